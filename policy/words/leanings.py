"""Weights of words and pairs of words: how much more often campaigns use them than departments.

Provenance: counted on the tuning halves of this product's own texts (tests/policy); tenths of a natural logarithm of
the ratio, cut off at 20 and at -25. Everyday words that campaigns happened to use there ("time", "better", "want to")
were then taken out: a reader would see no reason in them. No list was copied.
"""

from policy.text import words

LEANINGS = """
    20: activists, administration, apologise, behalf, benches, block, borders, brilliant, britain, campaign,
     candidate, change, chaos, child poverty, choice, climate, coalition, conference, control, councillors,
     crashed, cuts, day one, decline, deserves, economy, election, ending, failed, fantastic, fight,
     fighting, food banks, frozen, inheritance, knocked, laughed, laughing, leadership, manifesto,
     ministers, money, motion, mp, must go, next mp, opponents, opposite, opposition, our borders, parties,
     politicians, polls, prisons full, promised, promoted, solidarity, square one, standing, taxes, the
     truth, this may, to square, trusted, voted, voting, waiting lists, wasted, winter fuel, working
     families, working people
    19: cut, vote
    17: boats, brexit, column, debate, doors, mayor, mps, petition, politics, poverty, sewage, social
    15: government, leader, the country
    14: budget, westminster, your vote
    13: tax
    12: broken
    9: bills, chancellor
    8: nhs
    7: bill
    6: northern ireland
    -5: come, free, old
    -6: closed, from, three, week, year
    -7: among, and peas, and well, and will, announced, are out, at am, at home, been jailed, bereavement,
     bin, blood, by phone, call us, cb, changes, charity, closures, committee, company, crown, documents,
     ely, england, faggots and, find your, force, former, found safe, friday, from april, guidance, her, hm,
     how we, in september, insurance, is published, it to, justice, king, launched, learned, leisure, level,
     march https, medical, men, minimum, museum, office in, on sunday, on this, online, ons, opened a,
     other, overnight, part in, patients, peas, permanent, photo, pm, postcode, president, prison,
     questions, reading, ready, reference, remember, renew, rose, safe and, said this, says, section of, see
     the, signs, sites, smoke, spotted, spotted dick, the family, the library, to a, to ask, today we, took
     part, top, tree, two years, under s, until, up for, updated, us on, use, used, v c, value, warm, we
     remember, weeks, who, windows, woman, y, york, you are, you may, you need, you think, your application,
     £
    -8: a man, a £, about the, across the, am, applications are, archives, at a, because of, board, born on,
     calls, can, charged, christmas, community, death, driving, farmers, fined, fire, flood, for two, from
     leeds, g, helped, how the, if it, isn't, jailed for, laid, man in, man who, mark, million, officer, old
     man, on or, open at, our new, planning, press, primary, published today, read the, report a, response,
     rest centre, risk, section, security, seven, site, sorry, storm, t, talk, teams, the public, the uk,
     took, track, training, travel, website, without, you're, your passport
    -9: ask, if you
    -10: above, alert, applications, at, at noon, b, benefits, bloody, but, cancer, claim, court, customers,
     follow, form, going, gp, guilty, half, home, lane, library, live, market, met, needed, on gov, one of,
     papers, pm on, rest, rights, royal, seen, six, the minister, the royal, this afternoon, this week,
     those who, well
    -11: afternoon, answered, appointment, at the, be closed, check, chief, closing, closing date, dick,
     education, faggots, fraud, his, jailed, late, months, national, number, on april, on tuesday, on your,
     once, phone, register, staff, to £, trade, v, was born
    -12: are open, call, check your, details, dr, have your, in our, in place, inquiry, is closed, may be,
     on march, on monday, opened, statement, the river, weather, year old
    -13: ab, am to, and a, appeal, apply, are on, ask for, book, changed, code, consultation, date, four,
     fund, june, leeds, monday, p, passport, post, review, station, text, to pm, we're
    -14: application, how to, is open, month, noon, sunday, the new
    -15: born, find, if, know, office, place, river, september, those, tuesday
    -16: by the, from am, good, hours, is in, january, near, published, said
    -17: s
    -18: april, found
    -19: c, centre, man, the national
    -20: is on, report, service
    -21: march, please
    -22: you can
    -24: how, https, will be
    -25: gov, gov uk, https www, open, uk, www, www gov
"""

CUES = words("""
    activists administration austerity bankrupt benches boats bosses campaigner leadership leaflets lied mandate
    manifesto mp nationalists opponents opposition politicians politics polls poverty wasted westminster
""") | {
    "child poverty", "food banks", "must go", "our borders", "super rich", "tax on", "this government", "winter fuel",
    "working families", "working people",
}  # fmt: skip
"""Words for politicians and for their talk of one another: readers see at once that the subject is politics."""
TOPICS = words("""
    ballot borders brexit britain budget cabinet campaign campaigning candidate candidates chancellor conference
    constituency constituents councillors cuts economy election elections government ministers motion mps parliament
    petition tax taxes vote voted voters votes voting
""") | {"our economy", "prime minister", "waiting lists"}  # fmt: skip
"""Subjects of departments and councils as well."""
EVERYDAY = (
    r"\b(?:westminster (?:hall|abbey|city|council|bridge|school|cathedral|coroner)|(?:battle of|great) britain|"
    r"britain in bloom|(?:house|third|birthday) part(?:y|ies)|vote (?:now|for (?:your|our|the best))|"
    r"people's choice|petitions? (?:debate|committee))\b"
)
"""The same words in everyday use."""

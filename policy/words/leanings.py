"""How much more often campaigns use a word, or two in a row, than departments do.

Provenance: counted on the tuning halves of this product's own texts (tests/policy); tenths of a natural
logarithm of the ratio, cut off at 20 and at -25. No list was copied.
"""

from policy.text import words

LEANINGS = """
    20: a plan, a vote, activists, administration, again, against, an honour, and help, and i, and they,
     apologise, apologise for, are the, as your, back, back to, banks, be trusted, be voting, behalf, behalf
     of, believe, benches, better, block, borders, brilliant, britain, broke, campaign, candidate, cannot,
     chance, change, change and, change is, chaos, child poverty, choice, choice on, clear, climate,
     coalition, companies, conference, conference today, control, councillors, councillors on, crashed,
     crashed the, cuts, day one, debate on, decline, delighted, deliver, deserves, economy, economy and,
     election, ending, enough, enough of, failed, fantastic, fight, fighting, fix, food banks, for change, for
     it, for this, frozen, future, government has, government to, group, hard, hard work, has failed, has
     lost, has no, have a, high streets, higher, highest, honour, honour to, i, i am, i have, i joined, i
     will, i'm, ideas, in every, inheritance, is clear, is that, is working, it's time, join, knocked,
     laughed, laughing, leadership, left, let's, lists, lived, lower, lower taxes, manifesto, ministers,
     money, money and, motion, mp, must go, my, my column, new hospitals, next mp, nobody, north, not be,
     nothing, now the, nurses, of being, of ideas, of this, on behalf, on with, only, only a, only one,
     opponents, opposite, opposition, our borders, our brilliant, our councillors, our economy, our opponents,
     parties, paying, plan, plan to, planet, play, politicians, politics we, polls, prisons, prisons full,
     promised, promised new, promoted, promoted by, proud, proud to, put, race, really, residents in, right
     to, rivers, scrap, scrap the, so many, sold, solidarity, solidarity with, speech, square, square one,
     standing, stop, stop the, streets, take back, taxes, teachers, tell the, that i, that is, the
     administration, the campaign, the economy, the election, the hard, the highest, the job, the only, the
     opposition, the truth, they have, this bill, this government, this may, thousands, thousands who, time,
     time for, time to, to be, to block, to protect, to say, to scrap, to square, to stop, today the, treated,
     tried, trusted, truth, truth is, voice, voice in, voted, voted against, voted to, voting, waiting lists,
     waits, waits in, want, want to, wasted, water companies, we are, we get, we got, we need, we want, we
     will, why, will cut, will keep, will scrap, winter fuel, working, working families, working people, years
     and, your money
    19: cut, vote, would
    18: every
    17: a e, and we, boats, brexit, column, crime, debate, doors, get, hospitals, is the, is what, it takes,
     it's a, join us, many, mayor, mps, needs, on may, petition, politics, poverty, promise, record, save,
     sewage, social, than, the debate, the housing, to have, to speak, town, under the, vote for, waiting,
     wants, we would, while, will never, will not, with our, young people
    16: so
    15: child, got, government, great, it was, leader, more, out of, that the, the country, they
    14: after the, and now, another, budget, cost, country, fuel, hear, housing, job, let, longer, protect,
     right, small, so that, the government, wales, westminster, with your, your local, your vote
    13: for our, not, schools, still, take, tax, that, the right, we, young
    12: broken, go, local, under
    11: any, build, food, full, hour, must, never, no, public, residents, speak, was a, years of
    10: five, had, have, it's, means, our, this, too, we have
    9: bills, chancellor, could, down, give, joined the, long, next, of our, on a, people, question, signed,
     their
    8: because, being, don't, emergency, end, in a, its, nhs, should, system, taken, team, the budget, the
     prime
    7: and the, bill, he, is a, one, tonight, us, will
    6: aid, an hour, answer, behind, both, buses, buying, car, care, charge, colleagues, counts, d, everybody,
     families, for a, for years, here, high, hold, home secretary, immigration, ireland, just, law, life,
     living, london, made, night, northern ireland, now, officers, paid for, payment, person, police, power,
     say, secretary has, spoke, spring, starts, takes, the home, the water, there is, to see, we'll, welcome,
     whether, will bring, will set, with, with the, £ for
    5: homes, prime, prime minister, years
    -5: come, free, old
    -6: closed, from, three, week, year
    -7: among, and peas, and well, and will, announced, are out, at am, at home, been jailed, bereavement,
     bin, blood, by phone, call us, cb, changes, charity, closures, committee, company, crown, documents, ely,
     england, faggots and, find your, force, former, found safe, friday, from april, guidance, her, hm, how
     we, in september, insurance, is published, it to, justice, king, launched, learned, leisure, level, march
     https, medical, men, minimum, museum, office in, on sunday, on this, online, ons, opened a, other,
     overnight, part in, patients, peas, permanent, photo, pm, postcode, president, prison, questions,
     reading, ready, reference, remember, renew, rose, safe and, said this, says, section of, see the, signs,
     sites, smoke, spotted, spotted dick, the family, the library, to a, to ask, today we, took part, top,
     tree, two years, under s, until, up for, updated, us on, use, used, v c, value, warm, we remember, weeks,
     which, who, windows, woman, y, york, you are, you may, you need, you think, your application, £
    -8: a man, a £, about the, across the, am, applications are, archives, at a, because of, board, born on,
     calls, can, charged, christmas, community, death, driving, farmers, fined, fire, flood, for two, from
     leeds, g, helped, how the, if it, isn't, jailed for, laid, man in, man who, mark, million, officer, old
     man, on or, open at, our new, planning, press, primary, published today, read the, report a, response,
     rest centre, risk, section, security, seven, site, sorry, storm, t, talk, teams, the public, the uk,
     took, track, training, travel, website, without, you're, your passport
    -9: ask, if you
    -10: above, alert, applications, at, at noon, b, benefits, bloody, but, cancer, claim, court, customers,
     follow, form, going, gp, guilty, half, home, lane, library, live, market, met, needed, on gov, one of,
     papers, pm on, rest, rights, royal, seen, six, the minister, the royal, this afternoon, this week, those
     who, well
    -11: afternoon, answered, appointment, at the, be closed, check, chief, closing, closing date, dick,
     education, faggots, fraud, his, jailed, late, months, national, number, on april, on tuesday, on your,
     once, phone, register, staff, to £, trade, v, was born
    -12: are open, call, check your, details, dr, have your, in our, in place, inquiry, is closed, may be, on
     march, on monday, opened, statement, the river, weather, year old
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

LITTLE_WORDS = words("""
    a an and are as at be been being by can could did do does for from had has have he her here his how i if
    in is isn't it it's its me more my no not now of on or our out she so than that the their them then there
    they this those to too under up us was we we'll we're were what when where whether which while who why
    will with without would you you're your because but both any some after against still got get let put take
    back down
""")
"""What says little about what a text is for."""

"""Politicians whom official accounts have no call to name without an office.

Provenance: general knowledge; holders of an office may be named with it, and a department adds names in its settings.
"""

from policy.text import lines

SURNAMES = lines(r"""
    starmer
    sunak
    badenoch(?! and| way| hotel| street)
    corbyn
    farage
    miliband
    braverman
    rees-mogg
    jenrick
    swinson
    yousaf
    swinney
    salmond
    polanski
    thornberry
    streeting
    rayner
    mcdonnell
    galloway(?! (?:forest|cattle|national|hoard|council|college|coast|hospital|hydro|glens|hills|and))
    tice(?! hurst)
    sturgeon(?= (?:should|must|has|is|was|says|said|wants|claims|failed))
    truss(?= (?:crashed|should|must|has|is|was|says|said|resign\w*|broke))
""")
"""Surnames that mean one politician when no first name and no office stands beside them."""
OPPONENTS = lines(r"""
    jeremy corbyn
    nigel farage
    kemi badenoch
    jo swinson
    ed davey
    sir ed davey
    tim farron
    caroline lucas
    carla denyer
    adrian ramsay
    zack polanski
    richard tice
    lee anderson
    george galloway
    zarah sultana
    john mcdonnell
    diane abbott
    rhun ap iorwerth
    leanne wood
    mary lou mcdonald
    jim allister
    paul nuttall
    tommy robinson
    robert jenrick
    john swinney
    humza yousaf
    ian blackford
    stephen flynn
    anas sarwar
    russell findlay
    douglas ross
    andrew rt davies
    naomi long
    colum eastwood
    jacob rees-mogg
    suella braverman
    keir starmer
    boris johnson
    liz truss
    rishi sunak
    tony blair
    gordon brown(?! (?:bread|envelope))
    ed miliband
    david cameron
    theresa may
    nicola sturgeon
    wes streeting
    angela rayner
    andy burnham
    sadiq khan
    priti patel
    nadine dorries
    iain duncan smith
    dominic cummings
""")
"""Full names, allowed beside an office: "Prime Minister Keir Starmer"."""
NICKNAMES = lines(r"""
    bojo
    two-tier keir
    sir keir(?! starmer)
    boris,? (?:truss|has|is|must|should|lied)
    red ed
    rishi(?= (?:sunak's record|has|is|must|should|lied))
    keir(?= (?:has|is|must|should|lied))
    (?:under|with|from|by|stop|back|beat|sack|than|unlike) (?:kemi|keir|rishi|boris|nigel farage|jeremy corbyn|zarah sultana)(?=[.,!?;:]|$| (?:and|would|will|has|is|in|at)\b)
""")  # noqa: E501 — one phrase a line reads best
HANDLES = lines(r"""
    keir_starmer
    jeremycorbyn
    nigel_farage
    eddavey\w{0,10}
    joswinson
    carolinelucas
    kemibadenoch
    angelarayner
    rachelreevesmp
    rishisunak
    borisjohnson
    trussliz
    ed_miliband
    nicolasturgeon
    johnswinney
    humzayousaf
    sadiqkhan
    andyburnhamgm
    ticerichard
    leeandersonmp_?
    wesstreeting
    robertjenrick
    zackpolanski
    carla_denyer
""")
OFFICES = (
    r"prime minister|\bpm\b|chancellor|secretary|minister(?!s)|first minister|mayor|speaker|lord|baroness|baron|"
    r"president|commissioner|ambassador|governor|envoy|\bmsp?\b committee|no10"
)
"""Words for an office, beside which a politician's name is official business."""

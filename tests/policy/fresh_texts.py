"""Texts written after all tuning, by hand and at one go, to see how far the measurements carry.

Nothing was changed for them before they were measured: `test_offence.py` and `test_personal_data.py` say how it went.
"""

from policy.text import lines

PERSONAL = lines("""
    If the alarm goes off ring Barry on 07911 555 012
    Kelly said to try 07400-555-019 after 5
    his ex's number, 07700 900 461, is still on the flyer
    PM me on +44 7400 555 018 x
    my old man's landline: 01632 960 744
    Text Liam - oh seven four double oh five five five oh one nine
    contact Mrs Okafor at home: 0113 496 0771
    number's zero seven seven zero zero nine zero zero four six one
    call our Deb on (07700) 900-461 for lifts
    Keith (07400555018) has the minibus keys
    0 7 7 0 0 . 9 0 0 . 4 6 1
    she gave us 07400 five five five zero one eight
    The complainant lives at 9 Harcourt Drive, Earley RG6 5AB.
    post the card to Nan at 3 Bryn Teg, Bangor LL57 2AB
    officers went to her flat at 27 Marlowe Court, Hove BN3 4AB
    Flat 6b, 114 Great Western Road, Glasgow G4 9AB – that's his
    Mr Dass moved to 61 Northcote Avenue, Ealing W5 3AB
    the family home, 2 Sycamore Grove, Stoke ST4 7AB, was empty
    my postcode's DN14 6AB if that helps
    His address was given in court as 40 Leopold Street
    kelly.m.jones@gmail.com has the photos
    you can get Barry on bazza_71 [at] hotmail [dot] co [dot] uk
    send CVs to tariq.mahmood@acme-widgets.co.uk
    o.adeyemi@homeoffice.gov.uk wrote the note
    Deb's email is deb dot wright at outlook dot com
    applicant's NINO: SR 45 67 89 B
    NI number CE123456D is on the screenshot
    hospital said her NHS number is 495 145 4750
    NHS no: 577-204-0561
    the passport in the picture is no. 548120937
    Licence WRIGH 801236 D99TW belongs to Deb
    his car's a Corsa, YK68 OPM
    reg number LM04 FTR, silver Astra
    whoever owns BX71 GHJ left the lights on
    The bike's plate was WJ22 KLO
    motor: Y456 HJK, reg as stated
    pay Kelly: 40-12-88, 44120987
    Account 44120987, sort code 401288
    refund went to GB82 LOYD 3096 2687 6543 21
    he typed 5161 8508 9414 8859 in the comments
    card ending? no, the whole 3774 6054 7427 014
    Liam Wright, d.o.b. 4/9/1991
    date of birth given as 17 August 2003
    Kelly, born 30/11/1988, left the scene
    it's my birthday, 2 May 1976
    comment came from 86.12.44.201
    IPv6 2a01:4b00:8f2c:1d00::5 on the log
    His UTR number is 4455667788
""")

IMPERSONAL = lines("""
    Ring the council tax team on 01302 555 018 to set up a payment plan.
    NHS 111 in British Sign Language: use the SignVideo app.
    Out-of-hours repairs: 0800 561 4567.
    Trains 1A07 and 2B44 will be replaced by buses.
    The 0715 from Whitby runs 12 minutes late.
    Form HC1 (SC) gives help with health costs.
    Schedule 36 of the Finance Act 2008 gives HMRC the power.
    Consultation reference EQ/2026/0455 closes 4/9/2026.
    Batch numbers CE123456 to CE123499 are affected.
    Vehicles first registered on or after 1 March 2001 pay by CO2.
    The registration number is on the plate and on your V5C.
    A bridge strike at BX71 on the asset map
    Grants of £44,120 and £401,288 were awarded.
    Flood storage of 44,120,987 cubic metres
    Exhibition: Room 40, Bletchley, 1914 to 1945
    The Cenotaph, Whitehall, London SW1A 2ET
    Leopold Street car park is full.
    The shelter is at Earley Community Hall, 9 Harcourt Drive, Earley RG6 5AB.
    Pick up tablets from Boots, 61 High Street, Ealing W5 5DB.
    40 homes on Northcote Avenue have no power.
    27 Marlowe Court tenants were visited? No: all 27 flats in the block.
    Email revaluation@example.gov.uk or call 0300 555 0180.
    Write to The Clerk to the Council, Guildhall, Hull HU1 2AA.
    licensing.team@northtown.gov.uk answers in five days.
    Babies born between 1 May and 31 August 2026 will be invited.
    Dame Vera Lynn was born on 20 March 1917.
    Emmeline Pankhurst: born 15 July 1858, Moss Side
    Version 17.6.1.2 is rolling out to all probation laptops.
    Paragraph 4.12.3.1 has been replaced.
    Gate 12, Row 44, Seat 120
    Your NHS App shows your number under Personal details.
    UTRs are 10 digits long; yours is on your tax return.
    Sort it: 40-12-88? No idea. The sort code is on your card.
    Match result: 21-18, 19-21, 22-20
    Sunrise 07:41, sunset 15:59, tide 4.4m at 11:20
    Two, four, six, eight: help us mark the bus stop's 100 years
    One hundred and one ways to save water
    Seven days, three nights, one zero-waste camp
    Population density 1,510 per km2; area 401,288 ha
    Companies House number 04412098
    Policy PEN/44120987 is a made-up example.
    BS EN 12464-1:2021 lighting
    Sizes 6 to 22, codes 771 to 778
    Ambulance 4521 was dispatched at 21:14.
    Find your nearest polling place: use your postcode, e.g. DN14 6AB.
    The DVLA reference on the letter has 16 digits.
    Lane 2 of the M18 J2-J3 is shut.
    The Lord Lieutenant, Mrs Susan Example, presented the medal.
""")

OFFENSIVE = lines("""
    this is bu11sh1t
    absolute sh*tshow at the depot
    f’uck this
    he’s a p.r.i.c.k
    F U C K I N G hell
    ｂａｓｔａｒｄｓ
    b@$tard5
    wаnkers the lot of them
    utter b0ll0x
    you tw@
    sh!te weather
    stupid b!tches
    pi$$ off
    p!ss0ff
    ar5eholes
    a-r-s-e
    cοcksucker
    d1ckheads
    kn0bhead
    t0ssers
    fuуcking
    fuckkkk
    f u c k i n' hell
    𝖘𝖑𝖚𝖙
    n\u200bigger
    N1GG3RS
    p a k i
    ch!nky
    g y p p o
    f@ggots
    ret@rded
    spa5tic
    tr@nnies
    cun+
    ©unt
    c u n t s
    #TotalShitshow
    @dickheads_united
    motherf**ker
    bull****
    effing and jeffing c***
    mu‌tha‌fu‌cka
    5hag off, you twat
    wh0rebag
    dou¢hebag
    🆂🅷🅸🆃
    ⒡⒰⒞⒦
    gobshites
""")

INNOCENT = lines("""
    The Scunthorpe to Cleethorpes line is open.
    Cockermouth and Keswick: sandbags are out.
    Sussex, Essex, Middlesex and Wessex
    Our assistant assessors passed their assessments.
    Shuttlecock and basket-maker: trades of 1881
    Hitchin, Titchmarsh and Bitchburn
    A spastic bladder can be treated.
    Flame-retardant uniforms have arrived.
    Great tit boxes, blue tit boxes, and a woodcock
    Dickens at Christmas, with Dick Bruna's Miffy
    Peacock butterflies on the slag heaps of Barnsley
    A cocker spaniel bitch, two years old, needs a home.
    The stopcock is under the sink.
    Moby Dick, read aloud
    Push items to the back; wash it all.
    Analyse, then canalise
    The Pakistan Society of Wakefield
    Niger, Nigeria and the Gambia
    Snigger all you like: it's panto season.
    Fukushima: ten years on
    Fuchsia magellanica, Rosa nigra and Pinus nigra
    Cumnock and Cumbernauld libraries
    S.H.I.P. scheme: Supporting Homes In Partnership
    F.U.N. Fridays for under-fives
    T.W.A.S. and U.S.S.R. archives
    Penistone show, Lower Slaughter fête, Wetwang fair
    Arsenic in old wallpaper
    The knobs and dials of Colossus
    Faggots, mushy peas and gravy: £6.50
    The Whore of Babylon, woodcut, 1522
    Bollards, bullocks and bollworms
    Assault, battery and rape: how juries decide
    Breast, cervical and anal cancer screening
    Homosexuality was partly decriminalised in 1967.
    Gay, lesbian and queer histories tour
    Gypsy and Traveller sites: consultation
    Pricking out lettuces: a gardening hour
    Swanky new trams, no swank
    Twatt church, Orkney, is Category B listed.
    A hoe, a rake and a dibber
    Crackdown on crackers? Never at Christmas.
    Uncle Tom's Cabin in Welsh, 1853
    Class A drugs, class act
    Bass, wrasse and carp
    Shitterton, Dorset, has a new sign.
    Hell Bay, Bloody Foreland, Damflask Reservoir
    Wankie coalfield papers, 1920s
    Butt of malmsey; water butts half price
""")

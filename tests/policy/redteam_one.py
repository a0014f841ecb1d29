"""Texts by which a hostile tester tried the detectors of offence, personal data and what cannot be seen: first set.

Written by hand at one go, from general knowledge of how people disguise what they type and of what public bodies
write, before the detectors were read; nothing was copied. The telephone numbers are drama numbers, published
helplines or made up. The first figures are at the end of this docstring, as they were measured.

First measured, on 20 November 2026, before anything was mended:
- offence: 166 of 183 (0.907), 18 false in 194; three of the 18 were no fair innocents and were taken out;
- personal data: 117 of 124 (0.944), 1 false in 124 (precision 0.992);
- hidden characters and look-alike addresses: 58 of 59 (https://www.gov.uk/ stood among them by a slip), 0 false in 60.
After mending: 183 of 183, 3 false in 192; 123 of 124, 0 false in 124; 59 of 59, 0 false in 60.
"""

from policy.text import lines

OFFENSIVE = lines("""
    What a load of b0llocks from the council again
    absolutely f4cking useless lot
    Who the fvck wrote this
    this is bullsh1te and you know it
    total c0ckwomble running the parks team
    the whole board are w4nkers
    W@nker of the week award goes to the planning office
    go and 5uck a d1ck
    he's a right tw4t
    Your app is 5h!t
    pure 5hite service
    they can k1ss my ar53
    a55hole behind the desk
    @sshole behind the desk
    you utter b45tard
    stop being such a b1tch about parking
    p1ss poor roads
    P!$$ed off with these bins
    cvnt in the white van
    what a c|_|nt
    phuck your consultation
    phuk off
    fuk this queue
    fukin hell mate
    fukkin joke
    absolute phucker
    stop biatching about it
    biatch please
    beeyatch
    shyte roads, shyte council
    shiit happens I guess
    dickhed on the counter
    arsehol in charge
    you can fck right off
    fckn joke
    fkn joke this
    fking useless
    shtty service as usual
    load of sht
    cnt be arsed? no, he's just a cnt
    the minister is a cnt
    bunch of wnkrs
    what a wnker
    bstrds the lot of you
    bllcks to that
    stupid btch at reception
    what a tw*t
    tw**s all of them
    f*ck the fine
    f**k the fine
    f***ing fine
    f--king hell
    f_ck your fine
    f#ck the lot
    f@ck the lot
    f%^k that
    F#@K THAT
    sh!t show
    s**t show
    s**thole of a town
    sh#t happens
    sh-t for brains
    s#!t
    c#nt
    c**t of a man
    c*nts
    C U N T
    c.u.n.t.
    w*nk stain
    w**ker
    w@nk3rs
    b*stard
    b****rd ticket inspector
    b*ll*cks
    b*tch
    pr*ck
    p*ss off the lot of you
    p**s off
    a*se
    ar*ehole
    a**hole
    a$$hat
    d*ckhead
    k*obhead
    n*gger
    n1gga please
    n i g g e r
    n.i.g.g.a.s
    p*ki shop
    p@kis out
    P4K1
    f*ggot
    f4g
    f@gs go home
    f a g g o t
    tr@nny
    tr4nnies
    r*tard
    ret4rded policy
    r3t@rds
    sp*stic
    sp4z
    ch1nk
    c o o n
    g*ppo site
    p1key scum
    pik3ys
    k1ke
    k*kes
    d y k e s and p o o f s
    p00fter
    wh0re
    wh*re
    sl*t
    s1uts
    5lag
    f u c k the council
    f-u-c-k-e-r-s
    f.u.c.k.i.n.g joke
    f_u_c_k this
    f/u/c/k this
    f~u~c~k this
    s h i t e
    s-h-i-t
    s.h.1.t
    w_a_n_k_e_r
    b.i.t.c.h.e.s
    b a s t a r d s
    t w a t
    fuuuuuuck this
    shiiiiiiiit
    cuuuunt
    wankerrrrrs
    twaaaat
    bitchhhhh
    FuCkInG hElL
    ShItTy service
    fυck the rules
    fuсk the rules
    ѕhіt service
    ｓｈｉｔ service
    ⓕⓤⓒⓚ this
    🅕🅤🅒🅚 this
    🄲🅄🄽🅃
    𝐟𝐮𝐜𝐤 off
    𝓌𝒶𝓃𝓀𝑒𝓇
    𝔟𝔦𝔱𝔠𝔥
    ƒuck
    ṡḣïṫ
    f\u0336u\u0336c\u0336k\u0336
    c\u0338u\u0338n\u0338t\u0338
    fu\u200bck\u200cing
    w\u00adank\u00ader
    s\u2060h\u2060i\u2060t
    tw\ufeffat
    #fuckthecouncil
    #ShitCouncil
    #CouncilTwats
    @wankersofhull
    #totalwanker
    #bollockstobrexit
    sh💩t service
    f🖕ck you
    f🍑ck
    🖕f u c k🖕
    c🌙nt
    motherf*cker
    muthafukka
    mothafucka in the mayor's chair
    m0therfucking joke
    clusterf**k of a rollout
    dogsh1t website
    horseshite
    piss-taking b4stards
    tossp0t
    t0sser
    kn0bjockey
    bell3nd
    gobsh!te
    shitgibbon
    fucknugget
    twatwaffle
    arsew1pe
    """)

INNOCENT = lines("""
    Roadworks on the A55 at Conwy, and the A5 at Shifnal
    Penistone Line trains are replaced by buses
    Scunthorpe General Hospital, maternity ward
    Flood warning for the Lickey End area
    Twatt weather station recorded 61 knots
    Wetwang village hall, Saturday at 2pm
    Cockermouth and Workington flood defences
    Shitterton is the best kept village in Dorset
    St Mary's, Great Cockup, and Little Cockup fells
    Upper Dicker and Lower Dicker, East Sussex
    Bus 12 to Titty Ho, Raunds
    Nob End, Bolton: a Site of Special Scientific Interest
    Crapstone post office reopens
    Pratts Bottom by-pass
    Brown Willy is the highest point in Cornwall
    Ugley Women's Institute
    Minge Lane, Upton-upon-Severn, is closed
    Slutshole Lane, Besthorpe, is closed for resurfacing
    Cock Lane and Cockshut Hill
    Back Passage, London EC1
    Assington and Bassingbourn parish councils
    Bassetlaw Hospital
    Massachusetts and Passaic delegations
    Fucking, now Fugging, in Austria
    Condom, in Gascony, France
    Dildo, Newfoundland
    Councillor John Dickens of Hitchin
    Chief Constable Craig Cockburn
    Our new chair is Dr Alcock
    Lord Glasscock opened the fete
    Sir Nicholas Hancock
    Ms Wang Kerr is our new trustee
    Professor Wanklyn spoke
    Jane Wankling won the prize
    Mr Shitole of Pune
    Mrs Fuchs and Mr Fux
    Ambassador Fuk Li of Hong Kong
    Sum Ting Wong restaurant name row
    Dr Phuc Nguyen joins the trust
    Kuntz family history
    Mr Kunte Patil, Mumbai
    Chef Dikshit Rao's curry
    Anita Dick, nurse of the year
    Cressida Dick was commissioner of the Met
    Dick Turpin's cell at York
    Gay Search and Gay Byrne
    Butts Road, Ashover; Butt Lane
    Analyse the analytical data; analgesic canal
    Faggots and peas, Black Country style
    A Ploughman's, faggots, or pie and mash
    Spotted dick with custard
    Cock-a-leekie soup for Burns Night
    Shiitake mushrooms and bok choy
    Shitake mushroom risotto
    Rump steak; a bag of nuts; chicken breast
    Phuket travel advice
    Pu-erh tea and kumquats
    Toad in the hole
    Cumberland sausage and Cumbrian lamb
    Puttanesca sauce
    Nasi goreng and satay
    Fuqua and Fukuoka: twin cities
    Fukushima Daiichi, 15 years on
    Fukuyama's lecture
    Shih Tzu stolen from a garden in Hull
    Shih-tzu cross missing
    A cocker spaniel, a cockapoo and a Shar Pei
    Boston terrier bitch, two years old, needs a home
    A dachshund dog and bitch were found
    Blue tits and great tits at the feeder
    The booby and the blue-footed booby
    A jackass penguin at the zoo
    A cock and three hens
    The ass and the ox in the stable
    Wild asses in Rajasthan
    Woodcock season closes
    Retarded growth in wheat seedlings; flame-retardant sofas
    Fire retardant
    Spastic diplegia is a form of cerebral palsy
    Spasticity clinic
    Rectal bleeding: see your GP
    Penile cancer is rare
    A faecal occult blood test
    Prostate and testicular checks
    Anal cancer screening pilot
    Vaginal mesh compensation
    Cumulative incidence
    Scrotal swelling in boys
    Masturbation is normal, say sexual health nurses
    Breast screening vans
    Sphincter surgery
    Circumcision services
    Classic assembly class assignments pass assessment
    Bash, SSH and git: set -f; fsck /dev/sda1
    Run fsck on the disk before mounting
    sh it.sh and then exit
    chown, chmod, and man pages
    const assert = require('assert')
    grep -c unt file.txt
    AS5 4TT is not a valid postcode
    SH1 7TA and SA55 6AB
    Serial no. SH1T-0042-B was recalled
    Part FU-CK12 fits the boiler
    Postcodes CU1 and NT4
    Model A55-12 boiler
    The A55, A449 and A455
    Form C1A and 5A
    Route 455 to Purley
    The 4R5E battery type
    SLAG heaps at Consett: iron slag
    Steel slag aggregates
    PMQs, FAQs and FCKs: the FC København match
    FCUK was French Connection's old brand
    F.A. Cup tickets
    F A Cup and U C L draws
    C U N Tomorrow? No: see you then
    TITSEP and TITAN trials
    ASBO, ASSIST and ASSET
    W.A. N. Kerr, solicitor
    B.A. St. Ard's Way
    NVQ, HND, CSCS
    TWA Terminal
    S.H. Itoh and Sons
    WTF stands for World Taekwondo Federation
    The COONAWARRA region of Australia
    Maine Coon cats
    A chink in the armour; chinks of light
    A nip in the air
    Spade and shovel set
    Pakistan and the Pakistani community
    Niggle, niggardly and sniggering
    Niger and Nigeria: travel advice
    Nigeria High Commission
    The river Niger
    Offa's Dyke path; dykes on the Somerset Levels
    Raccoon and tycoon and cocoon
    Queer Britain museum in London
    Kikelomo Adeyemi, judge
    Mr Kike Adeniyi
    Slag Lane, Westbury
    Tosside and Tossa de Mar
    #susanalbumparty
    #therapistfinder launched
    #PenIsland pens
    #expertsexchange
    #whorepresents you: find your MP
    #nowthatchershead
    #powergenitalia
    #speedofart
    #childrenswear
    #mastershit parade of master's hits
    #bassexhibition
    #ourassets matter
    #scunthorpefc
    #EssexTrust
    #SussexExplore
    #PassionForClass
    #glasshouse
    #dictionaries and #dickensfest
    #analystjobs
    #pushitforward
    #wishitwas
    #crushitfriday
    @hashithome
    @finishithere
    @TitanicBelfast
    @bassingbourn
    Dykes and ditches, Romney Marsh
    C*ntrol and P*nctuation? No, the * is a footnote
    5* hotels and 4* rooms
    Press * then 1, then # to finish
    2*3*4 = 24 and a*b = c
    Grades A*, A*A*B
    Ratings: ***** five stars
    sha1 and md5 hashes: 5h17 is too short
    ISBN 0-552-55555-5
    Vitamin B1, B12 and D3
    Wanky Wonderland? It is Willy Wonka
    Wankdorf stadium in Bern
    Hokkaido's Wakkanai; Wanaka, New Zealand
    Nanking Road and Wan Kei street
    Fu Kai and Shi Tian won gold
    Will it rain? Wash it, then rinse. Push it. Wish it were
    if u c Kate tell her
    Hush, it is late
    As shole fishing declines
    Count, county, country and Countess
    Bucks, ducks, trucks and luck
    Duck off the menu; buck the trend
    What the duck? Rubber duck race on Sunday
    Fork handles
    Ship it, sheet, shirt and short
    """)

PERSONAL = lines("""
    Ring Dave on 07700 900482 if you see the dog
    My mobile is 07911 123456, call any time
    mob: 07911123456
    m. 07400 123 456
    Tel (mum): 01632 960 983
    WhatsApp Sunita, +447700900155
    whatsapp me 0044 7700 900 155
    Text Ali on O77OO 9OO155
    zero seven seven double zero, nine double zero, one double five is his number
    You can get her on 07700/900/155
    call Tom: 07700.900.155
    his number is 07700_900_155
    Phone Mrs Begum at home on 0141 496 0377
    her landline, 020 7946 0991, rings out
    Grandad's phone number is 0161 496 0234
    She lives at 14 Acacia Avenue, Leeds LS7 3QD
    He lives at 22B Baker's Row, Cardiff CF10 1AH
    Home address: 7 Mill Lane, Bury BL9 0AA
    the suspect's flat, 3/1, 45 Dumbarton Road, Glasgow G11 6PX
    Mr Khan's house at 118 Green Lane, Ilford IG1 1YG was damaged
    Deliver to Jane Doe, Rose Cottage, Church Lane, Thirsk YO7 1PR
    Jo moved to Flat 12, Tower Court, Hackney E8 3BH
    my address is 5 The Crescent, Taunton TA1 4EA
    Victim's home: 31 Larch Close, Poole BH17 9NB
    Mrs Evans, Ty Gwyn, Llanrwst LL26 0HF
    Our caseworker visited her at 9 Kings Road, Belfast BT5 6JH
    Postcode for my house is SK9 4QQ
    I live at 88 Park Street, Luton
    her home address is 16 Elm Grove, Southsea
    He can be found at 4 Hillside Terrace, Penzance TR18 4DT most nights
    Send flowers to Ann Smith, 60 Station Road, Selby YO8 4NL
    Resident of 12 Ash Tree Drive, Rugby CV22 7TT, aged 41
    Email jenny.burrows82@gmail.com for the minutes
    write to him: t.okonkwo@yahoo.co.uk
    my email is sam(at)outlook(dot)com
    sam_baker1990 at gmail dot com is her address
    reach me: p.singh [at] icloud [dot] com
    Contact Priya: priya.k@btinternet.com
    Her old address was lizzie99@talktalk.net
    mail Rob at rob@robsmithplumbing.co.uk
    bob.jones@protonmail.com complained
    His work email is alan.turner@leeds.gov.uk
    National Insurance number AB 12 34 56 C
    NINO: AB123456C
    her NI no. is JG103759A
    NI number: PA-99-88-77-B
    my national insurance number’s SC 40 10 11 D
    N.I. number NX 55 44 33 C
    the claimant, NINO WM 11 22 33 A, has appealed
    insurance no. AE 62 53 41 D
    nat ins no TW 10 20 30 B
    NHS number 943 476 5927
    NHS No. 4010232137
    the patient's NHS number: 485-777-3457
    nhs num 612 345 6717
    Patient 703 112 9842 (NHS number)
    her NHS no was 998 877 6659
    NHS#6342109850
    CHI number 487 654 3216
    Passport number 533401372
    passport no: 120382978
    British passport 925665416, issued in Durham
    her passport is 707254321
    Lost passport no. 551234987, please return it
    Driving licence MORGA 657054 SM9IJ
    licence number: MORGA657054SM9IJ
    Driver number SMITH711215AB9CD
    DL no. JONES 904066 P99AB
    her driving licence is WALKE 856121 J99QR
    Car reg AB12 CDE
    the registration is KX19 ZZT
    number plate: LD67UVW
    silver Focus reg. no. P456 RTY
    blue van, plate NJ15 OPQ
    his VRM is YC23 KLM
    reg: W123 ABC
    Vauxhall Astra, FG08 HJK
    Ford Fiesta registration MNZ 4321
    black Audi A3 EO70 XYZ
    Sort code 20-45-45 account 12345679
    s/c 20 45 45 a/c 12345679
    Account no. 87654321, sort code 601613
    bank details: 40-47-84, 70872490
    Pay into 09-01-28 12345670 please
    sort: 30-96-77 acc: 00112233
    IBAN GB49 BARC 2041 5512 3456 78
    transfer to GB29NWBK60161331926819
    iban: GB26 MIDL 4005 1512 3456 74
    card number 4659 4400 2917 3840
    paid with 5123-4567-8901-2346 exp 04/29
    my card 4455667788990016
    Amex 3714 496353 98431
    Visa ending? It is 4929112233445561
    long card number: 5355 2200 1187 6640, CVV 123
    DOB 12/03/1984
    D.O.B: 1.4.71
    date of birth: 23rd March 1966
    Born on 5 May 1999, Kyle Brown was last seen in Hull
    dob - 7 Sept 2011
    Jamie, date of birth 2001-09-14
    her birthday is 19 June 1988
    birth date 30/11/62
    d.o.b 09-08-2005
    IP address 81.2.69.142
    Your IP is 92.40.168.23, commenter
    posted from 2a02:c7c:5e1a:b00::1
    The troll's IP: 151.224.33.7
    UTR 1234567890
    Unique Taxpayer Reference: 98765 43210
    her UTR no is 55566 77889
    his self assessment UTR, 10203 04050
    Hospital number RX1234567 belongs to Mr Patel
    prisoner number A1234BC
    Crime victim's mobile was 07700 900333
    Contact details: Lee, 07700 900444, lee.f@hotmail.com
    Ask for Karen (07700-900-555)
    📱07700900666
    ☎ Beth 07700 900 777
    Childminder Sue's number: 07700 900888
    Speak to PC Lowe's wife on 07700 900999
    call or text +44 (0)7700 900 111
    Our tenant, 07700 900 222, has not paid
    message Yusuf 0-7-7-0-0-9-0-0-1-2-3
    Ring ０７７００ ９００１２３
    """)

IMPERSONAL = lines("""
    Call our helpline on 0300 123 4567
    Ring 0808 808 1234 free of charge
    Samaritans: call 116 123 any time
    NHS 111 and 119 are open on bank holidays
    Power cut? Dial 105
    Text STOP to 61234
    Text 'RIDE' to 70085
    Floodline 0345 988 1188; quickdial 305021
    Age UK Advice Line 0800 678 1602
    Citizens Advice consumer service: 0808 223 1133
    Welsh line: 0808 223 1144
    Relay UK: 18001 then 0808 223 1133
    From abroad: +44 1914 960 000 for the pension centre
    Consular help: +44 (0)20 7008 5000
    DVLA contact centre 0300 790 6802
    HMRC 0300 200 3300, Mondays to Fridays
    Press office, out of hours: 020 7946 0100
    Premium rate numbers start 09, such as 0909 8790 123
    The A303, A358 and M5 J25 are busy
    The A1081 and B4632 are closed
    M6 J21A to J20 northbound: two lanes closed
    Marker post 123/4 on the A1(M)
    Diversion via A6182 and A638
    Bus 700, 7 and N207
    Flight BA2490 and EZY8123 are delayed
    Train 2K47, 1612 to Ely
    Tide 5.62m at 07:41
    Version 12.4.1.2 fixes the login
    iOS 17.6.1 and Android 14.0.0
    Build 10.0.19045.4651 of Windows
    Paragraph 3.14.1.2 and Annex B
    Section 21 and Section 8 notices
    Firmware 192.0.2.1 is an example address
    Use 127.0.0.1 and 10.0.0.1 in the sandbox
    Google's DNS is 8.8.8.8
    Form SA100, SA103F and CWF1
    Form V5C/2 and V62
    Use form N260 or D8
    PIP2, UC50 and ESA50 forms
    Tax code 1257L, BR, K475
    National Insurance numbers look like QQ 12 34 56 C
    A National Insurance number has two letters, six numbers and a letter
    Your NHS number has 10 digits, such as 999 123 4567
    Passport fees rise to £94.50
    Passport processing: 3 weeks, 1,250,000 applications
    Driving licence form D1 and D2
    Plates with a 26 mark go on sale on 1 September
    Registration closes at noon on AB Day
    Company number 08765432
    Charity number 1089464, and SC038475 in Scotland
    VAT number GB 123 4567 89
    VAT registration GB999999973
    ISBN 978-0-11-703940-2
    ISSN 0140-6736
    EAN 5012345678900
    Batch 4659440029 of the vaccine
    Lot number AB1234 and BN 2309887
    Recall: Bosch model WAT28371GB/01, FD9401-9712
    Consultation ref 2026/0145/FUL
    Planning application 24/01234/HOUSE
    Case C-311/18, [2025] UKSC 12
    Docket CO/1234/2026
    HC 1234 and Cm 9876
    SI 2026/1043 and SI 2020 No. 350
    Statutory Instrument 2015/310
    doi:10.1038/s41586-020-2649-2
    Contract notice 2026/S 000-012345
    UK Tender 033498-2026
    FOI2026/04412
    Incident 5012345 of 12 November
    Crime reference 22*445566*26
    Quote log 456 of 3 May
    Grid reference SK 123 456
    OS grid TQ 30080 80440
    Lat 51.5014, long -0.1419
    what3words ///filled.count.soap
    £1,234,567 for flood defences in 2026-27
    12,345,678 doses and 1 in 1,000
    20-30-40 litre bins
    The 2021-22 to 2025-26 budgets
    Ages 12-15, 16-17 and 18-24
    Scores: 6-4, 7-5, 10-12
    Open 10-12, 14-16 and 18-20
    Dates: 12/03/2026, 13/03/2026, 14/03/2026
    The NHS was born on 5 July 1948
    Alan Turing was born on 23 June 1912
    Children born between 1/9/2021 and 31/8/2022 start school
    Born after 1 January 2009? You cannot be sold tobacco
    Queen Victoria, born 24 May 1819
    Write to HMRC, BX9 1AS
    Home Office, 2 Marsham Street, London SW1P 4DF
    The library is at 12 High Street, Wem SY4 5DJ
    Jobcentre Plus, 60 Station Road, Selby YO8 4NL
    Vaccination clinic: 45 Dumbarton Road, Glasgow G11 6PX
    Polling station: St Mary's Hall, 7 Mill Lane, Bury BL9 0AA
    Visit the museum at 118 Green Lane, Ilford IG1 1YG
    Fire at a warehouse in Larch Close, Poole
    10 Downing Street, London SW1A 2AA
    Crews were called to Park Street, Luton, at 02:14
    Find your MP by postcode, such as SK9 4QQ
    Enter a postcode like EH1 1YZ
    Postcode areas LS1 to LS17
    Gas leak: homes in CV22 and CV23 affected
    Email enquiries@example.gov.uk
    press.office@dept.example.gov.uk is monitored 24 hours
    Report phishing to report@phishing.gov.uk
    Forward scam texts to 7726
    Email customer.services@scotland.example.org
    foi@leeds.gov.uk or dpo@leeds.gov.uk
    noreply@notifications.service.gov.uk sent it
    Sort codes are six digits; account numbers are eight
    Never share your card number or PIN
    IBANs in the UK start with GB and have 22 characters
    Nine-digit UTRs do not exist: they have ten
    Temperatures 18.2, 19.4 and 20.1
    Radio: 97.6-99.8 FM and 1053 kHz
    Serial numbers 00412345 to 00412399
    Bus stop 370010144 is suspended
    Bridge 1234 was struck at 07:45 on 12/11
    UPRN 100012345678
    MPAN 1200012345678 is an example
    Unit 14 Acacia Avenue Industrial Estate has a fire
    It is 07700 hours? No: 07:00 hours
    There were 07 incidents in 2025 and 11 in 2026
    """)

UNSEEABLE = (
    "Apply at go\u200bv.uk today",
    "The office\u200c is open",
    "Pay\u200d your tax",
    "Flood\u2060 alert",
    "Wel\u00adcome to Hull",
    "Renew \u202etropssap\u202c now",
    "report\u202efdp.exe",
    "a \u2067hidden\u2069 line",
    "Book \u2066now\u2069",
    "Ring \u200eus",
    "Ring \u200fus",
    "Hello\U000e0041\U000e0042\U000e0043 there",
    "Bins\U000e0020\U000e0070\U000e0061\U000e0079 today",
    "Free\ufe0fschool meals",
    "Tax\U000e0130 relief",
    "Ask\u3164us",
    "Ask\u115fus",
    "Ask\u2800us",
    "Ask us\u0000 now",
    "Ask us\u001b[31m now",
    "Ask us\u0008 now",
    "Meet\u2063ing at 5",
    "Meet\u2062ing at 5",
    "Meet\u180eing at 5",
    "Meet\u034fing at 5",
    "Meet\ufeffing at 5",
    "Meet\ufffding at 5",
    "Meet\ue123ing at 5",
    "Your pаssport is ready",
    "The cоuncil decided",
    "Реnsion changes",
    "Contact НMRC",
    "GOV.UК Pay",
    "Bank of Εngland",
    "Тreasury statement",
    "Univеrsal Credit",
    "licеnсe fee",
    "pοlice appeal",
    "the ԁepartment",
    "Appӏe warning",
    "https://gov.uk.refund-portal.com/claim",
    "https://www.g0v.uk/pay",
    "https://gοv.uk/pay",
    "https://gov-uk.org/tax",
    "https://govuk.net",
    "https://hmrc-refund.co.uk/form",
    "https://hmrc.gov.uk.co/",
    "www.gov.uk.com",
    "https://gov.uk@evil.example/login",
    "https://xn--gv-fka.uk/",
    "https://dvla-gov.uk/tax",
    "https://nhs-uk.com/book",
    "https://www.nhs.uk.appointments.info/",
    "https://gov.ukk/tax",
    "https://wwwgov.uk/tax",
    "https://service-gov.uk/apply",
    "https://royaImail.com/track",
    "https://parliarnent.uk/mps",
    "https://ɡov.uk/tax",
)

SEEABLE = (
    "Croeso i Gaerdydd: ŵythnos yr Eisteddfod, tŷ a môr",
    "Fàilte gu Alba",
    "Café, naïve, façade, Brontë, Zoë and Siân",
    "Łódź, Kraków and Gdańsk twin towns",
    "Київ and Харків: visa scheme",
    "Привет means hello",
    "Αθήνα is Athens",
    "أهلا وسهلا: translated guidance",
    "עברית and English leaflets",
    "हिन्दी में जानकारी",
    "বাংলা leaflets",
    "ਪੰਜਾਬੀ leaflets",
    "اردو leaflets",
    "中文 guidance; 日本語; 한국어",
    "Family 👨‍👩‍👧‍👦 day",
    "Flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿 of Wales, 🏴󠁧󠁢󠁳󠁣󠁴󠁿 of Scotland, 🏴󠁧󠁢󠁥󠁮󠁧󠁿 of England",
    "🏳️‍🌈 Pride in London",
    "Thank you ❤️ and ☀️ all",
    "👩🏽‍⚕️ nurses wanted",
    "Press 1️⃣ or 2️⃣",
    "⚠️ Amber warning",
    "5 µg of PM2.5, 10 Ω and 3 kΩ",
    "β-blockers and α-helix; γ-rays",
    "σ = 0.3 and π ≈ 3.14",
    "£94.50 – pay online… it’s “quick”",
    "H₂O and CO₂; m² and 10³",
    "20 °C, ½ and ¾",
    "№ 10 and ™ and ®",
    "naïve Bayes; Ångström; Øresund",
    "Non\u00a0breaking £5\u00a0million",
    "Thin 10\u202f000",
    "A bullet • here → there",
    "Tick ✓ or cross ✗",
    "Māori and Hawaiʻi",
    "Qur’an and Sa‘ada",
    "https://www.gov.uk/pay-tax",
    "https://gov.uk/browse",
    "https://www.tax.service.gov.uk/claim",
    "https://hmrc.gov.uk",
    "https://www.nhs.uk/conditions",
    "https://111.nhs.uk",
    "https://www.leeds.gov.uk/bins",
    "https://gov.scot and https://gov.wales",
    "https://www.nidirect.gov.uk",
    "https://www.parliament.uk",
    "https://www.police.uk",
    "https://www.ons.gov.uk/a?b=c@d",
    "https://www.bbc.co.uk/news",
    "https://www.royalmail.com/track",
    "https://www.citizensadvice.org.uk",
    "https://github.com/alphagov/govuk-frontend",
    "https://govuk-one-login.service.gov.uk",
    "https://design-system.service.gov.uk",
    "https://www.theguardian.com/uk",
    "https://www.gov.ie/en and https://www.govt.nz",
    "https://www.usa.gov",
    "https://www.service.gov.uk.",
    "Visit GOV.UK, then sign in.",
    "email help@gov.uk",
    "https://www.paypal.com/uk/home",
)

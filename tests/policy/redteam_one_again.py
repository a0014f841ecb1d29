"""The hostile tester's second set, written after all mending on the first and measured once.

Written by hand at one go; nothing was mended for it, and nothing may be: it is the honest figure.

Measured once, on 20 November 2026, every text left as it was:
- offence: 51 of 60 (0.850), 7 false in 60; missed are letters swapped (cnut, fcuked), dialect (nigguh, muvvafukka,
  bastid), two disguises at once (b0ll*cks), rot and z for endings (knobr0t, pikeyz) and re-tard; false are a lane's
  old name, a bitch's spaying, abbreviations in capitals (SHT, BTCH, CNT), SH1T after “ref.” and #mosshitch;
- personal data: 47 of 50 (0.940), 0 false in 50; missed are an addressee after her address, “our house is” and a
  passport's number in threes;
- hidden characters and look-alike addresses: 30 of 30, 0 false in 30.
Later work on whole kinds of disguise knew of these misses; since then offence stands at 60 of 60, 1 false.
"""

from policy.text import lines

OFFENSIVE = lines("""
    Another sh1tty Monday on the buses
    wot a bunch of tw4ts
    cnut of a landlord
    the depot is full of w4nk3rs
    You're a fuqing disgrace
    get phucked, all of you
    load of b*ll*x
    b0ll*cks to the lot of it
    ARSE-HOLES
    you absolute sh!thead
    the traffic is f*cked again
    fcuked up the rota again
    f.u.c.k.e.d
    fu ck the parking fines
    F\u200bU\u200bC\u200bK
    bu**er all else, just a f***wit
    f_ckers
    s_h_i_t show
    sh|t service
    $h!tbags
    ѕհіt again
    ꜰᴜᴄᴋ this
    ⒡⒰⒞⒦ them
    𝗕𝗜𝗧𝗖𝗛
    𝕔𝕦𝕟𝕥𝕤
    c\u0301u\u0301n\u0301t\u0301
    wa\u200dnk\u200der
    bi\u00adtch
    pr1ck5 at the depot
    d!ck head
    d1ckweasel
    knobr0t
    w h o r e
    s-l-u-t
    p.a.k.i.s
    pakkis out
    n1gg4
    n!gg3rs
    nigguh
    ni99er
    f4ggots
    fagg0t
    r3tard
    re-tard
    m0ng
    sp@z
    tr4nny
    g1ppos
    pikeyz
    #fuckoffcouncil
    #BinsAreShit
    #wankers
    @shitcouncil
    the f🤬cking bins
    shiiiiite
    fuckkkkkin
    muvvafukka
    arzehole
    bastid councillors
    horse5hit
    """)

INNOCENT = lines("""
    The Shiite and Sunni communities of Bradford
    Match at the Wankhede Stadium, Mumbai
    Lake Titicaca and the Cumbrian lakes
    Cockfield, Cocklaw and Cockpole Green
    Shitlingthorpe and Shittington in the Domesday Book
    Burnt Bottom, Thong and Sandy Bottom
    Six Mile Bottom station
    Dull, Ugley and Nasty: signs stolen
    Horneyman's Green
    Sluts Lane was renamed Cherry Lane
    Butthole Road, Conisbrough, renamed
    Councillor Hiscock and Alderman Handcock
    Dr Butt and Mr Bhatt
    Ms Fanny Cradock's recipe
    Mr Dikko of Lagos
    Tunku Abdul and Kuntal Shah
    Phuc Tran's tailor shop
    Lt Col Wankowski
    Baroness Bottomley
    Rev Cumming and Mrs Cummings
    A dish of faggots, served with onion gravy
    Pak choi and Pakora on the menu
    Cockles and mussels
    Coq au vin, sprats and pratfalls
    Knob of butter and a knob of ginger
    Prick the sausages; prick out seedlings
    Bitch spaying at the PDSA from £120
    Shih Tzu and Pekingese show
    Spastic quadriplegia: equipment grants
    Growth-retarded infants study
    Fire-retardant doors
    Analgesics and anal fissure
    Rapeseed oil and rape crisis centres
    Grape harvest in Essex
    Therapist and psychotherapist register
    Assassination of Spencer Perceval
    Cassandra, Assisi and Assam
    Class A drugs; mass transit; brass band
    Peacocks, weathercocks and hancocks
    Titmuss, Titchmarsh, Titus and Titian
    FCO, FCDO, FCC and FKB
    SHT-21 sensors and SHTF data
    Pin code F4G2, seat F4
    Order ref. SH1T-8841 was sent twice
    Train 5H17 and 2F0X
    ASS1 gene and TIT2 frames
    Windows fsck equivalent chkdsk
    git push, git shelve
    count(*) and c*n*t
    The TWA and the BTCH index
    CNT nanotubes; a CNT film
    #nationalassembly
    #blackpooltower #pushittothelimit
    #mosshitch
    #therapeuticgardens
    #classicsussex
    #hashtitles
    @passageways
    @cockermouthcumbria
    Fukuoka, Fuxin, Fuqua and Phuket flights
    """)

PERSONAL = lines("""
    Bell Gaz on 07700 900 604, he's got a van
    Sharon's mob 07700900605
    07700 9 0 0 6 0 6 is my brother's phone
    ring me tonight: +44.7700.900607
    o7700 9oo6o8 – ask for Tel
    her house phone's 01632 960 115
    Nan's number: 0131 496 0822
    Speak with Mr Osei's daughter on (07700) 900 609
    Please forward to Flat 4, Beech House, 19 Ridley Road, Dalston E8 2NP for Ms Ali
    He's living at 3 Tanners Yard, Kendal LA9 5EN
    Mum's address: 77 Queensway, Hove BN3 6GG
    They moved to 15 Duke's Ride, Crowthorne RG45 6LT last week
    Miss Pritchard, Hafod, Tregaron SY25 6JL
    our house is 8 Wren Close, Thetford IP24 3XX
    the arrested man, of 52 Cambridge Street, Aylesbury HP20 1RS
    my postcode is TQ9 5PP
    Mail it to hannah.oduya@hotmail.co.uk
    lewis_p77 (at) gmail (dot) com
    e: maureen.k@sky.com
    Ask dave.hill@northtown.gov.uk, he wrote it
    NINO is JX 64 20 11 A
    Her National Insurance no: ST-55-21-09-C
    NI num PE334455D
    NHS number: 943-476-5927
    his NHS no. is 4857773457
    patient NHS 703 112 9842
    Passport No. 548920117 was found on the bus
    my passport number is 120 998 341
    driving licence OKAFO 802147 J99KX
    licence no: EVANS556129HL8TR
    reg LR19 VXA
    the Skoda's plate is YJ66 ABK
    hit by a white Transit, MT70 XYB
    sort code 60-83-71, acc 41902277
    s/c: 110022 a/c no: 00998877
    IBAN: GB29 NWBK 6016 1331 9268 19
    card no. 4929 1122 3344 5561
    here's the card: 5355220011876640
    DOB: 22 Aug 1979
    date of birth (from the form) 14/02/2008
    her dob's 3.11.95
    Ryan was born on 6 October 1993
    Born on 9 June 2001, Chloe Barnes is missing from Hove
    IP logged: 86.142.17.203
    comment posted from IP 2a00:23c7:9a1::4f
    My UTR: 44190 22871
    his UTR number is 7719022834
    prisoner number A4471CK
    Hospital no. K778812 is Mrs Shah's
    BRP number ZU7734512
    """)

IMPERSONAL = lines("""
    Ring 0300 330 9999 about your parking permit
    Freephone 0800 138 7777, Monday to Saturday
    Dial 18000 for emergency Relay UK
    Call 111, press 2
    Text 'HELP' to 81025
    0345 850 1234 is the number for our switchboard
    British Embassy Paris: +33 1 44 51 31 00
    Council reception: 01632 960 500
    A48(M), A470 and A4232 queues
    M60 J18 to M62 J20
    Buses 42, 42A and 142
    Train 9S21 calls at York 18:44
    Release notes: 2.11.0.4 and 3.0.0
    Chrome 126.0.6478.114 or later
    Paragraphs 7.1.2.3 to 7.1.2.9
    See 10.1.1.1 in the lab network
    Form AF1, IHT205 and SC2
    ES3 and LCWRA letters
    Tax code 1185M and C1257L
    NI numbers begin with two letters, like AB
    Send your NHS number, ten digits, by post
    Example: NHS number 999 000 1234
    Passport office: 1,204,551 applied
    UTRs have ten digits, e.g. 1234567890
    Company 01234567; charity 1122334
    VAT no. GB 987 6543 21
    Plant AB12 generates 40MW
    The new 76 plate
    Planning ref 26/00771/FUL
    UKSI 2026/778; [2026] EWCA Civ 1104
    Case number CO/4471/2025
    Crime ref 45250012345
    Tender ref. PR-2026-449120
    NGR SU 387 148
    Batch P45-22987 of infant formula
    £4,419,022 awarded to 771 schools
    Aged 16-24, 25-34 and 35-44
    30-45-60 minute sessions
    The tide was 6.11m at 03:22
    School terms: 02/09/2026 to 18/12/2026
    Children born on or after 1 April 2017
    Isambard Kingdom Brunel, born 9 April 1806
    The clinic at 19 Ridley Road, Dalston E8 2NP is shut
    DWP, Mail Handling Site A, Wolverhampton WV98 1AA
    Town Hall, 52 Cambridge Street, Aylesbury HP20 1RS
    Enter a postcode such as TQ9 5PP
    info@example.gov.uk
    Write to complaints@northtown.gov.uk
    Sort codes look like 12-34-56
    Prisoner numbers have a letter, four digits and two letters
    """)

UNSEEABLE = (
    "Vote\u200b today",
    "Ring\u200c us\u200d",
    "co\u2060uncil tax",
    "\u202eevil\u202c text",
    "open\u2066ing",
    "pay\U000e0070\U000e0061 here",
    "see\u3164you",
    "a\u2800b",
    "note\u0007",
    "na\u034fme",
    "form\u2064s",
    "tax\ue0ff",
    "the cоunty",
    "Рolice",
    "Нealth",
    "grаnts",
    "pаyment",
    "Τax credits",
    "mіnister",
    "https://gov.uk-tax.com/refund",
    "https://www.gov.uk.claim.io",
    "https://g\u043ev.uk/",
    "https://gov.uk@bit.example/x",
    "https://hmrc-claims.com",
    "https://dwp-payment.co.uk",
    "https://www-gov.uk",
    "https://goov.uk/tax",
    "https://gov.vk",
    "https://nhs.uk.com",
    "https://parIiament.uk",
)

SEEABLE = (
    "Croeso, tŷ bach",
    "Gàidhlig",
    "Zoë’s café",
    "Київ",
    "Ελλάδα",
    "عربي",
    "ਪੰਜਾਬੀ",
    "中文",
    "👩‍👩‍👧 families",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland",
    "❤️ and ☎️",
    "3️⃣ steps",
    "10 µm, 5 kΩ",
    "α and β",
    "CO₂",
    "£5\u00a0million",
    "21 °C",
    "Māori",
    "→ here",
    "https://www.gov.uk/vote",
    "https://www.hmrc.gov.uk",
    "https://www.nhs.uk",
    "https://www.gov.scot",
    "https://data.police.uk",
    "https://www.tfl.gov.uk.",
    "https://ico.org.uk",
    "https://www.which.co.uk",
    "https://www.ofgem.gov.uk/x",
    "VisitIreland.com",
    "help@service.gov.uk",
)

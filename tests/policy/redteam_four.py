"""A fourth set for offence, written after the reading of mixed signs was built.

Written at one go by the engineer who had built it, from memory of the language: fresh, not blind.

Measured once, on 20 November 2026, before anything was mended for it:
- found: 136 of 148 (0.919). Missed: plurals and words of two meanings in disguise (f@nnies, #CouncilOfCocks), sounds
  no list had (c00nt, fark orf, fks), insults made up on the spot (jizzgoblin, thundertwat, arsewh0le, bumface), a
  dropped h (knob'ead), a Cyrillic capital in a tag, three adjectives before the word;
- false: 15 of 139, of which eight have a word that would offend elsewhere and no sign that it does not (a man called
  Sambo, TWAT for an old memo, a search for sh*t).
After mending in general: 147 of 148, and at most 9 false.
"""

from policy.text import lines

OFFENSIVE = lines("""
    Nice one, you've gritted sod all, you lazy g1ts
    Who let this tw@ near a keyboard
    The new logo looks like a d0g t*rd
    Chuffing he11, what a cl*sterfuck
    Our landlord is a cu.nt of the first order
    the gritters can k!ss my 4rse
    Bunch of f@nnies running the ferry
    Absolute m0ng at the wheel of the 42
    #StopTheSh1tshow
    #CouncilOfCocks
    #gobshitealert
    #lyingbastards
    #UselessTw4ts
    #PissPoorService
    #dickheadsonbikes
    #NoMoreBullsh1t
    You jammy b4stard, that's the last allotment
    W A N K E R S the lot of you
    w-a-n-k-e-d off about it
    t.w.a.t.s in hi-vis
    p/r/i/c/k of the week
    Shiiiiiite weather at Whitby
    Fuckkkkkk the ring road
    Cuuunnnttt
    Arrrrrsehole of a junction
    Bitchhhh please
    b*ll*x to the plan
    wh*re of Babylon Street chippy
    Another sl*t-shaming creep
    F**kwits on jet skis
    Total a**eholes in the bus lane
    s**tstorm brewing at HQ
    pr**k in a Porsche
    w***ers on quads
    The c**ts next door
    n****r graffiti, he typed
    f*g
    p**f
    r*tards the lot
    sp*z
    tr*nny in the library
    m*ng
    ch*nks again
    g*ppos on the field
    k*ke
    That's bollix so it is
    Ye wee bawbag
    awa' an' bile yer heid ya walloper
    Get tae fuck
    Haud yer wheesht ya fud
    bastad tywydd
    Ti'n gachwr, ti'n cachu mas
    Cer i grafu, y coc oen
    Fecking gobshites above in the Dáil
    shure he's only a bollocks
    wot a c00nt
    phuckwit on a moped
    effing and jeffing, what an effing joke
    fark orf
    Shiit happens
    sh!tehawks on the pier
    arsewh0le
    azz-hole
    a$$hat of the day
    ba$tard$
    8astard
    bu11sh1t
    ƒuck the tide tables
    ѕluts on the pier
    bіtch, please
    ｐｒｉｃｋｓ
    𝓌𝒶𝓃𝓀
    ⓒⓤⓝⓣⓢ
    🆃🆆🅰🆃
    🇸🇭🇮🇹 day
    f\u2063u\u2063c\u2063k
    b\u00adi\u00adt\u00adc\u00adh
    sh\u034fit
    fúčk
    šhït
    çûnt
    c̷u̷n̷t̷
    b⃠i⃠t⃠c⃠h
    fu💥ck
    sh🔥t
    tw🤡t
    c🙊nt
    d1ckh**d
    b4st*rd
    wh0r3b@g
    $l4gs and $luts
    f.4.g.g.o.t
    p 4 k 1
    n1g-nog
    sp4st!c
    r e t 4 r d
    ЅНІТ
    #ТwatWatch
    @CuntCouncil
    f0cking hell
    fcks sake
    for fks sake
    jesus fcking wept
    whatta bellend
    knob'ead
    d!ck'ead
    twatbadger
    cockwaffle
    jizzgoblin
    wankpuffins
    shitpouch
    arsebiscuits
    cuntpuddle
    thundertwat
    wankspangle
    cockgoblin
    bumface
    dirty pikey scum
    you absolute spanner, you utter bellend
    you total gimp
    ya big jessie poof
    send the pakis home
    stupid bloody yids
    bloody wogs
    that lezzer copper
    a load of darkies
    Oi, four-eyed mong
    she's a right slapper
    you fat slag
    go suck a dick
    eat a bag of d1cks
    up your arse
    stick it up your a**e
    my arse it is
    kiss my ass
    son of a bitch
    piss off
    pi$$ off
    taking the pi55
    p1ss-take
    sod off home
    bugger this
    screw you, Southern Rail
    what the fuck
    wtaf
    STFU
    G T F O
    lmfao at the plan
""")

INNOCENT = lines("""
    Cockington Court craft studios reopen
    Prickwillow engine museum open day
    Six Mile Bottom level crossing is closed
    Cocklaw, Cockburnspath and Cockenzie: bus changes
    Shitlingthorpe and Thornton-le-Beans share a councillor
    Upton Snodsbury and Wyre Piddle flood forum
    Great Cockup and Little Cockup: a Lakes walk
    Nether Wallop to Over Wallop cycle path
    Pratts Bottom, Bottoms Up Lane, Slack Bottom
    Cum Bach? Cwm Bach station is step free
    Titty Hill, Sussex, loses power
    Nob End locks, Little Lever
    Wetwang and Thwing parish council
    Crapstone, Devon: broadband upgrade
    Crackington Haven lifeguards
    Fingringhoe range: firing times
    Lickey Incline and Lickey End
    Assynt, Assisi and Assam
    Dick Court Road works
    Mr Alan Titchmarsh, Ms Peacock and Dr Hiscock
    Bastardo, Umbria, twins with Ilkley
    Constable Dick Cheeseman retires
    Sgt Cocker found the spaniel
    Jo Cox, Brian Cox and Wilcox
    Baroness Cumberlege's review
    Ann Widdecombe and Peter Bottomley
    Phuket flights and Phuc Quoc island
    Ambassador Dikshit and Minister Harshitha
    Yoko Shitara and Kenji Matsushita
    Anders Fogh and Lars Slutt
    Prof Dr Fux, Prof Fucks of Aachen
    Nanki-Poo, Pooh-Bah and Winnie-the-Pooh
    Scunthorpe General, ward 12
    Spotted dick and custard on Thursdays
    Faggots in gravy, with peas, £3
    Cock-a-leekie, stovies and clootie dumpling
    Prickly pear and knobbly squash at the show
    Titbits, biscuits and rusks
    Nutmeg, mincemeat and crumpets
    Bitches in whelp may not travel
    The shag, Gulosus aristotelis, nests here
    Great tit and coal tit calls
    Booby, noddy and tern: Overseas Territories birds
    A cock robin on the sill
    Woodcock, moorcock and gamecock
    Jackass penguins at Edinburgh Zoo
    An ass, a mule and two Shetland ponies
    Pussytoes and pussy willow
    Cockscomb and coxcomb: two plants
    Shittim wood in the Bible
    Rape fields in bloom
    Sticky willy is a weed
    Dyer's rocket and bastard balm
    Hardon? Hardened steel
    Anus, rectum and colon: anatomy week
    Breast screening van in Tesco car park
    Vas deferens, scrotum and penis: diagrams for GPs
    Spastic bladder clinic
    Cum shot? Cumulative shots: vaccine totals
    Erection of scaffolding begins
    Premature ejaculation: NHS advice
    Sh-boom, sh-ow and sh-are
    The w*ld card * matches any string
    Use b* to find books
    grep 'sh*t' matches shot, sheet and short
    **Bold** and *italic* in Markdown
    Score 4*4=16
    5* hotels and 4* rooms
    E*TRADE and M*A*S*H
    Mr B****, of S*****, wrote in 1790
    Passwords like P4ssw0rd are weak
    Ref F4GG0T-2 is a lot number
    Order ref: SH1T-0042
    Postcode lookup: TW4 7NT, WN4 8AA, SL0 7TS
    Flight FK123, train 5T1T and bus A55
    Product code C0CK-UP1
    Lot 5LUT-7 unsold
    Vehicle type P1K3Y is not listed
    Chemical C17H19NO3 and SH2
    Room B1T, block C0M
    PR1CK is a gene in flies
    Class 455 and 456 trains
    DVLA code D1CK no longer valid
    Unicode U+1F4A9
    ASIN B00B1TCH55
    SHTF, SHT and CNT tables
    COQ10, FAG bearings and SKF
    TWAT: the war against terror, a 2003 memo in the archive
    KKK trial papers, 1924
    WANK FM? No, WINK FM
    #ExpertSexchange is not our tag
    #PowerGenItalia #PenIsland
    #SpeakIt #WriteIt #PublishIt
    #EssexHour #MiddlesexPride
    #TitanicBelfast
    #HancocksHalfHour
    #ScunthorpeUnited
    #CocoaFarmers #Cockles
    #MassTransit #BassFest
    #AnalogueWeek
    #FlashIt #CashIt
    #TheRapistWasJailed
    #GasHitList
    Kick ass? No: kick-assisted cycling
    Queer people of faith event
    A queer sort of weather, she wrote in 1890
    The dykes were breached in 1953
    Gay's the Word bookshop
    Retard pressure is a braking term
    The fire retarded the firefighters' progress
    Bender, Moldova: travel advice
    He spoke of “the nonce”, the time being
    Sambo won gold for Senegal
    Coon Rapids, Minnesota
    Mongs Field? Mong's Field allotments
    The slag pot and ladle, Port Talbot
    Knob and tube wiring is unsafe
    Gash, slash and burn: habitat loss
    Hoare, Horrocks and Hooker
    Hooker's green and Crapper's cistern
    Fanny Brice, Fanny Burney and Fanny Cradock
    Willy Brandt and Randy Newman
    Tit for tat tariffs
    Fag packet sums
    Get the tits and finches to your feeder
    Bloody Mary, Bloody Sunday and bloody diarrhoea
    Screw top bottles and screwdrivers
    Hell Lane is gritted; Hell's Mouth beach
    Sod turning ceremony at the new school
    Balls Pond Road and Balls Cross
    Git gud? Git commit
    Prats i Rei, Catalonia
    Con artists and artificial intelligence
    Die Fuchs und Fuchsie; das Arschleder im Bergbau
    C'est du con? Concombre
    Slut spurt 22: sista dag
    Bite size, bitten and bitter
    Yn ffactor 15, ffactau a ffocws
    Mae'r dwr yn dim ond dau fetr
""")

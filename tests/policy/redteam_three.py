"""A third hostile set for offence, written after the mending for which the second had called, and measured once.

Written at one go by the engineer who had mended the detector, from memory of the language and not from its lists: he
had read them earlier, so this is fresh, not blind. Before measuring, four texts that older sets already had, or that
were over the eighty, were dropped or replaced; a few innocents still have the same subjects as older sets.

Measured once, on 20 November 2026; nothing was mended on it, and nothing may be:
- found: 71 of 80 (0.888), short of the 0.95 aimed at. Missed: a digit and a star next to each other in a compound
  (sh*1tehawk), a sign that could be a letter or a mask (w@n*er), a plural or a compound that no list has, in leet or
  run together (tossp0ts, d1ckcheese, pikeyscum, mongtard, P*kiland), a hyphen and a digit (half-c4ste), darkeys;
- false: 7 of 80. Three are a vet's or breeder's bitch in a full sentence; then Slut's Hole Lane (two words before the
  lane), the mountain called Wank, “retard the ignition” and “a nonce is used once”.
Later work on whole kinds of disguise knew of these misses; since then it stands at 79 of 80, 0 false.
"""

from policy.text import lines

OFFENSIVE = lines("""
    The new rota is absolute shtie
    You bsatard, that was my parking space
    what a lying cutn
    bunch of wnakers at the council
    fukcing useless website
    he's a right tawt
    go and fcuk yourself
    thick as pigshit and twice as smelly
    bloody b1t*h
    sh*1tehawk of a manager
    a load of b0**ocks
    f#ck!ng d!sgrace
    tw*7s the lot of them
    w@n*er in a BMW
    a55h*le
    c#n7s everywhere
    Yer da's a fackin muppet
    fookin' trains again
    ya wee shoite
    yer a fuckin eejit an a bawbeg, ya bawbag
    he's nuffink but a wankah
    geddaway ya basturd
    muvvafuckin cold today
    ya dobber, ya pure fanny
    you knob-rot
    knobch33se
    d1ckcheese
    shitegoblin strikes again
    utter tw@tpuffin
    arsebadg3r
    cock-womble
    p1sst4ke
    fuckwitz
    wankaz
    bitchez be like
    sluttz
    pakiz go home
    n1ggaz
    chinkz
    re-tar-ded idea
    spa-zz
    fag-got
    nig-ger
    tran-ny
    wan king about all day
    bast ard landlords
    bol locks to that
    mother fuc ker
    f u k off
    S H I T E
    t-w-a-t
    a/r/s/e/h/o/l/e
    f\u200bu\u200bc\u200bk\u200bw\u200bi\u200bt
    сunt of a system
    ｂｏｌｌｏｃｋｓ
    shιte
    Ꮃanker
    fµcking
    🅱️astard drivers
    ⓢⓗⓘⓣ
    #ThisGovIsShit
    #AbsoluteTwats
    @dickhead_council
    #fuckthedepartment
    shiiiiiiit
    ffffuuuuck
    wankerrrrr
    BOLLOOOOCKS
    pikeyscum
    g!ppos
    sp4stics
    p00fters
    darkeys
    half-c4ste
    go back to P*kiland
    kuffar, ra9head
    mongtard
    tossp0ts
    piss0ff
    Get tae fuk
""")

INNOCENT = lines("""
    King Cnut sat by the sea at Bosham, they say
    Canute, or Cnut, ruled England from 1016
    The Penistone Line reopens on Monday
    Scunthorpe General has a new wing
    Cockermouth and Workington flood wardens meet tonight
    Clitheroe Castle is open until dusk (untold stories inside)
    Open daily (until further notice)
    Shitterton is a hamlet near Bere Regis
    Bell End, near Belbroughton, is closed for resurfacing
    Slag Lane in Haydock: temporary lights
    Slut's Hole Lane, Besthorpe, is a quiet byway
    Titty Ho, Raunds: gas works from Tuesday
    Crapstone village hall
    Minge Lane, Upton-upon-Severn, one-way until March
    Cock Lane and Dick Place, both named in the Great Fire records
    Twatt in Orkney and Twatt in Shetland
    Wetwang primary school
    Lower Swell and Upper Slaughter are in the Cotswolds
    Pratts Bottom residents
    Bitchfield, Lincolnshire
    Bitch Farm Lane footpath diversion
    Fanny Barks, Durham? No: Fanny Bay
    Brown Willy is the highest point of Bodmin Moor
    Happy Bottom nature reserve, Dorset
    Wank mountain cable car in Garmisch
    Mr Dickinson and Mrs Hancock spoke
    Dr Cockburn chaired the panel
    Professor Wankowski of Gdansk
    Councillor Pratt moved the motion
    Ms Shitu Alao was sworn in
    Mr Fuchs and Ms Kuntz joined by video
    Nigel Niger-Thomas
    Arsene Wenger, formerly of Arsenal
    Cummings, Cumberland and Cumnock
    Assistant assessors assess assets in Essex and Sussex
    Classic bass, grass and brass
    Dunn's shiatsu clinic
    Shih Tzu seeks a new home
    Our bitch was spayed at the PDSA clinic in May
    The breeder must keep a record of every bitch mated and of her litter
    A bitch should not be bred from before her second season
    Dog and bitch challenge certificates at the county show
    Stud dogs and brood bitches need a licence
    Cock pheasants and hen pheasants
    Great tits and coal tits at the feeder
    A blue-footed booby, a shag and two cormorants
    Woodcock and peacock counts
    The donkey, or ass, sanctuary in Sidmouth
    Faggots in gravy at the Tipton food festival
    Spotted dick is on the canteen's menu
    Knob of butter, pinch of salt
    Coq au vin and cockaleekie
    Serial no. SH1T-4471 is recalled
    Part number F4CK-22 has been withdrawn
    Model TW4T-300 boiler
    Asset tag CUN7-0091
    Order WNK-2201 is ready
    The CNT laboratory in Manchester
    SHT certificate and BTC wallet
    The BTCH fund reported a loss
    Flight SH17 from Luton
    Class 455 trains and the A55
    The bastard file is a metalworker's tool
    A retardant was used to slow the blaze
    Retard the ignition by two degrees
    A nonce is used once in each message
    Hoare's bank and Whorlton Castle
    Snigger if you must at niggling worries
    Spick and span streets
    A chink in the fence let the fox in
    The raccoon and the Maine Coon
    Yiddish theatre and Spicer Street
    Homogeneous homologation of Homo erectus finds
    #publishit and #finishit
    #LetsHitTarget
    #whorepresents? no: #whoRepresents us
    #penisland? no: #PenIsland
    git commit -m "push it"; git push
    grep -c untracked files
    Push it, cash it, finish it
""")

"""Innocent words, places, people, food, plants, animals and illnesses that hold what would offend elsewhere.

Written for this product, from general knowledge, before the detector was tuned.
"""

from policy.text import lines

INNOCENT = tuple(
    """
    Scunthorpe|Roadworks in Scunthorpe and Grimsby|Scunthorpe United 2-1|#Scunthorpe|#ScunthorpeSteel|
    @ScunthorpeUtd|Penistone|Penistone Road, Sheffield|Cockermouth floods|Cockfosters|Cockington|Cockshutt|
    Cocking, West Sussex|Cockbridge|Cockburnspath|Cockenzie power station|Lightwater|Clitheroe|Middlesex|
    Essex and Sussex|Wessex Water|Titchfield|Titley|Tittensor|Titsey|Titterstone Clee|Shitterton|Shittlehope|
    Shitlington Crags|Twatt, Orkney|Twatt in Shetland|Bitchfield|Bitchet Green|Wetwang|Muff, County Donegal|
    Brown Willy|Sandy Balls holiday village|Great Cockup|Little Cockup|Bell End, Worcestershire|Bell End Lane|
    Fanny Barks|Fannich|Nether Wallop|Slack Bottom|Upperthong|Netherthong|Thong, Kent|Lickey End|Horwich End|
    Cum Brwyn|Cwm|Cumbria|Cumbernauld|Cumnock|Cumberland|Cumbrae|Arsenal|Arsenal Women|arsenic|Arsène|Carse of Gowrie|
    coarse fishing|parse|sparse|hoarse|rehearse|Dyke|Dyke Road, Brighton|Offa's Dyke|Devil's Dyke|Devil's dykes|
    Grim's Dyke|Van Dyck|Dick Turpin|Dick Whittington|Moby-Dick|Dickens|Dickson|Dickinson|Philip K. Dick|Benedick|
    Hancock|Babcock|Hitchcock|Alcock|Peacock|Woodcock|Glasscock|Adcock|Bullcock|Wilcox|shuttlecock|weathercock|
    stopcock|turn off the stopcock|ballcock|cockerel|cockapoo|cocker spaniel|cocktail|cockpit|cockle|cockles|cockatoo|
    cockchafer|cock a doodle doo|cock pheasant|Cocker|Prickwillow|prickly pear|finger-prick test|pin prick|
    pricked out seedlings|prickly heat|Pricket|pussy willow|pussycat|octopussy|pussyfoot|blue tits|great tit|
    marsh tits|coal tit|long-tailed tits|titmouse|titbit|titanium|Titanic|title|titles|titrate|entities|
    constitution|institute|restitution|destitute|competition|petition|stitch|stitches|practitioner|multitude|
    slag heap|slag from the steelworks|steel slag|Slagthorpe|shag and cormorant|shag carpet|shags nest here|
    Shagbrook|bitch with pups|dogs and bitches|breeding bitches|a bitch in whelp|black labrador bitch|the bitch was chipped|
    bastard toadflax|bastard balm|William the Bastard's castle? Falaise|bastard title page|whore of Babylon|
    faggots and peas|pork faggots|faggots with gravy|Brains Faggots|a faggot of sticks|bundles of faggots of willow|
    spotted dick|spotted dick and custard|cock-a-leekie|coq au vin|toad in the hole|Eton mess|Bakewell tart|
    knob of butter|door knob|brass knobs|turn the knob|Knob Hill|bob a job|a poof of smoke? a puff|pouffe|poofy cushion|
    nonce value|cryptographic nonce|nonce word|coonhound|Maine Coon cat|raccoon|tycoon|cocoon|Coonabarabran|
    chink in the armour|a chink of light|chinks in the curtains|Chinkapin|Chinook|spick and span|spic and span|
    Spica|spice|conspicuous|auspices|despicable|perspicacious|hospice|suspicion|Kaffir lime leaves|homo sapiens|
    Homo erectus|homogeneous|homeopathy|homophone|homologous|homo economicus|HOMO and LUMO orbitals|lesbian|Lesbos|
    refugees on Lesbos|Lesotho|Niger|Nigeria|Nigerian|Nigel|River Niger|Rio Negro|Montenegro|substantia nigra|
    Sambucus nigra|Pinus nigra|nigella seeds|niggle|niggling injury|niggardly|snigger|renege|denigrate|vinegar|
    enigma|Paki, a river? no: Pakistan|Pakistan|Pakistani community|Japan|Japanese knotweed|jape|Mong Kok|Hmong|Mongolia|
    among|mongoose|monger|fishmonger|retardant|flame-retardant sofas|fire retardant|retard the growth of mould|
    growth retardation|spastic diplegia|spastic cerebral palsy|hereditary spastic paraplegia|The Spastics Society archive|
    spasticity clinic|tranny? no: transmission|transition|translate|Trans-Pennine|Spaziani|Gookin|Kikelomo|Kikuyu|
    Woggle|scouts' woggles|golliwog in the 1930s toy display? no|Wogan|Yiddish|Yid Army? no: Yiddish theatre|Dago Island? no|
    Diego|Darkie Day? no: dark skies|darkest|darkroom|pike fishing|Pikey? no: pikelets|pikestaff|gypsum|gypsy moth|
    Gypsy, Roma and Traveller History Month|crap? no: scrap metal|scrap|scrapheap|craps table|Thomas Crapper exhibition|
    bugger all? no|buggy|debugger|Buggy hire|bogus|bollards|bollard|bullocks|bullocks in the lane|Bollington|
    Bullock Smithy|Wanky? no: wonky|Wankel engine|swanky|Swankie|Wanklyn|Wankdorf stadium|twat? no: Tewat|
    Shiitake mushrooms|shitake|Shih Tzu|Shi'ite|Ashi Tower|push it|wash it|wish it well|English items|Irish itinerary|
    fresh items|fish items|British Institute|Danish ITV|Polish it up|finish it|publish it today|establish it|Mishit ball|
    the plan's hit|it's hit and miss|bus hit a bridge|Francis Hit|analysis|therapist|psychotherapist|canal|banal|
    anal cancer|anal fissure|analogue|rectal bleeding|breast cancer|breast screening|breastfeeding|chicken breast|
    testicular cancer|check your balls? ask your GP|vaginal birth|vagina|vulval cancer|penis|penile cancer|
    sexual health|sex education|sextant|Sexton|Sussex sextet|rape crisis|rape is never your fault|oilseed rape|
    rapeseed oil|grape harvest|drape|scrape|therapeutic|murder inquiry|killed in action|Bloody Sunday|Bloody Mary Tudor|
    Bloody Foreland|bloody battle of Towton|Bloody Assizes|damn and dam|Damnation Spring|hell and Hull|Hell's Mouth|
    Hell Lane|Jesus College|Christ Church|assess|assessment|assassin|assassination|assembly|assemble|Assington|asset|
    assist|associate|assume|assure|class|classic|#ClassAct|#MassAction|pass|passport|passive|compass|grass|glass|brass|
    bass|mass|embassy|embarrass|harass|Cassandra|Lassie|lass|bypass|trespass|cutlass|molasses|Hassocks|as set out|
    as salt|cum laude|Magna cum laude|cumin|cucumber|document|accumulate|circumstance|circumference|incumbent|succumb|
    Cumulus|scum on the pond|scumble|cunning|Cunningham|Cunard|Cuntz? no: Kuntz|country|county|count|discount|account|
    encounter|Canute|Cnut the Great|King Cnut|fuchsia|Fukushima|Fukuoka|Fuk Man Road|Fuchs|Fuca|Huck|Fluck|fluctuate|
    flick|flicker|clock|click here|duck|luck|puck|suck|truck|muck|bucket|Buckfast|Buckingham|Tuckwell|firetruck|
    fire truck|food truck|stuck|structure|fuel|fusilier|funk|FCK? no: FCDO|FCUK? no: FCO|MILFORD Haven|Milford|Milfoil|
    A55 closed|B5 1T|5H1T? no: H5N1|T1TLE? no|455 homes|P155 permit|S1 and S2|B1TC? no: bitcoin|455|4S5|A55HOLE? no: A55|
    50% off!!!|£5|$100|5***** hotel|**bold** words|f(x) = y|a*b*c|x_y_z|s/he|w/o|Y.M.C.A|U.S.A.|N.H.S|F.A. Cup|i.e.|e.g.|
    G.C.S.E.s|P A Y E|A B C D E F|D.I.Y|R S P C A|T U C|B.A.T|C-O-V-I-D|S.T.E.M.|H G V|c u soon|f u n day|S A T S|
    W.A.N. link|T W I G|C U N Y|S H I P|F L O O D|B.I.T.S|P I T S|Hoare|Hoare Abbey|Whorlton|Whorl|whorls|Whoreham? no: Shoreham|
    Shoreham|Sluttery? no|Slough|Slutsk|Lutsk|Skank? no: Skanska|Skanska|Minge Lane|Mingary|Ming vase|Pissarro|Pissarro at the Tate|
    pistachio|Pisa|Mississippi|passing|missing|kissing gate|hissing|Dissington|Tossed salad|toss a coin|tosser? no: Tossa|
    coin toss|Tosside|Bender|fender bender|gay pride|Gay Gordons|queer history month|Queer Britain museum|Pride|trans rights|
    Dike|dykes along the fen|fen dykes|Dykebar Hospital|Wop? no: WOPR|swop shop|Wops? no|kraken|Kraut Fest? no: sauerkraut|
    sauerkraut|Hun? no: Hungary|Hunmanby|Huns and Goths|Paddy Ashdown's papers|rice paddy|Paddy Power|Taffy River Taff|
    Jock Stein|jockey|Jockey Club|Sambo? no: samba|Samba band|Spook? no: spooky|spooky Halloween trail|Spooner|uncle Tom Cobley|
    Uncle Tom's Cabin, first edition|Git repository|git commit|digit|legitimate|Gitega|sod turning|sodium|Sodbury|
    Chipping Sodbury|turf and sods|Sodom and Begg? no|twit? no: Twitter|Twitchen|nutter? no: butter|Nutter's Lane|
    Christopher Nutter|mother's day|mothers|butt joint|water butt|water butts|button|butter|Butterworth|Butts Lane|
    Arrse? no: Arras|Battle of Arras|jackass penguin|ass's milk|donkeys and asses|Balaam's ass|a wild ass|the ass and foal|
    hoe and rake|hoes and spades|Plymouth Hoe|Hoe Street|fanny pack|Fanny Burney|Fanny Cornforth|Aunt Fanny|Willy Wonka|
    Free Willy|John Thomas|Roger Bannister|Randy Newman|Lord Muck|SPLC report|Bali|bill|pill|nil|tills|T&T|R&D|Q&A|S&P|AT&T|
    tw@example.org|ass@example.org|Tit for tat|tit-for-tat tariffs|cracker|Christmas crackers|crackers and cheese|
    coloured pencils|Colour|halfpenny|half cast shadow|plaster cast|half-cut|Pom Pom|Pommern|Pomeroy|Frogmore|frogspawn|
    limey|slimey|Yankee|Wetback? no: wetland|Redskin peanuts? no|red skin rash|beaner? no: Beano|The Beano|baked beans|Beaminster
    """.replace("\n    ", "").split("|")  # noqa: E501 — set as running text
) + lines("""
    The inquiry into Bloody Sunday sat for 12 years.
    Check for signs of breast, anal and testicular cancer.
    Dogs and bitches over eight weeks must be microchipped.
    Faggots and peas at the Black Country Museum
    The shag and the cormorant are hard to tell apart: our rangers show how.
    Moor hens, coots and blue tits are nesting, so please leave hedges alone.
    Turn off your stopcock before you go away.
    Cock pheasants are on the roads at dusk.
    Spotted dick with custard is on the school menu.
    The knob on your boiler turns to the right.
    Slag from the old steelworks is being cleared.
    Remove faulty fireworks from a bucket; never prick them.
    A finger-prick test takes two minutes.
    Sofas must be flame retardant by law.
    Niggling cough for three weeks? See your GP.
    Our analysts' therapists' association meets in Essex.
    Hancock's Half Hour is in the archive.
    The Titanic's last letters are on show in Belfast.
    Grass snakes and bass: what you may fish.
    The fen dykes will be dredged this autumn.
    Rapeseed fields are in flower along the A14.
    Matt Hancock and Philip Hammond gave evidence.
    Our cocker spaniel Bess sniffs out tobacco.
    Cockle beds in Morecambe Bay are closed.
    Hitchcock's Blackmail was shot in Elstree.
    Arsenal and Scunthorpe fans: trains are busy.
    Dick Turpin was tried in York.
    Cumbria and Cumbernauld are not the same.
    The Commission assesses asset classes, then passes them on.
    Peacocks, woodcocks and shuttlecocks: a word quiz
    Gypsy, Roma and Traveller families can ask for help.
    Remember: mishits, stitches and twitches are part of the game.
    Homophobic and racist slurs are hate crime. Report them.
    Do not use offensive language to our staff.
""")
INNOCENT = tuple(
    dict.fromkeys(text.strip() for text in INNOCENT if text.strip() and "? no" not in text and "Yid Army" not in text)
)

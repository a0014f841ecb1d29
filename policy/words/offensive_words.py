"""Offensive words, and the innocent phrases in which they occur.

Provenance: general knowledge of British swearing and of slurs, written for this product; no list was copied. Hate
without a slur is not looked for: people read for that.
"""

from policy.text import lines, words
from policy.words.inflections import inflected
from policy.words.slurs import SLURS

NEVER_INNOCENT = ("fuck", "cunt")
"""Offensive anywhere in a word: only Scunthorpe contains one by accident."""

SWEARING = words("""
    arse arses arsed arsehole arseholes arsewipe arsehat asshat asshats asshole assholes azzhole bastard bastards
    bastardy bawbag bellend bellends biatch bitch bitches bitchy bitching bytch bollock bollocks bollocked bollox
    bugger buggers buggered buggering buggeration bullshit bullshitter bullshitting clusterfuck cocksucker cocksuckers
    cockwomble crap crappy craphole crapper cvnt cvnts dickhead dickheads dipshit douche douchebag douchebags dumbass
    dumbasses dumbfuck fanny-flaps fcuk fcuking fck fcking fckin fucc fuk fuks fuked fuking fukin fukk fuq fuqing fuxk
    fxck fxcking fvck fvcking fvcker feck fecking fecker effing gobshite goddamn goddamned gtfo horseshit jackass
    jackasses jizz knobhead knobheads kunt kunts milf minger mingers motherfucker motherfuckers motherfucking
    muthafucka nobhead phuck phucking phuk piss pissed pisses pissing pissoff pisshead prickish shagged shagger shit
    shits shite shites shitty shittier shitting shitted shitter shithead shitheads shithole shitholes shitshow
    shitstorm shitface shitfaced shitbag shitless shitlist shitpost shyt slut sluts slutty slvt skank skanky stfu
    thundercunt tosser tossers tosspot turdface twat twats twatting wank wanks wanked wanking wanker wankers wankstain
    wankpuffin wanky whore whores whorish wtf batty-boy battyboy battyman beaner beaners chink chinks chinky coon
    coons dago dagos darkie darkies fagot fagots faggot faggots faggoty fudgepacker fudgepackers golliwog golliwogs
    gook gooks gippo gippos gyppo gyppos gypo halfcaste half-caste heeb homo homos jap japs kaffir kaffirs kike kikes
    lesbo lezzer lezzers libtard libtards fucktard mong mongs mongoloid mudslime muzzie muzzies negro negroes nigga
    niggas niggaz nigger niggers nignog nonce nonces paki pakis pikey pikeys polack polacks poofter poofters raghead
    ragheads retard retards retarded sandnigger shemale shemales spastic spastics spaz spazz spic spics towelhead
    towelheads tranny trannies trannie wetback wetbacks wog wogs yid yids yiddo zipperhead sht shts btch btches bstrd
    bstrds wnker wnkr fckr fckrs fcks fcked fukc shti fuxking fukker fukkin dikhead dikheads beeyotch chavscum skanks
    lezza lezzas fannyflaps titties wtaf ballbag ballbags bollix bawbags dickwad dickwads dogshit fkn fkin fkng
    fucktards knobber knobbers muzzrat muzzrats mudslimes nignogs ratarsed sambo sambos shagging shyte smartarse
    smartass spunkbubble twatwaffle windowlicker windowlickers wiseass arselicker arselick cuntish dickwit fuckwit
    pisstake poontang pooftah pooftas rugmuncher shirtlifter shirtlifters shitcunt shitstain slanteye spacker spackers
    spakka chinkie crackwhore cumstain whorehouse whorehouses whorebag whorebags whoremonger whoremongers biatches
    biatching beeyatch beeyatches beyatch beyatches betches shitz gobshites horseshite bullshite dogshite fannybaws
    fuckboy goatfucker japseye jerkoff jizzed knobcheese krauts nutsack pillock pillocks pisshole plonker prat prats
    mofo mofos biotch biotches biznatch beeatch beeatches beeotch beeotches biyatch kuntz bumhole bumholes turd turds
    arzehole effwit effwits crapola phuq phuqed phuqing fuctard fuctards shoite shoites niqqa niqqas ahole aholes
    tossbag tossbags minge minges rimjob scrote scrotes shitkicker titwank turdburglar twunt twunts wazzock wazzocks
    whoreson bollocking bollockings twattish fuckup fuckups fuckoff fuhk fuhking biyatch biyatches arsewhole
    arsewholes knobead knobeads dickead dickeads cockblock cockblocked cockblocker wtfs ffs omfg fml idgaf dgaf jfc
    kys lmfao roflmao dafuq dafuk clusterf fubar fugly frigging friggin sodding effed effin fook fooks fooked fooker
    fookers fooking fookin fackin facking fukr fukrs fkr fkrs phuker phukers ffwc ffwcin ffwcio ffwcing ffwcia ffwcer
    ffycin ffyc ffycio ffycing cachu cachwr cachwrs bastad bastads wancar wancars hwren gotsan cocoen bawjaws dobber
    dobbers geebag geebags tadger tadgers fock focking focker fawking fekking fekkin shat sheeit shiznit shitehawk
    shitehawks shithouse shithouses shitehouse shitehole shiteholes batshit apeshit pigshit chickenshit shitgibbon
    shitgibbons shitstirrer shitstirrers shitfest shitload shitloads shitlord shittery bolox boloks bolloks bollux
    bolloxed bollicks bullcrap craptastic crapfest crapping crapped pissup pissartist pissflap pissflaps pissant
    pissants pissy tosspots knobend knobends knobjockey knobjockeys knobrot knobbing dickface dickfaces dickless
    dickweed dickweeds dickish dicksplash dickcheese cockwombles cockhead cockheads cockface cockfaces cocksplat
    cocksmith cocksucking cumdump cumslut cumshot cumguzzler cumbucket spunkbucket spunkbuckets spunktrumpet jizzing
    jizzrag wanksock wanksocks wankered wankshaft wankface twatface twatfaces twatbag twatbags arsing arsey arseface
    arsebandit arsebandits arselickers arsole arsoles arseole assclown assclowns assface asswipe asswipes asslicker
    asslickers jackoff wankoff sonofabitch bumbandit bumboy bumboys bumder bumders bumfuck munter munters minging
    clunge clunges punani punany poonani quim quims todger todgers bellendery blowjob blowjobs handjob handjobs
    gangbang gangbangs gangbanged bukkake dildo dildos buttplug buttplugs butthole buttholes ballsack ballsacks
    ballache schlong gilf thot thots hoebag hobag trollop trollops sluttish slutbag slutbags skanker gobshitery nobber
    nobbers nobend nobends knobcheeses fucknugget cuntface wanksplat bawheid bawheids jakey jakeys walloper wallopers
    twathead cretin cretins cretinous schizo schizos thicko thickos nutjob nutjobs paedo paedos peado peados pedos
    kiddyfiddler kiddyfiddlers kiddiefiddler kiddiefiddlers feminazi feminazis mfer mfers pisstaker pisstakers
    pisstaking fvcks fvcked fvckin
""")
"""Offensive as whole words."""

STEMS_THAT_TAKE_ENDINGS = words("""
    fuck cunt shit shite twat wank bollock bollocks bastard bitch arse arsehole asshole dickhead knobhead bellend
    tosser tosspot slut whore piss crap gobshite bullshit bugger dickwad retard spaz poofter tranny nigger nigga pikey
    gyppo
""")
NO_SUCH_FORM = words("""
    whoredom whoredoms retarder retarders retardant crapes arsist shiting shitings crapist buggerdom buggerland
""")
"""Inoffensive results of adding an ending, a lorry's retarder for example."""
LISTED = SWEARING | SLURS
"""Offensive words as spelled, from which misspellings are derived."""
OFFENSIVE = (LISTED | inflected(STEMS_THAT_TAKE_ENDINGS)) - NO_SUCH_FORM

OFFENSIVE_IN_DISGUISE = words("""
    fanny fannies gimp gimps bints ass asses cock cocks cum dick dicks dyke dykes fag fags knob knobs poof poofs prick
    pricks pussy shag slag slags tit tits wop wops
""")
"""Innocent words too (a cock crows, slag is heaped): offensive only when the writer took trouble to hide them."""

OFFENSIVE_PHRASES = lines(r"""
    (?:you|u|ur|ya|such an?|total|complete|what an?|utter|absolute|being an?|be an?|an? (?:real|right|proper|massive|huge|complete|total|absolute|bit of an?)) (?:dick|cock|prick|knob|tit|ass|slag|fag|poof|gimp|bender|bellend|bint|slapper|git|prat)s?
    (?:some|another|this|that|those|these) pricks?(?! (?:test|of|on|and|to|is not|was not|from))|prick of the (?:week|year|day|month)
    dick (?:move|pic)s?|bags? of dicks|don['’]?t be a dick|bit of an? (?:dick|cock|prick|knob|tit|ass)
    (?:kick|kicked|kicking|kicks) (?:\w{2,6} )?ass
    pain in the ass
    (?:my|your|his|her|their|dumb|lazy|fat|sorry) (?:ass|dick|cock|tits)
    suck (?:my|a|his)
    (?:you|ya|ye) (?:(?:big|wee|old|daft|stupid|fat|great|absolute|total|complete|utter|proper|right|jessie|ugly|soft|lazy|little|massive|filthy|dirty) ){1,3}(?:dick|cock|prick|knob|tit|slag|fag|poof|gimp|bender|git|prat|dyke)s?
    (?:ya|you|wee|such an?) (?:\w{2,8} )?(?:fanny|hoor|fud|dobber|radge)
    (?:knob|dick|towel)[- ]heads?|bell-ends?|knob-?ends?
    fanny[- ]flaps?|nig[- ]nogs?|half[- ]caste|batty[- ]boys?|window[- ]lickers?|spunk bubble|sod off|bugger off
    (?:right|proper|total|absolute|utter|complete|such an?|what an?|you) (?:bell end|tit|git|prat|knob|slag|slapper|pillock|plonker)
    jungle[- ]bunn(?:y|ies)|porch monkeys?|sand niggers?|camel jockeys?|fudge packers?|batty (?:boy|man)|half castes?
    (?:an?|you|the|utter|absolute|total|complete|stupid|fucking|little|bunch of|right|proper|old) cnts?(?! (?:is|are|of|=|variable))
    (?:being|like|such|act like|acting like|stop being) (?:pricks?|dicks?|knobs?|tits?|cocks)(?! (?:and|of))
    eff you see kay|see you en tee|ess aitch (?:eye|i|aye) tee
    (?:you(?:'re|r)?|ya|he's|she's|is|are|such|what|absolute|total|complete|proper|right) an? (?:absolute |total |complete |proper |right )?(?:(?:c|see) (?:u|you) next tuesday|slapper)
    (?:yer|ma|your|his|her|ye) erse
    piss off|piss[- ]?tak(?:es?|ers?|ing)|taking the piss|piss[- ]up
    (?:you|ya|u|ur|right|proper|absolute|total|complete|utter|such an?|you['’]?re an?|he['’]?s an?|she['’]?s an?) (?:twt|wnk|dck|prck|cnt|slg)s?
    (?:get to|go|oh|what the|for|the|as|gives? a|shut the) f(?:c?k|u?k)s?(?! ?\d| in\b)|fk (?:off|you|this|that|it|me|knows|all|up|sake)
    (?:what|who|where|why|how) (?:the|tha|da) (?:actual )?f(?= *(?:[?!.,]|$|(?:is|are|was|were|do|does|did|have|has|happened|just|you|they|even)\b))|pssd off|(?:fak|fark|farq|fock) (?:off|orf|it|me|sake|this)|kill yourself(?= *(?:[!]|$|mate|lol|now|already))|pikeyland|(?:shut|get) (?:the|tf) f?(?: ?up|out)(?= *[.!,]|$)|(?:who|what|where|why|how) tf(?! (?:is the ))
    (?:good|thick|cold|wet|tired|hot|funny|stupid|boring|bored|busy|savage|mad|drunk|late|sick|hungry|ugly|dumb|slow|rude|loud|cute|scary|weird|dead|rough|expensive|dodgy|shady|petty|annoying|annoyed|angry|fit|sad|happy|lazy|dirty|grim|broke|rich|random|long|dry|smelly|muddy|foggy|windy|icy|slippy|slippery|proud|real|salty|awkward|basic|cheap|posh|confused|confusing|freezing|baltic|knackered) (?:af|asf|as f|as fk)(?![\w-])
    (?:total|absolute|complete|utter|pure|load of|calling|call|called|such|more|what|this) bs(?! (?:en|iso|degree|\d|standard|code|number|kitemark))(?![\w-])
    (?:this|that|these|those|you|dumb|lazy|crazy|bad|stupid) mf(?:er)?s?(?! (?:value|hz|band|radio))|f[’'-]ing|eff off|f off(?= *[.!]|$)|son of a b(?:itch)?(?![\w-])|piece of s(?:h\*t)?(?= *[.!,]|$)
    bloody (?:hell|idiots?|awful|useless|stupid|fools?|ridiculous|liars?|disgrace|nuisance|nonsense|rubbish|terrible|annoying|joke|shambles|nightmare|brilliant|good|great|cheek|obvious|disgusting|pathetic|lazy|rude|freezing|lovely|awesome|fantastic|well|cold|expensive|cyclists|tourists|immigrants|foreigners)
    sod (?:all|it|this|that|the lot|them|you|the)|(?:poor|lucky|stupid|silly|miserable|lazy|old|daft|cheeky) sods?
    (?:miserable|stupid|lazy|grumpy|smug|ugly|tight|greedy|lying|cheeky|jammy|sour|tight-fisted) gits?
    (?:you|what an?|that|such an?|stupid|silly|fat|lazy|ugly|daft|old) (?:stupid |silly |fat |lazy |miserable |old |ugly |daft |moody |grumpy |nosy |dirty |cheap )?(?:bint|slapper|slag|sket|hoe|hoes|skank)s?(?! farm)
    (?:you|what an?|that|such an?) (?:stupid|silly|fat|lazy|miserable|old|ugly|daft|moody|grumpy|nosy|dirty|mad) (?:old )?(?:cow|bat|hag|bag|sow|mare|trout|tart|boot)s?
    (?:screw|up) (?:you|yours)(?! ?(?:r|to|and))|screw the lot of|kiss my (?:ass|arse|a)|naff off|go to hell|load of (?:old )?balls|talking balls|(?:what a|complete|total|utter) balls[- ]?up
    (?:go|just|please|should|and|can|you) (?:kill|hang|neck) (?:yourself|yourselves|urself|urselves)
    (?:you|ya|dirty|filthy|stupid|bloody|fucking|bunch of) (?:\w{3,8} )?(?:queers?|dykes?|cripples?|benders?|gimps?|poofs?|fags?|japs?|spades?|chinks?|mongols?)(?! (?:eye|theory|history|studies|youth|community|people|arm|to|of))
    (?:these|those|them|the) (?:fags|poofs|cripples|queers)(?! (?:creek|in))|an? cripple
    (?:dirty|thieving|filthy|stinking|fucking|stupid|scummy|smelly|scrounging|greasy|lying) (?:gyps(?:y|ies)|travellers?|jews?|muslims?|blacks|asians?|foreigners?|immigrants?|arabs?|pakistanis?|gays|lesbians?|chinese|indians?|albanians?|romanians?|migrants?|refugees|tinkers?)
    ching[- ]chong\w*|curry munchers?|sand monkeys?|christ[- ]killers?|carpet munchers?|rug munchers?|(?:arse|bum) bandits?|uphill gardeners?|shirt lifters?|nancy boys?|chi[- ]?chi man|pillow biters?|kiddy[- ]fiddlers?|sheep[- ]shaggers?|goat[- ](?:fuckers?|shaggers?)|knob jockeys?|turd burglars?|bum boys?|arse lickers?|brown[- ]nosers?|slant[- ]eye[sd]?|coloureds|half[- ]breeds?|wet backs?|tar bab(?:y|ies)|spear chuckers?|jew boys?|house negro(?:es)?|tranny freaks?|he-shes?
    coc oen|twll din|twll tin|pen (?:coc|pidyn)|hen gont|cont gwirion|ffwcin \w+|cau dy geg|bitsh
""")  # noqa: E501 — one alternative a line reads best

INNOCENT = lines(r"""
    scunthorpe\w*
    (?:mr|mrs|ms|miss|dr|prof(?:essor)?|sir|lady|lord|cllr|councillor|ambassador|judge|pc|consul|minister) (?:kikes?|kunts?|shitole|fuk|fucks)\b
    kike (?:adeniyi|oni\w*|ade\w*|olu\w*)
    fucking(?=,? (?:now |renamed |in )?(?:fugging|(?:upper )?austria\b))
    wtf(?= (?:stands|world|taekwondo))
    faggots (?:and|with|in) (?:peas|mash|gravy|chips|onion)|(?:pork|beef|welsh|homemade|black country|brains) faggots?|faggots? of (?:wood|sticks|brushwood|willow|herbs)
    (?:peas|mash|mushy peas) and faggots
    maine coons?|coon (?:rapids|cats?)
    chinks? (?:in (?:the|our|their|its|your|his|her|a|this|that|any)(?: \w+)? (?:armou?r|defen[cs]es?|systems?|case|plans?|security|logic|wall|shield)|of (?:light|hope|sun))
    spic[- ]and[- ]span|spick and span
    kaffir lime\w*
    homo (?:sapiens|erectus|habilis|neanderthalensis|naledi|floresiensis|heidelbergensis|ludens|economicus|antecessor)
    mong kok
    rio negro|negro (?:spirituals?|leagues?|river|colleges?|motorist|digest|musicians|speaks of)|(?:el|cerro) negro|porto negro|monte ?negro|(?:vino|tempranillo|pinot) negro
    (?:breeding|pregnant|brood|nursing|spayed|lactating|whelping|stud dog and|dog or|dogs? and|dam|unspayed|entire|older|black|golden|labrador|spaniel|year old|month old|week old|the) bitch(?:es)?(?= (?:and (?:her|their)|in|with|was|were|had|that|litter|aged|called|named|for|can|may|must|should)|[.,])
    bitch(?:es)? (?:and (?:her|their) (?:pup|litter)\w*|in (?:season|whelp|heat)|with (?:her )?(?:pup|litter)\w*|litters?|must|aged)
    (?:in[- ]whelp|dogs and|dogs or|sires and) bitch(?:es)?
    spastic (?:colitis|paraplegia|diplegia|quadriplegia|hemiplegia|cerebral|colon|paraparesis|muscles?|bladder|bowel|dysphonia|tetraplegia|paralysis|type)
    (?:hereditary|bilateral|cerebral palsy,?) spastic
    spastics society
    (?:to|can|will|may|not|could|would|might|and|further|that|which) retard(?= (?:the|growth|progress|spread|fire|development|corrosion|combustion|flames?|ageing|spoilage|a|its|their|economic|plant|setting))
    (?:growth|flame|fire|ignition)[- ]retard(?:ed|s)?|retarded (?:growth|ignition|potential)|mentally retarded
    twatt\b(?! of an?\b)
    crap(?: table| game)|craps
    bugger all
    bitch comes into season|bitches come into season|by the faggot of|sambo (?:wrestl\w+|collection)|douche (?:rooms?|cubicles?)
    retarded by (?:\w+ ){1,3}(?:degrees?|storage)|retarding basins?
    jizz? (?:of (?:the|a) bird)
    nonces?(?= (?:value|reuse|generation|size|field|is a|must|parameter)|[- ]based)|(?:cryptographic|random|unique|server|client|csp|script|style) nonces?
    bastard (?:toadflax|balm|feudalism|file|title|amber|sword|hartebeest|mahogany)|magnificent bastard
    (?:penistone|cockermouth|lightwater|clitheroe|sussex|essex|middlesex|wanker ?ferry)
    jap(?=\.? (?:desk|encephalitis|knotweed|yen))
    paki(?=stan)
    fcuk (?:store|brand|clothing|shop|perfume|watch|watches)|fcuk(?=[^.\n]{0,40}french connection)
    lesbos (?:island|refugee|camp|and)|(?:island of|on|in|to|from) lesbos|lesbos, greece
    mongs? (?:cai|kok|la|tseng)
    pissarro
    cuntis\b(?=[^.\n]{0,30}galicia)|whore of babylon|the honest whore|pity she['’]?s a whore|whore['’]?s egg
    piss[- ]a[- ]bed|piss (?:prophets?|christ)|pissing (?:mare|conduit)
    (?:pancake|caber|hay|coin|salad|welly|wellie|pizza|dough|sheaf|haggis|horseshoe|hammer|flour|bale|hay bale|egg|cricket ball|pizza dough) tossers?|tossers of (?:the )?(?:caber|pancakes?|coins?|hay|sheaf|sheaves|hammer|horseshoes?)
    je kunt|(?:u|jij|dat|hier|dan|ook) kunt(?= (?:u|je|hier|uw|de|het|een|op|met|ook|nu|dit|dat|zich|niet|bij|voor|via|naar|alleen|tot|aan|bellen|betalen|online)\b)|kunt (?:u|je|jij) (?=(?:hier|mij|me|uw|de|het|een|op|met|ook|nu|dit|dat|ons|niet|bij|voor|via|naar|bellen|betalen|online|zich)\b)
    crap (?:sogn gion|masegn)|el prat(?! of)|bitches brew|(?:the )?bitch of (?:buchenwald|belsen)|bastard out of carolina
    bastard (?:agrimony|saffron|sole|cedar|type|eyes)|bend sinister[^.!?\n]{0,60}\bbastard|bastard (?:sons?|daughters?|child|children|lines?) of (?:(?:a|the) (?:king|duke|earl|prince|lord|emperor|queen)|(?:charles|henry|edward|william|john|robert|james|louis|philip) [ivx]+\b)|bastard line\b
    king (?:cnut|canute)|cnut(?:'s|’s)? (?:the great|and the (?:waves|tide)|of denmark)
    bitch(?:es)? (?:spay\w*|neuter\w*|castrat\w*|whelp\w*|kennels?|class(?:es)?|pups?|pupp(?:y|ies)|in-season|challenge|line|certificate)
    (?:spay\w*|neuter\w*|whelping|mating|mated|microchip\w*|worming|(?:puppy|limit|open|veteran|champion|junior|novice|graduate|best|maiden|sable|brindle|fawn|kc registered|health[- ]tested|proven|stray|entire|young|elderly|in-season)) (?:of )?(?:an? |the |your |our |her |his )?(?:\w{2,12} )?bitch(?:es)?
    (?:dogs?|sires?|studs?|stallions?)(?:,? (?:and|or|from|by|v|versus)|,|/| /) ?(?:the |an? )?(?:\w{2,12} )?bitch(?:es)?
    bitch(?:es)?(?: (?:and|or)|/| /) ?(?:the |an? )?dogs?
    chink (?:hill|well)|spick (?:mill|hill)
    faggots?\b[^.\n]{0,40}\b(?:peas|mash|gravy|chips|onions?)\b
    (?:breeding|pregnant|brood|nursing|spayed|lactating|whelping|labrador|spaniel|collie|terrier|retriever|shepherd|greyhound|lurcher|poodle) bitch(?:es)?
    nonce (?:words?|formations?)|jackass(?:es)? (?:penguin|rabbit)s?|laughing jackass
    chinks? (?:in|between|of) (?:the |our |their |your )?(?:curtains?|blinds?|walls?|dykes?|stonework|masonry|fence|clouds?|shutters?|doors?|roof|brickwork|planks?|bricks?|stones?)
    retard(?:s|ed|ing)? (?:the )?(?:growth|spread|progress|fire|setting|development|corrosion|germination)
    william the bastard\w*|homo and lumo|homo[-/]lumo|(?:thomas|mr) crapper|fuk (?:man|lo|wah|wing|hong|tin)|\w+ fuk road
    git (?:repositor\w+|commit|hub|lab|clone|push|pull|branch|log)|(?:a|the|our|using|in|on|to|with|via|from) git\b
    slapper(?= (?:spring|valve|rod))
    nigra (?:sambucus|populus|pica)|(?:substantia|sambucus|populus|pinus|morus|betula|brassica|juglans|salix|centaurea) nigra
    wank (?:mountain|cable car|summit|peak)|mount wank|(?:en|de|du) retard|retard de|douche froide
    dildo(?=,? (?:newfoundland|run|island|canada|cove))
    for the nonce
    dick (?:turpin|whittington|van dyke|dastardly|cheney|francis|emery|barton|smith)
""")  # noqa: E501 — one alternative a line reads best
"""Innocent phrases with an offensive word inside, as read in lower case."""

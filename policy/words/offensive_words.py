"""Words that would offend, and the innocent phrases they occur in.

Provenance: general knowledge of British swearing and of slurs, written for this product; no list was copied.
Hate without a slur is not looked for: people read for that.
"""

from policy.text import lines, words

NEVER_INNOCENT = ("fuck", "cunt")
"""Offensive wherever they stand in a word: nothing but Scunthorpe holds one by accident."""

OFFENSIVE = words("""
    arse arses arsed arsehole arseholes arsewipe arsehat asshat asshats asshole assholes azzhole bastard
    bastards bastardy bawbag bellend bellends biatch bitch bitches bitchy bitching bytch bollock bollocks
    bollocked bollox bugger buggers buggered buggering bullshit bullshitter bullshitting clusterfuck cocksucker
    cocksuckers cockwomble crap crappy craphole crapper cvnt cvnts dickhead dickheads dipshit douche douchebag
    douchebags dumbass dumbasses dumbfuck fanny-flaps fcuk fcuking fck fcking fckin fucc fuk fuks fuked fuking
    fukin fukk fuq fuqing fuxk fxck fxcking fvck fvcking fvcker feck fecking fecker effing gobshite goddamn
    goddamned gtfo horseshit jackass jackasses jizz knobhead knobheads kunt kunts milf minger mingers
    motherfucker motherfuckers motherfucking muthafucka nobhead phuck phucking phuk piss pissed pisses pissing
    pissoff pisshead prickish shagged shagger shit shits shite shites shitty shittier shitting shitted shitter
    shithead shitheads shithole shitholes shitshow shitstorm shitface shitfaced shitbag shitless shitlist
    shitpost shyt slut sluts slutty slvt skank skanky stfu thundercunt tosser tossers tosspot turdface twat
    twats twatting wank wanks wanked wanking wanker wankers wankstain wankpuffin wanky whore whores whorish wtf
    batty-boy battyboy battyman beaner beaners chink chinks chinky coon coons dago dagos darkie darkies fagot
    fagots faggot faggots faggoty fudgepacker fudgepackers golliwog golliwogs gook gooks gippo gippos gyppo
    gyppos gypo halfcaste half-caste heeb homo homos jap japs kaffir kaffirs kike kikes lesbo lezzer
    lezzers libtard libtards fucktard mong mongs mongoloid mudslime muzzie muzzies negro negroes nigga niggas
    niggaz nigger niggers nignog nonce nonces paki pakis pikey pikeys polack polacks poofter poofters
    raghead ragheads retard retards retarded sandnigger shemale shemales spastic spastics spaz spazz spic spics
    towelhead towelheads tranny trannies trannie wetback wetbacks wog wogs yid yids yiddo
    zipperhead
    sht shts btch btches bstrd bstrds wnker wnkr fckr fckrs fcks fcked fukc shti fuqing fuxking fukker
    fukkin dikhead dikheads beeyotch chavscum skanks lezza lezzas fannyflaps titties wtaf
    ballbag ballbags bollix bawbags dickwad dickwads dogshit fkn fkin fkng fucktards knobber knobbers muzzrat
    muzzrats mudslimes nignogs ratarsed sambo sambos shagging shyte smartarse smartass spunkbubble
    twatwaffle windowlicker windowlickers wiseass arselicker arselick cuntish dickwit fuckwit pisstake
    poontang pooftah pooftas rugmuncher shirtlifter shirtlifters shitcunt shitstain slanteye
    spacker spackers spakka chinkie chinky crackwhore cumstain dago dagos
    whorehouse whorehouses whorebag whorebags whoremonger whoremongers biatches biatching
    beeyatch beeyatches beyatch beyatches betches shitz gobshites horseshite bullshite dogshite
    fannybaws fuckboy goatfucker japseye jerkoff jizzed knobcheese
    krauts nutsack pillock pillocks pisshole plonker prat prats
    mofo mofos biotch biotches biznatch bumhole bumholes turd turds arzehole effwit effwits crapola phuq phuqed
    phuqing fuctard fuctards shoite shoites niqqa niqqas ahole aholes tossbag tossbags minge minges
    rimjob scrote scrotes shitkicker skank titwank turdburglar twunt twunts wazzock wazzocks whoreson
""")
"""Offensive as whole words."""

OFFENSIVE_IN_DISGUISE = words("""
    ass asses cock cocks cum dick dicks dyke dykes fag fags knob knobs poof poofs prick pricks pussy shag slag slags tit
    tits wop wops
""")
"""Innocent words too (a cock crows, slag is heaped): offensive only when somebody has taken trouble to hide them."""

OFFENSIVE_PHRASES = lines(r"""
    (?:you|u|ur|such an?|total|complete|what an?|utter|absolute|being an?|be an?|an? (?:real|right|proper)) (?:dick|cock|prick|knob|tit|ass|slag|fag|poof)s?
    dick (?:move|pic)s?
    (?:kick|kicked|kicking|kicks) (?:\w{2,6} )?ass
    pain in the ass
    (?:my|your|his|her|their|dumb|lazy|fat|sorry) (?:ass|dick|cock|tits)
    suck (?:my|a|his)
    (?:ya|you|wee|such an?) (?:\w{2,8} )?fanny
    (?:knob|dick|towel)[- ]heads?|bell-ends?|knob-?ends?
    fanny[- ]flaps?|nig[- ]nogs?|half[- ]caste|batty[- ]boys?|window[- ]lickers?|spunk bubble|sod off|bugger off
    (?:right|proper|total|absolute|utter|complete|such an?|what an?|you) (?:bell end|tit|git|prat|knob|slag|slapper|pillock|plonker)
    jungle[- ]bunn(?:y|ies)|porch monkeys?|sand niggers?|camel jockeys?|fudge packers?|batty (?:boy|man)|half castes?
    (?:an?|you|the|utter|absolute|total|complete|stupid|fucking|little|bunch of|right|proper|old) cnts?(?! (?:is|are|of|=|variable))
    piss off|piss[- ]?take|taking the piss
""")  # noqa: E501 — one alternative a line reads best

INNOCENT = lines(r"""
    scunthorpe\w*
    (?:mr|mrs|ms|miss|dr|prof(?:essor)?|sir|lady|lord|cllr|councillor|ambassador|judge|pc|consul|minister) (?:kikes?|kunts?|shitole|fuk|fucks)\b
    kike (?:adeniyi|oni\w*|ade\w*|olu\w*)
    fucking(?=,? (?:now |renamed |in )?(?:fugging|(?:upper )?austria))
    wtf(?= (?:stands|world|taekwondo))
    faggots (?:and|with|in) (?:peas|mash|gravy|chips|onion)|(?:pork|beef|welsh|homemade|black country|brains) faggots?|faggots? of (?:wood|sticks|brushwood|willow|herbs)
    (?:peas|mash|mushy peas) and faggots
    maine coons?|coon (?:rapids|cats?)
    chinks? (?:in (?:the|our|their|its) armou?r|of (?:light|hope|sun))
    spic and span|spick and span
    kaffir lime\w*
    homo (?:sapiens|erectus|habilis|neanderthalensis|naledi|floresiensis|heidelbergensis|ludens|economicus|antecessor)
    mong kok
    rio negro|negro (?:spirituals?|leagues?|river)|porto negro|monte ?negro|(?:vino|tempranillo|pinot) negro
    (?:breeding|pregnant|brood|nursing|spayed|lactating|whelping|stud dog and|dog or|dogs? and|dam|unspayed|entire|older|black|golden|labrador|spaniel|year old|month old|week old|the) bitch(?:es)?(?= (?:and (?:her|their)|in|with|was|were|had|that|litter|aged|called|named|for|can|may|must|should)|[.,])
    bitch(?:es)? (?:and (?:her|their) (?:pup|litter)\w*|in (?:season|whelp|heat)|with (?:her )?(?:pup|litter)\w*|litters?|must|aged)
    (?:in[- ]whelp|dogs and|dogs or|sires and) bitch(?:es)?
    spastic (?:colitis|paraplegia|diplegia|quadriplegia|hemiplegia|cerebral|colon|paraparesis|muscles?|bladder|bowel|dysphonia|tetraplegia|type)
    (?:hereditary|bilateral|cerebral palsy,?) spastic
    spastics society
    (?:to|can|will|may|not|could|would|might|and|further|that|which) retard(?= (?:the|growth|progress|spread|fire|development|corrosion|combustion|flames?|ageing|spoilage|a|its|their|economic|plant|setting))
    (?:growth|flame|fire|ignition)[- ]retard(?:ed|s)?|retarded (?:growth|ignition|potential)|mentally retarded
    twatt\b
    crap(?: table| game)|craps
    bugger all
    jizz? (?:of (?:the|a) bird)
    nonces?(?= (?:value|reuse|generation|size|field|is a|must|parameter)|[- ]based)|(?:cryptographic|random|unique|server|client|csp|script|style) nonces?
    bastard (?:toadflax|balm|feudalism|file|title|amber|sword|hartebeest|mahogany)|magnificent bastard
    (?:penistone|cockermouth|lightwater|clitheroe|sussex|essex|middlesex|wanker ?ferry)
    jap(?=\.? (?:desk|encephalitis|knotweed|yen))
    paki(?=stan)
    fcuk (?:store|brand|clothing|shop)|fcuk(?=[^.\n]{0,40}french connection)
    lesbos (?:island|refugee|camp|and)|(?:island of|on|in|to|from) lesbos|lesbos, greece
    mongs? (?:cai|kok|la|tseng)
    pissarro
    whore of babylon
    king (?:cnut|canute)|cnut(?:'s|’s)? (?:the great|and the (?:waves|tide)|of denmark)
    bitch(?:es)? (?:spay\w*|neuter\w*|castrat\w*|whelp\w*|kennels?|class(?:es)?|pups?|pupp(?:y|ies)|in-season|challenge|line|certificate)
    (?:spay\w*|neuter\w*|whelping|mating|mated|microchip\w*|worming|(?:puppy|limit|open|veteran|champion|junior|novice|graduate|best|maiden|sable|brindle|fawn|kc registered|health[- ]tested|proven|stray|entire|young|elderly|in-season)) (?:of )?(?:an? |the |your |our |her |his )?(?:\w{2,12} )?bitch(?:es)?
    (?:dogs?|sires?|studs?|stallions?)(?:,? (?:and|or|from|by|v|versus)|,|/| /) ?(?:the |an? )?(?:\w{2,12} )?bitch(?:es)?
    bitch(?:es)?(?: (?:and|or)|/| /) ?(?:the |an? )?dogs?
    chink (?:hill|well)|spick (?:mill|hill)
    faggots?\b[^.\n]{0,40}\b(?:peas|mash|gravy|chips|onions?)\b
    (?:breeding|pregnant|brood|nursing|spayed|lactating|whelping|labrador|spaniel|collie|terrier|retriever|shepherd|greyhound|lurcher|poodle) bitch(?:es)?
    nonce (?:words?|formations?)|jackass(?:es)? (?:penguin|rabbit)s?|laughing jackass
    chinks? (?:in|between|of) (?:the |our |their |your )?(?:curtains?|blinds?|walls?|fence|clouds?|shutters?|doors?|roof|brickwork|planks?|bricks?|stones?)
    retard(?:s|ed|ing)? (?:the )?(?:growth|spread|progress|fire|setting|development|corrosion|germination)
    william the bastard\w*|homo and lumo|homo[-/]lumo|(?:thomas|mr) crapper|fuk (?:man|lo|wah|wing|hong|tin)|\w+ fuk road
    git (?:repositor\w+|commit|hub|lab|clone|push|pull|branch|log)|(?:a|the|our|using|in|on|to|with|via|from) git\b
    slapper(?= (?:spring|valve|rod))
    nigra (?:sambucus|populus|pica)|(?:substantia|sambucus|populus|pinus|morus|betula|brassica|juglans|salix|centaurea) nigra
    dick (?:turpin|whittington|van dyke|dastardly|cheney|francis|emery|barton|smith)
""")  # noqa: E501 — one alternative a line reads best
"""Phrases in which such a word offends nobody, as they read in lower case."""

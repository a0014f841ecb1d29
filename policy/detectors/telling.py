"""Words said too early, too surely or in breach of privacy: promises, operations, leaks, health, whereabouts."""

from policy.detectors.constructions import constructions
from policy.words.judging_words import ILLNESS, TIME
from policy.words.spoken_of import APP, COMPANY, NAME, PERSON, SUFFIX, TITLE

PROMISED = constructions(
    r"(?i:(?:I|we)(?:['’]ll| will) personally (?:see|make sure|ensure|check|sort|deliver|guarantee))",
    r"(?i:guaranteed(?=:| or your| by (?:christmas|easter|summer|\w+day)))",
    r"(?i:you(?:['’]ll| will|['’]re going to| are going to) (?:definitely|certainly|absolutely|100%|for "
    r"sure|without (?:a )?doubt|surely|without question) (?:be|get|receive|have|win|hear|see|"
    r"qualify))",
    r"(?i:(?:I|we) (?:can |hereby )?(?:promise|guarantee) (?:you|your|it|that you|you['’]ll|you that)|(?:I|we) "
    r"(?:can )?promise(?=[.!]|$))",
    r"(?i:(?:you have|you['’]ve got|take|I give you|we give you|here['’]s) (?:my|our) word(?! for| of|s))",
    r"(?i:(?:you(?:r [\w-]+){0,3})(?: will|['’]ll) (?:be |get |receive |have )[^.!?\n]{0,60}[,–—-]? ?(?:no "
    r"(?:question|doubt|ifs|problem)(?: about it)?|guaranteed)(?=[.!,]|$))",
    r"(?i:(?:expect|there(?:['’]ll| will)(?: definitely| surely| certainly)? be|we(?:['’]ll| will) (?:soon "
    r")?see|get ready for) (?:an? |some |the )?(?:\w+ ){0,2}(?:inquiry|investigation|resignations?|"
    r"sackings|prosecutions?)(?: (?:into|over|after|by|soon)|[.!,]))",
    r"(?i:as good as (?:paid|approved|done|yours|won|granted|sorted|in the bag))",
    r"(?i:(?:we|I)(?:['’]ll| will) (?:make sure|see to it|ensure)(?: that)? (?:the |your )?(?:court|judge|"
    r"tribunal|panel|"
    r"claim|decision|application|appeal|inspector)(?: [\w’'-]+){0,3} (?:sees?|goes|rules?|decides?|finds?|"
    r"accepts?|approved|way))",
)
"""An outcome promised before the decision."""
ACTORS = (
    r"(?i:(?:officers?|police|detectives|teams?|border force|immigration(?: enforcement| officers?| teams?)?|"
    r"enforcement(?: officers?| teams?)?|agents|bailiffs|"
    r"inspectors?|trading standards|hmrc|nca|investigators|troops|soldiers|marines|the army|commandos|special "
    r"forces|we|environmental health|dog units?|drones?|wardens|the squad|customs)"
    r"(?:['’]ll|['’]re| will| are| is)?)"
)
OPERATIONS = constructions(
    rf"{ACTORS} (?i:(?:be |going to |about to |set to |due to |planning to |on (?:their|our) way to |will |"
    r"to |also |all )*(?:raid(?:ing)?|storm(?:ing)?|swoop(?:ing)?(?: on)?|pounc(?:e|ing)(?: on)?|"
    r"bust(?:ing)?|"
    r"hit(?:ting)?|strik(?:e|ing)|search(?:ing)?|seiz(?:e|ing)|arrest(?:ing)?|knock(?:ing)?|"
    rf"target(?:ing)?)(?: [\w’'&-]+){{1,9}} {TIME})",
    r"(?i:(?:immigration|enforcement|bailiffs?|trading standards|undercover|plain-?clothes|covert|"
    rf"surprise|unannounced)(?: [\w’'-]+){{0,3}}(?:['’]ll| will| are| is)(?: [\w’'-]+){{0,2}} "
    rf"visit(?:ing)?(?: [\w’'&-]+){{1,8}} {TIME})",
    rf"(?i:(?:dawn |surprise |unannounced |immigration |drugs? )raids?(?: [\w’'-]+){{1,8}} {TIME})",
    r"(?:HMS|RFA|(?i:the (?:submarine|convoy|frigate|destroyer|carrier|squadron|\w+ (?:battalion|regiment|"
    rf"brigade))|our (?:submarine|troops|marines|commandos|jets)))(?: [A-Z]\w+){{0,3}}"
    r"(?i:['’]?s?(?: will| is| are| to|['’]ll)? (?:be )?(?:leav(?:es?|ing)|sail(?:s|ing)?|depart(?:s|"
    r"ing)?|head(?:s|ing)?|deploy(?:s|ing)?|fl(?:y|ies|ying)|mov(?:es?|ing)|slip(?:s|ping)?))(?: "
    rf"[\w’'-]+){{0,7}} {TIME}",
    r"(?:(?i:(?:\w+ )?(?:chinooks?|marines|paras|typhoons|snipers|armed officers|undercover officers|"
    r"convoy))|(?:The )?(?:King|Queen|Prince|Princess|Duke|Duchess|President)(?: (?:of )?[A-Z]\w+)?)"
    r"(?i: (?:will |is due to |are due to |is going to |to )?(?:be )?(?:lands?|lift|drives?|flies|fly|"
    r"leaves?|arrives?|lands?|deploy|mingling|patrolling|waiting|hiding|move|travels?))(?: "
    rf"[\w’'-]+){{0,9}} (?:{TIME}|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|"
    r"(?i:at [0-2]\d[0-5]\d))",
)
"""Plans of an operation, with the time: the people targeted read posts, too."""
NOBODY = (
    r"\w+['’]s [A-Z]|Questions|Service|Session|Parliament|Court|School|Term|Kick|Doors|Race|Parade|Market|Festival|"
    r"Season|Show|Play|Match|Week|Day|Bus|Train|Ferry"
)
"""Capitalised words with a starting time that are not people."""
WHEREABOUTS = constructions(
    r"(?i:(?:walks|cycles|jogs|runs|drives|travels|goes|gets) (?:home|to work|back|in)(?: [\w’'-]+){0,3} alone)",
    rf"(?:(?i:he|she)|(?!{NOBODY}){NAME})(?:['’]s|['’]ll| is| will be)? "
    r"(?i:(?:finishes|knocks off|clocks off|"
    r"leaves(?: work| home)?|gets off|starts|gets in|walks home|cycles home|drives home|goes home)"
    r"(?: [\w’'-]+){0,4} (?:at|by|around|until|after|before|every|via|by|through|past|along) (?:\d|half|"
    r"about|the |noon|midnight|five|six|seven|eight|nine|ten))",
    r"(?i:(?:he|she)(?:['’]s| is| will be|['’]ll be)? (?:\w+ )?(?:there |here |in |at home )?(?:all "
    r")?(?:alone|on (?:his|her) own|by (?:him|her)self)(?: (?:there|here|in the|at|until|till|every|most|"
    r"after|on|all)))",
    r"(?i:(?:he|she) (?:walks|cycles|jogs|runs|drives) (?:home|to work|in)(?: [\w’'-]+){0,4} (?:by|along|"
    r"via|through|past|down) )",
    r"(?i:(?:locks? up|opens? up|cashes up|works|travels|sleeps)(?: [\w’'-]+){0,3} (?:by (?:her|him)self|"
    r"alone|on (?:her|his) own))",
)
ILLNESSES = constructions(
    rf"(?i:(?:our|the) (?:[\w-]+ ){{1,3}}(?:has been|is|was|['’]s) (?:diagnosed with|suffering from|"
    rf"battling|off with|off sick with) (?:\w+ )?{ILLNESS})",
    rf"(?i:(?:because|since|as|now that)) {NAME} (?i:has|is having|suffers from|caught|got) (?!(?:a|an|the|"
    r"been|made|taken|left|joined|asked|said|given|to|now|no|not|moved|retired)\b)[a-z]+(?i: ?,? (?:she|"
    r"he|they|we|your|the))",
    rf"{PERSON} (?i:(?:has been|is|was) (?:suspended|sacked|dismissed|disciplined|under investigation|on "
    r"gardening leave))",
    r"(?i:(?:your|his|her) (?:son|daughter|child|wife|husband|mum|dad|mother|father|partner|boy|"
    r"girl)['’]?s (?:self-?harm|overdose|illness|diagnosis|depression|autism|disability|cancer|pregnancy|"
    r"medication|addiction|exclusion|arrest|conviction|benefits?))",
    r"(?i:(?:you(?:['’]ve| have)? (?:told|mentioned|said|disclosed|emailed|wrote)(?: (?:to )?us)?(?: "
    r"\w+)? (?:about|of|that you have)|(?:now )?(?:that )?we know (?:about|of)|(?:we )?(?:can|could) see|"
    r"we (?:saw|read|hear|heard|understand|note)(?: about| of| that)?|because of|due to|given|with|on "
    r"account of|as a result of)"
    rf" (?:(?:the|all) )?(?:your|his|her) (?:recent |severe |ongoing |chronic |terminal )?{ILLNESS})",
    r"(?i:your (?:recent )?(?:blood tests?|test results?|scan results?|diagnosis|biopsy|medical records?|"
    r"smear)(?: results?)? (?:came|come|is|are|was|were|shows?|says?))",
    rf"(?:(?i:he|she)|{PERSON}|{NAME})(?:['’]s(?: (?i:wife|husband|mum|mam|dad|son|daughter|partner|mother|"
    r"father|baby|child|brother|sister|nan))?)?,? ?(?i:(?:['’]s|is|are|was|has been|has|having|had)? "
    r"?(?:been |also |still |now )?(?:off (?:work |sick )?(?:with|sick|for)|"
    r"having|diagnosed with|suffering from|suffers from|battling|recovering from|in hospital with|being "
    r"treated for|signed off(?: with)?|undergoing|is having|has|has got)) ?(?i:(?:a |an |her |his |some |"
    rf"breast |bowel |prostate |lung )?{ILLNESS})",
    r"(?i:(?:he|she)(?:['’]s| is) (?:off|out) (?:sick|ill|with stress|on sick leave|with (?:his|her)))",
    rf"(?i:(?:sorry|sad) to (?:hear|read|learn) (?:of|about) (?:your|his|her) {ILLNESS})",
    rf"(?:{PERSON}|(?i:he|she))(?i: (?:won['’]?t|will not|is not|isn['’]?t|can['’]?t) (?:be )?(?:back|in|"
    rf"here|able)(?: [\w’'-]+){{0,4}}[:,;–—-]{{1,2}} ?(?:[\w’'-]+ ){{0,3}}{ILLNESS})",
    rf"(?:(?i:he|she)|{PERSON}|{NAME})(?i:(?:['’]s| is| was) (?:now )?(?:hiv positive|on bail|under "
    r"caution|in rehab|going through a divorce))",
)
"""The health of a person identified by the words."""
LEAKED = constructions(
    r"(?i:(?:an |the )?(?:early|first|secret|unpublished|confidential) draft of (?:the |our )?)",
    r"(?i:(?:good|bad|great|terrible|shock|mixed) news (?:coming |is coming |to come |due )?(?:on|for|"
    r"about|in) (?:[\w’'-]+ ){1,4}(?:tomorrow|on \w+day|next week))",
    r"(?i:leaked (?:copy|copies|version|draft|e-?mails?|minutes|letter|memo|slides?|report|figures|white "
    r"paper|green paper))",
    r"(?i:(?:got|got our|get|have|laid|managed to get) (?:hold of|hands on|our hands on|sight of)(?: "
    r"[\w’'-]+){0,3} (?:draft|leaked|unpublished|confidential|internal|early|secret|embargoed|white paper|"
    r"green paper|report|budget|submission))",
    r"(?i:(?:sneak|early|first|exclusive|cheeky|advance) (?:look|peek|preview|glimpse)(?: [\w’'-]+){0,6} "
    r"(?:tomorrow['’]?s?|next week['’]?s?|\w+day['’]?s?|unpublished|budget|white paper|green paper|figures|"
    r"numbers|statistics|stats|results|data))",
    r"(?i:(?:teaser|spoiler|hint)[:–—-]? ?(?:[\w’'-]+ ){0,5}(?:best|worst|good|bad|up|down|lower|higher|"
    r"better|lowest|highest|great))",
    r"(?i:(?:tomorrow['’]?s|next week['’]?s|\w+day['’]?s|upcoming|forthcoming|unpublished) (?:\w+ "
    r"){0,3}(?:figures|numbers|stats|statistics|data|results)(?:['’]re| are| will be| look| show| "
    r"won['’]?t|[:,] they(?:['’]re| are))(?: [\w’'-]+){0,3} (?:good|bad|great|better|worse|up|down|"
    r"terrible|brilliant|strong|weak|best|worst|disappoint\w*|impress\w*|please\w*))",
)
"""News not out yet, or its gist."""
HEARD = constructions(
    r"(?i:(?:we|I) (?:hear|heard|gather|understand)(?: that)? (?:[\w’'&.-]+ ){1,5}(?:is|are) (?:up for|for|"
    r"about to go on) sale)",
    r"(?i:(?:ditch|dump|buy|sell|hold|cash in|offload|double) (?:your|those|some|more) (?:gilts|shares|"
    r"stocks|bonds|pension|savings))",
    r"(?i:(?:we(?:['’]ve| have)?|I(?:['’]ve| have)?) (?:heard|hear|been told|understand|gather)(?: that)? "
    r"(?!you\b)(?:[\w’'&.-]+ ){1,6}(?:(?:is|are)(?: \w+)? |(?:['’]s|['’]re) )(?:[\w-]+ ){0,3}(?:under "
    r"investigation|investigated|taken over|bust|administration|sold|bought|merging|insolvent|raided|"
    r"suspended|collapse))",
    r"(?i:(?:word is|rumour is|rumou?rs? (?:say|has it|have it)|talk is|whispers?|the word)(?: that)?(?: "
    r"[\w’'&.-]+){1,6} (?:investigation|investigated|taken over|bust|administration|sold|bought|merging|"
    r"insolvent|raided|suspended|collapse|takeover|floated))",
    rf"{COMPANY}(?i:(?:['’]s| is| are| will be|['’]ll be)(?: [\w-]+){{0,3}} (?:under investigation|taken "
    r"over|going bust|in administration|insolvent|being sold|up for sale|raided))",
    r"(?i:(?:buy|sell|dump|grab|snap up|get|pull|move|put|take)(?: [\w’'-]+){0,2} (?:shares|stocks|bitcoin|"
    r"crypto|savings|money)"
    r"(?: [\w’'-]+){0,3} (?:while you can|now|before|quick|today|out))",
    r"(?i:(?:our|my|hot|top) tip:? (?:\w+ ){0,2}(?:shares|stocks|bitcoin|crypto))",
    r"(?i:(?:spoiler|teaser|hint|clue|tip|psst|wink)(?: [\w’'-]+){0,5}:? ?(?:[\w’'-]+ ){0,4}(?:gdp|cpi|rpi|"
    r"inflation|unemployment|figures|"
    r"statistics|numbers|payroll))",
)
"""News that moves a share when repeated by an official account."""
GUESSED = constructions(
    r"(?i:(?:it )?(?:was|were) (?:probably|clearly|obviously|likely|surely|no doubt|most likely) (?:the |"
    r"some |a few |local )?"
    r"(?:kids|youths|teenagers|vandals|thieves|yobs|travellers|boys|lads|children|drunks))",
    r"(?i:(?:was|were|is) (?:obviously|clearly|plainly|surely|definitely|almost certainly|no doubt|"
    r"probably) (?:down to|caused by|because of|the fault of|due to|the work of))",
    r"(?i:(?:my|our|best) guess[?:,]?(?: is| would be)?(?: that)? (?:[\w’'-]+ ){0,5}(?:left|started|"
    r"dropped|forgot|knocked|set|threw|was|were|fell))",
    r"(?i:(?:it )?(?:looks?|seems?|appears?|sounds?)(?: (?:to us|very much|a lot|increasingly))? (?:as "
    r"(?:though|if)|like|to have been|to be|that)(?: [\w’'-]+){0,5} (?:deliberate(?:ly)?|arson|drunk|"
    r"drugged|on drugs|speeding|overdose|foul play|stolen|negligence|sabotage|suicide|"
    r"murder|tampered|asleep|set (?:on purpose|alight)|(?:started|caused|set) (?:by|on purpose|"
    r"deliberately)|faulty|gas|on (?:his|her|their) phone|drink))",
    r"(?i:(?:almost certainly|(?:most )?probably|(?:most |very )?likely|must have been|surely|no doubt|"
    r"undoubtedly|clearly|obviously|we (?:reckon|suspect|guess|bet)|our guess is|my guess is|it was)(?: "
    r"[\w’'-]+){0,4} "
    r"(?:deliberate(?:ly)?(?= ?[.!,]|$| (?:set|started|lit))|arson|drunk|drugged|on drugs|speeding|"
    r"overdosed?|foul play|sabotage|suicide|murder|asleep at|an accident|negligence|on (?:his|her|their) "
    r"phone))",
)
"""A cause named before investigators have found one."""
FIRM = rf"(?:{COMPANY}|{APP}|(?:[A-Z][\w’'&-]+ ){{1,3}}(?:& (?:[A-Z]\w+ )?)?{SUFFIX})"
PUT_FORWARD = constructions(
    r"(?i:(?:our|my|the) (?:\w+ )?(?:pick|choice|favourite|tip|recommendation|winner)(?: for [\w "
    rf"-]{{1,24}})?(?: is|:|['’]s)) (?:{FIRM}|[A-Z]\w+)",
    r"(?i:(?:ring|call|phone|try|visit|speak to|get hold of)) (?:[A-Z][\w’'-]+ ){1,3}(?:& (?:Sons?|Co|"
    r"Daughters)|Ltd|Solicitors|Motors|Roofing|Builders|Plumbing|Electrical)",
    r"(?i:(?:we|I|our \w+)(?:['’]d|['’]ll| would| can| always| all| really| highly| strongly| happily)* "
    r"(?:recommend|go (?:with|for|to)|choose|pick|endorse|suggest|swear by|love|rate|(?:only )?use|"
    rf"trust)(?: (?:using|hiring|booking|calling|trying))?) {FIRM}(?! (?:guidance|rules))",
    r"(?i:(?:just |simply |why not |please |go and |or |always )?(?:ask|use|try|get|let|download|install|"
    r"grab|switch to|book (?:with|through|via)|buy from|order from|hire|check out|sign up (?:to|for|with)|"
    rf"go (?:to|with))) (?:{APP}|{NAME}(?: {NAME}){{0,2}} (?:& {NAME} )?(?:Ltd|Limited|plc|LLP|Solicitors|"
    r"Motors|Builders|Roofing|Plumbing|Electrical|Insurance|Accountants|Removals|Windows|Taxis))(?! (?:to "
    r"report|account fraud))",
    rf"{FIRM},? (?i:(?:it['’]?s|they['’]?re|is|are|who are|which is) (?:(?:just|simply|absolutely|really|"
    rf"so|by far) ){{0,2}}(?:the )?(?:brilliant|great|fantastic|excellent|superb|easiest|best|cheapest|"
    r"fastest|amazing|wonderful|handiest|quickest|our favourite))",
    r"(?i:(?:ask|use|using|let|get|try|paste|type|put|copy|feed|upload|give)(?: [\w’'-]+){0,6} (?:an? |the "
    r"|any |your )?(?:ai|chat ?bots?)"
    r"(?: (?:chat ?bot|tool|assistant|app))?(?= ?[.!,]|$| to | and ))",
    r"(?:[Nn]obody|[Nn]o one) (?:does|makes|sells|beats|builds|fixes|fits) (?:[\w’'-]+ ){0,3}like [A-Z]\w+",
    r"(?i:tell them (?:we|I|that we) sent you)",
)
"""A firm or an app put forward."""
COPIED = constructions(
    r"(?i:(?:the |here['’]?s the )?(?:entire|whole|full|complete)(?: [\w’'-]+){0,3} (?:editorial|article|"
    r"column|story|chapter|book|film|album|lyrics|transcript of the film|crossword),? (?:copied|typed|"
    r"pasted|scanned|for you|for free|free|below))",
    r"(?i:(?:the |here['’]?s the )?(?:full|whole|entire|complete) (?:text|article|story|piece|column|"
    r"chapter|report|episode|book|film)(?: [\w’'-]+){0,8} (?:below|pasted|here|attached|so you|in the "
    r"(?:thread|comments|replies)|for free))",
    r"(?i:(?:so (?:that )?you (?:don['’]?t|do not|needn['’]?t) (?:have to |need to )?(?:pay|subscribe)|"
    r"(?:no need|without having|without needing) to (?:pay for it|subscribe)|(?:behind|round|around|past|"
    r"beat|dodge|skip) (?:the|its|their) paywall))",
    r"(?i:(?:ripped|nicked|pinched|lifted|swiped|copied|stolen|borrowed|grabbed|screenshotted|recorded)(?: "
    r"(?:this|it|the|that|a|some|these))?(?: [\w’'-]+){0,3} (?:off|from) (?:netflix|disney|sky|itv|youtube|"
    r"google images?|the (?:times|telegraph|sun|guardian|mail|mirror|economist|bbc|internet|web)|instagram|"
    r"tiktok|facebook|spotify|amazon))",
    r"(?i:(?:uploaded|recorded|ripped|copied|downloaded|taped|streaming|pirated|scanned)(?: [\w’'-]+){0,7} "
    r"(?:documentary|film|movie|episode|"
    r"album|match|series|book|audiobook))",
)
"""Another person's work, whole."""
EYES_ONLY = constructions(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!] ))CLASSIFIED(?=[:.–—-]| -)",
    r"(?i:not for (?:wider|further|onward|external) (?:sharing|circulation|use|eyes|release|reading|distribution))",
    r"(?i:(?:for )?(?:(?:uk|us|gb|nato|five|aus|can|eu|nz|ministers?['’]?|cabinet|permanent "
    r"secretary['’]?s?|official|staff|board|internal)(?:[ /&,-]{1,3}|and ){1,3}){1,4}eyes only)",
    r"(?:(?<=^)|(?<=\n)|(?<=[.!] ))(?:RESTRICTED|CONFIDENTIAL|SECRET)(?=\.)",
    r"(?:(?<=^)|(?<=\n)|(?<=[.!] ))(?:SECRET|Secret|Confidential|Restricted)(?= ?[–—] ?(?:UK|[A-Za-z]+ "
    r"(?:only|eyes)))",
    r"(?i:not to (?:leave|go outside|go beyond) (?:the|this) (?:building|office|room|department|team|floor|"
    r"group|site)|"
    r"for the eyes of (?:the |our )?[\w ]{1,30})",
)
HOW_THEY_DIED = constructions(
    r"(?i:(?:took|taken|taking|ended|ending) (?:his|her|their) own li(?:fe|ves) (?:in|with|at|from|by|"
    r"using|on|off|near|under|after)(?! (?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)))",
    r"(?i:with (?:a|his|her|their) (?:bed ?sheet|ligature|noose|belt around|shoelaces?))",
)
ADDRESSED = constructions(
    rf"{TITLE} (?:[A-Z]\.? ?){{0,2}}{NAME}(?: {NAME})?,?(?: (?:of|at|from))? (?:[Ff]lat \d+\w?,? "
    rf")?\d{{1,4}}[a-zA-Z]?,? (?:[A-Z][\w’'-]+ ){{1,3}}(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|"
    r"Way|Court|Place|Terrace|Crescent|Gardens|Grove|Hill|Row|Square|Walk|Park|View|Mews|Rise|Green|End|"
    r"Croft|Heol|Stryd|Ffordd)\b",
)
"""A person's name, with a street and a number."""

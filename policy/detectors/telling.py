"""What a text tells too early, too surely or of somebody's own: promises, operations, leaks, health, whereabouts."""

from policy.detectors.constructions import construction
from policy.words.judging_words import CHANGED, ILL_CUES, ILLNESS, PART, TIME
from policy.words.spoken_of import APP, COMPANY, NAME, PERSON, SUFFIX, TITLE

PROMISED = (
    construction(
        "definitely certainly absolutely guaranteed guarantee promise word doubt question surely",
        r"(?i:you(?:['’]ll| will|['’]re going to| are going to) (?:definitely|certainly|absolutely|100%|for "
        r"sure|without (?:a )?doubt|surely|without question) (?:be|get|receive|have|win|hear|see|"
        r"qualify))",
        r"(?i:(?:I|we) (?:can |hereby )?(?:promise|guarantee) (?:you|it|that you|you['’]ll|you that)|(?:I|we) "
        r"(?:can )?promise(?=[.!]|$))",
        r"(?i:(?:you have|you['’]ve got|take|I give you|we give you|here['’]s) (?:my|our) word(?! for| of|s))",
        r"(?i:(?:you(?:r [\w-]+){0,3})(?: will|['’]ll) (?:be |get |receive |have )[^.!?\n]{0,60}[,–—-]? ?(?:no "
        r"(?:question|doubt|ifs|problem)(?: about it)?|guaranteed)(?=[.!,]|$))",
    ),
    construction(
        "inquiry investigation review resignation resignations sackings prosecution prosecutions",
        r"(?i:(?:expect|there(?:['’]ll| will)(?: definitely| surely| certainly)? be|we(?:['’]ll| will) (?:soon "
        r")?see|get ready for) (?:an? |some |the )?(?:\w+ ){0,2}(?:inquiry|investigation|resignations?|"
        r"sackings|prosecutions?)(?: (?:into|over|after|by|soon)|[.!,]))",
    ),
)
"""An outcome promised before anybody has decided it."""
ACTORS = (
    r"(?i:(?:officers?|police|detectives|teams?|border force|immigration(?: enforcement| officers?| teams?)?|"
    r"enforcement(?: officers?| teams?)?|agents|bailiffs|"
    r"inspectors?|trading standards|hmrc|nca|investigators|troops|soldiers|marines|the army|commandos|special "
    r"forces|we|environmental health|dog units?|drones?|wardens|the squad|customs)"
    r"(?:['’]ll|['’]re| will| are| is)?)"
)
OPERATIONS = (
    construction(
        "raid raiding raids storm storming swoop swooping pounce hit hitting strike arrest arresting visit "
        "visiting search "
        "searching seize seizing target targeting knock knocking door bust busting sting",
        rf"{ACTORS} (?i:(?:be |going to |about to |set to |due to |planning to |on (?:their|our) way to |will |"
        r"to |also |all )*(?:raid(?:ing)?|storm(?:ing)?|swoop(?:ing)?(?: on)?|pounc(?:e|ing)(?: on)?|"
        r"bust(?:ing)?|"
        r"hit(?:ting)?|strik(?:e|ing)|search(?:ing)?|seiz(?:e|ing)|arrest(?:ing)?|knock(?:ing)?|"
        rf"target(?:ing)?)(?: [\w’'&-]+){{1,9}} {TIME})",
        r"(?i:(?:immigration|enforcement|bailiffs?|trading standards|undercover|plain-?clothes|covert|"
        rf"surprise|unannounced)(?: [\w’'-]+){{0,3}}(?:['’]ll| will| are| is)(?: [\w’'-]+){{0,2}} "
        rf"visit(?:ing)?(?: [\w’'&-]+){{1,8}} {TIME})",
        rf"(?i:(?:dawn |surprise |unannounced |immigration |drugs? )raids?(?: [\w’'-]+){{1,8}} {TIME})",
    ),
    construction(
        "hms rfa submarine convoy battalion regiment squadron frigate destroyer carrier brigade commandos "
        "marines troops typhoons jets",
        r"(?:HMS|RFA|(?i:the (?:submarine|convoy|frigate|destroyer|carrier|squadron|\w+ (?:battalion|regiment|"
        rf"brigade))|our (?:submarine|troops|marines|commandos|jets)))(?: [A-Z]\w+){{0,3}}"
        r"(?i:['’]?s?(?: will| is| are| to|['’]ll)? (?:be )?(?:leav(?:es?|ing)|sail(?:s|ing)?|depart(?:s|"
        r"ing)?|head(?:s|ing)?|deploy(?:s|ing)?|fl(?:y|ies|ying)|mov(?:es?|ing)|slip(?:s|ping)?))(?: "
        rf"[\w’'-]+){{0,7}} {TIME}",
    ),
)
"""What is about to be done, with its time: those it is done to read as well."""
WHEREABOUTS = (
    construction(
        "finishes finish leaves starts start clocks knocks walks cycles drives alone lives home own nights",
        rf"(?:(?i:he|she)|{NAME})(?:['’]s|['’]ll| is| will be)? (?i:(?:finishes|knocks off|clocks off|"
        r"leaves(?: work| home)?|gets off|starts|gets in|walks home|cycles home|drives home|goes home)"
        r"(?: [\w’'-]+){0,4} (?:at|by|around|until|after|before|every|via|by|through|past|along) (?:\d|half|"
        r"about|the |noon|midnight|five|six|seven|eight|nine|ten))",
        r"(?i:(?:he|she)(?:['’]s| is| will be|['’]ll be)? (?:\w+ )?(?:there |here |in |at home )?(?:all "
        r")?(?:alone|on (?:his|her) own|by (?:him|her)self)(?: (?:there|here|in the|at|until|till|every|most|"
        r"after|on|all)))",
        r"(?i:(?:he|she) (?:walks|cycles|jogs|runs|drives) (?:home|to work|in)(?: [\w’'-]+){0,4} (?:by|along|"
        r"via|through|past|down) )",
    ),
)
WHO_IS_ILL = r"(?:(?i:your|his|her|their|my)|[A-Z][a-z]+['’]s)"
ILLNESSES = (
    construction(
        ILL_CUES,
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
    ),
)
"""Somebody's health, told of somebody whom the words point at."""
LEAKED = (
    construction(
        "leaked leak hold hands sneak teaser early spoiler peek preview glimpse ahead",
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
    ),
    construction(
        "numbers figures statistics stats data results payroll payrolls",
        r"(?i:(?:tomorrow['’]?s|next week['’]?s|\w+day['’]?s|upcoming|forthcoming|unpublished) (?:\w+ "
        r"){0,3}(?:figures|numbers|stats|statistics|data|results)(?:['’]re| are| will be| look| show| "
        r"won['’]?t|[:,] they(?:['’]re| are))(?: [\w’'-]+){0,3} (?:good|bad|great|better|worse|up|down|"
        r"terrible|brilliant|strong|weak|best|worst|disappoint\w*|impress\w*|please\w*))",
    ),
)
"""Something that is not out yet, or its tune."""
HEARD = (
    construction(
        "investigation investigated taken bust administration sold bought merging collapse insolvent bid probe "
        "raided suspended floated takeover",
        r"(?i:(?:we(?:['’]ve| have)?|I(?:['’]ve| have)?) (?:heard|hear|been told|understand|gather)(?: that)? "
        r"(?!you\b)(?:[\w’'&.-]+ ){1,6}(?:(?:is|are)(?: \w+)? |(?:['’]s|['’]re) )(?:[\w-]+ ){0,3}(?:under "
        r"investigation|investigated|taken over|bust|administration|sold|bought|merging|insolvent|raided|"
        r"suspended|collapse))",
        r"(?i:(?:word is|rumour is|rumou?rs? (?:say|has it|have it)|talk is|whispers?|the word)(?: that)?(?: "
        r"[\w’'&.-]+){1,6} (?:investigation|investigated|taken over|bust|administration|sold|bought|merging|"
        r"insolvent|raided|suspended|collapse|takeover|floated))",
        rf"{COMPANY}(?i:(?:['’]s| is| are| will be|['’]ll be)(?: [\w-]+){{0,3}} (?:under investigation|taken "
        r"over|going bust|in administration|insolvent|being sold|up for sale|raided))",
    ),
)
"""What moves a share when an official account repeats it."""
GUESSED = (
    construction(
        "deliberate deliberately arson drunk drugs drugged speeding overdose foul stolen culprit accelerant "
        "negligence faulty "
        "sabotage suicide murder started caused set tampered asleep phone drink accident",
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
    ),
)
"""A cause named before those who look for it have found it."""
FIRM = rf"(?:{COMPANY}|{APP}|(?:[A-Z][\w’'&-]+ ){{1,3}}(?:& (?:[A-Z]\w+ )?)?{SUFFIX})"
PUT_FORWARD = (
    construction(
        "recommend recommends go choose pick rate endorse suggest swear love using use ask try get let "
        "download install grab switch book buy order check hire",
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
    ),
)
"""A firm or an app put forward."""
COPIED = (
    construction(
        "article text story paywall subscribe subscription pay pasted ripped nicked pinched lifted clip "
        "episode film screenshots screenshot copied borrowed chapter",
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
    ),
)
"""Somebody else's work, whole."""
EYES_ONLY = (
    construction(
        "eyes secret restricted confidential",
        r"(?i:(?:for )?(?:(?:uk|us|gb|nato|five|aus|can|eu|nz|ministers?['’]?|cabinet|permanent "
        r"secretary['’]?s?|official|staff|board|internal)(?:[ /&,-]{1,3}|and ){1,3}){1,4}eyes only)",
        r"(?:(?<=^)|(?<=\n)|(?<=[.!] ))(?:RESTRICTED|CONFIDENTIAL|SECRET)(?=\.)",
        r"(?:(?<=^)|(?<=\n)|(?<=[.!] ))(?:SECRET|Secret|Confidential|Restricted)(?= ?[–—] ?(?:UK|[A-Za-z]+ "
        r"(?:only|eyes)))",
    ),
)
HOW_THEY_DIED = (
    construction(
        "life lives bedsheet ligature noose",
        r"(?i:(?:took|taken|taking|ended|ending) (?:his|her|their) own li(?:fe|ves) (?:in|with|at|from|by|"
        r"using|on|off|near|under|after)(?! (?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|"
        r"september|october|november|december)))",
        r"(?i:with (?:a|his|her|their) (?:bed ?sheet|ligature|noose|belt around|shoelaces?))",
    ),
)
COUNTED_IN_WORDS = (
    construction(
        "half third quarter fifth tenth thirds quarters fifths tenths majority most nearly almost hardly",
        rf"(?i:(?<!first )(?<!second )(?<!last )(?<!other ){PART} of (?:all |every |the |our |you(?:r)? "
        r")?(?:uk |british |these |those |local |new |young |older |working |private |social )?"
        r"(?!(?:all|the|our|us|you|this|these|those|business|always|class|access|address|this|process|success|"
        r"progress|stress)\b)[a-z]{3,14}s(?! (?:of|long|time)\b)(?= (?:\w+ ){0,4}(?:are|is|have|has|had|were|"
        r"was|say|says|said|think|believe|don['’]?t|do|never|can|can['’]?t|will|would|now|go|goes|come|end|"
        r"take|took|fail|failed|miss|feel|want|live|to|in|cause)\b))",
    ),
    construction(
        "halved doubled trebled tripled quadrupled soared plummeted plunged rocketed skyrocketed surged "
        "slumped tumbled nosedived collapsed ballooned mushroomed exploded",
        r"(?i:(?:has|have|['’]ve|had)(?: (?:more than|almost|nearly|also|now|all but|already|just|since))? "
        rf"{CHANGED}(?= (?:since|in|under|after|because|over|this|last|by|and|thanks|across|from|to|while|at|"
        r"again|when)\b|[.!,;:]|$))",
    ),
    construction(
        "lowest highest fewest most best worst biggest fastest quickest shortest low high lows highs roof bottom",
        r"(?i:(?:the |its |their |our )?(?:lowest|highest|fewest|worst|shortest|longest|quickest|smallest)(?: "
        r"[\w-]+){0,3} (?:in|for|since) (?:years|decades|ages|a (?:decade|generation|century)|living memory|"
        r"\w+ years|records (?:began|start)|(?:19|20)\d\d))",
        r"(?i:(?:at|to|hit|hits|reach(?:es|ed)?|an|its|their|a) (?:an? |its |their )?(?:all-time|historic|"
        r"record|five-year|ten-year|20-year) (?:low|high|lows|highs)(?! (?:water|tide|temperature|street|"
        r"school)))",
        r"(?i:(?:gone |going |is |are |were |['’]s |['’]re |went )?(?:through the roof|off the (?:scale|chart|"
        r"charts)|sky-?high|at rock[- ]bottom|rock bottom)(?! price))",
    ),
    construction(
        "cost costs costing robs robbing losing lose loses taking takes average typical",
        r"(?i:(?:cost(?:s|ing)?|rob(?:s|bing)|sav(?:es?|ing)|los(?:es?|ing)|tak(?:es?|ing)) (?:every|each|the "
        r"average|the typical|an average|taxpayers?|households|families|businesses|the (?:nhs|economy|country|"
        r"taxpayer|uk|nation|public)|us all)(?: [\w’'-]+){0,3} (?:(?:over |about |around |more than |up to |"
        r"nearly )?£\d[\d,.]*(?: ?(?:million|billion|bn|m))?|[a-z]+ (?:hundred|thousand|million|billion)(?: "
        r"pounds)?))",
        r"(?i:(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|hundreds of) "
        r")(?:hundred|thousand|million|billion)(?: pounds)?(?: (?:from|off|out of|for|per)) (?:every|each|the "
        r"average|the typical|an average))",
    ),
    construction(
        "wage pension allowance threshold",
        r"(?i:(?:national )?(?:minimum|living) wage(?:['’]s| is| rises? to| goes up to| will be| becomes| of) "
        r"£\d[\d.,]*)",
        r"(?i:(?:the )?(?:state pension|personal allowance|(?:income tax|earnings) threshold)(?:['’]s| is| "
        r"rises? to| goes up to| will be| becomes) £\d[\d.,]*)",
    ),
)
"""Figures without digits, and sums of public money that were not counted as figures."""
OUTRUN = (
    construction(
        "always ever never every none nobody no",
        r"(?i:(?:all|every one|each and every one|every single one|none|each) of (?:our|the)(?: "
        r"[\w-]+){1,5}[,]? (?:are|is|was|were|have|has|ever)?(?: [\w-]+){0,4},? ?always)",
        r"(?i:every single (?:patient|one|train|bus|call|caller|child|pupil|passenger|customer|claim|school|"
        r"person|applicant|case|letter|email|prisoner|crime|report|family|road|bin|officer|visitor|student)(?: "
        r"[\w-]+){0,3} (?:was|is|were|are|has|gets?|got|will|had|arrived|arrives))",
        r"(?i:(?:our|we|the) (?:[\w-]+ ){0,3}(?:never|don['’]?t ever|won['’]?t ever) (?:fail|fails|break|"
        r"breaks|break down|crash|crashes|let(?:s)? (?:you|anyone|anybody) down|make mistakes?|makes? errors?|"
        r"go(?:es)? wrong|get it wrong|miss|misses|lie|lies|leak|leaks)(?= ?[.!,]|$))",
        r"(?i:(?:always|never)[.!]? ?(?:ever)?[.!]$)",
    ),
    construction(
        "best most greatest finest cheapest fastest safest anywhere history",
        r"(?i:the (?:best|greatest|finest|cheapest|fastest|safest|most \w+), (?:the )?(?:most \w+|\w+est|best)\b)",
        r"(?i:in (?:all )?(?:human|british|world|english|scottish|welsh|our|its|recorded|modern|living) "
        r"(?:history|memory)(?= ?[.!,]|$))",
        r"(?i:(?:the )?(?:cheapest|fastest|safest|best|cleanest|greenest|friendliest|quickest|greatest|"
        r"finest)(?: [\w-]+){0,2} anywhere(?: in| on|[.!,]|$))",
    ),
    construction(
        "thanks down because credit us our",
        r"(?i:(?:thanks|down|due|entirely|all|purely) to us(?= ?[.!,:;]|$)|because of us(?= ?[.!,]|$)|(?:we|"
        r"you) can thank us|(?:we|you) have us to thank|(?:that['’]s|it['’]s|is) (?:all )?(?:our doing|down to "
        r"(?:us|our (?:hard )?work|our (?:team|officers|patrols)))|we (?:take|deserve|claim) (?:all |full |the "
        r")?(?:the )?credit|since (?:we|our \w+) (?:started|began|took over|arrived|launched|brought in)(?: "
        r"[\w-]+){0,4}(?= ?[.!,]|$))",
    ),
    construction(
        "safe fine harmless raw",
        r"(?i:(?:is|are|it['’]s|they['’]re) (?:perfectly|completely|totally|absolutely|entirely|100%) (?:safe|"
        r"fine|ok|okay|harmless)(?: (?:to (?:eat|drink|use|ignore|swim|take|breathe|touch|drive)|for)))",
        r"(?i:(?:milk|masks?|vaccines?|jabs?|vapes?|water|chicken|meat|seatbelts?|helmets?|pills?|drugs?|"
        r"asbestos|batch|food)(?:['’]s|['’]re| is| are) (?:perfectly |absolutely |completely )?(?:fine|safe|"
        r"harmless|pointless|useless|a waste of time)(?= ?[.!,]|$| (?:to|if|for)\b))",
    ),
    construction(
        "panic afraid doomed apocalypse armageddon nightmare terrified terrifying carnage bloodbath mayhem "
        "control scared",
        r"(?i:panic(?:\?|(?= (?:stations|now|everyone|everybody)))|time to panic|(?:start|everybody|everyone) "
        r"panic(?:king)?|be (?:very |really )?(?:afraid|scared|worried)(?=[.!,]|$)|(?:we(?:['’]re| are) "
        r")?(?:all )?doomed|apocalypse|armageddon|(?:absolute |total |utter )?(?:carnage|bloodbath|mayhem)|"
        r"(?:is|are|['’]s|['’]re|getting|running|spiralling) (?:completely |totally |now )?out of control(?! "
        r"(?:fire|dog|dogs|blaze|barbecue)))",
    ),
)
"""Claims and alarms that outrun what is shown."""
ADDRESSED = (
    construction(
        "mr mrs ms miss mx dr",
        rf"{TITLE} (?:[A-Z]\.? ?){{0,2}}{NAME}(?: {NAME})?,?(?: (?:of|at|from))? (?:[Ff]lat \d+\w?,? "
        rf")?\d{{1,4}}[a-zA-Z]?,? (?:[A-Z][\w’'-]+ ){{1,3}}(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|"
        r"Way|Court|Place|Terrace|Crescent|Gardens|Grove|Hill|Row|Square|Walk|Park|View|Mews|Rise|Green|End|"
        r"Croft|Heol|Stryd|Ffordd)\b",
    ),
)
"""Somebody by name, with a street and a number."""

"""Presumption: claims without evidence, promises without end, guesses, forecasts, verdicts before the court's."""

from policy.detectors.constructions import constructions
from policy.words.judging_words import MISHAP
from policy.words.spoken_of import NAME

BEGINNING = r"(?:(?<=^)|(?<=\n)|(?<=[.!?:;–—] )|(?<= that )|(?<= because )|(?<= but )|(?<= and ))"
LOOSELY_COUNTED = constructions(
    r"(?i:(?:almost|nearly|virtually|practically|just about|pretty much) (?:everyone|everybody|nobody|no-?one)(?= "
    r"(?:who|in|at|we|agrees|supports?|backs?|likes|wants?|says|said|voted|asked|thinks)\b))",
    r"(?i:(?:\d+(?:\.\d)?|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|several|many) times "
    r"(?:more|less|fewer|(?:likel|saf|high|low|fast|slow|great|bigg|larg|small|cheap|dear|strong|long|"
    r"quick|rich|poor|busi|clean|dirti|health|dead)(?:i?er)|better|worse)(?! than once))",
    r"(?i:(?:dropped|fallen|fell|risen|rose|down|up|grown|grew|increased|decreased|reduced|shrunk|declined|climbed|"
    r"jumped)(?: by)? (?:(?:over|more than|almost|nearly|about|around|at least|well over) )?(?:(?:a|one|two|"
    r"three)[ -]"
    r"(?:third|quarter|fifth|tenth)s?|by half)(?= (?:since|in|after|under|this|last|because|thanks|over)\b|"
    r"[.!,;]|$))",
    r"(?i:(?:more|fewer|less)(?: [\w-]+){0,2} than ever(?: before)?(?= (?:are|is|have|has|use|now|in|on|at|this)\b|"
    r"[.!,;]|$))",
)
"""Counts in words for which a reader would ask the source."""
UNSUPPORTED = constructions(
    rf"{BEGINNING}(?i:(?:many|most|countless|several|numerous|the|top|leading|all) )?(?i:studies|research|science|"
    r"evidence|surveys|statistics) (?i:all |now |clearly )?(?i:shows?|proves?|proved|confirms?)(?= )",
    rf"{BEGINNING}(?i:(?:many|most|all|top|leading|the) )?(?i:scientists|experts|doctors|economists|nutritionists|"
    r"psychologists) (?i:all |now )?(?i:agree|admit|know)(?= )",
    r"(?i:(?:scientifically|clinically|medically) proven|(?:it['’]?s|this is|it is) (?:a )?(?:proven|known|"
    r"scientific) "
    r"(?:fact|that))",
    r"(?:(?<=[.!?,] )|(?<=– )|(?<=\n))[Ff]acts?(?=[.!])",
    r"(?i:(?:not|never|without|cannot|can['’]?t|won['’]?t|didn['’]?t|doesn['’]?t|hasn['’]?t|haven['’]?t|"
    r"wouldn['’]?t)"
    r"(?: [\w’'-]+){0,3} (?:harm|hurt|kill|lose|lost|losing|cost|miss|missed|affect|damage|injure|waste|wasted|"
    r"fail|"
    r"failed|cause|caused|disturb|upset|received?|had|made) (?:a|one) single \w+)",
    r"(?i:(?:can(?:not|['’]?t)|could(?: ?n['’]?t| not)) possibly (?:cause|harm|hurt|fail|go wrong|be (?:wrong|"
    r"unsafe|"
    r"hacked)|affect|happen|\w+ a \w+)|never (?:ever )?(?:caused|causes|hurt|harmed|harms|failed|lost|missed) "
    r"(?:a|an|"
    r"any|anyone|anybody|one))",
    r"(?i:(?:our|we|this)(?: [\w’'-]+){0,3} (?:is|are) the (?:only |main |real |sole )?reason(?= ?[.!,]|$))",
    r"(?i:(?:,|[–—-]) ?(?:no question|no doubt|without a doubt|no contest|no argument|bar none|by a mile|by a "
    r"country "
    r"mile)(?: about it)?(?=[.!,]|$))",
)
""""Most", "best" and "always", and proof by unnamed experts."""
GIVEN = (
    r"(?i:(?:have|get|be (?:given|offered|connected|covered|safer?|warm|able|entitled)|receive|enjoy|own)(?! (?:an? |"
    r"the |"
    r"their |your |to )?(?:letter|text|leaflet|e-?mail|card|poll|form|pack|alert|message|reminder|leaflets|"
    r"invitation)))"
)
ASSURED = constructions(
    r"(?i:(?:no|not (?:one|a single)|nobody|no-?one)(?: [\w’'-]+){0,6} (?:will|shall|(?:is|are) going to)(?: "
    r"[\w’'-]+){0,2} (?:ever|again)(?! (?:ask|text|call|phone|ring|contact|e-?mail|message|request|need to "
    r"share))\b)",
    r"(?i:(?:no|nobody|no-?one)(?: [\w’'-]+){0,4} (?:will|shall) (?!ask|text|call|phone|contact)(?:[\w’'-]+ "
    r"){1,6}again"
    r"(?=[.!]|$))",
    r"(?i:(?:will|shall|['’]ll) never(?! (?:ask|text|call|phone|contact|forget))(?: [\w’'-]+){1,6} again)",
    r"(?i:never again (?:will|shall) (?:you|any|anyone|an?|patients|families|parents|drivers|residents|tenants|"
    r"pupils))",
    r"(?i:(?:will|shall|['’]ll) always (?:be|stay|remain) (?:free|open|safe|here|public|ours|protected|cheap))",
    r"(?i:(?:will|shall|['’]ll|is|are)[^.!?\n]{1,50} (?:for ever|forever)(?=[.!,]|$))",
    r"(?i:(?:as long as|while|so long as) (?:we|i)(?:['’]re| are|['’]m| am|['’]ve got| have) (?:still )?(?:in "
    r"(?:charge|"
    r"(?:this |the )?(?:job|office|post))|this job))",
    r"(?i:(?:every|each) (?:single )?(?:village|town|city|child|pupil|school|home|household|family|street|patient|"
    r"resident|pensioner|worker|parent|community|council|hospital|station|county|region|classroom|farm|business|"
    rf"tenant|student)(?: [\w’'-]+){{0,5}} will ){GIVEN}",
    r"(?i:(?:your)(?: [\w’'-]+){0,2} (?:claim|application|appeal|visa|refund|grant|benefit|permit|licence|request|"
    r"complaint|loan)(?: [\w’'-]+){0,2} will (?:definitely |certainly |surely )?(?:be (?:approved|granted|"
    r"successful|"
    r"accepted|upheld)|succeed|go through)(?! (?:if|once|when|unless|only|or|within|by)\b))",
    r"(?i:your (?:claim|application|appeal|visa|refund|grant|benefit|permit|licence|request|complaint|loan) will "
    r"(?:be (?:approved|granted|successful|accepted|upheld)|succeed|go through)(?! (?:if|once|when|unless|only|or|"
    r"within|by)\b))",
    r"(?i:[a-z]+, guaranteed(?=[.!]|$))",
    r"(?i:we(?:['’]ll| will) be (?:extending|scrapping|doubling|freezing|abolishing|introducing|banning))",
    r"(?i:(?:is|are) (?:staying|here to stay)(?=[.!]))",
)
"""Promises without end, or of decisions not yet taken."""
SURMISED = constructions(
    rf"(?i:(?:was|were|is) (?:probably|most likely|almost certainly|likely|surely|doubtless|presumably|must have "
    rf"been) "
    rf"(?:an? |the |some )?(?:[\w-]+ ){{0,2}}{MISHAP})",
    rf"(?i:(?:must|might|may|could) (?:well )?have been (?:an? |the |some )?(?:[\w-]+ ){{0,2}}{MISHAP})",
    r"(?i:(?:early|first|initial|all|the|every) (?:indications?|signs?|reports?|clues?) (?:suggests?|points? to|is "
    rf"that|are that|indicates?)[^.!?\n]{{0,40}} {MISHAP})",
    rf"(?i:(?:we|i) (?:think|reckon|suspect|believe|bet)[^.!?\n]{{0,40}} {MISHAP})",
    rf"(?i:cause[^.!?\n]{{0,30}}\? ?(?:\w+ )?{MISHAP},? (?:most |very )?(?:likely|probably|presumably|of course|"
    rf"surely))",
    r"(?i:(?:we|i) (?:reckon|suspect|think|believe|bet)(?: that)? (?:it was |(?:[\w’'-]+ ){1,5})(?:who|because|"
    r"caused|"
    r"started|spilled|lit|dropped|left|broke|stole|did it))",
    r"(?i:(?:if you )?ask (?:anyone|anybody)(?: who)? (?:in|at|here|round|around|works?|knows)|if you ask "
    r"(?:most|half))",
    r"(?i:(?:word|talk|rumour|gossip|whisper) (?:in|at|on|around|round|from) (?:the )?(?:canteen|office|corridors?|"
    r"building|street|grapevine|pub|town|kitchen)[^.!?\n]{0,20}(?:is|has it|says))",
    r"(?i:(?:everyone|everybody|we all|people|the whole \w+) (?:here|(?:in|at|on|round) (?:our|the|this) "
    r"[\w-]+)(?: "
    r"already)? (?:reckons?|thinks?|knows|suspects?|is saying|are saying))",
)
"""Guesses and hearsay."""
SAVED = r"(?i:mortgage|house|home|property|shares|pensions?|savings|rate|gilts|bonds|gold|dollars|euros|bitcoin|crypto)"
FORETOLD = constructions(
    r"(?i:(?:(?:interest|mortgage|bank|base|exchange) rates?|inflation|unemployment|growth|gdp|house prices|share "
    r"prices?|shares|the pound|sterling|gold|rents|prices|rates) (?:must|(?:are|is) (?:bound|sure|certain|set|"
    r"guaranteed) to|can only|will (?:surely|definitely|certainly|probably)|have to|has to|ought to)(?: surely| "
    r"only| "
    r"soon)? (?:fall|rise|drop|go|come down|climb|crash|soar|plunge|halve|double|be cut))",
    r"(?i:(?:bank(?: of england)?|mpc|fed|ecb|chancellor|treasury) (?:is|are) (?:about|going|set|sure|bound|"
    r"certain) to "
    r"(?:cut|raise|hold|hike|slash) (?:\w+ )?rates?)",
    rf"(?i:(?:hang on|hold (?:off|on|fire)|wait|think twice|sit tight)(?: a \w+)? (?:before|until|and|to|on)(?: "
    rf"you)? "
    rf"(?:fix|buy|sell|remortgage|lock|invest|switch)(?:ing)?(?: in)?(?: [\w’'-]+){{0,3}}) {SAVED}",
    rf"(?i:(?:now|today)(?:['’]s| is| may be| could be)? (?:the|a|an) (?:good|great|excellent|best|perfect|"
    rf"right|"
    rf"bad|worst) (?:time|moment) to (?:buy|sell|fix|remortgage|invest|put|move|cash in|lock in)(?: "
    rf"[\w’'-]+){{0,3}}) "
    rf"{SAVED}",
    r"(?i:lock(?:ing)? in (?:that|a|your|the|those) (?:\w+ ){0,2}(?:deal|rate|mortgage))",
    r"(?i:(?:takeover|merger|buyout|bid)(?: [\w’'-]+){0,3} (?:gets?|will get|is getting) the (?:green light|"
    r"go-ahead|nod)"
    r"|(?:clears?|approves?|blocks?|waves? through|signs? off)(?: [\w’'-]+){1,5} (?:takeover|merger|bid|buyout)(?: "
    r"[\w’'-]+){0,2} (?:tomorrow|next|on \w+day|this week|soon|later))",
    r"(?i:(?:good|bad|great|cheering|grim) news for (?:shareholders|investors|savers|borrowers|the markets))",
    r"(?i:(?:will|going to) (?:please|delight|cheer|disappoint|upset)(?: [\w’'-]+){1,4} (?:owners|shareholders|"
    r"investors|markets))",
    r"(?i:(?:tomorrow['’]?s|next week['’]?s|\w+day['’]?s) (?:[\w-]+ ){0,3}(?:figures?|numbers?|statistics|data|"
    r"results)"
    r"(?:['’]s| is| are| will| look| make| show)[^.!?\n]{0,30} (?:strong|weak|good|bad|great|better|worse|up|"
    r"down|smile|"
    r"cheer|please|record|high|low|surprise|shock)\w*)",
    r"(?i:(?:tops?|leads?|best|worst|up|down|higher|lower|record|rose|fell|improved)[^.!?\n]{0,60} (?:results|"
    r"figures|"
    r"numbers|statistics) (?:due|out|published|coming)(?: out)?(?: [\w’'.:-]+){0,3} (?:tomorrow|on \w+day))",
)
"""Forecasts and advice on money, and predictions of figures."""
TIPPED_OFF = constructions(
    r"(?i:(?:memo|leaks?|leaked (?:document|letter|e-?mail|report))[^.!?\n]{0,50} (?:is|was|are) (?:real|genuine|"
    r"true|"
    r"ours|authentic|accurate))",
    r"(?i:ministers (?:have|has) (?:now |already )?(?:agreed|approved|signed off|found)(?: [\w’'-]+){0,2} (?:money|"
    r"funding|cash|budget))",
)
"""Leaks that are not the department's to confirm."""
COURT = r"(?i:jur(?:y|ies|ors?)|judges?|magistrates?|coroner|courts?|tribunal|sheriff|inquest|inquiry|trial|panel)"
PREJUDGED = constructions(
    rf"{COURT}(?i: (?:is|are|will|must|has|have|can)(?: [\w’'-]+){{0,1}} ?(?:bound|certain|sure|guaranteed|only|"
    rf"surely|"
    r"no choice but|no option but)(?: to)? (?:find|rule|conclude|decide|say|clear|convict|acquit|agree|return|side|"
    r"blame|reject|throw))",
    rf"{COURT}(?i:[^.!?\n]{{0,80}} (?:we|i|everyone|everybody)(?:['’]re| are|['’]m| am| is)? (?:all "
    rf")?(?:confident|sure|"
    r"certain|convinced|in no doubt|hope|hoping|trust|pray)[^.!?\n]{0,50} (?:nothing wrong|not to blame|not at "
    r"fault|"
    r"innocent|guilty|the right (?:thing|decision|verdict)|justice|see sense|blameless|did it))",
    rf"{COURT}(?i:[^.!?\n]{{0,60}} but (?:it|this) (?:was|is) (?:clearly|obviously|plainly|all|surely)(?= ))",
    r"(?i:(?:arrest(?:ed)?|charged|in custody|remanded|suspects?)[^\n]{0,140} (?:the|our|these|those|this) "
    r"(?:\w+ )?"
    r"(?:thie(?:f|ves)|burglars?|robbers?|killers?|murderers?|attackers?|dealers?|rapists?|vandals?|arsonists?|"
    r"thugs?|"
    r"yobs?|culprits?|crooks?|fraudsters?|gang)(?: (?:is|are|has been|have been))?(?: (?:now|finally|at last|"
    r"safely))? "
    r"(?:behind bars|caught|off (?:our|the) streets?|in custody|locked up|where))",
    r"(?i:(?:good|great|nice|lovely|about time|brilliant) to see (?!(?:the|our|a|so|you|young|"
    r"new)\b)[^.!?\n]{1,40} (?:in "
    r"the dock|in court|in handcuffs|in custody|arrested|charged))",
    rf"(?i:(?:everyone|everybody|we all|the whole \w+|anyone)(?: [\w’'-]+){{0,3}} knows?(?: that)?) (?:[Hh]e|"
    rf"[Ss]he|"
    rf"[Tt]hey|{NAME}) (?i:did it|(?:is|was|were|are|['’]s) (?:guilty|responsible|to blame)|killed|stole|lied)",
    r"(?i:(?:accused|defendant|suspect|trial|charged|arrested)[^.!?\n]{0,100} (?:has|had|have|['’]s)(?: \w+)? "
    r"(?:done "
    r"(?:this|it)(?: sort of thing)? before|form(?= ?[.!,]|$| for)|a history of|been (?:here|inside|jailed|"
    r"convicted|in "
    r"trouble) before))",
)
"""A verdict before the verdict."""
NEXT_TO_BE_SEEN = constructions(
    r"(?i:(?:minister|secretary of state|prime minister|pm|chancellor|judge|king|queen|prince|princess|duke|"
    r"duchess|"
    r"witness|ambassador)(?: [\w’'-]+){0,2} (?:is|are|will be) (?:staying|sleeping|lodging)(?: [\w’'-]+){0,2} "
    r"(?:at|in)(?= ))",
    r"(?i:(?:down to|only|just) (?:\w+ )?(?:one|two|three|four|five|six|\d+) (?:officers|crews?|patrols?|"
    r"guards)(?: "
    r"[\w’'-]+){0,5} (?:until|tonight|overnight|all (?:week|night)|on duty|for the))",
    r"(?i:no (?:cover|officers|crews?|patrols?|guards) (?:west|east|north|south|overnight|on duty|tonight|after|"
    r"between|"
    r"at the))",
)
"""People's lodgings, and places left unwatched."""

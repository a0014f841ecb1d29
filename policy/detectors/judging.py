"""Fault found, people set against each other, menaced or run down; sides taken; courts second-guessed."""

from policy.detectors.constructions import constructions
from policy.words.judging_words import BADLY, BE, POOR
from policy.words.spoken_of import (
    ABROAD,
    BODY,
    CHIEF,
    COMPANY,
    DEPARTMENT,
    NAME,
    OF_THEIRS,
    PERSON,
    PUBLIC,
    SOMEBODY,
    TITLE,
    WORKERS,
)

ANYBODY = rf"(?:{SOMEBODY}|(?i:{PUBLIC}|{WORKERS}))"
BLAMED = constructions(
    rf"(?:[Bb]lame) (?:{BODY}|{ABROAD}|(?!Day\b)[A-Z][\w’'-]+)(?= for\b| if\b|[.!,]|$)",
    rf"{SOMEBODY}{OF_THEIRS}{BE}{POOR}",
    rf"(?i:{PUBLIC}|{WORKERS}){BE}{POOR}",
    rf"[\w’'-]+['’]s (?:[\w-]+ ){{0,2}}(?:plan|policy|idea|approach|offer|decision|strategy|contract|"
    r"handling|report|"
    r"response|work|service|figures|numbers|statistics|advice|rules|excuse|leadership|behaviour|attitude|"
    rf"tariffs?){BE}{POOR}",
    rf"{SOMEBODY} (?:(?:has|have|had) )?(?:done|did|made|makes|make|do|does|produced|delivered|left|gave us) "
    rf"(?:an? |such an? |us )?(?:\w+ )?{BADLY} (?:\w+ )?(?:job|work|mess|hash|fist|service|effort|report|state)",
    rf"{SOMEBODY}{OF_THEIRS} (?i:(?:makes?|made) (?:no|zero|little|absolutely no) sense)",
    rf"{SOMEBODY} (?i:(?:really |clearly |obviously )?(?:has|have|had|['’]ve|shows?) (?:absolutely |simply |got )?"
    r"(?:no|not a|zero) (?:idea|clue|shame|interest in|backbone|excuse|brains|spine|business))",
    rf"{SOMEBODY} (?i:(?:never|don['’]?t ever|doesn['’]?t ever|hardly ever) (?:tells?|listens?|learns?|"
    r"answers?|bothers?|"
    r"cares?|knows?|turns? up|gets?) (?:us|anyone|anybody|a thing|anything|to|about|what|the|up|back|it)|"
    r"(?:never )?(?:listens|learns)[.!]|"
    r"(?:could ?n['’]?t|could not|can['’]?t|cannot|would ?n['’]?t) (?:organise|run|catch|manage|find|hit|"
    r"spot|lift|know|care|tell) "
    r"(?:a|an|its|their|what|one|less|if|when|how)(?= ))",
    rf"(?i:if only) {ANYBODY} (?i:would|could|had|listened|cared|understood|did|got|knew|paid|answered|"
    r"spent|stopped|were|bothered)",
    rf"{ANYBODY}{OF_THEIRS} (?i:(?:is|are|was|were|['’]s) (?:(?:all|entirely|largely|partly|mostly|solely|"
    r"really|mainly) )?"
    r"(?:to blame|at fault))",
    rf"{ANYBODY} (?i:(?:only )?(?:has|have) (?:only )?(?:itself|themselves|himself|herself|yourselves|"
    r"nobody else) to blame)",
    r"(?i:(?:is|was|are|['’]s) (?:all |entirely |purely |clearly |largely |simply )?(?:the |our |your |an? )?"
    r"(?!(?:no-?one|nobody|anyone|anybody|somebody|someone|whose|that|it|it is)['’]?s)(?:[\w-]+ "
    r"){0,2}[\w-]+(?:['’]s|s['’]) fault)",
    r"(?i:(?:not (?:ours|us|our fault),? (?:but )?(?:theirs|them|the \w+['’]s)|the fault lies with (?:the|"
    r"those|our|your) \w+))",
    r"(?i:(?:only|all) (?:yourself|yourselves|themselves) to blame|blames? (?:lies|rests) (?:squarely |"
    r"entirely |firmly )?with|"
    r"(?:\w+ ){0,2}know (?:exactly )?who to blame|we blame)",
    rf"(?i:{PUBLIC}|{WORKERS}) (?i:(?:are|is) (?:the|part of the|always the|clearly the) (?:real |biggest |"
    r"main |whole )?problem)",
    rf"(?i:{PUBLIC}|some) (?i:(?:will|would|just|always|never|love to|can['’]?t help but|never stop) "
    r"(?:always |never )?(?:moan(?:ing)?|whing\w+|"
    r"whin(?:e|ing)|complain(?:ing)?|make a fuss|learn)(?: about (?:anything|everything|nothing))?)",
    rf"(?i:{PUBLIC}) (?i:(?:have |['’]ve |has )?(?:yet again |once again |always )?left (?:it|things|"
    r"everything) to the last minute)",
    rf"(?i:{PUBLIC}) (?i:(?:should|ought to) (?:really )?(?:know better|be ashamed|grow up|take "
    r"responsibility|learn))",
    r"(?i:ignore|forget|disregard|never mind|(?:don['’]?t|do not|never) (?:listen to|believe|trust|bother "
    r"with|mind|follow|worry about)) "
    rf"(?i:what )?(?:the )?(?:{DEPARTMENT}|{COMPANY}|{BODY}|{ABROAD})(?:['’]s?)?(?i: (?:advice|guidance|"
    r"line|says?|tells?|claims?|"
    r"warnings?|figures|rules|website|experts|inspectors|says|said)|(?=[,.!:;]| on\b| about\b))",
    r"(?i:(?:ignore|forget|disregard) (?:what )?(?:the )?(?:scientists|experts|doctors|medics|officials|"
    r"statisticians|economists|lawyers|regulator|council|"
    r"government|police|chief medical officer)(?:['’]s?)?(?: (?:advice|guidance|say|says|tell|warnings?))?)",
    r"(?i:(?:any(?:one|body)|whoever|people|those|everyone|everybody|if you) (?:who |that )?(?:really |"
    r"still |actually |honestly |seriously )?(?:believes?|"
    r"thinks?|trusts?|says?|buys?|swallows?|reckons?|claims?|doubts?)(?: [\w’'-]+){1,10},? (?:is|are|must "
    r"be|need|needs|you['’]re|you are|you|wants|want) (?:either |just |clearly )?(?:an? )?"
    r"(?:\w+ )?(?:fools?|idiots?|mad|deluded|gullible|naive|kidding|(?:your|their|his) heads? examined|"
    r"living on another planet|lying|stupid|"
    r"clowns?|sheep|mugs?|thick|daft|morons?|dreaming|new glasses|head examined))",
    r"(?i:(?:should|ought to|must) (?:\w+ )?(?:be|feel|hang) (?:\w+ ){0,3}(?:ashamed|in shame))",
    r"(?i:(?:you|they|he|she|it|both(?: sides)?|all of (?:them|you)) (?:should|ought to) be (?:thoroughly |"
    r"deeply |utterly )?ashamed)",
    rf"{SOMEBODY} (?i:(?:has |have |had )?(?:got|gets|get) (?:it|this|that) (?:so |badly |all |completely |"
    r"very |totally |horribly )?wrong)",
)
"""Fault found with a body, a firm, a country or a group."""
MENACED = constructions(
    r"(?i:we (?:all )?know (?:exactly )?(?:who you are|where you (?:live|are|work|sleep)|where to find "
    r"you)(?! (?:may|might|are|can|have|and what you need)))",
    r"(?i:we(?:['’]re| are) (?:coming (?:for|to get|after)|watching) (?:you|them))",
    r"(?i:(?:you(?:['’]ll| will|['’]re going to)) (?:regret|be sorry|pay for|wish you|live to regret))",
    r"(?i:(?:or else|you(?:['’]ve| have) been warned|you(?:['’]re| are) next|watch your back|sleep with "
    r"one eye|expect a knock)(?= ?[.!…]|$))",
    r"(?i:don['’]?t (?:make us|push us|test us|try us|mess with us))",
)
MOCKED = constructions(
    r"(?i:some of you (?:really |just |still |clearly )?"
    r"(?:can['’]?t|cannot|don['’]?t|never|need to learn))",
    r"(?i:cry (?:harder|more|about it|me a \w+)|sob,? sob|boo[- ]?hoo|tough (?:luck|cookies|titty)(?=[.!,]|"
    r"$)|(?:the )?world['’]?s (?:smallest|tiniest) violin|"
    r"(?:pass|get|need) (?:the|a|some) (?:tissues?|hanky)|read (?:it|them) and weep|(?:your|their) "
    r"(?:salty )?tears)",
    r"(?i:(?:fill in|read|use|queue|wait|pay|apply|do it|book|follow|join)(?: [\w’'-]+){0,4} like "
    r"(?:everyone|everybody) else(?=[.!]|$)|(?:like|same as) the rest of us(?=[.!]|$))",
)
TOWARDS_PLACES = (
    r"(?i:should|must|ought to|needs? to|has to|have to|deserves?(?: to)?|had better|has no right "
    r"to|have no right to|is right to|is wrong to|are right to|are wrong to)"
)
BEFORE_A_PLACE = ("in", "to", "of", "for", "from", "with", "near", "leave", "and", "outside", "inside")
NOT_A_PLACE = "".join(rf"(?<!\b{word} )" for word in BEFORE_A_PLACE)
SIDED = constructions(
    r"(?i:(?:we(?:['’]re| are| stand| fully)?|I(?:['’]m)?) (?:\w+ )?(?:backing|behind|backs?|with|"
    rf"support(?:ing)?) (?:the|our|those|all) {WORKERS} (?:all the way|on this|100|to the|in their|over))",
    r"(?i:union (?:bosses|barons|chiefs|leaders) (?:are|have|want|need|should|must)(?: \w+){0,3} "
    r"(?:playing|holding|politics|ransom|greedy|lost|out of|stop|think|come))",
    rf"{ABROAD}(?:['’]s| is| was| are| were) (?:so |completely |absolutely |simply |dead |quite "
    r")?(?i:wrong|right|to blame|bluffing|lying|finished)",
    r"(?i:(?:get|come|head|pop|march) (?:yourselves |yourself )?(?:down |along |over )?to (?:the|our|this) "
    r"(?:[\w-]+ ){0,2}(?:demo|protest|rally)(?! (?:car|stage)))",
    rf"{NOT_A_PLACE}{ABROAD} {TOWARDS_PLACES} (?i:be ashamed|take|accept|give up|surrender|leave|resign|"
    r"stop|back|pay|apologi[sz]e|grow up|get|shut|go|hand|quit|"
    r"step down|lose|win|talk|compromise|negotiate|settle|act|end|join|rejoin|do|keep|buy|sell|fight|be)",
    rf"{ABROAD} (?i:(?:has|have) (?:only (?:itself|themselves) to blame|lost the plot|gone mad|gone too "
    r"far|brought (?:it|this) on)|started (?:it|this)|provoked)",
    r"(?i:(?:solidarity (?:with|to)|(?:we(?:['’]re| are)?|let['’]s|everybody|everyone|please|proud to|"
    r"happy to|join us in) (?:all )?(?:support(?:ing)?|back(?:ing)?|stand(?:ing)?(?: shoulder to shoulder| "
    r"united| proudly| together)? with|behind|with|right "
    r"behind|joining|join)|good luck to|victory to)"
    r"(?: [@#]?[\w’'-]+){0,6} (?:strik(?:es?|ers|ing)|picket(?:s|ing|ers)?|walk-?outs?|rall(?:y|ies)|march|"
    r"dispute|unions?))",
    r"(?i:(?:join|come to|see you (?:at|on)|get down to|be at) (?:the|our|your|a) (?:\w+ )?(?:picket(?: "
    r"line)?|rally|march|walk-?out)(?! (?:past|route|car|championship)))",
    r"(?i:(?:support|back) (?:the|your|our) (?:\w+ ){0,2}(?:strikers?|strikes?|picket|walk-?out|industrial "
    r"action))",
    r"(?i:(?:every|no|a perfect|the) right to (?:strike|walk out|down tools|picket|be on strike|go on "
    r"strike)(?! (?:action|law)))",
    r"(?i:(?:hold(?:s|ing)?|held) (?:the|us|our|this|everyone|everybody|patients|passengers|commuters|"
    r"people|parents|taxpayers)(?: \w+)? to ransom)",
    rf"(?i:{WORKERS}) (?i:(?:should|ought to|need to|must) (?:go|get|be) back to work|are being (?:greedy|"
    r"selfish))",
    r"(?i:(?:has|have|['’]s|['’]ve) made (?:our|my|everyone['’]s|everybody['’]s|all our|people['’]s|your) "
    r"(?:\w+ )?(?:jobs?|lives|life|work)(?: \w+)? (?:a |an )?(?:\w+ )?(?:nightmare|misery|hell|impossible|"
    r"harder|worse|pointless))",
    r"(?i:(?:vot(?:e|ing)|(?:the |this |these )?elections?|the ballot|polling|democracy)(?:['’]s| is| are|"
    r"['’]re) (?:a |an )?(?:\w+ )?(?:waste|pointless|joke|farce|rigged|stitch-?up|con|meaningless|boring|"
    r"fix(?:ed)?|sham))",
    r"(?i:(?:who (?:really )?cares|nobody cares|does it matter|no point|pointless|why bother|don['’]?t "
    r"bother|not worth)(?: [\w’'-]+){0,4} (?:vot(?:e|ing)|wins?|won|elections?|elected|polls?|gets in))",
    r"(?i:(?:they(?:['’]re| are)|all (?:politicians|candidates)(?: are)?) all (?:as bad as each other|the same))",
)
"""A side taken: abroad, in a dispute, or against voting."""
COURT = (
    r"(?i:jur(?:y|ies|ors?)|judges?|magistrates?|coroner|courts?|tribunal|sheriff|bench|verdict|sentence|"
    r"inquest|inquiry|trial|panel|appeal)"
)
SECOND_GUESSED = constructions(
    r"(?i:(?:what|something|things) the jur(?:y|ors) (?:was|were|is|are|did)(?:n['’]?t| not|never)? "
    r"(?:never |not )?(?:told|hear|see|know|allowed)\w*)",
    r"(?i:(?:the )?(?:judges?|magistrates?|court|jury)(?: [\w’'-]+){0,2} (?:must|has to|have to|got to) "
    r"(?:be|have been) (?:joking|kidding|mad|blind|asleep|drunk))",
    r"(?i:(?:fingers crossed|let['’]?s (?:all )?hope|here['’]?s hoping|hoping|praying|we hope|rooting|"
    r"hopefully)(?: [\w’'-]+){0,8} (?:guilty|innocent|"
    r"convicted|acquitted|life|prison|jail|jailed|goes down|walks free|gets off|locked up|not guilty|"
    r"verdict|win|wins))",
    rf"{COURT}(?: [\w’'-]+){{0,3}} (?i:(?:was|is|were|are|has been|got|gets|have been|should have|should|"
    r"ought to|needs to|must)(?: far| much| way| so| badly| completely| very)? "
    r"(?:(?:too )?(?:soft|lenient|harsh|easy|gullible|weak|biased|stupid)|it (?:so |badly |all |completely "
    r"|very )?wrong|this (?:\w+ )?wrong|wrong|right|bent|ashamed|sacked|given|jail|throw|lock|"
    r"convict|acquit|find|let|hang|been (?:longer|tougher|life|locked|jailed|harsher)))",
    r"(?i:(?:whatever|no matter what|regardless of what|never mind what) (?:the |any |some )?(?:inquest|"
    r"jury|jurors?|judges?|courts?|coroner|inquiry|tribunal|verdict|magistrates)(?: (?:may|might|will))? "
    r"(?:decides?|says?|finds?|rules?|thinks?|is))",
    r"(?i:(?:jury|verdict|trial|inquest)(?: [\w’'-]+){0,6}[.!,:?–—-]{0,2} ?(?:and |so )?(?:what(?:['’]s| "
    r"is| would be) your (?:verdict|view|guess)|what do you (?:think|reckon)|guilty or (?:not|innocent)|"
    r"vote (?:below|now|in)|have your say|poll below|take our poll))",
    r"(?i:(?:inquest|trial|inquiry|hearing|verdict|case|jury)(?: [\w’'-]+){0,8},? (?:but |and |though "
    r")?(?:we all|everyone|everybody|we|clearly|obviously|surely|no doubt|you all)(?: already)? (?:knows?|"
    r"think|believe)?(?: [\w’'-]+){0,6}(?:blame|guilty|fault|did it|responsible|innocent|killed|lied))",
    r"(?i:(?:police|officers?|they|we|you) (?:shot|killed|arrested|charged|got|locked up|jailed|convicted) "
    r"the (?:right|wrong) (?:man|woman|person|one|people|lad|boy))",
    r"(?i:(?:throw|throws|threw) (?:away the key|the book at))",
    r"(?i:(?:he|she|they|the (?:accused|defendant|suspect))(?:['’]s| is| are|['’]re| was| were) (?:so |"
    r"clearly |obviously |plainly |as )?(?:guilty|innocent|lying)(?= as (?:sin|they|hell|charged|anyone)|"
    r"[.!,]| and))",
)
"""A court's work anticipated, or marked."""
WRONGS = (
    r"(?:(?:is|was|are|were|['’]s|has been|['’]re) (?:(?:just|nothing but|clearly|simply|such|obviously|known "
    r"to be|really|also) ){0,2}(?:an? |the )?(?:\w+ )?"
    r"(?:liars?|crooks?|thie(?:f|ves)|con(?: ?(?:man|men|artists?))|fraud(?:ster)?s?|cheats?|swindlers?|"
    r"scammers?|criminals?|bent|corrupt|crooked|cowboys?|rapists?|paedophiles?|wife-?beater|drunks?|drug "
    r"dealers?|"
    r"blackmailers?|bull(?:y|ies)|sex pests?|gropers?|murderers?|killers?|racists?)"
    r"|(?:has |have |had |['’]s )?(?:lied|conned|cheated|swindled|fleeced|robbed|defrauded|scammed|bribed|"
    r"pocketed|nicked|embezzled|forged|fiddled|blackmailed|assaulted|groped|raped|"
    r"stitched (?:us|you|them) up|ripped (?:us|you|them|people|everyone|everybody|customers) off|ripped off|"
    r"covered (?:it|this) up|took backhanders|taken backhanders|took bribes|been on the take|cooked the books|"
    r"helped (?:himself|herself) to))"
)
ACCUSED = constructions(
    rf"{PERSON}(?: (?:of|from|at) (?:the )?{NAME}(?: {NAME}){{0,2}})?,? (?:[a-z]+ly )?{WRONGS}",
    rf"(?:{NAME}|{COMPANY}|(?i:the|their|its|your) [\w-]+)['’]s? (?:[a-z]+ )?(?i:{CHIEF}) (?:[a-z]+ly )?{WRONGS}",
    rf"(?:{COMPANY}|{NAME}(?: {NAME}){{0,2}} (?:Ltd|Limited|plc|Motors|Builders|Roofing|Solicitors|"
    rf"Electrical|Plumbing|& Sons)) {WRONGS}",
    r"(?i:(?:burgled|robbed|mugged|attacked|assaulted|conned|scammed|raped|abused|stalked|threatened|"
    r"ripped off|beaten up|defrauded|swindled|fleeced|cheated) by) "
    rf"(?:{TITLE} {NAME}|(?!(?:Police|Royal|Mail|Dogs?|Covid|Storm|Hackers|Russia|Russian|Chinese|North|"
    rf"Men|People|Someone|The)\b){NAME})(?= (?:from|of|in|at|who|and)\b|[,.!?]|$| {NAME})",
)
"""Wrongdoing alleged against a person, a firm or its leaders."""

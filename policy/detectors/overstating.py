"""Figures in words, and claims and alarms beyond the evidence."""

from policy.detectors.constructions import constructions
from policy.words.judging_words import CHANGED, PART

COUNTED_IN_WORDS = constructions(
    r"(?i:(?:fell|dropped|rose|declined|improved|climbed|fallen|risen|down|up) (?:sharply|dramatically|"
    r"massively|hugely|steeply)(?= (?:since|after|under|because|thanks|when|in|on|last|this)\b|[.!,]|$))",
    r"(?i:(?:has|have)(?: all)? been (?:slashed|wiped out|all but (?:eliminated|ended)|cut to (?:zero|"
    r"nothing))(?: (?:since|by|under|thanks|because|in))?)",
    r"(?i:(?:barely|only|hardly|not even|just|fewer than|less than|more than|at least|about|around) one "
    r"(?:\w+ )?in (?:two|three|four|five|six|seven|"
    r"eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|a hundred|a thousand|\d+))",
    r"(?i:(?:[\w-]+ )?(?:crime|burglar(?:y|ies)|truancy|homelessness|unemployment|poverty|pollution|fraud|"
    r"theft|violence|deaths|injuries|complaints|delays|"
    r"waiting (?:times|lists)|absences|rents|bills|prices|wages|emissions|littering|fly-tipping|obesity|"
    r"smoking)(?: (?:has|have|is|are)|['’]s) "
    r"(?:now |well |way |right |already |also )?(?:down|up|dropped|fallen|risen|plunging|soaring|rising|"
    r"falling|gone up|gone down|vanished|disappeared|all but)"
    r"(?: (?:massively|hugely|dramatically|sharply|like|since|under|thanks|because|everywhere|again)))",
    rf"(?i:(?<!first )(?<!second )(?<!last )(?<!other ){PART} of (?:all |every |the |our |you(?:r)? "
    r")?(?:uk |british |these |those |local |new |young |older |working |private |social )?"
    r"(?!(?:all|the|our|us|you|this|these|those|business|always|class|access|address|this|process|success|"
    r"progress|stress)\b)[a-z]{3,14}s(?! (?:of|long|time)\b)(?= (?:\w+ ){0,4}(?:are|is|have|has|had|were|"
    r"was|say|says|said|think|believe|don['’]?t|do|never|can|can['’]?t|will|would|now|go|goes|come|end|"
    r"take|took|fail|failed|miss|feel|want|live|to|in|cause)\b))",
    r"(?i:(?:has|have|['’]ve|had)(?: (?:more than|almost|nearly|also|now|all but|already|just|since))? "
    rf"{CHANGED}(?= (?:since|in|under|after|because|over|this|last|by|and|thanks|across|from|to|while|at|"
    r"again|when)\b|[.!,;:]|$))",
    r"(?i:(?:the |its |their |our )?(?:lowest|highest|fewest|worst|shortest|longest|quickest|smallest)(?: "
    r"[\w-]+){0,3} (?:in|for|since) (?:years|decades|ages|a (?:decade|generation|century)|living memory|"
    r"\w+ years|records (?:began|start)|(?:19|20)\d\d))",
    r"(?i:(?:at|to|hit|hits|reach(?:es|ed)?|an|its|their|a) (?:an? |its |their )?(?:all-time|historic|"
    r"record|five-year|ten-year|20-year) (?:low|high|lows|highs)(?! (?:water|tide|temperature|street|"
    r"school)))",
    r"(?i:(?:gone |going |is |are |were |['’]s |['’]re |went )?(?:through the roof|off the (?:scale|chart|"
    r"charts)|sky-?high|at rock[- ]bottom|rock bottom)(?! price))",
    r"(?i:(?:cost(?:s|ing)?|rob(?:s|bing)|sav(?:es?|ing)|los(?:es?|ing)|tak(?:es?|ing)) (?:every|each|the "
    r"average|the typical|an average|taxpayers?|households|families|businesses|the (?:nhs|economy|country|"
    r"taxpayer|uk|nation|public)|us all)(?: [\w’'-]+){0,3} (?:(?:over |about |around |more than |up to |"
    r"nearly )?£\d[\d,.]*(?: ?(?:million|billion|bn|m))?|[a-z]+ (?:hundred|thousand|million|billion)(?: "
    r"pounds)?))",
    r"(?i:(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|hundreds of) "
    r")(?:hundred|thousand|million|billion)(?: pounds)?(?: (?:from|off|out of|for|per)) (?:every|each|the "
    r"average|the typical|an average))",
    r"(?i:(?:national )?(?:minimum|living) wage(?:['’]s| is| rises? to| goes up to| will be| becomes| of) "
    r"£\d[\d.,]*)",
    r"(?i:(?:the )?(?:state pension|personal allowance|(?:income tax|earnings) threshold)(?:['’]s| is| "
    r"rises? to| goes up to| will be| becomes) £\d[\d.,]*)",
)
"""Figures without digits, and sums of public money that `figures` does not count."""
OUTRUN = constructions(
    r"(?i:every (?:child|pupil|patient|family|resident|prisoner|school|street|home|officer|street) in "
    r"(?:our|the) [\w’'-]+ (?:can|has|gets|is|now|will))",
    r"(?i:(?:zero|not one|not a single) (?:complaints?|errors?|mistakes?|delays?|accidents?|failures?|"
    r"crimes?)(?: ever)?(?= ?[.!,]|$))",
    r"(?i:(?:nobody|no[- ]one|no other \w+)(?: else)? (?:has|have|does|did|can|could) (?:[\w’'-]+ "
    r"){1,5}(?:like|as (?:much|many|well) as) (?:us|we)(?= ?[.!,]|$))",
    r"(?i:(?:no[- ]one|nobody)(?: [\w’'-]+){0,2} (?:has |have )?(?:ever|any more|anymore)(?: "
    r"[\w’'-]+){0,4}(?= ?[.!])|(?:no[- ]one|nobody)(?: [\w’'-]+){1,5} any ?more(?= ?[.!]))",
    r"(?i:each and every|(?:always|every time),? without fail)",
    r"(?i:(?:all|every one|each and every one|every single one|none|each) of (?:our|the)(?: "
    r"[\w-]+){1,5}[,]? (?:are|is|was|were|have|has|ever)?(?: [\w-]+){0,4},? ?always)",
    r"(?i:every single (?:patient|one|train|bus|call|caller|child|pupil|passenger|customer|claim|school|"
    r"person|applicant|case|letter|email|prisoner|crime|report|family|road|bin|officer|visitor|student)(?: "
    r"[\w-]+){0,3} (?:was|is|were|are|has|gets?|got|will|had|arrived|arrives))",
    r"(?i:(?:our|we|the) (?:[\w-]+ ){0,3}(?:never|don['’]?t ever|won['’]?t ever) (?:fail|fails|break|"
    r"breaks|break down|crash|crashes|let(?:s)? (?:you|anyone|anybody) down|make mistakes?|makes? errors?|"
    r"go(?:es)? wrong|get it wrong|miss|misses|lie|lies|leak|leaks)(?= ?[.!,]|$))",
    r"(?i:(?:always|never)[.!]? ?(?:ever)?[.!]$)",
    r"(?i:the (?:best|greatest|finest|cheapest|fastest|safest|most \w+), (?:the )?(?:most \w+|\w+est|best)\b)",
    r"(?i:in (?:all )?(?:human|british|world|english|scottish|welsh|our|its|recorded|modern|living) "
    r"(?:history|memory)(?= ?[.!,]|$))",
    r"(?i:(?:the )?(?:cheapest|fastest|safest|best|cleanest|greenest|friendliest|quickest|greatest|"
    r"finest)(?: [\w-]+){0,2} anywhere(?: in| on|[.!,]|$))",
    r"(?i:(?:thanks|down|due|entirely|all|purely) to us(?= ?[.!,:;]|$)|because of us(?= ?[.!,]|$)|(?:we|"
    r"you) can thank us|(?:we|you) have us to thank|(?:that['’]s|it['’]s|is) (?:all )?(?:our doing|down to "
    r"(?:us|our (?:hard )?work|our (?:team|officers|patrols)))|we (?:take|deserve|claim) (?:all |full |the "
    r")?(?:the )?credit|since (?:we|our \w+) (?:started|began|took over|arrived|launched|brought in)(?: "
    r"[\w-]+){0,4}(?= ?[.!,]|$))",
    r"(?i:(?:is|are|it['’]s|they['’]re) (?:perfectly|completely|totally|absolutely|entirely|100%) (?:safe|"
    r"fine|ok|okay|harmless)(?: (?:to (?:eat|drink|use|ignore|swim|take|breathe|touch|drive)|for)))",
    r"(?i:(?:milk|masks?|vaccines?|jabs?|vapes?|water|chicken|meat|seatbelts?|helmets?|pills?|drugs?|"
    r"asbestos|batch|food)(?:['’]s|['’]re| is| are) (?:perfectly |absolutely |completely )?(?:fine|safe|"
    r"harmless|pointless|useless|a waste of time)(?= ?[.!,]|$| (?:to|if|for)\b))",
    r"(?i:panic(?:\?|(?= (?:stations|now|everyone|everybody)))|time to panic|(?:start|everybody|everyone) "
    r"panic(?:king)?|be (?:very |really )?(?:afraid|scared|worried)(?=[.!,]|$)|(?:we(?:['’]re| are) "
    r")?(?:all )?doomed|apocalypse|armageddon|(?:absolute |total |utter )?(?:carnage|bloodbath|mayhem)|"
    r"(?:is|are|['’]s|['’]re|getting|running|spiralling) (?:completely |totally |now )?out of control(?! "
    r"(?:fire|dog|dogs|blaze|barbecue)))",
)
"""Claims and alarms beyond the evidence."""

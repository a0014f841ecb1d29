"""Words for judging, alarming, promising and counting: general English, sorted by use.

Provenance: general knowledge of the language; no list was copied.
"""

POOR = (
    r"(?:abysmal|amateurish|appalling|callous|childish|chaotic|clumsy|infantile|petty|short-?sighted|tone-?deaf|"
    r"appalling|atrocious|awful|barmy|bonkers|botched|clueless|crap|cowardly|crazy|daft|deluded|"
    r"diabolical|dire|disastrous|disgraceful|dishonest|dismal|dreadful|embarrassing|farcical|feeble|flawed|greedy|"
    r"gutless|half-?baked|ham-?fisted|hopeless|horrendous|hypocritical|idiotic|ignorant|incompetent|inept|inexcusable|"
    r"insane|laughable|lazy|lousy|ludicrous|moronic|naive|nonsens(?:e|ical)|nuts|outrageous|over-?priced|pathetic|"
    r"pitiful|pointless|preposterous|reckless|ridiculous|rotten|rubbish|scandalous|selfish|shabby|shambolic|shameful|"
    r"shameless|shocking(?:ly (?:poor|bad|slow))?|shoddy|silly|sloppy|slapdash|spineless|stupid|substandard|terrible|"
    r"toothless|unacceptabl[ey]|unbelievable|unforgivable|useless|weak|wicked|woeful(?:ly \w+)?|worthless|"
    r"wrong-?headed|"
    r"(?:very|so|really|shockingly|appallingly|amazingly|incredibly|extremely|woefully|terribly|consistently) "
    r"(?:bad|poor|slow|late|lazy)|"
    r"(?:a |an )?(?:(?:total|complete|absolute|utter|national|sick|bad|bit of a|right|proper|real) )?(?:joke|"
    r"farce|disgrace|shambles|"
    r"scandal|embarrassment|nightmare|waste of (?:time|money|space)|mess|laughing stock|mockery|insult|liability|"
    r"rip-?off|stitch-?up|con job|menace|white elephant|lost cause|basket case|bunch of \w+|load of \w+)|"
    r"out of (?:their|its|his|her) depth|not up to (?:it|the job|scratch)|not fit for purpose|living on another planet|"
    r"(?:an? )?(?:moral )?(?:coward|hypocrite|puppet|bully|thug|disaster area)|past it|taking the mick(?:ey)?|"
    r"having a laugh|all talk|in denial|out of touch)"
)
BADLY = (
    r"(?:bad|poor|terrible|dreadful|shocking|awful|appalling|abysmal|dire|rotten|lousy|hopeless|sloppy|"
    r"shoddy|botched|half-?hearted|rubbish|useless)"
)
BE = (
    r"(?:(?:['’]s(?! [\w-]+ (?!and|but|to|at|as|if|when|for|again|in|about|of)[a-z])|['’]re| (?:is|are|was|"
    r"were|has been|have been|had been|looks?|sounds?|remains?|seems?|can be|must be)) "
    r"(?:(?:just|simply|so|very|really|frankly|absolutely|completely|utterly|totally|always|still|once again|again|"
    r"quite|pretty|rather|too|all|clearly|plainly|honestly|a bit|nothing but|late,?|slow,?|poor,?|both|and|as "
    r"usual,?) ){0,3})"
)
CHANGED = (
    r"(?:halved|doubled|trebled|tripled|quadrupled|soared|plummeted|plunged|rocketed|sky-?rocketed|surged|slumped|"
    r"tumbled|nosedived|collapsed|ballooned|mushroomed|exploded)"
)
PART = (
    r"(?:half|(?:a|one) (?:third|quarter|fifth|tenth)|(?:two|three|four|nine)[- ](?:thirds|quarters|fifths|"
    r"tenths)|most|"
    r"the (?:vast |great |overwhelming )?majority|a majority|hardly any|almost all|nearly all)"
)
TIME = (
    r"(?i:(?:tonight|tomorrow|(?:at|before|from|after) (?:dawn|dusk|sunrise|sunset|midnight|noon|midday|first "
    r"light|\d{1,2}(?:[:.]\d\d)?"
    r"(?: ?[ap]m|h(?:rs|ours))?)|(?:on |next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|weekend|morning|"
    r"afternoon|evening)|first thing|in (?:an hour|the early hours|the (?:morning|night)|\d+ (?:hours?|"
    r"minutes?|days?))|\d{1,2}(?:[:.]\d\d)? ?[ap]m|later today|overnight))"
)
ILLNESS = (
    r"(?:depression|anxiety|bipolar(?: disorder)?|schizophrenia|psychosis|autism|adhd|epilepsy|dementia|"
    r"alzheimer['’]?s|cancer|"
    r"chemo(?:therapy)?|leuk(?:a)?emia|tumou?r|stroke|heart attack|diabetes|hiv|aids|hepatitis|miscarriage|"
    r"pregnancy|ivf|"
    r"abortion|addiction|alcoholism|drinking problem|drug problem|overdose|breakdown|ptsd|stress|eating "
    r"disorder|anorexia|"
    r"self-?harm|mental health|illness|disability|disorder|diagnosis|surgery|operation|blood tests?|test results?|scan "
    r"results?|medication|treatment|sickness|injury|hysterectomy|vasectomy|parkinson['’]?s|multiple sclerosis|"
    r"ms\b|covid|"
    r"long covid|therapy|counselling|rehab|detox|condition)"
)
MISHAP = (
    r"(?:leak|fault|attack|fire|failure|blast|error|mistake|bomb|hack(?:ers?)?|spark|cigarette|arson(?:ists?)?|virus|"
    r"outbreak|prank|hoax|sabotage|negligence|drink|drugs|drunk|lab|explosion|vandal(?:s|ism)|foul play|inside job|gas|"
    r"cyber-?attack|speeding|suicide)"
)
"""Possible causes of an accident."""

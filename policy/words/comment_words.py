"""Wording of judgements on a government and its work.

Provenance: general knowledge of the language; no list was copied.
"""

WHO = (
    r"(?:(?:this|the|a|another|our|your)(?: \w+)? (?:government|govt|administration)|government|ministers|number 10|"
    r"no ?10|downing street|westminster|whitehall|(?:the )?(?:prime minister|pm|chancellor|home secretary|"
    r"foreign secretary|health secretary|education secretary|treasury|home office|cabinet)|"
    r"(?:this|the) (?:\w+ )?(?:budget|queen's speech|king's speech))"
)
"""A government, its members, or a part of either."""
JUDGED = (
    r"(?:has|have|had|is|are|was|were|isn['’]t|hasn['’]t|have got|will)?(?: \w+){0,4}? ?"
    r"(?:failed|failing|fails|failures?|lied|lying|betray(?:ed|s|al|ing)|broke(?:n)? (?:its|his|her|their|every|the|a|"
    r"another)?(?: \w+)? ?(?:promises?|pledges?|word|law)|refus(?:es|ed|ing) to|ignor(?:es|ed|ing)|dodg(?:ed|ing|es)|"
    r"lost control|out of (?:touch|ideas|excuses|control)|asleep at|weak|shambl\w+|chaos|chaotic|incompeten\w+|"
    r"ashamed|shameful|disgrace\w*|u-?turn\w*|no (?:plan|idea|answers?|clue)|let(?:ting)? (?:us|them|our|people|"
    r"families|down|the country|young|patients|workers|farmers|wales|scotland)|sold (?:us|them|you) out|abandon(?:ed|"
    r"ing|s)|must (?:resign|go|act|now|do more|think again|listen|stop|rethink|apologise|come clean|get a grip|commit|"
    r"step in|urgently|take responsibility|do better|answer|change course|end|face|put|finally|not be allowed)|"
    r"should (?:resign|be ashamed|rethink|apologise|do more|act|listen|hang|think again|come clean|stop|explain|"
    r"abandon|scrap|withdraw|fund|invest|publish|get on|never have)|needs? to (?:resign|act|listen|get|do|rethink|"
    r"invest|wake|step|stop|come clean|explain|scrap|fund|apologise|go)|resign|flip-?flop\w*|in denial|clueless|"
    r"hypocri\w+|scandal|cover(?:ed|ing)[- ]up|obsessed|(?:isn['’]t|not) working|(?:got|has|have got) (?:this|it) "
    r"(?:so )?wrong|(?:right|wrong) (?:to|about|on|call)|right call|does nothing for|do nothing for|nothing but|"
    r"hitting (?:families|workers|pensioners|the poorest)|too (?:little|late|slow|weak|timid)|cut to the bone|"
    r"brilliant for|dragging (?:its|their|his|her) (?:feet|heels)|turn(?:ed|ing) (?:its|their|his|her) back|"
    r"can['’]t be trusted|cannot be trusted|running scared|hiding)"
)
JUDGING = r"""
    (?:failing|shambolic|useless|incompetent|chaotic|rotten|cruel|heartless|weak|callous|corrupt|tired|divided|hapless|lying|zombie) (?:government|prime minister|chancellor|home secretary|ministers|administration|budget)
    (?:hold|holding|held) (?:this|the) (?:\w+ )?government to account
    (?:failures?|incompetence|cruelty|arrogance|chaos|hypocrisy) of (?:this|the) (?:\w+ )?government
    under this (?:government|prime minister|chancellor)
    this (?:\w+ )?government(?:'s)? (?:failure|cuts|record of|chaos|incompetence|broken|war on|attack|assault|cruel|refusal|callous|stands for|caused|created|has created|has caused)
    government (?:cuts|failure|incompetence|inaction|sleaze|chaos|u-?turns?)
    (?:calling|call|called|calls|urge|urging|urged) (?:on |upon )?(?:the )?(?:\w+ )?(?:government|govt|ministers|prime minister|pm|chancellor|home secretary|health secretary) to(?! (?:account))
    (?:tell|telling|ask|demand|demanding|demands|force|make) (?:that )?(?:the )?(?:government|govt|ministers|pm|prime minister|boris|keir|rishi) (?:to )?(?:publish|act|scrap|stop|end|drop|rethink|listen|fund|save|think|do|change|come clean)
    we demand (?:the|that|an?|answers)
    sign (?:our|my|the) petition
    what are they hiding
    (?:living|nhs|housing|sewage|poverty|ambulance) (?:crisis|scandal|disaster) (?:\w+ ){0,4}(?:government|ministers|tories|they) (?:has |have )?(?:caused|created|made)
    (?:is|it's|what) an? (?:absolute |utter |national |complete |total )?(?:scandal|disgrace|outrage|betrayal) that
    vanity project
    hostile environment(?= (?:was|is|policy))
    national embarrassment
    (?:a )?new low for (?:the|this) (?:\w+ )?(?:government|prime minister|chancellor|ministers)(?:'s)?
    we (?:oppose|reject|condemn|deplore|disagree with|object to|stand against) (?:the|this|these|that|any|all|such) (?:\w+ ){0,4}(?:bill|policy|policies|plan|plans|position|tax|taxes|cuts?|ban|law|proposals?|reforms?|decision|budget|amendment)
    we (?:welcome|applaud|celebrate) the end of (?:this|the|that) (?:misguided|cruel|failed|terrible|awful|unfair|hated|flawed)
    (?:terrible|baked|judged|headed|awful|dreadful|disastrous|appalling|shameful|misguided|absurd|ridiculous|cruel|stupid|idiotic|flawed|botched|bonkers|shocking|heartless|cowardly|reckless|foolish|unworkable|failed|bad) (?:piece of legislation|policy|policies|law|laws|bill|budget|decision|reforms?|legislation|policy-?making)
    (?:brave|brilliant|great|superb|fantastic|excellent|wonderful|marvellous|inspired|bold) (?:and \w+ )?(?:piece of legislation|policy|policies|law|bill|budget|decision (?:by|of|from))
    (?:best|worst|greatest|stupidest|cruellest) (?:policy|policies|law|decision|budget|thing) (?:\w+ ){0,3}(?:this|the|any|our)? ?(?:\w+ )?(?:government|department|treasury|home office|chancellor|ministers?) (?:has|have|ever|made|done)
    wrong (?:of|for) (?:the )?(?:\w+ )?(?:government|ministers|treasury|home office|council|department|pm|prime minister) to
    right (?:of|for) (?:the )?(?:\w+ )?(?:government|ministers|treasury|home office|pm|prime minister) to(?! (?:ask|appeal))
"""  # noqa: E501 — one phrase a line reads best
THING = (
    r"(?:(?:the|this|our|new|that|these|those) (?:[\w-]+ ){0,3}(?:polic(?:y|ies)|laws?|bill|budget|reforms?|scheme|"
    r"tax|levy|"
    r"ban|cap|limit|legislation|approach|strategy|decision|backlog|cuts?|fees|sentenc(?:es|ing)(?: policy)?|rules)|"
    r"(?:the )?(?:[\w-]+ )?(?:policy|government policy(?: on \w+)?)|universal credit|hs2|brexit|net zero|levelling up|"
    r"devolution|the green belt|the triple lock|the two-child limit|"
    r"(?:the|our) (?:[\w-]+ )?(?:immigration|asylum|benefits?|justice|prison|planning|tax|care|social care|welfare|"
    r"education|school|exam|voting|electoral|political|rail) system|(?:the|our) (?:\w+ ){0,2}(?:planning|drug|tax|"
    r"libel|immigration|"
    r"employment) laws)"
)
"""The subject of a judgement: a policy, a law, a budget."""
VERDICT = (
    r"(?:(?:is|are|was|were|has been|have been|isn['’]t|aren['’]t|['’]s) (?:(?:a|an|the|just|simply|so|very|far|"
    r"absolutely|"
    r"frankly|completely|utterly|totally|long|clearly|plainly|both|one of the|real|total|complete|utter|national|"
    r"deeply|fundamentally|quite|really) ){0,4}"
    r"(?:wrong(?! in law)|mistaken?|failures?|failing|disaster|disastrous|disgrace(?:ful)?|scandal(?:ous)?|"
    r"waste of|broken(?! down)|"
    r"unfair(?! dismissal)|cruel|shameful|absurd|chaotic|outdated|nonsense|joke|shambles|too (?:soft|harsh|weak|"
    r"tough|little|late)|"
    r"brilliant|badly drafted|misguided|flawed|right for|right thing|right decision|absolutely right|overdue|"
    r"vanity|embarrassment|unjust|immoral|racist|sexist|ridiculous|farce|mess|not fit for purpose|unworkable|heartless|"
    r"not working|working wonders|unpopular|ludicrous|catastroph\w+|pipe dream|pie in the sky|con(?=[ ,.!]|$)|"
    r"rip-?off|fantasy|"
    r"non-?starter|dead in the water|own goal)"
    r"|(?:do|does|did) not go far enough|(?:don['’]t|doesn['’]t|didn['’]t) go far enough|go(?:es)? too far|"
    r"went too far|"
    r"should be (?:scrapped|withdrawn|abolished|dropped|repealed|reversed|binned)|must be (?:scrapped|withdrawn|"
    r"abolished|"
    r"dropped|repealed|reversed|binned)|(?:has|have) (?:failed|been an? (?:complete |total |utter |"
    r"abject )?(?:failure|disaster|"
    r"mistake|success story))|will work wonders|makes? no sense)"
)
REPORTED = (
    r"\b(?:report(?:ed|s)?|committee|commission(?:er)?|inquiry|inspectors?|ombudsman|auditor\w*|recommend\w*|"
    r"judges?|court|tribunal|"
    r"ruled|ruling|found|finds|respond(?:ed|s)?|response|survey|respondents|said|says|told|asked|argu(?:e|ed|es)|"
    r"claims?|whether|if|heard|consult(?:ing|ation))\b"
)
"""Words before a judgement by which the text reports the finding of another body."""
SAID = (
    r"\b(?:report(?:ed|s)?|recommend\w*|ruled|ruling|found|finds|respond(?:ed|s)?|said|says|told|asked|argu(?:e|ed|es)|"
    r"claims?|whether|heard|consult(?:ing|ation)|according|(?:select )?committee (?:said|says|found|has|will|wants)|"
    r"court|tribunal|survey|respondents|commission(?:er)?|inquiry|judges?)\b"
)
"""Words after a judgement by which the text attributes the judgement to another body."""

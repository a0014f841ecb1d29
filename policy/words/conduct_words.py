"""Wording of blame and mockery, of recommendations, and of news that moves markets or shows how doors are locked.

Provenance: general knowledge of the language; no list was copied.
"""

BODY = (
    r"(?:the (?:\w+ ){0,2}(?:council|police|met|government|company|firm|contractors?|suppliers?|unions?|hospital|"
    r"trust|school|academy|university|ombudsman|regulator|inspectors?|judges?|courts?|bbc|press|media|landlords?|"
    r"developers?|department|ministry|home office|treasury|environment agency|ambulance service|fire service)|"
    r"(?:dwp|hmrc|defra|dft|dfe|dhsc|moj|mod|fcdo|desnz|mhclg|dcms|dvla|dvsa|ofsted|ofwat|ofcom|ofgem|cqc|nhs england|"
    r"network rail|national highways|parliament|whitehall|westminster|doctors|nurses|teachers|farmers|landlords|unions|"
    r"banks|drivers|students|claimants|tenants|protesters|campaigners|councils|employers|water companies))"
)
BLAMED = rf"""
    blame (?:the|them|him|her|your|those|it on|whoever)(?! (?:weather|fox|fog|dog|rain|wind|snow|frost|heat|jet stream))(?= )
    (?:all|entirely|purely|only|clearly) (?:the|their|his|her|your) (?:\w+ ){{0,2}}(?:\w+'s )?fault
    (?:made|making|makes|make) (?:such )?(?:a|an) (?:complete |total |right |proper |real )?(?:pig's ear|hash|dog's dinner|dog's breakfast|hames|shambles|pig's breakfast|total mess) (?:of|out of)
    (?:they're|they are) the ones (?:who|that)(?= (?:forgot|left|broke|caused|failed|lost|didn't|never|got|made|messed|should))
    {BODY} (?:should|ought to) (?:never have|not have|have known|have done|have listened|be ashamed|know better|get (?:its|their) act|be back at work|get back to work|stop moaning)
    {BODY} (?:has|have) (?:badly |really |once again |again |completely )?let (?:\w+ ){{1,3}}down
    {BODY} (?:got|have got|has got|gets) (?:this|it|that) (?:one )?(?:so |badly |all |completely |very |totally )?wrong
    {BODY} (?:doesn't|don't|didn't|couldn't) (?:know what (?:it's|they're)|understand|listen(?= to)|care(?= (?:about|what|who|if))|have a clue)
    thanks to {BODY}(?:'s)? (?:\w+ )?(?:mistakes?|delays?|failures?|errors?|incompetence|blunders?|cock-?ups?)
    (?:another|yet another) (?:\w+ )?(?:cock-?up|blunder|botch|fiasco|shambles|mess) (?:by|from|at|courtesy)
    what an? (?:absolute |utter |complete |total )?(?:waste of (?:time|money|space)|shambles|disgrace|joke|farce|load of|stupid|ridiculous)
    (?:is|are|was|were|it's|that's|this is) (?:just |simply |nothing but |nothing more than )?(?:pure|sheer|utter|plain) (?:greed|incompetence|laziness|selfishness|stupidity|ignorance|spite|arrogance)
    (?:couldn't|can't|could not|cannot) be bothered to
    (?:too lazy|too stupid|too mean|too proud|too stubborn) to
    (?:disgraceful|shameful|appalling|pathetic|scandalous|inexcusable|unforgivable)(?:[.!]|$)
    (?:fighting|rowing|arguing|squabbling|quarrelling|war|loggerheads) with (?:the )?(?:\w+ ){{0,2}}(?:government|council|treasury|home office|department|ministry|trust|police|union|board|mayor|agency)
    as (?:we|i)(?:'d| had)? warned (?:them|you)
    (?:we|i) told you so
    don't (?:look at|blame) us
    """  # noqa: E501 — one phrase a line reads best
"""Fault found with another body or a group."""
MOCKED = r"""
    oh,? bless[.!,]
    (?:dumbest|stupidest|silliest|daftest|thickest|most stupid|most ridiculous) (?:question|comment|complaint|idea|excuse|thing|reply|e-?mail|letter|call)
    (?:someone|somebody) (?:hasn't|didn't|can't|doesn't|couldn't|wasn't) (?:been )?(?:read|reading|listen|listening|do|done|paying|bother|bothered|pay|got|get)
    some (?:idiot|moron|clown|fool|genius|muppet|plonker|numpty|twit|bright spark|absolute \w+)(?:'s|s)?(?= )
    (?:well done|nice one|good one|congratulations|great job|bravo),? (?:genius|einstein|sherlock|mate|pal|love|sunshine|clever clogs)
    no (?:shit|kidding),? sherlock
    nice try,? (?:but|mate|pal|though)
    (?:cry more|boo hoo|diddums|get a grip|there's always one|you couldn't make it up)
    imagine (?:thinking|being|not knowing|needing to be told|believing)
    read the (?:room|sign)(?=[.!,]|$| (?:mate|people|folks))
    common sense (?:isn't|is not|is dead|is clearly|went)
    bless (?:your|their) (?:little )?(?:heart|cotton socks)s?
    typical (?:woman|women|man|men|male|female|tory|northerner|southerner|teenager|student|foreigner|tourist|cyclist|driver|motorist|boomer|millennial|lefty)(?= |s\b|[.!,])(?! (?:earns?|weighs?|uses?|spends?|will|has|needs?|pays?|drives?|household|journey|day|in the|of)\b)
    (?:their|the|your) usual (?:mess|nonsense|rubbish|tricks|whingeing|whining|moaning|excuses|suspects|lies)
    (?:those|these) people (?:at|from|in|on) (?:the|that) (?:\w+ )?(?:site|camp|estate|hotel|hostel|tower|flats)(?= (?:have|are|never|always|leave|left|don't|again))
    """  # noqa: E501 — one phrase a line reads best
"""People laughed at, or a group tarred with one brush."""
RECOMMENDED = r"""
    (?:everyone|everybody|you|we|people|businesses|schools|councils) (?:should|must|need to|ought to) (?:all |really )?(?:switch to|buy from|shop at|bank with|go with|sign up with|order from)(?! (?:the|a|an|your|our|their|his|her|my|this|these|those|direct|paperless|online|local|locally)\b)
    (?:is|are|it's|they're) (?:simply |easily |by far )?the best (?:tool|app|product|firm|company|supplier|software|service|system|bank|broadband|phone|laptop|car|deal|shop|supermarket|energy|builder)s?(?= (?:any|on the|in the|you|we|out|for|around|that))
    (?:they've|they have|it's|it has|he's|she's) been (?:absolutely |really |so )?(?:superb|brilliant|fantastic|excellent|amazing|great|faultless) for (?:us|our)
    buy (?:your|yours|a|an|the|all your) (?:\w+ ){1,3}(?:from|at) (?!(?:the|a|an|your|our|any|us|reputable|trusted|licensed|registered|local|charity|places|people|shops?|sources|gov)\b)\w+
    (?:quote|use|enter|with) (?:the )?(?:promo |discount |voucher )?code (?!(?:of|to|on|in|for|that|you|we|and|from|sent|at|below)\b)\w+(?: \w+){0,4}? (?:for|to get|to save|at checkout|and get|and save)
    (?:can't|cannot|couldn't|could not) (?:recommend|praise|fault|rate) (?:\w+ ){1,4}(?:enough|highly)
    (?:highly|thoroughly|strongly) recommend(?:ed)? (?!(?:that|you|getting|having|keeping|checking|reading|wearing|using|taking|against|not|planning|people|anyone|everyone|for)\b)\w+
    (?:we|our \w+|i) (?:all )?swears? by (?:it|them|this|these|\w+)
    get (?:it|one|yours) (?:today|now)!
    (?:sponsored|brought to you) by (?!(?:the department|the council|us|uk|the national lottery|gov)\b)\w+
    \d+% off (?:at|with|from) (?!(?:the|your|a|an|our)\b)\w+
    look no further than
    the only (?:app|tool|product|firm|company|brand|supplier|bank) you(?:'ll| will)?(?: ever)? need
    you (?:can't|won't|cannot) (?:beat|find (?:a )?better)(?= )
    you(?:'d| would) be (?:mad|crazy|daft|foolish|silly|an idiot|a fool|bonkers|nuts)(?= (?:to|not|if))
    (?:great|brilliant|excellent|superb|cracking|terrific|must-read|wonderful|fantastic|powerful|spot-on) (?:piece|article|column|op-ed|editorial|opinion piece|long read|thread) (?:by|from|in) (?!(?:our|us|my|the (?:department|team|minister|secretary))\b)\w+
    """  # noqa: E501 — one phrase a line reads best
"""A product, a firm or another person's opinion put forward as the department's own."""
MEASURED = (
    r"(?:cpi|rpi|inflation|gdp|growth|unemployment|borrowing|(?:interest|mortgage|exchange|bank|base|tax|council tax) "
    r"rates?|house prices|oil prices|the pound|sterling|share prices?|shares|the deficit|retail sales)"
)
MARKETS = rf"""
    {MEASURED}(?: (?:figures?|numbers?|data))? (?:tomorrow|next (?:week|month|year)|this (?:week|month)|on \w+day)?,? ?(?:will|is going to|are going to|should|looks set to|look set to|is set to|are set to|is about to|could well|may well) (?:be|hit|rise|fall|reach|drop|jump|come in|beat|go|top|soar|plunge|surprise|stay)(?= (?:\d|lower|higher|above|below|up|down|better|worse|the (?:city|market)|again|tomorrow|next|sharply|fast|by|than|to))
    (?:is|are|\w+'s) about to (?:approve|block|reject|clear (?:the|a)|(?:buy|sell) (?:the |a )?(?:company|firm|stake|share|business|bank|rival|site|off)|merge|take over|go (?:bust|under)|collapse|fold|nationalise|lose the contract|win the contract|award|announce (?:a|the) (?:deal|sale|merger|takeover|closure))
    (?:is|are|\w+'s) (?:going|about to go) (?:bust|under|broke)(?! (?:water|the (?:water|bridge)))
    on the (?:brink|verge) of (?:collapse|administration|bankruptcy|insolvency|a (?:deal|merger|takeover|sale))
    (?:merger|takeover|buy-?out|sell-?off) (?:with|of|by) (?:\w+ ){{1,4}}?(?:is (?:coming|close|likely|on the cards|imminent)|soon|next week|watch this space)
    bank on it[.!]
    profit warning(?! (?:issued|statement))
    (?:buy|sell|dump|hold on to|snap up) (?:your |their |the )?shares(?= (?:now|in|before|while|today)|[.!])
    """  # noqa: E501 — one phrase a line reads best
"""News to buy or sell on before publication."""
GUARDED = r"""
    (?:password|passcode|pin|door code|gate code|alarm code|keypad code|key code|log-?in|safe code|wifi code)s? (?:is|are|'s) (?:still )?(?:written |stuck |pinned |taped |kept )?(?:on|under|underneath|in|behind|inside|next to) (?:the|a|his|her|my|our|\w+'s)(?! (?:letter|email|e-mail|back of your|front of your|text|envelope|card we|notice we|post|box below|message))
    our (?:firewall|router|vpn|servers?|antivirus|anti-virus|cctv|alarm|alarms|door locks?|safe|backups?|network|laptops|phones)(?:'s| is| are| runs?| run on| uses?) (?:an? |still |running |on |all ){0,2}(?!(?:down|up|back|out|working|slow|being|not|now|here|open|closed|busy|in|at|to|there|experiencing|currently)\b)\w+ (?:\w+ )?\d[\d.]*
    admin (?:page|panel|console|login|log-in|interface|password|account) (?:is|lives|sits)?(?: at| on|:)
    (?:guards?|security|night staff|cctv|patrols?) (?:goes|go|leaves?|leave|finish(?:es)?|clocks? off|knocks? off|isn't|aren't|is off|is down|stops?) (?:home |working |there |covering )?(?:(?:at|by|after|until) \d[\d.:]*(?:am|pm)?|between \d[\d.:]*(?:am|pm)?|on (?:the|this) (?:east|west|north|south|back|side))
    (?:spare )?keys? (?:is|are) (?:kept |left |hidden )?(?:under|behind|above) the
    """  # noqa: E501 — one phrase a line reads best
"""The protection of a system or a building."""
DIED_HOW = r"""
    (?:he|she|they|(?:a|the|this) (?:\d+-year-old |young |local |elderly )?(?:man|woman|boy|girl|teenager|student|patient|prisoner|person|mum|dad|mother|father)) (?:had |has |then |sadly |tragically )?(?:jumped|leapt|leaped|threw (?:him|her|them)sel(?:f|ves)|hanged (?:him|her)self|hung (?:him|her)self|took an overdose|overdosed|fell to (?:his|her|their) death)(?= (?:from|off|in front|under|at|on|in|of|with)\b)
    (?:hanged|hung|shot|poisoned|gassed) (?:him|her)self
    suicide (?:hot ?spot|bridge|spot)
    (?:commit|commits|committed|committing) suicide
    """  # noqa: E501 — one phrase a line reads best
"""The way and place of a suicide."""
UNFINISHED = r"""
    lorem ipsum
    (?:todo|fixme)(?=:| )
    xx+(?:,x+)+
    £xx+(?:m|bn)?
    xx+(?:%|pm|am)?(?= (?:people|homes|jobs|million|new|more|pm|am|january|february|march|april|may|june|july)\b)
    """
"""Gaps still to be filled in."""
BRACKETED = (
    r"\[(?:insert|add|link|quote|name|date|time|place|photo|image|pic|placeholder|minister|tbc|tbd|xx+|check|figure|"
    r"number|url|todo|to do|to add|awaiting|copy)\b[^\]\n]{0,60}\]|\{\{ ?\w[\w .]{0,30}\}\}|"
    r"\{ ?(?:first_?|last_?)?(?:name|date|link|title|amount) ?\}"
)
"""Gaps in brackets."""

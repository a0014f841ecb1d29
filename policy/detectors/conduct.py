"""An account's conduct: faulting, mocking, menacing or selling, answering back, hiding the speaker, borrowing works."""

from policy.detectors.constructions import constructions
from policy.words.spoken_of import BODY, COMPANY, DEPARTMENT

OTHERS = rf"(?:{DEPARTMENT}|{COMPANY}|(?:the )?(?i:home office|treasury|hm treasury|foreign office|cabinet office))"
BLAMED_TOO = constructions(
    rf"(?i:(?:is|are|was|were|['’]s) (?:all |entirely |largely |mostly |purely )?(?:down to|the fault of|thanks "
    rf"to)) "
    rf"{OTHERS}(?=[.!,]|$| (?i:again|once|yet|and)\b)",
    rf"{OTHERS}(?i:(?: has| have)?(?: \w+)? let \w+(?: all)?(?: badly)? down)",
    r"(?i:(?:and|but) (?:all we )?(?:got|received|were given|had|have had) (?:nothing but |only |just )?excuses)",
    rf"(?i:if )(?:{OTHERS}|{BODY}) (?i:had(?: ?n['’]?t| not| only)? [a-z]+(?:ed|en|t|ld|nt|"
    rf"pt)?\b[^.!?\n]{{2,60}} (?:none|"
    r"nobody|no-?one|would|we['’]d|this))",
    r"(?i:(?:is|was|are|were|['’]s) (?:all |entirely |purely )?)(?:the |[Tt]he )?[A-Z][\w’'&]{1,20}(?: "
    r"[A-Z][\w’'&]{1,20})?"
    r"(?:['’]s|s['’]) (?i:doing|fault|mess|problem|making)(?=[.!,]|$)",
    r"(?i:ask (?:them|him|her) why (?:they|he|she|it|nobody|no-?one))",
    rf"{OTHERS} (?i:(?:really |clearly )?(?:should|ought to|needs? to|must|had better)(?: really)? (?:rethink|"
    rf"listen|get a "
    r"grip|wake up|explain (?:itself|themselves|why)|apologise|reconsider|try harder|learn|sort (?:its|their|"
    r"out)|answer "
    r"for))",
    rf"(?:{OTHERS}|(?i:they|ministers|whitehall|officials))(?i: (?:seem|seems|appear|appears|clearly|just|"
    rf"still)(?: not)?"
    r"(?: to)?(?: not)? (?:do(?:es)?n['’]?t )?(?:grasp|understand|realise|care|notice))",
    r"(?i:(?:they|our (?:\w+ ){0,2}(?:friends|neighbours|colleagues|partners|allies|cousins)(?: [\w’'-]+){0,4}|"
    r"[a-z]+) "
    r"(?:could|should|might) (?:\w+ )?learn (?:a thing|something|a lesson))",
    r"(?i:(?:would(?:n['’]?t| not| never)? have (?:\w+ )?(?:happened|been (?:hurt|flooded|needed|killed)|died)|"
    r"nobody would "
    r"have been \w+)[^.!?\n]{0,20} if (?!(?:we|our|you called)\b)[^.!?\n]{1,40} (?:had|kept|done|read|listened|"
    r"bothered|"
    r"checked|followed|cleared))",
    r"(?i:if (?!(?:we|our)\b)[^.!?\n]{1,30} had [^.!?\n]{1,50} (?:nobody|no-?one|none)[^.!?\n]{0,15} would have)",
    r"(?i:(?:staff|workers?|engineers?|contractors?|operators?|crew|teachers?|nurses?|officers?|clerks?|somebody|"
    r"someone) "
    r"(?:forgot|neglected|couldn['’]?t be bothered|didn['’]?t bother) to)",
    r"(?i:(?:had|saw|sat through|got|tried|tested|endured|trialled|tried out)(?: out)? (?:a |the |their |another "
    r")?(?:sales "
    r")?(?:demo|pitch|trial|presentation)s? (?:of|from|by|for)) [A-Z][^\n]{0,80}?(?i:rubbish|awful|terrible|"
    r"useless|dire|"
    r"dreadful|never again|not impressed|unimpressed|brilliant|impress\w+|loved|superb|amazing)",
    r"(?i:we(?:['’]ve)? (?:tried|tested|trialled|bought|used)(?: out)?) [A-Z][\w-]+(?:['’]s)? "
    r"[^\n]{0,60}?(?i:rubbish|awful|"
    r"terrible|useless|dreadful|never again|brilliant|superb)",
    r"(?i:(?:we|i) (?:won['’]?t|will not) be (?:buying|renewing|rushing back))",
)
"""Fault found with others by name, or by a duty neglected."""
MOCKED_TOO = constructions(
    r"(?i:give (?:that|this) (?:man|woman|person|lad|genius|driver|guy|chap) a (?:medal|prize|round))",
    r"(?i:(?:another|yet another|today['’]s|some|our resident) (?:genius|einstein|mastermind|comedian)(?! (?:bar|"
    r"grant)))",
)
MENACED_TOO = constructions(
    r"(?i:or (?:we|bailiffs|somebody|someone)(?:['’]ll| will) (?:come|be) (?:\w+ )?knocking)",
    r"(?i:you won['’]?t like (?:it when|what (?:happens|comes|we)))",
)
EXASPERATED = constructions(
    r"(?i:(?:we|i)(?:['’]ve| have)? (?:already |now )?(?:explained|told you|said|answered|covered|been (?:over|"
    r"through)|gone "
    r"over)(?: [\w’'-]+){0,4} (?:two|three|four|five|six|seven|eight|nine|ten|\d+|a dozen|a hundred|countless|"
    r"several|so "
    r"many|many|umpteen) times)",
    r"(?i:how many (?:more )?times (?:do|must|have|will|can|should) (?:we|i|you))",
    r"(?i:for the (?:last|umpteenth|hundredth|tenth|fifth|third|nth|final|millionth) time[,.:!])",
    r"(?i:(?:which|what) (?:part|bit|words?)(?: of (?:that|this|it|[\W]{0,1}no))? (?:is|are|was|do|did|don['’]?t|"
    r"didn['’]?t|"
    r"isn['’]?t) (?:you (?:not )?(?:understand|get|grasp)|too|so hard|unclear|not clear|confusing "
    r"you)[^?\n]{0,40}\?)",
    r"(?i:(?:did|do|have|can) you (?:even|actually|bother to|ever) (?:read|open|look|listen|check|bother|try|"
    r"understand))",
    r"(?i:here you are again|(?:you|and you)(?:['’]re| are)? (?:again |back )?with the same (?:question|"
    r"complaint|moan))",
    r"(?i:you asked [^.!?\n]{1,40}, (?:and )?you asked)",
    r"(?i:as (?:we|i) (?:keep|have kept) (?:saying|telling|explaining)|do (?:we|i) (?:have|need) to (?:spell|"
    r"draw)|(?:want|"
    r"need) us to (?:spell|draw) (?:it|you))",
    r"(?i:(?:is that|are we) (?:clear|simple|plain)(?: enough)?(?: now)?(?: for you)?\?|happy now\?)",
    r"(?i:too (?:hard|difficult|complicated) for you(?=[?.!]))",
)
"""Patience lost with an enquirer."""
SOLD = constructions(
    r"(?<![.!?] )(?!(?:This|That|It|Here|What|Nobody|Who|Which|She|He|Everyone|Practice|Britain|Wales|"
    r"Scotland)\b)[A-Z]"
    r"[\w’'&-]+ (?i:does|makes|serves|sells|bakes|brews|pours|make) (?:[a-z]+ )?(?i:the|a)(?: [a-z]+)? (?i:best|"
    r"finest|"
    r"tastiest|nicest|cheapest|better) [a-z]+",
    rf"{COMPANY}(?i: (?:does|do|makes?|serves?|sells?|has|have|is|are) (?:[a-z]+ )?(?:the|a)(?: [a-z]+)? (?:best|"
    rf"finest|"
    r"tastiest|nicest|cheapest|better))",
    r"(?i:(?:with|using|use|quote|enter|quoting|discount|voucher|promo|referral) (?:(?:the|our|my|code) )?(?:\w+ "
    r")?code:?) "
    r"[A-Z]{2,}\d*\b[^\n]{0,60}(?i:off|discount|free|save|checkout|deal)",
    r"(?i:off|discount|free|save|deal)\b[^\n]{0,60}(?i:code:?) [A-Z]{2,}\d*\b",
    r"[A-Z][\w’'&-]+ (?:[A-Z][\w’'&-]+ )?(?i:saved us|changed our lives)[^\n]{0,30}(?i:everyone|everybody|you) "
    r"(?i:should|"
    r"needs?|must)",
    r"(?i:just saying(?=[.!]|$))",
)
"""A firm or a product praised."""
UNDISCLOSED = constructions(
    r"(?i:(?:speaking )?as (?:an?|just an?) (?:(?:ordinary|normal|average|regular|typical|concerned|local|busy|"
    r"proud|"
    r"humble|fellow|working|single|happy|satisfied|simple) ){0,2}(?:mum|dad|mother|father|parent|taxpayer|resident|"
    r"patient|citizen|customer|passenger|commuter|neighbour|voter)(?: of \w+)?,? (?:I\b|let me|i can|i have))",
    r"(?i:(?:colleagues|everyone|everybody|staff|all of (?:us|you)|team|could|can|please|let['’]?s|"
    r"help)[^.!?\n]{0,60} (?:give|"
    r"leave|post|write|add|submit|put)[^.!?\n]{0,30} (?:(?:five|5)[- ]?stars?|(?:good|nice|positive|glowing|"
    r"great|kind|"
    r"five-star) (?:\w+ )?(?:reviews?|ratings?)))",
    r"(?i:(?:don['’]?t|do not|never|no need to|without|rather not|please don['’]?t) (?:say|mention(?:ing)?|"
    r"tell(?: anyone| "
    r"them| people)?|reveal(?:ing)?|admit|saying|telling)(?: them| anyone| people)? (?:(?:that )?(?:you|we) work|"
    r"where (?:you|"
    r"we) work|who (?:you|we) (?:are|work)|(?:that )?you(?:['’]re| are) (?:from|with|one of|on) (?:us|the|our)))",
    r"(?i:(?:from|with|use|using) (?:your )?(?:own |private |personal |second )(?:private |personal )?accounts? "
    r"(?:to|and|so|"
    r"when|for) (?:\w+ )?(?:like|post|comment|reply|share|rate|vote|back|praise|support|defend))",
    r"(?i:(?:pretend(?:ing)?|pos(?:e|ing)) (?:to be|as|you(?:['’]re| are)) (?:an? |just an? |ordinary |the "
    r")?(?:\w+ )?"
    r"(?:members? of the public|customers?|residents?|patients?|parents?|users?|mums?|dads?|citizens?|fans?))",
)
"""The speaker hidden, or colleagues asked to hide theirs."""
BORROWED = constructions(
    r"(?i:(?:reel|video|clip|montage|trailer|film|advert|tiktok|slideshow)(?: [\w’'-]+){0,3} (?:has|is set to|"
    r"set to|uses|"
    r"features|opens with|with|to the tune of|soundtracked by)) (?!(?:BSL|English|Welsh|Minister|Dr|Mr|Mrs|Ms|"
    r"Sir|Captain|"
    r"Professor|Sgt|PC)\b)(?:[A-Z][\w’'&-]+)(?: [A-Z][\w’'&-]+)?(?:['’]s? [A-Z]\w+| (?i:on it|playing|over it|in "
    r"the "
    r"background|as the soundtrack))",
    r"(?i:(?:a bit of|some|the new|the latest|that)) (?:[A-Z][\w’'&-]+ ){1,3}(?i:song|track|tune) (?i:on|over|to|"
    r"behind|as|for) "
    r"(?i:our|the|this)",
    r"(?i:(?:nobody|no-?one|don['’]?t) tell (?:the )?(?:[\w’'-]+ ){0,2}(?:label|band|lawyers|photographer|artist|"
    r"publisher|"
    r"studio|disney|coldplay|adele|taylor swift|getty|netflix|the bbc))",
    r"(?i:hope (?:they|he|she|the (?:artist|photographer|band|label|author)) (?:do(?:es)?n['’]?t|won['’]?t) "
    r"(?:mind|notice|sue))",
    r"(?i:(?:found|grabbed|got|taken|took|came|saved|lifted|copied|downloaded|pinched|borrowed|nicked|from|shot|"
    r"photo|picture|"
    r"pic|image)(?: [\w’'-]+){0,5} (?:on|off|from|via|through) (?:google(?: images?)?|pinterest|the (?:internet|"
    r"web)|flickr))"
    r"(?= |[.,!)]|$)",
    r"(?i:(?:photographer|artist|author|source|creator|owner)(?: is)? unknown|credit to whoever|(?:not sure|no "
    r"idea|don['’]?t "
    r"know) who (?:took|made|drew|owns|shot|wrote) (?:it|this))",
)
"""Other people's music, pictures and words, used without asking."""

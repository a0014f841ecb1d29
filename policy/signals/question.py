"""Questions that sound like press, whoever is asking."""

import re
from collections.abc import Iterator

from policy.detectors.bio import OUTLET, outlets_in
from policy.detectors.media_work import FOR_NEIGHBOURS
from policy.detectors.quoting import in_message, message_of
from policy.enquirer import Enquirer, Evidence
from policy.patterns import Quick
from policy.text import blank

WORK = (
    r"(?:story|piece|article|feature|report|programme|program|podcast|documentary|investigation|package|bulletin|"
    r"broadcast|segment|column|write-?up)"
)
PRESS = Quick(
    rf"\bi['’]?(?: a)?m (?:an? )?(?:[\w-]+ ){{0,3}}(?:journalist|reporter|correspondent|(?:news|picture|"
    rf"features?|political) editor|producer (?:at|for|on|with))"
    rf"|\b(?:journalist|reporter|correspondent|producer) (?:at|from|with|for|on) (?:the |@)?[A-Z]"
    rf"|\b(?:i['’]?m|i am|we['’]?re|we are) (?:writing|working on|doing|putting together|running|making|"
    rf"preparing|researching|publishing|filming|recording) "
    rf"(?:an? |the |this |our |some |up )?(?:[\w-]+ ){{0,4}}{WORK}(?!\w)"
    rf"|\bfor (?:an?|the|my|our|this|tomorrow['’]s|tonight['’]s|today['’]s|sunday['’]s|"
    rf"a possible) (?:[\w-]+ )?{WORK}(?: (?:i|we|in|on|about|for|tomorrow|tonight|today|this|in \w+day['’]s)\b|"
    rf"[.?!,]|$)"
    r"|\b(?:my|our|on|print|filing|copy) deadline(?: is| of| at|[.,!?]| for (?:this|the (?:story|piece|"
    r"article)))|\bdeadline (?:is |of )?(?:today|tonight|tomorrow|in|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|noon|"
    r"midday|midnight)"
    r"|\bon (?:a )?(?:tight )?deadline\b|\bfiling (?:in|at|by|tonight|shortly|soon|this|before) (?!(?:my|our|"
    r"the) (?:tax|return|accounts))"
    r"|\b(?:camera|film|tv|news|radio) crew\b(?! (?:blocked|outside my|parked|are blocking))"
    r"|\b(?:we['’]re|we are|i['’]m) (?:running (?:it|this|that|the story|a story)|fact[- ]checking|"
    r"following up (?:on )?(?:a|the|reports))\b"
    r"|\b(?:chat|talk|speak|briefing|conversation|quick word)(?: \w+){0,4}? on background\b|"
    r"\bon background\b(?=[ ,.?!]|$)(?! music)"
    r"|\b(?:do|have|got|fill) (?:an? |our )?(?:\w+ )?(?:slot|segment|phone-in) (?:each|every|on|this|tomorrow|"
    r"tonight|at)\b"
    r"|\bsend (?:us |me |over )?(?:the|your|a|any) (?:press |media |news )?release\b|\b(?:press|"
    r"media) release\b(?= (?:to|for) (?:us|our|my))"
    r"|\b(?:for|on|in) (?:my|our) (?:own )?(?:\w+ ){0,2}(?:youtube|podcast|blog|vlog|newsletter|substack|tiktok|"
    r"channel|column|twitch)\b"
    r"|\bi (?:blog|vlog|podcast|write a (?:blog|newsletter|column|substack)|cover [\w ,&]{2,30} for)\b"
    r"|\b(?:response|reply|reaction|comment|answer) to (?:our|my|the) (?:investigation|story|findings|exclusive|"
    r"piece|analysis|reporting)\b"
    r"|\bwhat['’]?s (?:the|your) (?:line|position|response|reply|reaction|comment) (?:on|to|about) (?:this|that|"
    r"these|it|the|@|today)"
    r"|\b(?:who|whom) (?:do|should|can|would) i (?:ask|contact|email|approach|call|ring) (?:for|"
    r"about) (?:an? )?(?:interview|comment|quote|statement)\b"
    r"|\b(?:researcher|presenter|columnist|freelance|freelancer|writer) on (?-i:(?:the )?[A-Z])"
    r"|\b(?:presenter|columnist|freelance|freelancer) (?:at|for|with) (?-i:(?:the )?[A-Z])"
    r"|\b(?:include|feature|use|mention|put) (?:this|it|you|that) (?:on|in) (?:our|my) (?:site|website|newsletter|"
    r"paper|page|round-?up|bulletin)\b[^.?!]{0,40}\b(?:words|quote|comment|line)\b"
    r"|\b(?:give|send|have|get) (?:us |me )?\d{2,3} words\b"
    r"|\bi (?:present|host|produce|co-?host|edit) (?:an? |the |our )?(?:[\w-]+ ){0,4}(?:show|programme|podcast|"
    r"breakfast|bulletin|newsletter|news)\b"
    r"|\b(?:in|for) (?:tonight|tomorrow|today|sunday|saturday|friday|this week|next week|"
    r"the next)(?:['’]s)? (?:edition|issue|"
    r"bulletin|paper|programme|show|front page)\b"
    r"|\b(?:had|got|received|been sent) (?:an? |several |some )?(?:\w+ )?tip-?offs?\b|\bwhat do you say to (?:that|"
    r"this)\?"
    r"|\bdoing an? (?:short |quick )?(?:video|reel|explainer|live|film) (?:on|about)\b|\b(?:go|come|appear|speak|"
    r"talk|be) on camera\b"
    r"|\bar gyfer (?:rhaglen|stori|erthygl|darn|eitem|y newyddion|newyddion)\b|\bcael (?:sylw|datganiad|cyfweliad|"
    r"ymateb)\b"
    r"|\bi['’]?(?: a)?m (?:an? )?(?:[\w-]+ ){0,2}(?:blogger|podcaster|vlogger|youtuber|columnist|broadcaster|"
    r"film-?maker)\b"
    r"|\b(?:statement|comment|response|reply|line|quote|reaction)s? (?:from (?:you|the department|your|"
    r"a spokes\w+|the minister|the council|the agency|the ministry|dept\w*) )?(?:by|before|ahead of|"
    r"in time for) (?:\d|noon|midday|midnight|close|end of (?:play|day)|cop\b|tonight|5pm|publication|"
    r"we publish|the weekend|tomorrow|today|deadline|lunch)"
    r"|\b(?:statement|comment|response|reaction|quote|line) (?:from (?:the|your|a|an?y) (?:department|"
    r"press office|minister|spokes\w+|secretary|ministry|agency|council|office)|on the record)"
    r"|\b(?:request(?:ing)? for|requesting|seeking|looking for|after|get|have|give (?:us|me)|provide|offer|"
    r"want(?:s|ed)?) (?:an? )?(?:official |short |quick |brief |formal )?(?:comment|quote|statement|reaction|"
    r"line|response)(?: (?:from|on|about|for|please|ahead)|[.?!,]|$)(?! my)"
    r"|\b(?:does|do|would|will|can|could) (?:the )?(?:department|dept|ministry|minister|secretary|agency|"
    r"council|government|you|anyone|spokes\w+)(?: like| wish| want| care)?(?: to)? comment(?:[.?!,]|$|"
    r" (?:on (?:the|claims|reports|allegations|this)|for|before|please))"
    r"|\b(?:on|off)[- ]the[- ]record\b(?! (?:office|player|books))|\bright[- ]of[- ]reply\b|\bno comment\b"
    r"|\b(?:media|press) (?:enquiry|inquiry|enquiries|query|request|bid|call|interview)\b|"
    r"\binterview (?:with )?(?:the minister|the secretary|a spokes\w+|someone from|your (?:minister|chief|"
    r"director|spokes\w+))"
    r"|\b(?:is|could|can|have you|do you have) (?:there )?(?:an?|any|a press|your) spokes(?:person|man|woman)\b|"
    r"\bspokes(?:person|man|woman) (?:available|free|to speak|for (?:an )?interview)"
    r"|\b(?:we|i) (?:plan|intend|hope|aim|are planning|are going|want|['’]re (?:planning|going|"
    r"hoping)) (?:to )?(?:publish|run|air|broadcast|print)\b|\b(?:going|goes) to (?:print|air|press)\b|"
    r"\b(?:we['’]re|we are|i['’]m) (?:publishing|airing|broadcasting)\b"
    r"|\bany (?:comment|statement|reaction) (?:on|to|about|regarding)\b|\bwriting something (?:on|about)\b|"
    r"\bwe(?:['’]re| are) reporting (?:this|that|it|on)\b|\bgrab (?:someone|somebody|you|anyone) for\b"
    r"|\bconfirm or deny\b|\bdo you (?:dispute|deny) (?:the|this|these|that|any)\b|\bfor (?:publication|"
    r"broadcast|attribution|our (?:readers|viewers|listeners)|tomorrow['’]s (?:paper|edition))\b"
    r"|\b(?:permission|ok|okay|happy for us) to (?:use|broadcast|publish) (?:your|this|the) (?:video|footage|"
    r"picture|photo|image|clip)\b|\ball (?:our )?platforms\b"
    r"|\b(?:i|we)(?:['’]ve| have) (?:seen|obtained|been (?:passed|leaked|sent|shown)) (?:an? |the |internal |"
    r"leaked )+(?:documents?|emails?|memos?|figures|papers|report|copy)\b"
    r"|\b(?:sources?|insiders?|whistleblowers?) (?:tell|told|say|says|claim|have told) (?:me|us|that)\b|"
    r"\bwho (?:should|do|can) i (?:speak|talk) to (?:in|at) (?:the |your )?(?:press|media|comms) (?:office|team)\b"
    r"|\b(?:press|media) (?:office|team)(?:['’]s)? (?:number|contact|email|phone|details)\b"
    r"|\b(?:your|the|a|duty) (?:duty )?(?:press|media|comms|news) (?:office|team|desk|officer|contact|person|line)\b|"
    r"\b(?:in|for|with|on) (?:our|my) (?:(?:next|student|trade|monthly|weekly|online|university|"
    r"regional) ){0,2}(?:magazine|paper|newspaper|show|station|news ?site|publication|podcast)\b|\bi (?:run|edit|"
    r"own) (?:an? |the )?(?:\w+ ){0,3}(?:news|newspaper|magazine)(?: site| blog| page| website)?\b|\b(?:who|can|could|"
    r"may|might) (?:can |could )?(?:i|we) interview\b(?! for\b)|\b(?:up|available|free) for (?:an )?interview\b|"
    r"\binterview (?:opportunit\w+|request|bid)|\bwe(?:['’]re| are)? (?:go(?:ing)? |be )?live (?:at|on|in)\b|"
    r"\bwhat (?:do|would) you say to (?:critics|claims|people who|those who|suggestions|readers|viewers|listeners|"
    r"families|victims|accusations)|\bare you (?:denying|refusing to)\b|\bwe(?:['’]d| would) (?:like|love) to (?:film|"
    r"record|photograph|feature)\b|\b(?:six|ten|one) o['’]?clock news\b|\b(?:statement|comment|quote) (?:please|pls|"
    r"asap)\b|\b(?:readers|viewers|listeners) (?:keep|are|have been|want|have)\b|\bproduction company\b|\b(?:talk|"
    r"speak|chat) to (?:us|me|our listeners|our viewers|our readers) (?:on|about|for|live)\b|\bon (?:the|our|"
    r"my) (?:breakfast|morning|drive-?time|evening|lunchtime|radio|late) (?:show|programme|bulletin)\b|\b(?:story|case|"
    r"trial|strike|event|inquest|hearing|row) (?:that )?(?:i['’]?m|i am|we['’]re|we are) (?:covering|working on|"
    r"writing|doing|investigating|reporting)\b|\b(?:response|reaction|answer|reply|comment|statement) (?:to|on|about|"
    r"regarding) (?:the |these |this )?(?:claims?|allegations?|accusations?|reports that|leaked|criticisms?|"
    r"today['’]s)\b|\b(?:we (?:are|['’]re) )?publish(?:ing)? (?:at|on|in|tomorrow|tonight|today|this|next|later|"
    r"soon)\b(?! (?:the )?(?:gov|your|website|site))|\bdeadline['’]?s (?:in|at|today|tonight|tomorrow|\d|noon|midday)"
    r"|\bcoming on (?:the |our )?(?:show|programme|podcast|air)\b|\b(?:come|appear|speak|be interviewed) (?:on|"
    r"live on) (?:the |our |my )?(?:show|programme|podcast|air|radio|breakfast)\b"
    r"|\bfeature (?:you|your|this|the|it|him|her|them)\b[^.?!]{0,40}\b(?:newsletter|blog|podcast|magazine|channel|"
    r"show)\b"
    r"|\b(?:can|could|may) (?:i|we) (?:quote|attribute)\b|\bhappy to be quoted\b|\b(?:i|we)['’]?(?:d| would|ll| will) "
    r"(?:of course )?(?:give you (?:a )?|be )?credit(?:ed)? (?:you|it|the photographer)?|\bwith (?:a|full) credit\b"
    r"|\b(?:put|putting) (?:these|this|the|some|our) (?:allegations?|claims?|points|questions) to (?:you|the|your)\b"
    r"|\b(?:piece|story|article|report|investigation|film|episode) (?:is |we['’]re |i['’]m )?(?:goes|going|due|set|"
    r"running|being published|publish(?:es|ing)|out|up|live) (?:to |out |up |live |in |on |at |tomorrow|tonight|today)"
    r"|\b(?:under|an?|the|lift(?:s|ed)?) embargo(?:ed)?\b|\bembargoed (?:copy|copies|release|report)\b"
    r"|\b(?:press|media) (?:pass|passes|accreditation|conference|briefing|pack|kit|list|event|facilit(?:y|ies)|visit)\b"
    r"|\bphoto ?call\b|\bb-roll\b|\bvox[- ]pops?\b|\bsound ?bite\b|\bpooled? clip\b"
    r"|\b(?:our|my) (?:newsroom|news ?desk|(?:news |features |picture |commissioning )?editor|producers?)\b"
    r"(?= (?:is|has|wants?|would|needs?|asked|says?|at|are)\b)"
    r"|\bdo you stand by (?:the|your|that|this)\b|\b(?:tell|for|ask(?:ed)? by) (?:our|my) (?:readers|viewers|listeners|"
    r"subscribers|followers|audience)\b|\bi cover [\w ,&]{2,30} (?:for|at) \w"
    r"|\b(?:figures|documents|emails|data|papers|messages|footage) (?:seen|obtained|uncovered) by\b"
    r"|\b(?:we|i)(?:['’]ve| have) (?:spoken|talked) to (?:an? |the |several |two |three |some |"
    r"\d+ )?(?:\w+ )?(?:victims?|"
    r"residents?|people|famil(?:y|ies)|staff|parents|nurses?|officers?|patients?|employees?|workers?|"
    r"drivers?)(?: who|,)"
    r"|\b(?:recording|record|doing|making|planning|producing) an? (?:\w+ ){0,2}episode\b|\bas a guest (?:on|for)\b"
    r"|\bwould (?:anyone|someone|somebody|one of you\w*|your \w+|the \w+)[^.?!]{0,30} (?:join us|come on|be a guest|"
    r"speak to us|be interviewed|do an interview)\b|\b(?:do|record|film|set up|arrange) an interview\b(?! for my)",
    re.IGNORECASE,
)  # fmt: skip
ACADEMIC = re.compile(
    r"\b(?:my|our|his|her) (?:[\w-]+ ){0,3}(?:dissertation|thesis|coursework|homework|essay|ph\.?d|degree|masters?|"
    r"gcse|a[- ]levels?|epq|school project|research project)\b",
    re.IGNORECASE,
)
"""People asking for their studies, unless other words speak of publishing."""
DENIED = re.compile(
    r"\b(?:not|never been|no) (?:an? |the |from the |a member of the )?(?:journalist|reporter|press|media|journo)\b",
    re.IGNORECASE,
)
"""People saying that they are not press: a colleague looks."""
PUBLISHES = re.compile(
    r"\b(?:(?<!not a )(?<!not an )(?:journalist|reporter)|newspaper|magazine|podcast|publish\w*|broadcast|deadline|"
    r"press office)\b",
    re.IGNORECASE,
)
INTRODUCED = Quick(
    r"(?i:\b(?:hi|hello|i['’]?m|i am|this is|my name is|we are|we['’]re|i (?:write|work|report|produce|present)|"
    r"calling|writing|messaging|getting in touch|here))(?: [\w’'-]+){0,5}? (?i:from|at|for|with|"
    r"of) (?:the )?(?P<outlet>"
    rf"{OUTLET.pattern})|(?:^|[,.!] ?)(?:[A-Z][\w’'-]+ ){{1,2}}?[A-Z]?[\w’'-]*[,(] ?(?:{OUTLET.pattern})|"
    rf"(?:{OUTLET.pattern}),? here\b|(?:^|[,.!] ?|\n)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:at|"
    rf"from) (?:the )?(?:{OUTLET.pattern})"
)
"""People introducing themselves with an outlet."""
NO_INTRODUCTION = re.compile(
    r"(?i:\b(?:fan|reader|viewer|listener|complain\w*|about|read|watch\w*|subscri\w+|letter)\b)"
)
A_HINT = Quick(
    r"\b(?:can you (?:confirm|clarify) (?:that|whether|how many|reports|if) |how many (?:cases|people|"
    r"complaints|staff) (?:were|have|has|did)|what is the department['’]s (?:response|position)|"
    r"our readers|my readers|our viewers|our listeners|my (?:blog|podcast|channel|newsletter)|for (?:our|"
    r"my) (?:blog|podcast|channel|newsletter)|an interview)\b",
    re.IGNORECASE,
)
NOT_PRESS = re.compile(
    r"\b(?:comment|reply|response|answer|statement) from an? (?:human|person|real person|actual person)\b|\b(?:called|"
    r"named|band|pub|bar|café|cafe)[ ,:“\"']{1,3}(?:is )?(?:the )?press office|interview (?:\w+ ){0,2}for my (?:job|"
    r"course|application|coursework|degree|apprenticeship|school|college|project)\b|\bnews-?(?:stand|agents?)\b|"
    r"\bnews (?:stand|kiosk)\b|\b(?:my|our|bank|benefit|account|personal|witness|victim|joining|mission|impact|income|"
    r"annual) statement|statement of (?:account|needs|truth|fitness|earnings|pension)|(?:tax|application|applications?|"
    r"consultation|registration|payment|return|submission|voter|filing|self[- ]assessment|renewal) deadline|"
    r"deadline (?:for|to) (?:apply|applying|register|registering|appl\w+|submit\w*|fil\w+|pay\w*|return\w*|renew\w*|"
    r"the (?:form|tax|application|grant|scheme|consultation))|(?:criminal|medical|police|health|army|service|land|"
    r"driving) record|for (?:an?|my) (?:school|uni(?:versity)?|college|a[- ]level|gcse|class|course|coursework|"
    r"dissertation|homework)\b[^.?!]{0,40}|(?:dissertation|essay|coursework|homework|thesis)|(?:report|programme|"
    r"program|feature|piece|article) (?:for|to) (?:my|our) (?:boss|manager|church|employer|work|job|club|society|choir|"
    r"wedding|team|directors?|landlord|kids|parish|village|pta|governors)|statement from (?:you|the \w+|dwp|"
    r"hmrc) (?:of|showing|that shows|with my|for my)|running (?:an? |the |our |this )?(?:\w+ ){0,2}program(?:me)?|"
    r"(?:when|where|will|do) (?:do |will )?you (?:be )?publish(?:ing)?\b|why (?:do|does|did) [^.?!]{0,30}publish\w*",
    re.IGNORECASE,
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The wording of the message: a press phrase refers whoever asks; a hint only adds up."""
    words = message_of(enquirer)
    read = FOR_NEIGHBOURS.sub(blank, NOT_PRESS.sub(blank, words))
    named = INTRODUCED.finditer(read) if outlets_in(words) else ()
    introduced = [match for match in named if not NO_INTRODUCTION.search(match[0])]
    asked = [*introduced, *PRESS.finditer(read)]
    if asked and not introduced and not PUBLISHES.search(read) and (ACADEMIC.search(words) or DENIED.search(words)):
        source = in_message(words, *asked[0].span())
        yield Evidence("question", "It asks as press do, but says that it is not for the press.", source, 0.3)
    elif asked:
        source = in_message(words, *asked[0].span())
        weight = 0.75 if len(asked) == 1 else 0.9
        yield Evidence("question", "The question reads like one from press.", source, weight, asks_as_press=True)
    hint = A_HINT.search(read)
    if hint:
        source = in_message(words, *hint.span())
        yield Evidence("question", "The wording is one that press use, and others too.", source, 0.15)

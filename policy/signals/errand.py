"""The errand of a message: one's own case, a remark, a practical question; these speak for the public."""

import re
from collections.abc import Iterator

from policy.detectors.quoting import in_message, message_of
from policy.enquirer import Enquirer, Evidence, Verdict

WORK = (
    r"(?:story|stories|piece|pieces|article|articles|editor|editors|readers?|listeners?|viewers?|audience|programme|"
    r"show|podcast|newsletter|column|deadline|report|reporting|documentary|desk|news ?room|followers|subscribers|blog|"
    r"channel|sources?|foi|question|questions|colleagues?|producer|dissertation|research|investigation|site|website|"
    r"page|paper|magazine|bulletin|station|publication|understanding|email to the|members?|clients?|campaign|film|"
    r"series|book|feature|team|analysis|figures|data|request|coverage|patch|interview|name|e-?mails?|number|mobile|"
    r"phone|dms?|inbox|details|contacts?|notes|beat|byline|publisher|commissioner|co-?host|guests?|latest|substack|"
    r"youtube|messages?|enquir\w+|outlet|students?|course ?work|assignment|tutor|thread|tweets?|posts?|editorial|"
    r"employer)"
)
"""Things of one's own that belong to work with words, or to anybody who asks."""
HOME = (
    r"son|daughter|mum|dad|baby|child\w*|kids?|house\w*|home|street|road|lane|village|estate|flat|landlord|bins?|"
    r"boiler|garden|neighbou?rs?|shop|van|business|vat|return|application|claim|accounts?|payments?|passports?|letter|"
    r"forms?|licen[cs]e|refund|case|appeal|school|nursery|club|hall|bus|bank|gp|doctor|surgery|church|wedding|holiday|"
    r"tenancy|rent|mortgage|council tax|accountant|company|firm|employees?|workers|apprentices?|tenants?|lad|lass|gran|"
    r"nan|dog|cat"
)
"""Things of a household or a firm, said to be "ours"; with other words, press and campaigns say "our" as often."""
ASKING = (
    r"wonder\w*|want\w*|like|love|need (?:an? |the |some(?:one)? |to (?:know|speak|talk|check|confirm|interview|find))|"
    r"see\b|saw|seen|read|hear\w*|notice\w*|understand|gather|believe|think|hope|ask\w*|writ\w+|report\w*|cover\w*|"
    r"edit\w*|work|produc\w+|present\w*|host\w*|run\b|blog\w*|film\w*|interview\w*|speak\w*|spok\w+|talk\w*|email\w*|"
    r"message\w*|contact\w*|dm\w*|quote\w*|attribute|get (?:a|an|in|hold|some|the|any)\b|have (?:a|an|some|the|it|your|"
    r"any|access)\b|obtained|be |use|put|confirm|include|publish|credit|check\w*|follow\w*|find|know|say|said|take|"
    r"appreciate|look\w*|mean|came across|been (?:told|sent|shown|passed|contacted|leaked|tipped|looking|speaking|"
    r"trying to (?:reach|contact|get hold)|asked|hearing|commissioned|following|writing|working|covering|in touch)|"
    r"had (?:a|an|several|some|loads|lots|two|three|many|a few) |got (?:a|an|some|several|two|three|"
    r"one) (?:\w+ )?(?:questions?|quer\w+|tips?|sources?|slot|show)|(?:can|could|may|might|will|would|should|shall) |"
    r"freelance\w*|commission\w*|co-?host\w*|chas\w+|suspect|represent|keep (?:hearing|getting (?:asked|told|"
    r"messages))|understood|plan|intend|regularly|mainly|usually|realise|apologise|and\b|or\b|make\b|sent|send|chat|"
    r"research\w*|photograph|record|file\b|filing|trying to (?:find|reach|speak|contact)|quickly|am\b|'m\b"
)
"""Verbs of people who ask, write or publish: with any other, the first person tells of a life."""
OWN = re.compile(
    rf"\bmy (?!(?:\w+ )?{WORK}\b)[a-z]\w+|\bour (?:{HOME})\b"
    rf"|\bi(?:['’]ve)? (?!(?:have |had |just |also |only |recently |'d |do |did |would |will |can |could |might |may |"
    rf"am |was )*(?:{ASKING}))[a-z]\w+"
    r"|\bi['’]?m (?!(?:a|an|the|writing|working|doing|covering|looking|researching|hoping|wondering|asking|"
    r"investigating|after|running|making|from|with|at|keen|interested|told|hearing|reporting|following|putting|"
    r"preparing|filming|recording|curious|editor|editing|just (?:wondering|checking|asking)|trying to (?:find|reach|"
    r"speak|contact|get hold|establish|confirm|understand|track))\b)\w+"
    r"|\b(?:we)(?:['’]ve| have|['’]d| had)? (?:applied|paid|waited|rang|phoned|called|submitted|ordered|booked|lost|"
    r"moved|missed|registered|renewed|tried|bought|live[sd]?|drive|rent|need (?:to|a new|help)|can['’]?t|cannot|"
    r"couldn['’]?t|owe|employ|haven['’]?t|never (?:got|received|had))\b"
    r"|\b(?:how|where|when) (?:do|can|would|should|shall|could) (?:i|we) "
    r"(?!(?:get (?:in touch|hold|a (?:comment|quote|statement|response|copy))|speak|contact|talk|interview|reach|find "
    r"out (?:who|why|how)|find (?:the )?(?:figures|data|numbers|stat)|see (?:the )?(?:figures|data)))\w+"
    r"|\b(?<!who )(?<!whom )(?:do|am|will|should|must|did|have) i (?!(?:understand|take it|right|read|hear))\w+"
    r"|\b(?:can|could|may) i (?:still |just |also )?(?:apply|renew|claim|get (?:a refund|help|it|my|an appointment)|"
    r"use|bring|pay|book|change|cancel|drive|travel|take|keep|still|park|register|vote|swim|burn|put|leave|send|go|do|"
    r"have my|appeal|transfer|walk|return|collect|buy|sell|build|fly|fish|camp|add|update|swap|move|work|switch)\b"
    r"|\bi['’]?m (?:still |now |just )?(?:waiting|stuck|on hold|trying to (?:apply|renew|pay|book|register|log|get "
    r"(?:through|my|a|an)|claim|fill|upload|sign)|due|entitled|eligible|locked out|self[- ]employed|pregnant|disabled|"
    r"getting|being (?:charged|told|asked|sent)|moving|applying|claiming|renewing|worried about my)\b"
    r"|\b(?:i am|i['’]m|im|aged?) \d\d\b|\b(?:mine|for me\b|helped me|let me\b(?! know)|charged me|owe me|my['’])",
    re.IGNORECASE,
)
"""First person with something of a life in it: a thing of one's own, what happened to one, what one may do."""
OWN_WELSH = re.compile(
    r"\b(?:fy (?!nghwestiwn)\w+|dw i (?:wedi|angen|ddim|dal|eisiau (?:gwneud|talu|adnewyddu))|ydw i|alla i|ga i|"
    r"sut (?:alla|ydw|mae) i|rwy['’]?n (?:dal|aros)|rydw i|dwi (?:wedi|dal|angen|methu|ddim|newydd)|fi ['’]?di|"
    r"['’]?y mab|dal i aros|mae['’]?r (?:ferch|mab|gŵr|wraig))\b",
    re.IGNORECASE,
)
WELSH = re.compile(
    r"\b(?:yn|ar|eich|chi|allwch|gan|mae|ydych|oes|i['’]?r|y|yr|am|ac|a|o|ei|wedi|dw|dwi|fy|ddim|sut|pryd|ble|beth|"
    r"pwy|diolch|gyfer|hyn|os|gwelwch|ydy|bod|wnewch)\b",
    re.IGNORECASE,
)
"""Words that mark a message as Welsh, where “i” is no person."""
KNOWN_LANGUAGE = re.compile(
    r"\b(?:the|a|to|you|your|u|ur|is|it|its|it['’]s|and|of|for|in|on|my|i|we|this|that|what|how|when|where|why|who|not|"
    r"no|are|do|does|can|with|which|from|by|at|be|if|there|any|please|has|have|was|will|did|just|so|lol|thanks?|well|"
    r"great|good|lovely|brilliant|nice|happy|yn|ar|mae|chi|diolch|sut|pryd|ble|beth|pam|gan|da iawn|fy|eich)\b|"
    r"[😂🤣👏❤🙏👍🎉🥳💙🩵]",
    re.IGNORECASE,
)
"""Words of English and Welsh: of a message in another language nobody can say that it asks for nothing."""
THANKS = re.compile(
    r"\b(?:thank(?:s| you| u)|thx|ta very|cheers|diolch|well done|great (?:job|work|news|stuff|thread|post|to see)|"
    r"brilliant|love (?:this|it|that)|lovely|congrat\w*|nice (?:one|work|to see)|good (?:job|work|news|to see|on you)|"
    r"lol|haha\w*|lmao|😂|🤣|👏|❤|🙏|👍|happy (?:birthday|christmas|new year)|bravo|amazing|fantastic|fab\b|da iawn|"
    r"llongyfarchiadau|made my day|legends?|star(?:s)?\b|so proud|bless)",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\?|\b(?:can|could|would|will) (?:you|someone|somebody|anyone|i|we|u)\b|\bplease\b|\bpls\b|\b(?:who|why|how many|"
    r"how much|what|when|where|which)\b(?=[^.!]{0,60}$)|\b(?:any (?:comment|update|chance|news|idea|figures|info\w*|"
    r"response|reaction|word)|looking (?:for|to|into)|trying to (?:find|reach|get|contact|speak)|(?:get|be) in touch|"
    r"dm(?:['’]?d)?|call me|email(?:ed)?|message me|follow(?:ing)? (?:back|up)|interested in (?:speaking|talking|"
    r"hearing)|keen to|hoping to|would (?:like|love|be (?:good|great|keen|useful|helpful|interested))|['’]d (?:like|"
    r"love|be)|want to (?:ask|know|speak|talk|check|confirm|understand)|need (?:to (?:speak|talk|know|check)|an? "
    r"(?:answer|figure|contact|response|comment))|wondering|tell (?:me|us)|explain|confirm|clarify|a word|quick "
    r"(?:one|question|q|chat)|request|enquir\w+|inquir\w+|numbers?|figures?|data|grateful|let me know|send me|writing "
    r"(?:about|to|on)|working on|doing (?:a|some)|researching|contact(?: for| details| in)?|available|comment\b|"
    r"sylw|ymateb|allech|allwch|faint|pam|pwy|beth|pryd|ble)\b",
    re.IGNORECASE,
)
"""Signs that a message asks for something, besides the question mark."""
ACCOUNT = re.compile(
    r"\b(?:why|pam|who(?:['’]s| is| was| are)? (?:decid|approv|sign|pay|paid|respons|account|in charge|got|won|making|"
    r"made|own|run|gave|the )\w*|how (?:many|much|long has|come|often)|faint|what (?:is|was|are|were|['’]s|does|do|did|"
    r"happened|proportion|percentage|will|would|has|have|evidence|assessment|steps|action|plans?)|minister\w*|"
    r"secretary of state|government|govt|department|ministry|whitehall|decision|decided|polic(?:y|ies)|consultation|"
    r"budget|cost|costs|spent|spend\w*|spending|cuts?|contract\w*|figures?|numbers?|data|statistics|stats|true (?:that|"
    r"about)|is it (?:true|right|correct)|confirm|clarify|explain|comment|respon(?:d|se)|react\w*|statement|position|"
    r"stance|justif\w+|report(?:s|ed|edly)?|rumou?rs?|leaked?|claims?|breakdown|foi|freedom of information|published?|"
    r"review|inquiry|investigat\w+|scandal|backlog|target|delays?|delayed|closures?|axed?|scrapp?\w*|plan(?:s|ning|"
    r"ned)? to|any (?:update|comment|news|idea|reaction|response|info\w*)|what['’]?s (?:happening|going)|going on|"
    r"speak to|talk to|contact for|email address for|source for|spokes\w+|staff|jobs|redundan\w+|impact|evidence|"
    r"strategy|pilot|scheme|rollout|launch\w*|announce\w*|compensation)\b",
    re.IGNORECASE,
)
"""What those ask who hold a government to account, press or not: numbers, reasons, decisions, positions."""
SERVICE = re.compile(
    r"\b(?:what time|what day|which (?:office|form|number|counter|queue|box|bin|link|page|option|button|address|branch|"
    r"bus|entrance)|phone ?number|freephone|helpline|postal address|post ?code|opening (?:hours|times?)|office hours|"
    r"(?:is|are) (?:the|your) [\w ]{2,40} (?:open|closed|shut|down|working|free)|(?:open|closed|shut) (?:on|over|today|"
    r"tomorrow|tonight|this|at|until|bank|boxing|christmas|new year|easter|mon|tues|wednes|thurs|fri|satur|sun)\w*|"
    r"where (?:is|are|can|does|do) |how (?:do|does|can) (?:you|people|somebody|someone|we|they) (?:apply|renew|"
    r"register|pay|claim|book|report|get|find|change|cancel|order|appeal)|lost \w+|bins?|recycling|"
    r"car park\w*|appointments?|"
    r"log ?in|password|website|web ?page|web ?site|link|app\b|page (?:not|isn|won|is))\b",
    re.IGNORECASE,
)
"""What customers of a service ask: where, when it opens, which form, what is broken."""
OWN_CASE, A_REMARK, SOME_THANKS, OF_A_SERVICE, PRACTICAL = 0.6, 0.55, 0.6, 0.5, 0.4


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """A case of one's own; thanks or a remark without a question; a practical question."""
    words = message_of(enquirer)
    if not KNOWN_LANGUAGE.search(words):
        return

    def seen(found: re.Match[str]) -> str:
        return in_message(words, *found.span())

    asks = ASKS.search(words)
    own = (OWN_WELSH if len(WELSH.findall(words)) > 2 else OWN).search(words)
    if own:
        yield Evidence("errand", "The message is about their own case.", seen(own), OWN_CASE, Verdict.PUBLIC)
    if not asks and (thanks := THANKS.search(words)):
        yield Evidence("errand", "The message is thanks or a joke.", seen(thanks), SOME_THANKS, Verdict.PUBLIC)
    elif not asks:
        source = in_message(words, 0, 40)
        yield Evidence("errand", "The message is a remark that asks for nothing.", source, A_REMARK, Verdict.PUBLIC)
    elif own or ACCOUNT.search(words):
        return
    elif service := SERVICE.search(words):
        says = "The question is a customer's of the service."
        yield Evidence("errand", says, seen(service), OF_A_SERVICE, Verdict.PUBLIC)
    else:
        yield Evidence("errand", "The question is a practical one.", seen(asks), PRACTICAL, Verdict.PUBLIC)

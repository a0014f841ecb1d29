"""The purpose of a question, by classes of words: an audience, something to be published, a person to be heard."""

import re
from collections.abc import Iterator

from policy.detectors.bio import OUTLET, outlets_in
from policy.detectors.quoting import in_message, message_of
from policy.enquirer import Enquirer, Evidence, Verdict

AUDIENCE = re.compile(
    r"\b(?:our|my|the|for|warn|tell(?:ing)?|to|of|from|several|some|many|two|three|few|a lot of|loads of|\d+) "
    r"(?:\w+ )?(?:readers?|listeners?|viewers?|subscribers|audience|darllenwyr|gwrandawyr|gwylwyr)\b"
    r"|\breaders (?:keep|are|have|want|ask\w*|say|tell|write|wrote|get\w*)\b",
    re.IGNORECASE,
)
PRODUCT = (
    r"(?:edition|supplement|bulletin|programme|program|episode|show|review|column|article|piece|feature|story|"
    r"newsletter|podcast|pod|video|live ?stream|stream|blog|blog ?post|explainer|documentary|series|magazine|mag|"
    r"newspaper|paper|broadcast|write-?up|profile|round-?up|thread|reel|segment|"
    r"front page|splash|spread|diary|listings?|obit\w*|long read|zine|radio|telly|tv|substack|"
    r"erthygl|rhaglen|stori|eitem|podlediad|bwletin|papur|cylchgrawn|colofn)"
)
PUBLISHED = re.compile(
    rf"\b(?:for|in|on|into) (?:an?|the|our|my|this|next|tomorrow['’]s|tonight['’]s|today['’]s|\w+day['’]s|"
    rf"this week['’]s|next week['’]s|the next|an upcoming|a forthcoming) (?:[\w'’-]+ ){{0,3}}{PRODUCT}\b(?! (?:box|"
    rf"form|page|office|code|said|says|that|you|licen[cs]e|stations?))"
    rf"|\b(?:writ(?:e|ing)|doing|making|recording|running|filming|producing|putting together|working on|work on|"
    rf"researching|preparing|planning|drafting|finishing|updating|editing|publish(?:ing)?|pitching|commissioned)"
    rf" (?:an?|the|our|my|this|some|up|for|on|tomorrow['’]s|sunday['’]s|another) (?:[\w'’-]+ ){{0,4}}(?:{PRODUCT}|"
    rf"post)s?\b"
    rf"|\bar gyfer (?:\w+ ){{0,2}}{PRODUCT}\b|\b(?:going|goes|go|be|are|is|we['’]re|running|runs|live|byw) (?:out |"
    rf"live |up )?(?:on air|to air|to print|to press|in print|live (?:on|from))\b|\bfor (?:print|broadcast|air|"
    rf"publication)\b",
    re.IGNORECASE,
)
PERSON = (
    r"(?:someone|somebody|anyone|anybody|a person|person|people|spokes\w+|an? expert|expert|officials?|the minister|"
    r"ministers?|one of your \w+|your \w+|a human|staff|rhywun|unrhyw un|siaradwr|guest|contributors?|a voice)"
)
HEARD = (
    r"(?:talk to|talk about|talk on|speak to|speak about|speak with|speak on|chat (?:to|with|about)|be interviewed|"
    r"interview|record|film|photograph|"
    r"on camera|on air|on mic|come on|appear|join us|a chat|be in shot|be quoted|go on|do a (?:turn|slot|clip)|"
    r"siarad|cyfweliad|sgwrs|gyfweld)"
)
TO_BE_HEARD = re.compile(
    rf"\b{PERSON}\b[^.?!]{{0,60}}\b{HEARD}\b(?! my\b)|\b(?:to|can i|can we|could i|could we|like to|"
    rf"love to) (?:interview|film|record|photograph|profile) (?!my\b|me\b|our (?:son|daughter|child))|\b(?:interview|"
    rf"film|record|photograph|chat with|speak to|talk to) (?:\w+ ){{0,2}}{PERSON}\b[^.?!]{{0,40}}\b(?:about|on|for|in|"
    rf"responsible|behind)\b|\b(?:permission|access) to (?:film|record|photograph)\b|\bcyfweliad\b",
    re.IGNORECASE,
)
QUOTED = re.compile(
    r"\b(?:quot(?:e|ed|able)|attribut(?:e|ed|able|ion)|on the record|off the record|comments?(?! (?:box|section|form))|"
    r"statement|reaction|right of reply|a line|response to (?:this|that|these)|sylw|datganiad|ymateb)\b",
    re.IGNORECASE,
)
WANTS_A_QUOTE = re.compile(
    r"\b(?:need|want|get|have|give|send|provide|offer|take|after|for|love|like|grab) (?:me |us )?(?:an? |your |any |"
    r"some |a few |a couple of )?(?:\w+ )?(?:quotes?|comments?|statement|reaction|soundbite|lines)\b(?! (?:of|form|box|"
    r"section))",
    re.IGNORECASE,
)
BY_WHEN = re.compile(
    r"\b(?:by|before|tonight|tomorrow|this (?:evening|afternoon|morning)|today|deadline|asap|noon|midday|erbyn|heno|"
    r"yfory|cop|lunchtime|on (?:mon|tues|wednes|thurs|fri|satur|sun)day) ?(?:\d|sunday|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|noon|midday|tonight|tomorrow|lunch|then|end of|close|\W|$)",
    re.IGNORECASE,
)
PUT_TO_US = re.compile(
    r"\b(?:what is|what['’]s|has) the (?:department|government|minister|dwp|hmrc|council|office|ministry|agency|"
    r"home office|dvla|defra|treasury|dft|dhsc|mod|moj|fcdo|dfe)\w*['’]s (?:view|response|position|line|reaction|"
    r"comment|take|stance|answer)|\b(?:leaked|passed|tipped off)\b|\bseen (?:a|an|the) (?:copy|memo|document|letter|"
    r"e-?mail|screenshot|draft)|\b(?:yes or no|confirm or deny|is it (?:true|correct|accurate) that|who (?:signed|"
    r"approved|authorised|took) (?:this|that|it|the))",
    re.IGNORECASE,
)

ANOTHER_DESK = re.compile(
    rf"(?:{OUTLET.pattern})(?: [A-Z]\w+){{0,2}} (?:is|are|have|has) (?:also )?(?:doing|running|covering|planning|asked|"
    rf"asking|filming|interested|"
    rf"been (?:on|in touch))\b|\b(?:asked|invited|contacted|rung|called|approached) by (?:the )?(?:{OUTLET.pattern})"
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """Each class found in the message, with its weight; classes found together add up."""
    words = message_of(enquirer)

    def because(says: str, found: re.Match[str], weight: float) -> Evidence:
        return Evidence("purpose", says, in_message(words, *found.span()), weight, Verdict.JOURNALIST)

    if found := AUDIENCE.search(words):
        yield because("The message speaks of an audience.", found, 0.45)
    if found := PUBLISHED.search(words):
        yield because("The answer is for something to be published.", found, 0.4)
    if found := TO_BE_HEARD.search(words):
        yield because("The message asks for a person to be heard or seen.", found, 0.45)
    if outlets_in(words) and (found := ANOTHER_DESK.search(words)):
        yield because("The message speaks of an outlet at work on a story.", found, 0.4)
    if found := QUOTED.search(words):
        weight = 0.4 if WANTS_A_QUOTE.search(words) else 0.35 if BY_WHEN.search(words) else 0.15
        yield because("The message asks for words to quote.", found, weight)
    if found := PUT_TO_US.search(words):
        yield because("The question puts something to us, as press and campaigners do.", found, 0.15)

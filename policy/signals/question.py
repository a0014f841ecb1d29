"""Questions in the plainest words of press: referred by rule, whoever is asking."""

import re
from collections.abc import Iterator

from policy.detectors.quoting import in_message, message_of
from policy.enquirer import Enquirer, Evidence

WORK = (
    r"(?:story|article|programme|podcast|documentary|bulletin|broadcast|newspaper|magazine|readers|listeners|viewers)"
)
ASKED = re.compile(
    rf"\b(?:for|in|on) (?:my|our) (?:[\w'’-]+ ){{0,2}}{WORK}\b"
    rf"|\b(?:i['’]?m|i am|we['’]?re|we are) (?:writing|working on|doing|running|preparing|filming) "
    rf"(?:an? |our )?(?:\w+ )?{WORK}\b"
    r"|\b(?:statement|comment|quote|interview)\b[^.?!]{0,40}\bfor (?:an?|tonight|tomorrow|today)(?:['’]s)? "
    rf"(?:\w+ )?(?:piece|{WORK})\b"
    r"|\bi['’]?m an? (?:\w+ )?(?:journalist|reporter)\b|\bmedia enquiry\b|\bright of reply\b|\bgo(?:ing)? to print\b"
    r"|\bmy deadline is\b",
    re.IGNORECASE,
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """A story, an audience or a deadline of one's own; a journalist by one's own word."""
    words = message_of(enquirer)
    if found := ASKED.search(words):
        source = in_message(words, *found.span())
        yield Evidence("question", "The question is in the words of press.", source, 0.6)

"""Cues that a life is at risk."""

import re
from collections.abc import Iterator

from policy.detectors.quoting import in_message, message_of
from policy.enquirer import Enquirer, Evidence, Verdict
from policy.patterns import Quick
from policy.text import blank

AT_RISK = Quick(
    r"\b(?:(?:want|going|wanna|gonna|need|ready|plan(?:ning)?|trying|tried|about) (?:to )?(?:die|kill (?:my|him|her|"
    r"them)sel(?:f|ves)|end (?:it all|my life|his life|her life|it tonight)|take my (?:own )?life|jump off|hang myself|"
    r"overdose)|kill(?:ing)? myself|end(?:ing)? my (?:own )?life|take my own life|(?:i['’]?m|i am|feel(?:ing)?|"
    r"he['’]?s|she['’]?s|son is|daughter is|husband is|wife is|friend is) (?:so |very |really )?suicidal|"
    r"suicidal (?:thoughts|and)|(?:don['’]?t|do not|no longer) (?:want to|wanna) (?:be (?:here|alive)|live|wake up|"
    r"carry on living)|(?:can['’]?t|cannot|can not) (?:go on|carry on|take (?:it|this) any ?more|cope any ?more|"
    r"keep (?:going|living))|(?:better off|nothing left to live|no reason to live|no point (?:in )?living)(?: dead|"
    r" without me| for)?|(?:taken|took|taking|swallowed) (?:an overdose|all (?:my|the|his|her) (?:pills|tablets|meds)|"
    r"too many (?:pills|tablets))|overdosed|(?:cut(?:ting)?|hurt(?:ing)?|harm(?:ing)?) myself|self[- ]harm(?:ing|ed)|"
    r"goodbye (?:everyone|world|all)(?=[.!,]|$)|(?:is|was|he['’]?s|she['’]?s|they['’]?re|baby|not|isn['’]t|"
    r"stopped) (?:not |stopped )?breathing|(?:is|he['’]?s|she['’]?s|found (?:him|her)) (?:unconscious|unresponsive|"
    r"collapsed|bleeding (?:badly|heavily|out))|(?:having|had|think it['’]?s|it['’]?s) (?:a|an) (?:heart attack|stroke|"
    r"seizure)(?= (?:now|right now|help|and)|[.!?]|$)|(?:he|she|they|my (?:ex|husband|wife|partner|dad|brother|"
    r"boyfriend|neighbour))(?:['’]s|['’]re| is| are| has| have)? (?:going to|gonna|will|threaten(?:ed|ing|s)? to|"
    r"trying to|said (?:he|she)['’]?(?:ll| will)) (?:kill|stab|shoot|murder|burn|strangle|hurt) (?:me|us|her|him|my|"
    r"the)|(?:has|have|got|with|pulled) (?:got )?a (?:knife|gun|machete|firearm)(?= (?:outside|at|to|and|in)|[.!]|$)|"
    r"trapped (?:in|inside|on|under|by|upstairs)|(?:can['’]?t|cannot) (?:get out|breathe|escape)|(?:house|flat|"
    r"building|home|kitchen|car|tower|block) (?:is|['’]?s) (?:on fire|burning|flooding fast)|on fire (?:and|with)|"
    r"water(?:['’]?s| is| are|s are)? (?:rising|coming in|up to)[^.!?]{0,40}(?:trapped|stuck|can['’]?t|children|"
    r"elderly|kids|upstairs|help)|(?:stuck|stranded) (?:on|in) (?:the |a |our |my )?(?:roof|car|attic|loft|water|"
    r"flood)|(?:held|being held|kept) (?:against (?:my|her|his) will|hostage|captive)|being trafficked|(?:missing|"
    r"wandered off)[^.!?]{0,40}(?:dementia|vulnerable|needs (?:his|her) medication)|(?:please )?(?:send|need|call|"
    r"get) (?:an |the )?(?:ambulance|fire brigade|police now|help now)|(?:life|lives) (?:is|are|at|in) (?:at )?(?:risk|"
    r"danger)|fear(?:ing)? for (?:my|her|his|our) (?:life|lives|safety)|(?:suicide note|drown(?:ing|ed) (?:here|now|"
    r"in))|(?:no|run out of|ran out of) insulin)\b",
    re.IGNORECASE,
)
NO_RISK = re.compile(
    r"\b(?:suicide (?:prevention|rates?|statistics|figures|strategy|awareness|bereavement|policy)|(?:statistics|"
    r"figures|data|research|report|policy|strategy|consultation|story|article|inquest) (?:on|about|"
    r"into) (?:suicide|self[- ]harm\w*|overdoses?)|"
    r"kill for an?|to die for|die (?:of|from) (?:boredom|laughing|embarrassment)|(?:want|going) to die (?:of|"
    r"laughing|from)|self[- ]harm (?:statistics|policy|figures|guidance|rates)|trapped in (?:a |"
    r"the )?(?:\w+ )?(?:loop|system|process|contract|queue|lease|bureaucracy|limbo|mortgage|poverty)|"
    r"(?:can['’]?t|cannot) get out of (?:the |my |this )?(?:contract|lease|loop|menu|scheme|system|it)|"
    r"can['’]?t (?:go|carry) on (?:the|your|this) (?:site|website|page|app|holiday|trip|call)|risk (?:register|"
    r"assessment))\b",
    re.IGNORECASE,
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """Words of dying, of present danger, or of threats; better one alarm too many than one missed."""
    words = message_of(enquirer)
    found = AT_RISK.search(NO_RISK.sub(blank, words))
    if found:
        source = in_message(words, *found.span())
        says = "A life may be at risk. Look at this first."
        yield Evidence("risk", says, source, 1.0, Verdict.UNCLEAR, life_at_risk=True)

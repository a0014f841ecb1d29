"""Figures for which readers would want a source."""

import re
from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.constructions import built
from policy.detectors.overstating import COUNTED_IN_WORDS
from policy.detectors.presuming import LOOSELY_COUNTED
from policy.patterns import Quick
from policy.text import covering, digits_in, fold

SCALE = r"(?:thousand|million|billion|trillion|mn|bn|tn|m|k)"
NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,15}(?:\.\d{1,4})?"
SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
PERCENTAGE = Quick(
    rf"(?<![\w.,£$€/-])(?:{NUMBER})(?:\s?%|\s(?:per ?cent|percent(?:age)?(?: points?)?)(?!\w))", re.IGNORECASE
)
MONEY = Quick(rf"(?<!\w)[£$€]\s?(?P<amount>{NUMBER})(?P<scale>[ -]?{SCALE}(?![a-z]))?", re.IGNORECASE)
SCALED = Quick(rf"(?<![\w.,£$€/-])(?:{NUMBER})[ -]?(?:thousand|million|billion|trillion|mn|bn)(?!\w)", re.IGNORECASE)
RATIO = Quick(
    rf"\b{SMALL} (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|twenty|100|1,000|10|20|"
    rf"50|\d)"
    r"(?= [a-z])(?! (?:minutes?|hours?|days?|weeks?|months?|years?|easy|simple|steps?|stages?))"
    r"|\b(?:two|three) (?:thirds|quarters|fifths)(?= of)"
    r"|\b(?:twice|three times|four times|five times|ten times|half) as (?:many|much|likely|long|"
    r"often)(?! as (?:you|your|i|we)\b)",
    re.IGNORECASE,
)
COUNTED = Quick(
    r"(?<![\w.,£$€#/:-])(?<!\d )(?P<amount>\d{1,3}(?:,\d{3}){1,4}|\d{4,12})\+? "
    r"(?P<what>[a-z][\w’'-]*(?: [a-z][\w’'-]*)?)"
)
MORE = Quick(
    r"\b(?:more than|over|nearly|almost|around|about|approximately|up to|at least|an extra|extra|an additional|"
    r"additional|"
    r"another|some|record|fewer than|less than)(?: an?)? (?P<amount>\d{2,3}|\d{1,3}(?:,\d{3})+)(?: (?:more|new|"
    r"extra))? "
    r"(?P<what>[a-z][\w’'-]*)",
    re.IGNORECASE,
    cued=True,
)
NEW = Quick(
    r"(?<![\w.,£$€#/:-])\d{2,3} (?:new|more|extra|additional) (?P<what>[a-z][\w’'-]*)",
    re.IGNORECASE,
    cued=True,
)

NOT_COUNTED = re.compile(
    r"(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|am|pm|miles?|mph|kph|km|"
    r"kilomet\w+|met(?:re|er)s?|"
    r"cm|mm|m|ft|feet|foot|inch(?:es)?|kg|kilos?|g|grams?|mg|tonnes?|tons?|lit(?:re|er)s?|ml|volts?|watts?|kw|"
    r"mw|calories|dwellings|"
    r"kcal|steps?|words?|characters?|letters?|pages?|degrees?|gmt|bst|hrs|hz|mb|gb|points?|and|or|to|of|the|in|"
    r"on|at|for|"
    r"is|was|free|by|from|with|a|an|c|acres?|hectares?|items|things|tips|ways|reasons|working|calendar|times?|"
    r"january|february|"
    r"march|april|may|june|july|august|september|october|november|december)(?!\w)",
    re.IGNORECASE,
)
"""Measures, times and little words: no counts of people or things."""
NO_FIGURE_AROUND = re.compile(
    r"\b(?:off|discount|vat|apr|chance|humidity|battery|charged?|alcohol|abv|interest|employer pension|sure|free|"
    r"cotton|recycled|"
    r"gradient|incline|cloud|concentrate)\b",
    re.IGNORECASE,
)
A_PRICE = re.compile(
    r"\b(?:fees?|costs? (?:just|only|from|you)|price[sd]?|fare|tickets?|fine|fines|fined|penalt(?:y|ies)|reward|"
    r"prize|"
    r"deposit|charge[sd]?|pay|paid|entry|admission|per (?:person|week|month|year|hour|night|day|child|adult)|"
    r"an hour|a week|income|if (?:you|your)|apply|salaries|pro rata|"
    r"a month|a year|each|vouchers?|threshold|allowance|limit|earn(?:ing)?s?|salary|up to|grants?|worth|save)\b",
    re.IGNORECASE,
)
SOURCE = Quick(
    r"\b(?:source ?:|according to(?! (?:our (?:own )?figures|us)\b)|(?:ons|nhs england|office for national "
    r"statistics|census|nisra|"
    r"obr|ofsted|"
    r"ofcom|iea|who)"
    r"(?:['’]s)? (?:data|figures|statistics|survey|report|estimates|research|analysis|20\d\d)|census 20\d\d|"
    r"(?:figures|data|statistics|research|report|estimates) (?:from|by|published by|of) (?:the )?[A-Z])"
    r"|\b(?:in the link|link in (?:bio|the thread|the comments)|read the (?:full )?(?:release|bulletin|statistics)|"
    r"official statistics|statistical release|next release|(?:all|full) (?:data|figures|tables) |"
    r"(?:certified|audited|compiled) by|(?:prices?|retail|producer) index)"
    r"|\((?:ONS|OBR|NISRA|Defra|DWP|HMRC|DfE|DHSC|Home Office|MoJ|NHS\w*|Ofcom|Ofsted)[^)\n]{0,30}\)",
    re.IGNORECASE,
)
FEWEST_COUNTED = 4
NEARBY = 40
ON_THE_COURT_RECORD = Quick(
    r"(?i:\b(?:crown court|magistrates(?:['’] court)?|sheriff court|high court|sentenced to|jailed|court of appeal)\b)"
)
"""Words of a court case: the court is the source of the figure."""
A_POST_TO_FILL = Quick(
    r"(?i:\b(?:we['’]re (?:hiring|recruiting|looking for an?)|pension contribution|vacanc\w+|apply (?:by|now|on civil)|"
    r"rydym yn recriwtio|dyddiad cau|salary|job alert|join our team)\b)"
)
"""Words of a vacancy: the figure is the pay."""


def figures(text: str) -> tuple[tuple[int, int], ...]:
    """Figures that need a source, except years, times, prices, measures and road numbers."""
    addresses = links.spans(text)
    found = sorted(span for span in _figures(text) if covering(addresses, span[0]) is None)
    return tuple(span for n, span in enumerate(found) if n == 0 or span[0] >= found[n - 1][1])


def sourced(text: str, evidence: tuple[str, ...]) -> bool:
    """Whether a text gives a source, or a link stands beside the text."""
    return bool(evidence or links.spans(text) or SOURCE.search(text))


def _figures(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in RATIO.finditer(text))
    yield from built(text, COUNTED_IN_WORDS, LOOSELY_COUNTED)
    digits = digits_in(text)
    if not digits:
        return
    for found in PERCENTAGE.finditer(text) if "%" in text or "cent" in fold(text).text else ():
        if not found[0].startswith(("100%", "100 per", "0%")) and not NO_FIGURE_AROUND.search(_around(text, found)):
            yield found.span()
    money = tuple(MONEY.finditer(text)) if any(sign in text for sign in "£$€") else ()
    its_own = bool(money) and bool(ON_THE_COURT_RECORD.search(text) or A_POST_TO_FILL.search(text))
    for found in () if its_own else money:
        if found["scale"] or (_amount(found["amount"]) >= 10_000 and not A_PRICE.search(_around(text, found))):
            yield found.start(), found.end()
    yield from (found.span() for found in SCALED.finditer(text))
    for pattern in (*((COUNTED,) if digits >= FEWEST_COUNTED else ()), *((MORE, NEW) if digits > 1 else ())):
        for found in pattern.finditer(text):
            if not NOT_COUNTED.match(found["what"]) and not _a_year(found):
                yield found.span()


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - NEARBY) : found.end() + NEARBY]


def _amount(written: str) -> float:
    return float(written.replace(",", ""))


def _a_year(found: re.Match[str]) -> bool:
    """Whether four digits without a comma, below 2200, are a year or a time rather than a count."""
    written = found.groupdict().get("amount") or ""
    return len(written) == 4 and written.isdigit() and int(written) < 2200

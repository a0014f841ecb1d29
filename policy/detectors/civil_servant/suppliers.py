"""Suppliers, told apart from ordinary words of the same name and from the facts of their contracts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy import text
from policy.department import Supplier
from policy.detectors import links
from policy.detectors.phrases import Phrases
from policy.detectors.sentences import sentence_at
from policy.sharing import kept
from policy.text import WORD, words_of

AS_A_COMPANY = re.compile(
    r"\b(?:contract\w*|supplier|suppliers|ltd|plc|limited|group|company|firm|deal|customers?|staff|stores?|shops?|"
    r"branch(?:es)?|petrol|pharmac\w+|broadband|network|mobile|4g|5g|tv|app|software|system|service desk|call centre|"
    r"outsourc\w+|invoice|bid|tender|procurement|shareholders?|profits?|chief executive|ceo|website|help ?desk|"
    r"engineers?)\b"
)
"""Words that make a company of an ambiguous name nearby."""
FACTS = re.compile(
    r"\b(?:contract (?:award|notice|value|was awarded|has been awarded|with|ends|ended|is worth|for)|"
    r"awarded (?:a|the|to)|framework agreement|terminated|procure\w*|tender\w*|contracts finder|paid £|"
    r"the service is (?:run|provided) by|"
    r"(?:run|provided|delivered|operated|managed) by)\b"
)
"""Wording of contract notices."""
SLATED = Phrases(r"""
    (?:useless|terrible|awful|dreadful|appalling|rubbish|shambles|shambolic|incompetent|hopeless|pathetic|fiasco|botched|disaster|disastrous|worst|unreliable|overpriced|disgrace|disgraceful|joke|rip-?off|scam|greedy|failing|fails|failed|failure|failures|overcharg\w*|blame|shoddy|amateurs?|cowboys|late again|mess|disappointing|disappointed|unacceptable|inadequate)
    (?:let|lets|letting) (?:us|you|people|everyone|claimants|patients|customers|them) down
    (?:never|doesn't|does not|won't|didn't) (?:work|works|deliver|delivers|answer|answers|turn up|listen)
    (?:not|isn't|aren't) (?:fit for purpose|good enough|up to (?:it|the job|scratch)|worth)
    (?:should|must|deserves?|deserve) (?:to )?(?:lose|be (?:sacked|fired|stripped)|be ashamed)
    waste of (?:money|time|space)
    too (?:slow|late|expensive|greedy)
""")  # noqa: E501 — one phrase a line reads best


STOP = re.compile(r"[.!?\n]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a supplier in a text."""

    name: str
    span: tuple[int, int]
    slated: bool
    """Whether the sentence criticises the supplier."""
    fact: bool
    """Whether the sentence reads like a contract notice."""


def mentions(words: str, suppliers: tuple[Supplier, ...]) -> Iterator[Mention]:
    """The first mention of each supplier, by name, account or website."""
    for supplier in _that_may_be_in(words, suppliers):
        span = next(_spans(words, supplier), None)
        if span is not None:
            start, end = sentence_at(words, span[0])
            said = words[start:end]
            fact = bool(FACTS.search(text.fold(said).text))
            yield Mention(supplier.name, span, SLATED.seen_in(said), fact)


def _that_may_be_in(words: str, suppliers: tuple[Supplier, ...]) -> list[Supplier]:
    """The suppliers, in their order, with all words of a name in the text: others need no second look."""
    if not suppliers:
        return []
    by_word, present = _by_word(suppliers), words_of(words)
    likely = (candidate for word in present & by_word.keys() for candidate in by_word[word])
    return [suppliers[place] for place in sorted({place for place, needed in likely if needed <= present})]


@kept
def _by_word(suppliers: tuple[Supplier, ...]) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """Each supplier's place and the words of a name, an account or a website, by the first word."""
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for place, supplier in enumerate(suppliers):
        for called in (supplier.name, *supplier.handles, *supplier.domains):
            needed = WORD.findall(text.fold(called).text)
            if needed:
                found.setdefault(needed[0], []).append((place, frozenset(needed)))
    return found


def _spans(words: str, supplier: Supplier) -> Iterator[tuple[int, int]]:
    folded = text.fold(words)
    for handle in supplier.handles:
        at = f"@{text.fold(handle.removeprefix('@')).text}"
        yield from (folded.original(found.span()) for found in re.finditer(re.escape(at) + r"(?![\w.])", folded.text))
    if supplier.domains:
        for start, end in links.spans(words):
            if links.within(links.host(words[start:end]), supplier.domains):
                yield start, end
    name = " ".join(text.plain(supplier.name).text.split())
    if name:
        read = text.plain(words)
        for found in re.finditer(rf"(?<![\w@#/.-]){re.escape(name)}(?!\w)(?!-)", read.text, re.IGNORECASE):
            if _capital(found[0], name) and (not supplier.also_a_word or _a_company(read.text, found)):
                yield read.original(found.span())


def _capital(seen: str, name: str) -> bool:
    """Whether a match is written as a name: `CAPITA`, but not `per capita`."""
    return seen == name or seen.isupper() or seen[0].isupper()


def _a_company(words: str, found: re.Match[str]) -> bool:
    """Whether an ambiguous name stands beside a word for a company's business."""
    before = STOP.split(words[max(0, found.start() - 40) : found.start()])[-1]
    after = STOP.split(words[found.end() : found.end() + 40])[0]
    return bool(AS_A_COMPANY.search(f"{before} {after}".casefold()))

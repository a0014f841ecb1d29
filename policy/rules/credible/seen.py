"""Text as readers see it: hidden characters, and letters and addresses disguised as others."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors.credible.lookalike_domains import lookalikes
from policy.detectors.credible.scripts import mixed
from policy.detectors.credible.unseen import SPACES, unseen
from policy.draft import Draft
from policy.guidance import PRINCIPLES_2009
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.rule import Example, Mark, rule
from policy.situation import Settings, Situation

CREDIBLE = "1. Be credible"
SPACED = frozenset("\u2028\u2029\x0b\x0c\x85") | SPACES
"""Hidden characters between words, to be replaced by a space."""
WARNING = Quick(
    r"\b(?:scam\w*|phish\w*|fraud\w*|fake|bogus|spoof\w*|suspicious|copycat|imposters?|criminals?|report it|"
    r"do(?: not|n['’]t) (?:click|open|reply))\b",
    re.IGNORECASE,
)
TRUSTING = Situation(today=Example(Draft("")).situation.today, settings=Settings(trusted_domains=("charity.example",)))


@rule(
    "CRED-11",
    title="Hidden character",
    question="Is every character that is sent one that a reader can see?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    cites=PRINCIPLES_2009.says("Be accurate, fair, thorough and transparent", section=CREDIBLE),
    passes=(
        "👨‍👩‍👧‍👦 Families welcome. 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️ 1️⃣",
        "می‌خواهم بدانم",
        "क्‍षेत्र में जानकारी",
        "שלום\u200f, GOV.UK",
        "5\u00a0million people, 10\u202f000 homes",
    ),
    fails=(
        "Run \u202efdp.exe\u202c now",
        "Flood\u200bline is open.",
        "Hello\U000e0069\U000e0067\U000e006e",
        "Soft\u00adware update",
        "A private sign: \ue000",
    ),
)
def hidden_character(draft: Draft, _: Situation) -> Iterator[Mark]:
    """What cannot be seen cannot be approved, and screen readers stumble over it."""
    for field, words in draft.worded():
        for found in unseen(words):
            start, end = found.span
            says = f"A character here ({found.names}) {found.sort.value}. Type this place again, or take it out."
            edit = " " if set(words[start:end]) <= SPACED else ""
            outcome = None if found.grave else Outcome.WARN
            yield Mark(says, found.span, field, shown=found.names, edit=edit, outcome=outcome)


@rule(
    "CRED-12",
    title="Letters of two alphabets in a word",
    question="Is each letter the one that it looks like?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    cites=PRINCIPLES_2009.says("Be accurate, fair, thorough and transparent", section=CREDIBLE),
    passes=(
        "Українською: допомога для біженців, GOV.UK",
        "TNFα, μg, 10μm, ΔT and β-carotene",
        "Łódź, Diyarbakır and Þingvellir",
        "日本語の情報 NHSのサイト",
    ),
    fails=("Your pаssport is ready", "The cοuncil meets", "раураl sent you money", "ＧＯＶernment news"),
)
def two_alphabets(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A letter that passes for another hides a word from search, from screen readers and from approvers."""
    for field, words in draft.worded():
        for start, end in mixed(words):
            plainly = text.plain(words[start:end]).text
            says = f"Some letters here only look like “{plainly}”. Type the word again on your own keyboard."
            yield Mark(says, (start, end), field, shown=plainly, edit=plainly)


@rule(
    "CRED-13",
    title="Look-alike web address",
    question="Does every web address belong to whom it seems to?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    cites=PRINCIPLES_2009.says("Be accurate, fair, thorough and transparent", section=CREDIBLE),
    passes=(
        "https://www.gov.uk/check-flooding, gov.uk/vote and GOV.UK.Then",
        "https://alphagov.github.io, https://www.nhsconfed.org, https://www.gov.ie",
        "https://x.com/GOVUK, https://medium.com/@dept, https://münchen.de",
        Example(Draft("https://www.charity.example"), TRUSTING),
    ),
    fails=(
        "https://www.gov.uk.example/tax",
        "Pay at g0v.uk/fine",
        "https://gov-uk.com",
        "https://gov.uk@evil.example",
        "https://gоv.uk",
        "https://gov。uk",
        "https://xn--gv-hoa.uk",
        Example(Draft("https://www.char1ty.example"), TRUSTING),
    ),
)
def lookalike_address(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """An address that passes for a public body's takes people's trust somewhere else."""
    for field, words in draft.worded():
        for found in lookalikes(words, situation.settings.trusted_domains):
            warns = bool(WARNING.search(words))
            if warns:
                says = (
                    f"This address leads to {found.really}. Warning people of it? Then write it so that it is no link."
                )
            else:
                says = (
                    f"This leads to {found.really}, which only looks like a public body's. Use the body's own address."
                )
            certain = found.certain and not warns
            yield Mark(says, found.span, field, outcome=None if certain else Outcome.WARN)

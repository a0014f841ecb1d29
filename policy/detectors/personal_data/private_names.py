"""Names of people without a public office: a title and a name, or a name and an age."""

import re
from collections.abc import Iterator

from policy.patterns import Quick
from policy.text import digits_in, words_in_or_of
from policy.words.first_names import FIRST_NAMES

TITLED = Quick(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? (?!(?:Justice|Speaker|President|Bean|Men|World|Universe|Saigon|England|"
    r"Beeton|Darcy|Tumble|Big|"
    r"Chips|Benn|Toad|Grumpy|Happy|Marple|Havisham|Doubtfire|Dalloway|Right|Deputy|Potato|Minister)\b)"
    r"[A-Z][a-z'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?",
    cued=True,
)
AGED = Quick(
    r"(?P<first>[A-Z](?<!\w.)[a-z'’-]{1,20})(?: [A-Z][\w'’-]{1,20}){0,2},? (?:aged? "
    r")?\(?(?P<age>\d{1,3})\)?(?=[,.)]| (?:from|of|was|is|has|who)\b)"
)
OFFICE = Quick(
    r"\b(?:minister|secretary|chancellor|officer|director|chief|head|chair\w*|commissioner|judge|justice|"
    r"ambassador|mayor|"
    r"councillor|cllr|mp|msp|ms|peer|lord|lady|baroness|spokes\w+|inspector|superintendent|constable|sergeant|"
    r"detective|"
    r"president|governor|leader|curator|consultant|surgeon|scientist|engineer|professor|dr|prof|headteacher|"
    r"teacher|author|"
    r"artist|novel|painter|poet|composer|actor|manager|coroner|registrar|counsel|barrister|king|queen|prince|princess|"
    r"museum|exhibition|century|archive|18\d\d|19[0-4]\d)\b",
    re.IGNORECASE,
)
AROUND = 70
SHORT_OF_A_NAME = frozenset({"May", "June", "April", "August", "Jubilee", "Victoria", "Windsor", "Storm"})


def private_names(text: str) -> Iterator[tuple[int, int]]:
    """Names of people without a public office; office-holders are named in their role."""
    aged = digits_in(text) and not FIRST_NAMES.isdisjoint(words_in_or_of(text))
    for pattern in (TITLED, AGED) if aged else (TITLED,):
        for found in pattern.finditer(text):
            if pattern is AGED and not _a_name(found[0].split()[:2]):
                continue
            if not OFFICE.search(text[max(0, found.start() - AROUND) : found.end() + AROUND].replace(found[0], "")):
                yield found.span()


def _a_name(leading: list[str]) -> bool:
    """Whether the leading words include a first name that is not also a month or a place."""
    said = (word.rstrip(",") for word in leading)
    return any(word.casefold() in FIRST_NAMES and word not in SHORT_OF_A_NAME for word in said)

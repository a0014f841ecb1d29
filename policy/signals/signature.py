"""The lines under a letter: the writer's work, by their own word."""

import re
from collections.abc import Iterator

from policy.detectors.bio import ASIDE, outlets_in
from policy.detectors.media_work import media_work
from policy.detectors.other_life import LISTED_OR_BODY
from policy.detectors.quoting import in_message, message_of
from policy.enquirer import MESSAGE, Enquirer, Evidence, Verdict

MOST_LINES, MOST_WORDS = 5, 9
ENDING = re.compile(
    r"(?:^|[\n.!?,] ?)(?:(?:kind|best|warm|many|with)? ?(?:regards|wishes|thanks)|thank you|yours \w+|cheers|best|"
    r"cofion(?: cynnes| gorau)?|diolch|sincerely|gyda diolch|le meas)\b[,.! –—-]*(?P<after>[^?]{3,200})$",
    re.IGNORECASE,
)
"""The end of a letter after its greeting, where all stands in a line."""
IN_PASSING = re.compile(
    r"(?i:\b(?:freelance|freelancer|freelancing|reporter|journo|journalist|producer|researcher|editor|columnist|"
    r"podcaster|blogger) here\b)|(?i:\bcommissioned (?:by|for|to)\b)|(?i:\b(?:assistant|series|senior|news|planning|"
    r"output) producer\b)"
)
"""What writers in the media say of themselves in the run of a message."""


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """Work in the media, or another work, in the last lines of a letter."""
    words = message_of(enquirer).strip()
    if found := IN_PASSING.search(words):
        source = in_message(words, *found.span())
        yield Evidence("signature", "The message says that its writer works in the media.", source, 0.6)
    lines = list(_last_lines(words))
    for line in lines:
        work = next((work for work in media_work(line) if work.weight >= LEAST), None)
        outlet = next(iter(outlets_in(line)), None)
        aside = ASIDE.search(line)
        if (work or outlet) and not aside:
            source = f"{MESSAGE}“{line[:120]}”"
            weight = 0.75 if work and outlet else 0.6 if work else 0.5
            yield Evidence("signature", "The letter is signed with work in the media.", source, weight)
            return
    for line in lines:
        if LISTED_OR_BODY.search(line):
            source = f"{MESSAGE}“{line[:120]}”"
            yield Evidence("signature", "The letter is signed with another work.", source, 0.5, Verdict.PUBLIC)
            return


LEAST = 0.5


def _last_lines(words: str) -> Iterator[str]:
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    if len(lines) > 1:
        for line in lines[1:][-MOST_LINES:]:
            if len(line.split()) <= MOST_WORDS and not line.endswith("?"):
                yield line
    elif ending := ENDING.search(words):
        yield ending["after"]
    elif dash := re.search(r"[.!?] ?[-–—] ?(?P<after>[A-Z][^.?!]{3,80})$", words):
        yield dash["after"]

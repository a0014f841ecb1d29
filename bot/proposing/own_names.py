"""Authors at risk who name themselves: their own names, found in what they wrote before anybody else reads a word.

Names are asked of the workspace each time, and what is found is shown to the author alone: neither is stored.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.errors import NotNow
from bot.model.content import Content
from bot.model.people import Person
from bot.ports import Directory
from policy.text import fold

SHORTEST = 2
"""Letters of a name to look for."""
AROUND = 30
"""Characters shown on either side of a name."""
BESIDE_A_NAME = re.compile(r"\s*[(\[|/].*|\s+[-–—]\s.*", re.DOTALL)
"""What people add to a name in Slack: pronouns, a team."""


@dataclass(frozen=True, slots=True)
class OwnName:
    """An author's own name in a piece of what the author wrote."""

    where: str
    """The piece, as the form calls it."""
    before: str
    name: str
    """The name as written."""
    after: str
    """What stands around the name, a few characters of each, with an … where more was cut off."""


@dataclass(frozen=True, slots=True)
class OwnNames:
    """Looks for an author's own name."""

    directory: Directory

    def within(self, written: Iterable[tuple[str, str]], by: Person) -> tuple[OwnName, ...] | None:
        """A person's own names in pieces of text (what the form calls it, text); None if Slack gives no names now."""
        try:
            names = self.directory.who(by.id).names
        except NotNow:
            return None
        sought = tuple(forms_of(names))
        return tuple(found for where, text in written for found in find(sought, where, text)) if sought else None


def written_in(content: Content) -> Iterator[tuple[str, str]]:
    """Everything that an author typed into a proposal, with what the form calls each."""
    yield "the words", content.text
    yield from (("words of their own for an account", text) for _, text in content.wordings)
    yield from (("the description of a picture", picture.alt) for picture in content.pictures)
    yield "the note to the approvers", content.note
    yield "who cleared the facts", content.cleared_by
    yield "what it goes with", content.goes_with


def forms_of(names: Iterable[str]) -> Iterator[str]:
    """Every form to look for, folded: each whole name, first and last name together, and the surname."""
    for name in names:
        surname, _, first = BESIDE_A_NAME.sub("", name).partition(",")
        words = fold(f"{first} {surname}").text.split()
        for form in (" ".join(words), " ".join(dict.fromkeys((words[0], words[-1]))), words[-1]) if words else ():
            if sum(map(str.isalpha, form)) >= SHORTEST:
                yield form


def find(sought: Sequence[str], where: str, text: str) -> Iterator[OwnName]:
    """The names in a text, whole words only, however spaced: “Priya Shah”, “@priya.shah”, “#PriyaShah”. Linear."""
    if not text or not sought:
        return
    longest_first = sorted(set(sought), key=len, reverse=True)
    either = "|".join(r"[\s._-]*".join(map(re.escape, form.split())) for form in longest_first)
    folded = fold(text)
    for match in re.finditer(rf"(?<![^\W_])(?:{either})(?![^\W_])", folded.text):
        start, end = folded.original(match.span())
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        if start > AROUND:
            before = f"… {before.partition(' ')[2]}"
        if len(text) - end > AROUND:
            after = f"{after.rpartition(' ')[0]} …"
        yield OwnName(where, before, text[start:end], after)

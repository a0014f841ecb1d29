"""Lines: texts approved beforehand by two people, which one authorised person may send within their terms."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

import rfc8785

from bot.errors import Superseded, Unusable
from bot.model.audit import Deed, Detail
from bot.model.line_blanks import LETTERS, Blank, BlankKind
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Act, Role, permit
from bot.model.revision import room
from bot.model.transitions import Transitions, reached

FORMAT = 1
"""The number of the canonical form that is digested."""
TWO = 2
"""People who approve a line, at least."""
MOST_BLANKS = 8
LONGEST_TEXT = 2000
LONGEST_PLACES = 2000
"""Characters of all the lists of places: whoever approves a line sees every one of them."""
MOST_HIDING = 500
"""What showing the characters that hide may add: emoji have some."""
_BLANK = re.compile(r"\{([^{}\n]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9 _-]{0,29}")
_OPENS, _CLOSES = r"[(\"'“‘£]*", r"[.,;:!?)\"'”’%]*"
"""What may touch a blank: signs that make nothing of what stands there."""
_APART = re.compile(rf"[^{LETTERS}0-9'’,& -]")
"""What no short words can hold, so that it keeps two of them apart."""


class LineKind(StrEnum):
    """What a line is for."""

    HOLDING = "holding"
    """What is said to press while their question is with the media team; nothing else may be."""
    SIGNPOST = "signpost"
    TEMPLATE = "template"


class Senders(StrEnum):
    """Groups that can be given leave to send, as they are on the day."""

    WRITERS = "writers"
    APPROVERS = "approvers"
    MEDIA_TEAM = "media_team"


class LineState(StrEnum):
    """Where one version of a line stands; it can be sent while `standing`."""

    PROPOSED = "proposed"
    STANDING = "standing"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    """By a newer version."""


_S = LineState
OPEN = frozenset({_S.PROPOSED, _S.STANDING})
TRANSITIONS: Transitions[LineState] = {
    Act.APPROVE_LINE: ({_S.PROPOSED}, {_S.PROPOSED, _S.STANDING}),
    Act.WITHDRAW_LINE: ({_S.PROPOSED, _S.STANDING}, {_S.WITHDRAWN}),
    Act.REPLACE_LINE: ({_S.PROPOSED, _S.STANDING}, {_S.REPLACED}),
}
"""Each act on a line: the states it may start from, the states it may lead to."""
_SAID = {
    _S.PROPOSED: "This line waits for its approvals, so it can't be sent yet.",
    _S.STANDING: "This line is agreed already.",
    _S.WITHDRAWN: "This line was withdrawn.",
    _S.REPLACED: "There is a newer version of this line. Look at that one.",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """Who may send a line, where, for what, and until when."""

    accounts: tuple[str, ...]
    people: tuple[str, ...]
    groups: tuple[Senders, ...]
    purpose: str
    review_on: date
    """The last day on which it may be sent."""
    tags: tuple[str, ...] = ()
    """What kind of post it is, for the rules."""


@dataclass(frozen=True, slots=True)
class LineApproval:
    """A yes to exactly one version."""

    person: str
    digest: str
    senior: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """One version of a line. Its words and terms never change; each method gives it after the act, with its deed."""

    id: int
    family: int
    """The id of its first version."""
    version: int
    department: str
    name: str
    kind: LineKind
    text: str
    """With its blanks in braces: “{river}”."""
    blanks: tuple[Blank, ...]
    terms: Terms
    state: LineState
    author: str
    contributors: frozenset[str]
    """All who wrote any version of it."""
    at: datetime
    salt: str
    approvals: tuple[LineApproval, ...] = ()
    withdrawn_by: str = ""
    deeds: tuple[Deed, ...] = field(default=(), compare=False)

    @property
    def subject(self) -> str:
        """How the audit trail names it."""
        return f"line:{self.id}"

    @property
    def digest(self) -> str:
        """SHA-256, in hex, over the canonical form of its words and terms."""
        form: dict[str, Any] = {
            "accounts": list(self.terms.accounts),
            "blanks": [[one.name, one.kind.value, one.longest, list(one.places)] for one in self.blanks],
            "format": FORMAT,
            "groups": [one.value for one in self.terms.groups],
            "kind": self.kind.value,
            "name": self.name,
            "people": list(self.terms.people),
            "purpose": self.terms.purpose,
            "review_on": self.terms.review_on.isoformat(),
            "tags": list(self.terms.tags),
            "text": self.text,
        }
        return hashlib.sha256(rfc8785.dumps(form)).hexdigest()

    @property
    def standing(self) -> tuple[LineApproval, ...]:
        """The approvals that count: of exactly this, by people who wrote none of its versions."""
        digest = self.digest
        return tuple(one for one in self.approvals if one.digest == digest and one.person not in self.contributors)

    def is_enough(self, needed: int = TWO, *, senior: bool = False) -> bool:
        """Whether the approvals suffice; accounts may ask for more than two, and for a senior's."""
        people = {one.person for one in self.standing}
        return len(people) >= max(TWO, needed) and (not senior or any(one.senior for one in self.standing))

    def is_over(self, today: date) -> bool:
        """Whether the last day on which it may be sent has passed."""
        return today > self.terms.review_on

    # Its words

    def values(self, typed: Mapping[str, str]) -> dict[str, str]:
        """Write what somebody put into each blank as it will stand there. Raises Unusable for a blank's field."""
        return {one.name: one.value(typed.get(one.name, "")) for one in self.blanks}

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with its blanks filled."""
        return _BLANK.sub(lambda found: values[found[1]], self.text)

    def read(self, text: str) -> dict[str, str] | None:
        """Read the values out of a filled line; None for anything that is not exactly this line with its blanks."""
        kinds, seen, pattern = {one.name: one for one in self.blanks}, dict[str, str](), ""
        for place, piece in enumerate(_BLANK.split(self.text)):
            if place % 2 == 0:
                pattern += re.escape(piece)
            elif piece in seen:
                pattern += f"(?P={seen[piece]})"
            elif piece in kinds:
                seen[piece] = f"b{len(seen)}"
                pattern += f"(?P<{seen[piece]}>{kinds[piece].pattern})"
            else:
                return None
        found = re.fullmatch(pattern, text)
        values = {name: found[group] for name, group in seen.items()} if found else None
        if values is None or not all(kinds[name].takes(value) for name, value in values.items()):
            return None
        return values if self.filled(values) == text else None

    def samples(self) -> tuple[str, ...]:
        """The text filled with short values, and with long ones, to check it with."""
        every = ({one.name: one.samples[which] for one in self.blanks} for which in (0, 1))
        return tuple(dict.fromkeys(self.filled(values) for values in every))

    # Its life

    def proposed(self, roles: Set[Role]) -> Self:
        """Record that somebody wrote it down."""
        permit(Act.PROPOSE_LINE, roles)
        return self._noted(Act.PROPOSE_LINE, self.author, self.at)

    def approved(self, by: str, roles: Set[Role], at: datetime, *, ids: Set[str], needed: int, senior: bool) -> Self:
        """Count one yes; the same yes twice counts once. `ids` are all by which that person was ever seen."""
        every = {by, *ids}
        permit(Act.APPROVE_LINE, {*roles, Role.CONTRIBUTOR} if every & self.contributors else roles)
        if self.state in OPEN and any(one.person in every for one in self.approvals):
            return self
        given = LineApproval(by, self.digest, Role.SENIOR in roles, at)
        counted = replace(self, approvals=(*self.approvals, given))
        enough = counted.is_enough(needed, senior=senior)
        moved = counted._to(_S.STANDING if enough else _S.PROPOSED, Act.APPROVE_LINE)
        return moved._noted(Act.APPROVE_LINE, by, at, senior=given.senior, standing=enough)

    def withdrawn(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take it out of use at once."""
        permit(Act.WITHDRAW_LINE, {*roles, Role.CONTRIBUTOR} if by in self.contributors else roles)
        return replace(self._to(_S.WITHDRAWN, Act.WITHDRAW_LINE), withdrawn_by=by)._noted(Act.WITHDRAW_LINE, by, at)

    def replaced(self, newer: int, at: datetime) -> Self:
        """Give way to a newer version."""
        permit(Act.REPLACE_LINE, BY_ITSELF)
        return self._to(_S.REPLACED, Act.REPLACE_LINE)._noted(Act.REPLACE_LINE, SYSTEM, at, newer=newer)

    def sent(self, by: str, roles: Set[Role], at: datetime, *, proposal: int) -> Self:
        """Record that somebody sent it."""
        permit(Act.SEND_LINE, roles)
        self.must_stand()
        return self._noted(Act.SEND_LINE, by, at, proposal=proposal)

    def runs_out(self, at: datetime) -> Self:
        """Record that people were told that its last day is near."""
        return self._noted(Act.SAY_LINE_RUNS_OUT, SYSTEM, at, review_on=self.terms.review_on.isoformat())

    def must_stand(self) -> None:
        """Raise Superseded unless it can be sent."""
        if self.state is not _S.STANDING:
            raise Superseded(_SAID[self.state])

    def _to(self, state: LineState, act: Act) -> Self:
        return replace(self, state=reached(state, act, self.state, TRANSITIONS, _SAID))

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        seal = hashlib.sha256(f"{self.salt}:{self.digest}".encode()).hexdigest()
        given = {"department": self.department, "version": self.version, "content": seal, **details}
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(given.items())))))


def worded(text: str, blanks: Iterable[Blank]) -> str:
    """Tidy a line's text, and hold its blanks against what was said of them.

    Raises Unusable for "text" or "blanks".
    """
    every = tuple(blanks)
    names = [one.name for one in every]
    plain = _BLANK.sub(lambda found: "{" + " ".join(found[1].split()).casefold() + "}", text.replace("\r\n", "\n"))
    plain = plain.strip()
    if not plain:
        raise Unusable("There are no words yet. Write the line.", "text")
    if len(plain) > LONGEST_TEXT:
        raise Unusable(f"That is {len(plain):,} characters; a line has {LONGEST_TEXT:,} at most.", "text")
    if room(plain) > LONGEST_TEXT + MOST_HIDING:
        raise Unusable("There are many characters in it that nobody sees. Type the line anew.", "text")
    if odd := next((name for name in names if not _NAME.fullmatch(name)), None):
        raise Unusable(f"“{odd[:40]}” can't be a blank's name: use plain letters, as in river.", "blanks")
    if len(names) > MOST_BLANKS or len({*names}) < len(names):
        raise Unusable(f"A line has {MOST_BLANKS} blanks at most, each named once in this list.", "blanks")
    pieces = _BLANK.split(plain)
    used = pieces[1::2]
    if "{" in "".join(pieces[::2]) or "}" in "".join(pieces[::2]):
        raise Unusable("A { or } stands alone. Write a blank as {river}.", "text")
    if sum(len(place) for one in every for place in one.places) > LONGEST_PLACES:
        raise Unusable("The lists of places are too long to be looked over. Make two lines of it.", "blanks")
    if lacking := next((name for name in used if name not in names), None):
        raise Unusable(f"Say what may stand at {{{lacking[:40]}}}: a time, a number, words, or places.", "blanks")
    if spare := next((name for name in names if name not in used), None):
        raise Unusable(f"The text has no {{{spare}}}. Put it in, or take it off this list.", "blanks")
    for place in range(1, len(pieces), 2):
        first, last = place == 1, place + 2 == len(pieces)
        before = re.search((r"(?:\A|\s)" if first else r"\s") + _OPENS + r"\Z", pieces[place - 1])
        after = re.match(_CLOSES + (r"(?:\Z|\s)" if last else r"\s"), pieces[place + 1])
        if not before or not after:
            raise Unusable(
                f"{{{pieces[place]}}} touches other characters. Put a space around it, so that whatever stands there "
                "can't become a part of a link, a name or a hashtag.",
                "text",
            )
    _words_apart(pieces, {one.name for one in every if one.kind is BlankKind.WORDS})
    return plain


def _words_apart(pieces: list[str], words: Set[str]) -> None:
    """See that two blanks of short words can be told apart in what goes out: nothing reads in two ways."""
    between: str | None = None
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            between = None if between is None else between + piece
        elif piece in words:
            if between is not None and not _APART.search(between):
                raise Unusable(
                    f"Put a full stop or a new line between {{{piece}}} and the short words before it, or make one of "
                    "the two a list of places.",
                    "text",
                )
            between = ""

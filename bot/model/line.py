"""Lines: texts approved beforehand by two people, for an authorised person to send within agreed terms."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

import rfc8785

from bot.errors import Superseded, Unusable
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.line_blanks import LETTERS, Blank, BlankKind
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.revision import room
from bot.model.seal import salted, sealed
from bot.model.transitions import Transitions, reached

FORMAT = 1
"""The number of the canonical form under the digest."""
TWO = 2
"""Fewest people who approve a line."""
MOST_BLANKS = 8
LONGEST_TEXT = 2000
LONGEST_PLACES = 2000
"""Characters of all the lists of places: a line's approvers see every place."""
MOST_HIDING = 500
"""Characters added at most when hidden characters are shown; emoji have some."""
_BLANK = re.compile(r"\{([^{}\n]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9 _-]{0,29}")
_OPENS, _CLOSES = r"[(\"'“‘£]*", r"[.,;:!?)\"'”’%]*"
"""Signs allowed to touch a blank: none changes the meaning of the value."""
_APART = re.compile(rf"[^{LETTERS}0-9'’,& -]")
"""A character that short words cannot hold, and so a boundary between two blanks."""


class LineKind(StrEnum):
    """The purpose of a line."""

    HOLDING = "holding"
    """The only answer to press while their question is with the media team."""
    SIGNPOST = "signpost"
    TEMPLATE = "template"


class Senders(StrEnum):
    """Groups with leave to send, by their members of the day."""

    WRITERS = "writers"
    APPROVERS = "approvers"
    MEDIA_TEAM = "media_team"


class LineState(StrEnum):
    """Where one version of a line stands; only a `standing` version can be sent."""

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
"""For each act on a line, the possible states before and after."""
_SAID = {
    _S.PROPOSED: "This line waits for its approvals, so it can't be sent yet.",
    _S.STANDING: "This line is agreed already.",
    _S.WITHDRAWN: "This line was withdrawn.",
    _S.REPLACED: "There is a newer version of this line. Look at that one.",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """Senders, accounts, purpose and last day of a line."""

    accounts: tuple[str, ...]
    people: tuple[str, ...]
    groups: tuple[Senders, ...]
    purpose: str
    review_on: date
    """The last day for sending the line."""
    tags: tuple[str, ...] = ()
    """Kinds of post that the line counts as, for the rules."""


@dataclass(frozen=True, slots=True)
class LineApproval:
    """A yes to exactly one version."""

    person: str
    digest: str
    senior: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """A version of a line; words and terms never change. Methods give the line after the act, with a new deed."""

    id: int
    family: int
    """The id of the line's first version."""
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
    """All authors of any version of the line."""
    at: datetime
    salt: str
    approvals: tuple[LineApproval, ...] = ()
    withdrawn_by: str = ""
    deeds: tuple[Deed, ...] = field(default=(), compare=False)

    @property
    def subject(self) -> str:
        """The line's name in the audit trail."""
        return f"line:{self.id}"

    @property
    def digest(self) -> str:
        """SHA-256, in hex, over the canonical form of the line's words and terms."""
        form: dict[str, Any] = {
            "accounts": list(self.terms.accounts),
            "blanks": [[blank.name, blank.kind.value, blank.longest, list(blank.places)] for blank in self.blanks],
            "format": FORMAT,
            "groups": [group.value for group in self.terms.groups],
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
    def seal(self) -> str:
        """The salted digest of the line's words and terms, for the audit trail."""
        return salted(self.salt, self.digest)

    @property
    def record_seal(self) -> str:
        """The salted digest of all that is stored of the version, for the audit trail."""
        return sealed(self, self.salt, without={"deeds"})

    @property
    def standing(self) -> tuple[LineApproval, ...]:
        """The approvals in force: of exactly this version, from people who wrote no version."""
        digest = self.digest
        return tuple(
            approval
            for approval in self.approvals
            if approval.digest == digest and approval.person not in self.contributors
        )

    def is_enough(self, needed: int = TWO, *, senior: bool = False) -> bool:
        """Whether the approvals suffice; accounts may ask for more than two, and for a senior's."""
        people = {approval.person for approval in self.standing}
        return len(people) >= max(TWO, needed) and (not senior or any(approval.senior for approval in self.standing))

    def is_over(self, today: date) -> bool:
        """Whether the last day for sending has passed."""
        return today > self.terms.review_on

    # Its words

    def values(self, typed: Mapping[str, str]) -> dict[str, str]:
        """Write each blank's typed value as the line takes it. Raises Unusable for a blank's field."""
        return {blank.name: blank.value(typed.get(blank.name, "")) for blank in self.blanks}

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with its blanks filled."""
        return _BLANK.sub(lambda found: values[found[1]], self.text)

    def read(self, text: str) -> dict[str, str] | None:
        """Read the values out of a filled line; None for any other text."""
        kinds, seen, pattern = {blank.name: blank for blank in self.blanks}, dict[str, str](), ""
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
        """The text filled with short values, and with long ones, for the checks."""
        every = ({blank.name: blank.samples[which] for blank in self.blanks} for which in (0, 1))
        return tuple(dict.fromkeys(self.filled(values) for values in every))

    # Its life

    def proposed(self, roles: Set[Role]) -> Self:
        """Record that the author proposed the line."""
        permit(Act.PROPOSE_LINE, roles)
        return self._noted(Act.PROPOSE_LINE, self.author, self.at)

    def approved(self, by: str, roles: Set[Role], at: datetime, *, ids: Set[str], needed: int, senior: bool) -> Self:
        """Count a yes, once for each person; `ids` are all ids by which the person was ever seen."""
        every = {by, *ids}
        permit(Act.APPROVE_LINE, {*roles, Role.CONTRIBUTOR} if every & self.contributors else roles)
        if self.state in OPEN and any(approval.person in every for approval in self.approvals):
            return self
        given = LineApproval(by, self.digest, Role.SENIOR in roles, at)
        counted = replace(self, approvals=(*self.approvals, given))
        enough = counted.is_enough(needed, senior=senior)
        moved = counted._to(_S.STANDING if enough else _S.PROPOSED, Act.APPROVE_LINE)
        return moved._noted(Act.APPROVE_LINE, by, at, senior=given.senior, standing=enough)

    def withdrawn(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take the line out of use at once."""
        permit(Act.WITHDRAW_LINE, {*roles, Role.CONTRIBUTOR} if by in self.contributors else roles)
        return replace(self._to(_S.WITHDRAWN, Act.WITHDRAW_LINE), withdrawn_by=by)._noted(Act.WITHDRAW_LINE, by, at)

    def replaced(self, newer: int, at: datetime) -> Self:
        """Give way to a newer version."""
        permit(Act.REPLACE_LINE, BY_ITSELF)
        return self._to(_S.REPLACED, Act.REPLACE_LINE)._noted(Act.REPLACE_LINE, SYSTEM, at, newer=newer)

    def sent(self, by: str, roles: Set[Role], at: datetime, *, proposal: int) -> Self:
        """Record a sending under proposal number `proposal`."""
        permit(Act.SEND_LINE, roles)
        self.must_stand()
        return self._noted(Act.SEND_LINE, by, at, proposal=proposal)

    def runs_out(self, at: datetime) -> Self:
        """Record that people were told of the approaching last day."""
        return self._noted(Act.SAY_LINE_RUNS_OUT, SYSTEM, at, review_on=self.terms.review_on.isoformat())

    def must_stand(self) -> None:
        """Raise Superseded unless the line can be sent."""
        if self.state is not _S.STANDING:
            raise Superseded(_SAID[self.state])

    def _to(self, state: LineState, act: Act) -> Self:
        return replace(self, state=reached(state, act, self.state, TRANSITIONS, _SAID))

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        given = {
            "department": self.department,
            "version": self.version,
            "content": self.seal,
            "state": self.state.value,
            "after": self.record_seal,
            **details,
        }
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(given.items())))))


def worded(text: str, blanks: Iterable[Blank]) -> str:
    """Tidy a line's text, and check the blanks in the text against their declarations.

    Raises Unusable for "text" or "blanks".
    """
    every = tuple(blanks)
    names = [blank.name for blank in every]
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
    if sum(len(place) for blank in every for place in blank.places) > LONGEST_PLACES:
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
    _words_apart(pieces, {blank.name for blank in every if blank.kind is BlankKind.WORDS})
    return plain


def _words_apart(pieces: list[str], words: Set[str]) -> None:
    """Refuse two blanks of short words without a sign between to tell where the first ends."""
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

"""Revisions: an immutable version of what is to be said, and the digest that an approval is bound to."""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime

import rfc8785

from bot.model.content import Content
from policy.detectors.credible.unseen import SUSPECT
from policy.outcome import Outcome

FORMAT = 1
"""The number of the canonical form; it goes up whenever what is digested changes."""

SHOWN_WHOLE = 3000
"""Characters of a part that a card shows; longer ones are folded, for Slack's limit on all blocks is not far above."""
ALL_SHOWN_WHOLE = 5000
"""Characters that a card shows of all the parts for all accounts together."""
MOST_PARTS = 30
HIDING = frozenset({"Cf", "Cc", "Zl", "Zp", "Co", "Cs"})
"""Unicode categories of characters that nobody sees; they are shown by their numbers, ten characters at most."""
OPENS_A_NUMBER = "⟦"
"""Stands before such a number, and is shown by its own number where it stands in somebody's words."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What will be sent to one account: each part of the thread, byte for byte, with its counted length."""

    account: str
    parts: tuple[str, ...]
    counted: tuple[int, ...]
    limit: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as it was shown with this revision: its words, its gravity, what it points at."""

    key: str
    rule: str
    outcome: Outcome
    field: str
    shown: str
    says: str
    why: str
    title: str = ""
    waivable: bool = True


@dataclass(frozen=True, slots=True)
class Judged:
    """What the checks said of a revision, and under which settings (their digest)."""

    remarks: tuple[Remark, ...]
    fine: tuple[str, ...]
    settings: str

    def to_let_go(self) -> tuple[Remark, ...]:
        """The remarks that an approver, or a senior one, must let go before it can be approved."""
        return tuple(remark for remark in self.remarks if remark.outcome in {Outcome.WARN, Outcome.SENIOR})


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of a proposal's words, for ever."""

    number: int
    content: Content
    rendered: tuple[Rendered, ...]
    author: str
    at: datetime
    salt: str
    """Random; keeps the digest in the audit trail from being guessed from the words."""
    attested: tuple[str, ...] = ()
    """Keys of the findings whose statement the author confirmed."""
    judged: Judged = Judged((), (), "")

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts it goes to."""
        return tuple(rendered.account for rendered in self.rendered)

    @property
    def is_shown_whole(self) -> bool:
        """Whether a card shows every word of it, the alt texts included."""
        parts = [part for variant in dict.fromkeys(one.parts for one in self.rendered) for part in variant]
        sizes = [room(words) for words in (*parts, *(picture.alt for picture in self.content.pictures))]
        return len(sizes) <= MOST_PARTS and sum(sizes) <= ALL_SHOWN_WHOLE and max(sizes, default=0) <= SHOWN_WHOLE

    @property
    def digest(self) -> str:
        """SHA-256, in hex, over the canonical form (RFC 8785) of all that is sent.

        That is the parts for each account, the pictures with their alt texts, and what it answers.
        """
        to = self.content.answers
        answers = {"handle": to.handle, "url": to.url} if to else None
        sent = [{"account": one.account, "parts": list(one.parts)} for one in self.rendered]
        form = {
            "answers": answers,
            "format": FORMAT,
            "kind": self.content.kind.value,
            "pictures": [{"alt": one.alt, "sha256": one.sha256} for one in self.content.pictures],
            "sent": sorted(sent, key=lambda one: str(one["account"])),
        }
        return hashlib.sha256(rfc8785.dumps(form)).hexdigest()

    @property
    def seal(self) -> str:
        """The salted digest that the audit trail keeps."""
        return hashlib.sha256(f"{self.salt}:{self.digest}".encode()).hexdigest()


def room(words: str) -> int:
    """How many characters words may take when they are shown: one that hides takes ten."""
    return sum(10 if _may_hide(char) else 1 for char in words)


def _may_hide(char: str) -> bool:
    hides = char != "\n" and unicodedata.category(char) in HIDING
    return hides or char == OPENS_A_NUMBER or SUSPECT.match(char) is not None

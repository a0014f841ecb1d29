"""Revisions: immutable versions of a post, each with the digest that approvals are bound to."""

import hashlib
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, Self

import rfc8785

from bot.model.archived import Archived
from bot.model.content import Content, Picture
from bot.model.link import Link
from bot.model.link_card import LinkCard
from bot.model.post import Parent
from bot.model.seal import salted
from policy.detectors.credible.unseen import SUSPECT
from policy.outcome import Outcome

FORMAT, WITH_PARENTS, WITH_CARDS, WITH_CORRECTED = 1, 2, 3, 4
"""The numbers of the canonical form: without more, with the posts replied to, with cards of links, and with the post
whose words are replaced, too; a change of the fields needs a new number."""

SHOWN_WHOLE = 3000
"""Characters of a part shown on a card; longer parts are folded, as Slack's limit on all blocks is not far above."""
ALL_SHOWN_WHOLE = 5000
"""Characters shown on a card of all the parts for all accounts together."""
MOST_PARTS = 30
MOST_CARDS = 4
"""Cards of links shown on a card of Slack's, whose pictures take a block each."""
HIDING = frozenset({"Cf", "Cc", "Zl", "Zp", "Co", "Cs"})
"""Unicode categories of characters without a visible glyph; cards show their numbers, ten characters at most."""
OPENS_A_NUMBER = "⟦"
"""Opens the number of a hidden character; the same sign in a person's own words is shown by number, too."""


class RevisionId(NamedTuple):
    """Which revision: a proposal's id, and the number of the revision within the proposal."""

    proposal: int
    number: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """The exact parts of a thread for an account, byte for byte, each with the length as the network counts."""

    account: str
    parts: tuple[str, ...]
    counted: tuple[int, ...]
    limit: int
    parent: Parent | None = None
    """The post replied to, as found from the account; None for no reply, or while the network has not said."""
    card: LinkCard | None = None
    """The card of a link that the post brings."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as shown with a revision: wording, gravity, and the passage in question."""

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
    """The findings of the checks for a revision, and the digest of the settings in force."""

    remarks: tuple[Remark, ...]
    fine: tuple[str, ...]
    settings: str

    def to_let_go(self) -> tuple[Remark, ...]:
        """The remarks for an approver, or a senior approver, to let go before approval."""
        return tuple(remark for remark in self.remarks if remark.outcome in {Outcome.WARN, Outcome.SENIOR})

    def without_words(self) -> "Judged":
        """The same findings, each by its title alone: nothing is quoted."""
        bare = (replace(remark, field="", shown="", says=remark.title, why="") for remark in self.remarks)
        return Judged(tuple(bare), (), self.settings)


@dataclass(frozen=True, slots=True)
class Revision:
    """An immutable version of a proposal's words."""

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
    links: tuple[Link, ...] = ()
    """The links looked at for the revision, in order; no part of the digest."""
    archived: Archived | None = None
    """Where the words are, once they left the database: in their place stands a sentence, never to be published."""

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts of the revision."""
        return tuple(rendered.account for rendered in self.rendered)

    @property
    def cards(self) -> tuple[LinkCard, ...]:
        """The cards of links that the posts bring, each once."""
        return tuple(dict.fromkeys(rendered.card for rendered in self.rendered if rendered.card))

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture that goes out, those of cards included, each once."""
        of_cards = (card.picture for card in self.cards if card.picture)
        return tuple({picture.sha256: picture for picture in (*of_cards, *self.content.pictures)}.values())

    @property
    def most_parts(self) -> int:
        """The number of parts of the longest thread; 1 where no account gets a thread."""
        return max((len(rendered.parts) for rendered in self.rendered), default=1)

    @property
    def is_shown_whole(self) -> bool:
        """Whether a card shows every word of the revision: alt texts, cards of links and words to be replaced, too."""
        sizes = self._sizes
        few = len(self.cards) <= MOST_CARDS and len(sizes) <= MOST_PARTS
        return few and sum(sizes) <= ALL_SHOWN_WHOLE and max(sizes, default=0) <= SHOWN_WHOLE

    @property
    def room_left(self) -> int:
        """The characters that the words of the revision leave on a card; below 0 where they are not shown whole."""
        return ALL_SHOWN_WHOLE - sum(self._sizes)

    @property
    def _sizes(self) -> list[int]:
        parts = [part for variant in dict.fromkeys(rendered.parts for rendered in self.rendered) for part in variant]
        alts, cards = (picture.alt for picture in self.content.pictures), (card.words for card in self.cards)
        before = [self.content.corrects.words] if self.content.corrects else []
        return [room(words) for words in (*before, *parts, *alts, *cards)]

    @property
    def digest(self) -> str:
        """SHA-256, in hex, over the canonical form (RFC 8785) of all that is sent.

        Digested are the parts for each account, with the card of a link if any; the pictures with their alt texts;
        the post being answered, with the id found from each account; and the post whose words are replaced, with the
        words before. Of archived words the digest is the one kept, which only the audit trail can vouch for.
        """
        return self.archived.digest if self.archived else _digest(self)

    @property
    def seal(self) -> str:
        """The salted digest, for the audit trail."""
        return salted(self.salt, self.digest)

    def emptied(self, at: datetime, file: str) -> Self:
        """The revision without words and pictures, which are in a file of that name."""
        archived = Archived(at, file, self.digest)
        says, corrects = archived.says, self.content.corrects
        bare = (replace(place, parts=(says,), counted=(len(says),), parent=None, card=None) for place in self.rendered)
        post = replace(corrects, words=says, url="") if corrects else None
        return replace(
            self,
            content=Content(says, self.content.kind, corrects=post),
            rendered=tuple(bare),
            judged=self.judged.without_words(),
            links=(),
            archived=archived,
        )


@lru_cache(maxsize=256)
def _digest(revision: Revision) -> str:
    to = revision.content.answers
    answers = {"handle": to.handle, "url": to.url} if to else None
    sent = [{"account": rendered.account, "parts": list(rendered.parts)} for rendered in revision.rendered]
    parents = {rendered.account: rendered.parent.id for rendered in revision.rendered if rendered.parent}
    form: dict[str, Any] = {
        "answers": answers,
        "format": FORMAT,
        "kind": revision.content.kind.value,
        "pictures": [{"alt": picture.alt, "sha256": picture.sha256} for picture in revision.content.pictures],
        "sent": sorted(sent, key=lambda entry: str(entry["account"])),
    }
    if any(parents.values()):
        form |= {"format": WITH_PARENTS, "parents": parents}
    if cards := {rendered.account: rendered.card.sent for rendered in revision.rendered if rendered.card}:
        form |= {"format": WITH_CARDS, "cards": cards}
    if post := revision.content.corrects:
        form |= {"format": WITH_CORRECTED, "corrects": {"id": post.id, "url": post.url, "words": post.words}}
    return hashlib.sha256(rfc8785.dumps(form)).hexdigest()


def room(words: str) -> int:
    """How many characters words may take when shown: a hidden character takes ten."""
    return sum(10 if _may_hide(char) else 1 for char in words)


def _may_hide(char: str) -> bool:
    hides = char != "\n" and unicodedata.category(char) in HIDING
    return hides or char == OPENS_A_NUMBER or SUSPECT.match(char) is not None

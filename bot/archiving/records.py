"""The record of an ended post, for a line of the archive's file: all that a reader of the records needs."""

import base64
import binascii
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from bot.model.content import Picture
from bot.model.delivery import Delivery
from bot.model.proposal import Proposal
from bot.model.revision import Revision
from bot.model.take_down import TakeDown, TakeDownState
from bot.model.withheld import (
    delivery_for_reading,
    proposal_for_reading,
    revision_for_reading,
    take_down_for_reading,
)
from bot.store import Look, Tx, archives, deliveries, proposals, take_downs
from bot.store.documents import document

FORMAT = 1
"""The number of the form of a line."""
SPELLED_OUT = frozenset({"revision", "withheld", "told", "deeds", "before"})
"""Fields of a proposal that are said otherwise in its record, or not at all."""
SECRET = frozenset({"salt", "archived"})
"""Fields of a revision that stay in the database: with the salt, anybody could try names against the trail's seals."""


class Unfit(ValueError):
    """A line of a file that is no whole record; the message says why, and goes on from "line 3: "."""


@dataclass(frozen=True, slots=True)
class EndedPost:
    """A proposal with everything that belongs to it."""

    proposal: Proposal
    revisions: tuple[Revision, ...]
    deliveries: tuple[Delivery, ...]
    sent: Mapping[int, Mapping[str, list[dict[str, Any]]]]
    """The tries and the parts out, by delivery."""
    take_downs: Mapping[int, TakeDown] = field(default_factory=dict)
    """By delivery."""

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures of all revisions, each once."""
        every = (picture for revision in self.revisions for picture in revision.pictures)
        return tuple({picture.sha256: picture for picture in every}.values())

    @property
    def subjects(self) -> tuple[str, ...]:
        """The names of the proposal, of the deliveries and of the take-downs in the audit trail."""
        down = (take_down.subject for take_down in self.take_downs.values())
        return (self.proposal.subject, *(delivery.subject for delivery in self.deliveries), *down)

    @property
    def is_being_taken_down(self) -> bool:
        """Whether a take-down is under way, or waits for somebody."""
        return any(each.state is not TakeDownState.DOWN or each.waits_for_a_person for each in self.take_downs.values())


def posts(ask: Look | Tx, ids: Collection[int], *, lock: bool = False) -> dict[int, EndedPost]:
    """Read proposals with all that belongs to them, by id; with `lock`, for change."""
    found = ask(proposals.by_ids, ids, lock=lock)
    written, on_the_way = ask(archives.every_revision, found), ask(deliveries.of_proposals, found)
    sent = ask(archives.sent, found)
    down = ask(take_downs.of_deliveries, [each.id for every in on_the_way.values() for each in every])
    return {
        number: EndedPost(
            proposal,
            written[number],
            tuple(on_the_way[number]),
            sent,
            {each.id: down[each.id] for each in on_the_way[number] if each.id in down},
        )
        for number, proposal in sorted(found.items())
    }


def record_of(post: EndedPost) -> dict[str, Any]:
    """The record of a post in the terms of JSON, for everybody to read: the names of authors at risk are withheld."""
    withheld = post.proposal.withheld
    return {
        "format": FORMAT,
        "post": post.proposal.id,
        "proposal": _without(document(proposal_for_reading(post.proposal, withheld)), SPELLED_OUT),
        "revisions": [
            {
                **_without(document(revision_for_reading(revision, withheld)), SECRET),
                "digest": revision.digest,
            }
            for revision in post.revisions
        ],
        "deliveries": [
            {
                **_without(document(delivery_for_reading(delivery, withheld)), {"deeds"}),
                **post.sent[delivery.id],
                **_taken_down(post.take_downs.get(delivery.id), withheld),
            }
            for delivery in post.deliveries
        ],
    }


def line_of(record: Mapping[str, Any], pictures: Iterable[tuple[Picture, bytes]], salt: str) -> bytes:
    """Write a record with its pictures as a line. The salt keeps words from being guessed from the digest."""
    shown = [
        {"sha256": picture.sha256, "mime": picture.mime, "data": base64.b64encode(data).decode()}
        for picture, data in pictures
    ]
    whole = {**record, "pictures": shown, "salt": salt}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an archive's file as read: the post, the record without pictures, the SHA-256 of the line's bytes."""

    number: int
    post: int
    record: Mapping[str, Any]
    sha256: str


def read(number: int, raw: bytes, *, besides: Collection[int] = ()) -> Line:
    """Read a line of a post not among `besides`, and hold its pictures against their digests. Raises Unfit."""
    if not raw.endswith(b"\n"):
        raise Unfit("it breaks off")
    try:
        record = json.loads(raw)
        post, form, shown = record["post"], record["format"], record.pop("pictures")
        pictures = {picture["sha256"]: base64.b64decode(picture["data"], validate=True) for picture in shown}
        named = {picture["sha256"] for revision in record["revisions"] for picture in _pictures_in(revision)}
        del record["salt"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error):
        raise Unfit("it is no record of a post") from None
    if form != FORMAT or not isinstance(post, int):
        raise Unfit("it is no record of a post in a form that this version knows")
    if post in besides:
        raise Unfit(f"post {post} has a line before it")
    if named != pictures.keys() or any(hashlib.sha256(data).hexdigest() != key for key, data in pictures.items()):
        raise Unfit(f"a picture of post {post} is missing, or is not what it was")
    return Line(number, post, record, hashlib.sha256(raw).hexdigest())


def _pictures_in(revision: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The pictures of a revision's record, those of cards included; archives of before cards have none there."""
    yield from revision["content"]["pictures"]
    cards = (there.get("card") for there in revision["rendered"])
    yield from (card["picture"] for card in cards if card and card["picture"])


def same(post: EndedPost, line: Line) -> bool:
    """Whether a line says of a post just what is stored now."""
    return record_of(post) == line.record


def _without(fields: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in names}


def _taken_down(take_down: TakeDown | None, withheld: Set[str]) -> dict[str, Any]:
    """The take-down of a delivery with the reason; nothing for a post that nobody took down."""
    if take_down is None:
        return {}
    return {"take_down": _without(document(take_down_for_reading(take_down, withheld)), {"deeds", "delivery"})}

"""What tests of archives share: a department with posts of last year, and an archive of them."""

import hashlib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.archiving.archives import Archives, Outcome
from bot.model.content import Picture
from bot.model.proposal import Proposal
from bot.store import pictures
from policy.outcome import Outcome as Gravity
from tests.world import HEAD, PLAIN, PRIYA, REMARKABLE, World

BYTES = b"\x89PNG the pixels of a weir"


def a_picture(world: World, data: bytes = BYTES) -> Picture:
    """A picture kept in the database."""
    picture = Picture(hashlib.sha256(data).hexdigest(), "image/png", 4, 3, len(data), "A weir in flood")
    with world.store.begin() as tx:
        tx(pictures.add, picture, data, tx.now)
    return picture


def published(world: World, text: str = PLAIN, *on: str, **given: Any) -> Proposal:
    """A post that went out, and is over."""
    proposal = world.approved(text, *on, **given)
    world.clock.moves(seconds=61)
    world.publishes()
    world.tells()
    return world.now(proposal)


def a_year_later(world: World) -> datetime:
    """Let fourteen months pass; gives a moment just after the posts of before."""
    before = world.clock() + timedelta(hours=1)
    world.clock.moves(days=430)
    return before


def archived(world: World, to: Path, before: datetime | None = None) -> Outcome:
    """Archive all that is over, a year later."""
    moment, outcome = before or a_year_later(world), Outcome()
    archives = Archives(world.store)
    archives.write(moment, to, outcome)
    if to.exists():
        archives.remove(moment, to, outcome)
    return outcome


def waived(world: World) -> Proposal:
    """A published post with a finding that a senior approver let go."""
    world.finds(Gravity.SENIOR)
    return published(world, REMARKABLE, by=HEAD)


def rejected(world: World, text: str = PLAIN) -> Proposal:
    proposal = world.proposes(text, by=PRIYA)
    world.approvals.reject(proposal.id, 1, HEAD, "It is not ours to say.")
    world.tells()
    return world.now(proposal)

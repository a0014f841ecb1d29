"""Restricted posts: the people let in to market-sensitive words before publication."""

from typing import Any

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.acts import Act
from bot.model.approval import Via
from bot.model.event import Event
from bot.model.people import Person, Standing
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import Choice, WhenKind
from bot.proposing.drafting import Wording
from bot.store import proposals
from handlers import cards
from handlers.blocks import words
from handlers.blocks.blocks import as_dicts
from handlers.cards import stories
from tests.handlers import showings
from tests.handlers.payloads import every_text, inert
from tests.world import (
    DANA,
    GONE,
    GUEST,
    HEAD,
    JO,
    MEDIA,
    MINA,
    NOBODY,
    NURSE,
    PETE,
    PRIYA,
    ROBOT,
    SAM,
    STRANGER,
    World,
)

SECRET = "Example Bank is to be sold."


@pytest.fixture
def room(world: World) -> World:
    """A world whose accounts have a channel for market-sensitive posts."""
    for key in ("news", "floods"):
        world.sets(key, restricted_channel="C0SECRET")
    return world


def restricted(world: World, *named: Person, **given: Any) -> Proposal:
    return world.proposes(SECRET, "news", restricted=True, need_to_know=tuple(person.id for person in named), **given)


def refusals(world: World) -> int:
    with world.store.audit_entries() as entries:
        return sum(
            f'"act":"{Act.REFUSE.value}"' in entry.body and '"why":"restricted"' in entry.body for entry in entries
        )


def test_its_card_stands_in_the_channel_for_such_posts(room: World) -> None:
    proposal = restricted(room, PETE)
    assert proposal.restricted_to == (PETE.id, PRIYA.id)
    shown = room.bot.views.proposal(proposal.id)
    assert shown is not None
    assert shown.channel == "C0SECRET"
    open_to_all = room.bot.views.proposal(room.proposes("Our offices are open.", "news").id)
    assert open_to_all is not None
    assert open_to_all.channel == "C0APPROVE"


def test_without_such_a_channel_it_is_not_taken(world: World) -> None:
    with pytest.raises(Unusable, match="no channel of its own for market-sensitive posts") as refused:
        restricted(world)
    assert refused.value.field == "restricted"
    assert world.store.read(proposals.by_id, 1) is None


def test_it_never_falls_back_to_the_ordinary_channel(room: World) -> None:
    proposal = restricted(room)
    room.sets("news", restricted_channel="")
    shown = room.bot.views.proposal(proposal.id)
    assert shown is not None
    assert shown.channel == ""


@pytest.mark.parametrize("by", [PRIYA, PETE, SAM, HEAD])
def test_those_named_on_it_and_those_who_approve_it_are_let_in(room: World, by: Person) -> None:
    room.bot.restricted_posts.let_in(restricted(room, PETE).id, by)
    assert refusals(room) == 0


@pytest.mark.parametrize("by", [PETE, NOBODY, GUEST])
def test_nobody_else_is_and_who_tried_is_recorded(room: World, by: Person) -> None:
    proposal = restricted(room)
    with pytest.raises(NotAllowed, match="restricted post"):
        room.bot.restricted_posts.let_in(proposal.id, by)
    assert refusals(room) == 1


def test_a_guest_who_was_named_is_not_let_in(room: World) -> None:
    with pytest.raises(NotAllowed):
        room.bot.restricted_posts.let_in(restricted(room, GUEST).id, GUEST)


def test_somebody_else_s_acts_on_it_are_refused_and_recorded(room: World) -> None:
    proposal = restricted(room)
    number = proposal.revision.number
    edit = Wording(accounts=("news",), text="Other words.")
    acts = (
        lambda: room.bot.proposals.keep_edit(proposal.id, number, edit, PETE),
        lambda: room.bot.proposal_ends.withdraw(proposal.id, PETE),
        lambda: room.bot.rescheduling.change(proposal.id, number, PETE, Choice(day="2026-11-21", time="10:00")),
        lambda: room.bot.resolutions.stop(proposal.id, PETE),
    )
    for act in acts:
        with pytest.raises(NotAllowed, match="restricted post"):
            act()
    assert refusals(room) == len(acts)
    with pytest.raises(NotAllowed):
        room.approvals.approve(proposal.id, number, PETE, via=Via.BUTTON)
    assert room.now(proposal).revision == proposal.revision


def test_it_is_approved_and_published_like_any_other(room: World) -> None:
    proposal = room.approves(restricted(room), SAM)
    room.clock.moves(minutes=2)
    assert room.publishes() == 1
    assert room.networks.texts("news") == [SECRET]
    assert room.now(proposal).state is ProposalState.DONE


def test_an_edit_of_what_approvers_have_seen_opens_it_to_nobody(room: World) -> None:
    proposal = restricted(room, PETE)
    assert room.edits(proposal, "Other words.").restricted_to == (PETE.id, PRIYA.id)
    more = room.edits(proposal, "More words.", restricted=True, need_to_know=(HEAD.id,), shown=2)
    assert more.restricted_to == (HEAD.id, PETE.id, PRIYA.id)
    assert room.bot.rescheduling.change(
        proposal.id, more.revision.number, PRIYA, Choice(day="2026-11-21", time="10:00")
    ).restricted_to == (HEAD.id, PETE.id, PRIYA.id)


def test_direct_messages_hold_none_of_its_words(room: World) -> None:
    proposal = room.approves(restricted(room), SAM)
    room.approvals.not_yet(proposal.id, 1, SAM)
    room.approvals.explain(proposal.id, SAM, "Say which bank is to be sold.")
    shown = room.bot.views.proposal(proposal.id)
    assert shown is not None
    for event in Event:
        told = stories.direct(event, shown, SAM.id, shown.places[0], to=PRIYA.id)
        assert "Bank" not in told
        assert "which" not in told
        assert told.startswith("A restricted post") or "for @news on Wall: A restricted post." in told
    assert words.beginning(proposal) == "A restricted post"
    assert "Bank" not in cards.summary(shown)


def test_its_card_says_whom_it_is_for_before_its_words(room: World) -> None:
    shown = room.bot.views.proposal(restricted(room, PETE).id)
    assert shown is not None
    blocks = as_dicts(cards.card(shown, room.clock.now, showings.ARCHIVE))
    assert "Market-sensitive" in every_text(blocks[0])[0]
    assert f"<@{PETE.id}>" in every_text(blocks[0])[0]
    assert SECRET in inert(blocks)


def test_the_digest_and_lists_say_only_that_there_is_one(room: World) -> None:
    restricted(room, when=WhenKind.AT, day="2026-11-20", time="15:00")
    found = room.bot.digests.digest("rivers")
    assert all("Bank" not in str(getattr(found, name)) for name in ("pending", "today", "needs_a_person"))


def test_the_named_releaser_may_say_go(room: World) -> None:
    proposal = room.approves(restricted(room, when=WhenKind.RELEASE, releaser=PETE.id), SAM)
    with pytest.raises(NotAllowed, match="restricted post"):
        room.bot.releases.go(proposal.id, 1, NOBODY)
    assert room.bot.releases.go(proposal.id, 1, PETE)


def test_a_time_for_one_that_is_gone_is_said_plainly(room: World) -> None:
    room.bot.restricted_posts.let_in(99, NOBODY)
    with pytest.raises(Superseded):
        room.bot.rescheduling.change(99, 1, JO, Choice())


@pytest.mark.parametrize("by", [PRIYA, PETE, SAM, JO, HEAD, DANA, MINA, MEDIA])
def test_an_ordinary_posts_words_are_for_the_people_of_its_department(world: World, by: Person) -> None:
    proposal = world.proposes()
    world.bot.restricted_posts.let_read(proposal.id, by)


@pytest.mark.parametrize("by", [GUEST, STRANGER, ROBOT, GONE, NOBODY, NURSE])
def test_its_words_are_for_nobody_else_and_who_tried_is_recorded(world: World, by: Person) -> None:
    proposal = world.proposes()
    with pytest.raises(NotAllowed, match="department's own people"):
        world.bot.restricted_posts.let_read(proposal.id, by)
    with world.store.audit_entries() as entries:
        refused = [entry.body for entry in entries if f'"act":"{Act.REFUSE.value}"' in entry.body]
    assert len(refused) == 1
    assert f'"{Act.READ.value}"' in refused[0]


def test_who_wrote_some_of_it_or_is_to_say_go_reads_it_without_a_list(world: World) -> None:
    proposal = world.proposes(when=WhenKind.RELEASE, releaser=NOBODY.id)
    world.bot.restricted_posts.let_read(proposal.id, NOBODY)
    world.directory.groups["S0WRITERS"].clear()
    world.clock.moves(minutes=16)
    world.bot.restricted_posts.let_read(proposal.id, PRIYA)


def test_who_is_deactivated_reads_nothing_from_the_moment_that_slack_says_so(world: World) -> None:
    proposal = world.proposes()
    world.bot.restricted_posts.let_read(proposal.id, PETE)
    world.directory.standings[PETE.id] = Standing.GONE
    world.bot.authority.see_again(PETE.id)
    with pytest.raises(NotAllowed):
        world.bot.restricted_posts.let_read(proposal.id, PETE)

"""Lost cards: posted anew with their approvals; a closed channel delays no other card."""

from collections.abc import Mapping, Sequence

import pytest

from bot.errors import CannotTell, Unsayable
from bot.model.acts import Act
from bot.model.approval import Via
from bot.model.event import Event
from bot.model.notice import ChannelTrouble, DigestDue, Notice
from bot.model.people import Card, Openness
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import CardTrouble, Direct, GoAsked, PostCard, Question, RefreshCard, Story
from bot.notices.lost_cards import DELETED_AGAIN, MOST_REPOSTS
from bot.notices.outbox import MOST_FAULTS
from bot.store import cards, deliveries, notices, proposals
from tests.fakes import FakeNotifier
from tests.world import JO, PLAIN, PRIYA, SAM, World

OWNER = "U0OWNER"


def deletes(world: World, card: Card) -> None:
    world.directory.deleted.add(card)


def of(world: World, kind: type) -> list[Notice]:
    world.tells()
    return world.notifier.of(kind)


class Closed(FakeNotifier):
    """Some channels are closed to us; the others are told."""

    def __init__(self, *, place: str = "C0APPROVE", error: CannotTell | None = None) -> None:
        super().__init__()
        self.error = error or CannotTell("It is archived.", why="is_archived")
        self.shut = {place}

    def place(self, notice: Notice) -> str:
        return "C0DIGEST" if isinstance(notice, DigestDue) else super().place(notice)

    def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Mapping[str, Card]:
        if self.place(bundle[0]) in self.shut or (isinstance(bundle[0], RefreshCard) and self.channel in self.shut):
            raise self.error
        return super().tell(bundle, mark, again=again)


@pytest.fixture
def closed(world: World) -> Closed:
    world.notifier = world.outbox.notifier = Closed()
    return world.notifier


def test_a_deleted_card_is_posted_anew_and_a_button_or_thumb_given_on_it_stands(world: World) -> None:
    world.sets("strict", approvals=3)
    proposal = world.proposes(PLAIN, "strict")
    old = world.card(proposal)
    world.thumbs(old, SAM)
    world.approves(proposal, JO)
    deletes(world, old)
    world.reconciles()
    new = world.card(proposal)
    assert new != old
    ways = {approval.person: approval.via for approval in world.now(proposal).approvals}
    assert ways == {SAM.id: Via.KEPT, JO.id: Via.BUTTON}
    assert world.stories(proposal)[-1] is Event.REPOSTED
    world.reconciles()
    assert len(world.now(proposal).approvals) == 2


def test_thumbs_on_the_old_card_count_for_nothing_and_those_on_the_new_one_do(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    deletes(world, old)
    world.bot.lost_cards.card_gone(old)
    new = world.card(proposal)
    world.directory.deleted.clear()
    assert world.thumbs(old, SAM) is None
    assert world.now(proposal).state is ProposalState.PENDING
    world.thumbs(new, SAM)
    assert world.now(proposal).state is ProposalState.APPROVED


def test_a_refused_thumb_on_the_old_card_is_no_bar_on_the_new_one(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    with world.store.begin() as tx:
        tx(cards.refuse_thumb, old, SAM.id)
    world.bot.lost_cards.card_gone(old)
    world.thumbs(world.card(proposal), SAM)
    assert world.now(proposal).state is ProposalState.APPROVED


@pytest.mark.both_databases
def test_a_kept_yes_can_still_be_taken_back_on_the_new_card(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    world.thumbs(old, SAM)
    world.bot.lost_cards.card_gone(old)
    new = world.card(proposal)
    world.thumbs(new, SAM)
    world.unthumbs(new, SAM)
    assert world.now(proposal).state is ProposalState.PENDING


def test_what_is_approved_goes_out_though_its_card_was_deleted(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    world.thumbs(old, SAM)
    deletes(world, old)
    world.reconciles()
    world.tells()
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_a_card_of_old_words_or_of_what_is_over_is_not_posted_again(world: World) -> None:
    edited = world.proposes("The first words of this.")
    before = world.card(edited)
    world.edits(edited, "The second words of this.")
    rejected = world.proposes("This is rejected.")
    over = world.card(rejected)
    world.approvals.reject(rejected.id, 1, SAM, "It is wrong.")
    assert not world.bot.lost_cards.card_gone(before)
    assert not world.bot.lost_cards.card_gone(over)
    assert not world.bot.lost_cards.card_gone(Card("C0APPROVE", "1.0"))


def test_the_same_deletion_heard_twice_makes_one_new_card(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    assert world.bot.lost_cards.card_gone(old)
    assert not world.bot.lost_cards.card_gone(old)
    world.tells()
    assert len(world.notifier.of(PostCard)) == 2
    with world.store.audit_entries() as entries:
        assert sum(Act.REPOST_CARD.value in entry.body for entry in entries) == 1


def test_a_card_that_is_deleted_again_and_again_is_left_to_people(world: World) -> None:
    proposal = world.proposes()
    for _ in range(MOST_REPOSTS):
        assert world.bot.lost_cards.card_gone(world.card(proposal))
    assert not world.bot.lost_cards.card_gone(world.card(proposal))
    told = [notice for notice in of(world, CardTrouble) if isinstance(notice, CardTrouble)]
    assert [(notice.person, notice.why) for notice in told] == [(PRIYA.id, DELETED_AGAIN), (OWNER, DELETED_AGAIN)]


@pytest.mark.both_databases
def test_open_questions_are_asked_again_under_the_new_card(world: World) -> None:
    delivery = world.under_way(PLAIN, "forum")
    world.publishes()
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    assert len(of(world, Question)) == 1
    world.bot.lost_cards.card_gone(world.card(proposal))
    assert len(of(world, Question)) == 2
    assert len(world.store.read(deliveries.questions_of, delivery.id)) == 2


def test_an_update_that_finds_no_message_leads_to_a_new_card(world: World) -> None:
    class Gone(FakeNotifier):
        def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Mapping[str, Card]:
            made = super().tell(bundle, mark, again=again)
            return {"gone": old} if isinstance(bundle[0], RefreshCard) else made

    world.notifier = world.outbox.notifier = Gone()
    proposal = world.proposes()
    old = world.card(proposal)
    deletes(world, old)
    with world.store.begin() as tx:
        tx.tell(RefreshCard(proposal.id, 1))
    world.tells()
    assert world.card(proposal) != old


def test_a_message_that_is_there_after_all_is_left_alone(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    assert not world.bot.lost_cards.look_at(card)
    assert world.card(proposal) == card


# Closed places


def test_a_card_that_cannot_be_posted_waits_and_its_author_and_owner_hear_of_it_once_and_when_it_is_there(
    world: World, closed: Closed
) -> None:
    world.submits(PLAIN)
    for _ in range(6):
        world.tells()
        world.clock.moves(minutes=5)
    waits = [CardTrouble(1, PRIYA.id, "is_archived"), CardTrouble(1, OWNER, "is_archived")]
    assert closed.of(CardTrouble) == waits
    assert closed.of(ChannelTrouble) == [ChannelTrouble("C0APPROVE", OWNER, "is_archived")]
    assert world.store.read(notices.untold) == 1
    closed.shut.clear()
    world.tells()
    world.tells()
    assert closed.of(PostCard) == [PostCard(1, 1)]
    assert closed.of(CardTrouble) == [*waits, CardTrouble(1, PRIYA.id), CardTrouble(1, OWNER)]
    assert closed.of(ChannelTrouble)[-1] == ChannelTrouble("C0APPROVE", OWNER)


@pytest.mark.both_databases
def test_a_closed_place_holds_up_nothing_else_about_the_same_proposal(world: World, closed: Closed) -> None:
    world.submits(PLAIN)
    world.tells()
    with world.store.begin() as tx:
        tx.tell(RefreshCard(1, 1), Story(1, 1, Event.EXPIRED), Direct(1, PRIYA.id, Event.EXPIRED))
    world.tells()
    found = world.store.read(notices.troubles, world.clock())
    assert (found.waiting, found.blocked, found.given_up) == (0, 1, 2)
    assert found.why == ("is_archived (C0APPROVE)", "is_archived (edits)")
    assert world.heard(PRIYA) == [Event.EXPIRED]
    closed.shut.clear()
    world.clock.moves(minutes=5)
    assert world.tells()
    assert closed.of(Story) == []


def test_what_asks_for_a_decision_is_never_given_up(world: World, closed: Closed) -> None:
    with world.store.begin() as tx:
        tx.tell(GoAsked(1, 1))
    for _ in range(20):
        world.tells()
        world.clock.moves(minutes=5)
    closed.shut.clear()
    world.tells()
    assert closed.of(GoAsked) == [GoAsked(1, 1)]


def test_a_message_slack_does_not_take_is_an_error_with_its_number_and_said_to_the_author(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.notifier = world.outbox.notifier = Closed(error=Unsayable("It is refused.", why="invalid_blocks"))
    world.submits(PLAIN)
    for _ in range(MOST_FAULTS + 1):
        world.tells()
        world.clock.moves(minutes=5)
    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert errors == ["notice 1 (PostCard) can't be told in C0APPROVE: invalid_blocks"]
    assert world.notifier.of(CardTrouble)[0] == CardTrouble(1, PRIYA.id, "invalid_blocks")
    assert world.notifier.of(ChannelTrouble) == []


def test_a_channel_that_is_open_again_is_brought_up_to_date(world: World) -> None:
    proposal = world.proposes()
    assert world.bot.lost_cards.channel_closed("C0APPROVE", "is_archived")
    assert not world.bot.lost_cards.channel_closed("C0APPROVE", "is_archived")
    told = of(world, ChannelTrouble)
    assert told == [ChannelTrouble("C0APPROVE", who, "is_archived") for who in (OWNER, PRIYA.id)]
    assert world.bot.lost_cards.channel_open("C0APPROVE")
    assert not world.bot.lost_cards.channel_open("C0APPROVE")
    assert of(world, RefreshCard)[-1] == RefreshCard(proposal.id, 1)
    assert not world.bot.lost_cards.channel_closed("C0ELSEWHERE", "is_archived")


def test_cards_move_to_the_channel_that_was_named_instead_of_a_closed_one(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    world.sets("news", channel="C0OTHER")
    assert world.bot.lost_cards.move() == 0
    world.bot.lost_cards.channel_closed("C0APPROVE", "is_archived")
    assert world.bot.lost_cards.move() == 1
    assert world.card(proposal) != old


def test_a_channel_that_can_t_be_seen_is_closed_and_its_cards_are_not_gone(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.directory.hidden.add("C0APPROVE")
    deletes(world, card)
    world.reconciles()
    assert world.card(proposal) == card
    assert ChannelTrouble("C0APPROVE", OWNER, "channel_not_found") in of(world, ChannelTrouble)


@pytest.mark.parametrize("why", ["is_archived", "not_in_channel"])
def test_what_no_event_told_of_a_channel_is_noticed_all_the_same(world: World, why: str) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.directory.channels["C0APPROVE"] = Openness(private=True, shared=False, closed=why)
    deletes(world, card)
    world.reconciles()
    world.bot.lost_cards.look_around()
    assert world.card(proposal) == card
    assert of(world, ChannelTrouble) == [ChannelTrouble("C0APPROVE", who, why) for who in (OWNER, PRIYA.id)]
    world.directory.channels.clear()
    world.directory.deleted.clear()
    world.bot.lost_cards.look_around()
    world.bot.lost_cards.look_around()
    assert of(world, ChannelTrouble)[2:] == [ChannelTrouble("C0APPROVE", OWNER)]


def test_nobody_is_named_twice_who_owns_and_proposes(world: World) -> None:
    world.sets("news", owner=PRIYA.id)
    proposal = world.proposes()
    assert world.bot.lost_cards.hear_of(proposal.id) == (PRIYA.id,)
    assert world.bot.lost_cards.hear_of(99) == ()

"""Holds: in force at once, over every delivery due, released only by people."""

from datetime import timedelta

import pytest

from bot.errors import NotAllowed, Unusable
from bot.holding.holds import ACCOUNT, DEPARTMENT, EVERYTHING, ON_A_PAGE, Wish, from_the_command_line
from bot.model.account import Account
from bot.model.delivery import DeliveryState, Why
from bot.model.event import Event
from bot.model.hold import Hold
from bot.model.notice import HoldMessage
from bot.model.people import SYSTEM, Card, Person
from bot.model.post import Outgoing, Receipt
from bot.model.proposal_notices import Question, RefreshCard, RefreshQuestion
from bot.store import holds as stored
from bot.store import ledger
from tests.fakes import FakeNetworks, is_unreachable, loses_the_answer
from tests.world import (
    DANA,
    DIVIDED,
    GUEST,
    HEAD,
    JO,
    MINA,
    NOBODY,
    NURSE,
    PLAIN,
    PRIYA,
    SAM,
    THREAD,
    World,
    look_up_due,
)

NEWS, FLOODS, RIVERS, HEALTH = f"{ACCOUNT}news", f"{ACCOUNT}floods", f"{DEPARTMENT}rivers", f"{DEPARTMENT}health"
WHY = "Something terrible has happened."


def holds(world: World, on: str = EVERYTHING, by: Person = DANA, **given: object) -> Hold:
    request = f"hold-{world.store.read(ledger.head)[0]}"
    return world.bot.holds.place(Wish(on=on, reason=WHY, **given), by, request)  # type: ignore[arg-type]


def messages(world: World) -> list[HoldMessage]:
    world.tells()
    return [notice for notice in world.notifier.told if isinstance(notice, HoldMessage)]


# Stopping


@pytest.mark.parametrize("on", [EVERYTHING, RIVERS, NEWS])
def test_what_falls_due_under_a_hold_is_stopped_and_asked_about(world: World, on: str) -> None:
    proposal = world.approved()
    holds(world, on)
    world.clock.moves(seconds=61)
    world.publishes()
    after = world.delivery(proposal)
    assert world.networks.calls == []
    assert (after.state, after.why, after.asks_a_person) == (DeliveryState.STOPPED, Why.HELD, True)
    assert WHY in after.detail
    world.tells()
    assert Question(proposal.id, after.id) in world.notifier.told
    assert Event.WAITS_FOR_A_PERSON in world.heard(PRIYA)
    assert world.bot.auditing.verify().problem == ""


def test_a_hold_is_looked_at_before_anything_else(world: World) -> None:
    delivery = world.under_way()
    holds(world)
    world.clock.moves(days=3)
    world.directory.silent = True
    world.publishes()
    assert world.again(delivery).why is Why.HELD


@pytest.mark.parametrize(("on", "account"), [(NEWS, "floods"), (HEALTH, "news")])
def test_what_is_not_on_hold_goes_out(world: World, on: str, account: str) -> None:
    delivery = world.under_way(PLAIN, account)
    holds(world, on, by=NURSE if on == HEALTH else DANA)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_an_exempt_account_goes_on(world: World) -> None:
    held, free = world.under_way(PLAIN, "news"), world.under_way("The river is rising.", "floods")
    holds(world, EVERYTHING, exempt=("floods",))
    world.publishes()
    assert (world.state(held), world.state(free)) == (DeliveryState.STOPPED, DeliveryState.PUBLISHED)


@pytest.mark.parametrize(
    "text", ["Come to the Queen’s party!", "Q u e e n Street is open", "QUEENS meet", "#QueenOfHearts"]
)
def test_only_what_contains_the_words_is_held(world: World, text: str) -> None:
    held, free = world.under_way(text), world.under_way("Our queue is short.", "floods")
    holds(world, EVERYTHING, words="king\nqueen")
    world.publishes()
    assert (world.state(held), world.state(free)) == (DeliveryState.STOPPED, DeliveryState.PUBLISHED)


def test_a_repeat_is_held_like_a_first_try(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(is_unreachable)
    world.publishes()
    holds(world)
    world.clock.moves(minutes=1)
    world.publishes()
    assert len(world.networks.calls) == 1
    assert world.again(delivery).why is Why.HELD


def test_what_may_be_out_is_not_called_unsent_because_of_a_hold(world: World) -> None:
    delivery = world.under_way(PLAIN, "intranet")
    world.networks.next(loses_the_answer)
    world.publishes()
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)  # repeating is harmless there, so it is scheduled again
    holds(world)
    world.clock.moves(minutes=1)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.asks_a_person, len(world.networks.calls)) == (DeliveryState.UNCONFIRMED, True, 1)


def test_a_thread_in_hand_finishes_its_part_and_no_more(world: World) -> None:
    delivery = world.under_way(THREAD, "long")

    def meanwhile(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
        holds(world)
        return networks.put_out(account, part, key)

    world.networks.next(meanwhile)
    world.publishes()
    after = world.again(delivery)
    assert world.networks.texts("long") == ["This is the first part."]
    assert (after.state, after.why) == (DeliveryState.STOPPED, Why.HELD)
    assert "The first part is out already" in after.detail
    (hold,) = world.bot.holds.standing()
    world.bot.holds.lift(hold.hold.id, DANA)
    world.bot.resolutions.retime(delivery.id, SAM, "2026-11-20", "10:00")
    world.clock.moves(hours=1)
    world.publishes()
    assert world.networks.texts("long") == THREAD.split(DIVIDED)
    assert world.state(delivery) is DeliveryState.PUBLISHED


# Who may


@pytest.mark.parametrize(
    ("by", "on"),
    [(SAM, NEWS), (JO, NEWS), (HEAD, NEWS), (DANA, NEWS), (MINA, f"{ACCOUNT}minister"), (DANA, RIVERS), (HEAD, RIVERS),
     (NURSE, HEALTH), (DANA, EVERYTHING), (HEAD, EVERYTHING)],
)  # fmt: skip
def test_who_answers_for_all_of_it_may_hold_and_lift_it(world: World, by: Person, on: str) -> None:
    hold = holds(world, on, by=by)
    world.bot.holds.lift(hold.id, by)
    assert world.bot.holds.standing() == ()


@pytest.mark.parametrize(
    ("by", "on"),
    [(PRIYA, NEWS), (NOBODY, NEWS), (GUEST, NEWS), (MINA, NEWS), (NURSE, NEWS), (SAM, RIVERS), (MINA, RIVERS),
     (DANA, HEALTH), (SAM, EVERYTHING), (NURSE, EVERYTHING), (PRIYA, EVERYTHING)],
)  # fmt: skip
def test_nobody_else_holds_or_lifts(world: World, by: Person, on: str) -> None:
    with pytest.raises(NotAllowed):
        holds(world, on, by=by)
    placed = from_the_command_line(world.store, world.bot.organisation, on, WHY)
    with pytest.raises(NotAllowed):
        world.bot.holds.lift(placed.id, by)
    assert [named.hold.id for named in world.bot.holds.standing()] == [placed.id]


def test_leaving_out_what_one_does_not_approve_for_leaves_what_one_may_hold(world: World) -> None:
    hold = holds(world, RIVERS, by=SAM, exempt=("minister",))
    assert hold.on.exempt == ("minister",)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"on": "account:gone"}, "on"),
        ({"on": NEWS, "exempt": ("news",)}, "exempt"),
        ({"words": "x" * 61}, "words"),
        ({"words": "\n".join(f"word {n}" for n in range(21))}, "words"),
        ({"day": "2026-11-19", "time": "10:00"}, "until"),
    ],
)
def test_what_cannot_be_held_is_said_at_its_field(world: World, given: dict[str, object], field: str) -> None:
    with pytest.raises(Unusable) as said:
        holds(world, **given)  # type: ignore[arg-type]
    assert said.value.field == field


def test_a_hold_needs_a_reason(world: World) -> None:
    with pytest.raises(Unusable, match="say why"):
        world.bot.holds.place(Wish(EVERYTHING, " "), DANA, "form")


def test_a_form_sent_twice_is_one_hold(world: World) -> None:
    wish = Wish(NEWS, WHY)
    first, second = (world.bot.holds.place(wish, SAM, "the same form") for _ in range(2))
    assert first.id == second.id
    assert len(world.bot.holds.standing()) == 1


# Telling


@pytest.mark.both_databases
def test_people_are_told_in_each_channel_and_cards_show_it(world: World) -> None:
    proposal, elsewhere = world.proposes(), world.proposes("Our clinics are open.", "nhs", by=NURSE)
    hold = holds(world, RIVERS)
    assert [(message.channel, message.page) for message in messages(world)] == [("C0APPROVE", 0), ("C0MINISTER", 0)]
    assert RefreshCard(proposal.id, 1) in world.notifier.told
    assert RefreshCard(elsewhere.id, 1) not in world.notifier.told
    shown, other = world.bot.views.proposal(proposal.id), world.bot.views.proposal(elsewhere.id)
    assert shown is not None
    assert other is not None
    assert ([hold.id for hold in shown.holds], other.holds) == ([hold.id], ())
    world.bot.holds.lift(hold.id, DANA)
    after = world.bot.views.proposal(proposal.id)
    assert after is not None
    assert after.holds == ()


def test_a_card_shows_only_the_holds_on_its_words(world: World) -> None:
    held_one, free = world.proposes("The queen visits."), world.proposes("The king visits.")
    hold = holds(world, words="queen")
    shown = [world.bot.views.proposal(proposal.id) for proposal in (held_one, free)]
    assert [tuple(standing.id for standing in view.holds) for view in shown if view] == [(hold.id,), ()]


def test_who_posts_by_hand_is_asked_to_wait(world: World) -> None:
    delivery = world.under_way(PLAIN, "forum")
    world.publishes()
    assert world.state(delivery) is DeliveryState.HANDED_OVER
    holds(world)
    world.tells()
    assert RefreshQuestion(delivery.proposal_id, delivery.id) in world.notifier.told


@pytest.mark.both_databases
def test_what_fell_due_is_listed_a_page_at_a_time_in_its_channel(world: World) -> None:
    proposals = [world.approved(f"We are open on day {n}.") for n in range(ON_A_PAGE + 1)]
    (minister,) = world.submits("We are open.", "minister").proposals
    world.approves(minister, MINA)
    hold = holds(world)
    world.clock.moves(minutes=10)
    world.bot.holds.lift(hold.id, DANA)
    pages = [(message.channel, message.page) for message in messages(world) if message.page]
    assert sorted(pages) == [("C0APPROVE", 1), ("C0APPROVE", 2), ("C0HEALTH", 1), ("C0MINISTER", 1)]
    every = [stopped_post for page in (1, 2) for stopped_post in world.bot.holds.listed(hold.id, "C0APPROVE", page)]
    assert [stopped.delivery.proposal_id for stopped in every] == [proposal.id for proposal in proposals]
    assert [stopped_post.text for stopped_post in world.bot.holds.listed(hold.id, "C0MINISTER", 1)] == ["We are open."]
    assert world.bot.holds.listed(hold.id, "C0HEALTH", 1) == ()


@pytest.mark.both_databases
def test_the_messages_about_a_hold_and_the_lists_that_show_a_post_are_known_again(world: World) -> None:
    delivery, hold = world.under_way(), holds(world)
    world.publishes()
    told, listed = Card("C0MEDIA", "1763629200.000100"), Card("C0APPROVE", "1763629200.000200")
    with world.store.begin() as tx:
        tx(stored.add_message, hold.id, 0, told)
        tx(stored.add_message, hold.id, 1, listed)
    assert world.store.read(stored.messages, hold.id) == ((told, 0), (listed, 1))
    assert world.store.read(stored.lists_with, delivery.id) == ((hold.id, listed, 1),)


def test_the_digest_names_what_is_on_hold(world: World) -> None:
    hold, elsewhere = holds(world, NEWS), holds(world, HEALTH, by=NURSE)
    everywhere = holds(world)
    assert [named.hold.id for named in world.bot.holds.standing("rivers")] == [hold.id, everywhere.id]
    assert [named.hold.id for named in world.bot.holds.standing("health")] == [elsewhere.id, everywhere.id]


def test_from_the_command_line_everything_is_held_before_the_bot_starts(world: World) -> None:
    delivery = world.under_way()
    placed = from_the_command_line(
        world.store, world.bot.organisation, EVERYTHING, "restored from a backup", exempt=("floods",)
    )
    world.publishes()
    assert world.again(delivery).why is Why.HELD
    assert (placed.by, placed.on.exempt) == (SYSTEM, ("floods",))
    with pytest.raises(Unusable, match="no account"):
        from_the_command_line(world.store, world.bot.organisation, EVERYTHING, WHY, exempt=("gone",))


def test_the_trail_has_no_word_of_it(world: World) -> None:
    holds(world, NEWS, words="a secret visit")
    with world.store.audit_entries() as entries:
        bodies = [entry.body for entry in entries]
    assert any('"act":"hold"' in body for body in bodies)
    assert not any("secret" in body or "terrible" in body for body in bodies)


def test_a_hold_that_ends_in_the_past_cannot_be_asked_for_and_one_far_away_can(world: World) -> None:
    hold = holds(world, day="2026-12-24", time="18:00")
    assert hold.until is not None
    assert hold.until - hold.at > timedelta(days=30)

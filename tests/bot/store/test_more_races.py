"""Two replicas at once: a Go, an edit, another time, a hold, each against the acts possible at the same moment."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.errors import NotNow, Superseded
from bot.holding.holds import ACCOUNT, Wish
from bot.model.delivery import DeliveryState
from bot.model.proposal import Proposal, ProposalState
from bot.model.setting import Setting
from bot.model.when import Choice, WhenKind
from bot.proposing.drafting import Mending, Wording
from bot.store import deliveries
from tests.bot.store.test_races import at_once
from tests.world import HEAD, JO, PETE, PRIYA, SAM, World

pytestmark = pytest.mark.both_databases

Two = tuple[World, World]
LATER = Choice(day="2026-11-20", time="18:00")
UNTIL_LATER = Choice(WhenKind.RELEASE, "2026-11-20", "18:00")
"""An answer to the form of a post that waits for its Go: until when the post may be released."""


def released(world: World, n: int) -> Proposal:
    """A post approved and waiting for Pete's Go."""
    return world.approved(f"We are open on day {n}.", when=WhenKind.RELEASE, releaser=PETE.id)


def begun(world: World, proposal: Proposal) -> tuple[int, int]:
    (edit,) = world.bot.proposals.keep_edit(proposal.id, 1, Wording((), "Other words."), PRIYA).proposals
    return edit.id, 1


def no_trouble(*results: object) -> bool:
    return not [result for result in results if isinstance(result, NotNow)]


def test_a_go_said_on_two_replicas_at_once_is_one(replicas: Two, rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        proposal = released(first, n)
        (by_pete,), (other,) = at_once(
            lambda proposal=proposal: first.bot.releases.go(proposal.id, 1, PETE),  # type: ignore[misc]
            lambda proposal=proposal: second.bot.releases.go(proposal.id, 1, HEAD),  # type: ignore[misc]
        )
        assert sorted(isinstance(result, Superseded) for result in (by_pete, other)) == [False, True]
        assert len(first.store.read(deliveries.of_proposal, proposal.id)) == 1


@pytest.mark.parametrize("against", ["edit", "another time", "take back", "withdraw", "expire"])
def test_a_go_races_a_change_and_only_what_was_approved_goes_out(replicas: Two, against: str, rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        proposal = released(first, n)
        edit = begun(first, proposal)
        acts: dict[str, Callable[[], object]] = {
            "edit": lambda edit=edit: second.bot.proposals.send([edit], Mending(), PRIYA),  # type: ignore[misc]
            "another time": lambda proposal=proposal: second.bot.rescheduling.change(
                proposal.id, 1, PRIYA, UNTIL_LATER
            ),  # type: ignore[misc]
            "take back": lambda proposal=proposal: second.approvals.take_back(proposal.id, 1, SAM),  # type: ignore[misc]
            "withdraw": lambda proposal=proposal: second.bot.proposal_ends.withdraw(proposal.id, PRIYA),  # type: ignore[misc]
            "expire": second.bot.releases.expire,
        }
        (go,), (change,) = at_once(
            lambda proposal=proposal: first.bot.releases.go(proposal.id, 1, PETE),  # type: ignore[misc]
            acts[against],
        )
        assert no_trouble(go, change)
        first.publishes()
        now, every = first.now(proposal), first.store.read(deliveries.of_proposal, proposal.id)
        out = first.networks.texts("news").count(proposal.revision.content.text)
        assert out == (1 if now.state is ProposalState.DONE else 0)
        assert "Other words." not in first.networks.texts("news")
        if isinstance(change, Superseded):  # the Go was first: nothing puts off a post that is let go
            assert now.state is ProposalState.DONE
        if now.state is ProposalState.APPROVED:  # the Go did not count: it waits for another
            assert isinstance(go, Superseded)
            assert all(delivery.state is DeliveryState.CANCELLED for delivery in every)
    assert first.bot.auditing.verify().problem == ""


def test_an_edit_that_is_sent_races_an_approval_of_the_old_words(replicas: Two, rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        (proposal,) = first.submits(f"We are open on day {n}.").proposals
        edit = begun(first, proposal)
        (approved,), (sent,) = at_once(
            lambda proposal=proposal: first.approvals.approve(proposal.id, 1, SAM),  # type: ignore[misc]
            lambda edit=edit: second.bot.proposals.send([edit], Mending(), PRIYA),  # type: ignore[misc]
        )
        assert no_trouble(approved, sent)
        now = first.now(proposal)
        assert (now.state, now.revision.number, now.approvals) == (ProposalState.PENDING, 2, ())
    first.clock.moves(seconds=61)
    first.publishes()
    assert first.networks.out == []


def test_another_time_races_the_publishing(replicas: Two, rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        delivery = first.under_way(f"We are open on day {n}.")
        _, (moved,) = at_once(
            first.publishes,
            lambda proposal_id=delivery.proposal_id: second.bot.rescheduling.change(proposal_id, 1, PRIYA, LATER),  # type: ignore[misc]
        )
        after = first.again(delivery)
        if isinstance(moved, Superseded):
            assert after.state is DeliveryState.PUBLISHED
        else:
            assert (after.state, after.due_at.hour) == (DeliveryState.SCHEDULED, 18)
            first.bot.proposal_ends.withdraw(delivery.proposal_id, PRIYA)


def test_two_posts_to_one_account_on_two_replicas_are_kept_apart(replicas: Two) -> None:
    first, second = replicas
    for replica in replicas:
        replica.sets("news", spacing=timedelta(minutes=20))
    left, right = (first.approved(f"We are open on {day}.") for day in ("Monday", "Tuesday"))
    first.clock.moves(seconds=61)
    at_once(
        lambda: first.bot.publishing.take_up(first.delivery(left).id),
        lambda: second.bot.publishing.take_up(first.delivery(right).id),
    )
    assert len(first.networks.texts("news")) == 1


def test_letting_one_through_races_the_lifting_of_its_hold(replicas: Two, rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        hold = first.bot.holds.place(Wish(f"{ACCOUNT}news", "Something terrible."), SAM, f"hold {n}")
        delivery = first.under_way(f"We are open on day {n}.")
        first.publishes()
        (through,), (lifted,) = at_once(
            lambda delivery=delivery: first.bot.holds.let_through(delivery.id, HEAD, "It saves lives."),  # type: ignore[misc]
            lambda hold=hold: second.bot.holds.lift(hold.id, JO),  # type: ignore[misc]
        )
        assert no_trouble(through, lifted)
        first.publishes()
        expected = DeliveryState.STOPPED if isinstance(through, Superseded) else DeliveryState.PUBLISHED
        assert first.state(delivery) is expected


def test_a_setting_asked_for_on_two_replicas_at_once_is_one(replicas: Two, rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        asked = [
            lambda world=world, at=n: world.bot.agreed_settings.contact(
                "rivers", f"020 7946 00{at:02}", "gov.uk", SAM, f"form {at}"
            )
            for world in (first, second)
        ]
        (setting,), (other,) = at_once(*asked)
        assert isinstance(setting, Setting)
        assert setting == other

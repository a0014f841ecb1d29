"""Two replicas at once, many times over: a single winner, no double claim, and no endless wait."""

import json
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.enquiries.gathering import MOST_CARDS
from bot.errors import CountersignError, NotNow, Superseded
from bot.holding.holds import ACCOUNT, Wish
from bot.model.delivery import DeliveryState
from bot.model.enquiry_parts import Profile
from bot.model.hold import Hold
from bot.model.inbox import LISTED_FOR
from bot.model.people import Standing
from bot.model.proposal import ProposalState
from bot.model.referral_notices import ReferralCall, ReferralRaised
from bot.proposing.drafting import Mending, Wording
from bot.store import deliveries, enquiries, inboxes, notices, proposals
from policy.outcome import Outcome
from tests.world import HEAD, JO, MEDIA, MINA, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

pytestmark = pytest.mark.both_databases

PLAIN_PRESS = "A statement for my story, please."
MANY = [4, pytest.param(200, marks=pytest.mark.slow)]


def at_once(*acts: Callable[[], object], rounds: int = 1) -> list[list[object]]:
    """Run each act on a thread, `rounds` times, always starting together; gives each act's results."""
    barrier = threading.Barrier(len(acts))
    came: list[list[object]] = [[] for _ in acts]

    def run(act: Callable[[], object], results: list[object]) -> None:
        for _ in range(rounds):
            barrier.wait()
            try:
                results.append(act())
            except CountersignError as error:
                results.append(error)

    threads = [threading.Thread(target=run, args=pair) for pair in zip(acts, came, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


@pytest.mark.parametrize("rounds", MANY)
def test_two_approvers_at_once_approve_once(replicas: tuple[World, World], rounds: int) -> None:
    first, second = replicas
    writers = (PRIYA, PETE)  # nobody sends more than so many posts within an hour
    ids = [first.submits(f"We are open on day {n}.", by=writers[n % 2]).proposals[0].id for n in range(rounds)]
    left, right = iter(ids), iter(ids)
    sam, jo = at_once(
        lambda: first.approvals.approve(next(left), 1, SAM),
        lambda: second.approvals.approve(next(right), 1, JO),
        rounds=rounds,
    )
    for by_sam, by_jo, proposal_id in zip(sam, jo, ids, strict=True):
        losers = [result for result in (by_sam, by_jo) if isinstance(result, Superseded)]
        assert [str(loser) for loser in losers] == ["This is already approved."]
        assert len(first.store.read(deliveries.of_proposal, proposal_id)) == 1
    assert first.bot.auditing.verify().problem == ""


def test_two_clicks_of_one_person_at_once_are_one_approval(replicas: tuple[World, World], rounds: int) -> None:
    first, second = replicas
    ids = [first.submits(f"We are open on day {n}.", "strict").proposals[0].id for n in range(rounds)]
    left, right = iter(ids), iter(ids)
    came = at_once(
        lambda: first.approvals.approve(next(left), 1, SAM),
        lambda: second.approvals.approve(next(right), 1, SAM),
        rounds=rounds,
    )
    assert not [result for results in came for result in results if isinstance(result, Exception)]
    for proposal_id in ids:
        proposal = first.store.read(proposals.by_id, proposal_id)
        assert proposal is not None
        assert [approval.person for approval in proposal.approvals] == [SAM.id]


@pytest.mark.parametrize("rounds", MANY)
def test_two_replicas_claim_each_delivery_once(replicas: tuple[World, World], rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        (proposal,) = first.submits(f"We are open on day {n}.", by=(PRIYA, PETE)[n % 2]).proposals
        first.approvals.approve(proposal.id, 1, SAM)
    first.clock.moves(seconds=61)
    changed = at_once(first.publishes, second.publishes)
    assert sum(results[0] for results in changed if isinstance(results[0], int)) == rounds
    assert len(first.networks.out) == rounds
    assert len({key for _, key in first.networks.calls}) == len(first.networks.calls) == rounds
    assert len(first.store.read(deliveries.in_states, (DeliveryState.PUBLISHED,))) == rounds
    assert first.bot.auditing.verify().problem == ""


@pytest.mark.parametrize("against", ["edit", "withdraw", "stop", "not_yet", "take_back"])
def test_a_change_that_races_the_publishing_wins_or_comes_too_late(
    replicas: tuple[World, World], against: str, rounds: int
) -> None:
    first, second = replicas
    for n in range(rounds):
        proposal = first.approved(f"We are open on day {n}.")
        first.clock.moves(seconds=61)
        acts: dict[str, Callable[[], object]] = {
            "edit": lambda proposal=proposal: second.edits(proposal, "Other words."),  # type: ignore[misc]
            "withdraw": lambda proposal=proposal: second.bot.proposal_ends.withdraw(proposal.id, PRIYA),  # type: ignore[misc]
            "stop": lambda proposal=proposal: second.bot.resolutions.stop(proposal.id, SAM),  # type: ignore[misc]
            "not_yet": lambda proposal=proposal: second.approvals.not_yet(proposal.id, 1, JO),  # type: ignore[misc]
            "take_back": lambda proposal=proposal: second.approvals.take_back(proposal.id, 1, SAM),  # type: ignore[misc]
        }
        _, (change,) = at_once(first.publishes, acts[against])
        out = first.networks.texts("news").count(proposal.revision.content.text)
        delivery = first.delivery(proposal)
        if isinstance(change, Superseded):
            assert (out, delivery.state) == (1, DeliveryState.PUBLISHED)
        else:
            assert not isinstance(change, Exception)
            assert (out, delivery.state) in [(0, DeliveryState.CANCELLED), (0, DeliveryState.STOPPED)]
    assert first.bot.auditing.verify().problem == ""


def test_a_form_sent_to_two_replicas_at_once_is_one_proposal(replicas: tuple[World, World], rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        by_first, other = at_once(
            lambda number=n: first.submits(PLAIN, "news", "minister", request=f"form-{number}"),  # type: ignore[misc]
            lambda number=n: second.submits(PLAIN, "news", "minister", request=f"form-{number}"),  # type: ignore[misc]
        )
        assert not isinstance(by_first[0], Exception)
        assert not isinstance(other[0], Exception)
    assert len(first.store.read(proposals.in_states, (ProposalState.PENDING,))) == 2 * rounds
    first.tells()
    assert len(first.notifier.told) == 2 * rounds


def test_a_check_sent_to_two_replicas_at_once_is_one_referral(replicas: tuple[World, World], rounds: int) -> None:
    for n in range(rounds):
        press = Profile("wall", f"@rosa{n}", message="A statement by 4pm for my story, please.")
        came = at_once(
            lambda number=n, press=press: replicas[0].bot.enquiries.check(press, MEDIA, f"form-{number}", "rivers"),  # type: ignore[misc]
            lambda number=n, press=press: replicas[1].bot.enquiries.check(press, MEDIA, f"form-{number}", "rivers"),  # type: ignore[misc]
        )
        assert not [result for results in came for result in results if isinstance(result, Exception)]
    assert len(replicas[0].store.read(enquiries.unanswered, "rivers")) == rounds


def deeds_of(world: World, act: str) -> int:
    return sum(done == act for done, _ in trail(world))


def test_two_colleagues_who_say_press_of_one_line_at_once_make_one_referral(
    replicas: tuple[World, World], rounds: int
) -> None:
    first, second = replicas
    first.sets("news", inbox_watched=True)
    first.reads_inboxes()
    for n in range(rounds):
        first.networks.writes_in("news", "Why was the pilot stopped?", f"kim{n}")
    first.clock.moves(minutes=2)
    first.reads_inboxes()
    ids = [enquiry.id for enquiry in first.store.read(inboxes.listed, "news", first.clock() - LISTED_FOR, most=rounds)]
    left, right = iter(ids), iter(ids)
    came = at_once(
        lambda: first.bot.enquiries.say_press(next(left), PRIYA),
        lambda: second.bot.enquiries.say_press(next(right), SAM),
        rounds=rounds,
    )
    assert not [result for results in came for result in results if isinstance(result, Exception)]
    assert deeds_of(first, "refer") == rounds
    at_once(first.bot.referrals.calls.ask_due, second.bot.referrals.calls.ask_due)
    at_once(first.tells, second.tells)
    told = [*first.notifier.told, *second.notifier.told]
    raised = [notice.enquiry for notice in told if isinstance(notice, ReferralRaised)]
    standing = [each.enquiry for each in first.store.read(enquiries.unanswered, "rivers")]
    assert sorted(raised) == sorted(each.id for each in standing if not each.gathered), "the others share a message"
    called = [enquiry for told_of in told if isinstance(told_of, ReferralCall)
              for enquiry in (told_of.enquiry, *told_of.others)]  # fmt: skip
    assert len(called) == len(set(called)) == deeds_of(first, "call_on_duty") == rounds


def test_a_gathered_referral_that_is_taken_as_its_deadline_comes_has_one_card(
    replicas: tuple[World, World], rounds: int
) -> None:
    first, second = replicas
    who = (MEDIA, SAM, PRIYA, JO)  # nobody checks more than so many people within an hour
    for n in range(MOST_CARDS):
        first.bot.enquiries.check(Profile("wall", f"@press{n}", message=PLAIN_PRESS), MEDIA, f"press {n}", "rivers")
    for n in range(rounds):
        asked = Profile("wall", f"@rosa{n}", message=PLAIN_PRESS)
        by, other = who[n % 4], who[(n + 1) % 4]
        gathered = first.bot.enquiries.check(asked, by, f"form {n}", "rivers")
        assert gathered.gathered
        by_four = replace(asked, message="A statement by 4pm for my story, please.")
        came = at_once(
            lambda number=gathered.id: first.bot.referrals.take(number, MEDIA),  # type: ignore[misc]
            lambda number=gathered.id: second.bot.referrals.take(number, MEDIA),  # type: ignore[misc]
            lambda form=n, again=by_four, by=other: second.bot.enquiries.check(again, by, f"{form}", "rivers"),  # type: ignore[misc]
        )
        assert not [result for results in came for result in results if isinstance(result, Exception)]
    at_once(first.tells, second.tells)
    raised = [
        told.enquiry for told in (*first.notifier.told, *second.notifier.told) if isinstance(told, ReferralRaised)
    ]
    assert len(raised) == len(set(raised)) == MOST_CARDS + rounds


def test_two_colleagues_who_take_a_line_off_and_put_it_back_at_once_hear_of_no_error(
    replicas: tuple[World, World], rounds: int
) -> None:
    first, second = replicas
    first.sets("news", inbox_watched=True)
    first.reads_inboxes()
    first.networks.writes_in("news", "My bus pass is stuck. When is mine coming?", "kim")
    first.clock.moves(minutes=2)
    first.reads_inboxes()
    (line,) = first.store.read(inboxes.listed, "news", first.clock() - LISTED_FOR, most=2)
    for _ in range(rounds):
        at_once(
            lambda: first.bot.outcomes.none_needs_a_reply([line.id], PRIYA),
            lambda: second.bot.outcomes.none_needs_a_reply([line.id], SAM),
        )
        came = at_once(
            lambda: first.bot.outcomes.put_back([line.id], PRIYA),
            lambda: second.bot.outcomes.put_back([line.id], SAM),
        )
        assert came == [[(line,)], [(line,)]]
    assert deeds_of(first, "handle_enquiry") == deeds_of(first, "put_back_enquiry") == rounds
    assert first.bot.auditing.verify().problem == ""


def test_two_colleagues_who_each_checked_a_person_and_say_press_make_one_referral(
    replicas: tuple[World, World], rounds: int
) -> None:
    first, second = replicas
    for n in range(rounds):
        asked = Profile("wall", f"@kim{n}", message="Why was the pilot stopped?")
        by_priya = first.bot.enquiries.check(asked, PRIYA, f"priya {n}", "rivers")
        by_sam = first.bot.enquiries.check(replace(asked, message="And when?"), SAM, f"sam {n}", "rivers")
        says_sam = second.bot.enquiries.say_unsure if n % 2 else second.bot.enquiries.say_press
        came = at_once(
            lambda number=by_priya.id: first.bot.enquiries.say_press(number, PRIYA),  # type: ignore[misc]
            lambda number=by_sam.id, says=says_sam: says(number, SAM),  # type: ignore[misc]
        )
        assert not [result for results in came for result in results if isinstance(result, Exception)]
        (referral,) = [row.enquiry for row in first.store.read(enquiries.unanswered, "rivers")]
        assert sorted([referral.message, *(wrote.message for wrote in referral.again)]) == sorted(
            ["Why was the pilot stopped?", "And when?"]
        )
        for again in (by_priya.id, by_sam.id):
            assert first.bot.enquiries.say_press(again, PRIYA if again == by_priya.id else SAM).id == referral.id
        first.bot.referrals.close(referral.id, MEDIA)
    first.tells()
    assert len(first.notifier.of(ReferralRaised)) == min(rounds, MOST_CARDS), "the others share a message"
    assert first.bot.auditing.verify().problem == ""


def test_two_replicas_tell_each_notice_once(replicas: tuple[World, World]) -> None:
    first, second = replicas
    for n in range(40):
        first.submits(f"We are open on day {n}.")
    at_once(first.tells, second.tells)
    first.tells()
    told = [*first.notifier.told, *second.notifier.told]
    assert len(told) == len(set(told)) == 40
    assert first.store.read(notices.untold) == 0


@pytest.mark.parametrize("rounds", [4, pytest.param(80, marks=pytest.mark.slow)])  # each hold refreshes many cards
def test_a_hold_that_races_the_publishing_is_before_the_claim_or_after_it(
    replicas: tuple[World, World], rounds: int
) -> None:
    first, second = replicas
    for n in range(rounds):
        delivery = first.under_way(f"We are open on day {n}.")
        wish = Wish(f"{ACCOUNT}news", "Something terrible has happened.")
        _, (hold,) = at_once(first.publishes, lambda wish=wish, at=n: second.bot.holds.place(wish, SAM, f"hold {at}"))  # type: ignore[misc]
        assert isinstance(hold, Hold)
        acts = trail(first)
        held_first = acts.index(("hold", hold.subject)) < (
            acts.index(("claim", delivery.subject)) if ("claim", delivery.subject) in acts else len(acts)
        )
        first.publishes()
        out = first.networks.texts("news").count(f"We are open on day {n}.")
        assert (out, first.state(delivery)) == (
            (0, DeliveryState.STOPPED) if held_first else (1, DeliveryState.PUBLISHED)
        )
        second.bot.holds.lift(hold.id, SAM)
    assert first.bot.auditing.verify().problem == ""


def test_lifting_a_hold_races_the_publishing_and_nothing_goes_out(replicas: tuple[World, World], rounds: int) -> None:
    first, second = replicas
    for n in range(rounds):
        hold = first.bot.holds.place(Wish(f"{ACCOUNT}news", "Something terrible."), SAM, f"hold {n}")
        delivery = first.under_way(f"We are open on day {n}.")
        _, (lifted,) = at_once(first.publishes, lambda hold=hold: second.bot.holds.lift(hold.id, SAM))  # type: ignore[misc]
        assert isinstance(lifted, Hold)
        first.publishes()
        assert first.state(delivery) is DeliveryState.STOPPED
    assert first.networks.calls == []
    assert first.bot.auditing.verify().problem == ""


def trail(world: World) -> list[tuple[str, str]]:
    """The audit trail as (act, subject), in order."""
    with world.store.audit_entries() as entries:
        return [(deed["act"], deed["subject"]) for deed in (json.loads(entry.body) for entry in entries)]


def test_a_cover_that_ends_while_its_approvals_are_taken_back_waits_for_nobody(
    replicas: tuple[World, World], rounds: int
) -> None:
    first, second = replicas
    for replica in replicas:
        replica.directory.standings[HEAD.id] = Standing.MEMBER
        replica.leads(HEAD)
    for n in range(rounds):
        cover = first.covers(MINA, SAM, by=HEAD)
        given = [first.approved(f"We are open on day {n}{letter}.", by=MINA).id for letter in "abcd"]

        def take_back(ids: list[int] = given) -> None:
            for proposal in ids:
                second.approvals.take_back(proposal, 1, MINA)

        came = at_once(lambda cover=cover: first.bot.covers.end(cover.id, HEAD), take_back)  # type: ignore[misc]
        assert not [result for results in came for result in results if isinstance(result, NotNow)]
    assert first.bot.auditing.verify().problem == ""


def test_two_forms_of_one_person_sent_at_once_wait_for_nobody(replicas: tuple[World, World], rounds: int) -> None:
    first, second = replicas
    for replica in replicas:
        replica.finds(Outcome.ATTEST)
    for n in range(rounds):
        confirmed, plain = (
            first.bot.proposals.keep(Wording(("news",), text), PRIYA, f"form {n} {text}")
            for text in (f"{REMARKABLE} {n}", f"We are open on day {n}.")
        )
        statements = Mending(attested=frozenset(finding.key for finding in confirmed.to_confirm))
        left, right = ([(proposal.id, 1) for proposal in form.proposals] for form in (confirmed, plain))
        came = at_once(
            lambda left=left, how=statements: first.bot.proposals.send(left, how, PRIYA),  # type: ignore[misc]
            lambda right=right: second.bot.proposals.send(right, Mending(), PRIYA),  # type: ignore[misc]
        )
        assert not [result for results in came for result in results if isinstance(result, Exception)]
    assert len(first.store.read(proposals.in_states, (ProposalState.PENDING,))) == 2 * rounds

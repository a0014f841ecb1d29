"""Publishing: the checks before each claim, the calls, and the results written for each answer."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.errors import ConfigError
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.delivery import DeliveryState, Why
from bot.model.event import Event
from bot.model.notice import CredentialRefused
from bot.model.people import Person
from bot.model.post import Outgoing, Receipt
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import Question
from bot.model.revision import Rendered
from bot.model.when import WhenKind
from bot.proposing.drafting import Wording
from bot.publishing.results import Out
from bot.store import deliveries, proposals, tables
from bot.store.engines import database_time
from policy.outcome import Outcome
from tests.fakes import (
    Killed,
    asks_to_wait,
    breaks_in_a_new_way,
    dies_after_sending,
    dies_before_sending,
    hears_nothing,
    is_unreachable,
    loses_the_answer,
    refuses,
    refuses_us,
)
from tests.world import (
    DIVIDED,
    HEAD,
    JO,
    MEDIA,
    NOBODY,
    PLAIN,
    PRIYA,
    REMARKABLE,
    SAM,
    THREAD,
    World,
    look_up_due,
    publish_due,
)


def acts(world: World, subject: str) -> list[str]:
    """The acts recorded in the audit trail about a subject, in order."""
    with world.store.audit_entries() as entries:
        records = [json.loads(entry.body) for entry in entries]
    return [record["act"] for record in records if record["subject"] == subject]


def test_what_is_approved_goes_out_once_after_the_undo_window(world: World) -> None:
    proposal = world.approved()
    assert world.publishes() == 0
    world.clock.moves(seconds=59)
    assert world.publishes() == 0
    world.clock.moves(seconds=1)
    assert world.publishes() == 1
    assert world.publishes() == 0
    delivery = world.delivery(proposal)
    assert world.networks.texts("news") == [PLAIN]
    assert (delivery.state, delivery.url) == (DeliveryState.PUBLISHED, "https://wall.example/1")
    assert world.now(proposal).state is ProposalState.DONE
    assert world.stories(proposal) == [Event.APPROVED, Event.PUBLISHED]
    assert world.heard(PRIYA) == [Event.APPROVED, Event.PUBLISHED]


def test_every_step_is_in_the_audit_trail_once(world: World) -> None:
    delivery = world.under_way(THREAD, "long")
    world.publishes()
    assert acts(world, delivery.subject) == ["schedule", "claim", "record_published"]
    assert acts(world, f"proposal:{delivery.proposal_id}") == ["draft", "submit", "approve", "freeze", "finish"]
    assert world.bot.auditing.verify().problem == ""


def test_it_goes_out_at_its_time(world: World) -> None:
    proposal = world.approved(when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.clock.moves(minutes=59)
    assert world.publishes() == 0
    world.clock.moves(minutes=1)
    assert world.publishes() == 1
    assert world.delivery(proposal).state is DeliveryState.PUBLISHED


def test_an_edge_that_is_not_ours_is_called_outside_any_transaction(world: World) -> None:
    """The guard in conftest watches sockets; the test watches the fakes."""
    from bot.store import in_transaction

    held: list[bool] = []

    def fault(*_: object) -> object:
        held.append(in_transaction())
        return loses_the_answer(*_)  # type: ignore[arg-type]

    world.under_way()
    world.networks.next(fault)  # type: ignore[arg-type]
    world.publishes()
    assert held == [False]


# What is checked before each claim


def stopped(world: World, why: Why) -> None:
    (delivery,) = world.store.read(deliveries.in_states, (DeliveryState.STOPPED,))
    assert delivery.why is why
    assert delivery.asks_a_person
    assert delivery.detail.endswith((".", "?"))
    assert world.networks.out == []
    world.tells()
    assert Question(delivery.proposal_id, delivery.id) in world.notifier.told


def test_two_approvers_who_both_left_are_both_void(world: World) -> None:
    proposal = world.approves(world.approved(PLAIN, "strict"), JO)
    world.clock.moves(seconds=61)
    world.directory.groups["S0APPROVERS"] = set()
    world.publishes()
    stopped(world, Why.APPROVAL_GONE)
    assert world.now(proposal).approvals == ()


def test_a_seniors_approval_of_something_plain_outlives_the_seniority(world: World) -> None:
    world.directory.groups["S0APPROVERS"].add(HEAD.id)
    world.approved(by=HEAD)
    world.clock.moves(seconds=61)
    world.sets("news", seniors=())
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_a_seniors_approval_of_something_that_asks_for_one_does_not(world: World) -> None:
    world.finds(Outcome.SENIOR)
    world.directory.groups["S0APPROVERS"].add(HEAD.id)
    world.approved(REMARKABLE, by=HEAD)
    world.clock.moves(seconds=61)
    world.sets("news", seniors=())
    world.publishes()
    stopped(world, Why.APPROVAL_GONE)


@pytest.mark.parametrize("of", [SAM, JO])
def test_no_post_goes_out_before_the_time_that_each_of_its_approvals_was_given_for(world: World, of: Person) -> None:
    proposal = world.approves(world.approved(PLAIN, "strict", when=WhenKind.AT, day="2026-11-20", time="10:00"), JO)
    with world.store.begin() as tx:
        given = tables.approvals.update().where(tables.approvals.c.person == of.id)
        tx(Connection.execute, given.values(for_time=proposal.when.instant + timedelta(hours=2)))
    world.clock.moves(hours=1)
    world.publishes()
    stopped(world, Why.APPROVAL_GONE)
    assert world.delivery(proposal).detail == "It was approved for a later time than this."


def test_slack_being_down_stops_no_publishing_for_twelve_hours(world: World) -> None:
    world.approved(when=WhenKind.AT, day="2026-11-20", time="20:59")
    world.directory.silent = True
    world.clock.moves(hours=11, minutes=59)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_an_older_snapshot_is_not_enough_and_it_waits_and_then_asks(world: World) -> None:
    proposal = world.approved(when=WhenKind.AT, day="2026-11-20", time="21:01")
    world.directory.silent = True
    world.clock.moves(hours=12, minutes=1)
    assert world.publishes() == 0
    delivery = world.delivery(proposal)
    assert delivery.state is DeliveryState.SCHEDULED
    world.clock.moves(minutes=31)
    world.publishes()
    stopped(world, Why.LATE)


def test_a_group_seen_long_ago_is_not_made_new_by_a_look_at_another(world: World) -> None:
    world.sets("minister", approvers=("S0OTHERS",))
    world.directory.groups["S0OTHERS"] = {SAM.id}
    proposal = world.approved(when=WhenKind.AT, day="2026-11-20", time="21:01")
    world.clock.moves(hours=11)
    world.bot.authority.roles(SAM.id, ["minister"], Act.APPROVE)
    world.directory.silent = True
    world.clock.moves(hours=1, minutes=1)
    assert world.publishes() == 0
    assert world.delivery(proposal).state is DeliveryState.SCHEDULED


def test_what_waits_for_slack_does_not_hold_up_the_rest(world: World) -> None:
    waiting = world.approved(when=WhenKind.AT, day="2026-11-20", time="21:01")
    world.clock.moves(hours=12)
    world.approved("Other words.", by=JO)
    world.directory.silent = True
    world.clock.moves(minutes=1, seconds=1)
    world.publishes()
    assert world.networks.texts("news") == ["Other words."]
    assert world.delivery(waiting).state is DeliveryState.SCHEDULED


def test_what_is_late_is_not_sent_at_once(world: World) -> None:
    world.approved(when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.clock.moves(hours=1, minutes=31)
    world.publishes()
    stopped(world, Why.LATE)


def test_as_soon_as_approved_is_no_longer_true_after_its_time(world: World) -> None:
    world.approved()
    world.clock.moves(hours=4, seconds=1)
    world.publishes()
    stopped(world, Why.LATE)


def test_a_policy_tightened_after_approval_stops_it(world: World) -> None:
    world.under_way(REMARKABLE)
    world.finds(Outcome.BLOCK)
    world.publishes()
    stopped(world, Why.POLICY)


def test_a_finding_that_became_senior_after_approval_stops_it(world: World) -> None:
    world.under_way(REMARKABLE)
    world.finds(Outcome.SENIOR)
    world.publishes()
    stopped(world, Why.POLICY)


def test_a_senior_finding_that_a_senior_approved_does_not(world: World) -> None:
    world.finds(Outcome.SENIOR)
    world.approved(REMARKABLE, by=HEAD)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [REMARKABLE]


def test_an_enquirer_who_turned_out_to_be_press_stops_the_reply(world: World) -> None:
    from bot.model.enquiry_parts import Profile

    world.bot.enquiries.check(Profile("wall", "@rosa", message="Where is my passport?"), NOBODY, "first", "rivers")
    world.under_way(reply_to="@rosa", reply_url="https://wall.example/7")
    press = Profile("wall", "@rosa", bio="Reporter at the Example Times", message="A statement by 4pm, please.")
    assert world.bot.enquiries.check(press, MEDIA, "second", "rivers").refer
    world.publishes()
    stopped(world, Why.ENQUIRER)


def test_a_missing_credential_stops_it_before_anything_is_claimed(world: World) -> None:
    delivery = world.under_way()
    world.networks.no_credential = ConfigError(("The environment variable TOKEN is not set.",))
    world.publishes()
    stopped(world, Why.CREDENTIAL)
    assert world.again(delivery).fence == 0
    assert world.again(delivery).detail.endswith("runs “countersign accounts connect news” on the server.")


def test_an_account_that_is_gone_stops_its_delivery_and_no_other(world: World) -> None:
    both = world.approved(PLAIN, "news", "floods")
    world.clock.moves(seconds=61)
    del world.accounts["floods"]
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    assert world.delivery(both, "floods").why is Why.CREDENTIAL


def test_stored_words_that_were_tampered_with_are_not_sent(world: World) -> None:
    from bot.store.tables import revisions

    world.under_way()
    forged = (Rendered("news", ("Buy my book.",), (12,), 500),)
    with world.store.begin() as tx:
        tx(Connection.execute, revisions.update().values(rendered=forged))
    world.publishes()
    stopped(world, Why.ALTERED)


# What is made of the answer


def test_by_hand_is_handed_over_and_a_colleague_brings_the_link(world: World) -> None:
    delivery = world.under_way(PLAIN, "forum")
    world.publishes()
    assert world.state(delivery) is DeliveryState.HANDED_OVER
    assert world.again(delivery).asks_a_person
    done = world.bot.resolutions.hand_in(delivery.id, SAM, "https://forum.example/9")
    assert (done.state, done.url) == (DeliveryState.PUBLISHED, "https://forum.example/9")
    assert world.networks.out == []


def test_refused_is_an_end_and_its_author_is_told(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(refuses)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.detail) == (DeliveryState.FAILED, "The network refused this post: “too rude”.")
    assert world.heard(PRIYA) == [Event.APPROVED, Event.FAILED]
    world.clock.moves(hours=1)
    assert world.publishes() == 0
    assert len(world.networks.calls) == 1


def test_a_refused_credential_is_tried_once_and_waits_for_a_person(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(refuses_us)
    world.publishes()
    stopped(world, Why.CREDENTIAL)
    world.tells()
    assert world.notifier.of(CredentialRefused) == [CredentialRefused("news", "U0OWNER")]
    assert [state.account.key for state in world.bot.digests.digest("rivers").credentials] == ["news"]
    world.clock.moves(minutes=10)
    world.publishes()
    assert len(world.networks.calls) == 1
    world.bot.resolutions.try_again(delivery.id, SAM)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_unreached_is_tried_again_with_longer_and_longer_pauses(world: World) -> None:
    delivery = world.under_way(when=WhenKind.AT, day="2026-11-20", time="09:01")
    world.networks.next(*[is_unreachable] * 5)
    pauses = []
    for _ in range(5):
        world.publishes()
        waiting = world.again(delivery)
        assert waiting.state is DeliveryState.SCHEDULED
        assert waiting.not_before is not None
        pauses.append((waiting.not_before - world.clock()).total_seconds())
        assert world.publishes() == 0
        world.clock.now = waiting.not_before
    assert pauses == [5, 10, 20, 40, 80]
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len({key for _, key in world.networks.calls}) == 1


def test_a_networks_own_word_for_when_to_come_back_is_honoured(world: World) -> None:
    delivery = world.under_way()
    until = world.clock() + timedelta(minutes=20)
    world.networks.next(asks_to_wait(until))
    world.publishes()
    world.clock.now = until - timedelta(seconds=1)
    assert world.publishes() == 0
    world.clock.now = until
    assert world.publishes() == 1
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_unreached_until_too_late_stops_and_asks(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(asks_to_wait(world.clock() + timedelta(hours=9)))
    world.publishes()
    world.clock.moves(hours=9)
    world.publishes()
    assert world.again(delivery).why is Why.LATE


@pytest.mark.parametrize("until", [datetime(2026, 11, 20, 18, 0, tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_a_wait_ends_at_the_latest_time_however_far_off_the_networks_word_is(world: World, until: datetime) -> None:
    delivery = world.under_way()
    world.networks.next(asks_to_wait(until))
    world.publishes()
    world.clock.now = delivery.latest_by
    assert world.publishes() == 0
    world.clock.moves(seconds=1)
    assert world.publishes() == 1
    after = world.again(delivery)
    assert (after.state, after.why) == (DeliveryState.STOPPED, Why.LATE)
    assert "asked us to wait" in after.detail
    assert len(world.networks.calls) == 1
    world.tells()
    assert world.notifier.told[-1] == Question(delivery.proposal_id, delivery.id)


@pytest.mark.parametrize("fault", [loses_the_answer, hears_nothing, breaks_in_a_new_way])
def test_unsure_is_never_sent_again_from_here(world: World, fault: object, caplog: pytest.LogCaptureFixture) -> None:
    delivery = world.under_way()
    world.networks.next(fault)  # type: ignore[arg-type]
    world.publishes()
    assert world.state(delivery) is DeliveryState.UNCONFIRMED
    (line,) = [line for line in caplog.messages if "is unconfirmed" in line]
    assert line.startswith(f"delivery {delivery.id} (news) is unconfirmed: ")
    assert PLAIN not in line
    assert world.stories(world.store.read(proposals.by_id, delivery.proposal_id)) == [Event.APPROVED, Event.LOOKING]  # type: ignore[arg-type]
    for _ in range(10):
        world.clock.moves(minutes=1)
        world.publishes()
    assert len(world.networks.calls) == 1


def test_a_late_result_of_a_claim_that_was_taken_away_changes_nothing(world: World) -> None:
    delivery = world.under_way()

    def freezes(*_: object) -> object:
        world.lease_runs_out()
        assert world.bot.look_ups.sweep() == 1
        return world.networks.put_out(world.accounts["news"], *_[2:])  # type: ignore[arg-type]

    world.networks.next(freezes)  # type: ignore[arg-type]
    world.publishes()
    assert world.state(delivery) is DeliveryState.UNCONFIRMED
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len(world.networks.out) == 1


# Threads


def test_a_thread_goes_out_part_by_part_each_after_the_last(world: World) -> None:
    delivery = world.under_way(THREAD, "long")
    world.publishes()
    assert world.networks.texts("long") == THREAD.split(DIVIDED)
    assert [post.part.follows for post in world.networks.out] == ["", "long-1", "long-2"]
    assert len({post.key for post in world.networks.out}) == 3
    assert world.again(delivery).url == "https://thread.example/1"


def test_a_thread_broken_off_unreached_goes_on_with_the_next_part(world: World) -> None:
    delivery = world.under_way(THREAD, "long")
    world.networks.next(None, is_unreachable)
    world.publishes()
    assert world.state(delivery) is DeliveryState.SCHEDULED
    world.clock.moves(seconds=5)
    world.publishes()
    assert world.networks.texts("long") == THREAD.split(DIVIDED)
    assert [post.part.follows for post in world.networks.out] == ["", "long-1", "long-2"]


def test_a_thread_refused_half_way_asks_a_person(world: World) -> None:
    delivery = world.under_way(THREAD, "long")
    world.networks.next(None, refuses)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.asks_a_person) == (DeliveryState.UNCONFIRMED, True)
    assert "Part of it is out" in after.detail


def test_a_thread_that_is_late_half_way_is_not_called_unsent(world: World) -> None:
    delivery = world.under_way(THREAD, "long")
    world.networks.next(None, asks_to_wait(world.clock() + timedelta(hours=9)))
    world.publishes()
    world.clock.moves(hours=9)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.asks_a_person) == (DeliveryState.UNCONFIRMED, True)
    assert "may have got through" in after.detail


@pytest.mark.parametrize("killed_in", [1, 2, 3])
@pytest.mark.parametrize("fault", [dies_before_sending, dies_after_sending])
def test_a_thread_killed_in_a_part_resumes_after_what_is_out(world: World, killed_in: int, fault: object) -> None:
    delivery = world.under_way(THREAD, "long")
    world.networks.next(*[None] * (killed_in - 1), fault)  # type: ignore[arg-type]
    with pytest.raises(Killed):
        world.publishes()
    assert world.state(delivery) is DeliveryState.SENDING
    world.lease_runs_out()
    assert world.bot.look_ups.sweep() == 1
    world.looks_until_told()
    world.publishes()
    if fault is dies_after_sending:
        assert world.state(delivery) is DeliveryState.PUBLISHED
        assert world.networks.texts("long") == THREAD.split(DIVIDED)
    else:
        assert world.again(delivery).asks_a_person
        assert world.networks.texts("long") == THREAD.split(DIVIDED)[: killed_in - 1]


def test_a_claim_holds_for_a_minute_from_each_call_so_that_nobody_waits_longer_for_the_dead(world: World) -> None:
    delivery = world.under_way(THREAD, "long")
    left: list[timedelta] = []

    def looks_at_the_claim(_: object, account: Account, part: Outgoing, key: str) -> Receipt:
        held = world.again(delivery).lease_until
        assert held is not None
        with world.store.begin() as tx:
            left.append(held - tx(database_time))
        return world.networks.put_out(account, part, key)

    world.networks.next(*[looks_at_the_claim] * 3)
    world.publishes()
    assert len(left) == 3
    assert all(timedelta(seconds=30) < rest <= timedelta(seconds=60) for rest in left)


def test_a_thread_killed_after_its_last_part_was_noted_is_found_without_looking(world: World) -> None:
    delivery = world.under_way(THREAD, "long")
    publishing, results = world.bot.publishing, type(world.bot.publishing.results)
    writes = results.published

    def dies(_: object, out: Out) -> None:  # a process of the version before, or after a look
        publishing._note_part(out.delivery, out.place, out.receipt)
        raise Killed

    results.published = dies  # type: ignore[method-assign, assignment]
    try:
        with pytest.raises(Killed):
            world.publishes()
    finally:
        results.published = writes  # type: ignore[method-assign]
    world.lease_runs_out()
    world.bot.look_ups.sweep()
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert world.networks.looks == 0
    assert world.networks.texts("long") == THREAD.split(DIVIDED)


# Networks where a repeat is harmless


@pytest.mark.parametrize("fault", [loses_the_answer, hears_nothing])
def test_a_webhook_repeat_has_the_same_key_and_one_effect(world: World, fault: object) -> None:
    delivery = world.under_way(PLAIN, "intranet")
    world.networks.next(fault, fault)  # type: ignore[arg-type]
    world.publishes()
    for _ in range(2):
        world.clock.moves(seconds=15)
        look_up_due(world.bot.look_ups)
        world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len(world.networks.calls) == 3
    assert len({key for _, key in world.networks.calls}) == 1
    assert len(world.networks.out) == 1


@pytest.mark.parametrize("then", [refuses, refuses_us])
def test_a_repeat_that_is_refused_is_not_called_unsent(world: World, then: object) -> None:
    delivery = world.under_way(PLAIN, "intranet")
    world.networks.next(loses_the_answer, then)  # type: ignore[arg-type]
    world.publishes()
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.asks_a_person) == (DeliveryState.UNCONFIRMED, True)


def test_a_repeat_that_comes_too_late_is_not_called_unsent(world: World) -> None:
    delivery = world.under_way(PLAIN, "intranet")
    world.networks.next(loses_the_answer)
    world.publishes()
    world.clock.moves(hours=5)
    look_up_due(world.bot.look_ups)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.asks_a_person) == (DeliveryState.UNCONFIRMED, True)
    assert len(world.networks.calls) == 1


def test_a_reply_is_sent_as_a_reply(world: World) -> None:
    from bot.model.enquiry_parts import Profile

    world.bot.enquiries.check(Profile("wall", "@rosa", message="Where is my passport?"), NOBODY, "first", "rivers")
    world.under_way("It opens at nine.", reply_to="@rosa", reply_url="https://wall.example/7")
    world.publishes()
    assert world.networks.out[0].part.answers == "https://wall.example/7"


def test_a_linked_proposal_for_another_account_is_not_published_by_the_first(world: World) -> None:
    news, minister = world.submits(PLAIN, "news", "minister").proposals
    world.approves(news)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("minister") == []
    assert world.store.read(deliveries.of_proposal, minister.id) == ()


def test_an_edit_between_the_check_and_the_claim_wins(world: World) -> None:
    delivery = world.under_way()
    connect = world.networks.connect

    def edits_meanwhile(account: object) -> object:
        wording = Wording(accounts=("news",), text="Other words.")
        world.bot.proposals.edit(delivery.proposal_id, 1, wording, PRIYA)
        return connect(account)  # type: ignore[arg-type]

    from dataclasses import replace

    publishing = replace(world.bot.publishing, connect=edits_meanwhile)  # type: ignore[arg-type]
    assert publish_due(publishing) == 0
    assert world.networks.out == []
    assert world.state(delivery) is DeliveryState.CANCELLED


def test_who_approved_something_for_tomorrow_is_looked_up_until_then(world: World) -> None:
    proposal = world.approved(PLAIN, when=WhenKind.AT, day="2026-11-21", time="09:00")
    for _ in range(23):
        world.clock.moves(seconds=3601)
        world.bot.entitlement.look_around()
    world.directory.silent = True
    world.clock.moves(seconds=3601)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    assert world.now(proposal).state is ProposalState.DONE


@pytest.mark.both_databases
def test_posts_that_wait_for_a_person_are_counted_with_the_oldest(world: World) -> None:
    assert world.store.read(deliveries.waiting_for_a_person) == (0, None)
    stopped_at = []
    for _ in range(2):
        delivery = world.under_way()
        world.networks.next(refuses_us)
        world.publishes()
        assert world.state(delivery) is DeliveryState.STOPPED
        stopped_at.append(world.clock())
        world.clock.moves(hours=1)
    assert world.store.read(deliveries.waiting_for_a_person) == (2, stopped_at[0])

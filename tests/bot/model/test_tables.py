"""The tables of transitions and permissions: complete, reachable, and said in sentences."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import NotAllowed, Superseded
from bot.model import delivery as deliveries
from bot.model import proposal as proposals
from bot.model.acts import Act
from bot.model.approval import Via
from bot.model.content import Answers, Content, Picture
from bot.model.cover import Cover, CoverState
from bot.model.delivery import Delivery, DeliveryState, Why, scheduled
from bot.model.mandate import Mandate, MandateKind
from bot.model.permissions import PERMISSIONS, Role, permit
from bot.model.post import Receipt
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Rendered, Revision
from bot.model.when import When, WhenKind
from policy.draft import Kind

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
EVERYTHING = frozenset(Role) - {Role.CONTRIBUTOR}


def test_every_act_has_a_permission_with_a_sentence_for_whom_it_refuses() -> None:
    assert set(PERMISSIONS) == set(Act)
    for act, permission in PERMISSIONS.items():
        assert permission.needs, act
        for sentence in (permission.otherwise, permission.barred):
            assert sentence.endswith("."), act
            assert sentence[0].isupper(), act


def test_nobody_without_a_role_may_do_anything() -> None:
    for act in Act:
        with pytest.raises(NotAllowed):
            permit(act, frozenset())


FROM_THE_COMMAND_LINE = {
    Act.HOLD,
    Act.HOLD_EVERYTHING,
    Act.LIFT,
    Act.LIFT_EVERYTHING,
    Act.BRING_PLAN,
    Act.CANCEL_PLAN,
    Act.CONFIRM_TIME,
    Act.BRING_PRESS_LIST,
    Act.IMPORT_PRESS_LIST,
    Act.CANCEL_PRESS_LIST,
    Act.KEEP_PRESS_LIST,
    Act.REMOVE_PRESS_LIST,
}
"""What whoever runs the machine does as well: a hold after a restore, when nobody is in Slack; a plan or a press list
from a file; the time, where no server can be asked."""


def test_what_the_system_does_no_person_may() -> None:
    people = frozenset(Role) - {Role.SYSTEM}
    for act, permission in PERMISSIONS.items():
        if Role.SYSTEM in permission.needs and act not in FROM_THE_COMMAND_LINE:
            assert permission.needs == {Role.SYSTEM}
            with pytest.raises(NotAllowed, match="Only Countersign itself"):
                permit(act, people)


@pytest.mark.parametrize("act", [Act.APPROVE, Act.CONFIRM_OUT, Act.POST_AGAIN])
def test_whoever_wrote_it_is_barred_whatever_else_they_are(act: Act) -> None:
    with pytest.raises(NotAllowed, match="You wrote some of"):
        permit(act, frozenset(Role))


def _reached(table: dict[Act, tuple[frozenset[str], frozenset[str]]], start: str) -> set[str]:
    reached: set[str] = {start}
    before: set[str] = set()
    while reached != before:
        before = set(reached)
        for sources, targets in table.values():
            if reached & sources:
                reached |= targets
    return reached


def test_every_state_of_a_proposal_and_of_a_delivery_can_be_reached() -> None:
    assert _reached(proposals.TRANSITIONS, ProposalState.DRAFT) == set(ProposalState)  # type: ignore[arg-type]
    assert _reached(deliveries.TRANSITIONS, DeliveryState.SCHEDULED) == set(DeliveryState)  # type: ignore[arg-type]


def test_what_has_ended_stays_ended() -> None:
    for sources, _ in deliveries.TRANSITIONS.values():
        assert not sources & deliveries.TERMINAL
    for act, (states, _) in proposals.TRANSITIONS.items():
        if act is Act.ARCHIVE:  # changes no state: test_archived_words.py
            continue
        assert ProposalState.DONE not in states
        if act not in {Act.REVISE, Act.EXPLAIN}:
            assert not states & proposals.ENDED


def test_only_a_claim_leads_to_sending() -> None:
    into = {act for act, (_, targets) in deliveries.TRANSITIONS.items() if DeliveryState.SENDING in targets}
    assert into == {Act.CLAIM, Act.SEND_PART}
    assert deliveries.TRANSITIONS[Act.SEND_PART][0] == {DeliveryState.SENDING}


def a_delivery(state: DeliveryState) -> Delivery:
    return replace(scheduled(1, 1, "news", due_at=NOW, latest_by=NOW), id=1, state=state)


DELIVERY_ACTS = {
    Act.CLAIM: lambda delivery: delivery.claimed(NOW, NOW),
    Act.SEND_PART: lambda delivery: delivery.part_sent(Receipt("1", ""), NOW),
    Act.RECORD_PUBLISHED: lambda delivery: delivery.published(NOW),
    Act.RECORD_FAILED: lambda delivery: delivery.refused("No.", NOW),
    Act.RECORD_UNREACHED: lambda delivery: delivery.unreached("Later.", NOW, NOW),
    Act.RECORD_UNSURE: lambda delivery: delivery.unsure("Hm.", NOW),
    Act.LOOK: lambda delivery: delivery.seen_out(Receipt("1", ""), NOW),
    Act.ASK: lambda delivery: delivery.asked("Is it?", NOW),
    Act.REPEAT: lambda delivery: delivery.repeated(NOW),
    Act.DOUBT: lambda delivery: delivery.doubted(NOW),
    Act.HOLD_BACK: lambda delivery: delivery.held_back(Why.LATE, "Late.", NOW),
    Act.HAND_OVER: lambda delivery: delivery.handed_over(NOW),
    Act.HAND_IN: lambda delivery: replace(delivery, why=Why.CALLED_BACK).handed_in(
        "https://x.example", "U", EVERYTHING, NOW
    ),
    Act.STOP: lambda delivery: delivery.stopped("U", EVERYTHING, NOW),
    Act.LET_THROUGH: lambda delivery: replace(delivery, why=Why.HELD).let_through(NOW, "U", EVERYTHING, NOW),
    Act.RETIME: lambda delivery: delivery.retimed(NOW, NOW, "U", EVERYTHING, NOW),
    Act.SPREAD: lambda delivery: delivery.spread(NOW, "It waits.", NOW),
    Act.SET_RIGHT: lambda delivery: delivery.set_right(NOW, NOW),
    Act.FOLLOW_ZONE: lambda delivery: delivery.followed_zone(NOW, NOW, NOW),
    Act.CONFIRM_OUT: lambda delivery: delivery.confirmed_out("https://x.example", "U", EVERYTHING, NOW),
    Act.POST_AGAIN: lambda delivery: delivery.posted_again(NOW, "U", EVERYTHING, NOW),
    Act.LET_GO: lambda delivery: delivery.let_go("U", EVERYTHING, NOW),
    Act.CANCEL: lambda delivery: delivery.cancelled(NOW),
}


@pytest.mark.parametrize("state", DeliveryState)
@pytest.mark.parametrize("act", deliveries.TRANSITIONS)
def test_a_delivery_does_what_its_table_says_and_refuses_the_rest_in_a_sentence(act: Act, state: DeliveryState) -> None:
    sources, targets = deliveries.TRANSITIONS[act]
    before = a_delivery(state)
    if state in sources:
        after = DELIVERY_ACTS[act](before)
        assert after.state in targets
        assert act is Act.SEND_PART or after.deeds[-1].act == act.value
    else:
        with pytest.raises(Superseded, match=r"^[A-Z].*\.$"):
            DELIVERY_ACTS[act](before)


def a_proposal(state: ProposalState) -> Proposal:
    revision = Revision(1, Content("Words."), (Rendered("news", ("Words.",), (6,), 500),), "U0PRIYA", NOW, "salt")
    when = When(WhenKind.AT, NOW + timedelta(hours=1), "2026-11-20T10:00", "Europe/London")
    return Proposal(1, "rivers", state, "U0PRIYA", when, revision, frozenset({"U0PRIYA"}), 1, NOW, put_off_by="U")


def a_mandate(proposal: Proposal) -> Mandate:
    return Mandate(MandateKind.DELEGATION, "U", "rivers", "Director", NOW.date(), proposal.revision.digest, NOW)


LATER = NOW + timedelta(hours=9)
PROPOSAL_ACTS = {
    Act.SUBMIT: lambda proposal: proposal.submitted("U", EVERYTHING, NOW),
    Act.REVISE: lambda proposal: proposal.revised(
        replace(proposal.revision, number=2), proposal.when, "U", EVERYTHING, NOW, needed=1
    ),
    Act.TAKE_UP: lambda proposal: proposal.taken_up(NOW),
    Act.APPROVE: lambda proposal: proposal.approved(1, "U", EVERYTHING, NOW, via=Via.BUTTON, latest=LATER),
    Act.PUT_OFF: lambda proposal: proposal.put_off(1, "U", EVERYTHING, NOW),
    Act.REJECT: lambda proposal: proposal.rejected(1, "U", EVERYTHING, NOW),
    Act.EXPLAIN: lambda proposal: proposal.explained("Because.", "U", EVERYTHING, NOW),
    Act.WITHDRAW: lambda proposal: proposal.withdrawn("U", EVERYTHING, NOW),
    Act.EXPIRE: lambda proposal: proposal.expired(NOW),
    Act.EXPIRE_UNRELEASED: lambda proposal: proposal.unreleased(NOW),
    Act.RETIME: lambda proposal: proposal.retimed(proposal.when, "U", EVERYTHING, NOW),
    Act.FOLLOW_ZONE: lambda proposal: proposal.followed_zone(proposal.when, NOW),
    Act.GO: lambda proposal: proposal.released("U", EVERYTHING, NOW),
    Act.FREEZE: lambda proposal: proposal.claimed(NOW),
    Act.FINISH: lambda proposal: proposal.finished(NOW),
    Act.ARCHIVE: lambda proposal: proposal.archived("old.jsonl", "ab" * 32, NOW),
    Act.VOID: lambda proposal: proposal.voided("U0SAM", "left", NOW),
    Act.SEND_UNDER_MANDATE: lambda proposal: proposal.sent_under(a_mandate(proposal), EVERYTHING, NOW),
    Act.LAPSE_MANDATE: lambda proposal: proposal.mandate_lapsed("ended", NOW),
    Act.ASK_FOR_MORE: lambda proposal: proposal.asked_for_more(NOW),
}


@pytest.mark.parametrize("state", ProposalState)
@pytest.mark.parametrize("act", PROPOSAL_ACTS)
def test_a_proposal_does_what_its_table_says_and_refuses_the_rest_in_a_sentence(act: Act, state: ProposalState) -> None:
    sources, targets = proposals.TRANSITIONS[act]
    before = a_proposal(state)
    if state in sources:
        after = PROPOSAL_ACTS[act](before)
        assert after.state in targets
        assert after.deeds[-1].act == act.value
    else:
        with pytest.raises(Superseded, match=r"^(<@U> said|[A-Z]).*\.$"):
            PROPOSAL_ACTS[act](before)


def test_no_act_of_a_proposal_goes_untried() -> None:
    assert set(PROPOSAL_ACTS) | {Act.TAKE_BACK} == set(proposals.TRANSITIONS)
    assert set(DELIVERY_ACTS) == set(deliveries.TRANSITIONS)


@pytest.mark.parametrize("frozen_act", [Act.REVISE, Act.PUT_OFF, Act.REJECT, Act.WITHDRAW])
def test_once_something_was_claimed_nothing_about_it_changes(frozen_act: Act) -> None:
    frozen = replace(a_proposal(ProposalState.APPROVED), frozen=True)
    with pytest.raises(Superseded, match="already going out"):
        PROPOSAL_ACTS[frozen_act](frozen)


def test_the_digest_is_of_all_that_is_sent_and_of_nothing_else() -> None:
    picture = Picture("ab" * 32, "image/png", 40, 30, 1234, "A weir.")
    revision = a_proposal(ProposalState.DRAFT).revision
    sent_otherwise = [
        replace(revision, rendered=(Rendered("news", ("Words!",), (6,), 500),)),
        replace(revision, rendered=(Rendered("news", ("Wor", "ds."), (3, 3), 500),)),
        replace(revision, rendered=(Rendered("floods", ("Words.",), (6,), 500),)),
        replace(revision, rendered=(*revision.rendered, Rendered("floods", ("Words.",), (6,), 500))),
        *(
            replace(revision, content=replace(revision.content, **said))
            for said in (
                {"answers": Answers("@rosa", "https://wall.example/1")},
                {"kind": Kind.REPLY},
                {"pictures": (picture,)},
                {"pictures": (replace(picture, alt="A lock."),)},
                {"pictures": (replace(picture, sha256="cd" * 32),)},
            )
        ),
    ]
    digests = {given.digest for given in (revision, *sent_otherwise)}
    assert len(digests) == len(sent_otherwise) + 1
    same = replace(
        revision, number=9, author="U0JO", content=Content("Words.", note="A note."), at=LATER, salt="pepper"
    )
    assert same.digest == revision.digest
    assert same.seal != revision.seal


def test_the_key_is_the_same_for_every_try_until_somebody_says_post_it_again() -> None:
    first = a_delivery(DeliveryState.SCHEDULED)
    keys = {first.key("salt", part) for part in range(3)}
    assert len(keys) == 3
    tried = first.claimed(NOW, NOW).unreached("Later.", NOW, NOW).claimed(NOW, NOW)
    assert tried.key("salt", 0) == first.key("salt", 0)
    asked = tried.unsure("Hm.", NOW).asked("Is it?", NOW)
    again = asked.posted_again(NOW, "U", EVERYTHING, NOW)
    assert again.key("salt", 0) not in keys
    assert replace(first, id=2).key("salt", 0) in keys, "a restored database may give it another id"
    assert replace(first, account="floods").key("salt", 0) not in keys
    assert replace(first, revision=2).key("salt", 0) not in keys
    assert first.key("pepper", 0) not in keys


def a_cover(state: CoverState = CoverState.STANDING) -> Cover:
    return Cover(1, "rivers", "U0MINA", "U0SAM", ("news",), LATER, "U0LEAD", NOW, state)


def test_a_cover_ends_once_and_in_a_sentence() -> None:
    ways: tuple[Callable[[Cover], Cover], ...] = (
        lambda cover: cover.ended("U0LEAD", EVERYTHING, NOW),
        lambda cover: cover.lapsed(NOW),
    )
    for ends in ways:
        over = ends(a_cover())
        assert over.state is CoverState.ENDED
        assert len(over.deeds) == 1
        with pytest.raises(Superseded, match=r"^[A-Z].*\.$"):
            ends(over)


def test_a_cover_lends_nothing_from_the_minute_it_ends() -> None:
    assert a_cover().stands(LATER - timedelta(seconds=1))
    assert not a_cover().stands(LATER)
    assert not a_cover(CoverState.ENDED).stands(NOW)

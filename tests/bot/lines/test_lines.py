"""Lines: approved by two people, sent by a single person within their terms; and the stops before sending."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.errors import NotAllowed, NotNow, Superseded, Unusable
from bot.holding.holds import EVERYTHING, Wish
from bot.lines.lines import LineWish
from bot.lines.send import Filling
from bot.model.account import Account
from bot.model.delivery import DeliveryState, Why
from bot.model.enquiry_parts import Profile
from bot.model.event import Event
from bot.model.line import LineKind, LineState
from bot.model.mandate import MandateKind
from bot.model.notice import LineMessage, LineNews, LineRunsOut
from bot.model.people import Person, Standing
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import PostCard
from bot.model.referral_notices import ReferralChanged
from bot.model.revision import RevisionId
from bot.ports import Publisher
from bot.store import enquiries, lines
from bot.store.tables import lines as table
from handlers.enquiries import referral_card
from policy.outcome import Outcome
from tests.bot.lines.lines import FILLED, HOLDING, TEMPLATE, VALUES, agreed, asked, filled, sent
from tests.world import (
    DANA,
    GUEST,
    HEAD,
    JO,
    MEDIA,
    MINA,
    NOBODY,
    NURSE,
    PETE,
    PRIYA,
    REMARKABLE,
    SAM,
    STRANGER,
    World,
    publish_due,
)

OWNER = Person("U0OWNER")


def acts(world: World) -> list[str]:
    with world.store.audit_entries() as entries:
        return [json.loads(entry.body)["act"] for entry in entries]


# Agreeing


@pytest.mark.both_databases
def test_two_people_agree_to_a_line_and_both_are_recorded(world: World) -> None:
    line = agreed(world)
    assert [approval.person for approval in line.approvals] == [SAM.id, HEAD.id]
    assert world.store.read(lines.by_id, line.id) == line
    world.tells()
    assert LineMessage(line.id) in world.notifier.told
    assert LineNews(line.id) in world.notifier.told
    assert world.bot.lines.shown(line.id).card is not None  # type: ignore[union-attr]
    with world.store.audit_entries() as entries:
        records = [json.loads(entry.body) for entry in entries]
    mine = [record for record in records if record["subject"] == f"line:{line.id}"]
    assert [(record["act"], record["by"]) for record in mine] == [
        ("propose_line", PRIYA.id),
        ("approve_line", SAM.id),
        ("approve_line", HEAD.id),
    ]
    assert "peak" not in json.dumps(records)


def test_one_yes_is_not_enough_and_the_same_yes_twice_is_one(world: World) -> None:
    line = asked(world)
    for _ in range(2):
        after = world.bot.lines.approve(line.id, SAM)
    assert (after.state, len(after.approvals)) == (LineState.PROPOSED, 1)
    with pytest.raises(Superseded, match="approvals"):
        filled(world, line)


def test_the_same_person_under_another_id_is_still_one(world: World) -> None:
    agreed_by = asked(world)
    twin = Person("W0SAM")
    world.directory.standings[twin.id] = Standing.MEMBER
    world.directory.groups["S0APPROVERS"].add(twin.id)
    world.directory.identities = {SAM.id: "one-sam", twin.id: "one-sam"}
    world.bot.lines.approve(agreed_by.id, SAM)
    assert world.bot.lines.approve(agreed_by.id, twin).state is LineState.PROPOSED


@pytest.mark.parametrize("by", [PRIYA, PETE, NOBODY, NURSE, GUEST, STRANGER, MEDIA])
def test_nobody_agrees_who_does_not_approve_for_its_accounts(world: World, by: Person) -> None:
    line = asked(world)
    with pytest.raises(NotAllowed):
        world.bot.lines.approve(line.id, by)


def test_whoever_wrote_any_version_does_not_agree_to_it(world: World) -> None:
    line = asked(world, by=JO)
    with pytest.raises(NotAllowed, match="You wrote some of this line"):
        world.bot.lines.approve(line.id, JO)
    newer = asked(world, replace(TEMPLATE, purpose="Something else", changes=line.id), by=PRIYA)
    with pytest.raises(NotAllowed, match="You wrote some of this line"):
        world.bot.lines.approve(newer.id, JO)


def test_whoever_stands_in_for_an_approver_does_not_agree_to_what_outlasts_that(world: World) -> None:
    world.covers(MINA, SAM, by=DANA)
    assert world.approves(world.proposes(), MINA).state is ProposalState.APPROVED
    line = asked(world)
    with pytest.raises(NotAllowed):
        world.bot.lines.approve(line.id, MINA)


def test_accounts_that_ask_for_more_than_two_get_more(world: World) -> None:
    world.sets("news", approvals=3, approvers=("S0APPROVERS", HEAD.id))
    line = asked(world)
    for person in (SAM, JO):
        assert world.bot.lines.approve(line.id, person).state is LineState.PROPOSED
    assert world.bot.lines.approve(line.id, HEAD).state is LineState.STANDING


def test_an_account_that_asks_for_a_senior_gets_one(world: World) -> None:
    world.sets("news", senior_required=True)
    line = asked(world)
    for person in (SAM, JO):
        assert world.bot.lines.approve(line.id, person).state is LineState.PROPOSED
    assert world.bot.lines.approve(line.id, HEAD).state is LineState.STANDING


def test_a_changed_text_needs_two_again_and_the_old_one_stands_until_then(world: World) -> None:
    line = agreed(world)
    newer = asked(world, replace(TEMPLATE, text=TEMPLATE.text + " Keep children close.", changes=line.id))
    assert (newer.family, newer.version, newer.approvals) == (line.id, 2, ())
    with pytest.raises(Superseded):
        filled(world, newer)
    assert filled(world, line).proposal.revision.content.text == FILLED
    world.bot.lines.approve(newer.id, SAM)
    world.bot.lines.approve(newer.id, HEAD)
    with pytest.raises(Superseded, match="newer version"):
        filled(world, line)
    assert filled(world, newer).proposal.revision.content.text.endswith("Keep children close.")


@pytest.mark.both_databases
def test_two_newer_versions_at_once_are_one(world: World) -> None:
    line = agreed(world)
    asked(world, replace(TEMPLATE, purpose="One", changes=line.id))
    with pytest.raises(Superseded, match="newer version"):
        asked(world, replace(TEMPLATE, purpose="Another", changes=line.id), by=PETE)


def test_a_form_sent_twice_asks_once(world: World) -> None:
    asked = world.bot.lines.propose(TEMPLATE, PRIYA, "the-form")
    again = world.bot.lines.propose(TEMPLATE, PRIYA, "the-form")
    assert again.id == asked.id


@pytest.mark.parametrize("by", [NOBODY, NURSE, GUEST, STRANGER])
def test_only_those_with_a_part_in_the_accounts_propose_a_line(world: World, by: Person) -> None:
    with pytest.raises(NotAllowed):
        asked(world, by=by)


@pytest.mark.parametrize("outcome", [Outcome.WARN, Outcome.SENIOR, Outcome.BLOCK])
def test_words_that_ask_for_an_approver_are_no_line(world: World, outcome: Outcome) -> None:
    world.finds(outcome)
    with pytest.raises(Unusable, match="needs an approver"):
        asked(world, replace(TEMPLATE, text=REMARKABLE, blanks=""))


def test_a_time_that_a_blank_would_promise_is_said_before_anybody_agrees(world: World) -> None:
    text = "We are looking into what happened at the bridge. We will come back to you by {time}."
    with pytest.raises(Unusable, match=r"promises a time.*Examples stand in its blanks"):
        asked(world, replace(HOLDING, text=text, blanks="time: time"))


def test_a_line_is_checked_again_when_it_is_approved(world: World) -> None:
    line = asked(world, replace(TEMPLATE, text=REMARKABLE, blanks=""))
    world.finds(Outcome.WARN)
    with pytest.raises(Unusable, match="needs an approver"):
        world.bot.lines.approve(line.id, SAM)


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (replace(TEMPLATE, name=" "), "name"),
        (replace(TEMPLATE, name="x" * 81), "name"),
        (replace(TEMPLATE, purpose=""), "purpose"),
        (replace(TEMPLATE, text=" "), "text"),
        (replace(TEMPLATE, accounts=()), "accounts"),
        (replace(TEMPLATE, accounts=("news", "minister")), "accounts"),
        (replace(TEMPLATE, accounts=("gone",)), "accounts"),
        (replace(TEMPLATE, groups=()), "people"),
        (replace(TEMPLATE, groups=("everybody",)), "groups"),
        (replace(TEMPLATE, kind="other"), "kind"),
        (replace(TEMPLATE, review_on=""), "review_on"),
        (replace(TEMPLATE, review_on="2026-11-20"), "review_on"),
        (replace(TEMPLATE, review_on="2027-11-22"), "review_on"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field(world: World, wish: LineWish, field: str) -> None:
    with pytest.raises(Unusable) as told:
        asked(world, wish)
    assert told.value.field == field


# Sending


def test_a_line_is_sent_by_one_person_exactly_as_agreed_and_recorded_like_any_post(world: World) -> None:
    line = agreed(world)
    proposal = sent(world, line)
    assert proposal.state is ProposalState.APPROVED
    assert proposal.mandate is not None
    assert (proposal.mandate.kind, proposal.mandate.line, proposal.mandate.by) == (MandateKind.LINE, line.id, PRIYA.id)
    assert world.now(proposal).mandate == proposal.mandate
    world.tells()
    assert PostCard(proposal.id, proposal.revision.number) in world.notifier.told
    world.publishes()
    assert world.networks.texts("news") == [FILLED]
    assert {"send_line", "send_under_mandate"} <= {*acts(world)}


def test_it_waits_out_the_undo_window_and_anybody_entitled_stops_it(world: World) -> None:
    line = agreed(world)
    shown = filled(world, line).proposal
    proposal = world.bot.line_sending.send(line.id, shown.revision_id, PRIYA)
    world.publishes()
    assert world.networks.out == []
    world.bot.resolutions.stop(proposal.id, SAM)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.out == []
    assert world.now(proposal).state is ProposalState.PENDING


def test_sent_twice_it_is_sent_once(world: World) -> None:
    line = agreed(world)
    shown = filled(world, line).proposal
    for _ in range(2):
        world.bot.line_sending.send(line.id, shown.revision_id, PRIYA)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [FILLED]


def test_filled_in_again_it_is_the_same_draft(world: World) -> None:
    line = agreed(world)
    sending = world.bot.line_sending
    first_filled = sending.fill(line.id, Filling(VALUES, ("news",)), PRIYA, "the-form").proposal
    second_filled = sending.fill(line.id, Filling({**VALUES, "time": "7pm"}, ("news",)), PRIYA, "the-form").proposal
    assert second_filled.revision_id == (first_filled.id, 2)
    with pytest.raises(Superseded, match="changed since you saw them"):
        sending.send(line.id, RevisionId(first_filled.id, 1), PRIYA)


@pytest.mark.parametrize("by", [SAM, NOBODY, NURSE, GUEST, STRANGER, MEDIA])
def test_nobody_sends_a_line_whose_terms_do_not_name_them(world: World, by: Person) -> None:
    line = agreed(world)
    with pytest.raises(NotAllowed, match="terms name who may send it"):
        filled(world, line, by)


def test_somebody_named_sends_it_and_nobody_else_sends_what_they_filled_in(world: World) -> None:
    line = agreed(world, replace(TEMPLATE, people=(NOBODY.id,), groups=()))
    shown = filled(world, line, NOBODY).proposal
    with pytest.raises(Superseded):
        world.bot.line_sending.send(line.id, RevisionId(shown.id, 1), PRIYA)
    sent(world, line, NOBODY)
    world.publishes()
    assert world.networks.texts("news") == [FILLED]


def test_a_line_goes_only_to_accounts_that_it_was_agreed_for(world: World) -> None:
    line = agreed(world)
    for accounts in ((), ("floods",), ("news", "floods")):
        with pytest.raises(Unusable, match="agreed for"):
            filled(world, line, accounts=accounts)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({**VALUES, "river": "River Thames"}, "blank:river"),
        ({**VALUES, "time": "soon"}, "blank:time"),
        ({**VALUES, "time": "6pm https://evil.example"}, "blank:time"),
        ({"river": "River Example"}, "blank:time"),
    ],
)
def test_a_blank_takes_only_what_was_agreed(world: World, values: dict[str, str], field: str) -> None:
    line = agreed(world)
    with pytest.raises(Unusable) as told:
        filled(world, line, values=values)
    assert told.value.field == field


def test_what_was_edited_meanwhile_is_no_line_any_more(world: World) -> None:
    line = agreed(world)
    shown = filled(world, line).proposal
    edited = world.edits(shown, FILLED + " And more.")
    with pytest.raises(Superseded, match="no longer just the line"):
        world.bot.line_sending.send(line.id, RevisionId(shown.id, edited.revision.number), PRIYA)


def test_a_link_to_what_somebody_wrote_asks_for_their_handle(world: World) -> None:
    with pytest.raises(Unusable, match="their handle") as told:
        filled(world, agreed(world), reply_url="https://wall.example/9")
    assert told.value.field == "reply_to"


def test_a_finding_at_sending_asks_for_an_approver(world: World) -> None:
    line = agreed(world, replace(TEMPLATE, text=REMARKABLE, blanks=""))
    world.finds(Outcome.WARN)
    shown = filled(world, line)
    assert [finding.rule for finding in shown.stops] == ["ACC-02"]
    with pytest.raises(Unusable, match="needs an approver"):
        world.bot.line_sending.send(line.id, RevisionId(shown.proposal.id, 1), PRIYA)
    assert world.now(shown.proposal).state is ProposalState.DRAFT


def test_a_statement_is_confirmed_by_sending_it(world: World) -> None:
    world.finds(Outcome.ATTEST)
    line = agreed(world, replace(TEMPLATE, text=REMARKABLE, blanks=""))
    shown = filled(world, line)
    assert [finding.rule for finding in shown.confirms] == ["ACC-02"]
    proposal = world.bot.line_sending.send(line.id, RevisionId(shown.proposal.id, 1), PRIYA)
    assert proposal.revision.attested == tuple(finding.key for finding in shown.confirms)


# At the gate


def test_a_line_that_was_withdrawn_meanwhile_stops_and_asks_an_approver(world: World) -> None:
    line = agreed(world)
    proposal = sent(world, line)
    assert world.bot.lines.withdraw(line.id, SAM).state is LineState.WITHDRAWN
    assert world.state(world.delivery(proposal)) is DeliveryState.CANCELLED
    assert world.now(proposal).state is ProposalState.PENDING
    world.publishes()
    assert world.networks.out == []
    assert Event.MANDATE_LAPSED in world.heard(PRIYA)
    with pytest.raises(Superseded, match="withdrawn"):
        filled(world, line)


def test_a_line_that_was_replaced_meanwhile_stops(world: World) -> None:
    line = agreed(world)
    proposal = sent(world, line)
    newer = asked(world, replace(TEMPLATE, purpose="Another", changes=line.id))
    for person in (SAM, HEAD):
        world.bot.lines.approve(newer.id, person)
    world.publishes()
    assert world.networks.out == []
    assert world.now(proposal).state is ProposalState.PENDING


@pytest.mark.parametrize(
    ("state", "says"), [("withdrawn", "was withdrawn"), ("replaced", "newer version"), ("proposed", "approvals")]
)
def test_the_gate_lets_no_line_out_that_does_not_stand(world: World, state: str, says: str) -> None:
    line = agreed(world)
    proposal = sent(world, line)
    with world.store.begin() as tx:
        tx(Connection.execute, table.update().values(state=state))
    world.publishes()
    assert world.networks.out == []
    after = world.again(world.delivery(proposal))
    assert after.why is Why.APPROVAL_GONE
    assert says in after.detail
    assert world.now(proposal).state is ProposalState.PENDING


def test_a_line_that_is_out_is_not_called_back(world: World) -> None:
    line = agreed(world)
    proposal = sent(world, line)
    world.publishes()
    world.bot.lines.withdraw(line.id, SAM)
    assert world.now(proposal).state is ProposalState.DONE


def test_after_its_last_day_it_is_not_sent_until_two_agree_again(world: World) -> None:
    line = agreed(world, replace(TEMPLATE, review_on="2026-11-21"))
    world.clock.moves(hours=47 - world.clock().hour)  # an hour to midnight
    shown = filled(world, line).proposal
    world.sets("news", undo=timedelta(hours=2))
    proposal = world.bot.line_sending.send(line.id, RevisionId(shown.id, 1), PRIYA)
    world.clock.moves(hours=2, seconds=1)
    world.publishes()
    assert world.networks.out == []
    assert "agreed until 21 November 2026" in world.again(world.delivery(proposal)).detail
    with pytest.raises(Superseded, match="two people are to look at it again"):
        filled(world, line)
    newer = asked(world, replace(TEMPLATE, review_on="2027-05-01", changes=line.id))
    for person in (SAM, HEAD):
        world.bot.lines.approve(newer.id, person)
    world.sets("news", undo=timedelta())
    sent(world, newer)
    world.publishes()
    assert world.networks.texts("news") == [FILLED]


def test_a_sender_who_left_the_group_meanwhile_sends_nothing(world: World) -> None:
    line = agreed(world)
    proposal = sent(world, line)
    world.directory.groups["S0WRITERS"].discard(PRIYA.id)
    world.publishes()
    assert world.networks.out == []
    assert world.now(proposal).state is ProposalState.PENDING


def test_a_line_whose_stored_words_were_altered_sends_nothing(world: World) -> None:
    line = agreed(world)
    proposal = sent(world, line)
    with world.store.begin() as tx:
        tx(Connection.execute, table.update().values(text="Anything at all."))
    world.publishes()
    assert world.networks.out == []
    assert "approvals" in world.again(world.delivery(proposal)).detail


def test_an_approver_who_leaves_does_not_end_what_they_agreed_to(world: World) -> None:
    line = agreed(world)
    world.directory.groups["S0APPROVERS"].discard(SAM.id)
    sent(world, line)
    world.publishes()
    assert world.networks.texts("news") == [FILLED]


def test_slack_being_away_stops_no_line_whose_sender_was_seen_lately(world: World) -> None:
    line = agreed(world)
    sent(world, line)
    world.directory.silent = True
    world.publishes()
    assert world.networks.texts("news") == [FILLED]
    with pytest.raises(NotNow):
        filled(world, line)


@pytest.mark.both_databases
def test_a_hold_stops_a_line_too_until_a_senior_lets_it_through(world: World) -> None:
    line = agreed(world)
    world.bot.holds.place(Wish(on=EVERYTHING, reason="An accident"), DANA, "the-hold")
    proposal = sent(world, line)
    world.publishes()
    delivery = world.again(world.delivery(proposal))
    assert (delivery.state, delivery.why) == (DeliveryState.STOPPED, Why.HELD)
    world.bot.holds.let_through(delivery.id, HEAD, "People are at the banks.")
    world.clock.moves(seconds=1)
    world.publishes()
    assert world.networks.texts("news") == [FILLED]


# Answering


def press(world: World, handle: str = "@rosa") -> None:
    profile = Profile("wall", handle, bio="Reporter, Example Times.", message="Statement by 4pm for a story, please.")
    assert world.bot.enquiries.check(profile, PRIYA, f"asked-{handle}", "rivers").is_press


def test_a_holding_line_and_nothing_else_answers_press_while_their_enquiry_is_open(world: World) -> None:
    holding = agreed(world, HOLDING)
    signpost = agreed(world, replace(HOLDING, kind="signpost", name="Signpost"))
    press(world)
    assert "RESP-01" in [finding.rule for finding in filled(world, signpost, MEDIA, reply_to="@rosa").stops]
    (ordinary,) = world.submits(reply_to="@rosa").proposals
    assert ordinary.state is ProposalState.DRAFT
    proposal = sent(world, holding, MEDIA, reply_to="@rosa")
    world.publishes()
    assert world.networks.texts("news") == [HOLDING.text]
    assert world.now(proposal).state is ProposalState.DONE


def test_a_line_sent_is_noted_on_the_referral_of_its_own_network_alone(world: World) -> None:
    holding = agreed(world, HOLDING)
    press(world)
    elsewhere = Profile("mastodon", "@rosa", bio="Reporter, Other Times.", message="Statement by 4pm, please.")
    world.bot.enquiries.check(elsewhere, PRIYA, "elsewhere", "rivers")
    sent(world, holding, MEDIA, reply_to="@rosa")
    listed = [row.enquiry for row in world.store.read(enquiries.unanswered, "rivers")]
    assert {asked.network: [line.name for line in asked.lines_sent] for asked in listed} == {
        "wall": [HOLDING.name], "mastodon": []
    }  # fmt: skip


@pytest.mark.both_databases
def test_the_media_team_s_card_says_what_became_of_a_line_and_follows(world: World) -> None:
    holding = agreed(world, HOLDING)
    press(world)
    [listed] = world.store.read(enquiries.unanswered, "rivers")

    def card() -> str:
        shown = world.bot.referral_views.shown(listed.enquiry.id)
        assert shown is not None
        return json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())], ensure_ascii=False)

    def follows() -> int:
        world.tells()
        return len(world.notifier.of(ReferralChanged))

    assert "Nothing has been sent through Countersign" in card()
    sent(world, holding, MEDIA, reply_to="@rosa")
    assert f"Sent on its way: “{HOLDING.name}” by <@{MEDIA.id}>" in card()
    before = follows()
    world.publishes()
    assert follows() > before
    assert f"Sent: “{HOLDING.name}” by <@{MEDIA.id}> <https://" in card()
    assert "|went out> Friday 20 November" in card()
    assert "on its way" not in card()
    proposal = sent(world, holding, MEDIA, reply_to="@rosa")
    world.bot.holds.place(Wish(on=EVERYTHING, reason="An accident"), DANA, "the-hold")
    before = follows()
    world.publishes()
    assert follows() > before
    assert "stopped, and not out" in card()
    before = follows()
    world.bot.proposal_ends.withdraw(proposal.id, MEDIA)
    assert follows() > before
    assert "stopped before it went out" in card()


def test_a_line_posted_by_hand_is_noted_on_the_referral_of_the_place(world: World) -> None:
    holding = agreed(world, replace(HOLDING, accounts=("forum",)))
    world.sets("forum", network_name="LinkedIn")
    world.bot.enquiries.check(
        Profile("linkedin", "@rosa", bio="Reporter, Example Times.", message="Statement by 4pm, please."),
        PRIYA, "asked", "rivers",
    )  # fmt: skip
    sent(world, holding, MEDIA, reply_to="@rosa", accounts=("forum",))
    [listed] = world.store.read(enquiries.unanswered, "rivers")
    assert [line.name for line in listed.enquiry.lines_sent] == [HOLDING.name]


def test_a_line_of_another_kind_to_somebody_who_turns_out_to_be_press_stops(world: World) -> None:
    signpost = agreed(world, replace(HOLDING, kind="signpost"))
    world.bot.enquiries.check(Profile("wall", "@rosa", bio="Gardener."), PRIYA, "looked", "rivers")
    proposal = sent(world, signpost, MEDIA, reply_to="@rosa")
    press(world)
    world.publishes()
    assert world.networks.out == []
    assert world.again(world.delivery(proposal)).why is Why.ENQUIRER


def test_nobody_is_answered_whom_nobody_has_looked_at(world: World) -> None:
    holding = agreed(world, HOLDING)
    assert "RESP-02" in [finding.rule for finding in filled(world, holding, MEDIA, reply_to="@who").stops]


def test_press_gets_the_holding_line_only_as_a_line(world: World) -> None:
    """The very same words, once the line is withdrawn, go to no press by an ordinary approval."""
    holding = agreed(world, HOLDING)
    press(world)
    proposal = sent(world, holding, MEDIA, reply_to="@rosa")
    world.bot.lines.withdraw(holding.id, SAM)
    world.publishes()
    assert world.networks.out == []
    with pytest.raises((NotAllowed, Superseded, Unusable)):
        world.approves(proposal)


# Looking at them again


@pytest.mark.both_databases
def test_a_week_before_its_last_day_its_author_and_owner_are_told_once(world: World) -> None:
    line = agreed(world, replace(TEMPLATE, review_on="2026-12-01"))
    assert world.bot.lines.say_what_runs_out() == 0
    world.clock.moves(days=4)
    assert world.bot.lines.say_what_runs_out() == 1
    assert world.bot.lines.say_what_runs_out() == 0
    world.tells()
    told = [LineRunsOut(line.id, PRIYA.id), LineRunsOut(line.id, OWNER.id)]
    assert world.notifier.of(LineRunsOut) == told


def test_the_digest_names_what_runs_out_within_the_week(world: World) -> None:
    line = agreed(world, replace(TEMPLATE, review_on="2026-11-27"))
    agreed(world, replace(TEMPLATE, review_on="2026-11-29"))
    assert [line.id for line in world.bot.digests.digest("rivers").lines] == [line.id]
    assert world.bot.digests.digest("health").lines == ()


@pytest.mark.parametrize("by", [NOBODY, PETE, GUEST, NURSE])
def test_not_everybody_withdraws_a_line(world: World, by: Person) -> None:
    line = agreed(world)
    with pytest.raises(NotAllowed):
        world.bot.lines.withdraw(line.id, by)


@pytest.mark.both_databases
def test_somebody_sees_first_what_they_may_send(world: World) -> None:
    holding, template = agreed(world, HOLDING), agreed(world)
    for by, first in ((MEDIA, holding), (PRIYA, template)):
        found = world.bot.lines.listed(by)
        assert [row.line.id for row in found if row.may_send] == [first.id]
        assert found[0].line.id == first.id
    assert [row.line.id for row in world.bot.lines.listed(MEDIA, (LineKind.HOLDING,))] == [holding.id]
    assert [row.line.id for row in world.bot.lines.listed(DANA)] == [holding.id, template.id][::-1]
    assert world.bot.lines.listed(NURSE) == ()
    for by in (GUEST, STRANGER):
        with pytest.raises(NotAllowed, match="full members"):
            world.bot.lines.listed(by)


def test_a_withdrawal_between_the_check_and_the_claim_wins(world: World) -> None:
    line = agreed(world)
    sent(world, line)

    def withdrawn_meanwhile(account: Account) -> Publisher:
        world.bot.lines.withdraw(line.id, SAM)
        return world.networks.connect(account)

    publish_due(replace(world.bot.publishing, connect=withdrawn_meanwhile))
    assert world.networks.out == []


def test_an_agreed_line_that_answers_somebody_needs_their_post(world: World) -> None:
    world.bot.enquiries.check(Profile("wall", "@alex", bio="Allotments.", message="When?"), PRIYA, "looked", "rivers")
    line = agreed(world)
    for reply_url in ("", "somewhere"):
        with pytest.raises(Unusable) as told:
            filled(world, line, reply_to="@alex", reply_url=reply_url)
        assert told.value.field == "reply_url"
    proposal = sent(world, line, reply_to="@alex")
    assert proposal.revision.rendered[0].parent is not None
    world.publishes()
    assert world.networks.out[0].part.parent == "https://wall.example/9"


def test_an_agreed_line_that_answers_a_private_message_is_sent_by_hand(world: World) -> None:
    world.bot.enquiries.check(Profile("wall", "@alex", bio="Allotments.", message="When?"), PRIYA, "looked", "rivers")
    proposal = sent(world, agreed(world), reply_to="@alex", reply_url="", private=True)
    world.publishes()
    assert world.delivery(proposal).state is DeliveryState.HANDED_OVER
    assert not world.networks.calls

"""What the digest offers: sending at once only where that can work, and the way to a referral's card."""

from dataclasses import replace
from datetime import timedelta

import pytest
from slack_sdk import WebClient
from slack_sdk.models.blocks import ActionsBlock, ButtonElement

from bot.model.delivery import DeliveryState, Why
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.head import Head
from bot.model.hold import Hold, NamedHold, Range
from bot.model.list_row import Listed, ListedDelivery
from bot.model.listed_referral import ListedReferral
from bot.model.people import Card
from bot.model.proposal_states import ProposalState
from bot.model.take_down import TakeDownState
from bot.model.timeline_alarm import AlarmState, ListedAlarm, TimelineAlarm
from bot.model.when import When, WhenKind
from bot.showing.digests import Digest, Some
from bot.showing.home import Tab
from handlers.blocks import list_rows
from handlers.home.digest import SEE_ALL, Answering, digest, is_held
from handlers.slack.archive import Archive
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import checked_message, every_text
from tests.world import PRIYA, World

ARCHIVE = Archive.at("https://dept.slack.com/", WebClient(token="xoxb-none"))
(ACCOUNT,) = showings.accounts(1, "@account")
HOUR = timedelta(hours=1)


def stopped(kind: WhenKind, at: timedelta) -> ListedDelivery:
    """A post that a person stopped, approved for a time from now."""
    when = When(kind, NOW + at, "2026-11-20T10:00", "Europe/London")
    post = Listed(
        id=7, revision=1, department="rivers", state=ProposalState.APPROVED, proposer="U0PRIYA", first="Floods.",
        when=when, created_at=NOW, needed=1, given=1, wants_senior=False, put_off_by="", restricted_to=(),
        accounts=(ACCOUNT.key,), card=Card("C0APPROVE", "1.2"),
    )  # fmt: skip
    return ListedDelivery(
        id=9, account=ACCOUNT.key, state=DeliveryState.STOPPED, due_at=NOW, wakes_at=NOW, why=Why.BY_A_PERSON,
        detail="", url="", look_at=None, of=post,
    )  # fmt: skip


def labels(item: ListedDelivery, *holds: NamedHold) -> list[str]:
    here = Answering(ARCHIVE, {ACCOUNT.key: ACCOUNT}, NOW, holds)
    return [button.label for button in here.buttons(item)]


def held(on: Range) -> NamedHold:
    hold = Hold(1, on, "Mourning", "U0SAM", NOW, "s")
    return NamedHold(hold, None, None, (), ACCOUNT.zone)


@pytest.mark.parametrize(
    ("kind", "at", "offered"),
    [
        (WhenKind.AT, HOUR, False),
        (WhenKind.AT, -HOUR, True),
        (WhenKind.AT, -ACCOUNT.later - HOUR, False),
        (WhenKind.SOON, HOUR, True),
    ],
    ids=["not before its time", "after its time", "too late", "as soon as approved"],
)
def test_sending_at_once_is_offered_only_where_that_can_work(kind: WhenKind, at: timedelta, offered: bool) -> None:
    assert ("Send it now" in labels(stopped(kind, at))) == offered
    assert "Choose a new time" in labels(stopped(kind, at))


def test_sending_at_once_is_not_offered_under_a_hold() -> None:
    item = stopped(WhenKind.SOON, HOUR)
    assert "Send it now" not in labels(item, held(Range(account=ACCOUNT.key)))
    assert "Send it now" in labels(item, held(Range(account="another")))


def test_a_list_says_that_a_post_to_be_made_by_hand_is_on_hold() -> None:
    item = replace(stopped(WhenKind.SOON, HOUR), state=DeliveryState.HANDED_OVER, why=None)
    everything, another = held(Range()), held(Range(account="another"))
    assert is_held(item, [another, everything])
    assert not is_held(item, [another])
    assert list_rows.asks(item, held=True) == "is on hold: whoever is to post it by hand is asked to wait."
    assert list_rows.asks(item) == "waits for somebody to post it by hand."


def test_what_needs_a_check_put_right_is_tried_again_only_where_that_can_work() -> None:
    item = replace(stopped(WhenKind.AT, HOUR), why=Why.POLICY)
    assert "Try again" not in labels(item)
    assert "Choose a new time" in labels(item)


def test_a_list_says_whom_a_post_answers_and_what_is_sent_privately() -> None:
    item = stopped(WhenKind.SOON, HOUR)
    private = replace(item, state=DeliveryState.HANDED_OVER, of=replace(item.of, answers="@alexw", private=True))
    assert list_rows.named(private.of) == "“Floods.” to @alexw by <@U0PRIYA>"
    assert list_rows.asks(private) == "waits for somebody to send it privately by hand."
    assert list_rows.in_short(private) == list_rows.stands(private) == "to be sent privately by hand"
    assert list_rows.stands(replace(private, state=DeliveryState.PUBLISHED)) == "sent privately"
    live = replace(item, state=DeliveryState.PUBLISHED, url="https://wall.example/1")
    down = replace(live, account="other", take_down=TakeDownState.DOWN)
    assert list_rows.came_of([live, down], {}) == "account0 <https://wall.example/1|live>; other taken down"
    assert {*labels(private)} == {"I've sent it", "Drop it", "Open"}
    assert list_rows.named(replace(private.of, restricted_to=("U0PRIYA",)).seen_by_all()) == "A restricted post"


def test_a_referral_leads_to_its_card_and_says_who_took_it() -> None:
    enquiry = Enquiry(
        id=3, department="rivers", network="mastodon", handle="@rosa", name="", message="", verdict="journalist",
        confidence=0.5, refer=True, life_at_risk=False, evidence=(), state=EnquiryState.TAKEN, asked_by="U0PRIYA",
        at=NOW - 2 * HOUR, settled_by="U0SAM",
    )  # fmt: skip
    none: Some = Some((), 0)  # type: ignore[type-arg]
    found = Digest(
        department=showings.departments(), at=NOW, accounts={}, needs_a_person=none, pending=none, today=none,
        drafts=none, referrals=(ListedReferral(enquiry, Card("C0MEDIA", "1.2")),), holds=(), ahead=(), covers=(),
        credentials=(), lines=(), taken_down=(), alarms=(), under_mandate=none, asked=None, came_of=none,
        audit_head=Head(1, "0" * 64, NOW),
    )  # fmt: skip
    says = "\n".join(every_text(checked_message(digest(found, ARCHIVE), "x")))
    assert "taken by <@U0SAM>, asked 2 hours ago. <https://dept.slack.com/archives/C0MEDIA/p12|Open>" in says
    assert "needs a person" not in says.splitlines()[0]


def test_referrals_that_find_no_room_are_behind_a_button_to_all(world: World) -> None:
    for number in range(31):
        profile = Profile("wall", f"@reporter{number}", bio="Reporter, Example Times", message="When does it open?")
        world.bot.enquiries.check(profile, PRIYA, str(number), "rivers")
    blocks = digest(world.bot.digests.digest("rivers"), ARCHIVE)
    (button,) = [element for block in blocks if isinstance(block, ActionsBlock) for element in block.elements]
    assert isinstance(button, ButtonElement)
    assert button.text is not None
    assert (button.text.text, button.action_id, button.value) == ("See all 31", SEE_ALL, Tab.REFERRALS)


def test_a_digest_begins_with_a_life_at_risk_and_says_what_is_overdue() -> None:
    enquiry = Enquiry(
        id=3, department="rivers", network="mastodon", handle="@rosa", name="", message="", verdict="journalist",
        confidence=0.5, refer=True, life_at_risk=False, evidence=(), state=EnquiryState.TAKEN, asked_by="U0PRIYA",
        at=NOW - 2 * HOUR, settled_by="U0SAM", deadline=NOW - HOUR,
    )  # fmt: skip
    risk = replace(enquiry, id=4, handle="@kim", verdict="unclear", refer=False, life_at_risk=True, deadline=None,
                   state=EnquiryState.WAITING)  # fmt: skip
    none: Some = Some((), 0)  # type: ignore[type-arg]
    found = Digest(
        department=showings.departments(), at=NOW, accounts={}, needs_a_person=none, pending=none, today=none,
        drafts=none, referrals=(ListedReferral(risk, None), ListedReferral(enquiry, None)), holds=(), ahead=(),
        covers=(), credentials=(), lines=(), taken_down=(), alarms=(), under_mandate=none, asked=None, came_of=none,
        audit_head=Head(1, "0" * 64, NOW),
    )  # fmt: skip
    says = "\n".join(every_text(checked_message(digest(found, ARCHIVE), "x")))
    assert says.index("Somebody's life may be at risk") < says.index("@kim") < says.index("*Referrals*")
    assert "taken by <@U0SAM>, asked 2 hours ago; *overdue, wanted by today, 8am*." in says


def test_a_post_that_nobody_of_ours_made_comes_before_everything_but_a_life() -> None:
    none: Some = Some((), 0)  # type: ignore[type-arg]
    alarm = ListedAlarm(TimelineAlarm(3, "account0", NOW - 2 * HOUR), Card("C0APPROVE", "1.2"))
    found = Digest(
        department=showings.departments(), at=NOW, accounts={each.key: each for each in showings.accounts(1, "@dept")},
        needs_a_person=none, pending=none, today=none, drafts=none, referrals=(), holds=(), ahead=(), covers=(),
        credentials=(), lines=(), taken_down=(), alarms=(alarm,), under_mandate=none, asked=None, came_of=none,
        audit_head=Head(1, "0" * 64, NOW),
    )  # fmt: skip
    says = "\n".join(every_text(checked_message(digest(found, ARCHIVE), "x")))
    assert "One thing needs a person." in says
    assert "*🚨 Posted without Countersign*" in says
    assert ", seen today, 7am (2 hours ago): yours? <https://dept.slack.com/archives/C0APPROVE/p12|Open>" in says
    not_ours = replace(alarm, alarm=replace(alarm.alarm, state=AlarmState.NOT_OURS))
    later = replace(found, at=NOW + 48 * HOUR, alarms=(not_ours,))
    says = "\n".join(every_text(checked_message(digest(later, ARCHIVE), "x")))
    assert "(2 days ago): not ours, not dealt with yet <https" in says

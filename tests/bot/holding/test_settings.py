"""Settings agreed by two people: in force for every later check, on every replica, and ended by two people."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.config import Config, Slack
from bot.config.words import describe
from bot.errors import NotAllowed, Superseded, Unusable
from bot.holding.settings import WindowWish
from bot.model.delivery import DeliveryState, Why
from bot.model.notice import SettingMessage, SettingNews, WindowAhead
from bot.model.people import Person
from bot.model.proposal import ProposalState
from bot.model.setting import Setting, SettingState, with_settled
from bot.model.when import WhenKind
from bot.store import ledger
from bot.store import settings as stored
from policy.department import Window
from policy.outcome import Outcome
from policy.settings import Settings
from tests.world import DANA, GUEST, HEAD, JO, MINA, NOBODY, NURSE, PLAIN, PRIYA, SAM, World, a_world

CHEERFUL = "Join our summer party! 🎉"
TODAY = "2026-11-20"
LONDON = ZoneInfo("Europe/London")
WEEKEND = WindowWish(
    name="General election, November 2026",
    kind="general",
    start=("2026-11-25", "00:01"),
    until=("2026-12-10", "22:00"),
    essential_tags=("safety",),
    note="The Cabinet Office's guidance",
)


def a_day(world: World, by: Person = SAM, *, mode: str = "hold", name: str = "a day of mourning") -> Setting:
    request = f"form-{world.store.read(ledger.head)[0]}"
    return world.bot.agreed_settings.sensitive_day("rivers", (TODAY, ""), name, mode, "Number 10 said so", by, request)


def a_contact(world: World, contact: str, by: Person = SAM) -> Setting:
    return world.bot.agreed_settings.contact("rivers", contact, "https://www.gov.uk/contact", by, f"form-{contact}")


def settled(world: World, asked: Setting, by: Person = JO) -> Setting:
    return world.bot.agreed_settings.agree(asked.id, by)


def test_a_sensitive_day_by_two_people_stops_a_cheerful_post_that_was_approved(world: World) -> None:
    delivery = world.under_way(CHEERFUL)
    asked = a_day(world)
    settled(world, asked)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.why) == (DeliveryState.STOPPED, Why.POLICY)
    assert "a day of mourning" in after.detail


def test_one_person_alone_changes_nothing(world: World) -> None:
    delivery = world.under_way(CHEERFUL)
    asked = a_day(world)
    with pytest.raises(NotAllowed, match="You asked for this"):
        settled(world, asked, by=SAM)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


@pytest.mark.parametrize("by", [PRIYA, NOBODY, GUEST, NURSE])
def test_nobody_else_asks_agrees_declines_or_ends(world: World, by: Person) -> None:
    with pytest.raises(NotAllowed):
        a_day(world, by)
    asked = a_day(world)
    for act in (world.bot.agreed_settings.agree, world.bot.agreed_settings.decline):
        with pytest.raises(NotAllowed):
            act(asked.id, by)
    settled(world, asked)
    with pytest.raises(NotAllowed):
        world.bot.agreed_settings.ask_to_end(asked.id, by)
    world.bot.agreed_settings.ask_to_end(asked.id, SAM)
    with pytest.raises(NotAllowed):
        world.bot.agreed_settings.agree(asked.id, by)


@pytest.mark.parametrize("by", [JO, HEAD, DANA, MINA])
def test_whoever_answers_for_an_account_there_may_agree(world: World, by: Person) -> None:
    assert settled(world, a_day(world), by).state is SettingState.SETTLED


def test_it_is_ended_by_two_people_likewise_and_stands_until_then(world: World) -> None:
    held = world.under_way(CHEERFUL)
    setting = settled(world, a_day(world))
    world.bot.agreed_settings.ask_to_end(setting.id, JO)
    with pytest.raises(NotAllowed, match="You asked for this"):
        world.bot.agreed_settings.agree(setting.id, JO)
    world.publishes()
    assert world.again(held).why is Why.POLICY
    assert world.bot.agreed_settings.agree(setting.id, SAM).state is SettingState.ENDED
    free = world.under_way("Our summer party is on! 🎉")
    world.publishes()
    assert world.state(free) is DeliveryState.PUBLISHED


def test_what_was_asked_can_be_declined_and_keeping_it_leaves_it_in_force(world: World) -> None:
    asked = a_day(world)
    assert world.bot.agreed_settings.decline(asked.id, JO).state is SettingState.DECLINED
    with pytest.raises(Superseded, match="declined"):
        settled(world, asked)
    setting = settled(world, a_day(world, name="another day"))
    world.bot.agreed_settings.ask_to_end(setting.id, JO)
    assert world.bot.agreed_settings.decline(setting.id, SAM).is_in_force


def test_a_form_sent_twice_asks_once(world: World) -> None:
    first, second = (
        world.bot.agreed_settings.sensitive_day("rivers", (TODAY, ""), "a day", "ask", "", SAM, "the same form")
        for _ in range(2)
    )
    assert first.id == second.id


def test_proposal_approval_and_publishing_all_go_by_it_and_the_digest_of_settings_tells(world: World) -> None:
    before = world.proposes(CHEERFUL)
    settled(world, a_day(world))
    after = world.proposes("Our winter party! 🎉")
    assert before.revision.judged.settings != after.revision.judged.settings
    assert any(remark.outcome is Outcome.SENIOR for remark in after.revision.judged.remarks)
    expected = with_settled(Settings(), world.store.read(stored.in_states, "rivers")).digest()
    assert after.revision.judged.settings == expected


def test_another_department_is_left_alone(world: World) -> None:
    settled(world, a_day(world))
    proposal = world.proposes("Our party! 🎉", "nhs", by=NURSE)
    assert proposal.revision.judged.settings == Settings().digest()


def test_another_replica_goes_by_it_at_its_next_check(world: World) -> None:
    other = a_world(world.store, world.clock)
    delivery = world.under_way(CHEERFUL)
    settled(world, a_day(world))
    other.publishes()
    assert world.again(delivery).why is Why.POLICY


def test_a_published_contact_is_settled_once_and_blocks_no_more(world: World) -> None:
    text = "Ring the warden on 07700 900123."
    (blocked,) = world.submits(text).proposals
    assert blocked.state is ProposalState.DRAFT
    settled(world, a_contact(world, "07700 900123"))
    (free,) = world.submits(text).proposals
    assert free.state is ProposalState.PENDING
    with pytest.raises(Unusable, match="published already"):
        a_contact(world, "07700 900123")


def test_a_settled_contact_needs_a_page_where_it_is_published(world: World) -> None:
    with pytest.raises(Unusable) as said:
        world.bot.agreed_settings.contact("rivers", "07700 900123", " ", SAM, "form")
    assert said.value.field == "note"


@pytest.mark.parametrize(
    ("days", "name", "mode", "field"),
    [
        (("", ""), "a day", "hold", "start"),
        ((TODAY, "2026-11-19"), "a day", "hold", "until"),
        (("2026-11-18", ""), "a day", "hold", "start"),
        ((TODAY, ""), "  ", "hold", "name"),
        ((TODAY, ""), "a day", "shout", "mode"),
    ],
)
def test_what_cannot_be_a_sensitive_day_is_said_at_its_field(
    world: World, days: tuple[str, str], name: str, mode: str, field: str
) -> None:
    with pytest.raises(Unusable) as said:
        world.bot.agreed_settings.sensitive_day("rivers", days, name, mode, "", SAM, "form")
    assert said.value.field == field


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"kind": "papal"}, "kind"),
        ({"start": ("", "10:00")}, "start"),
        ({"until": ("2026-11-24", "")}, "until"),
    ],
)
def test_what_cannot_be_a_window_is_said_at_its_field(world: World, changes: dict[str, object], field: str) -> None:
    with pytest.raises(Unusable) as said:
        world.bot.agreed_settings.window("rivers", replace(WEEKEND, **changes), SAM, "form")  # type: ignore[arg-type]
    assert said.value.field == field


def test_a_window_bears_a_name_of_its_own(world: World) -> None:
    settled(world, world.bot.agreed_settings.window("rivers", WEEKEND, SAM, "one"))
    with pytest.raises(Unusable, match="of that name already"):
        world.bot.agreed_settings.window("rivers", WEEKEND, SAM, "two")


@pytest.mark.both_databases
def test_a_second_person_is_asked_where_the_departments_approvers_are(world: World) -> None:
    asked = a_day(world)
    world.tells()
    shown = world.bot.agreed_settings.shown(asked.id)
    assert shown is not None
    assert shown.channel == "C0APPROVE"
    assert shown.card is not None
    assert world.notifier.of(SettingMessage) == [SettingMessage(asked.id)]
    settled(world, asked)
    world.tells()
    assert SettingNews(asked.id) in world.notifier.told


def test_each_act_is_in_the_trail_without_its_words(world: World) -> None:
    setting = settled(world, a_day(world, name="the king is dead"))
    world.bot.agreed_settings.ask_to_end(setting.id, SAM)
    world.bot.agreed_settings.agree(setting.id, JO)
    with world.store.audit_entries() as entries:
        bodies = [entry.body for entry in entries]
    for act in ("ask_to_settle", "settle", "ask_to_end_setting", "end_setting"):
        assert sum(f'"act":"{act}"' in body for body in bodies) == 1
    assert not any("king" in body for body in bodies)
    assert world.bot.auditing.verify().problem == ""


@pytest.mark.both_databases
def test_check_config_says_who_settled_it(world: World) -> None:
    settled(world, a_day(world))
    settled(world, a_contact(world, "07700 900123"))
    config = Config("sqlite:///x.db", Slack("env:A", "env:B", ""), world.departments, {})
    said = describe(config, clock=world.clock, settled=world.store.read(stored.in_states))
    assert "sensitive “a day of mourning” TODAY: 20 November 2026, hold" in said
    assert "published contact: 07700 900123 (settled in Slack by U0SAM and U0JO on 20 November 2026)" in said
    assert with_settled(Settings(), world.store.read(stored.in_states, "rivers")).digest() in said


# A week before a window


def ahead(world: World) -> list[WindowAhead]:
    world.tells()
    return [notice for notice in world.notifier.told if isinstance(notice, WindowAhead)]


def test_a_week_before_a_window_its_proposers_hear_what_it_will_stop_once(world: World) -> None:
    inside = world.approved(PLAIN, when=WhenKind.AT, day="2026-11-26", time="10:00")
    pending = world.proposes("Our offices close at noon.", "floods", when=WhenKind.AT, day="2026-11-27", time="10:00")
    safety = "The river is rising. Move uphill."
    world.approved(safety, "floods", tags=("safety",), when=WhenKind.AT, day="2026-11-26", time="12:00")
    world.approved("Our shop is open.", "intranet", when=WhenKind.AT, day="2026-11-24", time="10:00")
    settled(world, world.bot.agreed_settings.window("rivers", WEEKEND, SAM, "form"))
    window = world.bot.agreed_settings.open("rivers")[0].value
    assert world.bot.windows.announce() == 1
    assert ahead(world) == [WindowAhead("rivers", "General election, November 2026")]
    found = world.bot.windows.ahead("rivers", "General election, November 2026")
    assert found is not None
    assert found.window == window
    assert [stopped_post.proposal.id for stopped_post in found.stops] == [inside.id, pending.id]
    assert found.stops[0].due == datetime(2026, 11, 26, 10, 0, tzinfo=LONDON)
    assert world.bot.windows.announce() == 0
    assert a_world(world.store, world.clock).bot.windows.announce() == 0
    assert len(ahead(world)) == 1


def test_a_window_further_away_waits_for_its_week(world: World) -> None:
    late = replace(WEEKEND, start=("2026-12-01", "09:00"))
    settled(world, world.bot.agreed_settings.window("rivers", late, SAM, "form"))
    assert world.bot.windows.announce() == 0
    world.clock.moves(days=4, hours=1)
    assert world.bot.windows.announce() == 1


@pytest.mark.both_databases
def test_a_configured_window_is_announced_too_and_a_past_one_is_not(world: World) -> None:
    setting = world.bot.agreed_settings.window("rivers", WEEKEND, SAM, "form")
    value = setting.value
    settings = with_settled(Settings(), [replace(setting, state=SettingState.SETTLED)])
    world.departments["health"] = replace(world.departments["health"], settings=settings)
    assert value in settings.windows
    assert world.bot.windows.announce() == 1
    world.departments["rivers"] = replace(world.departments["rivers"], settings=settings)
    world.clock.moves(days=60)
    assert world.bot.windows.announce() == 0


def test_an_open_window_that_stops_nothing_is_passed_over_in_silence(world: World) -> None:
    began = replace(WEEKEND, start=("2026-11-19", "09:00"))
    settled(world, world.bot.agreed_settings.window("rivers", began, SAM, "form"))
    assert world.bot.windows.announce() == 0
    assert ahead(world) == []


def test_days_without_a_time_belong_to_a_window_whole(world: World) -> None:
    days = replace(WEEKEND, start=("2026-11-25", ""), until=("2026-12-10", ""))
    value = world.bot.agreed_settings.window("rivers", days, SAM, "form").value
    assert isinstance(value, Window)
    assert value.start == datetime(2026, 11, 25, 0, 0, tzinfo=LONDON)
    assert value.until == datetime(2026, 12, 10, 23, 59, tzinfo=LONDON)


def test_two_ids_of_one_person_are_one_person(world: World) -> None:
    world.directory.identities |= {SAM.id: "W0SAM", JO.id: "W0SAM"}
    asked = a_contact(world, "020 7946 0011")
    with pytest.raises(NotAllowed, match="somebody else agrees"):
        settled(world, asked, JO)
    setting = settled(world, asked, HEAD)
    ending = world.bot.agreed_settings.ask_to_end(setting.id, JO)
    with pytest.raises(NotAllowed, match="somebody else agrees"):
        world.bot.agreed_settings.agree(ending.id, SAM)

"""The alarm in Slack: any words held to Slack's limits and inert, and the alarm played through the rehearsal."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.afterwards.timeline_alarms import ShownAlarm
from bot.model.people import SYSTEM, Card
from bot.model.restore import Restore
from bot.model.timeline import Sighting, SightingState, TimelineWatch
from bot.model.timeline_alarm import AlarmsOpen, AlarmState, TimelineAlarm
from bot.showing.timelines import TimelineState
from bot.store import timelines
from handlers.timelines import alarms, states
from rehearsal.player import words_of
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.office import APPROVALS, DEE, PRIYA, SAM, Office
from tests.handlers.payloads import checked_message, checked_modal, mentioned, message_faults
from tests.world import an_account

STRANGE = "Free parking everywhere, for ever!"
OURS = {f"<@{person}>" for person in ("U0SAM", "U0OWNER")}


def a_post(words: str, url: str = "https://wall.example/1") -> Sighting:
    return Sighting(1, "news", "1", url, NOW, NOW, SightingState.ALARMED, words, alarm=7)


@showings.thorough
@given(
    words=showings.long,
    url=showings.links,
    handle=showings.short,
    state=st.sampled_from(AlarmState),
    by=st.sampled_from((SYSTEM, "U0SAM")),
    count=st.sampled_from((1, 2, 5, 6, 40)),
    awaited=st.sampled_from((0, 1, 3)),
    restored=st.booleans(),
)
def test_an_alarm_is_what_slack_takes_and_its_words_stay_inert(
    words: str, url: str, handle: str, state: AlarmState, by: str, count: int, awaited: int, *, restored: bool
) -> None:
    account = an_account("news", handle=handle, network_name="Mastodon")
    alarm = TimelineAlarm(7, "news", NOW, state, by if state is AlarmState.OURS else "U0SAM", NOW)
    restore = Restore(1, NOW, NOW - timedelta(days=1), NOW, 1, 1, 1) if restored else None
    shown = ShownAlarm(alarm, account, (a_post(words, url),) * count, Card("C0APPROVE", "1.2"), awaited, restore)
    not_ours = replace(shown, alarm=replace(alarm, state=AlarmState.NOT_OURS, by="U0SAM"))
    ended = replace(shown, alarm=replace(not_ours.alarm, dealt_by="U0SAM", dealt_at=NOW, how=words[:300]))
    for blocks, text in (
        (alarms.message(shown), alarms.summary(shown)),
        (alarms.paged(not_ours), alarms.page_summary(not_ours)),
        (alarms.message(ended), alarms.summary(ended)),
    ):
        assert mentioned(checked_message(blocks, text)) <= OURS
    for seen in (not_ours, ended):
        assert mentioned(checked_modal(alarms.dealt_with_form(seen))["blocks"]) <= OURS


@showings.thorough
@given(words=showings.long, handle=showings.short)
def test_states_of_timelines_fit_and_name_nobody(words: str, handle: str) -> None:
    account = an_account("news", handle=handle, network_name="Mastodon")
    watch = TimelineWatch(1, "news", NOW, failed=9, trouble=words, unseen_since=NOW)
    every = [
        TimelineState(account, watch, alarms=(AlarmsOpen(AlarmState.OPEN, 2, NOW - timedelta(hours=2)),)),
        TimelineState(account, watch, alarms=(AlarmsOpen(AlarmState.NOT_OURS, 1, NOW),)),
        TimelineState(account, replace(watch, failed=0)),
        TimelineState(account, None, words),
    ]
    for text in (alarms.unseen(every[0]), states.urgent(every, NOW), states.in_short(every, NOW)):
        assert text
        assert not message_faults([], text[:3000])
        assert not mentioned([], text)


@pytest.mark.parametrize(
    ("restored", "awaited", "count", "says"),
    [
        (True, 1, 1, "a backup, so it may be ours"),
        (True, 1, 2, "a backup, so they may be ours"),
        (False, 1, 1, "1 post for this account waits for somebody to say whether it is out: if this is it, give"),
        (False, 3, 1, "3 posts for this account wait for somebody to say whether they are out: if this is among them"),
        (
            False,
            3,
            2,
            "3 posts for this account wait for somebody to say whether they are out: if these are among them",
        ),
        (False, 1, 2, "1 post for this account waits for somebody to say whether it is out: if it is among these"),
        (False, 0, 1, "through Countersign matches it."),
        (False, 0, 2, "through Countersign matches them."),
    ],
)
def test_an_alarm_says_what_else_it_may_be(*, restored: bool, awaited: int, count: int, says: str) -> None:
    restore = Restore(1, NOW, NOW - timedelta(days=1), NOW, 1, 1, 1) if restored else None
    alarm = TimelineAlarm(7, "news", NOW)
    shown = ShownAlarm(alarm, an_account("news"), (a_post("x"),) * count, None, awaited, restore)
    assert says in words_of([block.to_dict() for block in alarms.message(shown)])


@pytest.mark.parametrize(("count", "says"), [(1, "says that this is not ours"), (2, "says that these are not ours")])
def test_the_owners_message_speaks_of_several_posts_as_several(count: int, says: str) -> None:
    alarm = TimelineAlarm(7, "news", NOW, AlarmState.NOT_OURS, "U0SAM", NOW)
    shown = ShownAlarm(alarm, an_account("news"), (a_post("x"),) * count, None, 0)
    assert says in words_of([block.to_dict() for block in alarms.paged(shown)])


def test_news_of_a_timeline_that_cannot_be_seen_promises_only_what_happens() -> None:
    watch = TimelineWatch(1, "news", NOW, failed=3, trouble="Wall did not answer.")
    said = alarms.unseen(TimelineState(an_account("news"), watch))
    assert said.endswith("We go on trying; Countersign's Home tab says so until it works again.")


def test_app_home_says_how_long_alarms_have_been_open() -> None:
    account = an_account("news", handle="@dept", network_name="Mastodon")
    several = AlarmsOpen(AlarmState.OPEN, 2, NOW - timedelta(hours=3))
    open_ones = TimelineState(account, alarms=(several,))
    assert "yours? 2 alarms, the first 3 hours ago; see <#" in states.urgent([open_ones], NOW)
    not_ours = TimelineState(account, alarms=(replace(several, state=AlarmState.NOT_OURS, number=1),))
    assert "and it is not dealt with yet. Seen 3 hours ago; see <#" in states.urgent([not_ours], NOW)


def test_a_late_press_of_dealt_with_hears_who_was_quicker() -> None:
    alarm = TimelineAlarm(
        7, "news", NOW, AlarmState.NOT_OURS, "U0SAM", NOW, dealt_by="U0SAM", dealt_at=NOW, how="Gone."
    )
    form = alarms.dealt_with_form(ShownAlarm(alarm, an_account("news"), (a_post("x"),), None, 0)).to_dict()
    assert "Dealt with, says <@U0SAM>." in words_of(form["blocks"])
    assert "submit" not in form


def looked_at(here: Office) -> bool:
    """Whether the account of the test has been looked at."""
    return any(watch.account == "dept" and watch.since for watch in here.store.read(timelines.watches))


def test_somebody_with_the_log_in_posts_and_the_approvers_hear(here: Office) -> None:
    stage = here.stage
    stage.until(lambda: looked_at(here), "the first look")
    stage.post("/timeline/outside", {"from": "DeptExample", "text": STRANGE})
    stage.move_clock(advance_seconds=360)
    alarm = stage.be(SAM).sees(APPROVALS, STRANGE, "without Countersign: yours?")
    home = here.be(SAM).opens_home("without Countersign: is it yours?")
    assert home
    here.be(SAM).click(alarm, "Not ours")
    here.shows(alarm, "What to do now")
    assert "Change the account's password" in stage.be(DEE).is_told("Somebody else is posting")
    here.be(PRIYA).click(here.again(alarm), "Ours after all")
    here.shows(alarm, "It is ours, says")
    stage.move_clock(advance_seconds=360)
    told = [message for message in stage.be(SAM).messages(APPROVALS) if STRANGE in words_of(message)]
    assert len(told) == 1


def test_an_account_that_somebody_else_posts_on_is_held_from_the_alarm_and_the_alarm_ended(here: Office) -> None:
    stage = here.stage
    stage.until(lambda: looked_at(here), "the first look")
    stage.post("/timeline/outside", {"from": "DeptExample", "text": STRANGE})
    stage.move_clock(advance_seconds=360)
    alarm = stage.be(SAM).sees(APPROVALS, STRANGE, "without Countersign: yours?")
    here.be(SAM).click(alarm, "Not ours")
    here.shows(alarm, "Hold this account")
    assert here.be(SAM).opens_home("it is not dealt with yet")
    sam = here.be(SAM)
    sam.click(here.again(alarm), "Hold this account")
    form = sam.form("Put posts on hold")
    sam.press(form, "What would this stop?")
    stage.until(lambda: "this stops none" in words_of(sam.state()["modal"]["blocks"]), "what the hold would stop")
    came = sam.fill_in(sam.form("Put posts on hold"))
    assert came["result"] == "open", came
    stage.be(SAM).sees(APPROVALS, "is on hold", "Somebody else is posting on this account")
    sam = here.be(SAM)
    sam.click(here.again(alarm), "Dealt with")
    sam.fill_in(sam.form("Dealt with"), how="New password, <!channel> told")
    assert "“New password, " in words_of(here.shows(alarm, "Dealt with, says"))
    assert "Hold this account" not in words_of(here.again(alarm))

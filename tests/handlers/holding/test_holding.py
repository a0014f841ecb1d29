"""Holds and settings agreed by two people, through the rehearsal workspace and in all their messages."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.holding.holds import ON_A_PAGE, Stopped
from bot.holding.settings import ShownSetting
from bot.holding.windows import Ahead
from bot.model.delivery import DeliveryState, Why
from bot.model.hold import Hold, NamedHold, Range
from bot.model.setting import PublishedContact, Setting, SettingState, Value
from bot.stopping.ahead import WillStop
from bot.stopping.stops import Stop
from bot.store import ledger
from handlers.blocks.blocks import as_dicts
from handlers.holding import holds, stops
from handlers.holding import settings as setting_views
from policy.department import DayMode, SensitiveDay, Window, WindowKind
from rehearsal.player import words_of
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.office import APPROVALS, DEE, JO, PRIYA, SAM, Office
from tests.handlers.payloads import checked_message, checked_modal, live, mentioned

LONDON = ZoneInfo("Europe/London")

# What they show


@st.composite
def named_holds(draw: st.DrawFn) -> NamedHold:
    """A hold on any range, in the worst words."""
    number = draw(st.integers(1, 7))
    every = showings.accounts(number, draw(showings.short) or "x")
    phrases = tuple(draw(st.lists(showings.short.map(lambda text: text[:60] or "x"), max_size=20)))
    exempt = tuple(every[1:]) if draw(st.booleans()) else ()
    on = draw(st.sampled_from((Range(), Range("rivers"), Range("rivers", every[0].key))))
    lifted = draw(st.booleans())
    hold = Hold(
        id=7,
        on=replace(on, phrases=phrases, exempt=tuple(key.key for key in exempt)),
        reason=draw(showings.words)[:300],
        by=draw(st.sampled_from((*showings.COLLEAGUES, "countersign"))),
        at=NOW,
        salt="",
        until=draw(st.sampled_from((None, NOW + timedelta(days=3)))),
        lifted_by=draw(showings.people) if lifted else "",
        lifted_at=NOW if lifted else None,
    )
    department = showings.departments(draw(showings.words)) if on.department else None
    return NamedHold(hold, department, every[0] if on.account else None, exempt, LONDON)


def test_accounts_of_one_handle_are_told_apart_by_their_network(here: Office) -> None:
    offered = holds.options(here.config.accounts, here.config.departments)
    labels = [label for group in offered.values() for label in group.values()]
    assert {"Department for Examples on LinkedIn", "Department for Examples on Facebook"} <= {*labels}
    assert len({*labels}) == len(labels)
    sam = here.be(SAM)
    sam.command("/on-duty", APPROVALS)
    sam.sees(APPROVALS, "Department for Examples on LinkedIn*", "Department for Examples on Facebook*", private=True)


@pytest.mark.slow
@given(named_holds(), st.lists(showings.proposals(), min_size=1, max_size=2), st.sampled_from((1, 8)))
@showings.thorough
def test_a_holds_message_is_one_that_slack_takes_and_nothing_in_it_acts(
    named: NamedHold, cards: list[Any], times: int
) -> None:
    ahead = ahead_of(cards * times)
    blocks = checked_message(holds.message(named, ahead), holds.summary(named))
    blocks += checked_message(holds.news(named, ahead), stops.NEWS)
    assert mentioned(blocks, holds.summary(named)) <= showings.OURS
    assert not live(blocks)
    assert not live(holds.line(named))


@given(named_holds(), showings.proposals(), st.lists(showings.words, max_size=ON_A_PAGE), st.data())
@showings.thorough
def test_a_full_list_of_what_was_stopped_fits(
    named: NamedHold, shown: Any, texts: list[str], data: st.DataObject
) -> None:
    place = shown.places[0]
    deliveries = [
        replace(
            place.delivery or data.draw(showings.deliveries(place.account.key)),
            state=data.draw(st.sampled_from(DeliveryState)),
            why=data.draw(st.sampled_from((Why.HELD, Why.LATE))),
        )
        for _ in texts
    ]
    stopped = [
        Stopped(delivery, place.account, text, "U0PRIYA", None)
        for delivery, text in zip(deliveries, texts, strict=True)
    ]
    blocks = checked_message(holds.listed(named, stopped, 2), holds.summary(named))
    assert mentioned(blocks) <= showings.OURS
    assert not live(blocks)


@given(st.lists(named_holds(), max_size=15), st.integers(1, 120), showings.short, showings.proposals())
@showings.thorough
def test_the_form_takes_any_number_of_accounts_holds_and_posts(
    standing: list[NamedHold], number: int, name: str, card: Any
) -> None:
    ahead = ahead_of([card] * 12)
    every = {account.key: account for account in showings.accounts(number, name or "x")}
    department = showings.departments()
    checked_modal(
        holds.form(standing, every, {"rivers": department}, "Europe/London", stops.preview(lambda: ahead, LONDON))
    )
    for named in standing[:1]:
        checked_modal(holds.placed(named, ahead))
    checked_modal(holds.through_form(7))


@st.composite
def shown_settings(draw: st.DrawFn) -> ShownSetting:
    """A setting of each kind, in any state, in the worst words."""
    words = draw(showings.words)[:200]
    day = SensitiveDay(date(2026, 11, 20), date(2026, 11, 22), words, draw(st.sampled_from(DayMode)))
    window = Window(
        words, draw(st.sampled_from(WindowKind)), NOW, draw(st.sampled_from((None, NOW))), ("England",), (words,) * 12,
        ("safety", words),
    )  # fmt: skip
    values: tuple[Value, ...] = (day, window, PublishedContact(words))
    setting = Setting(
        id=3,
        department="rivers",
        value=draw(st.sampled_from(values)),
        note=draw(showings.long)[:200],
        state=draw(st.sampled_from(SettingState)),
        asked_by="U0SAM",
        asked_at=NOW,
        salt="",
        agreed_by="U0JO",
        agreed_at=draw(st.sampled_from((None, NOW))),
        end_asked_by=draw(st.sampled_from(("", "U0JO"))),
        ended_by="U0SAM",
        ended_at=draw(st.sampled_from((None, NOW))),
    )
    ahead = ahead_of(draw(st.lists(showings.proposals(), max_size=2)) * draw(st.sampled_from((1, 8))))
    return ShownSetting(setting, showings.departments(draw(showings.words)), None, "C0APPROVE", ahead)


def ahead_of(cards: list[Any]) -> tuple[WillStop, ...]:
    """The posts of some cards, as posts to be stopped."""
    stop = Stop(Why.POLICY, "Saturday 21 November 2026 is a day of mourning.")
    return tuple(
        WillStop(card.proposal, tuple(place.account for place in card.places), NOW, number % 2 == 0, stop)
        for number, card in enumerate(cards)
    )


@given(shown_settings())
@showings.thorough
def test_a_settings_message_is_one_that_slack_takes_and_nothing_in_it_acts(shown: ShownSetting) -> None:
    blocks = checked_message(setting_views.message(shown), setting_views.summary(shown))
    blocks += checked_message(setting_views.personal(shown, shown.stops), stops.NEWS) if shown.stops else []
    assert mentioned(blocks, setting_views.news(shown)) <= showings.OURS
    assert not live(blocks)
    checked_modal(setting_views.asked(shown))


@pytest.mark.slow
@given(st.lists(shown_settings(), max_size=15), showings.short)
@showings.thorough
def test_the_forms_that_ask_a_second_person_are_ones_that_slack_takes(open_: list[ShownSetting], name: str) -> None:
    departments = {key: showings.departments(name or "x") for key in ("rivers", "health")}
    preview = stops.preview(lambda: open_[0].stops, LONDON) if open_ else []
    for form in (setting_views.day_form, setting_views.window_form, setting_views.contact_form):
        checked_modal(form(departments, "rivers", [shown.setting for shown in open_], preview))


@pytest.mark.slow
@given(shown_settings(), st.lists(showings.proposals(), max_size=40))
@showings.thorough
def test_the_list_of_what_a_window_stops_fits(shown: ShownSetting, proposals: list[Any]) -> None:
    window = Window(shown.setting.note or "x", WindowKind.GENERAL, NOW)
    found = Ahead(shown.department, window, ahead_of(proposals))
    blocks = checked_message(setting_views.ahead(found, NOW), setting_views.ahead_summary(found))
    assert mentioned(blocks) <= showings.OURS
    assert not live(blocks)


# Through Slack


def test_what_is_wrong_with_a_hold_is_said_at_its_field(here: Office) -> None:
    dee = here.be(DEE)
    dee.command("/hold-posts")
    form = dee.form("Put posts on hold")
    came = dee.fill_in(form, on="account:dept", reason="A test", exempt=["dept"])
    assert came["errors"] == {holds.EXEMPT: "That leaves nothing to hold: the account is the one that is to go on."}
    came = dee.fill_in(form, on="account:dept", reason="A test", words="x" * 61, exempt=[])
    assert "too long" in came["errors"][holds.WORDS]
    dee.close()


def test_who_may_not_hold_everything_is_told_so_in_the_form(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/hold-posts")
    came = priya.fill_in(priya.form("Put posts on hold"), on="everything", reason="A test")
    assert "digital lead" in came["errors"][holds.ON]
    priya.close()
    assert here.store.read(ledger.head)[0] >= 0


def test_a_hold_is_lifted_from_the_form_too(here: Office) -> None:
    card = here.propose("The library is closed on Monday.")
    dee, sam = here.be(DEE), here.be(SAM)
    dee.command("/hold-posts")
    came = dee.fill_in(dee.form("Put posts on hold"), on="account:dept", reason="A test of holds", words="library")
    assert came["result"] == "open", came
    dee.close()
    here.shows(card, "On hold: nothing goes out")
    dee.command("/hold-posts")
    form = dee.form("Put posts on hold")
    assert "A test of holds" in words_of(form)
    dee.press(form, "Lift")
    here.stage.until(lambda: "A test of holds" not in words_of(dee.state()["modal"]), "the form without the hold")
    sam.sees(APPROVALS, "is no longer on hold", "Nothing fell due here meanwhile")
    here.stage.until(lambda: "On hold" not in words_of(here.again(card)), "the card without its banner")


def test_a_published_contact_is_settled_by_two_and_then_lets_the_post_through(here: Office) -> None:
    sam, jo = here.be(SAM), here.be(JO)
    sam.command("/published-contact")
    came = sam.fill_in(sam.form("Published contact"), contact="07700 900456", note="https://www.gov.uk/contact")
    assert came["result"] == "open", came
    sam.close()
    asked = jo.sees(APPROVALS, "Needs a second person", "07700 900456")
    jo.click(asked, "Agree")
    here.stage.until(lambda: "In force" in words_of(here.again(asked)), "the setting in force")
    here.propose("Ring the warden on 07700 900456.")


def test_a_proposer_settles_nothing(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/sensitive-day")
    form = priya.form("Sensitive day")
    came = priya.fill_in(form, start="2030-01-01", name="a day", mode="hold")
    assert "Two people settle that" in came["errors"][setting_views.START]
    priya.close()


@given(showings.proposals())
@showings.thorough
def test_a_list_in_a_channel_quotes_only_posts_decided_there(card: Any) -> None:
    (post,) = ahead_of([card])
    text = "The minister opens a bridge that nobody has heard of."
    revision = replace(post.proposal.revision, content=replace(post.proposal.revision.content, text=text))
    post = replace(post, proposal=replace(post.proposal, revision=revision, restricted_to=()))
    elsewhere = as_dicts(list(stops.listed([post], LONDON, "It will stop:", channel="C0ELSEWHERE")))
    here = as_dicts(list(stops.listed([post], LONDON, "It will stop:", channel="C0APPROVE")))
    assert text not in str(elsewhere)
    assert text in str(here)

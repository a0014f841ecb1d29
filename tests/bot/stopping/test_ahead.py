"""What a day, a window or a hold will stop is said beforehand, by the checks that stop it when the time comes."""

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from bot.holding.holds import ACCOUNT, DEPARTMENT, EVERYTHING, Wish
from bot.holding.settings import WindowWish
from bot.model.delivery import DeliveryState, Why
from bot.model.hold import Hold
from bot.model.notice import Notice, StopsNews
from bot.model.people import Person
from bot.model.proposal import Proposal
from bot.model.proposal_notices import Question, RefreshCard
from bot.model.setting import Setting
from bot.model.when import WhenKind
from bot.stopping.ahead import WillStop
from bot.store import deliveries, ledger
from handlers.holding import stops
from tests.world import DANA, HEAD, JO, NURSE, PETE, PLAIN, PRIYA, SAM, World, a_world

LONDON = ZoneInfo("Europe/London")
SATURDAY, SUNDAY = "2026-11-21", "2026-11-22"
MOURNING = "a day of mourning"
CHEERFUL = "Join our summer party! 🎉"
SAFETY = "The river is rising. Move uphill."


def form(world: World) -> str:
    return f"form-{world.store.read(ledger.head)[0]}"


def day_asked(
    world: World, first: str = SATURDAY, last: str = "", *, mode: str = "hold", on: str = "rivers"
) -> Setting:
    return world.bot.agreed_settings.sensitive_day(on, (first, last), MOURNING, mode, "", SAM, form(world))


def window_asked(world: World, first: tuple[str, str], last: tuple[str, str], *tags: str) -> Setting:
    wish = WindowWish("the election", "general", start=first, until=last, essential_tags=tags)
    return world.bot.agreed_settings.window("rivers", wish, SAM, form(world))


def held(world: World, on: str = EVERYTHING, by: Person = DANA, **given: Any) -> Hold:
    return world.bot.holds.place(Wish(on, "Something terrible has happened.", **given), by, form(world))


def approved_for(world: World, day: str, time: str, text: str = PLAIN, *on: str, **given: Any) -> Proposal:
    return world.approved(text, *on, when=WhenKind.AT, day=day, time=time, **given)


def keys(post: WillStop) -> tuple[str, ...]:
    return tuple(account.key for account in post.accounts)


def foretold(world: World, setting: Setting) -> list[tuple[int, tuple[str, ...]]]:
    return [(post.proposal.id, keys(post)) for post in world.bot.stops_ahead.by_setting(setting)]


def foretold_of(world: World, hold: Hold) -> list[tuple[int, tuple[str, ...]]]:
    return [(post.proposal.id, keys(post)) for post in world.bot.stops_ahead.by_hold(hold)]


@pytest.mark.both_databases
def test_a_hold_names_first_what_somebody_may_post_by_hand_and_whoever_was_asked_is_told_anew(world: World) -> None:
    request = world.under_way(SAFETY, "forum")
    world.publishes()
    assert world.state(request) is DeliveryState.HANDED_OVER
    saturday = approved_for(world, SATURDAY, "09:00")
    found = world.bot.holds.would_stop(Wish(EVERYTHING, ""), DANA)
    assert [(post.proposal.id, post.by_hand) for post in found] == [(request.proposal_id, True), (saturday.id, False)]
    assert "*waiting to be posted by hand* since" in str([block.to_dict() for block in stops.listed(found, LONDON, "")])
    question = Question(request.proposal_id, request.id)
    world.tells()
    acts: list[tuple[Callable[[], object], int]] = [
        (lambda: held(world), 1),
        (lambda: held(world, ACCOUNT + "forum"), 0),
        (lambda: world.bot.holds.lift(1, DANA), 0),
        (lambda: world.bot.holds.lift(2, DANA), 1),
    ]
    for act, asked in acts:
        world.notifier.told.clear()
        act()
        world.tells()
        assert world.notifier.told.count(question) == asked, "told at the first hold, and when the last is lifted"
    assert {notice.person for notice in world.notifier.told if isinstance(notice, StopsNews)} == {PRIYA.id, SAM.id}


@pytest.mark.both_databases
def test_a_day_asked_for_on_friday_names_saturdays_post_before_and_after_it_is_agreed(world: World) -> None:
    saturday = approved_for(world, SATURDAY, "09:00")
    approved_for(world, SUNDAY, "09:00", "Our shop is open.")
    asked = day_asked(world)
    (post,) = world.bot.stops_ahead.by_setting(asked)
    assert (post.proposal.id, keys(post), post.is_approved, post.has_a_time) == (saturday.id, ("news",), True, True)
    assert post.due == datetime(2026, 11, 21, 9, 0, tzinfo=LONDON)
    assert post.stop.why is Why.POLICY
    assert post.stop.says.startswith("Saturday 21 November 2026 is a day of mourning")
    agreed = world.bot.agreed_settings.agree(asked.id, JO)
    assert foretold(world, agreed) == [(saturday.id, ("news",))]
    assert foretold(a_world(world.store, world.clock), agreed) == [(saturday.id, ("news",))], "on another replica"


def test_the_gate_says_today_on_the_day_itself(world: World) -> None:
    saturday = approved_for(world, SATURDAY, "09:00")
    world.bot.agreed_settings.agree(day_asked(world).id, JO)
    world.clock.moves(days=1)
    world.publishes()
    assert "Today is a day of mourning" in world.delivery(saturday).detail


def test_what_is_essential_what_was_let_go_and_other_departments_are_not_named(world: World) -> None:
    approved_for(world, SATURDAY, "09:00", SAFETY, "floods", tags=("safety",))
    clinic = world.proposes("The clinic is open.", "nhs", by=NURSE, when=WhenKind.AT, day=SATURDAY, time="10:00")
    world.approves(clinic, HEAD)
    world.bot.agreed_settings.agree(day_asked(world).id, JO)
    by_a_senior = world.proposes("Our shop is open.", when=WhenKind.AT, day=SATURDAY, time="11:00")
    world.approves(by_a_senior, HEAD, why="It is for those who mourn.")
    (day,) = world.bot.agreed_settings.open("rivers")
    assert foretold(world, day) == []


def test_a_day_that_asks_for_a_second_look_stops_no_approved_post(world: World) -> None:
    approved_for(world, SATURDAY, "09:00", CHEERFUL)
    assert foretold(world, day_asked(world, mode="ask")) == []


def test_posts_still_to_be_approved_and_posts_on_release_are_named_as_what_they_are(world: World) -> None:
    pending = world.proposes("Our offices close at noon.", "floods", when=WhenKind.AT, day=SATURDAY, time="12:00")
    release: dict[str, Any] = {"when": WhenKind.RELEASE, "releaser": PETE.id, "day": SATURDAY, "time": "16:00"}
    waiting = world.approved("The report is out.", "news", "intranet", **release)
    early: dict[str, Any] = {"when": WhenKind.RELEASE, "releaser": PETE.id, "day": "2026-11-20", "time": "16:00"}
    world.approved("The other report is out.", **early)
    first, second = world.bot.stops_ahead.by_setting(day_asked(world))
    assert (first.proposal.id, first.is_approved, first.has_a_time) == (pending.id, False, True)
    assert (second.proposal.id, keys(second)) == (waiting.id, ("news", "intranet"))
    assert (second.is_approved, second.has_a_time, second.awaits_go) == (True, False, True)


def test_linked_posts_are_named_each_with_its_own_accounts(world: World) -> None:
    given: dict[str, Any] = {"when": WhenKind.AT, "day": SATURDAY, "time": "09:00"}
    both = world.submits(PLAIN, "news", "floods", "minister", **given).proposals
    assert len(both) == 2
    assert sorted(foretold(world, day_asked(world))) == [
        (proposal.id, proposal.revision.accounts) for proposal in sorted(both, key=lambda linked: linked.id)
    ]


def test_a_second_day_is_not_said_to_stop_what_the_first_stops_already(world: World) -> None:
    saturday = approved_for(world, SATURDAY, "09:00")
    first = world.bot.agreed_settings.agree(day_asked(world).id, JO)
    again = day_asked(world)
    assert foretold(world, again) == []
    settled = world.bot.agreed_settings.agree(again.id, JO)
    assert foretold(world, settled) == [], "taken away, it changes nothing: the first stands"
    world.bot.agreed_settings.ask_to_end(first.id, SAM)
    world.bot.agreed_settings.agree(first.id, JO)
    assert foretold(world, world.bot.agreed_settings.open("rivers")[0]) == [(saturday.id, ("news",))]


@pytest.mark.both_databases
def test_a_hold_names_what_falls_due_under_it_and_nothing_after_its_end(world: World) -> None:
    friday = approved_for(world, "2026-11-20", "17:00", PLAIN, "news", "floods")
    saturday = approved_for(world, SATURDAY, "09:00", "Our shop is open.", "news", "floods")
    hold = held(world, day="2026-11-20", time="18:00", exempt=("floods",))
    assert foretold_of(world, hold) == [(friday.id, ("news",))]
    everlasting = held(world, f"{DEPARTMENT}rivers", words="shop")
    assert foretold_of(world, everlasting) == [(saturday.id, ("news", "floods"))]
    assert foretold_of(world, hold) == [(friday.id, ("news",))]


def test_a_post_due_after_a_holds_end_goes_out_though_nobody_has_lifted_the_hold_yet(world: World) -> None:
    after = approved_for(world, "2026-11-20", "18:01")
    at_its_end = approved_for(world, "2026-11-20", "18:00", "Our shop is open.", "floods")
    held(world, day="2026-11-20", time="18:00")
    world.clock.moves(hours=9)
    world.publishes()
    assert world.delivery(at_its_end).why is Why.HELD
    world.clock.moves(minutes=1)
    world.publishes()
    assert world.delivery(after).state is DeliveryState.PUBLISHED


def test_a_post_that_was_let_through_a_hold_or_that_another_hold_stops_is_not_named(world: World) -> None:
    delivery = world.under_way()
    hold = held(world, f"{ACCOUNT}news")
    world.publishes()
    world.bot.holds.let_through(delivery.id, HEAD, "It says where to find help.")
    assert foretold_of(world, hold) == []
    saturday = approved_for(world, SATURDAY, "09:00", "Our shop is open.")
    assert foretold_of(world, hold) == [(saturday.id, ("news",))]
    held(world)
    assert foretold_of(world, hold) == []


TEXTS = (PLAIN, CHEERFUL, "Our shop is open.", "The library has new books.", "The Prime Minister visits Leeds.", SAFETY)
WORDS = ("", "shop", "library\nparty", "nothing like this")


def settle(world: World, chance: random.Random) -> tuple[WillStop, ...]:
    """Settle a day, a window or a hold; gives the posts foretold beforehand."""
    kind = chance.choice(("day", "window", "hold", "hold"))
    first, last = sorted(chance.sample((SATURDAY, SUNDAY, "2026-11-23"), 2))
    if kind == "hold":
        on = chance.choice((EVERYTHING, f"{DEPARTMENT}rivers", f"{ACCOUNT}news"))
        ends = chance.choice((("", ""), (first, "12:00")))
        words, exempt = chance.choice(WORDS), chance.choice(((), ("floods",), ("intranet", "nhs")))
        wish = Wish(on, "Something terrible has happened.", words, exempt, *ends)
        foretold = world.bot.holds.would_stop(wish, DANA)
        world.bot.holds.place(wish, DANA, form(world))
        return foretold
    if kind == "day":
        asked = day_asked(world, first, last, mode=chance.choice(("hold", "hold", "ask")))
    else:
        asked = window_asked(world, (first, "10:30"), (last, "14:00"), *chance.choice((("safety",), ())))
    foretold = world.bot.stops_ahead.by_setting(asked)
    world.bot.agreed_settings.agree(asked.id, JO)
    return foretold


def fill_the_weekend(world: World, chance: random.Random) -> None:
    """Approve ten posts on two accounts each, one post of another department, one on release, one that waits."""
    for number in range(10):
        on = chance.sample(("news", "floods", "long", "intranet"), 2)
        day, time = chance.choice((SATURDAY, SUNDAY, "2026-11-23")), chance.choice(("09:00", "10:30", "12:00", "14:30"))
        tags = chance.choice(((), ("safety",)))
        approved_for(world, day, time, f"{chance.choice(TEXTS)} {number}.", *on, by=HEAD, tags=tags)
    clinic = world.proposes("The clinic is open.", "nhs", by=NURSE, when=WhenKind.AT, day=SATURDAY, time="09:00")
    world.approves(clinic, HEAD)
    world.approved("The report is out.", when=WhenKind.RELEASE, releaser=PETE.id, day=SUNDAY, time="16:00")
    world.proposes("The pier is open.", when=WhenKind.AT, day=SATURDAY, time="09:00")


@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(4, 20))])
def test_what_is_foretold_is_what_happens(world: World, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a story, no secret
    fill_the_weekend(world, chance)
    approved = [post for post in settle(world, chance) if post.is_approved and post.has_a_time]
    expected = {(post.proposal.id, key) for post in approved for key in keys(post)}
    while (wake := world.store.read(deliveries.next_wake)) is not None:
        world.clock.now = max(wake, world.clock.now)
        world.bot.holds.lift_due()
        world.publishes()
    stopped = world.store.read(deliveries.in_states, (DeliveryState.STOPPED,))
    assert {(delivery.proposal_id, delivery.account) for delivery in stopped} == expected
    assert all(delivery.why in {Why.HELD, Why.POLICY} for delivery in stopped)


# On cards, and to people


def on_card(world: World, proposal: Proposal) -> tuple[WillStop, ...]:
    shown = world.bot.views.proposal(proposal.id)
    assert shown is not None
    return shown.will_stop


def told(world: World) -> list[Notice]:
    """The notices told since the last look."""
    world.tells()
    every = [*world.notifier.told]
    world.notifier.told.clear()
    return every


def news(world: World) -> set[tuple[str, bool, bool]]:
    """The people told since the last look, and whether of a hold or of a setting."""
    heard = [notice for notice in told(world) if isinstance(notice, StopsNews)]
    return {(notice.person, bool(notice.hold), bool(notice.setting)) for notice in heard}


@pytest.mark.both_databases
def test_a_card_says_what_will_stop_its_post_and_then_that_it_was_called_off(world: World) -> None:
    saturday = approved_for(world, SATURDAY, "09:00", PLAIN, "news", "floods")
    assert on_card(world, saturday) == ()
    setting = world.bot.agreed_settings.agree(day_asked(world).id, JO)
    (post,) = on_card(world, saturday)
    assert keys(post) == ("news", "floods")
    assert MOURNING in post.stop.says
    assert RefreshCard(saturday.id, 1) in told(world)
    world.bot.agreed_settings.ask_to_end(setting.id, SAM)
    assert RefreshCard(saturday.id, 1) not in told(world), "it is still in force"
    ended = world.bot.agreed_settings.agree(setting.id, JO)
    shown = world.bot.views.proposal(saturday.id)
    assert shown is not None
    assert (shown.will_stop, shown.called_off) == ((), ended)
    assert RefreshCard(saturday.id, 1) in told(world)
    hold = held(world)
    world.clock.moves(minutes=5)
    lifted = world.bot.holds.lift(hold.id, DANA)
    shown = world.bot.views.proposal(saturday.id)
    assert shown is not None
    assert shown.called_off == lifted
    world.clock.moves(minutes=5)
    later = approved_for(world, SATURDAY, "10:00", "Our shop is open.")
    shown = world.bot.views.proposal(later.id)
    assert shown is not None
    assert shown.called_off is None, "lifted before its approval"


def test_a_card_that_waits_for_approval_names_only_what_its_findings_do_not(world: World) -> None:
    before = world.proposes(PLAIN, when=WhenKind.AT, day=SATURDAY, time="09:00")
    world.bot.agreed_settings.agree(day_asked(world).id, JO)
    after = world.proposes("Our shop is open.", "floods", when=WhenKind.AT, day=SATURDAY, time="09:00")
    assert [keys(post) for post in on_card(world, before)] == [("news",)]
    assert on_card(world, after) == ()


@pytest.mark.both_databases
def test_proposers_and_approvers_hear_of_it_but_for_whoever_acts(world: World) -> None:
    approved_for(world, SATURDAY, "09:00", by=JO)
    world.proposes("Our shop is open.", "floods", by=PETE, when=WhenKind.AT, day=SATURDAY, time="10:00")
    approved_for(world, SUNDAY, "09:00", "The pier is open.", by=HEAD)
    asked = day_asked(world)
    assert news(world) == set(), "nothing is settled yet"
    agreed = world.bot.agreed_settings.agree(asked.id, JO)
    assert news(world) == {("U0PRIYA", False, True), ("U0PETE", False, True)}
    world.bot.agreed_settings.ask_to_end(agreed.id, JO)
    world.bot.agreed_settings.decline(agreed.id, SAM)
    assert news(world) == set(), "it was in force before and after"
    hold = held(world, f"{ACCOUNT}news")
    everybody = {("U0PRIYA", True, False), ("U0JO", True, False), ("U0HEAD", True, False)}
    assert news(world) == everybody
    world.bot.holds.lift(hold.id, DANA)
    assert news(world) == everybody


def test_a_form_sent_twice_tells_people_once(world: World) -> None:
    approved_for(world, SATURDAY, "09:00")
    wish = Wish(EVERYTHING, "Something terrible has happened.")
    for _ in range(2):
        world.bot.holds.place(wish, DANA, "the same form")
    world.tells()
    assert len(world.notifier.of(StopsNews)) == 2


def test_a_post_is_looked_up_and_checked_once_however_many_accounts_it_goes_to(world: World) -> None:
    def asked_of(world: World, setting: Setting) -> int:
        asked: list[str] = []
        event.listen(world.store.engines.reader, "before_cursor_execute", lambda *given: asked.append(str(given[2])))
        assert foretold(world, setting)
        return len(asked)

    single = approved_for(world, SATURDAY, "09:00", CHEERFUL, "news")
    setting = day_asked(world)
    alone = asked_of(world, setting)
    world.bot.proposal_ends.withdraw(single.id, PRIYA)
    approved_for(world, SATURDAY, "09:00", CHEERFUL, "news", "floods", "intranet")
    assert asked_of(world, setting) == alone

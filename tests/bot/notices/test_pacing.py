"""Slack's rates: a message a second and channel, a separate limit for changed messages, and the order of notices."""

import itertools
from collections import defaultdict
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.event import Event
from bot.model.notice import DigestDue, Notice
from bot.model.proposal_notices import Direct, GoAsked, RefreshCard, Story
from bot.notices.outbox import Outbox
from bot.notices.pacing import Allowance, Pacing
from bot.ports import EDITS
from bot.store import Store, notices
from tests.databases import fast_folder, sharing_engines, sqlite_in
from tests.fakes import FakeClock, FakeNotifier, Seconds

SAM, JO = "U0SAM", "U0JO"


class Timed(FakeNotifier):
    """Notes the time and channel of each notice; each proposal has a separate channel."""

    def __init__(self, seconds: Seconds) -> None:
        super().__init__()
        self.seconds = seconds
        self.at: defaultdict[str, list[float]] = defaultdict(list)

    def place(self, notice: Notice) -> str:
        if isinstance(notice, GoAsked | Story):
            return f"C{notice.proposal % 2}"
        return super().place(notice)

    def tell(self, bundle, mark, *, again):  # type: ignore[no-untyped-def]
        made = super().tell(bundle, mark, again=again)
        self.at[self.place(bundle[0])].append(self.seconds())
        return made


def an_outbox(store: Store, clock: FakeClock, seconds: Seconds) -> tuple[Outbox, Timed]:
    notifier = Timed(seconds)
    return Outbox(store, notifier, clock, Pacing(seconds)), notifier


def run(outbox: Outbox, seconds: Seconds, until: float) -> None:
    """Let the notifier tell for some seconds, waking as in real use."""
    end = seconds() + until
    while seconds() < end:
        outbox.tell_all()
        seconds.pass_by(outbox.rests())


def leave(store: Store, *several: Notice) -> None:
    with store.begin() as tx:
        tx.tell(*several)


def stories(*proposals: int) -> list[Notice]:
    return [Story(proposal, 1, Event.ONE_MORE_NEEDED) for proposal in proposals]


def test_a_channel_hears_one_message_a_second_and_others_go_on_meanwhile(
    store: Store, clock: FakeClock, seconds: Seconds
) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *stories(*range(2, 22, 2)), *stories(1, 3, 5), Direct(1, SAM, Event.APPROVED))
    outbox.tell_all()
    assert {place: len(at) for place, at in notifier.at.items()} == {"C0": 1, "C1": 1, SAM: 1}
    run(outbox, seconds, 12)
    assert store.read(notices.untold) == 0
    for at in notifier.at.values():
        assert all(later - earlier >= 1 for earlier, later in itertools.pairwise(at))
    assert notifier.at["C0"][-1] - notifier.at["C0"][0] < 10


def test_changes_of_messages_stay_under_fifty_a_minute(store: Store, clock: FakeClock, seconds: Seconds) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *(RefreshCard(number, 1) for number in range(1, 80)))
    run(outbox, seconds, 60)
    assert 45 <= len(notifier.at[EDITS]) <= 50


def test_forty_refreshes_of_one_card_are_one(store: Store, clock: FakeClock, seconds: Seconds) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, GoAsked(1, 1), *[RefreshCard(1, 1)] * 40, RefreshCard(1, 2))
    run(outbox, seconds, 10)
    assert notifier.of(RefreshCard) == [RefreshCard(1, 1), RefreshCard(1, 2)]
    assert store.read(notices.untold) == 0


def test_a_hold_s_refreshes_of_two_hundred_cards_do_not_starve_a_decision(
    store: Store, clock: FakeClock, seconds: Seconds
) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *(RefreshCard(number, 1) for number in range(1, 201)))
    run(outbox, seconds, 3)
    leave(store, RefreshCard(150, 1), Story(150, 1, Event.APPROVED, SAM), Direct(150, JO, Event.APPROVED, SAM))
    run(outbox, seconds, 4)
    assert Story(150, 1, Event.APPROVED, SAM) in notifier.told
    assert Direct(150, JO, Event.APPROVED, SAM) in notifier.told
    assert len(notifier.of(RefreshCard)) < 10
    assert notifier.told.index(RefreshCard(150, 1)) < notifier.told.index(Story(150, 1, Event.APPROVED, SAM))


def test_decisions_go_before_digests_however_many_wait(store: Store, clock: FakeClock, seconds: Seconds) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *(DigestDue(f"department-{number}", "2026-11-20") for number in range(80)), *stories(1))
    outbox.tell_all()
    assert notifier.told[:1] == stories(1)


@pytest.mark.both_databases
def test_slack_asking_to_wait_lets_only_that_channel_rest(store: Store, clock: FakeClock, seconds: Seconds) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *stories(2))
    notifier.silent, notifier.not_before = True, clock() + timedelta(seconds=30)
    outbox.tell_all()
    notifier.silent = False
    leave(store, *stories(4, 1))
    outbox.tell_all()
    assert notifier.told == stories(1)
    seconds.pass_by(30)
    clock.moves(seconds=30)
    run(outbox, seconds, 3)
    assert notifier.told == stories(1, 2, 4)


@pytest.mark.parametrize("hurried", [False, True])
def test_a_played_rehearsal_waits_for_nothing(hurried: bool, seconds: Seconds) -> None:
    pacing = Pacing(seconds, hurried)
    pacing.used("C0")
    pacing.rest("C1", 30)
    assert pacing.rests("C0") is pacing.rests("C1") is not hurried
    assert (pacing.waits("C0"), pacing.waits("C1")) == ((0, 0) if hurried else (1, 30))


def test_an_allowance_is_for_any_minute_not_for_the_clock_s(seconds: Seconds) -> None:
    allowance = Allowance(2, seconds)
    assert [allowance.take(), allowance.take(), allowance.take()] == [True, True, False]
    seconds.pass_by(59.9)
    assert not allowance.take()
    seconds.pass_by(0.1)
    assert allowance.take()


NOTICES = st.lists(
    st.one_of(
        st.builds(GoAsked, st.integers(1, 3), st.just(1)),
        st.builds(RefreshCard, st.integers(1, 3), st.just(1)),
        st.builds(Story, st.integers(1, 3), st.just(1), st.sampled_from(Event)),
        st.builds(Direct, st.integers(1, 3), st.sampled_from((SAM, JO)), st.sampled_from(Event)),
        st.builds(DigestDue, st.just("rivers"), st.just("2026-11-20")),
    ),
    max_size=15,
)


WHATEVER = given(NOTICES, st.lists(st.booleans(), max_size=20))
"""Notices, and whether Slack answers."""


@settings(max_examples=10, deadline=None)
@WHATEVER
def test_one_proposal_s_story_keeps_its_order_whatever_slack_does(left: list[Notice], answers: list[bool]) -> None:
    with fast_folder() as folder:
        kept_in_order(folder, left, answers)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@WHATEVER
def test_many_stories_keep_their_order_whatever_slack_does(left: list[Notice], answers: list[bool]) -> None:
    with fast_folder() as folder:
        kept_in_order(folder, left, answers)


def kept_in_order(folder: Path, left: list[Notice], answers: list[bool]) -> None:
    clock, seconds = FakeClock(), Seconds()
    engines = sharing_engines(sqlite_in(folder))
    store = Store(engines, clock)
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *left)
    for answer in [*answers, *[True] * 60]:
        notifier.silent = not answer
        outbox.tell_all()
        seconds.pass_by(2)
        clock.moves(minutes=5)
    assert store.read(notices.untold) == 0
    for proposal in (1, 2, 3):
        told = [
            notice for notice in notifier.told if isinstance(notice, GoAsked | Story) and notice.proposal == proposal
        ]
        assert told == [
            notice for notice in left if isinstance(notice, GoAsked | Story) and notice.proposal == proposal
        ]
    for person in (SAM, JO):
        heard = [notice for notice in notifier.told if isinstance(notice, Direct) and notice.person == person]
        assert heard == [notice for notice in left if isinstance(notice, Direct) and notice.person == person]
    engines.dispose()

"""Random lives through the real use cases, on a real SQLite file: people, networks and processes misbehave at will."""

import json
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.errors import CountersignError, Unreached, Unsure
from bot.holding.holds import ACCOUNT, Wish
from bot.model.delivery import TERMINAL, DeliveryState
from bot.model.people import Person
from bot.model.proposal import ProposalState
from bot.model.when import Choice
from bot.proposing.drafting import Wording
from bot.store import Store, attempts, cards, deliveries, proposals
from policy.outcome import Outcome
from tests.databases import fast_folder, sharing_engines, sqlite_in
from tests.fakes import (
    FakeClock,
    Fault,
    Killed,
    dies_after_sending,
    dies_before_sending,
    hears_nothing,
    is_unreachable,
    loses_the_answer,
    refuses,
    refuses_us,
)
from tests.world import HEAD, JO, NOBODY, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World, a_world, look_up_due

PEOPLE = st.sampled_from((PRIYA, PETE, SAM, SAM, JO, HEAD, NOBODY))
TEXTS = st.sampled_from((PLAIN, REMARKABLE, "First part.\n\nSecond part.", "Other words."))
OBJECTIONS = ("take back", "not yet", "withdraw", "stop", "unthumb")
FAULTS: tuple[Fault | None, ...] = (
    None,
    None,
    loses_the_answer,
    hears_nothing,
    refuses,
    refuses_us,
    is_unreachable,
    dies_before_sending,
    dies_after_sending,
)


def _takes_no_edit(_: Callable[[], None]) -> None:
    raise Unreached("Wall could not be reached.")


def _loses_the_answer_to_an_edit(change: Callable[[], None]) -> None:
    change()
    raise Unsure("Wall took too long.")


def _hears_no_edit(_: Callable[[], None]) -> None:
    raise Unsure("Wall took too long.")


def _dies_after_an_edit(change: Callable[[], None]) -> None:
    change()
    raise Killed


EDIT_FAULTS = (None, None, _takes_no_edit, _loses_the_answer_to_an_edit, _hears_no_edit, _dies_after_an_edit)


class Lives(RuleBasedStateMachine):
    """Every act goes through the bot; posts are counted on the networks."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(fast_folder())
        clock = FakeClock()
        engines = sharing_engines(sqlite_in(folder))
        self.stack.callback(engines.dispose)
        self.world: World = a_world(Store(engines, clock), clock)
        self.forms = 0
        self.placed = 0
        self.again: Counter[int] = Counter()

    def teardown(self) -> None:
        assert self.world.bot.auditing.verify().problem == ""
        self.stack.close()

    def newest(self, back: int) -> int:
        return max(1, self.forms - back)

    @initialize(on=st.sampled_from((("news",), ("intranet",), ("long",), ("news", "intranet"))))
    def begins(self, on: tuple[str, ...]) -> None:
        self.forms += 1
        proposal = self.world.approved(PLAIN, *on)
        self.forms = proposal.id

    @rule(text=TEXTS, on=st.sampled_from((("news",), ("long",), ("intranet", "forum"), ("strict",))), by=PEOPLE)
    def proposes(self, text: str, on: tuple[str, ...], by: Person) -> None:
        with suppress(CountersignError):
            self.forms = self.world.submits(text, *on, by=by, request=f"form-{self.forms}").proposals[-1].id
        self.world.tells()

    @rule(text=TEXTS, by=PEOPLE, back=st.integers(0, 2))
    def edits(self, text: str, by: Person, back: int) -> None:
        proposal = self.world.store.read(proposals.by_id, self.newest(back))
        if proposal is not None:
            with suppress(CountersignError):
                self.forms = max(self.forms, self.world.edits(proposal, text, by).id)
            self.world.tells()

    @rule(text=TEXTS, by=PEOPLE, back=st.integers(0, 2))
    def leaves_an_edit(self, text: str, by: Person, back: int) -> None:
        before = self.world.store.read(proposals.by_id, self.newest(back))
        if before is not None and before.state is not ProposalState.DRAFT:
            with suppress(CountersignError):
                self.world.bot.proposals.keep_edit(before.id, before.revision.number, Wording((), text), by)
            assert self.world.now(before) == before

    @rule(by=PEOPLE, back=st.integers(0, 2), hours=st.integers(1, 30))
    def chooses_another_time(self, by: Person, back: int, hours: int) -> None:
        proposal = self.world.store.read(proposals.by_id, self.newest(back))
        moment = self.world.clock() + timedelta(hours=hours)
        if proposal is not None:
            with suppress(CountersignError):
                choice = Choice(day=f"{moment:%Y-%m-%d}", time=f"{moment:%H:%M}")
                self.world.bot.rescheduling.change(proposal.id, proposal.revision.number, by, choice)
            self.world.tells()

    @rule(by=PEOPLE, lifts=st.booleans())
    def holds(self, by: Person, lifts: bool) -> None:
        standing = self.world.bot.holds.standing()
        with suppress(CountersignError):
            if lifts and standing:
                self.world.bot.holds.lift(standing[0].hold.id, by)
            elif not lifts:
                self.placed += 1
                self.world.bot.holds.place(Wish(f"{ACCOUNT}news", "Something terrible."), by, f"hold {self.placed}")

    @rule(by=PEOPLE, back=st.integers(0, 2), thumb=st.booleans())
    def approves(self, by: Person, back: int, thumb: bool) -> None:
        proposal = self.world.store.read(proposals.by_id, self.newest(back))
        if proposal is None:
            return
        card = self.world.store.read(cards.of_revision, proposal.id, proposal.revision.number)
        with suppress(CountersignError):
            if thumb and card is not None:
                self.world.thumbs(card, by)
            else:
                self.world.approves(proposal, by)

    @rule(
        by=PEOPLE, back=st.integers(0, 2), what=st.sampled_from(("take back", "not yet", "withdraw", "stop", "unthumb"))
    )
    def objects(self, by: Person, back: int, what: str) -> None:
        proposal = self.world.store.read(proposals.by_id, self.newest(back))
        if proposal is None:
            return
        number = proposal.revision.number
        card = self.world.store.read(cards.of_revision, proposal.id, number)
        acts: dict[str, Callable[[], object]] = {
            "take back": lambda: self.world.approvals.take_back(proposal.id, number, by),
            "not yet": lambda: self.world.approvals.not_yet(proposal.id, number, by),
            "withdraw": lambda: self.world.bot.proposal_ends.withdraw(proposal.id, by),
            "stop": lambda: self.world.bot.resolutions.stop(proposal.id, by),
            "unthumb": lambda: card and self.world.unthumbs(card, by),
        }
        with suppress(CountersignError):
            acts[what]()

    @rule(by=PEOPLE, what=st.sampled_from(("again", "out", "let go", "try again", "hand in")))
    def decides(self, by: Person, what: str) -> None:
        resolutions = self.world.bot.resolutions
        for delivery in self.world.store.read(
            deliveries.in_states, (DeliveryState.STOPPED, DeliveryState.UNCONFIRMED, DeliveryState.HANDED_OVER)
        ):
            acts: dict[str, Callable[[], object]] = {
                "again": lambda delivery=delivery: resolutions.post_again(delivery.id, by),  # type: ignore[misc]
                "out": lambda delivery=delivery: resolutions.confirm_out(delivery.id, by, "https://wall.example/9"),  # type: ignore[misc]
                "let go": lambda delivery=delivery: resolutions.let_go(delivery.id, by),  # type: ignore[misc]
                "try again": lambda delivery=delivery: resolutions.try_again(delivery.id, by),  # type: ignore[misc]
                "hand in": lambda delivery=delivery: resolutions.hand_in(delivery.id, by, "https://forum.example/9"),  # type: ignore[misc]
            }
            with suppress(CountersignError):
                acts[what]()
                self.again[delivery.id] += what == "again"

    @rule(text=TEXTS, by=PEOPLE, back=st.integers(0, 2))
    def changes_a_post(self, text: str, by: Person, back: int) -> None:
        """Propose, and perhaps approve, other words for a post that is out."""
        out = self.world.store.read(deliveries.in_states, (DeliveryState.PUBLISHED,))[-3:]
        with suppress(CountersignError):
            post = self.world.bot.corrections.to_change(out[-1 - back].id if back < len(out) else 0)
            wording = Wording((post.account,), text, corrects=post)
            (proposal,) = self.world.bot.proposals.propose(wording, by, f"change-{self.forms}").proposals
            self.forms = max(self.forms, proposal.id)
            self.world.tells()
            self.world.approves(proposal, SAM)

    @rule(fault=st.sampled_from(FAULTS), second=st.sampled_from(FAULTS), edit_fault=st.sampled_from(EDIT_FAULTS))
    def publishes(
        self, fault: Fault | None, second: Fault | None, edit_fault: Callable[[Callable[[], None]], None] | None
    ) -> None:
        self.world.networks.faults.clear()
        self.world.networks.edit_faults.clear()
        self.world.networks.edit_faults.append(edit_fault)
        self.world.networks.next(fault, second)
        self.world.clock.moves(seconds=61)
        held, out = bool(self.world.bot.holds.standing()), len(self.world.networks.texts("news"))
        with suppress(Killed):
            self.world.publishes()
        assert not held or len(self.world.networks.texts("news")) == out
        self.world.networks.faults.clear()

    @rule(hidden=st.booleans())
    def restarts_and_looks(self, hidden: bool) -> None:
        self.world.lease_runs_out()
        self.world.networks.hidden = hidden
        self.world.bot.look_ups.sweep()
        self.world.clock.moves(seconds=61)
        look_up_due(self.world.bot.look_ups)
        self.world.tells()

    @rule(minutes=st.sampled_from((1, 10, 300)))
    def time_passes(self, minutes: int) -> None:
        self.world.clock.moves(minutes=minutes)
        self.world.bot.proposal_ends.expire()
        self.world.reconciles()

    @rule(joins=st.booleans(), who=st.sampled_from((SAM, JO)))
    def people_come_and_go(self, joins: bool, who: Person) -> None:
        group = self.world.directory.groups["S0APPROVERS"]
        group.add(who.id) if joins else group.discard(who.id)

    @rule(silent=st.booleans())
    def slack_comes_and_goes(self, silent: bool) -> None:
        self.world.notifier.silent = silent

    @rule(outcome=st.sampled_from(Outcome))
    def the_policy_changes(self, outcome: Outcome) -> None:
        self.world.finds(outcome)

    @invariant()
    def what_is_out_is_what_was_approved_and_not_more_often_than_people_said(self) -> None:
        world = self.world
        counted = Counter((post.account, post.key) for post in world.networks.out)
        assert all(times == 1 for times in counted.values())
        owed: Counter[tuple[str, str]] = Counter()
        posts: Counter[str] = Counter()
        for number in range(1, self.forms + 2):
            for delivery in world.store.read(deliveries.of_proposal, number):
                revision = world.store.read(proposals.revision, number, delivery.revision)
                assert revision is not None
                if delivery.sent_at is None and not self.again[delivery.id]:
                    continue
                for rendered in revision.rendered:
                    for part in rendered.parts if rendered.account == delivery.account else ():
                        owed[delivery.account, part] += 1 + self.again[delivery.id]
                        posts[delivery.account] += 0 if revision.content.corrects else 1 + self.again[delivery.id]
        out = Counter((post.account, post.part.text) for post in world.networks.out)
        assert not out - owed
        there = Counter(post.account for post in world.networks.out)
        assert not there - posts, "a change makes no post"

    @invariant()
    def a_published_delivery_is_out_whole(self) -> None:
        for delivery in self.world.store.read(deliveries.in_states, (DeliveryState.PUBLISHED,)):
            if delivery.remote_id:
                parts = len(self.world.store.read(attempts.steps_of, delivery))
                revision = self.world.store.read(proposals.revision, delivery.proposal_id, delivery.revision)
                assert revision is not None
                assert [parts] == [
                    len(rendered.parts) for rendered in revision.rendered if rendered.account == delivery.account
                ]

    @invariant()
    def nothing_approved_is_lost(self) -> None:
        for proposal in self.world.store.read(proposals.in_states, (ProposalState.APPROVED,)):
            newest = {
                delivery.account: delivery for delivery in self.world.store.read(deliveries.of_proposal, proposal.id)
            }
            assert set(newest) == set(proposal.revision.accounts)
            for delivery in newest.values():
                waits = delivery.state in {DeliveryState.SCHEDULED, DeliveryState.SENDING} or delivery.look_at
                assert delivery.state in TERMINAL or delivery.asks_a_person or waits

    @invariant()
    def nobody_approved_their_own_words(self) -> None:
        for proposal in self.world.store.read(proposals.in_states, (*ProposalState,)):
            assert not {approval.person for approval in proposal.approvals} & proposal.contributors


def lives(examples: int) -> settings:
    return settings(
        max_examples=examples, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )


TestLives = Lives.TestCase
TestLives.settings = lives(5)


@pytest.mark.slow
class TestManyLives(Lives.TestCase):  # type: ignore[misc,valid-type]
    settings = lives(80)


def test_the_trail_of_a_life_can_be_read_by_a_person() -> None:
    with fast_folder() as folder:
        clock = FakeClock()
        engines = sharing_engines(sqlite_in(folder))
        world = a_world(Store(engines, clock), clock)
        world.under_way()
        world.publishes()
        with world.store.audit_entries() as entries:
            acts = [json.loads(entry.body)["act"] for entry in entries]
        engines.dispose()
    assert acts == [
        "draft",
        "submit",
        "approve",
        "schedule",
        "freeze",
        "claim",
        "record_published",
        "finish",
    ]

"""Random lives of a proposal and the deliveries, over the pure models: forbidden states are never reached."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.errors import CountersignError
from bot.model.approval import Via
from bot.model.audit import Deed
from bot.model.content import Content
from bot.model.cover import StandIn
from bot.model.delivery import Delivery, DeliveryState, Why, scheduled
from bot.model.mandate import Mandate, MandateKind
from bot.model.permissions import Role
from bot.model.post import Receipt
from bot.model.proposal import ENDED, Proposal, ProposalState
from bot.model.revision import Judged, Remark, Rendered, Revision
from bot.model.trail import disagreement
from bot.model.when import When, WhenKind, put_back
from policy.outcome import Outcome
from tests.bot.store.filled import changes

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PEOPLE = ("U0PRIYA", "U0PETE", "U0SAM", "U0JO", "U0HEAD", "U0MINA")
"""Mina approves for no account herself; she may stand in for Sam."""
LATER = timedelta(hours=24)
people = st.sampled_from(PEOPLE)
SENIOR = Remark("k", "X-01", Outcome.SENIOR, "text", "", "Says.", "Why.")
S = DeliveryState


class Life(RuleBasedStateMachine):
    """A proposal with a single account: the deliveries follow as the use cases make them."""

    @initialize(
        needed=st.integers(1, 2),
        senior=st.booleans(),
        start=st.sampled_from(("approved", "approved", "draft", "under a mandate", "under a mandate")),
        covered=st.booleans(),
    )
    def begins(self, needed: int, senior: bool, start: str, covered: bool) -> None:
        alone = start == "under a mandate"
        needed, senior = (1, False) if alone else (needed, senior)
        self.now = NOW
        self.senior = senior
        self.roles = {
            "U0PRIYA": {Role.MEMBER, Role.PROPOSER},
            "U0PETE": {Role.MEMBER, Role.PROPOSER, Role.APPROVER},
            "U0SAM": {Role.MEMBER, Role.APPROVER},
            "U0JO": {Role.MEMBER, Role.APPROVER},
            "U0HEAD": {Role.MEMBER, Role.APPROVER, Role.SENIOR},
            "U0MINA": {Role.MEMBER},
        }
        self.cover = StandIn("U0SAM", NOW + timedelta(hours=4)) if covered else None
        self.delegated = alone
        """Whether Priya holds delegated authority for the account."""
        self.stepped_in = False
        """Whether an approver ever said no to the proposal."""
        when = When(WhenKind.AT, NOW + timedelta(hours=2), "2026-11-20T11:00", "Europe/London")
        revision = self.revision(1, "Words.", "U0PRIYA")
        self.proposal = Proposal(
            1, "rivers", ProposalState.DRAFT, "U0PRIYA", when, revision, frozenset({"U0PRIYA"}), needed, NOW
        ).drafted()
        self.wrote = {"U0PRIYA"}
        self.delivery: Delivery | None = None
        self.out: list[tuple[str, int]] = []
        """(digest, epoch) of posts taken by the network."""
        self.again = 0
        self.refusals: list[str] = []
        if start == "approved":
            self.go_the_plain_way()
        if alone:
            self.send_under_a_mandate(right=True)

    def revision(self, number: int, text: str, author: str) -> Revision:
        rendered = (Rendered("news", (text,), (len(text),), 500),)
        judged = Judged((SENIOR,) if self.senior else (), (), "settings")
        return Revision(number, Content(text), rendered, author, self.now, "salt", judged=judged)

    def roles_of(self, by: str) -> set[Role]:
        """A person's roles now: the person's own, and roles lent by a cover."""
        lent = self.roles["U0SAM"] & {Role.APPROVER, Role.SENIOR} if self.stand_in(by) else set()
        return self.roles[by] | lent

    def stand_in(self, by: str) -> StandIn | None:
        stands = by == "U0MINA" and self.cover is not None and self.now < self.cover.until
        return self.cover if stands else None

    def tries(self, act: object) -> bool:
        """Do an act of people or the system; a refusal is a sentence, without change."""
        try:
            after = act()  # type: ignore[operator]
        except CountersignError as error:
            self.refusals.append(str(error))
            return False
        if isinstance(after, Proposal):
            self.proposal = after
        else:
            self.delivery = after
        return True

    def drops(self) -> None:
        if self.delivery is not None and self.delivery.state in {S.SCHEDULED, S.STOPPED}:
            self.tries(lambda: self.delivery.cancelled(self.now))

    @rule()
    def submits(self) -> None:
        self.submit()

    def submit(self) -> None:
        self.tries(lambda: self.proposal.submitted("U0PRIYA", {Role.PROPOSER}, self.now))

    @rule(
        by=st.sampled_from(("U0PRIYA", "U0PRIYA", "U0PRIYA", "U0PETE", "U0SAM")),
        text=st.sampled_from(("Words.", "Other words.", "More words.")),
        wrote=st.booleans(),
    )
    def edits(self, by: str, text: str, wrote: bool) -> None:
        new = self.revision(self.proposal.revision.number + 1, text, by)
        when = put_back(self.proposal.when, self.now + timedelta(hours=2))
        writes = wrote or text != self.proposal.revision.content.text
        done = self.tries(
            lambda: self.proposal.revised(
                new, when, by, self.roles[by], self.now, needed=self.proposal.needed, wrote=writes
            )
        )
        if done:
            self.wrote |= {by} if writes else set()
            self.drops()

    @rule(by=people, stale=st.booleans(), via=st.sampled_from(Via))
    def approves(self, by: str, stale: bool, via: Via) -> None:
        self.approve(by, stale, via)

    def approve(self, by: str, stale: bool, via: Via) -> None:
        shown = self.proposal.revision.number - stale
        latest = self.proposal.latest(timedelta(minutes=30))
        was = self.proposal.state
        self.tries(
            lambda: self.proposal.approved(
                shown,
                by,
                self.roles_of(by),
                self.now,
                via=via,
                latest=latest,
                reasons={"k": "It is announced already."},
                stand_in=self.stand_in(by),
            )
        )
        self.schedules_what_is_approved(was, latest)

    def schedules_what_is_approved(self, was: ProposalState, latest: datetime) -> None:
        if was is not ProposalState.APPROVED and self.proposal.state is ProposalState.APPROVED:
            self.drops()
            self.delivery = replace(
                scheduled(
                    1, self.proposal.revision.number, "news", due_at=self.proposal.when.instant, latest_by=latest
                ),
                id=self.proposal.revision.number,
            ).came_into_being(self.now)

    @rule(hours=st.integers(1, 4))
    def mina_stands_in(self, hours: int) -> None:
        self.cover = StandIn("U0SAM", self.now + timedelta(hours=hours))

    @precondition(lambda self: self.cover is not None)
    @rule()
    def cover_ends(self) -> None:
        self.cover = None
        given = any(approval.person == "U0MINA" for approval in self.proposal.approvals)
        if given and not self.proposal.frozen and self.tries(lambda: self.proposal.voided("U0MINA", "over", self.now)):
            self.drops_what_is_not_approved()

    @rule(on=st.sampled_from((True, True, False)))
    def authority_is_delegated(self, on: bool) -> None:
        self.delegated = on

    @precondition(lambda self: self.proposal.state is ProposalState.DRAFT)
    @rule(right=st.booleans())
    def sends_under_a_mandate(self, right: bool) -> None:
        self.send_under_a_mandate(right=right)

    def send_under_a_mandate(self, *, right: bool) -> None:
        digest = self.proposal.revision.digest if right else "0" * 64
        mandate = Mandate(MandateKind.DELEGATION, "U0PRIYA", "rivers", "Director", self.now.date(), digest, self.now)
        holds = {Role.DELEGATE} if self.delegated else set()
        was = self.proposal.state
        if self.tries(lambda: self.proposal.sent_under(mandate, holds, self.now)):
            assert right
            assert not self.senior
            assert not self.stepped_in
        self.schedules_what_is_approved(was, self.proposal.latest(timedelta(minutes=30)))

    @precondition(lambda self: self.proposal.mandate is not None and not self.proposal.frozen)
    @rule()
    def the_mandate_lapses(self) -> None:
        if self.tries(lambda: self.proposal.mandate_lapsed("over", self.now)):
            self.stepped_in = True
            self.drops()

    @rule()
    def its_account_asks_for_two(self) -> None:
        if self.proposal.frozen or self.proposal.state is not ProposalState.APPROVED or self.proposal.mandate:
            return
        asking = self.proposal.asking(2, senior=False)
        if not asking.is_enough() and self.tries(lambda: asking.asked_for_more(self.now)):
            self.drops()

    def drops_what_is_not_approved(self) -> None:
        if self.proposal.state is not ProposalState.APPROVED:
            self.drops()

    @precondition(lambda self: self.proposal.state in {ProposalState.DRAFT, ProposalState.PENDING})
    @rule()
    def goes_the_plain_way(self) -> None:
        self.go_the_plain_way()

    def go_the_plain_way(self) -> None:
        self.submit()
        for by in ("U0MINA", "U0SAM", "U0HEAD", "U0JO"):
            self.approve(by, stale=False, via=Via.BUTTON)

    @rule(by=people)
    def takes_back(self, by: str) -> None:
        taken = self.tries(lambda: self.proposal.taken_back(by, self.now))
        if taken:
            self.drops_what_is_not_approved()

    @precondition(lambda self: self.proposal.state is not ProposalState.DRAFT)
    @rule(by=people, act=st.sampled_from(("not yet", "reject", "withdraw", "expire")))
    def ends_it(self, by: str, act: str) -> None:
        number, roles = self.proposal.revision.number, self.roles_of(by)
        acts = {
            "not yet": lambda: self.proposal.put_off(number, by, roles, self.now),
            "reject": lambda: self.proposal.rejected(number, by, roles, self.now),
            "withdraw": lambda: self.proposal.withdrawn(by, roles, self.now),
            "expire": lambda: self.proposal.expired(self.now),
        }
        if self.tries(acts[act]):
            self.stepped_in = self.stepped_in or act in {"not yet", "reject"}
            self.drops()

    @rule(hours=st.integers(-3, 30))
    def retimes(self, hours: int) -> None:
        instant = self.proposal.when.instant + timedelta(hours=hours)
        if self.delivery is not None and self.proposal.keeps_approval_at(instant, LATER):
            self.tries(
                lambda: self.delivery.retimed(
                    instant, instant + timedelta(minutes=30), "U0SAM", {Role.APPROVER}, self.now
                )
            )

    @rule(who=st.sampled_from(("U0PETE", "U0SAM")))
    def leaves_the_group(self, who: str) -> None:
        self.roles[who] = self.roles[who] - {Role.APPROVER, Role.SENIOR}

    @rule(minutes=st.sampled_from((1, 1, 10, 31, 180)))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    def holds(self) -> bool:
        """The gate, in a few lines: the same conditions, written down a second time."""
        delivery, proposal = self.delivery, self.proposal
        assert delivery is not None
        standing = [approval for approval in proposal.approvals if Role.APPROVER in self.roles_of(approval.person)]
        return (
            delivery.revision == proposal.revision.number
            and proposal.state is ProposalState.APPROVED
            and replace(proposal, approvals=tuple(standing)).is_enough()
            and all(approval.for_time <= self.now for approval in proposal.approvals)
            and (proposal.mandate is None or self.delegated)
            and self.now <= delivery.latest_by
        )

    @precondition(lambda self: self.delivery is not None and self.delivery.state is S.SCHEDULED)
    @rule(
        comes=st.sampled_from(
            ("published", "refused", "unreached", "unsure, out", "unsure, not out", "dies, out", "dies, not out")
        )
    )
    def publishes(self, comes: str) -> None:
        delivery = self.delivery
        assert delivery is not None
        self.now = max(self.now, delivery.wakes_at)
        if not self.holds():
            self.tries(lambda: delivery.held_back(Why.LATE, "Not now.", self.now))
            return
        assert self.tries(lambda: self.proposal.claimed(self.now))
        assert self.tries(lambda: delivery.claimed(self.now + timedelta(seconds=60), self.now))
        claimed = self.delivery
        assert claimed is not None
        self.check_sending(claimed)
        if comes in {"published", "unsure, out", "dies, out"}:
            self.out.append((self.proposal.revision.digest, claimed.epoch))
        acts = {
            "published": lambda: claimed.part_sent(Receipt("1", ""), self.now).published(self.now),
            "refused": lambda: claimed.refused("No.", self.now),
            "unreached": lambda: claimed.unreached("Later.", self.now + timedelta(seconds=5), self.now),
            "unsure, out": lambda: claimed.unsure("Hm.", self.now),
            "unsure, not out": lambda: claimed.unsure("Hm.", self.now),
            "dies, out": lambda: claimed.abandoned(self.now),
            "dies, not out": lambda: claimed.abandoned(self.now),
        }
        assert self.tries(acts[comes])

    @precondition(lambda self: self.delivery is not None and self.delivery.look_at is not None)
    @rule(sees=st.booleans())
    def looks(self, sees: bool) -> None:
        delivery = self.delivery
        assert delivery is not None
        assert delivery.look_at is not None
        self.now = max(self.now, delivery.look_at)
        is_out = (self.proposal.revision.digest, delivery.epoch) in self.out
        self.tries(
            lambda: delivery.seen_out(Receipt("1", ""), self.now) if sees and is_out else delivery.not_seen(self.now)
        )

    @precondition(lambda self: self.delivery is not None)
    @rule(by=people, act=st.sampled_from(("again", "it is out", "let go", "stop")))
    def answers(self, by: str, act: str) -> None:
        delivery = self.delivery
        assert delivery is not None
        roles = self.roles_of(by) | ({Role.CONTRIBUTOR} if by in self.proposal.contributors else set())
        acts = {
            "again": lambda: delivery.posted_again(self.now + timedelta(minutes=30), by, roles, self.now),
            "it is out": lambda: delivery.confirmed_out("https://x.example", by, roles, self.now),
            "let go": lambda: delivery.let_go(by, roles, self.now),
            "stop": lambda: delivery.stopped(by, roles, self.now),
        }
        if self.tries(acts[act]) and act == "again":
            self.again += 1
            assert by not in self.wrote

    def check_sending(self, delivery: Delivery) -> None:
        """No post is ever sent without enough standing approvals by entitled people other than the writers."""
        proposal = self.proposal
        assert proposal.revision.number == delivery.revision
        if proposal.mandate is not None:
            assert self.delegated
            assert not self.senior
            assert proposal.mandate.digest == proposal.revision.digest
            return
        counted = [approval for approval in proposal.approvals if Role.APPROVER in self.roles_of(approval.person)]
        assert len(seats(replace(proposal, approvals=tuple(counted)))) >= proposal.needed
        assert all(approval.digest == proposal.revision.digest for approval in counted)
        assert not {approval.person for approval in counted} & self.wrote
        assert all(approval.for_time <= self.now for approval in counted)
        assert not self.senior or any(approval.senior for approval in counted)

    @invariant()
    def nothing_is_out_more_often_than_people_said(self) -> None:
        if not hasattr(self, "out"):
            return
        assert len(self.out) <= 1 + self.again
        assert len(set(self.out)) == len(self.out)

    @invariant()
    def every_refusal_is_a_sentence(self) -> None:
        assert all(says.endswith(".") for says in getattr(self, "refusals", ()))

    @rule()
    def the_deeds_agree_with_the_records(self) -> None:
        """Also deeds as they were written before there were seals of whole records."""
        for record in (self.proposal, self.delivery):
            if record is not None:
                assert disagreement(record, record.deeds) == ""
                assert disagreement(record, [as_written_before(deed) for deed in record.deeds]) == ""

    def teardown(self) -> None:
        if hasattr(self, "proposal"):
            self.the_deeds_agree_with_the_records()

    @rule(first=st.integers(0, 11))
    def any_single_change_by_hand_shows(self, first: int) -> None:
        proposal, delivery = self.proposal, self.delivery
        for path, other in (*changes(proposal), *changed_approvals(proposal))[first::12]:
            assert other == proposal or disagreement(other, proposal.deeds), path
        if delivery is None:
            return
        for path, moved in changes(delivery):
            if path.partition(".")[0] in SEALED_OF_A_DELIVERY:
                assert moved == delivery or disagreement(moved, delivery.deeds), path

    @rule()
    def any_deed_taken_out_shows(self) -> None:
        deeds = self.proposal.deeds
        for place, deed in enumerate(deeds):
            said = dict(deed.details)
            if said.get("before") != said["after"]:
                assert disagreement(self.proposal, deeds[:place] + deeds[place + 1 :]), deed.act

    @invariant()
    def nobody_approves_their_own_words(self) -> None:
        if not hasattr(self, "proposal"):
            return
        assert not {approval.person for approval in self.proposal.approvals} & self.wrote
        assert self.proposal.contributors == self.wrote
        assert self.proposal.state not in ENDED or not self.proposal.is_enough() or not self.proposal.approvals

    @invariant()
    def nobody_has_two_votes(self) -> None:
        if hasattr(self, "proposal") and self.proposal.state is ProposalState.APPROVED and not self.proposal.mandate:
            assert len(seats(self.proposal)) >= self.proposal.needed

    @invariant()
    def nothing_approved_is_lost(self) -> None:
        if not hasattr(self, "proposal") or self.proposal.state is not ProposalState.APPROVED:
            return
        delivery = self.delivery
        assert delivery is not None
        waits = delivery.state is S.SCHEDULED or delivery.look_at is not None
        assert waits or delivery.asks_a_person or delivery.state in {S.PUBLISHED, S.CANCELLED, S.FAILED}

    @invariant()
    def a_frozen_proposal_stays_as_it_was_approved(self) -> None:
        if hasattr(self, "proposal") and self.proposal.frozen:
            assert self.proposal.state is ProposalState.APPROVED
            assert self.proposal.is_enough()


SEALED_OF_A_DELIVERY = {"proposal_id", "revision", "account", "state", "due_at", "latest_by", "epoch"}
SINCE_SEALS = {"after", "before", "state", "when", "wrote", "epoch", "latest"}


def as_written_before(deed: Deed) -> Deed:
    """A deed as versions wrote it that sealed no whole records."""
    return replace(deed, details=tuple(said for said in deed.details if said[0] not in SINCE_SEALS))


def changed_approvals(proposal: Proposal) -> Iterator[tuple[str, Proposal]]:
    """The proposal with an approval taken away, and with each field of each approval and waiver changed in turn."""
    for place, yes in enumerate(proposal.approvals):
        others = proposal.approvals[:place], proposal.approvals[place + 1 :]
        yield "an approval", replace(proposal, approvals=(*others[0], *others[1]))
        changed = [*changes(yes)]
        changed += [("let_go", replace(yes, let_go=(other,))) for waiver in yes.let_go for _, other in changes(waiver)]
        for path, other in changed:
            yield f"approvals.{path}", replace(proposal, approvals=(*others[0], other, *others[1]))


def seats(proposal: Proposal) -> set[str]:
    """Whose say stands behind a proposal: Mina approves in Sam's place, and never in her own right."""
    return {"U0SAM" if approval.person == "U0MINA" else approval.person for approval in proposal.approvals}


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


@pytest.mark.slow
class TestManyLives(Life.TestCase):  # type: ignore[misc,valid-type]
    settings = settings(max_examples=600, stateful_step_count=40, deadline=None)


def test_a_time_put_back_keeps_its_kind_and_zone() -> None:
    when = When(WhenKind.SOON, NOW, "2026-11-20T09:00", "Europe/London")
    moved = put_back(when, datetime(2027, 7, 1, 8, 0, tzinfo=UTC))
    assert (moved.kind, moved.wall, moved.zone) == (WhenKind.SOON, "2027-07-01T09:00", "Europe/London")

"""A small government to test in: two departments, their accounts and people, and the real bot between the fakes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from bot.checking.links import Looks
from bot.deciding.approvals import Approvals
from bot.model.account import Account, Department
from bot.model.content import Thread
from bot.model.cover import Cover
from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import Card, Person, Standing
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct, News, Story
from bot.notices.outbox import Outbox
from bot.notices.pacing import Pacing
from bot.outbound.counting import graphemes
from bot.outbound.feed import Cards, Feed
from bot.outbound.network import Network
from bot.proposing.drafting import Wording
from bot.proposing.drafts import Submission
from bot.publishing.look_up import LookUps
from bot.publishing.publishing import Publishing
from bot.publishing.replacement import Connect
from bot.scheduling.anchored_time import AnchoredTime
from bot.store import Store, cards, deliveries, ledger, proposals, tables
from bot.store.engines import database_time
from bot.wiring import Bot, build, telling
from policy.draft import AccountKind
from policy.outcome import Outcome
from policy.situation import Override, Settings
from tests.fakes import (
    FakeClock,
    FakeDirectory,
    FakeNetworks,
    FakeNotifier,
    FakePages,
    counts,
    edits,
    lists,
    receives,
    says,
    shows,
    takes_down,
)

PRIYA, PETE = Person("U0PRIYA"), Person("U0PETE")
"""They write."""
SAM, JO = Person("U0SAM"), Person("U0JO")
"""They approve; Jo writes too."""
HEAD = Person("U0HEAD")
"""A senior approver."""
DANA = Person("U0DANA")
"""Leads the digital team of the department of rivers."""
MINA = Person("U0MINA")
"""Approves for the minister's account only."""
MEDIA = Person("U0MEDIA")
NURSE = Person("U0NURSE")
"""Approves for another department."""
GUEST, STRANGER, ROBOT, GONE = Person("U0GUEST"), Person("U0STRANGER"), Person("U0ROBOT"), Person("U0GONE")
"""They are all in the approvers' group, and none of them counts."""
NOBODY = Person("U0NOBODY")
"""A colleague with no part in any proposal."""

PLAIN = "Our offices are open as usual on Monday."
"""Words without findings by any rule."""
ANSWERED = "https://wall.example/9"
"""The post that replies answer."""
REMARKABLE = "Join us for #plainenglishweek"
"""Words with a finding by rule ACC-02; the department sets the finding's outcome."""
DIVIDED = "\n---\n"
"""The author's own line between two parts of a thread."""
THREAD = DIVIDED.join(("This is the first part.", "This is the second part.", "This is the third part."))


def a_network(name: str, **given: Any) -> Network:
    facts: dict[str, Any] = {"limit": 500, "counts": "graphemes", "count": graphemes, "pictures": 4, "alt_limit": 1500}
    return Network(name=name, title=name.capitalize(), **{**facts, **given})


AFTERWARDS: Mapping[str, Any] = {"take_down": takes_down, "timeline": lists, "tallies": counts, "inbox": receives}
OUTSIDE: Mapping[str, Any] = {"feed": Feed(source="the test", cards=Cards.BROUGHT), "profile": shows}
NETWORKS: Mapping[str, Network] = MappingProxyType(
    {
        "wall": a_network("wall", edit=edits, says=says, **AFTERWARDS),
        "thread": a_network("thread", threads=True, picture_bytes=1_000_000, **OUTSIDE, **AFTERWARDS),
        "hook": a_network("hook", repeat_is_harmless=True),
        "hand": a_network("hand", by_hand=True),
        "once": a_network("once", refuses_same_words_for=timedelta(hours=3)),
    }
)


def an_account(key: str, network: str = "wall", **given: Any) -> Account:
    facts: dict[str, Any] = {
        "key": key,
        "department": "rivers",
        "network": network,
        "handle": f"@{key}",
        "kind": AccountKind.CORPORATE,
        "proposers": ("S0WRITERS",),
        "approvers": ("S0APPROVERS",),
        "seniors": (HEAD.id,),
        "channel": "C0APPROVE",
        "owner": "U0OWNER",
    }
    return Account(**{**facts, **given})


def accounts() -> dict[str, Account]:
    every = (
        an_account("news"),
        an_account("floods"),
        an_account("long", "thread"),
        an_account("intranet", "hook"),
        an_account("forum", "hand"),
        an_account("strict", approvals=2),
        an_account("minister", approvers=(MINA.id, JO.id), channel="C0MINISTER"),
        an_account("nhs", department="health", approvers=(NURSE.id,), proposers=(NURSE.id,), channel="C0HEALTH"),
    )
    return {account.key: account for account in every}


def departments() -> dict[str, Department]:
    def named(key: str) -> Department:
        return Department(
            key=key,
            name=f"Department of {key}",
            media_channel="C0MEDIA",
            digest_channel="C0DIGEST",
            media_team=("S0MEDIA",),
            digital_leads=(DANA.id,) if key == "rivers" else (),
            media_contact="press@rivers.example.gov.uk",
        )

    return {"rivers": named("rivers"), "health": named("health")}


def directory() -> FakeDirectory:
    members = (PRIYA, PETE, SAM, JO, HEAD, DANA, MINA, MEDIA, NURSE, NOBODY)
    standings = {person.id: Standing.MEMBER for person in members} | {
        GUEST.id: Standing.GUEST,
        STRANGER.id: Standing.STRANGER,
        ROBOT.id: Standing.BOT,
        GONE.id: Standing.GONE,
    }
    return FakeDirectory(
        standings=standings,
        groups={
            "S0WRITERS": {PRIYA.id, PETE.id, JO.id, GUEST.id},
            "S0APPROVERS": {SAM.id, JO.id, GUEST.id, STRANGER.id, ROBOT.id, GONE.id},
            "S0MEDIA": {MEDIA.id, GUEST.id},
        },
    )


def look_up_due(look_ups: LookUps) -> int:
    """Look for all deliveries due for a look-up, one after another; gives how many changed."""
    return sum(look_ups.look_for(delivery_id) for delivery_id, _ in look_ups.due())


def publish_due(publishing: Publishing) -> int:
    """Take up all due deliveries one after another, as no scheduler does; gives how many changed."""
    return sum(publishing.take_up(delivery_id) for delivery_id, _ in publishing.due())


def _attached(given: dict[str, Any]) -> dict[str, Any]:
    """A reply's facts with the post that it answers, unless given."""
    return {"reply_url": ANSWERED, **given} if given.get("reply_to") else given


def _given(accounts: Iterable[str], given: dict[str, Any]) -> dict[str, Any]:
    """The facts of a form; words for @long are a thread wherever they are too long, or divided."""
    thread = Thread.PLAIN if "long" in accounts else Thread.NO
    return {"thread": thread, **_attached(given)}


@dataclass
class World:
    """The bot, the edges, and people's commonest acts."""

    clock: FakeClock
    directory: FakeDirectory
    notifier: FakeNotifier
    networks: FakeNetworks
    web: FakePages
    accounts: dict[str, Account]
    departments: dict[str, Department]
    store: Store
    bot: Bot
    outbox: Outbox

    @property
    def approvals(self) -> Approvals:
        return self.bot.approvals

    def reconciles(self) -> int:
        """Read the reactions on every live card again."""
        return self.bot.reactions.begin()

    def submits(self, text: str = PLAIN, *on: str, by: Person = PRIYA, request: str = "", **given: Any) -> Submission:
        wording = Wording(accounts=on or ("news",), text=text, **_given(on, given))
        return self.bot.proposals.propose(wording, by, request or f"form-{self.store.read(ledger.head)[0]}")

    def proposes(self, text: str = PLAIN, *on: str, by: Person = PRIYA, **given: Any) -> Proposal:
        """Propose a post ready to submit, and post the card."""
        (proposal,) = self.submits(text, *on, by=by, **given).proposals
        assert proposal.state is ProposalState.PENDING
        self.tells()
        return proposal

    def edits(self, proposal: Proposal, text: str, by: Person = PRIYA, *, shown: int = 0, **given: Any) -> Proposal:
        wording = Wording(accounts=proposal.revision.accounts, text=text, **_given(proposal.revision.accounts, given))
        done = self.bot.proposals.edit(proposal.id, shown or proposal.revision.number, wording, by)
        return done.proposals[0]

    def approves(self, proposal: Proposal, by: Person = SAM, *, why: str = "It was announced on Monday.") -> Proposal:
        """Approve the current revision, letting go of every finding for the same reason."""
        now = self.now(proposal)
        reasons = {remark.key: why for remark in now.still_to_let_go}
        return self.approvals.approve(now.id, now.revision.number, by, reasons=reasons)

    def approved(self, text: str = PLAIN, *on: str, by: Person = SAM, **given: Any) -> Proposal:
        """A proposal approved and in the undo window."""
        return self.approves(self.proposes(text, *on, **given), by)

    def under_way(self, text: str = PLAIN, on: str = "news", **given: Any) -> Delivery:
        """The delivery of an approved proposal, due now."""
        proposal = self.approved(text, on, **given)
        self.clock.moves(seconds=61)
        return self.delivery(proposal)

    def card(self, proposal: Proposal) -> Card:
        self.tells()
        card = self.store.read(cards.of_revision, proposal.id, proposal.revision.number)
        assert card is not None
        return card

    def thumbs(self, card: Card, by: Person) -> Proposal | None:
        """Put a thumb on a message, and let the event arrive."""
        self.directory.reactions[card].add(by.id)
        return self.approvals.thumb_added(card, by)

    def unthumbs(self, card: Card, by: Person) -> Proposal | None:
        self.directory.reactions[card].discard(by.id)
        return self.approvals.thumb_removed(card, by)

    def now(self, proposal: Proposal) -> Proposal:
        found = self.store.read(proposals.by_id, proposal.id)
        assert found is not None
        return found

    def delivery(self, proposal: Proposal, account: str = "") -> Delivery:
        """The newest delivery of a proposal (to an account)."""
        every = [
            delivery
            for delivery in self.store.read(deliveries.of_proposal, proposal.id)
            if account in ("", delivery.account)
        ]
        return every[-1]

    def again(self, delivery: Delivery) -> Delivery:
        """A delivery's current state."""
        found = self.store.read(deliveries.by_id, delivery.id)
        assert found is not None
        return found

    def state(self, delivery: Delivery) -> DeliveryState:
        return self.again(delivery).state

    def watches(self) -> int:
        """Look at every timeline that is due, one after another; gives how many were looked at."""
        return sum(self.bot.timeline_watches.take_up(watch) for watch, _ in self.bot.timeline_watches.due())

    def reads_inboxes(self) -> int:
        """Read every inbox that is due, one after another; gives how many were read."""
        return sum(self.bot.intake.take_up(watch) for watch, _ in self.bot.intake.due())

    def looks_people_up(self) -> int:
        """Look up everybody who wrote to an inbox and is to be looked up; gives how many were taken up."""
        return sum(self.bot.inbox_looks.take_up(enquiry) for enquiry, _ in self.bot.inbox_looks.due())

    def publishes(self) -> int:
        return publish_due(self.bot.publishing)

    def looks_until_told(self) -> None:
        """Look at 15, 60 and 120 seconds."""
        for seconds in (15, 45, 60):
            self.clock.moves(seconds=seconds)
            look_up_due(self.bot.look_ups)

    def tells(self) -> int:
        return self.outbox.tell_all()

    def checks_plans(self) -> int:
        """Check all plans that are due, one after another; gives how many were done."""
        return sum(self.bot.plan_checks.take_up(plan) for plan, _ in self.bot.plan_checks.due())

    def stories(self, proposal: Proposal) -> list[Event]:
        """The events told in a proposal's thread, in order."""
        self.tells()
        return [
            notice.event
            for notice in self.notifier.told
            if isinstance(notice, Story) and notice.proposal == proposal.id
        ]

    def heard(self, person: Person) -> list[Event]:
        """The events told directly to a person, in order."""
        self.tells()
        return [
            notice.event
            for notice in self.notifier.told
            if isinstance(notice, Direct | News) and notice.person == person.id
        ]

    def finds(self, outcome: Outcome, department: str = "rivers") -> None:
        """Give REMARKABLE words a given outcome from now on."""
        override = Override("ACC-02", outcome, "a test", "the tests")
        settings = Settings(outcomes=(override,))
        self.departments[department] = replace(self.departments[department], settings=settings)

    def sets(self, account: str, **given: Any) -> None:
        """Change an account's configuration."""
        self.accounts[account] = replace(self.accounts[account], **given)

    def leads(self, *people: Person, department: str = "rivers") -> None:
        """Set the digital leads of a department."""
        named = tuple(person.id for person in people)
        self.departments[department] = replace(self.departments[department], digital_leads=named)

    def limits(self, department: str = "rivers", **most: int) -> None:
        """Set how much a person may pile up in a department."""
        self.departments[department] = replace(self.departments[department], limits=most)

    def covers(
        self, person: Person, absent: Person, *on: str, by: Person, day: str = "2026-11-20", time: str = "17:00"
    ) -> Cover:
        """Let a person stand in for another until five o'clock today."""
        (cover,) = self.bot.covers.set_cover(person.id, absent.id, on or ("news",), day, time, by)
        return cover

    def lease_runs_out(self) -> None:
        """Let a minute pass by the database's own clock, beyond the reach of tests."""
        with self.store.begin() as tx:
            past = tx(database_time) - timedelta(seconds=1)
            sending = tables.deliveries.c.state == DeliveryState.SENDING.value
            tx(Connection.execute, tables.deliveries.update().where(sending).values(lease_until=past))


def a_world(
    store: Store,
    clock: FakeClock,
    *,
    connect: Connect | None = None,
    who: FakeDirectory | None = None,
    notifier: FakeNotifier | None = None,
    time: AnchoredTime | None = None,
) -> World:
    """Put the bot together over a database; `connect`, `who` and `notifier` are for other edges than the fakes.

    `time` is a machine's whose clock may be set; without it, tests that move the clock let time pass.
    """
    known, who, notifier, web = (
        FakeNetworks(NETWORKS, clock=clock),
        who or directory(),
        notifier or FakeNotifier(),
        FakePages(),
    )
    every, tenants = accounts(), departments()
    bot = build(
        Organisation(every, tenants, clock),
        store=store,
        directory=who,
        connect=connect or known.connect,
        reach=known.reach,
        known=NETWORKS,
        time=time,
        looks=Looks(web.fetch, clock, patience=60.0),
        fetch_picture=web.picture,
    )
    outbox = telling(bot, store, notifier, Pacing(hurried=True))
    return World(clock, who, notifier, known, web, every, tenants, store, bot, outbox)

"""View-models of lists to render, with the worst words in them: the digest, App Home, the rota."""

from dataclasses import replace
from datetime import timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.credentials.states import CredentialState
from bot.model.account import Department
from bot.model.cover import Cover
from bot.model.delivery import DeliveryState, Why
from bot.model.duty import Desk, Duty
from bot.model.head import Head
from bot.model.hold import Hold, NamedHold, Range
from bot.model.line import Line, LineKind, LineState, Terms
from bot.model.list_row import Listed, ListedDelivery, Place
from bot.model.listed_referral import ListedReferral
from bot.model.people import Card
from bot.model.post import Tally
from bot.model.proposal_states import ProposalState
from bot.model.published_post import PublishedPost
from bot.model.take_down import TakeDownState
from bot.model.tally import After, PostTally, TallyState
from bot.model.timeline_alarm import ListedAlarm, TimelineAlarm
from bot.model.when import When, WhenKind
from bot.showing.digests import Ahead, CameOf, Digest, Some
from bot.showing.duty import ShownDesk
from bot.showing.enquiry_figures import Figures, Times
from bot.showing.grid import Grid
from bot.showing.handover import Handover, InShort, Unclear, WroteIn
from bot.showing.home import Page, Tab, Where
from bot.store.lists import own_key
from policy.department import SensitiveDay, Window, WindowKind
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers.showings import (
    COLLEAGUES,
    accounts,
    departments,
    enquiries,
    links,
    long,
    own_details,
    people,
    short,
    take_downs,
    words,
)  # fmt: skip

A_WHILE = Times(999, timedelta(hours=3), timedelta(days=9))
moments = st.integers(-60 * 24 * 60, 60 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))
account_keys = st.lists(st.sampled_from(("account0", "account1", "gone & <!here>")), max_size=3, unique=True).map(tuple)


@st.composite
def post_tallies(draw: st.DrawFn) -> PostTally:
    """A look at what came of a post, ended in any way."""
    numbers = draw(st.builds(Tally, *[st.none() | st.integers(0, 2**31 - 1)] * 4))
    return PostTally(
        1, draw(st.sampled_from(After)), NOW, draw(st.sampled_from(TallyState)), at=draw(st.none() | moments),
        numbers=numbers, parts=draw(st.integers(1, 30)), gone=draw(st.integers(0, 30)), trouble=draw(long),
    )  # fmt: skip


@st.composite
def listed(draw: st.DrawFn) -> Listed:
    """A proposal in a list."""
    hidden = draw(st.booleans())
    return Listed(
        id=draw(st.integers(1, 2**31 - 1)), revision=2, department="rivers", state=draw(st.sampled_from(ProposalState)),
        proposer="" if hidden else draw(people), first="" if hidden else draw(long)[:200],
        when=When(
            draw(st.sampled_from((WhenKind.SOON, WhenKind.AT, WhenKind.RELEASE))), draw(moments), "2026-11-20T13:00",
            "Europe/London", "U0SAM",
        ),
        created_at=NOW, needed=draw(st.integers(1, 4)), given=draw(st.integers(0, 3)), wants_senior=draw(st.booleans()),
        put_off_by=draw(st.sampled_from(("", "U0SAM"))), restricted_to=("U0SAM",) if hidden else (),
        accounts=draw(account_keys), card=None if hidden else draw(st.none() | st.just(Card("C0APPROVE", "1.2"))),
        hidden=hidden, stopped=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def listed_deliveries(draw: st.DrawFn) -> ListedDelivery:
    """A delivery in a list."""
    of = draw(listed())
    return ListedDelivery(
        id=draw(st.integers(1, 2**31 - 1)), account=draw(st.sampled_from(("account0", "gone & <!here>"))),
        state=draw(st.sampled_from(DeliveryState)), due_at=draw(moments), wakes_at=draw(moments),
        why=draw(st.sampled_from(Why)), detail="" if of.hidden else draw(own_details)[:500],
        url="" if of.hidden else draw(links), look_at=draw(st.none() | st.just(NOW)), of=of,
        take_down=draw(st.none() | st.sampled_from(TakeDownState)), changed_since=draw(st.booleans()),
    )  # fmt: skip


Row = TypeVar("Row", Listed, ListedDelivery, Listed | ListedDelivery)


def many(rows: st.SearchStrategy[Row], most: int = 12) -> st.SearchStrategy[Some[Row]]:
    """The first rows of a list, short or very long, each with a separate id, as from a database."""

    def full(few: list[Row]) -> Some[Row]:
        return Some(tuple(replace(few[at % len(few)], id=at + 1) for at in range(most)), 900)

    def short_of(few: list[Row]) -> Some[Row]:
        return Some(tuple(replace(row, id=at) for at, row in enumerate(few, 1)), len(few))

    return st.lists(rows, max_size=3).map(short_of) | st.lists(rows, min_size=1, max_size=3).map(full)


@st.composite
def named_holds(draw: st.DrawFn) -> NamedHold:
    """A hold on any range."""
    on = Range("rivers", "", tuple(draw(st.lists(long, max_size=8))), ())
    hold = Hold(4, on, draw(long), draw(people), NOW, "s", draw(st.none() | st.just(NOW)))
    return NamedHold(hold, departments(draw(short)), None, tuple(accounts(3, draw(short))), ZoneInfo("Europe/London"))


def numbered(held: list[NamedHold]) -> tuple[NamedHold, ...]:
    """Holds with separate ids, as from a database."""
    return tuple(replace(named, hold=replace(named.hold, id=at)) for at, named in enumerate(held, 1))


covers = st.builds(
    Cover, id=st.just(1), department=st.just("rivers"), person=people, absent=people, accounts=account_keys,
    until=st.just(NOW), set_by=people, at=st.just(NOW),
)  # fmt: skip
periods = st.one_of(
    st.builds(SensitiveDay, start=st.just(NOW.date()), until=st.just(NOW.date()), reason=long),
    st.builds(
        Window, id=st.just("w"), kind=st.sampled_from(WindowKind), start=moments, until=st.none() | st.just(NOW)
    ),
)  # fmt: skip


published = st.builds(
    PublishedPost,
    listed_deliveries(),
    moments,
    st.lists(long, min_size=1, max_size=3).map(tuple),
    st.lists(short, max_size=2).map(tuple),
    st.none() | take_downs,
)


def published_posts(most: int) -> st.SearchStrategy[tuple[PublishedPost, ...]]:
    """Posts that are out, few or as many as possible, each with a separate id."""

    def numbered(few: list[PublishedPost], times: int) -> tuple[PublishedPost, ...]:
        every = (few * times)[:most]
        return tuple(replace(post, row=replace(post.row, id=at)) for at, post in enumerate(every, 1))

    return st.builds(numbered, st.lists(published, max_size=3), st.sampled_from((1, most)))


@st.composite
def referrals(draw: st.DrawFn) -> tuple[tuple[ListedReferral, Department], ...]:
    """A page of open referrals, few or as many as fit, each with a separate id."""
    few = draw(st.lists(enquiries(), max_size=2)) * draw(st.sampled_from((1, 10)))
    numbered = [replace(shown, enquiry=replace(shown.enquiry, id=at)) for at, shown in enumerate(few, 1)]
    return tuple((ListedReferral(shown.enquiry, Card("C0MEDIA", "1.2")), shown.department) for shown in numbered)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A page of App Home, empty or as full as possible."""
    tab = draw(st.sampled_from(Tab))
    kind = {Tab.WEEK: listed() | listed_deliveries(), Tab.WRONG: listed_deliveries()}.get(tab, listed())
    rows = draw(many(kind, most=20)).rows if tab is not Tab.OUT else ()
    if tab is Tab.MINE:
        rows = tuple(sorted(rows, key=lambda row: own_key(row) if isinstance(row, Listed) else ()))
    several = {account.key: account for account in accounts(draw(st.sampled_from((2, 40))), draw(words))}
    counts = {key: draw(st.sampled_from(((0,) * 7, (999,) * 7))) for key in several}
    places = st.none() | st.builds(Place, key=st.just((2**50, 1, 2**31 - 1)), back=st.booleans())
    return Page(
        person="U0SAM", at=NOW, department=departments(draw(short)),
        accounts=several, approves=frozenset(draw(st.sampled_from(((), tuple(several))))),
        grid=Grid(counts, more=draw(st.booleans())) if tab is Tab.WEEK else None,
        is_member=draw(st.sampled_from((True, False))),
        where=Where(tab, draw(places), draw(st.none() | st.just(NOW.date())), draw(st.integers(0, 40))),
        may_propose=draw(st.booleans()),
        keeps_press_lists=draw(st.booleans()),
        waiting=draw(st.integers(0, 1000)), wrong=draw(st.integers(0, 1000)),
        holds=numbered(draw(st.lists(named_holds(), max_size=3)) * draw(st.sampled_from((1, 9)))), rows=rows,
        before=draw(places), after=draw(places), monday=NOW.date() if tab is Tab.WEEK else None,
        covers=tuple(draw(st.lists(covers, max_size=3))) * draw(st.sampled_from((1, 9))),
        ahead=tuple(draw(st.lists(periods, max_size=3))) * draw(st.sampled_from((1, 9))),
        credentials=draw(credential_states()),
        corrects=frozenset(draw(st.sampled_from(((), tuple(several))))), takes_down=frozenset(several),
        referrals=draw(st.integers(0, 1000)), asked=draw(referrals()) if tab is Tab.REFERRALS else (),
        out=draw(published_posts(20)) if tab is Tab.OUT else (), take_downs=draw(published_posts(10)),
    )  # fmt: skip


@st.composite
def desks(draw: st.DrawFn) -> ShownDesk:
    """A desk with a rota, as shown to people."""
    account = draw(st.none() | st.just(accounts(1, draw(words))[0]))
    everybody = COLLEAGUES * draw(st.sampled_from((1, 20)))
    desk = Desk("rivers", account.key if account else "")
    duty = Duty(1, desk, "U0SAM", NOW, "U0JO", NOW)
    on = draw(st.sampled_from(((), ("U0SAM",), everybody)))
    return ShownDesk(desk, account, departments(draw(words)), on, everybody, draw(st.none() | st.just(duty)))


def much(desk: ShownDesk) -> InShort:
    """A desk with much open work."""
    account = desk.account or accounts(1, "x")[0]
    return InShort(NOW, 999, NOW, 999, NOW, tuple(WroteIn(account, 999, None) for _ in range(40)))


lines = st.builds(
    Line, id=st.just(7), family=st.just(7), version=st.just(1), department=st.just("rivers"), name=words,
    kind=st.just(LineKind.HOLDING), text=st.just("x"), blanks=st.just(()),
    terms=st.just(Terms(("account0",), (), (), "", NOW.date())), state=st.just(LineState.STANDING),
    author=st.just("U0SAM"), contributors=st.just(frozenset()), at=st.just(NOW), salt=st.just(""),
)  # fmt: skip


@st.composite
def handovers(draw: st.DrawFn) -> Handover:
    """A desk handed over, with little open or much."""
    desk = draw(desks().filter(lambda shown: shown.handed_over is not None))
    assert desk.handed_over is not None
    asked = (draw(enquiries()).enquiry,) * draw(st.sampled_from((0, 1, 100)))
    return Handover(
        duty=desk.handed_over, account=desk.account, department=desk.department, at=NOW,
        accounts={account.key: account for account in accounts(2, draw(words))},
        referrals=tuple(ListedReferral(enquiry, Card("C0MEDIA", "1.2")) for enquiry in asked),
        unclear=tuple(Unclear(enquiry, Card("C0NEWS", "1.2")) for enquiry in asked[:10]),
        all_unclear=len(asked), needs_a_person=draw(many(listed_deliveries())), pending=draw(many(listed())),
        holds=tuple(draw(st.lists(named_holds(), max_size=3))) * draw(st.sampled_from((1, 9))),
        wrote_in=tuple(WroteIn(each, 7, Card("C0NEWS", "1.2")) for each in accounts(2, draw(words))),
    )  # fmt: skip


@st.composite
def credential_states(draw: st.DrawFn) -> tuple[CredentialState, ...]:
    """Credentials refused, ended or ending."""
    fault, days = draw(st.sampled_from(("", "No."))), draw(st.sampled_from((-1, 0, 1, 30)))
    every = accounts(draw(st.integers(0, 30)), draw(words))
    return tuple(CredentialState(account, fault, ends_on=NOW.date() + timedelta(days=days)) for account in every)


@st.composite
def digests(draw: st.DrawFn) -> Digest:
    """A day's list, short or very long."""
    return Digest(
        department=departments(draw(short)), at=NOW,
        accounts={account.key: account for account in accounts(2, draw(words))},
        needs_a_person=draw(many(listed_deliveries())), pending=draw(many(listed())),
        today=draw(many(listed_deliveries())), drafts=draw(many(listed())),
        referrals=(ListedReferral(draw(enquiries()).enquiry, Card("C0MEDIA", "1.2")),)
        * draw(st.sampled_from((0, 1, 500))),
        holds=tuple(draw(st.lists(named_holds(), max_size=3))) * draw(st.sampled_from((1, 9))),
        ahead=tuple(Ahead(period, draw(st.integers(0, 1000))) for period in draw(st.lists(periods, max_size=4))),
        covers=tuple(draw(st.lists(covers, max_size=3))) * draw(st.sampled_from((1, 9))),
        credentials=tuple(
            CredentialState(account, draw(st.sampled_from(("", "No.")) ), ends_on=NOW.date())
            for account in accounts(draw(st.integers(0, 30)), draw(words))
        ),
        lines=tuple(draw(st.lists(lines, max_size=3))) * draw(st.sampled_from((1, 9))),
        taken_down=(),
        alarms=tuple(
            ListedAlarm(TimelineAlarm(number, "account0", NOW), draw(st.none() | st.just(Card("C0APPROVE", "1.2"))))
            for number in range(draw(st.sampled_from((0, 1, 300))))
        ),
        under_mandate=draw(many(listed())),
        asked=draw(st.none() | st.just(Figures(9999, 999, 9, 9, A_WHILE, A_WHILE, 9, 9, 9))),
        came_of=draw(
            st.lists(st.builds(CameOf, listed_deliveries(), moments, st.none() | post_tallies()), max_size=3)
            .map(lambda few: Some(tuple(few) * 3, 900 if few else 0))
        ),
        audit_head=Head(7, "a" * 64, NOW),
    )  # fmt: skip

"""Stand-ins for the edges that are not ours: the workspace's directory, people's messages, the networks, the clock.

Typed against bot/ports.py; everything between these edges is the real thing in every test.
"""

import itertools
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import system_clock
from bot.errors import CannotTell, NotNow, Refused, SendingError, Unreached, Unsure
from bot.model.account import Account
from bot.model.notice import Notice
from bot.model.notice_kind import LAST
from bot.model.people import Card, Openness, Standing, Who
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt, Received, Seen, Tally, Timeline
from bot.model.public_profile import PublicProfile
from bot.outbound.client import client
from bot.outbound.fetching import Page
from bot.outbound.network import Connection, Network
from bot.ports import EDITS, Directory, Notifier, Publisher

FRIDAY_AT_NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
"""A working day in winter: nine o'clock in London, too."""


@dataclass
class FakeClock:
    """A clock moved only by tests."""

    now: datetime = FRIDAY_AT_NINE

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Seconds:
    """A monotonic clock moved only by tests."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


@dataclass
class FakeDirectory:
    """The workspace: members, groups, and thumbs on messages."""

    standings: dict[str, Standing] = field(default_factory=dict)
    groups: dict[str, set[str]] = field(default_factory=dict)
    reactions: defaultdict[Card, set[str]] = field(default_factory=lambda: defaultdict(set))
    deleted: set[Card] = field(default_factory=set)
    identities: dict[str, str] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)
    channels: dict[str, Openness] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    """Channels the bot can't see."""
    silent: bool = False
    asked: int = 0

    def who(self, person: str, *, spare: bool = False) -> Who:
        self._answers()
        names = frozenset(self.names.get(person, ()))
        return Who(self.standings.get(person, Standing.STRANGER), self.identities.get(person, person), names)

    def members(self, group: str, *, spare: bool = False) -> frozenset[str]:
        self._answers()
        return frozenset(self.groups.get(group, ()))

    def thumbs(self, card: Card) -> frozenset[str] | None:
        self._answers()
        return None if card in self.deleted else frozenset(self.reactions[card])

    def openness(self, channel: str) -> Openness | None:
        self._answers()
        return None if channel in self.hidden else self.channels.get(channel, Openness(private=True, shared=False))

    def _answers(self) -> None:
        self.asked += 1
        if self.silent:
            raise NotNow("Slack doesn't answer just now. Please try again in a minute.")


@dataclass
class FakeNotifier:
    """Keeps the notices told, and gives a message for notices to be remembered."""

    told: list[Notice] = field(default_factory=list)
    marks: list[tuple[str, bool]] = field(default_factory=list)
    silent: bool = False
    closed: bool = False
    fault: BaseException | None = None
    not_before: datetime | None = None
    channel: str = "C0APPROVE"
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def place(self, notice: Notice) -> str:
        if notice.kind.several is LAST:
            return EDITS
        return str(getattr(notice, "person", self.channel))

    def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Mapping[str, Card]:
        if self.silent:
            raise NotNow("Slack doesn't answer just now.", not_before=self.not_before)
        if self.closed:
            raise CannotTell("The channel is closed to us.", why="is_archived")
        if self.fault is not None:
            raise self.fault
        self.told.extend(bundle)
        self.marks.append((mark, again))
        if bundle[0].kind.remembered:
            return {"message": Card(self.channel, f"1700000000.{next(self._numbers):06}")}
        return {}

    def of(self, kind: type) -> list[Notice]:
        return [notice for notice in self.told if isinstance(notice, kind)]


@dataclass(frozen=True)
class Post:
    """A post out on a network, known to the bot or not."""

    account: str
    part: Outgoing
    key: str
    receipt: Receipt
    at: datetime = FRIDAY_AT_NINE


class Killed(BaseException):
    """The process ends here: no later line runs."""


Fault = Callable[["FakeNetworks", Account, Outgoing, str], Receipt]
"""The fate of a call to publish, in place of success."""


def refuses(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    raise Refused("The network refused this post: “too rude”.")


def refuses_us(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    raise Refused("The network did not accept our credential.", credential=True)


def is_unreachable(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    raise Unreached("The network could not be reached.")


def asks_to_wait(until: datetime) -> Fault:
    def fault(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
        raise Unreached("The network asks us to wait.", not_before=until)

    return fault


def takes_and_asks_to_wait(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    networks.put_out(account, part, key)
    raise Unreached("The network asks us to wait.", answered=True)


def only_asks_to_wait(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    raise Unreached("The network asks us to wait.", answered=True)


def loses_the_answer(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    networks.put_out(account, part, key)
    raise Unsure("The network did not answer in time.")


def hears_nothing(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    raise Unsure("The network did not answer in time.")


def dies_before_sending(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    raise Killed


def dies_after_sending(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    networks.put_out(account, part, key)
    raise Killed


def breaks_in_a_new_way(networks: "FakeNetworks", account: Account, part: Outgoing, key: str) -> Receipt:
    raise ZeroDivisionError


@dataclass
class FakeNetworks:
    """Every network at once: the posts on each account, and the next faults."""

    known: Mapping[str, Network]
    out: list[Post] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)
    """(account, key) of each call to publish."""
    uploads: list[tuple[str, Attached]] = field(default_factory=list)
    """(account, picture) of each picture taken."""
    upload_faults: deque[Callable[[], None] | None] = field(default_factory=deque)
    prepares: bool = False
    """Something is to be kept before each part."""
    prepared: list[str] = field(default_factory=list)
    """The key of each part prepared."""
    preparing_faults: deque[Callable[[], None] | None] = field(default_factory=deque)
    taken_down: list[str] = field(default_factory=list)
    """The id of each post, as often as the networks were asked to take it down."""
    removed: int = 0
    edits: list[tuple[str, str]] = field(default_factory=list)
    """(id, words) of each change of a post."""
    edit_faults: deque[Callable[[Callable[[], None]], None] | None] = field(default_factory=deque)
    """What becomes of the next changes: each is given the change, to make or not."""
    unreadable: Exception | None = None
    """Raised to whoever asks which words a post has."""
    removal_faults: deque[Exception | None] = field(default_factory=deque)
    numbers: dict[str, Tally] = field(default_factory=dict)
    """What came of posts, by id; of any other, two replies, three reposts and five likes."""
    counted: list[tuple[str, ...]] = field(default_factory=list)
    """The ids of each call that asked what came of posts."""
    counting: Callable[[str, Sequence[str]], None] = lambda _handle, _ids: None
    """Called before each answer about what came of posts, with the account's handle and the ids: may raise."""
    clock: Callable[[], datetime] = lambda: FRIDAY_AT_NINE
    listings: list[tuple[str, datetime]] = field(default_factory=list)
    """(handle, since) of each list of an account's own posts."""
    listing_faults: defaultdict[str, deque[BaseException | Callable[[], object]]] = field(
        default_factory=lambda: defaultdict(deque)
    )
    """By account, an error, or what happens between the making of a list and its arrival."""
    listed: int = 40
    """How many posts a list has at most."""
    written_in: defaultdict[str, list[Received]] = field(default_factory=lambda: defaultdict(list))
    """What people wrote to each account, by the account's handle."""
    readings: list[tuple[str, str]] = field(default_factory=list)
    """(handle, cursor) of each reading of an inbox."""
    reading_faults: deque[BaseException | Callable[[], object]] = field(default_factory=deque)
    """An error, or what happens between the making of a page and its arrival."""
    inbox_page: int = 40
    looks: int = 0
    looked_for: list[Outgoing] = field(default_factory=list)
    faults: deque[Fault | None] = field(default_factory=deque)
    looking_fails: Exception | None = None
    hidden: bool = False
    """Published posts can't be found yet."""
    profiles: dict[str, PublicProfile | Exception] = field(default_factory=dict)
    """What is shown of people outside, by handle without the @, or the fault of the answer."""
    shown: list[str] = field(default_factory=list)
    """The handle of each profile that was asked for."""
    no_credential: Exception | None = None
    parents: Callable[[str], Parent | None] = Parent
    """Finds the posts to reply to, by address: every post, under its address."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def connect(self, account: Account) -> Publisher:
        if self.no_credential is not None:
            raise self.no_credential
        return FakePublisher(self, account)

    def reach(self, account: Account) -> Connection:
        if self.no_credential is not None:
            raise self.no_credential
        return FakeConnection(account.handle, {}, {}, client, system_clock, networks=self)

    def next(self, *faults: Fault | None) -> None:
        self.faults.extend(faults)

    def put_out(self, account: Account, part: Outgoing, key: str) -> Receipt:
        with self._lock:
            if self.known[account.network].repeat_is_harmless:
                before = next((post for post in self.out if post.key == key), None)
                if before is not None:
                    return before.receipt
            number = len(self.out) + self.removed + 1
            receipt = Receipt(f"{account.key}-{number}", f"https://{account.network}.example/{number}")
            self.out.append(Post(account.key, part, key, receipt, self.clock()))
        return receipt

    def posted_there(self, account: Account, text: str) -> Receipt:
        """Somebody posts on the account itself."""
        return self.put_out(account, Outgoing(text), "")

    def changed_there(self, receipt: Receipt, text: str) -> None:
        """Somebody changes the words of a post, on the account itself or from here."""
        with self._lock:
            self.out = [
                replace(post, part=replace(post.part, text=text)) if post.receipt.id == receipt.id else post
                for post in self.out
            ]

    def writes_in(self, to: str, text: str, handle: str = "rosa", **given: Any) -> Received:
        """Somebody writes to an account."""
        inbox = self.written_in[f"@{to}"]
        number = len(inbox) + 1
        facts = {"url": f"https://wall.example/@{handle}/{to}-{number}", "at": self.clock(), **given}
        inbox.append(Received(id=f"{to}-{number}", handle=handle, text=text, **facts))
        return inbox[-1]

    def vanishes(self, receipt: Receipt) -> None:
        """Somebody deletes a post on the account itself."""
        self.out = [post for post in self.out if post.receipt != receipt]
        self.removed += 1

    def texts(self, account: str) -> list[str]:
        return [post.part.text for post in self.out if post.account == account]


@dataclass
class FakePages:
    """The web, as seen from links: other addresses than those set up are not opened."""

    pages: dict[str, Page | SendingError] = field(default_factory=dict)
    opened: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def picture(self, address: str) -> bytes:
        """As `bot.outbound.fetching.Fetcher.picture`."""
        if address not in self.pictures:
            raise Unreached("There is no such picture, or a large one.")
        return self.pictures[address]

    def fetch(self, address: str) -> Page:
        """As `bot.outbound.fetching.Fetcher.fetch`."""
        self.opened.append(address)
        page = self.pages.get(address, Refused("Nothing is asked beyond this computer."))
        if isinstance(page, SendingError):
            raise page
        return page

    def has(self, address: str, html: str) -> None:
        """Set up a page with these contents."""
        self.pages[address] = Page(address, 200, "text/html; charset=utf-8", html.encode())

    def leads(self, address: str, to: str = "", *, title: str = "", status: int = 200, via: str = "") -> None:
        """Set up a page, and an address that leads there."""
        head = f"<title>{title}</title><meta property='og:image' content='/a.png'>".encode() if title else b""
        passed = tuple(filter(None, (address, via))) if to else ()
        self.pages[address] = Page(to or address, status, "text/html; charset=utf-8", head, passed)


@dataclass(frozen=True, slots=True)
class FakeConnection(Connection):
    """An account's connection to the fake networks."""

    networks: FakeNetworks | None = None


def takes_down(connection: Connection, post: Receipt) -> None:
    """Take a post off the fake networks; a post that is gone already is no fault."""
    assert isinstance(connection, FakeConnection)
    networks = connection.networks
    assert networks is not None
    networks.taken_down.append(post.id)
    fault = networks.removal_faults.popleft() if networks.removal_faults else None
    if fault is not None:
        raise fault
    left = [other for other in networks.out if other.receipt.id != post.id]
    networks.removed += len(networks.out) - len(left)
    networks.out = left


def edits(connection: Connection, post: Receipt, part: Outgoing) -> None:
    """Put other words in a post on the fake networks; its pictures stay."""
    assert isinstance(connection, FakeConnection)
    networks = connection.networks
    assert networks is not None
    networks.edits.append((post.id, part.text))

    def change() -> None:
        networks.changed_there(post, part.text)

    fault = networks.edit_faults.popleft() if networks.edit_faults else None
    if fault is None:
        change()
    else:
        fault(change)


def says(connection: Connection, post: Receipt, text: str) -> bool | None:
    """Whether a post on the fake networks has some words; None for a post that is gone."""
    assert isinstance(connection, FakeConnection)
    networks = connection.networks
    assert networks is not None
    if networks.unreadable is not None:
        raise networks.unreadable
    there = next((other for other in networks.out if other.receipt.id == post.id), None)
    return None if there is None else there.part.text == text


def shows(connection: Connection, handle: str) -> PublicProfile | None:
    """Show somebody's profile on the fake networks."""
    assert isinstance(connection, FakeConnection)
    networks = connection.networks
    assert networks is not None
    networks.shown.append(handle)
    found = networks.profiles.get(handle.strip().removeprefix("@"))
    if isinstance(found, Exception):
        raise found
    return found


def counts(connection: Connection, posts: Sequence[Receipt]) -> dict[str, Tally]:
    """Say what came of posts on the fake networks; a post that is gone is left out."""
    assert isinstance(connection, FakeConnection)
    networks = connection.networks
    assert networks is not None
    ids = tuple(post.id for post in posts)
    networks.counted.append(ids)
    networks.counting(connection.handle, ids)
    there = {post.receipt.id for post in networks.out}
    return {id_: networks.numbers.get(id_, Tally(2, 3, 5)) for id_ in ids if id_ in there}


def lists(connection: Connection, since: datetime) -> Timeline:
    """List an account's own posts on the fake networks, newest first; fewer than there are where `listed` says so."""
    assert isinstance(connection, FakeConnection)
    networks = connection.networks
    assert networks is not None
    networks.listings.append((connection.handle, since))
    faults = networks.listing_faults[connection.handle.removeprefix("@")]
    fault = faults.popleft() if faults else None
    if isinstance(fault, BaseException):
        raise fault
    own = [post for post in networks.out if f"@{post.account}" == connection.handle and post.at >= since]
    seen = [Seen(post.receipt.id, post.receipt.url, post.at, post.part.text) for post in reversed(own)]
    if fault is not None:
        fault()
    return Timeline(tuple(seen[: networks.listed]), whole=len(seen) < networks.listed)


def receives(connection: Connection, cursor: str) -> Inbox:
    """Give a page of what people wrote to an account on the fake networks; the cursor counts the messages."""
    assert isinstance(connection, FakeConnection)
    networks = connection.networks
    assert networks is not None
    networks.readings.append((connection.handle, cursor))
    fault = networks.reading_faults.popleft() if networks.reading_faults else None
    if isinstance(fault, BaseException):
        raise fault
    every = networks.written_in[connection.handle]
    start = int(cursor) if cursor else max(0, len(every) - networks.inbox_page)
    page = every[start : start + networks.inbox_page]
    if fault is not None:
        fault()
    return Inbox(tuple(page), str(start + len(page)))


@dataclass
class FakePublisher:
    """An account on the fake networks."""

    networks: FakeNetworks
    account: Account

    def upload(self, picture: Attached) -> str:
        fault = self.networks.upload_faults.popleft() if self.networks.upload_faults else None
        if fault is not None:
            fault()
        self.networks.uploads.append((self.account.key, picture))
        return f"media-{len(self.networks.uploads)}"

    def parent(self, url: str) -> Parent | None:
        return self.networks.parents(url)

    def prepare(self, part: Outgoing, key: str) -> str:
        fault = self.networks.preparing_faults.popleft() if self.networks.preparing_faults else None
        if fault is not None:
            fault()
        if not self.networks.prepares:
            return ""
        self.networks.prepared.append(key)
        return f"note {len(self.networks.prepared)}"

    def publish(self, part: Outgoing, key: str) -> Receipt:
        self.networks.calls.append((self.account.key, key))
        fault = self.networks.faults.popleft() if self.networks.faults else None
        if fault is not None:
            return fault(self.networks, self.account, part, key)
        return self.networks.put_out(self.account, part, key)

    def look_up(self, part: Outgoing, key: str, since: datetime, known: Set[str]) -> Receipt | None:
        self.networks.looks += 1
        self.networks.looked_for.append(part)
        if self.networks.looking_fails is not None:
            raise self.networks.looking_fails
        if self.networks.hidden or self.networks.known[self.account.network].repeat_is_harmless:
            return None
        same = (post for post in self.networks.out if post.account == self.account.key and post.part == part)
        found = next((post for post in same if not {post.receipt.id, post.receipt.url} & known), None)
        return found.receipt if found else None

    def probe(self) -> str:
        return self.account.handle


def _fits(directory: FakeDirectory, notifier: FakeNotifier, publisher: FakePublisher) -> None:
    """Hold the fakes against the ports: read by mypy, never called."""
    ports: tuple[Directory, Notifier, Publisher] = (directory, notifier, publisher)
    assert ports

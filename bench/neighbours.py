"""What three disturbed networks do to the other five: a slow network, one that limits the rate, and one that is down.

Sixteen accounts on each of eight networks, each post going to an account of every network, by the networks' own clients
over HTTP, with a link that is opened before. Rounds without and with the disturbances take turns; compared is how long
after their due moments the posts of the five undisturbed networks were out.
"""

import statistics
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bench import posts
from bench.networks import EIGHT, Came, Fault, Networks, networks
from bot.checking.links import Looks
from bot.model.account import Account
from bot.model.organisation import Organisation
from bot.networks import networks as known
from bot.outbound.client import WayOut
from bot.outbound.fetching import fetcher
from bot.ports import Publisher
from bot.publishing.senders import Senders
from bot.store import Store
from bot.store.engines import Engines, open_engines
from bot.wiring import Bot, build
from policy.draft import AccountKind

ACCOUNTS = 16
"""Accounts on each network."""
DISTURBED: Mapping[str, Fault] = {"facebook": "slow", "x": "limited", "bluesky": "down"}
OTHERS = frozenset(EIGHT) - frozenset(DISTURBED)
AHEAD, EACH, APART = 1.5, 0.02, 0.25
"""Seconds until the first post of a round is due, and more for each post; and from one post to the next."""
MOST = 1.1
"""The ratio below which the undisturbed networks count as undisturbed."""
WITHIN = 120.0
"""Seconds after which a round is given up."""


@dataclass(frozen=True, slots=True)
class Round:
    """Posts due one at a time, or all in the same moment; each goes to all eight networks."""

    name: str
    posts: int
    apart: float
    repeats: int
    """How often it is measured, each time without and with the disturbances."""

    def moments(self) -> list[float]:
        """Seconds from the first due moment to each post's."""
        return [self.apart * number for number in range(self.posts)]


ROUNDS = (
    Round("one at a time", 16, APART, 4),
    Round("200 at once", 25, 0.0, 4),
    Round("800 at once", 100, 0.0, 4),
)
BRIEFLY = (Round("one at a time", 4, APART, 1), Round("24 at once", 3, 0.0, 1))


@dataclass(frozen=True, slots=True)
class Found:
    """The lateness, in seconds, of the undisturbed networks' posts: of every repeat without, and with the others."""

    round: Round
    without: tuple[tuple[float, ...], ...]
    disturbed: tuple[tuple[float, ...], ...]

    def ratio(self) -> float:
        """The mean lateness with the disturbances over the lateness without: the median of the repeats."""
        return statistics.median(after / before for before, after in self.pairs())

    def pairs(self) -> list[tuple[float, float]]:
        """The mean lateness without and with the disturbances, of each repeat."""
        pairs = zip(self.without, self.disturbed, strict=True)
        return [(statistics.fmean(before), statistics.fmean(after)) for before, after in pairs]


def report(found: list[Found]) -> str:
    """A table of the undisturbed networks' lateness, and whether it holds."""
    what = f"lateness of {len(OTHERS)} networks beside {len(DISTURBED)} disturbed"
    lines = [f"{what:<46}{'without s':>12}{'with s':>12}{'ratio':>9}{'noise':>9}"]
    for each in found:
        before, after = (statistics.median(side) for side in zip(*each.pairs(), strict=True))
        alone = [without for without, _ in each.pairs()]
        noise = f"{max(alone) / min(alone):>9.2f}" if len(alone) > 1 else f"{'':>9}"
        lines.append(f"{each.round.name:<46}{before:>12.3f}{after:>12.3f}{each.ratio():>9.2f}{noise}")
    lines.append(f"(noise: the slowest repeat without disturbances over the quickest; {'; '.join(_disturbances())})")
    return "\n".join(lines)


def _disturbances() -> list[str]:
    return [f"{network} {fault}" for network, fault in DISTURBED.items()]


def figures(found: list[Found]) -> dict[str, float | bool]:
    """The ratio of each kind of round, and whether all are below the limit."""
    ratios = {f"neighbours_{each.round.name.replace(' ', '_')}": round(each.ratio(), 3) for each in found}
    return {**ratios, "neighbours_hold": all(each.ratio() < MOST for each in found)}


def measure(url: str, rounds: tuple[Round, ...]) -> list[Found]:
    """Measure on a migrated database."""
    with networks() as there:
        engines = open_engines(url)
        store = Store(engines, there.clock)
        looks = Looks(fetcher(WayOut(), loopback_only=True).fetch, there.clock)
        bot = _bot(store, there, looks)
        _fill(bot, engines, there, 2 * sum(kind.posts * kind.repeats for kind in rounds))
        found, done = [], 0
        for kind in rounds:
            took: dict[bool, list[tuple[float, ...]]] = {False: [], True: []}
            for repeat in range(kind.repeats):
                for disturbed in (False, True) if repeat % 2 == 0 else (True, False):
                    there.begin(DISTURBED if disturbed else {})
                    took[disturbed].append(_lateness(url, bot, store, there, kind, done))
                    with engines.writer.begin() as connection:
                        posts.put_off(connection, there.clock)
                        doubtful = posts.in_doubt(connection)
                    assert not any(account.startswith(tuple(OTHERS)) for account in doubtful), "posts are out, or not"
                    done += kind.posts
            found.append(Found(kind, tuple(took[False]), tuple(took[True])))
        looks.stop()
        engines.dispose()
    return found


def _lateness(url: str, bot: Bot, store: Store, there: Networks, kind: Round, done: int) -> tuple[float, ...]:
    """Send a round; gives how many seconds after the due moment each post of the undisturbed networks was out."""
    start, began = posts.soon(AHEAD + EACH * kind.posts, there.clock)
    due = [start + timedelta(seconds=after) for after in kind.moments()]
    posts.make_due(url, [moment for moment in due for _ in EIGHT], skip=done * len(EIGHT), clock=there.clock)
    with posts.sending(bot, store, Senders(bot.organisation.network_of)):
        came = there.wait_for(kind.posts * len(OTHERS), OTHERS, WITHIN)
        there.calm()
    return tuple(
        late for account in {each.account for each in came} for late in _late(account, came, kind, done, began)
    )


def _late(account: str, came: list[Came], kind: Round, done: int, began: float) -> list[float]:
    """How late an account's posts were: each account's posts go out in the order in which they are due."""
    own = sorted(each.at for each in came if each.account == account)
    moments = kind.moments()
    due = [began + moments[place] for place in range(kind.posts) if account in _accounts(done + place)]
    return [at - moment for at, moment in zip(own, due, strict=True)]


def _accounts(number: int) -> tuple[str, ...]:
    """The accounts of a post: one of each network."""
    return tuple(f"{network}-{number % ACCOUNTS}" for network in EIGHT)


def _fill(bot: Bot, engines: Engines, there: Networks, count: int) -> None:
    """Propose and approve posts, all different."""
    day = (there.clock() + timedelta(days=1)).date().isoformat()
    for number in range(count):
        posts.propose(bot, number, _accounts(number), there.page(number), day)
    with engines.writer.begin() as connection:
        posts.put_off(connection, there.clock)


def _bot(store: Store, there: Networks, looks: Looks) -> Bot:
    def connect(account: Account) -> Publisher:
        make = known()[account.network].connect
        assert make is not None
        return make(there.connection(account.network, account.key))

    return build(
        _organisation(there),
        store=store,
        directory=posts.everybody(),
        connect=connect,
        reach=lambda account: there.connection(account.network, account.key),
        looks=looks,
    )


def _organisation(there: Networks) -> Organisation:
    accounts = {}
    for network in EIGHT:
        for number in range(ACCOUNTS):
            key = f"{network}-{number}"
            made = there.connection(network, key)
            accounts[key] = Account(
                key=key,
                department=posts.DEPARTMENT,
                network=network,
                handle=made.handle,
                kind=AccountKind.CORPORATE,
                proposers=posts.PROPOSERS,
                approvers=(posts.SAM.id,),
                channel="C0APPROVE",
                settings=made.settings,
            )
    return Organisation(accounts, {posts.DEPARTMENT: posts.RIVERS}, there.clock)

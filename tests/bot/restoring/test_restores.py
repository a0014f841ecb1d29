"""A database restored from a backup: nothing goes out twice, and what may be out is looked for or asked about.

The oracle is the server of the network: what it was sent, and what stands on it.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.holding.holds import LONGEST_REASON
from bot.model.account import Account
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.notice import HoldMessage
from bot.model.proposal import Proposal
from bot.model.when import WhenKind
from bot.ports import Publisher
from bot.store import Store, attempts, holds, ledger, restores
from bot.store.backups import back_up
from bot.store.engines import open_engines
from bot.store.head_file import HeadFile
from tests.bot.networks.server import Server
from tests.bot.networks.stages.mastodon import FakeMastodon, mastodon_at
from tests.bot.networks.stages.webhook import FakeReceiver, webhook_at
from tests.bot.networks.stand_in import published_by
from tests.databases import PostgreSQL
from tests.fakes import FakeClock
from tests.world import DANA, HEAD, PLAIN, SAM, THREAD, World, a_world, look_up_due

OUT = DeliveryState.PUBLISHED


@dataclass
class Scene:
    """The bot on a database that is backed up and restored, and the server of its network."""

    url: str
    server: Server
    mastodon: FakeMastodon
    receiver: FakeReceiver
    heads: Path
    world: World
    copies: Callable[[str], str]
    """Copies a database that nobody has open; gives the copy's address."""
    opened: list[Store] = field(default_factory=list)

    def backs_up(self) -> str:
        """Copy the database as it is; gives the copy's address."""
        self.world.store.engines.dispose()
        return self.copies(self.url)

    def starts(self, url: str, *, keeps: str = "") -> World:
        """Start the bot anew on a database, in the same workspace; gives the bot after its first look."""
        self.world.store.engines.dispose()
        self.world.clock.moves(minutes=10)
        heads = self.heads.with_name(keeps) if keeps else self.heads
        self.world = restarted(url, self.world, heads, self.server.url)
        self.opened.append(self.world.store)
        self.world.bot.restores.look()
        self.world.reconciles()
        return self.world

    def goes_on(self, minutes: int = 5) -> None:
        """Let the running bot do what it does, unasked."""
        for _ in range(minutes):
            self.world.bot.look_ups.sweep()
            self.world.publishes()
            look_up_due(self.world.bot.look_ups)
            self.world.tells()
            self.world.bot.restores.look()
            self.world.clock.moves(seconds=61)

    def out(self) -> Counter[str]:
        """How often each text stands on the server."""
        return Counter(self.mastodon.sources[str(status["id"])] for status in self.mastodon.statuses)

    def sent(self) -> int:
        """How many posts were sent, accepted or not."""
        return sum(asked.method == "POST" for asked in self.server.asked)


def restarted(url: str, before: World | None, heads: Path, server: str) -> World:
    clock = before.clock if before else FakeClock()
    store = Store(open_engines(url), clock, heads=HeadFile(heads, sign=lambda head: head))

    def connect(account: Account) -> Publisher:
        return (
            published_by("webhook", webhook_at(server))
            if account.network == "hook"
            else published_by("mastodon", mastodon_at(server))
        )

    if before is None:
        return a_world(store, clock, connect=connect)
    return a_world(store, clock, connect=connect, who=before.directory, notifier=before.notifier)


@pytest.fixture
def copies(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    made: list[str] = []

    def sqlite(url: str) -> str:
        made.append(str(tmp_path / f"copy-{len(made)}.db"))
        engines = open_engines(url)
        back_up(engines, Path(made[-1]))
        engines.dispose()
        return f"sqlite:///{made[-1]}"

    def postgresql(url: str) -> str:
        server: PostgreSQL = request.getfixturevalue("postgresql")
        name = urlsplit(url).path.strip("/")
        made.append(f"{name}_copy_{len(made)}")
        server._do(f"CREATE DATABASE {made[-1]} TEMPLATE {name}")
        return server.url(made[-1])

    yield sqlite if database == "sqlite" else postgresql
    if database != "sqlite":
        for name in made:
            request.getfixturevalue("postgresql").drop(name)


@pytest.fixture(params=[True, False], ids=["keys ignored", "keys honoured"])
def ignores_keys(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def scene(url: str, tmp_path: Path, copies: Callable[[str], str]) -> Iterator[Scene]:
    yield from a_scene(url, tmp_path, copies, ignores_keys=True)


def a_scene(url: str, folder: Path, copies: Callable[[str], str], *, ignores_keys: bool) -> Iterator[Scene]:
    clock = FakeClock()
    mastodon, receiver = FakeMastodon(clock=clock, ignores_keys=ignores_keys), FakeReceiver()

    def respond(asked):  # type: ignore[no-untyped-def]
        return (receiver if "x-countersign-event" in asked.headers else mastodon).respond(asked)

    with Server(respond).running() as server:
        heads = folder / "countersign.heads"
        world = restarted(url, None, heads, server.url)
        mastodon.clock = world.clock
        world.bot.restores.look()
        scene = Scene(url, server, mastodon, receiver, heads, world, copies, [world.store])
        yield scene
        for store in scene.opened:
            store.engines.dispose()


def thumbed(world: World, proposal: Proposal) -> None:
    """Approve by a thumb, which Slack still shows after a restore."""
    world.thumbs(world.card(proposal), SAM)


@pytest.mark.slow
@pytest.mark.both_databases
def test_f28_nothing_that_went_out_since_the_backup_goes_out_again(
    url: str, tmp_path: Path, copies: Callable[[str], str], ignores_keys: bool
) -> None:
    for scene in a_scene(url, tmp_path, copies, ignores_keys=ignores_keys):
        texts = [f"Library number {number} is open today." for number in range(1, 11)]
        proposed = [scene.world.proposes(text) for text in texts]
        for proposal in proposed[:3]:
            thumbed(scene.world, proposal)
        scene.goes_on(6)
        assert scene.out() == Counter(texts[:3])
        for proposal in proposed[3:6]:
            thumbed(scene.world, proposal)
        backup = scene.backs_up()  # three are out, three are approved, four wait for approval
        for proposal in proposed[6:]:
            thumbed(scene.world, proposal)
        scene.goes_on(9)
        assert scene.out() == Counter(texts)

        world = scene.starts(backup)
        scene.goes_on()
        assert scene.out() == Counter(texts)
        states = {proposal.revision.content.text: world.state(world.delivery(proposal)) for proposal in proposed}
        assert [states[text] for text in texts[:6]] == [OUT] * 6, "found, and recorded"
        assert {world.again(world.delivery(proposal)).why for proposal in proposed[6:]} == {Why.HELD}

        (hold,) = world.store.read(holds.standing)
        world.bot.holds.lift(hold.id, DANA)
        for proposal in proposed[6:]:  # the worst that people can do: send all of it
            world.bot.resolutions.try_again(world.delivery(proposal).id, HEAD)
        scene.goes_on()
        assert scene.out() == Counter(texts)
        assert {world.state(world.delivery(proposal)) for proposal in proposed} == {OUT}
        assert len({world.delivery(proposal).remote_id for proposal in proposed}) == 10
        assert scene.sent() == 10, "not even sent"
        assert world.bot.auditing.verify().problem == ""


def test_what_was_due_and_is_not_out_is_asked_about_and_the_rest_goes_out_once(scene: Scene) -> None:
    lost = scene.world.approved("This never went out.")
    later = scene.world.approved("This is for tomorrow.", when=WhenKind.AT, day="2026-11-21", time="10:00")
    backup = scene.backs_up()
    scene.world.clock.moves(minutes=5)
    scene.world.proposes("Somebody proposes, and the bot notes when.")
    world = scene.starts(backup)
    assert world.state(world.delivery(lost)) is DeliveryState.UNCONFIRMED
    assert world.state(world.delivery(later)) is DeliveryState.SCHEDULED
    scene.goes_on()
    assert world.again(world.delivery(lost)).asks_a_person
    assert scene.sent() == 0
    (hold,) = world.store.read(holds.standing)
    world.bot.holds.lift(hold.id, DANA)
    world.bot.resolutions.post_again(world.delivery(lost).id, HEAD)
    scene.goes_on(2)
    assert scene.out() == Counter(["This never went out."])
    world.clock.now = world.delivery(later).due_at
    scene.goes_on(2)
    assert scene.out() == Counter(["This never went out.", "This is for tomorrow."])


def test_the_hold_says_why_to_everybody_and_is_lifted_as_any_other(scene: Scene) -> None:
    scene.world.approved()
    backup = scene.backs_up()
    scene.goes_on(3)
    world = scene.starts(backup)
    (hold,) = world.store.read(holds.standing)
    assert hold.on.is_everything
    assert "These records are from a backup: they end on 20 November 2026 at 9am UTC" in hold.reason
    assert len(hold.reason) <= LONGEST_REASON
    world.tells()
    told = [notice for notice in world.notifier.told if isinstance(notice, HoldMessage)]
    assert {notice.hold for notice in told} == {hold.id}
    world.bot.holds.lift(hold.id, DANA)
    assert world.bot.restores.look() is None
    scene.starts(backup)
    assert scene.world.store.read(holds.standing) == (), "held once for each restore"


def test_every_part_of_a_thread_is_looked_for(scene: Scene) -> None:
    proposal = scene.world.approved(THREAD, "long")
    backup = scene.backs_up()
    scene.goes_on(3)
    assert len(scene.mastodon.statuses) == 3
    world = scene.starts(backup)
    scene.goes_on()
    assert world.state(world.delivery(proposal)) is OUT
    assert len(world.store.read(attempts.steps_of, world.delivery(proposal))) == 3
    assert len(scene.mastodon.statuses) == 3


def test_a_receiver_that_cannot_be_asked_gets_the_same_event_again_and_only_when_a_person_says_so(scene: Scene) -> None:
    proposal = scene.world.proposes(PLAIN, "intranet")
    backup = scene.backs_up()
    thumbed(scene.world, proposal)
    scene.goes_on(3)
    assert (scene.receiver.posts(), scene.sent()) == (1, 1)
    world = scene.starts(backup)
    scene.goes_on()
    assert scene.sent() == 1
    (hold,) = world.store.read(holds.standing)
    world.bot.holds.lift(hold.id, DANA)
    world.bot.resolutions.try_again(world.delivery(proposal).id, HEAD)
    scene.goes_on(3)
    assert (scene.receiver.posts(), scene.sent()) == (1, 2)


def test_two_restores_of_the_same_backup_are_two_gaps(scene: Scene) -> None:
    proposal = scene.world.approved()
    backup = scene.backs_up()
    again = scene.copies(backup)
    scene.goes_on(3)
    for url in (backup, again):
        world = scene.starts(url)
        scene.goes_on(5)
        assert world.state(world.delivery(proposal)) is OUT
        assert len(world.store.read(holds.standing)) == 1
    assert scene.out() == Counter([PLAIN])


def test_the_trail_says_what_was_lost(scene: Scene) -> None:
    scene.world.approved()
    backup = scene.backs_up()
    rows_then = scene.world.store.read(ledger.head)[0]
    scene.goes_on(3)
    rows_lost = scene.world.store.read(ledger.head)[0]
    world = scene.starts(backup)
    found = world.bot.auditing.verify()
    assert found.problem == ""
    assert "the database was found behind its heads" in found.notes[0]
    with world.store.audit_entries() as entries:
        (deed,) = [entry.body for entry in entries if '"act":"find_behind"' in entry.body]
    assert f'"head":{rows_lost}' in deed
    assert f'"rows":{rows_then}' in deed


def test_a_new_installation_and_a_bot_that_starts_again_are_not_held(scene: Scene) -> None:
    assert scene.world.store.read(holds.standing) == ()
    scene.world.approved()
    scene.goes_on(3)
    world = scene.starts(scene.url)
    assert world.store.read(holds.standing) == ()
    assert world.store.read(restores.latest) is None


def test_a_new_database_beside_old_heads_is_held_until_somebody_says_so(scene: Scene, tmp_path: Path) -> None:
    empty = scene.backs_up()
    scene.world.approved()
    scene.goes_on(3)
    world = scene.starts(empty)
    assert len(world.store.read(holds.standing)) == 1


def test_a_sqlite_file_with_a_past_whose_heads_are_gone_is_held(scene: Scene) -> None:
    proposal = scene.world.approved()
    backup = scene.backs_up()
    scene.goes_on(3)
    world = scene.starts(backup, keeps="elsewhere.heads")
    (hold,) = world.store.read(holds.standing)
    assert "elsewhere.heads is gone, so these records may be from a backup" in hold.reason
    scene.goes_on()
    assert world.state(world.delivery(proposal)) is OUT
    assert scene.out() == Counter([PLAIN])
    assert scene.starts(backup, keeps="elsewhere.heads").store.read(holds.standing) == (hold,)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_further_replica_begins_heads_of_its_own_and_one_restore_is_held_once(scene: Scene) -> None:
    scene.world.approved()
    backup = scene.backs_up()
    scene.goes_on(3)
    scene.starts(scene.url, keeps="second.heads")
    assert scene.world.store.read(holds.standing) == ()
    shutil.copy(scene.heads, scene.heads.with_name("first.heads"))
    scene.starts(backup)
    (hold,) = scene.world.store.read(holds.standing)
    world = scene.starts(backup, keeps="second.heads")
    assert world.store.read(holds.standing) == (hold,)
    assert world.bot.restores.look() is None


def a_delivery(scene: Scene) -> Delivery:
    return scene.world.delivery(scene.world.approved())


def test_the_key_of_a_post_is_the_same_under_another_row_id(scene: Scene) -> None:
    delivery = a_delivery(scene)
    assert replace(delivery, id=99).key("salt", 0) == delivery.key("salt", 0)
    assert replace(delivery, account="floods").key("salt", 0) != delivery.key("salt", 0)

"""Two roles on a real PostgreSQL: the tables' owner migrates, and the bot's role adds to the trail and reads it."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from bot.store import Store, rights
from bot.store.engines import Engines, open_engines
from bot.store.migrations import state, upgrade
from bot.store.tables import metadata
from tests.databases import PostgreSQL
from tests.fakes import FakeClock
from tests.world import World, a_world

OWNER, ROLE = "countersign-owner", "countersign-bot"


@pytest.fixture(scope="module")
def owner(postgresql: PostgreSQL) -> Iterator[Engines]:
    """A database whose tables belong to an owner, with another role for the bot."""
    name = postgresql.empty()
    for role in (OWNER, ROLE):
        postgresql._do(f'CREATE ROLE "{role}" LOGIN')
    postgresql._do(f'ALTER DATABASE {name} OWNER TO "{OWNER}"')
    engines = open_engines(postgresql.url(name).replace("postgres:@", f"{OWNER}:@"))
    upgrade(engines, grant_to=ROLE)
    yield engines
    engines.dispose()
    postgresql.drop(name)
    for role in (OWNER, ROLE):
        postgresql._do(f'DROP ROLE "{role}"')


@pytest.fixture
def bot(owner: Engines) -> Iterator[Store]:
    """The store as the bot opens it."""
    store = Store(open_engines(owner.writer.url.set(username=ROLE).render_as_string(hide_password=False)), FakeClock())
    yield store
    store.engines.dispose()


@pytest.fixture
def world(bot: Store) -> World:
    clock = bot.clock
    assert isinstance(clock, FakeClock)
    return a_world(bot, clock)


def test_the_bot_does_all_of_its_work_under_its_own_role(world: World) -> None:
    assert state(world.store.engines)[0] == state(world.store.engines)[1]
    delivery = world.under_way()
    world.publishes()
    assert world.again(delivery).url
    world.bot.digests.open_now("rivers")
    world.bot.digests.digest("rivers")
    world.tells()
    assert world.bot.auditing.verify().problem == ""


def test_the_bot_has_every_right_on_every_other_table(bot: Store) -> None:
    with bot.engines.reader.connect() as connection:
        for table in metadata.tables:
            for right in rights.EVERY.split(", "):
                has = connection.scalar(
                    text("SELECT has_table_privilege(:table, :right)"), {"table": table, "right": right}
                )
                assert has == (table != "audit" or right in rights.ADD), f"{right} {table}"


FORBIDDEN = (
    "DELETE FROM audit",
    "UPDATE audit SET body = 'x'",
    "TRUNCATE audit",
    "INSERT INTO audit VALUES (1, 'x', 'y', 'z') ON CONFLICT (seq) DO UPDATE SET body = 'x'",
    "ALTER TABLE audit DISABLE TRIGGER audit_append_only",
    "ALTER TABLE audit DISABLE TRIGGER ALL",
    "DROP TRIGGER audit_append_only ON audit",
    "CREATE OR REPLACE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN END $$",
    "ALTER TABLE audit RENAME TO audit_old",
    "ALTER TABLE audit OWNER TO CURRENT_USER",
    "DROP TABLE audit",
    "SET session_replication_role = replica",
    f'SET ROLE "{OWNER}"',
    f'GRANT "{OWNER}" TO "{ROLE}"',
    "UPDATE alembic_version SET version_num = '9999'",
    "CREATE TABLE audit_new (seq int)",
)


def test_the_bot_cannot_touch_what_it_wrote(world: World) -> None:
    world.proposes()
    for statement in FORBIDDEN:
        with (
            pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
            world.store.engines.writer.begin() as connection,
        ):
            connection.execute(text(statement))
    assert world.bot.auditing.verify().problem == ""


def test_a_role_that_could_tamper_is_named(owner: Engines, bot: Store) -> None:
    assert bot.read(rights.over_the_trail) == ""
    assert "owns the audit trail's table" in Store(owner, FakeClock()).read(rights.over_the_trail)
    with owner.writer.begin() as connection:
        connection.execute(text(f'GRANT DELETE ON audit TO "{ROLE}"'))
    assert "has the right to DELETE" in bot.read(rights.over_the_trail)
    upgrade(owner, grant_to=ROLE)
    assert bot.read(rights.over_the_trail) == "", "each upgrade puts the rights right"

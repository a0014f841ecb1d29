"""Posts looked for by their address: found by an index, however many posts there are."""

import pytest
from sqlalchemy import Connection, event

from bot.store import published_posts, recorded_posts
from tests.world import SAM, World


@pytest.fixture
def out(world: World) -> str:
    delivery = world.under_way()
    world.publishes()
    return world.again(delivery).url


@pytest.mark.both_databases
def test_a_post_is_found_at_its_address_on_its_accounts_alone(world: World, out: str) -> None:
    found = world.store.read(published_posts.at_address, ["floods", "news"], out)
    assert found is not None
    assert (found.row.account, found.row.url) == ("news", out)
    assert world.store.read(recorded_posts.is_out_at, ["news"], out)
    for accounts, url in ((["floods"], out), (["news"], f"{out}0"), (["news"], "https://wall.example/" + "a" * 9000)):
        assert world.store.read(published_posts.at_address, accounts, url) is None
        assert not world.store.read(recorded_posts.is_out_at, accounts, url)


@pytest.mark.both_databases
def test_an_address_of_any_length_is_kept(world: World) -> None:
    delivery = world.under_way(on="forum")
    world.publishes()
    link = "https://forum.example/" + "".join(chr(97 + number * number % 26) for number in range(9000))
    world.bot.resolutions.hand_in(delivery.id, SAM, link)
    assert world.store.read(recorded_posts.is_out_at, ["forum"], link)


def test_no_table_of_posts_is_read_from_end_to_end_for_an_address(world: World, out: str) -> None:
    sent: list[tuple[str, object]] = []

    def note(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        sent.append((statement, parameters))

    event.listen(world.store.engines.reader, "before_cursor_execute", note)
    world.store.read(published_posts.at_address, ["news"], out)
    world.store.read(recorded_posts.is_out_at, ["news"], out)
    event.remove(world.store.engines.reader, "before_cursor_execute", note)

    def plan(connection: Connection, statement: str, parameters: object) -> list[str]:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
        return [str(row[3]) for row in rows]

    steps = [step for each in sent for step in world.store.read(plan, *each)]
    assert not [step for step in steps if step.startswith(("SCAN deliveries", "SCAN steps"))]
    assert [step for step in steps if "ix_deliveries_url" in step]
    assert [step for step in steps if "ix_steps_url" in step]

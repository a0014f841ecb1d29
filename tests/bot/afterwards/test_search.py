"""Searching what was published: by its words, newest first, by those who may read it and by nobody else."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, update

from bot.afterwards import search
from bot.afterwards.search import ON_A_PAGE, Results
from bot.errors import NotAllowed
from bot.model.delivery import DeliveryState
from bot.model.people import WITHHELD, Person
from bot.model.take_down import TakeDownState
from bot.store import published_words, tables
from bot.wiring import build
from policy.draft import Kind
from tests.bot.archiving.archive import a_picture, archived, published
from tests.bot.showing.lists import copied, restrict
from tests.bot.showing.test_withheld import mentions_of
from tests.world import GUEST, HEAD, JO, NOBODY, NURSE, PETE, PRIYA, SAM, STRANGER, World

WEIR = "The weir at Straße Bridge reopens on Monday."


def finds(world: World, words: str, by: Person = SAM) -> list[int]:
    """The proposals that a person finds, in order."""
    return [post.row.of.id for post in world.bot.search.find(words, by).posts]


@pytest.mark.both_databases
def test_posts_are_found_by_all_of_the_words_the_newest_first(world: World) -> None:
    first = published(world, WEIR)
    second = published(world, "The weir at the mill is closed.", "floods")
    assert finds(world, "weir") == [second.id, first.id]
    assert finds(world, "  WEIR   mill ") == [second.id]
    assert finds(world, "weir library") == []
    (post,) = world.bot.search.find("bridge", SAM).posts
    delivery = world.delivery(first)
    assert (post.row.account, post.row.url, post.parts) == ("news", delivery.url, (WEIR,))
    assert post.row.of.card == world.card(first)


@pytest.mark.both_databases
def test_words_are_compared_from_their_beginning_without_case(world: World) -> None:
    post = published(world, WEIR)
    asked = ("strasse", "STRASSE", "reop", "reopens, monday!", "opens", "%", "str_sse")
    assert [word for word in asked if finds(world, word) == [post.id]] == [*asked[:4]]


def test_only_what_went_out_is_found_as_it_went_out_from_that_account(world: World) -> None:
    picture = a_picture(world)
    world.proposes("A draft about the heron.")
    both = published(world, "The heron is back.", "news", "floods", wordings=(("floods", "Herons bring no floods."),),
                     pictures=(picture,))  # fmt: skip
    assert finds(world, "heron") == [both.id, both.id]
    assert [post.row.account for post in world.bot.search.find("floods", SAM).posts] == ["floods"]
    assert finds(world, "weir") == [both.id, both.id], "the picture's description went out, too"
    answered = published(world, "Thank you for the cormorant.")
    with world.store.begin() as tx:
        here = tables.revisions.c.proposal_id == answered.id
        tx(Connection.execute, update(tables.revisions).where(here).values(kind=Kind.DM))
    assert finds(world, "cormorant") == [], "a private message was never published"


@pytest.mark.both_databases
def test_nobody_finds_what_is_for_other_people_to_read(world: World) -> None:
    open_to_all, secret = published(world, WEIR), published(world, "The weir is sold.")
    restrict(world, secret, PRIYA.id, PETE.id)
    assert finds(world, "weir", PETE) == [secret.id, open_to_all.id], "named on it"
    assert finds(world, "weir", SAM) == [secret.id, open_to_all.id], "an approver of its account"
    world.sets("news", approvers=(HEAD.id,))
    assert finds(world, "weir", SAM) == [open_to_all.id], "no longer an approver, yet in the department"
    assert finds(world, "weir", JO) == [open_to_all.id]
    assert finds(world, "sold", JO) == []
    assert not world.bot.search.find("sold", JO).posts
    assert finds(world, "weir", NURSE) == [], "of another department"
    for outsider in (GUEST, STRANGER, NOBODY):
        with pytest.raises(NotAllowed):
            world.bot.search.find("weir", outsider)


def test_the_name_of_an_author_at_risk_is_in_nothing_that_is_found(world: World) -> None:
    published(world, WEIR, at_risk=True)
    results = world.bot.search.find("weir", SAM)
    assert [*mentions_of(PRIYA.id, results.posts)] == []
    assert results.posts[0].row.of.proposer == WITHHELD


def test_a_post_that_was_taken_down_is_found_and_says_so(world: World) -> None:
    post = published(world, WEIR)
    (asked,) = world.bot.take_downs.ask(post.id, ["news"], "Wrong day.", SAM)
    assert taken_down(world) is TakeDownState.ASKED
    world.bot.take_downs.take_up(asked.id)
    assert taken_down(world) is TakeDownState.DOWN


def taken_down(world: World) -> TakeDownState | None:
    (found,) = world.bot.search.find("weir", SAM).posts
    return found.take_down.state if found.take_down else None


@pytest.mark.both_databases
def test_pages_lead_on_and_back_without_a_gap(world: World) -> None:
    post = published(world, WEIR)
    copied(world, post, 2 * ON_A_PAGE, DeliveryState.PUBLISHED)
    first = world.bot.search.find("weir", SAM)
    second = world.bot.search.find("weir", SAM, first.older)
    third = world.bot.search.find("weir", SAM, second.older)

    def shown(results: Results) -> list[int]:
        return [found.row.id for found in results.posts]

    every = [*shown(first), *shown(second), *shown(third)]
    assert every == sorted(every, reverse=True)
    assert len(set(every)) == 2 * ON_A_PAGE + 1
    assert (first.newer, third.older) == (None, None)
    assert shown(world.bot.search.find("weir", SAM, third.newer)) == shown(second)
    assert shown(world.bot.search.find("weir", SAM, second.newer)) == shown(first)


@pytest.mark.both_databases
def test_archived_words_are_gone_and_that_is_said(world: World, tmp_path: Path) -> None:
    published(world, WEIR)
    assert not world.bot.search.find("weir", SAM).some_archived
    assert archived(world, tmp_path / "old.jsonl").removed == 1
    assert world.bot.search.find("", SAM).wanted == ()
    results = world.bot.search.find("weir", SAM)
    assert (results.posts, results.some_archived) == ((), True)
    assert not world.bot.search.find("weir", NURSE).some_archived
    assert finds(world, "archived") == [], "nor is the sentence in their place"


@pytest.mark.both_databases
def test_words_archived_while_taken_up_for_searching_are_not_kept(world: World, tmp_path: Path) -> None:
    published(world, WEIR)
    with world.store.begin() as tx:
        tx(_forgets_all)
    read = world.store.read(published_words.missing, search.BEGINNING, 10)
    assert archived(world, tmp_path / "old.jsonl").removed == 1
    with world.store.begin() as tx:
        tx(published_words.add, read)
    assert finds(world, "weir") == []


def _forgets_all(connection: Connection) -> None:
    connection.execute(delete(tables.published_words))


def test_what_was_published_before_is_taken_up_in_the_newest_order(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "AT_ONCE", 2)
    posts = []
    for _ in range(3):
        posts.append(published(world, WEIR))
        world.clock.moves(days=1)
    results = world.bot.search.find("weir", SAM)
    assert ([post.row.of.id for post in results.posts], results.is_whole) == ([posts[2].id, posts[1].id], False)
    assert world.bot.search.catch_up()
    results = world.bot.search.find("weir", SAM)
    assert ([post.row.of.id for post in results.posts][-1], results.is_whole) == (posts[0].id, True)


def test_a_restored_database_and_another_replica_are_caught_up_with(world: World) -> None:
    post = published(world, WEIR)
    assert world.bot.search.catch_up()
    world.clock.moves(minutes=5)
    late = published(world, "The weir again.")  # published by another process
    assert finds(world, "weir") == [late.id, post.id]
    with world.store.begin() as tx:
        tx(Connection.execute, delete(tables.published_words))
    world.clock.moves(minutes=30)
    again = build(
        world.bot.organisation,
        store=world.store,
        directory=world.directory,
        connect=world.networks.connect,
        reach=world.networks.reach,
    )
    assert [found.row.of.id for found in again.search.find("weir", SAM).posts] == [late.id, post.id]
    assert again.search.taken_up == world.clock() - timedelta(minutes=10)

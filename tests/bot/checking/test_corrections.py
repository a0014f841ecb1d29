"""A correction: a reply to a post of our own, which nobody outside has to be looked at for."""

import pytest

from bot.store import attempts, deliveries
from tests.bot.afterwards.test_take_downs import out
from tests.bot.showing.lists import restrict
from tests.world import PETE, PRIYA, THREAD, World

CORRECTED = "Correction: the pool opens on Tuesday."
NOBODY_LOOKED = "Nobody has looked at who"
WHO_IS_IT = "Look at their profile"


def says(world: World, reply_to: str, url: str) -> str:
    kept = world.submits(CORRECTED, "news", reply_to=reply_to, reply_url=url)
    return " ".join(finding.says for finding in kept.report.findings)


@pytest.mark.both_databases
def test_a_correction_of_a_post_of_ours_asks_for_no_look_at_who_wrote_it(world: World) -> None:
    delivery = world.delivery(out(world))
    assert delivery.url
    said = says(world, "@news", delivery.url)
    assert NOBODY_LOOKED not in said
    assert WHO_IS_IT not in said


def test_our_own_handle_opens_no_way_to_answer_somebody_else(world: World) -> None:
    delivery = world.delivery(out(world))
    assert NOBODY_LOOKED in says(world, "@news", "https://wall.example/999"), "no post of ours is there"
    assert NOBODY_LOOKED in says(world, "@floods", delivery.url), "another account's post"
    assert NOBODY_LOOKED in says(world, "@ana@elsewhere.example", delivery.url)


@pytest.mark.both_databases
def test_the_post_of_ours_that_a_reply_answers_is_found_by_any_part_for_those_who_may_read_it(world: World) -> None:
    short, thread = world.delivery(out(world)), world.delivery(out(world, THREAD, "long"))
    find = world.bot.corrections.answered
    (account, post) = find("@news", short.url, PETE) or (None, None)
    assert (account and account.key, post and post.row.id) == ("news", short.id)
    (_, last) = find("@long", world.store.read(attempts.steps_of, thread)[-1].url, PETE) or (None, None)
    assert last
    assert last.row.id == thread.id
    assert len(last.parts) == 3
    assert find("@floods", short.url, PETE) is None
    assert find("@news", "https://wall.example/999", PETE) is None
    restrict(world, world.now(out(world, "The pool is sold.")), PRIYA.id)
    secret = world.store.read(deliveries.after, thread.id, 1)[0]
    assert find("@news", secret.url, PRIYA) is not None
    assert find("@news", secret.url, PETE) is None, "nobody sees it who is not on its list"

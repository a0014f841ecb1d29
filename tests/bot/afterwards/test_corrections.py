"""A correction: a reply to a post of our own, which nobody outside has to be looked at for."""

import pytest

from tests.bot.afterwards.test_take_downs import out
from tests.world import World

CORRECTED = "Correction: the pool opens on Tuesday."
NOBODY_LOOKED = "Nobody has looked at who"


def says(world: World, reply_to: str, url: str) -> str:
    kept = world.submits(CORRECTED, "news", reply_to=reply_to, reply_url=url)
    return " ".join(finding.says for finding in kept.report.findings)


@pytest.mark.both_databases
def test_a_correction_of_a_post_of_ours_asks_for_no_look_at_who_wrote_it(world: World) -> None:
    delivery = world.delivery(out(world))
    assert delivery.url
    assert NOBODY_LOOKED not in says(world, "@news", delivery.url)


def test_our_own_handle_opens_no_way_to_answer_somebody_else(world: World) -> None:
    delivery = world.delivery(out(world))
    assert NOBODY_LOOKED in says(world, "@news", "https://wall.example/999"), "no post of ours is there"
    assert NOBODY_LOOKED in says(world, "@floods", delivery.url), "another account's post"
    assert NOBODY_LOOKED in says(world, "@ana@elsewhere.example", delivery.url)

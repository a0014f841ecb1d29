"""The watch through the real clients of networks: each shows what was posted there, and knows a post of ours again."""

import pytest

from bot.afterwards.timeline_watch import TimelineWatches
from bot.model.organisation import Organisation
from bot.model.post import Outgoing
from bot.model.timeline import LOOK_EVERY
from bot.networks import networks
from bot.store import timeline_alarms, timelines
from tests.bot.networks.stages import stages
from tests.bot.networks.stand_in import OpenStage
from tests.world import World, an_account

WATCHED = tuple(name for name, stage in stages().items() if networks()[stage.network].timeline)
STRANGE = "Free parking everywhere, for ever, from Monday!"


@pytest.mark.parametrize("name", WATCHED)
def test_a_post_made_beside_us_is_told_with_its_words_and_ours_is_known_again(world: World, name: str) -> None:
    with stages()[name].opened() as opened:
        watches = watching(world, opened)
        looks(world, watches)
        posted = opened.publish(Outgoing(STRANGE), "somebody else")
        looks(world, watches)
        (alarm,) = world.store.read(timeline_alarms.not_ended, ["news"])
        (seen,) = world.store.read(timelines.of_alarms, [alarm.alarm.id])
        assert (seen.remote_id, seen.url, seen.words) == (posted.id, posted.url, STRANGE)
        looks(world, watches)
        assert len(world.store.read(timeline_alarms.not_ended, ["news"])) == 1
        watch = next(watch for watch in world.store.read(timelines.watches) if watch.account == "news")
        assert (watch.failed, watch.unseen_since) == (0, None)


def watching(world: World, opened: OpenStage) -> TimelineWatches:
    """A watch over an account on a stage."""
    account = an_account("news", opened.stage.network)
    here = Organisation({"news": account}, world.departments, world.clock)
    return TimelineWatches(world.store, here, networks(), lambda _: opened.connection)


def looks(world: World, watches: TimelineWatches) -> None:
    """Look at the account, a moment after the last look."""
    ((watch, _),) = watches.due()
    assert watches.take_up(watch)
    world.clock.moves(seconds=LOOK_EVERY.total_seconds())

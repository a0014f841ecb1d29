"""Content calendars in Slack: dropped into a message, answered, proposed with buttons, their cards in one thread."""

import sys

from rehearsal.story.planning import Planning
from tests.handlers.office import Office


def test_the_story_of_a_plan(here: Office) -> None:
    for name, step in Planning(here.stage, [sys.executable]).steps()[:3]:
        assert step(), name

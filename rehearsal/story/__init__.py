"""The whole story: each step acts as people do, and ends only when the result was seen from outside the bot."""

from collections.abc import Callable, Iterator

from rehearsal.player import Stage
from rehearsal.shapes import Json
from rehearsal.story.asking import EarlyQuestion
from rehearsal.story.checking import Checking
from rehearsal.story.holding import Holding
from rehearsal.story.home import Home
from rehearsal.story.lines import Lines
from rehearsal.story.looking_back import LookingBack
from rehearsal.story.people import People
from rehearsal.story.pictures import Pictures
from rehearsal.story.planning import PlanPreview
from rehearsal.story.proposing import Proposing
from rehearsal.story.publishing import Publishing
from rehearsal.story.reading import Reading
from rehearsal.story.telling import Telling
from rehearsal.story.timing import Timing
from rehearsal.story.writing_in import WritingIn

CHAPTERS = (
    Proposing,
    Checking,
    Pictures,
    Reading,
    Publishing,
    WritingIn,
    EarlyQuestion,
    People,
    Timing,
    Holding,
    Lines,
    Home,
    Telling,
    PlanPreview,
    LookingBack,
)
"""In their order: the audit trail is verified last of all."""


def story(stage: Stage, audit: list[str]) -> Iterator[tuple[str, Callable[[], str]]]:
    """Every step of every chapter; `audit` is the command that verifies the bot's audit trail."""
    cards: dict[str, Json] = {}
    for chapter in CHAPTERS:
        yield from chapter(stage, audit, cards).steps()

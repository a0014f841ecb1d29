"""Words that are out already, or are about to be, on the same account."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from policy.draft import Draft
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import Example, Mark, rule
from policy.same_words import Stands
from policy.situation import SaidAlready, Situation
from policy.tags import AGAIN, TAGS
from policy.times import clock_time

LATELY = timedelta(days=6)
"""How near two posts of the same words are for a reader to meet both. What is said each week at an hour is not."""
MONDAY = datetime.fromisoformat("2026-01-05T09:00:00+00:00")
CLOSED = "The ferry is closed today."


def _told(stands: Stands = Stands.OUT, *, hours: int = -1, again: bool = False, refused: int = 0) -> Example:
    """An example with another post of the same words, some hours before or after."""
    window = timedelta(hours=refused) if refused else None
    why = "The date was wrong." if stands is Stands.TAKEN_DOWN else ""
    at = MONDAY + timedelta(hours=hours)
    other = SaidAlready("1", "@ferries on Wall", stands, at, refused_for=window, because=why)
    draft = Draft(CLOSED, tags=(AGAIN,) if again else ())
    return Example(draft, Situation(today=MONDAY.date(), at=MONDAY, said_already=(other,)))


@rule(
    "INTG-04",
    title="The same words again",
    question="Are the same words on that account already, or about to be?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says(
        "should influence our choice of how and when to communicate", section="2. The case for social media"
    ),
    passes=(CLOSED, _told(hours=-7 * 24)),
    fails=(
        _told(),
        _told(Stands.SCHEDULED, hours=5),
        _told(Stands.WAITING, hours=0),
        _told(again=True),
        _told(refused=3),
        _told(Stands.TAKEN_DOWN, hours=-30 * 24),
    ),
)
def said_already(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A second post of the same words looks like a mistake; meant to be said again, its author says so.

    Words that were taken down were wrong once: an approver looks, whatever the author means.
    """
    for other in situation.said_already:
        if other.stands is Stands.TAKEN_DOWN:
            yield Mark(_down(other), about=f"{_about(other)} taken down")
            continue
        apart = abs((situation.at or other.at) - other.at)
        if apart > LATELY:
            continue
        refused = other.refused_for is not None and apart < other.refused_for
        if refused:
            says = f"{_there(other)}. The network takes them only once: change them, or choose a later time."
            yield Mark(says, about=_about(other), outcome=Outcome.BLOCK)
        elif AGAIN in draft.tags:
            says = f"{_there(other)}. Its author means to say it again."
            yield Mark(says, about=_about(other), outcome=Outcome.ADVISE)
        else:
            says = f"{_there(other)}. If that is meant, choose “{TAGS[AGAIN]}” under “More”; if not, leave this one."
            yield Mark(says, about=_about(other))


def _there(other: SaidAlready) -> str:
    day = f"{other.at:%A} {other.at.day} {other.at:%B}, {clock_time(other.at)}"
    match other.stands:
        case Stands.OUT:
            return f"The same words are out already: on {other.account}, {day}"
        case Stands.SCHEDULED:
            return f"The same words are scheduled already: on {other.account}, for {day}"
    when = f", for {day}" if other.timed else ""
    return f"The same words wait for approval already: on {other.account}{when}"


def _down(other: SaidAlready) -> str:
    day = f"{other.at:%A} {other.at.day} {other.at:%B %Y}, {clock_time(other.at)}"
    why = f", because: “{other.because}”" if other.because else ""
    return f"The same words were taken down: on {other.account}, {day}{why}. Make sure that it is put right here."


def _about(other: SaidAlready) -> str:
    return f"{other.name} {other.account}"

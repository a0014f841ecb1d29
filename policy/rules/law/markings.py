"""Protective markings and embargoes."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from policy import text
from policy.detectors.constructions import built
from policy.detectors.law.markings import Embargo, embargoes, markings
from policy.detectors.telling import EYES_ONLY
from policy.draft import Draft
from policy.guidance import PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Example, Mark, rule
from policy.situation import Situation

AWAITED = re.compile(r"(?i:subject to approval)")
"""Words of ordinary plans, too: “in January, subject to approval by each council”."""
FIFTH = date(2026, 1, 5)
AT_NINE, AT_HALF_PAST = (Situation(today=FIFTH, at=datetime(2026, 1, 5, 9, minute, tzinfo=UTC)) for minute in (0, 30))


@rule(
    "LAW-01",
    title="Protective marking",
    question="Does it carry a marking that says it is not for publication, or not yet?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=PRINCIPLES_2009.says("you should not disclose information", section="How the Code applies"),
    passes=(
        "The official statistics are out. The Official Secrets Act turns 30.",
        "Our Secret Santa raised £200.",
        "See the Top Secret exhibition at the museum.",
        "Calls are free and confidential.",
        "The draft Bill is open for comment. The arms embargo stays until May.",
        "Embargoed until 3 January 2026: it is out now.",
        Example(Draft("Embargoed until 9.15am on 5 January 2026"), AT_HALF_PAST),
    ),
    fails=(
        "OFFICIAL-SENSITIVE: the closure list",
        "Not for publication. The minister will resign.",
        "[DRAFT] Our new service",
        "EMBARGOED until 00:01 on 9 February 2026",
        "For internal use only: rota",
        "Secret – UK eyes only. Lessons learned",
        "OFFICIAL\nThe rota for Monday",
        Example(Draft("Embargoed until 9.15am on 5 January 2026"), AT_NINE),
    ),
)
def protective_marking(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A marking says that the text is not cleared yet; the person who marked it can clear it."""
    for field, words in draft.worded():
        read = text.plain(words)
        for span in markings(read.text):
            start, end = read.original(span)
            seen = words[start:end].strip()[:60]
            if AWAITED.match(seen):
                says = f"“{seen}” says that a decision is still to come. Is it ours to tell now? Ask whoever decides."
                yield Mark(says, (start, end), field, outcome=Outcome.WARN)
                continue
            says = f"“{seen}” marks it as not for publication. Ask whoever marked it, or take it out."
            yield Mark(says, (start, end), field)
        for start, end in built(words, EYES_ONLY):
            says = f"“{words[start:end]}” reads like a marking. Has it been cleared? If not, take it out."
            yield Mark(says, (start, end), field, outcome=Outcome.WARN)
        for embargo in embargoes(read.text, situation.today):
            if not _over(embargo, situation):
                says = "This is under embargo. Take the line out and set the time to when the embargo ends."
                yield Mark(says, read.original(embargo.span), field)


def _over(embargo: Embargo, situation: Situation) -> bool:
    """Whether an embargo has ended by publication: by the clock there, or by the day if no time is set."""
    if embargo.day is None:
        return False
    if situation.at is None:
        return embargo.day < situation.today or (
            embargo.day == situation.today and (embargo.hour or time(0)) <= time(0, 30)
        )
    return datetime.combine(embargo.day, embargo.hour or time(0)) <= situation.at.replace(tzinfo=None)

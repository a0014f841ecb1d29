"""How often the check of enquirers is right on labelled cases, and the cost of a verdict.

    .venv/bin/python -m bench.enquirer [FILE…]        (or bench/enquirer.py; --brief only shows that the bench works)

Each file has a case a line, with the keys of `countersign enquirer --jsonl` and the labels: `label` (who the person
is), `media_team` (whether the media team should answer). Without files, the cases that the weights were learned from
are read, and the people of each hand are judged by weights learned from the other hands alone; files are judged by the
weights of the product. The last line is one JSON object; a bad result fails nothing.
"""

import json
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import thread_time

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # a script's own folder would hide the packages' names

from bench.arguments import brief
from policy.enquirer import PRESS, Judgement, Verdict
from policy.verdict import judge
from policy.weighing import Weights
from policy.words.enquirer_weights import LEARNED
from training.cases import Case, files, read
from training.enquirers import left_out, names_in, seen

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with the verdicts by all facts, by profile and question, and by the bio alone."""

    case: Case
    by_all: Judgement
    by_words: Judgement
    by_bio: Judgement


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many."""

    measure: str
    of: int
    found: int

    @property
    def percent(self) -> float:
        """In percent, to a tenth."""
        return round(100 * self.found / self.of, 1) if self.of else 0.0


def judged(case: Case, weights: Weights = LEARNED) -> Judged:
    """Judge a case by weights."""
    return Judged(case, *(judge(given, weights) for given in (case.enquirer, case.without_facts, case.by_bio)))


def passes(judgement: Judgement) -> bool:
    """Whether a colleague would be told that a reply is fine."""
    return not judgement.refer and judgement.verdict is not Verdict.UNCLEAR


def waits(judgement: Judgement) -> bool:
    """Whether a person has to look first."""
    return not judgement.refer and judgement.verdict is Verdict.UNCLEAR


def rates(people: Sequence[Judged]) -> tuple[Rate, ...]:
    """Every measure; small is good but for what is right and found."""

    def rate(measure: str, of: Iterable[Judged], found: Callable[[Judged], bool]) -> Rate:
        listed = list(of)
        return Rate(measure, len(listed), sum(map(found, listed)))

    asking = [person for person in people if person.case.enquirer.message]
    for_media = [person for person in asking if person.case.media_team]
    ordinary = [person for person in asking if person.case.is_ordinary]
    with_bio = [person for person in people if person.case.enquirer.bio]
    return (
        rate("press passing as public, by profile and question", for_media, lambda person: passes(person.by_words)),
        rate("press passing as public, by all facts", for_media, lambda person: passes(person.by_all)),
        rate(
            "press passing as public, where a list or a page is given",
            [person for person in for_media if person.case.has_facts],
            lambda person: passes(person.by_all),
        ),
        rate("press referred, by profile and question", for_media, lambda person: person.by_words.refer),
        rate("press referred, by all facts", for_media, lambda person: person.by_all.refer),
        rate("ordinary people referred, by profile and question", ordinary, lambda person: person.by_words.refer),
        rate("ordinary people referred, by all facts", ordinary, lambda person: person.by_all.refer),
        rate("ordinary people waiting, by profile and question", ordinary, lambda person: waits(person.by_words)),
        rate("ordinary people waiting, by all facts", ordinary, lambda person: waits(person.by_all)),
        rate(
            "right where the verdict is journalist or blogger, by profile and question",
            [person for person in asking if person.by_words.verdict in PRESS],
            lambda person: person.case.is_press,
        ),
        rate(
            "right where the verdict is journalist or blogger, by all facts",
            [person for person in asking if person.by_all.verdict in PRESS],
            lambda person: person.case.is_press,
        ),
        rate(
            "bios alone: right where found",
            [person for person in with_bio if person.by_bio.refer],
            lambda person: person.case.is_press,
        ),
        rate(
            "bios alone: press found",
            [person for person in with_bio if person.case.is_press],
            lambda person: person.by_bio.refer,
        ),
        rate(
            "bios alone: press passing as public",
            [person for person in with_bio if person.case.is_press],
            lambda person: passes(person.by_bio),
        ),
        rate(
            "bios alone: ordinary people waiting",
            [person for person in with_bio if person.case.is_ordinary],
            lambda person: waits(person.by_bio),
        ),
    )


def times(cases: Sequence[Case], rounds: int) -> tuple[float, float]:
    """The median and the 99th percentile of a verdict, in microseconds of processor time."""
    taken = []
    for _ in range(rounds):
        for case in cases:
            began = thread_time()
            judge(case.enquirer)
            taken.append((thread_time() - began) * 1e6)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def people_of(named: Sequence[str], *, quick: bool) -> tuple[Judged, ...]:
    """The people of files, or those that were learned from, each by weights that did not know their hand."""
    paths = [Path(name) for name in named] or files()[: 1 if quick else None]
    cases = [case for path in paths for case in read(path)]
    if named or quick:
        return tuple(map(judged, cases))
    apart: Mapping[str, Weights] = left_out(seen(cases), names_in(cases))
    return tuple(judged(case, apart[case.hand]) for case in cases if case.hand in apart)


def main(named: Sequence[str], *, quick: bool) -> None:
    """Print the figures for each hand and together, and last one JSON object."""
    people = people_of(named, quick=quick)
    hands = sorted({person.case.hand for person in people})
    by_hand = [rates([person for person in people if person.case.hand == hand]) for hand in hands]
    print(f"{len(people)} people by {len(hands)} hand(s); in percent, together and for {', '.join(hands)}\n")
    measured = rates(people)
    for at, rate in enumerate(measured):
        apart = "".join(f"{of_hand[at].percent:>7}" for of_hand in by_hand)
        print(f"{rate.measure:<74} {rate.found:>4} of {rate.of:>4} {rate.percent:>6} |{apart}")
    median, slow = times([person.case for person in people], 1 if quick else ROUNDS)
    print(f"\na verdict, in processor time: median {median:.0f} µs, 99th percentile {slow:.0f} µs")
    figures = {rate.measure: rate.percent for rate in measured}
    print(json.dumps({"cases": len(people), "median_us": round(median), "p99_us": round(slow), **figures}))


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if not name.startswith("-")]
    main(names, quick=not names and brief(__doc__ or ""))

"""Learns the weights of the check of enquirers, and writes them to policy/words/enquirer_weights.py.

    .venv/bin/python -m training.enquirers            (or `make weights`)

The cases are in training/cases/, a file for each hand; more cases are added as another file. What is printed comes
from leaving each hand out in turn: people by an author from whom nothing was learned.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from policy.enquirer import Enquirer, reasons_for
from policy.weighing import Marks, Weights, marks_of
from training.cases import HOUSE, Case, digest, read_all
from training.protected_words import PROTECTED
from training.regression import START, Example, fit

WRITTEN = Path(__file__).resolve().parent.parent / "policy/words/enquirer_weights.py"
HANDS, CASES = 2, 2
"""The fewest hands and cases that have a word or a pair: the words of a single author are left out."""
LEAST = 0.02
"""The least weight that is written."""
PASSING, REFERRED, RIGHT = 0.12, 0.015, 0.85
"""The shares by which the thresholds are chosen, among people of hands left out, by profile and question.

Passing is kept down first: "public" is said down to the sum below which 12 % of press stand. Then referred: press from
the sum above which 1.5 % of ordinary people stand. Everybody between waits. A profile by itself is press from the sum
above which 85 % of bios are, and the public's down to the sum below which 12 % of press stand.
"""
BIO, MESSAGE, SIGN = "bio ", "message ", "sign "


@dataclass(frozen=True, slots=True)
class Seen:
    """A case as read: with all facts, by profile and question, by profile, by question, and by the bio."""

    case: Case
    whole: Marks
    words: Marks
    profile: Marks
    question: Marks
    bio: Marks


def seen(cases: Iterable[Case]) -> tuple[Seen, ...]:
    """Read every case."""

    def read(enquirer: Enquirer) -> Marks:
        return marks_of(enquirer, reasons_for(enquirer))

    return tuple(
        Seen(
            case,
            read(case.enquirer),
            read(case.without_facts),
            read(replace(case.enquirer, message="")),
            read(Enquirer("", "", message=case.enquirer.message)),
            read(case.by_bio),
        )
        for case in cases
    )


def learned(people: Sequence[Seen], names: frozenset[str]) -> Weights:
    """The weights of people, without thresholds.

    All facts, profile with question, and the question alone are examples of who should answer; the profile and the bio
    alone are examples of who the person is.
    """
    known = _known(people, names)
    examples = [
        Example(tuple(feature for feature in features(marks) if feature in known), answer, share)
        for person in people
        for marks, answer, share in _answers(person)
    ]
    weights = {feature: round(weight, 2) for feature, weight in fit(examples).items()}

    def of(place: str) -> dict[str, float]:
        return {
            feature.removeprefix(place): weight
            for feature, weight in sorted(weights.items())
            if feature.startswith(place) and abs(weight) >= LEAST
        }

    return Weights(weights[START], 0.0, 0.0, 0.0, 0.0, of(BIO), of(MESSAGE), of(SIGN))


def _answers(person: Seen) -> Iterator[tuple[Marks, bool, float]]:
    """What is read of a person, the right answer, and how much the example counts."""
    case = person.case
    yield person.whole, case.media_team, 0.5
    yield person.words, case.media_team, 0.5
    if case.enquirer.message:
        yield person.question, case.media_team, 0.75
    if case.label:
        yield person.profile, case.is_press, 0.25
    if case.label and case.enquirer.bio:
        yield person.bio, case.is_press, 1.0


def features(marks: Marks) -> Iterator[str]:
    """The names of what was read, with their places, in a fixed order."""
    yield from (BIO + word for word in marks.bio)
    yield from (MESSAGE + word for word in marks.message)
    yield from (SIGN + sign for sign in sorted(marks.signs))


def _known(people: Iterable[Seen], names: frozenset[str]) -> frozenset[str]:
    """The features that may be learned: used by several hands, and no protected word or name."""
    hands: dict[str, set[str]] = defaultdict(set)
    count: Counter[str] = Counter()
    for person in people:
        for feature in features(person.whole):
            hands[feature].add(person.case.hand)
            count[feature] += 1
    return frozenset(
        feature
        for feature, found in hands.items()
        if len(found) >= HANDS
        and count[feature] >= CASES
        and (feature.startswith(SIGN) or not (PROTECTED | names) & set(feature.split(" ")[1:]))
    )


IN_A_SENTENCE = re.compile(r"(?<=[a-z,] )[^\W\d_]+")
"""Words after another word: where a capital letter means a name."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def names_in(cases: Iterable[Case]) -> frozenset[str]:
    """The names of people, places and bodies.

    Those are words with a capital letter in the middle of a message's sentences, most of the time; and words of bios,
    where titles have capitals too, that never stand in small letters.
    """
    large: Counter[str] = Counter()
    small: Counter[str] = Counter()
    in_bios: set[str] = set()
    small_anywhere: set[str] = set()
    for case in cases:
        for word in IN_A_SENTENCE.findall(case.enquirer.message):
            (small if word[0].islower() else large)[word.lower()] += 1
        for word in WORD.findall(f"{case.enquirer.bio} {case.enquirer.message}"):
            (small_anywhere if word[0].islower() else in_bios).add(word.lower())
    return frozenset(word for word, count in large.items() if count > small[word]) | (in_bios - small_anywhere)


def learned_apart(people: Sequence[Seen], names: frozenset[str]) -> dict[str, Weights]:
    """For each hand but the house, the weights learned from all other hands, without thresholds."""
    hands = sorted({person.case.hand for person in people} - {HOUSE})
    return {hand: learned([person for person in people if person.case.hand != hand], names) for hand in hands}


def with_thresholds(weights: Weights, people: Sequence[Seen], apart: Mapping[str, Weights]) -> Weights:
    """The thresholds by the rules above, from sums of people left out."""
    people = [person for person in people if person.case.hand != HOUSE]
    asking = [person for person in people if person.case.enquirer.message]
    press = sorted(apart[person.case.hand].together(person.words) for person in asking if person.case.media_team)
    ordinary = sorted(apart[person.case.hand].for_press(person.words) for person in asking if person.case.is_ordinary)
    public = press[int(len(press) * PASSING)]
    refer = max(public, ordinary[len(ordinary) - 1 - int(len(ordinary) * REFERRED)])
    bios = sorted(
        (apart[person.case.hand].of_profile(person.bio), person.case.is_press)
        for person in people
        if person.case.enquirer.bio
    )
    of_press = [total for total, is_press in bios if is_press]
    return replace(
        weights,
        refer=round(refer, 2),
        public=round(public, 2),
        person=round(_least_right(bios), 2),
        no_press=round(of_press[int(len(of_press) * PASSING)], 2),
    )


def _least_right(bios: Sequence[tuple[float, bool]]) -> float:
    """The least sum above which a share of `RIGHT` is press, from sums in order."""
    least, right = bios[-1][0], 0
    for count, (total, is_press) in enumerate(reversed(bios), start=1):
        right += is_press
        if right >= RIGHT * count:
            least = total
    return least


def left_out(people: Sequence[Seen], names: frozenset[str]) -> dict[str, Weights]:
    """For each hand, weights and thresholds from which the people of the hand were left out."""
    apart = learned_apart(people, names)
    return {
        hand: with_thresholds(weights, [person for person in people if person.case.hand != hand], apart)
        for hand, weights in apart.items()
    }


def page(weights: Weights) -> str:
    """The file of the learned weights."""

    def listed(of: Mapping[str, float]) -> str:
        return "".join(f"{mark} {weight:.2f}\n" for mark, weight in of.items())

    return f'''"""The learned weights of the check of enquirers: above 0 for press, below for the public.

Written by `make weights` from the cases in training/cases/, and never by hand.
"""

from policy.weighing import Weights, read

CASES = "{digest()}"
"""The digest of the cases."""
BIO = """
{listed(weights.bio)}"""
MESSAGE = """
{listed(weights.message)}"""
SIGNS = """
{listed(weights.signs)}"""
LEARNED = Weights(
    start={weights.start:.2f},
    refer={weights.refer:.2f},
    public={weights.public:.2f},
    person={weights.person:.2f},
    no_press={weights.no_press:.2f},
    bio=read(BIO),
    message=read(MESSAGE),
    signs=read(SIGNS),
)
'''


def main() -> None:
    """Learn, choose the thresholds, and write the file."""
    cases = read_all()
    people, names = seen(cases), names_in(cases)
    weights = with_thresholds(learned(people, names), people, learned_apart(people, names))
    WRITTEN.write_text(page(weights), encoding="utf-8")
    sys.stdout.write(
        f"{len(weights.bio)} weights for bios, {len(weights.message)} for messages and {len(weights.signs)} for signs, "
        f"from {len(cases)} cases. For people of hands left out: python -m bench.enquirer\n"
    )


if __name__ == "__main__":
    main()

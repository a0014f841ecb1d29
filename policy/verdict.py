"""The verdict on an enquirer: facts decide by rule, and learned weights join what words and signs say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import exp, prod

from policy.enquirer import BIO, MESSAGE, OFFICES, PRESS, Enquirer, Evidence, Judgement, Verdict, reasons_for
from policy.weighing import UNLEARNED, Marks, Weights, marks_of, phrases, sign_of
from policy.words.enquirer_weights import LEARNED

FACTS = frozenset({"press_list", "pages", "outlet", "naming"})
"""Signals that read evidence besides the words of the enquirer: lists, pages, domains, accounts."""
A_FACT, ENOUGH = 0.55, 0.5
"""The least weight of a fact that decides alone, and of the signs of an office together."""
EVEN = 0.0
"""The sum from which press is more likely than not: such a question goes before what was known of its sender."""
SHOWN = 0.1
"""The least share of a reason that people are told."""
WORDS = "words"
"""The signal of words that moved the sum."""
PHRASES, QUOTED = 3, 0.1
"""The most phrases quoted together, and the least weight of a phrase that is quoted."""
QUOTE = re.compile("“([^”]+)”")


def judge(enquirer: Enquirer, weights: Weights = LEARNED) -> Judgement:
    """Weigh everything that speaks of who is asking; what decided comes first.

    A colleague's word and facts decide by rule, but the wording of a question goes before what was known. Nobody is
    public for want of evidence, or with a question that is more likely press: a reason has to speak for the public.
    """
    found = reasons_for(enquirer)
    marks = marks_of(enquirer, found)
    profile, together, for_press = weights.of_profile(marks), weights.together(marks), weights.for_press(marks)
    in_words_of_press = any(reason.signal == "question" for reason in found)
    asks_as_press = in_words_of_press or weights.of_question(marks) >= EVEN
    asks = bool(enquirer.message.strip())
    is_low = together <= (weights.public if asks else weights.no_press) and not asks_as_press
    told = (*_facts(found), *_signs(found, weights), *_phrases(enquirer, marks, weights))
    known = next((reason for reason in told if reason.signal == "known"), None)
    facts = [reason for reason in told if _is_fact(reason) and reason.points_to in PRESS]
    office, holds = _office(found)
    refer = False
    if known and not asks_as_press:
        verdict, confidence, refer = known.points_to, known.weight, known.points_to in PRESS
    elif facts:
        strongest = max(facts, key=lambda reason: reason.weight)
        verdict, confidence, refer = strongest.points_to, strongest.weight, True
    elif (
        in_words_of_press
        or for_press >= weights.refer
        or (asks_as_press and (known or holds >= ENOUGH))
        or (profile >= weights.person and not asks)
    ):
        verdict = _kind(found) if profile >= weights.person else Verdict.UNCLEAR
        confidence, refer = _likely(for_press), True
    elif holds >= ENOUGH:
        verdict, confidence = office, holds
    elif is_low and _speaks_for_the_public(told, has_profile=bool(enquirer.bio.strip())):
        verdict, confidence = Verdict.PUBLIC, _likely(-together)
    else:
        verdict, confidence = Verdict.UNCLEAR, _share(abs(together)) / 2
    return Judgement(
        verdict=verdict,
        confidence=round(confidence, 2),
        refer=refer,
        evidence=tuple(sorted(_sensible(told, refer=refer), key=lambda reason: _order(reason, verdict, refer=refer))),
        life_at_risk=any(reason.life_at_risk for reason in told),
    )


def _speaks_for_the_public(told: Iterable[Evidence], *, has_profile: bool) -> bool:
    """Whether a reason speaks for the public; without a profile, as strongly as any speaks for press."""
    public = [reason.weight for reason in told if reason.points_to is Verdict.PUBLIC]
    press = [reason.weight for reason in told if reason.points_to in PRESS]
    return bool(public) and (has_profile or max(public) >= max(press, default=0.0))


def _is_fact(reason: Evidence) -> bool:
    return reason.signal in FACTS and reason.weight >= A_FACT


def _facts(found: Iterable[Evidence]) -> Iterator[Evidence]:
    """The reasons that count by rule: a colleague's word, a life at risk, facts, an office, another life."""
    for reason in found:
        by_rule = reason.signal in UNLEARNED or _is_fact(reason)
        if by_rule or reason.points_to in OFFICES:
            yield reason


def _signs(found: Iterable[Evidence], weights: Weights) -> Iterator[Evidence]:
    """The other reasons, with the share that the weights give them; none where they speak for the other side."""
    for reason in found:
        if reason.points_to in PRESS and not _is_fact(reason) and reason.signal not in UNLEARNED:
            share = _share(weights.signs.get(sign_of(reason), 0.0))
            if share >= SHOWN:
                yield replace(reason, weight=share)


def _phrases(enquirer: Enquirer, marks: Marks, weights: Weights) -> Iterator[Evidence]:
    """The words of bio and message that moved the sum, quoted together for each side."""
    for place, text, words, learned in (
        (BIO, enquirer.bio, marks.bio, weights.bio),
        (MESSAGE, enquirer.message, marks.message, weights.message),
    ):
        moved = phrases(text, words, learned)
        for whose, points_to, sign in (("press", Verdict.JOURNALIST, 1), ("the public", Verdict.PUBLIC, -1)):
            share = _share(sum(max(0.0, phrase.weight * sign) for phrase in moved))
            most = sorted(moved, key=lambda phrase: -phrase.weight * sign)[:PHRASES]
            quoted = ", ".join(f"“{phrase.text}”" for phrase in most if phrase.weight * sign >= QUOTED)
            if share >= SHOWN and quoted:
                yield Evidence(WORDS, f"Words that {whose} often write.", f"{place}{quoted}", share, points_to)


def _sensible(told: Sequence[Evidence], *, refer: bool) -> Iterator[Evidence]:
    """The reasons, without words for the public that are no such reason to a reader, where press is referred.

    “Reporter” alone may have a weight below 0, as the sign that quotes the word counts for more already.
    """
    of_press = [reason.source for reason in told if reason.points_to in PRESS and reason.signal != WORDS]
    for reason in told:
        is_of_the_public = reason.signal == WORDS and reason.points_to is Verdict.PUBLIC
        quoted = QUOTE.findall(reason.source)
        if not (refer and is_of_the_public and all(any(each in source for source in of_press) for each in quoted)):
            yield reason


def _share(weight: float) -> float:
    """How far a weight alone moves even odds, from 0 to 1; none below 0."""
    return round(max(0.0, 2 * _likely(weight) - 1), 2)


def _likely(score: float) -> float:
    return 1 / (1 + exp(-score))


def _office(found: Iterable[Evidence]) -> tuple[Verdict, float]:
    """The office with the most signs, and their joint weight: each takes its share of the doubt that others leave."""
    reasons = list(found)
    joint = {
        office: 1
        - prod(1 - reason.weight for reason in reasons if reason.points_to is office and reason.signal != "known")
        for office in sorted(OFFICES)
    }
    office = max(joint, key=lambda office: joint[office])
    return office, joint[office]


def _kind(found: Iterable[Evidence]) -> Verdict:
    """Journalist or blogger: whichever the stronger sign is for."""
    signs = [reason for reason in found if reason.points_to in PRESS]
    return max(signs, key=lambda reason: reason.weight).points_to if signs else Verdict.JOURNALIST


def _order(reason: Evidence, verdict: Verdict, *, refer: bool) -> tuple[bool, bool, bool, float, str]:
    """A life at risk, a colleague's word, then what speaks for the verdict, the strongest first."""
    agrees = reason.points_to is verdict or (reason.points_to in PRESS and refer)
    return not reason.life_at_risk, reason.signal != "known", not agrees, -reason.weight, reason.signal

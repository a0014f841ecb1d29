"""Who is asking: the facts about them, the evidence in those facts, and what it comes to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from policy import signals


class Verdict(StrEnum):
    """Who somebody is, as far as we can tell."""

    JOURNALIST = "journalist"
    BLOGGER = "blogger"
    ELECTED = "elected"
    OFFICIAL = "official"
    PUBLIC = "public"
    AUTOMATED = "automated"
    UNCLEAR = "unclear"


PRESS = frozenset({Verdict.JOURNALIST, Verdict.BLOGGER})
"""Whom Guidance 2014 §4 refers to the media team."""


@dataclass(frozen=True, slots=True)
class ProfileLink:
    """A link on a profile; verified when the page it leads to links back."""

    url: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Enquirer:
    """Somebody who wrote to an account, and what they wrote."""

    network: str
    handle: str
    name: str = ""
    bio: str = ""
    links: tuple[ProfileLink, ...] = ()
    message: str = ""
    known: Verdict | None = None
    """What a person confirmed about them earlier. It never outranks what the message itself says."""
    automated: bool = False
    """The network marks the account as a bot."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to think somebody is somebody, with something a person can look at."""

    signal: str
    says: str
    source: str
    weight: float
    """0 to 1: how far this alone would convince."""
    points_to: Verdict = Verdict.JOURNALIST
    asks_as_press: bool = False
    """It is the question that sounds like press, whoever asks it."""
    life_at_risk: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the evidence comes to; a person may disagree."""

    verdict: Verdict
    confidence: float
    refer: bool
    evidence: tuple[Evidence, ...] = ()
    life_at_risk: bool = False


Signal = Callable[[Enquirer], Iterable[Evidence]]
ENOUGH = 0.5
"""From here a verdict is given; below it a person looks first."""
A_HINT = 0.2
"""From here up to ENOUGH it is unclear."""
SURE_OF_THE_SILENT, SURE_OF_THE_REST = 0.6, 0.9
"""How sure we are that somebody is the public when nothing speaks against it, without a bio and with one."""


@cache
def load() -> tuple[Signal, ...]:
    """The `evidence` function of every module in `policy/signals`."""
    names = sorted(found.name for found in iter_modules(signals.__path__))
    return tuple(import_module(f"{signals.__name__}.{name}").evidence for name in names)


def judge(enquirer: Enquirer) -> Judgement:
    """Weigh everything that speaks for somebody being somebody, strongest first."""
    evidence = tuple(sorted((one for signal in load() for one in signal(enquirer)), key=_order))
    asks_as_press = any(one.asks_as_press for one in evidence)
    verdict, confidence = _settled(evidence, asks_as_press=asks_as_press, silent=not enquirer.bio.strip())
    return Judgement(
        verdict=verdict,
        confidence=round(confidence, 2),
        refer=asks_as_press or verdict in PRESS,
        evidence=evidence,
        life_at_risk=any(one.life_at_risk for one in evidence),
    )


def _order(one: Evidence) -> tuple[bool, bool, float, str]:
    return not one.life_at_risk, one.signal != "known", -one.weight, one.signal


def _settled(evidence: tuple[Evidence, ...], *, asks_as_press: bool, silent: bool) -> tuple[Verdict, float]:
    """The verdict and how sure it is. What the message says comes before what was known of its sender."""
    weights = {verdict: _together(one for one in evidence if one.points_to is verdict) for verdict in Verdict}
    candidates = PRESS if asks_as_press else frozenset(Verdict)
    best = max(sorted(candidates), key=lambda verdict: weights[verdict])
    if weights[best] >= ENOUGH:
        return best, weights[best]
    if max(weights[verdict] for verdict in PRESS) >= A_HINT or weights[best] >= A_HINT:
        return Verdict.UNCLEAR, weights[best]
    return Verdict.PUBLIC, (1 - weights[best]) * (SURE_OF_THE_SILENT if silent else SURE_OF_THE_REST)


def _together(evidence: Iterable[Evidence]) -> float:
    """What independent reasons come to: each takes its share of the doubt that the others leave."""
    doubt = 1.0
    for one in evidence:
        doubt *= 1.0 if one.life_at_risk else 1 - one.weight
    return 1 - doubt

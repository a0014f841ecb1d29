"""Judging who is asking: the facts about an enquirer, the evidence in the facts, and the verdict."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from policy import signals


class Verdict(StrEnum):
    """Kinds of enquirer that evidence can point to."""

    JOURNALIST = "journalist"
    BLOGGER = "blogger"
    ELECTED = "elected"
    OFFICIAL = "official"
    PUBLIC = "public"
    AUTOMATED = "automated"
    UNCLEAR = "unclear"


PRESS = frozenset({Verdict.JOURNALIST, Verdict.BLOGGER})
"""The enquirers to refer to the media team (Guidance 2014 §4)."""


@dataclass(frozen=True, slots=True)
class ProfileLink:
    """A link on a profile; verified when the linked page links back."""

    url: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Enquirer:
    """A person who wrote to an account, with their profile and message."""

    network: str
    handle: str
    name: str = ""
    bio: str = ""
    links: tuple[ProfileLink, ...] = ()
    message: str = ""
    known: Verdict | None = None
    """The verdict confirmed by a colleague earlier; the wording of the message itself outranks a confirmation."""
    automated: bool = False
    """Whether the network marks the account as a bot."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a verdict on an enquirer, with a source for people to look at."""

    signal: str
    says: str
    source: str
    weight: float
    """0 to 1: how far the reason would convince alone."""
    points_to: Verdict = Verdict.JOURNALIST
    asks_as_press: bool = False
    """Whether the wording of the question sounds like press, whoever is asking."""
    life_at_risk: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on an enquirer, with its evidence; people may disagree."""

    verdict: Verdict
    confidence: float
    refer: bool
    evidence: tuple[Evidence, ...] = ()
    life_at_risk: bool = False


Signal = Callable[[Enquirer], Iterable[Evidence]]
ENOUGH = 0.5
"""The least confidence for a verdict; below, a person looks first."""
A_HINT = 0.2
"""The least confidence for "unclear"; below, the enquirer counts as a member of the public."""
SURE_OF_THE_SILENT, SURE_OF_THE_REST = 0.6, 0.9
"""Confidence in "public" when no evidence speaks against, without a bio and with a bio."""


@cache
def load() -> tuple[Signal, ...]:
    """The `evidence` function of every module in `policy/signals`."""
    names = sorted(found.name for found in iter_modules(signals.__path__))
    return tuple(import_module(f"{signals.__name__}.{name}").evidence for name in names)


def judge(enquirer: Enquirer) -> Judgement:
    """Weigh the evidence of all signals; the strongest comes first."""
    evidence = tuple(sorted((reason for signal in load() for reason in signal(enquirer)), key=_order))
    asks_as_press = any(reason.asks_as_press for reason in evidence)
    verdict, confidence = _settled(evidence, asks_as_press=asks_as_press, silent=not enquirer.bio.strip())
    return Judgement(
        verdict=verdict,
        confidence=round(confidence, 2),
        refer=asks_as_press or verdict in PRESS,
        evidence=evidence,
        life_at_risk=any(reason.life_at_risk for reason in evidence),
    )


def _order(reason: Evidence) -> tuple[bool, bool, float, str]:
    return not reason.life_at_risk, reason.signal != "known", -reason.weight, reason.signal


def _settled(evidence: tuple[Evidence, ...], *, asks_as_press: bool, silent: bool) -> tuple[Verdict, float]:
    """The verdict and its confidence; the wording of the message goes before earlier knowledge of the sender."""
    weights = {verdict: _together(reason for reason in evidence if reason.points_to is verdict) for verdict in Verdict}
    candidates = PRESS if asks_as_press else frozenset(Verdict)
    best = max(sorted(candidates), key=lambda verdict: weights[verdict])
    if weights[best] >= ENOUGH:
        return best, weights[best]
    if max(weights[verdict] for verdict in PRESS) >= A_HINT or weights[best] >= A_HINT:
        return Verdict.UNCLEAR, weights[best]
    return Verdict.PUBLIC, (1 - weights[best]) * (SURE_OF_THE_SILENT if silent else SURE_OF_THE_REST)


def _together(evidence: Iterable[Evidence]) -> float:
    """The joint weight of independent reasons: each takes its share of the doubt that the others leave."""
    doubt = 1.0
    for reason in evidence:
        doubt *= 1.0 if reason.life_at_risk else 1 - reason.weight
    return 1 - doubt

"""Judging who is asking: the facts about an enquirer, the evidence in the facts, and the verdict."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from math import prod
from pkgutil import iter_modules

from policy import signals
from policy.pages import Page
from policy.press_list import Listing
from policy.sharing import one_check


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
    known_on: str = ""
    """The day of the confirmation, in words; empty when not known."""
    automated: bool = False
    """Whether the network marks the account as a bot."""
    press_list: tuple[Listing, ...] = ()
    """The rows of the department's press list to compare with."""
    pages: tuple[Page, ...] = ()
    """What was fetched from the links on the profile."""


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

    @property
    def is_of_the_message(self) -> bool:
        """Whether the reason was read in the message, rather than known of the account."""
        return self.source.startswith(MESSAGE)

    @property
    def is_of_the_bio(self) -> bool:
        """Whether the reason was read in the words of the profile."""
        return self.source.startswith(BIO)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on an enquirer, with its evidence; people may disagree."""

    verdict: Verdict
    confidence: float
    refer: bool
    evidence: tuple[Evidence, ...] = ()
    life_at_risk: bool = False


Signal = Callable[[Enquirer], Iterable[Evidence]]
MESSAGE, BIO = "message: ", "profile, bio: "
"""How the sources of evidence begin that was read in the message, and in the bio."""
OFFICES = frozenset({Verdict.ELECTED, Verdict.OFFICIAL, Verdict.AUTOMATED})
ENOUGH = 0.5
"""The least joint weight for a verdict, "public" included; below, a person looks first."""
A_HINT = 0.2
"""The least weight of a word of the media for which a bio tells of no other life."""
DOUBT_OF_THE_QUESTION, DOUBT_OF_THE_ACCOUNT = 0.65, 0.25
"""How far reasons for the public weaken the wording of a question, and what is known of an account.

An errand of one's own explains a word like "deadline", and says little about who somebody is.
"""


@cache
def load() -> tuple[Signal, ...]:
    """The `evidence` function of every module in `policy/signals`."""
    names = sorted(found.name for found in iter_modules(signals.__path__))
    return tuple(import_module(f"{signals.__name__}.{name}").evidence for name in names)


def judge(enquirer: Enquirer) -> Judgement:
    """Weigh the evidence of all signals; the strongest comes first."""
    with one_check():
        found = [reason for signal in load() for reason in signal(enquirer)]
    evidence = tuple(sorted(_as_counted(found), key=_order))
    verdict, confidence = _settled(evidence)
    return Judgement(
        verdict=verdict,
        confidence=round(confidence, 2),
        refer=verdict in PRESS,
        evidence=evidence,
        life_at_risk=any(reason.life_at_risk for reason in evidence),
    )


def _as_counted(found: list[Evidence]) -> Iterator[Evidence]:
    """The reasons that count.

    Of those for press read in the bio the strongest for each verdict counts, as they are often about the same words. A
    bio with a word of the media tells of no other life.
    """
    strongest: dict[Verdict, Evidence] = {}
    for reason in found:
        of_press = reason.is_of_the_bio and reason.points_to in PRESS
        if of_press and reason.weight >= _weight(strongest.get(reason.points_to)):
            strongest[reason.points_to] = reason
    of_the_media = any(reason.weight >= A_HINT for reason in strongest.values())
    for reason in found:
        if (
            not reason.is_of_the_bio
            or reason.points_to not in {*PRESS, Verdict.PUBLIC}
            or reason is strongest.get(reason.points_to)
            or (reason.points_to is Verdict.PUBLIC and not of_the_media)
        ):
            yield reason


def _weight(reason: Evidence | None) -> float:
    return reason.weight if reason else 0.0


def _order(reason: Evidence) -> tuple[bool, bool, float, str]:
    return not reason.life_at_risk, reason.signal != "known", -reason.weight, reason.signal


def _settled(evidence: tuple[Evidence, ...]) -> tuple[Verdict, float]:
    """The verdict and its confidence.

    Nobody is public for want of evidence: reasons for the public have to convince. Reasons for press and for the public
    weaken each other. What the message itself says like press goes before earlier knowledge of the sender, and before
    an office.
    """
    known = [reason for reason in evidence if reason.signal == "known"]
    asks_as_press = any(reason.asks_as_press for reason in evidence)
    if known and not asks_as_press:
        return known[0].points_to, known[0].weight
    others = [reason for reason in evidence if reason.signal != "known"]
    weights = {verdict: _together(reason for reason in others if reason.points_to is verdict) for verdict in Verdict}
    public = weights[Verdict.PUBLIC]
    press = [reason for reason in others if reason.points_to in PRESS]
    account = _together(reason for reason in press if not reason.is_of_the_message)
    question = _together(reason for reason in press if reason.is_of_the_message)
    of_press = _either(account * (1 - DOUBT_OF_THE_ACCOUNT * public), question * (1 - DOUBT_OF_THE_QUESTION * public))
    office = max(sorted(OFFICES), key=lambda verdict: weights[verdict])
    if weights[office] >= ENOUGH and weights[office] >= of_press and not asks_as_press:
        return office, weights[office]
    if of_press >= ENOUGH:
        return max(sorted(PRESS, reverse=True), key=lambda verdict: weights[verdict]), of_press
    ordinary = public * (1 - _either(account, question)) * (1 - weights[office])
    if ordinary >= ENOUGH and not asks_as_press:
        return Verdict.PUBLIC, ordinary
    return Verdict.UNCLEAR, max(weights.values())


def _together(evidence: Iterable[Evidence]) -> float:
    """The joint weight of reasons: each takes its share of the doubt that the others leave.

    Of several read in the words of the bio only the strongest counts.
    """
    counted = [reason for reason in evidence if not reason.life_at_risk]
    bio = max((reason.weight for reason in counted if reason.is_of_the_bio), default=0.0)
    return 1 - prod((1 - reason.weight for reason in counted if not reason.is_of_the_bio), start=1 - bio)


def _either(weight: float, other: float) -> float:
    return 1 - (1 - weight) * (1 - other)

"""Who is asking: the facts about an enquirer, the evidence that signals find in the facts, and the kinds of verdict."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
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
OFFICES = frozenset({Verdict.ELECTED, Verdict.OFFICIAL, Verdict.AUTOMATED})


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
    life_at_risk: bool = False

    @property
    def is_of_the_message(self) -> bool:
        """Whether the reason was read in the message, rather than known of the account."""
        return self.source.startswith(MESSAGE)


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


@cache
def load() -> tuple[Signal, ...]:
    """The `evidence` function of every module in `policy/signals`."""
    names = sorted(found.name for found in iter_modules(signals.__path__))
    return tuple(import_module(f"{signals.__name__}.{name}").evidence for name in names)


def reasons_for(enquirer: Enquirer) -> tuple[Evidence, ...]:
    """What all signals find."""
    with one_check():
        return tuple(reason for signal in load() for reason in signal(enquirer))

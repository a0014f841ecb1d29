"""The facts around a draft: the day, the department's settings, and who is being answered."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date

from policy.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Override:
    """A department's own outcome for a rule; `None` turns it off."""

    code: str
    outcome: Outcome | None
    reason: str = ""
    agreed_by: str = ""
    review: date | None = None
    """The last day a lighter outcome holds before somebody looks at it again."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A department's policy settings, as far as the rules use them."""

    published_contacts: tuple[str, ...] = ()
    """Telephone numbers, mailboxes and addresses that are published for anybody to use."""
    trusted_domains: tuple[str, ...] = ()
    campaign_hashtags: tuple[str, ...] = ()
    outcomes: tuple[Override, ...] = ()

    def override(self, code: str) -> Override | None:
        """What the department has said about a rule; the last word when it said more than one."""
        return next((said for said in reversed(self.outcomes) if said.code == code), None)

    def digest(self) -> str:
        """SHA-256 in hex over a canonical form, the same for the same settings in any order."""
        effective = {said.code: said for said in self.outcomes}
        canonical = {
            "format": 1,
            "published_contacts": sorted(set(self.published_contacts)),
            "trusted_domains": sorted({domain.casefold() for domain in self.trusted_domains}),
            "campaign_hashtags": sorted({tag.removeprefix("#") for tag in self.campaign_hashtags}),
            "outcomes": [
                [said.code, said.outcome, said.reason, said.agreed_by, said.review and said.review.isoformat()]
                for _, said in sorted(effective.items())
            ],
        }
        words = json.dumps(canonical, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Answering:
    """Who is being answered, as far as anybody has looked."""

    handle: str
    checked: bool
    press: bool
    media_contact: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is true around a draft when it is checked."""

    today: date
    settings: Settings = field(default_factory=Settings)
    answering: Answering | None = None
    """Nobody, or nobody known."""
    attested: frozenset[str] = frozenset()
    """The keys of findings that the proposer has confirmed."""

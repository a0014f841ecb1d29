"""A department's policy settings, as far as rules use them, and their digest."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date

from policy.department import (
    BlockedWord,
    Delegation,
    OwnPattern,
    SensitiveDay,
    Spokesperson,
    Supplier,
    Topic,
    Window,
)
from policy.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Override:
    """A department's own outcome for a rule; `None` turns the rule off."""

    code: str
    outcome: Outcome | None
    reason: str = ""
    agreed_by: str = ""
    review: date | None = None
    """The last day of a lighter outcome, before people look again."""


Value = Override | BlockedWord | Supplier | Topic | Spokesperson | Delegation | Window | SensitiveDay | OwnPattern


@dataclass(frozen=True, slots=True)
class Settings:
    """A department's policy settings, as far as rules use them."""

    published_contacts: tuple[str, ...] = ()
    """Telephone numbers, mailboxes and addresses published for the public."""
    trusted_domains: tuple[str, ...] = ()
    campaign_hashtags: tuple[str, ...] = ()
    outcomes: tuple[Override, ...] = ()
    blocked_words: tuple[BlockedWord, ...] = ()
    suppliers: tuple[Supplier, ...] = ()
    controversial: tuple[Topic, ...] = ()
    political_names: tuple[str, ...] = ()
    """Names of leaders and candidates, as written."""
    spokespeople: tuple[Spokesperson, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    windows: tuple[Window, ...] = ()
    sensitive_days: tuple[SensitiveDay, ...] = ()
    own_patterns: tuple[OwnPattern, ...] = ()

    def override(self, code: str) -> Override | None:
        """The department's override of a rule; the last, if several."""
        if not self.outcomes:
            return None
        return next((said for said in reversed(self.outcomes) if said.code == code), None)

    def digest(self) -> str:
        """SHA-256 in hex over a canonical form, equal for equal settings in any order."""
        effective = {said.code: said for said in self.outcomes}
        canonical = {
            "format": 2,
            "published_contacts": sorted(set(self.published_contacts)),
            "trusted_domains": sorted({domain.casefold() for domain in self.trusted_domains}),
            "campaign_hashtags": sorted({tag.removeprefix("#") for tag in self.campaign_hashtags}),
            "outcomes": _canonical(effective.values()),
            "blocked_words": _canonical(self.blocked_words),
            "suppliers": _canonical(self.suppliers),
            "controversial": _canonical(self.controversial),
            "political_names": sorted(set(self.political_names)),
            "spokespeople": _canonical(self.spokespeople),
            "delegations": _canonical(self.delegations),
            "windows": _canonical(self.windows),
            "sensitive_days": _canonical(self.sensitive_days),
            "own_patterns": _canonical(self.own_patterns),
        }
        words = json.dumps(canonical, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _canonical(values: Iterable[Value]) -> list[str]:
    """Each value as JSON of its fields in their order, once, sorted."""
    return sorted({json.dumps([_plain(part) for part in astuple(value)], ensure_ascii=False) for value in values})


def _plain(part: object) -> object:
    """A part as plain JSON: days and moments written out, lists of words sorted."""
    if isinstance(part, tuple):
        return sorted(map(str, part))
    if isinstance(part, date):  # a datetime is a date too
        return part.isoformat()
    return part

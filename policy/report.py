"""The report of all findings in a draft."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from policy.outcome import Outcome
from policy.rule import Finding, key_of
from policy.waiver import Waiver

NOTHING_FOUND = "Nothing found by the checks; a person still decides."
MOST_ATTESTED = 2
"""The most statements to confirm; more would be ticked unread."""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings, most grave first and then by position, and the things found in order."""

    findings: tuple[Finding, ...]
    fine: tuple[str, ...] = ()
    attested: frozenset[str] = frozenset()
    waivers: tuple[Waiver, ...] = ()
    """Findings let go by people; a waiver whose finding has changed since settles none."""

    @property
    def unsettled(self) -> tuple[Finding, ...]:
        """The findings still open: neither confirmed nor let go."""
        return tuple(found for found in self.findings if not self._settled(found))

    @property
    def outcome(self) -> str:
        """The gravest open outcome, or "clear"."""
        return max((found.outcome for found in self.unsettled), key=lambda outcome: outcome.gravity, default="clear")

    def _settled(self, found: Finding) -> bool:
        if found.outcome is Outcome.ATTEST:
            return found.key in self.attested
        return any(waiver.settles(found) for waiver in self.waivers)

    def waiving(self, waivers: Iterable[Waiver]) -> "Report":
        """The same report with further waivers."""
        return replace(self, waivers=(*self.waivers, *waivers))


def in_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Sort findings most grave first, then in reading order, and merge statements to confirm into at most two."""
    ordered = sorted(findings, key=_gravity_and_place)
    asked = [found for found in ordered if found.outcome is Outcome.ATTEST]
    if len(asked) <= MOST_ATTESTED:
        return tuple(ordered)
    last, *rest = asked[MOST_ATTESTED - 1 :]
    return tuple(_with_the_rest(last, rest) if found is last else found for found in ordered if found not in rest)


def told_once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Keep the first, and so the gravest, of findings alike: same rule, field and subject, same words to people."""
    first: dict[tuple[str, str, str], Finding] = {}
    for found in findings:
        first.setdefault((found.rule, found.key, found.says), found)
    return tuple(first.values())


def _gravity_and_place(found: Finding) -> tuple[int, bool, str, int, str]:
    return -found.outcome.gravity, found.field != "text", found.field, found.start or 0, found.rule


def _with_the_rest(last: Finding, rest: list[Finding]) -> Finding:
    """One statement naming several: the key is made of all keys, since confirming one confirms all."""
    others = dict.fromkeys(found.says for found in rest)
    says = " ".join((last.says, "Also:", *others))
    return replace(last, says=says, key=key_of(*(found.key for found in (last, *rest))))

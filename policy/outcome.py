"""The outcomes of findings, from light to grave."""

from enum import StrEnum


class Outcome(StrEnum):
    """The demand a finding makes on people."""

    ADVISE = "advise"
    """Folded away; no action is needed."""
    ATTEST = "attest"
    """The proposer confirms a named statement."""
    WARN = "warn"
    """The approver takes notice."""
    SENIOR = "senior"
    """A senior approver decides."""
    BLOCK = "block"
    """The draft cannot be sent for approval unchanged."""

    @property
    def gravity(self) -> int:
        """0 for the lightest, 4 for the gravest."""
        return tuple(Outcome).index(self)


def lighter(first: Outcome, second: Outcome) -> Outcome:
    """The lighter of two outcomes."""
    return min(first, second, key=lambda outcome: outcome.gravity)


def graver(first: Outcome, second: Outcome) -> Outcome:
    """The graver of two outcomes."""
    return max(first, second, key=lambda outcome: outcome.gravity)

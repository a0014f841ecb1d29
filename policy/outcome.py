"""What a finding asks for, from light to grave."""

from enum import StrEnum


class Outcome(StrEnum):
    """How much a finding asks of people."""

    ADVISE = "advise"
    """Folded away; nobody has to do anything."""
    ATTEST = "attest"
    """The proposer confirms a named statement."""
    WARN = "warn"
    """The approver takes notice."""
    SENIOR = "senior"
    """A senior approver decides."""
    BLOCK = "block"
    """It cannot be sent for approval as it is."""

    @property
    def gravity(self) -> int:
        """0 for the lightest, 4 for the gravest."""
        return tuple(Outcome).index(self)


def lighter(one: Outcome, other: Outcome) -> Outcome:
    """The lighter of two."""
    return min(one, other, key=lambda outcome: outcome.gravity)


def graver(one: Outcome, other: Outcome) -> Outcome:
    """The graver of two."""
    return max(one, other, key=lambda outcome: outcome.gravity)

"""Plans as checked just now: each row's drafts and findings, and the report kept of both."""

from dataclasses import dataclass

from bot.model.account import Account
from bot.model.plan import Known
from bot.model.plan_report import Earlier, PlanReport, Problem, RowReport, stamp_of
from bot.model.when import WhenKind
from bot.proposing.drafting import Drafted, Wording
from policy.outcome import Outcome
from policy.rule import Finding

A_BEGINNING = 120
"""Characters of a text kept to recognise a row by."""


@dataclass(frozen=True, slots=True)
class RowProposal:
    """The proposal that a row makes for accounts approved together."""

    accounts: tuple[Account, ...]
    key: str
    drafted: Drafted | None = None
    there: Known | None = None
    """The same proposal, made before."""
    differs_from: Known | None = None
    """An earlier proposal that the row changes: same words or same time."""

    @property
    def department(self) -> str:
        """The key of the accounts' department."""
        return self.accounts[0].department

    @property
    def to_confirm(self) -> tuple[Finding, ...]:
        """Findings that the author has to confirm; until then the proposal stays a draft."""
        found = self.drafted.report.unsettled if self.drafted else ()
        return tuple(finding for finding in found if finding.outcome is Outcome.ATTEST)


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row with proposals and problems."""

    number: int
    wording: Wording | None = None
    proposals: tuple[RowProposal, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    """Remarks worth knowing, no obstacle to proposing."""
    is_left: bool = False
    """The row was left unchecked when the time was up."""

    @property
    def new(self) -> tuple[RowProposal, ...]:
        """The proposals that the row would make now."""
        return (
            ()
            if self.problems or self.is_left
            else tuple(proposal for proposal in self.proposals if proposal.there is None)
        )

    @property
    def is_fine(self) -> bool:
        """Whether the row would make a proposal, and has no problem."""
        return bool(self.new)

    @property
    def is_there(self) -> bool:
        """Whether every proposal of the row was made before."""
        return bool(self.proposals) and all(proposal.there for proposal in self.proposals)

    @property
    def report(self) -> RowReport:
        """The row as the plan's messages tell of it."""
        drafted = next((proposal.drafted for proposal in self.new if proposal.drafted), None)
        when = drafted.when if drafted else None
        earlier = {post.proposal: post for proposal in self.new if (post := proposal.differs_from)}
        return RowReport(
            number=self.number,
            problems=self.problems,
            notes=self.notes,
            is_there=self.is_there,
            is_left=self.is_left,
            keys=tuple(proposal.key for proposal in self.new),
            accounts=tuple(account.key for proposal in self.new for account in proposal.accounts),
            text=_beginning(self.wording.text) if self.wording else "",
            when=when.instant if when and when.kind is WhenKind.AT else None,
            zone=when.zone if when else "",
            to_confirm=any(proposal.to_confirm for proposal in self.new),
            differs_from=tuple(
                Earlier(post.proposal, post.created_at, post.when.zone, _beginning(post.content.text))
                for post in earlier.values()
            ),
        )


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A content calendar with every row checked, and remarks on the whole."""

    rows: tuple[CheckedRow, ...]
    notes: tuple[str, ...] = ()

    @property
    def fine(self) -> tuple[CheckedRow, ...]:
        """The rows that can be proposed."""
        return tuple(row for row in self.rows if row.is_fine)

    @property
    def faulty(self) -> tuple[CheckedRow, ...]:
        """The rows with problems."""
        return tuple(row for row in self.rows if row.problems)

    @property
    def there(self) -> tuple[CheckedRow, ...]:
        """The rows proposed before."""
        return tuple(row for row in self.rows if row.is_there)

    @property
    def stamp(self) -> int:
        """A number for the proposals that the fine rows would make, equal to the stamp of an equal report."""
        return stamp_of(proposal.key for row in self.fine for proposal in row.new)

    @property
    def report(self) -> PlanReport:
        """The plan as its messages tell of it."""
        return PlanReport(tuple(row.report for row in self.rows), self.notes)


def _beginning(text: str) -> str:
    return " ".join(text.split())[:A_BEGINNING]

"""The terms of agreed lines: checks of line, sender and words at drafting, sending and publishing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.authority.roles import Authority
from bot.errors import Unusable
from bot.model.account import Principal, asked_of
from bot.model.content import Thread
from bot.model.line import Line, LineKind, LineState, Senders
from bot.model.mandate import Mandate, MandateKind
from bot.model.organisation import Organisation
from bot.model.permissions import Role
from bot.model.revision import Revision
from bot.store import Store, lines
from policy.outcome import Outcome
from policy.report import Report

ASKS_FOR_AN_APPROVER = frozenset({Outcome.WARN, Outcome.SENIOR, Outcome.BLOCK})
"""Outcomes that keep a line from going out, as no approver sees the line again."""
BY_TERMS = frozenset({Role.MEMBER, Role.SENDER})
"""The roles of a person whom a line's terms allow to send."""


@dataclass(frozen=True, slots=True)
class LineTerms:
    """Checks lines against today's date, accounts and groups."""

    store: Store
    authority: Authority
    organisation: Organisation

    def today(self, line: Line) -> date:
        """The date in a line's department."""
        department = self.organisation.departments.get(line.department)
        return (
            self.organisation.clock().astimezone(department.zone) if department else self.organisation.clock()
        ).date()

    def asked(self, accounts: Iterable[str]) -> tuple[int, bool]:
        """The number of approvals that accounts ask for today, and whether a senior's is among them."""
        return asked_of(self.organisation.in_use(accounts))

    def against(self, line: Line) -> str:
        """The reason why a line can't be sent today by any person, in words for people; "" if the line can."""
        needed, senior = self.asked(line.terms.accounts)
        if line.state is LineState.REPLACED:
            return "There is a newer version of this line."
        if line.state is LineState.WITHDRAWN:
            return "This line was withdrawn."
        if line.state is not LineState.STANDING or not line.is_enough(needed, senior=senior):
            return "This line doesn't have the approvals it needs."
        if line.is_over(self.today(line)):
            return f"This line was agreed until {_day(line.terms.review_on)}; two people are to look at it again."
        if any(key not in self.organisation.accounts for key in line.terms.accounts):
            return "An account of this line is no longer set up here."
        return ""

    def allows(self, person: str, line: Line, accounts: Iterable[str], *, lately: bool = False) -> datetime | None:
        """When a person was seen to be a sender of a line on all the accounts, or None. Raises NotNow."""
        return self.authority.seen_among(person, [set(self._senders(line, key)) for key in accounts], lately=lately)

    def probably_allows(self, person: str, line: Line) -> bool:
        """Whether a person is a sender on some account, from remembered groups: for offering; sending asks afresh."""
        senders = {sender for key in line.terms.accounts for sender in self._senders(line, key)}
        return person in self.authority.people(senders)

    def is_holding(self, mandate: Mandate | None) -> bool:
        """Whether a mandate is for a holding line, the only answer to the press."""
        line = self._line(mandate)
        return line is not None and line.kind is LineKind.HOLDING

    def sent(self, mandate: Mandate, revision: Revision, *, lately: bool) -> datetime | str:
        """When the sender was seen, or the objection to a revision sent as a line, in words. Raises NotNow."""
        line = self._line(mandate)
        if line is None:
            return "The line that it was sent as is no longer here."
        if why := self.against(line):
            return why
        if not says_just(line, revision):
            return "It doesn't say just what was agreed."
        seen = self.allows(mandate.by, line, revision.accounts, lately=lately)
        return seen or f"<@{mandate.by}> may no longer send this line."

    def _line(self, mandate: Mandate | None) -> Line | None:
        if mandate is None or mandate.kind is not MandateKind.LINE:
            return None
        return self.store.read(lines.by_id, mandate.line)

    def _senders(self, line: Line, key: str) -> Iterator[Principal]:
        """The senders by a line's terms for an account: the people, and the groups as listed today."""
        yield from line.terms.people
        if (account := self.organisation.accounts.get(key)) is None:
            return
        for group in line.terms.groups:
            match group:
                case Senders.WRITERS:
                    yield from account.proposers
                case Senders.APPROVERS:
                    yield from (*account.approvers, *account.seniors)
                case Senders.MEDIA_TEAM:
                    yield from self.organisation.departments[line.department].media_team


def says_just(line: Line, revision: Revision) -> bool:
    """Whether a revision is exactly the line with blanks filled, for accounts of the line's terms."""
    content = revision.content
    more = content.wordings or content.pictures or content.thread is not Thread.NO
    within = {*revision.accounts} <= {*line.terms.accounts}
    return not more and within and content.tags == line.terms.tags and line.read(content.text) is not None


def must_ask_for_nobody(report: Report, *, examples: bool = False) -> None:
    """Raise Unusable when a finding about a line asks for an approver; `examples` stand in the blanks of a line."""
    asks = [finding for finding in report.unsettled if finding.outcome in ASKS_FOR_AN_APPROVER]
    if asks:
        tried = " Examples stand in its blanks here." if examples else ""
        raise Unusable(
            f"{asks[0].says}{tried} A line goes out without anybody looking at it again, so this needs an approver: "
            "change the words, or propose them as a post."
        )


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

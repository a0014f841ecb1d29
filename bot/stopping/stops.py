"""The checks that holds and the day's policy make of a post: the gate's now, and the same for a moment to come."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime

from bot.authority.line_terms import LineTerms
from bot.checking.checking import Checking
from bot.enquiries.reply_check import ReplyChecks, barred, untold
from bot.model.delivery import Why
from bot.model.hold import Held, Hold, covering, in_a_sentence
from bot.model.proposal import Proposal
from bot.store import Store, holds
from policy.outcome import Outcome
from policy.settings import Settings


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a delivery must not go out, in words for people; and the approvals no longer valid."""

    why: Why
    says: str
    no_longer_approvers: tuple[str, ...] = ()
    took_back: tuple[str, ...] = ()
    """People who took their 👍 away, unnoticed as the event was lost."""
    mandate_over: bool = False
    """The mandate is not enough any more: an approver is asked."""
    asks_for_more: bool = False
    """The accounts ask for more approvals now."""
    holds: tuple[Hold, ...] = ()


@dataclass(frozen=True, slots=True)
class Stops:
    """Finds what stops a post's words, by the holds and the policy of a moment."""

    store: Store
    checking: Checking
    reply_checks: ReplyChecks
    line_terms: LineTerms

    def held(self, delivery_id: int, words: Held, standing: Iterable[Hold] | None = None) -> Stop | None:
        """Give the Stop for holds, if any; `standing` replaces the holds in force, to see what others would stop."""
        if standing is None:
            standing = self.store.read_together(holds.standing, words.department)
        found = covering(standing, words)
        if found:
            through = self.store.read(holds.let_through, delivery_id)
            found = tuple(hold for hold in found if hold.id not in through)
        return Stop(Why.HELD, in_a_sentence(found), holds=found) if found else None

    def by_policy(
        self,
        proposal: Proposal,
        at: datetime,
        settings: Settings | None = None,
        *,
        known: Set[str] = frozenset(),
        said: datetime | None = None,
    ) -> Stop | None:
        """Give the Stop for the policy at a moment, if any.

        `settings` replace those in force. Findings in `known`, by key, are left out: people see them already. `said`
        is when people are told, if before `at`: the words then name the day.
        """
        revision = proposal.revision
        agreed = self.line_terms.is_holding(proposal.mandate)
        answering = self.reply_checks.about(revision.content, proposal.department, agreed=agreed, at=at)
        if why := barred(answering):
            return Stop(Why.ENQUIRER, why)
        alone = proposal.mandate is not None
        stops = {Outcome.SENIOR, Outcome.BLOCK, *([Outcome.WARN] if alone else [])}  # nobody has looked at a warning
        report = self.checking.again(revision, answering, at=at, now=said or at, settings=settings)
        unsettled = report.waiving(proposal.waivers).unsettled
        if why := untold(answering, unsettled):
            return Stop(Why.ENQUIRER, why)
        for found in unsettled:
            if found.outcome in stops and found.key not in known:
                return Stop(Why.POLICY, found.says, mandate_over=alone)
        return None

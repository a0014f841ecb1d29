"""Seals of records: the same for the same record in every version, and another for every other record."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.model.approval import Approval, Via
from bot.model.content import Content
from bot.model.line import Line, LineKind, LineState, Senders, Terms
from bot.model.permissions import Role
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Rendered, Revision
from bot.model.seal import sealed
from bot.model.trail import disagreement
from bot.model.when import When, WhenKind
from tests.bot.store.filled import changes

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
WHEN = When(WhenKind.AT, NOW, "2026-11-20T09:00", "Europe/London")
REVISION = Revision(1, Content("Words."), (Rendered("news", ("Words.",), (6,), 500),), "U0PRIYA", NOW, "salt")
PROPOSAL = Proposal(1, "rivers", ProposalState.DRAFT, "U0PRIYA", WHEN, REVISION, frozenset({"U0PRIYA"}), 1, NOW)
TERMS = Terms(("news",), ("U0SAM",), (Senders.WRITERS,), "Floods.", date(2027, 1, 1))
LINE = Line(
    1, 1, 1, "rivers", "Flood", LineKind.HOLDING, "Words.", (), TERMS, LineState.PROPOSED, "U0PRIYA",
    frozenset({"U0PRIYA"}), NOW, "salt",
)  # fmt: skip


def test_seals_that_were_written_stay_what_they_are() -> None:
    """Stored for ever: if these change, every stored proposal and line would count as altered."""
    assert PROPOSAL.seal == "5e7732738f58722385a054fcb968c9f4280b5070df9221bceaa6b7ce77f1dafd"
    assert LINE.record_seal == "78de9992e67bf80d8729755abc176c9daf3e4caf134fd0c3a1820649a9c2ce45"


@dataclass(frozen=True)
class Was:
    words: str
    at: datetime


@dataclass(frozen=True)
class Grown:
    words: str
    at: datetime
    note: str = ""


def test_a_field_added_later_changes_no_seal() -> None:
    assert sealed(Was("a", NOW), "salt") == sealed(Grown("a", NOW), "salt")
    assert sealed(Grown("a", NOW, "b"), "salt") != sealed(Grown("a", NOW), "salt")


def test_a_moment_is_the_same_in_every_zone_and_a_salt_another_seal() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=5)))
    assert sealed(Was("a", there), "salt") == sealed(Was("a", NOW), "salt") != sealed(Was("a", NOW), "pepper")


def test_what_has_no_canonical_form_is_refused() -> None:
    with pytest.raises(TypeError, match="can't hold float"):
        sealed(Was(0.5, NOW), "salt")  # type: ignore[arg-type]


def test_approvals_at_one_moment_are_sealed_in_any_order() -> None:
    both = tuple(Approval(who, 1, REVISION.digest, NOW, Via.BUTTON, False, NOW) for who in ("U0SAM", "U0JO"))
    assert replace(PROPOSAL, approvals=both).seal == replace(PROPOSAL, approvals=both[::-1]).seal


def test_any_single_change_of_a_line_shows() -> None:
    line = LINE.proposed({Role.PROPOSER})
    for by in ("U0SAM", "U0JO"):
        line = line.approved(by, {Role.APPROVER}, NOW, ids={by}, needed=2, senior=False)
    assert line.state is LineState.STANDING
    assert disagreement(line, line.deeds) == ""
    for path, other in changes(line):
        assert other == line or disagreement(other, line.deeds), path
    (first, second) = line.approvals
    for other in ((first,), (first, replace(second, senior=True)), (first, replace(second, person="U0EVE"))):
        assert "approval by" in disagreement(replace(line, approvals=other), line.deeds)

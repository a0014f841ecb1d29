"""Step two names the people who can decide: the senior approvers where a finding asks for one of them."""

from dataclasses import replace

from bot.model.revision import Judged, Remark
from bot.proposing.drafts import Submission
from bot.showing.proposal_view import ShownProposal
from handlers.proposing import step_two
from policy.outcome import Outcome
from policy.report import Report
from tests.handlers import showings
from tests.handlers.payloads import checked_modal, every_text

GRAVE = Remark("a", "CIV-03", Outcome.SENIOR, "text", "right", "“right” judges policy.", "Explain it.")


def form(*remarks: Remark, needed: int = 1) -> str:
    """The words of step two, for a post with three ordinary approvers and a senior approver."""
    shown = showings.one_proposal("The Government is right.")
    revision = replace(shown.revision, judged=Judged(remarks, (), ""))
    proposal = replace(shown.proposal, revision=revision, needed=needed)
    named: ShownProposal = replace(
        shown,
        revision=revision,
        proposal=proposal,
        approvers=("U0SAM", "U0JO", "U0KIM"),
        seniors=("U0HEAD",),
        on_duty=("U0JO",),
    )
    view = step_two.check([named], Submission((proposal,), Report(())), archive=showings.ARCHIVE)
    return "\n".join(every_text(checked_modal(view)["blocks"]))


def test_a_senior_finding_names_the_senior_approvers() -> None:
    says = form(GRAVE)
    assert "<@U0HEAD> approves it, as a senior approver, in <#C0APPROVE>." in says
    assert "U0SAM" not in says
    assert "U0JO" not in says


def test_an_ordinary_post_names_two_approvers_and_a_third_for_no_number_stands_for_one_person() -> None:
    assert "<@U0SAM>, <@U0JO> or <@U0KIM> approves it, in <#C0APPROVE>; on duty now: <@U0JO>." in form()


def test_two_approvals_with_a_senior_finding_name_both_kinds() -> None:
    asked = "2 people approve it: <@U0SAM>, <@U0JO> or <@U0KIM>; one of them a senior approver: <@U0HEAD>, in"
    assert asked in form(GRAVE, needed=2)

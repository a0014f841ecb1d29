"""Step two names the people who can decide: the senior approvers where a finding asks for one of them."""

from dataclasses import replace

from bot.model.content import Picture
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
    assert "<@U0JO> (on duty), <@U0SAM> or <@U0KIM> approves it, in <#C0APPROVE>." in form()


def test_two_approvals_with_a_senior_finding_name_both_kinds() -> None:
    asked = "2 people approve it: <@U0JO> (on duty), <@U0SAM> or <@U0KIM>; one of them a senior approver: <@U0HEAD>, in"
    assert asked in form(GRAVE, needed=2)


def test_a_picture_that_cannot_be_shown_is_named() -> None:
    shown = showings.one_proposal("The river is high.")
    content = replace(shown.revision.content, pictures=(Picture("a" * 64, "image/png", 960, 540, 9, "A high river"),))
    shown = replace(shown, revision=replace(shown.revision, content=content))
    view = step_two.check([shown], Submission((shown.proposal,), Report(())), archive=showings.ARCHIVE)
    assert "🖼️ A high river: it goes out, and can't be shown here just now." in str(checked_modal(view)["blocks"])

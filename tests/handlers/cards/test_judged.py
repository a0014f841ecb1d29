"""What a card says of the checks: a line for each finding, what was confirmed, and the whole in a window."""

from dataclasses import replace

import pytest

from bot.model.proposal import ProposalState
from bot.model.revision import Judged, Remark
from bot.showing.proposal_view import ShownProposal
from handlers import cards
from policy.outcome import Outcome
from policy.report import NOTHING_FOUND
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import checked_message, checked_modal, every_text

SOURCE = Remark(
    "a", "CRED-01", Outcome.ATTEST, "text", "40%", "“40%” has no source. Confirm that you hold it.", "People ask."
)
PICTURE = Remark("b", "LAW-06", Outcome.ATTEST, "text", "PA", "“PA”: confirm that it is licensed.", "Somebody owns it.")


def on_card(shown: ShownProposal) -> str:
    """Every word of a card."""
    return "\n".join(every_text(checked_message(cards.card(shown, NOW, showings.ARCHIVE), cards.summary(shown))))


def judged(*remarks: Remark, attested: tuple[str, ...] = ()) -> ShownProposal:
    """A post waiting for approval, with remarks, some of them confirmed by Priya."""
    shown = showings.one_proposal("We have mended 40% of the locks.")
    revision = replace(shown.revision, judged=Judged(remarks, (), ""), attested=attested)
    return replace(
        shown, revision=revision, proposal=replace(shown.proposal, revision=revision, state=ProposalState.PENDING)
    )


def test_a_card_says_what_was_confirmed_and_by_whom() -> None:
    says = on_card(judged(SOURCE, PICTURE, attested=("a", "b")))
    assert "*Confirmed by* <@U0PRIYA>: “40%” has no source. Confirm that you hold it." in says
    assert "*Confirmed by* <@U0PRIYA>: “PA”: confirm that it is licensed." in says
    assert NOTHING_FOUND not in says


def test_a_card_without_findings_says_that_nothing_was_found() -> None:
    assert NOTHING_FOUND in on_card(judged())


def test_a_finding_that_asks_for_more_than_a_tick_stays_on_the_card_whatever_was_ticked() -> None:
    graver = replace(SOURCE, outcome=Outcome.SENIOR)
    says = on_card(judged(graver, attested=("a",)))
    assert "Needs a senior approver" in says
    assert "Confirmed by" not in says


LONGEST = Remark("w", "CRED-03", Outcome.WARN, "text", "x", "“the longest words” " * 17, "People ask. " * 25)


def test_a_finding_is_a_line_on_the_card_and_whole_in_a_window() -> None:
    shown = judged(*(replace(LONGEST, key=key) for key in "wxyz"))
    says = on_card(shown)
    (folded,) = (line for line in [says] if "Please look at" in line)
    lines = [line for line in folded.splitlines() if "Please look at" in line]
    assert len(lines) == 4
    assert all(len(line.replace("*", "")) <= 60 and line.endswith("…") for line in lines)
    assert "This check was wrong" not in says
    view = str(checked_modal(cards.in_full(shown)))
    assert view.count(LONGEST.says.strip()) == view.count("This check was wrong") == 4


@pytest.mark.parametrize(
    ("says", "line"),
    [
        ("“40%” has no source. Confirm that you hold it.", "“40%” has no source…"),
        ("“the very longest words of the post” have no source.", "“the very longest…” have no source."),
        ("There is no link. People will look for it.", "There is no link. People will look for it."),
        ("Say “the very longest words of the post” otherwise.", "Say “the very longest words of the post”…"),
    ],
    ids=["short words", "long words", "no words", "words later"],
)
def test_a_folded_finding_begins_with_the_words_found_and_ends_within_sixty_characters(says: str, line: str) -> None:
    card = on_card(judged(replace(SOURCE, outcome=Outcome.WARN, says=says)))
    assert f"🟡 *Please look at*: {line}" in card.splitlines()
    assert len(f"🟡 Please look at: {line}") <= 62


def test_whoever_said_that_a_check_was_wrong_is_thanked_in_the_window() -> None:
    view = checked_modal(cards.in_full(judged(LONGEST, replace(LONGEST, key="x")), noted="x"))
    assert str(view).count("This check was wrong") == str(view).count("Noted for the people") == 1

"""Questions to people, before and beside a card, held to Slack's limits at their longest and nastiest."""

from dataclasses import replace

import pytest
from hypothesis import given

from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.early_question import EarlyQuestion
from bot.model.hold import Hold, Range
from bot.model.proposal import ProposalState
from bot.model.when import When, WhenKind
from bot.showing.proposal_view import ShownProposal
from handlers import cards
from handlers.blocks import forms
from handlers.blocks.blocks import visible
from handlers.blocks.hidden_characters import lookalikes, unseen_in
from handlers.cards import SHOW_ALL, questions
from handlers.cards.status import status
from handlers.listeners.decide import letting_go_form
from handlers.proposing import ask_first, leaving, own_drafts, step_two
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import (
    checked_message,
    checked_modal,
    every_text,
    mentioned,
    quotes,
)

BY_HAND = Delivery(
    id=9, proposal_id=7, revision=1, account="account0", state=DeliveryState.HANDED_OVER, due_at=NOW, latest_by=NOW
)  # fmt: skip


def by_hand(text: str) -> list[dict[str, object]]:
    """The request to post a text by hand, as sent."""
    shown = showings.one_proposal(text)
    (place,) = shown.places
    place = replace(place, delivery=BY_HAND)
    blocks = questions.question(shown, place, BY_HAND)
    return checked_message(blocks, questions.asks(shown, place, BY_HAND))


@given(showings.proposals(), showings.words)
@showings.thorough
def test_a_question_about_a_draft_is_whole_and_names_nobody_but_colleagues(shown: ShownProposal, text: str) -> None:
    asked = EarlyQuestion(1, 7, 2, "U0PRIYA", text[: ask_first.LONGEST_QUESTION], NOW)
    sent = checked_message(ask_first.message(shown, asked), ask_first.summary(asked))
    assert mentioned(sent) <= showings.OURS
    assert SHOW_ALL not in str(sent) or "more characters" in "".join(every_text(sent))
    checked_modal(ask_first.form([shown, shown], "[7,2]"))
    checked_modal(ask_first.asked([shown, shown]))
    checked_modal(step_two.checking())


@given(showings.proposals(), showings.words)
@showings.thorough
def test_the_words_of_a_closed_form_come_back_whole_and_name_nobody_but_colleagues(
    shown: ShownProposal, text: str
) -> None:
    for gone in ([shown.proposal], [shown.proposal] * 3):
        said, answered = own_drafts.deleted(gone)
        assert not mentioned(checked_message(answered, said))
    checked_modal(own_drafts.share_form(shown))
    checked_modal(own_drafts.shared("U0SAM"))
    says, blocks = leaving.kept([shown, shown])
    assert mentioned(checked_message(blocks, says)) <= showings.OURS
    given = leaving.given_back(text[: forms.LONGEST_TEXT], "Choose at least one account.", pictures=True)
    sent = [checked_message(blocks, says) for says, blocks in given]
    back = "".join(part for message in sent for part in quotes(message))
    assert back.replace("\n", "") == visible(text[: forms.LONGEST_TEXT]).replace("\n", "") or not text.strip()


@given(showings.proposals())
@showings.thorough
def test_the_form_that_lets_findings_go_is_whole_and_names_nobody(shown: ShownProposal) -> None:
    judged = shown.revision.judged
    keyed = tuple(replace(remark, key=f"key{place}") for place, remark in enumerate(judged.remarks))
    revision = replace(shown.revision, judged=replace(judged, remarks=keyed))
    assert not mentioned(
        checked_modal(letting_go_form(shown.proposal.revision_id, revision.judged.to_let_go()))["blocks"]
    )


def test_words_on_hold_are_not_there_to_be_copied() -> None:
    shown = showings.one_proposal("The pool opens on Monday.")
    hold = Hold(1, Range("rivers"), "Something terrible has happened.", "U0SAM", NOW, "s")
    place = replace(shown.places[0], delivery=BY_HAND, holds=(hold,))
    sent = checked_message(questions.question(shown, place, BY_HAND), questions.asks(shown, place, BY_HAND))
    assert "please *don't post this yet*" in "".join(every_text(sent))
    assert quotes(sent) == []


@pytest.mark.parametrize("text", ["two\nlines\tand a tab", "a\u202eb\u200b", "⟦U+200B⟧", "مرحبا \u200fa", "x" * 2900])
def test_words_to_be_posted_by_hand_stand_there_exactly(text: str) -> None:
    assert quotes(by_hand(text)) == [text]


def test_words_called_back_from_whoever_was_to_post_them_by_hand_are_not_there_to_be_copied() -> None:
    shown = showings.one_proposal("The pool opens on Monday.")
    back = replace(BY_HAND, state=DeliveryState.STOPPED, why=Why.CALLED_BACK, detail="<@U0SAM> took it down: “Closed.”")
    place = replace(shown.places[0], delivery=back)
    asked = questions.asks(shown, place, back)
    assert asked.startswith("<@U0JO>"), "the person asked to post it is told by name"
    assert "*don't post this*" in asked
    assert "“Closed.”" in asked
    sent = checked_message(questions.question(shown, place, back), asked)
    assert quotes(sent) == []
    assert "It was posted already" in every_text(sent)
    approved = replace(shown, proposal=replace(shown.proposal, state=ProposalState.APPROVED), places=(place,))
    on_card = "".join(every_text(checked_message([*status(approved, NOW)], "card")))
    assert "not to be posted by hand any more" in on_card
    assert "waiting for somebody" not in on_card


@pytest.mark.parametrize(
    ("text", "says"),
    [("a\u202eb\u200b", "U+202E, U+200B"), ("p\u0430y", "“p\u0430y” has Cyrillic \u0430 (U+0430)")],
    ids=["hidden", "mixed"],
)
def test_a37_what_deceives_the_eye_is_said_to_whoever_posts_by_hand(text: str, says: str) -> None:
    assert says in "".join(every_text(by_hand(text)))


@pytest.mark.parametrize("text", ["Two lines.\nNo more.", "Straße, naïve, 20 μg", "Привет, друзья", "⟦a⟧"])
def test_nothing_is_said_of_honest_words(text: str) -> None:
    assert "⚠️" not in "".join(every_text(by_hand(text)))


def test_a37_letters_that_are_not_what_they_look_like_are_named() -> None:
    assert lookalikes(["See g\u043ev.uk and g\u043ev.uk"]) == ["“g\u043ev” has Cyrillic \u043e (U+043E)"]
    assert lookalikes(["p\u0251y"]) == ["“p\u0251y” has an unusual \u0251 (U+0251)"]


def test_hidden_characters_are_named_in_their_order() -> None:
    assert list(unseen_in("a\u200bb⟦c\u2800")) == ["U+200B", "U+2800"]


def test_a_moment_stands_on_each_readers_own_clock() -> None:
    when = When(WhenKind.AT, NOW, "2026-11-20T09:00", "Europe/London")
    shown = showings.one_proposal("It opens at nine.")
    pending = replace(shown.proposal, state=ProposalState.PENDING, when=when)
    said = "".join(
        every_text(checked_message(cards.card(replace(shown, proposal=pending), NOW, showings.ARCHIVE), "x"))
    )
    assert "Friday 20 November, 9am." in said
    assert "London time; on your own clock" in said
    seconds = int(NOW.timestamp())
    assert f"<!date^{seconds}^{{date_short_pretty}} at {{time}}|20 November, 9am UTC>" in said

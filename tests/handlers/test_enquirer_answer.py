"""The answer to a colleague who checked somebody, as read in the window."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.model.enquiry_states import EnquiryState
from handlers.enquiries.answer import window
from rehearsal.player import words_of
from tests.fakes import FRIDAY_AT_NINE
from tests.handlers import showings

UNCLEAR = replace(
    showings.AN_ENQUIRY, verdict="unclear", refer=False, handle="sam.hill@example.com", network="email", name=""
)


def answer(**facts: Any) -> str:
    return words_of(window(replace(UNCLEAR, **facts), showings.departments()).to_dict()["blocks"])


def test_the_headline_says_what_the_colleague_said() -> None:
    said = {"state": EnquiryState.NOT_PRESS, "settled_by": "U0PRIYA", "handle": "@kit"}
    says = answer(**said)
    assert says.startswith("*Not press, says the colleague who looked.* @kit")
    assert "a reply is fine" in says
    assert "can't tell" not in says
    assert answer(**{**said, "refer": True, "verdict": "journalist"}).startswith("*Probably a journalist.*")


def test_nobody_is_sent_to_the_profile_of_somebody_who_called() -> None:
    says = answer(network="telephone", handle="020 7946 0000")
    assert "020 7946 0000 on the telephone" in says
    assert "find out who they are" in says
    assert "look at their profile" in answer(network="other")


def test_a_deadline_of_somebody_unclear_is_shown_with_who_has_it_and_what_the_asker_can_say() -> None:
    wanted = {"deadline": FRIDAY_AT_NINE + timedelta(hours=8), "deadline_words": "5pm today"}
    says = answer(state=EnquiryState.WAITING, **wanted)
    assert "Answer wanted by Friday 20 November, 5pm* (“5pm today”)" in says
    assert "the media team has it now" in says
    assert "look at their profile" not in says
    assert "They are press" in says

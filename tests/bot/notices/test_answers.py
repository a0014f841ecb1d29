"""Answers to messages: given once, unless giving failed."""

import pytest

from bot.errors import NotNow
from bot.model.people import Card
from bot.notices.answers import REMEMBERED_FOR, Answers
from bot.store import Store
from tests.fakes import FakeClock

ASKED, ASKED_LATER = Card("D1", "1.1"), Card("D1", "1.2")


@pytest.mark.both_databases
def test_a_message_is_answered_once_until_it_is_forgotten(store: Store, clock: FakeClock) -> None:
    given: list[str] = []
    answers = Answers(store, clock)
    assert answers.once(ASKED, lambda: given.append("first"))
    assert not answers.once(ASKED, lambda: given.append("a repeat"))
    assert answers.once(ASKED_LATER, lambda: given.append("another"))
    assert given == ["first", "another"]
    clock.now += REMEMBERED_FOR
    assert answers.forget() == 0
    clock.moves(seconds=1)
    assert answers.forget() == 2
    assert answers.once(ASKED, lambda: given.append("forgotten by now"))


@pytest.mark.both_databases
def test_an_answer_that_failed_is_given_by_the_next_try(store: Store, clock: FakeClock) -> None:
    def fail() -> None:
        raise NotNow("Slack is away.")

    answers = Answers(store, clock)
    with pytest.raises(NotNow):
        answers.once(ASKED, fail)
    assert answers.once(ASKED, lambda: None)

"""Reading reactions again: where Slack stopped answering it goes on, and what came before a card was known is done."""

import pytest

from bot.errors import NotNow
from bot.model.people import Card
from bot.reconciling import AT_ONCE, MOST_EARLY, Reconciling

CARDS = [Card("C0", str(number)) for number in range(AT_ONCE + 5)]


def reading(read: list[Card], silent_after: int = 10**6, known: object = None) -> Reconciling:
    def reconcile(card: Card) -> int:
        if len(read) >= silent_after:
            raise NotNow("Slack didn't answer.")
        read.append(card)
        return 1

    return Reconciling(lambda: CARDS, reconcile, lambda _: known)


def test_a_round_takes_as_many_cards_as_slack_answers_for_and_goes_on_with_the_rest() -> None:
    read: list[Card] = []
    reactions = reading(read)
    assert reactions.begin() == AT_ONCE
    assert reactions.go_on() == 5
    assert read == CARDS
    assert reactions.go_on() == 0


def test_where_slack_stopped_answering_the_next_round_goes_on() -> None:
    read: list[Card] = []
    silent = reading(read, silent_after=3)
    with pytest.raises(NotNow):
        silent.begin()
    answering = reading(read)
    answering._left = silent._left
    answering.begin()
    assert read[:4] == CARDS[:4]


def test_what_came_before_a_card_was_known_is_done_once_when_it_is() -> None:
    done: list[str] = []
    reactions = reading([])
    reactions.came_early(CARDS[0], lambda: done.append("thumb"))
    assert done == []
    reactions.one(CARDS[0])
    reactions.one(CARDS[0])
    assert done == ["thumb"]


def test_what_came_as_the_card_became_known_is_done_at_once() -> None:
    done: list[str] = []
    reading([], known=(1, 1)).came_early(CARDS[0], lambda: done.append("thumb"))
    assert done == ["thumb"]


def test_messages_that_never_become_cards_are_forgotten() -> None:
    reactions = reading([])
    for number in range(MOST_EARLY + 20):
        reactions.came_early(Card("C0", f"no card {number}"), lambda: None)
    assert len(reactions._early) == MOST_EARLY


def test_a_card_that_could_not_be_read_at_once_is_read_later() -> None:
    read: list[Card] = []
    silent = reading(read, silent_after=0)
    assert silent.one(CARDS[0]) == 0
    assert list(silent._left) == [CARDS[0]]

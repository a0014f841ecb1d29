"""Reading reactions again: resumed where Slack stopped answering, with thumbs older than the card's record."""

import pytest

from bot.errors import NotNow
from bot.model.people import Card
from bot.notices.pacing import Allowance
from bot.notices.reactions import A_MINUTE, A_MOMENT, MOST_EARLY, Reactions
from tests.fakes import Seconds

CARDS = [Card("C0", str(number)) for number in range(A_MINUTE + 5)]


def reading(read: list[Card], seconds: Seconds, silent_after: int = 10**6, known: object = None) -> Reactions:
    def reconcile(card: Card) -> int:
        if len(read) >= silent_after:
            raise NotNow("Slack didn't answer.")
        read.append(card)
        return 1

    return Reactions(lambda: CARDS, reconcile, lambda _: known, allowance=Allowance(A_MINUTE, seconds))


def test_no_more_cards_are_read_in_a_minute_than_slack_answers_for(seconds: Seconds) -> None:
    read: list[Card] = []
    reactions = reading(read, seconds)
    assert reactions.begin() == A_MINUTE
    assert reactions.go_on() == 0
    seconds.pass_by(59)
    assert reactions.begin() == 0
    seconds.pass_by(1)
    reactions.go_on()
    assert read[: len(CARDS)] == CARDS
    assert len(read) == 2 * A_MINUTE


def test_a_reconnect_in_the_middle_of_a_round_has_another_round_follow(seconds: Seconds) -> None:
    read: list[Card] = []
    reactions = reading(read, seconds)
    reactions.begin()
    reactions.begin()
    for _ in range(3):
        seconds.pass_by(60)
        reactions.go_on()
    assert read == [*CARDS, *CARDS]


def test_where_slack_stopped_answering_the_next_round_goes_on(seconds: Seconds) -> None:
    read: list[Card] = []
    silent = reading(read, seconds, silent_after=3)
    with pytest.raises(NotNow):
        silent.begin()
    answering = reading(read, seconds)
    answering._left = silent._left
    answering.begin()
    assert read[:4] == CARDS[:4]


def test_a_card_that_is_no_longer_to_be_seen_is_said_so(seconds: Seconds) -> None:
    gone: list[Card] = []
    reactions = Reactions(
        lambda: CARDS[:3],
        lambda card: None if card == CARDS[1] else 0,
        lambda _: (1, 1),
        gone.append,
        Allowance(A_MINUTE, seconds),
    )
    assert reactions.begin() == 0
    assert gone == [CARDS[1]]
    reactions.one(CARDS[1])
    assert gone == [CARDS[1], CARDS[1]], "deleted before it was known to be a card"


def test_what_came_before_a_card_was_known_is_done_once_when_it_is(seconds: Seconds) -> None:
    done: list[str] = []
    reactions = reading([], seconds)
    reactions.came_early(CARDS[0], lambda: done.append("thumb"))
    assert done == []
    reactions.one(CARDS[0])
    reactions.one(CARDS[0])
    assert done == ["thumb"]


def test_what_came_as_the_card_became_known_is_done_at_once(seconds: Seconds) -> None:
    done: list[str] = []
    reading([], seconds, known=(1, 1)).came_early(CARDS[0], lambda: done.append("thumb"))
    assert done == ["thumb"]


def test_a_press_waits_until_its_card_is_known_whoever_writes_it(seconds: Seconds) -> None:
    looks: list[object] = [None, None, (1, 1)]
    waiting = Reactions(tuple, lambda _: 0, lambda _: looks.pop(0), monotonic=seconds, pause=seconds.pass_by)
    waiting.wait_for(CARDS[0])
    assert looks == []


def test_a_press_on_what_does_not_become_a_card_waits_a_moment_at_most(seconds: Seconds) -> None:
    waiting = Reactions(tuple, lambda _: 0, lambda _: None, monotonic=seconds, pause=seconds.pass_by)
    began = seconds()
    waiting.wait_for(CARDS[0])
    assert A_MOMENT <= seconds() - began < A_MOMENT + 1


def test_messages_that_never_become_cards_are_forgotten(seconds: Seconds) -> None:
    reactions = reading([], seconds)
    for number in range(MOST_EARLY + 20):
        reactions.came_early(Card("C0", f"no card {number}"), lambda: None)
    assert len(reactions._early) == MOST_EARLY


def test_a_card_that_could_not_be_read_at_once_is_read_later(seconds: Seconds) -> None:
    read: list[Card] = []
    silent = reading(read, seconds, silent_after=0)
    assert silent.one(CARDS[0]) == 0
    assert list(silent._left) == [CARDS[0]]

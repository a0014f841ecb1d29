"""What came of a post, in words that fit on any message (test_take_down.py has them in the thread of a real card)."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.afterwards.tallies import Line
from bot.model.post import Tally
from bot.model.tally import After, PostTally, TallyState
from bot.showing.proposal_view import ShownProposal
from handlers.cards import tallies
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import lists, showings
from tests.handlers.payloads import checked_message, mentioned


@given(showings.proposals(), st.data())
@showings.thorough
def test_the_message_is_whole_and_names_nobody_but_colleagues(shown: ShownProposal, data: st.DataObject) -> None:
    keys = [place.account.key for place in shown.places] + ["gone & <!here>"]
    lines = tuple(Line(key, data.draw(lists.post_tallies())) for key in keys)
    text = tallies.summary(shown, After.DAY, lines)
    assert mentioned(checked_message(tallies.message(shown, After.DAY, lines), text), text) <= showings.OURS


def outcome(state: TallyState, **given: object) -> str:
    return tallies.outcome(PostTally(1, After.DAY, NOW, state, at=NOW + timedelta(days=1), **given))  # type: ignore[arg-type]


def test_what_a_network_does_not_give_is_said_and_is_no_zero() -> None:
    counted = TallyState.COUNTED
    assert outcome(counted, numbers=Tally(12, 40, 1230)) == (
        "12 replies · 40 reposts · 1,230 likes · views not offered there"
    )
    assert outcome(counted, numbers=Tally(1, 1, 0, 1)) == "1 reply · 1 repost · 0 likes · 1 view"
    assert outcome(counted, numbers=Tally(3)) == "3 replies · reposts, likes and views not offered there"
    assert outcome(counted, numbers=Tally(3, 0, 0, 9), parts=3, gone=1).endswith("1 of its 3 parts no longer there")
    assert outcome(TallyState.NOT_OFFERED) == "not offered there"
    assert outcome(TallyState.FAILED, trouble="Wall could not be reached.") == "not counted. Wall could not be reached."

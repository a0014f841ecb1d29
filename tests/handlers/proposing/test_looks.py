"""How each network shows a post, told to the author in step two and to whoever approves, on the card."""

from rehearsal.player import words_of
from tests.handlers.office import Office
from tests.handlers.proposing.test_proposing import SEND, step_two
from tests.handlers.proposing.test_threads import sent

TEXT = (
    "The library in the town hall is open on every day of the week from nine in the morning. You can borrow books, "
    "films and games there, read the papers, and ask for help with forms. There is a quiet room on the first floor, "
    "and on Saturdays somebody reads to children at ten. More on www.gov.uk/libraries #Libraries"
)
FOLDED = (
    "👀 *LinkedIn*: people see the words up to about “…with forms. There is a quiet room on the”, then “…more”. The "
    "link and the hashtag come after that."
)
NO_LINK = "👀 *Mastodon*: without https:// readers can't open www.gov.uk/libraries."


def test_author_and_approver_are_told_what_readers_see_first(here: Office) -> None:
    player, form = step_two(here, TEXT, accounts=("dept", "linkedin"))
    assert form["submit"] == SEND
    said = words_of(form["blocks"])
    assert FOLDED in said
    assert NO_LINK in said
    assert said.index("The library in the town hall") < said.index("👀")
    card = words_of(sent(here, player, form, "www.gov.uk/libraries"))
    assert FOLDED in card
    assert NO_LINK in card

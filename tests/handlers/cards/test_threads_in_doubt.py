"""A thread whose next part was not confirmed: people are asked about that part, and what is out stays."""

from dataclasses import replace

from bot.model.delivery import DeliveryState
from handlers.blocks.blocks import as_dicts
from handlers.cards.questions import question
from handlers.listeners.resolve import LINK_FORM, link_form
from rehearsal.player import words_of
from tests.bot.publishing.test_threads import in_doubt
from tests.fakes import hears_nothing
from tests.world import World


def test_the_question_names_the_part_and_what_is_out(world: World) -> None:
    delivery = in_doubt(world, 2, hears_nothing)
    found = world.bot.views.delivery(delivery.id)
    assert found is not None
    shown, place = found
    assert place.delivery is not None
    assert place.delivery.state is DeliveryState.UNCONFIRMED
    says = words_of(as_dicts(question(shown, place, place.delivery)))
    assert "Thread didn't confirm part 2 of 3 on @long; the part before is out." in says
    assert "Parts that are out stay." in says
    later = words_of(as_dicts(question(shown, replace(place, out=2), place.delivery)))
    assert "didn't confirm part 3 of 3 on @long; the 2 parts before are out." in later
    first = words_of(as_dicts(question(shown, replace(place, out=0), place.delivery)))
    assert "didn't confirm part 1 of 3 on @long. We looked" in first
    form = words_of(link_form(LINK_FORM, "It is out", delivery.id, place.account, part=2).to_dict())
    assert "On @long." in form
    assert "The link of part 2" in form

"""A plan that takes long to check holds back no message: the outbox only sends."""

from datetime import timedelta

import pytest

from bot.model.plan import PlanState
from bot.store import plans
from rehearsal.player import words_of
from tests.bot.plans.test_plans import a_plan
from tests.handlers.office import MEDIA, MO, PRIYA, TOM, Office

HERE = f"D{TOM[1:]}"


def heavy(here: Office) -> bytes:
    """605 KB of what is dear to check."""
    day = (here.clock().date() + timedelta(days=50)).isoformat()
    return a_plan(*(f"{day},09:{number % 60:02},dept,{'0 ' * 1480} {number}" for number in range(200)))


@pytest.mark.slow
def test_a_life_at_risk_is_told_while_the_largest_plan_is_still_being_checked(here: Office) -> None:
    here.be(TOM).drop("heavy.csv", heavy(here))
    here.stage.until(lambda: here.store.read(plans.by_id, 1), "the plan in the bot's own records")
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @anna")
    priya.fill_in(priya.form("Who is asking?"), message="I can't go on. I am going to kill myself tonight.")
    here.stage.be(MO).sees(MEDIA, "life may be at risk", "anna")
    so_far = words_of(here.stage.be(TOM).messages(HERE))
    assert "heavy.csv is being checked" in so_far
    assert "has 200 rows" not in so_far
    plan = here.store.read(plans.by_id, 1)
    assert plan is not None
    assert plan.state is PlanState.WAITING
    here.stage.be(TOM).sees(HERE, "heavy.csv", "has 200 rows")

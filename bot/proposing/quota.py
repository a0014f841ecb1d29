"""The quota of posts that a person may have before approvers: a flood would hide the posts that matter."""

from datetime import timedelta

from bot.errors import NotAllowed
from bot.store import Tx, plans
from bot.store.engines import one_at_a_time

MOST_OPEN = 300
"""Posts that a person may have waiting for approval; the largest plan has 200."""
MOST_AN_HOUR = 120
"""Posts that a person may send in an hour, plans left out: the cards of a plan share a thread."""
HOUR = timedelta(hours=1)


def take_turn(tx: Tx, person: str) -> None:
    """Lock the count of a person's waiting posts until the transaction ends: before the first write, as every lock."""
    tx(one_at_a_time, f"quota:{person}")


def see_room(tx: Tx, person: str, *, more: int = 1, in_a_plan: bool = False) -> None:
    """Check that a person may send `more` posts for approval. Raises NotAllowed; the typed words are kept."""
    take_turn(tx, person)
    waiting = tx(plans.open_by, person)
    if waiting + more > MOST_OPEN:
        raise NotAllowed(
            f"You have {waiting} posts waiting for approval, and {MOST_OPEN} is the most for one person. Nothing was "
            "sent, and nothing is lost: withdraw some, or send this once some are decided.",
            why="quota",
        )
    if not in_a_plan and tx(plans.sent_since, person, tx.now - HOUR) + more > MOST_AN_HOUR:
        raise NotAllowed(
            f"You have sent {MOST_AN_HOUR} posts within the hour, which is the most. Nothing is lost: send this a "
            "little later, or bring the posts as one content plan.",
            why="quota",
        )

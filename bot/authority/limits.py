"""Limits: how much a person may pile up, in one table, counted from the database, so that replicas count alike.

A limit is for scripts and for a key that got stuck, far above the pace of a busy person. Taking a referral, deciding,
lifting a hold, withdrawing and taking down have none: they make other people's load smaller, or are needed at the worst
moment. Holds and cries for help have limits that no pair of hands reaches.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.errors import NotAllowed
from bot.model.account import Department
from bot.store import Tx, limits
from bot.store.engines import one_at_a_time
from policy.times import clock_time

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EVER = datetime(2000, 1, 1, tzinfo=UTC)
KEPT = "Your words are kept here"
WITHIN = {HOUR: "in the last hour", DAY: "in the last day"}


@dataclass(frozen=True, slots=True)
class Limit:
    """The most of a kind for one person: within a time, or, without one, at once."""

    name: str
    """The key in a department's settings, where the department may differ."""
    most: int
    within: timedelta | None
    made_by: limits.MadeBy
    says: str
    """What the person has done, with {count} and {within}."""
    way_on: str
    """What becomes of the words, and the way on; {then} is the time at which there is room again."""


POSTS = Limit(
    "posts", 120, HOUR, limits.posts,
    "You've sent {count} posts {within}",
    "Nothing is lost: send this after {then}, or bring the posts as one content plan.",
)  # fmt: skip
OPEN_POSTS = Limit(
    "open_posts", 300, None, limits.open_posts,
    "You have {count} posts waiting for approval",
    "Nothing was sent, and nothing is lost: withdraw some, or send this once some are decided.",
)  # fmt: skip
DRAFTS = Limit(
    "drafts", 150, DAY, limits.drafts,
    "You've begun {count} drafts {within}, and sent none of them",
    f"{KEPT}: send some of the others first, or try again after {{then}}.",
)  # fmt: skip
EDITS = Limit(
    "edits", 240, HOUR, limits.edits,
    "You've changed posts {count} times {within}",
    f"{KEPT}: try again after {{then}}.",
)  # fmt: skip
QUESTIONS = Limit(
    "questions", 20, HOUR, limits.questions,
    "You've asked {count} questions {within}",
    f"{KEPT}: try again after {{then}}, or ask in the approvers' channel.",
)  # fmt: skip
ENQUIRIES = Limit(
    "enquiries", 120, HOUR, limits.checks,
    "You've checked {count} people {within}",
    f"{KEPT}: try again after {{then}}. If it can't wait, write to the media team in their channel.",
)  # fmt: skip
LIVES_AT_RISK = Limit(
    "lives_at_risk", 600, HOUR, limits.checks,
    "You've checked {count} people {within}",
    f"{KEPT}: try again after {{then}}. If somebody is in danger now, call 999, and tell the media team yourself.",
)  # fmt: skip
HOLDS = Limit(
    "holds", 120, HOUR, limits.placed_holds,
    "You've placed {count} holds {within}",
    f"{KEPT}. One hold can stop a whole department, or everything; a colleague can place it, too. Or try again after "
    "{then}.",
)  # fmt: skip
SETTINGS = Limit(
    "settings", 60, HOUR, limits.asked_settings,
    "You've asked for {count} settings {within}",
    f"{KEPT}: a colleague can ask for this one, or try again after {{then}}. If posts must stop now, `/hold-posts` "
    "stops them.",
)  # fmt: skip
LINES = Limit(
    "lines", 60, HOUR, limits.proposed_lines,
    "You've written {count} agreed lines {within}",
    f"{KEPT}: try again after {{then}}.",
)  # fmt: skip
COVERS = Limit(
    "covers", 60, HOUR, limits.set_covers,
    "You've set {count} covers {within}",
    f"{KEPT}: try again after {{then}}.",
)  # fmt: skip
PLANS = Limit(
    "plans", 20, HOUR, limits.brought_plans,
    "You've brought {count} plans {within}",
    "Drop the file here again after {then}.",
)  # fmt: skip
UNCHECKED_PLANS = Limit(
    "unchecked_plans", 3, None, limits.unchecked_plans,
    "{count} of your plans are still being checked",
    "Drop this file here again once their messages say what was found, in a few minutes.",
)  # fmt: skip
PRESS_LISTS = Limit(
    "press_lists", 20, HOUR, limits.brought_press_lists,
    "You've brought {count} press lists {within}",
    "Drop the file here again after {then}.",
)  # fmt: skip
SETTLED_BY_DEPARTMENTS = (POSTS, OPEN_POSTS, DRAFTS, EDITS, QUESTIONS, ENQUIRIES)
"""The limits that a department may set; those for plans, which have no department, and for emergencies are the same."""


def take_turn(tx: Tx, person: str) -> None:
    """Lock the counts of a person until the transaction ends: before the first write, as every lock."""
    tx(one_at_a_time, f"limits:{person}")


def see_room(tx: Tx, limit: Limit, person: str, department: Department, *, more: int = 1) -> None:
    """Check that a person may make `more` things of a kind. Raises NotAllowed; the typed words are to be kept."""
    take_turn(tx, person)
    most = department.limits.get(limit.name, limit.most)
    made = tx(limit.made_by, person, tx.now - limit.within if limit.within else EVER)
    if len(made) + more <= most:
        return
    free = made[min(max(len(made) + more - most, 1), len(made)) - 1] if made else tx.now
    then = free + (limit.within or timedelta())
    says = limit.says.format(count=len(made), within=WITHIN.get(limit.within or DAY))
    way_on = limit.way_on.format(then=_moment(then.astimezone(department.zone), tx.now.astimezone(department.zone)))
    raise NotAllowed(f"{says}, and {most} is the most for one person. {way_on}", why="limit")


def _moment(then: datetime, now: datetime) -> str:
    """A time of day, to the next whole minute, with “tomorrow” where that is so."""
    after = then + timedelta(minutes=1, microseconds=-1)
    return clock_time(after) if after.date() == now.date() else f"{clock_time(after)} tomorrow"

"""Lines to test with: flood templates and holding lines, agreed to by two people."""

from dataclasses import replace

from bot.lines.lines import LineWish
from bot.lines.send import Filled, Filling
from bot.model.line import Line, LineState
from bot.model.people import Person
from bot.model.proposal import Proposal
from bot.store import ledger
from tests.world import HEAD, PRIYA, SAM, World

TEMPLATE = LineWish(
    name="Flood warning",
    kind="template",
    text="Flood warning for the {river}. The water is expected to peak at {time}. Please stay away from the banks.",
    blanks="river: place: River Example, Sample Brook\ntime: time",
    accounts=("news",),
    groups=("writers",),
    purpose="Warnings that Flood Operations has issued",
    review_on="2027-03-31",
)
HOLDING = replace(
    TEMPLATE,
    name="Holding line: bridge",
    kind="holding",
    text="We are looking into what happened at the bridge. We will say more as soon as we can.",
    blanks="",
    groups=("media_team",),
    purpose="What we say to press about the bridge while it is looked into",
)
VALUES = {"river": "River Example", "time": "18:30"}
FILLED = (
    "Flood warning for the River Example. The water is expected to peak at 6.30pm. Please stay away from the banks."
)


def a_request(world: World) -> str:
    return f"form-{world.store.read(ledger.head)[0]}"


def asked(world: World, wish: LineWish = TEMPLATE, by: Person = PRIYA) -> Line:
    return world.bot.lines.propose(wish, by, a_request(world))


def agreed(world: World, wish: LineWish = TEMPLATE, by: Person = PRIYA) -> Line:
    """A line approved by two people. The head approves beside Sam."""
    world.sets(wish.accounts[0], approvers=("S0APPROVERS", HEAD.id))
    line = asked(world, wish, by)
    world.bot.lines.approve(line.id, SAM)
    line = world.bot.lines.approve(line.id, HEAD)
    assert line.state is LineState.STANDING
    return line


def filled(world: World, line: Line, by: Person = PRIYA, **given: object) -> Filled:
    where = {"reply_url": "https://wall.example/9"} if "reply_to" in given else {}
    facts: dict[str, object] = {"values": VALUES, "accounts": ("news",), **where, **given}
    return world.bot.line_sending.fill(line.id, Filling(**facts), by, a_request(world))  # type: ignore[arg-type]


def sent(world: World, line: Line, by: Person = PRIYA, **given: object) -> Proposal:
    """A line being sent, after the undo window."""
    shown = filled(world, line, by, **given).proposal
    proposal = world.bot.line_sending.send(line.id, shown.revision_id, by)
    world.clock.moves(seconds=61)
    return proposal

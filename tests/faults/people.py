"""What people do in a random schedule, done by a process."""

from collections.abc import Sequence

from bot.holding.holds import ACCOUNT, Wish
from bot.model.delivery import DeliveryState
from bot.model.people import Person
from bot.model.revision import Revision
from bot.store import attempts, deliveries, holds, proposals
from tests.world import JO, SAM, World


def proposes(world: World, text: str, account: str, by: Person, request: str) -> int:
    return world.submits(text, account, by=by, request=request).proposals[0].id


def approves(world: World, proposal: int, revision: int) -> None:
    world.approvals.approve(proposal, revision, SAM)


def edits(world: World, proposal: int, text: str, by: Person) -> None:
    found = world.store.read(proposals.by_id, proposal)
    assert found is not None
    world.edits(found, text, by)


def withdraws(world: World, proposal: int, by: Person) -> None:
    world.bot.proposal_ends.withdraw(proposal, by)


def takes_back(world: World, proposal: int, revision: int) -> bool:
    return world.approvals.take_back(proposal, revision, SAM) is not None


def says_not_yet(world: World, proposal: int, revision: int) -> None:
    world.approvals.not_yet(proposal, revision, JO)


def holds_account(world: World, account: str, request: str) -> int:
    return world.bot.holds.place(Wish(f"{ACCOUNT}{account}", "Something happened."), SAM, request).id


def lifts(world: World, hold: int) -> None:
    world.bot.holds.lift(hold, JO)


def lifts_all(world: World) -> None:
    for hold in world.store.read(holds.standing, "rivers"):
        world.bot.holds.lift(hold.id, JO)


def people_answer(world: World, out: Sequence[str]) -> None:
    """Somebody looks at the account, and answers each question truly."""
    waiting = (DeliveryState.UNCONFIRMED, DeliveryState.STOPPED)
    for delivery in world.store.read(deliveries.in_states, waiting):
        if not delivery.asks_a_person:
            continue
        revision = world.store.read(proposals.revision, delivery.proposal_id, delivery.revision)
        assert isinstance(revision, Revision)
        parts = next(rendered.parts for rendered in revision.rendered if rendered.account == delivery.account)
        there, known = sum(part in out for part in parts), len(world.store.read(attempts.steps_of, delivery))
        if delivery.state is DeliveryState.STOPPED:
            world.bot.resolutions.let_go(delivery.id, SAM)
        elif there == len(parts):
            world.bot.resolutions.confirm_out(delivery.id, SAM, "https://social.example/1")
        elif there == known:
            world.bot.resolutions.post_again(delivery.id, SAM)
        else:
            world.bot.resolutions.let_go(delivery.id, SAM)

"""What the database has is what people did: each row that a post rests on is held against the audit trail."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, Table, insert, text

from bot.errors import Superseded
from bot.model.approval import Approval, Via
from bot.model.audit import Deed, body_of, link
from bot.model.delivery import DeliveryState, Why, scheduled
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Question
from bot.model.revision import Rendered
from bot.model.when import WhenKind
from bot.showing.held_against import records_and_trail
from bot.store import deliveries, ledger, proposals, tables
from policy.outcome import Outcome
from tests.world import HEAD, JO, PLAIN, PRIYA, REMARKABLE, SAM, World

both = pytest.mark.both_databases
FORGED = "Buy my book."


def by_hand(world: World, table: Table, **values: object) -> None:
    """Change rows as a person with the keys to the database could."""
    with world.store.begin() as tx:
        tx(Connection.execute, table.update().values(**values))


def disagrees(world: World) -> str:
    """What `countersign audit verify` finds first."""
    assert world.bot.auditing.verify().problem == ""
    return records_and_trail(world.store).first


def stopped_as_altered(world: World) -> None:
    (delivery,) = world.store.read(deliveries.in_states, (DeliveryState.STOPPED,))
    assert delivery.why is Why.ALTERED
    assert delivery.detail.startswith("What is stored is not what was approved, so it wasn't sent. Please tell")
    assert delivery.detail.endswith(".")
    assert world.networks.calls == []
    world.tells()
    assert Question(delivery.proposal_id, delivery.id) in world.notifier.told


def rewrites_words(world: World, proposal: Proposal) -> str:
    """Rewrite the words with every digest that stands in a row beside them; gives the new digest."""
    forged = (Rendered("news", (FORGED,), (len(FORGED),), 500),)
    now = world.now(proposal).revision
    digest = replace(now, content=replace(now.content, text=FORGED), rendered=forged).digest
    by_hand(world, tables.revisions, text=FORGED, rendered=forged, digest=digest)
    by_hand(world, tables.approvals, digest=digest)
    return digest


@both
def test_words_rewritten_with_all_their_digests_are_not_sent(world: World) -> None:
    proposal = world.approved()
    digest = rewrites_words(world, proposal)
    assert world.now(proposal).revision.digest == digest
    assert world.now(proposal).is_enough()
    world.clock.moves(seconds=61)
    world.publishes()
    stopped_as_altered(world)
    assert disagrees(world) == "proposal 1: its words, or where they go, are not what the audit trail has"


def an_approval(proposal: Proposal, by: str = JO.id) -> dict[str, object]:
    given = Approval(by, 1, proposal.revision.digest, proposal.when.instant, Via.BUTTON, True, proposal.created_at)
    return {"proposal_id": proposal.id, **proposals.APPROVALS.columns(given)}


def approves_by_hand(world: World, proposal: Proposal) -> None:
    """Write an approval, the state that follows and a delivery, without a deed."""
    soon = world.clock() + timedelta(seconds=30)
    with world.store.begin() as tx:
        tx(Connection.execute, insert(tables.approvals).values(**an_approval(proposal)))
        tx(Connection.execute, tables.proposals.update().values(state=ProposalState.APPROVED))
        tx(deliveries.add, scheduled(proposal.id, 1, "news", due_at=soon, latest_by=proposal.when.instant), soon)


@both
def test_an_approval_without_a_deed_sends_nothing(world: World) -> None:
    proposal = world.proposes()
    approves_by_hand(world, proposal)
    world.clock.moves(seconds=61)
    world.publishes()
    stopped_as_altered(world)
    assert disagrees(world) == f"proposal 1: the approval by {JO.id} is not in the audit trail as it is stored"


@both
def test_an_approval_with_a_deed_put_in_by_hand_sends_nothing(world: World) -> None:
    proposal = world.proposes()
    approves_by_hand(world, proposal)
    seal = proposal.revision.seal
    details = (
        ("content", seal),
        ("for_time", proposal.when.instant.isoformat()),
        ("revision", 1),
        ("senior", True),
        ("via", "button"),
    )
    given = Deed("approve", JO.id, proposal.subject, proposal.created_at, details)
    with world.store.begin() as tx:
        seq = tx(ledger.head)[0] + 1
        body = body_of(given, seq)
        row = {"seq": seq, "body": body, "previous": "0" * 64, "hash": link("0" * 64, body)}
        tx(Connection.execute, insert(tables.audit).values(**row))
    world.clock.moves(seconds=61)
    world.publishes()
    stopped_as_altered(world)
    assert f"row {seq - 1}" in world.bot.auditing.verify().problem


def test_a_second_approval_that_nobody_gave_is_none(world: World) -> None:
    proposal = world.approved(PLAIN, "strict")
    with world.store.begin() as tx:
        tx(Connection.execute, insert(tables.approvals).values(**an_approval(proposal)))
    with pytest.raises(Superseded, match="not what the audit trail has"):
        world.approves(proposal, HEAD)
    assert world.now(proposal).state is ProposalState.PENDING


@both
def test_an_approval_taken_back_does_not_come_back(world: World) -> None:
    proposal = world.approved()
    (was,) = proposal.approvals
    delivery = world.delivery(proposal)
    world.approvals.take_back(proposal.id, 1, SAM)
    with world.store.begin() as tx:
        columns = {"proposal_id": proposal.id, **proposals.APPROVALS.columns(was)}
        tx(Connection.execute, insert(tables.approvals).values(**columns))
        tx(Connection.execute, tables.proposals.update().values(state=ProposalState.APPROVED))
        tx(deliveries.write, [(delivery, delivery.fence)], tx.now)
    world.clock.moves(seconds=61)
    world.publishes()
    stopped_as_altered(world)
    assert disagrees(world) == f"proposal 1: the approval by {SAM.id} is not in the audit trail as it is stored"


def test_a_seniority_that_nobody_had_lets_nothing_go(world: World) -> None:
    world.finds(Outcome.SENIOR)
    world.sets("news", seniors=(HEAD.id, SAM.id))
    world.approved(REMARKABLE, by=SAM)
    by_hand(world, tables.approvals, senior=False)
    assert "approval by" in disagrees(world)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (tables.proposals, {"when_kind": WhenKind.SOON}),
        (tables.proposals, {"needed": 0}),
        (tables.proposals, {"senior_asked": True}),
        (tables.contributors, {"person": "U0NOBODY"}),
        (tables.approvals, {"for_time": "earlier"}),
        (tables.approvals, {"via": Via.REACTION}),
        (tables.approvals, {"stands_in_for": HEAD.id}),
        (tables.deliveries, {"due_at": "earlier"}),
        (tables.deliveries, {"latest_by": "later"}),
        (tables.deliveries, {"epoch": 1}),
        (tables.revisions, {"note": "It is fine."}),
        (tables.revisions, {"author": "U0NOBODY"}),
    ],
    ids=lambda given: given.name if isinstance(given, Table) else ", ".join(given),
)
def test_nothing_that_an_approval_was_for_changes_unnoticed(
    world: World, table: Table, values: dict[str, object]
) -> None:
    world.approved(when=WhenKind.AT, day="2026-11-20", time="10:00")
    assert disagrees(world) == ""
    moments = {"earlier": world.clock() - timedelta(hours=1), "later": world.clock() + timedelta(days=9)}
    by_hand(world, table, **{name: moments.get(str(value), value) for name, value in values.items()})
    assert disagrees(world) != ""
    world.clock.moves(hours=1)
    world.publishes()
    (delivery,) = world.store.read(deliveries.of_proposal, 1)
    assert delivery.asks_a_person
    assert world.networks.calls == []


def test_a_change_by_hand_shows_for_ever_even_when_people_go_on(world: World) -> None:
    proposal = world.proposes()
    by_hand(world, tables.contributors, person="U0NOBODY")
    world.edits(proposal, "Other words.")
    assert disagrees(world) == (
        "proposal 1: something about it was changed before “revise”, by other means than an act"
    )


def test_a_published_post_put_back_by_hand_is_not_sent_again(world: World) -> None:
    delivery = world.under_way()
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    by_hand(world, tables.deliveries, state=DeliveryState.SCHEDULED, epoch=1, latest_by=world.clock() + timedelta(1))
    by_hand(world, tables.proposals, state=ProposalState.APPROVED)
    world.publishes()
    assert world.again(delivery).asks_a_person
    assert world.networks.texts("news") == [PLAIN]


def test_a_delivery_called_published_without_a_deed_shows(world: World) -> None:
    delivery = world.under_way()
    by_hand(world, tables.deliveries, state=DeliveryState.PUBLISHED)
    assert disagrees(world) == (
        f"delivery {delivery.id}: it is stored as published, and the audit trail left it otherwise"
    )


@both
def test_a_proposal_that_is_gone_shows(world: World) -> None:
    world.proposes()
    world.tells()
    with world.store.begin() as tx:
        for table in ("outbox", "cards", "contributors", "proposal_accounts", "revisions", "proposals"):
            tx(Connection.execute, text(f"DELETE FROM {table}"))  # noqa: S608
    assert disagrees(world) == "proposal 1: the audit trail has it, and it is no longer stored"


def test_a_go_is_refused_for_a_post_that_was_altered(world: World) -> None:
    proposal = world.approved(when=WhenKind.RELEASE, day="2026-11-20", time="17:00", releaser=PRIYA.id)
    rewrites_words(world, proposal)
    with pytest.raises(Superseded, match="What is stored is not what was approved"):
        world.bot.releases.go(proposal.id, 1, PRIYA)
    assert world.store.read(deliveries.of_proposal, proposal.id) == ()


@both
def test_what_people_did_and_what_is_stored_agree(world: World) -> None:
    world.finds(Outcome.WARN)
    first = world.approved(REMARKABLE)
    world.approvals.take_back(first.id, 1, SAM)
    world.edits(first, "Other words.")
    second = world.approves(world.approved(PLAIN, "strict"), JO)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.now(second).state is ProposalState.DONE
    found = records_and_trail(world.store)
    assert (found.records, found.disagree, found.first) == (5, 0, "")


def test_the_seal_of_words_is_salted(world: World) -> None:
    revision = world.approved().revision
    assert revision.seal == hashlib.sha256(f"{revision.salt}:{revision.digest}".encode()).hexdigest()

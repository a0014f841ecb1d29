"""Words that were archived: the audit trail vouches for them, and nothing else that is missing passes for archived."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.archived import Archived
from bot.model.audit import body_of, deed_of, link
from bot.model.delivery import DeliveryState, Why
from bot.model.proposal import Proposal, ProposalState
from bot.showing.held_against import records_and_trail
from bot.stopping.stops import Stop
from bot.store import archives, deliveries, ledger, proposals, tables, trail
from tests.bot.archiving.archive import archived, published, rejected, waived
from tests.world import PLAIN, PRIYA, SAM, World

AT = datetime.fromisoformat("2028-03-03T10:00:00+00:00")
SAYS = "Archived on 3 March 2028; the words are in the file old.jsonl."
GONE = "its words are gone, and the audit trail has no record that they were archived"
OTHERWISE = "its words were archived, and what is stored in their place was changed"


def by_hand(world: World, table: Table, **values: object) -> None:
    """Change rows as a person with the keys to the database could."""
    with world.store.begin() as tx:
        tx(Connection.execute, table.update().values(**values))


def emptied_by_hand(world: World, proposal: Proposal) -> Proposal:
    """Put the placeholder in place of words, as an archive does, without a deed."""
    with world.store.begin() as tx:
        tx(archives.write_emptied, {proposal.id: [proposal.revision.emptied(AT, "old.jsonl")]})
    return world.now(proposal)


def differs(world: World) -> str:
    """What `countersign audit verify` finds first."""
    assert world.bot.auditing.verify().problem == ""
    return records_and_trail(world.store).first


def test_the_words_give_way_to_a_sentence_and_the_digest_stays(world: World) -> None:
    revision = waived(world).revision
    emptied = revision.emptied(AT, "old.jsonl")
    assert emptied.content.text == SAYS
    assert [place.parts for place in emptied.rendered] == [(SAYS,)]
    assert (emptied.digest, emptied.seal, emptied.accounts) == (revision.digest, revision.seal, revision.accounts)
    assert [remark.rule for remark in emptied.judged.remarks] == ["ACC-02"]
    assert "plainenglish" not in repr(emptied)
    assert emptied.emptied(AT, "old.jsonl") == emptied


@pytest.mark.parametrize("made", [published, waived, rejected], ids=["published", "waived", "rejected"])
def test_only_what_has_ended_is_archived_and_once(world: World, made: object) -> None:
    with pytest.raises(Superseded, match="still a draft"):
        world.submits("x" * 600).proposals[0].archived("old.jsonl", "ab", AT)
    ended = made(world)  # type: ignore[operator]
    taken = ended.archived("old.jsonl", "ab" * 32, AT)
    assert taken.state is ended.state
    (deed,) = taken.deeds
    assert {"sha256", "before", "after", "content", "revision", "state"} >= dict(deed.details).keys()
    with pytest.raises(Superseded, match=r"^Archived on 3 March 2028; the words are in the file old.jsonl. Those who"):
        taken.archived("older.jsonl", "cd" * 32, AT)


@pytest.mark.parametrize("made", [published, waived, rejected], ids=["published", "waived", "rejected"])
def test_words_gone_without_a_deed_are_named(world: World, made: object) -> None:
    proposal = made(world)  # type: ignore[operator]
    assert differs(world) == ""
    assert emptied_by_hand(world, proposal).revision.content.text == SAYS
    assert differs(world) == f"proposal 1: {GONE}"


@pytest.mark.both_databases
def test_what_stands_in_place_of_archived_words_is_held_against_the_trail(world: World, tmp_path: Path) -> None:
    proposal = published(world)
    archived(world, tmp_path / "old.jsonl")
    assert differs(world) == ""
    place = world.now(proposal).revision.archived
    assert place is not None
    by_hand(world, tables.revisions, text="Other words.")
    assert differs(world) == f"proposal 1: {OTHERWISE}"
    by_hand(world, tables.revisions, text=place.says, archived=replace(place, digest="cd" * 32))
    assert differs(world) == "proposal 1: its words, or where they go, are not what the audit trail has"
    elsewhere = world.now(proposal).revision.emptied(AT, "other.jsonl")
    by_hand(
        world,
        tables.revisions,
        text=elsewhere.content.text,
        rendered=elsewhere.rendered,
        archived=replace(place, at=AT, file="other.jsonl"),
    )
    assert "something about it was changed after its last act, “archive”" in differs(world)
    by_hand(world, tables.revisions, text=PLAIN, rendered=proposal.revision.rendered, archived=None)
    assert differs(world) == f"proposal 1: {OTHERWISE}"


@pytest.mark.parametrize("values", [{"person": "U0EVE"}, {"senior": True}, {"at": AT}], ids=["by", "senior", "when"])
def test_an_approval_of_an_archived_post_is_still_held_against_the_trail(
    world: World, tmp_path: Path, values: dict[str, object]
) -> None:
    published(world)
    archived(world, tmp_path / "old.jsonl")
    by_hand(world, tables.approvals, **values)
    assert differs(world).startswith("proposal 1: the approval by ")


def forged(world: World, proposal: Proposal) -> None:
    """Write the deed of an archive into the trail, chained rightly, for a post as it is stored now."""
    state = proposal.state
    ended = replace(proposal, state=ProposalState.DONE).archived("old.jsonl", "ab" * 32, AT)
    with world.store.begin() as tx:
        tx.record(ended.deeds)
    with world.store.engines.writer.begin() as connection:
        seq, _ = ledger.head(connection)
        (row,) = [found for found in ledger.entries(connection) if found.seq == seq]
        deed = deed_of(row.body)
        seal = replace(ended, state=state).seal
        said = tuple(sorted({**dict(deed.details), "state": state.value, "after": seal}.items()))
        body = body_of(replace(deed, details=said), seq)
        for trigger in ("audit_no_UPDATE", "audit_no_DELETE", "audit_in_order"):
            connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        changed = tables.audit.update().where(tables.audit.c.seq == seq)
        connection.execute(changed.values(body=body, hash=link(row.previous, body)))


def test_a_forged_archive_hides_no_approval_of_a_post_that_has_not_ended(world: World) -> None:
    proposal = world.approved()
    by_hand(world, tables.approvals, person="U0EVE")
    altered = world.now(proposal)
    forged(world, altered)
    emptied_by_hand(world, altered)
    assert [deed.act for deed in world.store.read(trail.deeds_about, ["proposal:1"])["proposal:1"]][-1] == Act.ARCHIVE
    assert differs(world) == "proposal 1: the approval by U0EVE is not in the audit trail as it is stored"
    by_hand(world, tables.approvals, person=SAM.id)
    assert differs(world) == "proposal 1: the audit trail's “archive” can't have happened to it"


def test_an_archived_revision_is_never_published(world: World) -> None:
    delivery = world.under_way()
    proposal = world.now(world.store.read(proposals.in_states, (ProposalState.APPROVED,))[0])
    emptied = emptied_by_hand(world, proposal)
    stop = world.bot.publishing.gate.check(world.again(delivery), emptied)
    assert isinstance(stop, Stop)
    assert stop.why is Why.ALTERED
    world.publishes()
    assert world.networks.calls == []
    assert (world.state(delivery), world.again(delivery).why) == (DeliveryState.STOPPED, Why.ALTERED)
    assert world.store.read(deliveries.of_proposal, proposal.id)[0].remote_id == ""


ACTS: dict[str, Callable[[World, Proposal], object]] = {
    "edit": lambda world, proposal: world.edits(proposal, proposal.revision.content.text),
    "move": lambda world, proposal: world.bot.rescheduling.move(proposal.id, 1, PRIYA, world.clock()),
}


@pytest.mark.parametrize("act", ACTS)
def test_the_sentence_in_place_of_words_is_never_proposed(world: World, tmp_path: Path, act: str) -> None:
    proposal = rejected(world)
    archived(world, tmp_path / "old.jsonl")
    with pytest.raises(Superseded, match=r"old.jsonl. Those who look after Countersign can look them up there."):
        ACTS[act](world, world.now(proposal))
    assert world.store.read(proposals.in_states, (ProposalState.DRAFT, ProposalState.PENDING)) == ()


def test_the_place_of_words_is_said_as_people_say_dates() -> None:
    assert Archived(AT, "old.jsonl", "").says == SAYS

"""Archives of ended posts: the file has all that leaves the database, and nothing leaves that is still wanted."""

import base64
import json
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot.archiving.archives import Archives, Outcome
from bot.archiving.proof import faults
from bot.errors import CountersignError
from bot.model.delivery import DeliveryState
from bot.model.enquiry_parts import Profile
from bot.model.proposal import Proposal, ProposalState
from bot.proposing.drafting import Mending, Wording
from bot.showing.held_against import records_and_trail
from bot.showing.home import Tab, Where
from bot.store import Store, archives, deliveries, notices, pictures, proposals, tables
from bot.store.tables import metadata
from tests.bot.archiving.archive import BYTES, a_picture, a_year_later, archived, published, rejected, waived
from tests.world import JO, MEDIA, PETE, PRIYA, SAM, World

WORDS = "The weir at Example is closed until Monday."
A_WORDING = Wording(("news",), "Other words.")
both = pytest.mark.both_databases


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "archive-2026.jsonl"


def records(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def everything(store: Store, *, besides: frozenset[str] = frozenset()) -> str:
    """Every row of every table, as text."""

    def rows(connection: Connection) -> str:
        every = [table for name, table in metadata.tables.items() if name not in besides]
        return "\n".join(str(row) for table in every for row in connection.execute(select(table)))

    return store.read(rows)


def is_whole(world: World) -> bool:
    return not world.bot.auditing.verify().problem and not records_and_trail(world.store).disagree


@both
def test_words_and_pictures_go_to_the_file_and_all_else_stays(world: World, file: Path) -> None:
    post = published(world, WORDS, "news", "floods", pictures=(a_picture(world),), note="Ring Sam first.")
    waived(world)
    sent = world.store.read(deliveries.of_proposal, post.id)
    tries = world.store.read(archives.sent, [post.id])
    outcome = archived(world, file)
    assert (outcome.written, outcome.removed, outcome.pictures, outcome.left) == (2, 2, 1, {})
    assert is_whole(world)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]

    left = everything(world.store)
    assert not [words for words in ("weir", "plainenglish", "Ring Sam", "pixels") if words in left]
    assert world.now(post).approvals == post.approvals
    assert world.store.read(deliveries.of_proposal, post.id) == sent
    assert world.store.read(archives.sent, [post.id]) == tries
    assert world.store.read(pictures.exact, post.revision.content.pictures[0].sha256) is None

    (record, _) = records(file)
    (revision,) = record["revisions"]
    assert (revision["content"]["text"], revision["content"]["note"]) == (WORDS, "Ring Sam first.")
    assert revision["content"]["pictures"][0]["alt"] == "A weir in flood"
    assert base64.b64decode(record["pictures"][0]["data"]) == BYTES
    assert [place["account"] for place in revision["rendered"]] == ["news", "floods"]
    assert (record["proposal"]["proposer"], record["proposal"]["state"]) == (PRIYA.id, "done")
    assert [yes["person"] for yes in record["proposal"]["approvals"]] == [SAM.id]
    for told, delivery in zip(record["deliveries"], sent, strict=True):
        assert (told["account"], told["url"]) == (delivery.account, delivery.url)
        assert told["parts"][0]["remote_id"] == delivery.remote_id
        assert told["attempts"][0]["key"]
    assert list(faults(world.store, file)) == []


@both
def test_every_revision_goes(world: World, file: Path) -> None:
    proposal = world.proposes("The first words.")
    world.edits(proposal, "The second words.")
    world.approvals.reject(proposal.id, 2, JO, "It is not ours to say.")
    archived(world, file)
    record, edit = records(file)
    texts = [[revision["content"]["text"] for revision in each["revisions"]] for each in (record, edit)]
    assert texts == [["The first words.", "The second words."], ["The second words."]]
    assert edit["proposal"]["edits"] == [proposal.id, 1]
    assert "words." not in everything(world.store, besides=frozenset({"proposals"})).replace("words are", "")
    assert is_whole(world)


def test_a_post_is_found_by_its_place_after_archiving(world: World, file: Path) -> None:
    proposal = rejected(world, WORDS)
    archived(world, file)
    shown = world.bot.views.proposal(proposal.id)
    assert shown is not None
    assert [place.parts for place in shown.places] == [
        ("Archived on 24 January 2028; the words are in the file archive-2026.jsonl.",)
    ]
    home = world.bot.home.page(PRIYA, Where(Tab.MINE))
    assert WORDS not in repr(home)


def test_an_exported_week_has_no_text_to_propose(world: World, file: Path) -> None:
    published(world, WORDS)
    week = world.clock().date() - timedelta(days=world.clock().weekday())
    archived(world, file)
    sheet = world.bot.plans.preview.export(week, "rivers").decode()
    assert "the words are in the file archive-2026.jsonl" in sheet
    found = world.bot.plans.preview.check(world.bot.plans.preview.read(sheet.encode()), PRIYA, {})
    assert found.fine == ()


def test_a_withheld_author_is_withheld_in_the_file_too(world: World, file: Path) -> None:
    published(world, WORDS, at_risk=True)
    archived(world, file)
    (record,) = records(file)
    assert PRIYA.id not in file.read_text(encoding="utf-8")
    assert record["proposal"]["proposer"] == "author withheld for their safety"
    assert "salt" not in record["revisions"][0]
    assert list(faults(world.store, file)) == []


def test_a_colleague_whose_name_is_withheld_is_not_named_among_those_a_draft_was_shared_with(
    world: World, file: Path
) -> None:
    wording = Wording(("news",), WORDS)
    (draft,) = world.bot.proposals.keep(wording, PRIYA, "form").proposals
    world.bot.own_drafts.share(draft.id, PETE.id, PRIYA)
    (draft,) = world.bot.proposals.keep(
        replace(wording, text="The weir is open again.", at_risk=True), PETE, "form", [draft.revision_id]
    ).proposals
    assert world.bot.proposals.send([draft.revision_id], Mending(), PETE).proposals[0].withheld == {PETE.id}
    world.approvals.reject(draft.id, draft.revision.number, SAM, "It is not ours to say.")
    archived(world, file)
    assert records(file)[0]["proposal"]["shared_with"] == ["author withheld for their safety"]
    assert PETE.id not in file.read_text(encoding="utf-8")


def still_open(world: World) -> Proposal:
    return world.proposes(WORDS)


def asked_again(world: World) -> Proposal:
    """A rejected post that its author is changing."""
    proposal = rejected(world, WORDS)
    world.bot.proposals.keep_edit(proposal.id, 1, A_WORDING, PRIYA)
    return proposal


def linked_to_a_draft(world: World) -> Proposal:
    """A post whose sibling, for an account with other approvers, is still to be decided."""
    first, _ = world.submits(WORDS, "news", "minister").proposals
    world.tells()
    world.approvals.reject(first.id, 1, SAM, "It is not ours to say.")
    return first


def answering_somebody(world: World) -> Proposal:
    """A reply to somebody who has come back, and waits for the media team."""
    world.bot.enquiries.check(Profile("wall", "@rosa", message="When is my passport coming?"), PRIYA, "first", "rivers")
    proposal = world.proposes(f"@rosa {WORDS}", reply_to="@rosa")
    world.approvals.reject(proposal.id, 1, SAM, "It is not ours to say.")
    return proposal


@both
@pytest.mark.parametrize("made", [still_open, asked_again, linked_to_a_draft], ids=["pending", "edited", "linked"])
def test_what_is_not_over_stays(world: World, file: Path, made: Callable[[World], Proposal]) -> None:
    proposal = made(world)
    outcome = archived(world, file)
    assert (outcome.removed, file.exists()) == (0, False)
    assert world.now(proposal).revision.archived is None
    assert WORDS in everything(world.store)


def test_a_reply_stays_while_somebody_it_answers_waits_for_the_media_team(world: World, file: Path) -> None:
    proposal = answering_somebody(world)
    before = a_year_later(world)
    asked = Profile("wall", "@rosa", bio="Reporter at the Example Times", message="A comment for our story by 4pm?")
    enquiry = world.bot.enquiries.check(asked, PRIYA, "form", "rivers")
    assert archived(world, file, before).left == {proposal.id: "somebody whom it answers waits for the media team"}
    world.bot.referrals.not_press(enquiry.id, MEDIA)
    assert archived(world, file, before).removed == 1


def test_what_ended_after_the_day_stays_whenever_it_was_proposed(world: World, file: Path) -> None:
    proposal = world.proposes(WORDS)
    before = world.clock() + timedelta(hours=1)
    world.clock.moves(days=2)
    world.bot.proposal_ends.expire()
    assert world.now(proposal).state is ProposalState.EXPIRED
    world.clock.moves(days=430)
    assert archived(world, file, before) == Outcome()
    assert archived(world, file, before + timedelta(days=3)).removed == 1


def test_what_differs_from_the_trail_stays_and_is_named(world: World, file: Path) -> None:
    published(world, WORDS)
    good = published(world, "Other words.")
    with world.store.begin() as tx:
        tx(
            Connection.execute,
            tables.revisions.update().where(tables.revisions.c.proposal_id == 1).values(text="Forged."),
        )
    outcome = archived(world, file)
    assert outcome.removed == 1
    assert world.now(good).revision.archived
    assert list(outcome.left) == [1]
    assert "changed" in outcome.left[1]


def test_a_post_whose_picture_is_damaged_stays(world: World, file: Path) -> None:
    proposal = published(world, WORDS, pictures=(a_picture(world),))
    with world.store.begin() as tx:
        tx(Connection.execute, tables.pictures.update().values(data=b"other"))
    assert archived(world, file).left == {proposal.id: "a picture of it is missing, or is not what it was"}
    assert not file.exists()


@both
def test_a_picture_stays_for_as_long_as_a_post_with_words_has_it(world: World, file: Path, tmp_path: Path) -> None:
    picture = a_picture(world)
    published(world, WORDS, pictures=(picture,))
    before = a_year_later(world)
    later = published(world, "Closed again.", pictures=(picture,))
    assert archived(world, file, before).pictures == 0
    assert world.store.read(pictures.exact, picture.sha256) == BYTES
    assert world.now(later).revision.archived is None
    outcome = archived(world, tmp_path / "second.jsonl")
    assert (outcome.removed, outcome.pictures) == (1, 1)
    assert world.store.read(pictures.exact, picture.sha256) is None


@both
def test_a_picture_taken_up_by_a_post_meanwhile_stays(world: World, file: Path) -> None:
    picture = a_picture(world)
    old = published(world, WORDS, pictures=(picture,))
    before, archiver, outcome = a_year_later(world), Archives(world.store), Outcome()
    archiver.write(before, file, outcome)
    removing = Thread(target=archiver.remove, args=(before, file, outcome))
    with world.store.begin() as tx:
        fresh = replace(old, state=ProposalState.DRAFT, approvals=(), together="", before="")
        tx.add_proposal(fresh, "another form")
        removing.start()
        removing.join(0.5)  # enough to meet the lock; the outcome is the same for whoever comes later
    removing.join(30)
    assert (outcome.removed, outcome.pictures) == (1, 0)
    assert world.store.read(pictures.exact, picture.sha256) == BYTES


@both
def test_notices_told_long_ago_are_forgotten_but_for_the_newest(world: World, file: Path) -> None:
    published(world, WORDS)
    outcome = archived(world, file)
    assert outcome.notices > 2
    rows = everything(world.store).count("NoticeState.TOLD")
    world.proposes("Something new.")
    assert everything(world.store).count("NoticeState.TOLD") == rows + 1, "a new notice has an id of its own"
    assert world.store.read(notices.untold) == 0


@both
def test_a_run_goes_on_where_another_broke_off(world: World, file: Path) -> None:
    every = [published(world, f"Words {number}.") for number in range(3)]
    before, archiver = a_year_later(world), Archives(world.store)
    archiver.write(before, file, Outcome())
    saved = file.read_bytes()
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(b"half a line")
    (first, second, third) = (saved.splitlines(keepends=True)[number] for number in range(3))
    file.write_bytes(first)
    archiver.remove(before, file, Outcome())  # as if killed after a transaction
    file.write_bytes(first + second + third)
    outcome = Outcome()
    archiver.remove(before, file, outcome)
    assert (outcome.removed, outcome.before, outcome.left) == (2, 1, {})
    assert not part.exists()
    assert all(world.now(post).revision.archived for post in every)
    assert is_whole(world)
    assert list(faults(world.store, file)) == []
    again = Outcome()
    archiver.remove(before, file, again)
    assert (again.removed, again.before) == (0, 3)


def test_what_changed_since_the_file_was_written_stays(world: World, file: Path) -> None:
    proposal = rejected(world, WORDS)
    before, archiver, outcome = a_year_later(world), Archives(world.store), Outcome()
    archiver.write(before, file, outcome)
    world.edits(proposal, "Other words.")
    archiver.remove(before, file, outcome)
    assert outcome.removed == 0
    assert world.now(proposal).revision.content.text == "Other words."
    assert list(outcome.left) == [proposal.id]
    assert list(faults(world.store, file)) == ["Line 1: post 1 has not been archived, by this database."]


def test_what_is_in_the_way_is_asked_again_before_anything_is_taken_out(world: World, file: Path) -> None:
    proposal = rejected(world, WORDS)
    before, archiver, outcome = a_year_later(world), Archives(world.store), Outcome()
    archiver.write(before, file, outcome)
    world.bot.proposals.keep_edit(proposal.id, 1, A_WORDING, PRIYA)
    archiver.remove(before, file, outcome)
    assert (outcome.removed, outcome.left) == (
        0,
        {proposal.id: "a post that it was proposed with, or an edit of it, is not over"},
    )
    assert world.now(proposal).revision.content.text == WORDS


def test_a_line_with_other_words_takes_nothing_out(world: World, file: Path) -> None:
    proposal = published(world, WORDS)
    before, archiver, outcome = a_year_later(world), Archives(world.store), Outcome()
    archiver.write(before, file, outcome)
    file.write_text(file.read_text(encoding="utf-8").replace("weir", "dam"), encoding="utf-8")
    archiver.remove(before, file, outcome)
    assert outcome.left == {proposal.id: "it has changed since the file was written"}
    assert world.now(proposal).revision.content.text == WORDS


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda _: b"date,text\n", "line 1: it is no record of a post"),
        (lambda raw: raw[:-1], "line 2: it breaks off"),
        (lambda raw: raw[:-40] + b"\n", "line 2: it is no record of a post"),
        (lambda raw: raw + raw.splitlines(keepends=True)[0], "line 3: post 1 has a line before it"),
        (lambda raw: raw.replace(b'"data":"', b'"data":"AAAA', 1), "line 1: a picture of post 1 is missing"),
        (lambda raw: raw.replace(b'"format":1', b'"format":9', 1), "line 1: it is no record of a post in a form"),
    ],
    ids=["a sheet", "no end", "cut", "twice", "picture", "newer"],
)
def test_a_file_that_is_no_whole_archive_takes_nothing_out(
    world: World, file: Path, spoil: Callable[[bytes], bytes], says: str
) -> None:
    published(world, WORDS, pictures=(a_picture(world),))
    published(world, "Other words.")
    before, archiver = a_year_later(world), Archives(world.store)
    archiver.write(before, file, Outcome())
    file.write_bytes(spoil(file.read_bytes()))
    with pytest.raises(CountersignError, match=says) as said:
        archiver.remove(before, file, Outcome())
    assert "Nothing was removed. Choose a new name" in str(said.value)
    assert WORDS in everything(world.store)


@both
def test_a_check_names_what_does_not_fit(world: World, file: Path) -> None:
    for number in range(3):
        published(world, f"Words {number}.")
    archived(world, file)
    lines = file.read_bytes().splitlines(keepends=True)
    assert list(faults(world.store, file)) == []
    file.write_bytes(lines[0].replace(b"Words 0", b"Words 7") + lines[2] + lines[2] + b"{}\n")
    assert list(faults(world.store, file)) == [
        "Line 3: post 3 has a line before it.",
        "Line 4: it is no record of a post.",
        "Line 1: it is not what the audit trail has of post 1.",
        "Post 2 was archived in this file, and has no line here.",
    ]


def test_a_name_that_an_archive_had_is_not_used_again(world: World, file: Path) -> None:
    published(world, WORDS)
    archived(world, file)
    file.rename(file.with_name("elsewhere.jsonl"))
    published(world, "Other words.")
    with pytest.raises(CountersignError, match=r"Posts were archived in a file called archive-2026.jsonl before"):
        archived(world, file)
    assert list(faults(world.store, file.with_name("elsewhere.jsonl"))) == []


def test_nothing_is_written_over_and_nothing_is_left_where_no_file_can_be(world: World, tmp_path: Path) -> None:
    published(world, WORDS)
    there, before = tmp_path / "there.jsonl", a_year_later(world)
    there.write_text("mine", encoding="utf-8")
    with pytest.raises(CountersignError, match=r"is there already\. Choose a new name"):
        Archives(world.store).write(before, there, Outcome())
    assert there.read_text(encoding="utf-8") == "mine"
    for nowhere in (tmp_path / "none" / "a.jsonl", there / "a.jsonl"):
        with pytest.raises(CountersignError, match="can't be made: "):
            Archives(world.store).write(before, nowhere, Outcome())
    assert [path.name for path in tmp_path.iterdir()] == ["there.jsonl"]
    assert world.store.read(proposals.by_id, 1).revision.content.text == WORDS  # type: ignore[union-attr]


def test_a_delivery_that_waits_for_a_person_keeps_the_words(world: World, file: Path) -> None:
    delivery = world.under_way(WORDS, "forum")
    world.publishes()
    assert world.state(delivery) is DeliveryState.HANDED_OVER
    assert archived(world, file) == Outcome()


@both
def test_the_reason_of_a_take_down_leaves_with_the_words_once_somebody_has_looked_at_it(
    world: World, file: Path
) -> None:
    reason = "The figure was the heron's, not the weir's."
    post = published(world, WORDS)
    published(world, "Other words.")
    (asked,) = world.bot.take_downs.ask(post.id, ["news"], reason, SAM)
    world.bot.take_downs.take_up(asked.id)
    before = a_year_later(world)
    left = archived(world, file.with_name("first.jsonl"), before)
    assert left.left == {post.id: "its take-down waits for somebody to do it, or to look at it afterwards"}
    world.bot.take_downs.review(asked.id, JO)
    assert reason in everything(world.store)
    assert archived(world, file).removed == 1
    assert reason not in everything(world.store)
    (line,) = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    taken_down = line["deliveries"][0]["take_down"]
    assert (taken_down["reason"], taken_down["by"], taken_down["reviewed_by"]) == (reason, SAM.id, JO.id)
    assert list(faults(world.store, file)) == []
    (shown,) = world.bot.views.proposal(post.id).places  # type: ignore[union-attr]
    assert shown.take_down
    assert shown.take_down.reason.endswith("the words are in the file archive-2026.jsonl.")

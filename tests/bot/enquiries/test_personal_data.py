"""People's data: forgotten when asked and after a time, in every table; shown whole; the trail stays whole."""

import io
import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from bot.cli.enquiries import NOT_FOUND, forgotten, person, shown
from bot.errors import CountersignError, Superseded, Unusable
from bot.model.call_out import CallOutState, CallOutWay, Paging
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState, Way
from bot.model.form_input import FormInput
from bot.model.notice import PressListMessage
from bot.model.proposal_notices import RefreshCard
from bot.model.referral_notices import ReferralChanged
from bot.running.jobs import scheduling
from bot.showing.auditing import Auditing
from bot.store import Store, call_outs, enquiries, press_lists, trail
from bot.store.documents import document
from bot.store.tables import enquiries as enquiries_table
from bot.store.tables import metadata
from tests.bot.enquiries.test_press_lists import KOFI, ROSA, brings, imports
from tests.bot.store.filled import filled
from tests.world import MEDIA, PRIYA, SAM, World

PLANTED = ("rosalane", "rosa lane", "turbine", "rosa@example.com", "spoke to rosa", "by 5pm today")
"""Words of a person, in lower case: the handle, the name, what they wrote, the address, a colleague's note."""
JOURNALIST = Profile(
    "x",
    "@RosaLane",
    name="Rosa Lane",
    bio="Rosa Lane, reporter at the Example Times. rosa@example.com",
    message="A statement on the turbine for my story by 5pm today, please.",
    url="https://x.com/rosalane/status/1",
)
AGAIN = replace(JOURNALIST, message="And who paid for the turbine?", url="https://x.com/rosalane/status/2")
NEIGHBOUR = Profile("x", "@neighbour", bio="Plumber in Leeds", message="When is my passport coming? Applied in May.")

KOFIS = Profile("x", "@kofi", bio="Reporter at the Example Echo.", message="Any statement?")
LIVS = Profile("x", "@liv", bio="Reporter at the Example Echo.", message="Any statement?")


def kept(store: Store) -> dict[str, str]:
    """Everything that every table holds, by the table's name, in lower case."""

    def everything(connection: Connection) -> Iterator[tuple[str, str]]:
        for table in metadata.sorted_tables:
            rows = connection.execute(select(*(table.c[column.name] for column in table.columns)))
            cells = (cell.decode() if isinstance(cell, bytes) else str(cell) for row in rows for cell in row)
            yield table.name, "\n".join(cells).casefold()

    return store.read(lambda connection: dict(everything(connection)))


def tables_with(store: Store, *words: str) -> set[str]:
    return {name for name, contents in kept(store).items() if any(word in contents for word in words)}


def asks(world: World, profile: Profile = JOURNALIST, request: str = "form") -> Enquiry:
    return world.bot.enquiries.check(profile, PRIYA, request, "rivers")


def answers(world: World, enquiry: Enquiry) -> None:
    world.bot.referrals.take(enquiry.id, MEDIA)
    world.bot.referrals.answer(enquiry.id, Way.PHONE, MEDIA, note="Spoke to Rosa at noon")


def plants(world: World) -> Enquiry:
    """A journalist everywhere that a person can be: two messages, a note, a contact, press lists, an open form."""
    first = asks(world)
    asks(world, AGAIN, "form-2")
    world.tells()
    answers(world, first)
    second = asks(world, JOURNALIST, "form-3")
    world.bot.referrals.not_press(second.id, MEDIA)
    imports(world, ROSA, KOFI)
    brings(world, ROSA, typed="source: Another list", request="file:2")
    world.bot.unsent_input.note(PRIYA, FormInput("propose_form", {"to": {"value": "@RosaLane"}}, world.clock()))
    return first


def forgets(world: World, *, even_open: bool = False, yes: bool = True, networks: tuple[str, ...] = ()) -> list[str]:
    out = io.StringIO()
    whose = person(world.bot.organisation, "@rosalane", [*networks], "")
    forgotten(world.store, whose, out, even_open=even_open, yes=yes)
    return out.getvalue().splitlines()


def calls_about(world: World, *several: Enquiry) -> list[CallOutState]:
    """The states of the calls that went out, or go out, beside Slack."""
    return [each.state for enquiry in several for each in world.store.read(call_outs.of_enquiry, enquiry.id)]


def is_whole(world: World) -> bool:
    return not Auditing(world.store).verify().problem


@pytest.fixture
def media(world: World) -> World:
    world.departments["health"] = replace(world.departments["health"], media_team=("U0OTHER",))
    return world


@pytest.mark.both_databases
def test_whoever_is_forgotten_is_in_no_table_and_the_trail_is_whole(
    media: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    first = plants(media)
    everywhere = {"enquiries", "contacts", "listed_people", "listed_keys", "press_lists", "unsent_input"}
    assert tables_with(media.store, *PLANTED) == everywhere
    neighbour = asks(media, NEIGHBOUR, "form-4")
    said = forgets(media)
    assert said[0] == "This goes:"
    assert said[-1].startswith("Forgotten.")
    assert tables_with(media.store, *PLANTED) == set()
    assert is_whole(media)
    assert not any(word in caplog.text.casefold() for word in PLANTED)
    now = media.store.read(enquiries.by_id, first.id)
    assert now is not None
    assert (now.state, now.way, now.verdict, now.handle, now.answer_note) == (
        EnquiryState.ANSWERED, Way.PHONE, "journalist", "", ""
    )  # fmt: skip
    assert [wrote.message for wrote in now.again] == [""]
    assert media.store.read(enquiries.by_id, neighbour.id) == neighbour, "nobody else is forgotten"
    assert [row.name for found in media.store.read(press_lists.in_use) for row in
            media.store.read(press_lists.people, found.id)] == ["Kofi Bay"]  # fmt: skip
    deeds = media.store.read(trail.deeds_about, [first.subject, "contacts:rivers", "press_list:1", "press_list:2"])
    assert {subject: several[-1].act for subject, several in deeds.items()} == {
        first.subject: "forget_enquiry",
        "contacts:rivers": "forget_contact",
        "press_list:1": "forget_listed_person",
        "press_list:2": "cancel_press_list",
    }
    media.tells()
    assert ReferralChanged(first.id) in media.notifier.told, "the card in Slack is emptied"
    assert media.notifier.told.count(PressListMessage(2)) == 2
    assert forgets(media)[0].startswith("Nothing is kept about @rosalane. ")


def test_a_private_message_passed_on_by_hand_is_not_read_out_on_the_card_of_its_answer(world: World) -> None:
    said = Profile("wall", "@alex", message="Tell nobody: I was hurt at the depot.", url="https://wall.example/9")
    world.bot.enquiries.say_not_press(world.bot.enquiries.check(said, PRIYA, "form", "rivers").id, PRIYA)
    answer = "Thank you for telling us. Please ring the office on Monday."
    for private in (True, False):
        kept = world.submits(answer, private=private, reply_to="@alex", reply_url=said.url, request=f"form {private}")
        shown = world.bot.views.proposal(kept.proposals[0].id)
        assert shown is not None
        assert (shown.question is None) == private


STAYS = frozenset({
    "id", "department", "network", "verdict", "confidence", "refer", "life_at_risk", "state", "asked_by", "at", "way",
    "settled_by", "settled_at", "lines_sent", "deadline", "again", "joins", "calls", "handled", "reminded_at",
    "account", "private", "reply", "card_channel", "card_ts", "gathered", "card_at", "wrote_at",
    "answered_with",
})  # fmt: skip
"""What stays of an enquiry: times, kinds, ends, colleagues. A new column is named here, or emptied by forgetting."""


def test_every_column_of_an_enquiry_either_stays_for_a_reason_or_is_emptied(world: World) -> None:
    said = filled(Enquiry, state=EnquiryState.ANSWERED, way=Way.PHONE, deeds=())
    with world.store.begin() as tx:
        made = replace(said, id=tx(enquiries.add, said, "inbox:news:at://did:plc:rosalane/1"))
        tx.save_enquiry(made.purged(tx.now))
        (row,) = tx(Connection.execute, select(enquiries_table)).mappings()
    kept = {name: value for name, value in row.items() if name not in STAYS}
    assert kept.pop("request") == f"forgotten:{made.id}"
    assert not any(kept.values()), kept
    assert [(wrote["message"], wrote["url"]) for wrote in document(row["again"])] == [("", ""), ("", "")]


@pytest.mark.both_databases
def test_what_was_written_is_forgotten_some_time_after_an_enquiry_is_over(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], retention=timedelta(days=30))
    first = asks(world)
    asks(world, AGAIN, "form-2")
    world.tells()
    world.clock.moves(days=20)
    answers(world, first)
    neighbour = asks(world, NEIGHBOUR, "form-3")
    world.clock.moves(days=29)
    still_open = asks(world, Profile("x", "@kofi", bio=JOURNALIST.bio, message="Any statement?"), "form-4")
    assert world.bot.retention.purge() == 0, "an answered question is kept for its time, with all that joined it"
    world.clock.moves(days=1, seconds=1)
    assert world.bot.retention.purge() == 3
    assert world.bot.retention.purge() == 0
    assert tables_with(world.store, "spoke to rosa", "rosalane/status", "passport", "plumber") == set()
    world.clock.moves(days=90)
    assert world.bot.retention.purge() == 0
    now = world.store.read(enquiries.by_id, still_open.id)
    assert now == still_open, "an open referral is kept until its end"
    deeds = world.store.read(trail.deeds_about, [first.subject, neighbour.subject])
    assert {deeds[subject][-1].act for subject in deeds} == {"purge_enquiry"}
    assert is_whole(world)
    world.tells()
    assert world.notifier.told.count(ReferralChanged(neighbour.id)) == 0, "nothing in Slack to empty"
    assert world.notifier.told[-1] == ReferralChanged(first.id)


@pytest.mark.both_databases
def test_calls_beside_slack_go_with_the_enquiry_once_they_have_ended(world: World) -> None:
    by_text = Paging(people={SAM.id: {CallOutWay.SMS: "env:SAM_MOBILE"}})
    world.departments["rivers"] = replace(
        world.departments["rivers"], media_rota=(SAM.id,), paging=by_text, retention=timedelta(days=30)
    )
    several = []
    for number, profile in enumerate((JOURNALIST, KOFIS, LIVS)):
        several.append(asks(world, profile, f"form-{number}"))
        world.bot.referrals.calls.ask_due()
        world.clock.moves(minutes=10)  # the next shares no call with this
    forgotten_early, over, still_open = several
    forgets(world, even_open=True)
    answers(world, over)
    assert calls_about(world, *several) == [CallOutState.DUE] * 3, "under way"
    world.clock.moves(seconds=5)
    for ended in (forgotten_early, over):
        (call_out,) = world.store.read(call_outs.of_enquiry, ended.id)
        world.bot.call_outs.take_up(call_out.id)
    world.clock.moves(days=29)
    world.bot.retention.purge()
    assert calls_about(world, forgotten_early) == []
    assert calls_about(world, over, still_open) == [CallOutState.DROPPED, CallOutState.DUE]
    world.clock.moves(days=1)
    world.bot.retention.purge()
    assert calls_about(world, over, still_open) == [CallOutState.DUE]
    assert is_whole(world)


def test_forgotten_words_are_not_left_in_the_free_pages_of_the_file(media: World) -> None:
    plants(media)
    file = media.store.engines.file
    assert file is not None
    forgets(media)
    media.store.engines.dispose()  # the last connection closed empties the write-ahead log into the file
    left = file.path.read_bytes().lower()
    assert not [word for word in PLANTED if word.encode() in left]


def test_the_card_of_a_reply_loses_the_words_of_whoever_is_forgotten(world: World) -> None:
    citizen = replace(NEIGHBOUR, handle="@rosalane", url="https://x.com/rosalane/status/9")
    asks(world, citizen)
    reply = world.proposes("It is on its way.", reply_to="@rosalane", reply_url=citizen.url)
    world.tells()
    card = world.bot.views.proposal(reply.id, 1)
    assert card is not None
    assert card.question is not None
    assert "passport" in card.question.message
    forgets(world)
    world.tells()
    assert RefreshCard(reply.id, 1) in world.notifier.told
    card = world.bot.views.proposal(reply.id, 1)
    assert card is not None
    assert card.question is None


def test_nobody_is_forgotten_while_their_question_is_open_unless_said(world: World) -> None:
    enquiry = asks(world)
    with pytest.raises(CountersignError, match=r"enquiry 1 of rivers, which nobody has taken\. Nothing was forgotten"):
        forgets(world)
    world.bot.referrals.take(enquiry.id, MEDIA)
    with pytest.raises(CountersignError, match=f"with {MEDIA.id}"):
        forgets(world)
    assert tables_with(world.store, *PLANTED) == {"enquiries"}
    forgets(world, even_open=True)
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    assert (now.state, now.settled_by, now.is_forgotten) == (EnquiryState.NO_ANSWER, "countersign", True)
    for act in (world.bot.referrals.reopen, world.bot.referrals.take):
        with pytest.raises(Superseded, match="no longer kept"):
            act(enquiry.id, MEDIA)
    for say in (world.bot.enquiries.say_press, world.bot.enquiries.say_not_press):
        with pytest.raises(Superseded, match="no longer kept"):
            say(enquiry.id, PRIYA)
    with pytest.raises(Superseded, match="no longer kept"):
        world.bot.outcomes.no_reply(enquiry.id, PRIYA)
    assert is_whole(world)


def test_somebody_of_the_same_handle_elsewhere_is_another_person(world: World) -> None:
    for network in ("x", "mastodon"):
        answers(world, asks(world, replace(JOURNALIST, network=network), network))
    with pytest.raises(CountersignError, match="on record on mastodon and x: these may be different people"):
        forgets(world)
    forgets(world, networks=("mastodon",))
    of_x, of_mastodon = (world.store.read(enquiries.by_id, number) for number in (1, 2))
    assert of_x is not None
    assert of_mastodon is not None
    assert (of_x.is_forgotten, of_mastodon.is_forgotten) == (False, True)


def test_without_a_word_nothing_is_forgotten(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(world, asks(world))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert forgets(world, yes=False)[-1] == "Nothing was changed. Say --yes to go on without being asked."
    assert tables_with(world.store, *PLANTED) == {"enquiries"}


@pytest.mark.both_databases
def test_a_copy_has_everything_that_is_kept_about_a_person(media: World) -> None:
    plants(media)
    (post,) = media.submits("@RosaLane Yes, it is.", "news").proposals
    (other,) = media.submits("@rosalanes is somebody else.", "news").proposals
    whose = person(media.bot.organisation, "@rosalane", [], "")
    said = shown(media.bot.organisation, media.store, whose)
    for words in (*PLANTED, "and who paid for the turbine?", "example media", "another list", PRIYA.id.lower()):
        assert words in said.casefold(), words
    assert f"Post {post.id} of rivers (draft)" in said
    assert f"Post {other.id} " not in said
    assert "Not looked at here:\n- Messages in Slack" in said
    record = json.loads(shown(media.bot.organisation, media.store, whose, as_json=True))
    assert [asked["message"] for asked in record["enquiries"]] == [
        JOURNALIST.message, AGAIN.message, JOURNALIST.message
    ]  # fmt: skip
    assert [len(record[part]) for part in ("contacts", "press_lists", "posts", "unsent_input_of")] == [1, 1, 1, 1]
    assert f"Posts that answer them, or name them, as the department's own record: {post.id}." in "\n".join(
        forgets(media)
    )
    assert tables_with(media.store, *PLANTED) == {"revisions"}, "a post is the department's own record"
    nobody = person(media.bot.organisation, "nobody", [], "")
    assert shown(media.bot.organisation, media.store, nobody) == NOT_FOUND.format(handle="nobody")


@pytest.mark.both_databases
def test_a_confirmed_verdict_is_deleted_on_its_last_day(world: World) -> None:
    asked = asks(world)
    world.bot.referrals.not_press(asked.id, MEDIA)
    world.clock.moves(days=179)
    assert world.bot.retention.forget_contacts() == 0
    assert tables_with(world.store, "rosalane") == {"enquiries", "contacts"}
    world.clock.moves(days=1)
    assert world.bot.retention.forget_contacts() == 1
    assert world.bot.retention.forget_contacts() == 0
    assert world.bot.retention.purge() == 1
    assert tables_with(world.store, *PLANTED) == set()
    deeds = world.store.read(trail.deeds_about, ["contacts:rivers"])["contacts:rivers"]
    assert [(deed.act, deed.details) for deed in deeds] == [("forget_contact", (("contacts", 1),))]
    assert is_whole(world)


def test_a_handle_without_a_name_is_no_handle(world: World) -> None:
    with pytest.raises(Unusable, match="Who is it"):
        asks(world, replace(JOURNALIST, handle=" @ "))


def test_the_regular_upkeep_leaves_nothing_of_anybody(media: World) -> None:
    plants(media)
    ordinary = replace(asks(media, NEIGHBOUR, "form-4"), account="news", message="An ordinary lighthouse.")
    with media.store.begin() as tx:
        tx.add_enquiry(ordinary, "inbox:news:7")
    with ThreadPoolExecutor(1) as pool:
        upkeep = scheduling(media.bot, media.store, pool, pool, pool, pool).every_five_minutes
        for days, left in ((8, {"enquiries", "contacts", "listed_people", "listed_keys"}), (400, set())):
            media.clock.moves(days=days)
            for job in upkeep:
                job()
            assert tables_with(media.store, *PLANTED) == left
            assert tables_with(media.store, "lighthouse") == set()
    assert is_whole(media)

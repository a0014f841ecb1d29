"""Press lists: brought by the media team, taken into use at a word, replaced, removed, forgotten; and found by."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.enquiries.kept_press_lists import keep, remove
from bot.enquiries.press_list_file import read
from bot.enquiries.press_lists import BASIS, Terms, as_brought, from_the_command_line
from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.enquiry_parts import Profile
from bot.model.notice import PressListMessage
from bot.model.people import SYSTEM
from bot.model.press_list import Found, PressList, PressListState, PressReport
from bot.showing.auditing import Auditing
from bot.store import Store, ledger, press_lists
from policy.enquirer import Enquirer, ProfileLink
from policy.press_keys import domains_of, of_enquirer
from tests.world import MEDIA, NOBODY, PRIYA, World

ROSA, KOFI = (
    "Rosa Lane,Example Times,Reporter,rosa@example.com,@rosalane",
    "Kofi Bay,The Example,,kofi@theexample.example,",
)
HEADER = "Name,Outlet,Role,Email,Twitter"


def a_list(*rows: str) -> bytes:
    return "\n".join((HEADER, *rows)).encode()


def brings(world: World, *rows: str, typed: str = "source: Example Media", request: str = "file:1") -> PressList:
    """The list as stored, waiting for a word."""
    world.bot.press_lists.bring("press.csv", a_list(*rows), typed, MEDIA, request)
    waiting = world.store.read(press_lists.by_id, newest(world))
    assert waiting is not None
    return waiting


def newest(world: World) -> int:
    found = [number for number in range(1, 20) if world.store.read(press_lists.by_id, number)]
    return found[-1] if found else 0


def imports(world: World, *rows: str, request: str = "file:1", typed: str = "source: Example Media") -> PressList:
    waiting = brings(world, *rows, request=request, typed=typed)
    world.bot.press_lists.take_in(waiting.id, MEDIA)
    taken = world.store.read(press_lists.by_id, waiting.id)
    assert taken is not None
    return taken


def finds(world: World, enquirer: Enquirer, department: str = "rivers") -> list[str]:
    found: tuple[Found, ...] = world.store.read(
        press_lists.matching, department, of_enquirer(enquirer), domains_of(enquirer), world.clock()
    )
    return [row.listing.name for row in found]


def counts(brought: PressList) -> tuple[int, int, int, int]:
    report = brought.report
    assert isinstance(report, PressReport)
    return report.people, report.new, report.changed, report.gone


@pytest.fixture
def media(world: World) -> World:
    """The media team of the department of rivers, and of no other."""
    world.departments["health"] = replace(world.departments["health"], media_team=("U0OTHER",))
    return world


def deeds(world: World) -> list[str]:
    with world.store.audit_entries() as entries:
        return [json.loads(entry.body)["act"] for entry in entries if "press_list" in entry.body]


@pytest.mark.both_databases
def test_a_list_is_summed_up_first_and_nobody_is_kept_until_the_word(media: World) -> None:
    waiting = brings(media, ROSA, KOFI)
    assert (waiting.state, counts(waiting)) == (PressListState.WAITING, (2, 2, 0, 0))
    assert (waiting.basis, waiting.source) == (BASIS, "Example Media")
    assert not finds(media, Enquirer("wall", "@rosalane"))
    media.bot.press_lists.take_in(waiting.id, MEDIA)
    media.bot.press_lists.take_in(waiting.id, MEDIA)
    assert finds(media, Enquirer("wall", "@rosalane")) == ["Rosa Lane"]
    media.tells()
    assert media.notifier.of(PressListMessage) == [PressListMessage(waiting.id)] * 2
    taken = media.store.read(press_lists.by_id, waiting.id)
    assert taken is not None
    assert (taken.state, taken.data) == (PressListState.IN_USE, b""), "the file is forgotten"
    assert deeds(media) == ["bring_press_list", "import_press_list"]


@pytest.mark.both_databases
def test_a_newer_list_of_the_source_replaces_the_older_and_the_same_again_changes_nothing(media: World) -> None:
    first = imports(media, ROSA, KOFI)
    (same,) = media.bot.press_lists.bring("other.csv", a_list(ROSA, KOFI), "Source: example  media", MEDIA, "file:2")
    assert counts(same) == (2, 0, 0, 0)
    assert newest(media) == first.id, "a list that changes nothing is not kept"
    second = imports(
        media, ROSA.replace("Reporter", "Editor"), "Ann Ash,The Example,,ann@theexample.example,", request="file:3"
    )
    assert counts(second) == (2, 1, 1, 1)
    before = media.store.read(press_lists.by_id, first.id)
    assert before is not None
    assert before.state is PressListState.REPLACED
    assert media.store.read(press_lists.people, first.id) == ()
    assert [person.name for person in media.store.read(press_lists.people, second.id)] == ["Rosa Lane", "Ann Ash"]
    assert not finds(media, Enquirer("email", "kofi@theexample.example", name="Kofi Bay"))[1:], "the row is gone"


def test_another_source_is_another_list(media: World) -> None:
    imports(media, ROSA)
    imports(media, KOFI, request="file:2", typed="source: Local papers")
    assert [found.source for found in media.store.read(press_lists.in_use, "rivers")] == [
        "Local papers",
        "Example Media",
    ]


def test_a_file_that_slack_tells_of_twice_is_one_list(media: World) -> None:
    first = brings(media, ROSA)
    assert brings(media, ROSA).id == first.id


def test_nobody_but_the_media_team_brings_imports_or_cancels_a_list(media: World) -> None:
    waiting = brings(media, ROSA)
    for somebody in (PRIYA, NOBODY):
        with pytest.raises(NotAllowed, match="media team's"):
            media.bot.press_lists.bring("press.csv", a_list(KOFI), "", somebody, "file:2")
        for act in (media.bot.press_lists.take_in, media.bot.press_lists.cancel):
            with pytest.raises(NotAllowed, match="media team's"):
                act(waiting.id, somebody)
    media.bot.press_lists.cancel(waiting.id, MEDIA)
    media.bot.press_lists.take_in(waiting.id, MEDIA)
    assert not finds(media, Enquirer("wall", "@rosalane"))


def test_a_team_of_two_departments_is_asked_about_each(world: World) -> None:
    brings(world, ROSA)
    first, second = (world.store.read(press_lists.by_id, number) for number in (1, 2))
    assert first is not None
    assert second is not None
    assert {first.department, second.department} == {"rivers", "health"}
    world.bot.press_lists.take_in(second.id, MEDIA)
    assert finds(world, Enquirer("wall", "@rosalane"), second.department)
    assert not finds(world, Enquirer("wall", "@rosalane"), first.department), "another department's list"


def test_a_list_that_changed_meanwhile_is_not_replaced_unseen(media: World) -> None:
    first, second = brings(media, ROSA), brings(media, KOFI, request="file:2")
    media.bot.press_lists.take_in(second.id, MEDIA)
    with pytest.raises(Superseded, match="has changed since"):
        media.bot.press_lists.take_in(first.id, MEDIA)
    assert finds(media, Enquirer("wall", "@x", name="Kofi Bay")) == ["Kofi Bay"]


@pytest.mark.both_databases
def test_a_list_that_is_removed_or_over_leaves_nobody_and_a_whole_trail(media: World) -> None:
    imports(media, ROSA)
    over = imports(media, KOFI, request="file:2", typed="source: Local papers\nuntil: 21/11/2026")
    assert remove(media.store, "rivers", "example media") == 1
    assert remove(media.store, "rivers", "Example Media") is None
    media.clock.moves(days=1)
    media.bot.press_lists.forget()
    assert media.store.read(press_lists.people, over.id), "the last day counts whole"
    media.clock.moves(days=1)
    assert not finds(media, Enquirer("wall", "@x", name="Kofi Bay")), "found no more, whenever the job runs"
    media.bot.press_lists.forget()
    assert media.store.read(press_lists.people, over.id) == ()
    assert media.store.read(press_lists.in_use) == ()
    assert deeds(media)[-2:] == ["remove_press_list", "expire_press_list"]
    assert not Auditing(media.store).verify(is_genuine=lambda _: True).problem
    with media.store.audit_entries() as entries:
        trail = " ".join(entry.body for entry in entries)
    for word in ("Rosa", "rosa", "Kofi", "example.com", "Example Media"):
        assert word not in trail


def test_a_file_that_nobody_decides_about_is_forgotten_after_a_week(media: World) -> None:
    waiting = brings(media, ROSA)
    media.clock.moves(days=8)
    media.bot.press_lists.forget()
    found = media.store.read(press_lists.by_id, waiting.id)
    assert found is not None
    assert (found.state, found.data) == (PressListState.CANCELLED, b"")


@pytest.mark.parametrize(
    "enquirer",
    [
        Enquirer("bluesky", "@RosaLane"),
        Enquirer("wall", "@rosalane@server.example"),
        Enquirer("wall", "@x", links=(ProfileLink("https://twitter.com/rosalane"),)),
        Enquirer("email", "Rosa@Example.com"),
        Enquirer("wall", "@x", bio="Write to rosa@example.com."),
        Enquirer("wall", "@x", name="Rosa Lane | Example Times"),
        Enquirer("wall", "@x", name="LANE, Rosa"),
        Enquirer("email", "somebody.else@example.com"),
        Enquirer("wall", "@x", links=(ProfileLink("https://www.example.com/rosa", verified=True),)),
    ],
    ids=["handle", "with server", "link", "address", "in the bio", "name", "last first", "domain", "verified domain"],
)
def test_a_row_is_found_by_any_of_its_keys(media: World, enquirer: Enquirer) -> None:
    imports(media, ROSA, KOFI)
    assert finds(media, enquirer) == ["Rosa Lane"]


@pytest.mark.both_databases
def test_a_press_list_makes_an_unclear_person_a_known_one_who_is_referred(media: World) -> None:
    profile = Profile("x", "@rosalane", name="Rosa", bio="Words, mostly", message="Why was this cut?")
    before = media.bot.enquiries.check(profile, PRIYA, "form-1", "rivers")
    assert (before.verdict, before.refer) == ("unclear", False)
    imports(media, ROSA, KOFI)
    after = media.bot.enquiries.check(profile, PRIYA, "form-2", "rivers")
    assert (after.verdict, after.refer) == ("journalist", True)
    (reason,) = (reason for reason in after.evidence if reason.signal == "press_list")
    assert reason.says == "The handle is on the press list."
    assert reason.source == (
        "on the press list “Example Media” of 20 November 2026, row 2: Rosa Lane, Reporter, Example Times"
    )
    elsewhere = media.bot.enquiries.check(profile, PRIYA, "form-3", "health")
    assert not elsewhere.refer, "another department's list is not looked at"


def test_a_name_alone_of_another_person_finds_nobody(media: World) -> None:
    imports(media, ROSA, KOFI)
    assert finds(media, Enquirer("wall", "@rosa", name="Rosa Ash", bio="Lane 4, Example Times")) == []
    assert finds(media, Enquirer("email", "somebody@gmail.com")) == []


def from_file(world: World, data: bytes, **terms: object) -> PressList:
    given = Terms("rivers", "Example Media", **terms)  # type: ignore[arg-type]
    file = read(data)
    brought = as_brought(world.store, world.bot.organisation, given, "press.csv", data, file, SYSTEM)
    return from_the_command_line(world.store, brought, file)


@pytest.mark.both_databases
def test_the_command_line_takes_a_list_in_and_gives_another_last_day(media: World) -> None:
    taken = from_file(media, a_list(ROSA, KOFI), basis="consent", until=date(2027, 1, 31))
    assert taken.basis == "consent"
    again = as_brought(
        media.store,
        media.bot.organisation,
        Terms("rivers", "Example Media", until=date(2027, 2, 28)),
        "p.csv",
        a_list(ROSA, KOFI),
        read(a_list(ROSA, KOFI)),
        SYSTEM,
    )
    assert again.report is not None
    assert not again.report.has_changes
    assert again.basis == "consent", "as kept before"
    assert keep(media.store, again)
    assert not keep(media.store, again)
    (kept,) = media.store.read(press_lists.in_use, "rivers")
    assert kept.until - taken.until == timedelta(days=28)


@pytest.mark.parametrize("until", [date(2026, 11, 19), date(2040, 1, 1)])
def test_no_list_is_kept_for_ever_or_until_yesterday(media: World, until: date) -> None:
    with pytest.raises(Unusable, match="3 years at most"):
        from_file(media, a_list(ROSA), until=until)


def test_a_list_without_a_source_is_refused(world: World) -> None:
    with pytest.raises(Unusable, match="where it comes from"):
        as_brought(world.store, world.bot.organisation, Terms("rivers", "  "), "p.csv", b"", read(a_list(ROSA)), SYSTEM)


def test_the_trail_has_no_row_for_what_was_only_looked_at(media: World) -> None:
    before = media.store.read(ledger.head)
    as_brought(
        media.store, media.bot.organisation, Terms("rivers", "A"), "p.csv", a_list(ROSA), read(a_list(ROSA)), SYSTEM
    )
    assert media.store.read(ledger.head) == before


def test_a_handle_on_every_row_finds_some_and_no_more(store: Store, media: World) -> None:
    imports(media, *(f"Person {chr(97 + number)}x,Outlet {number},,,@news" for number in range(26)))
    assert len(finds(media, Enquirer("wall", "@news"))) == 26
    assert len(finds(media, Enquirer("email", "x@example.com"))) == 0

"""Looking up who asks: the profile and the linked pages, the verdict that they change, and what is kept of them."""

import io
import json
import logging
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cli.enquiries import forgotten, person, shown
from bot.enquiries.profiles import AT_ONCE
from bot.errors import NotAllowed, Superseded, Unreached, Unusable
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.looked_up import LookedUp
from bot.model.public_profile import PublicProfile, Voucher
from bot.model.referral_notices import OfficeAsked, ReferralChanged, ReferralRaised
from bot.store import enquiries
from policy.enquirer import ProfileLink
from tests.world import MEDIA, NOBODY, PRIYA, World

ROSA = PublicProfile(
    "rosa",
    "https://thread.example/@rosa",
    "Rosa Lane",
    "Senior reporter, The Guardian.",
    (ProfileLink("https://www.theguardian.com/profile/rosa-lane", verified=True), ProfileLink("https://rosa.example/")),
    created=datetime(2019, 5, 1, tzinfo=UTC),
    followers=5_120,
)
HANDLE_ALONE = Profile("thread", "@rosa")
ASKS = replace(HANDLE_ALONE, message="Why was the pilot stopped?")


def checks(world: World, profile: Profile = ASKS, request: str = "form") -> Enquiry:
    return world.bot.enquiries.check(profile, PRIYA, request, "rivers")


def looks(world: World, profile: Profile = ASKS, request: str = "form") -> Enquiry:
    """Check somebody, and look them up after the answer, as the form does."""
    enquiry = checks(world, profile, request)
    assert world.bot.enquiries.is_to_be_looked_up(enquiry, profile)
    return world.bot.enquiries.look_up(enquiry.id, profile)


def reads_pages(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], reads_pages=True)


@pytest.mark.both_databases
def test_a_profile_turns_a_question_of_anybody_into_a_referral(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    first = checks(world)
    assert (first.verdict, first.state, first.looked_up) == ("unclear", EnquiryState.CHECKED, None)
    assert world.networks.shown == [], "the answer waits for no network"
    after = world.bot.enquiries.look_up(first.id, ASKS)
    assert (after.verdict, after.state, after.name) == ("journalist", EnquiryState.WAITING, "Rosa Lane")
    assert after == world.store.read(enquiries.by_id, first.id)
    assert after.looked_up == LookedUp(world.clock(), "Thread", ROSA)
    world.tells()
    assert world.notifier.told == [ReferralRaised(first.id)]


def test_every_reason_says_where_and_when_it_was_read(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    found = {reason.source: reason.seen for reason in looks(world).evidence}
    bio = next(source for source in found if source.startswith("profile, bio"))
    assert found[bio] == "read on Thread, 20 November 2026"
    assert found["https://www.theguardian.com/profile/rosa-lane"] == "read on Thread, 20 November 2026"


def test_what_a_colleague_typed_is_not_said_to_be_looked_up(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    enquiry = looks(world, replace(ASKS, bio="Reporter, Example Times"))
    quoted = [reason for reason in enquiry.evidence if reason.source.startswith("profile, bio")]
    assert quoted
    assert {reason.seen for reason in quoted} == {""}
    assert "Example Times" in quoted[0].source, "the colleague's words stand"


def test_a_handle_alone_is_enough_where_profiles_are_looked_up(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    assert looks(world, HANDLE_ALONE).verdict == "journalist"


@pytest.mark.parametrize("network", ["wall", "hand", "elsewhere"])
def test_a_handle_alone_is_refused_where_no_profile_is_shown(world: World, network: str) -> None:
    with pytest.raises(Unusable, match=r"can't be looked up from here\. Copy in") as said:
        checks(world, Profile(network, "@rosa"))
    assert said.value.field == "bio"


def test_a_department_may_look_nobody_up(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    world.departments["rivers"] = replace(world.departments["rivers"], reads_profiles=False)
    with pytest.raises(Unusable, match="looks no profiles up"):
        checks(world, HANDLE_ALONE)
    assert not world.bot.enquiries.is_to_be_looked_up(checks(world), ASKS)
    assert world.networks.shown == []


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Unreached("@rosa did not answer"), "did not show us"),
        (KeyError("@rosa"), "could not be read"),
        (None, "Nobody"),
    ],
    ids=["no answer", "odd answer", "nobody"],
)
def test_trouble_with_a_profile_is_said_and_logged_without_a_name(
    world: World, fault: Exception | None, says: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    if fault:
        world.networks.profiles["rosa"] = fault
    enquiry = looks(world)
    assert (enquiry.verdict, enquiry.state) == ("unclear", EnquiryState.CHECKED)
    assert enquiry.looked_up is not None
    assert says in enquiry.looked_up.trouble
    assert "rosa" not in caplog.text.casefold()


def test_what_was_looked_up_today_is_not_asked_again_and_tomorrow_is(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    looks(world)
    again = checks(world, HANDLE_ALONE, "second")
    assert again.verdict == "journalist"
    assert not world.bot.enquiries.is_to_be_looked_up(again, HANDLE_ALONE)
    assert world.networks.shown == ["@rosa"]
    world.bot.referrals.close(again.id, MEDIA)
    world.clock.moves(days=1, minutes=1)
    world.networks.profiles["rosa"] = replace(ROSA, about="Gardener.", links=())
    looks(world, HANDLE_ALONE, "third")
    assert world.networks.shown == ["@rosa", "@rosa"]


def test_a_silent_network_keeps_nobody_waiting_for_a_turn(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    slots = world.bot.profiles.slots
    taken = [slots.acquire(blocking=False) for _ in range(AT_ONCE + 1)]
    assert taken == [True] * AT_ONCE + [False]
    busy = looks(world).looked_up
    assert busy is not None
    assert "just now" in busy.trouble
    assert world.networks.shown == []
    slots.release()
    assert looks(world, ASKS, "second").verdict == "journalist"
    assert slots.acquire(blocking=False), "each look gives its turn back"


def test_another_department_looks_for_itself(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    looks(world)
    assert world.bot.profiles.known("rivers", "thread", "rosa") is not None
    assert world.bot.profiles.known("health", "thread", "rosa") is None
    assert world.bot.profiles.known("rivers", "wall", "rosa") is None


def test_a_look_never_takes_a_referral_back(world: World) -> None:
    world.networks.profiles["rosa"] = replace(ROSA, about="Grandmother of four. Gardener.", links=())
    press = replace(ASKS, message="I'm writing a story. A statement by 4pm, please.")
    first = checks(world, press)
    assert first.state is EnquiryState.WAITING
    after = world.bot.enquiries.look_up(first.id, press)
    assert (after.state, after.refer) == (EnquiryState.WAITING, True)
    world.tells()
    assert ReferralChanged(first.id) in world.notifier.told


def test_a_look_at_an_elected_person_passes_the_question_on(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], offices={"elected": "C0OFFICE"})
    world.networks.profiles["rosa"] = replace(ROSA, about="Councillor for Leeds North, Labour.", links=())
    after = looks(world)
    assert (after.verdict, after.is_passed_on) == ("elected", True)
    world.tells()
    assert world.notifier.of(OfficeAsked) == [OfficeAsked(after.id)]


def test_a_colleagues_word_outlives_the_look(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    first = checks(world)
    world.bot.enquiries.say_not_press(first.id, PRIYA)
    after = world.bot.enquiries.look_up(first.id, ASKS)
    assert after.state is EnquiryState.NOT_PRESS
    assert after.looked_up is not None


def test_a_correction_counts_in_place_of_what_was_looked_up(world: World) -> None:
    world.networks.profiles["rosa"] = replace(ROSA, about="Gardener. Parody of a reporter.", links=(), name="Rosa")
    first = looks(world)
    assert world.bot.enquiries.to_correct(first.id, PRIYA).looked_up == first.looked_up
    corrected = Profile("thread", "@rosa", "", "", (), ASKS.message, is_correction=True)
    again = checks(world, corrected, "corrected")
    assert (again.verdict, again.name) == ("unclear", ""), "what was emptied stays empty"
    assert not world.bot.enquiries.is_to_be_looked_up(again, corrected)


def test_only_who_checked_and_the_media_team_correct_a_profile(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    enquiry = looks(world)
    assert world.bot.enquiries.to_correct(enquiry.id, MEDIA)
    with pytest.raises(NotAllowed):
        world.bot.enquiries.to_correct(enquiry.id, NOBODY)


# Linked pages

AUTHOR_PAGE = f"""<html><head><title>Rosa Lane | The Guardian</title>
<meta property="og:site_name" content="The Guardian"><link rel="me" href="https://thread.example/@rosa">
<script type="application/ld+json">{json.dumps({"@type": "Person", "name": "Rosa Lane"})}</script></head>
<body><nav>Menu</nav><p>Rosa Lane is a senior reporter.</p></body></html>"""


def test_linked_pages_are_opened_only_where_the_department_says_so(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    world.web.has(ROSA.links[0].url, AUTHOR_PAGE)
    assert looks(world).looked_up == LookedUp(world.clock(), "Thread", ROSA)
    assert world.web.opened == []


def test_a_linked_page_is_evidence_with_the_day_it_was_seen(world: World) -> None:
    reads_pages(world)
    world.networks.profiles["rosa"] = replace(ROSA, about="")
    world.web.has(ROSA.links[0].url, AUTHOR_PAGE)
    enquiry = looks(world)
    assert world.web.opened == [link.url for link in ROSA.links]
    assert enquiry.looked_up is not None
    (page,) = enquiry.looked_up.pages
    assert (page.site, page.authors, page.rel_me) == ("The Guardian", ("Rosa Lane",), ("https://thread.example/@rosa",))
    assert page.text == "Rosa Lane is a senior reporter."
    quoted = [reason.source for reason in enquiry.evidence if reason.signal == "pages"]
    assert quoted
    assert "seen 20 November 2026" in quoted[0]


def test_no_more_than_three_pages_are_opened_verified_ones_first(world: World) -> None:
    reads_pages(world)
    links = tuple(ProfileLink(f"https://{name}.example/", verified=name == "d") for name in "abcde")
    world.networks.profiles["rosa"] = replace(ROSA, links=links)
    looks(world)
    assert sorted(world.web.opened) == ["https://a.example/", "https://b.example/", "https://d.example/"]


def test_pages_of_links_that_a_colleague_copied_are_opened_on_any_network(world: World) -> None:
    reads_pages(world)
    link = ROSA.links[0]
    world.web.has(link.url, AUTHOR_PAGE)
    profile = Profile("email", "rosa@example.org", name="Rosa Lane", links=(link,), message=ASKS.message)
    assert looks(world, profile).verdict == "journalist"
    assert world.networks.shown == []


def test_a_page_that_fails_or_is_no_page_is_left_out(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    reads_pages(world)
    names = ("deep", "gone", "down")
    links = tuple(ProfileLink(f"https://{name}.rosa.example/") for name in names)
    world.networks.profiles["rosa"] = replace(ROSA, links=links)
    deep = '{"mainEntity":' * 300 + '"x"' + "}" * 300
    world.web.has(links[0].url, f'<script type="application/ld+json">{deep}</script><title>Deep</title>')
    world.web.leads(links[1].url, status=404, title="Gone")
    world.web.pages[links[2].url] = Unreached("no answer")
    looked_up = looks(world).looked_up
    assert looked_up is not None
    assert len(looked_up.pages) <= 1
    assert "rosa" not in caplog.text.casefold()


def test_an_outlet_that_vouches_for_an_account_is_evidence(world: World) -> None:
    vouched = Voucher("The Guardian", "https://thread.example/@guardian")
    world.networks.profiles["rosa"] = replace(ROSA, about="", links=(), vouchers=(vouched,))
    enquiry = looks(world)
    assert enquiry.verdict == "journalist"
    (reason,) = [reason for reason in enquiry.evidence if reason.signal == "pages"]
    assert "https://thread.example/@guardian" in reason.source
    assert "seen 20 November 2026" in reason.source


# What is kept


@pytest.mark.both_databases
def test_what_was_looked_up_is_shown_whole_and_goes_with_the_enquiry(world: World) -> None:
    reads_pages(world)
    vouched = Voucher("The Guardian", "https://thread.example/@guardian")
    world.networks.profiles["rosa"] = replace(ROSA, automated=True, vouchers=(vouched,))
    world.web.has(ROSA.links[0].url, AUTHOR_PAGE)
    enquiry = looks(world)
    whose = person(world.bot.organisation, "@rosa", [], "")
    said = shown(world.bot.organisation, world.store, whose)
    for words in (
        "Their profile on Thread, 2026-11-20 09:00 UTC: Rosa Lane (rosa), https://thread.example/@rosa",
        "about: “Senior reporter, The Guardian.”",
        "link: https://www.theguardian.com/profile/rosa-lane, verified",
        "there since 2019-05-01 00:00 UTC",
        "5120 followers",
        "marked as a bot",
        "verified by The Guardian (https://thread.example/@guardian)",
        "Page seen 20 November 2026: https://www.theguardian.com/profile/rosa-lane: Rosa Lane | The Guardian",
        "“Rosa Lane is a senior reporter.”",
        "; read on Thread, 20 November 2026)",
    ):
        assert words in said, words
    world.bot.referrals.close(enquiry.id, MEDIA)
    forgotten(world.store, whose, io.StringIO(), even_open=False, yes=True)
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    assert now.looked_up is None
    assert world.bot.profiles.known("rivers", "thread", "@rosa") is None


def test_a_look_that_comes_back_after_somebody_was_forgotten_brings_nothing_back(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    first = checks(world)
    forgotten(world.store, person(world.bot.organisation, "@rosa", [], ""), io.StringIO(), even_open=False, yes=True)
    with pytest.raises(Superseded, match="no longer kept"):
        world.bot.enquiries.look_up(first.id, ASKS)
    now = world.store.read(enquiries.by_id, first.id)
    assert now is not None
    assert (now.looked_up, now.name) == (None, "")

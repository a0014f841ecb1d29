"""Profiles as each network shows them: rows, labels, verification, and what a look-up asks."""

from collections.abc import Iterator

import pytest

from bot.errors import Unreached
from bot.model.public_profile import PublicProfile, Voucher
from bot.networks import networks
from policy.enquirer import ProfileLink
from tests.bot.networks.server import answers, said
from tests.bot.networks.stages import bluesky, mastodon, stages
from tests.bot.networks.stages.bluesky import FakePds
from tests.bot.networks.stages.mastodon import FakeMastodon
from tests.bot.networks.stand_in import OpenStage

TIMES, BSKY = "did:plc:2222222222222222222times", "did:plc:z72i7hdynmk6r22z27h6tvur"


@pytest.fixture
def town() -> Iterator[OpenStage]:
    with stages()["mastodon"].opened() as opened:
        yield opened


@pytest.fixture
def sky() -> Iterator[OpenStage]:
    with stages()["bluesky"].opened() as opened:
        yield opened


def shown(stage: OpenStage, handle: str = "") -> PublicProfile | None:
    profile = stage.network.profile
    assert profile is not None
    return profile(stage.connection, handle or stage.stage.outsider)


def test_a_profile_has_its_rows_as_links_or_words_and_no_hashtags_among_the_links(town: OpenStage) -> None:
    found = shown(town)
    assert found is not None
    assert found.about == "Gardener. #bees\nWork: Parks & gardens"
    assert found.links == (ProfileLink("https://sam.example/", verified=True),)


def test_an_account_that_the_server_has_not_met_is_asked_for_elsewhere(town: OpenStage) -> None:
    assert isinstance(town.stand_in, FakeMastodon)
    town.stand_in.unmet.append(mastodon.sam("sam.reporter@times.example", bot=True, fields=[]))
    found = shown(town, "sam.reporter@times.example")
    assert found is not None
    assert (found.handle, found.automated, found.links) == ("sam.reporter@times.example", True, ())
    assert [asked.path.rpartition("/")[2] for asked in town.server.asked] == ["lookup", "search"]


def test_a_search_that_finds_somebody_of_a_similar_name_finds_nobody(town: OpenStage) -> None:
    assert shown(town, "@sam@another.example") is None


def test_links_in_the_words_count_and_a_website_comes_first(sky: OpenStage) -> None:
    found = shown(sky)
    assert found is not None
    assert [link.url for link in found.links] == ["https://sam.example/", "https://sam.example.com/bees"]
    assert not any(link.verified for link in found.links)


@pytest.mark.parametrize(
    ("by", "automated"), [(bluesky.THEIR_DID, True), ("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", False)], ids=["self", "other"]
)
def test_an_account_is_a_bot_by_its_own_label_and_by_nobody_elses(sky: OpenStage, by: str, *, automated: bool) -> None:
    label = {"src": by, "uri": bluesky.THEIR_DID, "val": "bot", "cts": "2026-01-01T00:00:00Z"}
    assert isinstance(sky.stand_in, FakePds)
    sky.stand_in.profiles = [bluesky.sam(labels=[label])]
    found = shown(sky)
    assert found is not None
    assert found.automated is automated


def verified(*issuers: str, status: str = "valid", valid: bool = True) -> dict[str, object]:
    each = [{"issuer": did, "uri": "at://x", "isValid": valid, "createdAt": "2026-01-01T00:00:00Z"} for did in issuers]
    return {"verifications": each, "verifiedStatus": status, "trustedVerifierStatus": "none"}


def test_who_vouches_for_an_account_is_named(sky: OpenStage) -> None:
    assert isinstance(sky.stand_in, FakePds)
    times = bluesky.sam(did=TIMES, handle="times.example", displayName="The Example Times")
    sky.stand_in.profiles = [bluesky.sam(verification=verified(TIMES, BSKY)), times]
    found = shown(sky)
    assert found is not None
    assert found.vouchers == (Voucher("The Example Times", "https://bsky.app/profile/times.example"),)


@pytest.mark.parametrize(
    "state", [verified(TIMES, valid=False), verified(TIMES, status="invalid")], ids=["one record", "the account"]
)
def test_a_verification_that_is_no_longer_valid_counts_for_nothing(sky: OpenStage, state: dict[str, object]) -> None:
    assert isinstance(sky.stand_in, FakePds)
    times = bluesky.sam(did=TIMES, handle="times.example", displayName="The Example Times")
    sky.stand_in.profiles = [bluesky.sam(verification=state), times]
    found = shown(sky)
    assert found is not None
    assert found.vouchers == ()


def test_a_profile_stands_without_the_names_of_those_who_vouch(sky: OpenStage) -> None:
    assert isinstance(sky.stand_in, FakePds)
    sky.stand_in.profiles = [bluesky.sam(verification=verified(TIMES))]
    sky.server.next("GET", answers(said({"error": "boom"}, 500)), path="getProfiles")
    found = shown(sky)
    assert found is not None
    assert (found.name, found.vouchers) == ("Sam", ())


def test_a_data_server_that_cannot_ask_blueskys_service_says_so(sky: OpenStage) -> None:
    assert isinstance(sky.stand_in, FakePds)
    sky.stand_in.alone = True
    with pytest.raises(Unreached, match="profiles just now"):
        shown(sky)


def test_profiles_that_cost_are_asked_for_only_where_the_account_says_so() -> None:
    x, free = networks()["x"], networks()["mastodon"]
    assert not x.shows_profiles({"client_id": "7"})
    assert x.shows_profiles({"client_id": "7", "profiles": "yes"})
    assert free.shows_profiles({})
    assert not networks()["linkedin"].shows_profiles({"profiles": "yes"})
    (setting,) = [setting for setting in x.settings if setting.name == x.profile_setting]
    assert setting.optional
    assert setting.fault("no") == 'can only be "yes".'
    assert setting.fault("yes") == ""


def test_a_profile_is_taken_in_no_longer_than_people_read() -> None:
    links = (ProfileLink("https://a.example/"), ProfileLink("https://a.example/", verified=True))
    more = tuple(ProfileLink(f"https://b.example/{number}") for number in range(20))
    bad = (ProfileLink("https://c.example/\n"), ProfileLink("https://d.example/" + "x" * 600))
    found = PublicProfile("@s", name="Sam\nLane " + "x" * 900, about="a\0b" + "x" * 9000, links=links + bad + more)
    kept = found.taken_in()
    assert kept.name.startswith("Sam Lane x")
    assert (len(kept.name), len(kept.about), len(kept.links)) == (200, 2000, 10)
    assert kept.about.startswith("ab")
    assert kept.links[0] == ProfileLink("https://a.example/", verified=True)
    assert not {link.url for link in bad} & {link.url for link in kept.links}

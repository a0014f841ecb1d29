"""The declarations of every network, by hand or not."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.networks import networks, networks_page
from bot.outbound.network import Network, address_fault, count_fault

ROOT = Path(__file__).parents[3]
COMPOSED = frozenset({"x"})
"""Networks that count, and are sent, the composed form of a text."""
every_network = pytest.mark.parametrize("network", networks().values(), ids=networks().keys())


def test_every_file_in_the_folder_is_a_network() -> None:
    files = {path.stem for path in (ROOT / "bot" / "networks").glob("*.py")} - {"__init__"}
    assert set(networks()) == files


def test_the_page_of_networks_is_the_one_the_code_writes() -> None:
    assert (ROOT / "docs" / "networks.md").read_text(encoding="utf-8") == networks_page()


@every_network
def test_a_network_is_either_connected_to_or_posted_to_by_hand(network: Network) -> None:
    assert network.by_hand == (network.connect is None)


@every_network
@given(text=st.text())
def test_what_is_rendered_stays_as_it_is(network: Network, text: str) -> None:
    parts = network.render(text)
    assert len(parts) == 1
    assert tuple(part for text in parts for part in network.render(text)) == parts
    parts[0].encode()
    assert "\r" not in parts[0]


@every_network
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda text: f"a{text}b"))
def test_what_was_typed_is_what_is_rendered(network: Network, text: str) -> None:
    typed = f"{text}\n{text}"
    composed = unicodedata.normalize("NFC", typed) if network.name in COMPOSED else typed
    assert network.render(f"  {text}\r\n{text}\n ") == (composed,)


@every_network
@given(text=st.text(), more=st.text(st.sampled_from("abc https://é👍.uk@")))
def test_counting_is_never_negative_and_never_fails(network: Network, text: str, more: str) -> None:
    assert network.count(text + more) >= 0
    assert network.count("") == 0


@every_network
def test_a_plain_letter_counts_one_everywhere(network: Network) -> None:
    assert network.count("a" * network.limit) == network.limit


def test_an_account_may_have_more_room_than_its_network() -> None:
    mastodon = networks()["mastodon"]
    assert mastodon.limit_for({}) == 500
    assert mastodon.limit_for({"characters": "5000"}) == 5000


def test_a_place_by_hand_is_called_by_its_name() -> None:
    assert networks()["by_hand"].called({"place": "LinkedIn"}) == "LinkedIn"
    assert networks()["mastodon"].called({}) == "Mastodon"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "social.example",
        "http://social.example",
        "https://",
        "https://me:pw@social.example",
        "ftp://a.uk",
        "https://[x",
    ],
)
def test_an_address_that_is_unsafe_or_none_is_a_fault(address: str) -> None:
    assert address_fault(address)


@pytest.mark.parametrize(
    "address", ["https://social.example", "http://127.0.0.1:3000", "http://[::1]:80", "http://localhost"]
)
def test_plain_http_is_for_this_computer_only(address: str) -> None:
    assert address_fault(address) == ""


@pytest.mark.parametrize("number", ["", "0", "-1", "1.5", "²", "٣", "1000000", "9" * 5000])
def test_a_number_of_characters_is_a_whole_one(number: str) -> None:
    assert count_fault(number)

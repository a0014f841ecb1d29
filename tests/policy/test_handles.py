"""Handles in a text: where a text begins with a handle, and whom a text names or links to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.detectors.handles import named_in, opening, plain, same

LETTERS = "abcdefghijklmnopqrstuvwxyz"
names = st.text(LETTERS + "0123456789_", min_size=1, max_size=30)
labels = st.text(LETTERS + "0123456789", min_size=1, max_size=12)
servers = st.builds("{}.{}".format, labels, st.sampled_from(("example", "social", "gov.uk")))
handles = st.one_of(names, st.builds("{}@{}".format, names, servers), st.builds("{}.{}".format, names, servers))
"""As on X; with the server, as on Mastodon; a domain, as on Bluesky."""
before = st.text(".,“”\"'([ \n\t👋🏽🎉\u200b\ufeff—–-:!…", max_size=6)
after = st.sampled_from(
    (" thanks for asking", ", thanks", ": thanks", "! Thanks", "’s question", "", " ", "\n\nThanks", ")")
)


def widened(words: str) -> str:
    """The same words in wide letters, which read alike."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in words)


def hidden(words: str) -> str:
    """The same words with a hidden character after each."""
    return "\u200b".join(words)


DISGUISES = (str, str.upper, widened, hidden)


@given(before, handles, after, st.sampled_from(DISGUISES))
def test_a_text_that_begins_with_a_handle_is_known_in_every_disguise(first, handle, then, disguise):  # type: ignore[no-untyped-def]
    assert opening(f"{first}{disguise(f'@{handle}')}{then}") == (handle,)


@given(st.lists(handles, min_size=1, max_size=4, unique=True))
def test_every_handle_at_the_beginning_counts(several: list[str]) -> None:
    assert opening(" ".join(f"@{handle}" for handle in several) + " thanks") == tuple(several)


@given(st.text(LETTERS, min_size=1, max_size=8), handles)
def test_a_text_that_begins_with_a_word_begins_with_no_handle(word: str, handle: str) -> None:
    assert opening(f"{word} @{handle}") == ()
    assert opening(f"#{word} @{handle}") == ()


@given(before, handles, after, st.sampled_from(DISGUISES))
def test_a_handle_is_named_wherever_it_stands(first, handle, then, disguise):  # type: ignore[no-untyped-def]
    named = named_in([f"We told {first} {disguise(f'@{handle}')}{then}"])
    assert named.names(handle)
    assert named.names(f"@{handle.upper()} ")


@given(handles, handles)
def test_two_handles_are_one_account_only_where_no_server_tells_them_apart(handle: str, other: str) -> None:
    assert same(handle, other) == same(other, handle)
    name, _, server = handle.partition("@")
    if server:
        assert not same(handle, f"{name}@not-{server}")
        assert same(handle, name)


@given(names, servers)
def test_a_profile_and_a_post_name_their_owner(name: str, server: str) -> None:
    for address in (f"https://{server}/@{name}", f"{server}/@{name}/1123", f"https://{server}/users/{name}/statuses/1"):
        assert named_in([f"See {address}."]).names(f"@{name}@{server}")
        assert not named_in([f"See {address}."]).names(f"@{name}@not-{server}")


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("See https://bsky.app/profile/rosa.example.com/post/3k", "@rosa.example.com"),
        ("See https://www.x.com/Rosa/status/1?s=20", "rosa"),
        ("See twitter.com/rosa", "@Rosa"),
        ("See https://www.linkedin.com/in/rosa-lane/", "rosa-lane"),
        ("See https://www.threads.com/@rosa/post/1", "@rosa"),
        ("Heard by @rosa.Please read on", "@rosa"),
        ("See https://news.example/rosa/", "https://news.example/rosa"),
    ],
)
def test_whom_an_address_or_a_sloppy_sentence_names(text: str, handle: str) -> None:
    assert named_in([text]).names(handle)


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("Read https://www.gov.uk/rosa", "@rosa"),
        ("Write to rosa@rosa.example", "@rosa"),
        ("Rosa Lane reports for the Example Times", "@rosa"),
        ("Thanks to @rosalane", "@rosa"),
        ("See https://[bad/ and https://x.com", "https://[bad"),
        ("", ""),
    ],
)
def test_whom_a_text_does_not_name(text: str, handle: str) -> None:
    assert not named_in([text]).names(handle, "https://")


@given(st.text(max_size=200), st.text(max_size=40), st.text(max_size=80))
def test_any_text_can_be_read(text: str, handle: str, address: str) -> None:
    opening(text)
    named_in([text, address]).names(handle, address)
    plain(handle)


@pytest.mark.parametrize("unit", ["@a", "@a@", "@a.a", "a.", "a/", "@a/", ".@", "a.aa/@a@a.a ", "@@", "@a-"])
def test_long_texts_are_read_in_bounded_time(unit: str) -> None:
    text = unit * 20_000
    opening(text)
    named_in([text])

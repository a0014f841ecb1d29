"""When two posts say the same: what is left out of the comparison, and what is not."""

import pytest

from policy.same_words import essence, key_of

SAID = "The ferry is closed today. See https://www.gov.uk/ferry?route=2"


@pytest.mark.parametrize(
    "other",
    [
        "  The  ferry is closed\ntoday. See https://www.gov.uk/ferry?route=2 ",
        "THE FERRY IS CLOSED TODAY. See https://www.gov.uk/ferry?route=2",
        "The ferry is closed today. See https://www.gov.uk/ferry?route=2!",
        "The ferry is closed today. See https://www.gov.uk/ferry?utm_source=x&route=2&fbclid=9",
        "The ferry is\u200b closed today. See https://www.gov.uk/ferry?route=2",
    ],
    ids=["spaces", "capitals", "the end", "tracking", "hidden character"],
)
def test_what_readers_would_not_tell_apart_is_the_same(other: str) -> None:
    assert key_of(other) == key_of(SAID)


@pytest.mark.parametrize(
    "other",
    [
        "The ferry is closed today. See https://www.gov.uk/ferry?route=3",
        "The ferry is open today. See https://www.gov.uk/ferry?route=2",
        "The ferry is closed, today. See https://www.gov.uk/ferry?route=2",
        "",
    ],
    ids=["another page", "another word", "within a sentence", "none"],
)
def test_other_words_are_other_words(other: str) -> None:
    assert key_of(other) != key_of(SAID)


def test_replies_to_different_posts_are_no_copies_of_each_other() -> None:
    assert key_of("Thank you.", "https://wall.example/1") != key_of("Thank you.", "https://wall.example/2")


def test_an_address_that_cannot_be_read_stays_as_written() -> None:
    assert essence("See https://[gov.uk/?utm_source=x") == "see https://[gov.uk/?utm_source=x"

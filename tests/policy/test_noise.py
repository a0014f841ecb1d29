"""Remarks that nobody needs are not made, and each remark is made once and speaks of the thing."""

from datetime import date

import pytest

from policy.catalogue import check
from policy.draft import Draft, Length
from policy.rule import Finding
from policy.situation import Situation

TODAY = Situation(today=date(2026, 1, 5))


def found(code: str, draft: str | Draft) -> list[Finding]:
    given = Draft(draft) if isinstance(draft, str) else draft
    return [finding for finding in check(given, TODAY).findings if finding.rule == code]


@pytest.mark.parametrize("address", ["https://t.co/AbC123xyz", "https://lnkd.in/eXample1", "https://fb.me/abc123"])
def test_a_link_shortened_by_the_network_is_no_finding(address: str) -> None:
    assert check(Draft(f"Read the guidance on gritting: {address}"), TODAY).findings == ()


def test_a_link_shortened_by_its_writer_is_told() -> None:
    assert found("ACC-10", "Read the guidance: https://bit.ly/3abcDEF")


def test_a_sentence_is_long_from_36_words_and_is_named() -> None:
    assert not found("ACC-06", " ".join(["word"] * 35) + ".")
    (long,) = found("ACC-06", "Short. The vessel on passage from Rotterdam " + " ".join(["word"] * 30) + ".")
    assert long.says.startswith("“The vessel on passage from Rotterdam …” has 36 words.")


def test_a_name_and_its_surname_are_one_finding() -> None:
    assert [finding.shown for finding in found("PROP-08", "Rishi Sunak spoke. Sunak left. Sunak slept.")] == [
        "Rishi Sunak"
    ]
    assert [finding.shown for finding in found("PROP-08", "Sunak spoke. Farage left. Farage slept.")] == [
        "Sunak",
        "Farage",
    ]


def test_two_tips_alike_are_one() -> None:
    assert len(found("ACC-09", "Please utilise the form. You may utilise it twice.")) == 1


@pytest.mark.parametrize("words", ["Vote Labour on Thursday.", "#VoteLabour", "Back Labour!"])
def test_a_call_to_vote_is_not_told_to_use_a_ministers_title(words: str) -> None:
    (party,) = found("PROP-01", words)
    assert "title" not in party.says
    assert "asks for votes" in party.says


def test_a_party_named_without_a_call_is_told_to_use_the_ministers_title() -> None:
    (party,) = found("PROP-01", "The Labour Party has a plan.")
    assert "minister's title" in party.says


def test_a_length_rests_on_the_networks_limit() -> None:
    (long,) = found("CRED-02", Draft("Too long.", lengths=(Length("DeptExample", "Bluesky", 312, 300),)))
    assert long.why == "The limit on Bluesky is 300 characters for this account."


@pytest.mark.parametrize(("written", "told"), [(date(2026, 1, 5), True), (date(2026, 1, 6), False), (None, False)])
def test_tomorrow_in_a_post_that_goes_out_tomorrow_is_told(written: date | None, told: bool) -> None:
    publishing = Situation(today=date(2026, 1, 6), written=written)
    said = [mark.says for mark in check(Draft("The survey closes tomorrow."), publishing).findings]
    assert (
        said
        == ["The post goes out on 6 January 2026, so “tomorrow” is Wednesday 7 January 2026. Is that the day you mean?"]
        * told
    )

"""Remarks that nobody needs are not made, and each remark is made once and speaks of the thing."""

from datetime import UTC, date, datetime

import pytest

from policy.catalogue import check
from policy.department import Window, WindowKind
from policy.draft import AccountKind, Draft, Kind, Length, Media
from policy.outcome import Outcome
from policy.rule import Finding
from policy.settings import Settings
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


RETOLD = "The consultation response sets out how the government will invest £2bn in rail."


@pytest.mark.parametrize(
    "words",
    [
        RETOLD,
        "According to the interim report, ministers will introduce a new law next year.",
        "The annual accounts show that HMRC will recruit 500 people.",
        "The policy paper explains what changes. The bulletin states that the department will fund 40 places.",
    ],
)
def test_a_corporate_post_that_retells_a_publication_is_for_the_approver_to_notice(words: str) -> None:
    assert [finding.outcome for finding in found("CIV-01", words)] == [Outcome.WARN]
    assert "Link the publication" in found("CIV-01", words)[0].says


@pytest.mark.parametrize(
    "words",
    [
        "The government will invest £2bn in rail.",
        "The response is out. The government will invest £2bn in rail.",
        "The plan is simple: the government will cut taxes.",
        "The response sets out how we will invest £2bn in rail.",
        "Our strategy sets out how the government will invest £2bn in rail.",
        "The strategy sets out how this government will invest £2bn in rail.",
        "The report confirms that the government will never cut nurses' pay.",
        "The white paper says that ministers guarantee that nobody will lose out.",
        f"{RETOLD} Labour opposed it.",
        f"{RETOLD} Vote on Thursday.",
        f"{RETOLD} Rishi Sunak did nothing.",
        f"{RETOLD} The council is a disgrace.",
        f"{RETOLD} After years of failure under our predecessors, a fresh start.",
    ],
)
def test_every_other_commitment_is_for_a_senior(words: str) -> None:
    assert Outcome.SENIOR in {finding.outcome for finding in found("CIV-01", words)}


@pytest.mark.parametrize(
    "draft",
    [
        Draft(RETOLD, account_kind=AccountKind.MINISTERIAL),
        Draft(RETOLD, account_kind=AccountKind.SERVICE),
        Draft(RETOLD, account_kind=AccountKind.POLICE),
        Draft(RETOLD, kind=Kind.REPLY),
        Draft(RETOLD, kind=Kind.QUOTE),
        Draft(RETOLD, media=(Media("A poster: Vote Labour"),)),
    ],
)
def test_retelling_is_for_a_senior_on_other_accounts_in_replies_and_beside_politics(draft: Draft) -> None:
    assert [finding.outcome for finding in found("CIV-01", draft)] == [Outcome.SENIOR]


def test_retelling_is_for_a_senior_before_the_election_of_a_parliament() -> None:
    window = Window("ge", WindowKind.GENERAL, datetime(2026, 1, 1, tzinfo=UTC), None)
    situation = Situation(today=date(2026, 1, 5), settings=Settings(windows=(window,)))
    outcomes = {finding.outcome for finding in check(Draft(RETOLD), situation).findings if finding.rule == "CIV-01"}
    assert outcomes == {Outcome.SENIOR}


def test_a_consultation_does_not_hide_talk_of_earlier_governments() -> None:
    assert found("PROP-06", "The consultation opens after years of failure under our predecessors.")


def test_somebody_discharged_with_thanks_is_not_somebody_charged() -> None:
    assert not found("LAW-07", "Jo Example was discharged with thanks from hospital.")
    assert found("LAW-07", "Jo Example was charged with theft.")

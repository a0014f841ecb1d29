"""Enquirers: the signals one by one, and together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.enquirer import Enquirer, Judgement, ProfileLink, Verdict, judge
from policy.words.outlets import OUTLETS, outlet_of
from tests.policy.enquirers import FRESH, HELD_OUT, ROWS, SURPRISES, TUNING, Row

AN_ORDINARY_QUESTION = "How do I renew my passport?"


def judged(
    bio: str = "",
    message: str = AN_ORDINARY_QUESTION,
    *,
    handle: str = "sam",
    name: str = "Sam",
    links: tuple[ProfileLink, ...] = (),
    known: Verdict | None = None,
    automated: bool = False,
) -> Judgement:
    return judge(Enquirer("mastodon", handle, name, bio, links, message, known, automated))


def precision_and_recall(rows: tuple[Row, ...]) -> tuple[float, float]:
    found = [(judged(bio, message).refer, wanted) for bio, message, wanted in rows]
    right = sum(referred and wanted for referred, wanted in found)
    return right / sum(referred for referred, _ in found), right / sum(wanted for _, wanted in found)


@pytest.mark.parametrize("rows", [TUNING, HELD_OUT, SURPRISES, FRESH], ids=["tuning", "held out", "surprises", "fresh"])
def test_press_is_referred_and_the_public_is_not_fobbed_off(rows: tuple[Row, ...]) -> None:
    precision, recall = precision_and_recall(rows)
    assert precision >= 0.95
    assert recall >= 0.9


def test_the_labelled_set_is_large_enough_to_mean_something() -> None:
    assert len(set(ROWS)) >= 150
    assert len(set(OUTLETS.values())) >= 150


@pytest.mark.parametrize(
    "bio",
    [
        "journalism student",
        "former BBC",
        "ex-Guardian",
        "not a journalist",
        "press operator",
        "Guardian to two teenagers",
        "legal guardian",
        "parody of a BBC News reporter",
        "code editor",
        "I study a reporter gene",
        "love reading the Times",
        "BBC licence fee payer",
        "Retweets are not endorsements",
        "Ex-BBC, ITV and Sky correspondent",
    ],
)
def test_what_is_past_denied_or_a_word_besides_is_no_press(bio: str) -> None:
    assert not judged(bio).refer


@pytest.mark.parametrize(
    "host", ["bbc.co.uk.example", "bbc-news.example", "notbbc.co.uk", "theguardian.com.example", ""]
)
def test_a_look_alike_domain_belongs_to_nobody(host: str) -> None:
    assert outlet_of(host) is None
    link = ProfileLink(f"https://{host}/staff", verified=True)
    assert not judged(handle=f"sam@{host}", links=(link,)).refer


def test_a_page_of_an_outlet_that_links_back_is_strong_and_one_that_does_not_is_weak() -> None:
    page = "https://www.bbc.co.uk/news/correspondents/sam"
    assert judged(links=(ProfileLink(page, verified=True),)).verdict is Verdict.JOURNALIST
    assert judged(links=(ProfileLink(page),)).verdict is Verdict.UNCLEAR


@pytest.mark.parametrize("handle", ["sam.reuters.com", "@sam@journa.host", "@jo.theguardian.com"])
def test_a_handle_under_an_outlets_domain_is_press(handle: str) -> None:
    assert judged(handle=handle).verdict is Verdict.JOURNALIST


@pytest.mark.parametrize("known", [Verdict.PUBLIC, Verdict.OFFICIAL, Verdict.ELECTED])
def test_a_confirmed_contact_never_outranks_what_the_message_says(known: Verdict) -> None:
    found = judged("Nurse", "I'm writing a piece about waiting lists, can I get a comment by 4pm?", known=known)
    assert found.refer
    assert found.verdict is Verdict.JOURNALIST


def test_a_confirmed_contact_outranks_a_bio() -> None:
    assert judged("Reporter, Example Times", known=Verdict.PUBLIC).verdict is Verdict.PUBLIC
    assert judged("Plumber", known=Verdict.JOURNALIST).refer


@pytest.mark.parametrize(
    ("bio", "name", "handle", "verdict"),
    [
        ("MP for Example North", "Sam Jones", "sam", Verdict.ELECTED),
        ("", "Cllr Sam Jones", "sam", Verdict.ELECTED),
        ("", "Sam Jones MSP", "sam", Verdict.ELECTED),
        ("Former MP for Example North", "Sam Jones", "sam", Verdict.PUBLIC),
        ("Living with MS for ten years", "Sam Jones", "sam", Verdict.PUBLIC),
        ("Caseworker in the office of an MP for Leeds", "Sam", "sam", Verdict.PUBLIC),
        ("", "Example Agency", "news.example.gov.uk", Verdict.OFFICIAL),
        ("The official account of Example Borough Council", "Example", "example", Verdict.OFFICIAL),
        ("I am a bot. Posts every hour.", "Tides", "tides", Verdict.AUTOMATED),
        ("Not a bot, honest", "Robin Abbott", "abbott", Verdict.PUBLIC),
        ("Newsletter about buses: I write a weekly newsletter", "Sam", "sam", Verdict.BLOGGER),
        ("Software engineer at BBC", "Sam", "sam", Verdict.UNCLEAR),
        ("Plumber", "Sam", "sam", Verdict.PUBLIC),
    ],
)
def test_a_profile_tells_who_somebody_is(bio: str, name: str, handle: str, verdict: Verdict) -> None:
    assert judged(bio, name=name, handle=handle).verdict is verdict


@pytest.mark.parametrize(
    "message",
    [
        "I want to die",
        "I can't go on any more",
        "he's going to kill me",
        "My mum is not breathing",
        "I've taken an overdose",
        "we're stuck on the roof and the water is rising",
        "I don't want to be here anymore",
        "She's trapped in the car",
    ],
)
def test_a_life_at_risk_goes_before_everything(message: str) -> None:
    found = judged("Reporter, Example Times", message)
    assert found.life_at_risk
    assert found.evidence[0].life_at_risk
    assert message.rsplit(maxsplit=1)[-1].strip(".!") in found.evidence[0].source


@pytest.mark.parametrize(
    "message",
    [
        "This queue is killing me",
        "The suicide prevention strategy: when is it out?",
        "I could kill for a coffee",
        "I'm trapped in a phone loop",
        "I can't get out of my contract",
        AN_ORDINARY_QUESTION,
    ],
)
def test_a_manner_of_speaking_is_no_risk(message: str) -> None:
    assert not judged(message=message).life_at_risk


def test_every_piece_of_evidence_says_where_a_person_can_look() -> None:
    for bio, message, _ in ROWS:
        for reason in judged(bio, message).evidence:
            assert reason.says.endswith(".")
            assert reason.source
            assert 0 < reason.weight <= 1


def test_nobody_at_all_is_probably_the_public() -> None:
    found = judged()
    assert (found.verdict, found.refer, found.evidence) == (Verdict.PUBLIC, False, ())
    assert found.confidence < 0.9


@given(st.text(max_size=400), st.text(max_size=400), st.text(max_size=60), st.text(max_size=60))
def test_anything_can_be_judged(bio: str, message: str, handle: str, url: str) -> None:
    found = judged(bio, message, handle=handle, name=handle, links=(ProfileLink(url, verified=True),))
    assert 0 <= found.confidence <= 1

"""The check of enquirers on people whom its authors did not invent, by measure; and its newer kinds of evidence."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bench.enquirer import CASES, UNSEEN, rates, read
from policy.enquirer import Enquirer, Judgement, Verdict, judge
from policy.pages import read as read_pages
from policy.press_list import Handle, Listing
from policy.press_list import read as read_list
from policy.words.more_outlets import MORE
from policy.words.outlets import ACCOUNTS, OUTLETS, outlet_of

AT_MOST = {
    "press passing as public, by profile and question": 4,
    "press passing as public, by all facts": 2,
    "press passing as public, where a list or a page is given": 2,
    "ordinary people referred, by profile and question": 3,
    "ordinary people referred, by all facts": 3,
    "ordinary people waiting for a look": 19,
}
AT_LEAST = {
    "right where the verdict is journalist or blogger": 93,
    "bios alone: right where found": 92,
    "bios alone: press found": 83,
    "press referred, by all facts": 80,
}
UNSEEN_AT_MOST = {
    "press passing as public, by profile and question": 5,
    "press passing as public, by all facts": 4,
    "press passing as public, where a list or a page is given": 0,
    "ordinary people referred, by profile and question": 10,
    "ordinary people waiting for a look": 24,
}
UNSEEN_AT_LEAST = {
    "right where the verdict is journalist or blogger": 80,
    "bios alone: right where found": 75,
    "bios alone: press found": 75,
    "press referred, by all facts": 82,
}


@pytest.mark.parametrize(
    ("cases", "at_most", "at_least"),
    [(CASES, AT_MOST, AT_LEAST), (UNSEEN, UNSEEN_AT_MOST, UNSEEN_AT_LEAST)],
    ids=["tuning", "unseen"],
)
def test_every_measure_stays_where_it_was_measured(
    cases: Path, at_most: Mapping[str, float], at_least: Mapping[str, float]
) -> None:
    measured = {rate.measure: rate.percent for rate in rates(read(cases.read_text("utf-8").splitlines()))}
    assert {*at_most, *at_least} <= {*measured}
    assert {name: measured[name] for name, most in at_most.items() if measured[name] > most} == {}
    assert {name: measured[name] for name, least in at_least.items() if measured[name] < least} == {}


def by(handle: str = "sam77", *, network: str = "x", name: str = "", bio: str = "", message: str = "") -> Judgement:
    return judge(Enquirer(network, handle, name, bio, message=message))


@pytest.mark.parametrize("mailbox", ["newsdesk@beacon.example", "newsroom@beacon.example", "news@beacon.example"])
def test_a_mailbox_of_a_desk_is_press(mailbox: str) -> None:
    assert by(mailbox, network="email", message="Is the harbour office closing?").verdict is Verdict.JOURNALIST


@pytest.mark.parametrize("handle", ["@yorkshirepost", "manchester_evening_news", "nation.cymru"])
def test_the_handle_of_an_outlet_is_press(handle: str) -> None:
    assert by(handle).refer


@pytest.mark.parametrize("message", ["What time does the tip shut?", "Which office deals with lost certificates?"])
def test_a_question_of_a_customer_needs_no_profile(message: str) -> None:
    found = by(message=message)
    assert found.verdict is Verdict.PUBLIC
    assert "customer" in found.evidence[0].says


def test_a_surname_is_no_word_of_the_media() -> None:
    found = by("@jo_reporter_press", name="Jo Press", bio="Bathroom fitter", message="Where is my passport?")
    assert not any("“press”" in reason.says for reason in found.evidence)


@pytest.mark.parametrize(
    ("ending", "verdict"),
    [
        ("Kris Sadler\nFreelance journalist", Verdict.JOURNALIST),
        ("Kris Sadler\nSenior Reporter, Bucks Free Press\n01632 960123", Verdict.JOURNALIST),
        ("Kris Sadler\nPractice manager", Verdict.PUBLIC),
        ("Kris Sadler", Verdict.UNCLEAR),
    ],
)
def test_the_lines_under_a_letter_say_who_writes(ending: str, verdict: Verdict) -> None:
    letter = f"Good morning,\n\nWhy was the pilot in Leeds stopped last week, and on whose decision was it?\n\n{ending}"
    assert by("k.sadler@mail.example", network="email", message=letter).verdict is verdict


def test_a_message_in_another_language_is_no_remark() -> None:
    assert by(message="Guten Tag! Wir hätten gern jemanden am Telefon gesprochen.").verdict is Verdict.UNCLEAR


@pytest.mark.parametrize("bio", ["Westminster. Coffee. Regrets.", "Whitehall watcher"])
def test_a_pastime_or_the_form_of_a_trade_is_not_enough_for_a_question_to_account(bio: str) -> None:
    assert by(bio=bio, message="Who decided on the closures, and why?").verdict is not Verdict.JOURNALIST


def test_every_outlet_has_a_domain_and_a_provenance() -> None:
    assert {provenance for _, _, provenance in MORE} == {"s", "k"}
    assert all(outlet_of(domain) == OUTLETS[domain] for _, domains, _ in MORE for domain in domains)
    assert len({*OUTLETS.values()}) >= 500
    assert not {"guardian", "thesun", "metro"} & {*ACCOUNTS}


@pytest.mark.parametrize(
    ("row", "listed"),
    [
        (
            {"Name (surname, first)": "LANE, Rosa", "@": "rosalane"},
            Listing(1, "LANE, Rosa", handles=(Handle("", "rosalane"),)),
        ),
        (
            {"contact": "Rosa Lane <rosa@times.example>", "Twitter": "n/a"},
            Listing(1, "Rosa Lane", emails=("rosa@times.example",)),
        ),
        (
            {"Media type": "Newspaper", "Outlet(s)": "Times; Post", "Social": "@rl (X); rosa.bsky.social"},
            Listing(1, "", "Times; Post", handles=(Handle("bluesky", "rosa.bsky.social"), Handle("", "rl"))),
        ),
        ({"first": "R", "Last": "Lane", "LinkedIn": "https://www.linkedin.com/in/rosa-lane/"},
         Listing(1, "R Lane", handles=(Handle("linkedin", "rosa-lane"),))),
    ],
    ids=["surname first", "address in brackets", "handles together", "names in two columns"],
)  # fmt: skip
def test_columns_of_a_press_list_are_read_whatever_their_names(row: dict[str, object], listed: Listing) -> None:
    assert read_list([row]) == (listed,)


def test_a_shop_with_a_blog_is_no_press() -> None:
    shop = {
        "url": "https://rosalane.example",
        "title": "Rosa Lane, potter",
        "text": "Bowls and mugs. Shop. Blog. Subscribe.",
    }
    found = judge(Enquirer("x", "rosa", "Rosa Lane", message="Can I claim for my kiln?", pages=read_pages([shop])))
    assert found.verdict is Verdict.PUBLIC

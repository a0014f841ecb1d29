"""The check of enquirers on people whom its authors did not invent, by measure; and its newer kinds of evidence."""

from collections import Counter

import pytest

from bench.enquirer import Rate, judged, rates
from policy.detectors.bio import outlets_in
from policy.enquirer import Enquirer, Judgement, Verdict
from policy.pages import read as read_pages
from policy.press_list import Handle, Listing
from policy.press_list import read as read_list
from policy.verdict import judge
from policy.words.enquirer_weights import CASES, LEARNED
from policy.words.more_outlets import MORE
from policy.words.outlet_names import NAMED
from policy.words.outlets import ACCOUNTS, OUTLETS, outlet_of
from training.cases import HOUSE, digest, files, read_all
from training.enquirers import WRITTEN, left_out, main, names_in, page, seen
from training.protected_words import PROTECTED

LEFT_OUT_AT_MOST = {
    "press passing as public, by profile and question": 12,
    "press passing as public, where a list or a page is given": 5,
    "ordinary people referred, by profile and question": 3,
    "ordinary people referred, by all facts": 4,
    "ordinary people waiting, by profile and question": 19,
}
LEFT_OUT_AT_LEAST = {
    "right where the verdict is journalist or blogger, by profile and question": 92,
    "right where the verdict is journalist or blogger, by all facts": 90,
    "bios alone: right where found": 83,
    "bios alone: press found": 70,
}


def percent(measured: tuple[Rate, ...]) -> dict[str, float]:
    return {rate.measure: rate.percent for rate in measured}


@pytest.mark.slow
def test_people_of_hands_left_out_are_judged_as_well_as_the_docs_say() -> None:
    cases = read_all()
    apart = left_out(seen(cases), names_in(cases))
    measured = percent(rates([judged(case, apart[case.hand]) for case in cases if case.hand != HOUSE]))
    assert {name: measured[name] for name, most in LEFT_OUT_AT_MOST.items() if measured[name] > most} == {}
    assert {name: measured[name] for name, least in LEFT_OUT_AT_LEAST.items() if measured[name] < least} == {}


@pytest.mark.slow
def test_the_same_cases_give_the_same_weights() -> None:
    before = WRITTEN.read_text(encoding="utf-8")
    try:
        main()
        assert WRITTEN.read_text(encoding="utf-8") == before
    finally:
        WRITTEN.write_text(before, encoding="utf-8")


def test_the_weights_were_learned_from_the_cases_and_not_changed_by_hand() -> None:
    assert digest() == CASES
    assert WRITTEN.read_text(encoding="utf-8") == page(LEARNED)


def test_signals_and_weights_fit_each_other() -> None:
    """On people who were learned from; a changed signal without new weights shows here."""
    measured = percent(rates([judged(case) for case in read_all() if case.hand == "hand4"]))
    assert measured["press passing as public, by profile and question"] <= 6
    assert measured["ordinary people referred, by profile and question"] <= 3
    assert measured["bios alone: right where found"] >= 85


def test_no_weight_is_on_a_name_or_on_what_the_law_protects() -> None:
    names = names_in(read_all())
    learned = [*LEARNED.bio, *LEARNED.message]
    assert [words for words in learned if {*words.split()} & (PROTECTED | names)] == []
    assert {"christian", "mum", "disabled", "welsh", "diolch", "retired", "mohammed"} <= PROTECTED


def test_each_hand_has_a_file_and_cases_enough() -> None:
    assert len(files()) >= 6
    hands = Counter(case.hand for case in read_all())
    assert all(hands[file.stem] >= 200 for file in files())


def by(handle: str = "sam77", *, network: str = "x", name: str = "", bio: str = "", message: str = "") -> Judgement:
    return judge(Enquirer(network, handle, name, bio, message=message))


@pytest.mark.parametrize("mailbox", ["newsdesk@beacon.example", "newsroom@beacon.example", "news@beacon.example"])
def test_a_mailbox_of_a_desk_is_press(mailbox: str) -> None:
    assert by(mailbox, network="email", message="Is the harbour office closing?").verdict is Verdict.JOURNALIST


@pytest.mark.parametrize("handle", ["@yorkshirepost", "manchester_evening_news", "nation.cymru"])
def test_the_handle_of_an_outlet_is_press(handle: str) -> None:
    assert by(handle).refer


def test_a_surname_is_no_word_of_the_media() -> None:
    found = by("@jo_reporter_press", name="Jo Press", bio="Bathroom fitter", message="Where is my passport?")
    assert not any("“press”" in reason.says for reason in found.evidence)


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


@pytest.mark.parametrize("bio", ["Fishing, oil. P&J", "Look North. Umbrella.", "Stringing for ČTK", "Tests, What Car?"])
def test_a_programme_and_initials_are_an_outlet(bio: str) -> None:
    assert len(outlets_in(bio)) == 1


def test_names_that_are_ordinary_words_are_left_to_the_pattern_for_titles() -> None:
    names = {name for name, _ in NAMED}
    assert {provenance for _, provenance in NAMED} == {"s", "k"}
    assert len(names) == len(NAMED)
    assert not names & {"Guardian", "Slate", "Independent", "Forbes", "PA", "CCTV", "Variety", "Stylist"}
    assert not [name for name in names if name.islower() and len(name) < len("taz")]


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

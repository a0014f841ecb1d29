"""Enquirers: the signals one by one, and together."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy import pages, press_list
from policy.enquirer import Enquirer, Judgement, ProfileLink, Verdict
from policy.verdict import judge
from policy.words.outlets import OUTLETS, outlet_of
from training.cases import HOUSE, read_all

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
    return judge(Enquirer("mastodon", handle, name, bio, links, message, known, automated=automated))


def test_the_outlets_are_many_enough_to_mean_something() -> None:
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
    assert not judged(links=(ProfileLink(page),)).refer


@pytest.mark.parametrize("handle", ["sam.reuters.com", "@sam@journa.host", "@jo.theguardian.com"])
def test_a_handle_under_an_outlets_domain_is_press(handle: str) -> None:
    assert judged(handle=handle).verdict is Verdict.JOURNALIST


@pytest.mark.parametrize("known", [Verdict.PUBLIC, Verdict.OFFICIAL, Verdict.ELECTED])
def test_a_confirmed_contact_never_outranks_what_the_message_says(known: Verdict) -> None:
    found = judged("Nurse", "I'm writing a piece about waiting lists, can I get a comment by 4pm?", known=known)
    assert found.refer
    assert found.verdict is not known
    assert "piece" in next(reason.source for reason in found.evidence if reason.signal == "words")


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
    for case in read_all():
        if case.hand == HOUSE:
            for reason in judge(case.enquirer).evidence:
                assert reason.says.endswith(".")
                assert reason.source
                assert 0 < reason.weight <= 1


@pytest.mark.parametrize(
    ("message", "quoted"),
    [
        ("When is my passport coming? I applied in May.", "my passport"),
        ("How do I renew my passport?", "renew my passport"),
        ("Thank you for sorting that out, brilliant", "brilliant"),
    ],
)
def test_a_case_of_ones_own_and_thanks_speak_for_the_public(message: str, quoted: str) -> None:
    found = judged(message=message)
    assert (found.verdict, found.refer) == (Verdict.PUBLIC, False)
    assert quoted in found.evidence[0].source
    assert found.evidence[0].points_to is Verdict.PUBLIC


@pytest.mark.parametrize(
    "message",
    [
        "I'm a journalist with the Example Times. Any reaction for our readers?",
        "A statement for my story, please.",
    ],
)
def test_a_question_of_press_is_referred_whoever_asks(message: str) -> None:
    assert judged("Nurse", message).refer


@pytest.mark.parametrize(
    "message", ["Could we have a statement by 5pm today please?", "Need a line for tonight's bulletin", "Any comment?"]
)
def test_a_question_that_press_ask_too_passes_nobody(message: str) -> None:
    assert judged("", message).verdict is not Verdict.PUBLIC


@pytest.mark.parametrize(
    ("bio", "message"),
    [
        ("", "Any comment?"),
        ("", "Why was the pilot stopped?"),
        ("", "How many cases were missed?"),
        ("", ""),
        ("Freelance. London.", "Is the form online?"),
        ("Producer and other things", "Is the office in Leeds open today?"),
    ],
)
def test_nobody_is_public_for_want_of_evidence(bio: str, message: str) -> None:
    found = judged(bio, message)
    assert (found.verdict, found.refer) == (Verdict.UNCLEAR, False)


@pytest.mark.parametrize("bio", ["Writes for various publications", "Booker on a breakfast show", "Words in magazines"])
def test_work_and_a_place_for_the_work_are_press_without_the_usual_words(bio: str) -> None:
    assert judged(bio, "Why was the pilot stopped?").refer


def test_nobody_with_a_question_that_is_more_likely_press_is_public_for_their_bio() -> None:
    found = judged("Nurse", "I'm writing a piece about waiting lists, can I get a comment by 4pm?")
    assert (found.verdict, found.refer) == (Verdict.UNCLEAR, False)


def test_a_profile_alone_is_public_for_more_than_a_profile_with_a_question() -> None:
    bio = "Aberdeen. Fish, farms, ferries."
    assert judged(bio, message="").verdict is Verdict.UNCLEAR
    assert judged(bio, "How do I renew my passport?").verdict is Verdict.PUBLIC


def test_without_a_profile_a_weak_word_of_the_public_is_not_enough() -> None:
    found = judged(message="Why was the scheme cut? I need to know by 5pm today.")
    assert found.verdict is Verdict.UNCLEAR
    assert {reason.points_to for reason in found.evidence} == {Verdict.JOURNALIST, Verdict.PUBLIC}


def test_a_bio_of_another_life_lets_anybody_ask_a_question() -> None:
    found = judged("Retired nurse, gran of four", "Why was the pilot stopped?")
    assert found.verdict is Verdict.PUBLIC
    assert "nurse" in found.evidence[0].source


@pytest.mark.parametrize(
    ("bio", "quoted"),
    [
        ("Senior Reporter", "“Senior Reporter”"),
        ("Senior reporter, Example Gazette", "“Senior reporter” and names Example Gazette"),
        ("Tea first. Broadcaster. BBC Radio Leeds mornings", "“Broadcaster” and names BBC"),
    ],
)
def test_evidence_is_quoted_from_what_was_read(bio: str, quoted: str) -> None:
    said = [reason.says for reason in judged(bio).evidence if reason.signal == "role"]
    assert any(quoted in says for says in said), said
    assert not any("names Senior Reporter" in says for says in said)


def test_an_own_case_explains_a_word_that_press_use_but_not_who_somebody_is() -> None:
    word = "I missed the deadline for my claim because your site was down. On deadline again now."
    assert not judged("Carer for my mum", word).refer
    assert judged("Reporter, Example Times", "Where is my passport?").refer


ROSA = {"Contact name": "Rosa Lane", "Outlet": "Example Gazette", "Job title": "Reporter",
        "E-mail": "rosa.lane@gazette.example", "Twitter": "@RosaLane"}  # fmt: skip
LIST = ({"Contact name": "Alex Walker", "Outlet": "Example Herald", "Twitter": "https://x.com/alexw"}, ROSA)


def known_by(row: Mapping[str, object], **facts: str) -> Judgement:
    network, handle = facts.pop("network", "x"), facts.pop("handle", "nobody77")
    listed = press_list.read([LIST[0], row])
    return judge(Enquirer(network, handle, message="Where is the form?", press_list=listed, **facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "facts"),
    [
        (ROSA, {"handle": "@rosalane"}),
        ({"Name": "Rosa Lane", "X": "https://twitter.com/RosaLane"}, {"handle": "rosalane"}),
        ({"First name": "Rosa", "Surname": "Lane", "Social": {"bsky": "@rosa.bsky.social"}},
         {"network": "bluesky", "handle": "rosa.bsky.social"}),
        (ROSA, {"network": "email", "handle": "ROSA.LANE@gazette.example"}),
        (ROSA, {"network": "email", "handle": "newsroom@gazette.example"}),
        (ROSA, {"name": "Rosa Lane ✍️", "bio": "News at the Example Gazette"}),
        (ROSA, {"network": "threads", "handle": "rosalane", "name": "Rosa J. Lane"}),
        (ROSA, {"network": "bluesky", "handle": "rosalane.bsky.social", "name": "Rosa"}),
    ],
    ids=["handle", "profile", "names in two columns", "address", "domain", "name and outlet", "another network",
         "handle on Bluesky"],
)  # fmt: skip
def test_a_press_list_knows_its_people_in_whatever_columns(row: Mapping[str, object], facts: dict[str, str]) -> None:
    found = known_by(row, **facts)
    assert (found.verdict, found.refer) == (Verdict.JOURNALIST, True)
    assert "press list, row 2" in found.evidence[0].source


def test_a_name_alone_is_a_hint_and_no_match() -> None:
    found = known_by(ROSA, name="Rosa Lane", bio="Plumber")
    assert not found.refer


def test_a_short_name_of_an_outlet_is_a_word_of_its_own() -> None:
    """“Tes” stood in “update sept” for a teacher of the same name as its reporter."""
    row = {"Name": "Rosa Lane", "Outlet": "Tes", "Role": "Reporter"}
    assert not known_by(row, name="Rosa Lane", bio="Primary teacher, update Sept").refer
    assert known_by(row, name="Rosa Lane", bio="Schools. Tes.").refer


@pytest.mark.parametrize(
    ("outlet", "facts"),
    [
        ("Example Gazette", {"bio": "Ex-Example Gazette, ex-smoker"}),
        ("Example Gazette", {"bio": "Trustee. Former Editor, Example Gazette"}),
        ("The Times", {"message": "I see one date in the Times and another here"}),
        ("The Leader, Wrexham", {"bio": "Lives in Wrexham"}),
    ],
    ids=["left", "left, after a comma", "read there", "a place"],
)
def test_a_name_with_an_outlet_that_is_not_ones_own_is_no_match(outlet: str, facts: dict[str, str]) -> None:
    row = press_list.read([{"Name": "Rosa Lane", "Outlet": outlet, "Role": "Reporter"}])
    bio, message = facts.get("bio", ""), facts.get("message", "Where is the form?")
    assert not judge(Enquirer("x", "rl", "Rosa Lane", bio=bio, message=message, press_list=row)).refer


def test_whoever_says_to_have_left_the_outlet_of_the_row_is_no_match_by_handle() -> None:
    row = {"Handle": "@rosalane", "Name": "Rosa Lane", "Outlet": "The Sun"}
    assert not known_by(row, handle="rosalane", bio="Comms. Ex-Sun, ex-smoker.").refer
    assert known_by(row, handle="rosalane", bio="Photos, as seen in the Sun").refer


@pytest.mark.parametrize("mail", ["gmail.com", "example.gov.uk", "leeds.ac.uk"])
def test_a_domain_of_everybodys_is_nobodys_employer(mail: str) -> None:
    row = {"Name": "Rosa Lane", "Email": f"rosa@{mail}"}
    assert not known_by(row, network="email", handle=f"sam@{mail}").refer


def test_somebody_who_has_left_is_no_match() -> None:
    assert not known_by({**ROSA, "Notes": "left the paper in 2021"}, handle="rosalane").refer


def page(facts: Mapping[str, object], name: str = "Rosa Lane") -> Judgement:
    read = pages.read([{"url": "https://www.example.org/people/rosa", **facts}])
    return judge(Enquirer("bluesky", "rosa.example.org", name, message="Where is the form?", pages=read))


@pytest.mark.parametrize(
    "facts",
    [
        {"url": "https://www.bbc.co.uk/news/people/rosa", "author": "By Rosa Lane"},
        {"url": "https://www.theguardian.com/profile/x", "rel_me": ["https://bsky.app/profile/rosa.example.org"]},
        {"json_ld": {"@type": "NewsArticle", "author": {"name": "Rosa Lane"}}, "site": "Example Gazette"},
        {"title": "Rosa Lane", "text": "Rosa Lane is a reporter in Leeds. She likes buses."},
        {"url": "https://muckrack.com/rosalane", "title": "Articles by Rosa Lane"},
    ],
    ids=["byline", "links back", "structured data", "says so", "portfolio"],
)
def test_a_page_of_an_author_is_evidence_for_a_journalist(facts: dict[str, object]) -> None:
    found = page(facts)
    assert found.verdict is Verdict.JOURNALIST
    assert found.evidence[0].source.startswith("https://")


def test_a_newsletter_of_ones_own_is_evidence_for_a_blogger() -> None:
    found = page({"url": "https://rosa.substack.com", "title": "Bus Lane, by Rosa Lane", "author": "Rosa Lane"})
    assert found.verdict is Verdict.BLOGGER


def test_a_page_by_somebody_else_proves_nothing() -> None:
    assert not page({"url": "https://www.bbc.co.uk/news/1", "author": "Rosa Lane"}, name="Sam Bell").refer


def test_a_charity_with_a_name_in_the_manner_of_outlets_is_none() -> None:
    facts = {"site": "Wiltshire Carers Voice", "title": "Registered charity", "rel_me": ["@rosa.example.org"]}
    assert not page(facts).refer
    assert page({**facts, "site": "Wiltshire Evening Voice", "title": "News"}).refer


def test_where_and_when_a_page_was_seen_is_kept() -> None:
    found = page({"url": "https://www.bbc.co.uk/news/people/rosa", "author": "Rosa Lane", "seen": "2026-11-20"})
    assert "https://www.bbc.co.uk/news/people/rosa, seen 2026-11-20" in found.evidence[0].source


@given(st.text(max_size=400), st.text(max_size=400), st.text(max_size=60), st.text(max_size=60))
def test_anything_can_be_judged(bio: str, message: str, handle: str, url: str) -> None:
    found = judged(bio, message, handle=handle, name=handle, links=(ProfileLink(url, verified=True),))
    assert 0 <= found.confidence <= 1


def test_a_word_that_a_sign_of_press_quotes_is_not_called_a_word_of_the_public() -> None:
    found = judge(Enquirer("mastodon", "rosalane", bio="Reporter @NursingTimes | tips in confidence"))
    assert found.refer
    assert any(reason.points_to is Verdict.JOURNALIST and "Reporter" in reason.source for reason in found.evidence)
    assert [reason for reason in found.evidence if reason.points_to is Verdict.PUBLIC] == []

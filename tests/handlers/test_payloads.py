"""Every message and form fits Slack's limits with any words of people, and the words stay inert."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from bot.credentials.states import CredentialState
from bot.errors import Unusable
from bot.model.account import REASON_LABELS, Account
from bot.model.cover import Cover
from bot.model.event import Event
from bot.model.listed_referral import ListedReferral
from bot.model.proposal import ProposalState
from bot.model.when import Choice, TooLate, Twice, When, WhenKind
from bot.networks import networks
from bot.proposing.drafting import Wording
from bot.proposing.drafts import Submission
from bot.proposing.own_names import OwnName
from bot.showing.proposal_view import ShownProposal
from bot.showing.referrals import ShownEnquiry
from handlers import cards
from handlers.blocks import forms, times
from handlers.blocks.blocks import escaped, ids, numbers, plainly, revision_in, said, visible
from handlers.cards import questions, stands, stories
from handlers.duty import covers, credentials
from handlers.enquiries import answer, call, referral_card, referral_forms
from handlers.errors import unopened
from handlers.listeners import decide, enquire, resolve, take_down
from handlers.proposing import step_one, step_two, written
from handlers.proposing.whole_text import LATER, TOO_LONG, all_of, whole_text
from handlers.slack.open_view import with_trouble
from policy.report import Report
from policy.tags import TAGS
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import (
    PERSON,
    checked_message,
    checked_modal,
    every_text,
    inert,
    live,
    mentioned,
    message_faults,
    modal_faults,
    quotes,
    sent_as,
)

Json = dict[str, Any]
KNOWN = {"wall": networks()["mastodon"]}
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def plain(text: str = "x") -> Json:
    return {"type": "plain_text", "text": text}


def field(element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": "b", "label": plain(), "element": {"action_id": "a", **element}, **more}


def section(text: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain(), "submit": plain(), "blocks": list(blocks), **more}


def menu(option: Json) -> Json:
    return {"type": "actions", "elements": [{"type": "static_select", "action_id": "m", "options": [option]}]}


# The checker itself


LABELS = step_one.labels_offered(
    TAGS, (f"topic {number}, which is long enough to be cut somewhere" for number in range(120))
)


@pytest.mark.parametrize(
    "broken",
    [
        modal(menu({"text": plain("x" * 76), "value": "v"})),
        modal(menu({"text": plain(), "value": "x" * 76})),
        modal(field({"type": "plain_text_input", "max_length": 3001})),
        modal(field({"type": "file_input", "max_files": 11})),
        {**modal(field({"type": "plain_text_input"})), "submit": None},
        modal({**section("a"), "block_id": "s"}, {**section("b"), "block_id": "s"}),
        modal(section("")),
        modal({"type": "sektion"}),
        modal(*[{"type": "divider"}] * 101),
        modal(section("x" * 3001)),
        modal(*[section("é" * 3000)] * 50),
        modal(section("x"), private_metadata="[1," + "1" * 3000 + "]"),
        modal(section("x"), private_metadata="words of a draft"),
        modal(section("x"), title=plain("x" * 25)),
        modal(section("x"), close=plain("x" * 25)),
        modal(section("Hello <!channel>")),
        modal(section("Hello <@U0SAM")),
        modal(field({"type": "plain_text_input"}, hint=plain("<@U0SAM> knows"))),
    ],
)
def test_the_checker_catches_a_broken_modal(broken: Json) -> None:
    assert modal_faults(broken)


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        ([{"type": "divider"}] * 51, "x"),
        ([section("x" * 2900)] * 4, "x"),
        ([section("x")], ""),
        ([section("x")], "<!here>"),
        ([section("<https://evil.example|<!here>>")], "x"),
    ],
)
def test_the_checker_catches_a_broken_message(blocks: list[Json], text: str) -> None:
    assert message_faults(blocks, text)


def test_the_checker_passes_what_is_whole() -> None:
    assert not modal_faults(modal(section("Hello <@U0SAM> in <#C0GENERAL>"), private_metadata="[1,2]"))
    assert not message_faults([section("<https://a.example|Live> &lt;!channel&gt;")], "A post from <@U0SAM>")


# Messages


def replaced(shown: ShownProposal) -> list[str]:
    """The words before, of a change of a post that is out."""
    post = shown.revision.content.corrects
    return [post.words] if post else []


@given(showings.proposals())
@showings.thorough
def test_a34_a_card_is_whole_and_names_nobody_but_colleagues(shown: ShownProposal) -> None:
    blocks, text = cards.card(shown, NOW, showings.ARCHIVE), cards.summary(shown)
    sent = checked_message(blocks, text)
    assert mentioned(sent, text) <= showings.OURS
    variants = dict.fromkeys(place.parts for place in shown.places)
    alts = [picture.alt for picture in shown.revision.content.pictures if picture.alt]
    link_cards = [card.words for card in dict.fromkeys(place.card for place in shown.places if place.card)]
    every = [*replaced(shown), *(part for parts in variants for part in parts), *alts, *link_cards]
    exact = [sent_as(quote) for quote in quotes(sent)]
    if shown.revision.is_shown_whole:
        assert exact == [words or " " for words in every]
        assert cards.SHOW_ALL not in str(sent)
    else:
        folded = sum(map(len, every)) - sum(map(len, exact))
        assert f"… and {folded:,} more characters. Open the whole text" in "".join(every_text(sent))
        assert all(any(words.startswith(begun) for words in every) for begun in exact)
        assert cards.SHOW_ALL in str(sent)
        assert not shown.proposal.thumb_is_enough or not shown.is_current


@given(showings.proposals())
@showings.thorough
def test_the_findings_in_full_are_whole_and_name_nobody_but_colleagues(shown: ShownProposal) -> None:
    for noted in ("", "key"):
        assert mentioned(checked_modal(cards.in_full(shown, noted))["blocks"]) <= showings.OURS


@given(showings.proposals())
@showings.thorough
def test_a_card_says_the_same_words_for_ever(shown: ShownProposal) -> None:
    other = replace(shown, proposal=replace(shown.proposal, state=ProposalState.REJECTED, approvals=()))
    assert inert(checked_message(cards.card(shown, NOW, showings.ARCHIVE), "x")) == inert(
        checked_message(cards.card(other, NOW, showings.ARCHIVE), "x")
    )


@given(showings.proposals(), st.sampled_from(Event))
@showings.thorough
def test_a34_a_thread_and_a_direct_message_name_nobody_but_colleagues(shown: ShownProposal, event: Event) -> None:
    for place in (None, *shown.places[:2]):
        for text in (
            stories.line(event, shown, "U0SAM", place),
            stories.direct(event, shown, "U0SAM", place, to="U0PRIYA"),
        ):
            assert not message_faults([], text)
            assert mentioned([], text) <= showings.OURS


@given(showings.proposals())
@showings.thorough
def test_a34_a_question_is_whole_and_names_nobody_but_colleagues(shown: ShownProposal) -> None:
    for place in shown.places:
        if place.delivery is not None:
            asked = questions.question(shown, place, place.delivery), questions.asks(shown, place, place.delivery)
            assert mentioned(checked_message(*asked), asked[1]) <= showings.OURS
            checked_message(questions.settled(place, place.delivery), "Settled")


@given(showings.enquiries())
@showings.thorough
def test_a34_a_referral_is_whole_and_names_nobody_but_colleagues(shown: ShownEnquiry) -> None:
    text = referral_card.summary(shown.enquiry)
    assert mentioned(checked_message(referral_card.card(shown, NOW), text), text) <= showings.OURS
    url = "https://dept.slack.com/archives/C0MEDIA/p12"
    told = referral_card.handed_over(shown, "U0SAM", NOW, url)
    for message in (told, referral_card.taken(shown, NOW, url), referral_card.due(shown, NOW, "")):
        assert mentioned(checked_message([], message), message) <= showings.OURS
    checked_modal(referral_forms.answer(shown.enquiry, [shown.enquiry.name[:80] or "Holding"]))
    checked_modal(referral_forms.hand_over(shown))
    more = referral_card.grew(shown, "")
    assert mentioned(checked_message([], more), more) <= showings.OURS
    several = [ListedReferral(replace(shown.enquiry, id=number), shown.card) for number in range(1, 8)]
    for number in (1, 7):
        asked = call.message(several[:number], shown.department, NOW, lambda _: url, 1000)
        sent = checked_message(*asked)
        assert mentioned(sent, asked[1]) <= showings.OURS
        assert sum(map(len, every_text(sent))) <= 10_000
    for call_out in shown.call_outs:
        says = referral_card.not_reached(call_out, shown, "https://dept.slack.com/archives/C0MEDIA/p12")
        assert mentioned(checked_message([], says), says) <= showings.OURS
    risk = referral_card.risen(shown, "")
    assert mentioned(checked_message(*risk), risk[1]) <= showings.OURS
    blocks: list[Block] = answer.answer(shown.enquiry, shown.department)
    assert mentioned(checked_modal(forms.modal("x", "Who is asking", blocks))["blocks"]) <= showings.OURS


@given(showings.long)
@showings.thorough
def test_a34_an_answer_quotes_without_telling_anybody(words: str) -> None:
    for sentence in (f"Mastodon refused this: {words}", f"<@U0SAM> stopped it. {words}"):
        text = said(sentence)
        assert not live({"type": "mrkdwn", "text": text})
        assert set(PERSON.findall(text)) <= showings.OURS


# Forms


@given(showings.proposals())
@showings.thorough
def test_forms_are_whole_whatever_is_in_them(shown: ShownProposal) -> None:
    for about in (decide.REASON_OF_NOT_YET, decide.REASON_OF_REJECTION):
        for labels in (REASON_LABELS, ("x" * 75,), tuple(f"{number} {'y' * 70}" for number in range(100))):
            checked_modal(decide.reason_form(about, 7, 2, labels))
    for place in shown.places:
        checked_modal(resolve.link_form("x", "It is out", 9, place.account))
    if any(stands(place) for place in shown.places):
        checked_modal(take_down.form(shown))


@given(
    st.lists(st.tuples(showings.covers, st.builds(showings.accounts, st.integers(0, 9), showings.short)), max_size=40),
    st.integers(1, 120),
)
@showings.thorough
def test_a34_cover_is_whole_and_names_nobody_but_colleagues(
    standing: list[tuple[Cover, list[Account]]], number: int
) -> None:
    shown = [(cover, tuple(its)) for cover, its in standing]
    whole = checked_modal(covers.form(tuple(showings.accounts(number, "@account")), shown))
    told = [covers.told(cover, its, "U0SAM") for cover, its in shown]
    channel = covers.channel_told("C0APPROVE", "was made public", tuple(showings.accounts(number, "@account")))
    refused = credentials.told(CredentialState(showings.accounts(1, "@account")[0], f"No: {'x' * number * 20}"))
    for text in (json.dumps(whole), *told, channel, refused):
        assert set(PERSON.findall(text)) <= showings.OURS


@given(showings.proposals(), st.booleans())
@showings.thorough
def test_every_word_can_be_opened_a_page_at_a_time(shown: ShownProposal, to_copy: bool) -> None:
    exact, page, more = "", 1, True
    while more:
        view = checked_modal(whole_text(shown, page, to_copy=to_copy))
        words = "".join(quotes(view["blocks"]))
        exact += words if to_copy else sent_as(words)
        page, more = page + 1, LATER in str(view)
        assert not mentioned(view["blocks"])
    variants = dict.fromkeys(place.parts for place in shown.places)
    alts = [picture.alt for picture in shown.revision.content.pictures]
    link_cards = [card.words for card in dict.fromkeys(place.card for place in shown.places if place.card)]
    assert exact == "".join([*replaced(shown), *(part for parts in variants for part in parts), *alts, *link_cards])


@pytest.mark.slow
@pytest.mark.parametrize("text", ["a" * 20_000, "\u200b" * 20_000, "⟦" * 20_000], ids=["plain", "hidden", "brackets"])
def test_the_longest_text_can_be_opened(text: str) -> None:
    shown = showings.one_proposal(text)
    own = [replace(shown.places[0], parts=(f"{number}{text}",)) for number in range(2)]
    test = test_every_word_can_be_opened_a_page_at_a_time.hypothesis.inner_test  # type: ignore[attr-defined]
    test(replace(shown, places=tuple(own)), to_copy=False)


@given(showings.proposals())
@showings.thorough
def test_forms_for_a_time_are_whole(shown: ShownProposal) -> None:
    twice = Twice(datetime(2027, 10, 31, 1, 30), NOW, NOW)  # noqa: DTZ001 - as a wall clock shows it
    checked_modal(times.change_form(shown))
    checked_modal(times.change_form(shown, twice=twice, filled=Choice(day="2027-10-31", time="01:30")))
    checked_modal(times.changed(shown))


@given(showings.proposals())
@showings.thorough
def test_a_form_for_a_time_is_read_as_an_answer_to_the_question_that_it_asked(shown: ShownProposal) -> None:
    form = checked_modal(times.change_form(shown))
    asks_until = "By when is the go-ahead needed?" in str(form["blocks"])
    proposal, number, choice = times.change_in({**form, "state": {"values": {}}})
    assert (proposal, number) == (shown.proposal.id, shown.revision.number)
    assert choice.kind is (WhenKind.RELEASE if asks_until else WhenKind.AT)


@given(showings.proposals(), st.lists(showings.times, min_size=1, max_size=3))
@showings.thorough
def test_a34_the_go_and_what_is_offered_name_nobody_but_colleagues(shown: ShownProposal, offers: list[When]) -> None:
    asked = checked_message(times.go_asked(shown), times.waits_for_go(shown))
    offered = checked_message(times.offered(TooLate(7), offers, shown, NOW), str(TooLate(7)))
    assert mentioned((*asked, *offered)) <= showings.OURS
    checked_modal(enquire.form(handle=shown.revision.content.text, message=shown.revision.content.text))


@given(showings.proposals(), showings.reports(), st.sampled_from(WhenKind), st.booleans())
@showings.thorough
def test_step_one_is_whole_whatever_is_in_it(shown: ShownProposal, report: Report, when: WhenKind, more: bool) -> None:
    every = step_one.accounts_offered([place.account for place in shown.places], KNOWN)
    wording = replace(written.draft([shown]), when=when, pictures=showings.PICTURES)
    for offered in (step_one.Offered(every, LABELS, "Europe/London"), step_one.Offered({}, LABELS, "UTC", "here")):
        form = step_one.form(offered, wording, about=ids(7, 2), more=more, found=report.findings)
        assert mentioned(checked_modal(form)["blocks"]) <= showings.OURS


@given(showings.proposals(), showings.reports(), st.booleans(), st.booleans())
@showings.thorough
def test_step_two_is_whole_and_names_nobody_but_colleagues(
    shown: ShownProposal, report: Report, edits: bool, seen: bool
) -> None:
    content = replace(shown.revision.content, pictures=showings.PICTURES)
    pictured = replace(shown, revision=replace(shown.revision, content=content))
    drafts = tuple(replace(two.proposal, state=ProposalState.DRAFT) for two in (pictured, pictured))
    named = [OwnName("the note to the approvers", "…<!here> *" * 3, "<@U0SAM>", "&" * 30)] * 20 if edits else None
    kept = Submission(drafts, report, seen)
    saying = [place.account.key for place in shown.places]
    for some in ([pictured], [pictured, replace(pictured, places=())]):
        view = checked_modal(
            step_two.check(some, kept, edits=edits, saying=saying, named=named, archive=showings.ARCHIVE)
        )
        assert mentioned(view["blocks"]) <= showings.OURS
        assert (view["submit"]["text"] == step_two.SEND) == (not step_two.to_change(kept))
        assert not modal_faults(with_trouble(view, said("<@U0SAM> changed <!here> these words.")))
    checked_modal(step_two.sent([shown, shown]))


@given(st.text(max_size=3000).filter(str.strip))
@showings.thorough
def test_step_two_shows_every_word_that_a_form_takes(text: str) -> None:
    shown = showings.one_proposal(text)
    view = checked_modal(step_two.check([shown], Submission((shown.proposal,), Report(())), archive=showings.ARCHIVE))
    assert inert(view["blocks"]) == (visible(text) or " ")


@pytest.mark.parametrize("number", [1, 10, 11, 40, 100])
def test_every_account_is_offered_however_many_there_are(number: int) -> None:
    every = step_one.accounts_offered(showings.accounts(number, "@account"), KNOWN)
    form = checked_modal(step_one.form(step_one.Offered(every, LABELS, "Europe/London"), Wording((), "")))
    assert len(form["blocks"][0]["element"]["options"]) == number


@given(showings.words)
@showings.thorough
def test_a_text_that_no_form_holds_is_given_back(text: str) -> None:
    every = [block for blocks in all_of(text, TOO_LONG) for block in checked_message(blocks, TOO_LONG)]
    if len(visible(text)) == len(text):
        assert inert(every) == text


# The small parts


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\u202eb", "a⟦U+202E⟧b"),
        ("a\u2067b", "a⟦U+2067⟧b"),
        ("gov\u200b.uk", "gov⟦U+200B⟧.uk"),
        ("a\U000e0041b", "a⟦U+E0041⟧b"),
        ("👩🏽‍🚀", "👩🏽‍🚀"),
        (ENGLAND, ENGLAND),
        ("می‌خواهم", "می‌خواهم"),
        ("a\u200db", "a⟦U+200D⟧b"),
        ("a\tb", "a⟦U+0009⟧b"),
        ("a\u2800b", "a⟦U+2800⟧b"),
        ("a\u3164b", "a⟦U+3164⟧b"),
        ("❤️", "❤️"),
        ("⟦U+200B⟧", "⟦U+27E6⟧U+200B⟧"),
        ("two\nlines", "two\nlines"),
    ],
    ids=[
        "override", "isolate", "zero width", "tag", "emoji", "flag", "Persian",
        "joiner", "tab", "blank", "filler", "heart", "brackets", "lines",
    ],
)  # fmt: skip
def test_a36_a37_what_hides_is_shown_by_its_number(written: str, shown: str) -> None:
    assert visible(written) == shown


def test_a35_a_link_that_says_it_leads_elsewhere_is_shown_raw() -> None:
    assert escaped("<https://evil.example|https://www.gov.uk>") == "&lt;https://evil.example|https://www.gov.uk&gt;"


def test_a_link_stays_one_that_can_be_followed() -> None:
    assert escaped("see https://www.gov.uk/a_b?c=1&d=2") == "see https://www.gov.uk/a_b?c=1&amp;d=2"


def test_a_note_cannot_look_like_a_line_of_ours() -> None:
    assert "\n" not in escaped("fine\n*Approved by Sam.*")


def test_a_mention_in_plain_text_is_no_id() -> None:
    assert plainly("<@U0SAM> said not yet to this.") == "Somebody said not yet to this."
    assert said("<@U0SAM> said not yet to <@U0VICTIM>") == "<@U0SAM> said not yet to &lt;@U0VICTIM&gt;"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "x",
        "[]",
        "{}",
        "[1]",
        "[1,2,3]",
        '["1",2]',
        "[true,1]",
        "[0,1]",
        "[1,1e9]",
        "[1,99999999999999999999]",
        "null",
    ],
)
def test_a26_a_value_that_we_did_not_write_is_refused(value: str) -> None:
    with pytest.raises(Unusable, match="no longer works"):
        revision_in(value)


def test_ids_come_back_as_they_went() -> None:
    assert revision_in(ids(7, 2)) == (7, 2)
    assert numbers(ids(9), 1) == (9,)


@pytest.mark.parametrize("typed", ["", "A word. " * 200, "& < > " * 20_000])
def test_the_answer_to_a_window_that_did_not_open_is_held_to_slacks_limits(typed: str) -> None:
    says, blocks = unopened("Slack is slowing us down just now.", {"command": "/propose-post", "text": typed})
    checked_message(blocks, says)

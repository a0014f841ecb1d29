"""The message that lists ordinary enquiries: held to Slack's limits and inert, and played through the rehearsal."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.enquiry_parts import Reason, Wrote
from bot.model.enquiry_states import EnquiryState
from bot.model.handling import Before, Handled, How
from bot.model.inbox import InboxWatch
from bot.showing.inboxes import MOST_GONE, MOST_LISTED, InboxState, ShownInbox
from bot.showing.referrals import ShownEnquiry
from bot.store import inboxes
from handlers.enquiries import inbox_message
from handlers.enquiries.answer import window
from handlers.slack import day_message
from rehearsal.player import words_of
from rehearsal.shapes import Json
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.office import APPROVALS, MEDIA, MO, PRIYA, SAM, Office
from tests.handlers.payloads import checked_message, mentioned, message_faults
from tests.world import an_account

PASSPORT = "My passport application has been stuck for six weeks. When is mine coming?"
STORY = "I'm writing a story for the Example Times. Could I have a statement by 4pm?"


@showings.thorough
@given(
    shown=showings.enquiries(),
    url=showings.links,
    handle=showings.short,
    count=st.sampled_from((0, 1, 2, MOST_LISTED)),
    waiting=st.sampled_from((0, 1, 488)),
    private=st.booleans(),
    reply=st.sampled_from((0, 7)),
)
def test_the_message_is_what_slack_takes_and_its_words_stay_inert(
    shown: ShownEnquiry, url: str, handle: str, count: int, waiting: int, reply: int, *, private: bool
) -> None:
    account = an_account("news", handle=handle, network_name="Mastodon")
    enquiry = replace(shown.enquiry, account="news", url=url, private=private, reply=reply)
    every = tuple(replace(enquiry, id=number) for number in range(1, count + 1))
    done = replace(enquiry, handled=(Handled(How.NO_REPLY, "U0SAM", NOW, Before(EnquiryState.CHECKED)),))
    elsewhere = tuple((channel, enquiry) for channel in ("C0MPS", "C0BODIES", "") for _ in range(9))
    gone = tuple(tuple(replace(done, id=100 * act + n) for n in range(MOST_LISTED)) for act in range(1, MOST_GONE + 1))
    listed = ShownInbox(account, every, count + waiting if count else 0, 1, gone=gone, passed_on=elsewhere)
    blocks, text = inbox_message.message(listed, NOW), inbox_message.summary(listed)
    assert mentioned(checked_message(blocks, text), text) <= showings.OURS
    moved, line = day_message.moved(inbox_message.holds(listed), url)
    assert not mentioned(checked_message(moved, line), line)


@showings.thorough
@given(trouble=showings.long, handle=showings.short)
def test_news_of_an_inbox_that_cannot_be_read_fits_and_names_nobody(trouble: str, handle: str) -> None:
    account = an_account("news", handle=handle, network_name="Mastodon")
    text = inbox_message.unread(InboxState(account, InboxWatch(1, "news", NOW, NOW, failed=3, trouble=trouble)))
    assert not message_faults([], text[:3000])
    assert not mentioned([], text)


@pytest.mark.parametrize(
    ("facts", "buttons"),
    [
        ({}, ["Answer", "No reply needed", "More"]),
        ({"verdict": "unclear"}, ["No reply needed", "Who is it?"]),
        ({"private": True}, ["Answered there", "No reply needed", "More"]),
        ({"url": ""}, ["Answered there", "No reply needed", "More"]),
    ],
    ids=["public", "unclear", "private", "no link"],
)
def test_a_line_offers_what_can_be_done(facts: Json, buttons: list[str]) -> None:
    enquiry = replace(showings.AN_ENQUIRY, **{"account": "news", "url": "https://wall.example/1", **facts})
    (_, _, row, _) = inbox_message.message(ShownInbox(an_account("news"), (enquiry,), 1, 1), NOW)
    assert [element["text"]["text"] for element in row.to_dict()["elements"]] == buttons


def test_the_message_says_whose_deadlines_stay_and_counts_the_lines_of_one_person() -> None:
    line = replace(showings.AN_ENQUIRY, account="news", deadline=NOW + timedelta(hours=8), deadline_words="5pm")
    both = ShownInbox(an_account("news"), (line, replace(line, id=4, private=True)), 2, 1)
    says = words_of([block.to_dict() for block in inbox_message.message(both, NOW)])
    assert "⏰ *Answer wanted by Friday 20 November, 5pm*" in says
    assert "else's deadline stays here" in says
    assert re.search(r"1 person waits who wrote to .*, in 2 lines\.", inbox_message.summary(both))
    assert "lines" not in inbox_message.summary(replace(both, waiting=1))


def test_a_line_of_a_private_message_says_from_whom_and_none_of_the_words() -> None:
    wrote = Wrote("WORDS of before", "https://wall.example/0", NOW, "SYSTEM")
    private = replace(
        showings.AN_ENQUIRY,
        account="news",
        handle="@ana",
        name="",
        private=True,
        message="WORDS of mine",
        again=(wrote,),
        deadline=NOW,
        deadline_words="WORDS by 5pm",
        evidence=(Reason("own_case", "WORDS about mine", "the message", 0.9),),
    )
    shown = ShownInbox(an_account("news"), (private,), 1, 1, gone=((private,),))
    text = words_of([block.to_dict() for block in inbox_message.message(shown, NOW)])
    assert "🔒 A private message from *@ana*" in text
    assert "_Wrote 2 times" in text
    assert "WORDS" not in text
    others = words_of(window(private.for_everybody(), showings.departments()).to_dict()["blocks"])
    assert "Its words are for those who write or approve" in others
    assert "WORDS" not in others


def test_a_line_says_when_they_wrote_and_when_that_was_read_only_if_it_was_a_while_later() -> None:
    enquiry = replace(showings.AN_ENQUIRY, account="news", url="https://wall.example/1", at=NOW)
    for minutes, says in (
        (5, "today, 8.55am ·"),
        (48, "today, 8.12am (read 9am) ·"),
        (720, "(read Friday 20 November"),
    ):
        wrote = replace(enquiry, wrote_at=NOW - timedelta(minutes=minutes))
        shown = ShownInbox(an_account("news"), (wrote,), 1, 1)
        text = words_of([block.to_dict() for block in inbox_message.message(shown, NOW)])
        assert says in text
        assert ("read" in text) == (minutes > 20)


def test_an_old_answering_is_not_shown() -> None:
    opened = Handled(How.ANSWERING, "U0SAM", NOW)
    enquiry = replace(showings.AN_ENQUIRY, account="news", url="https://wall.example/1", handled=(opened,))
    shown = ShownInbox(an_account("news"), (enquiry,), 1, 1)
    for hours, is_shown in ((1, True), (3, False)):
        blocks = inbox_message.message(shown, NOW + timedelta(hours=hours))
        assert ("is answering" in words_of([block.to_dict() for block in blocks])) == is_shown


def reading(here: Office) -> bool:
    """Whether the inbox of the test's account has been read."""
    return any(watch.account == "dept" and watch.seen_at for watch in here.store.read(inboxes.watches))


def write(here: Office, text: str, by: str, **how: str) -> None:
    here.stage.post("/timeline/outside", {"from": by, "to": "DeptExample", "text": text, **how})


def test_people_write_in_and_press_has_a_card_and_the_others_a_line(here: Office) -> None:
    stage = here.stage
    stage.until(lambda: reading(here), "the first reading")
    write(here, PASSPORT, "alexw")
    write(here, STORY, "rosalane")
    stage.move_clock(advance_seconds=180)
    stage.be(MO).sees(MEDIA, "Probably a journalist", STORY, "Written to @DeptExample")
    line = stage.be(SAM).sees(APPROVALS, "1 person waits", "Alex Walker", "My passport application")
    here.be(PRIYA).click(line, "Answer")
    form = stage.be(PRIYA).form("Reply to a question")
    assert PASSPORT in words_of(form["blocks"])
    assert form["values"]["text"]["input"].startswith("@alexw ")
    assert form["values"]["accounts"]["input"] == ["dept"]
    here.shows(line, "is answering")
    here.be(SAM).click(here.again(line), "More")
    assert "Probably a member of the public" in words_of(stage.be(SAM).form("Who is asking")["blocks"])
    here.be(SAM).click(here.again(line), "No reply needed")
    here.shows(line, "Nobody waits")
    here.shows(line, "Off the list: Alex Walker.")
    stage.be(PRIYA).click(here.again(line), "Put back")
    here.shows(line, "My passport application")
    here.shows(line, "is answering")
    here.be(PRIYA).close()
    stage.until(lambda: "is answering" not in words_of(here.again(line)), "the line without who closed the form")
    here.be(SAM).click(here.again(line), "No reply needed")
    here.shows(line, "Nobody waits")
    write(here, f"{PASSPORT} Still.", "alexw")
    stage.move_clock(advance_seconds=180)
    here.shows(line, "1 person waits")
    stage.move_clock(advance_seconds=timedelta(days=1).total_seconds())
    write(here, "Thanks!", "alexw")
    stage.move_clock(advance_seconds=180)
    new = stage.be(SAM).sees(APPROVALS, "Thanks!", "Wrote 2 times", "not answered yet", PASSPORT)
    here.be(SAM).click(new, "More")
    more = words_of(stage.be(SAM).form("Who is asking")["blocks"])
    assert more.index(PASSPORT) < more.index("Thanks!")
    here.be(SAM).click(here.again(new), "No reply needed")
    assert new["ts"] != line["ts"]
    here.shows(line, "the newer message")


def test_a_private_message_is_read_behind_its_line_by_those_who_may(here: Office) -> None:
    stage = here.stage
    stage.until(lambda: reading(here), "the first reading")
    write(here, PASSPORT, "alexw", visibility="direct")
    stage.move_clock(advance_seconds=180)
    line = stage.be(SAM).sees(APPROVALS, "A private message from *Alex Walker*")
    assert "passport" not in words_of(line)
    here.be(SAM).click(line, "More")
    more = words_of(stage.be(SAM).form("Who is asking")["blocks"])
    assert PASSPORT in more
    assert "Its words are for those who write or approve" in more
    assert "Share with the policy team" not in more


def test_whom_the_check_cannot_tell_is_looked_up_where_they_wrote(here: Office) -> None:
    stage = here.stage
    stage.until(lambda: reading(here), "the first reading")
    write(here, "Why was the night bus cut?", "danahart")
    stage.move_clock(advance_seconds=180)
    line = stage.be(SAM).sees(APPROVALS, "Dana Hart", "Why was the night bus cut?")
    stage.until(lambda: looked_up(here), "the look")
    here.be(SAM).click(here.again(line), "Who is it?")
    said = words_of(stage.be(SAM).form("Who is asking")["blocks"])
    assert "From the profile on" in said
    assert "310 followers" in said


def looked_up(here: Office) -> bool:
    """Whether somebody whose line waits has been looked up."""
    listed = here.store.read(inboxes.listed, "dept", NOW - timedelta(days=1), most=5)
    return any(enquiry.looked_up for enquiry in listed)

"""Content calendars in Slack: dropped into a message, answered, proposed with buttons, their cards in one thread."""

import sys
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.models.blocks import Block

from handlers.plans import messages
from rehearsal.player import buttons_of, words_of
from rehearsal.story.planning import PlanPreview
from tests.bot.plans.test_plans import WEEK, a_plan, brings, looks, report
from tests.handlers.cards.test_lost_cards import deletes
from tests.handlers.office import APPROVALS, PRIYA, SAM, TOM, Office
from tests.handlers.payloads import checked_message, every_text, mentioned
from tests.handlers.showings import NASTY
from tests.world import NOBODY, World
from tests.world import PRIYA as WRITER

HERE = f"D{PRIYA[1:]}"


def test_the_story_of_a_plan(here: Office) -> None:
    for name, step in PlanPreview(here.stage, [sys.executable]).steps()[:3]:
        assert step(), name


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("plan.xlsx", b"PK\x03\x04", "save it as CSV"),
        ("photo.png", b"\x89PNG", "save it as CSV"),
        ("empty.csv", b"\n", "empty.csv: There is nothing in it"),
        ("list.csv", b"Name,Number\nPriya,1\n", "can't find accounts or text or date"),
        ("large.csv", b"x" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_what_is_no_plan_gets_an_answer(here: Office, name: str, data: bytes, says: str) -> None:
    priya = here.be(PRIYA)
    priya.drop(name, data)
    priya.sees(HERE, name, says)


def test_words_typed_to_the_bot_get_an_answer_with_a_way_on(here: Office) -> None:
    priya = here.be(PRIYA)
    here.stage.post(f"/people/{PRIYA}/message", {"channel": HERE, "text": "Hello?"})
    assert "/propose-post" in words_of(priya.sees(HERE, "Nobody reads messages here"))


def answers(here: Office, says: str) -> int:
    return sum(says in words_of(message) for message in here.stage.be(PRIYA).messages(HERE))


def heard_again(here: Office, number: int, **event: Any) -> None:
    """Bring an event about a direct message, under an id of its own."""
    about = {"type": "message", "channel": HERE, "channel_type": "im", "user": PRIYA, "text": "Hello?", **event}
    ours = {"team_id": "T0REHEARSE", "api_app_id": "A0BOT", "type": "event_callback", "event_id": f"Ev2{number}"}
    here.stage.post("/rehearsal/envelope", {"type": "events_api", "payload": {**ours, "event": about}})


def test_a_message_that_slack_brings_twice_is_answered_once(here: Office) -> None:
    before = answers(here, "Nobody reads messages here")
    for number in range(3):
        heard_again(here, number, ts="20.1")
    heard_again(here, 9, ts="20.2")
    here.stage.until(lambda: answers(here, "Nobody reads messages here") >= before + 2, "both answers")
    assert answers(here, "Nobody reads messages here") == before + 2


def test_an_answer_that_slack_did_not_take_is_given_at_the_next_try(here: Office) -> None:
    before = answers(here, "Nobody reads messages here")
    here.fault(web={"next": "500", "method": "chat.postMessage", "with": {"text": "Nobody reads"}})

    def is_answered() -> bool:
        heard_again(here, 10, ts="20.3")
        return answers(here, "Nobody reads messages here") > before

    here.stage.until(is_answered, "the answer")
    assert answers(here, "Nobody reads messages here") == before + 1


def test_a_file_dropped_into_a_channel_is_none_of_ours(here: Office) -> None:
    files = [{"name": "elsewhere.csv", "content": "RGF0ZQ=="}]
    here.stage.post(f"/people/{PRIYA}/message", {"channel": APPROVALS, "files": files})
    here.be(PRIYA).drop("empty.csv", b"\n")
    here.stage.be(PRIYA).sees(HERE, "empty.csv")
    assert not [message for message in here.stage.be(PRIYA).messages(APPROVALS) if "elsewhere.csv" in words_of(message)]


def in_days(here: Office, days: int) -> str:
    return (here.clock().date() + timedelta(days=days)).isoformat()


def test_what_happens_to_a_card_of_a_plan_is_told_in_the_one_thread_by_its_name(here: Office) -> None:
    day, priya, sam = in_days(here, 40), here.be(PRIYA), here.be(SAM)
    rows = (f"{day},09:00,dept,The first of that day.", f"{day},10:00,dept,The second of that day.")
    priya.drop("named.csv", a_plan(*rows))
    priya.click(priya.sees(HERE, "named.csv", "has 2 rows"), "Propose these 2")
    top = sam.sees(APPROVALS, "proposes 2 posts from named.csv")
    first = here.remembered(sam.sees(APPROVALS, "The first of that day.", "Needs one", reply=True))
    second = here.remembered(sam.sees(APPROVALS, "The second of that day.", "Needs one", reply=True))
    sam.react(top)
    sam.sees(APPROVALS, "approves nothing", private=True)
    sam.react(second)
    here.shows(second, "Approved by")
    told = sam.sees(APPROVALS, "“The second of that day.”: Approved by", reply=True)
    assert told["thread_ts"] == first["thread_ts"] == top["ts"]
    sam.click(first, "Not yet")
    sam.sees(APPROVALS, "“The first of that day.”:", "says not yet", reply=True)


def test_posts_that_wait_for_a_confirmation_are_not_counted_among_those_with_their_approvers(here: Office) -> None:
    day, priya, sam = in_days(here, 42), here.be(PRIYA), here.be(SAM)
    rows = (f"{day},09:00,dept,The third of that day.", f"{day},10:00,dept,We mended 40% of the locks that day.")
    priya.drop("kept.csv", a_plan(*rows))
    priya.click(priya.sees(HERE, "kept.csv", "has 2 rows"), "Propose these 2")
    sam.sees(APPROVALS, "proposes 1 post from kept.csv", "1 more post waits for a word of its author's first")
    priya.sees(HERE, "1 post is with their approvers", "1 waits for a word of yours")


def test_where_the_plans_message_is_gone_its_cards_stand_in_the_channel(here: Office) -> None:
    priya, sam = here.be(PRIYA), here.be(SAM)
    priya.drop("gone.csv", a_plan(f"{in_days(here, 41)},09:00,dept,Here without a thread."))
    priya.click(priya.sees(HERE, "gone.csv", "has 1 row"), "Propose it")
    card = here.remembered(sam.sees(APPROVALS, "Here without a thread.", "Needs one", reply=True))
    deletes(here, sam.sees(APPROVALS, "proposes 1 post from gone.csv"))
    deletes(here, card)
    sam.sees(APPROVALS, "Here without a thread.", "Needs one")


def test_nobody_else_presses_the_buttons_of_a_plan(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.drop("mine.csv", a_plan(f"{in_days(here, 42)},09:00,dept,Only mine to propose."))
    button = next(
        button
        for button in buttons_of(priya.sees(HERE, "mine.csv", "has 1 row"))
        if button["action_id"] == messages.PROPOSE
    )
    forged: dict[str, Any] = {
        "type": "block_actions",
        "user": {"id": TOM},
        "actions": [{"type": "button", "action_id": messages.PROPOSE, "block_id": "x", "value": button["value"]}],
        "container": {"type": "message", "channel_id": f"D{TOM[1:]}", "message_ts": "1.1"},
        "trigger_id": "none",
    }
    here.stage.post("/rehearsal/envelope", {"type": "interactive", "payload": forged})
    here.stage.until(
        lambda: "That plan is somebody else's" in words_of(here.stage.be(TOM).messages(f"D{TOM[1:]}")), "the refusal"
    )
    priya.click(priya.sees(HERE, "mine.csv", "has 1 row"), "Cancel")


def sent(blocks: list[Block], text: str) -> list[dict[str, Any]]:
    return checked_message(blocks, text)


def test_the_largest_and_nastiest_plan_keeps_to_slacks_limits(world: World) -> None:
    rows = [
        f'3{number % 9}/02/2026,25:61,"{"x" * 40}{number}, y{number}, z{number}",{"a" * 30}' for number in range(200)
    ]
    shown = brings(world, a_plan(*rows))
    sent(messages.message(shown), messages.summary(shown))
    pages = messages.pages(report(shown))
    for page in pages:
        sent(page, messages.summary(shown))
    every = [block.to_dict() for page in (messages.message(shown), *pages) for block in page]
    told = " ".join(every_text(every))
    for number in range(2, 202):
        assert f"Row {number}, date" in told
        assert f"Row {number}, time" in told


@pytest.mark.slow
def test_a_full_plan_and_what_became_of_it_keep_to_slacks_limits(world: World) -> None:
    rows = [
        f"2{3 + number % 5}/11/2026,{8 + number // 10 % 12:02}:{number % 60:02},{('news', 'floods')[number % 2]},"
        f'"{plainly(NASTY[number % len(NASTY)])} {number} {"long " * 40}"'
        for number in range(200)
    ]
    shown = brings(world, a_plan(*rows))
    assert len(report(shown).fine) > 100
    assert not mentioned(sent(messages.message(shown), messages.summary(shown)))
    world.bot.plans.propose(shown.plan.id, shown.stamp, WRITER)
    after = looks(world, shown.plan.id)
    sent(messages.message(after), messages.summary(after))
    text = messages.announcement(after, "C0APPROVE")
    assert mentioned(sent(messages.announced(after, "C0APPROVE"), text)) == {f"<@{WRITER.id}>"}


def plainly(words: str) -> str:
    """Words as written in a cell, on a single line."""
    return " ".join(words.replace('"', "'").split())


def test_each_message_about_a_plan_keeps_to_slacks_limits(world: World) -> None:
    refused = brings(world, WEEK, NOBODY)
    sent(messages.message(refused), messages.summary(refused))
    world.bot.plans.cancel(refused.plan.id, NOBODY)
    cancelled = looks(world, refused.plan.id)
    sent(messages.message(cancelled), messages.summary(cancelled))

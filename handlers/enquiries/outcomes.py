"""Buttons for a question of the public, and what colleagues did with it, wherever the question is shown."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Wrote
from bot.model.handling import ANSWERING_FOR, How
from bot.model.people import SYSTEM
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, context, escaped, ids, quoted, section
from handlers.enquiries.referral_card import deadline
from handlers.enquiries.verdict import evidence, headline, network, written

ANSWER, SIGNPOST, NO_REPLY, SHARE = "outcome_answer", "outcome_signpost", "outcome_no_reply", "outcome_share"
PUT_BACK = "outcome_put_back"
REPLY = "Reply to a question"
SHOWN = 700
"""Characters shown of a question."""
MOST_BESIDES, BESIDES = 3, 200
"""Further messages shown with the question, and characters of each."""
ALL_GO = (
    "Once this reply is out, all of these leave the list: please answer them here, too. To answer an earlier one "
    "alone, put its address in below; what they wrote after it then stays in the list."
)
SOME_GO = "Once this reply is out, that message and those before it leave the list; what they wrote after it stays."
SAID = {
    How.ANSWERING: "{who} is answering, since {when}",
    How.SIGNPOSTED: "{who} sent a signpost, {when}",
    How.NO_REPLY: "{who} says that no reply is needed, {when}",
    How.PASSED_ON: "passed on to those who deal with it, {when}",
    How.REPLIED: "{who} answered there, {when}",
    How.SHARED: "{who} shared it with the policy team, {when}",
}


def buttons(enquiry: Enquiry, department: Department) -> Iterator[Button]:
    """The acts open to colleagues; none for an enquiry of the media team's, or before anybody knows who asks."""
    if enquiry.before_the_end is not None:
        yield Button(PUT_BACK, "Put back", ids(enquiry.id))
    if not enquiry.may_be_handled:
        return
    value, done = ids(enquiry.id), {handled.how for handled in enquiry.handled}
    yield Button(ANSWER, "Answer", value, style="primary" if enquiry.waits_for_an_outcome else "")
    yield Button(SIGNPOST, "Signpost", value)
    if How.NO_REPLY not in done:
        yield Button(NO_REPLY, "No reply needed", value)
    may_share = bool(department.policy_channel and enquiry.message.strip()) and not enquiry.private
    if may_share and How.SHARED not in done:
        yield Button(SHARE, "Share with the policy team", value)


def row(enquiry: Enquiry, department: Department) -> list[Block]:
    """The buttons in a row of their own; empty without any."""
    return actions(buttons(enquiry, department), named=f"outcome:{enquiry.id}")


def done(enquiry: Enquiry, zone: ZoneInfo, but: How | None = None, *, now: datetime | None = None) -> str:
    """What colleagues did with an enquiry, in a sentence, `but` for one way; empty before anybody did anything.

    By `now`, who opened the form long ago is not said to be answering.
    """
    old = now - ANSWERING_FOR if now else None
    said = [
        SAID[handled.how].format(who=words.mention(handled.by), when=words.on(handled.at, zone))
        for handled in enquiry.handled
        if handled.how is not but and not (handled.how is How.ANSWERING and old and handled.at < old)
    ]
    return f"{'; '.join(said)}." if said else ""


def asked(enquiry: Enquiry, url: str, zone: ZoneInfo) -> Iterator[Block]:
    """The question, at the top of the form for a reply: the message of an address, or else the newest.

    What the same person wrote besides, and nobody has answered, stands below, with what becomes of that.
    """
    every = enquiry.written
    answered = (enquiry.message_at(url) if url else None) or enquiry.first
    link = f" {words.link(answered.url, 'Open it')}." if answered.url else ""
    place = every.index(answered)
    is_newest = place + 1 == len(every)
    which = "the newest" if is_newest else f"number {place + 1}"
    several = f", {which} of {words.counted(len(every), 'message')}, {written(answered, zone)}" if every[1:] else ""
    yield section(f"*What {escaped(enquiry.handle, 200)} asked*, on {network(enquiry)}{several}.{link}")
    yield quoted(_shown(answered))
    besides = [*every[:place], *every[place + 1 :]]
    if besides:
        lines = [f"• {written(wrote, zone)}: {_besides(wrote)}" for wrote in besides[-MOST_BESIDES:]]
        more = [f"… and {len(besides) - len(lines)} before those, behind *More*."] if besides[MOST_BESIDES:] else []
        yield context("\n".join(["They wrote these, too; not answered yet, either:", *lines, *more]))
        yield context(ALL_GO if is_newest else SOME_GO)


def _besides(wrote: Wrote) -> str:
    link = f" {words.link(wrote.url, 'Open it')}." if wrote.url else ""
    said = f"“{escaped(words.shortened(wrote.message, BESIDES))}”" if wrote.message.strip() else "a private message."
    return f"{said}{link}"


def shared(enquiry: Enquiry, by: str) -> tuple[list[Block], str]:
    """A question for the policy team to read, without its author's name: the message, and the notification's line."""
    title = f"A question from the public, on {network(enquiry)}"
    link = f" {words.link(enquiry.url, 'Where they wrote')}." if enquiry.url else ""
    blocks: list[Block] = [
        section(f"*{title}*"),
        quoted(_question(enquiry)),
        context(
            f"Shared by {words.mention(by)}.{link} Is there a line on this, or something to do? Say so in the thread."
        ),
    ]
    return blocks, title


def of_an_office(enquiry: Enquiry, department: Department, now: datetime) -> tuple[list[Block], str]:
    """Who asks, and what, for those who deal with people of an office: the message, and the notification's line."""
    line = f"{headline(enquiry)}, on {network(enquiry)}"
    if enquiry.joins:
        return [context(f"{line}. They wrote again: a newer message has their words.")], line
    blocks: list[Block] = [
        section(f"*{headline(enquiry)}.* {escaped(enquiry.handle, 200)} on {network(enquiry)}."),
        *([section(by)] if (by := deadline(enquiry, department.zone, now)) else []),
        quoted(_question(enquiry)),
        context(_passed_on(enquiry)),
        *([context(says)] if (says := done(enquiry, department.zone, How.PASSED_ON, now=now)) else []),
        *row(enquiry, department),
        *evidence(enquiry),
    ]
    return blocks, line


def _passed_on(enquiry: Enquiry) -> str:
    link = f"{words.link(enquiry.url, 'What they wrote')}. " if enquiry.url else ""
    by = f"Passed on by {words.mention(enquiry.asked_by)}. " if enquiry.asked_by != SYSTEM else ""
    return f"{link}{by}The answer is yours."


def known(enquiry: Enquiry, department: Department) -> tuple[list[Block], str]:
    """Tell a colleague who passed somebody on that the media team has looked."""
    says = (
        f"The media team has looked at {escaped(enquiry.handle, 200)} on {network(enquiry)}: *not press*. "
        "A reply is fine, and it is remembered for half a year."
    )
    return [section(says), *row(enquiry, department)], "The media team has looked: not press"


def _question(enquiry: Enquiry) -> str:
    return _shown(enquiry.first)


def _shown(wrote: Wrote) -> str:
    return words.shortened(" ".join(wrote.message.split()), SHOWN) or "…"

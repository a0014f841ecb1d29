"""Buttons for a question of the public, and what colleagues did with it, wherever the question is shown."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.enquiry import Enquiry
from bot.model.handling import How
from bot.model.people import SYSTEM
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, context, escaped, ids, quoted, section
from handlers.enquiries.referral_card import deadline
from handlers.enquiries.verdict import evidence, headline, network

ANSWER, SIGNPOST, NO_REPLY, SHARE = "outcome_answer", "outcome_signpost", "outcome_no_reply", "outcome_share"
PUT_BACK = "outcome_put_back"
REPLY = "Reply to a question"
SHOWN = 700
"""Characters shown of a question."""
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


def done(enquiry: Enquiry, zone: ZoneInfo, but: How | None = None) -> str:
    """What colleagues did with an enquiry, in a sentence, `but` for one way; empty before anybody did anything."""
    said = [
        SAID[handled.how].format(who=words.mention(handled.by), when=words.on(handled.at, zone))
        for handled in enquiry.handled
        if handled.how is not but
    ]
    return f"{'; '.join(said)}." if said else ""


def asked(enquiry: Enquiry) -> Iterator[Block]:
    """The question, at the top of the form for a reply."""
    link = f" {words.link(enquiry.url, 'Open it')}." if enquiry.url else ""
    yield section(f"*What {escaped(enquiry.handle, 200)} asked*, on {network(enquiry)}.{link}")
    yield quoted(_question(enquiry))


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
        *([context(says)] if (says := done(enquiry, department.zone, but=How.PASSED_ON)) else []),
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
    return words.shortened(" ".join(enquiry.message.split()), SHOWN) or "…"

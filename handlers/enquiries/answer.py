"""The answer to the colleague who checked somebody, with the next step."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.model.account import Department
from bot.model.enquiry import MOST_AGAIN, SAID_NOT_PRESS, SAID_PRESS, SAID_UNSURE, UNCLEAR, Enquiry
from bot.model.enquiry_states import EnquiryState
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, context, escaped, ids, quoted, section
from handlers.enquiries import looked_up, outcomes
from handlers.enquiries.referral_card import deadline
from handlers.enquiries.verdict import WITHOUT_PROFILES, evidence, headline, network, written

WINDOW = "enquirer_answer"
CORRECT = "enquirer_correct"
PRIVATE = (
    "🔒 *A private message.* Its words are for those who write or approve for the account, own it, or are in the "
    "media team. It is answered privately, too."
)
SAY_PRESS, SAY_NOT_PRESS, SAY_UNSURE = "enquirer_is_press", "enquirer_is_not_press", "enquirer_is_unclear"


def window(enquiry: Enquiry, department: Department, *, looking: bool = False, before: str = "") -> View:
    """The answer in a window, as `answer` has it."""
    return forms.modal(WINDOW, "Who is asking", answer(enquiry, department, looking=looking, before=before))


def answer(enquiry: Enquiry, department: Department, *, looking: bool = False, before: str = "") -> list[Block]:
    """The answer to the colleague who checked, with the next step.

    `looking` says that the profile is being looked up; `before` is the headline that stood before the look.
    """
    return [
        section(f"*{headline(enquiry)}.* {escaped(enquiry.handle, 200)} on {network(enquiry)}."),
        section(_next_step(enquiry, department, looking=looking)),
        *([section(deadline(enquiry, department.zone, enquiry.at))] if enquiry.deadline else []),
        *_written(enquiry, department),
        *_look(enquiry, looking=looking, before=before),
        *_acts_and_reasons(enquiry, department),
    ]


def _acts_and_reasons(enquiry: Enquiry, department: Department) -> Iterator[Block]:
    """The acts, and then the reasons; the other way round where a colleague reads the reasons to say who it is."""
    reasons = [*evidence(enquiry), *looked_up.found(enquiry, department)]
    if enquiry.waits_for_a_look:
        yield from reasons
    yield from _handled(enquiry, department)
    yield from _question(enquiry)
    yield from actions(_own_word(enquiry))
    if not enquiry.waits_for_a_look:
        yield from reasons


def in_short(enquiry: Enquiry, department: Department) -> str:
    """The answer in a message, for a colleague who has closed the window."""
    who = f"{escaped(enquiry.handle, 200)} on {network(enquiry)}"
    return f"We looked at the profile of {who}. *{headline(enquiry)}.* {_next_step(enquiry, department, looking=False)}"


def _written(enquiry: Enquiry, department: Department) -> Iterator[Block]:
    """What somebody wrote to an account, in order; of what a colleague passed on, they know the words."""
    if not enquiry.account:
        return
    if enquiry.private:
        yield context(PRIVATE)
    every = sorted((*enquiry.again, enquiry.first), key=lambda wrote: wrote.at)[-MOST_AGAIN - 1 :]
    for wrote in every:
        if len(every) > 1:
            there = f" {words.link(wrote.url, 'Open it')}" if wrote.url else ""
            yield context(f"{written(wrote, department.zone)}:{there}")
        if wrote.message.strip():
            yield quoted(words.shortened(wrote.message, outcomes.SHOWN))


def _look(enquiry: Enquiry, *, looking: bool, before: str) -> Iterator[Block]:
    if looking:
        yield context(f"We are looking at their profile on {network(enquiry)}: this answer may change in a moment.")
    elif before and before != headline(enquiry):
        yield context(f"The look at their profile changed this. Before, it was: “{before}”.")


def _next_step(enquiry: Enquiry, department: Department, *, looking: bool) -> str:
    if enquiry.life_at_risk:
        return (
            "🆘 *Somebody's life may be at risk.* If they are in danger now, 999 comes first. The media team and "
            f"<#{department.media_channel}> have been told."
        )
    where, who = f"in <#{department.media_channel}>", _who_has_it(enquiry)
    if enquiry.refer:
        if enquiry.has_word(SAID_UNSURE):
            return (
                f"The media team looks now, {where}: {who}. Please don't reply until they "
                "have said who it is; you'll hear."
            )
        return f"{_heard(enquiry)}The media team has it now, {where}. Please don't reply directly: {who}."
    if enquiry.is_open:
        return (
            f"{_heard(enquiry)}They want an answer soon, so the media team has it now, {where}. Please don't reply "
            f"directly: {who}. If you know who it is, say so below."
        )
    if enquiry.state is EnquiryState.NOT_PRESS:
        return f"{_looked(enquiry)}, and they are not press: a reply is fine. Remembered for half a year."
    if enquiry.is_passed_on:
        office = department.offices.get(enquiry.verdict, department.media_channel)
        return f"It is in <#{office}> now, with those who deal with this. Please leave the answer to them."
    if enquiry.verdict == UNCLEAR and looking:
        return "One moment, please: nobody replies before their profile was looked at."
    if enquiry.verdict == UNCLEAR and enquiry.network in WITHOUT_PROFILES:
        return "Nothing here says enough. Please find out who they are before anybody replies."
    if enquiry.verdict == UNCLEAR:
        return "Nothing here says enough. Please look at their profile before anybody replies."
    return "A reply is fine. A link is often enough."


def _who_has_it(enquiry: Enquiry) -> str:
    taken = enquiry.state is EnquiryState.TAKEN
    return f"{words.mention(enquiry.settled_by)} has it" if taken else "one of them will take it"


def _heard(enquiry: Enquiry) -> str:
    """What a colleague reads first who has just said whether they are press, of what the media team has."""
    said = enquiry.has_word(SAID_PRESS) or enquiry.has_word(SAID_NOT_PRESS)
    return "Thanks: your word is on their card. " if said else ""


def _looked(enquiry: Enquiry) -> str:
    return f"{words.mention(enquiry.settled_by)} has looked" if enquiry.settled_by != enquiry.asked_by else "You looked"


def _handled(enquiry: Enquiry, department: Department) -> Iterator[Block]:
    """What became of the question, and the acts for it."""
    if enquiry.is_passed_on:
        return
    if says := outcomes.done(enquiry, department.zone):
        yield context(says)
    yield from outcomes.row(enquiry, department)


def _question(enquiry: Enquiry) -> Iterator[Block]:
    if enquiry.waits_for_a_look:
        yield section("*Who is it?* Your answer is remembered for half a year, so that nobody looks twice.")


def _own_word(enquiry: Enquiry) -> Iterator[Button]:
    """What the colleague who checked can say: all but "I can't tell" is remembered."""
    value = ids(enquiry.id)
    if enquiry.state is EnquiryState.CHECKED or enquiry.is_open:
        if not enquiry.has_word(SAID_PRESS):
            yield Button(SAY_PRESS, "They are press", value)
        if not enquiry.has_word(SAID_NOT_PRESS):
            yield Button(SAY_NOT_PRESS, "They are not press", value)
    if enquiry.waits_for_a_look:
        yield Button(SAY_UNSURE, "I can't tell", value)
    if enquiry.state is EnquiryState.CHECKED and enquiry.looked_up and enquiry.looked_up.profile:
        yield Button(CORRECT, "Correct the profile", value)

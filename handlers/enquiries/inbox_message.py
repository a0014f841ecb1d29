"""The message that lists the ordinary enquiries of an account, changed in place as people write and are answered."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.showing.inboxes import InboxState, ShownInbox
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, context, escaped, ids, section
from handlers.enquiries import outcomes
from handlers.enquiries.referral_card import deadline
from handlers.enquiries.verdict import VERDICTS, read_later

REPLIED, LOOK, NONE_NEEDS_REPLY = "inbox_replied", "inbox_look", "inbox_none_needs_reply"
FIRST_WORDS = 180
"""Characters shown of what somebody wrote."""
MOST_EARLIER, EARLIER_WORDS = 2, 100
"""Earlier messages shown of a person, and characters of each."""
MOST_NAMES = 4
GOES = "this goes once it is out"
ROOM, FOR_BUTTONS = 7500, 120
"""Characters of the lines, of Slack's 10,000 for a message, and of a line's buttons."""
REASON = 500
HOW = (
    "The media team has journalists, lives at risk, and whoever names a deadline and we can't tell who it is. Anybody "
    "else's deadline stays here, marked ⏰."
)


def message(shown: ShownInbox, now: datetime) -> list[Block]:
    """The message as the enquiries stand."""
    if not shown.listed:
        return [section(f"✅ *{summary(shown)}*"), *_elsewhere(shown, now), *_gone(shown)]
    blocks: list[Block] = [section(f"💬 *{summary(shown)}*")]
    there = fitting((enquiry, _line(enquiry, shown, now)) for enquiry in shown.listed)
    for enquiry, line in there:
        blocks.append(section(line))
        blocks += actions(_buttons(enquiry), named=f"inbox:{enquiry.id}")
    more = shown.waiting - len(there)
    if more > 0:
        blocks.append(context(f"And {more:,} more, who come up as these are seen to. {HOW}"))
    else:
        blocks.append(context(HOW))
    if len(there) > 1:
        every = ids(*(enquiry.id for enquiry, _ in there))
        sure = f"The {len(there)} shown here leave the list; for an hour they can be put back."
        blocks += actions([Button(NONE_NEEDS_REPLY, "None of these needs a reply", every, sure=sure)])
    return [*blocks, *_elsewhere(shown, now), *_gone(shown)]


def fitting(lines: Iterable[tuple[Enquiry, str]]) -> list[tuple[Enquiry, str]]:
    """The first lines of a list, as many as a message has room for."""
    there: list[tuple[Enquiry, str]] = []
    room = ROOM
    for enquiry, line in lines:
        room -= len(line) + FOR_BUTTONS
        if room < 0 and there:
            break
        there.append((enquiry, line))
    return there


def summary(shown: ShownInbox) -> str:
    """The message in a line."""
    where = words.title(shown.account)
    if not shown.listed:
        return f"Nobody waits who wrote to {where}."
    waits = "person waits" if shown.people == 1 else "people wait"
    lines = f", in {shown.waiting:,} lines" if shown.waiting > shown.people else ""
    return f"{shown.people:,} {waits} who wrote to {where}{lines}."


def holds(shown: ShownInbox) -> str:
    """What the message lists, as the beginning of a sentence."""
    return f"Who wrote to {words.title(shown.account)} is"


def unread(state: InboxState) -> str:
    """News for an account's owner: nobody sees what people write to the account."""
    why = escaped(state.watch.trouble, REASON) if state.watch else ""
    return (
        f"We can't read what people write to {words.title(state.account)} just now. {why} Posts go out as usual; but a "
        "journalist's question there would not reach the media team. We go on trying, and nothing is passed over once "
        "it works again; Countersign's Home tab says so until then. Please look at the account itself meanwhile."
    )


def _line(enquiry: Enquiry, shown: ShownInbox, now: datetime) -> str:
    """A line; of a private message without its words, which everybody in the channel would read."""
    zone = shown.account.zone
    enquiry = enquiry.for_everybody()
    lines = [" · ".join(_facts(enquiry, shown, now))]
    if enquiry.message.strip():
        lines.append(f"> {escaped(words.shortened(enquiry.message, FIRST_WORDS))}")
    if by := deadline(enquiry, zone, now):
        lines.append(by)
    if enquiry.wrote_again:
        lines += _earlier(enquiry)
    if enquiry.reply:
        goes = "what it answers goes once it is out, with what they wrote before" if enquiry.wrote_again else GOES
        lines.append(f"✍️ _A reply is proposed: {goes}._")
    elif says := outcomes.done(enquiry, zone, now=now):
        lines.append(f"✍️ _{says}_")
    return "\n".join(lines)


def _earlier(enquiry: Enquiry) -> Iterator[str]:
    """What the same person wrote before, the newest first: nobody has answered that either."""
    shown = enquiry.wrote_again[: -MOST_EARLIER - 1 : -1]
    rest = " The rest is behind *More*." if len(enquiry.wrote_again) > len(shown) else ""
    yield f"_Wrote {words.counted(len(enquiry.wrote_again) + 1, 'time')}; not answered yet, either:_{rest}"
    for wrote in shown:
        said = [escaped(words.shortened(wrote.message, EARLIER_WORDS))] if wrote.message.strip() else []
        said += ["🔒 a private message"] if wrote.private else []
        yield "> " + " · ".join([*said, words.link(wrote.url, "earlier") if wrote.url else "earlier"])


def _facts(enquiry: Enquiry, shown: ShownInbox, now: datetime) -> Iterator[str]:
    name = escaped(enquiry.name, 80)
    who = f"*{name}* ({escaped(enquiry.handle, 80)})" if name else f"*{escaped(enquiry.handle, 80)}*"
    yield f"🔒 A private message from {who}" if enquiry.private else who
    yield "Not press" if enquiry.state is EnquiryState.NOT_PRESS else VERDICTS[enquiry.verdict]
    zone = shown.account.zone
    yield f"{words.at(enquiry.wrote_at or enquiry.at, zone, now)}{read_later(enquiry, zone)}"
    if enquiry.url:
        yield words.link(enquiry.url, "Open it")


def _elsewhere(shown: ShownInbox, now: datetime) -> Iterator[Block]:
    """Who has the questions of people of an office, and since when."""
    for channel in sorted({channel for channel, _ in shown.passed_on}):
        those = [enquiry for there, enquiry in shown.passed_on if there == channel]
        names = [
            f"{_name(each)}, since {words.at(each.passed_on_at or each.at, shown.account.zone, now)}" for each in those
        ]
        where = f"in <#{channel}>" if channel else "elsewhere"
        listed = "; ".join(words.fewer(names, MOST_NAMES))
        yield context(f"With those who deal with people of an office, {where}: {listed}. The answer is theirs.")


def _gone(shown: ShownInbox) -> Iterator[Block]:
    """Lines that somebody has just taken off the list, each act with the way back."""
    for several in shown.gone:
        first = several[0]
        names = words.listed(words.fewer([_name(enquiry) for enquiry in several], MOST_NAMES))
        says = outcomes.done(replace(first, handled=first.handled[-1:]), shown.account.zone)
        yield context(f"Off the list: {names}. {says}")
        label = "Put back" if len(several) == 1 else f"Put back all {len(several)}"
        back = Button(outcomes.PUT_BACK, label, ids(*(enquiry.id for enquiry in several)))
        yield from actions([back], named=f"inbox_gone:{first.id}")


def _name(enquiry: Enquiry) -> str:
    return escaped(enquiry.name or enquiry.handle, 80)


def _buttons(enquiry: Enquiry) -> Iterator[Button]:
    value = ids(enquiry.id)
    if enquiry.private or not enquiry.url:
        yield Button(REPLIED, "Answered there", value)
    elif not enquiry.waits_for_a_look:
        yield Button(outcomes.ANSWER, "Answer", value)
    yield Button(outcomes.NO_REPLY, "No reply needed", value)
    yield Button(LOOK, "Who is it?" if enquiry.waits_for_a_look else "More", value)

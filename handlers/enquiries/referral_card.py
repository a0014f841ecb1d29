"""The media team's card of a referral, from the question to the answer, and the message to a new holder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.call import Call
from bot.model.call_out import CallOut, CallOutState, CallOutWay
from bot.model.delivery import DeliveryState
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import LineSent
from bot.model.enquiry_states import EnquiryState, Way
from bot.model.inbox import LISTED_FOR
from bot.model.people import SYSTEM
from bot.showing.referrals import ShownEnquiry
from handlers.blocks import words
from handlers.blocks.blocks import Button, Fold, actions, context, escaped, ids, quoted, section
from handlers.enquiries import looked_up
from handlers.enquiries.verdict import evidence, headline, network, written

TAKE, REOPEN, NOT_PRESS = "referral_take", "referral_reopen", "referral_not_press"
SEND_LINE = "referral_send_line"
ANSWERED, HAND_OVER, NO_ANSWER = "referral_answered", "referral_hand_over", "referral_no_answer"
LIFE_AT_RISK = "🆘 *Somebody's life may be at risk.*"
SIGNPOST = "If they are in danger now, 999 comes first. Samaritans listen day and night: 116 123."
"""The standing signpost, free from any telephone in the UK: https://www.samaritans.org/how-we-can-help/contact-samaritan/"""
MOST_LINES = 5
MOST_CALLS = 6
MOST_AGAIN, LONGEST_AGAIN = 3, 500
"""Further messages shown, the newest, and the characters of each."""
BY = {CallOutWay.SMS: "text message", CallOutWay.EMAIL: "e-mail", CallOutWay.WEBHOOK: "pager"}
WENT = {
    CallOutState.SENT: "sent",
    CallOutState.ARRIVED: "arrived",
    CallOutState.FAILED: "failed",
}
"""What the card says of a call beside Slack, in the order of the words."""
BECAME = {
    DeliveryState.STOPPED: "stopped, and not out. Its own card says why, and asks what to do.",
    DeliveryState.CANCELLED: "stopped before it went out. Nothing has reached them.",
    DeliveryState.FAILED: "the network refused it. Nothing has reached them.",
    DeliveryState.UNCONFIRMED: "it may be out or not. Its own card asks somebody to look.",
    DeliveryState.HANDED_OVER: "it waits for a colleague who posts it by hand.",
}
"""What the card says of an agreed line that is neither out nor on its way."""
WAYS = {
    Way.PHONE: "by phone",
    Way.EMAIL: "by e-mail",
    Way.NETWORK: "where they wrote",
    Way.LINE: "with an agreed line",
}
"""Ways to answer, as named in a sentence."""

HANDS_OFF = "*Take it* before you answer, so that nobody else does, too."


def card(shown: ShownEnquiry, now: datetime) -> list[Block]:
    """The media team's card: what decides whether and when to act stands first, reasons and small print last."""
    enquiry, zone = shown.enquiry, shown.department.zone
    if enquiry.is_forgotten:
        return [*_gone(shown)]
    who, name = escaped(enquiry.handle, 200), f", {escaped(enquiry.name, 200)}," if enquiry.name else ""
    blocks: list[Block] = []
    if enquiry.life_at_risk:
        blocks.append(section(f"{LIFE_AT_RISK} Look at this before anything else. {SIGNPOST}"))
    blocks += [
        section(f"*{headline(enquiry)}.* {who}{name} on {network(enquiry)}. {_when(enquiry, zone)}."),
        *([section(deadline(enquiry, zone, now))] if enquiry.deadline else []),
    ]
    if enquiry.message.strip():
        fold = Fold()
        blocks.append(quoted(*fold.of((enquiry.message,))))
        if fold.folded:
            blocks.append(context(f"… and {fold.folded:,} more characters, where they wrote them."))
    link = f"{words.link(enquiry.url, 'What they wrote')}. " if enquiry.url else ""
    blocks += [
        context(f"{link}{looked_up.where(enquiry)}{_came_by(shown)}"),
        *_asked_before(shown),
        *_wrote_again(enquiry, zone),
        section(_status(shown)),
        *_lines(shown),
        *actions(_buttons(enquiry), named=f"referral:{enquiry.id}"),
        *evidence(enquiry),
        *_called(shown),
        *(() if enquiry.lines_sent else (context("Nothing has been sent through Countersign."),)),
    ]
    return blocks


def _asked_before(shown: ShownEnquiry) -> Iterator[Block]:
    """The end of the enquirer's last referral: by whom and how, without the note, which is forgotten sooner."""
    if (before := shown.before) is not None:
        ended = _status(replace(shown, enquiry=replace(before, answer_note="")))
        yield context(f"They asked before, {words.on(before.wrote_at or before.at, shown.department.zone)}. {ended}")


def _wrote_again(enquiry: Enquiry, zone: ZoneInfo) -> Iterator[Block]:
    """The newest further messages, and who checked again where nobody had written."""
    if (left_out := len(enquiry.wrote_again) - MOST_AGAIN) > 0:
        yield context(f"{words.counted(left_out, 'more message')}, not shown here, came before these.")
    for wrote in enquiry.wrote_again[-MOST_AGAIN:]:
        link = f" {words.link(wrote.url, 'What they wrote')}." if wrote.url else ""
        when = " again" if wrote.at >= enquiry.at else " before"
        is_first = not enquiry.message.strip() and not enquiry.url and wrote == enquiry.wrote_again[0]
        yield context(f"They wrote{'' if is_first else when}, {written(wrote, zone)}.{link}")
        if wrote.message.strip():
            yield quoted(words.shortened(wrote.message, LONGEST_AGAIN))
    checks = [wrote for wrote in enquiry.again if wrote.is_check and wrote.passed_on_by != SYSTEM]
    said = [f"{words.mention(wrote.passed_on_by)} checked again, {words.on(wrote.at, zone)}" for wrote in checks]
    if said:
        yield context(f"{'; '.join(said[-MOST_AGAIN:])}.")


def _gone(shown: ShownEnquiry) -> Iterator[Block]:
    """A referral whose words are no longer kept: its kind, when it was, and its end."""
    enquiry = shown.enquiry
    yield section(f"*{headline(enquiry)}*, on {network(enquiry)}. {_when(enquiry, shown.department.zone)}.")
    yield section(_status(shown))
    yield context("Who asked and what they wrote is no longer kept. If they write again, check them anew.")


def _when(enquiry: Enquiry, zone: ZoneInfo) -> str:
    return f"{'Checked' if enquiry.wrote_at is None else 'Wrote'} {written(enquiry, zone)}"


def _came_by(shown: ShownEnquiry) -> str:
    enquiry = shown.enquiry
    if not enquiry.account:
        return f"Passed on by {words.mention(enquiry.asked_by)}."
    to = words.title(shown.account) if shown.account else "an account of ours"
    return f"A private message to {to}." if enquiry.private else f"Written to {to}."


def summary(enquiry: Enquiry) -> str:
    """The line for notifications: all that a locked telephone shows."""
    life = f"{LIFE_AT_RISK} ".replace("*", "") if enquiry.life_at_risk and enquiry.is_open else ""
    return f"{life}{headline(enquiry)}, on {network(enquiry)}"


def deadline(enquiry: Enquiry, zone: ZoneInfo, now: datetime) -> str:
    """By when an answer is wanted, with the words that say so; empty without a deadline."""
    if enquiry.deadline is None:
        return ""
    at = words.on(enquiry.deadline, zone)
    said = f" (“{escaped(enquiry.deadline_words, 100)}”)" if enquiry.deadline_words else ""
    if enquiry.is_overdue(now):
        return f"⏰ *Overdue: an answer was wanted by {at}*{said}."
    return f"⏰ *Answer wanted by {at}*{said}."


def risen(shown: ShownEnquiry, url: str) -> tuple[list[Block], str]:
    """Tell whoever had a referral that a life may be at risk now: the message, and the line for notifications."""
    enquiry = shown.enquiry
    says = (
        f"{LIFE_AT_RISK} {SIGNPOST}\n{escaped(enquiry.handle, 200)} on {network(enquiry)} wrote again. You had their "
        "question; a life may be at risk now, so the rota is asked again. Press *I have it* if you still have this. "
        f"{to_card(shown.department, url)}."
    )
    return [section(says), *to_take(enquiry)], "Somebody's life may be at risk: do you still have this?"


def handed_over(shown: ShownEnquiry, by: str, now: datetime, url: str) -> str:
    """Tell a colleague of a referral handed over to them; `url` leads to the card."""
    return f"{words.mention(by)} handed a referral over to you. {_asked(shown, now)} {to_card(shown.department, url)}."


def taken(shown: ShownEnquiry, now: datetime, url: str) -> str:
    """Tell somebody that a referral is theirs now."""
    soon = " You are reminded in time." if shown.enquiry.deadline and shown.enquiry.deadline > now else ""
    return f"You have it. {_asked(shown, now)}{soon} {to_card(shown.department, url)}, with *Answered* and *Hand over*."


def due(shown: ShownEnquiry, now: datetime, url: str) -> str:
    """Remind whoever has a referral of the deadline."""
    where = to_card(shown.department, url)
    return f"You have this one. {_asked(shown, now)} If it is answered, say so on the card. {where}."


def _asked(shown: ShownEnquiry, now: datetime) -> str:
    """Who asks, and by when an answer is wanted."""
    enquiry, by = shown.enquiry, deadline(shown.enquiry, shown.department.zone, now)
    who = f"*{headline(enquiry)}:* {escaped(enquiry.handle, 200)} on {network(enquiry)}."
    return f"{who} {by}".strip()


def grew(shown: ShownEnquiry, url: str) -> str:
    """Tell whoever has a referral that the enquirer wrote again."""
    where = to_card(shown.department, url)
    return f"{escaped(shown.enquiry.handle, 200)} wrote again, and you have their question. {where}."


def to_card(department: Department, url: str) -> str:
    """The way to the card: the link, or the channel while there is no link."""
    return words.link(url, "Open the card") if url else f"Its card is in <#{department.media_channel}>"


def to_take(enquiry: Enquiry) -> Iterator[Block]:
    """The button that takes a referral."""
    yield from actions([take(enquiry)], named=f"referral:{enquiry.id}")


def take(enquiry: Enquiry) -> Button:
    """The button by which a member of the media team takes a referral."""
    says = "I have it" if enquiry.life_at_risk else "Take it"
    return Button(TAKE, says, ids(enquiry.id), style="primary")


def _called(shown: ShownEnquiry) -> Iterator[Block]:
    """Who of the rota was asked, and who is next, while nobody has the referral."""
    enquiry, zone = shown.enquiry, shown.department.zone
    if enquiry.state is not EnquiryState.WAITING or not enquiry.calls:
        return
    asked = [
        f"{words.mention(each.person)}, {words.on(each.at, zone)}{_beside(shown, each)}"
        for each in enquiry.calls[-MOST_CALLS:]
    ]
    after = ""
    if shown.called_next:
        person, at = shown.called_next
        after = f" Next: {words.mention(person)}, {words.on(at, zone)}."
    yield context(f"Asked: {'; '.join(asked)}.{after}")


def _beside(shown: ShownEnquiry, call: Call) -> str:
    """How a call went out beside Slack; empty where it did not."""
    went = [
        f"{BY[each.way]} {WENT[each.state]}"
        for each in shown.call_outs
        if (each.person, each.at) == (call.person, call.at) and each.state in WENT
    ]
    return f" ({', '.join(went)})" if went else ""


def not_reached(call_out: CallOut, shown: ShownEnquiry, url: str) -> str:
    """Tell the media team that a colleague could not be reached beside Slack; `url` leads to the card."""
    enquiry = shown.enquiry
    others = words.listed([words.mention(person) for person in shown.on_duty if person != call_out.person])
    also = f" {others}, you're on duty, too." if others else ""
    life = f"{LIFE_AT_RISK}\n" if enquiry.life_at_risk else ""
    return (
        f"{life}⚠️ {words.mention(call_out.person)} was asked in Slack, and the {BY[call_out.way]} did not reach them: "
        f"{escaped(call_out.trouble, 400)} Nobody has the question yet.{also} {to_card(shown.department, url)}."
    )


def _lines(shown: ShownEnquiry) -> Iterator[Block]:
    """The newest agreed lines sent to the enquirer, with what became of each."""
    sent = shown.enquiry.lines_sent[-MOST_LINES:]
    if sent:
        yield context("\n".join(_line(line, shown) for line in sent))


def _line(line: LineSent, shown: ShownEnquiry) -> str:
    """What became of an agreed line."""
    says, zone = f"“{escaped(line.name, 100)}” by {words.mention(line.by)}", shown.department.zone
    delivery = shown.lines.get(line.proposal)
    sent = f"Sent on its way: {says}, {words.on(line.at, zone)}."
    if delivery is None:
        return sent
    if delivery.state is DeliveryState.PUBLISHED:
        at = words.on(delivery.sent_at or line.at, zone)
        return f"Sent: {says} {words.link(delivery.url, 'went out')} {at}."
    became = BECAME.get(delivery.state)
    return f"⚠️ {says}, {words.on(line.at, zone)}: {became}" if became else sent


def _status(shown: ShownEnquiry) -> str:
    enquiry = shown.enquiry
    who = words.mention(enquiry.settled_by)
    when = words.on(enquiry.settled_at, shown.department.zone) if enquiry.settled_at else ""
    at = f", {when}" if when else ""
    match enquiry.state:
        case EnquiryState.WAITING:
            people = words.listed([words.mention(person) for person in shown.on_duty], "or")
            rest = "Whoever sees this first: press *I have it*." if enquiry.life_at_risk else HANDS_OFF
            return f"*Waiting for {people or 'somebody of the media team'}.* {rest}"
        case EnquiryState.TAKEN:
            return f"*Taken by {who}*{f', since {when}' if when else ''}."
        case EnquiryState.ANSWERED:
            return f"*Answered by {who}*, {_way(enquiry)}{at}."
        case EnquiryState.NO_ANSWER:
            by_a_person = enquiry.settled_by not in ("", SYSTEM)
            return f"*No answer needed*{f', says {who}' if by_a_person else ''}{at}."
        case EnquiryState.NOT_PRESS:
            return f"*Not press*, says {who}{at}. Remembered for next time. {_after_not_press(shown)}"
        case EnquiryState.CHECKED:
            return "*For the media team to see.*"


def _after_not_press(shown: ShownEnquiry) -> str:
    """Who answers somebody who is not press, and the way back."""
    enquiry = shown.enquiry
    says = ["A reply is fine."]
    if (wrote := enquiry.wrote_to_inbox_at) is not None:
        where = words.title(shown.account) if shown.account else "the account they wrote to"
        if enquiry.settled_at is None or wrote >= enquiry.settled_at - LISTED_FOR:
            says.append(f"The question is in the list of {where} again, with *Answer*, until it is a week old.")
        else:
            says.append("It is older than a week, so no list has it again: please answer where they wrote.")
    if told := sorted(enquiry.passed_on_by - {enquiry.settled_by}):
        have = "has" if len(told) == 1 else "have"
        says.append(f"{words.listed([words.mention(person) for person in told])}, who passed it on, {have} been told.")
    return f"{' '.join(says)} A mistake? *Open it again*."


def _way(enquiry: Enquiry) -> str:
    says = WAYS[enquiry.way] if enquiry.way else "no record says how"
    if enquiry.answered_with:
        says = f"with the agreed line “{escaped(enquiry.answered_with, 200)}”"
    return f"{says}: “{escaped(enquiry.answer_note, 200)}”" if enquiry.answer_note else says


def _buttons(enquiry: Enquiry) -> Iterator[Button]:
    value = ids(enquiry.id)
    if enquiry.state in {EnquiryState.ANSWERED, EnquiryState.NO_ANSWER, EnquiryState.NOT_PRESS}:
        yield Button(REOPEN, "Open it again", value)
    if not enquiry.is_open:
        return
    if enquiry.state is EnquiryState.WAITING:
        yield take(enquiry)
    else:
        yield Button(ANSWERED, "Answered", value, style="primary")
        yield Button(HAND_OVER, "Hand over", value)
    yield Button(SEND_LINE, "Send a signpost" if enquiry.life_at_risk else "Send agreed line", value)
    if enquiry.refer:
        yield Button(NOT_PRESS, "Not press", value)
    yield Button(NO_ANSWER, "No answer needed", value, sure="It leaves the digest. You can open it again from here.")

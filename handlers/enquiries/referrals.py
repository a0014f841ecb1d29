"""Referrals: the answer to the colleague who checked an enquirer, and the card for the media team."""

from collections.abc import Iterator
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.enquiry import Enquiry, EnquiryState
from bot.showing.proposal_view import ShownEnquiry
from handlers.blocks import words
from handlers.blocks.blocks import Button, Fold, actions, context, escaped, ids, quoted, section

TAKE, NOT_PRESS = "referral_take", "referral_not_press"
SEND_LINE = "referral_send_line"

VERDICTS = {
    "journalist": "Probably a journalist",
    "blogger": "Probably a blogger",
    "elected": "Probably an elected person",
    "official": "Probably another official body",
    "public": "Probably a member of the public",
    "automated": "Probably an automated account",
    "unclear": "We can't tell who this is",
}


NETWORKS = {
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "x": "X",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "threads": "Threads",
    "youtube": "YouTube",
    "wordpress": "the blog",
    "email": "e-mail",
    "other": "another network",
}
"""Networks of enquiries, as named in a sentence."""


def network(enquiry: Enquiry) -> str:
    """Name the network of an enquiry."""
    return NETWORKS.get(enquiry.network) or escaped(enquiry.network, 100)


def headline(enquiry: Enquiry) -> str:
    """Say the likely kind of enquirer; press words count from any writer."""
    says = VERDICTS[enquiry.verdict]
    if enquiry.refer and enquiry.verdict not in {"journalist", "blogger"}:
        return f"{says}, but the question reads like press"
    return says


def answer(enquiry: Enquiry, department: Department) -> list[Block]:
    """The answer to the colleague who checked, with the next step."""
    return [
        section(f"*{headline(enquiry)}.* {escaped(enquiry.handle, 200)} on {network(enquiry)}."),
        section(_next_step(enquiry, department)),
        *_evidence(enquiry),
    ]


def card(shown: ShownEnquiry, now: datetime) -> list[Block]:
    """The media team's card."""
    enquiry = shown.enquiry
    at = words.at(enquiry.at, shown.department.zone, now)
    name = f", {escaped(enquiry.name, 200)}," if enquiry.name else ""
    blocks: list[Block] = []
    if enquiry.life_at_risk:
        blocks.append(section("🆘 *Somebody's life may be at risk.* Look at this before anything else."))
    blocks += [
        section(f"*{headline(enquiry)}.* {escaped(enquiry.handle, 200)}{name} on {network(enquiry)}. Checked {at}."),
        *_evidence(enquiry),
    ]
    if enquiry.message.strip():
        fold = Fold()
        blocks.append(quoted(*fold.of((enquiry.message,))))
        if fold.folded:
            blocks.append(context(f"… and {fold.folded:,} more characters, where they wrote them."))
    written = f"{words.link(enquiry.url, 'What they wrote')}. " if enquiry.url else ""
    blocks += [
        context(f"{written}Passed on by {words.mention(enquiry.asked_by)}. Nothing has been sent through Countersign."),
        section(_status(shown)),
        *actions(_buttons(enquiry)),
    ]
    return blocks


def summary(enquiry: Enquiry) -> str:
    """The line for notifications."""
    return f"{headline(enquiry)}, on {network(enquiry)}"


def _next_step(enquiry: Enquiry, department: Department) -> str:
    if enquiry.life_at_risk:
        return (
            "🆘 *Somebody's life may be at risk.* If they are in danger now, 999 comes first. The media team and "
            f"<#{department.media_channel}> have been told."
        )
    if enquiry.refer:
        return (
            f"The media team has it now, in <#{department.media_channel}>. Please don't reply directly: "
            "one of them will take it."
        )
    if enquiry.verdict == "unclear":
        return "Please look at their profile before anybody replies. If they are press, tell the media team."
    return "Nothing here suggests press, so a reply is fine. A link is often enough."


def _evidence(enquiry: Enquiry) -> Iterator[Block]:
    lines = [
        f"• {escaped(evidence.says, 250)} _({escaped(evidence.source, 200)})_"
        for evidence in enquiry.evidence[:6]
        if evidence.weight > 0
    ]
    if lines:
        yield section("\n".join(lines))


def _status(shown: ShownEnquiry) -> str:
    enquiry = shown.enquiry
    match enquiry.state:
        case EnquiryState.TAKEN:
            return f"*Taken by {words.mention(enquiry.settled_by)}.*"
        case EnquiryState.NOT_PRESS:
            return f"*Not press*, says {words.mention(enquiry.settled_by)}. Remembered for next time."
        case EnquiryState.WAITING:
            people = words.listed([words.mention(person) for person in shown.on_duty], "or")
            return f"*Waiting for {people or 'one of you'}.* Please don't reply directly."
        case EnquiryState.CHECKED:
            return "*For the media team to see.*"


def _buttons(enquiry: Enquiry) -> Iterator[Button]:
    value = ids(enquiry.id)
    if enquiry.state is EnquiryState.WAITING:
        yield Button(TAKE, "Take it", value, style="primary")
    if enquiry.is_press:
        yield Button(SEND_LINE, "Send agreed line", value)
        yield Button(NOT_PRESS, "Not press", value)

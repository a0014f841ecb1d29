"""The verdict on an enquirer in words, and the answer to the colleague who checked."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.enquiry import PRESS, SAID_NOT_PRESS, SAID_PRESS, UNCLEAR, Enquiry, EnquiryState
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, escaped, ids, section

SAY_PRESS, SAY_NOT_PRESS = "enquirer_is_press", "enquirer_is_not_press"
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
    if enquiry.has_word(SAID_PRESS) and enquiry.verdict not in PRESS:
        return "Press, says the colleague who checked"
    if enquiry.refer and enquiry.verdict not in PRESS:
        return f"{says}, but the question reads like press"
    return says


def answer(enquiry: Enquiry, department: Department) -> list[Block]:
    """The answer to the colleague who checked, with the next step."""
    return [
        section(f"*{headline(enquiry)}.* {escaped(enquiry.handle, 200)} on {network(enquiry)}."),
        section(_next_step(enquiry, department)),
        *evidence(enquiry),
        *actions(_own_word(enquiry)),
    ]


def _next_step(enquiry: Enquiry, department: Department) -> str:
    if enquiry.life_at_risk:
        return (
            "🆘 *Somebody's life may be at risk.* If they are in danger now, 999 comes first. The media team and "
            f"<#{department.media_channel}> have been told."
        )
    if enquiry.refer:
        said = enquiry.has_word(SAID_PRESS) or enquiry.has_word(SAID_NOT_PRESS)
        heard = "Thanks: your word is on their card. " if said else ""
        taken = enquiry.state is EnquiryState.TAKEN
        who = f"{words.mention(enquiry.settled_by)} has it" if taken else "one of them will take it"
        return (
            f"{heard}The media team has it now, in <#{department.media_channel}>. Please don't reply directly: {who}."
        )
    if enquiry.state is EnquiryState.NOT_PRESS:
        return "You have looked, and they are not press: a reply is fine. Remembered for half a year."
    if enquiry.verdict == UNCLEAR:
        return "Nothing here says enough. Please look at their profile before anybody replies, then say what you found."
    return "A reply is fine. A link is often enough."


def _own_word(enquiry: Enquiry) -> Iterator[Button]:
    """What the colleague who checked can say: press goes to the media team, and both are remembered."""
    value = ids(enquiry.id)
    if enquiry.state is EnquiryState.CHECKED or enquiry.is_open:
        if not enquiry.has_word(SAID_PRESS):
            yield Button(SAY_PRESS, "They are press", value)
        if not enquiry.has_word(SAID_NOT_PRESS):
            yield Button(SAY_NOT_PRESS, "They are not press", value)


def evidence(enquiry: Enquiry) -> Iterator[Block]:
    """The reasons for a verdict, the first six; where a life may be at risk and nobody is press, that alone."""
    risk = [reason for reason in enquiry.evidence if reason.signal == "risk"]
    reasons = risk if risk and not enquiry.refer else enquiry.evidence
    lines = [
        f"• {escaped(reason.says, 250)} _({escaped(reason.source, 200)})_"
        for reason in reasons[:6]
        if reason.weight > 0
    ]
    if lines:
        yield section("\n".join(lines))

"""The verdict on an enquirer in words, with the evidence."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.enquiry import PRESS, SAID_PRESS, SAID_UNSURE, Enquiry
from bot.model.enquiry_parts import Reason, Wrote
from bot.model.enquiry_states import EnquiryState
from handlers.blocks import words
from handlers.blocks.blocks import context, escaped, section
from policy.times import clock_time

LATER = timedelta(minutes=20)
"""How long after it was written a message is said to have been read later: X is read every quarter of an hour."""
WORDS = "words"
"""The signal of words that press, or the public, often write: quoted together, and convincing to nobody alone."""
STRONGEST, MOST_REASONS = 3, 6
"""Reasons shown at first sight, and with those in small print."""

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
    "telephone": "the telephone",
    "other": "another network",
}
"""Networks of enquiries, as named in a sentence."""
WITHOUT_PROFILES = frozenset({"email", "telephone"})
"""Places where nobody has a profile to look at."""


def network(enquiry: Enquiry) -> str:
    """Name the network of an enquiry."""
    return NETWORKS.get(enquiry.network) or escaped(enquiry.network, 100)


def who(enquiry: Enquiry) -> str:
    """Name an enquirer: the name, where there is one, and the handle."""
    name, handle = escaped(enquiry.name, 80), escaped(enquiry.handle, 80)
    return f"*{name}* ({handle})" if name else f"*{handle}*"


def headline(enquiry: Enquiry) -> str:
    """Say the likely kind of enquirer; press words count from any writer."""
    says = VERDICTS[enquiry.verdict]
    if enquiry.state is EnquiryState.NOT_PRESS and not enquiry.refer:
        return "Not press, says the colleague who looked"
    if enquiry.has_word(SAID_PRESS) and enquiry.verdict not in PRESS:
        return "Press, says the colleague who checked"
    if enquiry.has_word(SAID_UNSURE) and enquiry.verdict not in PRESS:
        return "A colleague looked, and can't tell who this is"
    if enquiry.refer and enquiry.verdict not in PRESS:
        return f"{says}, but the question reads like press"
    return says


def written(wrote: Wrote | Enquiry, zone: ZoneInfo) -> str:
    """When they wrote, and when we read that, where that was a while later; else when a colleague passed it on."""
    return f"{words.on(wrote.wrote_at or wrote.at, zone)}{read_later(wrote, zone)}"


def read_later(wrote: Wrote | Enquiry, zone: ZoneInfo) -> str:
    """When a message was read, as an aside; empty where that was soon after it was written."""
    at = wrote.wrote_at or wrote.at
    if wrote.at - at < LATER:
        return ""
    is_same_day = wrote.at.astimezone(zone).date() == at.astimezone(zone).date()
    read = clock_time(wrote.at.astimezone(zone)) if is_same_day else words.on(wrote.at, zone)
    return f" (read {read})"


def evidence(enquiry: Enquiry) -> Iterator[Block]:
    """The reasons for a verdict: a colleague's word, what was found, and the words that moved the sum, which say least.

    The strongest of each first; after three, in small print.

    Where a life may be at risk and nobody is press, that alone.
    """
    risk = [reason for reason in enquiry.evidence if reason.signal == "risk"]
    several = [reason for reason in (risk if risk and not enquiry.refer else enquiry.evidence) if reason.weight > 0]
    reasons = sorted(several, key=lambda reason: (not reason.by, reason.signal == WORDS, -reason.weight))
    lines = [f"• {_says(reason)} _({_source(reason)})_" for reason in reasons[:MOST_REASONS]]
    if lines:
        yield section("\n".join(["*Why we think so*", *lines[:STRONGEST]]))
    if rest := lines[STRONGEST:]:
        yield context("\n".join(["Also:", *rest]))


def _says(reason: Reason) -> str:
    """The reason; a colleague's word with the name."""
    says = escaped(reason.says, 250)
    return f"{words.mention(reason.by)} says: “{says}”" if reason.by else says


def _source(reason: Reason) -> str:
    """Where a reason was read, and when."""
    source = escaped(reason.source, 200)
    return f"{source}; {escaped(reason.seen, 100)}" if reason.seen else source

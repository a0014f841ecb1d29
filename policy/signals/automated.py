"""Evidence that an account is automated."""

import re
from collections.abc import Iterator

from policy.detectors.quoting import in_bio
from policy.enquirer import Enquirer, Evidence, Verdict

SAYS_SO = re.compile(
    r"\b(?:i am an? bot|i['’]m an? bot|this (?:account )?is (?:an? )?(?:\w+ )?(?:bot|"
    r"automated)|automated (?:account|posts?|tweets?|feed|updates|bot)|(?:a|twitter|mastodon|bluesky|news|"
    r"weather|unofficial|"
    r"🤖) bot\b(?! (?:developer|maker|builder))|bot (?:by|made by|account|run by|that)|auto-?(?:posted|posting|"
    r"generated)|posts? (?:every|hourly|automatically)|rss (?:feed|bot)|beep boop)",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?:[_.-]bot(?:\d*|[_.-].*)$|[a-z]Bot$|^bot[_.-])")
DENIED = re.compile(r"\b(?:not|never|no|isn['’]t|definitely not) (?:an? )?(?:\w+ )?bot\b", re.IGNORECASE)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The network's own mark; a bio saying "bot"; a handle ending in "bot"."""
    if enquirer.automated:
        source = f"{enquirer.network}: marked as automated"
        yield Evidence("automated", "The network marks the account as automated.", source, 0.9, Verdict.AUTOMATED)
    if DENIED.search(enquirer.bio):
        return
    found = SAYS_SO.search(enquirer.bio)
    if found:
        source = in_bio(enquirer.bio, *found.span())
        yield Evidence("automated", "The bio says that it is a bot.", source, 0.75, Verdict.AUTOMATED)
    if HANDLE.search(enquirer.handle.removeprefix("@").partition("@")[0]):
        yield Evidence("automated", "The handle ends in bot.", f"handle: {enquirer.handle}", 0.4, Verdict.AUTOMATED)

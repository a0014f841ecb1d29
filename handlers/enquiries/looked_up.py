"""What was looked up about an enquirer, for the colleague who checked and for the media team."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.enquiry import Enquiry
from bot.model.looked_up import LookedUp, day_of
from bot.model.public_profile import PublicProfile
from handlers.blocks import words
from handlers.blocks.blocks import context, escaped, quoted, section
from policy.pages import Page

LONGEST_ABOUT = 500
MOST_LINKS = 5


def found(enquiry: Enquiry, department: Department) -> Iterator[Block]:
    """The profile and the pages, with the day; or why there is no profile."""
    looked_up = enquiry.looked_up
    if looked_up is None:
        return
    at, checked = (moment.astimezone(department.zone).date() for moment in (looked_up.at, enquiry.at))
    day = "today" if at == checked else day_of(looked_up.at, department.zone)
    if looked_up.trouble:
        yield context(f"{escaped(looked_up.trouble, 300)} Otherwise look there yourself.")
    if looked_up.profile is not None:
        yield from _profile(looked_up.profile, looked_up.place, day)
    if pages := _opened(looked_up):
        yield context(f"Linked pages, opened {day}: {words.listed([_page(page) for page in pages])}.")


def where(enquiry: Enquiry) -> str:
    """The way to the profile; empty where nobody looked."""
    profile = enquiry.looked_up.profile if enquiry.looked_up else None
    return f"{words.link(profile.url, 'Their profile')}. " if profile is not None and profile.url else ""


def _profile(profile: PublicProfile, place: str, day: str) -> Iterator[Block]:
    name = f" {escaped(profile.name, 200)}." if profile.name else ""
    link = f" {words.link(profile.url, 'Open it')}." if profile.url else ""
    yield section(f"*From the profile on {escaped(place, 100)}, {day}.*{name}{link}")
    if profile.about:
        yield quoted(words.shortened(profile.about, LONGEST_ABOUT))
    facts = [*_links(profile), *_facts(profile)]
    if facts:
        yield context("\n".join(facts))


def _links(profile: PublicProfile) -> Iterator[str]:
    for link in profile.links[:MOST_LINKS]:
        yield f"{'✅ Verified link' if link.verified else 'Link'}: {escaped(link.url, 200)}"
    if (more := len(profile.links) - MOST_LINKS) > 0:
        yield f"… and {words.counted(more, 'more link')}."


def _facts(profile: PublicProfile) -> Iterator[str]:
    if profile.vouchers:
        names = words.listed([escaped(voucher.name, 100) for voucher in profile.vouchers])
        yield f"Verified by {names}."
    since = [f"there since {profile.created:%B %Y}"] if profile.created else []
    readers = [] if profile.followers is None else [f"{profile.followers:,} follower{'s' * (profile.followers != 1)}"]
    bot = ["marked as a bot"] if profile.automated else []
    if known := [*since, *readers, *bot]:
        says = ", ".join(known)
        yield f"{says[0].upper()}{says[1:]}."


def _opened(looked_up: LookedUp) -> list[Page]:
    """The pages, without the profiles of those who vouch."""
    vouchers = {voucher.url for voucher in looked_up.profile.vouchers} if looked_up.profile else set()
    return [page for page in looked_up.pages if page.url not in vouchers]


def _page(page: Page) -> str:
    title = escaped(page.title, 100) or "without a title"
    return f"{title} ({escaped(page.host, 100)})"

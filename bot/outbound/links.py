"""Addresses of posts to reply to: which network an address is of, and faults that can be told without asking."""

from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

PLACES: Mapping[str, str] = {
    "x.com": "X",
    "twitter.com": "X",
    "facebook.com": "Facebook",
    "fb.com": "Facebook",
    "instagram.com": "Instagram",
    "linkedin.com": "LinkedIn",
    "threads.net": "Threads",
    "threads.com": "Threads",
    "bsky.app": "Bluesky",
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "tiktok.com": "TikTok",
    "nextdoor.co.uk": "Nextdoor",
    "nextdoor.com": "Nextdoor",
    "reddit.com": "Reddit",
}
"""Networks that are a single site, by the site's host."""
FORMERLY = {"twitter": "X"}
NETWORKS_OF_MANY_SITES = frozenset({"Mastodon", "WordPress"})
"""Networks whose posts are on no single site, and on none of those."""
NOT_AN_ADDRESS = "is not a web address: open their post, and copy its address from there."
NOT_THERE = (
    "The post that this replies to can't be found any more: {url} Nothing was sent. If it is back, try again; if not, "
    "edit this into a post of its own, or drop it."
)
"""What a person is told of a reply whose post is gone."""
A_PROFILE = "leads to a profile: open the post itself, and copy its address."
A_WHOLE_SITE = "leads to a whole site: open the post itself, and copy its address."


def place_of(url: str) -> str:
    """The network that an address is of, if a single site; "" otherwise."""
    host = _split(url).hostname or ""
    return next((place for site, place in PLACES.items() if host == site or host.endswith(f".{site}")), "")


def place_called(name: str) -> str:
    """The network that people mean by the name of a place, such as "our LinkedIn page"; "" if none of those known."""
    words = name.casefold().split()
    known = {place.casefold(): place for place in PLACES.values()} | FORMERLY
    return next((known[word] for word in words if word in known), "")


def post_fault(url: str, _: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post on any network."""
    parts = _split(url)
    if parts.scheme not in {"https", "http"} or not parts.hostname or any(map(str.isspace, url)):
        return NOT_AN_ADDRESS
    return "" if parts.path.strip("/") or parts.query else A_WHOLE_SITE


def of_another_place(url: str, name: str) -> str:
    """The network that an address is of, where a place called `name` is known to be another; "" otherwise."""
    here, there = place_called(name) or name, place_of(url)
    known = bool(place_called(name)) or name in NETWORKS_OF_MANY_SITES
    return there if known and there and there != here else ""


def _split(url: str) -> SplitResult:
    """The parts of an address; none of what is no address."""
    try:
        parts = urlsplit(url)
        parts.hostname, parts.port  # noqa: B018 (a port out of range is only found when asked for)
    except ValueError:
        return urlsplit("")
    return parts

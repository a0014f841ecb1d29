"""Addresses and names of posts and comments on LinkedIn: URNs, in links and in the API's paths."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

import httpx

from bot.errors import Refused
from bot.model.post import Receipt

POST = re.compile(r"urn:li:(?:share|ugcPost|activity):\d+")
_NAMED = re.compile(r"-(?P<kind>share|ugcPost|activity)-(?P<id>\d+)(?:-|/|$)")
COMMENT = re.compile(r"urn:li:comment:\((?P<post>(?:urn:li:)?\w+:\d+),(?P<id>\d+)\)")


@dataclass(frozen=True, slots=True)
class Target:
    """What a reply answers: a post, or a comment on a post."""

    post: str
    urn: str


def target_of(url: str) -> Target | None:
    """The post or comment at an address; None for an address of neither."""
    at = httpx.URL(url)
    path = unquote(at.path)
    comment = COMMENT.fullmatch(at.params.get("commentUrn", ""))
    found = POST.search(path)
    named = _NAMED.search(path)
    post = found[0] if found else f"urn:li:{named['kind']}:{named['id']}" if named else ""
    if comment:
        above = comment["post"] if comment["post"].startswith("urn:") else f"urn:li:{comment['post']}"
        return Target(above, f"urn:li:comment:({above},{comment['id']})")
    return Target(post, post) if post else None


def receipt_of(urn: str) -> Receipt:
    """The receipt for a post."""
    return Receipt(urn, f"https://www.linkedin.com/feed/update/{urn}/")


def comment_receipt(post: str, id_: str) -> Receipt:
    """The receipt for a comment."""
    urn = f"urn:li:comment:({post},{id_})"
    return Receipt(urn, f"https://www.linkedin.com/feed/update/{post}/?commentUrn={quote(urn, safe='')}")


def in_path(urn: str) -> str:
    """A URN in a path of the API: keys are encoded whole (…/shared/api-guide/concepts/protocol-version)."""
    return quote(urn, safe="")


def own_address(address: str, api: str) -> str:
    """Give back an address of LinkedIn's own, to send a picture and our token to. Raises Refused for another."""
    there = httpx.URL(address)
    if there.host == httpx.URL(api).host or (there.scheme == "https" and there.host.endswith(".linkedin.com")):
        return address
    raise Refused("LinkedIn named another site for a picture. Nothing was sent; please tell whoever runs Countersign.")

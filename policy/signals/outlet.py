"""Evidence from an outlet's own domain: control of a page or a handle there means working for the outlet."""

import re
from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.bio import PARODY
from policy.enquirer import Enquirer, Evidence
from policy.words.outlets import outlet_of

A_PERSONS_PAGE = re.compile(
    r"/(?:profile|profiles|author|authors|by|staff|people|team|journalists?|correspondents?|news/correspondents)/"
)
OUTLET_IN_HANDLE = re.compile(
    r"^(?:bbc|itv|skynews|c4)(?=[_A-Z]|[a-z]{4})|(?:_|(?<=[a-z]))(?:BBC|ITV|SkyNews|FT|LBC|C4News|GBN)$|_(?:bbc|"
    r"itv|sky|ft)$"
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """Links to an outlet, verified ones far ahead; a handle under an outlet's domain; an outlet in the handle."""
    if PARODY.search(f"{enquirer.name} {enquirer.bio}"):
        return
    for link in enquirer.links:
        address = links.host(link.url)
        outlet = outlet_of(address)
        if outlet and link.verified:
            yield Evidence("outlet", f"A page of {outlet} names this account.", link.url, 0.9)
        elif outlet:
            own = bool(A_PERSONS_PAGE.search(link.url))
            yield Evidence(
                "outlet", f"The profile links to {outlet}; nobody has verified it.", link.url, 0.45 if own else 0.3
            )
    handle = enquirer.handle.removeprefix("@")
    for part in handle.casefold().split("@"):
        if "." in part and (outlet := outlet_of(part)):
            yield Evidence("outlet", f"The handle is under a domain of {outlet}.", f"handle: {enquirer.handle}", 0.9)
    if OUTLET_IN_HANDLE.search(handle.partition("@")[0].partition(".")[0]):
        yield Evidence("outlet", "The handle holds an outlet's name.", f"handle: {enquirer.handle}", 0.3)

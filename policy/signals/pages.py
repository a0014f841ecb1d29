"""Pages that a profile links to: by whom they are, and what they say about their owner."""

import re
from collections.abc import Iterator

from policy.detectors import handles, links
from policy.detectors.bio import ASIDE, OUTLET
from policy.detectors.media_work import LIKELY, SURE, media_work
from policy.detectors.other_life import TRADE_OR_BODY
from policy.detectors.quoting import shown
from policy.enquirer import Enquirer, Evidence, Verdict
from policy.pages import Page
from policy.press_list import base, name_words, same_name
from policy.text import plain
from policy.words.outlets import is_listed, outlet_of
from policy.words.platforms import PLATFORMS, PORTFOLIOS, on_a_platform

A_PERSONS_PAGE = re.compile(
    r"/(?:profile|profiles|author|authors|by|staff|people|team|meet-the-team|journalists?|reporters?|contributors?|"
    r"correspondents?|writers?|presenters?|about)(?:/|$)|\b(?:author|staff) (?:page|profile)\b|\bauthor at\b",
    re.IGNORECASE,
)
OF_PUBLISHING = re.compile(
    r"\b(?:newsletter|blog|podcast|episodes?|substack|issue \d+|posts? by|patreon|hyperlocal|"
    r"news (?:site|website|page|for)|independent news|local news|youtube channel)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n|[|•·]")
READ, HEAD = 12, 160
"""The sentences of a page that are read for work, and the letters for what the page is."""


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The strongest reason that each page gives."""
    for page in enquirer.pages:
        found = list(_says(enquirer, page))
        if found:
            yield max(found, key=lambda reason: reason.weight)


def _says(enquirer: Enquirer, page: Page) -> Iterator[Evidence]:
    outlet = outlet_of(page.host) or _named_outlet(page)
    back = _links_back(enquirer, page)
    byline = next((author for author in page.authors if same_name(enquirer.name, author)), "")
    named = byline or (enquirer.name if same_name(enquirer.name, page.title) else "")
    theirs = bool(back or named)
    if outlet and back:
        yield Evidence("pages", f"A page of {outlet} links back to this account.", page.shown(back), 0.92)
    if outlet and named and (byline or A_PERSONS_PAGE.search(f"{page.url} {page.title}")):
        yield Evidence("pages", f"A page of {outlet} is by {named}.", page.shown(page.title), 0.88)
    elif outlet and _mentions(enquirer, page):
        yield Evidence("pages", f"A page of {outlet} has the name.", page.shown(page.title), 0.2)
    own = theirs or _is_linked_as_own(enquirer, page)
    if not own:
        return
    if links.within(page.host, PORTFOLIOS):
        yield Evidence("pages", "The page is a portfolio of articles.", page.shown(page.title), 0.75)
    for sentence in _sentences(page):
        for work in media_work(sentence):
            aside = next(ASIDE.finditer(sentence, 0, work.start), None)
            if work.weight >= LIKELY and not work.own and not aside:
                said = shown(sentence, work.start, work.end)
                weight = (0.75 if theirs else 0.6) - (0.2 if work.weight < SURE else 0)
                yield Evidence("pages", "The page speaks of its owner's work in the media.", page.shown(said), weight)
    publishing = OF_PUBLISHING.search(f"{page.title} {page.site} {page.text[:HEAD]}")
    if links.within(page.host, PLATFORMS) or on_a_platform(page.url) or publishing:
        on_a_platform_too = links.within(page.host, PLATFORMS) or on_a_platform(page.url)
        beside = TRADE_OR_BODY.search(page.title) and not on_a_platform_too
        weight = 0.1 if beside else 0.7 if theirs else 0.55
        says = "The page is a newsletter, blog or podcast of theirs."
        yield Evidence("pages", says, page.shown(page.title), weight, Verdict.BLOGGER)
    elif not outlet and theirs:
        says = "The page tells of another work or life, and has no word of the media."
        yield Evidence("pages", says, page.shown(page.title or page.site), 0.3, Verdict.PUBLIC)


def _sentences(page: Page) -> list[str]:
    return [part for part in SENTENCE.split(f"{page.title}\n{plain(page.text).text}") if part and part.strip()][:READ]


def _named_outlet(page: Page) -> str | None:
    """The outlet that a page's site is called, if the name is an outlet's.

    A name in the manner of outlets (“Wiltshire Carers Voice”) is none where the page tells of a charity or a firm.
    """
    found = OUTLET.search(page.site)
    if not found or len(found[0]) * 2 <= len(page.site):
        return None
    is_other = not is_listed(found[0]) and TRADE_OR_BODY.search(f"{page.site} {page.title} {page.text[:HEAD]}")
    return None if is_other else found[0]


def _links_back(enquirer: Enquirer, page: Page) -> str:
    """The address or handle by which a page names the enquirer's account; empty without."""
    wanted = handles.plain(enquirer.handle)
    if len(wanted) < 3:
        return ""
    for address in page.rel_me:
        found = handles.named_in((address if "/" in address or "@" in address else f"@{address}",))
        compact = address.casefold().rstrip("/").removeprefix("https://").removeprefix("http://")
        if found.names(enquirer.handle) or base(wanted) in re.split(r"[/@]", compact):
            return address
    return ""


def _mentions(enquirer: Enquirer, page: Page) -> bool:
    words = name_words(enquirer.name)
    return len(words) > 1 and f"{words[0]} {words[-1]}" in " ".join(name_words(f"{page.title} {page.text}"))


def _is_linked_as_own(enquirer: Enquirer, page: Page) -> bool:
    """Whether the page is on the profile as its owner's own: verified, or at an address that holds the name."""
    for link in enquirer.links:
        if links.host(link.url).removeprefix("www.") == page.host:
            joined = "".join(name_words(enquirer.name))
            if link.verified or (len(joined) > 5 and joined in re.sub(r"[^a-z]", "", page.url.casefold())):
                return True
    return False

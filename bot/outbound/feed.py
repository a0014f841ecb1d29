"""What readers see of a post before they open anything: where a feed folds the text, cards of links, edges of pictures.

Networks change their feeds without saying so, and screens differ: a fold is about right, never exact. The figures of a
network stand in its own file, with their sources.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import islice, takewhile

import regex

from bot.model.content import Content, Picture
from bot.model.link import Link
from bot.model.link_card import LinkCard
from policy.detectors.hashtags import TAG
from policy.detectors.links import addresses, spans
from policy.draft import Kind

LAST_WORDS = 40
"""Characters told of the text before a fold."""
LONGEST_WORD = 30
"""Characters by which a fold moves back to the end of a word; longer words are cut."""
NEARLY_WHOLE = 97
"""Per cent of a picture from which nobody misses the rest."""
_GRAPHEME = regex.compile(r"\X")
_WORD = regex.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Where a network hides the rest of a text, at whichever limit comes first; 0 is no limit."""

    characters: int = 0
    lines: int = 0
    across: int = 0
    """Characters of a line on a screen; 0 where the author's own lines are counted."""
    words: int = 0
    """Words below the first line, which is the title."""
    opens: str
    """What readers tap to see the rest."""
    where: str = ""
    """Where that is, if not in the feed."""

    def cut(self, text: str) -> tuple[str, str]:
        """Part a text before and behind the fold, between two characters as readers see them; behind may be empty."""
        at = min(self._by_characters(text), self._by_lines(text), self._by_words(text))
        if not text[at:].strip():
            return text, ""
        at = _between_words(text, at)
        return text[:at], text[at:]

    def _by_characters(self, text: str) -> int:
        return _start(islice(_GRAPHEME.finditer(text), self.characters, None), text) if self.characters else len(text)

    def _by_lines(self, text: str) -> int:
        line, column = 1, 0
        for found in _GRAPHEME.finditer(text) if self.lines else ():
            if found[0] == "\n":
                line, column = line + 1, 0
            elif self.across and column == self.across:
                line, column = line + 1, 1
            else:
                column += 1
            if line > self.lines:
                return int(found.start())
        return len(text)

    def _by_words(self, text: str) -> int:
        body = text.find("\n") + 1
        return _start(islice(_WORD.finditer(text, body), self.words, None), text) if self.words else len(text)


@dataclass(frozen=True, slots=True)
class Shortening:
    """How a network shortens addresses in a text, which all lose https:// and www.: the characters kept."""

    kept: int
    behind_host: bool = False
    """Whether the host is kept whole, and the characters are those behind."""

    def __call__(self, address: str) -> str:
        """Give an address as readers see the address; a single character is not cut off for a "…"."""
        plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", address, flags=re.IGNORECASE)
        kept = self.kept + (len(plain.partition("/")[0]) if self.behind_host else 0)
        return plain if len(plain) <= kept + 1 else f"{plain[:kept]}…"


class Cards(StrEnum):
    """Which links a network shows with a card (title, host, picture), in posts as we send them."""

    FIRST = "the first link has a card, in a post without pictures"
    FIRST_WITH_SCHEME = "the first link that begins with https:// has a card, in a post without pictures"
    BROUGHT = "the first link has a card, which the post brings and is approved with, unless there are pictures"


class NoCard(StrEnum):
    """Why a post brings no card of its link, for people: goes on from "the link has no card: ", if there is a word."""

    LEFT_OUT = "it was left out in the form"
    UNOPENED = "its page wasn't opened from here"
    UNTITLED = "its page gives no title"
    NOT_BROUGHT = ""
    """As agreed lines bring none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """How a network shows posts to readers who have not opened them, and the source of the figures."""

    source: str
    fold: Fold | None = None
    cards: Cards | None = None
    """None where no reader expects cards."""
    needs_scheme: bool = False
    """Whether an address without https:// is no link."""
    shortens: Shortening | None = None
    narrowest: Fraction | None = None
    """Width by height of the narrowest single picture that is shown whole; None where none is cut."""
    widest: Fraction | None = None
    replies: bool = True
    """Whether replies look like posts."""


@dataclass(frozen=True, slots=True)
class Crop:
    """How much of a picture shows, in per cent, and whether the sides are cut, or else top and bottom."""

    shows: int
    sides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """What readers see before a fold, and links and hashtags behind."""

    fold: Fold
    until: str
    """The last words before the fold."""
    part: int = 0
    """The part of a thread, counted from 1; 0 for a post that is no thread."""
    links: int = 0
    all_links: bool = False
    tags: int = 0
    all_tags: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What readers see of a post on a network, as far as there is something to say."""

    folded: Folded | None = None
    links: int = 0
    """The links of the post, where some have cards or none."""
    carded: tuple[str, ...] = ()
    """The addresses that have cards."""
    no_card: NoCard | None = None
    """Why the post brings no card of its first link."""
    pictures_instead: int = 0
    """Pictures in place of a link's card."""
    shortened: tuple[str, ...] = ()
    """Addresses of links without a card, as cut short in the text."""
    no_links: tuple[str, ...] = ()
    """Addresses that readers can't open."""
    crop: Crop | None = None

    @property
    def hides(self) -> bool:
        """Whether readers miss something that they could expect."""
        return bool(self.folded or self.no_links or self.crop)


def link_of_card(parts: Sequence[str], content: Content) -> tuple[int, str] | None:
    """The link whose card a post may bring, as written, and the part with the link; None without a link, or where
    pictures stand in place of the card."""
    found = next(((number, links[0]) for number, part in enumerate(parts) if (links := addresses(part))), None)
    return None if found and found[0] == 0 and content.pictures else found


def look(
    feed: Feed | None, parts: Sequence[str], links: Iterable[Link], content: Content, card: LinkCard | None = None
) -> Look:
    """Work out what readers see of the parts of a post; `links` as found when they were opened.

    `card` is the card of a link that the post brings.
    """
    is_reply = content.kind is Kind.REPLY or content.answers is not None
    if feed is None or content.is_private or (is_reply and not feed.replies):
        return Look()
    known = {link.written: link for link in links}
    titled = {link.written for link in known.values() if link.is_open and link.title}
    found = [addresses(part) for part in parts]
    no_card = None
    if feed.cards is Cards.BROUGHT:
        cards, no_card = _brought(found, known, content, card)
        titled = {link for link, pictures in cards if link and (card or pictures)}
    else:
        cards = [
            (_with_card(feed, several), content.pictures if number == 0 else ()) for number, several in enumerate(found)
        ]
    carded = tuple(dict.fromkeys(link for link, pictures in cards if link in titled and not pictures))
    instead = max((len(pictures) for link, pictures in cards if link in titled), default=0)
    every = dict.fromkeys(link for several in found for link in several)
    plain = (
        link
        for (card, pictures), several in zip(cards, found, strict=True)
        for link in several
        if pictures or link != card
    )
    return Look(
        folded=_folded(feed.fold, parts) if feed.fold else None,
        links=len(every) if carded or no_card is not None else 0,
        carded=carded,
        no_card=no_card,
        pictures_instead=instead,
        shortened=tuple(dict.fromkeys(_shortened(feed, plain))),
        no_links=tuple(link for link in every if feed.needs_scheme and not _has_scheme(link)),
        crop=_cropped(feed, content.pictures),
    )


def _with_card(feed: Feed, several: Sequence[str]) -> str:
    """The address in a part that has a card where no picture stands instead; "" for none."""
    if feed.cards is Cards.FIRST_WITH_SCHEME:
        several = [link for link in several if _has_scheme(link)]
    return next(iter(several), "") if feed.cards else ""


def _brought(
    found: Sequence[Sequence[str]], known: Mapping[str, Link], content: Content, card: LinkCard | None
) -> tuple[list[tuple[str, tuple[Picture, ...]]], NoCard | None]:
    """For each part the first link of the post, with pictures in place of the card; and why there is no card."""
    first = next(((number, several[0]) for number, several in enumerate(found) if several), (-1, ""))
    cards = [
        (first[1] if number == first[0] else "", content.pictures if number == 0 else ())
        for number in range(len(found))
    ]
    if card or not first[1] or content.corrects or (first[0] == 0 and content.pictures):
        return cards, None
    if content.no_card:
        return cards, NoCard.LEFT_OUT
    link = known.get(first[1])
    if link is None or not link.is_open:
        return cards, NoCard.UNOPENED
    return cards, NoCard.NOT_BROUGHT if link.title else NoCard.UNTITLED


def _shortened(feed: Feed, links: Iterable[str]) -> Iterator[str]:
    """Addresses as the network shows them, those that are cut short alone."""
    if feed.shortens:
        opened = (link for link in links if _has_scheme(link) or not feed.needs_scheme)
        yield from (shown for shown in map(feed.shortens, opened) if shown.endswith("…"))


def _has_scheme(link: str) -> bool:
    return link.casefold().startswith(("https://", "http://"))


def _folded(fold: Fold, parts: Sequence[str]) -> Folded | None:
    """The first part with something behind the fold."""
    for number, part in enumerate(parts, 1):
        before, behind = fold.cut(part)
        if behind:
            links = [end > len(before) for _, end in spans(part)]
            tags = [tag.end() > len(before) for tag in TAG.finditer(part)]
            return Folded(
                fold=fold,
                until=_last_words(before),
                part=number if len(parts) > 1 else 0,
                links=sum(links),
                all_links=all(links),
                tags=sum(tags),
                all_tags=all(tags),
            )
    return None


def _last_words(before: str) -> str:
    """The last few words of a text, or the end of a long word, after "…" unless that is the whole text."""
    words = before.split()
    kept: list[str] = []
    for word in reversed(words):
        if len(" ".join([word, *kept])) > LAST_WORDS:
            break
        kept.insert(0, word)
    if not kept:
        return f"…{''.join(_GRAPHEME.findall(before.strip())[-LAST_WORDS:])}"
    return " ".join(kept) if len(kept) == len(words) else f"…{' '.join(kept)}"


def _cropped(feed: Feed, pictures: Sequence[Picture]) -> Crop | None:
    """How a single picture is cut: several are laid out in ways of their own."""
    if len(pictures) != 1 or not pictures[0].width or not pictures[0].height:
        return None
    shape = Fraction(pictures[0].width, pictures[0].height)
    if feed.narrowest and shape < feed.narrowest:
        crop = Crop(int(100 * shape / feed.narrowest), sides=False)
    elif feed.widest and shape > feed.widest:
        crop = Crop(int(100 * feed.widest / shape), sides=True)
    else:
        return None
    return crop if crop.shows < NEARLY_WHOLE else None


def _between_words(text: str, at: int) -> int:
    """The end of a word at or shortly before a place, or else the last end of a character as readers see them."""
    starts = [*takewhile(lambda start: start <= at, (int(found.start()) for found in _GRAPHEME.finditer(text)))]
    near = [start for start in starts if start > 0 and at - start <= LONGEST_WORD and text[start].isspace()]
    return near[-1] if near else starts[-1]


def _start(found: Iterable["regex.Match[str]"], text: str) -> int:
    """Where the next match begins; the end of the text without a match."""
    return next((int(match.start()) for match in found), len(text))

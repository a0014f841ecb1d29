"""Cards of links that posts bring: made of what the links' pages said of themselves before approval."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.checking.links import Looks
from bot.model.content import Content, Picture
from bot.model.link import Link
from bot.model.link_card import LinkCard
from bot.model.organisation import Organisation
from bot.model.proposal import Proposal
from bot.model.revision import Rendered
from bot.outbound.feed import link_of_card
from bot.outbound.network import Network
from bot.outbound.page_head import shortened
from bot.proposing.link_pictures import Coming, LinkPictures

LONGEST_TITLE, LONGEST_DESCRIPTION = 180, 300
"""Characters: Bluesky's app shows two or three lines of each, LinkedIn's the title. LinkedIn takes fewer than 400 and
4,086 (its Posts API, "article"); Bluesky's app.bsky.embed.external names no limit."""
Found = TypeVar("Found")
PATIENCE = 8.0
"""Seconds for a page, and again for its picture, that a form waits for behind “Checking…”."""


@dataclass(frozen=True, slots=True)
class LinkCards:
    """Makes cards for the accounts whose networks want posts to bring them. Never within a transaction."""

    organisation: Organisation
    networks: Mapping[str, Network]
    looks: Looks | None
    pictures: LinkPictures | None
    """None where no link is opened."""

    def of(
        self,
        content: Content,
        rendered: Iterable[Rendered],
        links: Iterable[Link],
        before: Iterable[Rendered] = (),
    ) -> tuple[Rendered, ...]:
        """The rendered posts with their cards, as far as pages and pictures are known by now.

        A card of the same link in `before`, which people have seen, stays as it is, and gets a picture at most.
        """
        known, seen = {link.written: link for link in links}, {there.account: there.card for there in before}
        return tuple(
            replace(there, card=self._card(content, there, known, seen.get(there.account))) for there in rendered
        )

    def arriving(self, proposals: Iterable[Proposal]) -> tuple[Callable[[], Picture | None], ...]:
        """For each page that has not answered, and each picture not there yet, a callable that waits and gives the
        picture; for nothing that is known, and for no market-sensitive post."""
        wanted = dict.fromkeys(
            (link, image)
            for proposal in proposals
            if not proposal.restricted_to
            for link, image in self._missing(proposal)
        )
        return tuple(self._waiting_for(link, image) for link, image in wanted)

    def stop(self) -> None:
        """Fetch no more pictures."""
        if self.pictures is not None:
            self.pictures.stop()

    def _card(
        self, content: Content, rendered: Rendered, known: Mapping[str, Link], seen: LinkCard | None
    ) -> LinkCard | None:
        wanted = self._wanted(content, rendered)
        if wanted is None:
            return None
        part, written = wanted
        link, address = known.get(written), written if "://" in written else f"https://{written}"
        if seen is not None and seen.address == address:
            card = replace(seen, part=part)
        elif link is not None and link.is_open and link.title:
            title, description = shortened(link.title, LONGEST_TITLE), shortened(link.description, LONGEST_DESCRIPTION)
            card = LinkCard(address, title, description, part=part)
        else:
            return None
        return card if card.picture or link is None else replace(card, picture=self._picture(link))

    def _wanted(self, content: Content, rendered: Rendered) -> tuple[int, str] | None:
        if content.corrects:
            return None  # a post that is out keeps the card that came with it
        network = self.networks.get(self.organisation.network_of(rendered.account))
        if content.no_card or content.corrects:  # a post whose words are changed keeps the card that it has
            return None
        brings = network is not None and network.brings_card(content.kind)
        return link_of_card(rendered.parts, content) if brings else None

    def _picture(self, link: Link) -> Picture | None:
        coming = self._begun(link.image)
        return coming.result() if coming and coming.done() and not coming.cancelled() else None

    def _begun(self, image: str) -> Coming | None:
        return self.pictures.begin(image) if self.pictures and image else None

    def _missing(self, proposal: Proposal) -> Iterator[tuple[str, str]]:
        """The links of a draft whose pages have not answered (link, ""), and the pictures that are not there yet."""
        revision = proposal.revision
        known = {link.written: link for link in revision.links}
        for there in revision.rendered:
            wanted = self._wanted(revision.content, there)
            if wanted is None or (there.card and there.card.picture):
                continue
            link = known.get(wanted[1])
            if link is None:
                yield wanted[1], ""
            elif there.card and link.image:
                coming = self._begun(link.image)
                if coming and not coming.done():
                    yield wanted[1], link.image

    def _waiting_for(self, link: str, image: str) -> Callable[[], Picture | None]:
        look = self.looks.look(link) if self.looks and not image else None

        def arrives() -> Picture | None:
            found = _in_time(look) if look else None
            coming = self._begun(image or (found.image if found else ""))
            return _in_time(coming) if coming else None

        return arrives


def as_before(rendered: Iterable[Rendered], before: Iterable[Rendered]) -> tuple[Rendered, ...]:
    """The rendered posts of the same words with the cards of before, by account."""
    cards = {there.account: there.card for there in before}
    return tuple(replace(there, card=cards.get(there.account)) for there in rendered)


def _in_time(coming: Future[Found]) -> Found | None:
    with suppress(TimeoutError, CancelledError):
        return coming.result(PATIENCE)
    return None

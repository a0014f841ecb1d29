"""Links of posts about to go out, opened again: a link that leads to another host than when approved stops its post.

The look begins minutes before the due time, beside all other work, so that a post waits for a page only when nobody
could know of the post before.
"""

from concurrent.futures import wait
from dataclasses import dataclass, field
from datetime import timedelta

from bot.checking.links import FRESH, SIDE_BY_SIDE, Looks
from bot.model.delivery import Why
from bot.model.link import Link
from bot.model.organisation import Organisation
from bot.model.revision import Revision, RevisionId
from bot.stopping.stops import Stop
from bot.store import Store, deliveries, proposals

AHEAD = timedelta(minutes=4)
"""How long before the due time a post's links are opened; shorter than a look stays fresh."""
PATIENCE = 1.0
"""Seconds that a post may wait for all its links."""


@dataclass(slots=True)
class LinksAgain:
    """Compares where links lead with where they led when the post was approved. Never within a transaction."""

    store: Store
    looks: Looks | None
    """None where no link is opened."""
    organisation: Organisation
    patience: float = PATIENCE
    _begun: set[RevisionId] = field(default_factory=set)

    def look_ahead(self) -> None:
        """Begin to open the links of the posts due soon, each post once."""
        if self.looks is None:
            return
        soon = {*self.store.read(deliveries.revisions_due, self.organisation.clock() + AHEAD)}
        self._begun &= soon
        new = sorted(soon - self._begun)[: proposals.AT_ONCE]
        links = self.store.read(proposals.links_of, new) if new else {}
        for revision in new:
            if not all(self.looks.look(link.written) for link in _known(links.get(revision, ()))):
                return  # too many wait: the rest when there is room
            self._begun.add(revision)

    def stop(self) -> None:
        """Open no more links."""
        if self.looks is not None:
            self.looks.stop()

    def changed(self, revision: Revision) -> Stop | None:
        """Give the Stop for a link that leads to another host than approved, if any; no answer stops nothing."""
        known = _known(revision.links)
        if not known or (looks := self.looks) is None:
            return None
        hurries = looks.waiting >= SIDE_BY_SIDE  # one post may wait for a page, a crowd may not
        begun = {link: looks.look(link.written, trouble_is_fresh_for=FRESH) for link in known}
        wait([look for look in begun.values() if look], timeout=0 if hurries else self.patience)
        for link, look in begun.items():
            now = look.result() if look and look.done() and not look.cancelled() else None
            if now is not None and now.host and now.host != link.host:
                looks.forget(link.written)  # put right, the link is seen to be right at the next try
                return Stop(Why.LINK, _says(link, now))
        return None


def _known(links: tuple[Link, ...]) -> list[Link]:
    """The links with a host to compare."""
    return [link for link in links if link.host]


def _says(before: Link, now: Link) -> str:
    return (
        f"The link {before.written} led to {before.host} when this was approved, and leads to {now.host} now, so it "
        "wasn't sent. Look where it leads. If that is right, edit the post and send it for approval again, which shows "
        "the new place; if the link is to be put right, try again once it is."
    )

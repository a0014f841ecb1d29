"""Links of posts about to go out, opened again: a link that leads to another host than when approved stops its post.

The look begins minutes before the due time, beside all other work, so that a post waits for a page only when nobody
could know of the post before.
"""

from concurrent.futures import wait
from dataclasses import dataclass, field
from datetime import timedelta

from bot.checking.links import FRESH, SIDE_BY_SIDE, Look, Looks
from bot.model.delivery import Why
from bot.model.link import Link, alike
from bot.model.organisation import Organisation
from bot.model.proposal_notices import RefreshCard
from bot.model.revision import Revision, RevisionId
from bot.stopping.stops import Stop
from bot.store import Store, deliveries, later_looks, proposals

AHEAD = timedelta(minutes=4)
"""How long before the due time a post's links are opened; shorter than a look stays fresh."""


@dataclass(slots=True)
class LinksAgain:
    """Compares where links lead with where they led when the post was approved. Never within a transaction."""

    store: Store
    looks: Looks | None
    """None where no link is opened."""
    organisation: Organisation
    _begun: dict[RevisionId, list[Link]] = field(default_factory=dict)
    """The posts due soon, each with the links as approved; without links once what was found is noted."""

    def look_ahead(self) -> None:
        """Begin to open the links of the posts due soon, each post once, and have what has changed shown on cards."""
        if self.looks is None:
            return
        soon = {*self.store.read(deliveries.revisions_waking, self.organisation.clock() + AHEAD)}
        self._begun = {revision: links for revision, links in self._begun.items() if revision in soon}
        new = sorted(soon - self._begun.keys())[: proposals.AT_ONCE]
        found = self.store.read(proposals.links_of, new) if new else {}
        for revision in new:
            links = _known(found.get(revision, ()))
            if not all(self.looks.look(link.written) for link in links):
                break  # too many wait: the rest when there is room
            self._begun[revision] = links
        for revision, links in self._begun.items():
            if links and self._note_changes(revision, links, self.looks):
                self._begun[revision] = []

    def _note_changes(self, revision: RevisionId, links: list[Link], looks: Looks) -> bool:
        """Note what has changed since the approval, for the card; False while pages are still waited for."""
        begun = [(link, looks.look(link.written, trouble_is_fresh_for=FRESH)) for link in links]
        if not all(look and look.done() for _, look in begun):
            return False
        seen = [(link, _found(look)) for link, look in begun]
        changed = tuple(now for link, now in seen if now is not None and not link.is_like(now))
        if not alike(changed, self.store.read(later_looks.of, revision)):
            with self.store.begin() as tx:
                tx(later_looks.write, revision, changed)
                tx.tell(RefreshCard(*revision))
        return True

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
        wait([look for look in begun.values() if look], timeout=0 if hurries else looks.patience)
        for link, look in begun.items():
            now = _found(look)
            if now is not None and now.leads_away(link):
                looks.forget(link.written)  # put right, the link is seen to be right at the next try
                return Stop(Why.LINK, _says(link, now))
        return None


def _found(look: Look | None) -> Link | None:
    """What a look has found by now."""
    return look.result() if look and look.done() and not look.cancelled() else None


def _known(links: tuple[Link, ...]) -> list[Link]:
    """The links with a host to compare."""
    return [link for link in links if link.host]


def _says(before: Link, now: Link) -> str:
    return (
        f"The link {before.written} led to {before.host} when this was approved, and leads to {now.host} now, so it "
        "wasn't sent. Look where it leads. If that is right, edit the post and send it for approval again, which shows "
        "the new place; if the link is to be put right, try again once it is."
    )

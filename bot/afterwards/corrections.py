"""Corrections: replies to posts of our own, for which the form shows the post that is answered."""

from dataclasses import dataclass

from bot.model.account import Account
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.published_post import PublishedPost
from bot.store import Store, published_posts


@dataclass(frozen=True, slots=True)
class Corrections:
    """Looks up the posts of our own that replies answer."""

    store: Store
    organisation: Organisation

    def answered(self, handle: str, url: str, by: Person) -> tuple[Account, PublishedPost] | None:
        """The post of our own that a reply answers, by handle and address, with its account, for a person to read.

        None where the address is no such post's, and for a restricted post whose readers the person is not among.
        """
        ours = self.organisation.with_handle(handle)
        found = self.store.read(published_posts.at_address, ours, url) if ours and url else None
        if found is None or found.row.of.seen_by(by.id, ()).hidden:
            return None
        return self.organisation.accounts[found.row.account], found

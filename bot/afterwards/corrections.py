"""Corrections: replies to posts of our own, and changes of their words; the form shows the post as readers see it."""

from dataclasses import dataclass

from bot.checking.corrected import CorrectedPosts
from bot.model.account import Account
from bot.model.content import Corrected
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.published_post import PublishedPost
from bot.store import Store, published_posts


@dataclass(frozen=True, slots=True)
class Corrections:
    """Looks up the posts of our own that are corrected."""

    store: Store
    organisation: Organisation
    corrected_posts: CorrectedPosts

    def answered(self, handle: str, url: str, by: Person) -> tuple[Account, PublishedPost] | None:
        """The post of our own that a reply answers, by handle and address, with its account, for a person to read.

        None where the address is no such post's, and for a restricted post whose readers the person is not among.
        """
        ours = self.organisation.with_handle(handle)
        found = self.store.read(published_posts.at_address, ours, url) if ours and url else None
        if found is None or found.row.of.seen_by(by.id, ()).hidden:
            return None
        return self.organisation.accounts[found.row.account], found

    def to_change(self, delivery_id: int) -> Corrected:
        """The post that a delivery put out, or changed, with its present words.

        Asks no network. Raises Unusable with the reason why a post can't be changed.
        """
        return self.corrected_posts.at(self.corrected_posts.post_of(delivery_id))

    def changed(self, delivery_id: int) -> Corrected:
        """The post of a delivery with its present words, for a form that is open already."""
        return self.corrected_posts.known(delivery_id)

"""Corrections: the post of our own that a reply or a change corrects, and why a post can't be changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.errors import Unusable, still_here
from bot.model.account import Account
from bot.model.content import Content, Corrected, Thread
from bot.model.delivery import Delivery, DeliveryState
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.post import Receipt
from bot.model.published_post import PublishedPost
from bot.model.revision import Revision
from bot.outbound.network import Network
from bot.store import Store, attempts, corrections, deliveries, proposals, published_posts, take_downs
from policy.draft import Kind

REPLY_INSTEAD = "Correct it by a reply."
ANOTHER = (
    "Another change of this post is on its way already, so that one comes first. Edit its card, or come back when it "
    "is done."
)
BY_HAND = "It was posted by hand, so it can't be changed from here."
SAME_WORDS = "These are the words that are out already. Change them here."


@dataclass(frozen=True, slots=True)
class Corrections:
    """Looks up posts of our own that are to be corrected. Asks no network."""

    store: Store
    organisation: Organisation
    networks: Mapping[str, Network]

    def answered(self, handle: str, url: str, by: Person) -> tuple[Account, PublishedPost] | None:
        """The post of our own that a reply answers, by handle and address, with its account, for a person to read.

        None where the address is no such post's, and for a restricted post whose readers the person is not among.
        """
        ours = self.organisation.with_handle(handle)
        found = self.store.read(published_posts.at_address, ours, url) if ours and url else None
        if found is None or found.row.of.seen_by(by.id, ()).hidden:
            return None
        return self.organisation.accounts[found.row.account], found

    def are_by_hand(self, account: Account) -> bool:
        """Whether a person posts what goes out on an account."""
        return self.networks[account.network].by_hand

    def to_change(self, delivery_id: int) -> Corrected:
        """The post that a delivery put out, or changed, with its present words.

        Raises Unusable with the reason why a post can't be changed.
        """
        delivery, sent = self._sent(delivery_id)
        return self._at(sent.content.corrects.delivery if sent.content.corrects else delivery.id)

    def known(self, delivery_id: int) -> Corrected:
        """The post of a delivery with its present words, whether or not it can be changed."""
        delivery, sent = self._sent(delivery_id)
        posts = delivery.posts(self.store.read(attempts.steps_of, delivery)) or (Receipt("", delivery.url),)
        last = self.store.read(corrections.last_of, [delivery.id]).get(delivery.id)
        words = last.words if last else _rendered(sent, delivery.account)[0]
        return Corrected(delivery.id, delivery.account, posts[0].id, posts[0].url or delivery.url, words)

    def still(self, content: Content, besides: int = 0) -> Content:
        """A content with the post that it changes as the post stands now: a single part, for that account alone.

        Raises Unusable for a post that can't be changed any more, and for words that are out already.
        """
        if content.corrects is None:
            return content
        post = self._at(content.corrects.delivery, besides)
        if content.text.strip() == post.words.strip():
            raise Unusable(SAME_WORDS, "text")
        return replace(content, corrects=post, wordings=(), thread=Thread.NO)

    def overtaken(self, post: Corrected) -> str:
        """Why a change that was approved must not be made now, by our own records; "" if it still fits."""
        if self.store.read(take_downs.of_delivery, post.delivery) is not None:
            return "The post was taken down meanwhile, so its words weren't changed."
        _, sent = self._sent(post.delivery)
        if sent.archived:
            return "The words before were archived meanwhile, so nobody can compare them. Nothing was changed."
        if self.known(post.delivery).words != post.words:
            return "The post was changed meanwhile by another correction, so this one would undo that. It wasn't made."
        return ""

    def _at(self, delivery_id: int, besides: int = 0) -> Corrected:
        """The post of a delivery, to be changed by a proposal (`besides`, 0 for a new proposal) as it stands now.

        Raises Unusable with the reason why a post can't be changed.
        """
        delivery, sent = self._sent(delivery_id)
        out = self.store.read(attempts.steps_of, delivery)
        if why := self._why_not(delivery, sent, len(out)):
            raise Unusable(f"{why} {REPLY_INSTEAD}")
        if self.store.read(take_downs.of_delivery, delivery.id) is not None:
            raise Unusable("The post was taken down, so there is nothing left to change. A new post can say what was.")
        if {*self.store.read(corrections.open_of, [delivery.id])} - {besides}:
            raise Unusable(ANOTHER)
        return self.known(delivery.id)

    def _sent(self, delivery_id: int) -> tuple[Delivery, Revision]:
        delivery = still_here(self.store.read(deliveries.by_id, delivery_id), "post")
        sent = self.store.read(proposals.revision, delivery.proposal_id, delivery.revision)
        return delivery, still_here(sent, "post")

    def _why_not(self, delivery: Delivery, sent: Revision, out: int) -> str:
        """Why a post, by its kind and its network, can't be changed; "" if it can."""
        account = self.organisation.accounts.get(delivery.account)
        if account is None:
            return "This account is no longer set up here."
        network = self.networks[account.network]
        where = network.called(account.settings)
        if network.by_hand:
            return BY_HAND
        if network.edit is None or network.says is None:
            return f"{where} doesn't let apps change a post: not offered there."
        if delivery.state is not DeliveryState.PUBLISHED or sent.archived:
            return "Only a post that is out, with its words still here, can be changed."
        if sent.content.kind is Kind.REPLY and not network.edits_replies:
            return f"{where} doesn't let apps change a reply: not offered there."
        if len(_rendered(sent, delivery.account)) > 1:
            return "A post of several parts isn't changed from here: its parts belong together."
        if out != 1 or not delivery.posts(self.store.read(attempts.steps_of, delivery)):
            return BY_HAND
        return ""


def _rendered(sent: Revision, account: str) -> tuple[str, ...]:
    return next((rendered.parts for rendered in sent.rendered if rendered.account == account), ("",))

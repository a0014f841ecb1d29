"""Vanishing: a card that is deleted is posted anew, and a channel that is closed to us is said to those it concerns."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.model.account import Account, card_channel
from bot.model.approval import Via
from bot.model.audit import Deed
from bot.model.notice import CardTrouble, ChannelTrouble, Event, GoAsked, PostCard, Question, RefreshCard, Story
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card
from bot.model.permissions import BY_ITSELF, Act, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind
from bot.ports import Directory
from bot.store import Store, Tx, cards, closed_channels, deliveries, notices, proposals

OPEN = frozenset({ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.APPROVED})
MOST_REPOSTS = 5
"""Cards of one revision that are posted anew: somebody, or something, deletes them, and a person has to look."""
DELETED_AGAIN = "deleted_again"


@dataclass(frozen=True, slots=True)
class LostCards:
    """Notices what is gone, by an event or without one. Our own records decide, not what is left in Slack."""

    store: Store
    directory: Directory
    organisation: Organisation

    def look_at(self, card: Card) -> bool:
        """Look whether a message is gone that seemed so, or whether its channel is; says which. Raises NotNow."""
        if self.store.read(cards.shown_on, card) is None:
            return False
        if self._look_at_channel(card.channel):
            return False
        if self.directory.thumbs(card) is not None:
            return False
        return self.card_gone(card)

    def card_gone(self, card: Card) -> bool:
        """Post a card anew that is gone, while something on it is still open; says whether that is to be done.

        What was approved on it stays approved. Thumbs on the new one start anew.
        """
        shown = self.store.read(cards.shown_on, card)
        if shown is None:
            return False
        hear = self.hear_of(shown[0])
        with self.store.begin() as tx:
            proposal = tx(proposals.for_change, shown[0])
            if proposal is None or tx(cards.shown_on, card) is None:
                return False
            if proposal.revision.number != shown[1] or proposal.state not in OPEN:
                return False
            tx(cards.lose, card, tx.now)
            kept = tx.save(_kept(proposal))
            tx.record((_reposted(kept, card, tx.now),))
            if tx(cards.lost, kept.id, shown[1]) > MOST_REPOSTS:
                tx.tell(*(CardTrouble(kept.id, person, DELETED_AGAIN) for person in hear))
                return False
            _tell_again(tx, kept)
        return True

    def channel_closed(self, channel: str, why: str) -> bool:
        """Tell those whose cards stand in a channel that it is closed to us; says whether that was news."""
        its = self._accounts_of(channel)
        if not its:
            return False
        with self.store.begin() as tx:
            if not tx(closed_channels.close, channel, why, tx.now):
                return False
            people = {one.owner: None for one in its if one.owner}
            for _, proposal_id in tx(cards.standing_in, channel):
                proposal = tx(proposals.for_change, proposal_id)
                if proposal is not None:
                    people[proposal.proposer] = None
            tx.tell(*(ChannelTrouble(channel, person, why) for person in people))
        return True

    def channel_open(self, channel: str) -> bool:
        """Tell that a channel is open to us again, and bring it up to date; says whether that was news."""
        with self.store.begin() as tx:
            if not tx(closed_channels.open_again, channel):
                return False
            tx(notices.unblock, channel, tx.now)
            owners = dict.fromkeys(one.owner for one in self._accounts_of(channel) if one.owner)
            for _, proposal_id in tx(cards.standing_in, channel):
                proposal = tx(proposals.for_change, proposal_id)
                if proposal is not None:
                    tx.tell(RefreshCard(proposal.id, proposal.revision.number))
            tx.tell(*(ChannelTrouble(channel, owner) for owner in owners))
        return True

    def look_around(self) -> int:
        """Look at every channel where something is decided, for what no event told; gives how many cards move."""
        for channel in dict.fromkeys(
            channel for one in self.organisation.accounts.values() for channel in one.channels
        ):
            if not self._look_at_channel(channel):
                self.channel_open(channel)
        return self.move()

    def move(self) -> int:
        """Post anew the cards in closed channels whose accounts have another one by now; gives how many."""
        moved = 0
        for channel, _ in self.store.read(closed_channels.closed):
            for card, proposal_id in self.store.read(cards.standing_in, channel):
                proposal = self.store.read(proposals.by_id, proposal_id)
                if proposal is not None and self._belongs(proposal) not in ("", channel):
                    moved += self.card_gone(card)
        return moved

    def hear_of(self, proposal_id: int) -> tuple[str, ...]:
        """Who hears that the card of a proposal can't be posted: its proposer and its accounts' owners."""
        proposal = self.store.read(proposals.by_id, proposal_id)
        if proposal is None:
            return ()
        owners = (one.owner for one in self.organisation.in_use(proposal.revision.accounts))
        return tuple(dict.fromkeys(one for one in (proposal.proposer, *owners) if one))

    def _look_at_channel(self, channel: str) -> bool:
        """Look whether a channel is closed to us. Raises NotNow."""
        found = self.directory.openness(channel)
        why = "channel_not_found" if found is None else found.closed
        if why:
            self.channel_closed(channel, why)
        return bool(why)

    def _belongs(self, proposal: Proposal) -> str:
        """The channel where its card belongs today."""
        return card_channel(
            self.organisation.in_use(proposal.revision.accounts), restricted=bool(proposal.restricted_to)
        )

    def _accounts_of(self, channel: str) -> list[Account]:
        return [one for one in self.organisation.accounts.values() if channel in one.channels]


def _kept(proposal: Proposal) -> Proposal:
    """The same with its approvals by 👍 standing, though their thumbs are gone with the card."""
    return replace(
        proposal,
        approvals=tuple(replace(one, via=Via.KEPT) if one.via is Via.REACTION else one for one in proposal.approvals),
    )


def _reposted(proposal: Proposal, card: Card, at: datetime) -> Deed:
    permit(Act.REPOST_CARD, BY_ITSELF)
    details = (("channel", card.channel), ("revision", proposal.revision.number), ("ts", card.ts))
    return Deed(Act.REPOST_CARD.value, SYSTEM, proposal.subject, at, details)


def _tell_again(tx: Tx, proposal: Proposal) -> None:
    """Leave to be told anew what stood on the card and in its thread and still asks for something."""
    number = proposal.revision.number
    tx.tell(PostCard(proposal.id, number), Story(proposal.id, number, Event.REPOSTED))
    if proposal.when.kind is WhenKind.RELEASE and proposal.state is ProposalState.APPROVED:
        tx.tell(GoAsked(proposal.id, number))
    tx.tell(*(Question(proposal.id, one.id) for one in tx(deliveries.of_proposal, proposal.id) if one.asks_a_person))

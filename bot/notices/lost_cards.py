"""Cards deleted from Slack, to be posted anew, and channels closed to the bot, to be told to the people concerned."""

from dataclasses import dataclass

from bot.model.account import Account, card_channel
from bot.model.event import Event
from bot.model.notice import ChannelTrouble
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import CardTrouble, GoAsked, PostCard, Question, RefreshCard, Story
from bot.model.referral_notices import ReferralsGathered
from bot.model.when import WhenKind
from bot.ports import Directory
from bot.store import Store, Tx, cards, closed_channels, deliveries, gatherings, notices, proposals

OPEN = frozenset({ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.APPROVED})
MOST_REPOSTS = 5
"""Most new cards for a revision: after that a person has to find out why the cards are deleted."""
DELETED_AGAIN = "deleted_again"


@dataclass(frozen=True, slots=True)
class LostCards:
    """Notices lost cards and closed channels, from events and by looking. The bot's own records decide, not Slack."""

    store: Store
    directory: Directory
    organisation: Organisation

    def look_at(self, card: Card) -> bool:
        """Ask Slack about a card that seems gone, first about the channel; says whether the card is to be posted anew.

        Raises NotNow."""
        if self.store.read(cards.shown_on, card) is None:
            return False
        if self._look_at_channel(card.channel):
            return False
        if self.directory.thumbs(card) is not None:
            return False
        return self.card_gone(card)

    def card_gone(self, card: Card) -> bool:
        """Post a lost card anew, while the proposal is still open; says whether a new card comes.

        Approvals given on the lost card stand. Thumbs on the new card start anew.
        """
        shown = self.store.read(cards.shown_on, card)
        if shown is None:
            return self._gathering_gone(card)
        concerned = self.hear_of(shown[0])
        with self.store.begin() as tx:
            proposal = tx(proposals.for_change, shown[0])
            if proposal is None or tx(cards.shown_on, card) is None:
                return False
            if proposal.revision.number != shown[1] or proposal.state not in OPEN:
                return False
            tx(cards.lose, card, tx.now)
            kept = tx.save(proposal.reposted(card.channel, card.ts, tx.now))
            if tx(cards.lost, kept.id, shown[1]) > MOST_REPOSTS:
                tx.tell(*(CardTrouble(kept.id, person, DELETED_AGAIN) for person in concerned))
                return False
            _tell_again(tx, kept)
        return True

    def _gathering_gone(self, card: Card) -> bool:
        """Post anew the message that lists a department's referrals; no other message."""
        with self.store.begin() as tx:
            department = tx(gatherings.lose, card)
            if department:
                tx.tell(ReferralsGathered(department))
        return bool(department)

    def channel_closed(self, channel: str, why: str) -> bool:
        """Tell the owners and proposers behind a channel's cards of the closing; says whether the closing was news."""
        accounts = self._accounts_of(channel)
        if not accounts:
            return False
        with self.store.begin() as tx:
            if not tx(closed_channels.close, channel, why, tx.now):
                return False
            people = {account.owner: None for account in accounts if account.owner}
            for _, proposal_id in tx(cards.standing_in, channel):
                proposal = tx(proposals.for_change, proposal_id)
                if proposal is not None:
                    people[proposal.proposer] = None
            tx.tell(*(ChannelTrouble(channel, person, why) for person in people))
        return True

    def channel_open(self, channel: str) -> bool:
        """Tell the owners of a channel's opening again, and refresh the cards; says whether the opening was news."""
        with self.store.begin() as tx:
            if not tx(closed_channels.open_again, channel):
                return False
            tx(notices.unblock, channel, tx.now)
            owners = dict.fromkeys(account.owner for account in self._accounts_of(channel) if account.owner)
            for _, proposal_id in tx(cards.standing_in, channel):
                proposal = tx(proposals.for_change, proposal_id)
                if proposal is not None:
                    tx.tell(RefreshCard(proposal.id, proposal.revision.number))
            tx.tell(*(ChannelTrouble(channel, owner) for owner in owners))
        return True

    def look_around(self) -> int:
        """Look at every channel with cards, for changes without an event; gives the number of cards moved."""
        for channel in dict.fromkeys(
            channel for account in self.organisation.accounts.values() for channel in account.channels
        ):
            if not self._look_at_channel(channel):
                self.channel_open(channel)
        return self.move()

    def move(self) -> int:
        """Post anew the cards in closed channels of accounts moved to another channel; gives the number."""
        moved = 0
        for channel, _ in self.store.read(closed_channels.closed):
            for card, proposal_id in self.store.read(cards.standing_in, channel):
                proposal = self.store.read(proposals.by_id, proposal_id)
                if proposal is not None and self._belongs(proposal) not in ("", channel):
                    moved += self.card_gone(card)
        return moved

    def hear_of(self, proposal_id: int) -> tuple[str, ...]:
        """The people to hear of trouble with a proposal's card: the proposer and the accounts' owners."""
        proposal = self.store.read(proposals.by_id, proposal_id)
        if proposal is None:
            return ()
        owners = (account.owner for account in self.organisation.in_use(proposal.revision.accounts))
        return tuple(dict.fromkeys(person for person in (proposal.proposer, *owners) if person))

    def _look_at_channel(self, channel: str) -> bool:
        """Whether Slack says that a channel is closed to the bot; records the closing. Raises NotNow."""
        found = self.directory.openness(channel)
        why = "channel_not_found" if found is None else found.closed
        if why:
            self.channel_closed(channel, why)
        return bool(why)

    def _belongs(self, proposal: Proposal) -> str:
        """The channel where a proposal's card belongs today."""
        return card_channel(
            self.organisation.in_use(proposal.revision.accounts), restricted=bool(proposal.restricted_to)
        )

    def _accounts_of(self, channel: str) -> list[Account]:
        return [account for account in self.organisation.accounts.values() if channel in account.channels]


def _tell_again(tx: Tx, proposal: Proposal) -> None:
    """Leave notices for the new card, and for the open questions from the lost card's thread."""
    number = proposal.revision.number
    tx.tell(PostCard(proposal.id, number), Story(proposal.id, number, Event.REPOSTED))
    if proposal.when.kind is WhenKind.RELEASE and proposal.state is ProposalState.APPROVED:
        tx.tell(GoAsked(proposal.id, number))
    asking = (delivery for delivery in tx(deliveries.of_proposal, proposal.id) if delivery.asks_a_person)
    tx.tell(*(Question(proposal.id, delivery.id) for delivery in asking))

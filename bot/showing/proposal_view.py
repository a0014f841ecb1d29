"""Proposals, referrals, covers and duty as shown on cards, in threads and in messages: plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bot.authority.roles import Authority
from bot.authority.rota import Rota
from bot.authority.standing import asking as asking_today
from bot.checking.same_words import TELLS_OF_TWINS, SameWords
from bot.credentials.states import CredentialState, state_of
from bot.model.account import Account, Department, card_channel
from bot.model.cover import Cover
from bot.model.delivery import TERMINAL, Delivery, DeliveryState
from bot.model.duty import Desk, Duty
from bot.model.early_question import EarlyQuestion
from bot.model.enquiry_parts import Wrote
from bot.model.hold import Hold, says
from bot.model.inbox import SHOWN_FOR
from bot.model.link import Link
from bot.model.organisation import Organisation
from bot.model.people import Card, as_read
from bot.model.proposal import ENDED, Proposal, ProposalState
from bot.model.revision import Revision, RevisionId
from bot.model.setting import Setting
from bot.model.time_doubt import AHEAD
from bot.model.twin import Twin
from bot.model.when import WhenKind
from bot.model.withheld import delivery_for_reading, proposal_for_reading, revision_for_reading
from bot.outbound.network import Network, feed_of
from bot.showing.shown_places import Also, Place
from bot.stopping.ahead import StopsAhead, WillStop
from bot.store import (
    Store,
    attempts,
    cards,
    channels,
    corrections,
    covers,
    credentials,
    deliveries,
    duties,
    enquiries,
    holds,
    later_looks,
    pictures,
    plans,
    proposals,
    questions,
    take_downs,
    time_doubts,
)


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """A revision of a proposal as shown on the card."""

    proposal: Proposal
    revision: Revision
    places: tuple[Place, ...]
    department: Department
    approvers: tuple[str, ...]
    """The user ids of possible approvers, contributors left out."""
    seniors: tuple[str, ...]
    on_duty: tuple[str, ...]
    channel: str
    card: Card | None
    covers: tuple[Cover, ...] = ()
    """The covers standing now, those of contributors left out."""
    files: Mapping[str, str] = field(default_factory=dict)
    """The files in Slack of the revision's pictures, as far as known: by SHA-256."""

    also: tuple[Also, ...] = ()
    """The proposals made by the same form, with cards of their own."""

    root: Card | None = None
    """The message above the card's thread, for a proposal from a plan."""

    writers: frozenset[str] = frozenset()
    """The people who wrote the revision, or a revision before."""

    awaits: tuple[Account, ...] = ()
    """The accounts of linked proposals to be approved before Go can be said."""

    will_stop: tuple[WillStop, ...] = ()
    """How the policy will stop the post when it comes due, as things stand."""

    called_off: Setting | Hold | None = None
    """The latest that would have stopped the approved post, and was called off."""

    links_now: tuple[Link, ...] = ()
    """The links that had changed when they were opened again, just before the due time."""

    twins: tuple[Twin, ...] = ()
    """Other posts of the same words on an account of the post, where a check spoke of them."""

    question: Wrote | None = None
    """What the post answers, while its card asks for a decision and the words are kept; not if private.

    Where only time forgets the words, a card that was drawn before quotes them until something draws it anew.
    """

    time_in_doubt: bool = False
    """Whether the post, due within a day, waits for a clock that can't be believed."""

    withheld: frozenset[str] = frozenset()
    """The ids of people not to be named to the reader: for `by`, and never for showing."""
    reader_is_withheld: bool = False
    """Whether the name of the reader is withheld from everybody else."""

    def by(self, person: str) -> str:
        """A person who acted, for showing: WITHHELD for an author whose name is withheld."""
        return as_read(person, self.withheld)

    @property
    def holds(self) -> tuple[Hold, ...]:
        """Every hold on some account, the oldest first."""
        return tuple({hold.id: hold for place in self.places for hold in place.holds}.values())

    @property
    def thread(self) -> str | None:
        """The timestamp of the message above the thread."""
        top = self.root or self.card
        return top.ts if top else None

    @property
    def variants(self) -> Mapping[tuple[str, ...], list[Place]]:
        """Each text to go out, once, with the places for the text."""
        found: dict[tuple[str, ...], list[Place]] = {}
        for place in self.places:
            found.setdefault(place.parts, []).append(place)
        return found

    @property
    def revision_id(self) -> RevisionId:
        """Which revision the card shows."""
        return RevisionId(self.proposal.id, self.revision.number)

    @property
    def waits(self) -> bool:
        """Whether the card still asks for a decision."""
        return self.is_current and self.proposal.state in {ProposalState.PENDING, ProposalState.NOT_YET}

    @property
    def is_current(self) -> bool:
        """Whether the shown revision is the proposal's current revision."""
        return self.revision.number == self.proposal.revision.number


@dataclass(frozen=True, slots=True)
class RecordViews:
    """Gathers records for showing, as of now."""

    store: Store
    authority: Authority
    rota: Rota
    organisation: Organisation
    networks: Mapping[str, Network]
    stops_ahead: StopsAhead
    same_words: SameWords

    def proposal(self, proposal_id: int, number: int | None = None, *, to: str = "") -> ShownProposal | None:
        """Show a revision of a proposal, by default the current revision; None if not found.

        `to` is the only reader, by id, as in a private form: an author whose name is withheld still is no secret to
        themselves. For any other reader the names are withheld, and nothing tells by leaving them out.
        """
        proposal = self.store.read(proposals.by_id, proposal_id)
        if proposal is None:
            return None
        wanted = proposal.revision.number if number is None else number
        is_current = wanted == proposal.revision.number
        revision = proposal.revision if is_current else self.store.read(proposals.revision, proposal_id, wanted)
        if revision is None:
            return None
        sent = self.store.read(deliveries.of_proposal, proposal_id)
        withheld = proposal.withheld - {to}
        current = {
            delivery.account: delivery_for_reading(delivery, withheld)
            for delivery in sent
            if delivery.revision == revision.number
        }
        accounts = self.organisation.in_use(revision.accounts)
        wrote = proposal.contributors if is_current else self._writers_until(proposal_id, revision)
        writers = proposal.contributors - withheld  # a usual approver missing from the list would be the author
        if proposal.state in {ProposalState.DRAFT, ProposalState.PENDING}:
            proposal = asking_today(proposal, accounts)
        on_duty = self._on_duty(writers, accounts)
        channel = card_channel(accounts, restricted=bool(proposal.restricted_to))
        linked = self._linked(proposal)
        return ShownProposal(
            proposal=proposal_for_reading(proposal, withheld),
            revision=revision_for_reading(revision, withheld),
            places=tuple(self._place(proposal, account, revision, current.get(account.key)) for account in accounts),
            department=self.organisation.departments[proposal.department],
            approvers=_first(on_duty, self._others(writers, *(account.approvers for account in accounts[:1]))),
            seniors=_first(on_duty, self._others(writers, *(account.seniors for account in accounts[:1]))),
            on_duty=on_duty,
            channel=channel,
            root=self.store.read(plans.root_of, proposal_id, channel),
            card=self.store.read(cards.of_revision, proposal_id, revision.number),
            covers=tuple(cover for cover in self.authority.stand_ins(revision.accounts) if cover.person not in writers),
            files=self.store.read(pictures.in_slack, [picture.sha256 for picture in revision.pictures]),
            also=self._also(linked) if is_current else (),
            writers=frozenset(as_read(person, withheld) for person in wrote),
            awaits=self._awaits(proposal, linked),
            will_stop=self.stops_ahead.on_card(proposal, to=to) if is_current else (),
            called_off=self.stops_ahead.called_off(proposal) if is_current else None,
            links_now=self.store.read(later_looks.of, RevisionId(proposal_id, wanted)) if revision.links else (),
            twins=self._twins(proposal) if is_current else (),
            question=self._question(proposal) if is_current else None,
            time_in_doubt=self._waits_for_the_time(current.values()),
            withheld=withheld,
            reader_is_withheld=to in proposal.withheld,
        )

    def decided_in(self, proposal_id: int) -> str:
        """The channel where the card of a proposal belongs; "" for an unknown proposal."""
        proposal = self.store.read(proposals.by_id, proposal_id)
        return self._decided_in(proposal) if proposal else ""

    def shown_on(self, card: Card) -> RevisionId | None:
        """Find the (proposal id, revision number) shown on a card; None for a message that is no card now."""
        return self.store.read(cards.shown_on, card)

    def card(self, proposal_id: int, number: int) -> Card | None:
        """Find the card of a revision."""
        return self.store.read(cards.of_revision, proposal_id, number)

    def asking(self, asking_id: int) -> tuple[ShownProposal, EarlyQuestion] | None:
        """Show a question about a draft, with the revision asked about."""
        asking = self.store.read(questions.by_id, asking_id)
        shown = self.proposal(asking.proposal, asking.revision) if asking else None
        return (shown, replace(asking, person=shown.by(asking.person))) if shown and asking else None

    def delivery(self, delivery_id: int) -> tuple[ShownProposal, Place] | None:
        """Show a delivery with the revision being sent."""
        delivery = self.store.read(deliveries.by_id, delivery_id)
        shown = self.proposal(delivery.proposal_id, delivery.revision) if delivery else None
        if delivery is None or shown is None:
            return None
        place = next((place for place in shown.places if place.account.key == delivery.account), None)
        if place is None:
            return None
        held = self._holds(shown.proposal, place.account, shown.revision, delivery)
        out = len(self.store.read(attempts.steps_of, delivery))
        return shown, replace(place, delivery=delivery_for_reading(delivery, shown.withheld), holds=held, out=out)

    def card_of_delivery(self, delivery_id: int) -> Card | None:
        """Find the card of a delivery's revision; None for an account not set up."""
        delivery = self.store.read(deliveries.by_id, delivery_id)
        if delivery is None or delivery.account not in self.organisation.accounts:
            return None
        return self.store.read(cards.of_revision, delivery.proposal_id, delivery.revision)

    def cover(self, cover_id: int) -> tuple[Cover, tuple[Account, ...]] | None:
        """Show a cover, with the covered accounts."""
        cover = self.store.read(covers.by_id, cover_id)
        if cover is None:
            return None
        return cover, self.organisation.in_use(cover.accounts)

    def duty(self, duty_id: int) -> tuple[Duty, Account | None, Department] | None:
        """Show a handing over of duty: the account, or None for the department's media team."""
        duty = self.store.read(duties.by_id, duty_id)
        return (
            (
                duty,
                self.organisation.accounts.get(duty.desk.account),
                self.organisation.departments[duty.desk.department],
            )
            if duty
            else None
        )

    def channel(self, channel: str) -> tuple[str, tuple[Account, ...]]:
        """Show how an approvers' channel was opened to others (empty: not opened), and the channel's accounts."""
        accounts = tuple(account for account in self.organisation.accounts.values() if channel in account.channels)
        return self.store.read(channels.exposed, channel), accounts

    def credential(self, key: str) -> CredentialState | None:
        """Show how an account's credential stands; None for an account that is not set up here any more."""
        account = self.organisation.accounts.get(key)
        if account is None:
            return None
        return state_of(account, self.store.read(credentials.by_account, key), self.networks[account.network])

    def questions(self, delivery_id: int) -> tuple[Card, ...]:
        """Find the messages asking about a delivery."""
        return self.store.read(deliveries.questions_of, delivery_id)

    def _place(self, proposal: Proposal, account: Account, revision: Revision, delivery: Delivery | None) -> Place:
        rendered = next(rendered for rendered in revision.rendered if rendered.account == account.key)
        network = self.networks[account.network]
        name = network.called(account.settings)
        live = revision.number == proposal.revision.number and proposal.state not in ENDED
        held = self._holds(proposal, account, revision, delivery) if live else ()
        private = revision.content.is_private
        shown = Place(account, name, rendered.parts, rendered.counted, rendered.limit, delivery, held, private)
        down, post, last = None, revision.content.corrects, None
        if delivery is not None and delivery.state is DeliveryState.PUBLISHED:
            down = self.store.read(take_downs.of_delivery, post.delivery if post else delivery.id)
            last = self.store.read(corrections.last_of, [delivery.id]).get(delivery.id)
        shown = replace(shown, changes=post, changed=last, card=rendered.card, by_hand=network.by_hand or private)
        return replace(shown, take_down=down, feed=feed_of(network, account.settings, self.networks.values()))

    def _twins(self, proposal: Proposal) -> tuple[Twin, ...]:
        """The other posts of the same words that the checks spoke of, as they stand now."""
        revision = proposal.revision
        if not any(remark.rule == TELLS_OF_TWINS for remark in revision.judged.remarks):
            return ()
        own = {proposal.id, *([proposal.edits.proposal] if proposal.edits else [])}
        at = proposal.when.instant if proposal.when.kind is WhenKind.AT else None
        before = 0 if proposal.state is ProposalState.DRAFT else proposal.id
        return self.same_words.of(revision.content, revision.accounts, at=at, besides=own, before=before)

    def _question(self, proposal: Proposal) -> Wrote | None:
        """What a reply answers, for approvers to read while they decide: a card that stays keeps nobody's words.

        Nothing of a private message: colleagues who pass on such a message by hand say so only at the reply.
        """
        content = proposal.revision.content
        answers = content.answers
        if content.is_private or not answers or not answers.url:
            return None
        if proposal.state not in {ProposalState.PENDING, ProposalState.NOT_YET}:
            return None
        since = self.organisation.clock() - SHOWN_FOR
        found = self.store.read(enquiries.of_handle, proposal.department, answers.handle, since)
        wrote = (enquiry.for_everybody().message_at(answers.url) for enquiry in found)
        return next((message for message in wrote if message and message.message.strip()), None)

    def _waits_for_the_time(self, sent: Iterable[Delivery]) -> bool:
        until = self.organisation.clock() + AHEAD
        waits = any(delivery.state is DeliveryState.SCHEDULED and delivery.due_at <= until for delivery in sent)
        return waits and self.store.read(time_doubts.told)

    def _holds(
        self, proposal: Proposal, account: Account, revision: Revision, delivery: Delivery | None
    ) -> tuple[Hold, ...]:
        if delivery is not None and delivery.state in TERMINAL:
            return ()
        chosen = proposal.when.instant if proposal.when.kind is WhenKind.AT else None
        said = says(revision, account.key, proposal.department, delivery.due_at if delivery else chosen)
        return self.store.read(holds.on_delivery, delivery.id if delivery else 0, said)

    def _writers_until(self, proposal_id: int, last: Revision) -> frozenset[str]:
        """The authors of a superseded revision and of those before; whoever came later wrote none of these words."""
        before = (self.store.read(proposals.revision, proposal_id, number) for number in range(1, last.number))
        return frozenset({last.author, *(revision.author for revision in before if revision)})

    def _linked(self, proposal: Proposal) -> tuple[Proposal, ...]:
        """The other proposals of the same form."""
        together = self.store.read(proposals.together_with, proposal.together) if proposal.together else ()
        return tuple(linked for linked in together if linked.id != proposal.id)

    def _also(self, linked: Iterable[Proposal]) -> tuple[Also, ...]:
        """The places and channels of linked proposals with cards."""
        sent = (other for other in linked if other.state is not ProposalState.DRAFT)
        return tuple(also for other in sent if (also := self._shown_beside(other)).places)

    def _shown_beside(self, proposal: Proposal) -> Also:
        accounts = self.organisation.in_use(proposal.revision.accounts)
        names = ((account, self.networks[account.network].called(account.settings)) for account in accounts)
        places = tuple(Place(account, network, (), (), 0, None) for account, network in names)
        return Also(places, self._decided_in(proposal))

    def _decided_in(self, proposal: Proposal) -> str:
        return card_channel(
            self.organisation.in_use(proposal.revision.accounts), restricted=bool(proposal.restricted_to)
        )

    def _awaits(self, proposal: Proposal, linked: Iterable[Proposal]) -> tuple[Account, ...]:
        if proposal.when.kind is not WhenKind.RELEASE or proposal.state is not ProposalState.APPROVED:
            return ()
        ready = {ProposalState.APPROVED, *ENDED}
        missing = (key for other in linked if other.state not in ready for key in other.revision.accounts)
        return self.organisation.in_use(missing)

    def _on_duty(self, writers: frozenset[str], accounts: Iterable[Account]) -> tuple[str, ...]:
        """The people on duty who are no contributors; or the first such person on the rota."""
        latest, desks = self.rota.latest(), [Desk(account.department, account.key) for account in accounts]
        now = self._others(writers, *(self.rota.on_duty(desk, latest) for desk in desks))
        return now or self._others(writers, *(self.rota.everybody(desk) for desk in desks))[:1]

    def _others(self, writers: frozenset[str], *principals: tuple[str, ...]) -> tuple[str, ...]:
        people = self.authority.people(principal for group in principals for principal in group)
        return tuple(person for person in people if person not in writers)


def _first(ahead: Iterable[str], people: tuple[str, ...]) -> tuple[str, ...]:
    """People in order, beginning with those in `ahead`: the people on duty are asked first."""
    first = tuple(person for person in ahead if person in people)
    return (*first, *(person for person in people if person not in first))

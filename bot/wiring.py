"""The use cases put together from settings, ports and a clock, for the program and for the tests."""

import platform
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, replace

from bot.afterwards.search import Search
from bot.afterwards.take_downs import TakeDowns
from bot.afterwards.tallies import Tallies
from bot.afterwards.timeline_alarms import TimelineAlarms
from bot.afterwards.timeline_watch import TimelineWatches
from bot.authority.line_terms import LineTerms
from bot.authority.members import Members
from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.authority.rota import Rota
from bot.authority.snapshots import Snapshots
from bot.authority.standing import StandingAuthority
from bot.checking.checking import Checking
from bot.checking.corrections import Corrections
from bot.checking.links import Links, Looks
from bot.checking.parents import Parents
from bot.checking.same_words import SameWords
from bot.checking.settings_in_force import SettingsInForce
from bot.clock import Clock, boot, system_clock
from bot.config.secrets import resolve, revealed
from bot.deciding.approvals import Approvals
from bot.deciding.covers import Covers
from bot.deciding.entitlement import Entitlement
from bot.deciding.open_channels import OpenChannels
from bot.enquiries.call_outs import CallOuts
from bot.enquiries.enquiries import Enquiries
from bot.enquiries.inbox_looks import InboxLooks
from bot.enquiries.intake import Intake
from bot.enquiries.kept_press_lists import KeptPressLists
from bot.enquiries.outcomes import Outcomes
from bot.enquiries.press_lists import PressLists
from bot.enquiries.profiles import Profiles
from bot.enquiries.referrals import Referrals
from bot.enquiries.reply_check import ReplyChecks
from bot.enquiries.retention import Retention
from bot.errors import OUT_OF_ORDER, ConfigError
from bot.holding.holds import Holds
from bot.holding.settings import AgreedSettings
from bot.holding.time_doubts import TimeDoubts
from bot.holding.time_evidence import TimeEvidence
from bot.holding.windows import Windows
from bot.lines.lines import Lines
from bot.lines.send import LineSending
from bot.model.account import Account
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.networks import networks
from bot.notices.answers import Answers
from bot.notices.lost_cards import LostCards
from bot.notices.outbox import Outbox
from bot.notices.pacing import Pacing
from bot.notices.reactions import Reactions
from bot.notices.reminders import Reminders
from bot.outbound.call_outs import Caller
from bot.outbound.client import client
from bot.outbound.grants import Grants, KeptInMemory
from bot.outbound.network import Connection, MakesClient, Network
from bot.plans.checks import PlanChecks
from bot.plans.plans import Plans
from bot.plans.preview import PlanPreview
from bot.ports import Directory, Notifier, Publisher
from bot.proposing.ask_first import AskFirst
from bot.proposing.drafting import Drafting
from bot.proposing.ends import ProposalEnds
from bot.proposing.link_cards import LinkCards
from bot.proposing.link_pictures import FetchPicture, LinkPictures
from bot.proposing.own_drafts import OwnDrafts
from bot.proposing.own_names import OwnNames
from bot.proposing.pictures import Pictures
from bot.proposing.proposals import Proposals
from bot.proposing.rescheduling import Rescheduling
from bot.proposing.unsent_input import UnsentInput
from bot.proposing.zone_rules import ZoneRules
from bot.publishing.claims import Claims
from bot.publishing.gate import Gate
from bot.publishing.links_again import LinksAgain
from bot.publishing.look_up import LookUps
from bot.publishing.publishing import Publishing
from bot.publishing.release import Releases
from bot.publishing.replacement import Connect, Reach
from bot.publishing.resolutions import Resolutions
from bot.publishing.results import Results
from bot.restoring.restores import Restores
from bot.scheduling.anchored_time import AnchoredTime
from bot.scheduling.timing import Timing
from bot.showing.auditing import Auditing
from bot.showing.digests import Digests
from bot.showing.duty import Duties
from bot.showing.feedback import Feedback
from bot.showing.gatherings import GatheringViews
from bot.showing.handover import Handovers
from bot.showing.home import Home
from bot.showing.inboxes import InboxViews
from bot.showing.part import Parts
from bot.showing.proposal_view import RecordViews
from bot.showing.referrals import ReferralViews
from bot.stopping.ahead import StopsAhead
from bot.stopping.stops import Stops
from bot.store import Store, cards

OnDeed = Callable[[Callable[[Set[str]], None]], None]


@dataclass(frozen=True, slots=True)
class Bot:
    """The use cases, as seen by Slack's listeners."""

    organisation: Organisation
    proposals: Proposals
    proposal_ends: ProposalEnds
    ask_first: AskFirst
    unsent_input: UnsentInput
    own_drafts: OwnDrafts
    own_names: OwnNames
    approvals: Approvals
    answers: Answers
    reactions: Reactions
    resolutions: Resolutions
    rescheduling: Rescheduling
    zone_rules: ZoneRules
    releases: Releases
    members: Members
    restricted_posts: RestrictedPosts
    publishing: Publishing
    look_ups: LookUps
    links_again: LinksAgain
    enquiries: Enquiries
    call_outs: CallOuts
    profiles: Profiles
    outcomes: Outcomes
    referrals: Referrals
    referral_views: ReferralViews
    gathering_views: GatheringViews
    intake: Intake
    inbox_looks: InboxLooks
    inbox_views: InboxViews
    digests: Digests
    home: Home
    duties: Duties
    handovers: Handovers
    feedback: Feedback
    auditing: Auditing
    holds: Holds
    agreed_settings: AgreedSettings
    lines: Lines
    line_sending: LineSending
    windows: Windows
    time_doubts: TimeDoubts
    stops_ahead: StopsAhead
    entitlement: Entitlement
    covers: Covers
    open_channels: OpenChannels
    lost_cards: LostCards
    reminders: Reminders
    authority: Authority
    views: RecordViews
    pictures: Pictures
    link_cards: LinkCards
    plans: Plans
    press_lists: PressLists
    kept_press_lists: KeptPressLists
    retention: Retention
    restores: Restores
    plan_checks: PlanChecks
    out_of_order: Callable[[], str]
    """Gives words for people while nothing can be recorded, or sent; "" otherwise."""
    take_downs: TakeDowns
    search: Search
    corrections: Corrections
    tallies: Tallies
    timeline_watches: TimelineWatches
    timeline_alarms: TimelineAlarms
    on_deed: OnDeed
    """Registers a callable, to be called with the deeds' authors after a transaction that recorded deeds."""


def build(
    organisation: Organisation,
    *,
    store: Store,
    directory: Directory,
    connect: Connect,
    reach: Reach,
    known: Mapping[str, Network] | None = None,
    time: AnchoredTime | None = None,
    looks: Looks | None = None,
    fetch_picture: FetchPicture | None = None,
    caller: Caller | None = None,
    link: Callable[[Card], str] = lambda _: "",
) -> Bot:
    """Put the use cases together. `known` replaces the networks in bot/networks, for a rehearsal or a test.

    `looks` opens the links of posts, and `fetch_picture` the pictures of their cards; without, none is opened. `time`
    is the machine's, to which `organisation.clock` may be a rehearsal's. `caller` reaches the rota beside Slack, and
    `link` gives the address of a card.
    """
    time = AnchoredTime() if time is None else time
    known = networks() if known is None else known
    clock = organisation.clock
    authority = Authority(store, Snapshots(store, directory, clock), organisation)
    rota = Rota(store, authority, organisation)
    settings_in_force = SettingsInForce(store, organisation)
    checking = Checking(organisation, known, settings_in_force)
    profiles = Profiles(store, organisation, known, reach, looks.fetch if looks else None)
    enquiries = Enquiries(store, authority, organisation, profiles)
    reply_checks = ReplyChecks(store, organisation)
    timing = Timing(store, clock)
    links = Links(looks)
    pictures = Pictures(store, clock)
    link_cards = LinkCards(organisation, known, looks, LinkPictures(fetch_picture, pictures) if fetch_picture else None)
    same_words, corrections = SameWords(store, organisation, known), Corrections(store, organisation, known)
    drafting = Drafting(
        checking, Parents(known, connect), links, reply_checks, timing, link_cards, same_words, corrections
    )
    restricted_posts = RestrictedPosts(store, authority)
    line_terms = LineTerms(store, authority, organisation)
    standing_authority = StandingAuthority(authority, line_terms, organisation)
    stops = Stops(store, checking, reply_checks, line_terms)
    stops_ahead = StopsAhead(store, stops, settings_in_force, organisation)
    links_again = LinksAgain(store, looks, organisation)
    gate = Gate(store, standing_authority, stops, directory, organisation, links_again, corrections)
    lost_cards = LostCards(store, directory, organisation)
    waiting_for_no_link = replace(drafting, links=replace(links, waits=False))
    preview = PlanPreview(store, checking, waiting_for_no_link, organisation)
    plan_checks = PlanChecks(store, authority, preview, organisation)
    views = RecordViews(store, authority, rota, organisation, known, stops_ahead, same_words)
    approvals = Approvals(
        store, authority, directory, checking, reply_checks, same_words, standing_authority, organisation, views
    )
    return Bot(
        organisation=organisation,
        proposals=Proposals(store, authority, checking, drafting, restricted_posts, organisation),
        proposal_ends=ProposalEnds(store, authority, restricted_posts, organisation),
        ask_first=AskFirst(store, authority, restricted_posts, organisation),
        unsent_input=UnsentInput(store, clock),
        own_drafts=OwnDrafts(store, authority, restricted_posts),
        own_names=OwnNames(directory),
        approvals=approvals,
        answers=Answers(store, clock),
        reactions=Reactions(lambda: store.read(cards.live), approvals.reconcile, views.shown_on, lost_cards.look_at),
        resolutions=Resolutions(store, authority, restricted_posts, timing, organisation, drafting.parents),
        rescheduling=Rescheduling(store, authority, restricted_posts, drafting, timing, organisation),
        zone_rules=ZoneRules(store, organisation),
        releases=Releases(store, authority, restricted_posts, gate, organisation),
        members=Members(authority),
        restricted_posts=restricted_posts,
        publishing=Publishing(
            store,
            gate,
            organisation,
            known,
            connect,
            reach,
            Claims(store, organisation),
            Results(store),
            is_sure=time.is_sure,
        ),
        look_ups=LookUps(store, organisation, known, connect, reach, is_sure=time.is_sure),
        links_again=links_again,
        enquiries=enquiries,
        call_outs=CallOuts(store, organisation, caller or Caller(client, revealed, system_clock), link),
        profiles=profiles,
        outcomes=Outcomes(store, authority, organisation),
        referrals=Referrals(store, authority, rota, organisation),
        referral_views=ReferralViews(store, rota, organisation),
        gathering_views=GatheringViews(store, organisation),
        intake=Intake(store, enquiries, organisation, known, reach, is_sure=time.is_sure),
        inbox_looks=InboxLooks(store, organisation, enquiries),
        inbox_views=InboxViews(store, organisation, known),
        digests=Digests(store, organisation),
        home=Home(store, Parts(store, authority, organisation), organisation, known),
        duties=Duties(store, authority, rota, directory, organisation),
        handovers=Handovers(store, organisation),
        feedback=Feedback(store, authority, clock),
        auditing=Auditing(store),
        holds=Holds(store, authority, stops_ahead, organisation),
        lines=Lines(store, authority, checking, drafting, line_terms, organisation),
        line_sending=LineSending(store, checking, drafting, line_terms, organisation),
        agreed_settings=AgreedSettings(store, authority, settings_in_force, stops_ahead, organisation),
        stops_ahead=stops_ahead,
        windows=Windows(store, settings_in_force, stops_ahead, organisation),
        time_doubts=TimeDoubts(
            store,
            time,
            authority,
            stops_ahead,
            organisation,
            TimeEvidence(store, time, organisation, known, connect),
            boot=boot(),
            machine=platform.node(),
        ),
        entitlement=Entitlement(store, authority, standing_authority, clock),
        covers=Covers(store, authority, organisation),
        open_channels=OpenChannels(store, directory, organisation),
        lost_cards=lost_cards,
        reminders=Reminders(store, clock),
        authority=authority,
        views=views,
        pictures=pictures,
        link_cards=link_cards,
        plans=Plans(store, authority, preview, plan_checks, organisation),
        plan_checks=plan_checks,
        press_lists=PressLists(store, authority, organisation),
        kept_press_lists=KeptPressLists(store, authority, organisation),
        retention=Retention(store, organisation),
        out_of_order=lambda: OUT_OF_ORDER if store.trouble is not None else "",
        restores=Restores(store, organisation),
        take_downs=TakeDowns(store, authority, restricted_posts, organisation, known, reach),
        search=Search(store, authority, organisation),
        corrections=corrections,
        tallies=Tallies(store, organisation, known, reach),
        timeline_watches=TimelineWatches(store, organisation, known, reach),
        timeline_alarms=TimelineAlarms(store, authority, organisation),
        on_deed=store.on_deed.append,
    )


def reaching(
    clock: Clock, make_client: MakesClient = client, grants: Callable[[Account], Grants] | None = None
) -> Reach:
    """A way to reach any account, with the secrets fetched for each errand and never kept.

    Without `grants`, what a network renews is kept as long as the connection lives.
    """
    return lambda account: connection_to(account, clock, make_client, grants)


def connecting(reach: Reach) -> Connect:
    """A way to publish to any account that can be reached."""

    def connect(account: Account) -> Publisher:
        network = networks()[account.network]
        if network.connect is None:
            raise ConfigError((f"{network.title} has no way in for a program: a person posts there by hand.",))
        return network.connect(reach(account))

    return connect


def connection_to(
    account: Account,
    clock: Clock,
    make_client: MakesClient,
    grants: Callable[[Account], Grants] | None,
    known: Mapping[str, Network] | None = None,
) -> Connection:
    """An account's connection, with the secrets. Raises ConfigError when a secret or a key can't be fetched."""
    network = (networks() if known is None else known)[account.network]
    secrets = {name: resolve(reference).reveal() for name, reference in account.secrets.items()}
    kept = grants(account) if grants is not None and network.renew is not None else KeptInMemory()
    return Connection(account.handle, account.settings, secrets, make_client, clock, kept)


def telling(bot: Bot, store: Store, notifier: Notifier, pacing: Pacing) -> Outbox:
    """The outbox, woken after every transaction that leaves a notice."""
    outbox = Outbox(
        store,
        notifier,
        bot.organisation.clock,
        pacing,
        hears_of=bot.lost_cards.hear_of,
        on_card=bot.reactions.one,
        on_gone=bot.lost_cards.look_at,
        on_closed=bot.lost_cards.channel_closed,
        on_open=bot.lost_cards.channel_open,
    )
    store.on_told.append(outbox.wake)
    return outbox

"""Departments and their official accounts, as values made from the configuration."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.call_out import Paging
from policy.draft import AccountKind
from policy.situation import Settings

REASON_LABELS = (
    "Needs a source",
    "A fact to check",
    "The wording",
    "The tone",
    "The timing",
    "Not for this account",
    "Accessibility",
    "Something else",
)
"""Headings for the reasons of a "not yet" or a "no", where a department has no labels of its own."""
Principal = str
"""The holder of a right: a Slack user id (U… or W…) or the id of a user group (S…)."""


@dataclass(frozen=True, slots=True)
class Account:
    """An official account on a network: its people, channels and limits."""

    key: str
    department: str
    network: str
    handle: str
    kind: AccountKind
    proposers: tuple[Principal, ...]
    approvers: tuple[Principal, ...]
    channel: str
    """The approver channel, where cards of posts to the account stand."""
    seniors: tuple[Principal, ...] = ()
    owner: Principal = ""
    rota: tuple[Principal, ...] = ()
    """The people on duty, to be named on a card. Gives no authority."""
    approvals: int = 1
    senior_required: bool = False
    """At least one approval must be a senior's, whatever the checks say."""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/London"))
    undo: timedelta = timedelta(seconds=60)
    """How long a post for "as soon as it is approved" waits, with a Stop button."""
    fresh_for: timedelta = timedelta(hours=4)
    """How long "as soon as it is approved" stays true when the proposer names no time."""
    grace: timedelta = timedelta(minutes=30)
    """How late a post may go out without asking for a new time."""
    later: timedelta = timedelta(hours=24)
    """How far a post may be put back without a new approval."""
    spacing: timedelta = timedelta()
    """The least time between two posts; safety information and replies are exempt."""
    posting_times: tuple[time, ...] = ()
    """Times of day for "the next free slot", in the account's zone."""
    posting_days: tuple[int, ...] = ()
    """Days of the week with posting times, Monday being 0; empty means every working day."""
    restricted_channel: str = ""
    """Where cards of market-sensitive posts stand: their approvers' own channel."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """Settings for the network, such as the address of an instance or of a webhook."""
    secrets: Mapping[str, str] = field(default_factory=dict)
    """References to the account's secrets, by name: `env:NAME` or `file:/path`. Never the secrets themselves."""
    credential_expires: date | None = None
    """The credential's last day, where known: the digest warns from a month before."""
    watched: bool = True
    """Whether the account's own timeline is watched, where the network lists it."""
    inbox_watched: bool = True
    """Whether what people write to the account is read, where the network gives it."""
    inbox_every: timedelta | None = None
    """How often, if not as the network has it."""
    inbox_channel: str = ""
    """The channel with the message that lists ordinary enquiries, where not the approver channel."""
    network_name: str = ""
    """The network's name for people: Mastodon, LinkedIn."""

    @property
    def title(self) -> str:
        """The account as people tell accounts apart: several networks may have accounts of the same handle."""
        return f"{self.handle} on {self.network_name}" if self.network_name else self.handle

    def is_on(self, network: str) -> bool:
        """Whether a network, as enquiries name networks, is where the account posts; by hand, the place counts."""
        return network in {self.network, self.network_name.casefold()}

    def decided_in(self, *, restricted: bool) -> str:
        """The channel where the account's cards stand; market-sensitive posts may have a channel of their own."""
        return self.restricted_channel if restricted else self.channel

    @property
    def enquiries_channel(self) -> str:
        """The channel with the message that lists ordinary enquiries."""
        return self.inbox_channel or self.channel

    @property
    def channels(self) -> tuple[str, ...]:
        """Every channel where posts of the account are decided."""
        return (self.channel, self.restricted_channel) if self.restricted_channel else (self.channel,)


def in_use(accounts: Mapping[str, Account], keys: Iterable[str]) -> tuple[Account, ...]:
    """The accounts with these keys, as far as they are still set up here."""
    return tuple(accounts[key] for key in keys if key in accounts)


def asked_of(accounts: Iterable[Account]) -> tuple[int, bool]:
    """How many approvals these accounts ask for together, and whether a senior's must be among them."""
    every = tuple(accounts)
    return max((account.approvals for account in every), default=1), any(account.senior_required for account in every)


def card_channel(accounts: Iterable[Account], *, restricted: bool) -> str:
    """The channel for the card of a post to these accounts, shared by all; "" when none of them is set up here."""
    return next((account.decided_in(restricted=restricted) for account in accounts), "")


@dataclass(frozen=True, slots=True)
class Department:
    """The tenant: a department's people, channels, hours and policy."""

    key: str
    name: str
    media_channel: str
    digest_channel: str
    media_team: tuple[Principal, ...]
    media_rota: tuple[Principal, ...] = ()
    paging: Paging = field(default_factory=Paging)
    """How the rota is reached beside Slack."""
    offices: Mapping[str, str] = field(default_factory=dict)
    """Where questions of elected people and of other official bodies are dealt with: a channel, by the verdict."""
    policy_channel: str = ""
    """Where the policy team reads what the public asks; empty without."""
    digital_leads: tuple[Principal, ...] = ()
    """They answer for all of the department's accounts: they may hold every post."""
    may_cover: tuple[Principal, ...] = ()
    """People who may stand in for an approver, beside the department's other approvers."""
    reason_labels: tuple[str, ...] = REASON_LABELS
    policy_url: str = ""
    media_contact: str = ""
    """The media team's published address or number, said to journalists and to colleagues."""
    reads_profiles: bool = True
    """Whether the profile of whoever is checked is looked up, where the network shows profiles."""
    reads_pages: bool = False
    """Whether pages that such a profile links to are opened."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """How much a person may pile up, by the limit's name, where the department differs."""
    digest_at: time = time(9, 0)
    retention: timedelta = timedelta(days=90)
    """How long what enquirers wrote is kept after an enquiry is over."""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/London"))
    settings: Settings = field(default_factory=Settings)

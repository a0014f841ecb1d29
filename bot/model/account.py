"""Departments and their official accounts: what the configuration says of them, as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

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
"""What a "not yet" or a "no" comes under, where a department has no labels of its own."""
Principal = str
"""Who a right is given to: a Slack user id (U… or W…) or the id of a user group (S…)."""


@dataclass(frozen=True, slots=True)
class Account:
    """An official account on a network, and who may do what with it."""

    key: str
    department: str
    network: str
    handle: str
    kind: AccountKind
    proposers: tuple[Principal, ...]
    approvers: tuple[Principal, ...]
    channel: str
    """The approver channel: where this account's cards stand."""
    seniors: tuple[Principal, ...] = ()
    owner: Principal = ""
    rota: tuple[Principal, ...] = ()
    """Who is on duty: whom to name on a card. Gives no authority."""
    approvals: int = 1
    senior_required: bool = False
    """One of the approvals is to be a senior's, whatever the checks say."""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/London"))
    undo: timedelta = timedelta(seconds=60)
    """How long "as soon as it is approved" waits, with a Stop button."""
    fresh_for: timedelta = timedelta(hours=4)
    """How long "as soon as it is approved" stays true when the proposer names no time."""
    grace: timedelta = timedelta(minutes=30)
    """How late a post may go out without asking for a new time."""
    later: timedelta = timedelta(hours=24)
    """How far a post may be put back without a new approval."""
    spacing: timedelta = timedelta()
    """How far apart two posts are to be, safety information and replies excepted."""
    posting_times: tuple[time, ...] = ()
    """The slots of its days, for "the next free slot"; in its zone."""
    posting_days: tuple[int, ...] = ()
    """On which days of the week, Monday being 0; none named means every working day."""
    restricted_channel: str = ""
    """Where cards of market-sensitive posts stand: their approvers' own channel."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """What its network needs to know: an instance's address, a webhook's."""
    secrets: Mapping[str, str] = field(default_factory=dict)
    """Where its secrets are, by name: `env:NAME` or `file:/path`. Never the secrets themselves."""
    credential_expires: date | None = None
    """The last day of its credential, where that is known: the digest names it a month before."""

    def decided_in(self, *, restricted: bool) -> str:
        """The channel where its cards stand: for market-sensitive posts, one of their own."""
        return self.restricted_channel if restricted else self.channel

    @property
    def channels(self) -> tuple[str, ...]:
        """Every channel where something of it is decided."""
        return (self.channel, self.restricted_channel) if self.restricted_channel else (self.channel,)


def in_use(accounts: Mapping[str, Account], keys: Iterable[str]) -> tuple[Account, ...]:
    """The accounts with these keys, as far as they are still set up here."""
    return tuple(accounts[key] for key in keys if key in accounts)


def asked_of(accounts: Iterable[Account]) -> tuple[int, bool]:
    """How many approvals these accounts ask for together, and whether one of them is to be a senior's."""
    every = tuple(accounts)
    return max((one.approvals for one in every), default=1), any(one.senior_required for one in every)


def card_channel(accounts: Iterable[Account], *, restricted: bool) -> str:
    """The channel where the card of a post to these accounts belongs: they share it; "" where none is set up here."""
    return next((one.decided_in(restricted=restricted) for one in accounts), "")


@dataclass(frozen=True, slots=True)
class Department:
    """The tenant: its people's channels, its hours and its policy."""

    key: str
    name: str
    media_channel: str
    digest_channel: str
    media_team: tuple[Principal, ...]
    media_rota: tuple[Principal, ...] = ()
    digital_leads: tuple[Principal, ...] = ()
    """They answer for all of the department's accounts: they may hold everything."""
    may_cover: tuple[Principal, ...] = ()
    """Who may stand in for an approver beside the department's other approvers."""
    reason_labels: tuple[str, ...] = REASON_LABELS
    policy_url: str = ""
    media_contact: str = ""
    """The media team's published address or number, said to journalists and to colleagues."""
    digest_at: time = time(9, 0)
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/London"))
    settings: Settings = field(default_factory=Settings)

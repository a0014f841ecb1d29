"""The shape of the configuration file: its tables and keys."""

from datetime import date, time
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.config.policy_shape import PolicyTable
from bot.config.values import (
    Channel,
    Https,
    HttpsOrReference,
    Label,
    Person,
    Principal,
    Proxy,
    PublicKey,
    Reference,
    Somebody,
    Table,
    TemplateId,
    Text,
    Weekday,
    Zone,
    absolute,
    all_different,
    clock_time,
    database,
    in_words,
)
from bot.model.account import REASON_LABELS
from bot.outbound.notify import API

AtMost = Annotated[int, Field(ge=5, le=10_000)]
"""How much a person may pile up: never so little that an ordinary day meets the limit by accident."""


class DatabaseTable(Table):
    url: Annotated[str, AfterValidator(database)] = "sqlite:///countersign.db"
    owner_url: Annotated[str, AfterValidator(database)] | None = None


class AuditTable(Table):
    heads: Annotated[str, AfterValidator(absolute)] = ""
    key: Reference | None = None
    public_keys: list[PublicKey] = []


class CredentialsTable(Table):
    key: Reference | None = None
    earlier_keys: list[Reference] = []


class SlackTable(Table):
    bot_token: Reference
    app_token: Reference
    api: Https = "https://slack.com/api/"


class OutboundTable(Table):
    proxy: Proxy = ""
    authorities: str = ""
    fetch_links: bool = True


class LimitsTable(Table):
    posts: AtMost | None = None
    open_posts: AtMost | None = None
    drafts: AtMost | None = None
    edits: AtMost | None = None
    questions: AtMost | None = None
    enquiries: AtMost | None = None


class ReachedTable(Table):
    sms: Reference | None = None
    email: Reference | None = None


class PagingTable(Table):
    webhook: HttpsOrReference = ""
    webhook_signing: Reference | None = None
    notify_key: Reference | None = None
    notify_api: Https = API
    sms_template: TemplateId = ""
    email_template: TemplateId = ""
    people: dict[Person, ReachedTable] = {}


class EnquirersTable(Table):
    read_profiles: bool = True
    read_pages: bool = False


class DepartmentTable(Table):
    name: Text
    media_channel: Channel
    digest_channel: Channel
    restricted_channel: Channel = ""
    policy_channel: Channel = ""
    elected_channel: Channel = ""
    official_channel: Channel = ""
    media_team: Somebody
    media_rota: list[Principal] = []
    digital_leads: list[Principal] = []
    may_cover: list[Principal] = []
    reason_labels: Annotated[list[Label], Field(min_length=1, max_length=100), AfterValidator(all_different)] = [
        *REASON_LABELS
    ]
    policy_url: Https = ""
    media_contact: str = ""
    digest_at: Annotated[time, BeforeValidator(clock_time)] = time(9, 0)
    retention_days: Annotated[int, Field(ge=1, le=3650)] = 90
    zone: Zone = "Europe/London"
    limits: LimitsTable = LimitsTable()
    paging: PagingTable = PagingTable()
    enquirers: EnquirersTable = EnquirersTable()
    policy: PolicyTable = PolicyTable()


class AccountTable(Table):
    department: Text
    network: Text
    handle: Text
    kind: Text = "corporate"
    channel: Channel
    proposers: Somebody
    approvers: Somebody
    seniors: list[Principal] = []
    owner: Principal = ""
    rota: list[Principal] = []
    approvals: Annotated[int, Field(ge=1)] = 1
    senior_required: bool = False
    zone: Zone | None = None
    undo_seconds: Annotated[int, Field(ge=0, le=3600)] = 60
    fresh_for_hours: Annotated[int, Field(ge=1, le=168)] = 4
    grace_minutes: Annotated[int, Field(ge=1, le=1440)] = 30
    later_hours: Annotated[int, Field(ge=0, le=720)] = 24
    spacing_minutes: Annotated[int, Field(ge=0, le=1440)] = 1
    posting_times: list[Annotated[time, BeforeValidator(clock_time)]] = []
    posting_days: list[Weekday] = []
    restricted_channel: Channel = ""
    settings: dict[str, Annotated[Text, BeforeValidator(in_words)]] = {}
    secrets: dict[str, Reference] = {}
    credential_expires: date | None = None
    watched: bool = True
    inbox_watched: bool = True
    inbox_minutes: Annotated[int, Field(ge=1, le=1440)] | None = None
    inbox_channel: Channel = ""


class File(Table):
    database: DatabaseTable = DatabaseTable()
    audit: AuditTable = AuditTable()
    credentials: CredentialsTable = CredentialsTable()
    slack: SlackTable
    outbound: OutboundTable = OutboundTable()
    departments: Annotated[dict[str, DepartmentTable], Field(min_length=1)]
    accounts: Annotated[dict[str, AccountTable], Field(min_length=1)]

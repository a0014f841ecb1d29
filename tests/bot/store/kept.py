"""How each value of the store is kept: added, read and changed by the store's own queries."""

import importlib
import pkgutil
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select, text

import bot.store
from bot.model.approval import Approval
from bot.model.audit import Deed, Entry, deed_of
from bot.model.call_out import CallOut
from bot.model.complaint import Complaint
from bot.model.cover import Cover
from bot.model.credential import Credential
from bot.model.delivery import Delivery
from bot.model.duty import Duty
from bot.model.early_question import EarlyQuestion
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Contact
from bot.model.hold import Hold
from bot.model.inbox import InboxWatch
from bot.model.line import Line
from bot.model.people import Card, Seen, Standing
from bot.model.plan import Plan
from bot.model.post import Receipt
from bot.model.press_list import PressList
from bot.model.proposal import Proposal
from bot.model.restore import Restore
from bot.model.revision import FORMAT, Revision
from bot.model.setting import PublishedContact, Setting
from bot.model.take_down import TakeDown
from bot.model.tally import PostTally
from bot.model.time_doubt import TimeDoubt
from bot.model.timeline import Sighting, TimelineWatch
from bot.model.timeline_alarm import TimelineAlarm
from bot.store import (
    attempts,
    call_outs,
    covers,
    credentials,
    deliveries,
    duties,
    enquiries,
    holds,
    inboxes,
    ledger,
    lines,
    people,
    plans,
    press_lists,
    proposals,
    questions,
    restores,
    settings,
    take_downs,
    tallies,
    time_doubts,
    timeline_alarms,
    timelines,
)
from bot.store.mapping import Rows
from policy.department import SensitiveDay, Window
from policy.outcome import Outcome
from policy.press_list import Listing
from tests.bot.store.filled import START, filled

FIRST = Card("C1", "1.1")


def mappings() -> dict[str, Rows[Any]]:
    """Every mapping of the store, by table."""
    modules = [importlib.import_module(f"bot.store.{found.name}") for found in pkgutil.iter_modules(bot.store.__path__)]
    every = {id(made): made for module in modules for made in vars(module).values() if isinstance(made, Rows)}
    return {made.table.name: made for made in every.values()}


@dataclass(frozen=True)
class Kept:
    """How a value is kept: added (and given an id), read, changed; and the rest of the row."""

    value: Callable[[Connection], Any]
    add: Callable[[Connection, Any], Any]
    read: Callable[[Connection, Any], Any]
    write: Callable[[Connection, Any, Any], object] | None = None
    """Writes the second value over the first; None for values that never change."""
    fixed: Collection[str] = ("id",)
    """Paths of fields that never change."""
    others: Mapping[str, Callable[[Any], object]] = field(default_factory=dict)
    """New values for fields where not every value will do."""
    besides: Mapping[str, object] = field(default_factory=dict)
    """The contents of columns that are no part of the value."""
    computed: Mapping[str, Callable[[Any], object]] = field(default_factory=dict)
    """The contents of columns computed from the value."""

    def columns(self, value: Any) -> dict[str, object]:
        """The contents of columns read into no field."""
        return {**self.besides, **{name: compute(value) for name, compute in self.computed.items()}}


def a_proposal(connection: Connection) -> int:
    """A proposal for other rows to refer to; gives the id."""
    made = filled(Proposal, edits=None)
    return proposals.add(connection, made, made.together)


def add_proposal(connection: Connection, value: Proposal) -> Proposal:
    made = replace(value, id=proposals.add(connection, value, "request"))
    proposals.write(connection, made)  # its approvals, of which a new one has none
    return made


def add_setting(connection: Connection, value: Setting) -> Setting:
    made = replace(value, id=settings.add(connection, value, "request"))
    settings.set_card(connection, made.id, FIRST)
    return made


def add_line(connection: Connection, value: Line) -> Line:
    made = replace(value, id=lines.add(connection, value, "request"))
    lines.set_card(connection, made.id, FIRST)
    assert lines.claim_telling(connection, made.id)
    return made


def add_enquiry(connection: Connection, value: Enquiry) -> Enquiry:
    made = replace(value, id=enquiries.add(connection, value, "request"))
    enquiries.set_card(connection, made.id, FIRST)
    return made


def add_call_out(connection: Connection, value: CallOut) -> CallOut:
    call_outs.add(connection, [value])
    return replace(value, id=newest_row(connection, call_outs.CALL_OUTS.table)["id"])


def add_contact(connection: Connection, made: Contact) -> Contact:
    enquiries.remember(connection, "health", made)
    return made


def add_press_list(connection: Connection, value: PressList) -> PressList:
    made = replace(value, id=press_lists.add(connection, value, "request"))
    press_lists.set_card(connection, made.id, FIRST)
    assert press_lists.card_of(connection, made.id) == FIRST
    return made


def a_press_list(connection: Connection) -> int:
    return press_lists.add(connection, filled(PressList), "request")


def add_listed(connection: Connection, made: Listing) -> Listing:
    press_lists.add_people(connection, a_press_list(connection), (made,))
    return made


def add_seen(connection: Connection, made: Seen) -> Seen:
    people.remember(connection, made)
    return made


def add_credential(connection: Connection, made: Credential) -> Credential:
    credentials.for_change(connection, made.account)
    credentials.write(connection, made)
    assert credentials.every(connection) == (made,)
    return made


def a_setting(value: Any) -> Kept:
    return Kept(
        value=lambda _: filled(Setting, value=filled(value)),
        add=add_setting,
        read=lambda c, made: settings.by_id(c, made.id),
        write=lambda c, _, made: settings.write(c, made),
        besides={"request": "request", "card_channel": FIRST.channel, "card_ts": FIRST.ts},
    )


def a_delivery(connection: Connection) -> int:
    return deliveries.add(connection, filled(Delivery, proposal_id=a_proposal(connection)), START)


def read_step(connection: Connection, made: Receipt) -> Receipt:
    sent = filled(Delivery, id=int(connection.scalar(text("SELECT max(id) FROM deliveries")) or 0), epoch=4)
    (found,) = attempts.steps_of(connection, sent)
    return found


def add_step(connection: Connection, made: Receipt) -> Receipt:
    sent = filled(Delivery, proposal_id=a_proposal(connection), epoch=4, account="news", fence=6)
    sent = replace(sent, id=deliveries.add(connection, sent, START))
    attempts.add_step(connection, sent, 5, made, START)
    return made


def add_revision(connection: Connection, made: Revision) -> Revision:
    proposals.add(connection, filled(Proposal, revision=made, edits=None), "request")
    return made


def only_proposal(connection: Connection) -> int:
    return int(connection.scalar(text("SELECT max(id) FROM proposals")) or 0)


def add_approval(connection: Connection, made: Approval) -> Approval:
    add_proposal(connection, filled(Proposal, approvals=(made,), edits=None))
    return made


def read_approval(connection: Connection, made: Approval) -> Approval:
    found = proposals.by_id(connection, only_proposal(connection))
    assert found is not None
    (approval,) = found.approvals
    return approval


def rewrite_approval(connection: Connection, before: Approval, made: Approval) -> None:
    found = proposals.by_id(connection, only_proposal(connection))
    assert found is not None
    proposals.write(connection, replace(found, approvals=(made,)))


def add_entry(connection: Connection, made: Entry) -> Entry:
    ledger.append(connection, [filled(Deed, details=(("revision", 2),))])
    (entry,) = ledger.entries(connection)
    assert made.seq == entry.seq
    return entry


def add_watch(connection: Connection, made: TimelineWatch) -> TimelineWatch:
    timelines.begin(connection, made.account, made.look_at, made.handle)
    (begun,) = timelines.watches(connection)
    made = replace(made, id=begun.id)
    timelines.write(connection, made)
    return made


def add_inbox(connection: Connection, made: InboxWatch) -> InboxWatch:
    inboxes.begin(connection, made.account, made.read_at, made.handle)
    (begun,) = inboxes.watches(connection)
    made = replace(made, id=begun.id)
    inboxes.write(connection, made)
    inboxes.set_card(connection, made.account, FIRST, START)
    return made


def add_alarm(connection: Connection, value: TimelineAlarm) -> TimelineAlarm:
    made = replace(value, id=timeline_alarms.add(connection, value))
    timeline_alarms.set_message(connection, made.id, FIRST)
    return made


def add_sighting(connection: Connection, made: Sighting) -> Sighting:
    timelines.add(connection, [made])
    return timelines.seen(connection, made.account, [made.remote_id])[made.remote_id]


KEPT: dict[str, Kept] = {
    "proposals": Kept(
        value=lambda c: filled(Proposal, edits=(a_proposal(c), 3)),
        add=add_proposal,
        read=lambda c, made: proposals.by_id(c, made.id),
        write=lambda c, _, made: proposals.write(c, made),
        fixed=("id",),
        others={
            "edits": lambda was: (was.edits[0], was.edits[1] + 1),
            "revision": lambda was: filled(Revision, number=was.revision.number + 1),  # its words never change
            "contributors": lambda was: was.contributors | {"U9"},  # the last: nobody is ever taken off
        },
        besides={"request": "request"},
        computed={
            "revision": lambda made: made.revision.number,
            "asks_for_senior": lambda made: (
                made.senior_asked or Outcome.SENIOR in {remark.outcome for remark in made.revision.judged.remarks}
            ),
        },
    ),
    "revisions": Kept(
        value=lambda _: filled(Revision),
        add=add_revision,
        read=lambda c, made: proposals.revision(c, only_proposal(c), made.number),
        besides={"proposal_id": 1},
        computed={
            "digest": lambda made: made.digest,
            "format": lambda _: FORMAT,
            "parts": lambda made: max(len(rendered.parts) for rendered in made.rendered),
            "corrects_delivery": lambda made: made.content.corrects.delivery,
        },
    ),
    "approvals": Kept(
        value=lambda _: filled(Approval),
        add=add_approval,
        read=read_approval,
        write=rewrite_approval,
        besides={"proposal_id": 1},
    ),
    "feedback": Kept(
        value=lambda c: filled(Complaint, proposal=a_proposal(c)),
        add=lambda c, made: made if proposals.add_complaint(c, made) else None,
        read=lambda c, _: proposals.complaints(c)[0],
    ),
    "askings": Kept(
        value=lambda c: filled(EarlyQuestion, proposal=a_proposal(c)),
        add=lambda c, made: questions.add(c, made, "request"),
        read=lambda c, made: questions.by_id(c, made.id),
        besides={"request": "request"},
    ),
    "deliveries": Kept(
        value=lambda c: filled(Delivery, proposal_id=a_proposal(c)),
        add=lambda c, made: replace(made, id=deliveries.add(c, made, START)),
        read=lambda c, made: deliveries.by_id(c, made.id),
        write=lambda c, was, made: deliveries.write(c, ((made, was.fence),), START),
        fixed=("id", "proposal_id"),
        besides={"changed_at": START},
        computed={
            "wakes_at": lambda made: min(
                max(made.due_at, made.not_before or made.due_at), made.latest_by + timedelta(microseconds=1)
            )
        },
    ),
    "steps": Kept(
        value=lambda _: filled(Receipt),
        add=add_step,
        read=read_step,
        besides={"delivery_id": 1, "epoch": 4, "part": 5, "account": "news", "fence": 6, "at": START},
    ),
    "enquiries": Kept(
        value=lambda _: filled(Enquiry),
        add=add_enquiry,
        read=lambda c, made: enquiries.by_id(c, made.id),
        write=lambda c, _, made: enquiries.write(c, made),
        besides={"request": "request", "card_channel": FIRST.channel, "card_ts": FIRST.ts},
        computed={"handle_key": lambda made: made.handle.casefold()},
    ),
    "call_outs": Kept(
        value=lambda _: filled(CallOut),
        add=add_call_out,
        read=lambda c, made: call_outs.by_id(c, made.id),
        write=lambda c, _, made: call_outs.write(c, made),
    ),
    "contacts": Kept(
        value=lambda _: filled(Contact),
        add=add_contact,
        read=lambda c, made: enquiries.contact(c, "health", made.network, made.handle, START),
        write=lambda c, _, made: enquiries.remember(c, "health", made),
        fixed=("network", "handle"),
        besides={"department": "health"},
        computed={"handle_key": lambda made: made.handle.casefold()},
    ),
    "restores": Kept(
        value=lambda _: filled(Restore),
        add=lambda c, made: replace(made, id=restores.add(c, made)),
        read=lambda c, _: restores.latest(c),
    ),
    "holds": Kept(
        value=lambda _: filled(Hold),
        add=lambda c, made: replace(made, id=holds.add(c, made, "request")),
        read=lambda c, made: holds.by_id(c, made.id),
        write=lambda c, _, made: holds.write(c, made),
        besides={"request": "request"},
    ),
    "settings": a_setting(Window),
    "settings: a sensitive day": a_setting(SensitiveDay),
    "settings: a published contact": a_setting(PublishedContact),
    "lines": Kept(
        value=lambda _: filled(Line),
        add=add_line,
        read=lambda c, made: lines.by_id(c, made.id),
        write=lambda c, _, made: lines.write(c, made),
        besides={"request": "request", "review_told": True, "card_channel": FIRST.channel, "card_ts": FIRST.ts},
    ),
    "plans": Kept(
        value=lambda _: filled(Plan),
        add=lambda c, made: replace(made, id=plans.add(c, made, "request")),
        read=lambda c, made: plans.by_id(c, made.id),
        write=lambda c, _, made: plans.write(c, made),
        besides={"request": "request", "taken_until": None, "takes": 0},
    ),
    "press_lists": Kept(
        value=lambda _: filled(PressList),
        add=add_press_list,
        read=lambda c, made: press_lists.by_id(c, made.id),
        write=lambda c, _, made: press_lists.write(c, made),
        besides={"request": "request", "card_channel": FIRST.channel, "card_ts": FIRST.ts},
        computed={"source_key": lambda made: made.source},
    ),
    "listed_people": Kept(
        value=lambda _: filled(Listing, source=""),
        add=add_listed,
        read=lambda c, _: press_lists.people(c, 1)[0],
        besides={"list_id": 1},
    ),
    "take_downs": Kept(
        value=lambda c: filled(TakeDown, delivery=a_delivery(c)),
        add=lambda c, made: replace(made, id=take_downs.add(c, made)),
        read=lambda c, made: take_downs.by_id(c, made.id),
        write=lambda c, _, made: take_downs.write(c, made),
        fixed=("id", "delivery"),
    ),
    "tallies": Kept(
        value=lambda c: filled(PostTally, delivery=a_delivery(c)),
        add=lambda c, made: made if tallies.begin(c, made) else None,
        read=lambda c, made: tallies.by_id(c, made.delivery, made.after),
        write=lambda c, _, made: tallies.write(c, made),
        fixed=("delivery", "after"),
    ),
    "covers": Kept(
        value=lambda _: filled(Cover),
        add=lambda c, made: replace(made, id=covers.add(c, made)),
        read=lambda c, made: covers.by_id(c, made.id),
        write=lambda c, _, made: covers.write(c, made),
    ),
    "credentials": Kept(
        value=lambda _: filled(Credential),
        add=add_credential,
        read=lambda c, made: credentials.by_account(c, made.account),
        write=lambda c, _, made: credentials.write(c, made),
        fixed=("account",),
    ),
    "duties": Kept(
        value=lambda _: filled(Duty),
        add=lambda c, made: replace(made, id=duties.add(c, made, "request")),
        read=lambda c, made: duties.by_id(c, made.id),
        besides={"request": "request"},
    ),
    "seen_people": Kept(
        value=lambda _: filled(Seen, groups=frozenset({"S1"}), asked={"S1": START, "S2": START.replace(hour=8)}),
        add=add_seen,
        read=lambda c, made: people.last_seen(c, made.person),
        write=lambda c, _, made: people.remember(c, made),
        fixed=("person",),
        others={
            "standing": lambda _: Standing.GONE,
            "groups": lambda _: frozenset({"S2"}),
            "asked": lambda was: {**was.asked, "S3": START},
        },
    ),
    "time_doubts": Kept(
        value=lambda _: filled(TimeDoubt),
        add=lambda c, made: replace(made, id=time_doubts.add(c, made)),
        read=lambda c, made: time_doubts.by_id(c, made.id),
        write=lambda c, _, made: time_doubts.write(c, made),
    ),
    "timeline_watches": Kept(
        value=lambda _: filled(TimelineWatch),
        add=add_watch,
        read=lambda c, made: timelines.by_id(c, made.id),
        write=lambda c, _, made: timelines.write(c, made),
        fixed=("id", "account"),
    ),
    "inbox_watches": Kept(
        value=lambda _: filled(InboxWatch),
        add=add_inbox,
        read=lambda c, made: inboxes.by_id(c, made.id),
        write=lambda c, _, made: inboxes.write(c, made),
        fixed=("id", "account"),
        besides={"card_channel": FIRST.channel, "card_ts": FIRST.ts, "card_at": START},
    ),
    "timeline_alarms": Kept(
        value=lambda _: filled(TimelineAlarm),
        add=add_alarm,
        read=lambda c, made: timeline_alarms.by_id(c, made.id),
        write=lambda c, _, made: timeline_alarms.write(c, made),
        besides={"card_channel": FIRST.channel, "card_ts": FIRST.ts},
    ),
    "sightings": Kept(
        value=lambda c: filled(
            Sighting, delivery=a_delivery(c), alarm=timeline_alarms.add(c, filled(TimelineAlarm, account="news"))
        ),
        add=add_sighting,
        read=lambda c, made: timelines.seen(c, made.account, [made.remote_id])[made.remote_id],
        write=lambda c, _, made: timelines.change(c, [made]),
        fixed=("id", "account", "remote_id"),
        others={"delivery": lambda was: was.delivery, "alarm": lambda was: was.alarm},
    ),
    "audit": Kept(
        value=lambda _: filled(Entry, seq=1),
        add=add_entry,
        read=lambda c, _: next(iter(ledger.entries(c))),
        computed={"subject": lambda made: deed_of(made.body).subject},
    ),
}
"""Every table with a mapping, by its name; what is behind a colon tells several kinds of one value apart."""


def table_of(name: str) -> str:
    return name.partition(":")[0]


def newest_row(connection: Connection, table: Table) -> RowMapping:
    """The row with the highest id, or the only row."""
    by_id = [table.c.id] if "id" in table.c else []
    return connection.execute(select(table).order_by(*by_id)).mappings().all()[-1]

"""Plans, their rows and the messages about plans; and proposals in the terms of a plan's rows."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, insert, or_, select, update

from bot.model.people import Card
from bot.model.plan import Known, Out, Plan, PlanState
from bot.store.contents import CONTENT, WHEN
from bot.store.engines import database_time, one_at_a_time
from bot.store.mapping import Rows
from bot.store.tables import deliveries, plan_messages, plan_rows, plans, proposal_accounts, proposals, revisions
from bot.store.upserts import put_if_new, put_new

PLANS = Rows(Plan, plans, besides={"request", "taken_until", "takes"}, unkept={"deeds"})
SUMMARY = ""
"""The place of the message to the bringer of a plan."""
AT_A_TIME = 500
"""Most ids in a statement."""
LONGEST_TAKE = timedelta(minutes=5)
"""No plan is taken for as long: a take that ends later was made before the database's clock was set back."""
_UNCHECKED = (plans.c.state == PlanState.WAITING.value) & plans.c.report.is_(None)


def add(connection: Connection, plan: Plan, request: str) -> int:
    """Write a plan down, once for each file; gives the new id, or 0 for a repeat."""
    if is_known(connection, request):
        return 0
    return put_new(connection, plans, request=request, **PLANS.columns(plan))


def is_known(connection: Connection, request: str) -> bool:
    """Whether a file was brought before; a repeat of the file waits until the transaction ends."""
    one_at_a_time(connection, f"plan:{request}")
    return connection.execute(select(plans.c.id).where(plans.c.request == request)).first() is not None


def by_id(connection: Connection, plan_id: int, *, lock: bool = False) -> Plan | None:
    """Read a plan."""
    query = select(plans).where(plans.c.id == plan_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return PLANS.value(row) if row else None


def for_change(connection: Connection, plan_id: int) -> Plan | None:
    """Read a plan for change, locked until the transaction ends."""
    return by_id(connection, plan_id, lock=True)


def write(connection: Connection, plan: Plan) -> None:
    """Write a changed plan."""
    connection.execute(update(plans).where(plans.c.id == plan.id).values(**PLANS.columns(plan)))


def waiting_since(connection: Connection, before: datetime) -> tuple[int, ...]:
    """Plans waiting since before a moment."""
    query = select(plans.c.id).where(plans.c.state == PlanState.WAITING.value, plans.c.at < before)
    return tuple(connection.scalars(query))


def to_check(connection: Connection) -> tuple[tuple[int, str], ...]:
    """The plans to be checked that no replica works on, oldest first: (id, person)."""
    due = select(plans.c.id, plans.c.person).where(_UNCHECKED, _free(connection)).order_by(plans.c.id)
    return tuple((row[0], row[1]) for row in connection.execute(due))


def take(connection: Connection, plan_id: int, span: timedelta) -> int:
    """Take a waiting plan to work on for some time; gives the number of the take, or 0 when a replica has the plan."""
    here = (plans.c.id == plan_id) & (plans.c.state == PlanState.WAITING.value) & _free(connection)
    until = database_time(connection) + span
    if connection.execute(update(plans).where(here).values(taken_until=until, takes=plans.c.takes + 1)).rowcount == 0:
        return 0
    return connection.scalar(select(plans.c.takes).where(plans.c.id == plan_id)) or 0


def keep(connection: Connection, plan_id: int, take: int, span: timedelta) -> bool:
    """Keep a taken plan for some more time; False when another take came after."""
    here = (plans.c.id == plan_id) & (plans.c.takes == take)
    until = database_time(connection) + span
    return connection.execute(update(plans).where(here).values(taken_until=until)).rowcount == 1


def let_go(connection: Connection, plan_id: int, take: int) -> bool:
    """End a take; False when another take came after."""
    here = (plans.c.id == plan_id) & (plans.c.takes == take)
    return connection.execute(update(plans).where(here).values(taken_until=None)).rowcount == 1


def _free(connection: Connection) -> ColumnElement[bool]:
    now, until = database_time(connection), plans.c.taken_until
    return or_(until.is_(None), until < now, until > now + LONGEST_TAKE)


def rows_alone(connection: Connection, department: str) -> None:
    """Let no other plan's rows of a department be written until the end."""
    one_at_a_time(connection, f"plan rows:{department}")


def has_row(connection: Connection, department: str, key: str) -> bool:
    """Whether a row was proposed before."""
    here = (plan_rows.c.department == department) & (plan_rows.c.key == key)
    return connection.execute(select(plan_rows.c.row).where(here)).first() is not None


def add_row(connection: Connection, department: str, key: str, plan: int, row: int, proposal: int) -> None:
    """Remember the proposal made from a row."""
    values = {"department": department, "key": key, "plan_id": plan, "row": row, "proposal_id": proposal}
    connection.execute(insert(plan_rows).values(**values))


def rows_of(connection: Connection, plan_id: int) -> tuple[tuple[int, int], ...]:
    """The proposals made from a plan: (number of the row, proposal id), in the file's order."""
    query = select(plan_rows.c.row, plan_rows.c.proposal_id).where(plan_rows.c.plan_id == plan_id)
    return tuple(
        (row[0], row[1]) for row in connection.execute(query.order_by(plan_rows.c.row, plan_rows.c.proposal_id))
    )


def by_keys(connection: Connection, keys: Collection[str]) -> dict[tuple[str, str], int]:
    """The proposals made before from rows, by department and key."""
    found: dict[tuple[str, str], int] = {}
    for chunk in _chunks(sorted(keys)):
        query = select(plan_rows.c.department, plan_rows.c.key, plan_rows.c.proposal_id).where(
            plan_rows.c.key.in_(chunk)
        )
        found.update({(row[0], row[1]): row[2] for row in connection.execute(query)})
    return found


def add_message(connection: Connection, plan_id: int, place: str, card: Card) -> None:
    """Remember the message about a plan in a channel, or to the plan's bringer (SUMMARY)."""
    put_if_new(connection, plan_messages, plan_id=plan_id, place=place, channel=card.channel, ts=card.ts)


def message(connection: Connection, plan_id: int, place: str) -> Card | None:
    """Find the message about a plan in a channel, or to the plan's bringer (SUMMARY)."""
    here = (plan_messages.c.plan_id == plan_id) & (plan_messages.c.place == place)
    row = connection.execute(select(plan_messages.c.channel, plan_messages.c.ts).where(here)).first()
    return Card(row[0], row[1]) if row else None


def root_of(connection: Connection, proposal_id: int, channel: str) -> Card | None:
    """The message in whose thread the card of a plan's proposal stands in a channel."""
    query = (
        select(plan_messages.c.channel, plan_messages.c.ts)
        .join(plan_rows, plan_rows.c.plan_id == plan_messages.c.plan_id)
        .where(plan_rows.c.proposal_id == proposal_id, plan_messages.c.place == channel)
    )
    row = connection.execute(query).first()
    return Card(row[0], row[1]) if row and row[1] else None


def awaits_message(connection: Connection, proposal_id: int, channel: str) -> bool:
    """Whether a proposal came with a plan of which the proposal's channel has had no message yet."""
    plan = connection.scalar(select(plan_rows.c.plan_id).where(plan_rows.c.proposal_id == proposal_id))
    return plan is not None and message(connection, plan, channel) is None


def is_message(connection: Connection, card: Card) -> bool:
    """Whether a message is about a plan."""
    here = (plan_messages.c.channel == card.channel) & (plan_messages.c.ts == card.ts)
    return connection.execute(select(plan_messages.c.plan_id).where(here)).first() is not None


def forget_message(connection: Connection, gone: Card) -> None:
    """Forget the place of a message since gone; the channel counts as told all the same."""
    here = (plan_messages.c.channel == gone.channel) & (plan_messages.c.ts == gone.ts)
    connection.execute(update(plan_messages).where(here).values(ts=""))


def known(
    connection: Connection, accounts: Collection[str], since: datetime, until: datetime, *, besides: Iterable[int] = ()
) -> tuple[Known, ...]:
    """The proposals with a time between two moments on any of the accounts, and the proposals in `besides`.

    Restricted proposals are left out, and drafts of edits, which are no posts of their own until sent.
    """
    on = select(proposal_accounts.c.proposal_id).where(proposal_accounts.c.account.in_(accounts))
    due = select(deliveries.c.proposal_id).where(
        deliveries.c.account.in_(accounts), deliveries.c.due_at.between(since, until)
    )
    then = proposals.c.id.in_(on) & proposals.c.when_instant.between(since, until)
    return _known(connection, or_(then, proposals.c.id.in_(due), proposals.c.id.in_(list(besides))))


def _known(connection: Connection, where: ColumnElement[bool]) -> tuple[Known, ...]:
    current = (revisions.c.proposal_id == proposals.c.id) & (revisions.c.number == proposals.c.revision)
    query = select(proposals, revisions).join(revisions, current).where(where, proposals.c.edits.is_(None))
    rows = connection.execute(query.order_by(proposals.c.when_instant, proposals.c.id)).mappings().all()
    open_to_all = [row for row in rows if not row[proposals.c.restricted_to]]
    out = _out(connection, [row[proposals.c.id] for row in open_to_all])
    return tuple(_in_plan_terms(row, out[row[proposals.c.id]]) for row in open_to_all)


def _out(connection: Connection, ids: Sequence[int]) -> dict[int, list[Out]]:
    """The newest delivery to each account of each proposal."""
    columns = deliveries.c
    found: dict[int, dict[str, Out]] = defaultdict(dict)
    for chunk in _chunks(ids):
        query = select(columns.proposal_id, columns.account, columns.state, columns.due_at, columns.url)
        for row in connection.execute(query.where(columns.proposal_id.in_(chunk)).order_by(columns.id)):
            found[row[0]][row[1]] = Out(row[1], row[2], row[3], row[4])
    return defaultdict(list, {proposal: [*by_account.values()] for proposal, by_account in found.items()})


def _in_plan_terms(row: RowMapping, out: list[Out]) -> Known:
    p = proposals.c
    return Known(
        proposal=row[p.id],
        department=row[p.department],
        state=row[p.state],
        created_at=row[p.created_at],
        when=WHEN.value(row),
        accounts=tuple(rendered.account for rendered in row[revisions.c.rendered]),
        content=CONTENT.value(row),
        out=tuple(out),
        is_archived=row[revisions.c.archived] is not None,
    )


def _chunks(ids: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (ids[start : start + AT_A_TIME] for start in range(0, len(ids), AT_A_TIME))

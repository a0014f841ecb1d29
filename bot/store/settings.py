"""Settings agreed in Slack by two people, and the windows announced."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from bot.model.people import Card
from bot.model.setting import IN_FORCE, PublishedContact, Setting, SettingState, Value, kind_of
from bot.store.documents import document, read
from bot.store.mapping import Part, Rows
from bot.store.tables import settings, windows_told
from bot.store.upserts import put_if_new, put_new
from policy.department import SensitiveDay, Window

OPEN = (*sorted(IN_FORCE), SettingState.ASKED)
KINDS = {"sensitive_day": SensitiveDay, "window": Window, "published_contact": PublishedContact}


def _value_columns(value: Value) -> tuple[str, dict[str, Any]]:
    return kind_of(value), document(value)


def _value(kind: str, stored: dict[str, Any]) -> tuple[Value]:
    return (read(KINDS[kind], stored),)


SETTINGS = Rows(
    Setting,
    settings,
    Part(("value",), ("kind", "value"), _value_columns, _value),
    besides={"request", "card_channel", "card_ts"},
    unkept={"deeds"},
)

_IN_STATES = (
    select(settings)
    .where(settings.c.state.in_(bindparam("states", type_=settings.c.state.type, expanding=True)))
    .order_by(settings.c.id)
)
_OF_DEPARTMENT = _IN_STATES.where(settings.c.department == bindparam("department"))


def in_states(
    connection: Connection, department: str = "", states: Iterable[SettingState] = IN_FORCE
) -> tuple[Setting, ...]:
    """Read a department's settings in some states (in force, unless other states are given), oldest first."""
    asked = {"states": [state.value for state in states], "department": department}
    rows = connection.execute(_OF_DEPARTMENT if department else _IN_STATES, asked).mappings()
    return tuple(SETTINGS.value(row) for row in rows)


def by_id(connection: Connection, setting_id: int, *, lock: bool = False) -> Setting | None:
    """Read a setting."""
    query = select(settings).where(settings.c.id == setting_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return SETTINGS.value(row) if row else None


def for_change(connection: Connection, setting_id: int) -> Setting | None:
    """Read a setting for change, locked until the transaction ends."""
    return by_id(connection, setting_id, lock=True)


def by_request(connection: Connection, request: str) -> Setting | None:
    """Read the setting asked for by a form."""
    row = connection.execute(select(settings).where(settings.c.request == request)).mappings().first()
    return SETTINGS.value(row) if row else None


def add(connection: Connection, setting: Setting, request: str) -> int:
    """Insert a setting; gives the new id."""
    return put_new(connection, settings, request=request, card_channel="", card_ts="", **SETTINGS.columns(setting))


def write(connection: Connection, setting: Setting) -> None:
    """Write a changed setting."""
    connection.execute(update(settings).where(settings.c.id == setting.id).values(**SETTINGS.columns(setting)))


def set_card(connection: Connection, setting_id: int, card: Card) -> None:
    """Remember the message asking about a setting."""
    here = settings.c.id == setting_id
    connection.execute(update(settings).where(here).values(card_channel=card.channel, card_ts=card.ts))


def card_of(connection: Connection, setting_id: int) -> Card | None:
    """Find the message asking about a setting."""
    query = select(settings.c.card_channel, settings.c.card_ts).where(settings.c.id == setting_id)
    row = connection.execute(query).first()
    return Card(row[0], row[1]) if row and row[1] else None


def window_was_told(connection: Connection, department: str, window: Window) -> bool:
    """Whether people were told of a window's beginning."""
    here = (windows_told.c.department == department) & (windows_told.c.window == window.id)
    query = select(windows_told.c.at).where(here, windows_told.c.begins == window.start)
    return connection.execute(query).first() is not None


def tell_window(connection: Connection, department: str, window: Window, at: datetime) -> bool:
    """Claim the telling of a window; says whether the telling was still to do."""
    return put_if_new(connection, windows_told, department=department, window=window.id, begins=window.start, at=at)

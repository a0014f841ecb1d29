"""What two people have settled in Slack, and which windows were announced: rows to values and back."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, RowMapping, select, update

from bot.model.people import Card
from bot.model.setting import IN_FORCE, PublishedContact, Setting, SettingState, Value, kind_of
from bot.store.tables import settings, windows_told
from bot.store.upserts import put_if_new, put_new
from policy.department import DayMode, SensitiveDay, Window, WindowKind

OPEN = (*sorted(IN_FORCE), SettingState.ASKED)


def in_states(
    connection: Connection, department: str = "", states: Iterable[SettingState] = IN_FORCE
) -> tuple[Setting, ...]:
    """Read a department's settings in some states (those in force, unless others are asked for), oldest first."""
    query = select(settings).where(settings.c.state.in_([state.value for state in states])).order_by(settings.c.id)
    if department:
        query = query.where(settings.c.department == department)
    return tuple(_setting(row) for row in connection.execute(query).mappings())


def by_id(connection: Connection, setting_id: int, *, lock: bool = False) -> Setting | None:
    """Read one setting."""
    query = select(settings).where(settings.c.id == setting_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return _setting(row) if row else None


def for_change(connection: Connection, setting_id: int) -> Setting | None:
    """Read a setting for change: nobody else changes it until the end."""
    return by_id(connection, setting_id, lock=True)


def by_request(connection: Connection, request: str) -> Setting | None:
    """Read the setting that one form asked for."""
    row = connection.execute(select(settings).where(settings.c.request == request)).mappings().first()
    return _setting(row) if row else None


def add(connection: Connection, setting: Setting, request: str) -> int:
    """Insert a setting; gives its id."""
    return put_new(connection, settings, request=request, card_channel="", card_ts="", **_columns(setting))


def write(connection: Connection, setting: Setting) -> None:
    """Write a changed setting."""
    connection.execute(update(settings).where(settings.c.id == setting.id).values(**_columns(setting)))


def set_card(connection: Connection, setting_id: int, card: Card) -> None:
    """Remember the message that asks about a setting."""
    here = settings.c.id == setting_id
    connection.execute(update(settings).where(here).values(card_channel=card.channel, card_ts=card.ts))


def card_of(connection: Connection, setting_id: int) -> Card | None:
    """Find the message that asks about a setting."""
    query = select(settings.c.card_channel, settings.c.card_ts).where(settings.c.id == setting_id)
    row = connection.execute(query).first()
    return Card(row[0], row[1]) if row and row[1] else None


def window_was_told(connection: Connection, department: str, window: Window) -> bool:
    """Whether people were told that a window begins."""
    here = (windows_told.c.department == department) & (windows_told.c.window == window.id)
    query = select(windows_told.c.at).where(here, windows_told.c.begins == window.start)
    return connection.execute(query).first() is not None


def tell_window(connection: Connection, department: str, window: Window, at: datetime) -> bool:
    """Claim the telling of a window; says whether it was still to be had."""
    return put_if_new(connection, windows_told, department=department, window=window.id, begins=window.start, at=at)


def _setting(row: RowMapping) -> Setting:
    return Setting(
        id=row["id"],
        department=row["department"],
        value=_value(row["kind"], row["value"]),
        note=row["note"],
        state=SettingState(row["state"]),
        asked_by=row["asked_by"],
        asked_at=row["asked_at"],
        salt=row["salt"],
        agreed_by=row["agreed_by"],
        agreed_at=row["agreed_at"],
        end_asked_by=row["end_asked_by"],
        ended_by=row["ended_by"],
        ended_at=row["ended_at"],
    )


def _columns(setting: Setting) -> dict[str, object]:
    return {
        "department": setting.department,
        "kind": kind_of(setting.value),
        "value": _written(setting.value),
        "note": setting.note,
        "state": setting.state.value,
        "asked_by": setting.asked_by,
        "asked_at": setting.asked_at,
        "salt": setting.salt,
        "agreed_by": setting.agreed_by,
        "agreed_at": setting.agreed_at,
        "end_asked_by": setting.end_asked_by,
        "ended_by": setting.ended_by,
        "ended_at": setting.ended_at,
    }


def _written(value: Value) -> dict[str, object]:
    match value:
        case SensitiveDay():
            return {
                "start": value.start.isoformat(),
                "until": value.until.isoformat(),
                "reason": value.reason,
                "mode": value.mode.value,
            }
        case Window():
            return {
                "id": value.id,
                "kind": value.kind.value,
                "start": value.start.isoformat(),
                "until": value.until.isoformat() if value.until else None,
                "nations": list(value.nations),
                "areas": list(value.areas),
                "essential_tags": list(value.essential_tags),
                "url": value.url,
            }
        case PublishedContact():
            return {"contact": value.contact}


def _value(kind: str, written: dict[str, str]) -> Value:
    match kind:
        case "sensitive_day":
            start, until = (date.fromisoformat(written[end]) for end in ("start", "until"))
            return SensitiveDay(start, until, written["reason"], DayMode(written["mode"]))
        case "window":
            return Window(
                id=written["id"],
                kind=WindowKind(written["kind"]),
                start=datetime.fromisoformat(written["start"]),
                until=datetime.fromisoformat(written["until"]) if written["until"] else None,
                nations=tuple(written["nations"]),
                areas=tuple(written["areas"]),
                essential_tags=tuple(written["essential_tags"]),
                url=written["url"],
            )
        case _:
            return PublishedContact(written["contact"])

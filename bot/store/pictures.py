"""Pictures by their SHA-256: bytes in, and out again only if they are still those."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from bot.model.content import Picture
from bot.store.tables import pictures
from bot.store.upserts import put


def add(connection: Connection, picture: Picture, data: bytes, at: datetime) -> None:
    """Keep a picture's bytes; the same ones again count as new, so that they are not forgotten."""
    put(
        connection,
        pictures,
        sha256=picture.sha256,
        mime=picture.mime,
        width=picture.width,
        height=picture.height,
        size=picture.size,
        data=data,
        at=at,
    )


def exact(connection: Connection, sha256: str) -> bytes | None:
    """Read a picture; None when it is not here, or is no longer what it was."""
    data = connection.scalar(select(pictures.c.data).where(pictures.c.sha256 == sha256))
    return data if data is not None and hashlib.sha256(data).hexdigest() == sha256 else None


def in_slack(connection: Connection, sha256s: Iterable[str]) -> Mapping[str, str]:
    """Find the files in Slack that show these pictures, by SHA-256."""
    columns = pictures.c
    query = select(columns.sha256, columns.slack_file).where(columns.sha256.in_([*sha256s]))
    return {row[0]: row[1] for row in connection.execute(query) if row[1]}


def remember_in_slack(connection: Connection, sha256: str, file: str) -> None:
    """Remember the file that shows a picture."""
    connection.execute(update(pictures).where(pictures.c.sha256 == sha256).values(slack_file=file))


def forget_in_slack(connection: Connection, file: str) -> None:
    """Forget a file that is no longer there."""
    connection.execute(update(pictures).where(pictures.c.slack_file == file).values(slack_file=None))


def keep(connection: Connection, sha256s: Iterable[str]) -> None:
    """Keep these for as long as there are revisions: one holds them."""
    if wanted := [*sha256s]:
        connection.execute(update(pictures).where(pictures.c.sha256.in_(wanted)).values(kept=True))


def forget_unused(connection: Connection, before: datetime) -> int:
    """Forget what came before a moment and went into no revision; gives how many."""
    unused = pictures.c.kept.is_(False) & (pictures.c.at < before)
    return connection.execute(delete(pictures).where(unused)).rowcount

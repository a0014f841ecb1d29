"""Pictures by their SHA-256: bytes kept, and read again only if unchanged."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from bot.model.content import Picture
from bot.store.tables import pictures
from bot.store.upserts import put


def add(connection: Connection, picture: Picture, data: bytes, at: datetime) -> None:
    """Keep a picture's bytes; bytes kept before count as new, so as not to be forgotten."""
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
    """Read a picture's bytes; None when the picture is not kept, or the bytes no longer match the SHA-256."""
    data = connection.scalar(select(pictures.c.data).where(pictures.c.sha256 == sha256))
    return data if data is not None and hashlib.sha256(data).hexdigest() == sha256 else None


def in_slack(connection: Connection, sha256s: Iterable[str]) -> Mapping[str, str]:
    """Find the files in Slack for some pictures, by SHA-256."""
    columns = pictures.c
    query = select(columns.sha256, columns.slack_file).where(columns.sha256.in_([*sha256s]))
    return {row[0]: row[1] for row in connection.execute(query) if row[1]}


def remember_in_slack(connection: Connection, sha256: str, file: str) -> None:
    """Remember the file in Slack for a picture."""
    connection.execute(update(pictures).where(pictures.c.sha256 == sha256).values(slack_file=file))


def forget_in_slack(connection: Connection, file: str) -> None:
    """Forget a file since gone from Slack."""
    connection.execute(update(pictures).where(pictures.c.slack_file == file).values(slack_file=None))


def keep(connection: Connection, sha256s: Iterable[str]) -> None:
    """Mark pictures as held by a revision, never to be forgotten."""
    if wanted := [*sha256s]:
        connection.execute(update(pictures).where(pictures.c.sha256.in_(wanted)).values(kept=True))


def forget_unused(connection: Connection, before: datetime) -> int:
    """Forget the pictures kept before a moment and held by no revision; gives the number."""
    unused = pictures.c.kept.is_(False) & (pictures.c.at < before)
    return connection.execute(delete(pictures).where(unused)).rowcount

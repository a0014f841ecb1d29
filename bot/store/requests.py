"""Requests already answered, each by its natural key: Slack may bring a message or a form twice."""

from datetime import datetime

from sqlalchemy import Connection, delete

from bot.store.tables import requests
from bot.store.upserts import put_if_new


def is_first(connection: Connection, request: str, at: datetime) -> bool:
    """Write a request down; says whether the request is new."""
    return put_if_new(connection, requests, request=request, at=at)


def take_back(connection: Connection, request: str) -> None:
    """Forget a request that got no answer after all, so that the next try is answered."""
    connection.execute(delete(requests).where(requests.c.request == request))


def forget(connection: Connection, before: datetime) -> int:
    """Forget the requests from before a moment; gives how many."""
    return connection.execute(delete(requests).where(requests.c.at < before)).rowcount

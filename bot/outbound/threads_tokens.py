"""Tokens of a Threads account: got with a browser or from the configuration, and renewed while they last.

Source: developers.facebook.com/docs/threads/get-started/long-lived-tokens: a token lasts 60 days, is renewed from 24
hours on, and lost once it has run out.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

import httpx
from pydantic import BaseModel

from bot.errors import Refused, SendingError
from bot.outbound.client import read, sending
from bot.outbound.grants import Grant
from bot.outbound.graph import BAD_TOKEN, error_of, graph_accepted
from bot.outbound.network import CLIENT_ID, CLIENT_SECRET, Code, Connection, OAuth

TITLE, API = "Threads", "https://graph.threads.net"
FRESH, YOUNG = timedelta(days=53), timedelta(days=59)
"""A token with less left than the first is renewed; a token too young to be renewed has the second left at least."""
RECONNECT = "ask the account's owner for a new token: docs/networks/threads.md has the steps."
Found = TypeVar("Found")


class TokenOver(Refused):
    """Threads has ended the token."""


class _Short(BaseModel):
    access_token: str


class _Token(BaseModel):
    access_token: str
    expires_in: int


def done(connection: Connection, errand: Callable[[httpx.Client], Found]) -> Found:
    """Do an errand with a token that lasts; a token that Threads has ended is renewed, one time."""
    grant = _grant(connection)
    try:
        with _client(connection, grant) as http:
            return errand(http)
    except TokenOver as over:
        try:
            renewed = connection.grants.renewed(grant, partial(renew, connection))
        except Refused:
            raise over from None  # which says why
        if renewed.access == grant.access:
            raise
    with _client(connection, renewed) as http:
        return errand(http)


def accepted(connection: Connection, reply: httpx.Response, asked: str = "this post") -> httpx.Response:
    """Give back a reply that says yes; for any other reply, raise Refused, Unreached or Unsure."""
    grant = connection.grants.current()
    return _accepted_with(connection, reply, asked, grant.access if grant else "")


def _grant(connection: Connection) -> Grant:
    now, grants = connection.clock(), connection.grants
    grant = grants.current()
    if grant is not None and grant.lasts(now + FRESH):
        return grant
    try:
        return grants.renewed(grant, partial(renew, connection))
    except SendingError:
        if grant is not None and grant.lasts(now):
            return grant
        raise


def _client(connection: Connection, grant: Grant) -> httpx.Client:
    headers = {"Authorization": f"Bearer {grant.access}"}
    return connection.client(base_url=f"{_address(connection)}/v1.0/", headers=headers)


def renew(connection: Connection, stale: Grant | None) -> Grant:
    """Renew a token that lasts, or begin with the token of the configuration. Raises Refused or Unreached."""
    now, first = connection.clock(), connection.secrets.get("token", "")
    lasting = stale.access if stale and stale.lasts(now) else ""
    with sending(TITLE), connection.client(base_url=_address(connection)) as http:
        for token in dict.fromkeys(filter(None, (lasting, first))):
            query = {"grant_type": "th_refresh_token", "access_token": token}
            try:
                reply = _accepted_with(
                    connection, http.get("/refresh_access_token", params=query), "to renew a token", token
                )
            except TokenOver:
                if token == first:
                    raise
                continue
            except Refused as error:
                if error.credential or token == lasting:
                    raise
                return Grant(token, now + YOUNG)
            return _granted(connection, reply)
    raise Refused(f"{TITLE} has no token for this account. Nothing was sent; {RECONNECT}", credential=True)


def exchange(connection: Connection, code: Code) -> Grant:
    """Get a token of 60 days for a code, by way of a token of an hour. Raises Refused, Unreached or Unsure."""
    secret = connection.secrets[CLIENT_SECRET.name]
    app = {"client_id": connection.settings[CLIENT_ID.name], "client_secret": secret}
    form = app | {"grant_type": "authorization_code", "redirect_uri": code.redirect, "code": code.code}
    with sending(TITLE), connection.client(base_url=_address(connection)) as http:
        reply = _accepted_with(connection, http.post("/oauth/access_token", data=form), "to give a token", code.code)
        short = read(reply, _Short, TITLE).access_token
        query = {"grant_type": "th_exchange_token", "client_secret": secret, "access_token": short}
        reply = http.get("/access_token", params=query)
        return _granted(connection, _accepted_with(connection, reply, "to give a token", short))


def _granted(connection: Connection, reply: httpx.Response) -> Grant:
    got = read(reply, _Token, TITLE)
    return Grant(got.access_token, connection.clock() + timedelta(seconds=got.expires_in))


def _accepted_with(connection: Connection, reply: httpx.Response, asked: str, token: str) -> httpx.Response:
    error = error_of(reply)
    try:
        return graph_accepted(
            reply,
            TITLE,
            site="threads.com",
            reconnect=RECONNECT,
            now=connection.clock(),
            hiding=(*connection.secrets.values(), token),
            asked=asked,
        )
    except Refused as refused:
        if error and error.code in BAD_TOKEN:
            raise TokenOver(str(refused), credential=True) from None
        raise


def _address(connection: Connection) -> str:
    return connection.settings.get("api", API).rstrip("/")


OAUTH = OAuth(
    page="https://threads.com/oauth/authorize",
    tokens=f"{API}/oauth/access_token",
    scopes=(
        "threads_basic",
        "threads_content_publish",
        "threads_read_replies",
        "threads_manage_replies",
        "threads_manage_insights",
        "threads_delete",
        "threads_manage_mentions",
    ),
    separator=",",
    pkce=False,
    exchange=exchange,
    keys_from="developers.facebook.com, the app's “Access the Threads API” use case, Settings",
)
"""…/documentation/threads/get-started/get-access-tokens-and-permissions (12 August 2026)."""

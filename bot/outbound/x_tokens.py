"""Tokens of an account on X: got with a browser, and renewed shortly before they end."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.errors import Refused
from bot.outbound.grants import Grant
from bot.outbound.network import Connection, OAuth
from bot.outbound.oauth import refreshed

TITLE, API = "X", "https://api.x.com"
EARLY = timedelta(minutes=5)
"""Time before the end of a token, which lasts two hours, when a new one is asked for."""
NOT_CONNECTED = "This account isn't connected to X yet. “countersign accounts connect” connects it; nothing was sent."
OAUTH = OAuth(
    page="https://x.com/i/oauth2/authorize",
    tokens=f"{API}/2/oauth2/token",
    scopes=("tweet.read", "tweet.write", "users.read", "media.write", "offline.access"),
    basic=True,
    keys_from="console.x.com, in the app's Keys and Tokens",
)
"""docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code; a public app sends no secret."""


def grant_of(connection: Connection) -> Grant:
    """Give the account's tokens, renewed when they end soon. Raises Refused or Unreached."""
    grant = connection.grants.current()
    if grant is None:
        raise Refused(NOT_CONNECTED, credential=True)
    if grant.lasts(connection.clock() + EARLY):
        return grant
    return connection.grants.renewed(grant, partial(renew, connection))


def renew(connection: Connection, stale: Grant | None) -> Grant:
    """Get new tokens for a refresh token, which counts once. Raises Refused, Unreached or Unsure."""
    api = connection.settings.get("api", API)
    return refreshed(TITLE, replace(OAUTH, tokens=f"{api}/2/oauth2/token"), connection, stale)

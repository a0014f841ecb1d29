"""Tokens of a LinkedIn page: got with a browser for 60 days, and renewed for the apps of LinkedIn's partners."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.errors import Refused, SendingError
from bot.outbound.grants import Grant
from bot.outbound.linkedin_problems import ENDED, NOT_CONNECTED, TITLE
from bot.outbound.network import Connection, OAuth
from bot.outbound.oauth import refreshed

API, TOKENS = "https://api.linkedin.com", "https://www.linkedin.com/oauth/v2/accessToken"
EARLY = timedelta(days=10)
"""Time before a token's end when a partner's app renews."""
OAUTH = OAuth(
    page="https://www.linkedin.com/oauth/v2/authorization",
    tokens=TOKENS,
    scopes=("w_organization_social", "r_organization_social", "r_organization_admin"),
    pkce=False,
    keys_from="linkedin.com/developers/apps, in the app's Auth tab",
)
"""learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow; the scopes are of Community
Management, the product without which no app posts as a page (community-management-api-migration-guide)."""


def grant_of(connection: Connection) -> Grant:
    """Give the account's token; partners' apps renew theirs before the end. Raises Refused or Unreached."""
    grants, now = connection.grants, connection.clock()
    grant = grants.current()
    if grant is None:
        raise Refused(NOT_CONNECTED, credential=True)
    if grant.refresh and not grant.lasts(now + EARLY):
        with suppress(SendingError):
            return grants.renewed(grant, partial(renew, connection))
    if not grant.lasts(now):
        raise Refused(ENDED, credential=True)
    return grant


def renew(connection: Connection, stale: Grant | None) -> Grant:
    """Get a new token, which only apps of LinkedIn's partners can. Raises Refused, Unreached or Unsure."""
    api = connection.settings.get("api")
    tokens = f"{api}/oauth/v2/accessToken" if api else TOKENS
    return refreshed(TITLE, replace(OAUTH, tokens=tokens), connection, stale)

"""Tokens of a Facebook Page: from the configuration, or got with a browser; without an end, and so never renewed.

Sources: developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow (the dialog, codes),
…/guides/access-tokens/get-long-lived (60 days for a person; no end for a Page's token made with such a token).
"""

import httpx
from pydantic import BaseModel

from bot.errors import Refused
from bot.outbound.client import read, sending
from bot.outbound.grants import Grant
from bot.outbound.graph import graph_accepted
from bot.outbound.network import CLIENT_ID, CLIENT_SECRET, Code, Connection, OAuth

TITLE = "Facebook"
API, VERSION = "https://graph.facebook.com", "v25.0"
"""Version 25.0 is the newest that …/guides/access-tokens/get-long-lived names."""
RECONNECT = "ask the Page's owner for a new Page token: docs/networks/facebook.md has the steps."


class _Token(BaseModel):
    access_token: str


class _Page(BaseModel):
    id: str
    name: str = ""
    access_token: str = ""


class _Pages(BaseModel):
    data: tuple[_Page, ...]


def page_token(connection: Connection) -> str:
    """Give the token in the configuration, or else the one got with a browser. Raises Refused and Unreached."""
    if token := connection.secrets.get("token"):
        return token
    if grant := connection.grants.current():
        return grant.access
    raise Refused(f"{TITLE} has no token for this Page. Nothing was sent; {RECONNECT}", credential=True)


def address(connection: Connection) -> str:
    """Give the address of the Graph API, with its version."""
    settings = connection.settings
    return f"{settings.get('api', API).rstrip('/')}/{settings.get('version', VERSION)}/"


def accepted(connection: Connection, reply: httpx.Response, asked: str, *hiding: str) -> httpx.Response:
    """Give back a reply that says yes; for any other reply, raise Refused, Unreached or Unsure."""
    return graph_accepted(
        reply,
        TITLE,
        site="facebook.com",
        reconnect=RECONNECT,
        now=connection.clock(),
        hiding=(*connection.secrets.values(), *hiding),
        asked=asked,
    )


def renew(_connection: Connection, _stale: Grant | None) -> Grant:
    """Say that the Page has to be connected again: its token has no end, and no renewal."""
    raise Refused(f"{TITLE} does not renew a Page's token. Nothing was sent; {RECONNECT}", credential=True)


def exchange(connection: Connection, code: Code) -> Grant:
    """Get the Page's own token for a code, by way of a person's tokens of an hour and of 60 days.

    Raises Refused, also when the person may do nothing on the Page; Unreached or Unsure.
    """
    wanted, secret = connection.settings["page"], connection.secrets[CLIENT_SECRET.name]
    app = {"client_id": connection.settings[CLIENT_ID.name], "client_secret": secret}

    def token(http: httpx.Client, hiding: str, **query: str) -> str:
        reply = http.get("oauth/access_token", params=app | query)
        return read(accepted(connection, reply, "to give a token", hiding), _Token, TITLE).access_token

    with sending(TITLE), connection.client(base_url=address(connection)) as http:
        short = token(http, code.code, redirect_uri=code.redirect, code=code.code)
        long = token(http, short, grant_type="fb_exchange_token", fb_exchange_token=short)
        query = {"fields": "id,name,access_token", "limit": "100"}
        reply = http.get("me/accounts", params=query, headers={"Authorization": f"Bearer {long}"})
        pages = read(accepted(connection, reply, "to list Pages", long), _Pages, TITLE).data
    page = next((page for page in pages if page.id == wanted and page.access_token), None)
    if page is None:
        others = ", ".join(f"“{page.name}” ({page.id})" for page in pages) or "none"
        raise Refused(
            f"You may do nothing on the Page {wanted} through this app. Nothing was connected. Pages that you let the "
            f"app use: {others}.",
            credential=True,
        )
    return Grant(page.access_token, holder=page.id)


OAUTH = OAuth(
    page=f"https://www.facebook.com/{VERSION}/dialog/oauth",
    tokens=f"{API}/{VERSION}/oauth/access_token",
    scopes=(
        "pages_show_list",
        "pages_manage_posts",
        "pages_manage_engagement",
        "pages_read_engagement",
        "pages_read_user_content",
        "read_insights",
    ),
    separator=",",
    pkce=False,
    exchange=exchange,
    keys_from="developers.facebook.com, the app's App settings, Basic",
)

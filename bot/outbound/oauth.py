"""Grants by way of a browser: authorisation codes (RFC 6749 §4.1) with PKCE (RFC 7636), and their renewal (§6).

An account's owner agrees on the network's page, which sends the browser to an address on the owner's own machine
(RFC 8252 §7.3), or to an address that the owner copies back to us.
"""

import hashlib
import re
import secrets
from base64 import b64encode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

from pydantic import BaseModel

from bot.errors import CountersignError, Refused
from bot.outbound.client import accepted, own_words, read, sending
from bot.outbound.grants import Grant
from bot.outbound.network import CLIENT_ID, CLIENT_SECRET, Code, Connection, OAuth


@dataclass(frozen=True, slots=True)
class Begun:
    """An authorisation under way: the address to open, and what only we know of it."""

    address: str
    redirect: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)


def begin(oauth: OAuth, client_id: str, redirect: str) -> Begun:
    """Make the address where an account's owner agrees; `redirect` is where the browser comes back."""
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    challenge = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    query = {
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": redirect,
        "scope": oauth.separator.join(oauth.scopes),
        "state": state,
        **({"code_challenge": challenge, "code_challenge_method": "S256"} if oauth.pkce else {}),
        **oauth.more,
    }
    return Begun(f"{oauth.page}?{urlencode(query)}", redirect, state, verifier)


def come_back(begun: Begun, address: str) -> Code:
    """Read the code from the address to which the browser was sent back.

    Raises CountersignError, for the owner, when the network did not agree or the address is of another try.
    """
    query = {name: values[0] for name, values in parse_qs(urlsplit(address.strip()).query).items()}
    if "state" not in query and "code" not in query and "error" not in query:
        raise CountersignError(
            f"That is not the address the browser came back to: it begins with {begun.redirect} and has “code=” in it. "
            "Copy the whole of it from the browser's address bar, even if the page there could not be opened."
        )
    if not secrets.compare_digest(query.get("state", "").encode(), begun.state.encode()):
        raise CountersignError(
            "That address is of another try, or was made by somebody else: nothing was connected. Start again with "
            "“countersign accounts connect”."
        )
    if "code" not in query:
        why = query.get("error_description") or query.get("error", "")
        raise CountersignError(f"The network did not agree: {_plain(why)}. Nothing was connected.")
    return Code(query["code"], begun.redirect, begun.verifier)


def exchanged(title: str, oauth: OAuth, connection: Connection, code: Code) -> Grant:
    """Get the grant for a code. Raises Refused, also when the grant allows less than we asked; Unreached or Unsure."""
    if oauth.exchange is not None:
        grant = oauth.exchange(connection, code)
    else:
        form = {"grant_type": "authorization_code", "code": code.code, "redirect_uri": code.redirect}
        grant = _granted(title, oauth, connection, form | ({"code_verifier": code.verifier} if oauth.pkce else {}))
    if missing := lacks(oauth, grant):
        raise Refused(
            f"{title} let us in, but not to do this: {', '.join(missing)}. Nothing was connected. Look whether your "
            "app may ask for that, and leave everything ticked on the page where you agree.",
            credential=True,
        )
    return grant


def refreshed(title: str, oauth: OAuth, connection: Connection, stale: Grant | None) -> Grant:
    """Get a new grant for a refresh token: the `renew` of a network that goes by RFC 6749.

    What the answer leaves out stays as before. Raises Refused, Unreached or Unsure.
    """
    if stale is None or not stale.refresh:
        raise Refused(f"The account is not connected to {title} yet, or has to be connected again.", credential=True)
    got = _granted(title, oauth, connection, {"grant_type": "refresh_token", "refresh_token": stale.refresh})
    return Grant(
        got.access,
        got.expires_at,
        got.refresh or stale.refresh,
        got.refresh_expires_at or stale.refresh_expires_at,
        got.holder or stale.holder,
        got.scopes or stale.scopes,
    )


def lacks(oauth: OAuth, grant: Grant) -> tuple[str, ...]:
    """The scopes that a grant lacks, as far as the network said which it has."""
    return tuple(scope for scope in oauth.scopes if scope not in grant.scopes) if grant.scopes else ()


class _Tokens(BaseModel):
    """RFC 6749 §5.1; `refresh_token_expires_in` is LinkedIn's (docs: programmatic refresh tokens)."""

    access_token: str
    expires_in: int | None = None
    refresh_token: str = ""
    refresh_token_expires_in: int | None = None
    scope: str = ""


def _granted(title: str, oauth: OAuth, connection: Connection, form: dict[str, str]) -> Grant:
    client_id, secret = connection.settings[CLIENT_ID.name], connection.secrets.get(CLIENT_SECRET.name, "")
    headers, body = {}, form | {"client_id": client_id}
    if secret and oauth.basic:
        headers["Authorization"] = "Basic " + b64encode(f"{client_id}:{secret}".encode()).decode()
    elif secret:
        body["client_secret"] = secret
    now = connection.clock()
    with sending(title), connection.client(headers=headers) as http:
        reply = http.post(oauth.tokens, data=body)
        hiding = (secret, *form.values())
        if reply.status_code in {400, 401, 403}:  # RFC 6749 §5.2: a grant or an app that is not good
            says = own_words(reply, hiding) or f"answer {reply.status_code}"
            raise Refused(f"{title} gave no token: “{says}”.", credential=True)
        got = read(accepted(reply, title, now=now, hiding=hiding, asked="to give a token"), _Tokens, title)
    return Grant(
        got.access_token,
        None if got.expires_in is None else now + timedelta(seconds=got.expires_in),
        got.refresh_token,
        None if got.refresh_token_expires_in is None else now + timedelta(seconds=got.refresh_token_expires_in),
        scopes=tuple(filter(None, re.split(r"[ ,]+", got.scope))),  # LinkedIn answers with commas
    )


def _plain(words: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())[:200]

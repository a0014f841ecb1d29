"""X's OAuth 2.0: tokens of two hours, refresh tokens of a single use, and whose scopes reach how far.

Sources: docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code (two hours, offline.access, 30 s for a
code, exact redirect addresses); openapi.json 2.167 in github.com/xdevplatform/docs (addresses, scopes); the issues
named below. Not documented: how long a refresh token lasts unused (here: always), and whether a refresh ends the old
access token (here, as the stricter case: at once).
"""

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlencode

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins.parts import bearer

ACCESS = "canary-x-access-0"
REFRESH = "canary-x-refresh-0"
APP_ONLY = "canary-x-app-only"
SECRET = "canary-x-client-secret"
CLIENT = "client-x"
REDIRECT = "http://127.0.0.1:8976/callback"
SCOPES = frozenset({"tweet.read", "tweet.write", "users.read", "media.write", "offline.access"})
LASTS = timedelta(hours=2)
CODE_LASTS = timedelta(seconds=30)

UNAUTHORIZED = said({"title": "Unauthorized", "type": "about:blank", "status": 401, "detail": "Unauthorized"}, 401)
"""The same for a missing, wrong, expired or revoked token: github.com/xdevplatform/playground, simulation.go."""
FORBIDDEN = said({"title": "Forbidden", "type": "about:blank", "status": 403, "detail": "Forbidden"}, 403)
APP_ONLY_FORBIDDEN = said(
    {
        "title": "Unsupported Authentication",
        "detail": "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported"
        " authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].",
        "type": "https://api.twitter.com/2/problems/unsupported-authentication",
        "status": 403,
    },
    403,
)
"""github.com/plhery/node-twitter-api-v2/issues/475."""


@dataclass
class XTokens:
    """The authorisation server of the account's app."""

    clock: Clock
    confidential: bool = True
    """A confidential client sends id and secret by Basic authorisation, a public client its id in the form (docs)."""
    scopes: frozenset[str] = SCOPES
    revoked: bool = False
    """The account took the app's access away."""
    access: dict[str, tuple[datetime, frozenset[str]]] = field(init=False)
    refresh: str | None = REFRESH
    """The refresh token that counts now."""
    refreshes: int = 0
    codes: dict[str, tuple[datetime, dict[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.access = {ACCESS: (self.clock() + LASTS, self.scopes)}

    def respond(self, asked: Asked) -> Answer | None:
        """Answer about tokens; None for another address."""
        match asked.method, asked.path:
            case "GET", "/i/oauth2/authorize":
                return self._authorize(asked)
            case "POST", "/2/oauth2/token":
                return self._token(asked)
        return None

    def refuses(self, asked: Asked, needs: str) -> Answer | None:
        """The refusal of a request that needs some scopes; None lets the request through."""
        token = bearer(asked)
        if token == APP_ONLY:
            return APP_ONLY_FORBIDDEN
        expires, scopes = self.access.get(token, (self.clock(), frozenset()))
        if self.revoked or self.clock() >= expires:
            return UNAUTHORIZED
        return None if scopes.issuperset(needs.split()) else FORBIDDEN

    def _authorize(self, asked: Asked) -> Answer:
        """Send the browser back with a code, as if the person had agreed; PKCE is a must (docs: parameters)."""
        query, must = asked.query, {"response_type": "code", "client_id": CLIENT, "redirect_uri": REDIRECT}
        pkce = query.get("code_challenge") and query.get("code_challenge_method", "plain") in {"S256", "plain"}
        if any(query.get(name) != value for name, value in must.items()) or not (pkce and query.get("state")):
            return Answer(400, b"<html><body>Something went wrong</body></html>", {"Content-Type": "text/html"})
        code = f"canary-x-code-{len(self.codes)}"
        self.codes[code] = (self.clock() + CODE_LASTS, dict(query))
        return Answer(302, b"", {"Location": f"{REDIRECT}?{urlencode({'state': query['state'], 'code': code})}"})

    def _token(self, asked: Asked) -> Answer:
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if self.confidential and asked.headers.get("authorization") != basic:
            # github.com/unasuke/omniauth-twitter2/issues/4
            wrong = {"error": "unauthorized_client", "error_description": "Missing valid authorization header"}
            return said(wrong, 401)
        if not self.confidential and form.get("client_id") != CLIENT:
            return _invalid("Missing required parameter [client_id].")
        match form.get("grant_type"):
            case "refresh_token":
                return self._refreshed(form.get("refresh_token", ""))
            case "authorization_code":
                return self._exchanged(form)
        return said({"error": "unsupported_grant_type", "error_description": "Unsupported grant type."}, 400)

    def _refreshed(self, token: str) -> Answer:
        """A refresh token counts once: github.com/gptme/gptme-contrib/pull/285 (a second use: 400)."""
        if not token or token != self.refresh or self.revoked:
            return _invalid("Value passed for the token was invalid.")
        return self._granted(self.scopes)

    def _exchanged(self, form: dict[str, str]) -> Answer:
        """github.com/plhery/node-twitter-api-v2/issues/496: a code that is late, used or another's."""
        expires, asked = self.codes.pop(form.get("code", ""), (self.clock(), {}))
        verifier = form.get("code_verifier", "")
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        proof = digest if asked.get("code_challenge_method") == "S256" else verifier
        known = self.clock() < expires and proof == asked.get("code_challenge")
        if not known or form.get("redirect_uri") != asked.get("redirect_uri"):
            return _invalid("Value passed for the authorization code was invalid.")
        return self._granted(frozenset(asked.get("scope", "").split()))

    def _granted(self, scopes: frozenset[str]) -> Answer:
        self.refreshes += 1
        token = f"canary-x-access-{self.refreshes}"
        self.access, self.scopes = {token: (self.clock() + LASTS, scopes)}, scopes
        self.refresh = f"canary-x-refresh-{self.refreshes}" if "offline.access" in scopes else None
        granted = {
            "token_type": "bearer",
            "expires_in": int(LASTS.total_seconds()),
            "access_token": token,
            "scope": " ".join(sorted(scopes)),
        }
        return said(granted | ({"refresh_token": self.refresh} if self.refresh else {}))


def _invalid(words: str) -> Answer:
    return said({"error": "invalid_request", "error_description": words}, 400)

"""LinkedIn's doors: tokens of 60 days, versions of a year, calls of a day.

Sources:
- learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow (60 days, codes of 30 minutes, an
  exact redirect address, another set of scopes ends earlier tokens) and …/programmatic-refresh-tokens (a year, fixed,
  for approved partners alone).
- …/linkedin/marketing/versioning (a header YYYYMM on each call, at least a year; 426 after); the bodies of 400 and 426:
  public issues ("A version must be present. …", "Requested version 20240201 is not active").
- …/linkedin/shared/api-guide/concepts/protocol-version (2.0.0; keys in paths are encoded whole).
- …/linkedin/shared/api-guide/concepts/rate-limits (calls of a member and of an app in a day, to 00:00 UTC; 429; the
  numbers are not published, the developer portal alone shows them; no header tells what is left). 150 a member:
  …/linkedin/consumer/integrations/self-serve/share-on-linkedin, as quoted by others.
- serviceErrorCode 65600 to 65604 with 401: answers quoted in public code.
Not documented: 65602 and 65601 for Posts (quoted for other resources); whether a missing protocol version is refused
(here, as the stricter case: 400).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, urlencode

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins.parts import bearer

TOKEN, REFRESH, SECRET = "canary-li-access-0", "canary-li-refresh-0", "canary-li-client-secret"
CLIENT, REDIRECT = "client-li", "http://127.0.0.1:8976/callback"
MEMBER, PAGE, OTHER_PAGE = "urn:li:person:782bbtaQ", "urn:li:organization:2414183", "urn:li:organization:99"
LASTS, REFRESH_LASTS, CODE_LASTS = timedelta(days=60), timedelta(days=365), timedelta(minutes=30)
SCOPES = frozenset({"openid", "profile", "w_member_social", "w_organization_social", "r_organization_admin"})
"""What an app of a department has without special leave: nothing that reads posts (r_organization_social)."""


def refused(status: int, code: str, message: str, service: int | None = None) -> Answer:
    """The newer shape of an error: status, code, message, sometimes serviceErrorCode."""
    body: dict[str, object] = {"status": status, "code": code, "message": message}
    return said(body | ({"serviceErrorCode": service} if service is not None else {}), status)


def forbidden(resource: str) -> Answer:
    return refused(403, "ACCESS_DENIED", f"Not enough permissions to access: {resource}", 100)


@dataclass
class LinkedInAccess:
    """Tokens, versions and limits of a member's calls through an app."""

    clock: Clock
    scopes: frozenset[str] = SCOPES
    partner: bool = False
    """Whether the app gets refresh tokens."""
    revoked: bool = False
    daily: int = 150
    oldest: str | None = None
    """The oldest version that is alive, YYYYMM; by default that of a year ago."""
    latest: str | None = None
    """The newest version; by default that of this month."""
    tokens: dict[str, datetime] = field(init=False)
    refresh_ends: datetime = field(init=False)
    codes: dict[str, tuple[datetime, str]] = field(default_factory=dict)
    grants: int = 0
    used: dict[date, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tokens = {TOKEN: self.clock() + LASTS}
        self.refresh_ends = self.clock() + REFRESH_LASTS

    def respond(self, asked: Asked) -> Answer | None:
        """Answer about tokens; None for another address."""
        match asked.method, asked.path:
            case "GET", "/oauth/v2/authorization":
                return self._authorize(asked.query)
            case "POST", "/oauth/v2/accessToken":
                return self._token(_form(asked))
            case "POST", "/oauth/v2/introspectToken":
                return self._introspect(_form(asked))
        return None

    def refuses(self, asked: Asked) -> Answer | None:
        """The refusal of a call by token, limit or headers, in this order; None lets the call through."""
        token = bearer(asked)
        if not token:
            return refused(401, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token", 65604)
        if token not in self.tokens:
            return refused(401, "INVALID_ACCESS_TOKEN", "Invalid access token", 65600)
        if self.revoked:
            words = "The token used in the request has been revoked by the user"
            return refused(401, "REVOKED_ACCESS_TOKEN", words, 65601)
        if self.clock() >= self.tokens[token]:
            return refused(401, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired", 65602)
        today = self.clock().date()
        self.used[today] = self.used.get(today, 0) + 1
        if self.used[today] > self.daily:
            words = "Resource level throttle MEMBER DAY limit for calls to this resource is reached."
            return refused(429, "TOO_MANY_REQUESTS", words, 101)
        return self._wrong_headers(asked) if asked.path.startswith("/rest/") else None

    def _wrong_headers(self, asked: Asked) -> Answer | None:
        version = asked.headers.get("linkedin-version", "")
        if not version:
            words = "A version must be present. Please specify a version by adding the LinkedIn-Version header."
            return refused(400, "VERSION_MISSING", words)
        now = self.clock()
        oldest = self.oldest or f"{now.year - 1}{now.month:02}"
        latest = self.latest or f"{now.year}{now.month:02}"
        if not re.fullmatch(r"20\d{4}", version) or not oldest <= version <= latest:
            return refused(426, "NONEXISTENT_VERSION", f"Requested version {version}01 is not active")
        if asked.headers.get("x-restli-protocol-version") != "2.0.0":
            return refused(400, "ILLEGAL_ARGUMENT", "Invalid X-Restli-Protocol-Version")
        if "urn:li:" in asked.path:
            return refused(400, "ILLEGAL_ARGUMENT", "Syntax exception in path variables")
        return None

    def _authorize(self, query: Mapping[str, str]) -> Answer:
        must = {"response_type": "code", "client_id": CLIENT, "redirect_uri": REDIRECT}
        if any(query.get(name) != value for name, value in must.items()) or not query.get("state"):
            return Answer(
                400, b"<html><body>Bummer, something went wrong.</body></html>", {"Content-Type": "text/html"}
            )
        code = f"canary-li-code-{len(self.codes)}"
        self.codes[code] = (self.clock() + CODE_LASTS, query.get("scope", ""))
        return Answer(302, b"", {"Location": f"{REDIRECT}?{urlencode({'code': code, 'state': query['state']})}"})

    def _token(self, form: Mapping[str, str]) -> Answer:
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT, SECRET):
            return _oauth(401, "invalid_client", "Client authentication failed")
        if form.get("grant_type") == "refresh_token":
            if not self.partner or form.get("refresh_token") != REFRESH or self.clock() >= self.refresh_ends:
                words = "The provided authorization grant or refresh token is invalid, expired or revoked"
                return _oauth(400, "invalid_request", words)
            return self._granted(" ".join(sorted(self.scopes)))
        ends, scope = self.codes.pop(form.get("code", ""), (self.clock(), ""))
        if form.get("grant_type") != "authorization_code" or self.clock() >= ends:
            words = (
                "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code"
            )
            return _oauth(400, "invalid_request", f"{words}. Or authorization code expired.")
        if form.get("redirect_uri") != REDIRECT:
            return _oauth(400, "invalid_redirect_uri", "Unable to retrieve access token: redirect uri does not match")
        if frozenset(scope.split()) != self.scopes:
            self.tokens, self.scopes = {}, frozenset(scope.split())
        self.refresh_ends = self.clock() + REFRESH_LASTS
        return self._granted(scope)

    def _granted(self, scope: str) -> Answer:
        """A refresh keeps the refresh token, and what is left of its year."""
        self.grants += 1
        token = f"canary-li-access-{self.grants}"
        self.tokens[token], self.revoked = self.clock() + LASTS, False
        granted = {"access_token": token, "expires_in": int(LASTS.total_seconds()), "scope": scope.replace(" ", ",")}
        if self.partner:
            left = int((self.refresh_ends - self.clock()).total_seconds())
            granted |= {"refresh_token": REFRESH, "refresh_token_expires_in": left}
        return said(granted | {"token_type": "Bearer"})

    def _introspect(self, form: Mapping[str, str]) -> Answer:
        """…/shared/authentication/token-introspection: the days left, without a call of the API."""
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT, SECRET):
            return _oauth(401, "invalid_client", "Client authentication failed")
        ends = self.tokens.get(form.get("token", ""))
        if ends is None:
            return said({"active": False})
        status = "revoked" if self.revoked else "active" if self.clock() < ends else "expired"
        facts = {"client_id": CLIENT, "scope": ",".join(sorted(self.scopes)), "auth_type": "3L"}
        return said({"active": status == "active", "status": status, "expires_at": int(ends.timestamp()), **facts})


def _form(asked: Asked) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}


def _oauth(status: int, error: str, words: str) -> Answer:
    return said({"error": error, "error_description": words}, status)

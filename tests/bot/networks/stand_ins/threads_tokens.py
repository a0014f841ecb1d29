"""Threads' tokens: short-lived (an hour), long-lived (60 days), prolonged by themselves, without a refresh token.

Sources: developers.facebook.com/documentation/threads/get-started/get-access-tokens-and-permissions (12 August 2026:
the window, codes, #_), …/docs/threads/get-started/long-lived-tokens (exchange; prolonged when at least 24 hours old
and not expired), …/documentation/threads/troubleshooting/debug-access-token (asked with a Threads tester's token).
Not documented: what refuses a token that is too young (100; one that was 21 hours old was taken, says a public test),
whether a prolonged token has a new name (here: yes) and ends the old one (here: on order), how an app without a
permission is answered (10 and the status 403; 10 is seen in public reports), how long a code lasts (an hour).
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import graph

APP, SECRET, REDIRECT = "5678", "canary-threads-app-secret", "https://countersign.example.org/callback"
LONG, SHORT = "canary-threads-long", "canary-threads-short"
USER_ID, USERNAME = "17841400000000001", "dept_example"
LASTS, BRIEFLY, OLD_ENOUGH = timedelta(days=60), timedelta(hours=1), timedelta(hours=24)
SCOPES = frozenset(
    {
        *("threads_basic", "threads_content_publish", "threads_manage_replies", "threads_read_replies"),
        *("threads_manage_insights", "threads_delete", "threads_manage_mentions"),
    }
)


@dataclass
class Token:
    given: datetime
    ends: datetime
    long: bool = True


@dataclass
class ThreadsTokens:
    """The tokens of an app and an account."""

    clock: Clock
    scopes: frozenset[str] = SCOPES
    trouble: int | None = None
    """A subcode of 190 that befalls the account's session, and so every token."""
    refresh_ends_old: bool = False
    """Whether the token that was prolonged ends at once."""
    all: dict[str, Token] = field(init=False)
    codes: dict[str, datetime] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.all = {LONG: Token(self.clock(), self.clock() + LASTS)}

    def respond(self, asked: Asked) -> Answer | None:
        """Answer about tokens; None for another address."""
        match asked.method, *graph.path(asked):
            case "GET", "oauth", "authorize":
                return self._window(asked)
            case "POST", "oauth", "access_token":
                return self._from_code(asked)
            case "GET", "access_token":
                return self._exchange(asked)
            case "GET", "refresh_access_token":
                return self._refresh(asked)
            case "GET", "debug_token":
                return self._debug(asked)
        return None

    def refused(self, token: str) -> Answer | None:
        """The refusal of a token; None for a good one."""
        if not token:
            return graph.NO_TOKEN_AT_ALL
        if token not in self.all:
            return graph.refused_token(None)
        if self.trouble:
            return graph.refused_token(self.trouble)
        return graph.refused_token(graph.EXPIRED) if self.clock() >= self.all[token].ends else None

    def lacks(self, *needed: str) -> Answer | None:
        """The refusal for permissions that the account did not give; threads_basic is needed everywhere."""
        if self.scopes.issuperset({"threads_basic", *needed}):
            return None
        return graph.error(10, "Application does not have permission for this action", status=403)

    def _new(self, name: str, lasts: timedelta, long: bool) -> str:
        self.all[name] = Token(self.clock(), self.clock() + lasts, long)
        return name

    def _window(self, asked: Asked) -> Answer:
        """The browser comes back with `#_` after the code, which is no part of the code."""
        query = asked.query
        scopes = set(query.get("scope", "").split(","))
        known = (query.get("client_id"), query.get("redirect_uri"), query.get("response_type"))
        if known != (APP, REDIRECT, "code") or "threads_basic" not in scopes:
            return Answer(400, b"<html><body>Invalid request</body></html>", {"Content-Type": "text/html"})
        code = f"canary-threads-code-{len(self.codes)}"
        self.codes[code] = self.clock() + BRIEFLY
        self.scopes = frozenset(scopes)
        back = urlencode({"code": code} | ({"state": query["state"]} if "state" in query else {}))
        return Answer(302, b"", {"Location": f"{REDIRECT}?{back}#_"})

    def _from_code(self, asked: Asked) -> Answer:
        """A code is used once; `user_id` is a number here and a string elsewhere."""
        form = graph.params(asked)
        ends = self.codes.pop(form.get("code", ""), None)
        app = (form.get("client_id"), form.get("client_secret"), form.get("redirect_uri"), form.get("grant_type"))
        if app != (APP, SECRET, REDIRECT, "authorization_code"):
            return graph.error(1, "Error validating client secret.")
        if ends is None or self.clock() >= ends:
            return graph.error(100, "This authorization code has been used", subcode=36009)
        return said({"access_token": self._new(SHORT, BRIEFLY, long=False), "user_id": int(USER_ID)})

    def _exchange(self, asked: Asked) -> Answer:
        token, query = asked.query.get("access_token", ""), asked.query
        if (query.get("grant_type"), query.get("client_secret")) != ("th_exchange_token", SECRET):
            return graph.error(1, "Error validating client secret.")
        if refusal := self.refused(token) or self.lacks():
            return refusal
        return self._long(LONG)

    def _refresh(self, asked: Asked) -> Answer:
        query = asked.query
        token = query.get("access_token", "")
        if query.get("grant_type") != "th_refresh_token":
            return graph.error(100, "Param grant_type must be one of {th_refresh_token}")
        if refusal := self.refused(token) or self.lacks():
            return refusal
        if not self.all[token].long or self.clock() - self.all[token].given < OLD_ENOUGH:
            return graph.error(100, "The access token cannot be refreshed: it is not long-lived, or not 24 hours old")
        if self.refresh_ends_old:
            self.all[token].ends = self.clock()
        return self._long(f"{LONG}-{len(self.all)}")

    def _long(self, name: str) -> Answer:
        token = self._new(name, LASTS, long=True)
        return said({"access_token": token, "token_type": "bearer", "expires_in": int(LASTS.total_seconds())})

    def _debug(self, asked: Asked) -> Answer:
        if refusal := self.refused(graph.token(asked)):
            return refusal
        name = asked.query.get("input_token", "")
        token = self.all.get(name)
        if token is None:
            wrong = {"code": 190, "message": "Invalid OAuth access token."}
            return said({"data": {"is_valid": False, "error": wrong, "scopes": []}})
        data: dict[str, object] = {
            "type": "USER",
            "application": "Countersign",
            "data_access_expires_at": int((token.given + timedelta(days=90)).timestamp()),
            "expires_at": int(token.ends.timestamp()),
            "is_valid": self.refused(name) is None,
            "issued_at": int(token.given.timestamp()),
            "scopes": sorted(self.scopes),
            "user_id": USER_ID,
        }
        return said({"data": data})

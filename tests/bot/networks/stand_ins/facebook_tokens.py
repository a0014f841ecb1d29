"""Facebook's tokens: of a person (60 days) and of a Page (no end, while the person's role and session hold).

Sources: developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (60 days; Page tokens from a
long-lived user token have no expiry date), …/docs/graph-api/reference/debug_token, …/docs/pages-api/getting-started
(/me/accounts), …/docs/facebook-login/guides/advanced/manual-flow (the dialog, codes, app tokens).
Not documented: how long a code lasts (here ten minutes, a single use).
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import graph

APP, SECRET, REDIRECT = "1234", "canary-fb-app-secret", "http://127.0.0.1:8976/callback"
APP_TOKEN = f"{APP}|{SECRET}"
USER, SHORT, PAGE, ELSEWHERE = "canary-fb-user", "canary-fb-short", "canary-fb-page", "canary-fb-another-page"
PAGE_ID, USER_ID, OTHER_PAGE = "101", "900", "102"
LONG, BRIEF = timedelta(days=60), timedelta(hours=1)
SCOPES = frozenset(
    {
        *("pages_show_list", "pages_read_engagement", "pages_manage_posts", "pages_manage_engagement"),
        *("pages_read_user_content", "read_insights"),
    }
)


@dataclass
class FacebookTokens:
    """The tokens of an app, a person and two Pages."""

    clock: Clock
    scopes: frozenset[str] = SCOPES
    trouble: int | None = None
    """A subcode of 190 that befalls the person's session, and the Page tokens made from the session."""
    page_expires: datetime | None = None
    """A Page token made from a short-lived user token ends with that."""
    expires: dict[str, datetime] = field(init=False)
    codes: dict[str, datetime] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.expires = {USER: self.clock() + LONG, SHORT: self.clock() + BRIEF}

    def respond(self, asked: Asked) -> Answer | None:
        """Answer about tokens; None for another address."""
        match asked.method, *graph.path(asked):
            case "GET", "dialog", "oauth":
                return self._dialog(asked)
            case "GET", "oauth", "access_token":
                return self._exchange(asked)
            case "GET", "debug_token":
                return self._debug(asked)
            case "GET", "me", "accounts":
                return self._accounts(asked)
        return None

    def whose(self, asked: Asked) -> str | Answer:
        """The id of the Page or person of a request's token, or the refusal of the token."""
        token = graph.token(asked)
        if not token:
            return graph.NO_TOKEN_AT_ALL
        whose = {PAGE: PAGE_ID, ELSEWHERE: OTHER_PAGE, USER: USER_ID, SHORT: USER_ID}.get(token)
        if whose is None:
            return graph.refused_token(None)
        if self.trouble and (self.trouble != graph.NO_ROLE or whose == PAGE_ID):
            return graph.refused_token(self.trouble)
        ends = self.page_expires if token == PAGE else self.expires.get(token)
        return graph.refused_token(graph.EXPIRED) if ends and self.clock() >= ends else whose

    def lacks(self, *needed: str) -> Answer | None:
        """The refusal for permissions that the person did not give, as seen in many public issues."""
        if self.scopes.issuperset(needed):
            return None
        words = "If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with"
        posting = "pages_manage_posts" in needed
        said = f"{words} sufficient administrative permission" if posting else f"Requires {', '.join(needed)}"
        return graph.error(200, f"(#200) {said}", status=403)

    def _dialog(self, asked: Asked) -> Answer:
        query = asked.query
        if query.get("client_id") != APP or query.get("redirect_uri") != REDIRECT or not query.get("state"):
            return Answer(400, b"<html><body>URL blocked</body></html>", {"Content-Type": "text/html"})
        code = f"canary-fb-code-{len(self.codes)}"
        self.codes[code] = self.clock() + timedelta(minutes=10)
        return Answer(302, b"", {"Location": f"{REDIRECT}?{urlencode({'code': code, 'state': query['state']})}"})

    def _exchange(self, asked: Asked) -> Answer:
        query = asked.query
        if (query.get("client_id"), query.get("client_secret")) != (APP, SECRET):
            return graph.error(1, "Error validating client secret.")
        if query.get("grant_type") == "fb_exchange_token":
            if query.get("fb_exchange_token") not in {USER, SHORT}:
                return graph.refused_token(None)
            self.expires[USER] = self.clock() + LONG
            return said({"access_token": USER, "token_type": "bearer", "expires_in": int(LONG.total_seconds())})
        ends = self.codes.pop(query.get("code", ""), None)
        if ends is None or self.clock() >= ends or query.get("redirect_uri") != REDIRECT:
            return graph.error(100, "This authorization code has been used.", subcode=36009)
        self.expires[SHORT] = self.clock() + BRIEF
        return said({"access_token": SHORT, "token_type": "bearer", "expires_in": int(BRIEF.total_seconds())})

    def _debug(self, asked: Asked) -> Answer:
        """Asked by the app, or by a developer of the app; expires_at is 0 where a token has no end."""
        if graph.token(asked) not in {APP_TOKEN, USER}:
            return graph.error(100, "(#100) You must provide an app access token, or a user access token", 400)
        token = asked.query.get("input_token", "")
        of_page = token in {PAGE, ELSEWHERE}
        if not of_page and token not in {USER, SHORT}:
            wrong = {"code": 190, "message": "Invalid OAuth access token."}
            return said({"data": {"is_valid": False, "error": wrong, "scopes": []}})
        ends = self.page_expires if token == PAGE else self.expires.get(token)
        valid = not self.trouble and not (ends and self.clock() >= ends)
        data: dict[str, object] = {
            "app_id": APP,
            "type": "PAGE" if of_page else "USER",
            "application": "Countersign",
            "data_access_expires_at": int((self.clock() + timedelta(days=90)).timestamp()),
            "expires_at": int(ends.timestamp()) if ends else 0,
            "is_valid": valid,
            "scopes": sorted(self.scopes),
            "user_id": USER_ID,
        }
        if of_page:
            data["profile_id"] = PAGE_ID if token == PAGE else OTHER_PAGE
        if not valid:
            data["error"] = {
                "code": 190,
                "message": graph.WORDS[self.trouble or graph.EXPIRED],
                "subcode": self.trouble,
            }
        return said({"data": data})

    def _accounts(self, asked: Asked) -> Answer:
        whose = self.whose(asked)
        if isinstance(whose, Answer):
            return whose
        if whose != USER_ID:
            return graph.error(100, "(#100) Tried accessing nonexisting field (accounts) on node type (Page)")
        if refusal := self.lacks("pages_show_list"):
            return refusal
        tasks = ["ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE"]
        nodes: list[dict[str, object]] = [
            {"id": PAGE_ID, "name": "Department of Examples", "access_token": PAGE, "tasks": tasks},
            {"id": OTHER_PAGE, "name": "Another department", "access_token": ELSEWHERE, "tasks": tasks},
        ]
        return graph.page(nodes, asked)

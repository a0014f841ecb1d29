"""Meta's Graph API, as Facebook and Threads have in common: errors, tokens, parameters, fields, pages.

Sources: developers.facebook.com/docs/graph-api/guides/error-handling (shape of an error, codes, subcodes),
…/docs/graph-api/results (cursors, since, until, limit), …/docs/graph-api/overview (an optional version in the path).
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins.parts import Part, bearer, parts

EXPIRED, NOT_INSTALLED, CHECKPOINT, PASSWORD, UNCONFIRMED, INVALID, NO_ROLE = 463, 458, 459, 460, 464, 467, 492
"""Subcodes of 190: …/guides/error-handling, "Authentication error subcodes"."""
WORDS = {
    EXPIRED: "Error validating access token: Session has expired on Friday, 20-Nov-26 01:00:00 PST.",
    NOT_INSTALLED: "Error validating access token: The user has not authorized application 1.",
    CHECKPOINT: "Error validating access token: You cannot access the app till you log in to www.facebook.com.",
    PASSWORD: "Error validating access token: The session is invalid because the user has changed the password.",
    UNCONFIRMED: "Error validating access token: Sessions are not allowed because the user is not a confirmed user.",
    INVALID: "Error validating access token: The access token is invalid.",
    NO_ROLE: "User associated with the Page access token does not have an appropriate role on the Page.",
}
NO_TOKEN = 104


def error(
    code: int,
    message: str,
    status: int = 400,
    kind: str = "OAuthException",
    subcode: int | None = None,
    **more: object,
) -> Answer:
    """An error of the Graph API; most have the status 400, limits included."""
    body: dict[str, object] = {"message": message, "type": kind, "code": code}
    if subcode is not None:
        body["error_subcode"] = subcode
    return said({"error": body | more | {"fbtrace_id": "AqCanaryTrace"}}, status)


def refused_token(subcode: int | None) -> Answer:
    """190, with the reason in its subcode; without a subcode for a string that never was a token."""
    words = WORDS.get(subcode or 0, "Invalid OAuth access token - Cannot parse access token")
    return error(190, words, subcode=subcode)


NO_TOKEN_AT_ALL = error(NO_TOKEN, "An access token is required to request this resource.")


def gone(method: str, id_: str) -> Answer:
    """100/33: gone, hidden or not permitted, which nobody can tell apart."""
    verb = {"GET": "get", "POST": "post", "DELETE": "delete"}[method]
    words = f"Unsupported {verb} request. Object with ID '{id_}' does not exist, cannot be loaded due to missing"
    more = "permissions, or does not support this operation. Please read the Graph API documentation at"
    address = "https://developers.facebook.com/docs/graph-api"
    return error(100, f"{words} {more} {address}", kind="GraphMethodException", subcode=33)


def path(asked: Asked) -> tuple[str, ...]:
    """The parts of a path, without the version."""
    return tuple(re.sub(r"^/v\d+\.\d+(?=/)", "", asked.path).strip("/").split("/"))


def params(asked: Asked) -> dict[str, Any]:
    """What a request says, in its address, as a form or as JSON; lists written as `name[0]` come as lists."""
    kind = asked.headers.get("content-type", "")
    found: dict[str, Any] = dict(asked.query)
    if kind.startswith("application/json"):
        body = json.loads(asked.body or b"{}")
        found |= body if isinstance(body, dict) else {}
    elif kind.startswith("multipart/form-data"):
        found |= {name: part.text for name, part in parts(asked).items() if part.name is None}
    else:
        found |= dict(parse_qsl(asked.body.decode()))
    for name in [name for name in found if re.fullmatch(r"\w+\[\d+\]", name)]:
        found.setdefault(name.partition("[")[0], []).append(found.pop(name))
    return found


def files(asked: Asked) -> dict[str, Part]:
    """The files of a multipart form."""
    return {name: part for name, part in parts(asked).items() if part.name is not None}


def token(asked: Asked) -> str:
    """The token: in an Authorization header, or as the parameter access_token."""
    try:
        return bearer(asked) or str(params(asked).get("access_token", ""))
    except ValueError:
        return ""


def fields(asked: Asked) -> list[str]:
    """The names in `fields`, without what is asked of each (`comments.limit(0).summary(true){id}` is `comments`)."""
    flat = asked.query.get("fields", "")
    while (shorter := re.sub(r"\([^(){}]*\)|\{[^(){}]*\}", "", flat)) != flat:
        flat = shorter
    return [name.partition(".")[0].strip() for name in flat.split(",") if name.strip()]


def unknown_field(asked: Asked, known: Sequence[str] | frozenset[str], node: str) -> Answer | None:
    for name in fields(asked):
        if name not in known:
            return error(100, f"(#100) Tried accessing nonexisting field ({name}) on node type ({node})")
    return None


def chosen(node: dict[str, object], asked: Asked, defaults: Sequence[str]) -> dict[str, object]:
    """The fields asked for and the id; the default ones where none is asked for. Empty fields are left out."""
    wanted = {"id", *(fields(asked) or defaults)}
    return {name: value for name, value in node.items() if name in wanted and value not in (None, "", [], {})}


def page(
    nodes: Sequence[dict[str, object]],
    asked: Asked,
    most: int = 100,
    usual: int = 25,
    host: str = "graph.facebook.com",
) -> Answer:
    """A page of nodes, newest first, with cursors; `next` while there are more."""
    limit = asked.query.get("limit", str(usual))
    if not limit.isdigit() or not 1 <= int(limit) <= most:
        return error(100, f"(#100) The limit parameter must not exceed {most}")
    after = asked.query.get("after", "")
    begins = next((at + 1 for at, node in enumerate(nodes) if node["id"] == after), 0) if after else 0
    shown = list(nodes[begins : begins + int(limit)])
    answer: dict[str, object] = {"data": shown}
    if shown:
        paging: dict[str, object] = {"cursors": {"before": shown[0]["id"], "after": shown[-1]["id"]}}
        if begins + len(shown) < len(nodes):
            query = {**asked.query, "after": str(shown[-1]["id"])}
            paging["next"] = f"https://{host}{asked.path}?{urlencode(query)}"
        answer["paging"] = paging
    return said(answer)


def moment(written: str) -> datetime | None:
    """A time in seconds since 1970 or in ISO 8601; None for other words (the real server knows strtotime's)."""
    if written.isdigit():
        return datetime.fromtimestamp(int(written), UTC)
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def between(asked: Asked) -> tuple[datetime | None, datetime | None]:
    """`since` and `until`."""
    since, until = (asked.query.get(name, "") for name in ("since", "until"))
    return moment(since) if since else None, moment(until) if until else None


def written(at: datetime) -> str:
    """A time as the Graph API writes times: 2019-01-02T18:31:28+0000."""
    return at.strftime("%Y-%m-%dT%H:%M:%S+0000")


def flag(value: object) -> bool | None:
    """A truth value as forms and JSON say truth; None for anything else."""
    return {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower())


def each(value: object) -> Iterator[Any]:
    """The members of a list, said as a list, as JSON, or as a list of JSON."""
    if isinstance(value, str):
        value = json.loads(value)
    for member in value if isinstance(value, list) else [value]:
        yield json.loads(member) if isinstance(member, str) else member

"""A stand-in for GOV.UK Notify, from its documentation (bot/outbound/notify.py cites it): tokens are verified."""

import hmac
import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import format_datetime

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, Server, said

SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"
KEY = f"my_test_key-{SERVICE}-{SECRET}"
"""The service id, secret and form of the documentation's example."""
SMS, EMAIL = "f33517ff-2a88-4f6e-b855-c550268ce08a", "9d751e0e-f929-4891-82a1-a3e1c3c18ee3"
TAKEN = {"phone_number", "email_address", "template_id", "personalisation", "reference"}


@dataclass
class Refusal(Exception):
    status: int
    error: str
    message: str


@dataclass
class NotifyStandIn:
    """Notify for one service in trial mode: `guests` alone are reached."""

    clock: Clock
    guests: set[str] = field(default_factory=lambda: {"+447700900123", "sam@dept.example"})
    templates: dict[str, tuple[str, str]] = field(
        default_factory=lambda: {
            SMS: ("sms", "Countersign: ((what)). ((deadline)). Look: ((link))"),
            EMAIL: ("email", "((what))\n\n((deadline))\n\n((link))"),
        }
    )
    sent: list[dict[str, str]] = field(default_factory=list)
    """What was taken: to, text, reference, status."""
    limit: str = ""
    """The name of the limit that is reached, if any."""

    def answer(self, asked: Asked) -> Answer:
        date = format_datetime(self.clock())
        try:
            self._verified(asked)
            return said(*self._answered(asked), Date=date)
        except Refusal as no:
            faults = {"status_code": no.status, "errors": [{"error": no.error, "message": no.message}]}
            return said(faults, no.status, Date=date)

    def _verified(self, asked: Asked) -> None:
        scheme, _, token = asked.headers.get("authorization", "").partition(" ")
        head, claims, signature = token.split(".")
        good = hmac.digest(SECRET.encode(), f"{head}.{claims}".encode(), "sha256")
        if scheme != "Bearer" or _part(head) != {"typ": "JWT", "alg": "HS256"} or _raw(signature) != good:
            raise Refusal(403, "AuthError", "Invalid token: API key not found")
        if _part(claims)["iss"] != SERVICE:
            raise Refusal(403, "AuthError", "Invalid token: service not found")
        if abs(self.clock().timestamp() - int(str(_part(claims)["iat"]))) > 30:
            raise Refusal(403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds")

    def _answered(self, asked: Asked) -> tuple[object, int]:
        if asked.method == "GET" and asked.path == "/v2/notifications":
            found = [each for each in self.sent if each["reference"] == asked.query["reference"]]
            return {"notifications": [{"id": "1", **each} for each in found], "links": {}}, 200
        if asked.method == "GET" and asked.path.startswith("/v2/template/"):
            kind, body = self._template(asked.path.rpartition("/")[2])
            return {"id": "1", "type": kind, "body": body, "version": 1}, 200
        way = asked.path.removeprefix("/v2/notifications/")
        if asked.method != "POST" or way not in {"sms", "email"}:
            raise Refusal(404, "NotFound", "Not found")
        return self._take(way, json.loads(asked.body)), 201

    def _take(self, way: str, wish: dict[str, object]) -> dict[str, object]:
        if extra := set(wish) - TAKEN:
            says = f"Additional properties are not allowed ({', '.join(extra)} was unexpected)"
            raise Refusal(400, "ValidationError", says)
        to = str(wish["phone_number" if way == "sms" else "email_address"])
        kind, body = self._template(str(wish["template_id"]))
        if kind != way:
            raise Refusal(400, "BadRequestError", f"{kind} template is not suitable for {way} notification")
        if way == "sms" and len(re.sub(r"\D", "", to)) < 11:
            raise Refusal(400, "ValidationError", "phone_number Not enough digits")
        if self.limit:
            raise Refusal(429, self.limit, "Exceeded rate limit for key type team of 3000 requests per 60 seconds")
        if to not in self.guests:
            raise Refusal(400, "BadRequestError", f"Cannot send to {to} using a team-only API key.")
        given = wish.get("personalisation")
        values = given if isinstance(given, dict) else {}
        if missing := set(re.findall(r"\(\((.+?)\)\)", body)) - set(values):
            raise Refusal(400, "BadRequestError", f"Missing personalisation: {', '.join(sorted(missing))}")
        text = re.sub(r"\(\((.+?)\)\)", lambda name: str(values[name[1]]), body)
        self.sent.append({"to": to, "text": text, "reference": str(wish["reference"]), "status": "sending"})
        return {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": wish["reference"]}

    def _template(self, template: str) -> tuple[str, str]:
        if template not in self.templates:
            raise Refusal(400, "BadRequestError", "Template not found")
        return self.templates[template]

    @contextmanager
    def running(self) -> Iterator[Server]:
        with Server(self.answer).running() as server:
            yield server


def _raw(part: str) -> bytes:
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _part(part: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(_raw(part))
    return found

"""GOV.UK Notify: text messages and e-mails from a department's templates, and what became of them.

Source: https://docs.notifications.service.gov.uk/rest-api.html, in the repository alphagov/notifications-tech-docs (as
of 23 June 2026), and how alphagov/notifications-python-client takes a key apart (24 June 2026):

- A key is `{name}-{service id}-{secret}`, the last two being UUIDs. Each request has a JWT (HS256; `iss` the service
  id, `iat` now), good for 30 seconds on either side of Notify's own clock.
- `POST /v2/notifications/sms` and `/email`: the recipient, `template_id`, `personalisation`, and `reference`, which
  names the message for `GET /v2/notifications?reference=` and is to hold nothing personal. 201 when taken.
- Errors come as `{"status_code": …, "errors": [{"error": …, "message": …}]}`. "Do not use the content of the messages
  in your code": the status and the error's name decide here. 400 for a recipient or a template that will not do, a
  team-only key and trial mode among them; 403 for a key that is not accepted and for a clock that is off; 429
  `RateLimitError` (3,000 a minute) and `TooManyRequestsError` (the day's limit, until midnight UTC); 500 to be sent
  again.
"""

import hmac
import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum

import httpx
from pydantic import BaseModel, ValidationError

from bot.clock import Clock
from bot.errors import Refused, Unreached, Unsure
from bot.model.call_out import CallOutWay
from bot.outbound.client import LONGEST_QUOTE, Shape, asking, sending
from bot.outbound.network import MakesClient

API = "https://api.notifications.service.gov.uk"
TITLE = "GOV.UK Notify"
OFF_BY = timedelta(seconds=30)
"""The most by which a clock may differ from Notify's."""
_KEY = re.compile(
    r".*-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE
)
_TO = {CallOutWay.SMS: "phone_number", CallOutWay.EMAIL: "email_address"}
_PLACEHOLDER = re.compile(r"\(\(([^()?]+)(?:\?\?[^()]*)?\)\)")
"""A name in a template, or a condition on a name: ((link)), ((is_urgent??Please hurry))."""


class Fate(StrEnum):
    """What became of a message, as far as Notify knows."""

    UNKNOWN = "unknown"
    """Notify has no message of that reference."""
    ON_ITS_WAY = "on its way"
    ARRIVED = "arrived"
    FAILED = "failed"


_FATES = {
    "delivered": Fate.ARRIVED,
    "sent": Fate.ARRIVED,  # to a number abroad, of which no more is told
    "permanent-failure": Fate.FAILED,
    "temporary-failure": Fate.FAILED,
    "technical-failure": Fate.FAILED,
}


class _Fault(BaseModel):
    error: str = ""
    message: str = ""


class _Faults(BaseModel):
    errors: list[_Fault] = []


class _Notification(BaseModel):
    status: str


class _Found(BaseModel):
    notifications: list[_Notification]


class _Template(BaseModel):
    type: str
    body: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """A template: its kind, `sms` or `email`, and the names of its placeholders."""

    kind: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Notify:
    """Speaks to Notify for one service. Each call raises Refused, Unreached or Unsure, in words for whoever runs us."""

    key: str = field(repr=False)
    client: MakesClient = field(repr=False)
    clock: Clock
    """The machine's own: Notify compares clocks."""
    api: str = API

    def send(self, way: CallOutWay, to: str, template: str, personalisation: Mapping[str, str], reference: str) -> None:
        """Have a message sent, under a reference."""
        body = {
            _TO[way]: to,
            "template_id": template,
            "personalisation": dict(personalisation),
            "reference": reference,
        }
        with sending(TITLE), self._opened() as http:
            reply = http.post(f"/v2/notifications/{way.value}", json=body)
        self._taken(reply, hiding=to)

    def fate(self, reference: str) -> Fate:
        """What became of the message of a reference."""
        found = self._read("/v2/notifications", _Found, reference=reference).notifications
        fates = {_FATES.get(each.status, Fate.ON_ITS_WAY) for each in found}
        return next((fate for fate in (Fate.ARRIVED, Fate.ON_ITS_WAY, Fate.FAILED) if fate in fates), Fate.UNKNOWN)

    def template(self, template: str) -> Template:
        """Read a template."""
        found = self._read(f"/v2/template/{template}", _Template)
        names = _PLACEHOLDER.findall(f"{found.subject or ''} {found.body}")
        return Template(found.type, frozenset(name.strip() for name in names))

    def _read(self, path: str, shape: type[Shape], **query: str) -> Shape:
        with asking(TITLE), self._opened() as http:
            reply = http.get(path, params=query)
        self._taken(reply)
        try:
            return shape.model_validate_json(reply.content)
        except ValidationError:
            raise Unreached(f"{TITLE} answered in a way that we cannot read.") from None

    def _opened(self) -> httpx.Client:
        return self.client(base_url=self.api, headers={"Authorization": f"Bearer {self._token()}"})

    def _token(self) -> str:
        found = _KEY.fullmatch(self.key)
        if found is None:
            raise Refused(
                f"The key for {TITLE} isn't whole: it ends in two long ids. Copy it anew, under API integration.",
                credential=True,
            )
        head, claims = ({"typ": "JWT", "alg": "HS256"}, {"iss": found[1], "iat": int(self.clock().timestamp())})
        words = f"{_packed(head)}.{_packed(claims)}"
        return f"{words}.{_encoded(hmac.digest(found[2].encode(), words.encode(), 'sha256'))}"

    def _taken(self, reply: httpx.Response, *, hiding: str = "") -> None:
        """Raise what an answer other than yes comes to."""
        if reply.is_success:
            return
        fault = _fault(reply)
        if reply.status_code == 403:
            if (off := self._off(reply)) is not None:
                raise Refused(f"This machine's clock is {off} seconds off, and {TITLE} allows 30. Set it right.")
            raise Refused(f"{TITLE} does not accept our key. Make a new one, under API integration.", credential=True)
        if reply.status_code == 429 and fault.error != "TooManyRequestsError":
            raise Unreached(f"{TITLE} has too many of our messages this minute.", answered=True)
        if reply.status_code >= 500 or reply.status_code in {408, 409}:
            raise Unsure(f"{TITLE} answered with an error of its own ({reply.status_code}).")
        quote = " ".join(fault.message.replace(hiding, "…").split() if hiding else fault.message.split())
        raise Refused(f"{TITLE} refused it: “{quote[:LONGEST_QUOTE]}”" if quote else f"{TITLE} refused it.")

    def _off(self, reply: httpx.Response) -> int | None:
        """The seconds between our clock and Notify's, when more than allowed; None when not, or not said."""
        with suppress(ValueError, TypeError):
            apart = abs(parsedate_to_datetime(reply.headers.get("Date", "")) - self.clock())
            return int(apart.total_seconds()) if apart > OFF_BY else None
        return None


def _fault(reply: httpx.Response) -> _Fault:
    try:
        return next(iter(_Faults.model_validate_json(reply.content).errors), _Fault())
    except ValidationError:
        return _Fault()


def _packed(part: Mapping[str, object]) -> str:
    return _encoded(json.dumps(part, separators=(",", ":")).encode())


def _encoded(part: bytes) -> str:
    """Base64 for addresses, without padding (RFC 7515, section 2)."""
    return urlsafe_b64encode(part).rstrip(b"=").decode()

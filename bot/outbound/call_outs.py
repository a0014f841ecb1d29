"""Call-outs sent: by GOV.UK Notify, or as a signed message to a department's own system.

The webhook's message is signed as the webhook network's is (bot/networks/webhook.py): JSON with `event_id`, the same
at each try, `department`, `person` (a Slack id), `what`, `life_at_risk`, `deadline`, `link`, `test` and `at`. Any 2xx
means taken.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.clock import Clock
from bot.errors import Refused
from bot.model.call_out import CallOut, CallOutWay, CallOutWords, Paging
from bot.outbound.client import accepted, sending
from bot.outbound.network import MakesClient
from bot.outbound.notify import API, Fate, Notify
from bot.outbound.signing import signed

WEBHOOK = "The webhook for calls"
NOBODY_LISTED = "Their number or address isn't in the configuration any more."


@dataclass(frozen=True, slots=True)
class Caller:
    """Sends call-outs. Secrets are fetched for each errand, and never kept."""

    client: MakesClient = field(repr=False)
    fetch: Callable[[str], str] = field(repr=False)
    """Gives what a reference leads to, and other texts as they are. Raises ConfigError."""
    clock: Clock
    """The machine's own."""

    def send(self, paging: Paging, call_out: CallOut, words: CallOutWords) -> None:
        """Send a call-out. Raises Refused, Unreached, Unsure or ConfigError, none with a number or an address."""
        if call_out.way is CallOutWay.WEBHOOK:
            self._post(paging, call_out, words)
            return
        to = paging.people.get(call_out.person, {}).get(call_out.way)
        if to is None or call_out.way not in paging.templates:
            raise Refused(NOBODY_LISTED)
        said = {"what": words.what, "deadline": words.deadline, "link": words.link}
        template = paging.templates[call_out.way]
        self.notify(paging).send(call_out.way, self.fetch(to), template, said, call_out.reference)

    def fate(self, paging: Paging, call_out: CallOut) -> Fate:
        """What became of a call-out; UNKNOWN for a webhook, which can't be asked. Raises as `send`."""
        if call_out.way is CallOutWay.WEBHOOK:
            return Fate.UNKNOWN
        return self.notify(paging).fate(call_out.reference)

    def notify(self, paging: Paging) -> Notify:
        """GOV.UK Notify, with a department's key."""
        return Notify(self.fetch(paging.notify_key), self.client, self.clock, paging.notify_api or API)

    def knocks(self, paging: Paging) -> str:
        """See that a server answers at the webhook's address, without an event; gives the server's name."""
        with sending(WEBHOOK), self.client() as http:
            return http.head(self.fetch(paging.webhook)).request.url.host

    def _post(self, paging: Paging, call_out: CallOut, words: CallOutWords) -> None:
        now, address, secret = self.clock(), self.fetch(paging.webhook), self.fetch(paging.signing)
        event = {
            "event_id": call_out.reference,
            "department": call_out.department,
            "person": call_out.person,
            "what": words.what,
            "life_at_risk": words.life_at_risk,
            "deadline": words.deadline,
            "link": words.link,
            "test": words.is_test,
            "at": now.isoformat(),
        }
        body = json.dumps(event, ensure_ascii=False).encode()
        with sending(WEBHOOK), self.client() as http:
            reply = http.post(address, content=body, headers=signed(body, secret, event=call_out.reference, at=now))
        accepted(
            reply, WEBHOOK, now=now, hiding=(secret, address, urlsplit(address).path.strip("/")), asked="this call"
        )

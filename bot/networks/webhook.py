"""A signed message to a system of your own, which does with the post what it likes.

We POST JSON: `event_id`, `account`, `text`, `answers`, `follows` (both empty unless it replies to something),
`pictures` and `at`. `answers` is the address of the post that it replies to, `follows` the event before in a thread.
Each of the pictures, in their order, has `sha256`, `mime` (PNG, JPEG or GIF), `alt`, which is to be shown with it, and
`data`, its bytes in base64: four of 10 MB make a body of 54 MB.
Three headers come with it: `X-Countersign-Event`, the event id; `X-Countersign-Timestamp`, in seconds since 1970; and
`X-Countersign-Signature`, which is `v1=` and the hexadecimal HMAC-SHA256, under the signing secret, of the timestamp,
a full stop and the body as it came.

A receiver compares the signature in constant time, refuses a timestamp more than five minutes off, and takes an event
id that it has had before for done: after an unknown outcome the same event comes again. Any 2xx means accepted; if the
answer is JSON with a `url`, people are shown that address.

    expected = "v1=" + hmac.new(secret, timestamp.encode() + b"." + body, "sha256").hexdigest()
    genuine = hmac.compare_digest(expected, signature) and abs(time.time() - int(timestamp)) <= 300
"""

import json
from base64 import b64encode
from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from pydantic import BaseModel

from bot.errors import Unsure
from bot.model.post import Attached, Outgoing, Parent, Receipt
from bot.outbound.client import accepted, asking, read, sending, web_address
from bot.outbound.counting import graphemes
from bot.outbound.network import CHARACTERS, Connection, Network, Setting, address_fault
from bot.outbound.signing import signed

TITLE = "The webhook"


class _Answer(BaseModel):
    url: str = ""


@dataclass(frozen=True, slots=True)
class _Webhook:
    connection: Connection

    def upload(self, picture: Attached) -> str:  # noqa: ARG002 (the port says so)
        """Give "": pictures go with the words, and none is uploaded beforehand."""
        return ""

    def parent(self, url: str) -> Parent | None:
        """Give the address itself: it goes with the event, and the receiver attaches the reply."""
        return Parent(url)

    def prepare(self, part: Outgoing, key: str) -> str:  # noqa: ARG002 (the port says so)
        """Keep nothing: the event is made from the part and the key."""
        return ""

    def publish(self, part: Outgoing, key: str) -> Receipt:
        """Send the event; `key` is the event id, by which a receiver recognises a repeat."""
        now = self.connection.clock()
        address, signing = self.connection.settings["url"], self.connection.secrets["signing"]
        with sending(TITLE), self.connection.client() as http:
            body = self._body(part, key, now)
            headers = signed(body, signing, event=key, at=now)
            reply = http.post(address, content=body, headers=headers)
            secrets = (signing, address, urlsplit(address).path.strip("/"))  # many an address holds a key
            accepted(reply, TITLE, now=now, hiding=secrets)
            try:
                url = web_address(read(reply, _Answer, TITLE).url)
            except Unsure:  # the receiver said yes; an answer without more to say leaves no doubt
                url = ""
        return Receipt(id=key, url=url)

    def look_up(
        self,
        part: Outgoing,  # noqa: ARG002 (the port says so)
        key: str,  # noqa: ARG002 (the port says so)
        since: datetime,  # noqa: ARG002 (the port says so)
        known: Set[str],  # noqa: ARG002 (the port says so)
    ) -> Receipt | None:
        """Give None: receivers cannot be asked, so the event is sent again instead."""
        return None

    def probe(self) -> str:
        """See that a server answers at the address; only a real event can try the signing secret."""
        with asking(TITLE), self.connection.client() as http:
            reply = http.head(self.connection.settings["url"])
        return f"something answers at {reply.request.url.host}"

    def _body(self, part: Outgoing, key: str, now: datetime) -> bytes:
        event = {
            "event_id": key,
            "account": self.connection.handle,
            "text": part.text,
            "answers": part.answers,
            "follows": part.follows,
            "pictures": [_picture(picture) for picture in part.pictures],
            "at": now.isoformat(),
        }
        return json.dumps(event, ensure_ascii=False).encode()


def _picture(picture: Attached) -> dict[str, str]:
    data = b64encode(picture.data).decode()
    return {"sha256": picture.sha256, "mime": picture.mime, "alt": picture.alt, "data": data}


NETWORK = Network(
    name="webhook",
    title="Webhook",
    limit=10_000,
    counts="graphemes",
    count=graphemes,
    settings=(Setting("url", "The address that takes the events.", fault=address_fault), CHARACTERS),
    secrets=(Setting("signing", "The secret that events are signed with; the receiver has it too."),),
    repeat_is_harmless=True,
    replies="the address of the post they answer goes with the event",
    pictures=4,
    alt_limit=1500,
    connect=_Webhook,
)

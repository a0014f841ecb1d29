"""LinkedIn's posts, pictures and comments, and the body of the refusal of a duplicate."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import linkedin_text


@dataclass
class Image:
    urn: str
    owner: str
    expires: datetime
    data: bytes = b""
    ready: datetime | None = None
    """When processing ends; None before the bytes."""
    failed: bool = False

    def state(self, now: datetime) -> str:
        """Images: WAITING_UPLOAD, PROCESSING, AVAILABLE, PROCESSING_FAILED."""
        if self.ready is None:
            return "WAITING_UPLOAD"
        return "PROCESSING" if now < self.ready else "PROCESSING_FAILED" if self.failed else "AVAILABLE"


@dataclass
class Post:
    urn: str
    author: str
    sent: str
    """The commentary as received."""
    at: datetime
    body: dict[str, Any] = field(default_factory=dict)
    images: tuple[tuple[str, str], ...] = ()
    """URNs and alt texts."""
    edited: datetime | None = None
    gone: bool = False
    likes: int = 0
    statistics: dict[str, int] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """What readers see: the text up to a cut."""
        return linkedin_text.read(self.sent)[0]


@dataclass
class Comment:
    id: str
    above: str
    text: str
    actor: str
    at: datetime
    parent: str | None = None
    gone: bool = False

    @property
    def urn(self) -> str:
        return f"urn:li:comment:({self.above},{self.id})"


def length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def json_of(asked: Asked) -> dict[str, Any] | None:
    try:
        body = json.loads(asked.body)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def duplicate(urn: str) -> Answer:
    """The URN of the earlier post is in the words."""
    words = f"com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of {urn}"
    details = {"inputErrors": [{"description": "Duplicate post is detected", "input": {}, "code": "DUPLICATE_POST"}]}
    kind = "com.linkedin.common.error.BadRequest"
    return said({"errorDetailType": kind, "message": words, "errorDetails": details, "status": 422}, 422)

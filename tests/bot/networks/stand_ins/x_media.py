"""X's uploads, API v2: at once or in pieces, processing, alt texts.

Sources: openapi.json 2.167 in github.com/xdevplatform/docs @28713281 (addresses, fields, 1,000 characters of alt text);
docs.x.com/x-api/media/quickstart/best-practices (kinds, 5 MB a picture, 15 MB a GIF) and …/media-upload-chunked
(states, seconds). The two disagree about uploads in pieces: the guide still shows `command=INIT` on /2/media/upload,
the specification knows /initialize, /append and /finalize alone; here the specification holds.
Not documented: the status of a refusal for size (here 400), and the limit of a piece (here 5 MB).
"""

import base64
import binascii
import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins.parts import parts

MEGABYTE = 1024 * 1024
LIMITS = {"tweet_image": 5 * MEGABYTE, "tweet_gif": 15 * MEGABYTE, "tweet_video": 512 * MEGABYTE}
PICTURES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png", b"GIF8": "image/gif", b"RIFF": "image/webp"}
TYPES = frozenset(PICTURES.values()) | {"video/mp4"}
READY_FOR = timedelta(days=1)
ALT_TEXT = 1_000


def problem(status: int, detail: str, title: str = "Forbidden", kind: str = "about:blank", **more: object) -> Answer:
    """X's plain shape of an error: docs.x.com/x-api/fundamentals/response-codes-and-errors."""
    return said({"detail": detail, "type": kind, "title": title, "status": status, **more}, status)


def invalid(message: str, **parameters: object) -> Answer:
    """X's shape of a 400: github.com/xdevplatform/playground, and the answers quoted in many issues."""
    errors = [{"parameters": {name: [str(value)] for name, value in parameters.items()}, "message": message}]
    detail = "One or more parameters to your request was invalid."
    kind = "https://api.twitter.com/2/problems/invalid-request"
    return said({"errors": errors, "title": "Invalid Request", "detail": detail, "type": kind}, 400)


@dataclass
class Upload:
    """A picture or video, whole or on its way."""

    id: str
    category: str
    expires: datetime
    total: int | None = None
    """The size that was announced; None for an upload at once."""
    pieces: dict[int, bytes] = field(default_factory=dict)
    done: bool = False
    work: int = 0
    """How many more looks find the upload in process."""
    failed: bool = False
    alt_text: str | None = None

    @property
    def data(self) -> bytes:
        return b"".join(piece for _, piece in sorted(self.pieces.items()))


@dataclass
class XMedia:
    """The uploads of an account."""

    clock: Clock
    works_for: int = 0
    """How many looks at its status find a new upload in process (misbehaviour, on order)."""
    fails: bool = False
    """Whether processing ends in "failed"."""
    uploads: dict[str, Upload] = field(default_factory=dict)

    def respond(self, asked: Asked) -> Answer | None:
        """Answer about uploads; None for an unknown address."""
        match asked.method, *asked.path.strip("/").split("/")[2:]:
            case "POST", "upload":
                return self._at_once(asked)
            case "GET", "upload":
                return self._status(asked)
            case "POST", "upload", "initialize":
                return self._initialize(asked)
            case "POST", "upload", id_, "append":
                return self._append(id_, asked)
            case "POST", "upload", id_, "finalize":
                return self._finalize(id_)
            case "POST", "metadata":
                return self._metadata(asked)
        return None

    def ready(self, id_: str) -> bool:
        """Whether a post may use an upload: whole, processed, not expired."""
        upload = self.uploads.get(id_)
        return bool(upload and upload.done and not upload.work and not upload.failed and self.clock() < upload.expires)

    def _at_once(self, asked: Asked) -> Answer:
        sent = parts(asked)
        if sent:
            fields: dict[str, Any] = {name: part.data if name == "media" else part.text for name, part in sent.items()}
        else:
            fields = _json(asked)
            try:
                fields["media"] = base64.b64decode(fields.get("media", ""), validate=True)
            except (binascii.Error, TypeError):
                return invalid("media: is not valid base64", media="…")
        if unknown := set(fields) - {"media", "media_category", "additional_owners"}:
            return invalid(f"[{min(unknown)}] is not a known field", **{min(unknown): fields[min(unknown)]})
        if not fields.get("media") or fields.get("media_category") not in LIMITS:
            return invalid("media and media_category are required", media_category=fields.get("media_category"))
        data, category = fields["media"], fields["media_category"]
        if refusal := _too_large(category, len(data)):
            return refusal
        if not any(data.startswith(start) for start in PICTURES):
            return invalid("The type of the media is not supported", media_category=category)
        upload = self._begun(category, total=None)
        upload.pieces[0] = data
        return self._finished(upload)

    def _initialize(self, asked: Asked) -> Answer:
        fields = _json(asked)
        category, total = fields.get("media_category"), fields.get("total_bytes")
        if category not in LIMITS or fields.get("media_type") not in TYPES or not isinstance(total, int):
            return invalid("media_category, media_type and total_bytes are needed", media_category=category)
        if refusal := _too_large(category, total):
            return refusal
        upload = self._begun(category, total)
        return said({"data": self._shown(upload)})

    def _append(self, id_: str, asked: Asked) -> Answer:
        upload, sent = self.uploads.get(id_), parts(asked)
        if not upload or upload.done:
            return invalid(f"The media id [{id_}] is not valid", id=id_)
        if not {"media", "segment_index"} <= set(sent) or not sent["segment_index"].text.isdigit():
            return invalid("media and segment_index are required", segment_index="")
        if len(sent["media"].data) > 5 * MEGABYTE:
            return problem(413, "Request Entity Too Large", "Request Entity Too Large")
        upload.pieces[int(sent["segment_index"].text)] = sent["media"].data
        return said({"data": {"expires_at": int(upload.expires.timestamp())}})

    def _finalize(self, id_: str) -> Answer:
        upload = self.uploads.get(id_)
        if not upload or upload.done or sorted(upload.pieces) != list(range(len(upload.pieces))):
            return invalid(f"The media id [{id_}] is not valid", id=id_)
        if len(upload.data) != upload.total:
            return invalid("The segments do not add up to the total bytes", total_bytes=upload.total)
        return self._finished(upload)

    def _status(self, asked: Asked) -> Answer:
        upload = self.uploads.get(asked.query.get("media_id", ""))
        if not upload:
            return invalid("The `media_id` query parameter value is not valid", media_id=asked.query.get("media_id"))
        upload.work = max(0, upload.work - 1)
        return said({"data": self._shown(upload)})

    def _metadata(self, asked: Asked) -> Answer:
        fields = _json(asked)
        upload = self.uploads.get(str(fields.get("id")))
        text = fields.get("metadata", {}).get("alt_text", {}).get("text", "")
        if not upload:
            return invalid(f"The media id [{fields.get('id')}] is not valid", id=fields.get("id"))
        if not text or len(text) > ALT_TEXT:
            return invalid(f"$.metadata.alt_text.text: must be at most {ALT_TEXT} characters long", alt_text=text)
        upload.alt_text = text
        return said({"data": {"id": upload.id, "associated_metadata": {"alt_text": {"text": text}}}})

    def _begun(self, category: str, total: int | None) -> Upload:
        id_ = str(1_880_028_106_020_515_840 + len(self.uploads))
        self.uploads[id_] = Upload(id_, category, self.clock() + READY_FOR, total)
        return self.uploads[id_]

    def _finished(self, upload: Upload) -> Answer:
        upload.done, upload.work, upload.failed = True, self.works_for, self.fails
        return said({"data": self._shown(upload)})

    def _shown(self, upload: Upload) -> dict[str, object]:
        lasts = int((upload.expires - self.clock()).total_seconds())
        shown: dict[str, object] = {"id": upload.id, "media_key": f"3_{upload.id}", "expires_after_secs": lasts}
        if not upload.done:
            return shown
        shown["size"] = len(upload.data)
        if upload.work:
            shown["processing_info"] = {"state": "in_progress", "check_after_secs": 1, "progress_percent": 40}
        elif upload.failed:
            shown["processing_info"] = {"state": "failed", "progress_percent": 40}
        elif self.works_for:
            shown["processing_info"] = {"state": "succeeded", "progress_percent": 100}
        return shown


def _json(asked: Asked) -> dict[str, Any]:
    try:
        fields = json.loads(asked.body)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


def _too_large(category: str, size: int) -> Answer | None:
    if size > LIMITS[category]:
        return invalid(f"The media is larger than {LIMITS[category]} bytes", media_category=category)
    return None

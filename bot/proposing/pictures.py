"""Pictures: taken in through a decoder of its own process, written anew without metadata, kept by their SHA-256."""

import hashlib
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from threading import BoundedSemaphore, Timer

from bot.clock import Clock
from bot.errors import NotNow, Unusable
from bot.model.content import Picture
from bot.store import Store, pictures

MOST_BYTES = 10 * 2**20
"""Of a picture as taken in, and as sent out."""
MOST_PIXELS_OUT = 3840 * 2160
DECODER = (sys.executable, "-P", "-m", "bot.proposing.decoder")
TO_DECODE = 30.0
"""Seconds on the wall clock until a decoder is killed."""
AT_ONCE, TO_WAIT = 2, 20.0
"""Decoders side by side, for each may take a gigabyte; and seconds that another picture waits for a turn."""
UNUSED_FOR = timedelta(days=7)
"""Time after which a picture that went into no proposal is forgotten."""
NEEDED = ("PATH", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "LANG")
"""All variables of the environment that a decoder gets: no token among them."""

log = logging.getLogger(__name__)

KINDS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
"""First bytes of a picture that may go out, and the MIME type."""
FIELD = "pictures"
USE_THESE = "Save it as a PNG or JPEG and add it again."
BROKEN = "This picture can't be read: the file is damaged or incomplete. Open it, save it again, and add it once more."
FAULTS = {
    "broken": BROKEN,
    "too_many_pixels": "This picture has more than 40 million pixels. Make it smaller: 4,000 across is plenty.",
    "too_many_frames": "This animation is too large. Make it shorter or smaller: 15 seconds at 500 across is plenty.",
    "moves": "Of moving pictures only GIFs can go out. Save it as a GIF, or as a still picture.",
    "too_much": "This picture takes more to open than a picture should, so it was left alone. " + USE_THESE,
    "too_large": "This picture is larger than 10 MB once it is cleaned. Make it smaller, or save it as a JPEG.",
}


@dataclass(frozen=True, slots=True)
class Pictures:
    """Takes pictures in, and gives them out; remembers their files in Slack."""

    store: Store
    clock: Clock
    decoder: tuple[str, ...] = DECODER
    patience: float = TO_DECODE
    _turn: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(AT_ONCE), repr=False, compare=False)

    def take_in(self, raw: bytes, *, for_card: bool = False) -> Picture:
        """Write a picture anew without metadata, upright, and keep it, still without alt text.

        The kept picture may be another kind of file, and smaller, than the original; for the card of a link, it is a
        JPEG of at most 1,200 pixels a side. Raises Unusable at "pictures" with advice, or NotNow.
        """
        refuse_at_sight(raw)
        if not self._turn.acquire(timeout=TO_WAIT):
            raise NotNow("Many pictures are coming in just now. Please try again in a minute.")
        try:
            picture, data = self._decoded(raw, (*self.decoder, "card") if for_card else self.decoder)
        finally:
            self._turn.release()
        with self.store.begin() as tx:
            tx(pictures.add, picture, data, tx.now)
        return picture

    def data(self, sha256: str) -> bytes | None:
        """Give a picture's bytes; None when the bytes are missing, or no longer match the SHA-256."""
        return self.store.read(pictures.exact, sha256)

    def in_slack(self, several: Iterable[Picture]) -> Mapping[str, str]:
        """Find the files in Slack that show the given pictures, by SHA-256."""
        return self.store.read(pictures.in_slack, {picture.sha256 for picture in several})

    def remember_in_slack(self, picture: Picture, file: str) -> None:
        """Remember the file in Slack that shows a picture."""
        with self.store.begin() as tx:
            tx(pictures.remember_in_slack, picture.sha256, file)

    def forget_in_slack(self, file: str) -> None:
        """Forget a file that is no longer in Slack."""
        with self.store.begin() as tx:
            tx(pictures.forget_in_slack, file)

    def forget_unused(self) -> int:
        """Forget the pictures that went into no proposal; gives their number."""
        with self.store.begin() as tx:
            return tx(pictures.forget_unused, self.clock() - UNUSED_FOR)

    def _decoded(self, raw: bytes, decoder: tuple[str, ...]) -> tuple[Picture, bytes]:
        says, data = self._answer(raw, decoder)
        if len(data) > MOST_BYTES:
            raise Unusable(FAULTS["too_large"], FIELD)
        fault = says.get("fault")
        if fault is not None:
            raise Unusable(FAULTS.get(str(fault), BROKEN), FIELD)
        mime = next((kind for magic, kind in KINDS.items() if data.startswith(magic)), "")
        width, height = says.get("width"), says.get("height")
        if not mime or not isinstance(width, int) or not isinstance(height, int):
            log.warning("the decoder gave no picture back")
            raise Unusable(BROKEN, FIELD)
        if width < 1 or height < 1 or width * height > MOST_PIXELS_OUT:
            log.warning("the decoder gave a picture of an impossible size back")
            raise Unusable(BROKEN, FIELD)
        return Picture(hashlib.sha256(data).hexdigest(), mime, width, height, len(data), alt=""), data

    def _answer(self, raw: bytes, decoder: tuple[str, ...]) -> tuple[dict[str, object], bytes]:
        """Run a decoder; a crash or a timeout, too, becomes a fault of the picture. Raises NotNow."""
        environment = {name: os.environ[name] for name in NEEDED if name in os.environ}
        try:
            process = subprocess.Popen(  # noqa: S603 - our own module
                decoder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # complaints of a decoder may quote the picture
                env=environment,
                cwd="/",
            )
        except OSError as error:
            log.error("no decoder could be started: %s", error.strerror)  # noqa: TRY400 - the rest says nothing
            raise NotNow("Pictures can't be read just now. Please try again in a minute.") from None
        limit = Timer(self.patience, process.kill)
        limit.daemon = True
        limit.start()
        try:
            with process:
                assert process.stdin is not None  # noqa: S101 - pipes, as asked
                assert process.stdout is not None  # noqa: S101
                with suppress(BrokenPipeError):
                    process.stdin.write(raw)
                    process.stdin.flush()
                with suppress(BrokenPipeError):
                    process.stdin.close()
                first = process.stdout.readline(200)
                data = process.stdout.read(MOST_BYTES + 1)
                process.kill()  # the answer is complete; later output is ignored
        finally:
            limit.cancel()
        try:
            says = json.loads(first)
        except ValueError:
            says = None
        if isinstance(says, dict) and (says.get("size") == len(data) or len(data) > MOST_BYTES):
            return says, data
        log.warning("a decoder ended without an answer (%s)", process.returncode)
        return {"fault": "too_much"}, b""


def refuse_at_sight(raw: bytes) -> None:
    """Refuse a file that by its first bytes is no acceptable picture, with its kind and advice. Raises Unusable."""
    start, box = raw[:1024].lstrip().lower(), raw[4:12]
    if not raw:
        says = "This file is empty. Add it again."
    elif len(raw) > MOST_BYTES:
        says = "This file is larger than 10 MB. Make the picture smaller, or save it as a JPEG, and add it again."
    elif raw.startswith(tuple(KINDS)) or (raw.startswith(b"RIFF") and raw[8:12] == b"WEBP"):
        return
    elif box.startswith(b"ftyp") and box[4:] in _FROM_PHONES:
        says = f"This is a {_FROM_PHONES[box[4:]]} picture, which networks don't take. {USE_THESE}"
    elif box.startswith(b"ftyp"):
        says = "This is a video. Only pictures can go out for now."
    elif b"<svg" in start:
        says = f"This is a drawing in SVG, which can hold programs and isn't taken. {USE_THESE}"
    elif start.startswith(b"%pdf"):
        says = "This is a PDF, not a picture. Save the page as a PNG and add that, or link to it."
    else:
        says = f"This is no picture that can go out: it must be a PNG, JPEG, WebP or GIF. {USE_THESE}"
    raise Unusable(says, FIELD)


_FROM_PHONES = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "HEIC"),
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
}

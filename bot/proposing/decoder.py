"""The decoder: reads a picture from standard input, and writes the pixels anew, without metadata, to standard output.

Runs as a separate process (`python -m bot.proposing.decoder`), under limits set before the first byte is read:
decoders are written in C, and pictures come from anywhere. `bot/proposing/pictures.py` starts the process and trusts
no part of the answer: a line of JSON, {"width", "height", "size"} or {"fault", "size"}, and the bytes. No other
module knows Pillow. With the argument `card`, the picture is one for the card of a link: small, still, a JPEG.
"""

import io
import json
import resource
import sys
import warnings
from collections.abc import Iterator

from PIL import GifImagePlugin, Image, ImageCms, ImageOps, ImageSequence, JpegImagePlugin, WebPImagePlugin

MOST_PIXELS = 40_000_000
KEPT_PIXELS = 3840 * 2160
"""Larger pictures are made smaller: Mastodon would do so anyway, and show a picture that no approver saw."""
MOST_FRAMES, MOST_MOVING_PIXELS = 600, 60_000_000
"""The most frames of an animation, and the most pixels of all frames together."""
MEMORY = 1024 * 2**20
PROCESSOR_SECONDS = 20
CARD_SIDE, CARD_QUALITY = 1200, 85
"""Most pixels of a side, and the quality of the JPEG, on the card of a link: most pages give 1,200 by 630."""
QUALITY = 92
"""Of a JPEG made from another format; a picture that came as a JPEG keeps its own quality."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
PLUGINS = (GifImagePlugin, JpegImagePlugin, WebPImagePlugin)
SAVED_AS_IT_IS = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "I;16"})
"""Pillow's modes that a PNG has, too."""


class Unfit(Exception):
    """Why a picture is refused: a key of FAULTS in bot/proposing/pictures.py."""


def main() -> int:
    """Decode a picture under limits on processor time, memory and files."""
    for kind, most in (
        (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
        *([] if sys.platform == "darwin" else [(resource.RLIMIT_AS, MEMORY)]),  # macOS refuses a limit on memory
        (resource.RLIMIT_FSIZE, 0),  # the decoder writes to a pipe, and to no file
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    GifImagePlugin.LOADING_STRATEGY = GifImagePlugin.LoadingStrategy.RGB_AFTER_DIFFERENT_PALETTE_ONLY
    raw = sys.stdin.buffer.read()
    try:
        (width, height), picture = for_card(raw) if sys.argv[1:] == ["card"] else clean(raw)
        says: dict[str, object] = {"width": width, "height": height}
    except Unfit as error:
        says, picture = {"fault": str(error)}, b""
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        says, picture = {"fault": "too_many_pixels"}, b""
    except MemoryError:
        says, picture = {"fault": "too_much"}, b""
    except Exception:  # noqa: BLE001 - every error of a decoder means a broken file
        says, picture = {"fault": "broken"}, b""
    says["size"] = len(picture)
    sys.stdout.buffer.write(json.dumps(says).encode() + b"\n" + picture)
    return 0


def clean(raw: bytes) -> tuple[tuple[int, int], bytes]:
    """Write a picture anew, upright and without metadata; gives the size in pixels, and the bytes. Raises Unfit."""
    with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise Unfit("too_many_pixels")
        frames = getattr(image, "n_frames", 1) if image.format != "MPO" else 1  # a phone's extra views are dropped
        if frames > 1 and image.format != "GIF":
            raise Unfit("moves")
        if frames > 1:
            return image.size, _moving(image, frames)
        still = _upright(image)
        return still.size, _written(still, image)


def for_card(raw: bytes) -> tuple[tuple[int, int], bytes]:
    """Write a picture anew for the card of a link: the first frame, small, on white. Raises Unfit."""
    with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise Unfit("too_many_pixels")
        upright = _upright(image).convert("RGBA")
    upright.thumbnail((CARD_SIDE, CARD_SIDE), Image.Resampling.LANCZOS)
    solid = Image.new("RGB", upright.size, "white")
    solid.paste(upright, mask=upright)
    return solid.size, _saved(solid, "JPEG", quality=CARD_QUALITY)


def _upright(image: Image.Image) -> Image.Image:
    """The pixels alone: turned as the camera says, in sRGB, and at most KEPT_PIXELS."""
    image.load()
    transparency = image.info.get("transparency")
    pixels = _plain_colours(ImageOps.exif_transpose(image))  # turned first: new colours come without the camera's word
    if pixels.width * pixels.height > KEPT_PIXELS:
        if pixels.mode == "P" or transparency is not None:
            pixels = pixels.convert("RGBA")
            transparency = None
        part = (KEPT_PIXELS / (pixels.width * pixels.height)) ** 0.5
        size = (max(1, int(pixels.width * part)), max(1, int(pixels.height * part)))
        pixels = pixels.resize(size, Image.Resampling.LANCZOS)
    plain = pixels.copy()
    plain.info = {} if transparency is None or plain.mode == "RGBA" else {"transparency": transparency}
    return plain


def _plain_colours(image: Image.Image) -> Image.Image:
    """The same colours without a profile, for a profile has names in it; and in a mode that a PNG can hold."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK"}:
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        try:
            turned = ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=mode
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            turned = None  # an unreadable profile is ignored
        if turned is not None:
            return turned
    if image.mode in SAVED_AS_IT_IS:
        return image
    return image.convert("RGBA" if "A" in image.mode or "a" in image.mode else "RGB")


def _written(still: Image.Image, source: Image.Image) -> bytes:
    if source.format == "GIF":
        return _saved(still, "GIF")
    if source.format == "PNG":
        return _saved(still, "PNG")
    if source.format == "WEBP":
        exact = _saved(still, "PNG")
        if still.mode != "RGB":
            return exact
        return min(exact, _saved(still, "JPEG", quality=QUALITY, subsampling=0), key=len)
    solid = still if still.mode in {"L", "RGB"} else still.convert("RGB")
    tables = getattr(source, "quantization", None)
    if tables and source.mode == solid.mode:
        return _saved(solid, "JPEG", qtables=tables, subsampling=JpegImagePlugin.get_sampling(source))
    return _saved(solid, "JPEG", quality=QUALITY)


def _moving(image: Image.Image, frames: int) -> bytes:
    """An animation as a GIF, frame by frame, with the times of the frames. Raises Unfit."""
    pixels = image.width * image.height
    if frames > MOST_FRAMES or frames * pixels > MOST_MOVING_PIXELS or pixels > KEPT_PIXELS:
        raise Unfit("too_many_frames")
    times: list[int] = []
    loop = image.info.get("loop")

    def each() -> Iterator[Image.Image]:
        for frame in ImageSequence.Iterator(image):
            times.append(int(frame.info.get("duration", 0)))
            plain = frame.copy()
            plain.info = {name: frame.info[name] for name in ("transparency",) if name in frame.info}
            yield plain

    first, *rest = each()
    more: dict[str, object] = {} if loop is None else {"loop": int(loop)}
    return _saved(first, "GIF", save_all=True, append_images=rest, duration=times, **more)


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, form, **options)
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main())

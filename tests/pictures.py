"""Pictures made for tests: plain, with metadata, and dangerous to decoders."""

import io
import struct
import zlib
from functools import cache
from random import Random
from typing import Any

from PIL import Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational

SECRETS = (b"CANARY", b"Priya", b"secret")
"""Words in every kind of metadata made here."""


def drawn(size: tuple[int, int] = (64, 48), mode: str = "RGB") -> Image.Image:
    """A picture with a different colour in every corner, to tell the way up."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    width, height = size
    for colour, (left, top) in {
        "red": (0, 0),
        "lime": (width // 2, 0),
        "blue": (0, height // 2),
        "black": (width // 2, height // 2),
    }.items():
        pen.rectangle((left, top, left + width // 2 - 1, top + height // 2 - 1), fill=colour)
    return image.convert(mode)


def encoded(image: Image.Image, form: str, **options: Any) -> bytes:
    """A picture as a file."""
    written = io.BytesIO()
    image.save(written, form, **options)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    """A file as a picture, wholly read."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@cache
def png(size: tuple[int, int] = (64, 48)) -> bytes:
    return encoded(drawn(size), "PNG")


@cache
def png_of_noise(most: int) -> bytes:
    """A PNG of just below so many bytes: noise can't be packed."""
    side = int((most * 0.98 / 3) ** 0.5)
    return encoded(Image.frombytes("RGB", (side, side), Random(7).randbytes(side * side * 3)), "PNG")  # noqa: S311


@cache
def jpeg(size: tuple[int, int] = (64, 48)) -> bytes:
    return encoded(drawn(size), "JPEG")


@cache
def webp() -> bytes:
    return encoded(drawn(), "WEBP")


@cache
def gif() -> bytes:
    return encoded(drawn(), "GIF")


@cache
def moving_gif(frames: int = 4) -> bytes:
    several = []
    for number in range(frames):
        frame = drawn()
        ImageDraw.Draw(frame).rectangle((number * 4, 20, number * 4 + 6, 30), fill="yellow")
        several.append(frame)
    times = [100 + 50 * number for number in range(frames)]
    rest = several[1:]
    return encoded(several[0], "GIF", save_all=True, append_images=rest, duration=times, loop=0, comment=b"CANARY")


def exif(orientation: int = 1) -> Image.Exif:
    """Metadata: place, author, camera, and orientation."""
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010E], found[0x013B], found[0x8298] = "CANARY", "Priya Shah", "secret"
    place = found.get_ifd(0x8825)
    place[1], place[2] = "N", (IFDRational(51), IFDRational(30), IFDRational(26))
    place[3], place[4] = "W", (IFDRational(0), IFDRational(7), IFDRational(39))
    return found


def profile() -> bytes:
    """A colour profile with a name inside."""
    from PIL import ImageCms

    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    return made.tobytes().replace(b"sRGB", b"CANA", 1)


def with_everything(form: str, orientation: int = 1) -> bytes:
    """A picture with every kind of metadata of the format."""
    about: dict[str, Any] = {"exif": exif(orientation), "icc_profile": profile()}
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><CANARY/></x:xmpmeta>'
    if form == "PNG":
        from PIL.PngImagePlugin import PngInfo

        notes = PngInfo()
        notes.add_text("Author", "Priya CANARY")
        notes.add_itxt("XML:com.adobe.xmp", packet.decode())
        about["pnginfo"] = notes
    if form == "JPEG":
        about |= {"comment": b"CANARY", "xmp": packet}
    if form == "WEBP":
        about["xmp"] = packet
    data = encoded(drawn(), form, **about)
    if form == "JPEG":  # IPTC, which Pillow does not write
        iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0b\x1c\x02\x50\x00\x06CANARY\x00"
        data = data[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + data[2:]
    return data + b"secret CANARY after the end"


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_that_says(width: int, height: int, body: bytes = b"", *, bits: int = 8, colour: int = 6) -> bytes:
    """A PNG that claims a size, whatever the contents."""
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    packed = zlib.compress(body, 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


@cache
def bomb(width: int, height: int) -> bytes:
    """A white PNG with a bit for each pixel: small as a file, large in memory."""
    row = b"\0" + b"\xff" * ((width + 7) // 8)
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


@cache
def text_bomb() -> bytes:
    """A PNG whose compressed note unpacks to 200 megabytes."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(b"\0" * 2**20) for _ in range(200)) + packer.flush()
    whole = png()
    return whole[:33] + _chunk(b"zTXt", b"note\0\0" + packed) + whole[33:]


@cache
def gif_of(frames: int, size: tuple[int, int], frame: tuple[int, int] = (0, 0)) -> bytes:
    """A GIF of many frames, each a few bytes; they are smaller than the whole where `frame` says so."""
    head = b"GIF89a" + struct.pack("<HHBBB", *size, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    still = encoded(Image.new("1", frame if any(frame) else size), "GIF")
    drawn_frame = still[still.index(b",\0\0\0\0") : still.rindex(b";")]
    return head + drawn_frame * frames + b";"

"""Files of time zones (TZif, RFC 8536) with made-up rules, as a new version of the tz database brings them."""

import struct
import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

HEADER = struct.Struct(">4sc15x6I")
"""Magic number, version, and the counts: indicators (UT, standard), leap seconds, transitions, types, characters."""


def tzif(rule: str) -> bytes:
    """A file of version 2 without transitions: the footer's POSIX rule holds at all times."""
    data = HEADER.pack(b"TZif", b"2", 0, 0, 0, 0, 1, 4) + struct.pack(">iBB", 0, 0, 0) + b"UTC\0"
    return data + data + f"\n{rule}\n".encode()


def write(folder: Path, key: str, rule: str) -> None:
    """Put a zone's file in place, as a package does: the old file until the new is whole."""
    file = folder / key
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(tzif(rule))
    new.replace(file)


def seconds_ahead(seconds: int) -> str:
    """The rule of a zone so far ahead of UTC: POSIX counts the other way round."""
    hours, left = divmod(abs(seconds), 3600)
    return f"<HERE>{'-' if seconds >= 0 else '+'}{hours}:{left // 60:02}:{left % 60:02}"


def read_anew(key: str) -> ZoneInfo:
    """The zone by the rules in its file, as a process has it that starts now."""
    ZoneInfo.clear_cache(only_keys=[key])
    return ZoneInfo(key)


@contextmanager
def looked_for_in(folder: Path, *keys: str) -> Iterator[None]:
    """Have zones looked for in a folder first, with nothing remembered of `keys` before and after."""
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(to=[str(folder), *before])
    try:
        yield
    finally:
        zoneinfo.reset_tzpath(to=before)
        ZoneInfo.clear_cache(only_keys=keys)

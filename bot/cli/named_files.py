"""Files named on the command line, or the standard streams in their place."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, TextIO, cast

from bot.cli.streams import in_utf8
from bot.errors import CountersignError

KEPT_IN_MEMORY = 1 << 24
"""Bytes of standard input; longer input goes to a temporary file."""


@contextmanager
def lines_of(path: str | None) -> Iterator[TextIO | None]:
    """Open the --jsonl input: a file, or - for standard input."""

    if path is None:
        yield None
    elif path == "-":
        yield in_utf8(sys.stdin)
    else:
        try:
            with Path(path).open(encoding="utf-8", errors="surrogateescape") as lines:
                yield lines
        except OSError as error:
            raise CountersignError(f"{path} can't be read: {error.strerror}.") from None


def words_of(name: str) -> str:
    """The words of a text file in any encoding; - is standard input."""
    from bot.parsing.spreadsheet import encoding_of

    with sheet_of(name) as source:
        encoding = encoding_of(source)
        source.seek(0)
        return source.read().decode(encoding, "replace")


@contextmanager
def sheet_of(name: str) -> Iterator[BinaryIO]:
    """Open a file for reading twice; - is standard input, kept in a temporary file."""
    if name == "-":
        with SpooledTemporaryFile(max_size=KEPT_IN_MEMORY) as kept:
            shutil.copyfileobj(sys.stdin.buffer, kept)
            kept.seek(0)
            yield cast("BinaryIO", kept)
        return
    try:
        with Path(name).open("rb") as source:
            yield source
    except OSError as error:
        raise CountersignError(f"{name} can't be read: {error.strerror}.") from None


@contextmanager
def export_for(to: Path | None) -> Iterator[BinaryIO]:
    """Open a new file that only its owner may read, or standard output."""
    from bot.store.files import new_private

    if to is None:
        yield sys.stdout.buffer
        return
    with new_private(to) as out:
        yield out


@contextmanager
def page_for(path: Path | None) -> Iterator[TextIO | None]:
    """Open the page to be written, if wanted."""
    if path is None:
        yield None
        return
    try:
        with path.open("w", encoding="utf-8") as page:
            yield page
    except OSError as error:
        raise CountersignError(f"{path} can't be written: {error.strerror}.") from None
    sys.stderr.write(f"{path}\n")

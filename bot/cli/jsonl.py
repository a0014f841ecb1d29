"""JSON lines, an object in and an object out: for programs that talk to Countersign through a pipe."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.cli.streams import unless_closed
from bot.errors import Unusable

KINDS = {
    "missing": "is missing.",
    "string_type": "is to be text.",
    "bool_type": "is to be true or false.",
    "list_type": "is to be a list.",
    "model_type": "is to be an object.",
}


class Line(BaseModel):
    """A line of input. Unknown keys belong to other programs and are ignored; null counts as missing."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


Shape = TypeVar("Shape", bound=Line)


def answered(lines: TextIO, out: TextIO, answer: Callable[[Mapping[str, object]], Mapping[str, object]]) -> bool:
    """Answer each line as it comes; an unusable line gets `{"error": …}` in place of an answer.

    Gives whether every line could be used. Stops when the reader of the answers has gone.
    """
    fine = True
    with unless_closed(out):
        for number, line in enumerate(lines, start=1):
            if not line.strip("\ufeff \t\r\n"):
                continue
            try:
                said = answer(_read(line))
            except Unusable as error:
                said, fine = {"error": f"line {number}: {error}"}, False
            out.write(f"{in_json(said)}\n")
            out.flush()
    return fine


def _read(line: str) -> Mapping[str, object]:
    """Read an object; raises Unusable with the fault, and never the words themselves."""
    if any("\udc80" <= char <= "\udcff" for char in line):
        raise Unusable("this is not UTF-8.")
    try:
        found = json.loads(line.strip("\ufeff \t\r\n"))
    except json.JSONDecodeError as error:
        raise Unusable(f"this is not JSON: see character {error.colno}.") from None
    except (ValueError, RecursionError):
        raise Unusable("this is not JSON that can be read.") from None
    if not isinstance(found, dict):
        raise Unusable('this is to be an object in braces, such as {"text": "…"}.')
    given = _without_nulls(found)
    assert isinstance(given, dict)  # noqa: S101 — for the types
    return given


def _without_nulls(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_without_nulls(inner) for inner in value]
    return value


def shaped(raw: Mapping[str, object], shape: type[Shape]) -> Shape:
    """Read an object by a shape; raises Unusable with all that does not fit."""
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        faults = []
        for found in error.errors(include_url=False, include_input=False):
            name = next((str(part) for part in reversed(found["loc"]) if isinstance(part, str)), "this")
            says = str(found["ctx"]["error"]) if found["type"] == "value_error" else KINDS.get(found["type"])
            faults.append(f'"{name}" {says or "is of the wrong kind."}')
        raise Unusable(" ".join(faults)) from None


def one_of(known: Iterable[str]) -> Callable[[str], str]:
    """Make a check for a word among those known."""
    words = tuple(map(str, known))

    def checked(word: str) -> str:
        if word not in words:
            raise ValueError(f"is to be one of {', '.join(words)}.")
        return word

    return checked


def in_json(value: object) -> str:
    """Write JSON on one line, in plain letters where UTF-8 can hold them."""
    words = json.dumps(value, ensure_ascii=False)
    try:
        words.encode()
    except UnicodeEncodeError:  # half of a surrogate pair: JSON can name it, UTF-8 cannot hold it
        return json.dumps(value)
    return words

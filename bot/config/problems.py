"""Problems in a configuration file, as plain sentences with line numbers."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic_core import ErrorDetails

from bot.config.secrets import shown
from bot.config.shape import File
from bot.config.toml_lines import Key
from bot.parsing.nearest import did_you_mean

NEEDED = {
    "slack": "where the tokens are kept",
    "departments": "one table for each department",
    "accounts": "one table for each account",
    "bot_token": "where Slack's bot token is kept, such as env:SLACK_BOT_TOKEN",
    "app_token": "where Slack's app token is kept, such as env:SLACK_APP_TOKEN",
    "name": "what the department is called",
    "media_channel": "the id of the channel where the media team is told of enquiries",
    "digest_channel": "the id of the channel where the daily list goes",
    "media_team": "the people or user groups who deal with journalists",
    "department": "which of the departments it belongs to",
    "network": "which network it is on",
    "handle": "what it is called there",
    "channel": "the id of the channel where approvers see its cards",
    "proposers": "the people or user groups who may propose",
    "approvers": 'the people or user groups who may approve; it is never "anyone"',
    "blocked_words.word": "the word that is not to be used",
    "suppliers.name": "what the supplier is called",
    "controversial.topic": "what it is about",
    "controversial.terms": "the words that show it",
    "spokespeople.name": "what they are called",
    "spokespeople.role": "what they are, as it is published",
    "spokespeople.topics": "what they speak about",
    "spokespeople.until": "the last day, such as 2027-03-31",
    "delegations.topic": "what it is about",
    "delegations.to": "the people or user groups who have the authority",
    "delegations.given_by": "who gave it",
    "delegations.until": "the last day, such as 2027-03-31",
    "windows.id": "a short name for it, such as local-2027",
    "windows.kind": "general, local or devolved",
    "windows.from": "when it opens, such as 2027-04-15T00:01:00",
    "windows.until": 'when it closes, such as 2027-05-07T23:59:00, or "formed"',
    "sensitive_days.from": "the first day, such as 2027-01-01",
    "sensitive_days.until": "the last day, such as 2027-01-02",
    "sensitive_days.reason": "what the day is for",
    "patterns.name": "what it finds, in a word or two",
    "patterns.pattern": "the pattern, in RE2's syntax and 'single quotes'",
    "patterns.say": "what to do where it matches",
}
"""The purpose of each key, found by key, or by table and key."""
KINDS = {
    "string_type": "is to be text in quotes.",
    "int_type": "is to be a whole number, without quotes.",
    "list_type": "is to be a list, in square brackets.",
    "dict_type": "is to be a table of names and values.",
    "model_type": "is to be a table of names and values.",
    "date_type": "is to be a date such as 2027-04-01, without quotes.",
    "time_type": 'is to be a time such as "09:00".',
    "bool_type": "is to be true or false, without quotes.",
    "datetime_type": "is to be a time such as 2027-04-15T00:01:00, without quotes.",
}
SYNTAX = (
    ("overwrite a value", "This key is written a second time. Keep one of the two."),
    ("Cannot declare", "This table is written a second time. Keep one of the two, with everything in it."),
    ("Duplicate", "This key is written a second time. Keep one of the two."),
    ("Expected '='", "A key is to be followed by = and a value."),
    ("Unterminated string", "A text is not closed: add the closing quote."),
    ("Invalid value", "A value is missing or cannot be read. Text goes in quotes."),
    (
        "Unclosed array",
        "A list is not closed: add the square bracket, or a comma between two values.",
    ),
    ("inline table", "A table in curly brackets is not closed, or lacks a comma."),
    ("Expected ']", "The name of a table is to end with a square bracket."),
    ("Expected newline", "Something follows the value. One key and its value go on each line."),
    ("key part", "This line does not begin with a key or a table."),
    (
        "Illegal character",
        "A text is not closed on its own line, or holds a character that may not be there.",
    ),
    ("Invalid statement", "This line does not begin with a key or a table."),
    ('Expected "\'"', "A text is not closed: add the closing quote."),
    ("invalid character", "A text is not closed on its own line, or holds a character that may not be there."),
    ("Invalid hex", "A \\u in a text is followed by four hexadecimal digits."),
    ("Unescaped", "A backslash in a text is written twice, or the text goes in 'single quotes'."),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault to put right, and the key at fault."""

    at: Key
    says: str


def place_of(path: Key) -> str:
    """Name a table the way the file does."""
    names = ".".join(str(part) for part in path if isinstance(part, str))
    return f"[{names}]" if names else "the file"


def of_shape(errors: list[ErrorDetails]) -> Iterator[Problem]:
    """Put pydantic's errors into words; never the faulty value."""
    for error in errors:
        path = tuple(part for part in error["loc"] if part != "[key]")  # the name of a table that does not fit
        yield Problem(path, _says(error, path))


def _says(error: ErrorDetails, path: Key) -> str:
    names = [part for part in path if isinstance(part, str)]
    name, table = names[-1], place_of(tuple(names[:-1]))
    key = shown(name)
    what = NEEDED.get(".".join(names[-2:])) or NEEDED.get(name)
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return f'{table} needs "{name}"{f": {what}" if what else ""}.'
        case "extra_forbidden":
            return f"{table} has no key {key}.{did_you_mean(name, _keys_at(path[:-1]))}"
        case "value_error":
            return f"{key} in {table} {context['error']}"
        case "too_short":
            return f"{key} in {table} is empty. It needs {what or 'at least one'}."
        case "greater_than_equal":
            return f"{key} in {table} is to be {context['ge']} or more."
        case "less_than_equal":
            return f"{key} in {table} is to be {context['le']} or less."
    return f"{key} in {table} {KINDS.get(error['type'], 'is of the wrong kind.')}"


def _keys_at(path: Key) -> list[str]:
    kind: Any = File
    for part in path:
        kind = get_args(kind)[-1] if get_origin(kind) else _fields(kind)[str(part)]
    return list(_fields(kind))


def _fields(table: Any) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in table.model_fields.items()}


def of_syntax(error: tomllib.TOMLDecodeError, source: str) -> tuple[int, str]:
    """Give the line of a TOML error, and plain words for it."""
    words = str(error)
    line = re.search(r"\(at line (\d+)", words)
    says = next((plain for found, plain in SYNTAX if found in words), "This line cannot be read as TOML.")
    return int(line[1]) if line else source.rstrip().count("\n") + 1, says


def sentences(problems: list[Problem], lines: Mapping[Key, int], name: str) -> tuple[str, ...]:
    """Every problem once, in the order of the file."""
    placed = {(line_of(problem.at, lines), problem.says): None for problem in problems}
    return tuple(f"{name}, line {line}: {says}" if line else f"{name}: {says}" for line, says in sorted(placed))


def line_of(path: Key, lines: Mapping[Key, int]) -> int:
    """The line of a key, or of the nearest table around it; 0 for the file as a whole."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 0)

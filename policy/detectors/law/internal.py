"""Addresses, paths and ticket numbers with a meaning only inside the department."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.patterns import Quick
from policy.text import digits_in

SHARE = Quick(r"(?<![\w\\])\\\\[\w.-]{2,60}\\[^\s<>\"”]{1,200}|\b(?:file|smb|cifs)://[^\s<>\"”]{3,200}", re.IGNORECASE)
PATH = Quick(
    r"(?<![\w/])[A-Z]:\\[^\s\\<>\"”][^\\<>\"”\n]{0,60}(?:\\[^\\<>\"”\n\s]{1,60}){0,12}|(?<![\w/.])/(?:home|Users)/[a-z][\w.-]{1,30}/[^\s]{1,120}"
)
HOST = Quick(
    r"(?<![\w@.-])(?:https?://)?(?:[\w-]{1,63}\.){1,8}(?:internal|local|lan|corp|intranet|intra|gsi|"
    r"localdomain)(?![\w-]|\.\w)"
    r"|https?://(?:localhost|intranet|[\w-]{1,40}\.intranet|intranet\.[\w.-]{3,80}|"
    r"(?:[\w-]{1,40}\.){0,4}(?:corp|internal|ad)\.[\w.-]{3,80}|"
    r"10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})(?![\w-])",
    re.IGNORECASE,
)
UNFINISHED = Quick(
    r"https?://(?:[\w-]{1,40}\.){0,4}(?:[\w]{1,20}-)?(?:staging|stage|preview|preprod|uat|"
    r"sandbox)(?:-[\w-]{1,40})?\.[\w.-]{3,80}",
    re.IGNORECASE,
)
COLLEAGUES_ONLY = Quick(
    r"https?://(?:[\w-]{1,60}\.sharepoint\.com|docs\.google\.com/(?:document|spreadsheets|presentation)/d/|"
    r"drive\.google\.com/|"
    r"[\w-]{1,60}\.atlassian\.net|teams\.microsoft\.com/l/(?:channel|message|chat)|"
    r"[\w-]{1,60}\.slack\.com/(?:archives|files)|trello\.com/b/|"
    r"miro\.com/app/board)[^\s<>\"”]{0,300}",
    re.IGNORECASE,
)
TICKET = Quick(
    r"\b(?:(?:INC|CHG|RITM|REQ|PRB|SCTASK|TASK)\d{6,9}|JIRA-\d{1,6})\b"
    r"|\b(?i:jira|service ?now|zendesk|tfs|azure devops|trello|help ?desk)(?: (?:ticket|bug|card|issue|story|"
    r"task|no\.?)){0,2}[ :#]{1,3}"
    r"(?:[A-Z]{2,10}-\d{1,6}|\d{3,7})\b"
)


TELLING = ("\\", "//", "/home/", "/users/", ".internal", ".local", ".lan", ".corp", ".intra", ".gsi")
"""Parts of which every internal address has at least one."""


@dataclass(frozen=True, slots=True)
class Inside:
    """An address or path that only colleagues can open."""

    span: tuple[int, int]
    kind: str
    certain: bool


def inside(text: str) -> Iterator[Inside]:
    """The internal addresses and paths in a text; links perhaps open to the public are less certain."""
    lowered = text.lower()
    if not any(part in lowered for part in TELLING):
        return
    done = 0
    every = [
        (found.span(), kind, certain)
        for pattern, kind, certain in (
            (SHARE, "a shared folder", True),
            (PATH, "a folder on somebody's machine", True),
            (HOST, "an internal address", True),
            (UNFINISHED, "a site that is still being tested", True),
            (COLLEAGUES_ONLY, "a link that may open for colleagues only", False),
        )
        for found in pattern.finditer(text)
    ]
    for span, kind, certain in sorted(every):
        if span[0] >= done:
            done = span[1]
            yield Inside(span, kind, certain)


def tickets(text: str) -> Iterator[tuple[int, int]]:
    """The numbers of internal tickets in a text."""
    if digits_in(text):
        yield from (found.span() for found in TICKET.finditer(text))

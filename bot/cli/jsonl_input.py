"""Input lines of `countersign check --jsonl` and `countersign enquirer --jsonl`."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.cli.jsonl import Line, one_of
from bot.model.content import Thread
from policy.draft import AccountKind, Kind
from policy.enquirer import Verdict


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _described(value: object) -> object:
    """A picture or several; null in a list is a picture without a description."""
    return ["" if alt is None else alt for alt in value] if isinstance(value, list) else _listed(value)


def _moment(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("is to be a date or a time such as 2027-04-01T09:00.") from None
    return text


class Asked(Line):
    """The subject of a check: the keys of a line, and of the command line."""

    text: str
    account: str = ""
    account_kind: Annotated[str, AfterValidator(one_of(AccountKind))] = ""
    network: str = ""
    kind: Annotated[str, AfterValidator(one_of(Kind))] = ""
    alt: Annotated[list[str], BeforeValidator(_described), Field(default_factory=list)]
    links: Annotated[list[str], BeforeValidator(_listed), Field(default_factory=list)]
    reply_to: str = ""
    reply_url: str = ""
    at: Annotated[str, AfterValidator(_moment)] = ""
    thread: Annotated[str, AfterValidator(one_of(Thread))] = ""


class AskedLink(Line):
    """A link on a profile."""

    url: str
    verified: bool = False


class AskedAbout(Line):
    """A person who wrote in, and their message."""

    network: str = ""
    handle: str = ""
    name: str = ""
    bio: str = ""
    links: Annotated[list[AskedLink], Field(default_factory=list)]
    message: str = ""
    known: Annotated[str, AfterValidator(one_of(Verdict))] = ""
    automated: bool = False
    press_list: Annotated[list[dict[str, object]], Field(default_factory=list)]
    """Rows of a press list, in whatever columns."""
    pages: Annotated[list[dict[str, object]], Field(default_factory=list)]
    """What was fetched from the links of the profile."""

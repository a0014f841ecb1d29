"""The people who act, and what the workspace says of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

SYSTEM = "countersign"
"""Who acts when no person does."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who acted: a Slack user id and workspace id. The name is for people to read, never for deciding."""

    id: str
    team: str = ""
    name: str = ""


class Standing(StrEnum):
    """What somebody is in the workspace. Only a member's acts ever count; unknown is never a member."""

    MEMBER = "member"
    GUEST = "guest"
    STRANGER = "stranger"
    BOT = "bot"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was last known of a person, and when it was looked up: enough for publishing for 12 hours."""

    person: str
    standing: Standing
    groups: Mapping[str, datetime]
    """The user groups they were in, and when that was looked up: not every look asks for every group."""
    at: datetime

    def since(self, moment: datetime) -> Self | None:
        """What of this was looked up at a moment or later; nothing when they themselves were not."""
        if self.at < moment:
            return None
        return replace(self, groups={group: at for group, at in self.groups.items() if at >= moment})


@dataclass(frozen=True, slots=True)
class Card:
    """A message of ours in Slack: its channel and its timestamp, which together are its identity."""

    channel: str
    ts: str

"""The people who act, and what the workspace says of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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
class Who:
    """What the workspace says of somebody now."""

    standing: Standing
    identity: str
    """Their id in the whole organisation, or their own where there is no other."""


@dataclass(frozen=True, slots=True)
class Openness:
    """Who can see a channel: anybody here, or its members only; and whether another organisation can."""

    private: bool
    shared: bool
    closed: str = ""
    """Slack's code for why we can't say anything in it, if we can't."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was last known of a person, and when it was looked up: enough for publishing for 12 hours."""

    person: str
    standing: Standing
    groups: frozenset[str]
    """The user groups they were in."""
    asked: Mapping[str, datetime]
    """Every group that was asked for them, and when: not every look asks for every group."""
    at: datetime
    identity: str = ""
    """What is the same for all the ids that one person has: an organisation of several workspaces gives them more."""

    def knows(self, groups: Iterable[str], since: datetime) -> bool:
        """Whether they, and each of these groups, were looked up at a moment or later."""
        return self.at >= since and all(group in self.asked and self.asked[group] >= since for group in groups)


@dataclass(frozen=True, slots=True)
class Card:
    """A message of ours in Slack: its channel and its timestamp, which together are its identity."""

    channel: str
    ts: str

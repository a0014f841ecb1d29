"""The people who act, and their standing in the workspace."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

SYSTEM = "countersign"
"""The actor when no person acts."""


WITHHELD = "author withheld for their safety"
"""Stands for a person, in values for people to read, whose name is a secret: naming the author would be a risk."""


def as_read(person: str, withheld: Collection[str]) -> str:
    """A person's id, or WITHHELD for a person whose name is withheld."""
    return WITHHELD if person in withheld else person


def mentioned(person: str) -> str:
    """A person in a sentence: Slack shows the name for the id. A withheld name is said to be withheld."""
    return f"[{WITHHELD}]" if person == WITHHELD else f"<@{person}>"


def without_names(sentence: str, withheld: Collection[str]) -> str:
    """A sentence of the bot's own without the mentions of people whose names are withheld."""
    for person in withheld:
        sentence = sentence.replace(mentioned(person), mentioned(WITHHELD))
    return sentence


@dataclass(frozen=True, slots=True)
class Person:
    """The person who acted: a Slack user id and workspace id. The name is for people to read, never for deciding."""

    id: str
    team: str = ""
    name: str = ""


class Standing(StrEnum):
    """A person's standing in the workspace. Only a member's acts ever count; an unknown person is never a member."""

    MEMBER = "member"
    GUEST = "guest"
    STRANGER = "stranger"
    BOT = "bot"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Who:
    """The workspace's word on a person, now."""

    standing: Standing
    identity: str
    """Their id in the whole organisation, or their own id where there is no other."""
    names: frozenset[str] = frozenset()
    """Everything that the workspace calls them; never stored."""


@dataclass(frozen=True, slots=True)
class Openness:
    """Who can see a channel: anybody in the workspace or only members, and whether another organisation can."""

    private: bool
    shared: bool
    closed: str = ""
    """Slack's code for why the bot can't post in the channel, if it can't."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A person as last looked up in Slack, and when: enough for publishing for 12 hours."""

    person: str
    standing: Standing
    groups: frozenset[str]
    """The user groups they were in."""
    asked: Mapping[str, datetime]
    """When each group was last asked for the person: not every look-up asks every group."""
    at: datetime
    identity: str = ""
    """Shared by all the ids of a person: an organisation of several workspaces gives people more than one id."""

    def is_among(self, principals: Iterable[str]) -> bool:
        """Whether any of the principals is the person, or a group of theirs."""
        return any(principal == self.person or principal in self.groups for principal in principals)

    def with_group(self, group: str, *, is_in: bool, at: datetime) -> Self:
        """The same person with a group asked about at a moment."""
        groups = self.groups | {group} if is_in else self.groups - {group}
        return replace(self, groups=groups, asked={**self.asked, group: at})

    def knows(self, groups: Iterable[str], since: datetime) -> bool:
        """Whether the person, and each of the groups, was looked up at or after a moment."""
        return self.at >= since and all(group in self.asked and self.asked[group] >= since for group in groups)


@dataclass(frozen=True, slots=True)
class Card:
    """A message of ours in Slack, identified by channel and timestamp together."""

    channel: str
    ts: str

"""Profiles on X (docs.x.com/x-api/users/lookup): each look-up is a user read, which costs money or quota."""

import re

from pydantic import AwareDatetime

from bot.model.public_profile import PublicProfile
from bot.outbound.x_answers import Answer, Link
from policy.enquirer import ProfileLink

NAME = re.compile(r"\w{1,15}", re.ASCII)
"""A username on X."""
FIELDS = "created_at,description,entities,public_metrics"
"""Not `affiliation`: version 2.167 of X's specification no longer knows that field, and may refuse the request."""


class _Part(Answer):
    urls: tuple[Link, ...] = ()


class _Entities(Answer):
    url: _Part = _Part()
    description: _Part = _Part()


class _Metrics(Answer):
    followers_count: int | None = None


class _Profile(Answer):
    username: str
    name: str = ""
    description: str = ""
    created_at: AwareDatetime | None = None
    entities: _Entities = _Entities()
    public_metrics: _Metrics = _Metrics()


class Lookup(Answer):
    """The answer to a look-up: no data for a name that is nobody's, or of an account that X has suspended."""

    data: _Profile | None = None

    @property
    def profile(self) -> PublicProfile | None:
        """The profile for people, with links as they were written."""
        found = self.data
        if found is None:
            return None
        links = (*found.entities.url.urls, *found.entities.description.urls)
        words = found.description
        for link in found.entities.description.urls:
            words = words.replace(link.url, link.expanded_url or link.url) if link.url else words
        return PublicProfile(
            handle=found.username,
            url=f"https://x.com/{found.username}",
            name=found.name,
            about=words,
            links=tuple(ProfileLink(link.expanded_url) for link in links if link.expanded_url),
            created=found.created_at,
            followers=found.public_metrics.followers_count,
        )

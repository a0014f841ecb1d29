"""The answers of LinkedIn's REST API, as far as read; the names are LinkedIn's.

Sources: learn.microsoft.com/en-us/linkedin/marketing/community-management/, posts-api, images-api, comments-api,
social-metadata-api, share-statistics and organization-access-control-by-role.
"""

# ruff: noqa: N815

from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)


class Upload(Answer):
    uploadUrl: str
    image: str


class Begun(Answer):
    value: Upload


class Image(Answer):
    status: str = ""


class Post(Answer):
    id: str
    author: str = ""
    commentary: str = ""
    createdAt: int = 0

    @property
    def at(self) -> datetime:
        """When the post was made."""
        return datetime.fromtimestamp(self.createdAt / 1000, UTC)


class Posts(Answer):
    elements: tuple[Post, ...] = ()


class Message(Answer):
    text: str = ""


class Created(Answer):
    time: int = 0


class Comment(Answer):
    id: str
    actor: str = ""
    message: Message = Message()
    created: Created = Created()
    parentComment: str = ""

    @property
    def at(self) -> datetime:
        """When the comment was made."""
        return datetime.fromtimestamp(self.created.time / 1000, UTC)


class Comments(Answer):
    elements: tuple[Comment, ...] = ()


class Summary(Answer):
    count: int = 0


class Metadata(Answer):
    reactionSummaries: Mapping[str, Summary] = {}
    commentSummary: Summary = Summary()


class Counts(Answer):
    shareCount: int | None = None
    impressionCount: int | None = None


class Share(Answer):
    share: str = ""
    ugcPost: str = ""
    totalShareStatistics: Counts = Counts()


class Statistics(Answer):
    elements: tuple[Share, ...] = ()


class Role(Answer):
    organization: str = ""
    role: str = ""
    state: str = ""


class Roles(Answer):
    elements: tuple[Role, ...] = ()

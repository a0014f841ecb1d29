"""The answers of X's API v2, as far as read.

Version 2.167 of X's specification has new names for some fields (posts for tweets); X's documentation has the old ones.
Both are understood. Source: github.com/xdevplatform/docs @28713281.
"""

from datetime import UTC, datetime

from pydantic import AliasChoices, AwareDatetime, BaseModel, ConfigDict, Field

from bot.model.post import Received
from bot.outbound.x_words import shown_text


class Answer(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)


class Problem(Answer):
    """An error of X's (docs.x.com/x-api/fundamentals/response-codes-and-errors)."""

    detail: str = ""
    type: str = ""
    errors: tuple[dict[str, object], ...] = ()


class Link(Answer):
    url: str = ""
    expanded_url: str = ""


class Mention(Answer):
    username: str = ""


class Entities(Answer):
    urls: tuple[Link, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Reference(Answer):
    type: str
    id: str


class Metrics(Answer):
    reply_count: int | None = None
    reposts: int | None = Field(None, validation_alias=AliasChoices("retweet_count", "repost_count"))
    like_count: int | None = None
    impression_count: int | None = None


class User(Answer):
    id: str
    username: str
    name: str = ""
    description: str = ""
    protected: bool = False


class Post(Answer):
    """A post; version 2.167 of X's specification has new names for some fields, and the documentation the old ones."""

    id: str
    text: str = ""
    author_id: str = ""
    created_at: AwareDatetime | None = None
    entities: Entities = Entities()
    references: tuple[Reference, ...] = Field(
        (), validation_alias=AliasChoices("referenced_tweets", "referenced_posts")
    )
    public_metrics: Metrics | None = None

    @property
    def links(self) -> dict[str, str]:
        return {link.url: link.expanded_url for link in self.entities.urls}

    def refers(self, how: str) -> str:
        """The id of the post replied to or quoted; "" if none."""
        return next((reference.id for reference in self.references if reference.type == how), "")

    def received_from(self, writer: User | None) -> Received:
        """The message for people; `writer` is None where X does not say who wrote."""
        handle = writer.username if writer else ""
        return Received(
            id=self.id,
            url=f"https://x.com/{handle or 'i'}/status/{self.id}",
            at=self.created_at or datetime.min.replace(tzinfo=UTC),
            handle=handle,
            text=shown_text(self.text, self.links),
            name=writer.name if writer else "",
            about=writer.description if writer else "",
            answers=self.refers("replied_to"),
        )


class Included(Answer):
    users: tuple[User, ...] = ()
    posts: tuple[Post, ...] = Field((), validation_alias=AliasChoices("tweets", "posts"))


class Meta(Answer):
    next_token: str = ""


class Created(Answer):
    data: Post


class One(Answer):
    data: Post | None = None
    includes: Included = Included()
    errors: tuple[Problem, ...] = ()


class Several(Answer):
    data: tuple[Post, ...] = ()
    includes: Included = Included()
    meta: Meta = Meta()


class Me(Answer):
    data: User


class Processing(Answer):
    state: str = ""


class Media(Answer):
    id: str
    processing_info: Processing = Processing()


class Uploaded(Answer):
    data: Media

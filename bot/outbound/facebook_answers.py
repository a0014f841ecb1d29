"""Posts, comments and figures of a Facebook Page, as answers of the Graph API have them.

Source: facebook/facebook-business-sdk-codegen @ad2b0b6f, api_specs/specs/{PagePost,Comment}.json.
"""

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from bot.model.post import Receipt, Received
from bot.outbound.client import web_address


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)


class Made(_Answer):
    id: str


class Owner(_Answer):
    id: str
    name: str = ""


class _Above(_Answer):
    id: str


class _Summary(_Answer):
    total_count: int | None = None


class _Summed(_Answer):
    summary: _Summary = _Summary()


class _Shares(_Answer):
    count: int = 0


class _Media(_Answer):
    media_type: str = ""
    subattachments: "_AllMedia | None" = None


class _AllMedia(_Answer):
    data: tuple[_Media, ...] = ()


class Comment(_Answer):
    id: str
    message: str = ""
    created_time: AwareDatetime
    permalink_url: str = ""
    writer: Owner | None = Field(None, alias="from")
    parent: _Above | None = None


class _Paging(_Answer):
    next: str = ""


class _Comments(_Answer):
    data: tuple[Comment, ...] = ()
    paging: _Paging = _Paging()


class Post(_Answer):
    id: str
    message: str = ""
    created_time: AwareDatetime | None = None
    permalink_url: str = ""
    attachments: _AllMedia = _AllMedia()
    writer: Owner | None = Field(None, alias="from")
    comments: _Comments = _Comments()

    def receipt(self) -> Receipt:
        return Receipt(self.id, web_address(self.permalink_url) or f"https://www.facebook.com/{self.id}")

    @property
    def pictures(self) -> int:
        """How many pictures the post shows: those of an album are a level below."""
        several = (media.subattachments.data if media.subattachments else (media,) for media in self.attachments.data)
        return sum(len(some) for some in several)


class Posts(_Answer):
    data: tuple[Post, ...] = ()
    paging: _Paging = _Paging()


class Counts(_Answer):
    comments: _Summed = _Summed()
    reactions: _Summed = _Summed()
    shares: _Shares = _Shares()
    comment_count: int | None = None
    like_count: int | None = None


class _Value(_Answer):
    value: int


class _Metric(_Answer):
    values: tuple[_Value, ...] = ()


class Metrics(_Answer):
    data: tuple[_Metric, ...] = ()


def received(post: str, comment: Comment) -> Received:
    """A comment as a message; Facebook has no handles, so an id names the writer, or the comment where unknown."""
    writer = comment.writer or Owner(id=comment.id)
    return Received(
        id=comment.id,
        url=web_address(comment.permalink_url),
        at=comment.created_time,
        handle=writer.id,
        text=comment.message,
        name=writer.name,
        answers=comment.parent.id if comment.parent else post,
    )

"""The answers of servers with Mastodon's API, as far as read (docs.joinmastodon.org/entities)."""

from pydantic import AwareDatetime, BaseModel, ConfigDict, RootModel

from bot.model.post import Receipt, Received
from bot.outbound.client import web_address
from bot.outbound.html_text import shown_text


class Answer(BaseModel):
    """An answer, of which we read what we know."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)


class Media(Answer):
    """A picture, uploaded or in a post."""

    id: str


class Owner(Answer):
    """An account, as shown beside its posts."""

    id: str
    acct: str
    display_name: str = ""
    note: str = ""


class Status(Answer):
    """A post."""

    id: str
    account: Owner | None = None
    visibility: str = "public"
    url: str | None = None
    content: str = ""
    created_at: AwareDatetime | None = None
    in_reply_to_id: str | None = None
    media_attachments: tuple[Media, ...] = ()
    replies_count: int | None = None
    reblogs_count: int | None = None
    favourites_count: int | None = None

    @property
    def is_private(self) -> bool:
        """Whether the post was written for some people only."""
        return self.visibility in {"private", "direct"}

    def receipt(self) -> Receipt:
        """Where the post is."""
        return Receipt(id=self.id, url=web_address(self.url or ""))


class Source(Answer):
    """The words of a post as they were sent."""

    text: str


class Found(Answer):
    """What a search found."""

    statuses: tuple[Status, ...]


class Statuses(RootModel[tuple[Status, ...]]):
    """A page of posts."""


class Mention(Answer):
    """A notification of a post that names the account."""

    id: str
    account: Owner
    created_at: AwareDatetime
    status: Status | None = None

    @property
    def received(self) -> Received:
        """The message, for people."""
        status = self.status or Status(id="")
        return Received(
            id=status.id,
            url=status.receipt().url,
            at=self.created_at,
            handle=self.account.acct,
            text=shown_text(status.content),
            name=self.account.display_name,
            about=shown_text(self.account.note),
            answers=status.in_reply_to_id or "",
            private=status.is_private,
        )


class Mentions(RootModel[tuple[Mention, ...]]):
    """A page of notifications, the newest first."""

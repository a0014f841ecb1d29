"""The answers of servers with Mastodon's API, as far as read (docs.joinmastodon.org/entities)."""

from pydantic import AwareDatetime, BaseModel, ConfigDict, RootModel

from bot.model.post import Receipt, Received
from bot.model.public_profile import PublicProfile
from bot.outbound.client import web_address
from bot.outbound.html_text import links_of, shown_text
from policy.enquirer import ProfileLink


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


class Detail(Answer):
    """A row of an account's profile: `verified_at` is the time when the linked page linked back."""

    name: str = ""
    value: str = ""
    verified_at: str | None = None


class Profile(Owner):
    """An account as a whole (docs.joinmastodon.org/entities/Account)."""

    url: str | None = None
    bot: bool = False
    created_at: AwareDatetime | None = None
    followers_count: int | None = None
    fields: tuple[Detail, ...] = ()

    @property
    def shown(self) -> PublicProfile:
        """The profile for people: a row with a link is a link, any other row is among the words."""
        rows = [(row, links_of(row.value)) for row in self.fields]
        words = [shown_text(self.note), *(f"{row.name}: {shown_text(row.value)}" for row, links in rows if not links)]
        links = [ProfileLink(url, row.verified_at is not None) for row, found in rows for url in found]
        return PublicProfile(
            handle=self.acct,
            url=web_address(self.url or ""),
            name=self.display_name,
            about="\n".join(filter(None, words)),
            links=(*links, *(ProfileLink(url) for url in links_of(self.note))),
            automated=self.bot,
            created=self.created_at,
            followers=self.followers_count,
        )


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

    statuses: tuple[Status, ...] = ()
    accounts: tuple[Profile, ...] = ()


class Statuses(RootModel[tuple[Status, ...]]):
    """A page of posts."""


class Mention(Answer):
    """A notification of a post that names the account."""

    id: str
    account: Profile
    created_at: AwareDatetime
    status: Status | None = None

    @property
    def received(self) -> Received:
        """The message, for people."""
        status, writer = self.status or Status(id=""), self.account.shown
        return Received(
            id=status.id,
            url=status.receipt().url,
            at=self.created_at,
            handle=writer.handle,
            text=shown_text(status.content),
            name=writer.name,
            about=writer.about,
            links=writer.links,
            automated=writer.automated,
            answers=status.in_reply_to_id or "",
            private=status.is_private,
        )


class Mentions(RootModel[tuple[Mention, ...]]):
    """A page of notifications, the newest first."""

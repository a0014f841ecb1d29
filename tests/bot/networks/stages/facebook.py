"""The stand-in for Facebook as a stage: the Page 101, whose posts are counted while they stand."""

from bot.outbound.network import Connection
from tests.bot.networks.stand_in import NOW, Stage, StandIn, connection
from tests.bot.networks.stand_ins.facebook import FakeFacebook
from tests.bot.networks.stand_ins.facebook_tokens import PAGE, PAGE_ID


class StandingFacebook(FakeFacebook):
    """Facebook, whose `posts` leave out the deleted ones."""

    def posts(self) -> int:
        gone = sum(post.gone and post.by_app for post in self.all_posts.values())
        return super().posts() - gone - sum(comment.gone for comment in self.comments.values())


def page_at(api: str, token: str = PAGE, page: str = PAGE_ID) -> Connection:
    return connection({"api": api, "page": page}, {"token": token})


def writes_in(facebook: StandIn, text: str) -> None:
    """A citizen comments on the Page's only post."""
    assert isinstance(facebook, FakeFacebook)
    post = next(iter(facebook.all_posts.values()), None) or facebook.appears("Ask us anything")
    facebook.writes(post.id, text)


STAGE = Stage(
    network="facebook",
    stand_in=lambda: StandingFacebook(clock=lambda: NOW),
    at=page_at,
    posting="/feed",
    uploading="/photos",
    uploads=True,
    repeats=False,
    writes_in=writes_in,
)

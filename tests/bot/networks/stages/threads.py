"""The stand-in for Threads as a stage: the account @dept_example, whose posts are counted while they stand."""

from bot.outbound.network import Connection
from tests.bot.networks.stand_in import NOW, Stage, StandIn, connection
from tests.bot.networks.stand_ins.threads import FakeThreads
from tests.bot.networks.stand_ins.threads_tokens import LONG, USERNAME


class StandingThreads(FakeThreads):
    """Threads, whose `posts` leave out the deleted ones."""

    def posts(self) -> int:
        return super().posts() - sum(media.gone and media.by_app for media in self.media.values())


def account_at(api: str, token: str = LONG, username: str = USERNAME) -> Connection:
    return connection({"api": api, "username": username}, {"token": token})


def writes_in(threads: StandIn, text: str) -> None:
    """A citizen answers the account's only post."""
    assert isinstance(threads, FakeThreads)
    post = next(iter(threads.media.values()), None) or threads.appears("Ask us anything")
    threads.answers(post.id, text)


STAGE = Stage(
    network="threads",
    stand_in=lambda: StandingThreads(clock=lambda: NOW),
    at=account_at,
    posting="/threads_publish",
    repeats=False,
    writes_in=writes_in,
)
"""`repeats` is of a second preparation, which makes a second post; the same container makes none."""

"""The post that a reply answers, looked for from each account before anybody is asked to approve the reply."""

import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial

from bot.errors import ConfigError, SendingError
from bot.model.account import Account
from bot.model.content import Content
from bot.model.post import Parent
from bot.model.revision import Rendered
from bot.outbound.network import Network
from bot.ports import Publisher
from policy.draft import Kind

TO_LOOK = 1.0
"""Seconds for the networks' answers: a form, which may be of two groups of approvers, is answered within three."""
SIDE_BY_SIDE = 8

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parents:
    """Asks the networks for the posts answered. Never within a transaction."""

    networks: Mapping[str, Network]
    connect: Callable[[Account], Publisher] | None
    """None where no network is asked."""
    pool: Executor = field(default_factory=partial(ThreadPoolExecutor, SIDE_BY_SIDE, "parents"))
    patience: float = TO_LOOK

    def of(self, content: Content, accounts: Iterable[Account], before: Iterable[Rendered] = ()) -> dict[str, Parent]:
        """Find the post that a content replies to, by account; without what is found already in `before`.

        An account whose network gives no answer in time is left out, or as it was before.
        """
        known = found_in(before)
        if (connect := self.connect) is None:
            return known
        url = content.answers.url if content.answers and content.kind is Kind.REPLY else ""
        asked = {
            account.key: self.pool.submit(_find, connect, account, url)
            for account in accounts
            if url and self._can_be_asked(account, url) and not (account.key in known and known[account.key].id)
        }
        done = wait(asked.values(), timeout=self.patience).done
        answers = {key: answer.result() for key, answer in asked.items() if answer in done}
        return known | {key: parent for key, parent in answers.items() if parent is not None}

    def _can_be_asked(self, account: Account, url: str) -> bool:
        network = self.networks[account.network]
        return not network.by_hand and not network.link_fault(url, account.settings)


def _find(connect: Callable[[Account], Publisher], account: Account, url: str) -> Parent | None:
    try:
        return connect(account).parent(url) or Parent()
    except (SendingError, ConfigError) as error:
        log.warning("account %s: no answer about a post to reply to: %s", account.key, type(error).__name__)
    except Exception:  # a look that fails keeps nobody from writing: the post is looked for again before sending
        log.exception("account %s: looking for a post to reply to failed", account.key)
    return None


def found_in(before: Iterable[Rendered]) -> dict[str, Parent]:
    """The posts replied to that were found when a revision was made, by account."""
    return {rendered.account: rendered.parent for rendered in before if rendered.parent is not None}

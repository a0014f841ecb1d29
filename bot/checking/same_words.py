"""Posts of the same words on the same accounts, looked up for the checks and for people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.content import Content
from bot.model.organisation import Organisation
from bot.model.revision import Rendered
from bot.model.twin import Twin
from bot.outbound.network import Network
from bot.store import Store, same_words
from policy.same_words import SaidAlready, Stands

LOOKED_BACK = timedelta(days=7)
"""How far back posts that are out are looked for; the rule says which of them matter."""
REMEMBERED = timedelta(days=366)
"""How far back take-downs are looked for: what was wrong in spring is proposed again in autumn."""
TELLS_OF_TWINS = "INTG-04"
"""The rule that speaks of posts of the same words."""
_FIRST = (Stands.OUT, Stands.SCHEDULED, Stands.WAITING)


@dataclass(frozen=True, slots=True)
class SameWords:
    """Finds other posts of the same words, for each account: the latest taken down, and one that still counts.

    Of those a post that is out comes before any that is not.
    """

    store: Store
    organisation: Organisation
    networks: Mapping[str, Network]

    def of(
        self, content: Content, accounts: Iterable[str], *, at: datetime | None, besides: Iterable[int], before: int = 0
    ) -> tuple[Twin, ...]:
        """The other posts of the same words.

        `at` is when the words are to go out, if not now. `besides` and `before` as in the store.
        """
        keys = {key: content.words_key(key) for key in accounts}
        keys = {account: key for account, key in keys.items() if key}
        if not keys:
            return ()
        now = self.organisation.clock()
        since = min(at or now, now) - LOOKED_BACK
        others = frozenset(besides)
        down = self.store.read(same_words.taken_down, keys, since=now - REMEMBERED, besides=others)
        every = self.store.read(same_words.twins, keys, since=since, besides=others, before=before)
        nearest: dict[tuple[str, bool], Twin] = {}
        for twin in [*down, *sorted(every, key=lambda twin: _FIRST.index(twin.stands))]:
            nearest.setdefault((twin.account, twin.stands is Stands.TAKEN_DOWN), twin)
        return tuple(nearest.values())

    def told(
        self,
        content: Content,
        rendered: Iterable[Rendered],
        *,
        at: datetime | None,
        besides: Iterable[int],
        before: int = 0,
    ) -> tuple[SaidAlready, ...]:
        """The other posts of the same words, as facts for the rules; `rendered` are the words to go out."""
        parts = {there.account: there.parts for there in rendered if there.account in self.organisation.accounts}
        now, found = self.organisation.clock(), []
        for twin in self.of(content, parts, at=at, besides=besides, before=before):
            account = self.organisation.accounts[twin.account]
            network = self.networks[account.network]
            refused = network.refuses_same_words_for if parts[twin.account] == twin.parts else None
            there = (twin.at or now).astimezone(account.zone)
            found.append(
                SaidAlready(
                    str(twin.proposal), account.title, twin.stands, there, twin.at is not None, refused, twin.because
                )
            )
        return tuple(found)

"""Threads: the parts of a post for an account, as its author chose, and threads that could be chosen."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.model.content import Thread
from bot.model.revision import Rendered
from bot.outbound.network import Network
from bot.outbound.thread_parts import NoThread, divided
from policy.draft import Kind, Length


@dataclass(frozen=True, slots=True)
class PossibleThread:
    """How words would go out as a thread without numbers: the number of parts; or 0, and why not, in a sentence."""

    parts: int = 0
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Destination:
    """An account's network, with the account's settings."""

    network: Network
    settings: Mapping[str, str]

    @property
    def limit(self) -> int:
        """The most characters of a part."""
        return self.network.limit_for(self.settings)

    def rendered(self, account: str, text: str, thread: Thread) -> Rendered:
        """Exactly what an account sends, part by part.

        The author's lines of `---` go out only where no thread was chosen. Words that cannot be a thread are a single
        part, which the length rule speaks of.
        """
        parts = self._parts(text, thread)
        return Rendered(account, parts, tuple(self.network.count(part) for part in parts), self.limit)

    def possible(self, text: str) -> PossibleThread | None:
        """The thread of words that are too long for a post, or divided by their author; None for all other words."""
        fits = all(self.network.count(part) <= self.limit for part in self.network.render(text))
        if not self.network.threads or (fits and len(divided(text)) < 2):
            return None
        try:
            found = len(self.network.thread(text, self.settings, numbered=False))
        except NoThread as error:
            return PossibleThread(why_not=str(error))
        return PossibleThread(found) if found > 1 else None

    def lengths(
        self, rendering: Rendered, handle: str, where: str, text: str, kind: Kind, thread: Thread
    ) -> Iterator[Length]:
        """The length of each part, and how the network cannot take the part, for the rules.

        Private messages are never divided, and are sent by hand.
        """
        possible, of = None, len(rendering.counted)
        too_long = any(counted > rendering.limit for counted in rendering.counted)
        by_hand = kind is Kind.DM
        if of == 1 and not by_hand and (too_long or thread is not Thread.NO):
            possible = self.possible(text)
        for part, (words, counted) in enumerate(zip(rendering.parts, rendering.counted, strict=True), 1):
            fault = "" if by_hand else self.network.text_fault(words, kind)
            length = Length(handle, where, counted, rendering.limit, part, of, fault=fault)
            yield replace(length, thread=possible.parts, no_thread=possible.why_not) if possible else length

    def _parts(self, text: str, thread: Thread) -> tuple[str, ...]:
        if thread is Thread.NO:
            return self.network.render(text)
        if self.network.threads:
            with suppress(NoThread):
                return self.network.thread(text, self.settings, numbered=thread is Thread.NUMBERED)
            return self.network.render(text)
        return self.network.render("\n\n".join(divided(text)) or text)

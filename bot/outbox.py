"""The outbox: tells people what transactions left to be told, once each, in order, however long Slack is away."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from bot.clock import Clock
from bot.errors import CannotTell, NotNow
from bot.model.notice import Direct, Event, HoldMessage, PostCard, Question, ReferralRaised, SettingMessage
from bot.model.people import Card
from bot.ports import Notifier
from bot.store import Store, holds, settings
from bot.store.notices import Waiting

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=2), timedelta(minutes=5)
CLOSED_TO_US = timedelta(minutes=1)
TAKEN_FOR = timedelta(minutes=2)
"""How long a replica has for telling a notice before another may try, looking first whether it was told."""
IDLE = 5.0
"""Seconds between looks when nobody wakes it: what was put off comes due, another replica leaves something."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Outbox:
    """A thread that empties the outbox through a Notifier."""

    store: Store
    notifier: Notifier
    clock: Clock
    on_card: Callable[[Card], object] = lambda _: None
    """Called once a card is known to be one: a reaction may have come before."""
    _waking: threading.Event = field(default_factory=threading.Event)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin telling."""
        self._thread = threading.Thread(target=self._run, name="outbox", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Say that there is something to tell."""
        self._waking.set()

    def stop(self, within: float = 10.0) -> None:
        """Finish the notice in hand, and stop."""
        self._stopping.set()
        self._waking.set()
        if self._thread is not None:
            self._thread.join(within)

    def tell_all(self) -> int:
        """Tell whatever can be told now, until nothing is left that can; gives how many were told."""
        told = 0
        while waiting := self.store.notices_due():
            progress = sum(self._tell(one) for one in waiting if not self._stopping.is_set())
            told += progress
            if not progress:
                break
        return told

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._waking.clear()
            try:
                self.tell_all()
            except NotNow as error:
                log.warning("notices wait: %s", error)
            except Exception:
                log.exception("the outbox met something it did not foresee; it goes on")
            self._waking.wait(IDLE)

    def _tell(self, waiting: Waiting) -> bool:
        notice = waiting.notice
        with self.store.begin() as tx:
            if not tx.take_notice(waiting, tx.now + TAKEN_FOR):
                return False
        try:
            made = self.notifier.tell(notice, f"outbox-{waiting.id}", again=waiting.tries > 0)
        except NotNow as error:
            pause = min(FIRST_PAUSE * 2**waiting.tries, LONGEST_PAUSE)
            at = self.clock()
            self._put_off(waiting, max(error.not_before or at, at + pause) - at, "no answer")
            return False
        except CannotTell as error:
            self._put_off(waiting, CLOSED_TO_US, str(error))
            if isinstance(notice, PostCard) and waiting.tries == 0:
                self._say_that_the_card_waits(notice)
            return False
        except Exception:
            log.exception("notice %s (%s) could not be told", waiting.id, type(notice).__name__)
            self._put_off(waiting, min(FIRST_PAUSE * 2**waiting.tries, LONGEST_PAUSE), "a fault of ours")
            return False
        with self.store.begin() as tx:
            card = made.get("message")
            if card is not None:
                match notice:
                    case PostCard():
                        tx.remember_card(card, notice.proposal, notice.revision)
                    case Question():
                        tx.remember_question(card, notice.delivery)
                    case ReferralRaised():
                        tx.remember_referral(card, notice.enquiry)
                    case HoldMessage():
                        holds.add_message(tx.connection, notice.hold, notice.page, card)
                    case SettingMessage():
                        settings.set_card(tx.connection, notice.setting, card)
                    case _:
                        pass
            tx.told_notice(waiting.id)
        if card is not None and isinstance(notice, PostCard):
            self.on_card(card)
        return True

    def _put_off(self, waiting: Waiting, pause: timedelta, trouble: str) -> None:
        with self.store.begin() as tx:
            tx.put_notice_off(waiting.id, tx.now + pause, trouble)

    def _say_that_the_card_waits(self, notice: PostCard) -> None:
        proposal = self.store.proposal(notice.proposal)
        if proposal is None:
            return
        with self.store.begin() as tx:
            tx.tell(Direct(proposal.id, proposal.proposer, Event.CARD_CANNOT_BE_POSTED))

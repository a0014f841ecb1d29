"""Whom a reply answers, as far as anybody here has looked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.model.account import Department
from bot.model.revision import Answers
from bot.store import Store
from policy.situation import Answering

A_CHECK_LASTS = timedelta(days=90)
"""After so long somebody looks again: people change jobs."""


@dataclass(frozen=True, slots=True)
class Answerings:
    """Looks an answered handle up among the department's enquiries."""

    store: Store
    departments: Mapping[str, Department]
    clock: Clock

    def about(self, answers: Answers | None, department: str) -> Answering | None:
        """Say what is known of whom a reply answers; None for what is no reply."""
        if answers is None:
            return None
        contact = self.departments[department].media_contact
        last = self.store.newest_enquiry(department, answers.handle)
        if last is None or self.clock() - last.at > A_CHECK_LASTS:
            return Answering(answers.handle, checked=False, press=False, media_contact=contact)
        return Answering(answers.handle, checked=True, press=last.is_press, media_contact=contact)

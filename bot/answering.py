"""Whom a reply answers, as far as anybody here has looked."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.model.account import Department
from bot.model.enquiry import EnquiryState
from bot.model.revision import Answers
from bot.store import Store
from policy.situation import Answering


@dataclass(frozen=True, slots=True)
class Answerings:
    """Looks an answered handle up among the department's enquiries."""

    store: Store
    departments: Mapping[str, Department]

    def about(self, answers: Answers | None, department: str) -> Answering | None:
        """Say what is known of whom a reply answers; None for what is no reply."""
        if answers is None:
            return None
        contact = self.departments[department].media_contact
        last = self.store.newest_enquiry(department, answers.handle)
        if last is None:
            return Answering(answers.handle, checked=False, press=False, media_contact=contact)
        press = last.refer and last.state is not EnquiryState.NOT_PRESS
        return Answering(answers.handle, checked=True, press=press, media_contact=contact)

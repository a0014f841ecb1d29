"""Reply checks: the enquiries on record about the person a reply answers."""

from dataclasses import dataclass
from datetime import timedelta

from bot.model.content import Answers
from bot.model.organisation import Organisation
from bot.store import Store, enquiries
from policy.situation import Answering

A_CHECK_LASTS = timedelta(days=90)
"""How long a check counts before a person looks again: people change jobs."""


@dataclass(frozen=True, slots=True)
class ReplyChecks:
    """Looks up an answered handle among a department's enquiries."""

    store: Store
    organisation: Organisation

    def about(self, answers: Answers | None, department: str, *, agreed: bool = False) -> Answering | None:
        """The checks on the person a reply answers; None for a post that is no reply. `agreed`: by a holding line."""
        if answers is None:
            return None
        contact = self.organisation.departments[department].media_contact
        checks = self.store.read(
            enquiries.of_handle, department, answers.handle, since=self.organisation.clock() - A_CHECK_LASTS
        )
        # One referral that stands outweighs any later look: only the media team says "not press".
        press = any(check.is_press for check in checks)
        return Answering(answers.handle, checked=bool(checks), press=press, media_contact=contact, agreed=agreed)

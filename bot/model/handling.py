"""What colleagues do with an enquiry that the media team need not answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.model.enquiry_states import EnquiryState

WROTE_AGAIN = "They wrote again meanwhile. The message has their newest words: please look at those."

TOO_LATE = "This was seen to a while ago, and the words are no longer kept. They are still where they were written."
PUT_BACK_WITHIN = timedelta(hours=1)
"""How long a line that somebody took off the list can be put back, with the words."""


ANSWERING_FOR = timedelta(hours=2)
"""How long "is answering" is shown of a form that was opened, and neither sent nor closed: a telephone may be off."""


class How(StrEnum):
    """A way to deal with an enquiry of the public."""

    ANSWERING = "answering"
    """A colleague opened the form for a reply; the reply is a proposal like any other."""
    SIGNPOSTED = "signposted"
    """A signpost, agreed beforehand, was sent to the enquirer."""
    NO_REPLY = "no_reply"
    """No reply is needed."""
    PASSED_ON = "passed_on"
    """Passed on to those who deal with elected people, or with other official bodies."""
    REPLIED = "replied"
    """A colleague replied by hand, where the enquirer wrote."""
    SHARED = "shared"
    """The question was shared with the policy team, without the enquirer's name."""


ENDS = {How.NO_REPLY: EnquiryState.NO_ANSWER, How.REPLIED: EnquiryState.ANSWERED}
"""What ends an enquiry that came by an inbox; of others, nobody knows whether they wait."""


@dataclass(frozen=True, slots=True)
class Before:
    """Where an enquiry stood before a colleague ended it."""

    state: EnquiryState
    settled_by: str = ""
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Handled:
    """A colleague dealt with an enquiry."""

    how: How
    by: str
    at: datetime
    before: Before | None = None
    """Where to put the enquiry back, if this ended it; None once the words are forgotten."""

"""What colleagues do with an enquiry that the media team need not answer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

WROTE_AGAIN = "They wrote again meanwhile. The message has their newest words: please look at those."


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


@dataclass(frozen=True, slots=True)
class Handled:
    """A colleague dealt with an enquiry."""

    how: How
    by: str
    at: datetime

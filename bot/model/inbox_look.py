"""Looks at people who wrote to an inbox and of whom the check could not tell: due, put off, or left out."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.enquiry import Enquiry
from bot.model.inbox import MOST_WORDS

LOOKS = 10
"""People looked up of those whom a reading brings: in a surge no network is asked about each."""
LEASE = timedelta(minutes=2)
"""How long a look may take before another process takes the look up."""
PAUSE = timedelta(minutes=10)
"""How long a network that gave no answer is not asked about others who wrote to the account."""
WORTH_A_LOOK = timedelta(days=1)
"""How long after the message a look is still made: a colleague has looked by then."""


def to_be_looked_up(enquiry: Enquiry, at: datetime) -> Enquiry:
    """Let the writer be looked up from a moment on; the words are kept whole until then."""
    return replace(enquiry, look_at=at)


def is_due(enquiry: Enquiry, now: datetime) -> bool:
    """Whether the writer is to be looked up now: no other process does."""
    return enquiry.is_listed and enquiry.look_at is not None and enquiry.look_at <= now


def is_worth_a_look(enquiry: Enquiry, now: datetime) -> bool:
    """Whether a look may spare a colleague the trouble."""
    return enquiry.waits_for_a_look and now - enquiry.at < WORTH_A_LOOK


def without_look(enquiry: Enquiry) -> Enquiry:
    """Leave the line as it is: of an ordinary message only the beginning is kept, unless somebody else answers it."""
    is_line = enquiry.is_listed and not enquiry.is_passed_on
    words = enquiry.message[:MOST_WORDS] if is_line else enquiry.message
    return replace(enquiry, look_at=None, message=words)

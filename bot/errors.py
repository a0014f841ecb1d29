"""What can go wrong, said to the person who asked.

CountersignError             a sentence addressed to whoever acted
├── NotAllowed               this person may not do this; says who may
│   └── ThumbNotEnough       a 👍 does not count here, the button does
├── NotNow                   a look-up we need did not answer; nothing happened, try again
├── CannotTell               a channel or a person is closed to us until somebody opens it
│   └── Unsayable            Slack does not take the message itself: a fault of ours
├── Superseded               what they acted on has moved on since
├── Unusable                 what they typed cannot be used as it is; what they typed is kept
├── ConfigError              the configuration file, every problem at once
└── SendingError             a network's answer
    ├── Refused              it said no: not out, and asking again unchanged will not help
    ├── Unreached            nothing can have been sent: safe to try again
    └── Unsure               it may be out: look before doing anything
"""

from datetime import datetime
from typing import TypeVar

Thing = TypeVar("Thing")


class CountersignError(Exception):
    """A sentence for the person who acted; its text is shown to them as it is."""


class NotAllowed(CountersignError):
    """This person may not do this. `why` is a word for the audit trail."""

    def __init__(self, says: str, *, why: str = "not_entitled") -> None:
        super().__init__(says)
        self.why = why


class ThumbNotEnough(NotAllowed):
    """A 👍 where there is something to look at first: the button of the same card's revision does count."""

    def __init__(self, says: str, proposal: int, revision: int) -> None:
        super().__init__(says, why="thumb_not_enough")
        self.proposal, self.revision = proposal, revision


class NotNow(CountersignError):
    """Something we must ask first did not answer; nothing has happened. `not_before` is when to come back."""

    def __init__(self, says: str, *, not_before: datetime | None = None) -> None:
        super().__init__(says)
        self.not_before = not_before


class CannotTell(CountersignError):
    """A channel or a person is closed to us, and will stay so until somebody opens it. `why` is Slack's code for it."""

    def __init__(self, says: str, *, why: str = "closed") -> None:
        super().__init__(says)
        self.why = why


class Unsayable(CannotTell):
    """Slack does not take the message itself, however often it is sent: a fault of ours."""


class Superseded(CountersignError):
    """What they acted on has moved on since it was shown."""


class Unusable(CountersignError):
    """What they typed cannot be used as it is. `field` names the input it belongs to."""

    def __init__(self, says: str, field: str = "text") -> None:
        super().__init__(says)
        self.field = field


class ConfigError(CountersignError):
    """Everything wrong with the configuration, one line a problem."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class SendingError(CountersignError):
    """A network did not plainly accept what we sent."""


class Refused(SendingError):
    """The network said no. `credential` when what it refuses is who we are, not what we said."""

    def __init__(self, says: str, *, credential: bool = False) -> None:
        super().__init__(says)
        self.credential = credential


class Unreached(SendingError):
    """Nothing can have been sent. `not_before` is the network's own word for when to come back."""

    def __init__(self, says: str, *, not_before: datetime | None = None) -> None:
        super().__init__(says)
        self.not_before = not_before


class Unsure(SendingError):
    """The call may have taken effect: look before trying again."""


def still_here(found: Thing | None, what: str) -> Thing:
    """Give what was looked up. Raises Superseded, in words for whoever acted on it, when there is none any more."""
    if found is None:
        raise Superseded(f"That {what} is no longer here.")
    return found

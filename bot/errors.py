"""Errors, each a sentence said to the person who asked.

CountersignError             a sentence addressed to the person who acted
├── NotAllowed               this person may not act here; says who may
│   └── ThumbNotEnough       a 👍 does not count here, the button does
├── NotNow                   a look-up did not answer; no change was made, try again
│   └── OutOfOrder           our records can't be kept until somebody mends them; nothing is taken meanwhile
├── CannotTell               a channel or a person is closed to us until a person opens it
│   └── Unsayable            Slack does not take the message itself: a fault of ours
├── Superseded               the subject of the act has moved on since
├── Unusable                 the input cannot be used as it is; the words typed are kept
├── ConfigError              the configuration file, every problem at once
└── SendingError             a network's answer
    ├── Refused              a no: not out, and asking again unchanged will not help
    │   ├── Unattached       the post to reply to is not there: not out, and a person is asked
    │   └── Overtaken        the post to be changed is gone or has other words: not changed, and a person is asked
    ├── Unreached            no part can have been sent: safe to try again
    └── Unsure               the post may be out: look before any other act
"""

from datetime import datetime
from typing import TypeVar

NOT_ENTITLED = "not_entitled"
"""The word in the audit trail for an act refused for want of a role."""
OUT_OF_ORDER = (
    "Our records are out of order, so nothing can be recorded and nothing goes out just now. Those who look after "
    "Countersign have been told. Please try again when we are back; if it can't wait, somebody with the account's own "
    "log-in can post it by hand."
)
Thing = TypeVar("Thing")


class CountersignError(Exception):
    """A sentence for the person who acted; shown to them word for word."""


class NotAllowed(CountersignError):
    """The person may not do this act. `why` is a word for the audit trail."""

    def __init__(self, says: str, *, why: str = NOT_ENTITLED) -> None:
        super().__init__(says)
        self.why = why


class ThumbNotEnough(NotAllowed):
    """A 👍 on a card with findings or hidden words to look at first: the Approve button on the same card counts."""

    def __init__(self, says: str, proposal: int, revision: int) -> None:
        super().__init__(says, why="thumb_not_enough")
        self.proposal, self.revision = proposal, revision


class NotNow(CountersignError):
    """A look-up that had to come first did not answer; no change was made. `not_before` is when to come back."""

    def __init__(self, says: str, *, not_before: datetime | None = None) -> None:
        super().__init__(says)
        self.not_before = not_before


class OutOfOrder(NotNow):
    """Our records can't be kept until somebody mends them: nothing is taken, claimed or sent meanwhile."""

    def __init__(self, says: str = OUT_OF_ORDER) -> None:
        super().__init__(says)


class CannotTell(CountersignError):
    """A channel or a person is closed to us until a person opens it. `why` is Slack's code."""

    def __init__(self, says: str, *, why: str = "closed") -> None:
        super().__init__(says)
        self.why = why


class Unsayable(CannotTell):
    """Slack does not take the message itself, however often sent: a fault of ours."""


class Superseded(CountersignError):
    """The subject of the act has moved on since it was shown."""


class Unusable(CountersignError):
    """The input cannot be used as it is. `field` names the input at fault."""

    def __init__(self, says: str, field: str = "text") -> None:
        super().__init__(says)
        self.field = field


class ConfigError(CountersignError):
    """Every fault in the configuration, one line a problem."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class SendingError(CountersignError):
    """A network did not plainly accept a call."""


class Refused(SendingError):
    """The network said no. `credential` when it refuses our credential, not our words."""

    def __init__(self, says: str, *, credential: bool = False) -> None:
        super().__init__(says)
        self.credential = credential


class Unattached(Refused):
    """The post to reply to is not there, or not open to everybody: the reply was not sent by itself."""


class Overtaken(Refused):
    """The post whose words were to be replaced is gone, or has other words than those approved to be replaced."""


class Unreached(SendingError):
    """No part can have been sent. `not_before` is the network's own word for when to come back.

    `answered` when only the network's answer says so: some servers have asked to wait after they took the post.
    """

    def __init__(self, says: str, *, not_before: datetime | None = None, answered: bool = False) -> None:
        super().__init__(says)
        self.not_before = not_before
        self.answered = answered


class Unsure(SendingError):
    """The call may have taken effect: look before trying again; where no look can tell more, a `person` is asked."""

    def __init__(self, says: str, *, person: bool = False) -> None:
        super().__init__(says)
        self.person = person


def still_here(found: Thing | None, what: str) -> Thing:
    """Give the result of a look-up. Raises Superseded, in words for the person who acted, when it is None."""
    if found is None:
        raise Superseded(f"That {what} is no longer here.")
    return found

"""The pace of commands: of a script that types commands, all but the first few cost nobody anything.

Counted in memory: a command leaves nothing behind that two replicas would have to count alike, and counting in the
database would cost more than most commands. Each command is counted by itself, so that whoever scripts `/pending-posts`
can still hold posts.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

from bot.notices.pacing import Allowance

A_MINUTE = 20
"""Times that a person may type the same command in a minute: nobody reads as many answers."""
MOST_KEPT = 5000
"""People's commands remembered."""
TOO_OFTEN = (
    f"You've typed `{{command}}` {A_MINUTE} times in the last minute, so this one was left out. Nothing is lost: try "
    "it again in a minute."
)


@dataclass(slots=True)
class CommandPace:
    """The commands of each person in the last minute."""

    monotonic: Callable[[], float] = time.monotonic
    hurried: bool = False
    """For a played rehearsal: nobody waits."""
    _allowances: dict[tuple[str, str], Allowance] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def has_room(self, person: str, command: str) -> bool:
        """Count a command; False when the person has typed the same too often in the last minute."""
        if self.hurried:
            return True
        with self._lock:
            allowance = self._allowances.pop((person, command), None) or Allowance(A_MINUTE, self.monotonic)
            self._allowances[person, command] = allowance  # the last in line to be forgotten
            while len(self._allowances) > MOST_KEPT:
                self._allowances.pop(next(iter(self._allowances)))
        return allowance.take()


class AtAPersonsPace(Middleware):
    """Answers a command typed too often in its acknowledgement, before any listener and any call to Slack."""

    def __init__(self, pace: CommandPace) -> None:
        self._pace = pace

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - bolt's name
    ) -> BoltResponse | None:
        """Let a command through, or say that the person has typed it too often."""
        command = str(req.body.get("command") or "")
        if not command or self._pace.has_room(str(req.body.get("user_id") or ""), command):
            next()
            return resp
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": _said(command, req.body)})


def register(app: App, pace: CommandPace) -> None:
    """Keep commands to a person's pace."""
    app.use(AtAPersonsPace(pace))


def _said(command: str, body: "dict[str, object]") -> str:
    """The answer, with the words typed after the command, as Slack escaped them."""
    typed = str(body.get("text") or "").strip()
    return TOO_OFTEN.format(command=command) + (f" You typed:\n{typed}" if typed else "")

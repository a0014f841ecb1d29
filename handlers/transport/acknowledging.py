"""Acknowledgements that stand, and that come before work: a later failure takes none back."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

from handlers.transport.acknowledge_first import Turns

TAKEN_IN = "answer_taken_in"
"""The key in a request's context of the event that the transport sets once Slack has the answer."""
LONGEST = 4.0
"""The most seconds to wait for Slack to have an answer: none is taken after three."""

log = logging.getLogger(__name__)


class Standing(Ack):
    """An acknowledgement that cannot be taken back or changed, and lets other events be answered before work goes on.

    Bolt looks for the acknowledgement every 10 ms, and puts it back to None when the listener fails: a listener that
    acknowledges and fails at once was never answered at all (measured with slack-bolt 1.30, in
    listener/thread_runner.py). A second acknowledgement would close a form that the first had refused.
    """

    def __init__(self, turns: Turns | None, taken_in: threading.Event | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._turns = turns
        self._taken_in = taken_in

    def __setattr__(self, name: str, value: object) -> None:
        if name == "response" and getattr(self, name, None) is not None:
            if value is not None:
                log.error("A listener acknowledged an event twice; the first stands.", stack_info=True)
            return
        super().__setattr__(name, value)

    def __call__(self, *given: Any, **more: Any) -> BoltResponse:
        """Acknowledge."""
        response = super().__call__(*given, **more)
        if self._turns is not None:
            self._turns.wait()
        return response

    def wait_until_taken_in(self) -> None:
        """Wait until Slack has the answer, before a call that must come after: the later of two views stays."""
        if self._taken_in is not None:
            self._taken_in.wait(LONGEST)


class Stand(Middleware):
    """Gives every listener a standing acknowledgement. A class, because bolt calls a function ten times as slowly."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - bolt's name
    ) -> BoltResponse | None:
        """Put a standing acknowledgement into the context."""
        turns = self._turns if is_answered_first(req.body) else None
        req.context["ack"] = Standing(turns, req.context.get(TAKEN_IN))
        next()
        return resp


def register(app: App, turns: Turns) -> None:
    """Give every listener a standing acknowledgement."""
    app.use(Stand(turns))


def is_answered_first(body: dict[str, Any]) -> bool:
    """Whether an event is acknowledged at once, and worked on afterwards: commands, buttons, shortcuts."""
    return "command" in body or body.get("type") in {"block_actions", "message_action", "shortcut"}

"""Acknowledgements that stand, and that come before work: what fails afterwards takes none back."""

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

from handlers.transport.acknowledge_first import Turns


class Standing(Ack):
    """An acknowledgement that cannot be taken back, and that lets the others be given before work goes on.

    Bolt looks for it every 10 ms, and puts it back to None when the listener fails: one that acknowledges and fails
    at once was never answered at all (measured with slack-bolt 1.30, in listener/thread_runner.py).
    """

    def __init__(self, turns: Turns | None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._turns = turns

    def __setattr__(self, name: str, value: object) -> None:
        if name == "response" and value is None and getattr(self, name, None) is not None:
            return
        super().__setattr__(name, value)

    def __call__(self, *given: Any, **more: Any) -> BoltResponse:
        """Acknowledge."""
        response = super().__call__(*given, **more)
        if self._turns is not None:
            self._turns.wait()
        return response


class Stand(Middleware):
    """Gives every listener an acknowledgement that stands. Written so: bolt calls a function ten times as slowly."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - bolt's name
    ) -> BoltResponse | None:
        """Put it into the context."""
        req.context["ack"] = Standing(self._turns if is_answered_first(req.body) else None)
        next()
        return resp


def register(app: App, turns: Turns) -> None:
    """Give every listener an acknowledgement that stands."""
    app.use(Stand(turns))


def is_answered_first(body: dict[str, Any]) -> bool:
    """Whether what has come is acknowledged at once, and worked on afterwards: commands, buttons, shortcuts."""
    return "command" in body or body.get("type") in {"block_actions", "message_action", "shortcut"}

"""Acknowledgements that stand: once Slack has its answer, what fails afterwards takes it back no more."""

from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext


class Standing(Ack):
    """An acknowledgement that cannot be taken back.

    Bolt looks for it every 10 ms, and puts it back to None when the listener fails: one that acknowledges and fails
    at once was never answered at all (measured with slack-bolt 1.30, in listener/thread_runner.py).
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def __setattr__(self, name: str, value: object) -> None:
        if name == "response" and value is None and getattr(self, name, None) is not None:
            return
        super().__setattr__(name, value)


def register(app: App) -> None:
    """Give every listener an acknowledgement that stands."""

    @app.middleware
    def stand(context: BoltContext, next: Callable[[], None]) -> None:  # noqa: A002 - bolt's name
        context["ack"] = Standing()
        next()

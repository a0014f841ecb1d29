"""A tiny app on slack_bolt over slack_sdk's own Socket Mode client: enough to prove a real app can live here."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode.internals import run_bolt_app, send_response
from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

Json = dict[str, Any]


class Envelopes:
    """Requests sent to the app, for tests to wait for."""

    def __init__(self) -> None:
        self._all: list[SocketModeRequest] = []
        self._more = threading.Condition()

    def append(self, request: SocketModeRequest) -> None:
        """Note a request."""
        with self._more:
            self._all.append(request)
            self._more.notify_all()

    def last(self, fits: Callable[[SocketModeRequest], Any]) -> Json:
        """Wait for a request that fits; gives the newest payload."""

        def found() -> list[SocketModeRequest]:
            return [request for request in self._all if fits(request)]

        with self._more:
            assert self._more.wait_for(found, 5), [request.payload for request in self._all[-3:]]
            payload: Json = found()[-1].payload
            return payload


def modal(note: str = "") -> Json:
    """The form of the tiny app."""
    return {
        "type": "modal",
        "callback_id": "propose",
        "title": {"type": "plain_text", "text": "Propose a post"},
        "submit": {"type": "plain_text", "text": "Send for approval"},
        "blocks": [
            {
                "type": "input",
                "block_id": "words",
                "label": {"type": "plain_text", "text": "What to say"},
                "element": {"type": "plain_text_input", "action_id": "text", "multiline": True, "initial_value": note},
            }
            if note
            else {
                "type": "input",
                "block_id": "words",
                "label": {"type": "plain_text", "text": "What to say"},
                "element": {"type": "plain_text_input", "action_id": "text", "multiline": True},
            },
            {
                "type": "input",
                "block_id": "when",
                "optional": True,
                "label": {"type": "plain_text", "text": "Not before"},
                "element": {"type": "datepicker", "action_id": "date"},
            },
        ],
    }


def card(text: str) -> list[Json]:
    """The message with the button."""
    return [
        {"type": "section", "block_id": "said", "text": {"type": "mrkdwn", "text": f"*For approval*\n{text}"}},
        {
            "type": "actions",
            "block_id": "decide",
            "elements": [
                {
                    "type": "button",
                    "action_id": "approve",
                    "style": "primary",
                    "value": "17",
                    "text": {"type": "plain_text", "text": "Approve"},
                }
            ],
        },
    ]


def tiny_app(client: WebClient) -> App:
    """Command → form → card → reaction or button."""
    app = App(client=client, token_verification_enabled=False, raise_error_for_unhandled_request=False)

    @app.command("/propose-post")
    def propose(ack: Ack, body: Json) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal(body.get("text", "")))

    @app.view("propose")
    def proposed(ack: Ack, body: Json, view: Json) -> None:
        text = view["state"]["values"]["words"]["text"]["value"]
        if "guarantee" in text:
            ack(response_action="errors", errors={"words": "We can't promise that. Say what we will do."})
            return
        ack()
        text = escape(text, quote=False)
        client.chat_postMessage(channel="C0APPROVE", text=f"For approval: {text}", blocks=card(text))

    @app.event("reaction_added")
    def thumbed(event: Json) -> None:
        item = event["item"]
        said = f"<@{event['user']}> gave :{event['reaction']}:"
        client.chat_postMessage(channel=item["channel"], thread_ts=item["ts"], text=said)

    @app.action("approve")
    def approved(ack: Ack, body: Json, respond: Any) -> None:
        ack()
        message = body["message"]
        client.chat_update(
            channel=body["channel"]["id"], ts=message["ts"], text=f"Approved by <@{body['user']['id']}>", blocks=[]
        )
        respond(text="Thank you.", response_type="ephemeral")

    @app.shortcut("ask")
    def asked(ack: Ack, body: Json) -> None:
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text=f"You asked about: {body['message']['text']}")

    @app.event("app_home_opened")
    def home(event: Json) -> None:
        blocks = [{"type": "header", "text": {"type": "plain_text", "text": "Your proposals"}}]
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @app.event("message")
    def heard() -> None:
        """No action needed."""

    return app


@contextmanager
def connected(url: str, app: App, seen: Envelopes | None = None) -> Iterator[SocketModeClient]:
    """The app on Socket Mode; envelopes are noted in `seen`. Gone at the end."""
    client = SocketModeClient(
        app_token="xapp-rehearsal", web_client=WebClient(base_url=f"{url}/api/"), auto_reconnect_enabled=True
    )
    hello = threading.Event()

    def note(_: BaseSocketModeClient, message: Json, __: str | None = None) -> None:
        if message.get("type") == "hello":
            hello.set()

    def handle(line: BaseSocketModeClient, request: SocketModeRequest) -> None:
        if seen is not None:
            seen.append(request)
        send_response(line, request, run_bolt_app(app, request), 0.0)

    client.message_listeners.append(note)
    client.socket_mode_request_listeners.append(handle)
    client.connect()
    assert hello.wait(5)
    try:
        yield client
    finally:
        client.auto_reconnect_enabled = False
        if client.current_session and client.current_session.sock:  # its reader would let go only after three seconds
            client.current_session.sock.shutdown(socket.SHUT_RDWR)
        client.close()

"""Socket Mode as run by Slack: tickets, retries, silence, refreshes, cut connections."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import httpx
import pytest

from rehearsal.server import Options, Rehearsal
from rehearsal.socketmode import Timing
from tests.rehearsal.running import A_MORNING, MANIFEST

Json = dict[str, Any]
QUICK = Timing(answer=0.3, retries=(0.0, 0.05, 0.1), goodbye=0.05)


class Line:
    """A rehearsal with quick timing, and raw sockets to the rehearsal."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self.http = http

    async def post(self, path: str, body: Json) -> Json:
        """Post JSON."""
        async with self.http.post(self.url + path, json=body) as answer:
            found: Json = await answer.json()
            return found

    async def address(self) -> str:
        """A ws:// address with its ticket."""
        headers = {"Authorization": "Bearer xapp-rehearsal"}
        async with self.http.post(f"{self.url}/api/apps.connections.open", headers=headers) as answer:
            return str((await answer.json())["url"])

    async def socket(self) -> aiohttp.ClientWebSocketResponse:
        """A connection past its hello."""
        socket = await self.http.ws_connect(await self.address())
        assert (await socket.receive_json())["type"] == "hello"
        return socket


@asynccontextmanager
async def line() -> AsyncIterator[Line]:
    rehearsal = Rehearsal(Options(timing=QUICK, starts=A_MORNING))
    url = await rehearsal.start(0)
    async with aiohttp.ClientSession() as http:
        there = Line(url, http)
        await there.post("/rehearsal/install", MANIFEST)
        yield there
    await rehearsal.stop()


def in_line(story: Callable[[Line], Awaitable[None]]) -> None:
    """Run a story to the end."""

    async def run() -> None:
        async with line() as there:
            await story(there)

    asyncio.run(run())


def test_a_ticket_opens_one_connection_only() -> None:
    async def story(there: Line) -> None:
        address = await there.address()
        async with there.http.ws_connect(address) as socket:
            hello = await socket.receive_json()
            assert hello["connection_info"] == {"app_id": "A0BOT"}
            assert hello["debug_info"]["approximate_connection_time"]
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await there.http.ws_connect(address)

    in_line(story)


def test_only_an_app_token_opens_a_connection() -> None:
    async def story(there: Line) -> None:
        for token, error in (
            ("xoxb-rehearsal", "not_allowed_token_type"),
            ("xapp-other", "invalid_auth"),
            ("", "not_authed"),
        ):
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            async with there.http.post(f"{there.url}/api/apps.connections.open", headers=headers) as answer:
                assert (await answer.json())["error"] == error

    in_line(story)


def test_an_event_nobody_acknowledged_comes_again_and_then_no_more() -> None:
    async def story(there: Line) -> None:
        socket = await there.socket()
        await there.post("/people/U0SAM/message", {"channel": "C0GENERAL", "text": "hello"})
        tries = [await socket.receive_json() for _ in range(3)]
        assert [attempt["retry_attempt"] for attempt in tries] == [0, 1, 2]
        assert [attempt["retry_reason"] for attempt in tries] == ["", "timeout", "timeout"]
        assert len({attempt["payload"]["event_id"] for attempt in tries}) == 1
        assert len({attempt["envelope_id"] for attempt in tries}) == 3
        await socket.send_json({"envelope_id": tries[-1]["envelope_id"]})
        with pytest.raises(TimeoutError):
            await socket.receive_json(timeout=0.6)

    in_line(story)


def test_an_event_while_nobody_is_connected_comes_with_a_later_try() -> None:
    async def story(there: Line) -> None:
        await there.post("/people/U0SAM/message", {"channel": "C0GENERAL", "text": "anyone?"})
        socket = await there.socket()
        late = await socket.receive_json(timeout=2)
        assert late["retry_attempt"] > 0
        assert late["retry_reason"] == "connection_failed"

    in_line(story)


def test_a_command_is_sent_once_and_silence_is_said_in_plain_words() -> None:
    async def story(there: Line) -> None:
        socket = await there.socket()
        answer = await there.post("/people/U0PRIYA/command", {"channel": "C0GENERAL", "text": "/propose-post now"})
        assert answer["code"] == "operation_timeout"
        assert answer["error"].startswith("/propose-post didn't respond.")
        envelope = await socket.receive_json()
        assert envelope["type"] == "slash_commands"
        assert envelope["payload"]["text"] == "now"
        assert "retry_attempt" not in envelope
        with pytest.raises(TimeoutError):
            await socket.receive_json(timeout=0.5)

    in_line(story)


def test_without_a_bot_the_person_is_told_so() -> None:
    async def story(there: Line) -> None:
        answer = await there.post("/people/U0PRIYA/command", {"channel": "C0GENERAL", "text": "/propose-post"})
        assert answer["code"] == "not_connected"
        assert "isn't connected" in answer["error"]

    in_line(story)


def test_a_text_in_the_acknowledgement_is_shown_to_the_one_who_asked() -> None:
    async def story(there: Line) -> None:
        socket = await there.socket()
        asking = asyncio.create_task(
            there.post("/people/U0PRIYA/command", {"channel": "C0GENERAL", "text": "/propose-post"})
        )
        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "Not today."}})
        assert (await asking)["ok"]
        async with there.http.get(f"{there.url}/people/U0PRIYA/state") as answer:
            state = await answer.json()
        said = next(c for c in state["conversations"] if c["id"] == "C0GENERAL")["messages"]
        assert [(m["text"], m["ephemeral"]) for m in said] == [("Not today.", True)]

    in_line(story)


def test_a_refresh_asks_the_app_to_come_again_and_closes_the_old_line() -> None:
    async def story(there: Line) -> None:
        old = await there.socket()
        await there.post("/rehearsal/faults", {"socket": "refresh"})
        goodbye = await old.receive_json()
        assert (goodbye["type"], goodbye["reason"]) == ("disconnect", "refresh_requested")
        new = await there.socket()
        await there.post("/people/U0SAM/message", {"channel": "C0GENERAL", "text": "to the new one"})
        assert (await new.receive_json())["payload"]["event"]["text"] == "to the new one"
        assert (await old.receive()).type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSING)

    in_line(story)


def test_a_cut_line_says_nothing() -> None:
    async def story(there: Line) -> None:
        socket = await there.socket()
        await there.post("/rehearsal/faults", {"socket": "drop"})
        assert (await socket.receive()).type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)

    in_line(story)


def test_events_go_to_one_of_several_connections() -> None:
    async def story(there: Line) -> None:
        sockets = [await there.socket() for _ in range(3)]
        for number in range(12):
            await there.post("/people/U0SAM/message", {"channel": "C0GENERAL", "text": f"number {number}"})
        heard: list[str] = []

        async def listen(socket: aiohttp.ClientWebSocketResponse) -> None:
            while True:
                envelope = await socket.receive_json()
                await socket.send_json({"envelope_id": envelope["envelope_id"]})
                heard.append(envelope["payload"]["event"]["text"])

        listening = [asyncio.create_task(listen(socket)) for socket in sockets]
        async with asyncio.timeout(5):
            while len(set(heard)) < 12:
                await asyncio.sleep(0)
        for task in listening:
            task.cancel()
        assert len(set(heard)) == 12

    in_line(story)


def test_an_event_that_was_not_subscribed_is_not_sent() -> None:
    async def story(there: Line) -> None:
        await there.post("/rehearsal/install", {**MANIFEST, "settings": {"socket_mode_enabled": True}})
        socket = await there.socket()
        await there.post("/people/U0SAM/message", {"channel": "C0GENERAL", "text": "unheard"})
        with pytest.raises(TimeoutError):
            await socket.receive_json(timeout=0.3)

    in_line(story)


def test_a_wrong_answer_to_a_form_is_shown_as_trouble() -> None:
    async def story(there: Line) -> None:
        socket = await there.socket()
        asking = asyncio.create_task(
            there.post("/people/U0PRIYA/command", {"channel": "C0GENERAL", "text": "/propose-post"})
        )
        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await asking
        text = {"type": "plain_text", "text": "Words"}
        field = {"type": "plain_text_input", "action_id": "t", "initial_value": "Hello"}
        block = {"type": "input", "block_id": "words", "label": text, "element": field}
        view = {"type": "modal", "title": text, "submit": text, "blocks": [block]}
        opened = await there.http.post(
            f"{there.url}/api/views.open",
            headers={"Authorization": "Bearer xoxb-rehearsal"},
            json={"trigger_id": envelope["payload"]["trigger_id"], "view": view},
        )
        view_id = (await opened.json())["view"]["id"]
        sending = asyncio.create_task(there.post("/people/U0PRIYA/submit", {"view_id": view_id}))
        submission = await socket.receive_json()
        assert submission["accepts_response_payload"]
        assert submission["payload"]["view"]["state"]["values"] == {
            "words": {"t": {"type": "plain_text_input", "value": "Hello"}}
        }
        errors = {"response_action": "errors", "errors": {"wrods": "No."}}
        await socket.send_json({"envelope_id": submission["envelope_id"], "payload": errors})
        answer = await sending
        assert answer["result"] == "trouble"
        assert "wrods" in answer["trouble"]

    in_line(story)


def test_the_port_answers_this_computer_only() -> None:
    async def story(there: Line) -> None:
        for headers in ({"Host": "elsewhere.example"}, {"Origin": "https://elsewhere.example"}):
            answer = await asyncio.to_thread(httpx.get, f"{there.url}/people", headers=headers)
            assert answer.status_code == 403

    in_line(story)

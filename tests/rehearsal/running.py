"""A rehearsal on a separate thread, as real as `python -m rehearsal`, and people to act in the workspace."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from rehearsal.server import Options, Rehearsal

Json = dict[str, Any]
A_MORNING = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/London"))
"""A Tuesday in office hours, with no bank holiday and no change of clocks near."""

MANIFEST: Json = {
    "display_information": {"name": "Tiny"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Tiny"},
        "slash_commands": [{"command": "/propose-post", "description": "Propose a post", "should_escape": False}],
        "shortcuts": [
            {"name": "Ask about this", "type": "message", "callback_id": "ask", "description": "Ask somebody"}
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "commands",
                "chat:write",
                "reactions:read",
                "users:read",
                "usergroups:read",
                "channels:history",
                "channels:read",
                "im:write",
                "im:history",
            ]
        }
    },
    "settings": {
        "socket_mode_enabled": True,
        "interactivity": {"is_enabled": True},
        "event_subscriptions": {"bot_events": ["reaction_added", "message.channels", "message.im", "app_home_opened"]},
    },
}


@contextmanager
def running(options: Options | None = None) -> Iterator[str]:
    """A rehearsal on a free port, opened on a working-day morning unless the options say when; gives the address."""
    wanted = options or Options()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="rehearsal")
    thread.start()

    async def started() -> tuple[Rehearsal, str]:
        rehearsal = Rehearsal(replace(wanted, starts=wanted.starts or A_MORNING))
        return rehearsal, await rehearsal.start(0)

    rehearsal, url = asyncio.run_coroutine_threadsafe(started(), loop).result(10)
    try:
        yield url
    finally:
        asyncio.run_coroutine_threadsafe(rehearsal.stop(), loop).result(10)
        asyncio.run_coroutine_threadsafe(loop.shutdown_default_executor(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


class Somebody:
    """A person in the workspace, through the people API."""

    def __init__(self, url: str, user: str) -> None:
        self.user = user
        self.http = httpx.Client(base_url=f"{url}/people/{user}", timeout=35)

    def does(self, what: str, **body: Any) -> Json:
        """Do an act; gives the answer unchanged, refusals included."""
        answer: Json = self.http.post(f"/{what}", json=body).json()
        return answer

    def sees(self, until: Callable[[Json], Any] = bool) -> Any:
        """Wait until the visible state satisfies `until`; gives the result of `until`."""
        state: Json = self.http.get("/state").json()
        for _ in range(200):
            if found := until(state):
                return found if until is not bool else state
            changed = self.http.get("/state", params={"since": state["version"], "wait": 5})
            if changed.json()["version"] == state["version"]:
                break
            state = changed.json()
        raise AssertionError(f"{self.user} never saw it. Notices: {state['notices']}")

    def last_message(self, channel: str, containing: str = "") -> Json:
        """Wait for the newest message of a conversation with given words."""

        def found(state: Json) -> Json | None:
            there = [c for c in state["conversations"] if c["id"] == channel]
            said = [m for c in there for m in c["messages"] if containing in m["text"] + str(m["blocks"])]
            return said[-1] if said else None

        message: Json = self.sees(found)
        return message


def installed(url: str, **changes: Any) -> Json:
    """Install the tiny app, with parts of the manifest changed."""
    answer: Json = httpx.post(f"{url}/rehearsal/install", json={**MANIFEST, **changes}).json()
    return answer

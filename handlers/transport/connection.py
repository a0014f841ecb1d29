"""A connection to Slack's Socket Mode: the SDK's client, made to be used once and then replaced."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from slack_bolt import App
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient


class Connection(SocketModeClient):
    """A WebSocket to Slack. Built on the event loop; used once."""

    def __init__(self, app: App, *, ping: float, wants_replacing: Callable[[], None]) -> None:
        web = app.client
        quiet = logging.getLogger(f"{__name__}.sdk")
        quiet.setLevel(logging.CRITICAL)  # the SDK logs envelopes, and addresses with their tickets
        super().__init__(
            app_token="",  # unused: Socket asks for the address itself
            logger=quiet,
            web_client=AsyncWebClient(
                base_url=web.base_url,
                timeout=web.timeout,
                ssl=web.ssl,
                proxy=web.proxy,
                headers=dict(web.headers),
                logger=quiet,
                retry_handlers=[],
            ),
            proxy=web.proxy,
            ping_interval=ping,
        )
        self.greeted = asyncio.Event()
        self.leaving = False
        self._wants_replacing = wants_replacing

    async def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: ARG002 (the SDK's signature)
        """Ask to be replaced where the SDK would reconnect: `disconnect` frames, a close, silence."""
        self.leaving = True
        self._wants_replacing()

    def alive(self) -> bool:
        """Whether the connection looks open; safe to ask from any thread."""
        session = self.current_session
        return not self.closed and not self.stale and session is not None and not session.closed

    async def shut(self, within: float) -> None:
        """Close the socket and the session in about `within` seconds; for a dead peer the SDK takes ten."""
        self.closed = True
        steps: tuple[Callable[[], Awaitable[None]], ...] = (self.disconnect, self.close)
        for step in steps:
            with suppress(Exception):
                async with asyncio.timeout(within):
                    await step()

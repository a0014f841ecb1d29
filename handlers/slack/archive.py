"""Links to our own messages: a permalink is the workspace's address, the channel and the timestamp."""

import logging
from dataclasses import dataclass, field
from typing import Self

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.model.people import Card

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Archive:
    """Links to the workspace's messages. Slack is asked for the address once; without an answer, links are empty."""

    client: WebClient
    _url: str = field(default="")

    @classmethod
    def at(cls, url: str, client: WebClient) -> Self:
        """An archive whose address is known."""
        return cls(client, url)

    def link(self, card: Card | None) -> str:
        """The address of a message; empty for None, or while Slack has not given the workspace's address."""
        if card is None or not self._where():
            return ""
        return f"{self._url}archives/{card.channel}/p{card.ts.replace('.', '')}"

    def _where(self) -> str:
        if not self._url:
            try:
                self._url = str(self.client.auth_test().get("url") or "")
            except (SlackApiError, SlackClientError, OSError) as error:
                log.info("Slack doesn't say where its messages are: %s", type(error).__name__)
        return self._url

"""The Alarm over Slack: words straight into channels and to people, past the outbox and its database."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from handlers.slack.answers import code_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SlackAlarm:
    """Posts words; a place that is closed to us is logged, and keeps nobody else from hearing."""

    client: WebClient

    def __call__(self, words: str, places: Sequence[str]) -> bool:
        """Tell channels and people, by their ids; whether any of them was told."""
        told = 0
        for place in places:
            try:
                channel = place if place.startswith("C") else self._conversation(place)
                self.client.chat_postMessage(channel=channel, text=words, unfurl_links=False)
            except (SlackClientError, OSError) as error:
                log.warning("%s could not be told: %s", place, code_of(error) or type(error).__name__)
            else:
                told += 1
        return told > 0

    def _conversation(self, person: str) -> str:
        return str(self.client.conversations_open(users=person)["channel"]["id"])

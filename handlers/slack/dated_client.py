"""A Slack client that tells of the time by Slack's answers."""

from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.outbound.client import Hears, dated, hears_nothing


class DatedClient(WebClient):
    """A WebClient whose answers' `Date` headers are heard: over https, or on this computer."""

    hears: Hears = staticmethod(hears_nothing)

    def api_call(self, api_method: str, **more: Any) -> SlackResponse:
        """Call Slack, and hear the `Date` of an answer that says yes."""
        began = monotonic()
        answer = super().api_call(api_method, **more)
        where = urlsplit(self.base_url)
        dated(self.hears, where.hostname or "", answer.headers, monotonic() - began)
        return answer

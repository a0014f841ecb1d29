"""The one door for response URLs: an answer goes to Slack, wherever a payload says that it should go."""

import logging
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

HOOKS = frozenset({"hooks.slack.com", "hooks.slack-gov.com"})
"""The hosts at which Slack takes answers to commands and presses."""

log = logging.getLogger(__name__)


class AnswersToSlack(Middleware):
    """Takes a response URL of any other host out of the payload and out of the listener's context."""

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - bolt's name
    ) -> BoltResponse | None:
        """Drop a response URL that leads elsewhere; the answer then goes into the channel, or by direct message."""
        body, context = req.body, req.context
        api = str(urlsplit(context.client.base_url).hostname) if context.client else ""
        if any(not is_slacks(url, api) for url in urls_in(body)):
            log.warning("a response URL that does not lead to Slack was dropped")
            for name in ("response_url", "response_urls"):
                body.pop(name, None)
                context.pop(name, None)
        next()
        return resp


def register(app: App) -> None:
    """Let no payload name another host for its answer."""
    app.use(AnswersToSlack())


def urls_in(body: Mapping[str, Any]) -> list[str]:
    """Every response URL of a payload."""
    several = body.get("response_urls") or ()
    every = [body.get("response_url"), *(entry.get("response_url") for entry in several if isinstance(entry, dict))]
    return [str(url) for url in every if url]


def is_slacks(url: str, api: str) -> bool:
    """Whether an answer to a URL goes to Slack: to a host of its hooks, or to the host of its Web API."""
    try:
        return urlsplit(url).hostname in {api, *HOOKS}
    except ValueError:
        return False

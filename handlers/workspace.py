"""A Slack workspace: the app, the clients, and the adapters to the bot."""

import logging
import os
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from bot.clock import Clock
from bot.errors import CountersignError
from bot.outbound.client import Hears, WayOut, hears_nothing
from bot.wiring import Bot
from handlers import register
from handlers.notifier import SlackNotifier
from handlers.slack.alarm import SlackAlarm
from handlers.slack.answers import TOO_MANY_REQUESTS, code_of, required, status_of
from handlers.slack.archive import Archive
from handlers.slack.dated_client import DatedClient
from handlers.slack.directory import SlackDirectory
from handlers.slack.files import SlackFiles
from handlers.slack.posting import Posting
from handlers.slack.rates import Rates
from handlers.transport import command_pace
from handlers.transport.acknowledge_first import Turns
from handlers.transport.socket import Socket

LISTENER_THREADS = 64
"""Bolt's default of five threads acknowledged 10 of 60 simultaneous commands in time; 64 threads all (measured)."""
TIMEOUT = 10
"""Seconds for a call to Slack."""
TO_DECIDE = 2
"""Seconds for a look-up while a person waits: a form must be answered within three."""

REFUSED = {
    "invalid_auth": "Slack doesn't know the bot token. Copy it again from the app's page, under OAuth & Permissions.",
    "not_authed": "There is no bot token. Set the variable that countersign.toml names.",
    "account_inactive": "The bot token belongs to an app that was removed from the workspace. Install the app again.",
    "token_revoked": "The bot token was revoked. Install the app again and use its new token.",
    "token_expired": "The bot token has expired. Install the app again and use its new token.",
    "not_allowed_token_type": "That is no bot token: it begins with xoxb-. Are the two tokens the wrong way round?",
}
"""What is known to be wrong with a token, by Slack's code: nothing else ends a start."""
BUSY = {"ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
SERVER_ERROR = 500
READ_BY_BOLT = (
    "SLACK_BOT_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_VERIFICATION_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
)
"""Variables of the environment that slack-bolt 1.30 reads where its App is made."""
A_CODE = re.compile("[a-z_]+")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A Slack workspace for which we have a token."""

    client: WebClient
    directory: SlackDirectory
    clock: Clock
    listeners: ThreadPoolExecutor
    telling: WebClient
    """The outbox's client: never pauses at Slack's request, for other channels can be told meanwhile."""
    archive: Archive
    """Where messages are: for those who are called beside Slack."""
    hurried: bool = False
    """For a rehearsal in which nobody types at a person's pace."""
    turns: Turns = field(default_factory=Turns)

    def open(self, bot: Bot) -> tuple[App, SlackNotifier]:
        """Register all listeners; give the app, and the notifier for its people."""
        with no_settings_of_bolts():
            app = App(
                client=self.client,
                token_verification_enabled=False,  # done in `workspace`, where a refusal is said in plain words
                listener_executor=self.listeners,
                ignoring_self_events_enabled=False,  # to bolt, a colleague deleting our message is an event of our own
            )
        command_pace.register(app, command_pace.CommandPace(hurried=self.hurried))
        register(app, bot, self.turns)
        files = SlackFiles(self.telling, bot.pictures, self.clock)
        posting = Posting(self.telling, files, self.clock)
        return app, SlackNotifier.of(bot, posting, self.clock)

    def socket(
        self, app: App, app_token: str, on_connect: Callable[[], None], beat: Callable[[], object] = lambda: None
    ) -> Socket:
        """The Socket Mode connection that brings people's acts; `beat` is called as a sign of life."""
        return Socket(app, app_token, on_connect=on_connect, turns=self.turns, beat=beat)

    def alarm(self, words: str, places: Sequence[str]) -> bool:
        """Tell channels and people at once, past the outbox; whether any of them was told."""
        return SlackAlarm(self.telling)(words, places)

    def close(self) -> None:
        """Let running listeners finish; drop queued work."""
        self.listeners.shutdown(wait=True, cancel_futures=True)


@contextmanager
def no_settings_of_bolts() -> Iterator[None]:
    """Keep from bolt the variables that it reads by itself: configuration is ours to give.

    Our own token under the commonest name made bolt warn of two tokens at every start, and a client's id and secret,
    left over from another app, made it ask for an installation.
    """
    hidden = {name: os.environ.pop(name) for name in READ_BY_BOLT if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)


def web_client(
    token: str,
    api: str,
    out: WayOut,
    *,
    timeout: int = TIMEOUT,
    waits: bool = False,
    hears: Hears = hears_nothing,
) -> WebClient:
    """A client for Slack's Web API; with `waits`, for the command line, a call sleeps out a rate limit.

    A listener never sleeps: its thread is one of those that acknowledge what comes from Slack.

    The SDK's own second try after a broken connection is left out: the first may have posted already.
    """
    made = DatedClient(
        token=token,
        base_url=api,
        timeout=timeout,
        proxy=out.proxy or None,
        ssl=out.trust,
        retry_handlers=[RateLimitErrorRetryHandler(max_retry_count=2)] if waits else [],
    )
    made.hears = hears
    return made


def no_entry(error: SlackClientError | OSError | UnicodeError, api: str) -> str:
    """The reason for Slack's refusal to let us in, and the remedy."""
    if isinstance(error, UnicodeError):
        return "The bot token holds a character that no token has. Copy it again from the app's page."
    if not isinstance(error, SlackApiError):
        return f"Slack can't be reached at {api}. Check the address, and that this machine may go there."
    code, status = code_of(error), status_of(error)
    if code in BUSY or status == TOO_MANY_REQUESTS or status >= SERVER_ERROR:
        return f"Slack is busy or out of order just now ({code if code in BUSY else f'HTTP {status}'})."
    if not A_CODE.fullmatch(code):  # the SDK's own words for an answer other than JSON
        return f"What answers at {api} is not Slack. Check `api` in [slack], and what stands between."
    return REFUSED.get(code, f"Slack refused the bot token ({code}). Look at the app's page.")


def workspace(
    token: str, api: str, clock: Clock, out: WayOut, *, hurried: bool = False, hears: Hears = hears_nothing
) -> Workspace:
    """Open a workspace. Raises CountersignError for a token that Slack says is wrong.

    The bot starts even while Slack does not answer, or answers with a fault of its own: approved posts still go out on
    time, and `countersign doctor` says what else is wrong. `hurried` is for a played rehearsal. `hears` is told the
    time by Slack's answers.
    """
    client = web_client(token, api, out, hears=hears)
    asking = web_client(token, api, out, timeout=TO_DECIDE, hears=hears)

    @cache
    def team() -> str:
        return str(required(asking.auth_test(), "team_id"))

    try:
        team()
    except (SlackClientError, OSError, UnicodeError) as error:
        if isinstance(error, UnicodeError) or code_of(error) in REFUSED:
            raise CountersignError(no_entry(error, api)) from None
        log.warning("%s We go on without; everything that waits for Slack waits.", no_entry(error, api))
    listeners = ThreadPoolExecutor(LISTENER_THREADS, thread_name_prefix="listener")
    telling = web_client(token, api, out, hears=hears)
    directory = SlackDirectory(asking, clock, team, Rates(hurried=hurried))
    return Workspace(client, directory, clock, listeners, telling, Archive(asking), hurried=hurried)

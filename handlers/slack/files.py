"""Files in Slack: fetched from forms with the bot's token, and uploaded for cards to show."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Event
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.models.blocks import Block, ImageBlock

from bot.clock import Clock
from bot.errors import NotNow, Refused, Unreached, Unusable
from bot.model.content import Picture
from bot.model.post import ENDINGS
from bot.outbound.client import asking, client, is_loopback
from bot.proposing.pictures import MOST_BYTES, Pictures
from handlers.slack.answers import code_of
from handlers.slack.directory import not_now

READ, WRITE = "files:read", "files:write"
FIELD = "pictures"
GONE = {"file_not_found", "file_deleted", "not_visible", "access_denied"}
NO_LONGER_THERE = "Slack no longer has that file, or won't let the bot see it. Please add it again."
NOT_LET_IN = (
    f"Slack won't let the bot read files. Ask whoever runs Countersign to give its app the scope {READ}; your words "
    "are kept."
)
TOO_LARGE = "This file is larger than 10 MB. Make the picture smaller, or save it as a JPEG, and add it again."
NOT_READY = "Slack is still working on that file. Please try again in a few seconds."
NO_ANSWER = "Slack didn't give us that file just now. Please try again in a minute."
TO_FETCH = 20.0
LOOKS = (0.2, 0.4, 0.8, 1.6)
"""Seconds between looks while Slack processes a picture of ours: until then no message may show it."""

log = logging.getLogger(__name__)


def fetch(slack: WebClient, file_id: str) -> bytes:
    """Fetch a file from a form or a message. Raises Unusable at "pictures", or NotNow."""
    file = _described(slack, file_id)
    address = str(file.get("url_private_download") or file.get("url_private") or "")
    if file.get("mode") in {"tombstone", "hidden_by_limit"} or file.get("is_external"):
        raise Unusable(NO_LONGER_THERE, FIELD)
    if not address or file.get("file_access") == "check_file_info":
        raise NotNow(NOT_READY)
    if int(file.get("size") or 0) > MOST_BYTES:
        raise Unusable(TOO_LARGE, FIELD)
    if not _is_slacks(address, slack.base_url):
        log.warning("a file's address is not Slack's; the bot's token does not go there")
        raise Unusable(NO_LONGER_THERE, FIELD)
    return _downloaded(slack, address)


def _described(slack: WebClient, file_id: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = slack.files_info(file=file_id)["file"]
    except SlackApiError as error:
        code = code_of(error)
        if code in GONE:
            raise Unusable(NO_LONGER_THERE, FIELD) from None
        log.warning("Slack would not describe a file: %s", code)
        if code == "missing_scope":
            raise Unusable(NOT_LET_IN, FIELD) from None
        raise NotNow(NO_ANSWER) from None
    except (SlackClientError, OSError):
        raise NotNow(NO_ANSWER) from None
    return found


def _is_slacks(address: str, api: str) -> bool:
    """Whether an address is where Slack keeps files: on the API's own host, or on files. before the host."""
    try:
        there, ours = urlsplit(address), urlsplit(api)
        same_door = there.scheme == ours.scheme and (ours.scheme == "https" or is_loopback(ours.hostname or ""))
    except ValueError:
        return False
    return same_door and there.netloc in {ours.netloc, f"files.{ours.netloc.removeprefix('www.')}"}


def _downloaded(slack: WebClient, address: str) -> bytes:
    """Get the bytes, without following any redirect: the token goes with the request."""
    headers = {"Authorization": f"Bearer {slack.token}", "Accept": "*/*"}
    ours = is_loopback(urlsplit(address).hostname or "")
    try:
        with (
            asking("Slack"),
            client(
                headers=headers,
                proxy=slack.proxy or "",
                trust=slack.ssl,
                loopback_only=ours,
                total=TO_FETCH,
                largest=MOST_BYTES,
            ) as http,
        ):
            reply = http.get(address)
    except (Refused, Unreached):
        raise NotNow(NO_ANSWER) from None
    asked_to_sign_in = reply.is_redirect or reply.headers.get("Content-Type", "").startswith("text/html")
    if asked_to_sign_in or reply.status_code in {401, 403}:
        log.warning("Slack asks the bot to sign in for a file (answer %s)", reply.status_code)
        raise Unusable(NOT_LET_IN, FIELD)
    if reply.status_code in {404, 410}:
        raise Unusable(NO_LONGER_THERE, FIELD)
    if not reply.is_success:
        log.warning("Slack would not give a file (answer %s)", reply.status_code)
        raise NotNow(NO_ANSWER)
    if not reply.content:
        raise NotNow(NOT_READY)
    return reply.content


# Pictures on cards


@dataclass(frozen=True, slots=True)
class SlackFiles:
    """The bot's own copies, in Slack, of the pictures in posts: each is uploaded once."""

    slack: WebClient
    pictures: Pictures
    clock: Clock

    def showing(self, wanted: Iterable[Picture]) -> Mapping[str, str]:
        """Give the files for the `wanted` pictures, by SHA-256, uploading the missing files.

        Raises NotNow when a picture cannot be had: no post is shown without its pictures.
        """
        every = {picture.sha256: picture for picture in wanted}
        known = dict(self.pictures.in_slack(every.values()))
        for sha256, picture in every.items():
            if sha256 not in known:
                known[sha256] = self._uploaded(picture)
        return known

    def after(self, error: SlackApiError, blocks: Sequence[Block]) -> None:
        """After a refused message, forget the message's files that Slack no longer has.

        The next try uploads the files anew.
        """
        if code_of(error) != "invalid_blocks":
            return
        shown = [block.to_dict() for block in blocks if isinstance(block, ImageBlock)]
        for file in [str(picture["slack_file"]["id"]) for picture in shown if "slack_file" in picture]:
            try:
                self.slack.files_info(file=file)
            except SlackApiError as trouble:
                if code_of(trouble) in GONE:
                    self.pictures.forget_in_slack(file)
            except (SlackClientError, OSError):
                return

    def _uploaded(self, picture: Picture) -> str:
        data = self.pictures.data(picture.sha256)
        if data is None:
            log.error("a picture of a proposal is not what it was: %s", picture.sha256)
            raise NotNow("A picture is not what it was when it was added.")
        name = f"{picture.sha256[:16]}.{ENDINGS[picture.mime]}"
        try:
            file = str(self.slack.files_upload_v2(content=data, filename=name, title=name)["files"][0]["id"])
            self.pictures.remember_in_slack(picture, file)
            self._wait_for(file)
        except (SlackClientError, OSError) as error:
            if code_of(error) == "missing_scope":
                log.error("the app lacks the scope %s: no card with a picture can be posted", WRITE)  # noqa: TRY400
            raise not_now(error, self.clock) from error
        return file

    def _wait_for(self, file: str) -> None:
        """Wait until Slack knows the file's type; after too long a wait, the message is tried again later."""
        for pause in LOOKS:
            if self.slack.files_info(file=file)["file"].get("mimetype"):
                return
            Event().wait(pause)

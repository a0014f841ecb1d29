"""Posting: a message put into Slack once, changed, and looked for when an answer was lost."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.models.blocks import Block

from bot.clock import Clock
from bot.model.people import Card
from handlers.blocks.blocks import as_dicts
from handlers.slack.answers import code_of
from handlers.slack.files import SlackFiles
from handlers.slack.refusals import CANNOT_BE_CHANGED, THREAD_GONE, refusal

EVENT_TYPE = "countersign_notice"
LOOK_BACK = 50
"""Messages read when an earlier try may have got through."""
WHOLE_THREAD = 999
"""Messages to look back over in a thread, which Slack gives from the beginning: a plan's holds all of its cards."""

Made = Mapping[str, Card]
"""The messages that the outbox must hear of: the "message" that was made, a "gone" message that was not found."""
NOTHING: Made = {}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Mark:
    """The name of a notice, borne by each message about the notice, so that no message is posted twice."""

    name: str
    again: bool
    """Whether an earlier try may have got through, so that Slack is searched for the mark before posting."""

    def page(self, number: int) -> "Mark":
        """The mark of a further message about the same notice."""
        return replace(self, name=f"{self.name}-{number}")


@dataclass(frozen=True, slots=True)
class Posting:
    """Puts messages into Slack. Every method raises NotNow, CannotTell or Unsayable."""

    client: WebClient
    files: SlackFiles
    clock: Clock

    def post(self, channel: str, blocks: Sequence[Block], text: str, mark: Mark, *, thread: str | None = None) -> Made:
        """Post a message that bears the mark; gives the message, or that the message at the thread's head is gone."""
        try:
            if mark.again and (before := self._posted_before(channel, mark.name, thread)):
                return {"message": before}
            reply = self.client.chat_postMessage(
                channel=channel,
                text=text,
                blocks=as_dicts(blocks) or None,
                thread_ts=thread,
                metadata={"event_type": EVENT_TYPE, "event_payload": {"mark": mark.name}},
                unfurl_links=False,
                unfurl_media=False,
            )
        except SlackApiError as error:
            if thread is not None and code_of(error) in THREAD_GONE:
                return {"gone": Card(channel, thread)}
            self.files.after(error, blocks)
            raise refusal(error, self.clock) from error
        except (SlackClientError, OSError) as error:
            raise refusal(error, self.clock) from error
        return {"message": Card(str(reply["channel"]), str(reply["ts"]))}

    def change(self, card: Card, blocks: Sequence[Block], text: str) -> Made:
        """Change the blocks of a message; gives the message as gone if no longer changeable."""
        try:
            self.client.chat_update(channel=card.channel, ts=card.ts, text=text, blocks=as_dicts(blocks))
        except SlackApiError as error:
            if code_of(error) in CANNOT_BE_CHANGED:
                log.warning("the message %s in %s can no longer be changed", card.ts, card.channel)
                return {"gone": card}
            self.files.after(error, blocks)
            raise refusal(error, self.clock) from error
        except (SlackClientError, OSError) as error:
            raise refusal(error, self.clock) from error
        return NOTHING

    def directly(self, person: str, blocks: Sequence[Block], text: str, mark: Mark) -> Made:
        """Post a message to one person alone."""
        try:
            channel = str(self.client.conversations_open(users=person)["channel"]["id"])
        except (SlackClientError, OSError) as error:
            raise refusal(error, self.clock) from error
        return self.post(channel, blocks, text, mark)

    def _posted_before(self, channel: str, mark: str, thread: str | None) -> Card | None:
        """Look for an earlier message with the mark: Slack's answer may have been lost on the way."""
        if thread is None:
            reply = self.client.conversations_history(channel=channel, limit=LOOK_BACK, include_all_metadata=True)
        else:
            reply = self.client.conversations_replies(
                channel=channel, ts=thread, limit=WHOLE_THREAD, include_all_metadata=True
            )
        for message in reply["messages"]:
            metadata = message.get("metadata") or {}
            if metadata.get("event_payload", {}).get("mark") == mark:
                return Card(channel, message["ts"])
        return None

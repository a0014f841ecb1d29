"""The Notifier over Slack: renders the state as it is now, and never posts the same notice twice if it can tell."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.models.blocks import Block

from bot.clock import Clock
from bot.digests import Digests
from bot.model.notice import (
    DigestDue,
    Direct,
    Notice,
    PostCard,
    Question,
    QuestionSettled,
    ReferralChanged,
    ReferralRaised,
    RefreshCard,
    Story,
)
from bot.model.people import Card
from bot.showing import Place, Showing, ShownProposal
from handlers import cards, digest, questions, referrals, stories
from handlers.blocks import as_dicts
from handlers.directory import cannot_tell, not_now

EVENT_TYPE = "countersign_notice"
LOOK_BACK = 50
"""Messages read when an earlier try may have got through."""
CANNOT_BE_CHANGED = {"message_not_found", "cant_update_message", "edit_window_closed"}

Made = Mapping[str, Card]
NOTHING: Made = {}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SlackNotifier:
    """Tells people in Slack."""

    client: WebClient
    showing: Showing
    digests: Digests
    clock: Clock

    def tell(self, notice: Notice, mark: str, *, again: bool) -> Made:
        """Tell one notice; gives the message to remember, if it made one. Raises NotNow or CannotTell."""
        match notice:
            case PostCard():
                return self._post_card(notice, mark, again=again)
            case RefreshCard():
                return self._refresh_card(notice)
            case Story():
                return self._tell_story(notice, mark, again=again)
            case Direct():
                return self._tell_directly(notice, mark, again=again)
            case Question():
                return self._ask(notice, mark, again=again)
            case QuestionSettled():
                return self._settle(notice)
            case ReferralRaised():
                return self._refer(notice, mark, again=again)
            case ReferralChanged():
                return self._refresh_referral(notice)
            case DigestDue():
                return self._post_digest(notice, mark, again=again)

    def _post_card(self, notice: PostCard, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or not shown.is_current or shown.card is not None:
            return NOTHING
        blocks = cards.card(shown, self.clock())
        return self._post(shown.channel, blocks, cards.summary(shown), mark, again=again)

    def _refresh_card(self, notice: RefreshCard) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is not None and shown.card is not None:
            self._change(shown.card, cards.card(shown, self.clock()), cards.summary(shown))
        return NOTHING

    def _tell_story(self, notice: Story, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None:
            return NOTHING
        words = stories.line(notice.event, shown, notice.by, _place(shown, notice.delivery))
        return self._post(shown.card.channel, (), words, mark, again=again, thread=shown.card.ts)

    def _tell_directly(self, notice: Direct, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal)
        if shown is None:
            return NOTHING
        words = stories.direct(notice.event, shown, notice.by, _place(shown, notice.delivery))
        return self._post(self._conversation_with(notice.person), (), words, mark, again=again)

    def _ask(self, notice: Question, mark: str, *, again: bool) -> Made:
        found = self.showing.delivery(notice.delivery)
        if found is None:
            return NOTHING
        shown, place = found
        if shown.card is None or place.delivery is None or not place.delivery.asks_a_person:
            return NOTHING  # it was settled before we came to ask
        blocks = questions.question(shown, place, place.delivery)
        words = questions.asks(shown, place, place.delivery)
        return self._post(shown.card.channel, blocks, words, mark, again=again, thread=shown.card.ts)

    def _settle(self, notice: QuestionSettled) -> Made:
        found = self.showing.delivery(notice.delivery)
        if found is not None and found[1].delivery is not None:
            for card in self.showing.questions(notice.delivery):
                self._change(card, questions.settled(found[1], found[1].delivery), "Settled")
        return NOTHING

    def _refer(self, notice: ReferralRaised, mark: str, *, again: bool) -> Made:
        shown = self.showing.enquiry(notice.enquiry)
        if shown is None or shown.card is not None:
            return NOTHING
        blocks = referrals.card(shown, self.clock())
        channel = shown.department.media_channel
        return self._post(channel, blocks, referrals.summary(shown.enquiry), mark, again=again)

    def _refresh_referral(self, notice: ReferralChanged) -> Made:
        shown = self.showing.enquiry(notice.enquiry)
        if shown is not None and shown.card is not None:
            self._change(shown.card, referrals.card(shown, self.clock()), referrals.summary(shown.enquiry))
        return NOTHING

    def _post_digest(self, notice: DigestDue, mark: str, *, again: bool) -> Made:
        found = self.digests.digest(notice.department)
        channel = found.department.digest_channel
        return self._post(channel, digest.digest(found), digest.summary(found), mark, again=again)

    def _post(
        self, channel: str, blocks: Sequence[Block], text: str, mark: str, *, again: bool, thread: str | None = None
    ) -> Made:
        try:
            if again and (before := self._posted_before(channel, mark, thread)):
                return {"message": before}
            reply = self.client.chat_postMessage(
                channel=channel,
                text=text,
                blocks=as_dicts(blocks) or None,
                thread_ts=thread,
                metadata={"event_type": EVENT_TYPE, "event_payload": {"mark": mark}},
                unfurl_links=False,
                unfurl_media=False,
            )
        except SlackApiError as error:
            raise cannot_tell(error, channel) or not_now(error, self.clock) from error
        except (SlackClientError, OSError) as error:
            raise not_now(error, self.clock) from error
        return {"message": Card(str(reply["channel"]), str(reply["ts"]))}

    def _posted_before(self, channel: str, mark: str, thread: str | None) -> Card | None:
        """Look for a message that bears the mark: an answer of Slack's may have been lost on its way."""
        if thread is None:
            reply = self.client.conversations_history(channel=channel, limit=LOOK_BACK, include_all_metadata=True)
        else:
            reply = self.client.conversations_replies(
                channel=channel, ts=thread, limit=LOOK_BACK, include_all_metadata=True
            )
        for message in reply["messages"]:
            metadata = message.get("metadata") or {}
            if metadata.get("event_payload", {}).get("mark") == mark:
                return Card(channel, message["ts"])
        return None

    def _change(self, card: Card, blocks: Sequence[Block], text: str) -> None:
        try:
            self.client.chat_update(channel=card.channel, ts=card.ts, text=text, blocks=as_dicts(blocks))
        except SlackApiError as error:
            if error.response.get("error") in CANNOT_BE_CHANGED:
                log.warning("the message %s in %s can no longer be changed", card.ts, card.channel)
                return
            raise cannot_tell(error, card.channel) or not_now(error, self.clock) from error
        except (SlackClientError, OSError) as error:
            raise not_now(error, self.clock) from error

    def _conversation_with(self, person: str) -> str:
        try:
            return str(self.client.conversations_open(users=person)["channel"]["id"])
        except SlackApiError as error:
            raise cannot_tell(error, person) or not_now(error, self.clock) from error
        except (SlackClientError, OSError) as error:
            raise not_now(error, self.clock) from error


def _place(shown: ShownProposal, delivery_id: int) -> Place | None:
    return next((one for one in shown.places if one.delivery and one.delivery.id == delivery_id), None)

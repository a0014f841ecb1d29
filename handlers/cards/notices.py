"""Notices about a revision and its deliveries: the card, the thread below the card, direct messages about both."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from slack_sdk.models.blocks import Block

from bot.afterwards.tallies import Tallies
from bot.clock import Clock
from bot.errors import NotNow
from bot.model.event import Event
from bot.model.notice import ChannelTrouble
from bot.model.people import Card
from bot.model.proposal_notices import (
    AuthorNamed,
    CardTrouble,
    Direct,
    GoAsked,
    News,
    Nudge,
    PostCard,
    Question,
    RefreshCard,
    RefreshQuestion,
    Story,
    Tallied,
)
from bot.plans.plans import Plans
from bot.showing.proposal_view import RecordViews, ShownProposal
from bot.showing.shown_places import Place
from handlers import cards
from handlers.blocks import times
from handlers.blocks.blocks import Button, actions, ids, section
from handlers.cards import EDIT, news, questions, reminders, stories, tallies, troubles
from handlers.cards.news import Heard
from handlers.slack.archive import Archive
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, bundling, changes, channel_of, telling, to_the_person

TO_WAIT = timedelta(seconds=2)
"""A card's wait for the late message of a plan, in whose thread the card belongs."""


@dataclass(frozen=True, slots=True)
class CardNotices:
    """Tells of revisions and deliveries. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    showing: RecordViews
    plans: Plans
    tallies: Tallies
    clock: Clock

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(PostCard, place=lambda notice: self.showing.decided_in(notice.proposal), tell=self._post_card),
            telling(RefreshCard, place=changes, tell=self._refresh_card),
            telling(Story, place=self._thread, tell=self._tell_story),
            telling(Tallied, place=self._thread, tell=self._tell_what_came),
            telling(GoAsked, place=self._thread, tell=self._ask_for_go),
            telling(Nudge, place=self._thread, tell=self._nudge),
            telling(Question, place=self._thread_of_delivery, tell=self._ask),
            telling(RefreshQuestion, place=changes, tell=self._refresh_question),
            telling(Direct, place=to_the_person, tell=self._tell_directly),
            telling(AuthorNamed, place=to_the_person, tell=self._name_author),
            bundling(News, place=to_the_person, tell=self._tell_news),
            telling(CardTrouble, place=to_the_person, tell=self._tell_card_trouble),
            telling(ChannelTrouble, place=to_the_person, tell=self._tell_channel_trouble),
        )

    def _thread(self, notice: Story | Tallied | GoAsked | Nudge) -> str:
        return channel_of(self.showing.card(notice.proposal, notice.revision))

    def _thread_of_delivery(self, notice: Question) -> str:
        return channel_of(self.showing.card_of_delivery(notice.delivery))

    def _post_card(self, notice: PostCard, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or not shown.is_current or shown.card is not None:
            return NOTHING
        return self._post_in_plan(shown, self._card(shown), cards.summary(shown), mark)

    def _card(self, shown: ShownProposal) -> list[Block]:
        return cards.card(self._pictured(shown), self.clock(), Archive(self.posting.client))

    def _post_in_plan(self, shown: ShownProposal, blocks: Sequence[Block], text: str, mark: Mark) -> Made:
        """Post a card: first words from a plan in the plan's thread, or, when the thread is gone, in the channel."""
        first = shown.revision.number == 1
        if shown.root is None and first and self.plans.awaits_message(shown.proposal.id, shown.channel):
            raise NotNow("Its plan is not announced yet.", not_before=self.clock() + TO_WAIT)
        if shown.root is not None:
            thread = shown.root.ts
            made = self.posting.post(shown.channel, blocks, text, mark, thread=thread)
            if "gone" not in made:
                return made
            self.plans.forget_message(Card(shown.channel, thread))
        return self.posting.post(shown.channel, blocks, text, mark)

    def _refresh_card(self, notice: RefreshCard, _: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None:
            return NOTHING
        return self.posting.change(shown.card, self._card(shown), cards.summary(shown))

    def _tell_story(self, notice: Story, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None:
            return NOTHING
        words = stories.named(shown, stories.line(notice.event, shown, notice.by, _place(shown, notice.delivery)))
        return self.posting.post(shown.card.channel, (), words, mark, thread=shown.thread)

    def _tell_what_came(self, notice: Tallied, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        lines = self.tallies.of_post(notice.proposal, notice.revision, notice.after)
        if shown is None or shown.card is None or not lines:
            return NOTHING
        blocks, words = tallies.message(shown, notice.after, lines), tallies.summary(shown, notice.after, lines)
        before = self.tallies.message(notice.proposal, notice.after)
        if before is not None:
            return self.posting.change(before, blocks, words)
        return self.posting.post(shown.card.channel, blocks, words, mark, thread=shown.thread)

    def _ask_for_go(self, notice: GoAsked, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None or not times.awaits_go(shown):
            return NOTHING  # released or changed before the telling
        words = times.waits_for_go(shown)
        return self.posting.post(shown.card.channel, times.go_asked(shown), words, mark, thread=shown.thread)

    def _nudge(self, notice: Nudge, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None or not reminders.still_needed(shown, self.clock()):
            return NOTHING
        words = stories.named(shown, reminders.nudge(shown, notice.stage, self.clock()))
        return self.posting.post(shown.card.channel, (), words, mark, thread=shown.thread)

    def _ask(self, notice: Question, mark: Mark) -> Made:
        found = self.showing.delivery(notice.delivery)
        if found is None:
            return NOTHING
        shown, place = found
        if shown.card is None or place.delivery is None or not place.delivery.asks_a_person:
            return NOTHING  # settled before the telling
        blocks = questions.question(self._pictured(shown), place, place.delivery)
        words = questions.asks(shown, place, place.delivery)
        return self.posting.post(shown.card.channel, blocks, words, mark, thread=shown.thread)

    def _refresh_question(self, notice: RefreshQuestion, _: Mark) -> Made:
        found = self.showing.delivery(notice.delivery)
        if found is not None and found[1].delivery is not None and found[1].delivery.asks_a_person:
            shown, place = found
            for card in self.showing.questions(notice.delivery):
                words = questions.asks(shown, place, found[1].delivery)
                self.posting.change(card, questions.question(self._pictured(shown), place, found[1].delivery), words)
        return NOTHING

    def _tell_directly(self, notice: Direct, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, to=notice.person)
        if shown is None:
            return NOTHING
        heard = Heard(notice.person, notice.event, shown, notice.by, _place(shown, notice.delivery))
        return self._say(heard, mark)

    def _tell_news(self, bundle: Sequence[News], mark: Mark) -> Made:
        shown = {notice.proposal: self.showing.proposal(notice.proposal, to=notice.person) for notice in bundle}
        every = news.still_true(
            Heard(notice.person, notice.event, post, notice.by, _place(post, notice.delivery))
            for notice in bundle
            if (post := shown[notice.proposal]) is not None
        )
        if not every:
            return NOTHING
        if len(every) == 1:
            return self._say(every[0], mark)
        blocks = news.message(every, Archive(self.posting.client))
        return self.posting.directly(every[0].person, blocks, news.summary(every), mark)

    def _say(self, heard: Heard, mark: Mark) -> Made:
        """Tell a person of a single thing."""
        words = stories.direct(heard.event, heard.shown, heard.by, heard.place, to=heard.person)
        buttons = heard.again
        if heard.event is Event.GO_AWAITED and times.awaits_go(heard.shown):
            buttons = [times.go_button(heard.shown)]
        elif heard.event is Event.SHARED:
            draft = heard.shown.proposal
            buttons = [Button(EDIT, "Open the draft", ids(draft.id, draft.revision.number))]
        blocks = (section(words), *actions(buttons)) if buttons else ()
        return self.posting.directly(heard.person, blocks, words, mark)

    def _name_author(self, notice: AuthorNamed, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal)
        if shown is None:
            return NOTHING
        return self.posting.directly(notice.person, (), stories.author_named(shown, notice.author), mark)

    def _tell_card_trouble(self, notice: CardTrouble, mark: Mark) -> Made:
        shown = self.showing.proposal(notice.proposal, to=notice.person)
        if shown is None:
            return NOTHING
        words = troubles.card_told(shown, notice.person, notice.why)
        return self.posting.directly(notice.person, (), words, mark)

    def _tell_channel_trouble(self, notice: ChannelTrouble, mark: Mark) -> Made:
        words = troubles.channel_told(notice.channel, notice.why, self.showing.channel(notice.channel)[1])
        return self.posting.directly(notice.person, (), words, mark)

    def _pictured(self, shown: ShownProposal) -> ShownProposal:
        """The proposal with all pictures in Slack. Raises NotNow: no card is shown without the pictures."""
        wanted = shown.revision.pictures
        return replace(shown, files=self.posting.files.showing(wanted)) if wanted else shown


def _place(shown: ShownProposal, delivery_id: int) -> Place | None:
    return next((place for place in shown.places if place.delivery and place.delivery.id == delivery_id), None)

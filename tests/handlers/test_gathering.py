"""Referrals of a surge in one message: what Slack gets, and that each is at one place in the channel at any time."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.enquiries.gathering import MOST_CARDS
from bot.errors import CountersignError, NotNow
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState, Way
from bot.model.notice import Notice
from bot.model.people import Card, Person
from bot.model.referral_notices import ReferralChanged, ReferralsGathered
from bot.notices.outbox import Outbox
from bot.notices.pacing import Pacing
from bot.ports import Notifier
from bot.showing.gatherings import MOST_LISTED, ShownGathering
from bot.showing.referrals import ShownEnquiry
from bot.store import enquiries, gatherings, notices
from bot.wiring import telling
from handlers.enquiries import gathering_message
from handlers.enquiries.call import MOST_NAMED
from handlers.notifier import SlackNotifier
from handlers.slack import day_message
from handlers.slack.files import SlackFiles
from handlers.slack.posting import Posting
from rehearsal.player import words_of
from tests.bot.networks.server import Answer, Asked, Server, said
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import checked_message, mentioned
from tests.world import MEDIA, PRIYA, SAM, World

PLAIN, DEADLINE = "A statement for my story, please.", "I need it by 5pm today for my story."
RISK = "I can't go on, I want to end it all tonight."


@showings.thorough
@given(
    shown=showings.enquiries(),
    url=showings.links,
    count=st.sampled_from((0, 1, 2, MOST_LISTED)),
    more=st.sampled_from((0, 488)),
    private=st.booleans(),
)
def test_the_message_is_what_slack_takes_and_its_words_stay_inert(
    shown: ShownEnquiry, url: str, count: int, more: int, *, private: bool
) -> None:
    every = tuple(replace(shown.enquiry, id=number, url=url, private=private) for number in range(1, count + 1))
    listed = ShownGathering(shown.department, every, count + more if count else 0)
    blocks, text = gathering_message.message(listed, NOW), gathering_message.summary(listed)
    assert mentioned(checked_message(blocks, text), text) <= showings.OURS
    moved, line = day_message.moved(gathering_message.HOLDS, url)
    assert not mentioned(checked_message(moved, line), line)


def test_a_private_message_has_a_row_without_its_words() -> None:
    private = replace(showings.AN_ENQUIRY, handle="@ana", private=True, message="WORDS of mine", url="")
    shown = ShownGathering(showings.departments(), (private,), 1)
    says = words_of([block.to_dict() for block in gathering_message.message(shown, NOW)])
    assert "🔒 A private message from" in says
    assert "@ana" in says
    assert "Take it" in says
    assert "WORDS" not in says


@dataclass
class Slack:
    """A workspace that keeps messages, by channel and timestamp, with the blocks as last changed."""

    messages: dict[Card, list[dict[str, Any]]] = field(default_factory=dict)
    marks: dict[Card, Any] = field(default_factory=dict)
    """The metadata of messages, in which the bot finds its own again."""
    posted: int = 0

    def answer(self, asked: Asked) -> Answer:
        method = asked.path.rpartition("/")[2]
        as_json = asked.headers.get("content-type", "").startswith("application/json")
        form = json.loads(asked.body or b"{}") if as_json else asked.form()
        blocks = form.get("blocks") or []
        blocks = json.loads(blocks) if isinstance(blocks, str) else blocks
        if method == "conversations.open":
            return said({"ok": True, "channel": {"id": f"D{form['users']}"}})
        card = Card(str(form.get("channel", "")), str(form.get("ts", "")))
        if method == "chat.postMessage":
            self.posted += 1
            card = replace(card, ts=f"1700000000.{self.posted:06}")
            self.messages[card] = blocks
            self.marks[card] = form.get("metadata")
        if method == "conversations.history":
            found = [{"ts": at.ts, "bot_id": "B1", "metadata": mark} for at, mark in self.marks.items()]
            return said({"ok": True, "messages": [*reversed(found)], "has_more": False})
        if method == "chat.update":
            if card not in self.messages:
                return said({"ok": False, "error": "message_not_found"})
            self.messages[card] = blocks
        return said({"ok": True, "url": "https://dept.slack.com/", "channel": card.channel, "ts": card.ts})

    def places(self, kind: str) -> Counter[int]:
        """How often each enquiry has a row of buttons of a kind in the media team's channel."""
        named = (
            str(block.get("block_id", ""))
            for card, blocks in self.messages.items()
            if card.channel == "C0MEDIA"
            for block in blocks
        )
        return Counter(int(name.partition(":")[2]) for name in named if name.startswith(f"{kind}:"))


@dataclass
class Desk:
    """A world whose notices go to a workspace."""

    world: World
    slack: Slack
    outbox: Outbox
    asked: int = 0

    def asks(self, message: str = PLAIN, who: int = 0) -> Enquiry:
        self.asked += 1
        profile = Profile("wall", f"@reporter{who or self.asked}", bio="Reporter, Example Times", message=message)
        return self.world.bot.enquiries.check(profile, PRIYA, f"form {self.asked}", "rivers")

    def now(self, enquiry: Enquiry) -> Enquiry:
        found = self.world.store.read(enquiries.by_id, enquiry.id)
        assert found is not None
        return found

    def is_at_one_place(self) -> None:
        """Hold the channel to the records: each open referral has a card or a row, and none has two."""
        self.outbox.tell_all()
        cards, rows = self.slack.places("referral"), self.slack.places("gathered")
        listed, count = self.world.store.read(gatherings.waiting, "rivers", MOST_LISTED)
        assert rows == Counter(enquiry.id for enquiry in listed)
        _, every = self.world.store.read(gatherings.waiting, "rivers", 1000)
        assert every == count
        for referral in self.world.store.read(enquiries.unanswered, "rivers"):
            number = referral.enquiry.id
            beyond = referral.enquiry.gathered and number not in rows
            assert cards[number] + rows[number] + beyond == 1, number
            assert referral.card is not None, "lists lead there"
            if referral.enquiry.wants_a_card:
                assert cards[number] == 1


@contextmanager
def desk(world: World) -> Iterator[Desk]:
    slack = Slack()
    world.departments["rivers"] = replace(world.departments["rivers"], media_rota=(SAM.id, MEDIA.id))
    with Server(slack.answer).running() as server:
        client = WebClient("xoxb-rehearsal", base_url=f"{server.url}/api/", retry_handlers=[])
        posting = Posting(client, SlackFiles(client, world.bot.pictures, world.clock), world.clock)
        notifier = SlackNotifier.of(world.bot, posting, world.clock)
        yield Desk(world, slack, telling(world.bot, world.store, notifier, Pacing(hurried=True)))


@pytest.mark.both_databases
def test_after_ten_cards_in_an_hour_further_reporters_share_a_message_and_what_presses_has_a_card(world: World) -> None:
    with desk(world) as here:
        several = [here.asks() for _ in range(MOST_CARDS + 3)]
        here.is_at_one_place()
        assert set(here.slack.places("gathered")) == {enquiry.id for enquiry in several[MOST_CARDS:]}
        pressing, risk = here.asks(DEADLINE), here.asks(RISK)
        here.is_at_one_place()
        assert set(here.slack.places("referral")) >= {pressing.id, risk.id}
        taken, grows, rises = several[MOST_CARDS:]
        here.world.bot.referrals.take(taken.id, MEDIA)
        here.asks(DEADLINE, who=MOST_CARDS + 2)
        here.asks(RISK, who=MOST_CARDS + 3)
        here.is_at_one_place()
        assert not here.slack.places("gathered")
        for enquiry in (taken, grows, rises):
            assert here.slack.places("referral")[enquiry.id] == 1, "its own card, once"
        here.world.clock.moves(minutes=61)
        later = here.asks()
        here.is_at_one_place()
        assert here.slack.places("referral")[later.id] == 1, "the hour's load has fallen"


@pytest.mark.both_databases
def test_one_direct_message_asks_for_all_and_leads_to_cards_and_to_the_gathering(world: World) -> None:
    with desk(world) as here:
        several = [here.asks() for _ in range(MOST_CARDS + 3)]
        here.is_at_one_place()
        here.world.bot.referrals.calls.ask_due()
        here.is_at_one_place()
        ((card, blocks),) = [each for each in here.slack.messages.items() if each[0].channel.startswith("D")]
        assert card.channel == f"D{SAM.id}"
        says = words_of(blocks)
        assert "*13 journalists wait for you to take their questions.*" in says
        assert f"And {13 - MOST_NAMED} more for you: all are in *Referrals*" in says
        assert says.count("Take it") == says.count("Open the card") == says.count(f"\n> {PLAIN}") == MOST_NAMED
        for enquiry in several[:MOST_NAMED]:
            here.world.bot.referrals.take(enquiry.id, SAM)
        (waiting, _) = here.world.store.read(gatherings.waiting, "rivers", MOST_LISTED)
        assert [enquiry.id for enquiry in waiting] == [enquiry.id for enquiry in several[MOST_CARDS:]]
        message, _ = here.world.store.read(gatherings.card_of, "rivers") or pytest.fail("no message")
        assert f"Asked last: <@{SAM.id}>" in words_of(here.slack.messages[message])


def test_calls_of_the_same_minute_say_whom_they_ask_for_and_how_many_wait_in_all(world: World) -> None:
    with desk(world) as here:
        for _ in range(5):
            here.asks()
        here.world.bot.referrals.calls.ask_due()
        here.world.clock.moves(minutes=12)
        asks = partial(Profile, "wall", bio="Reporter, Example Times")
        check = here.world.bot.enquiries.check
        check(asks("@rosa", name="Rosa Lane", message="Is the weir safe?"), PRIYA, "rosa", "rivers")
        for name in ("@kim", "@lee"):
            whole = check(asks(name, message=f"A secret of {name}."), PRIYA, name, "rivers")
            with here.world.store.begin() as tx:
                tx.save_enquiry(replace(whole, private=True))
        here.world.clock.moves(minutes=30)
        here.world.bot.referrals.calls.ask_due()
        here.outbox.tell_all()
        told = [words_of(blocks) for card, blocks in here.slack.messages.items() if card.channel == f"D{SAM.id}"]
        several, few = sorted(told, reverse=True)
        assert "*5 journalists wait for you to take their questions; 8 wait in all.*" in several
        assert "*3 journalists wait for you to take their questions; 8 wait in all.*" in few
        assert "*Rosa Lane* (@rosa) on wall: Probably a journalist." in few
        assert "\n> Is the weir safe?" in few
        assert "🔒 A private message from *@kim* on wall" in few
        assert "secret" not in few


def test_a_gathering_message_that_is_deleted_is_posted_again_and_a_new_day_has_a_new_one(world: World) -> None:
    with desk(world) as here:
        several = [here.asks() for _ in range(MOST_CARDS + 2)]
        here.is_at_one_place()
        first, _ = here.world.store.read(gatherings.card_of, "rivers") or pytest.fail("no message")
        del here.slack.messages[first]
        assert here.world.bot.lost_cards.card_gone(first), "by the event"
        here.is_at_one_place()
        second, _ = here.world.store.read(gatherings.card_of, "rivers") or pytest.fail("no message")
        assert second != first
        assert not here.world.bot.lost_cards.card_gone(first), "once"
        del here.slack.messages[second]
        here.world.bot.referrals.take(several[-1].id, MEDIA)
        here.is_at_one_place()
        third, _ = here.world.store.read(gatherings.card_of, "rivers") or pytest.fail("no message")
        here.world.clock.moves(days=1)
        for _ in range(MOST_CARDS + 1):
            here.asks()
        here.is_at_one_place()
        fourth, _ = here.world.store.read(gatherings.card_of, "rivers") or pytest.fail("no message")
        assert fourth != third
        assert "the newer message" in json.dumps(here.slack.messages[third])


def test_the_list_moves_with_the_channel_of_the_media_team(world: World) -> None:
    with desk(world) as here:
        for _ in range(MOST_CARDS + 1):
            here.asks()
        here.outbox.tell_all()
        world.departments["rivers"] = replace(world.departments["rivers"], media_channel="C0NEW")
        late = here.asks()
        here.outbox.tell_all()
        rows = [card.channel for card, blocks in here.slack.messages.items() if f"gathered:{late.id}" in str(blocks)]
        assert rows == ["C0NEW"]


def test_a_list_whose_posting_was_perhaps_heard_is_looked_for_before_a_later_one(world: World) -> None:
    with desk(world) as here:
        here.outbox.notifier = losing = LosesAnAnswer(here.outbox.notifier)
        for _ in range(MOST_CARDS + 2):
            here.asks()
        here.outbox.tell_all()
        assert losing.lost
        here.asks()
        world.clock.moves(minutes=3)
        here.outbox.tell_all()
        lists = [card for card, blocks in here.slack.messages.items() if "gathered:" in str(blocks)]
        assert len(lists) == 1
        assert here.slack.places("gathered").total() == 3


@dataclass
class LosesAnAnswer:
    """Posts, and does not hear that the first list was posted."""

    inner: Notifier
    lost: bool = False

    def place(self, notice: Notice) -> str:
        return self.inner.place(notice)

    def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Mapping[str, Card]:
        made = self.inner.tell(bundle, mark, again=again)
        if isinstance(bundle[0], ReferralsGathered) and made and not self.lost:
            self.lost = True
            raise NotNow("Slack did not answer.")
        return made


def test_a_call_keeps_the_edits_of_cards_waiting_for_nothing(world: World) -> None:
    with desk(world) as here:
        several = [here.asks() for _ in range(MOST_CARDS + 5)]
        here.outbox.tell_all()
        here.world.bot.referrals.calls.ask_due()
        due = [each.notice for each in world.store.read(notices.due, world.clock(), (), 500)]
        assert {each.enquiry for each in due if isinstance(each, ReferralChanged)} == {
            enquiry.id for enquiry in several[:MOST_CARDS]
        }


def test_a_late_press_hears_who_has_it_and_an_ended_row_is_gone(world: World) -> None:
    with desk(world) as here:
        several = [here.asks() for _ in range(MOST_CARDS + 2)]
        here.is_at_one_place()
        one, other = several[MOST_CARDS:]
        here.world.bot.referrals.take(one.id, MEDIA)
        with pytest.raises(CountersignError, match=f"<@{MEDIA.id}> has taken this already"):
            here.world.bot.referrals.take(one.id, SAM)
        here.world.bot.referrals.close(other.id, MEDIA)
        here.is_at_one_place()
        assert here.slack.places("referral")[one.id] == 1
        assert other.id not in {*here.slack.places("referral"), *here.slack.places("gathered")}
        here.world.bot.referrals.reopen(other.id, SAM)
        here.is_at_one_place()
        assert here.slack.places("referral")[other.id] == 1, "opened again, and taken"


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 12))])
def test_in_any_order_of_events_each_open_referral_is_at_one_place(world: World, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - a script, not a secret
    with desk(world) as here:
        every = [here.asks() for _ in range(MOST_CARDS)]
        for _ in range(80):
            step, who = random.randrange(11), random.choice((MEDIA, SAM))
            enquiry = random.choice(every)
            acts(here, step, enquiry, who, every, random)
            if random.random() < 0.5:
                here.is_at_one_place()
        here.is_at_one_place()
        assert any(here.now(each).state is EnquiryState.TAKEN for each in every)


def acts(here: Desk, step: int, enquiry: Enquiry, who: Person, every: list[Enquiry], random: Random) -> None:
    bot = here.world.bot
    try:
        match step:
            case 0 | 1 | 2:
                every.append(here.asks(random.choice((PLAIN, PLAIN, PLAIN, DEADLINE))))
            case 3:
                bot.referrals.take(enquiry.id, who)
            case 4:
                here.asks(random.choice((PLAIN, DEADLINE, RISK)), who=int(enquiry.handle.removeprefix("@reporter")))
            case 5:
                bot.referrals.answer(enquiry.id, Way.PHONE, who)
            case 6:
                bot.referrals.reopen(enquiry.id, who)
            case 7:
                bot.referrals.calls.ask_due()
            case 8:
                here.world.clock.moves(minutes=random.choice((1, 20, 70)))
            case 9:
                found = here.world.store.read(gatherings.card_of, "rivers")
                if found is not None and here.slack.messages.pop(found[0], None) is not None:
                    bot.lost_cards.card_gone(found[0])
            case 10:
                bot.referrals.not_press(enquiry.id, who)
    except CountersignError:
        pass  # too late, or too early


def test_the_gathering_is_told_as_it_stands_however_often_it_changed(world: World) -> None:
    with desk(world) as here:
        for _ in range(MOST_CARDS + 20):
            here.asks()
        before = here.slack.posted
        here.is_at_one_place()
        assert here.slack.posted - before == MOST_CARDS + 1, "ten cards, and a message for all others"

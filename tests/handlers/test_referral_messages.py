"""Direct messages about referrals, as Slack gets them: none repeated after an outage, each with the way to act."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta

from slack_sdk import WebClient

from bot.model.call_out import CallOutWay, Paging
from bot.model.enquiry import SAID_PRESS, Enquiry
from bot.model.enquiry_parts import Profile, Reason
from bot.model.enquiry_states import EnquiryState, Way
from bot.model.notice import Notice
from bot.model.referral_notices import (
    CallOutFailed,
    OfficeAsked,
    ReferralCall,
    ReferralChanged,
    ReferralDue,
    ReferralGrew,
    ReferralHandedOver,
    ReferralRaised,
    ReferralRisen,
)
from handlers.enquiries import answer, referral_card
from handlers.notifier import SlackNotifier
from handlers.slack.files import SlackFiles
from handlers.slack.posting import Posting
from tests.bot.networks.server import Answer, Asked, Server, said
from tests.world import JO, MEDIA, PRIYA, SAM, World

PRESS = Profile("wall", "@rosa", bio="Reporter, Example Times", message="A statement for my story, please.")
RISK = replace(PRESS, message="I can't go on, I want to end it all tonight.")


@dataclass
class Inbox:
    """The direct messages that Slack took: the person, and the whole message."""

    got: list[tuple[str, str]] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    """Messages as they were changed to."""

    def answer(self, asked: Asked) -> Answer:
        method = asked.path.rpartition("/")[2]
        as_json = asked.headers.get("content-type", "").startswith("application/json")
        form = json.loads(asked.body or b"{}") if as_json else asked.form()
        if method == "conversations.open":
            return said({"ok": True, "channel": {"id": f"D{form['users']}"}})
        if method == "chat.postMessage":
            self.got.append((form["channel"][1:], json.dumps(form.get("blocks", "")) + form["text"]))
        if method == "chat.update":
            self.changed.append(json.dumps(form.get("blocks", "")))
        return said({"ok": True, "url": "https://dept.slack.com/", "channel": form.get("channel", ""), "ts": "1.2"})


@contextmanager
def inbox(world: World) -> Iterator[tuple[Inbox, SlackNotifier]]:
    slack = Inbox()
    with Server(slack.answer).running() as server:
        client = WebClient("xoxb-rehearsal", base_url=f"{server.url}/api/", retry_handlers=[])
        posting = Posting(client, SlackFiles(client, world.bot.pictures, world.clock), world.clock)
        yield slack, SlackNotifier.of(world.bot, posting, world.clock)


def sends(notifier: SlackNotifier, notices: list[Notice]) -> None:
    for notice in notices:
        notifier.tell([notice], "mark", again=False)


def test_after_an_outage_of_slack_each_person_gets_their_newest_call_alone(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], media_rota=(SAM.id, JO.id))
    enquiry = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    for _ in range(5):
        world.bot.referrals.calls.ask_due()
        world.clock.moves(minutes=30)
    world.bot.referrals.take(enquiry.id, MEDIA)
    world.bot.enquiries.check(RISK, PRIYA, "risen", "rivers")  # calls begin anew
    for _ in range(3):
        world.bot.referrals.calls.ask_due()
        world.clock.moves(minutes=5)
    world.tells()
    calls: list[Notice] = [*world.notifier.of(ReferralCall)]
    assert len(calls) == 8
    with inbox(world) as (slack, notifier):
        sends(notifier, calls)
        assert [person for person, _ in slack.got] == [JO.id, SAM.id]
        world.bot.referrals.take(enquiry.id, MEDIA)
        sends(notifier, calls)
        assert len(slack.got) == 2, "somebody has it"


def test_a_card_says_how_many_further_messages_it_leaves_out(world: World) -> None:
    first = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    says = []
    for number in range(5):
        further = replace(PRESS, message=f"Message {number}: any statement for my story?")
        world.bot.enquiries.check(further, PRIYA, f"form-{number}", "rivers")
        shown = world.bot.referral_views.shown(first.id)
        assert shown is not None
        says.append(json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())]))
    assert "more message" not in says[2]
    assert "1 more message, not shown here" in says[3]
    assert "2 more messages, not shown here" in says[4]
    assert says[4].index("2 more messages") < says[4].index('"text": "Message 2:')
    assert '"text": "Message 1:' not in says[4]


def test_a_referral_that_the_upgrade_ended_is_said_by_nobody(world: World) -> None:
    enquiry = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    shown = world.bot.referral_views.shown(enquiry.id)
    assert shown is not None
    ended = replace(shown, enquiry=replace(enquiry, state=EnquiryState.NO_ANSWER))
    says = json.dumps([block.to_dict() for block in referral_card.card(ended, world.clock())])
    assert "*No answer needed*." in says


def test_what_a_locked_telephone_shows_begins_with_a_life_at_risk(world: World) -> None:
    enquiry = world.bot.enquiries.check(RISK, PRIYA, "form", "rivers")
    other = replace(PRESS, handle="@ana")
    assert referral_card.summary(enquiry).startswith("🆘 Somebody's life may be at risk. ")
    assert "life" not in referral_card.summary(world.bot.enquiries.check(other, PRIYA, "form of press", "rivers"))


def test_the_card_says_how_an_earlier_question_of_the_same_person_ended(world: World) -> None:
    first = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    world.bot.referrals.answer(first.id, Way.PHONE, MEDIA, note="NOTE")
    world.clock.moves(hours=1)
    again = world.bot.enquiries.check(PRESS, PRIYA, "form again", "rivers")
    elsewhere = world.bot.enquiries.check(replace(PRESS, network="x"), PRIYA, "form elsewhere", "rivers")

    def says(enquiry: Enquiry) -> str:
        shown = world.bot.referral_views.shown(enquiry.id)
        assert shown is not None
        return json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())])

    assert f"They asked before, Friday 20 November, 9am. *Answered by <@{MEDIA.id}>*, by phone" in says(again)
    assert "NOTE" not in says(again), "what is forgotten sooner is not said on a later card"
    assert "They asked before" not in says(elsewhere), "the same handle on another network may be somebody else"


def test_a_colleague_reads_who_has_the_open_referral_that_a_further_message_joins(world: World) -> None:
    first = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    further = replace(PRESS, bio="", message="Thanks, and when is my own passport coming?")
    for taken, says in ((False, "one of them will take it"), (True, f"<@{MEDIA.id}> has it")):
        if taken:
            world.bot.referrals.take(first.id, MEDIA)
        joined = world.bot.enquiries.check(further, PRIYA, f"form-{taken}", "rivers")
        reads = json.dumps([block.to_dict() for block in answer.answer(joined, world.departments["rivers"])])
        assert f"Please don't reply directly: {says}." in reads
        assert "A reply is fine" not in reads


def test_whoever_had_a_referral_reads_that_a_life_is_at_risk_now_and_can_take_it_there(world: World) -> None:
    enquiry = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    world.bot.referrals.take(enquiry.id, MEDIA)
    world.bot.enquiries.check(RISK, PRIYA, "risen", "rivers")
    with inbox(world) as (slack, notifier):
        sends(notifier, [ReferralRisen(enquiry.id, MEDIA.id)])
        [(person, message)] = slack.got
        assert person == MEDIA.id
        for words in ("may be at risk now", "Press *I have it* if you still have this", "referral_take", "116 123"):
            assert words in message
        world.bot.referrals.take(enquiry.id, MEDIA)
        sends(notifier, [ReferralRisen(enquiry.id, MEDIA.id)])
        assert len(slack.got) == 1, "nothing to say once somebody has it"


def test_a_card_whose_words_are_no_longer_kept_says_what_it_was_and_how_it_ended(world: World) -> None:
    enquiry = world.bot.enquiries.check(replace(PRESS, name="Rosa Lane"), PRIYA, "form", "rivers")
    world.bot.referrals.answer(enquiry.id, Way.PHONE, MEDIA, note="Spoke to Rosa")
    world.clock.moves(days=91)
    assert world.bot.retention.purge() == 1
    shown = world.bot.referral_views.shown(enquiry.id)
    assert shown is not None
    says = json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())]).casefold()
    assert "*probably a journalist*, on wall. checked" in says
    assert f"answered by <@{MEDIA.id.casefold()}>*, by phone" in says
    assert "no longer kept" in says
    assert not [word for word in ("rosa", "story", "reporter", "button") if word in says]


def test_whoever_has_a_referral_reads_the_deadline_when_it_comes_to_them_and_when_it_is_near(world: World) -> None:
    enquiry = world.bot.enquiries.check(replace(PRESS, message="A statement by 1pm, please."), PRIYA, "form", "rivers")
    world.bot.referrals.take(enquiry.id, MEDIA)
    shown = world.bot.referral_views.shown(enquiry.id)
    assert shown is not None
    assert "Answer wanted by Friday 20 November, 1pm" in referral_card.taken(shown, world.clock(), "")
    with inbox(world) as (slack, notifier):
        sends(notifier, [ReferralHandedOver(enquiry.id, MEDIA.id, SAM.id), ReferralDue(enquiry.id, MEDIA.id, False)])
        assert ["Answer wanted by Friday 20 November, 1pm" in message for _, message in slack.got] == [True, True]
        sends(notifier, [ReferralDue(enquiry.id, MEDIA.id, True), ReferralDue(enquiry.id, SAM.id, False)])
        assert len(slack.got) == 2, "not yet, and not theirs"
        world.clock.moves(hours=4)
        sends(notifier, [ReferralDue(enquiry.id, MEDIA.id, False)])
        assert len(slack.got) == 2, "it said so while it was ahead, or Slack was away"
        sends(notifier, [ReferralDue(enquiry.id, MEDIA.id, True)])
        assert "Overdue: an answer was wanted by Friday 20 November, 1pm" in slack.got[-1][1]


def test_those_who_deal_with_elected_people_read_the_question_and_who_answers_and_the_media_team_what_turns_out_press(
    world: World,
) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], offices={"elected": "C0PRIVATE"})
    member = Profile("wall", "@anna", bio="Member of Parliament for Ashby.", message="When does the ferry run?")
    enquiry = world.bot.enquiries.check(member, PRIYA, "form", "rivers")
    world.tells()
    with inbox(world) as (slack, notifier):
        sends(notifier, [OfficeAsked(enquiry.id)])
        [(place, message)] = slack.got
        assert place == "0PRIVATE"
        assert "When does the ferry run?" in message
        assert "Answer" in message
        world.bot.outcomes.no_reply(enquiry.id, SAM)
        sends(notifier, [ReferralChanged(enquiry.id)])
        assert f"<@{SAM.id}> says that no reply is needed" in slack.changed[-1]
        with world.store.begin() as tx:  # as an inbox brings it: no reply needed is its end
            tx.save_enquiry(replace(enquiry, account="news"))
        world.bot.outcomes.no_reply(enquiry.id, SAM)
        sends(notifier, [ReferralChanged(enquiry.id)])
        assert f"<@{SAM.id}> says that no reply is needed" in slack.changed[-1]
        assert "Send agreed line" not in slack.changed[-1]
        with world.store.begin() as tx:
            tx.save_enquiry(enquiry)
        world.bot.enquiries.say_press(enquiry.id, PRIYA)
        sends(notifier, [ReferralRaised(enquiry.id)])
        assert [place for place, _ in slack.got] == ["0PRIVATE", "0MEDIA"]


def test_the_media_team_reads_who_could_not_be_reached_beside_slack_and_not_once_somebody_has_it(world: World) -> None:
    paging = Paging(notify_key="env:NOT_SET", people={SAM.id: {CallOutWay.SMS: "env:NOT_SET"}})
    world.departments["rivers"] = replace(world.departments["rivers"], media_rota=(SAM.id,), paging=paging)
    enquiry = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    world.bot.referrals.calls.ask_due()
    world.tells()
    world.clock.moves(seconds=10)
    [(number, _)] = world.bot.call_outs.due()
    world.bot.call_outs.take_up(number)
    with inbox(world) as (slack, notifier):
        sends(notifier, [CallOutFailed(number), ReferralChanged(enquiry.id)])
        [(place, message)] = slack.got
        assert place == "0MEDIA"
        assert f"<@{SAM.id}> was asked in Slack, and the text message did not reach them" in message
        assert "(text message failed)" in slack.changed[-1]
        world.bot.referrals.take(enquiry.id, SAM)
        sends(notifier, [CallOutFailed(number)])
        assert len(slack.got) == 1


def test_the_card_names_whoever_says_that_they_are_not_press(world: World) -> None:
    first = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    world.bot.enquiries.check(replace(PRESS, message="Any news?"), SAM, "second", "rivers")
    world.bot.enquiries.say_not_press(first.id, SAM)
    shown = world.bot.referral_views.shown(first.id)
    assert shown is not None
    says = json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())], ensure_ascii=False)
    assert f"<@{SAM.id}> says: “They are not press.”" in says
    assert f"Passed on by <@{PRIYA.id}>." in says


def test_a_reason_stands_once_on_the_card_though_it_was_typed_and_read_on_the_network(world: World) -> None:
    first = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    seen = tuple(replace(reason, seen="read on wall, 20 November 2026") for reason in first.evidence)
    with world.store.begin() as tx:
        tx.save_enquiry(first.learned(replace(first, evidence=seen), tx.now))
    shown = world.bot.referral_views.shown(first.id)
    assert shown is not None
    says = json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())], ensure_ascii=False)
    for reason in first.evidence:
        assert says.count(f"• {reason.says} _({reason.source}") == 1
    assert says.count("; read on wall") == len(first.evidence)
    joined = first.joined_by(replace(first, evidence=seen, message="Any news?"), SAM.id, world.clock())
    assert joined.evidence == seen


def test_the_question_the_deadline_and_the_buttons_come_before_the_reasons_and_the_small_print(world: World) -> None:
    profile = replace(PRESS, message="A statement by 1pm for my story, please.", url="https://wall.example/1")
    enquiry = world.bot.enquiries.check(profile, PRIYA, "form", "rivers")
    weights = {"weakest": 0.1, "fourth": 0.2, "third": 0.5, "first": 0.9}
    found = (Reason("role", f"Reason {name}.", "profile", weight) for name, weight in weights.items())
    several = (Reason("words", "Words that press often write.", "message", 0.95), *found)
    word = Reason(SAID_PRESS, "They are press.", "a person's word", 0.3, by=PRIYA.id)
    with world.store.begin() as tx:
        tx.save_enquiry(replace(enquiry, life_at_risk=True, evidence=(*several, word)))
    world.bot.referrals.calls.ask_due()
    shown = world.bot.referral_views.shown(enquiry.id)
    assert shown is not None
    card = [block.to_dict() for block in referral_card.card(shown, world.clock())]
    kinds = [block["type"] for block in card]
    assert kinds == ["section"] * 3 + ["rich_text", "context", "section", "actions", "section"] + ["context"] * 3
    says = json.dumps(card, ensure_ascii=False)
    order = (
        "life may be at risk", "Probably a journalist", "Answer wanted by", "A statement by", "What they wrote",
        "Waiting for", "I have it", "Why we think so", "They are press.", "Reason first", "Reason third",
        "Reason fourth", "Reason weakest", "Words that press", "Asked: ", "Nothing has been sent",
    )  # fmt: skip
    assert [*order] == sorted(order, key=says.index)
    assert "Reason third" in json.dumps(card[7])
    assert "Reason fourth" in json.dumps(card[8])
    reads = json.dumps([block.to_dict() for block in answer.answer(shown.enquiry, shown.department)])
    assert reads.index("enquirer_is_not_press") < reads.index("Reason first")


def test_the_card_says_when_they_wrote_and_when_that_was_read_if_it_was_a_while_later(world: World) -> None:
    enquiry = world.bot.enquiries.check(PRESS, PRIYA, "form", "rivers")
    shown = world.bot.referral_views.shown(enquiry.id)
    assert shown is not None
    for minutes, says in ((None, "Checked Friday 20 November, 9am."), (5, "Wrote Friday 20 November, 8.55am."),
                          (48, "Wrote Friday 20 November, 8.12am (read 9am).")):  # fmt: skip
        wrote_at = None if minutes is None else enquiry.at - timedelta(minutes=minutes)
        card = referral_card.card(replace(shown, enquiry=replace(enquiry, wrote_at=wrote_at)), world.clock())
        assert says in json.dumps([block.to_dict() for block in card])


def test_only_a_new_message_is_wrote_again_and_a_second_check_names_the_colleague(world: World) -> None:
    first = world.bot.enquiries.check(replace(PRESS, url="https://wall.example/1"), PRIYA, "form", "rivers")
    world.bot.referrals.take(first.id, MEDIA)
    for number, profile in enumerate(
        (
            replace(PRESS, message=""),
            replace(PRESS, message="A statement,  as on the page", url="https://wall.example/1"),
            replace(PRESS, message=f" {PRESS.message} "),
        )
    ):
        again = world.bot.enquiries.check(profile, SAM, f"again-{number}", "rivers")
        assert again.id == first.id
    shown = world.bot.referral_views.shown(first.id)
    assert shown is not None
    says = json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())])
    assert "They wrote" not in says
    assert f"<@{SAM.id}> checked again, " in says
    world.bot.enquiries.check(replace(PRESS, message="Any news for my story?"), SAM, "new", "rivers")
    world.tells()
    assert world.notifier.of(ReferralGrew) == [ReferralGrew(first.id, MEDIA.id, 1)]
    shown = world.bot.referral_views.shown(first.id)
    assert shown is not None
    says = json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())])
    assert says.count("They wrote again") == 1

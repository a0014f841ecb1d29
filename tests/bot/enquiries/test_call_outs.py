"""Calls that go out beside Slack: at least once, asked after, told of where they fail, without anybody's words."""

import hmac
import json
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import pytest

from bot.__main__ import main
from bot.cli.paging import Seen, looks
from bot.clock import Clock, system_clock
from bot.config.secrets import revealed
from bot.enquiries.call_outs import CARD_COMES, DID_NOT_ARRIVE, STALE, CallOuts
from bot.model.call_out import LEASE, LOOKS, PAUSES, CallOut, CallOutState, CallOutWay, Paging
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.notice import Notice
from bot.model.referral_notices import CallOutFailed, ReferralCall
from bot.outbound.call_outs import Caller
from bot.outbound.client import client
from bot.running.jobs import scheduling
from bot.store import call_outs, trail
from tests.bot.config.test_config import FINE
from tests.bot.networks.server import Answer, Asked, Server, answers, loses_the_answer, said
from tests.bot.outbound.notify_stand_in import EMAIL, KEY, SMS, NotifyStandIn
from tests.world import JO, MEDIA, PRIYA, SAM, World

NUMBER, ADDRESS, SIGNING = "+447700900123", "sam@dept.example", "a-signing-secret"
PRESS = Profile("wall", "@rosalane", bio="Reporter, Example Times", message="A statement by 5pm today, please.")
RISK = Profile("wall", "@kim", message="I can't go on, I want to end it all tonight.")
EVERY_WAY = MappingProxyType({CallOutWay.SMS: "env:SAM_MOBILE", CallOutWay.EMAIL: "env:SAM_EMAIL"})
BY_TEXT = MappingProxyType({CallOutWay.SMS: "env:SAM_MOBILE"})


@dataclass
class Duty:
    """A rota of Sam, then Jo, with Notify and a webhook beside Slack."""

    world: World
    notify: NotifyStandIn
    server: Server
    hook: Server
    calls: CallOuts

    def reached_by(self, people: dict[str, MappingProxyType[CallOutWay, str]], *, webhook: bool = False) -> None:
        paging = Paging(
            webhook=f"{self.hook.url}/keys/s3cret-path" if webhook else "",
            signing="env:PAGING_SIGNING",
            notify_key="env:NOTIFY_KEY",
            notify_api=self.server.url,
            templates=MappingProxyType({CallOutWay.SMS: SMS, CallOutWay.EMAIL: EMAIL}),
            people=MappingProxyType(people),
        )
        rivers = replace(self.world.departments["rivers"], media_rota=(SAM.id, JO.id), paging=paging)
        self.world.departments["rivers"] = rivers

    def asks(self, profile: Profile = PRESS) -> Enquiry:
        """Somebody asks; the first call is made, and its card is there."""
        enquiry = self.world.bot.enquiries.check(profile, PRIYA, profile.handle, "rivers")
        self.world.bot.referrals.calls.ask_due()
        self.world.tells()
        self.world.clock.moves(seconds=CARD_COMES.total_seconds())
        return enquiry

    def works(self, **later: float) -> None:
        """Take up everything due, perhaps after some time."""
        self.world.clock.moves(**later)
        for number, _ in self.calls.due():
            self.calls.take_up(number)

    def all(self, enquiry: Enquiry) -> list[CallOut]:
        return list(self.world.store.read(call_outs.of_enquiry, enquiry.id))

    def states(self, enquiry: Enquiry) -> list[str]:
        return [call_out.state.value for call_out in self.all(enquiry)]

    def failures(self) -> list[Notice]:
        self.world.tells()
        return [told for told in self.world.notifier.told if isinstance(told, CallOutFailed)]


@pytest.fixture
def duty(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Duty]:
    secrets = {"NOTIFY_KEY": KEY, "SAM_MOBILE": NUMBER, "SAM_EMAIL": ADDRESS, "PAGING_SIGNING": SIGNING}
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    notify = NotifyStandIn(world.clock)
    caller = Caller(client, revealed, world.clock)
    calls = replace(world.bot.call_outs, caller=caller, link=lambda card: f"https://dept.slack.com/{card.channel}")
    with notify.running() as server, Server(lambda _: said({})).running() as hook:
        yield Duty(world, notify, server, hook, calls)


@pytest.mark.both_databases
def test_a_call_goes_out_by_every_way_that_is_listed_for_the_person_asked_and_says_nothing_of_anybodys(
    duty: Duty,
) -> None:
    duty.reached_by({SAM.id: EVERY_WAY}, webhook=True)
    enquiry = duty.asks()
    duty.works()
    assert [(each["to"], each["status"]) for each in duty.notify.sent] == [(NUMBER, "sending"), (ADDRESS, "sending")]
    text = "Countersign: A journalist is waiting for an answer. An answer is wanted by Friday 20 November, 5pm. "
    assert duty.notify.sent[0]["text"] == f"{text}Look: https://dept.slack.com/C0APPROVE"
    [event] = [json.loads(asked.body) for asked in duty.hook.asked]
    assert {name: event[name] for name in ("department", "person", "life_at_risk", "link", "test")} == {
        "department": "rivers",
        "person": SAM.id,
        "life_at_risk": False,
        "link": "https://dept.slack.com/C0APPROVE",
        "test": False,
    }
    everything = json.dumps([duty.notify.sent, event])
    for words in (PRESS.handle, "rosalane", "Reporter", "statement", "Example Times"):
        assert words not in everything
    assert [told.person for told in duty.world.notifier.told if isinstance(told, ReferralCall)] == [SAM.id], (
        "in Slack too"
    )
    duty.works(seconds=1)
    assert (len(duty.notify.sent), len(duty.hook.asked)) == (2, 1), "once each"
    for each in duty.notify.sent:
        each["status"] = "delivered"
    duty.works(seconds=LOOKS[0].total_seconds())
    assert duty.states(enquiry) == ["sent", "arrived", "arrived"]
    assert duty.world.store.read(call_outs.next_try) is None
    assert duty.failures() == []
    deeds = [
        deed
        for deed in duty.world.store.read(trail.deeds_about, [enquiry.subject])[enquiry.subject]
        if deed.act == "call_out"
    ]
    assert len(deeds) == 5
    assert NUMBER not in str(deeds)


def test_the_webhook_is_signed_as_a_receiver_is_told_to_check(duty: Duty) -> None:
    duty.reached_by({}, webhook=True)
    duty.asks()
    duty.works()
    [asked] = duty.hook.asked
    timestamp = asked.headers["x-countersign-timestamp"]
    good = "v1=" + hmac.new(SIGNING.encode(), timestamp.encode() + b"." + asked.body, "sha256").hexdigest()
    assert asked.headers["x-countersign-signature"] == good
    assert asked.headers["x-countersign-event"] == json.loads(asked.body)["event_id"]


def test_a_life_at_risk_is_called_out_at_once_and_every_five_minutes_until_somebody_has_it(duty: Duty) -> None:
    duty.reached_by(dict.fromkeys((SAM.id, JO.id), BY_TEXT))
    duty.world.clock.moves(hours=13)
    enquiry = duty.asks(RISK)
    duty.works()
    assert duty.notify.sent[0]["text"].startswith("Countersign: Somebody's life may be at risk. No deadline is known")
    for _ in range(3):
        duty.world.clock.moves(minutes=5)
        duty.world.bot.referrals.calls.ask_due()
        duty.works()
    assert len(duty.notify.sent) == 4
    duty.world.bot.referrals.calls.ask_due()
    duty.world.clock.moves(minutes=5)
    duty.world.bot.referrals.calls.ask_due()
    duty.world.bot.referrals.take(enquiry.id, MEDIA)
    duty.works()
    assert len(duty.notify.sent) == 4, "somebody has it"
    assert duty.states(enquiry)[-1] == "dropped"


class Died(BaseException):
    """The end of a process."""


def dies(duty: Duty, before: str) -> None:
    """Take a call-out up in a process that ends before its request goes out, or before it has read the response."""

    def die(_: object) -> None:
        raise Died

    def dying(**given: Any) -> httpx.Client:
        http = client(**given)
        http.event_hooks = {before: [die]}
        return http

    calls = replace(duty.calls, caller=Caller(dying, revealed, duty.world.clock))
    with pytest.raises(Died):
        calls.take_up(calls.due()[0][0])


@pytest.mark.both_databases
def test_a_text_left_in_hand_by_a_dead_process_is_looked_for_and_sent_again_only_if_notify_has_none(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    enquiry = duty.asks()

    dies(duty, "request")
    duty.works()
    assert duty.notify.sent == [], "in hand still"
    duty.works(seconds=LEASE.total_seconds())
    assert len(duty.notify.sent) == 1
    assert duty.states(enquiry) == ["sent"]
    duty.works(minutes=10)  # Sam is not called twice sooner
    second = duty.asks(replace(PRESS, handle="@other"))
    dies(duty, "response")
    assert len(duty.notify.sent) == 2
    duty.works(seconds=LEASE.total_seconds())
    assert len(duty.notify.sent) == 2, "Notify had it"
    assert duty.states(second) == ["sent"]


def test_a_lost_answer_leaves_one_text(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    enquiry = duty.asks()
    duty.server.next("POST", loses_the_answer)
    duty.works()
    assert (duty.states(enquiry), len(duty.notify.sent)) == (["due"], 1)
    duty.works(seconds=PAUSES[0].total_seconds())
    assert (duty.states(enquiry), len(duty.notify.sent)) == (["sent"], 1)


def test_notify_out_of_order_is_tried_again_and_then_told_in_the_media_teams_channel_once(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    enquiry = duty.asks()
    duty.server.next("POST", *[answers(Answer(503))] * 6)
    duty.works()
    for pause in PAUSES:
        assert duty.states(enquiry) == ["due"]
        duty.works(seconds=pause.total_seconds())
    assert duty.states(enquiry) == ["failed"]
    assert len(duty.failures()) == 1
    duty.server.forget_faults()
    duty.notify.templates.clear()
    for _ in range(2):
        duty.world.clock.moves(minutes=60)
        duty.world.bot.referrals.calls.ask_due()
        duty.works()
    assert duty.states(enquiry).count("failed") >= 2
    assert len(duty.failures()) == 1, "once for a person and a way"


def test_a_failure_is_told_again_while_a_surge_lasts(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    duty.notify.templates.clear()
    told = []
    for number in range(6):
        duty.asks(replace(PRESS, handle=f"@reporter{number}"))
        duty.works()
        told.append(len(duty.failures()))
        duty.world.clock.moves(minutes=45)
    assert told[-1] >= 4, "in most hours, though each failure follows another within the hour"


@pytest.mark.both_databases
def test_a_failure_that_nobody_heard_of_does_not_keep_the_next_from_being_told(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    duty.notify.templates.clear()
    unheard = duty.asks(replace(PRESS, handle="@taken"))
    duty.works()
    duty.world.bot.referrals.take(unheard.id, MEDIA)  # nobody is told: somebody has the question
    duty.world.clock.moves(minutes=15)
    waits = duty.asks(replace(PRESS, handle="@waits"))
    duty.works()
    assert [told.call_out for told in duty.failures() if isinstance(told, CallOutFailed)][-1:] == [
        duty.all(waits)[-1].id
    ]


def ahead_of(world: World) -> Clock:
    return lambda: world.clock() + timedelta(seconds=45)


@pytest.mark.parametrize(
    ("breaks", "says"),
    [
        (lambda duty, _: duty.notify.guests.clear(), "refused it: “Cannot send to … using a team-only API key.”"),
        (lambda duty, _: setattr(duty.notify, "limit", "TooManyRequestsError"), "GOV.UK Notify refused it"),
        (lambda duty, _: setattr(duty.notify, "clock", ahead_of(duty.world)), "clock is 45 seconds off"),
        (lambda _, env: env.setenv("NOTIFY_KEY", KEY[:-1] + "1"), "does not accept our key"),
        (lambda _, env: env.setenv("NOTIFY_KEY", "half-a-key"), "isn't whole"),
        (lambda _, env: env.setenv("SAM_MOBILE", "12345"), "phone_number Not enough digits"),
        (lambda _, env: env.delenv("SAM_MOBILE"), "SAM_MOBILE is not set"),
        (lambda duty, _: duty.notify.templates.update({SMS: ("sms", "((whom))")}), "Missing personalisation: whom"),
    ],
    ids=["team-only key", "the day's limit", "clock", "another key", "half a key", "number", "no number", "template"],
)  # fmt: skip
def test_what_is_refused_is_said_to_those_who_can_mend_it_and_never_with_the_number(
    duty: Duty,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    breaks: Callable[[Duty, pytest.MonkeyPatch], object],
    says: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    duty.reached_by({SAM.id: BY_TEXT})
    breaks(duty, monkeypatch)
    enquiry = duty.asks()
    duty.works()
    [call_out] = duty.all(enquiry)
    assert call_out.state is CallOutState.FAILED
    assert says in call_out.trouble
    assert len(duty.failures()) == 1
    for hidden in (NUMBER, NUMBER[1:], KEY, KEY[-36:], "half-a-key"):
        assert hidden not in call_out.trouble
        assert hidden not in caplog.text


def test_too_many_in_a_minute_waits_and_goes_out(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    duty.notify.limit = "RateLimitError"
    enquiry = duty.asks()
    duty.works()
    duty.notify.limit = ""
    duty.works(seconds=PAUSES[0].total_seconds())
    assert (duty.states(enquiry), len(duty.notify.sent)) == (["sent"], 1)


@pytest.mark.both_databases
def test_a_telephone_that_is_off_is_told_once_notify_knows(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    enquiry = duty.asks()
    duty.works()
    duty.works(seconds=LOOKS[0].total_seconds())
    assert duty.states(enquiry) == ["sent"]
    duty.notify.sent[0]["status"] = "temporary-failure"
    duty.works(seconds=LOOKS[1].total_seconds())
    [call_out] = duty.all(enquiry)
    assert (call_out.state, call_out.trouble) == (CallOutState.FAILED, DID_NOT_ARRIVE)
    assert len(duty.failures()) == 1
    assert duty.world.store.read(call_outs.failed_since, call_out.at) == (call_out,), "for doctor"
    assert duty.world.store.read(call_outs.next_try, duty.world.clock()) is None


def test_the_scheduler_hands_call_outs_over_when_they_fall_due(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    enquiry = duty.asks()
    bot = replace(duty.world.bot, call_outs=duty.calls)
    with ThreadPoolExecutor(1) as pool:
        scheduler = scheduling(bot, duty.world.store, pool, pool, pool, pool)
        assert scheduler.next_wake(None) == duty.world.clock()
        scheduler.dispatch()
    assert duty.states(enquiry) == ["sent"]
    assert scheduler.next_wake(None) == duty.world.clock() + LOOKS[0]


def test_doctor_proves_the_ways_out_without_calling_anybody(duty: Duty, monkeypatch: pytest.MonkeyPatch) -> None:
    duty.reached_by({SAM.id: EVERY_WAY, MEDIA.id: BY_TEXT}, webhook=True)

    def found() -> list[Seen]:
        return list(looks(duty.world.departments["rivers"], duty.calls.caller))

    assert all(seen.is_well for seen in found())
    assert (duty.notify.sent, [asked.method for asked in duty.hook.asked]) == ([], ["HEAD"])
    duty.notify.templates[SMS] = ("sms", "((what)) ((whom??hello))")
    duty.notify.templates[EMAIL] = ("sms", "((what)) ((link))")
    monkeypatch.setenv("SAM_MOBILE", "ask Sam")
    monkeypatch.delenv("SAM_EMAIL")
    assert [seen.says for seen in found() if seen.is_well is False] == [
        "its template asks for ((whom)), which calls don't have",
        "`email_template` is a template for sms. Name the one for email.",
        "env:SAM_MOBILE does not hold a telephone number",
        "The environment variable SAM_EMAIL is not set.",
        "env:SAM_MOBILE does not hold a telephone number",
    ]
    monkeypatch.setenv("NOTIFY_KEY", KEY[:-1] + "1")
    assert sum("does not accept our key" in seen.says for seen in found()) == 2
    duty.reached_by({MEDIA.id: BY_TEXT})
    assert [seen.says for seen in found() if seen.is_well is None] == [
        f"{SAM.id}, {JO.id} would be called in Slack alone"
    ]


def test_a_call_that_says_it_is_a_test_reaches_one_person_by_each_way(
    duty: Duty, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    duty.notify.clock = system_clock
    config = tmp_path / "countersign.toml"
    config.write_text(
        f"""{FINE}
[departments.example.paging]
webhook = "{duty.hook.url}"
webhook_signing = "env:PAGING_SIGNING"
notify_key = "env:NOTIFY_KEY"
notify_api = "{duty.server.url}"
sms_template = "{SMS}"
[departments.example.paging.people.U0SAM000001]
sms = "env:SAM_MOBILE"
"""
    )
    assert main(["page", "U0SAM000001", "--config", str(config)]) == 0
    assert "✓ sms: taken" in capsys.readouterr().out
    assert duty.notify.sent[0]["text"].startswith(
        "Countersign: This is a test of Countersign's calls. Nobody is waiting"
    )
    assert json.loads(duty.hook.asked[0].body)["test"] is True
    duty.notify.guests.clear()
    assert main(["page", "U0SAM000001", "--config", str(config)]) == 1
    said_so = capsys.readouterr().out
    assert "✗ sms: GOV.UK Notify refused it" in said_so
    assert NUMBER not in said_so
    config.write_text(config.read_text().replace("webhook", "# webhook"))
    assert main(["page", "U0NOBODY00001", "--config", str(config)]) == 2
    assert "can be called in Slack alone" in capsys.readouterr().err


def test_nobody_asks_for_ever_what_became_of_a_text(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    enquiry = duty.asks()
    duty.works()
    for length in LOOKS:
        duty.works(seconds=length.total_seconds())
    [call_out] = duty.all(enquiry)
    assert (call_out.state, call_out.try_at) == (CallOutState.SENT, None)
    assert sum(asked.method == "GET" for asked in duty.server.asked) == len(LOOKS)


def test_a_call_out_of_half_an_hour_ago_wakes_nobody_after_an_outage_of_ours(duty: Duty) -> None:
    duty.reached_by({SAM.id: BY_TEXT})
    enquiry = duty.asks()
    duty.works(seconds=STALE.total_seconds())
    assert (duty.states(enquiry), duty.notify.sent) == (["dropped"], [])


def test_an_address_with_a_key_in_it_is_in_no_word_of_ours(duty: Duty, caplog: pytest.LogCaptureFixture) -> None:
    def quotes(asked: Asked) -> Answer:
        return said({"error": f"no such key: {asked.path}"}, 400)

    caplog.set_level(logging.DEBUG)
    duty.hook.respond = quotes
    duty.reached_by({}, webhook=True)
    enquiry = duty.asks()
    duty.works()
    [call_out] = duty.all(enquiry)
    assert call_out.state is CallOutState.FAILED
    assert "s3cret-path" not in f"{call_out.trouble} {caplog.text}"

"""Handing over duty: whoever takes over hears what is open, the nearest deadline first."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from slack_sdk import WebClient

from bot.holding.holds import from_the_command_line
from bot.model.duty import Desk
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.people import Card, Person
from bot.store import inboxes
from handlers.duty import duties
from handlers.home.handover import taken_over, text
from handlers.slack.archive import Archive
from tests.bot.showing.lists import restrict
from tests.world import HEAD, JO, MEDIA, PRIYA, SAM, World

PRESS = Profile("x", "@rosa", bio="Reporter at the Example Times", message="A statement for my story, please.")
UNCLEAR = Profile("x", "@who", message="Any comment?", url="https://x.com/who/status/1")


@pytest.fixture
def manned(world: World) -> World:
    rivers = world.departments["rivers"]
    world.departments["rivers"] = replace(rivers, media_rota=(MEDIA.id, SAM.id), digital_leads=(HEAD.id,))
    world.sets("news", rota=(SAM.id, JO.id))
    return world


def hands_over(world: World, desk: Desk, to: Person, by: Person) -> str:
    duty = world.bot.duties.hand_over(desk, to.id, "2026-11-20", "18:00", by, f"form-{desk.account}")
    found = world.bot.handovers.shown(duty.id)
    assert found is not None
    blocks = taken_over(found, Archive.at("https://dept.slack.com/", WebClient()))
    return "\n".join([text(found), json.dumps([block.to_dict() for block in blocks], ensure_ascii=False)])


@pytest.mark.both_databases
def test_the_media_team_s_next_hears_of_referrals_deadlines_first_unclear_people_holds_and_posts(manned: World) -> None:
    def asks(profile: Profile, request: str) -> int:
        return manned.bot.enquiries.check(profile, PRIYA, request, "rivers").id

    asks(UNCLEAR, "unclear")
    asks(replace(UNCLEAR, handle="@seen"), "seen")
    manned.bot.enquiries.say_not_press(2, PRIYA)
    asks(replace(PRESS, handle="@later"), "later")
    manned.clock.moves(hours=1)
    asks(replace(PRESS, handle="@five", deadline="5pm today"), "five")
    asks(replace(PRESS, handle="@noon", deadline="noon today"), "noon")
    answered = asks(replace(PRESS, handle="@done"), "done")
    manned.bot.referrals.close(answered, MEDIA)
    from_the_command_line(manned.store, manned.bot.organisation, "account:floods", "Flooding")
    manned.proposes("Our offices open at nine.", "news")
    secret = manned.proposes("Our results come out at seven.", "floods")
    restrict(manned, secret, HEAD.id)
    short = manned.bot.handovers.in_short(Desk("rivers"))
    assert (short.referrals, short.first_by) == (3, datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
    assert manned.bot.handovers.in_short(Desk("rivers", "news")).referrals == 0
    says = hands_over(manned, Desk("rivers"), SAM, MEDIA)
    order = ["You're on duty for the media team", "*Referrals*", "@noon", "@five", "@later", "*Nobody could tell",
             "@who", "*On hold*", "Flooding", "*Waiting for approval*", "Our offices open"]  # fmt: skip
    assert sorted(order, key=says.index) == order
    assert not [word for word in ("@seen", "@done", "Our results") if word in says]


@pytest.mark.both_databases
def test_whom_nobody_could_tell_is_named_once_with_deadline_words_and_the_way_there(manned: World) -> None:
    def asks(profile: Profile, request: str) -> Enquiry:
        return manned.bot.enquiries.check(profile, PRIYA, request, "rivers")

    manned.reads_inboxes()
    asks(UNCLEAR, "first")
    asks(replace(UNCLEAR, message="Any comment now?"), "again")
    asks(replace(UNCLEAR, handle="@rosa"), "unclear at first")
    assert asks(PRESS, "press").refer
    private = asks(replace(UNCLEAR, handle="@kim", message="Any comment on the sluice?", url=""), "private")
    with manned.store.begin() as tx:
        tx.save_enquiry(replace(private, private=True, account="news"))
        tx(inboxes.set_card, "news", Card("C0NEWS", "1790000000.000100"), tx.now)
    manned.clock.moves(hours=1)
    five = asks(replace(UNCLEAR, handle="@five", name="Fay", message="Any comment on the gate?"), "deadline")
    with manned.store.begin() as tx:
        tx.save_enquiry(replace(five, deadline=datetime(2026, 11, 20, 17, 0, tzinfo=UTC)))
    short = manned.bot.handovers.in_short(Desk("rivers"))
    assert (short.referrals, short.unclear, short.unclear_by) == (1, 3, datetime(2026, 11, 20, 17, 0, tzinfo=UTC))
    assert manned.bot.handovers.in_short(Desk("rivers", "news")).unclear == 0
    shown = manned.bot.duties.shown()[0]
    form = json.dumps(duties.form(0, shown, (SAM.id,), short).to_dict(), ensure_ascii=False)
    people = "3 people to look at, as nobody could tell who they are"
    assert f"1 open referral; {people}, the first wanted by today, 5pm" in form
    says = hands_over(manned, Desk("rivers"), SAM, MEDIA)
    _, rows = says.split("*Nobody could tell")
    link = "<https://x.com/who/status/1|What they wrote>."
    to_list = "<https://dept.slack.com/archives/C0NEWS/p1790000000000100|Open>"
    assert rows.partition('"')[0].split("\\n")[1:] == [
        f"1. *Answer wanted by today, 5pm:* *Fay* (@five) on X, 0 minutes ago. {link} “Any comment on the gate?”",
        f"2. *@who* on X, 1 hour ago. {link} “Any comment?”",
        f"3. 🔒 A private message from *@kim* on X, 1 hour ago. {to_list}",
    ]


@pytest.mark.both_databases
def test_an_account_s_next_hears_of_the_account_alone(manned: World) -> None:
    manned.bot.enquiries.check(PRESS, PRIYA, "press", "rivers")
    manned.bot.enquiries.check(UNCLEAR, PRIYA, "unclear", "rivers")
    from_the_command_line(manned.store, manned.bot.organisation, "account:floods", "Flooding")
    assert "Nothing is open just now." in hands_over(manned, Desk("rivers", "news"), JO, SAM)
    manned.proposes("Our offices open at nine.", "news")
    manned.proposes("The river is high.", "floods")
    duty = manned.bot.duties.hand_over(Desk("rivers", "news"), SAM.id, "2026-11-20", "18:00", JO, "back")
    found = manned.bot.handovers.shown(duty.id)
    assert found is not None
    assert [post.first for post in found.pending.rows] == ["Our offices open at nine."]
    assert (found.referrals, found.unclear, found.holds, found.pending.total) == ((), (), (), 1)


@pytest.mark.both_databases
def test_who_waits_on_an_accounts_list_is_counted_with_the_way_there(manned: World) -> None:
    manned.reads_inboxes()
    manned.networks.writes_in("news", "When is the office open?", "ana")
    manned.networks.writes_in("news", "Is it open on Sunday?", "ana", private=True)
    manned.networks.writes_in("floods", "When is the gate open?", "bea")
    manned.clock.moves(minutes=2)
    manned.reads_inboxes()
    with manned.store.begin() as tx:
        tx(inboxes.set_card, "news", Card("C0NEWS", "1790000000.000100"), tx.now)
    says = hands_over(manned, Desk("rivers", "news"), JO, SAM)
    assert "Nothing is open" not in says
    assert "*Wrote in, and wait for a reply*" in says
    short = manned.bot.handovers.in_short
    assert [(wrote.account.key, wrote.people) for wrote in short(Desk("rivers", "news")).wrote_in] == [("news", 1)]
    assert len(short(Desk("rivers")).wrote_in) == 2
    assert "1 person waits. <https://dept.slack.com/archives/C0NEWS/p1790000000000100|Open>" in says
    assert says.count("waits.") == 1, "of this account alone"
    assert hands_over(manned, Desk("rivers"), SAM, MEDIA).count("1 person waits.") == 2

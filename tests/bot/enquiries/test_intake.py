"""The intake of enquiries: nothing twice, nothing missed, press with a card each, and a surge in a single message."""

import json
import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from bot.enquiries.intake import PAGES
from bot.errors import NotAllowed, Superseded, Unreached
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.model.handling import How
from bot.model.inbox import FAILURES_TOLD, LEASE, LISTED_FOR, MOST_WORDS, READ_EVERY, InboxWatch, pace
from bot.model.inbox_notices import EnquiriesListed, InboxUnread
from bot.model.people import SYSTEM
from bot.model.proposal import ProposalState
from bot.model.referral_notices import ReferralChanged, ReferralRaised
from bot.networks import networks
from bot.showing.home import Tab, Where
from bot.showing.inboxes import MOST_LISTED, ShownInbox
from bot.store import inboxes, trail
from handlers.cards import said
from handlers.timelines.states import in_short, urgent
from tests.bot.enquiries.inbox import PASSPORT, STORY, again, inbox, reads, referrals, watching
from tests.fakes import Killed
from tests.world import DANA, GUEST, MEDIA, PRIYA, SAM, STRANGER, World

REPORTER = {"name": "Rosa Lane", "about": "Reporter at the Example Times"}
OWNER = "U0OWNER"
WHERE = Where(Tab.WRONG)


@pytest.fixture
def world(world: World) -> World:
    """One account whose inbox is read, unless a test says otherwise."""
    return watching(world)


def words(world: World, account: str = "news") -> list[str]:
    return [enquiry.message for enquiry in inbox(world, account).listed]


def watch(world: World, account: str = "news") -> InboxWatch:
    return next(found for found in world.store.read(inboxes.watches) if found.account == account)


@pytest.mark.both_databases
def test_a_question_of_press_is_referred_and_an_ordinary_one_is_listed(world: World) -> None:
    world.networks.writes_in("news", STORY, "rosa", **REPORTER)
    world.networks.writes_in("news", PASSPORT, "ana", name="Ana")
    reads(world)
    (referral,) = referrals(world)
    assert (referral.handle, referral.account, referral.asked_by) == ("rosa", "news", SYSTEM)
    assert referral.deadline is not None
    (listed,) = inbox(world).listed
    assert (listed.handle, listed.verdict, listed.message) == ("ana", "public", PASSPORT)
    world.tells()
    assert world.notifier.of(ReferralRaised) == [ReferralRaised(referral.id)]
    assert world.notifier.of(EnquiriesListed) == [EnquiriesListed("news")]
    deeds = world.store.read(trail.deeds_about, [referral.subject])[referral.subject]
    assert [(deed.act, deed.by) for deed in deeds] == [("refer", SYSTEM)]


@pytest.mark.both_databases
def test_each_message_makes_one_enquiry_however_often_it_is_listed(world: World) -> None:
    for number in range(3):
        world.networks.writes_in("news", PASSPORT, f"person{number}")
    reads(world, 2)
    world.sets("news", inbox_watched=False)
    reads(world)
    world.sets("news", inbox_watched=True)
    world.clock.moves(minutes=-4)
    reads(world, 2)
    assert inbox(world).waiting == 3, "after a pause, messages of right before are listed again"


def test_only_what_is_written_after_the_reading_began_counts(world: World) -> None:
    world.networks.writes_in("floods", "An old question, of last week.")
    world.clock.moves(days=1)
    world.sets("floods", inbox_watched=True)
    reads(world)
    assert words(world, "floods") == []
    world.networks.writes_in("floods", PASSPORT)
    reads(world)
    assert words(world, "floods") == [PASSPORT]
    world.sets("floods", inbox_watched=False)
    reads(world)
    world.networks.writes_in("floods", "Written during the pause.", "bea")
    world.clock.moves(days=1)
    world.sets("floods", inbox_watched=True)
    reads(world, 2)
    assert words(world, "floods") == [PASSPORT]


def test_what_is_written_while_the_network_cannot_be_reached_at_first_is_read_later(world: World) -> None:
    world.sets("floods", inbox_watched=True)
    world.networks.reading_faults.extend([Unreached("Away."), Unreached("Away.")])
    reads(world)
    world.networks.writes_in("floods", PASSPORT)
    world.clock.moves(hours=1)
    reads(world)
    assert words(world, "floods") == [PASSPORT]


@pytest.mark.both_databases
@pytest.mark.parametrize("dies", ["before writing", "between two transactions", "after writing"])
def test_a_kill_loses_and_doubles_nothing(world: World, dies: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        world.networks.writes_in("news", f"{PASSPORT} {number}", f"person{number}")
    if dies == "before writing":
        world.networks.reading_faults.append(Killed())
    else:
        write, written = inboxes.known, []

        def known(connection: object, requests: object) -> frozenset[str]:
            written.append(requests)
            if len(written) == 2 and dies == "between two transactions":
                raise Killed
            return write(connection, requests)  # type: ignore[arg-type]

        monkeypatch.setattr(inboxes, "known", known)
        if dies == "after writing":
            world.networks.reading_faults.append(lambda: None)
            world.networks.reading_faults.append(Killed())
    with pytest.raises(Killed):
        reads(world)
    monkeypatch.undo()
    world.clock.moves(seconds=LEASE.total_seconds())
    reads(world, 2)
    assert inbox(world).waiting == 30
    assert len({enquiry.handle for enquiry in world.store.read(all_listed, world)}) == 30


def all_listed(connection: object, world: World) -> tuple[Enquiry, ...]:
    return inboxes.listed(connection, "news", world.clock() - LISTED_FOR, most=1000)  # type: ignore[arg-type]


@pytest.mark.both_databases
def test_two_replicas_read_an_inbox_once_and_a_late_one_writes_nothing(world: World) -> None:
    world.networks.writes_in("news", PASSPORT)
    ((due, _),) = world.bot.intake.due()

    def meanwhile() -> None:
        assert not world.bot.intake.take_up(due), "another replica has the inbox"
        world.clock.moves(seconds=LEASE.total_seconds() + 1)
        assert world.bot.intake.take_up(due), "the lease has run out"

    world.networks.reading_faults.append(meanwhile)
    assert not world.bot.intake.take_up(due)
    assert words(world) == [PASSPORT]


def test_no_network_is_called_inside_a_transaction(world: World) -> None:
    inside: list[str] = []

    def begins(*_: object) -> None:
        inside.append(threading.current_thread().name)

    def ends(*_: object) -> None:
        inside.clear()

    def asked() -> None:
        assert not inside

    world.networks.writes_in("news", PASSPORT)
    world.networks.reading_faults.append(asked)
    engine = world.store.engines.writer
    event.listen(engine, "begin", begins)
    event.listen(engine, "commit", ends)
    reads(world)
    assert words(world) == [PASSPORT]


@pytest.mark.slow
@pytest.mark.both_databases
def test_a_surge_of_500_is_read_page_by_page_and_listed_in_one_message(world: World) -> None:
    for number in range(500):
        world.networks.writes_in("news", f"{PASSPORT} {number}", f"person{number}")
    reads(world)
    shown = inbox(world)
    assert (len(shown.listed), shown.waiting) == (MOST_LISTED, 500)
    assert len(world.networks.readings) <= PAGES + 1
    assert world.tells() == 1, "one message, however many write"
    assert world.notifier.of(ReferralRaised) == []


def test_our_own_accounts_are_no_enquirers_and_the_same_name_elsewhere_is(world: World) -> None:
    world.networks.writes_in("news", PASSPORT, "floods")
    world.networks.writes_in("news", PASSPORT, "floods@other.example")
    world.networks.writes_in("news", PASSPORT, "forum")
    reads(world)
    assert sorted(enquiry.handle for enquiry in inbox(world).listed) == ["floods@other.example", "forum"]


def test_what_the_network_says_of_the_writer_counts(world: World) -> None:
    world.networks.writes_in("news", "Nice weather.", "weatherbot", automated=True)
    reads(world)
    assert [enquiry.verdict for enquiry in inbox(world).listed] == ["automated"]


@pytest.mark.both_databases
def test_a_writer_has_one_line_with_the_newest_words_and_becomes_one_referral(world: World) -> None:
    world.networks.writes_in("news", PASSPORT, "rosa")
    reads(world)
    (first,) = inbox(world).listed
    world.networks.writes_in("news", "It is the one for my daughter, too.", "rosa")
    reads(world)
    (second,) = inbox(world).listed
    assert second.message == "It is the one for my daughter, too."
    assert [wrote.message for wrote in second.again] == [PASSPORT]
    with pytest.raises(Superseded, match="wrote again"):
        world.bot.outcomes.no_reply(first.id, PRIYA)
    world.networks.writes_in("news", STORY, "rosa", **REPORTER)
    reads(world)
    (referral,) = referrals(world)
    assert inbox(world).listed == ()
    assert [wrote.message for wrote in referral.again] == [PASSPORT, second.message]
    assert referral.message == STORY
    world.networks.writes_in("news", "Thanks, and how many were there?", "rosa", **REPORTER)
    reads(world)
    (grown,) = referrals(world)
    assert grown.again[-1].message == "Thanks, and how many were there?"
    assert inbox(world).listed == ()
    world.tells()
    assert world.notifier.of(ReferralRaised) == [ReferralRaised(referral.id)]
    assert ReferralChanged(referral.id) in world.notifier.told


def test_who_cannot_be_told_and_names_a_deadline_has_a_card(world: World) -> None:
    world.networks.writes_in("news", "Why was the scheme cut? I need to know by 5pm today.", "kim")
    reads(world)
    (referral,) = referrals(world)
    assert referral.deadline is not None


@pytest.mark.both_databases
def test_a_line_goes_when_the_reply_is_out_whatever_way_it_was_proposed(world: World) -> None:
    wrote = world.networks.writes_in("news", PASSPORT, "ana")
    reads(world)
    (listed,) = inbox(world).listed
    world.bot.outcomes.answer(listed.id, PRIYA)
    assert [handled.how for handled in again(world, listed).handled] == [How.ANSWERING]
    proposal = world.proposes("@ana Please see the page on delays.", reply_to="@ana", reply_url=wrote.url)
    reads(world)
    assert again(world, listed).reply == proposal.id
    assert inbox(world).waiting == 1
    world.approves(proposal)
    world.clock.moves(seconds=61)
    world.publishes()
    reads(world)
    now = again(world, listed)
    assert (now.state, now.message, now.reply) == (EnquiryState.ANSWERED, "", proposal.id)
    assert inbox(world).listed == ()
    deeds = world.store.read(trail.deeds_about, [listed.subject])[listed.subject]
    assert [deed.act for deed in deeds] == ["check_enquirer", "handle_enquiry", "note_reply", "record_reply"]
    with pytest.raises(Superseded, match="seen to already"):
        world.bot.outcomes.answer(listed.id, SAM)


@pytest.mark.both_databases
def test_a_reply_answers_a_message_and_those_before_and_what_came_after_still_waits(world: World) -> None:
    wrote = [world.networks.writes_in("news", f"{PASSPORT} {number}", "ana") for number in range(3)]
    world.networks.writes_in("news", PASSPORT, "ben", url=wrote[0].url + "0")
    reads(world)
    other, listed = sorted(inbox(world).listed, key=lambda enquiry: enquiry.handle, reverse=True)
    assert [each.url for each in listed.written] == [each.url for each in wrote]
    proposal = world.proposes("@ana Please see the page on delays.", reply_to="@ana", reply_url=wrote[1].url)
    reads(world)
    assert (again(world, listed).reply, len(again(world, listed).again)) == (proposal.id, 2)
    world.approves(proposal)
    world.clock.moves(seconds=61)
    world.publishes()
    for _ in range(2):
        reads(world)
        now = again(world, listed)
        assert (now.is_listed, [each.url for each in now.written], now.reply) == (True, [wrote[2].url], 0)
    assert again(world, other).is_listed
    deeds = world.store.read(trail.deeds_about, [listed.subject])[listed.subject]
    assert [deed.act for deed in deeds].count("record_reply") == 1
    last = world.proposes("@ana It opens at nine.", reply_to="@ana", reply_url=wrote[2].url)
    world.approves(last)
    world.clock.moves(seconds=61)
    world.publishes()
    reads(world)
    assert again(world, listed).state is EnquiryState.ANSWERED
    assert [enquiry.id for enquiry in inbox(world).listed] == [other.id]


@pytest.mark.both_databases
def test_what_the_network_says_of_when_they_wrote_is_kept(world: World) -> None:
    before = world.clock()
    world.clock.moves(minutes=50)
    world.networks.writes_in("news", PASSPORT, "ana", at=before)
    world.networks.writes_in("news", STORY, "rosa", at=before + timedelta(days=1), **REPORTER)
    reads(world)
    (listed,) = inbox(world).listed
    assert (listed.wrote_at, listed.first.wrote_at) == (before, before)
    assert listed.at >= before + timedelta(minutes=50)
    (referral,) = referrals(world)
    assert referral.wrote_at is not None
    assert referral.wrote_at <= referral.at, "a network whose clock is ahead"
    world.networks.writes_in("news", "Any news?", "rosa", at=world.clock())
    wrote = world.clock()
    world.clock.moves(minutes=40)
    reads(world)
    assert [each.wrote_at for each in again(world, referral).again] == [wrote]


@pytest.mark.both_databases
def test_who_closes_the_form_for_a_reply_is_no_longer_answering(world: World) -> None:
    wrote = world.networks.writes_in("news", PASSPORT, "ana")
    reads(world)
    (listed,) = inbox(world).listed
    world.bot.outcomes.answer(listed.id, PRIYA)
    world.bot.outcomes.answer(listed.id, SAM)
    world.bot.outcomes.leave("ana", "https://wall.example/another", PRIYA)
    assert len(again(world, listed).handled) == 2
    for _ in range(2):
        world.bot.outcomes.leave("@ana", wrote.url, PRIYA)
        assert [handled.by for handled in again(world, listed).handled] == [SAM.id]


@pytest.mark.both_databases
def test_an_approver_reads_the_question_that_a_reply_answers_while_they_decide(world: World) -> None:
    wrote = world.networks.writes_in("news", f"{PASSPORT} {'And again. ' * 40}", "ana")
    private = world.networks.writes_in("news", "My son is ill.", "ben", private=True)
    reads(world)
    proposal = world.proposes("@ana Please see the page on delays.", reply_to="@ana", reply_url=wrote.url)

    def card(proposal_id: int) -> str:
        shown = world.bot.views.proposal(proposal_id)
        assert shown is not None
        blocks = [block.to_dict() for block in said.question(shown)]
        return json.dumps(blocks, ensure_ascii=False)

    assert PASSPORT in card(proposal.id)
    assert f"<{wrote.url}|Open it>" in card(proposal.id)
    assert card(proposal.id).count("And again.") < 30
    world.approves(proposal)
    assert card(proposal.id) == "[]", "a card that stays keeps nobody's words"
    answer = world.proposes("@ben We're sorry.", reply_to="@ben", reply_url=private.url, private=True)
    assert card(answer.id) == "[]"


def test_a_reply_that_is_withdrawn_leaves_the_line_waiting(world: World) -> None:
    wrote = world.networks.writes_in("news", PASSPORT, "ana")
    reads(world)
    (listed,) = inbox(world).listed
    proposal = world.proposes("@ana Please see the page on delays.", reply_to="@ana", reply_url=wrote.url)
    reads(world)
    world.bot.proposal_ends.withdraw(proposal.id, PRIYA)
    assert world.now(proposal).state is ProposalState.WITHDRAWN
    reads(world)
    assert again(world, listed).reply == 0
    assert inbox(world).waiting == 1


@pytest.mark.both_databases
def test_no_reply_needed_is_for_colleagues_and_nobody_else(world: World) -> None:
    for number in range(4):
        world.networks.writes_in("news", f"{PASSPORT} {number}", f"person{number}")
    reads(world)
    fourth, third, second, first = inbox(world).listed
    for nobody in (GUEST, STRANGER):
        with pytest.raises(NotAllowed):
            world.bot.outcomes.no_reply(first.id, nobody)
    assert world.bot.outcomes.no_reply(first.id, PRIYA).state is EnquiryState.NO_ANSWER
    assert world.bot.outcomes.replied(second.id, MEDIA).state is EnquiryState.ANSWERED
    every = [first.id, second.id, third.id, fourth.id]
    assert world.bot.outcomes.none_needs_a_reply(every, DANA) == 2
    assert inbox(world).listed == ()
    with pytest.raises(Superseded, match="seen to already"):
        world.bot.outcomes.no_reply(first.id, SAM)


@pytest.mark.both_databases
def test_a_colleague_who_looked_says_press_and_the_media_team_says_not_press(world: World) -> None:
    world.networks.writes_in("news", PASSPORT, "ana")
    reads(world)
    (listed,) = inbox(world).listed
    assert world.bot.enquiries.say_press(listed.id, PRIYA).is_open
    assert inbox(world).listed == ()
    world.bot.referrals.not_press(listed.id, MEDIA)
    assert [enquiry.state for enquiry in inbox(world).listed] == [EnquiryState.NOT_PRESS]
    world.tells()
    assert EnquiriesListed("news") in world.notifier.told


@pytest.mark.both_databases
def test_little_is_kept_and_old_lines_go(world: World) -> None:
    world.networks.writes_in("news", PASSPORT + " please" * 200, "ana")
    reads(world)
    (listed,) = inbox(world).listed
    assert len(listed.message) == MOST_WORDS
    world.clock.moves(seconds=(LISTED_FOR + timedelta(minutes=1)).total_seconds())
    assert inbox(world).listed == ()
    world.bot.intake.forget()
    assert again(world, listed).message == ""


def test_the_owner_hears_once_that_an_inbox_cannot_be_read(world: World) -> None:
    world.networks.reading_faults.extend([Unreached("The wall is away.")] * (FAILURES_TOLD + 2))
    for _ in range(FAILURES_TOLD + 2):
        world.reads_inboxes()
        world.clock.moves(hours=1)
    world.tells()
    assert world.notifier.of(InboxUnread) == [InboxUnread("news", OWNER)]
    (shown,) = [found for found in world.bot.home.page(SAM, WHERE).timelines if found.account.key == "news"]
    assert shown.inbox is not None
    assert shown.inbox.in_trouble
    assert "We can't read what people write to @news" in urgent([shown], world.clock())
    world.networks.writes_in("news", PASSPORT)
    reads(world)
    assert not watch(world).is_in_trouble
    assert words(world) == [PASSPORT], "nothing was passed over"


def test_the_home_tab_says_which_inboxes_nobody_reads(world: World) -> None:
    world.sets("forum", inbox_watched=True)
    said = in_short(world.bot.home.page(SAM, WHERE).timelines, world.clock())
    assert "What people write to @news is read every 2 minutes." in said
    assert "what people write to @floods, @long" in said
    assert "(switched off in the configuration): look there." in said
    assert "what people write to @forum (posted to by hand, so nothing is read from there): look there." in said


def test_a_network_that_asks_us_to_wait_is_not_asked_before(world: World) -> None:
    wait = world.clock() + timedelta(hours=3)
    world.networks.reading_faults.append(Unreached("Too fast.", not_before=wait))
    world.reads_inboxes()
    world.clock.moves(hours=2)
    assert world.bot.intake.due() == ()
    assert watch(world).read_at == wait


def test_the_list_of_a_later_day_is_a_new_message(world: World) -> None:
    shown = ShownInbox(world.accounts["news"], (), 0, 0)
    assert not shown.day.is_past
    world.networks.writes_in("news", PASSPORT)
    reads(world)
    today = replace(inbox(world), posted_at=world.clock())
    assert not today.day.is_past
    assert replace(today, posted_at=world.clock() - timedelta(days=1)).day.is_past


@pytest.mark.both_databases
def test_an_inbox_is_read_as_often_as_its_account_says(world: World) -> None:
    world.sets("news", inbox_every=timedelta(hours=1))
    reads(world)
    world.clock.moves(minutes=57)
    assert world.bot.intake.due() == ()
    said = in_short(world.bot.home.page(SAM, WHERE).timelines, world.clock())
    assert "What people write to @news is read every hour." in said
    world.clock.moves(minutes=1)
    reads(world)
    world.clock.moves(minutes=10)
    assert world.bot.intake.due() == ()
    world.sets("news", inbox_every=timedelta(minutes=5))
    assert len(world.bot.intake.due()) == 1, "a shorter time counts at once"


def test_an_inbox_without_a_reading_for_four_of_its_intervals_is_unread(world: World) -> None:
    read_at = watch(world).seen_at
    assert read_at is not None
    for every, minutes in ((1, 5), (2, 8), (15, 60)):
        at = read_at + timedelta(minutes=minutes)
        assert not watch(world).is_unread_for_long(timedelta(minutes=every), at)
        assert watch(world).is_unread_for_long(timedelta(minutes=every), at + timedelta(seconds=1))


def test_a_network_that_bills_readings_is_read_less_often() -> None:
    assert {name for name, network in networks().items() if network.inbox_every != READ_EVERY} == {"x"}
    assert pace(networks()["x"].inbox_every) == "every 15 minutes"
    assert [pace(timedelta(minutes=minutes)) for minutes in (1, 2, 60, 90, 1440)] == [
        "every minute",
        "every 2 minutes",
        "every hour",
        "every 90 minutes",
        "every 24 hours",
    ]

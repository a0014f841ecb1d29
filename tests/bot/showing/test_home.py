"""App Home: each person's own tasks, a page at a time, without posts of other people's concern."""

from datetime import date, timedelta

import pytest

from bot.credentials.credentials import Credentials
from bot.errors import ConfigError
from bot.holding.holds import Wish
from bot.model.acts import Act
from bot.model.cover import Cover
from bot.model.delivery import DeliveryState
from bot.model.enquiry_parts import Profile
from bot.model.list_row import Listed, ListedDelivery
from bot.model.notice import CredentialRefused
from bot.model.people import Person
from bot.model.proposal_states import ProposalState
from bot.model.sealing import SealingKeys
from bot.model.when import WhenKind
from bot.showing.home import ON_A_PAGE, Page, Tab, Where
from bot.store import covers
from handlers.blocks import list_rows
from handlers.home.where import packed, unpacked
from policy.outcome import Outcome
from tests.bot.afterwards.test_changes import approved, post
from tests.bot.afterwards.test_take_downs import out, taken_up
from tests.bot.showing.lists import copied, restrict, statements
from tests.fakes import hears_nothing, refuses
from tests.world import GUEST, HEAD, JO, MEDIA, MINA, NOBODY, NURSE, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

pytestmark = pytest.mark.both_databases


def page(world: World, by: Person, tab: Tab = Tab.WAITING, **more: object) -> Page:
    return world.bot.home.page(by, Where(tab, **more))  # type: ignore[arg-type]


def ids(found: Page) -> list[int]:
    """The proposals of a page, in order."""
    return [row.of.id if isinstance(row, ListedDelivery) else row.id for row in found.rows]


# Waiting for me


def test_what_waits_for_somebody_is_what_they_can_approve_and_have_not_written(world: World) -> None:
    later = world.proposes("Later.", when=WhenKind.AT, day="2026-11-21", time="12:00")
    now = world.proposes("Now.")
    world.proposes("By Jo.", by=JO)
    minister = world.proposes("The minister speaks.", "minister")
    sams = ids(page(world, SAM))
    assert (len(sams), sams[0], sams[-1]) == (3, now.id, later.id), "soonest first"
    assert ids(page(world, JO)) == [now.id, minister.id, later.id], "not what she wrote herself"
    assert ids(page(world, MINA)) == [minister.id]
    assert ids(page(world, NURSE)) == ids(page(world, PRIYA)) == ids(page(world, NOBODY)) == []
    assert page(world, SAM).waiting == 3


def test_a_list_in_view_that_is_not_theirs_any_more_stays_in_their_menu_and_is_empty(world: World) -> None:
    assert Tab.REFERRALS not in world.bot.home.page(PRIYA, Where()).tabs
    shown = world.bot.home.page(PRIYA, Where(Tab.REFERRALS))
    assert (shown.tabs[-1], shown.rows, shown.asked) == (Tab.REFERRALS, (), ())


def test_what_they_have_approved_put_off_or_decided_waits_for_them_no_more(world: World) -> None:
    strict = world.proposes("Two of you, please.", "strict")
    world.approves(strict)
    assert ids(page(world, SAM)) == []
    assert ids(page(world, JO)) == [strict.id]
    put_off = world.proposes("Hm.")
    world.approvals.not_yet(put_off.id, 1, JO)
    assert ids(page(world, SAM)) == []


def test_what_asks_for_a_senior_waits_for_seniors(world: World) -> None:
    world.finds(Outcome.SENIOR)
    grave = world.proposes(REMARKABLE)
    assert ids(page(world, SAM)) == []
    assert ids(page(world, HEAD)) == [grave.id]


def test_whoever_stands_in_sees_what_waits_for_whom_they_stand_in_for(world: World) -> None:
    minister = world.proposes("The minister speaks.", "minister")
    assert ids(page(world, SAM)) == []
    with world.store.begin() as tx:
        until = tx.now + timedelta(hours=1)
        tx(covers.add, Cover(0, "rivers", SAM.id, MINA.id, ("minister",), until, HEAD.id, tx.now))
    assert ids(page(world, SAM)) == [minister.id]
    world.clock.moves(hours=1)
    assert ids(page(world, SAM)) == []


@pytest.mark.parametrize("silent", [False, True])
def test_a_guest_sees_nothing_not_even_from_a_snapshot(world: World, silent: bool) -> None:
    world.proposes(PLAIN)
    world.directory.silent = silent
    found = page(world, GUEST)
    assert (found.is_member, found.rows, found.waiting, found.may_propose) == (False, (), 0, False)


def test_a_member_sees_their_lists_while_slack_is_silent(world: World) -> None:
    proposal = world.proposes(PLAIN)
    world.bot.authority.roles(SAM.id, ["news"], Act.APPROVE)
    world.directory.silent = True
    assert ids(page(world, SAM)) == [proposal.id]


# My proposals


def test_my_proposals_are_those_that_i_am_to_do_something_about_first(world: World) -> None:
    done = world.under_way("Out.").proposal_id
    world.publishes()
    approved = world.approved("Approved.")
    pending = world.proposes("Pending.")
    put_off = world.proposes("Put off.")
    world.approvals.not_yet(put_off.id, 1, SAM)
    world.proposes("Pete's.", by=PETE)
    found = page(world, PRIYA, Tab.MINE)
    assert ids(found) == [put_off.id, pending.id, approved.id, done]
    assert [row.state for row in found.rows if isinstance(row, Listed)] == [
        ProposalState.NOT_YET, ProposalState.PENDING, ProposalState.APPROVED, ProposalState.DONE,
    ]  # fmt: skip


def test_what_ended_long_ago_is_left_out(world: World) -> None:
    world.under_way("Out.")
    world.publishes()
    assert len(ids(page(world, PRIYA, Tab.MINE))) == 1
    world.clock.moves(days=8)
    assert ids(page(world, PRIYA, Tab.MINE)) == []


# Pages


@pytest.mark.parametrize(
    ("tab", "by", "state"),
    [
        (Tab.WAITING, SAM, ProposalState.PENDING),
        (Tab.MINE, PRIYA, ProposalState.PENDING),
        (Tab.WEEK, SAM, ProposalState.PENDING),
        (Tab.WRONG, SAM, ProposalState.APPROVED),
    ],
)
def test_pages_lead_through_every_row_once_and_back_again(
    world: World, tab: Tab, by: Person, state: ProposalState
) -> None:
    first = world.proposes(PLAIN, when=WhenKind.AT, day="2026-11-20", time="17:00")
    first = first if state is ProposalState.PENDING else world.approves(first)
    copied(world, first, 45 if tab is Tab.WRONG else 44, state=DeliveryState.STOPPED)
    pages = [page(world, by, tab)]
    while pages[-1].after is not None:
        pages.append(page(world, by, tab, place=pages[-1].after, monday=pages[-1].monday))
    every = [proposal_id for found in pages for proposal_id in ids(found)]
    assert len(every) == len(set(every)) == 45
    assert [len(found.rows) for found in pages] == [ON_A_PAGE, ON_A_PAGE, 5]
    back = page(world, by, tab, place=pages[-1].before, monday=pages[-1].monday)
    assert back.rows == pages[1].rows
    assert back.after is not None
    start = page(world, by, tab, place=back.before, monday=pages[-1].monday)
    assert (start.rows, start.before) == (pages[0].rows, None)


def test_pages_of_referrals_lead_through_every_question_once_and_back_again(world: World) -> None:
    asked = [
        world.bot.enquiries.check(
            Profile("wall", f"@reporter{number}", bio="Reporter, Example Times", message=said), PRIYA, str(number),
            "rivers",
        ).id
        for number, said in enumerate([*["When is the bridge open again?"] * 44, "I need an answer by 5pm today."])
    ]  # fmt: skip
    pages = [page(world, MEDIA, Tab.REFERRALS)]
    while pages[-1].after is not None:
        pages.append(page(world, MEDIA, Tab.REFERRALS, place=pages[-1].after))
    every = [row.enquiry.id for found in pages for row, _ in found.asked]
    assert every == [asked[-1], *asked[:-1]], "the nearest deadline first"
    assert [(len(found.asked), found.referrals) for found in pages] == [(ON_A_PAGE, 45), (ON_A_PAGE, 45), (5, 45)]
    back = page(world, MEDIA, Tab.REFERRALS, place=pages[-1].before)
    assert (back.asked, back.after is not None) == (pages[1].asked, True)
    start = page(world, MEDIA, Tab.REFERRALS, place=back.before)
    assert (start.asked, start.before) == (pages[0].asked, None)
    for place in (pages[0].after, back.before):
        assert unpacked(packed(Where(Tab.REFERRALS, place))).place == place, "an address that a button holds"


def test_a_page_that_has_emptied_gives_way_to_the_first(world: World) -> None:
    first = world.proposes(PLAIN)
    copied(world, first, 20)
    after = page(world, SAM).after
    (last,) = ids(page(world, SAM, place=after))
    world.approvals.not_yet(last, 1, SAM)
    assert len(ids(page(world, SAM, place=after))) == ON_A_PAGE


@pytest.mark.parametrize("where", [*map(Where, Tab), Where(Tab.WEEK, account=1)])
def test_a_page_takes_as_many_statements_at_five_hundred_as_at_five(world: World, where: Where) -> None:
    first = world.approved(when=WhenKind.AT, day="2026-11-20", time="17:00")
    copied(world, world.proposes("Pending.", when=WhenKind.AT, day="2026-11-20", time="18:00"), 30)
    counted = []
    for number in (5, 500):
        copied(world, first, number)
        with statements(world.store) as seen:
            world.bot.home.page(SAM, where)
        counted.append(len(seen))
    assert counted[0] == counted[1] <= 30


# This week


def test_the_calendar_shows_what_goes_out_when_and_what_still_waits(world: World) -> None:
    friday = world.approved("On Friday.", when=WhenKind.AT, day="2026-11-20", time="17:00")
    saturday = world.proposes("On Saturday.", "floods", when=WhenKind.AT, day="2026-11-21", time="09:00")
    world.proposes("Some time.")
    monday = world.approved("On Monday.", when=WhenKind.AT, day="2026-11-23", time="09:00")
    this = page(world, SAM, Tab.WEEK)
    assert this.monday == date(2026, 11, 16)
    assert [type(row).__name__ for row in this.rows] == ["ListedDelivery", "Listed"]
    assert ids(this) == [friday.id, saturday.id]
    assert ids(page(world, SAM, Tab.WEEK, monday=date(2026, 11, 23))) == [monday.id]
    assert ids(page(world, NURSE, Tab.WEEK)) == [], "another department's"


def test_a_restricted_post_shows_only_that_it_is_one_to_whoever_is_not_on_its_list(world: World) -> None:
    secret = world.proposes("Results: profits doubled.", when=WhenKind.AT, day="2026-11-20", time="17:00")
    restrict(world, secret, MINA.id)

    def first(by: Person) -> str:
        (row,) = page(world, by, Tab.WEEK).rows
        assert isinstance(row, Listed)
        assert row.hidden == (row.first == "") == (row.card is None) == (row.proposer == "")
        return row.first

    assert first(PETE) == ""
    assert {first(person) for person in (PRIYA, MINA, SAM)} == {"Results: profits doubled."}


def test_a_post_that_was_taken_down_is_neither_live_nor_counted(world: World) -> None:
    stays, gone = out(world, "The ferry sails."), out(world, "The pool opens.")
    world.bot.take_downs.ask(gone.id, ["news"], "The day is wrong.", SAM)
    week = page(world, PRIYA, Tab.WEEK)
    assert week.grid
    assert sum(week.grid.counts["news"]) == 2, "still up"
    taken_up(world)
    week = page(world, PRIYA, Tab.WEEK)
    assert week.grid
    assert sum(week.grid.counts["news"]) == 1
    stands = {row.of.id: list_rows.stands(row) for row in week.rows if isinstance(row, ListedDelivery)}
    assert (stands[gone.id], "|live>" in stands[stays.id]) == ("taken down", True)


def test_my_proposals_say_what_became_of_what_is_finished(world: World) -> None:
    stays, gone, changed = out(world, "The ferry sails."), out(world, "The pool opens."), post(world)
    change = approved(world, changed)
    world.publishes()
    world.bot.take_downs.ask(gone.id, ["news"], "The day is wrong.", SAM)
    taken_up(world)
    mine = page(world, PRIYA, Tab.MINE)
    said = {number: list_rows.came_of(places, mine.accounts) for number, places in mine.ended.items()}
    assert said == {
        stays.id: f"<{world.delivery(stays).url}|live>",
        gone.id: "taken down",
        changed.proposal_id: f"<{changed.url}|live, with its words changed since>",
        change.proposal_id: f"<{world.again(change).url}|changed>",
    }
    world.bot.take_downs.ask(changed.proposal_id, ["news"], "Wrong after all.", SAM)
    taken_up(world)
    mine = page(world, PRIYA, Tab.MINE)
    assert list_rows.came_of(mine.ended[change.proposal_id], mine.accounts) == "taken down", "with the post"


# Holds, cover, what went wrong


def test_every_list_says_what_is_on_hold(world: World) -> None:
    world.bot.holds.place(Wish("account:news", "An incident."), HEAD, "hold-1")
    world.bot.holds.place(Wish("account:nhs", "Another."), NURSE, "hold-2")
    for tab in Tab:
        assert [named.hold.on.account for named in page(world, SAM, tab).holds] == ["news"]
    assert [named.hold.on.account for named in page(world, NURSE).holds] == ["nhs"]


def test_cover_lists_who_stands_in_for_whom_here(world: World) -> None:
    with world.store.begin() as tx:
        until = tx.now + timedelta(hours=1)
        tx(covers.add, Cover(0, "rivers", SAM.id, MINA.id, ("minister",), until, HEAD.id, tx.now))
    assert [cover.person for cover in page(world, JO, Tab.COVER).covers] == [SAM.id]
    assert page(world, NURSE, Tab.COVER).covers == ()


def test_a_channel_that_is_closed_to_us_is_shown_to_those_who_decide_there(world: World) -> None:
    world.bot.lost_cards.channel_closed("C0APPROVE", "is_archived")
    found = page(world, SAM, Tab.WRONG)
    assert (found.closed, found.wrong) == ((("C0APPROVE", "is_archived"),), 1)
    assert page(world, NURSE, Tab.WRONG).closed == ()
    world.bot.lost_cards.channel_open("C0APPROVE")
    assert page(world, SAM, Tab.WRONG).closed == ()


def test_what_went_wrong_is_shown_to_those_who_write_or_approve_there(world: World) -> None:
    world.under_way("Is this out?")
    world.networks.next(hears_nothing)
    world.publishes()
    assert page(world, SAM, Tab.WRONG).rows == (), "we are still looking"
    world.looks_until_told()
    world.under_way("Too rude.")
    world.networks.next(refuses)
    world.publishes()
    handed = world.under_way("By hand.", "forum")
    world.publishes()
    for by in (SAM, PRIYA):
        found = page(world, by, Tab.WRONG)
        assert {row.state for row in found.rows if isinstance(row, ListedDelivery)} == {
            DeliveryState.UNCONFIRMED, DeliveryState.FAILED, DeliveryState.HANDED_OVER,
        }  # fmt: skip
        assert found.wrong == 3
    assert page(world, NURSE, Tab.WRONG).rows == page(world, NOBODY, Tab.WRONG).rows == ()
    world.bot.resolutions.let_go(handed.id, PRIYA)
    assert page(world, SAM).wrong == 2


def test_a_credential_in_trouble_is_shown_to_those_who_write_or_approve_there(world: World) -> None:
    world.sets("news", credential_expires=date(2026, 12, 1))
    refused, kept = world.accounts["floods"], Credentials(world.store, no_keys)
    kept.refused(refused, "No.")
    kept.refused(refused, "No, again.")
    assert {state.account.key: state.days_left(date(2026, 11, 20)) for state in page(world, SAM).credentials} == {
        "news": 11,
        "floods": None,
    }
    assert page(world, NURSE).credentials == ()
    world.tells()
    assert len(world.notifier.of(CredentialRefused)) == 1, "the owner hears once"
    kept.worked(refused)
    assert [state.account.key for state in page(world, SAM).credentials] == ["news"]


def no_keys() -> SealingKeys:
    raise ConfigError(("No key.",))

"""Content calendars: checked row by row, proposed once and only at the owner's word."""

import csv
import io
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.authority.limits import OPEN_POSTS, POSTS
from bot.errors import NotAllowed, NotNow, Superseded, Unusable
from bot.model.enquiry_parts import Profile
from bot.model.notice import PlanMessage, PlanSummary
from bot.model.people import Card, Person
from bot.model.plan import PlanState
from bot.model.plan_report import PlanReport
from bot.model.post import Parent
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import PostCard
from bot.model.when import WhenKind
from bot.plans.plans import ShownPlan, from_the_command_line
from bot.plans.rows import read
from bot.store import ledger, plans, proposals
from policy.outcome import Outcome
from tests.fakes import FRIDAY_AT_NINE
from tests.world import DIVIDED, GUEST, HEAD, NOBODY, PETE, PLAIN, PRIYA, REMARKABLE, SAM, THREAD, World, an_account

HEADER = "Date,Time,Accounts,Text\n"
MONDAY = date(2026, 11, 23)


def a_plan(*rows: str, header: str = HEADER) -> bytes:
    return (header + "".join(f"{row}\n" for row in rows)).encode()


WEEK = a_plan(
    "23/11/2026,09:00,news,The library opens at nine on Monday.",
    "24/11/2026,9.30am,news,The museum is open until eight on Tuesday.",
    "Wed 25 Nov,noon,@floods,The river walk is open again.",
)


def brings(world: World, data: bytes, by: Person = PRIYA, request: str = "") -> ShownPlan:
    plan = world.bot.plans.bring("plan.csv", data, by, request or f"file:{world.store.read(ledger.head)[0]}")
    return looks(world, plan)


def looks(world: World, plan: int) -> ShownPlan:
    world.checks_plans()
    shown = world.bot.plans.shown(plan)
    assert shown is not None
    return shown


def proposes(world: World, data: bytes, by: Person = PRIYA) -> list[Proposal]:
    shown = brings(world, data, by)
    world.bot.plans.propose(shown.plan.id, shown.stamp, by)
    return became(world, shown.plan.id)


def test_links_of_a_plan_are_opened_before_its_posts_are_proposed(world: World) -> None:
    world.web.leads("https://bit.ly/3abc", "https://www.gov.uk/a")
    world.web.leads("https://bit.ly/4def", "https://www.gov.uk/b")
    rows = ("23/11/2026,09:00,news,Opening times: https://bit.ly/3abc", "24/11/2026,09:00,news,See https://bit.ly/4def")
    made = proposes(world, a_plan(*rows))
    assert [link.final for post in made for link in post.revision.links] == [
        "https://www.gov.uk/a",
        "https://www.gov.uk/b",
    ]


def became(world: World, plan: int) -> list[Proposal]:
    found = [world.store.read(proposals.by_id, known.proposal) for _, known in looks(world, plan).proposed]
    return [proposal for proposal in found if proposal is not None]


def problems(shown: ShownPlan) -> list[tuple[int, str, str]]:
    return [(row.number, problem.column, problem.says) for row in report(shown).rows for problem in row.problems]


def report(shown: ShownPlan) -> PlanReport:
    assert shown.plan.report is not None
    return shown.plan.report


def fine(shown: ShownPlan) -> list[int]:
    return [row.number for row in report(shown).fine]


def there(shown: ShownPlan) -> list[int]:
    return [row.number for row in report(shown).there]


def count(world: World) -> int:
    every = [world.store.read(proposals.by_id, number) for number in range(1, 60)]
    return len([proposal for proposal in every if proposal is not None])


def test_nothing_is_proposed_until_somebody_says_so(world: World) -> None:
    shown = brings(world, WEEK)
    assert fine(shown) == [2, 3, 4]
    assert not problems(shown)
    world.tells()
    assert world.notifier.of(PlanSummary) == [PlanSummary(shown.plan.id)]
    assert count(world) == 0
    world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    made = became(world, shown.plan.id)
    assert [proposal.revision.content.text for proposal in made] == [
        "The library opens at nine on Monday.",
        "The museum is open until eight on Tuesday.",
        "The river walk is open again.",
    ]
    assert [proposal.when.wall for proposal in made] == ["2026-11-23T09:00", "2026-11-24T09:30", "2026-11-25T12:00"]
    assert {proposal.state for proposal in made} == {ProposalState.PENDING}
    assert {proposal.proposer for proposal in made} == {PRIYA.id}


def test_the_channel_hears_of_the_plan_before_its_cards(world: World) -> None:
    made = proposes(world, WEEK)
    world.tells()
    told = [notice for notice in world.notifier.told if isinstance(notice, PlanMessage | PostCard)]
    assert isinstance(told[0], PlanMessage)
    assert [card.proposal for card in told[1:] if isinstance(card, PostCard)] == [proposal.id for proposal in made]


@pytest.mark.both_databases
def test_the_message_about_a_plan_is_known_again_until_it_is_gone(world: World) -> None:
    shown = brings(world, WEEK)
    plan = shown.plan.id
    world.bot.plans.propose(plan, shown.stamp, PRIYA)
    first = became(world, plan)[0]
    message = Card("C0APPROVE", "1763629200.000100")
    assert world.store.read(plans.awaits_message, first.id, message.channel)
    with world.store.begin() as tx:
        tx(plans.add_message, plan, message.channel, message)
    assert not world.store.read(plans.awaits_message, first.id, message.channel)
    assert world.store.read(plans.message, plan, message.channel) == message
    assert world.store.read(plans.root_of, first.id, message.channel) == message
    assert world.store.read(plans.is_message, message)
    with world.store.begin() as tx:
        tx(plans.forget_message, message)
    assert world.store.read(plans.root_of, first.id, message.channel) is None
    assert not world.store.read(plans.is_message, message)
    assert not world.store.read(plans.awaits_message, first.id, message.channel)


def test_the_same_file_again_changes_nothing(world: World) -> None:
    proposes(world, WEEK)
    again = brings(world, WEEK)
    assert (fine(again), there(again), problems(again)) == ([], [2, 3, 4], [])
    with pytest.raises(Superseded):
        world.bot.plans.propose(again.plan.id, again.stamp, PRIYA)
    assert count(world) == 3
    assert there(brings(world, WEEK, PETE)) == [2, 3, 4]  # nor when a colleague brings it
    world.clock.moves(days=9)  # nor when its times have passed
    late = brings(world, WEEK)
    assert (there(late), problems(late)) == ([2, 3, 4], [])


def test_a_changed_row_is_new_and_named_with_what_it_differs_from(world: World) -> None:
    made = proposes(world, WEEK)
    changed = WEEK.replace(b"opens at nine", b"opens at ten").replace(b"9.30am", b"10.30am")
    shown = brings(world, changed)
    assert there(shown) == [4]
    assert fine(shown) == [2, 3]
    before = [earlier.proposal for row in report(shown).fine for earlier in row.differs_from]
    assert before == [made[0].id, made[1].id]
    world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    assert count(world) == 5


def test_every_problem_is_told_with_its_row_and_column(world: World) -> None:
    world.finds(Outcome.BLOCK)
    shown = brings(
        world,
        a_plan(
            "31/02/2026,25:00,nobody,Hello there.",
            "23/11/2026,,news,",
            "",
            f"24/11/2026,09:00,news,{REMARKABLE}",
            "19/11/2026,09:00,news,Yesterday's news.",
            "25/11/2026,09:00,minister,The minister visits the lighthouse.",
        ),
    )
    assert [(row, column) for row, column, _ in problems(shown)] == [
        (2, "accounts"),
        (2, "date"),
        (2, "time"),
        (3, "time"),
        (3, "text"),
        (5, "text"),
        (6, "date"),
    ]
    assert fine(shown) == [7]
    assert "no account “nobody”" in problems(shown)[0][2]


FORMS = {
    "as Excel saves it in Germany": "sep=;\r\n;Account(s);TIME;Day;Post text\r\n;@news;9.30 am;24.11.26;Café at ten\n",
    "with tabs": "Channel\tCopy\tPublish date\tPublish time\nnews\tCafé at ten\tTue 24 Nov\t0930\n",
    "with a title above": 'Plan for week 48,,,\n,,,\nWhen,Accounts,Words,\n24 November 2026 9:30,NEWS,"Café at ten",\n',
    "as an export": "date,time,accounts,text,Countersign state\n2026-11-24,09:30,news,Café at ten,pending\n",
    "in America": "Date,Time,Account,Message\n11/24/2026,9:30 AM,news,Café at ten\n",
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_plan_is_the_same_in_whatever_form(world: World, text: str, encoding: str) -> None:
    (made,) = proposes(world, text.encode(encoding))
    assert (made.when.wall, made.revision.accounts) == ("2026-11-24T09:30", ("news",))
    assert made.revision.content.text == "Café at ten"
    assert [there(brings(world, other.encode())) for other in FORMS.values()] == [[2], [2], [4], [2], [2]]


def test_the_example_in_the_docs_reads_without_a_problem() -> None:
    data = (Path(__file__).parents[3] / "docs" / "plan.csv").read_bytes()
    known = {key: an_account(key) for key in ("dept", "floods")}
    sheet = read(data, known, dict.fromkeys(known, "Mastodon"), FRIDAY_AT_NINE.date())
    assert not sheet.notes
    assert [(row.number, row.problems) for row in sheet.rows] == [(2, ()), (3, ()), (4, ())]
    last = sheet.rows[-1].wording
    assert last is not None
    assert last.text.endswith("again.\n\nThank you for your patience.")


def test_what_whoever_brought_it_should_know_of_the_whole_is_said(world: World) -> None:
    shown = brings(world, a_plan("11/24/2026,09:00,news,One,Tom", header="Date,Time,Accounts,Text,Owner\n"))
    assert [note[:31] for note in report(shown).notes] == [
        "Dates are read month first, as ",
        "I don't know what to do with th",
    ]
    assert "“Owner”" in report(shown).notes[1]


def test_several_accounts_stand_in_one_cell_and_may_have_words_of_their_own(world: World) -> None:
    header = "Date,Time,Accounts,Text,Text for floods\n"
    (made,) = proposes(world, a_plan('23/11/2026,09:00,"@news; floods",For all,For the river', header=header))
    assert made.revision.accounts == ("news", "floods")
    assert made.revision.content.text_for("floods") == "For the river"


@pytest.mark.both_databases
def test_two_rows_too_near_to_each_other_are_told_apart(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=20))
    shown = brings(
        world,
        a_plan(
            "23/11/2026,09:00,news,The first of two.",
            "23/11/2026,09:10,news,The second of two.",
            "23/11/2026,09:00,floods,The first of two.",
            "23/11/2026,09:00,floods,Just then.",
            "23/11/2026,09:00,news,The first of two.",
        ),
    )
    assert [(row, column) for row, column, _ in problems(shown)] == [(3, "time"), (5, "time"), (6, "text")]
    assert "row 2 at 9am" in problems(shown)[0][2]


@pytest.mark.both_databases
def test_the_hours_of_a_clock_change_are_asked_about(world: World) -> None:
    rows = ("25/10/2027,09:00,news,x", "31/10/2027,01:30,news,Twice.", "28/03/2027,01:30,news,Never.")
    shown = brings(world, a_plan(*rows[1:]))
    told = problems(shown)
    assert "write 01:30 first or 01:30 second" in told[0][2].lower()
    assert "does not exist" in told[1][2]
    second = brings(world, a_plan("31/10/2027,01:30 second,news,Twice."))
    assert fine(second) == [2]
    (made,) = proposes(world, a_plan("31/10/2027,01:30 second,news,Twice."))
    assert made.when.which == "second"
    assert there(brings(world, a_plan("31/10/2027,1.30am (second),news,Twice."))) == [2]


@pytest.mark.both_databases
def test_what_needs_its_authors_word_stays_a_draft(world: World) -> None:
    world.finds(Outcome.ATTEST)
    made = proposes(world, a_plan(f"23/11/2026,09:00,news,{REMARKABLE}", "23/11/2026,10:00,news,Plain words."))
    assert [proposal.state for proposal in made] == [ProposalState.DRAFT, ProposalState.PENDING]
    world.tells()
    assert [notice.proposal for notice in world.notifier.told if isinstance(notice, PostCard)] == [made[1].id]


def test_a_row_for_accounts_with_other_approvers_becomes_linked_proposals(world: World) -> None:
    made = proposes(world, a_plan('23/11/2026,09:00,"news, minister",The minister opens the bridge.'))
    assert [proposal.revision.accounts for proposal in made] == [("news",), ("minister",)]
    assert made[0].together == made[1].together
    assert len(world.notifier.of(PlanMessage)) in {0, 2}
    world.tells()
    assert {notice.channel for notice in world.notifier.told if isinstance(notice, PlanMessage)} == {
        "C0APPROVE",
        "C0MINISTER",
    }


def test_nobody_proposes_for_an_account_that_they_do_not_write_for(world: World) -> None:
    shown = brings(world, WEEK, NOBODY)
    assert not fine(shown)
    assert {column for _, column, _ in problems(shown)} == {"accounts"}
    assert "You don't write for @news yet" in problems(shown)[0][2]


def test_a_guest_brings_no_plan(world: World) -> None:
    with pytest.raises(NotAllowed):
        brings(world, WEEK, GUEST)


def test_only_whoever_brought_a_plan_says_what_becomes_of_it(world: World) -> None:
    shown = brings(world, WEEK)
    acts: tuple[Callable[[], None], ...] = (
        lambda: world.bot.plans.propose(shown.plan.id, shown.stamp, PETE),
        lambda: world.bot.plans.cancel(shown.plan.id, HEAD),
    )
    for act in acts:
        with pytest.raises(NotAllowed, match="somebody else's"):
            act()
    assert looks(world, shown.plan.id).plan.state is PlanState.WAITING


def test_a_list_that_is_no_longer_as_it_was_shown_proposes_nothing(world: World) -> None:
    shown = brings(world, WEEK)
    world.directory.groups["S0WRITERS"].discard(PRIYA.id)
    with pytest.raises(Superseded, match="nothing was proposed"):
        world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    assert count(world) == 0


def test_pressed_twice_it_proposes_once(world: World) -> None:
    shown = brings(world, WEEK)
    for _ in range(2):
        world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    assert count(world) == 3


@pytest.mark.both_databases
def test_the_same_plan_proposed_by_two_at_once_is_proposed_once(world: World) -> None:
    plans = [(brings(world, WEEK, by), by) for by in (PRIYA, PETE)]
    with ThreadPoolExecutor(2) as pool:
        presses = [pool.submit(world.bot.plans.propose, shown.plan.id, shown.stamp, by) for shown, by in plans]
        assert any(press.exception() is None for press in presses)
        assert all(isinstance(press.exception(), Superseded | None) for press in presses)
    texts = [
        proposal.revision.content.text
        for proposal in (world.store.read(proposals.by_id, number) for number in range(1, 9))
        if proposal
    ]
    assert len(texts) == len(set(texts)) == 3


def test_a_file_told_of_twice_is_one_plan(world: World) -> None:
    first = world.bot.plans.bring("plan.csv", WEEK, PRIYA, "file:F1")
    assert world.bot.plans.bring("plan.csv", WEEK, PRIYA, "file:F1") == 0
    assert first
    world.tells()
    assert len(world.notifier.of(PlanSummary)) == 1


def test_while_slack_is_silent_nothing_is_proposed(world: World) -> None:
    shown = brings(world, WEEK)
    world.directory.silent = True
    with pytest.raises(NotNow):
        world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    assert count(world) == 0


def test_a_cancelled_plan_is_forgotten_and_proposes_nothing(world: World) -> None:
    shown = brings(world, WEEK)
    world.bot.plans.cancel(shown.plan.id, PRIYA)
    world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    after = looks(world, shown.plan.id).plan
    assert (after.state, after.data, count(world)) == (PlanState.CANCELLED, b"", 0)


@pytest.mark.both_databases
def test_a_file_that_nobody_says_anything_about_is_forgotten_after_a_week(world: World) -> None:
    shown = brings(world, WEEK)
    world.clock.moves(days=6)
    assert world.bot.plans.forget() == 0
    world.clock.moves(days=2)
    assert world.bot.plans.forget() == 1
    assert looks(world, shown.plan.id).plan.data == b""


def test_each_act_on_a_plan_is_in_the_audit_trail(world: World) -> None:
    proposes(world, WEEK)
    world.bot.plans.cancel(brings(world, WEEK).plan.id, PRIYA)
    with world.store.audit_entries() as entries:
        deeds = [json.loads(entry.body) for entry in entries]
    acts = [deed["act"] for deed in deeds if deed["subject"].startswith("plan:")]
    assert acts == ["bring_plan", "propose_plan", "bring_plan", "cancel_plan"]


def test_the_command_line_leaves_a_plan_for_its_person_and_proposes_nothing(world: World) -> None:
    plan = from_the_command_line(world.store, world.bot.plans.preview, "plan.csv", WEEK, PRIYA.id)
    shown = looks(world, plan)
    assert (shown.plan.person, shown.plan.by, fine(shown), count(world)) == (PRIYA.id, "countersign", [2, 3, 4], 0)
    with pytest.raises(NotAllowed):
        world.bot.plans.propose(plan, shown.stamp, SAM)
    world.bot.plans.propose(plan, shown.stamp, PRIYA)
    assert {proposal.proposer for proposal in became(world, plan)} == {PRIYA.id}


def test_a_week_comes_back_as_it_was_proposed(world: World) -> None:
    proposes(world, WEEK)
    world.approved("As soon as it is approved.")
    world.submits("With words of its own.", "news", "floods", wordings=(("floods", "=Its own words"),))
    world.submits("=HYPERLINK(“x”)\nTwo lines", "news", request="at", **at("2026-11-26", "08:00"))
    for monday in (MONDAY, FRIDAY_AT_NINE.date() - timedelta(days=4)):
        again = brings(world, world.bot.plans.preview.export(monday))
        assert (fine(again), problems(again)) == ([], [])
        assert there(again)


def at(day: str, time: str) -> dict[str, Any]:
    return {"when": WhenKind.AT, "day": day, "time": time}


def test_what_is_restricted_is_neither_exported_nor_compared_with(world: World) -> None:
    world.sets("news", restricted_channel="C0SECRET")
    world.submits("Rates rise on Thursday.", restricted=True, **at("2026-11-23", "09:00"))
    assert b"Rates" not in world.bot.plans.preview.export(MONDAY)
    assert fine(brings(world, a_plan("23/11/2026,09:00,news,Rates rise on Thursday."))) == [2]


def test_what_was_withdrawn_in_slack_may_be_planned_again_but_a_row_never_twice(world: World) -> None:
    world.submits("Twice is fine.", request="form", **at("2026-11-23", "09:00"))
    world.bot.proposal_ends.withdraw(1, PRIYA)
    (made,) = proposes(world, a_plan("23/11/2026,09:00,news,Twice is fine."))
    world.bot.proposal_ends.withdraw(made.id, PRIYA)
    assert there(brings(world, a_plan("23/11/2026,09:00,news,Twice is fine."))) == [2]


def test_what_differs_beside_words_and_time_is_said_and_not_taken_over(world: World) -> None:
    proposes(world, WEEK)
    shown = brings(world, WEEK.replace(b"Text\n", b"Text,Note\n").replace(b"Monday.\n", b"Monday.,Hurry\n"))
    assert [(row.number, note.column) for row in report(shown).rows for note in row.notes] == [(2, "note")]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "nothing in it"),
        (b"Date,Time,Accounts\n23/11/2026,09:00,news\n", "can't find text"),
        (HEADER.encode(), "no rows"),
        (HEADER.encode() + b"23/11/2026,09:00,news,x\n" * 201, "201 rows; 200"),
        (b"x" * 1_000_001, "larger than 1 MB"),
        (b"Date,Day,Time,Accounts,Text\na,b,c,d,e\n", "Two of its columns say the date"),
    ],
    ids=["empty", "no text", "no rows", "too many rows", "too large", "two dates"],
)
def test_what_is_no_plan_is_refused_at_once(world: World, data: bytes, says: str) -> None:
    with pytest.raises(Unusable, match=says):
        brings(world, data)


def test_a65_one_person_floods_nobody(world: World) -> None:
    assert OPEN_POSTS.most >= 200
    assert POSTS.most >= 60
    world.limits(posts=3)
    for number in range(3):
        world.proposes(f"{PLAIN} It is number {number}.")
    with pytest.raises(NotAllowed, match=r"3 posts in the last hour.* 3 is the most"):
        world.submits("One too many.", request="flood")
    (kept,) = world.store.read(proposals.together_with, "flood")
    assert kept.state is ProposalState.DRAFT
    assert len(proposes(world, WEEK)) == 3  # a plan's cards stand in one thread
    world.limits(open_posts=7)
    more = brings(world, a_plan(*(f"23/11/2026,1{hour}:00,floods,Hour {hour} of the day." for hour in range(2))))
    with pytest.raises(NotAllowed, match="6 posts waiting"):
        world.bot.plans.propose(more.plan.id, more.stamp, PRIYA)
    assert not became(world, more.plan.id)
    world.clock.moves(hours=2)
    world.bot.proposal_ends.withdraw(1, PRIYA)
    world.proposes("A little later there is room again.")


def test_a_row_that_begins_with_a_handle_asks_whom_it_answers(world: World) -> None:
    row = "23/11/2026,09:00,news,@kim The library opens at nine on Monday."
    ((number, column, says),) = problems(brings(world, a_plan(row)))
    assert (number, column) == (2, "reply to")
    assert "so it is a reply" in says


def test_a_row_that_names_somebody_whose_question_is_open_is_not_proposed(world: World) -> None:
    press = Profile("wall", "@rosa", bio="Reporter at the Example Times", message="A statement by 4pm, please.")
    world.bot.enquiries.check(press, PRIYA, "question", "rivers")
    ((number, _, says),) = problems(brings(world, a_plan("23/11/2026,09:00,news,It opens at nine as @Rosa heard.")))
    assert number == 2
    assert "media team" in says


def test_a_row_may_go_out_as_a_thread(world: World) -> None:
    shown = brings(
        world,
        a_plan(
            f'23/11/2026,09:00,long,"{THREAD}",numbered',
            f'24/11/2026,09:00,long,"{THREAD}",Yes',
            f'25/11/2026,09:00,long,"{THREAD}",',
            f'26/11/2026,09:00,long,"{THREAD}",perhaps',
            header="Date,Time,Accounts,Text,As a thread\n",
        ),
    )
    ((row, column, says),) = problems(shown)
    assert (row, column, says[:21]) == (5, "thread", "Say yes, or numbered,")
    world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    numbered, plain, as_typed = (proposal.revision.rendered[0].parts for proposal in became(world, shown.plan.id))
    assert plain == tuple(THREAD.split(DIVIDED))
    assert numbered == tuple(f"{part}\n\n{number}/3" for number, part in enumerate(plain, 1))
    assert as_typed == (THREAD,)
    rows = list(csv.DictReader(io.StringIO(world.bot.plans.preview.export(date(2026, 11, 23)).decode("utf-8-sig"))))
    assert [row["thread"] for row in rows] == ["numbered", "yes", ""]


REPLIES = "Date,Time,Accounts,Text,Reply to,Reply to link,Private message\n"


def test_a_reply_in_a_plan_needs_the_post_it_answers(world: World) -> None:
    world.bot.enquiries.check(Profile("wall", "@alex", bio="Allotments.", message="When?"), PRIYA, "looked", "rivers")
    shown = brings(
        world,
        a_plan(
            "23/11/2026,09:00,news,It opens at nine.,@alex,,",
            "24/11/2026,09:00,news,It opens at ten.,@alex,https://wall.example/9,",
            "25/11/2026,09:00,news,It opens at eleven.,@alex,,yes",
            "26/11/2026,09:00,news,It opens at twelve.,@alex,,perhaps",
            header=REPLIES,
        ),
    )
    found = [(row, column) for row, column, _ in problems(shown)]
    assert found == [(2, "reply to link"), (5, "private")]
    assert "needs the post it answers" in problems(shown)[0][2]
    world.bot.plans.propose(shown.plan.id, shown.stamp, PRIYA)
    attached, private = became(world, shown.plan.id)
    assert attached.revision.rendered[0].parent == Parent("https://wall.example/9")
    assert private.revision.content.is_private
    rows = list(csv.DictReader(io.StringIO(world.bot.plans.preview.export(date(2026, 11, 23)).decode("utf-8-sig"))))
    assert [(row["reply to link"], row["private"]) for row in rows] == [("https://wall.example/9", ""), ("", "yes")]

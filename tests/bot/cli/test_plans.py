"""Content calendars on the command line: checked and left for their owner, never proposed; a week written down."""

import io
from dataclasses import replace

import pytest

from bot.cli.plans import bring, week
from bot.errors import CountersignError, Unusable
from bot.model.notice import PlanSummary
from bot.model.organisation import Organisation
from bot.store import Store, notices, proposals
from tests.fakes import FakeClock
from tests.world import PRIYA, accounts, departments

PLAN = b"Date,Time,Accounts,Text,Owner\n23/11/2026,09:00,{},Hello.,x\n31/02/2026,9,{},Hello.,x\n"


@pytest.fixture
def organisation(clock: FakeClock) -> Organisation:
    every = {key: replace(account, network="mastodon") for key, account in accounts().items()}
    return Organisation(every, departments(), clock)


def said(organisation: Organisation, store: Store, data: bytes, person: str = "") -> tuple[int, str]:
    out = io.StringIO()
    return bring(organisation, store, "plan.csv", data, person, out), out.getvalue()


def test_each_problem_is_a_line_with_its_row_and_column(organisation: Organisation, store: Store) -> None:
    status, says = said(organisation, store, PLAN.replace(b"{}", b"news"))
    assert status == 1
    assert says.splitlines() == [
        "plan.csv: I don't know what to do with the column “Owner”, and left it out.",
        "plan.csv: row 3, date: “31/02/2026” is no day of any calendar. Check the day and the month.",
        "plan.csv: row 3, time: “9” can't be read as a time. Write it like 09:00, 9am or 9.30pm.",
        "2 rows: 1 fine, 0 proposed before, 1 to mend. Nothing was proposed.",
    ]
    assert not store.read(notices.due, store.clock(), ())


def test_with_somebody_named_it_is_left_for_them(organisation: Organisation, store: Store) -> None:
    _, says = said(organisation, store, PLAN.replace(b"{}", b"news"), PRIYA.id)
    assert says.endswith("The bot asks U0PRIYA in Slack what to propose. Nobody else can.\n")
    assert [notice.notice for notice in store.read(notices.due, store.clock(), ())] == [PlanSummary(1)]
    assert store.read(proposals.by_id, 1) is None


def test_what_is_no_plan_is_said_in_a_sentence(organisation: Organisation, store: Store) -> None:
    with pytest.raises(CountersignError, match=r"plan.csv: There is nothing in it"):
        said(organisation, store, b"")


def test_a_week_without_posts_is_only_its_columns(organisation: Organisation, store: Store) -> None:
    data = week(organisation, store, "2026-W48", "")
    assert data.decode("utf-8-sig").startswith("date,time,when,accounts,text,")
    assert data.count(b"\n") == 1


@pytest.mark.parametrize(("which", "department"), [("week 48", ""), ("2026-W54", ""), ("2026-W48", "nowhere")])
def test_what_is_no_week_or_no_department_is_said(
    organisation: Organisation, store: Store, which: str, department: str
) -> None:
    with pytest.raises(Unusable, match=r"is no week|no department nowhere"):
        week(organisation, store, which, department)

"""Plan previews: the proposals that rows of a content calendar would make, with problems; and the export of a week."""

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.checking.checking import Checking
from bot.errors import CountersignError, NotNow, Unusable
from bot.model.account import Account
from bot.model.content import Thread
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.plan import OVER, Known, key_of, texts_of
from bot.model.plan_report import Problem
from bot.model.proposal_states import ENDED
from bot.model.when import Twice, WhenKind
from bot.parsing.spreadsheet import plain, written
from bot.plans.checked import CheckedPlan, CheckedRow, RowProposal
from bot.plans.rows import (
    ACCOUNTS,
    AS_SOON,
    CLEARED_BY,
    DATE,
    GOES_WITH,
    NOTE,
    ON_RELEASE,
    OURS,
    PRIVATE,
    REPLY_TO,
    REPLY_URL,
    TAGS,
    TEXT,
    TEXT_FOR,
    THREAD,
    TIME,
    TOPICS,
    WHEN,
    Sheet,
    SheetRow,
    read,
)
from bot.proposing.drafting import Drafted, Drafting, Wording
from bot.scheduling.spacing import apart, is_spaced
from bot.store import Store, plans
from policy.outcome import Outcome
from policy.tags import AT_RISK
from policy.tags import TAGS as KNOWN_TAGS
from policy.times import clock_time

COLUMN_OF = {
    "text": TEXT,
    "when": DATE,
    "accounts": ACCOUNTS,
    "releaser": WHEN,
    "reply_to": REPLY_TO,
    "reply_url": REPLY_URL,
    "tags": TAGS,
    "topics": TOPICS,
}
"""The calendar's column for each field of the form."""
AROUND = timedelta(days=14)
"""How far before and after a file's dates earlier versions of rows are looked for."""
TO_OPEN_LINKS = 3.0
"""Seconds for the links of all rows, before the rows are proposed."""
WEEK = re.compile(r"([0-9]{4})-?W([0-9]{1,2})")
ON_RELEASE_SAYS = "Somebody has to be named whose go-ahead it waits for. Propose this one in Slack."
PROPOSE_ALONE = (
    "A plan's message names who brought it. Propose this one in Slack, and tick there that naming you would be a risk."
)
TWICE_SAYS = "Write {time} first or {time} second."
_THREADS = {Thread.NO: "", Thread.PLAIN: "yes", Thread.NUMBERED: "numbered"}
A_FAULT = "The checks of this row failed, through a fault of ours. Propose the post with /propose-post."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """Reads, checks and exports content calendars; writes no record, and sends no data off the machine.

    Networks are asked for the posts that replies answer, but not from the command line.
    """

    store: Store
    checking: Checking
    drafting: Drafting
    organisation: Organisation

    def read(self, data: bytes) -> Sheet:
        """Read a content calendar. Raises Unusable for any other file."""
        accounts = self.organisation.accounts
        zone = next(iter(self.organisation.departments.values())).zone
        return read(data, accounts, self._networks(), self.organisation.clock().astimezone(zone).date())

    def open_links(self, sheet: Sheet) -> None:
        """Open the links of all rows at the same time: a draft of a row waits for none."""
        wordings = [row.wording for row in sheet.rows if row.wording]
        texts = [text for said in wordings for text in (said.text, *(own for _, own in said.wordings))]
        self.drafting.links.warm(texts, TO_OPEN_LINKS)

    def check(
        self, sheet: Sheet, by: Person, refused: Mapping[str, str], goes_on: Callable[[], bool] = lambda: True
    ) -> CheckedPlan:
        """Check every row; `refused` has, by key, the words for accounts that the person may not write for.

        `goes_on` is asked before each draft: once false, rows that would need a draft are left unchecked. Raises
        NotNow.
        """
        keyed = [self._keyed(row, refused) for row in sheet.rows]
        known = self._known(keyed)
        by_key = {(post.department, key): post for post in known if post.state not in OVER for key in post.keys}
        by_key |= self._proposed_before(keyed, known)
        rows = [self._checked(row, by_key, by, goes_on) for row in keyed]
        matched = {proposal.there.proposal for row in rows for proposal in row.proposals if proposal.there}
        left = [post for post in known if post.proposal not in matched and post.state not in ENDED]
        rows = [
            replace(row, proposals=tuple(_compared(proposal, row, left) for proposal in row.proposals)) for row in rows
        ]
        return CheckedPlan(tuple(self._with_clashes(rows)), sheet.notes)

    def export(self, week: date, department: str = "") -> bytes:
        """Write the posts of the seven days from `week` on as a content calendar, restricted posts left out."""
        departments = [department] if department else [*self.organisation.departments]
        posts = [known for key in departments for known in self._week(key, week)]
        own = sorted({account for post in posts for account, _ in post.content.wordings})
        header = [DATE, TIME, WHEN, ACCOUNTS, TEXT, *(TEXT_FOR + key for key in own), GOES_WITH, CLEARED_BY]
        header += [
            REPLY_TO,
            REPLY_URL,
            PRIVATE,
            THREAD,
            NOTE,
            TAGS,
            TOPICS,
            *(f"{OURS} {name}" for name in ("pictures", "state", "goes out", "link")),
        ]
        return written([header, *(_exported(post, own) for post in posts)])

    def _networks(self) -> Mapping[str, str]:
        networks = self.checking.networks
        return {
            key: networks[account.network].called(account.settings)
            for key, account in self.organisation.accounts.items()
        }

    def _week(self, department: str, monday: date) -> Iterator[Known]:
        if department not in self.organisation.departments:
            raise Unusable(f"There is no department {department} here.")
        zone = self.organisation.departments[department].zone
        since, until = (
            datetime.combine(day, time(), zone).astimezone(UTC) for day in (monday, monday + timedelta(days=7))
        )
        accounts = [account.key for account in self.organisation.accounts_of(department)]
        for post in self.store.read(plans.known, accounts, since, until - timedelta.resolution):
            if post.state not in OVER and any(since <= moment.instant < until for moment in post.times):
                yield post

    def _keyed(self, row: SheetRow, refused: Mapping[str, str]) -> CheckedRow:
        """A row with the natural keys of the proposals, and with labels looked up; unknown labels are problems."""
        if row.wording is None:
            return CheckedRow(row.number, problems=row.problems)
        problems = [Problem(ACCOUNTS, refused[key]) for key in row.wording.accounts if key in refused]
        tags, topics = self.checking.labels(row.wording.accounts)
        said = {plain(KNOWN_TAGS.get(tag, tag)): tag for tag in tags} | {plain(tag): tag for tag in tags}
        labels = []
        for column, given, offered in (
            (TAGS, row.wording.tags, said),
            (TOPICS, row.wording.topics, {plain(topic): topic for topic in topics}),
        ):
            labels.append(tuple(offered[plain(label)] for label in given if plain(label) in offered))
            problems += [
                Problem(column, PROPOSE_ALONE if plain(label) == plain(AT_RISK) else f"“{label}” is none of ours.")
                for label in given
                if plain(label) not in offered
            ]
        wording = replace(row.wording, tags=labels[0], topics=labels[1])
        proposals = tuple(_row_proposal(wording, accounts) for accounts in self.drafting.by_approvers(wording))
        return CheckedRow(row.number, wording, proposals, tuple(problems))

    def _known(self, rows: Iterable[CheckedRow]) -> tuple[Known, ...]:
        """Proposals for the accounts of a file at about the file's dates, and the earlier proposals of the rows."""
        every = list(rows)
        days = [
            datetime.fromisoformat(row.wording.day).replace(tzinfo=UTC)
            for row in every
            if row.wording and row.wording.day
        ]
        accounts = {account.key for row in every for proposal in row.proposals for account in proposal.accounts}
        before = self.store.read(plans.by_keys, [proposal.key for row in every for proposal in row.proposals])
        first, last = (min(days), max(days)) if days else (self.organisation.clock(), self.organisation.clock())
        since, until = first - AROUND, last + AROUND
        return self.store.read(plans.known, sorted(accounts), since, until, besides=[*before.values()])

    def _proposed_before(self, rows: Iterable[CheckedRow], known: Iterable[Known]) -> dict[tuple[str, str], Known]:
        """The proposals made before from the rows, by (department, row key), even when edited since."""
        keys = [proposal.key for row in rows for proposal in row.proposals]
        by_id = {post.proposal: post for post in known}
        before = self.store.read(plans.by_keys, keys)
        return {key: by_id[proposal] for key, proposal in before.items() if proposal in by_id}

    def _checked(
        self, row: CheckedRow, by_key: Mapping[tuple[str, str], Known], by: Person, goes_on: Callable[[], bool]
    ) -> CheckedRow:
        """A row with the earlier proposals and, for new proposals, drafts and the checks' findings."""
        if row.wording is None:
            return row
        problems, notes, proposals = [*row.problems], [*row.notes], []
        for proposal in row.proposals:
            there = by_key.get((proposal.department, proposal.key))
            if there is not None:
                proposals.append(replace(proposal, there=there))
                notes += _not_taken_over(row.wording, there)
                continue
            if not goes_on():
                return replace(row, is_left=not problems, problems=tuple(problems))
            drafted = None
            try:
                drafted = self._drafted(row.wording, proposal.accounts, by)
            except NotNow:
                raise
            except CountersignError as error:
                problems.append(_problem(error, row.wording))
            except Exception:
                log.exception("row %s of a plan could not be checked", row.number)
                problems.append(Problem(TEXT, A_FAULT))
            proposals.append(replace(proposal, drafted=drafted))
            for finding in drafted.report.unsettled if drafted else ():
                told = Problem(COLUMN_OF.get(finding.field, TEXT), finding.says)
                if finding.outcome is Outcome.BLOCK:
                    problems.append(told)
                elif finding.outcome is not Outcome.ADVISE:  # tips stand on the card
                    notes.append(told)
        if all(proposal.there for proposal in proposals):
            problems = []  # proposed before: no obstacle to proposing matters any more
        unique = tuple(dict.fromkeys(problems)), tuple(dict.fromkeys(notes))
        return replace(row, proposals=tuple(proposals), problems=unique[0], notes=unique[1])

    def _drafted(self, wording: Wording, accounts: tuple[Account, ...], by: Person) -> Drafted:
        if wording.when is WhenKind.RELEASE:
            raise Unusable(ON_RELEASE_SAYS, "releaser")
        return self.drafting.draft(wording, accounts, by)

    def _with_clashes(self, rows: Sequence[CheckedRow]) -> Iterator[CheckedRow]:
        """The rows, with problems for a row equal to a row above or too near to a row above on an account."""
        keys: dict[tuple[str, str], int] = {}
        taken: dict[str, list[tuple[datetime, int]]] = {}
        for row in rows:
            problems = []
            for proposal in row.new:
                if (above := keys.setdefault((proposal.department, proposal.key), row.number)) != row.number:
                    problems.append(Problem(TEXT, f"It says just what row {above} says, at the same time."))
                    continue
                drafted = proposal.drafted
                if drafted is None or drafted.when.kind is not WhenKind.AT or not is_spaced(drafted.content):
                    continue
                for account in proposal.accounts:
                    problems += _too_near(account, drafted.when.instant, taken.get(account.key, ()))
                    taken.setdefault(account.key, []).append((drafted.when.instant, row.number))
            yield replace(row, problems=(*row.problems, *problems))


def week_of(text: str, today: date) -> date:
    """The Monday of a week written like 2026-W48; of today's week when `text` is empty. Raises Unusable."""
    if not text:
        return today - timedelta(days=today.weekday())
    found = WEEK.fullmatch(text.strip().upper())
    try:
        if found:
            return date.fromisocalendar(int(found[1]), int(found[2]), 1)
    except ValueError:
        pass
    raise Unusable(f"“{text}” is no week. Write it like 2026-W48.")


def _row_proposal(wording: Wording, accounts: tuple[Account, ...]) -> RowProposal:
    wall = f"{wording.day}T{wording.time}" if wording.day else ""
    keys = tuple(account.key for account in accounts)
    return RowProposal(accounts, key_of(keys, wording.content(), wording.when, wall, wording.which))


def _compared(proposal: RowProposal, row: CheckedRow, left: Iterable[Known]) -> RowProposal:
    """A row's proposal, with the earlier proposal to be changed, if any: other words, or another time."""
    if proposal.there or row.wording is None:
        return proposal
    keys, wall = {account.key for account in proposal.accounts}, f"{row.wording.day}T{row.wording.time}"
    says = texts_of(sorted(keys), row.wording.content())
    for post in left:
        if {*post.accounts} == keys and (post.is_at(wall) or texts_of(sorted(keys), post.content) == says):
            return replace(proposal, differs_from=post)
    return proposal


def _not_taken_over(wording: Wording, there: Known) -> list[Problem]:
    """Notes on columns, beside words and time, that changed since the row was proposed."""
    content, was = wording.content(), there.content
    if there.is_archived:
        return []
    differs = [
        name
        for name, now, before in (
            (GOES_WITH, content.goes_with, was.goes_with),
            (CLEARED_BY, content.cleared_by, was.cleared_by),
            (NOTE, content.note, was.note),
            (REPLY_TO, content.answers, was.answers),
            (PRIVATE, content.is_private, was.is_private),
            (THREAD, content.thread, was.thread),
            (TAGS, {*content.tags}, {*was.tags}),
            (TOPICS, {*content.topics}, {*was.topics}),
        )
        if now != before
    ]
    return [Problem(name, "It differs from what was proposed; change it on the card.") for name in differs]


def _problem(error: CountersignError, wording: Wording) -> Problem:
    if isinstance(error, Twice):
        return Problem(TIME, f"{error} {TWICE_SAYS.format(time=wording.time)}")
    column = COLUMN_OF.get(error.field, TEXT) if isinstance(error, Unusable) else TEXT
    return Problem(column, str(error))


def _too_near(account: Account, moment: datetime, taken: Iterable[tuple[datetime, int]]) -> Iterator[Problem]:
    least = apart(account)
    for other, number in taken:
        if abs(moment - other) < least:
            at, minutes = clock_time(other.astimezone(account.zone)), round(least.total_seconds() / 60)
            leave = f"leaves {minutes} minutes between two" if minutes > 1 else "takes one post at a time"
            yield Problem(TIME, f"{account.handle} has row {number} at {at}, and {leave}.")
            return


def _exported(post: Known, own: Sequence[str]) -> list[str]:
    """A proposal as the cells of a row; reading the row gives the same proposal. Archived words have a note instead."""
    day, _, at = post.when.wall.partition("T")
    kind = {WhenKind.SOON: AS_SOON, WhenKind.RELEASE: ON_RELEASE}.get(post.when.kind, "")
    content, wordings = post.content, dict(post.content.wordings)
    return [
        day,
        f"{at} {post.when.which}".strip(),
        kind,
        ", ".join(post.accounts),
        "" if post.is_archived else content.text,
        *(wordings.get(key, "") for key in own),
        content.goes_with,
        content.cleared_by,
        content.answers.handle if content.answers else "",
        content.answers.url if content.answers else "",
        "yes" if content.is_private else "",
        _THREADS[content.thread],
        content.text if post.is_archived else content.note,
        ", ".join(content.tags),
        ", ".join(content.topics),
        "\n".join(picture.alt for picture in content.pictures),
        _state(post),
        "\n".join(dict.fromkeys(moment.wall.replace("T", " ") for moment in post.times[1:])),
        "\n".join(out.url for out in post.out if out.url),
    ]


def _state(post: Known) -> str:
    """A proposal's state in a word, or account by account where deliveries differ."""
    states = {out.account: out.state.value for out in post.out}
    every = {*states.values()} or {post.state.value}
    words = every.pop() if len(every) == 1 else "; ".join(f"{key}: {state}" for key, state in states.items())
    return words.replace("_", " ")

"""Planning: what each row of a content calendar would become, what stands against it, and how a week is given back."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.checking.checking import Checking
from bot.errors import CountersignError, Unusable
from bot.model.account import Account
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.plan import OVER, Known, Problem, key_of, texts_of
from bot.model.proposal_states import ENDED
from bot.model.when import Twice, WhenKind, clock_time
from bot.parsing.spreadsheet import plain, written
from bot.plans.rows import (
    ACCOUNTS,
    AS_SOON,
    CLEARED_BY,
    DATE,
    GOES_WITH,
    NOTE,
    ON_RELEASE,
    OURS,
    REPLY_TO,
    REPLY_URL,
    TAGS,
    TEXT,
    TEXT_FOR,
    TIME,
    TOPICS,
    WHEN,
    Line,
    Sheet,
    read,
)
from bot.proposing.drafting import Drafted, Drafting, Wording
from bot.scheduling.spacing import apart, is_spaced
from bot.store import Store, plans
from policy.outcome import Outcome
from policy.rule import Finding
from policy.tags import TAGS as KNOWN_TAGS

COLUMN_OF = {"text": TEXT, "when": DATE, "accounts": ACCOUNTS, "releaser": WHEN, "tags": TAGS, "topics": TOPICS}
"""Where the form's fields stand in a calendar."""
AROUND = timedelta(days=14)
"""How far from a file's times a row's earlier version is looked for."""
WEEK = re.compile(r"([0-9]{4})-?W([0-9]{1,2})")
ON_RELEASE_SAYS = "Somebody has to be named who says Go. Propose this one in Slack."
TWICE_SAYS = "Write {time} first or {time} second."


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row is for accounts that are approved together: one proposal."""

    accounts: tuple[Account, ...]
    key: str
    drafted: Drafted | None = None
    there: Known | None = None
    """It was proposed before."""
    differs_from: Known | None = None
    """What was proposed before, of which this is a later version."""

    @property
    def department(self) -> str:
        """Whose it is."""
        return self.accounts[0].department

    @property
    def to_confirm(self) -> tuple[Finding, ...]:
        """What its author has to confirm before it goes on: it stays a draft until then."""
        found = self.drafted.report.unsettled if self.drafted else ()
        return tuple(one for one in found if one.outcome is Outcome.ATTEST)


@dataclass(frozen=True, slots=True)
class Planned:
    """A row, checked."""

    number: int
    wording: Wording | None = None
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    """What stands against nothing, but should be known."""

    @property
    def new(self) -> tuple[Entry, ...]:
        """What it would propose."""
        return () if self.problems else tuple(one for one in self.entries if one.there is None)

    @property
    def is_fine(self) -> bool:
        """Whether it would propose something, with nothing against it."""
        return bool(self.new)

    @property
    def is_there(self) -> bool:
        """Whether all of it was proposed before."""
        return bool(self.entries) and not self.problems and not self.new


@dataclass(frozen=True, slots=True)
class Checked:
    """A content calendar, checked: every row, and what should be known of the whole."""

    rows: tuple[Planned, ...]
    notes: tuple[str, ...] = ()

    @property
    def fine(self) -> tuple[Planned, ...]:
        """The rows that can be proposed."""
        return tuple(one for one in self.rows if one.is_fine)

    @property
    def faulty(self) -> tuple[Planned, ...]:
        """The rows that something stands against."""
        return tuple(one for one in self.rows if one.problems)

    @property
    def there(self) -> tuple[Planned, ...]:
        """The rows that were proposed before."""
        return tuple(one for one in self.rows if one.is_there)


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """Reads, checks and writes content calendars. Nothing here writes to the store, and nothing leaves the machine."""

    store: Store
    checking: Checking
    drafting: Drafting
    organisation: Organisation

    def read(self, data: bytes) -> Sheet:
        """Read a content calendar. Raises Unusable for what is none."""
        accounts = self.organisation.accounts
        zone = next(iter(self.organisation.departments.values())).zone
        return read(data, accounts, self._networks(), self.organisation.clock().astimezone(zone).date())

    def check(self, sheet: Sheet, by: Person, refused: Mapping[str, str]) -> Checked:
        """Check every row; `refused` says of which accounts this person may not write for, what to tell them."""
        lines = [self._keyed(line, refused) for line in sheet.lines]
        known = self._known(lines)
        by_key = {(one.department, key): one for one in known if one.state not in OVER for key in one.keys}
        by_key |= self._proposed_before(lines, known)
        rows = [self._checked(line, by_key, by) for line in lines]
        matched = {entry.there.proposal for row in rows for entry in row.entries if entry.there}
        left = [one for one in known if one.proposal not in matched and one.state not in ENDED]
        rows = [replace(row, entries=tuple(_compared(one, row, left) for one in row.entries)) for row in rows]
        return Checked(tuple(self._kept_apart(rows)), sheet.notes)

    def export(self, week: date, department: str = "") -> bytes:
        """Write what goes out in the week that begins on a day as a content calendar; nothing that is restricted."""
        departments = [department] if department else [*self.organisation.departments]
        every = [known for key in departments for known in self._week(key, week)]
        own = sorted({account for one in every for account, _ in one.content.wordings})
        header = [DATE, TIME, WHEN, ACCOUNTS, TEXT, *(TEXT_FOR + key for key in own), GOES_WITH, CLEARED_BY]
        header += [
            REPLY_TO,
            REPLY_URL,
            NOTE,
            TAGS,
            TOPICS,
            *(f"{OURS} {one}" for one in ("pictures", "state", "goes out", "link")),
        ]
        return written([header, *(_given_back(one, own) for one in every)])

    def _networks(self) -> Mapping[str, str]:
        networks = self.checking.networks
        return {key: networks[one.network].called(one.settings) for key, one in self.organisation.accounts.items()}

    def _week(self, department: str, monday: date) -> Iterator[Known]:
        if department not in self.organisation.departments:
            raise Unusable(f"There is no department {department} here.")
        zone = self.organisation.departments[department].zone
        since, until = (
            datetime.combine(day, time(), zone).astimezone(UTC) for day in (monday, monday + timedelta(days=7))
        )
        accounts = [account.key for account in self.organisation.accounts_of(department)]
        for one in self.store.read(plans.known, accounts, since, until - timedelta.resolution):
            if one.state not in OVER and any(since <= moment.instant < until for moment in one.times):
                yield one

    def _keyed(self, line: Line, refused: Mapping[str, str]) -> Planned:
        """A row with the natural keys of what it is, once its labels are known ones."""
        if line.wording is None:
            return Planned(line.number, problems=line.problems)
        problems = [Problem(ACCOUNTS, refused[key]) for key in line.wording.accounts if key in refused]
        tags, topics = self.checking.labels(line.wording.accounts)
        said = {plain(KNOWN_TAGS.get(one, one)): one for one in tags} | {plain(one): one for one in tags}
        labels = []
        for column, given, offered in (
            (TAGS, line.wording.tags, said),
            (TOPICS, line.wording.topics, {plain(one): one for one in topics}),
        ):
            labels.append(tuple(offered[plain(one)] for one in given if plain(one) in offered))
            problems += [Problem(column, f"“{one}” is none of ours.") for one in given if plain(one) not in offered]
        wording = replace(line.wording, tags=labels[0], topics=labels[1])
        entries = tuple(_entry(wording, accounts) for accounts in self.drafting.by_approvers(wording))
        return Planned(line.number, wording, entries, tuple(problems))

    def _known(self, rows: Iterable[Planned]) -> tuple[Known, ...]:
        """What was proposed for the accounts of the file, at about its times; and whatever its rows became before."""
        every = list(rows)
        days = [
            datetime.fromisoformat(row.wording.day).replace(tzinfo=UTC)
            for row in every
            if row.wording and row.wording.day
        ]
        accounts = {account.key for row in every for entry in row.entries for account in entry.accounts}
        before = self.store.read(plans.by_keys, [entry.key for row in every for entry in row.entries])
        first, last = (min(days), max(days)) if days else (self.organisation.clock(), self.organisation.clock())
        since, until = first - AROUND, last + AROUND
        return self.store.read(plans.known, sorted(accounts), since, until, besides=[*before.values()])

    def _proposed_before(self, rows: Iterable[Planned], known: Iterable[Known]) -> dict[tuple[str, str], Known]:
        """The proposals that rows became before, whatever has become of their words since."""
        keys = [entry.key for row in rows for entry in row.entries]
        by_id = {one.proposal: one for one in known}
        before = self.store.read(plans.by_keys, keys)
        return {key: by_id[proposal] for key, proposal in before.items() if proposal in by_id}

    def _checked(self, row: Planned, by_key: Mapping[tuple[str, str], Known], by: Person) -> Planned:
        """A row with what was there before and, for the rest, its drafts and what the checks say of them."""
        if row.wording is None:
            return row
        problems, notes, entries = [*row.problems], [*row.notes], []
        for entry in row.entries:
            there = by_key.get((entry.department, entry.key))
            if there is not None:
                entries.append(replace(entry, there=there))
                notes += _not_taken_over(row.wording, there)
                continue
            drafted = None
            try:
                drafted = self._drafted(row.wording, entry.accounts, by)
            except CountersignError as error:
                problems.append(_problem(error, row.wording))
            entries.append(replace(entry, drafted=drafted))
            for found in drafted.report.unsettled if drafted else ():
                told = Problem(COLUMN_OF.get(found.field, TEXT), found.says)
                if found.outcome is Outcome.BLOCK:
                    problems.append(told)
                elif found.outcome is not Outcome.ADVISE:  # tips stand on the card
                    notes.append(told)
        if all(entry.there for entry in entries):
            problems = []  # it is there: what stands against proposing it stands against nothing
        unique = tuple(dict.fromkeys(problems)), tuple(dict.fromkeys(notes))
        return replace(row, entries=tuple(entries), problems=unique[0], notes=unique[1])

    def _drafted(self, wording: Wording, accounts: tuple[Account, ...], by: Person) -> Drafted:
        if wording.when is WhenKind.RELEASE:
            raise Unusable(ON_RELEASE_SAYS, "releaser")
        return self.drafting.draft(wording, accounts, by)

    def _kept_apart(self, rows: Sequence[Planned]) -> Iterator[Planned]:
        """The rows, each held against those above it: nothing twice, and no two too near on one account."""
        keys: dict[tuple[str, str], int] = {}
        taken: dict[str, list[tuple[datetime, int]]] = {}
        for row in rows:
            problems = []
            for entry in row.new:
                if (above := keys.setdefault((entry.department, entry.key), row.number)) != row.number:
                    problems.append(Problem(TEXT, f"It says just what row {above} says, at the same time."))
                    continue
                drafted = entry.drafted
                if drafted is None or drafted.when.kind is not WhenKind.AT or not is_spaced(drafted.content):
                    continue
                for account in entry.accounts:
                    problems += _too_near(account, drafted.when.instant, taken.get(account.key, ()))
                    taken.setdefault(account.key, []).append((drafted.when.instant, row.number))
            yield replace(row, problems=(*row.problems, *problems))


def week_of(text: str, today: date) -> date:
    """The Monday of a week written like 2026-W48; of this one when nothing is given. Raises Unusable."""
    if not text:
        return today - timedelta(days=today.weekday())
    found = WEEK.fullmatch(text.strip().upper())
    try:
        if found:
            return date.fromisocalendar(int(found[1]), int(found[2]), 1)
    except ValueError:
        pass
    raise Unusable(f"“{text}” is no week. Write it like 2026-W48.")


def _entry(wording: Wording, accounts: tuple[Account, ...]) -> Entry:
    wall = f"{wording.day}T{wording.time}" if wording.day else ""
    keys = tuple(account.key for account in accounts)
    return Entry(accounts, key_of(keys, wording.content(), wording.when, wall, wording.which))


def _compared(entry: Entry, row: Planned, left: Iterable[Known]) -> Entry:
    """An entry, with what was proposed before of which it is a later version: other words, or another time."""
    if entry.there or row.wording is None:
        return entry
    keys, wall = {account.key for account in entry.accounts}, f"{row.wording.day}T{row.wording.time}"
    says = texts_of(sorted(keys), row.wording.content())
    for one in left:
        if {*one.accounts} == keys and (one.is_at(wall) or texts_of(sorted(keys), one.content) == says):
            return replace(entry, differs_from=one)
    return entry


def _not_taken_over(wording: Wording, there: Known) -> list[Problem]:
    """What a row says now beside the words and the time that it did not when it was proposed."""
    content, was = wording.content(), there.content
    differs = [
        name
        for name, now, before in (
            (GOES_WITH, content.goes_with, was.goes_with),
            (CLEARED_BY, content.cleared_by, was.cleared_by),
            (NOTE, content.note, was.note),
            (REPLY_TO, content.answers, was.answers),
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


def _given_back(one: Known, own: Sequence[str]) -> list[str]:
    """A proposal as a row that would give it again."""
    day, _, at = one.when.wall.partition("T")
    kind = {WhenKind.SOON: AS_SOON, WhenKind.RELEASE: ON_RELEASE}.get(one.when.kind, "")
    content, wordings = one.content, dict(one.content.wordings)
    return [
        day,
        f"{at} {one.when.which}".strip(),
        kind,
        ", ".join(one.accounts),
        content.text,
        *(wordings.get(key, "") for key in own),
        content.goes_with,
        content.cleared_by,
        content.answers.handle if content.answers else "",
        content.answers.url if content.answers else "",
        content.note,
        ", ".join(content.tags),
        ", ".join(content.topics),
        "\n".join(picture.alt for picture in content.pictures),
        _state(one),
        "\n".join(dict.fromkeys(moment.wall.replace("T", " ") for moment in one.times[1:])),
        "\n".join(out.url for out in one.out if out.url),
    ]


def _state(one: Known) -> str:
    """How far it is: in one word, or account by account."""
    states = {out.account: out.state.value for out in one.out}
    every = {*states.values()} or {one.state.value}
    words = every.pop() if len(every) == 1 else "; ".join(f"{key}: {state}" for key, state in states.items())
    return words.replace("_", " ")

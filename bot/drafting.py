"""Drafting: what a person put into the form becomes something rendered, timed and checked, before it is kept."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from bot.answering import Answerings
from bot.checking import Checking
from bot.clock import Clock
from bot.errors import Unusable
from bot.model.account import Account
from bot.model.content import Answers, Content, Picture
from bot.model.people import Person
from bot.model.revision import Judged, Rendered, Revision
from bot.model.when import When, WhenKind, chosen, soon
from policy.draft import Kind
from policy.report import Report


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person put into the form, as they put it."""

    accounts: tuple[str, ...]
    text: str
    when: WhenKind = WhenKind.SOON
    day: str = ""
    """YYYY-MM-DD in the account's zone; for "as soon as it is approved", until when it is still true."""
    time: str = ""
    """HH:MM."""
    wordings: tuple[tuple[str, str], ...] = ()
    """Words of their own for some accounts: (account, text)."""
    pictures: tuple[Picture, ...] = ()
    goes_with: str = ""
    cleared_by: str = ""
    note: str = ""
    reply_to: str = ""
    reply_url: str = ""
    attested: frozenset[str] = frozenset()
    """Keys of the statements they confirmed."""
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def content(self) -> Content:
        """What is to be said, of all this."""
        handle = self.reply_to.strip()
        answers = Answers(handle, self.reply_url.strip()) if handle else None
        kind = Kind.REPLY if answers else Kind.POST
        return Content(
            text=self.text,
            kind=kind,
            answers=answers,
            wordings=tuple((account, text) for account, text in self.wordings if text.strip() and text != self.text),
            pictures=self.pictures,
            goes_with=self.goes_with.strip(),
            cleared_by=self.cleared_by.strip(),
            note=self.note.strip(),
            tags=self.tags,
            topics=self.topics,
        )


@dataclass(frozen=True, slots=True)
class Drafted:
    """One proposal's worth of a form: rendered, timed and checked, before it is kept."""

    accounts: tuple[Account, ...]
    content: Content
    rendered: tuple[Rendered, ...]
    when: When
    report: Report
    judged: Judged
    attested: frozenset[str]

    @property
    def needed(self) -> int:
        """How many approvals it takes."""
        return max(account.approvals for account in self.accounts)

    def revision(self, number: int, author: str, at: datetime) -> Revision:
        """Make a revision of it."""
        return Revision(
            number=number,
            content=self.content,
            rendered=self.rendered,
            author=author,
            at=at,
            salt=secrets.token_hex(16),
            attested=tuple(sorted(self.attested)),
            judged=self.judged,
        )


@dataclass(frozen=True, slots=True)
class Drafting:
    """Makes drafts of wordings. Nothing here writes, and nothing leaves the machine."""

    checking: Checking
    answerings: Answerings
    clock: Clock

    def by_approvers(self, wording: Wording) -> list[tuple[Account, ...]]:
        """Group the chosen accounts so that one 👍 always means one whole thing."""
        if not wording.text.strip():
            raise Unusable("There are no words yet. Write what should go out.", "text")
        if not wording.accounts:
            raise Unusable("Choose at least one account.", "accounts")
        groups: dict[tuple[object, ...], list[Account]] = {}
        for key in dict.fromkeys(wording.accounts):
            account = self.checking.account(key)
            alike = (account.department, account.channel, frozenset(account.approvers), frozenset(account.seniors))
            groups.setdefault(alike, []).append(account)
        return [tuple(group) for group in groups.values()]

    def draft(self, wording: Wording, accounts: tuple[Account, ...], by: Person) -> Drafted:
        """Render, time and check a wording for these accounts. Raises Unusable for a field."""
        content = wording.content()
        if not content.text.strip():
            raise Unusable("There are no words yet. Write what should go out.", "text")
        department = accounts[0].department
        rendered = self.checking.rendered(content, [account.key for account in accounts])
        answering = self.answerings.about(content.answers, department)
        when = _when(wording, accounts[0], self.clock())
        due = when.instant if when.kind is WhenKind.AT else None
        report = self.checking.report(content, rendered, answering, wording.attested, at=due, proposer=by.id)
        return Drafted(
            accounts=accounts,
            content=content,
            rendered=rendered,
            when=when,
            report=report,
            judged=self.checking.judged(report, department),
            attested=wording.attested,
        )


def _when(wording: Wording, account: Account, now: datetime) -> When:
    if wording.when is WhenKind.SOON and not (wording.day or wording.time):
        return soon(now, account.fresh_for, account.zone)
    return chosen(wording.when, wording.day, wording.time, account.zone, now)

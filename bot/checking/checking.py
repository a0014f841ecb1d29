"""Checks of a post: each account's parts are rendered and counted, and the policy gives its findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil

from bot.checking.settings_in_force import SettingsInForce
from bot.checking.threads import Destination, PossibleThread
from bot.errors import Unusable
from bot.model.account import Account
from bot.model.content import Content, Thread
from bot.model.organisation import Organisation
from bot.model.post import Parent
from bot.model.revision import Judged, Remark, Rendered, Revision
from bot.outbound.network import Network
from policy.catalogue import check
from policy.draft import AccountKind, Attachment, Draft, Kind, Length, Media
from policy.report import Report, in_order
from policy.rule import Finding
from policy.settings import Settings
from policy.situation import Answering, SaidAlready, Situation
from policy.tags import TAGS


@dataclass(frozen=True, slots=True)
class Checking:
    """Renders for each network and runs the policy under today's settings, without calling other machines."""

    organisation: Organisation
    networks: Mapping[str, Network]
    settings_in_force: SettingsInForce

    def account(self, key: str) -> Account:
        """Give an account. Raises Unusable when the configuration no longer has it."""
        if key not in self.organisation.accounts:
            raise Unusable("That account is no longer set up here. Choose another; your words are kept.", "accounts")
        return self.organisation.accounts[key]

    def rendered(
        self, content: Content, accounts: Iterable[str], parents: Mapping[str, Parent] | None = None
    ) -> tuple[Rendered, ...]:
        """Render, part by part, exactly what each account would send; `parents` are the posts replied to, by account.

        Raises Unusable at "pictures" for more pictures, or longer alt texts, than a network takes.
        """
        wanted = [self.account(key) for key in accounts]
        for account in wanted:
            self._see_that_pictures_fit(content, account)
        found = parents or {}
        return tuple(replace(self._rendered(content, account), parent=found.get(account.key)) for account in wanted)

    def threads(self, content: Content, accounts: Iterable[str]) -> Mapping[str, PossibleThread]:
        """How the words would go out as a thread, by account, wherever an author has the choice."""
        if content.is_private or content.corrects:
            return {}
        every = self.organisation.in_use(accounts)
        found = {account.key: self._destination(account).possible(content.text_for(account.key)) for account in every}
        return {key: thread for key, thread in found.items() if thread is not None}

    def labels(self, accounts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags and the topics that an author can choose from, for these accounts."""
        settings = [self.settings_in_force.of(key) for key in {self.account(key).department: None for key in accounts}]
        tags = [
            *TAGS,
            *(tag for policy in settings for window in policy.windows for tag in window.essential_tags),
        ]
        topics = [
            topic
            for policy in settings
            for topic in (
                *(topic for person in policy.spokespeople for topic in person.topics),
                *(delegation.topic for delegation in policy.delegations),
            )
        ]
        return tuple(dict.fromkeys(tags)), tuple(dict.fromkeys(topics))

    def report(
        self,
        content: Content,
        rendered: tuple[Rendered, ...],
        answering: tuple[Answering, ...],
        attested: Iterable[str] = (),
        *,
        at: datetime | None = None,
        now: datetime | None = None,
        proposer: str = "",
        settings: Settings | None = None,
        said_already: tuple[SaidAlready, ...] = (),
    ) -> Report:
        """Check the content against the policy of its day, once for each kind of account and wording.

        `at` is when the post goes out, if not at once; `now` is the moment of the check, if not this moment;
        `settings` replace today's, for comparison.
        """
        accounts = [self.account(rendering.account) for rendering in rendered]
        department = self.organisation.departments[accounts[0].department]
        now = now or self.organisation.clock()
        due = max(at or now, now).astimezone(department.zone)
        situation = Situation(
            today=due.date(),
            settings=settings or self.settings_in_force.of(department.key),
            answering=answering,
            ours=tuple(account.handle for account in self.organisation.accounts.values()),
            attested=frozenset(attested),
            at=due,
            written=now.astimezone(department.zone).date(),
            proposer=proposer,
            topics=content.topics,
            said_already=said_already,
        )
        alike: dict[tuple[AccountKind, str], list[Rendered]] = {}
        for account, rendering in zip(accounts, rendered, strict=True):
            alike.setdefault((account.kind, content.text_for(account.key)), []).append(rendering)
        return together(
            [check(self._draft(content, text, renderings), situation) for (_, text), renderings in alike.items()]
        )

    def again(
        self,
        revision: Revision,
        answering: tuple[Answering, ...],
        *,
        at: datetime | None = None,
        now: datetime | None = None,
        settings: Settings | None = None,
        said_already: tuple[SaidAlready, ...] = (),
    ) -> Report:
        """Check a stored revision against today's settings, for the accounts that are still set up.

        `at`, `now` and `settings` as for `report`. Raises Unusable when none of the accounts is set up.
        """
        left = (
            tuple(rendered for rendered in revision.rendered if rendered.account in self.organisation.accounts)
            or revision.rendered
        )
        by, attested = revision.author, revision.attested
        return self.report(
            revision.content,
            left,
            answering,
            attested,
            at=at,
            now=now,
            proposer=by,
            settings=settings,
            said_already=said_already,
        )

    def judged(self, report: Report, department: str) -> Judged:
        """Keep a report as shown, with the digest of the settings in force."""
        remarks = tuple(_remark(found) for found in report.findings)
        return Judged(remarks, report.fine, self.settings_in_force.of(department).digest())

    def _see_that_pictures_fit(self, content: Content, account: Account) -> None:
        network = self.networks[account.network]
        where, longest = network.called(account.settings), network.alt_limit
        most = network.pictures_for(content.kind)
        if len(content.pictures) > most:
            takes = "no pictures" if most == 0 else f"{most} picture{'s' if most > 1 else ''} at most"
            takes += " in a reply" if most < network.pictures else ""
            raise Unusable(f"{where} takes {takes}. Take some away, or leave {account.handle} out.", "pictures")
        for number, picture in enumerate(content.pictures, 1):
            if 0 < network.picture_bytes < picture.size:
                size, takes = _megabytes(picture.size), _megabytes(network.picture_bytes)
                raise Unusable(
                    f"Picture {number} is {size}; {where} takes {takes} at most. Make it smaller (1,600 across is "
                    f"plenty), save it as a JPEG, or leave {account.handle} out.",
                    "pictures",
                )
            if len(picture.alt) > longest:
                raise Unusable(
                    f"The alt text of picture {number} has {len(picture.alt):,} characters; {where} takes {longest:,}. "
                    "Say in it what matters, and put the rest into the post or on a page.",
                    "pictures",
                )

    def _rendered(self, content: Content, account: Account) -> Rendered:
        thread = Thread.NO if content.is_private else content.thread
        return self._destination(account).rendered(account.key, content.text_for(account.key), thread)

    def _lengths(self, content: Content, account: Account, rendering: Rendered) -> Iterator[Length]:
        where = self.networks[account.network].called(account.settings)
        text, there = content.text_for(account.key), self._destination(account)
        return there.lengths(rendering, account.handle, where, text, content.kind, content.thread)

    def _destination(self, account: Account) -> Destination:
        return Destination(self.networks[account.network], account.settings)

    def _draft(self, content: Content, text: str, rendered: list[Rendered]) -> Draft:
        accounts = [self.organisation.accounts[rendering.account] for rendering in rendered]
        answers = content.kind in {Kind.REPLY, Kind.DM}
        return Draft(
            text=text,
            kind=content.kind,
            media=tuple(Media(picture.alt) for picture in content.pictures),
            account_kind=accounts[0].kind,
            links=tuple(word for word in content.goes_with.split() if word.startswith("https://")),
            goes_with=content.goes_with,
            lengths=tuple(
                length
                for account, rendering in zip(accounts, rendered, strict=True)
                for length in self._lengths(content, account, rendering)
            ),
            reply_to=content.answers.handle if content.answers else "",
            reply_url=content.answers.url if content.answers else "",
            attachments=tuple(
                self._attachment(content, account, rendering.parent)
                for account, rendering in zip(accounts, rendered, strict=True)
                if answers
            ),
            tags=content.tags,
        )

    def _attachment(self, content: Content, account: Account, parent: Parent | None) -> Attachment:
        """Whether an answer can be attached to the post answered, from an account, as far as known."""
        network, url = self.networks[account.network], content.answers.url if content.answers else ""
        there = Attachment(account.handle, network.called(account.settings))
        if content.kind is not Kind.REPLY or not url:
            return there
        if fault := network.link_fault(url, account.settings):
            return replace(there, fault=fault)
        if parent is None:
            return replace(there, silent=not network.by_hand)
        return replace(there, fault=parent.closed, missing=not parent.id, author=parent.author, private=parent.private)


def together(reports: Sequence[Report]) -> Report:
    """Merge reports about the same words: each finding once, at its gravest."""
    found: dict[str, Finding] = {}
    for report in reports:
        for finding in report.findings:
            graver = finding.key not in found or finding.outcome.gravity > found[finding.key].outcome.gravity
            if graver:
                found[finding.key] = finding
    fine = tuple(word for word in reports[0].fine if all(word in report.fine for report in reports))
    return Report(in_order(tuple(found.values())), fine, reports[0].attested)


def _megabytes(size: int) -> str:
    """Write a number of bytes for people, rounded up: a picture too large by a byte says more than the limit."""
    return f"{ceil(size / 10_000) / 100:g} MB"


def _remark(found: Finding) -> Remark:
    return Remark(
        key=found.key,
        rule=found.rule,
        outcome=found.outcome,
        field=found.field,
        shown=found.shown,
        says=found.says,
        why=found.why,
        title=found.title,
        waivable=found.waivable,
    )

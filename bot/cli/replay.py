"""A replay: the rules' findings in posts already published, counted as they are read, with a few examples of each."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.cli.posts import Post
from policy import catalogue
from policy.draft import AccountKind, Draft, Media
from policy.outcome import Outcome, graver
from policy.report import Report
from policy.rule import Finding, Rule
from policy.situation import Settings, Situation

if TYPE_CHECKING:
    from bot.config import Config
    from bot.model.account import Account

EXAMPLES = 5
"""Of each rule: enough to see whether the rule is right, few enough to be read."""
AROUND = 90
"""Characters on each side of a finding."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding among its words; words that must not be repeated are masked."""

    line: int
    on: date | None
    before: str
    shown: str
    after: str
    says: str
    outcome: Outcome


@dataclass(slots=True)
class Tally:
    """The findings so far."""

    posts: int = 0
    undated: int = 0
    first: date | None = None
    last: date | None = None
    outcomes: Counter[str] = field(default_factory=Counter)
    """Posts by the gravest finding in each, or "clear"."""
    by_rule: Counter[str] = field(default_factory=Counter)
    """Posts with a finding of each rule, by the rule's code."""
    gravest: dict[str, Outcome] = field(default_factory=dict)
    examples: dict[str, list[Seen]] = field(default_factory=dict)

    def rules(self) -> list[tuple[Rule, Outcome, int]]:
        """Every rule with findings, its gravest outcome, and its number of posts: gravest first."""
        known = {rule.code: rule for rule in catalogue.load()}
        found = [(known[code], self.gravest[code], count) for code, count in self.by_rule.items()]
        return sorted(found, key=lambda entry: (-entry[1].gravity, -entry[2], entry[0].code))

    def quiet(self) -> list[Rule]:
        """The rules without findings."""
        return [rule for rule in catalogue.load() if rule.code not in self.by_rule]

    def add(self, post: Post, report: Report, draft: Draft) -> None:
        """Count a post."""
        day = day_of(post)
        self.posts += 1
        self.undated += day is None
        if day is not None:
            self.first, self.last = min(self.first or day, day), max(self.last or day, day)
        self.outcomes[str(report.outcome)] += 1
        for code in dict.fromkeys(found.rule for found in report.findings):
            found = next(finding for finding in report.findings if finding.rule == code)
            self.by_rule[code] += 1
            self.gravest[code] = graver(self.gravest.get(code, found.outcome), found.outcome)
            if len(kept := self.examples.setdefault(code, [])) < EXAMPLES:
                kept.append(seen(post, found, report, draft))


def replayed(
    posts: Iterable[Post], config: "Config | None", today: date, counted: Callable[[int], None] = lambda _: None
) -> Tally:
    """Check each post against the rules as of its day; `counted` hears the number of posts after each."""
    tally = Tally()
    accounts = _by_name(config)
    for post in posts:
        account = accounts.get(_plain(post.account))
        draft = Draft(
            text=post.text,
            account_kind=account.kind if account else AccountKind.CORPORATE,
            media=(Media(post.alt),) if post.alt else (),
            network=account.network if account else post.network.casefold(),
        )
        situation = Situation(
            today=day_of(post) or today,
            settings=settings_of(account, config),
            at=post.at if isinstance(post.at, datetime) else None,
        )
        tally.add(post, catalogue.check(draft, situation), draft)
        counted(tally.posts)
    return tally


def settings_of(account: "Account | None", config: "Config | None") -> Settings:
    """The settings of the account's department; without an account, of the only department, if there is only one."""
    if config is None:
        return Settings()
    if account:
        return config.departments[account.department].settings
    every = list(config.departments.values())
    return every[0].settings if len(every) == 1 else Settings()


def day_of(post: Post) -> date | None:
    """The day a post went out, if known."""
    return post.at.date() if isinstance(post.at, datetime) else post.at


def seen(post: Post, found: Finding, report: Report, draft: Draft) -> Seen:
    """A finding with the words around it, masked wherever any finding masks."""
    words, start, end = draft.field(found.field), found.start or 0, found.end or 0
    masks = [
        other
        for other in report.findings
        if other.field == found.field and other.start is not None and _masked(other, words)
    ]
    before = _hidden(words, max(0, start - AROUND), start, masks)
    after = _hidden(words, end, min(len(words), end + AROUND), masks)
    return Seen(
        line=post.line,
        on=day_of(post),
        before=f"{'…' if start > AROUND else ''}{before}",
        shown=found.shown,
        after=f"{after}{'…' if end + AROUND < len(words) else ''}",
        says=found.says,
        outcome=found.outcome,
    )


def _masked(found: Finding, words: str) -> bool:
    return not found.waivable or found.shown != words[found.start : found.end]


def _hidden(words: str, start: int, end: int, masks: list[Finding]) -> str:
    """A stretch of the words, with every masked character replaced."""
    inside = {at for mask in masks for at in range(max(start, mask.start or 0), min(end, mask.end or 0))}
    return "".join("•" if at in inside else words[at] for at in range(start, end))


def _by_name(config: "Config | None") -> "dict[str, Account]":
    """The accounts by key and by handle, ignoring case and @."""
    every = config.accounts.values() if config else ()
    return {_plain(name): account for account in every for name in (account.handle, account.key)}


def _plain(name: str) -> str:
    return name.strip().lstrip("@").casefold()

"""Drafting: the content of a form, rendered, timed and checked, before any of the content is kept."""

import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.checking.checking import Checking
from bot.checking.corrections import Corrections
from bot.checking.links import Links
from bot.checking.parents import Parents, found_in
from bot.checking.same_words import SameWords
from bot.enquiries.reply_check import ReplyChecks
from bot.errors import Unusable
from bot.model.account import Account
from bot.model.content import Answers, Content, Corrected, Picture, Thread
from bot.model.link import Link
from bot.model.people import Person
from bot.model.post import Parent
from bot.model.proposal import Proposal
from bot.model.revision import Judged, Rendered, Revision
from bot.model.when import Choice, When, WhenKind
from bot.proposing.link_cards import LinkCards, as_before
from bot.scheduling.timing import Timing
from policy.draft import Kind
from policy.report import Report
from policy.rule import Finding
from policy.situation import SaidAlready


@dataclass(frozen=True, slots=True)
class Wording:
    """The content of a proposing form, exactly as the person entered it."""

    accounts: tuple[str, ...]
    text: str
    when: WhenKind = WhenKind.SOON
    day: str = ""
    """YYYY-MM-DD in the account's zone; for "as soon as it is approved", the last day on which the words are true."""
    time: str = ""
    """HH:MM."""
    restricted: bool = False
    """Market-sensitive: only the named people and the approvers see the post."""
    need_to_know: tuple[str, ...] = ()
    which: str = ""
    """Where the hour comes twice on that day: "first" or "second"."""
    releaser: str = ""
    """For "on release": the person whose go-ahead is awaited."""
    wordings: tuple[tuple[str, str], ...] = ()
    """Separate words for some accounts: (account, text)."""
    pictures: tuple[Picture, ...] = ()
    goes_with: str = ""
    cleared_by: str = ""
    note: str = ""
    reply_to: str = ""
    reply_url: str = ""
    """The address of the post answered."""
    private: bool = False
    """Whether a private message is answered."""
    attested: frozenset[str] = frozenset()
    """Keys of the statements they confirmed."""
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    thread: Thread = Thread.NO
    no_card: bool = False
    """Whether the card of a link is left out."""
    at_risk: bool = False
    """Naming the person who fills in the form would be a risk to them."""
    corrects: Corrected | None = None
    """The post that is out, whose words are to be replaced."""

    @property
    def has_news(self) -> bool:
        """Whether there are words, and other words than those of a post that they are to replace."""
        return self.text.strip() not in {"", self.corrects.words.strip() if self.corrects else ""}

    def choice(self) -> Choice:
        """The chosen time, from the fields for time."""
        return Choice(self.when, self.day, self.time, self.which, self.releaser)

    def content(self) -> Content:
        """The words, pictures and notes, from the other fields."""
        handle, url = self.reply_to.strip(), self.reply_url.strip()
        answers = Answers(handle, url) if handle or url else None
        kind = Kind.DM if self.private else Kind.REPLY if answers else Kind.POST
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
            thread=self.thread,
            corrects=self.corrects,
            no_card=self.no_card,
        )


@dataclass(frozen=True, slots=True)
class Mending:
    """Changes that the author of a draft makes in the window with the findings."""

    alts: tuple[tuple[str, str], ...] = ()
    """Alt texts: (SHA-256 of the picture, words)."""
    wordings: tuple[tuple[str, str], ...] = ()
    """Separate words for some accounts: (account, text); an empty text means the words for all accounts."""
    attested: frozenset[str] | None = None
    """Keys of the statements that the author confirmed; None keeps the author's earlier confirmations."""
    accepted: str = ""
    """Key of the finding whose suggestion the author takes."""
    which: str = ""
    """Where the chosen hour comes twice: "first" or "second"."""
    pictures: tuple[Picture, ...] = ()
    """Pictures that the author has added."""
    thread: Thread | None = None
    """None keeps what the author chose before."""
    no_card: bool | None = None
    """Whether to leave out the card of a link; None keeps what the author chose before."""

    def of(self, content: Content) -> Content:
        """The content with the changes applied; of a post that is out, only its words can be changed, in step one."""
        if content.corrects:
            return content
        every: dict[str, Picture] = {}
        for picture in (*content.pictures, *self.pictures):
            every.setdefault(picture.sha256, picture)
        alts, own = dict(self.alts), dict(content.wordings) | dict(self.wordings)
        return replace(
            content,
            wordings=tuple((account, text) for account, text in own.items() if text.strip() and text != content.text),
            pictures=tuple(replace(shown, alt=alts.get(shown.sha256, shown.alt).strip()) for shown in every.values()),
            thread=content.thread if self.thread is None else self.thread,
            no_card=content.no_card if self.no_card is None else self.no_card,
        )


LONGEST_TEXT = 20_000
"""Characters of a wording: an approver reads all of them in Slack, a window at a time."""
MOST_ALIKE = 50
"""Times that a suggestion is put in place of the same words."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The part of a form that becomes a proposal: rendered, timed and checked, but not yet kept."""

    accounts: tuple[Account, ...]
    content: Content
    rendered: tuple[Rendered, ...]
    when: When
    report: Report
    judged: Judged
    attested: frozenset[str]
    links: tuple[Link, ...] = ()
    restricted_to: tuple[str, ...] | None = None
    """People, beside the approvers, who may see the post; None keeps the present restriction."""
    at_risk: bool | None = None
    """Whether naming the author would be a risk to them; None keeps what they said before."""

    @property
    def needed(self) -> int:
        """The number of approvals needed: the most that any of the accounts asks for."""
        return max(account.approvals for account in self.accounts)

    def revision(self, number: int, author: str, at: datetime) -> Revision:
        """Make a numbered, salted revision of the draft."""
        return Revision(
            number=number,
            content=self.content,
            rendered=self.rendered,
            author=author,
            at=at,
            salt=secrets.token_hex(16),
            attested=tuple(sorted(self.attested)),
            judged=self.judged,
            links=self.links,
        )


@dataclass(frozen=True, slots=True)
class Drafting:
    """Makes drafts of wordings, without writing to the store.

    Asks the networks for the post that a reply answers, and opens the links, side by side. Links of market-sensitive
    posts are left alone: the other end would know too early that somebody looks.
    """

    checking: Checking
    parents: Parents
    links: Links
    reply_checks: ReplyChecks
    timing: Timing
    link_cards: LinkCards
    same_words: SameWords
    corrections: Corrections

    def by_approvers(self, wording: Wording) -> list[tuple[Account, ...]]:
        """Group the chosen accounts by channel and approvers, so that a 👍 always covers a whole proposal.

        Raises Unusable for a field.
        """
        if not wording.text.strip():
            raise Unusable("There are no words yet. Write what should go out.", "text")
        if not wording.accounts:
            raise Unusable("Choose at least one account.", "accounts")
        groups: dict[tuple[object, ...], list[Account]] = {}
        for key in dict.fromkeys(wording.accounts):
            account = self.checking.account(key)
            channel = account.restricted_channel if wording.restricted else account.channel
            alike = (account.department, channel, frozenset(account.approvers), frozenset(account.seniors))
            groups.setdefault(alike, []).append(account)
        return [tuple(group) for group in groups.values()]

    def draft(self, wording: Wording, accounts: tuple[Account, ...], by: Person, *, besides: int = 0) -> Drafted:
        """Render, time and check a wording for some accounts; `besides` is the id of the proposal being edited, or 0.

        Raises Unusable for a field.
        """
        content = wording.content()
        if not content.text.strip():
            raise Unusable("There are no words yet. Write what should go out.", "text")
        content = self.corrections.still(content, besides)
        if content.corrects and [account.key for account in accounts] != [content.corrects.account]:
            raise Unusable("A change is of one post, on its own account. Nothing else can be chosen.", "accounts")
        every = [self.checking.account(key) for key in wording.accounts]
        when = self.timing.when(wording.choice(), accounts, content, every=every, besides=besides)
        looks = self.links.begin(content, () if wording.restricted else accounts)
        parents = self.parents.of(content, accounts)
        own = {besides} if besides else ()
        drafted = self._drafted(content, accounts, when, wording.attested, by, parents, besides=own)
        readers = _need_to_know(wording, accounts, by)
        return self._with_links(replace(drafted, restricted_to=readers, at_risk=wording.at_risk), looks())

    def lined(
        self,
        content: Content,
        accounts: tuple[Account, ...],
        by: Person,
        attested: frozenset[str],
        *,
        holding: bool,
        shown: Revision | None = None,
    ) -> Drafted:
        """Render, time and check a line with its blanks filled; a `holding` line answers the press.

        The posts bring no card of a link: nobody has agreed to a page's words.
        `shown` is the revision that the sender saw, with the post answered as found then.
        """
        when = self.timing.when(Choice(WhenKind.SOON), accounts, content)
        looks = self.links.begin(content, () if shown else accounts)
        parents = found_in(shown.rendered) if shown else self.parents.of(content, accounts)
        drafted = self._drafted(content, accounts, when, attested, by, parents, agreed=holding)
        return replace(drafted, links=shown.links if shown else looks())

    def retimed(self, proposal: Proposal, when: When, by: Person) -> Drafted:
        """Check a proposal's words again, for another time."""
        accounts = tuple(self.checking.account(key) for key in proposal.revision.accounts)
        revision = proposal.revision
        parents = found_in(revision.rendered)
        attested, own = frozenset(revision.attested), proposal.id
        drafted = self._drafted(revision.content, accounts, when, attested, by, parents, besides={own}, before=own)
        return replace(drafted, rendered=as_before(drafted.rendered, revision.rendered), links=revision.links)

    def mended(self, proposal: Proposal, mending: Mending, by: Person) -> Drafted:
        """Render and check a draft again, with its author's changes, at the same time."""
        accounts = tuple(self.checking.account(key) for key in proposal.revision.accounts)
        besides = proposal.edits.proposal if proposal.edits else proposal.id
        content = self.corrections.still(mending.of(proposal.revision.content), besides)
        looks = self.links.begin(content, () if proposal.restricted_to else accounts, proposal.revision.links)
        parents = self.parents.of(content, accounts, proposal.revision.rendered)
        if mending.accepted:
            content = self._accepting(content, accounts, proposal.when, mending.accepted, by)
        when = proposal.when.meaning(mending.which) if mending.which else proposal.when
        attested = _confirmed_by(by, proposal) if mending.attested is None else mending.attested
        own = {proposal.id, *([proposal.edits.proposal] if proposal.edits else [])}
        drafted = self._drafted(content, accounts, when, attested, by, parents, besides=own)
        return self._with_links(drafted, looks(), proposal.revision.rendered)

    def _with_links(self, drafted: Drafted, links: tuple[Link, ...], before: Iterable[Rendered] = ()) -> Drafted:
        """A draft with the links looked at, and the cards that its posts bring; `before` is what people were shown."""
        rendered = self.link_cards.of(drafted.content, drafted.rendered, links, before)
        return replace(drafted, rendered=rendered, links=links)

    def _accepting(self, content: Content, accounts: tuple[Account, ...], when: When, key: str, by: Person) -> Content:
        """Put the suggested words of a finding in place of the marked words, in every wording that has them."""
        for text in dict.fromkeys(content.text_for(account.key) for account in accounts):
            some = tuple(account for account in accounts if content.text_for(account.key) == text)
            mended = self._suggested(replace(content, text=text, wordings=()), some, when, key, by)
            wordings = tuple((account, mended if words == text else words) for account, words in content.wordings)
            content = replace(content, text=mended if content.text == text else content.text, wordings=wordings)
        return content

    def _suggested(self, content: Content, accounts: tuple[Account, ...], when: When, key: str, by: Person) -> str:
        for _ in range(MOST_ALIKE):
            report = self._drafted(content, accounts, when, frozenset(), by, {}).report
            alike = (finding for finding in report.findings if finding.key == key and can_be_accepted(finding))
            found = next(alike, None)
            if found is None:
                break
            words = content.text
            content = replace(content, text=f"{words[: found.start]}{found.edit}{words[found.end :]}")
        return content.text

    def _drafted(
        self,
        content: Content,
        accounts: tuple[Account, ...],
        when: When,
        attested: frozenset[str],
        by: Person,
        parents: Mapping[str, Parent],
        *,
        agreed: bool = False,
        besides: Collection[int] | None = None,
        before: int = 0,
    ) -> Drafted:
        """Render and check. Other posts of the same words, `besides` the draft's own, are told to the rules.

        None: they don't matter, as lines are there to be sent again.
        """
        keys = {account.key for account in accounts}
        content = replace(content, wordings=tuple((key, text) for key, text in content.wordings if key in keys))
        _refuse_too_long(content)
        department = accounts[0].department
        rendered = self.checking.rendered(content, [account.key for account in accounts], parents)
        answering = self.reply_checks.about(content, department, agreed=agreed)
        due = when.instant if when.kind is WhenKind.AT else None
        said: tuple[SaidAlready, ...] = ()
        if besides is not None:
            said = self.same_words.told(content, rendered, at=due, besides=besides, before=before)
        report = self.checking.report(content, rendered, answering, attested, at=due, proposer=by.id, said_already=said)
        return Drafted(
            accounts=accounts,
            content=content,
            rendered=rendered,
            when=when,
            report=report,
            judged=self.checking.judged(report, department),
            attested=attested,
        )


def can_be_accepted(found: Finding) -> bool:
    """Whether a finding suggests words that can replace the marked words."""
    return found.edit is not None and found.field == "text" and found.start is not None and found.end is not None


def _confirmed_by(by: Person, proposal: Proposal) -> frozenset[str]:
    """The statements confirmed so far, for the author who confirmed: nobody vouches for a colleague's word."""
    return frozenset(proposal.revision.attested) if proposal.revision.author == by.id else frozenset()


def _refuse_too_long(content: Content) -> None:
    """Refuse words too long for an approver to read. Raises Unusable for a field."""
    texts = (content.text, *(text for _, text in content.wordings))
    longest = max(map(len, texts))
    if longest > LONGEST_TEXT:
        raise Unusable(
            f"That is {longest:,} characters, and somebody has to read every one before it goes out: {LONGEST_TEXT:,} "
            "is the most. Put the long part on a page of its own, and say the gist here with a link to it.",
            "text",
        )
    if any(len(picture.alt) > LONGEST_TEXT for picture in content.pictures):
        raise Unusable("That description of a picture is too long to be read. Say what it shows in a line.", "text")


def _need_to_know(wording: Wording, accounts: tuple[Account, ...], by: Person) -> tuple[str, ...]:
    """People, beside the approvers, who may see a market-sensitive draft. Raises Unusable without a channel for it."""
    if not wording.restricted:
        return ()
    for account in accounts:
        if not account.restricted_channel:
            raise Unusable(
                f"{account.handle} has no channel of its own for market-sensitive posts yet, so this can't be kept "
                "from the others here. Its owner can have one set up.",
                "restricted",
            )
    return tuple(sorted({by.id, *wording.need_to_know}))

"""Lines, texts agreed to beforehand by two people: proposed, agreed to, withdrawn, told of before the last day."""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.authority.limits import LINES, see_room
from bot.authority.line_terms import LineTerms, must_ask_for_nobody
from bot.authority.members import Members
from bot.authority.roles import Authority
from bot.checking.checking import Checking, together
from bot.errors import Superseded, Unusable, still_here
from bot.lines.matching import scores
from bot.model.account import Account, Department
from bot.model.acts import Act
from bot.model.content import Content
from bot.model.line import Line, LineKind, LineState, Senders, Terms, worded
from bot.model.line_blanks import declared
from bot.model.notice import LineMessage, LineNews, LineRunsOut
from bot.model.organisation import Organisation
from bot.model.people import Card, Person
from bot.model.permissions import permit
from bot.model.revision import room
from bot.parsing import choices
from bot.proposing.drafting import Drafting
from bot.scheduling.deliveries import drop_unsent, end_mandate
from bot.store import Store, Tx, lines, proposals
from policy.report import Report

LONGEST_NAME, LONGEST_PURPOSE = 80, 300
LONGEST_TERM = timedelta(days=366)
SAID_BEFORE = timedelta(days=7)
"""How long before a line's last day people are told."""
MOST_PEOPLE = 20
"""People named in a line's terms, all shown on the card."""
MOST = 100
"""Lines in a list."""


@dataclass(frozen=True, slots=True)
class LineWish:
    """A line as put into the form."""

    name: str
    kind: str
    text: str
    accounts: tuple[str, ...]
    review_on: str
    """YYYY-MM-DD."""
    purpose: str
    blanks: str = ""
    """A blank on each line, in the form read by `declared`."""
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    changes: int = 0
    """The id of the version to replace; 0 for a new line."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A version of a line as shown to people."""

    line: Line
    department: Department
    accounts: tuple[Account, ...]
    needed: int
    senior: bool
    against: str
    """Why the line can't be sent today, or ""."""
    report: Report
    """Today's report of the checks, with sample values in the blanks."""
    card: Card | None
    channel: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A line in a person's list."""

    line: Line
    against: str
    may_send: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """Proposes, approves, withdraws and shows lines."""

    store: Store
    authority: Authority
    checking: Checking
    drafting: Drafting
    line_terms: LineTerms
    organisation: Organisation

    # Agreement

    def propose(self, wish: LineWish, by: Person, request: str) -> Line:
        """Ask two people to agree to a line, or to a new version; the old version stands until the new version does.

        `request` names the form: sent twice, the form asks once. Raises Unusable for a field, NotAllowed or NotNow.
        """
        line = self._written(wish, by)
        roles = self.authority.roles(by.id, line.terms.accounts, Act.PROPOSE_LINE)
        roles |= self.authority.roles_in_media_team(by.id, line.department)
        line.proposed(roles)  # refused before anything is asked
        must_ask_for_nobody(self._report(line, by), examples=bool(line.blanks))
        with self.store.begin() as tx:
            if (before := tx(lines.by_request, request)) is not None:
                return before
            see_room(tx, LINES, by.id, self.organisation.departments[line.department])
            if line.family:
                versions = tx(lines.of_family, line.family)
                if versions[-1].id != wish.changes:
                    raise Superseded("Somebody has written a newer version of this line. Look at that one first.")
                contributors = frozenset({by.id}).union(*(version.contributors for version in versions))
                line = replace(line, version=versions[-1].version + 1, contributors=contributors)
            line_id = tx(lines.add, line, request)
            kept = replace(line, id=line_id, family=line.family or line_id)
            for version in versions if line.family else ():
                if version.state is LineState.PROPOSED:
                    self._save(tx, version.replaced(kept.id, tx.now))
            tx.record(kept.proposed(roles).deeds)
            tx.tell(LineMessage(kept.id))
        return kept

    def approve(self, line_id: int, by: Person) -> Line:
        """Count a person's yes to a version; the second person's makes the version stand. Raises NotAllowed or NotNow.

        Only a role held in the person's own right counts: a line outlasts any cover.
        """
        line = self._line(line_id)
        held = self.authority.held(by.id, line.terms.accounts, Act.APPROVE_LINE)
        needed, senior = self.line_terms.asked(line.terms.accounts)
        permit(Act.APPROVE_LINE, held.roles - held.lent)
        if line.is_over(self.line_terms.today(line)):
            raise Superseded("Its last day has passed already. Change it, and give it a new one.")
        must_ask_for_nobody(self._report(line, Person(line.author)), examples=bool(line.blanks))
        with self.store.begin() as tx:
            versions = tx(lines.of_family, line.family)
            current = next(version for version in versions if version.id == line_id)
            after = current.approved(by.id, held.roles - held.lent, tx.now, ids=held.ids, needed=needed, senior=senior)
            if after.deeds:
                after = self._save(tx, after)
                if after.state is LineState.STANDING:
                    for version in versions:
                        if version.state is LineState.STANDING:
                            self._save(tx, version.replaced(line_id, tx.now))
                            _stop_unsent(tx, version.id, "line replaced")
        return after

    def withdraw(self, line_id: int, by: Person) -> Line:
        """Take a line out of use at once: posts sent as the line and not out yet ask for an approver."""
        line = self._line(line_id)
        roles = self.authority.roles_somewhere(by.id, line.terms.accounts, [line.department], Act.WITHDRAW_LINE)
        with self.store.begin() as tx:
            versions = tx(lines.of_family, line.family)
            current = next(version for version in versions if version.id == line_id)
            gone = self._save(tx, current.withdrawn(by.id, roles, tx.now))
            _stop_unsent(tx, line_id, "line withdrawn")
        return gone

    def say_what_runs_out(self) -> int:
        """Tell each line's author and owners, a week ahead, of the last day; gives the number of lines."""
        told = 0
        for line in self.store.read(lines.running_out, self.organisation.clock().date() + SAID_BEFORE, untold=True):
            known = self.organisation.in_use(line.terms.accounts)
            owners = self.authority.people(account.owner for account in known if account.owner)
            with self.store.begin() as tx:
                if not tx(lines.claim_telling, line.id):
                    continue
                tx.record(line.runs_out(tx.now).deeds)
                tx.tell(*(LineRunsOut(line.id, person) for person in dict.fromkeys((line.author, *owners))))
                told += 1
        return told

    # Views

    def listed(self, by: Person, kinds: tuple[LineKind, ...] = tuple(LineKind)) -> tuple[Listed, ...]:
        """The standing and waiting lines of a person's departments, sendable lines first; sending asks afresh.

        Raises NotAllowed for guests and visitors, or NotNow.
        """
        Members(self.authority).let_in(by)
        here = {account.department for account in self.offered_to(by)} | {
            key
            for key, department in self.organisation.departments.items()
            if by.id in self.authority.people(department.digital_leads)
        }
        stored = self.store.read(lines.open_of, self.organisation.departments, most=MOST)
        listed = [
            Listed(line, self.line_terms.against(line), self.line_terms.probably_allows(by.id, line))
            for line in stored
            if line.kind in kinds
        ]
        found = [row for row in listed if row.may_send or row.line.department in here]
        return tuple(sorted(found, key=lambda row: not (row.may_send and not row.against)))

    def signposts(self, by: Person, department: str, asked: str) -> tuple[Listed, ...]:
        """The signposts of a department, those about the words of a question first. Raises as `listed`."""
        found = [row for row in self.listed(by, (LineKind.SIGNPOST,)) if row.line.department == department]
        ranked = zip(scores([row.line for row in found], asked), found, strict=True)
        return tuple(row for _, row in sorted(ranked, key=lambda pair: -pair[0]))

    def shown(self, line_id: int) -> ShownLine | None:
        """Show a version; None if not found, or without an account or department set up."""
        line = self.store.read(lines.by_id, line_id)
        known = self.organisation.in_use(line.terms.accounts) if line else ()
        if line is None or line.department not in self.organisation.departments or not known:
            return None
        needed, senior = self.line_terms.asked(line.terms.accounts)
        left = replace(line, terms=replace(line.terms, accounts=tuple(account.key for account in known)))
        return ShownLine(
            line=line,
            department=self.organisation.departments[line.department],
            accounts=known,
            needed=max(2, needed),
            senior=senior,
            against=self.line_terms.against(line),
            report=self._report(left, Person(line.author)),
            card=self.store.read(lines.card_of, line_id),
            channel=known[0].channel,
        )

    def offered_to(self, by: Person) -> tuple[Account, ...]:
        """The accounts to offer a person for a line, from remembered groups; proposing asks afresh."""
        here = self.authority.people

        def may(account: Account) -> bool:
            team = self.organisation.departments[account.department].media_team
            owner = (account.owner,) if account.owner else ()
            return by.id in here((*account.proposers, *account.approvers, *account.seniors, *owner, *team))

        return tuple(account for account in self.organisation.accounts.values() if may(account))

    def _written(self, wish: LineWish, by: Person) -> Line:
        """A version made from the form. Raises Unusable for a field."""
        name, purpose = " ".join(wish.name.split()), " ".join(wish.purpose.split())
        if not name or room(name) > LONGEST_NAME:
            raise Unusable(f"Give it a name people will know it by, {LONGEST_NAME} characters at most.", "name")
        if not purpose or room(purpose) > LONGEST_PURPOSE:
            raise Unusable("Say what it may be sent for, in a sentence.", "purpose")
        if len(wish.people) > MOST_PEOPLE:
            raise Unusable(f"Name {MOST_PEOPLE} people at most; for more, choose a group.", "people")
        blanks = declared(wish.blanks)
        text = worded(wish.text, blanks)
        accounts = self._alike(wish.accounts)
        if not wish.people and not wish.groups:
            raise Unusable("Who may send it? Name people, or a group.", "people")
        before = self._line(wish.changes) if wish.changes else None
        if before is not None and before.department != accounts[0].department:
            raise Unusable("This line belongs to another department. Propose a line of its own.", "accounts")
        line = Line(
            id=0,
            family=before.family if before else 0,
            version=1,
            department=accounts[0].department,
            name=name,
            kind=choices.one_of(LineKind, wish.kind, "kind"),
            text=text,
            blanks=blanks,
            terms=Terms(
                accounts=tuple(account.key for account in accounts),
                people=tuple(dict.fromkeys(wish.people)),
                groups=tuple(choices.one_of(Senders, group, "groups") for group in dict.fromkeys(wish.groups)),
                purpose=purpose,
                review_on=choices.day(wish.review_on, "review_on"),
                tags=wish.tags,
            ),
            state=LineState.PROPOSED,
            author=by.id,
            contributors=frozenset({by.id}),
            at=self.organisation.clock(),
            salt=secrets.token_hex(16),
        )
        today = self.line_terms.today(line)
        if not today < line.terms.review_on <= today + LONGEST_TERM:
            raise Unusable("Choose a day after today and within a year: then two people look at it again.", "review_on")
        return line

    def _alike(self, keys: tuple[str, ...]) -> tuple[Account, ...]:
        """The accounts of a line, if all have the same approvers to agree to the whole line. Raises Unusable if not."""
        if not keys:
            raise Unusable("Choose at least one account.", "accounts")
        accounts = tuple(self.checking.account(key) for key in dict.fromkeys(keys))
        alike = {
            (account.department, account.channel, frozenset(account.approvers), frozenset(account.seniors))
            for account in accounts
        }
        if len(alike) > 1:
            raise Unusable("These accounts have different approvers. Propose the line for each of them.", "accounts")
        return accounts

    def _report(self, line: Line, by: Person) -> Report:
        """The report of the checks on a line, with sample values in the blanks."""
        accounts = tuple(self.checking.account(key) for key in line.terms.accounts)
        samples = [Content(text=text, tags=line.terms.tags) for text in line.samples()]
        holding = line.kind is LineKind.HOLDING
        drafts = [self.drafting.lined(sample, accounts, by, frozenset(), holding=holding) for sample in samples]
        return together([draft.report for draft in drafts])

    def _line(self, line_id: int) -> Line:
        return still_here(self.store.read(lines.by_id, line_id), "line")

    def _save(self, tx: Tx, line: Line) -> Line:
        tx(lines.write, line)
        tx.record(line.deeds)
        tx.tell(LineMessage(line.id), LineNews(line.id))
        return replace(line, deeds=())


def _stop_unsent(tx: Tx, line_id: int, why: str) -> None:
    """Ask for an approver of every post sent as a line that no longer stands, and drop the deliveries."""
    for proposal in tx(proposals.resting_on_anybody):
        mandate = proposal.mandate
        if mandate is not None and mandate.line == line_id and end_mandate(tx, proposal.id, why):
            drop_unsent(tx, proposal)

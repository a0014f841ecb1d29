"""The digest: items that need a person first, with buttons that act; then a line for each further item."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.account import Account, in_use
from bot.model.delivery import DeliveryState
from bot.model.enquiry_states import EnquiryState
from bot.model.hold import NamedHold
from bot.model.list_row import Listed, ListedDelivery
from bot.model.listed_referral import ListedReferral
from bot.model.take_down import TakeDownState
from bot.model.timeline_alarm import AlarmState
from bot.showing.digests import Ahead, Digest, Some
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import Button, actions, clipped, context, escaped, ids, section, table
from handlers.cards import EDIT
from handlers.cards.questions import buttons
from handlers.cards.tallies import came_of
from handlers.duty import credentials
from handlers.duty.covers import sentence
from handlers.enquiries.verdict import headline, network
from handlers.holding import holds
from handlers.slack.archive import Archive
from policy.times import clock_time

LIFE_AT_RISK = "🆘 Somebody's life may be at risk"
OPEN, SEE_ALL = "open_message", "see_all"
"""A button that only leads to a message; and a button for a whole list of App Home."""
WAITING, MINE, WEEK, WRONG, REFERRALS = "waiting", "mine", "week", "wrong", "referrals"
"""Lists of App Home behind `SEE_ALL`."""
DIGEST, OWN = "digest", "own"
"""Names for rows of buttons: an act from a named row brings the whole message up to date."""

NUMBERS = dict(enumerate(["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"], 1))
WITH_BUTTONS = 5
"""The most items with buttons of their own; further items are lines."""
MOST_DRAFTS = 5
ON_A_LINE = 30
"""Characters of a post's name in a line, few enough for a single line."""
LONGEST_LINE = 400
LONGEST_PART = 1800
"""Characters under a heading."""
LONGEST = 8500
"""Characters of the whole: Slack refuses a message somewhere above 13,000."""


@dataclass(slots=True)
class Space:
    """The room left in a message: whatever comes first is served first."""

    left: int = LONGEST

    def of(self, lines: Sequence[str]) -> list[str]:
        """Take the lines that fit under a heading."""
        fits: list[str] = []
        room = min(self.left, LONGEST_PART)
        for line in lines:
            room -= len(line) + 4
            if room < 0:
                break
            fits.append(line)
        self.left -= sum(len(line) + 4 for line in fits)
        return fits


def digest(found: Digest, archive: Archive, *, waiting: Some[Listed] | None = None) -> list[Block]:
    """A department's digest; or a person's own, with posts `waiting` for that person's approval."""
    own = waiting is not None
    space = Space()
    return [
        section(f"*{_day(found)}.* {_first_line(found, waiting)}"),
        *_referrals(LIFE_AT_RISK, [asked for asked in found.referrals if is_first(asked)], found, archive, space),
        *_alarms(found, archive, space),
        *_needs_a_person(found, archive, space, own=own),
        *_referrals("Referrals", [asked for asked in found.referrals if not is_first(asked)], found, archive, space),
        *_lines("On hold", [clipped(holds.line(named), LONGEST_LINE) for named in found.holds], space),
        *_lines("Elections and sensitive days", [_ahead(event, found) for event in found.ahead], space),
        *_waits_for_you(found, waiting, archive, space),
        *_pending(found, archive, space, own=own),
        *_drafts(found),
        *_today(found, archive, space, own=own),
        *_lines("Ends soon", [*_covers(found), *_credentials(found), *_agreed_lines(found)], space),
        *_taken_down(found, archive, space),
        *_under_mandate(found, archive, space),
        *_asked(found),
        *_came_of(found, archive, space),
        *_small_print(found, own=own),
    ]


def summary(found: Digest, waiting: Some[Listed] | None = None) -> str:
    """The line for notifications."""
    return f"{escaped(found.department.name, 200)}: {_first_line(found, waiting)}"


def _day(found: Digest) -> str:
    local = found.at.astimezone(found.department.zone)
    return f"{local:%A} {local.day} {local:%B}"


def _first_line(found: Digest, waiting: Some[Listed] | None) -> str:
    untaken = sum(referral.enquiry.state is EnquiryState.WAITING for referral in found.referrals)
    stuck = found.needs_a_person.total + untaken + len(found.taken_down) + len(found.alarms)
    yours = waiting.total if waiting else 0
    says = []
    if stuck:
        says.append(f"{NUMBERS.get(stuck, str(stuck))} thing{' needs' if stuck == 1 else 's need'} a person.")
    if yours:
        says.append(f"{NUMBERS.get(yours, str(yours))} post{' waits' if yours == 1 else 's wait'} for your approval.")
    if says:
        return " ".join(says)
    if found.pending.total or found.today.total or found.drafts.total:
        return "Nothing is stuck."
    return "You have nothing waiting." if waiting is not None else "Nothing is waiting, and nothing goes out today."


# Items that need a person


def _needs_a_person(found: Digest, archive: Archive, space: Space, *, own: bool) -> Iterator[Block]:
    acted = found.needs_a_person.rows[:WITH_BUTTONS]
    kind = OWN if own else f"{DIGEST}:{found.department.key[:100]}"
    for number, item in enumerate(acted, 1):
        says = clipped(f"{number}. {_asks(found, item, own=own)}", LONGEST_LINE)
        space.left -= len(says) + 60  # the labels of the buttons
        yield section(f"*Needs a person*\n{says}" if number == 1 else says)
        here = Answering(archive, found.accounts, found.at, found.holds)
        yield from actions(here.buttons(item), named=f"{kind}:{item.id}")
    rest = found.needs_a_person.rows[WITH_BUTTONS:]
    lines = [
        list_rows.linked(f"{_which(found, item, own=own)}: {list_rows.in_short(item)}.", archive.link(item.of.card))
        for item in rest
    ]
    left = found.needs_a_person.total - len(acted)
    yield from _lines("", lines, space, total=left, see=WRONG, first=len(acted) + 1)


def _asks(found: Digest, item: ListedDelivery, *, own: bool) -> str:
    return f"{_which(found, item, own=own)}, {list_rows.asks(item, held=is_held(item, found.holds))}"


def _which(found: Digest, item: ListedDelivery, *, own: bool) -> str:
    return f"{_named(item.of, own=own)}, {list_rows.account(item.account, found.accounts)}"


def _named(post: Listed, *, own: bool) -> str:
    return list_rows.named(post, own=own) if own else list_rows.named(post, most=ON_A_LINE)


def is_held(item: ListedDelivery, standing: Iterable[NamedHold]) -> bool:
    """Whether a hold on all of an account stops a delivery."""
    ranges = (named.hold.on for named in standing)
    return any(on.reaches(item.of.department, item.account) and not on.phrases for on in ranges)


@dataclass(frozen=True, slots=True)
class Answering:
    """What decides which acts are offered on the deliveries of a list."""

    archive: Archive
    accounts: Mapping[str, Account]
    at: datetime
    holds: Iterable[NamedHold]

    def buttons(self, item: ListedDelivery, *, label: str = "Open") -> Iterator[Button]:
        """Buttons for an act on a delivery that needs a person; the way to the card is labelled `label`."""
        if item.of.hidden:
            return
        if item.state is DeliveryState.FAILED:
            yield Button(EDIT, "Edit and propose again", ids(item.of.id, item.of.revision))
        else:
            may_go_now = self._may_go_now(item)
            yield from buttons(
                item, may_go_now=may_go_now, private=item.of.private, thread=item.of.parts > 1, changes=item.of.changes
            )
        yield from opening(self.archive.link(item.of.card), label)

    def _may_go_now(self, item: ListedDelivery) -> bool:
        """Whether the delivery can go out at once: within the approved time, and under no hold on all of an account."""
        account = self.accounts.get(item.account)
        if account is None or not item.of.when.covers(self.at, account.later):
            return False
        return not is_held(item, self.holds)


def opening(url: str, label: str = "Open") -> Iterator[Button]:
    """The button that leads to a message, if the message can be reached."""
    if url:
        yield Button(OPEN, label, "", url=url)


# Lines


def _lines(
    heading: str,
    lines: Sequence[str],
    space: Space,
    *,
    total: int = 0,
    see: str = "",
    first: int = 1,
    in_list: int = 0,
) -> Iterator[Block]:
    """Numbered lines under a heading, as far as room is left; the rest are counted, with a button to all.

    `in_list`: how many the button leads to, where the list has those of several headings.
    """
    total = max(total, len(lines))
    if not total:
        return
    shown = space.of(lines)
    says = [f"*{heading}*"] if heading else []
    says += [f"{number}. {line}" for number, line in enumerate(shown, first)]
    if total > len(shown):
        says.append(f"… and {total - len(shown)} more." if shown else f"{total} in all.")
    yield section("\n".join(says))
    if see and total > len(shown):
        yield from actions([Button(SEE_ALL, f"See all {in_list or first - 1 + total}", see)])


def is_first(referral: ListedReferral) -> bool:
    """Whether a referral stands above everything: a life at risk that nobody has yet."""
    return referral.enquiry.life_at_risk and referral.enquiry.state is EnquiryState.WAITING


def _referrals(
    heading: str, referrals: Sequence[ListedReferral], found: Digest, archive: Archive, space: Space
) -> Iterator[Block]:
    zone = found.department.zone
    lines = [list_rows.linked(referral_line(asked, zone, found.at), archive.link(asked.card)) for asked in referrals]
    yield from _lines(heading, lines, space, see=REFERRALS, in_list=len(found.referrals))


def referral_line(referral: ListedReferral, zone: ZoneInfo, now: datetime) -> str:
    """An open referral in a list: who asks, by when, who has it and since when."""
    enquiry = referral.enquiry
    age = words.span(now - enquiry.at)
    taken = enquiry.state is EnquiryState.TAKEN
    who = f"taken by {words.mention(enquiry.settled_by)}, asked {age} ago" if taken else f"waiting {age}"
    by = ""
    if enquiry.deadline is not None:
        when = words.at(enquiry.deadline, zone, now)
        by = f"; *overdue, wanted by {when}*" if enquiry.is_overdue(now) else f"; answer wanted by {when}"
    return f"{headline(enquiry)}: {escaped(enquiry.handle, 200)} on {network(enquiry)}, {who}{by}."


def _alarms(found: Digest, archive: Archive, space: Space) -> Iterator[Block]:
    """Posts on our accounts of which nobody has said whose they are; or that are not ours, and not dealt with."""
    zone = found.department.zone
    lines = []
    for listed in found.alarms:
        alarm = listed.alarm
        asks = "not ours, not dealt with yet" if alarm.state is AlarmState.NOT_OURS else "yours?"
        seen = f"{words.at(alarm.at, zone, found.at)} ({words.span(found.at - alarm.at)} ago)"
        says = f"{list_rows.account(alarm.account, found.accounts)}, seen {seen}: {asks}"
        lines.append(list_rows.linked(says, archive.link(listed.message)))
    yield from _lines("🚨 Posted without Countersign", lines, space)


def _ahead(ahead: Ahead, found: Digest) -> str:
    queued = f"{words.counted(ahead.queued, 'post')} queued in it" if ahead.queued else "nothing is queued in it"
    return f"{list_rows.period(ahead.what, found.department.zone, found.at)}; {queued}."


def _waits_for_you(found: Digest, waiting: Some[Listed] | None, archive: Archive, space: Space) -> Iterator[Block]:
    if waiting is not None:
        lines = [_pending_line(found, post, archive) for post in waiting.rows]
        yield from _lines("Waiting for you to decide", lines, space, total=waiting.total, see=WAITING)


def _pending(found: Digest, archive: Archive, space: Space, *, own: bool) -> Iterator[Block]:
    lines = [_pending_line(found, post, archive, own=own) for post in found.pending.rows]
    see = MINE if own else WEEK
    yield from _lines("Waiting for approval", lines, space, total=found.pending.total, see=see)


def _pending_line(found: Digest, post: Listed, archive: Archive, *, own: bool = False) -> str:
    lacks = "" if list_rows.lacks(post) == "not yet approved" else f"{list_rows.lacks(post)}; "
    which = f"{_named(post, own=own)}, {list_rows.on(post, found.accounts)}"
    says = f"{which}: {lacks}{list_rows.left(post, found.at)}."
    return list_rows.linked(says, archive.link(post.card))


def _drafts(found: Digest) -> Iterator[Block]:
    """A person's own drafts, each with a button to go on writing."""
    newest = sorted(found.drafts.rows, key=lambda draft: draft.id, reverse=True)[:MOST_DRAFTS]
    for number, draft in enumerate(newest):
        button = Button(EDIT, "Go on writing", ids(draft.id, draft.revision))
        yield section(f"{'*Your drafts*' + chr(10) if number == 0 else ''}{list_rows.named(draft, own=True)}", button)
    if (left := found.drafts.total - len(newest)) > 0:
        yield section(f"… and {words.counted(left, 'more draft')}.", Button(SEE_ALL, "See all", MINE))


def _today(found: Digest, archive: Archive, space: Space, *, own: bool) -> Iterator[Block]:
    lines = [_today_line(found, item, archive, own=own) for item in found.today.rows]
    yield from _lines("Going out today", lines, space, total=found.today.total, see=MINE if own else WEEK)


def _today_line(found: Digest, item: ListedDelivery, archive: Archive, *, own: bool) -> str:
    at = clock_time(item.wakes_at.astimezone(found.department.zone))
    says = f"{at}: {_named(item.of, own=own)}, {list_rows.account(item.account, found.accounts)}."
    return list_rows.linked(says, archive.link(item.of.card))


def _covers(found: Digest) -> Iterator[str]:
    for cover in found.covers:
        yield sentence(cover, in_use(found.accounts, cover.accounts[:4]))


def _credentials(found: Digest) -> Iterator[str]:
    for state in found.credentials:
        yield credentials.line(state, found.at)


def _agreed_lines(found: Digest) -> Iterator[str]:
    today = found.at.astimezone(found.department.zone).date()
    for agreed in found.lines:
        last = words.date(agreed.terms.review_on)
        says = f"could be sent until {last}" if agreed.is_over(today) else f"can be sent until {last}"
        yield f"The line “{escaped(agreed.name, 200)}” {says}. Two people agree to it anew with /lines."


def _taken_down(found: Digest, archive: Archive, space: Space) -> Iterator[Block]:
    lines = [
        list_rows.linked(
            f"{list_rows.named(row.of)}, {list_rows.account(row.account, found.accounts)}: "
            + ("still up, to be taken down by hand." if take_down.state is TakeDownState.BY_HAND else "taken down.")
            + ("" if row.of.hidden else f" “{escaped(take_down.reason, 200)}”"),
            archive.link(row.of.card),
        )
        for take_down, row in found.taken_down
    ]
    yield from _lines("Taken down, to be looked at", lines, space)


def _under_mandate(found: Digest, archive: Archive, space: Space) -> Iterator[Block]:
    lines = [
        list_rows.linked(f"{list_rows.named(post)}, {list_rows.on(post, found.accounts)}.", archive.link(post.card))
        for post in found.under_mandate.rows
    ]
    heading = "Sent without a second person since the last digest, to look over"
    yield from _lines(heading, lines, space, total=found.under_mandate.total)


def _asked(found: Digest) -> Iterator[Block]:
    """Last week's enquiries, in a line."""
    week = found.asked
    if week is None:
        return
    says = [f"{words.counted(week.asked, 'question')} from outside, {week.referred or 'none'} for the media team."]
    if week.first_act.middle is not None:
        says.append(f"Half had somebody within {words.span(week.first_act.middle)}.")
    if week.answered.middle is not None:
        says.append(f"{week.answered.count} answered, half within {words.span(week.answered.middle)}.")
    if week.deadlines:
        says.append(f"{words.counted(week.deadlines, 'deadline')}, {week.missed or 'none'} missed.")
    yield section(f"*Who asked last week*\n{' '.join(says)}")


def _came_of(found: Digest, archive: Archive, space: Space) -> Iterator[Block]:
    """What came of last week's posts: a small table."""
    cells = []
    for number, post in enumerate(found.came_of.rows, 1):
        named = list_rows.named(post.row.of, own=True, most=ON_A_LINE)
        says = f"{number}. {named}, {list_rows.account(post.row.account, found.accounts)}"
        cells.append((list_rows.linked(says, archive.link(post.row.of.card)), came_of(post, found.at)))
    shown = cells[: len(space.of([left + right for left, right in cells]))]
    if shown:
        yield section("*What came of last week’s posts*, a day after each unless it says more")
        yield from table(shown)
        if (more := found.came_of.total - len(shown)) > 0:
            yield section(f"… and {more} more: `countersign export --results`, on the server, has them all.")


def _small_print(found: Digest, *, own: bool) -> Iterator[Block]:
    if own:
        return
    head = found.audit_head
    signed = f", signed with key {head.key[:8]}" if head.key else ""
    yield context("" if found.holds else "Nothing is on hold.", f"Audit trail: {head.seq}:{head.hash[:16]}{signed}")

"""Content calendars in Slack: a plan's contents, the buttons to propose, and news for the approvers' channel."""

from collections.abc import Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.account import in_use
from bot.model.plan import Known, Plan, PlanState
from bot.model.plan_report import PlanReport, RowReport
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from bot.plans.plans import ShownPlan
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, clipped, context, escaped, ids, said, section
from handlers.blocks.words import counted, first_words, listed
from handlers.cards import EDIT

PROPOSE, CANCEL = "plan_propose", "plan_cancel"
PER_SECTION = 2800
ROOM_TO_MEND, ROOM_TO_KNOW, ROOM_FOR_ROWS = 4000, 2000, 2000
"""Characters of each list in a message: Slack takes little more than 10,000 for all blocks together."""
ROOM_ON_A_PAGE = 9000
LONGEST_LINE = 400
MOST_DRAFTS = 5
ROOM_IN_CHANNEL = 7000
MEND = "Mend the file, and drop it here again."
NO_THUMB = "A 👍 on this message approves nothing: each post has its own card in the thread below, for its own 👍."


def summary(shown: ShownPlan) -> str:
    """The line for notifications."""
    report = shown.plan.report
    if report is None:
        return f"Your plan {_name(shown.plan)}"
    return f"Your plan {_name(shown.plan)}: {len(report.fine)} of {counted(len(report.rows), 'row')} can be proposed"


def message(shown: ShownPlan) -> list[Block]:
    """The message to the person who brought a plan: contents and buttons, or the outcome."""
    if shown.plan.report is not None:
        return _waiting(shown, shown.plan.report)
    if shown.plan.is_to_be_checked:
        return _being_checked(shown.plan)
    if shown.plan.state is PlanState.CANCELLED:
        return [section(f"Nothing of *{_name(shown.plan)}* was proposed. Drop the file here again whenever you like.")]
    return list(_proposed(shown))


def pages(report: PlanReport) -> list[list[Block]]:
    """Problems left over from the message, in pages for the thread below."""
    found, rest = [], _fitting(_to_mend(report.faulty), ROOM_TO_MEND)[1]
    while rest:
        page, rest = _fitting(rest, ROOM_ON_A_PAGE)
        found.append(list(_in_sections(page)))
    return found


def announced(shown: ShownPlan, channel: str) -> list[Block]:
    """News for an approvers' channel: the proposer and the posts; the cards follow in the thread."""
    rows = _in_channel(shown, channel)
    fits, left = _fitting([_post(shown, post) for post in rows], ROOM_IN_CHANNEL)
    more = [f"And {counted(len(left), 'more')[:-1] if len(left) > 1 else '1 more'}."] if left else []
    drafts = len(_in_channel(shown, channel, drafts=True))
    kept = f" {counted(drafts, 'more post')} {'waits' if drafts == 1 else 'wait'} for a word of its author's first."
    return [
        section(f"🗓️ *{announcement(shown, channel)}*"),
        *_in_sections([*fits, *more]),
        context(f"Each post has its own card in this thread, and is approved by itself.{kept if drafts else ''}"),
    ]


def announcement(shown: ShownPlan, channel: str) -> str:
    """The same in a line."""
    rows, who = _in_channel(shown, channel), words.mention(shown.plan.person)
    return f"{who} proposes {counted(len(rows), 'post')} from {_name(shown.plan)}{_span(rows)}"


def _being_checked(plan: Plan) -> list[Block]:
    return [
        section(f"*{_name(plan)} is being checked*, row by row. What is found will stand here, in a minute or so."),
        *actions([Button(CANCEL, "Cancel", ids(plan.id))]),
    ]


def _waiting(shown: ShownPlan, report: PlanReport) -> list[Block]:
    to_mend, left = _fitting(_to_mend(report.faulty), ROOM_TO_MEND)
    blocks: list[Block] = [section(_in_all(shown.plan, report))]
    if report.left:
        blocks.append(section(_left(report)))
    if report.notes:
        blocks.append(context(*(said(note, LONGEST_LINE) for note in report.notes)))
    if to_mend:
        more = ["The rest is in the thread."] if left else []
        blocks += [section("*To mend in the file*"), *_in_sections([*to_mend, *more])]
    for title, lines, room in (
        ("*Good to know*", list(_to_know(report)), ROOM_TO_KNOW),
        ("*Ready to propose*", [_row(shown, row) for row in report.fine], ROOM_FOR_ROWS),
    ):
        fits, over = _fitting(lines, room)
        more = [f"And {len(over)} more."] if over else []
        blocks += [section(title), *_in_sections([*fits, *more])] if fits else []
    return [*blocks, *_ways_on(shown, report)]


def _in_all(plan: Plan, report: PlanReport) -> str:
    fine, faulty, there, left = (len(rows) for rows in (report.fine, report.faulty, report.there, report.left))
    if not report.rows:
        return f"*{_name(plan)}* could not be checked."
    said_first = f"*{_name(plan)}* has {counted(len(report.rows), 'row')}. "
    if fine == len(report.rows):
        return f"{said_first}{'All of them are' if fine > 1 else 'It is'} fine."
    if there == len(report.rows):
        which = "All of them were" if there > 1 else "It was"
        return f"{said_first}{which} proposed before, and nothing changes there."
    parts = [f"{fine} {'is' if fine == 1 else 'are'} fine" if fine else ""]
    parts.append(
        f"{there} {'was' if there == 1 else 'were'} proposed before, and nothing changes there" if there else ""
    )
    parts.append(f"{faulty} {'needs' if faulty == 1 else 'need'} something first" if faulty else "")
    parts.append(f"{left} {'was' if left == 1 else 'were'} not checked yet" if left else "")
    return f"{said_first}{'; '.join(part for part in parts if part)}."


def _left(report: PlanReport) -> str:
    """What was not checked when the time was up, and the way on."""
    count = len(report.left)
    rows = (
        f"row {report.left[0].number} is" if count == 1 else f"{count} rows, from row {report.left[0].number} on, are"
    )
    if report.fine:
        way_on = (
            "Propose what is fine, then drop the file here again: what was proposed is passed over, and the check goes "
            "on from there."
        )
    elif report.faulty:
        way_on = "Mend the rows below, or take them out, and drop the file here again."
    else:
        way_on = "Drop the file here again a little later."
    return (
        f"*Checking takes longer than it may, so {rows} not checked yet.* Nothing is lost. {way_on} Smaller files are "
        "checked sooner, too."
    )


def _ways_on(shown: ShownPlan, report: PlanReport) -> Iterator[Block]:
    fine, about = len(report.fine), ids(shown.plan.id, shown.stamp)
    if not fine:
        if report.faulty:
            yield context(MEND)
        elif report.rows and not report.left:
            yield context("Nothing is left to do.")
        return
    label = f"Propose these {fine}" if fine > 1 else "Propose it"
    if report.faulty or report.left:
        label = f"Only the {fine} that are fine" if fine > 1 else "Only the one that is fine"
    yield from actions([Button(PROPOSE, label, about, style="primary"), Button(CANCEL, "Cancel", ids(shown.plan.id))])
    yield context("Nothing is proposed yet. Each post gets its own card, and somebody approves each by itself.")


def _proposed(shown: ShownPlan) -> Iterator[Block]:
    sent = [post for _, post in shown.proposed if post.state is not ProposalState.DRAFT]
    drafts = [(row, post) for row, post in shown.proposed if post.state is ProposalState.DRAFT]
    channels = dict.fromkeys(
        shown.accounts[post.accounts[0]].channel for post in sent if post.accounts[0] in shown.accounts
    )
    where = listed([f"<#{channel}>" for channel in channels])
    says = (
        f"*{_name(shown.plan)}*: {counted(len(sent), 'post')} {'is' if len(sent) == 1 else 'are'} with their approvers"
    )
    yield section(f"{says}, in {where}." if where else f"{says}.")
    if drafts:
        waits = "1 waits" if len(drafts) == 1 else f"{len(drafts)} wait"
        yield section(
            f"{waits} for a word of yours: you are asked to confirm something first. They are kept as drafts."
        )
    for row, post in drafts[:MOST_DRAFTS]:
        button = Button(EDIT, "Go on writing", ids(post.proposal, 1))
        yield section(f"Row {row}: {first_words(post.content.text)}", button)
    if len(drafts) > MOST_DRAFTS:
        yield context("The others are in App Home, among your posts.")


def _to_mend(rows: Iterable[RowReport]) -> list[str]:
    return [_line(row.number, problem.column, problem.says) for row in rows for problem in row.problems]


def _to_know(report: PlanReport) -> Iterator[str]:
    for row in report.rows:
        for post in row.differs_from:
            at = words.on(post.at, ZoneInfo(post.zone)).split(", ")[0]
            yield (
                f"• Row {row.number} differs from what was proposed on {at}: {first_words(post.text)}. "
                "It would be a new proposal; the other stays until somebody withdraws it."
            )
        for note in row.notes if not row.problems else ():
            yield _line(row.number, note.column, note.says)


def _line(row: int, column: str, says: str) -> str:
    return clipped(f"• Row {row}, {column}: {said(says, LONGEST_LINE)}", LONGEST_LINE)


def _row(shown: ShownPlan, row: RowReport) -> str:
    handles = [words.handle(account) for account in in_use(shown.accounts, row.accounts)]
    when = words.on(row.when, ZoneInfo(row.zone)) if row.when else "as soon as it is approved"
    kept = " (stays a draft until you have confirmed something)" if row.to_confirm else ""
    return f"• Row {row.number}: {when}, {listed(handles)}: {first_words(row.text)}{kept}"


def _post(shown: ShownPlan, post: Known) -> str:
    handles = [words.handle(account) for account in in_use(shown.accounts, post.accounts)]
    when = (
        words.on(post.when.instant, ZoneInfo(post.when.zone))
        if post.when.kind is WhenKind.AT
        else "as soon as approved"
    )
    return f"• {when[0].upper()}{when[1:]}, {listed(handles)}: {first_words(post.content.text)}"


def _in_channel(shown: ShownPlan, channel: str, *, drafts: bool = False) -> list[Known]:
    """A plan's posts for the accounts of a channel, in order of publication; `drafts` are those not confirmed yet."""
    here = [
        post
        for _, post in shown.proposed
        if post.accounts[0] in shown.accounts
        and shown.accounts[post.accounts[0]].channel == channel
        and (post.state is ProposalState.DRAFT) == drafts
    ]
    return sorted(here, key=lambda post: post.when.instant)


def _span(rows: Sequence[Known]) -> str:
    timed = [post.when for post in rows if post.when.kind is WhenKind.AT]
    if not timed:
        return ""
    first, last = (f"{when.local():%A} {when.local().day} {when.local():%B}" for when in (timed[0], timed[-1]))
    return f", {first}" if first == last else f", {first} to {last}"


def _name(plan: Plan) -> str:
    return escaped(plan.name, words.SHORT) or "the plan"


def _fitting(lines: Sequence[str], room: int) -> tuple[list[str], list[str]]:
    """The lines that fit, and the rest."""
    used = 0
    for place, line in enumerate(lines):
        used += len(line) + 1
        if used > room:
            return list(lines[:place]), list(lines[place:])
    return list(lines), []


def _in_sections(lines: Sequence[str]) -> Iterator[Block]:
    rest = list(lines)
    while rest:
        now, rest = _fitting(rest, PER_SECTION)
        yield section("\n".join(now))

"""Agreed lines in Slack: the list, the form, the card for two approvers."""

from collections.abc import Iterator, Mapping, Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import Unusable
from bot.lines.lines import LONGEST_NAME, LONGEST_PURPOSE, Listed, ShownLine
from bot.model.line import LONGEST_TEXT, Line, LineKind, LineState, Senders
from bot.model.line_blanks import Blank, BlankKind, written
from handlers.blocks import forms, words
from handlers.blocks.blocks import (
    WORN_OUT,
    Button,
    actions,
    clipped,
    context,
    divider,
    escaped,
    ids,
    pieces,
    quoted,
    section,
    whole_numbers,
)
from policy.outcome import Outcome
from policy.tags import TAGS

OPEN_LIST, PAGE, PROPOSE, CHANGE, SEND = "lines_open", "lines_page", "line_propose", "line_change", "line_send"
APPROVE, WITHDRAW = "line_approve", "line_withdraw"
LIST, FORM = "lines_list", "line_form"
NAME, KIND, TEXT, BLANKS, ACCOUNTS = "name", "kind", "text", "blanks", "accounts"
PEOPLE, GROUPS, PURPOSE, TAGS_FIELD, REVIEW_ON = "people", "groups", "purpose", "tags", "review_on"

KINDS = {
    LineKind.HOLDING.value: "Holding line: the answer to press while they wait",
    LineKind.SIGNPOST.value: "Signpost: where people find help",
    LineKind.TEMPLATE.value: "Template: a warning or notice with blanks",
}
NAMED = {LineKind.HOLDING: "Holding line", LineKind.SIGNPOST: "Signpost", LineKind.TEMPLATE: "Template"}
GROUP_NAMES = {
    Senders.WRITERS.value: "Everybody who writes for these accounts",
    Senders.APPROVERS.value: "Their approvers",
    Senders.MEDIA_TEAM.value: "The media team",
}
ON_A_PAGE = 12
MOST_PEOPLE = 10
LONGEST_LISTED = 300
"""Characters of a line's text in the list."""


# The card for two approvers


def card(shown: ShownLine) -> list[Block]:
    """The request for two people's agreement, and later the outcome."""
    line = shown.line
    return [
        section(clipped(f"*{_state(shown)}*", 900)),
        context(f"{NAMED[line.kind]}: *{escaped(line.name, 200)}*"),
        *(quoted(piece, struck=line.state in {LineState.WITHDRAWN, LineState.REPLACED}) for piece in pieces(line.text)),
        *_blanks(line),
        *(section(says) for says in _terms(shown)),
        context(_provenance(line)),
        *_findings(shown),
        *actions(_buttons(shown)),
    ]


def summary(shown: ShownLine) -> str:
    """The line for notifications."""
    return clipped(f"{NAMED[shown.line.kind]} “{escaped(shown.line.name, 200)}”: {_state(shown)}", 1000)


def news(shown: ShownLine) -> str:
    """News for the thread of the card."""
    line = shown.line
    author = words.mention(line.author)
    match line.state:
        case LineState.STANDING:
            return f"{author}: agreed by {_agreed(line)}. It can be sent with /lines until {_last(line)}."
        case LineState.WITHDRAWN:
            return f"{words.mention(line.withdrawn_by)} withdrew this. It can't be sent any more."
        case LineState.REPLACED:
            return "A newer version takes its place."
        case LineState.PROPOSED:
            return f"{_agreed(line)} agreed. {words.counted(_left(shown), 'more approval')} needed."


def runs_out(shown: ShownLine) -> str:
    """The reminder for the author and the accounts' owners, a week before the last day."""
    return (
        f"The line “{escaped(shown.line.name, 200)}” can be sent until {_last(shown.line)}. If it is still right, open "
        "/lines, choose Change, and give it a new last day: two people then agree to it again."
    )


def _state(shown: ShownLine) -> str:
    line = shown.line
    match line.state:
        case LineState.PROPOSED:
            left = _left(shown)
            senior = ", one of them a senior's" if shown.senior else ""
            given = f" {_agreed(line)} agreed." if line.approvals else ""
            many = {1: "one more approval", 2: "two approvals"}.get(left, words.counted(left, "approval"))
            return f"Needs {many}{senior} from people who didn't write it.{given}"
        case LineState.STANDING if shown.against:
            return escaped(shown.against, 300)
        case LineState.STANDING:
            return f"Agreed by {_agreed(line)}. It can be sent until {_last(line)}."
        case LineState.WITHDRAWN:
            return f"Withdrawn by {words.mention(line.withdrawn_by)}. It can't be sent."
        case LineState.REPLACED:
            return "There is a newer version of this line."


def _left(shown: ShownLine) -> int:
    return max(1, shown.needed - len(shown.line.approvals))


def _agreed(line: Line) -> str:
    return words.listed([words.mention(approval.person) for approval in line.approvals][:MOST_PEOPLE]) or "Nobody yet"


def _last(line: Line) -> str:
    return words.date(line.terms.review_on)


def _blanks(line: Line) -> Iterator[Block]:
    for blank in line.blanks:
        yield section(f"{{{escaped(blank.name)}}}: {_takes(blank)}")
    if line.blanks:
        yield context("With its blanks filled, for example:")
        yield from (quoted(piece) for piece in pieces(line.samples()[-1]))


def _takes(blank: Blank) -> str:
    match blank.kind:
        case BlankKind.TIME:
            return "a time of day"
        case BlankKind.NUMBER:
            return "a number"
        case BlankKind.WORDS:
            return f"plain words, up to {blank.longest} characters"
        case BlankKind.PLACE:
            return f"one of: {escaped(', '.join(blank.places))}"


def _terms(shown: ShownLine) -> Iterator[str]:
    """Every term, whole: people agree to the terms as well as to the words."""
    terms = shown.line.terms
    yield f"*On:* {words.listed([words.handle(account) for account in shown.accounts])}"
    people, groups = map(words.mention, terms.people), [_lowered(GROUP_NAMES[group.value]) for group in terms.groups]
    yield f"*May be sent by:* {words.listed([*people, *groups])}"
    yield f"*For:* {escaped(terms.purpose)}\n*Until:* {_last(shown.line)}"
    if terms.tags:
        yield f"*It is:* {escaped('; '.join(TAGS.get(tag, tag) for tag in terms.tags))}"


def _lowered(says: str) -> str:
    return f"{says[0].lower()}{says[1:]}"


def _provenance(line: Line) -> str:
    writers = words.listed([words.mention(person) for person in sorted(line.contributors)][:MOST_PEOPLE])
    return f"Written by {writers}. Version {line.version}."


def _findings(shown: ShownLine) -> Iterator[Block]:
    found = [finding for finding in shown.report.findings if finding.outcome is not Outcome.ADVISE]
    yield context(f"Fine as it is: {escaped(', '.join(shown.report.fine), 300)}.") if shown.report.fine else divider()
    for finding in found[: words.MOST_SHOWN]:
        asks = " _Whoever sends it confirms this each time._" if finding.outcome is Outcome.ATTEST else ""
        yield section(f"{words.remark(finding.says, finding.why)}{asks}")


def _buttons(shown: ShownLine) -> Iterator[Button]:
    line, value = shown.line, ids(shown.line.id)
    if line.state is LineState.PROPOSED:
        yield Button(APPROVE, "Approve", value, style="primary")
    if line.state in {LineState.PROPOSED, LineState.STANDING}:
        yield Button(CHANGE, "Change", value)
        yield Button(WITHDRAW, "Withdraw", value, style="danger", sure="Nobody can send it any more.")


# The list


def listing(
    found: Sequence[Listed],
    *,
    first: int = 0,
    enquiry: int = 0,
    may_propose: bool = True,
    kind: LineKind = LineKind.HOLDING,
) -> View:
    """Lines that stand or wait for approval; for an `enquiry`, only lines for an answer, of a `kind` first."""
    blocks: list[Block] = []
    if may_propose and not enquiry:
        blocks += actions([Button(PROPOSE, "Propose a line", "new", style="primary")])
    shown = found[first : first + ON_A_PAGE]
    for row in shown:
        blocks += [section(_listed(row)), *actions(_choices(row, enquiry), named=f"line:{row.line.id}")]
    if not found:
        none = _lowered(NAMED[kind]) if enquiry else "line"
        here = may_propose and not enquiry
        how = "Propose the first" if here else "A colleague who writes proposes the first in /lines"
        blocks.append(section(f"There is no agreed {none} yet. {how}; two people agree to it."))
    blocks += actions(_pager(len(found), first, enquiry))
    return forms.modal(LIST, "Agreed lines", blocks, about=ids(first, enquiry))


def _listed(row: Listed) -> str:
    line = row.line
    waits = line.state is LineState.PROPOSED
    how = "Waits for approvals." if waits else escaped(row.against, 300) or f"Until {_last(line)}."
    version = f", version {line.version}" if line.version > 1 else ""
    return (
        f"*{escaped(line.name, 200)}* ({_lowered(NAMED[line.kind])}{version}). {how}\n"
        f"“{escaped(line.text, LONGEST_LISTED)}”"
    )


def _choices(row: Listed, enquiry: int) -> Iterator[Button]:
    value = ids(row.line.id)
    if row.may_send and not row.against:
        to = ids(row.line.id, enquiry) if enquiry else value
        yield Button(SEND, "Fill in and send" if row.line.blanks else "Send", to, style="primary")
    if not enquiry:
        yield Button(CHANGE, "Change", value)
        yield Button(WITHDRAW, "Withdraw", value, sure="Nobody can send it any more.")


def _pager(number: int, first: int, enquiry: int) -> Iterator[Button]:
    if first:
        yield Button(f"{PAGE}:back", "← Earlier in the list", page(max(0, first - ON_A_PAGE), enquiry))
    if first + ON_A_PAGE < number:
        yield Button(f"{PAGE}:on", "Further down the list →", page(first + ON_A_PAGE, enquiry))


def page(first: int, enquiry: int) -> str:
    """Pack the page of the list behind a button."""
    return ids(first, enquiry)


def page_of(value: str) -> tuple[int, int]:
    """Unpack a page of the list. Raises Unusable for a value that we did not write."""
    match whole_numbers(value):
        case [first, enquiry]:
            return first, enquiry
    raise Unusable(WORN_OUT)


def send_of(value: str) -> tuple[int, int]:
    """Unpack (line, enquiry to answer or 0). Raises Unusable for a value that we did not write."""
    match whole_numbers(value):
        case [line] if line:
            return line, 0
        case [line, enquiry] if line:
            return line, enquiry
    raise Unusable(WORN_OUT)


# Proposing a line


def form(accounts: Mapping[str, str], before: Line | None = None) -> View:
    """The form for a line, or for a new version of a line; `accounts` are on offer, by key."""
    terms = before.terms if before else None
    blocks = [
        forms.text(NAME, "What is it called?", initial=before.name if before else "", longest=LONGEST_NAME),
        forms.radio(KIND, "What kind of line is it?", KINDS, chosen=before.kind.value if before else ""),
        forms.text(
            TEXT,
            "The text",
            multiline=True,
            initial=before.text if before else "",
            longest=LONGEST_TEXT,
            hint="Write blanks in braces, as in: Flood warning for the {river}.",
        ),
        forms.text(
            BLANKS,
            "What may stand in each blank?",
            multiline=True,
            optional=True,
            initial=written(before.blanks) if before else "",
            hint="One on each line, as in: river: place: Thames, Severn · peak: time · height: number · what: words 40",
        ),
        forms.tick(ACCOUNTS, "On which accounts?", accounts, chosen=terms.accounts if terms else ()),
        forms.people(PEOPLE, "Who may send it?", chosen=terms.people if terms else ()),
        forms.tick(
            GROUPS,
            "Or which group?",
            GROUP_NAMES,
            chosen=[group.value for group in terms.groups] if terms else (),
            optional=True,
        ),
        forms.text(
            PURPOSE,
            "For what?",
            initial=terms.purpose if terms else "",
            longest=LONGEST_PURPOSE,
            hint="For example: warnings that Flood Operations has issued",
        ),
        forms.several(TAGS_FIELD, "What kind of post is it?", TAGS, chosen=terms.tags if terms else ()),
        forms.day(REVIEW_ON, "The last day it may be sent", hint="Then two people look at it again; a year at most."),
    ]
    about = ids(before.id) if before else ""
    return forms.modal(FORM, "Agreed line", blocks, submit="Ask two people", close="Cancel", about=about)


def asked(shown: ShownLine) -> View:
    """The view after a line was proposed to two people."""
    says = f"Asked in <#{shown.channel}>. It can be sent once {shown.needed} people who didn't write it agree."
    return last_view("line_asked", "Two people are asked", [section(named_line(shown.line)), context(says)])


def named_line(line: Line) -> str:
    """Name a line and its kind."""
    return f"*{escaped(line.name, 200)}* ({_lowered(NAMED[line.kind])})"


def last_view(callback: str, title: str, blocks: Sequence[Block]) -> View:
    """A view with no way back."""
    view = forms.modal(callback, title, blocks)
    view.clear_on_close = True
    return view

"""Settings by two people: the forms, the request for agreement, news of a coming window."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.holding.settings import LONGEST, ShownSetting
from bot.holding.windows import Ahead
from bot.model.account import Department
from bot.model.proposal import Proposal
from bot.model.setting import PublishedContact, Setting, SettingState
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, clipped, context, divider, escaped, ids, section
from policy.department import DayMode, SensitiveDay, Window, WindowKind
from policy.tags import TAGS

AGREE, DECLINE, ASK_TO_END, END_HERE = "setting_agree", "setting_decline", "setting_ask_to_end", "setting_end_in_form"
DAY_FORM, WINDOW_FORM, CONTACT_FORM = "sensitive_day_form", "election_period_form", "published_contact_form"
DEPARTMENT, NAME, NOTE, MODE, CONTACT = "department", "name", "note", "mode", "contact"
KIND, NATIONS, AREAS, TAGS_FIELD = "kind", "nations", "areas", "tags"
START, START_TIME, UNTIL, UNTIL_TIME = "start", "start_time", "until", "until_time"

NATION_NAMES = ("England", "Scotland", "Wales", "Northern Ireland")
MODES = {
    DayMode.HOLD.value: "Only what is essential, unless a senior approver agrees",
    DayMode.ASK.value: "Approvers take a second look at what is cheerful",
}
KINDS = {
    WindowKind.GENERAL.value: "A general election",
    WindowKind.LOCAL.value: "Local elections: councils and mayors",
    WindowKind.DEVOLVED.value: "Scottish Parliament, Senedd or Northern Ireland Assembly",
}
MOST_IN_FORM = 10
MOST_AHEAD = 30


def value(setting: Setting, zone: ZoneInfo) -> str:
    """A setting in a few words."""
    match setting.value:
        case SensitiveDay(start=start, until=until, reason=reason, mode=mode):
            days = words.date(start) if start == until else f"{words.date(start)} to {words.date(until)}"
            return f"Sensitive: “{escaped(reason, LONGEST)}”, {days}. {MODES[mode.value]}."
        case Window() as window:
            return f"Election period “{escaped(window.id, LONGEST)}”: {_window(window, zone)}"
        case PublishedContact(contact=contact):
            return f"Published for everybody: {escaped(contact, LONGEST)}. The checks let it pass as such."


def summary(shown: ShownSetting) -> str:
    """The line for notifications."""
    return clipped(f"{_state(shown.setting)} {value(shown.setting, shown.department.zone)}", 1000)


def message(shown: ShownSetting) -> list[Block]:
    """The request for a second person's agreement, and later the outcome."""
    setting = shown.setting
    note = f"\nNote: “{escaped(setting.note, LONGEST)}”" if setting.note else ""
    return [
        section(clipped(f"*{_state(setting)}* {value(setting, shown.department.zone)}{note}")),
        context(_provenance(shown)),
        *actions(_buttons(setting)),
    ]


def news(shown: ShownSetting) -> str:
    """News for the thread of the request."""
    setting = shown.setting
    first = words.mention(setting.asked_by)
    match setting.state:
        case SettingState.SETTLED:
            return f"{first}: it is in force, from the next check on."
        case SettingState.ENDING:
            return (
                f"{words.mention(setting.end_asked_by)} asks to end this. Somebody else agrees with the button above."
            )
        case SettingState.ENDED:
            return f"{first}: it has ended. The checks no longer go by it."
        case _:
            return f"{first}: it was declined, so nothing has changed. Talk it over here."


def ahead(found: Ahead, now: datetime) -> list[Block]:
    """Queued posts that a window will stop, with their proposers."""
    zone, window = found.department.zone, found.window
    begins = "has begun" if window.start <= now else f"begins {words.on(window.start, zone)}"
    head = f"🗳️ *The election period “{escaped(window.id, LONGEST)}” {begins}.* {_window(window, zone)}"
    if not found.stops:
        return [section(clipped(head)), context("None of the posts that are queued now is stopped by it.")]
    number = len(found.stops)
    lines = [
        f"{words.mention(queued.proposal.proposer)}: {_start(queued.proposal)}, due {words.on(queued.due, zone)}."
        for queued in found.stops[:MOST_AHEAD]
    ]
    if number > MOST_AHEAD:
        lines.append(f"And {number - MOST_AHEAD} more: /pending-posts lists them.")
    will = f"It will stop {words.counted(number, 'post')} that {'is' if number == 1 else 'are'} queued:"
    return [section(clipped(head)), section(will), *_in_sections(lines), context(WHAT_NOW)]


WHAT_NOW = (
    "Bring them forward, change them, or ask a senior approver for essential business. "
    "What is stopped waits in its card's thread; nothing is lost."
)


def ahead_summary(found: Ahead) -> str:
    """The line for notifications, without a post's words."""
    return f"An election period is near: {words.counted(len(found.stops), 'queued post')} will be stopped"


def day_form(departments: Mapping[str, Department], chosen: str, open_: Sequence[Setting]) -> View:
    """Ask for a sensitive day."""
    inputs = [
        forms.day(START, "First day"),
        forms.day(UNTIL, "Last day (leave it empty for one day)", optional=True),
        forms.text(NAME, "What is it?", longest=LONGEST, hint="People read it in what the checks say."),
        forms.radio(MODE, "What may go out?", MODES, chosen=DayMode.HOLD.value),
        _note("Who decided, or where it was announced"),
    ]
    return _form(DAY_FORM, "Sensitive day", departments, chosen, inputs, open_)


def window_form(departments: Mapping[str, Department], chosen: str, open_: Sequence[Setting]) -> View:
    """Ask for an election period."""
    tags = {tag: says for tag, says in TAGS.items() if tag in {"safety", "emergency", "service-outage"}}
    zone = departments[chosen].zone.key
    inputs = [
        forms.text(NAME, "What is it called?", longest=LONGEST, hint="For example: local elections May 2027"),
        forms.select(KIND, "Which kind?", KINDS),
        forms.tick(NATIONS, "Where?", {name: name for name in NATION_NAMES}, optional=True),
        forms.text(AREAS, "Which councils or areas?", multiline=True, optional=True, hint="One on each line."),
        forms.day(START, "From"),
        forms.time(START_TIME, "At (midnight if empty)", zone=zone, optional=True),
        forms.day(UNTIL, "Until (empty: until a government is formed)", optional=True),
        forms.time(UNTIL_TIME, "At (the end of that day if empty)", zone=zone, optional=True),
        forms.tick(TAGS_FIELD, "What stays free in it?", tags, chosen=[*tags], optional=True),
        _note("The guidance that opens it"),
    ]
    return _form(WINDOW_FORM, "Election period", departments, chosen, inputs, open_)


def contact_form(departments: Mapping[str, Department], chosen: str, open_: Sequence[Setting]) -> View:
    """The form for a contact point to count as published."""
    inputs = [
        forms.text(CONTACT, "Number, mailbox or address", longest=LONGEST, hint="Just as it is published."),
        forms.text(NOTE, "Where is it published?", longest=LONGEST, hint="The page, so that a colleague can look."),
    ]
    return _form(CONTACT_FORM, "Published contact", departments, chosen, inputs, open_)


def asked(shown: ShownSetting) -> View:
    """The view after a second person was asked."""
    says = f"Asked in <#{shown.channel}>. It is in force as soon as somebody else who may agrees."
    blocks = [section(clipped(value(shown.setting, shown.department.zone))), context(says)]
    return forms.modal("setting_asked", "A second person is asked", blocks)


def _form(
    callback: str,
    title: str,
    departments: Mapping[str, Department],
    chosen: str,
    inputs: Sequence[Block],
    open_: Sequence[Setting],
) -> View:
    blocks: list[Block] = [*_open(open_, departments[chosen])]
    if len(departments) > 1:
        names = {key: department.name for key, department in departments.items()}
        blocks.append(forms.select(DEPARTMENT, "Which department?", names, chosen=chosen))
    return forms.modal(callback, title, [*blocks, *inputs], submit="Ask a second person", close="Cancel")


def _open(open_: Sequence[Setting], department: Department) -> Iterator[Block]:
    for setting in open_[:MOST_IN_FORM]:
        button = Button(END_HERE, "End it", ids(setting.id)) if setting.state is SettingState.SETTLED else None
        yield section(clipped(f"*{_state(setting)}* {value(setting, department.zone)}", 1000), button)
    if open_:
        yield divider()


def _note(hint: str) -> Block:
    return forms.text(NOTE, "Note", longest=LONGEST, optional=True, hint=hint)


def _state(setting: Setting) -> str:
    match setting.state:
        case SettingState.ASKED:
            return "Needs a second person."
        case SettingState.SETTLED:
            return "In force."
        case SettingState.ENDING:
            return "In force; to end, it needs a second person."
        case SettingState.ENDED:
            return "Ended."
        case SettingState.DECLINED:
            return "Declined."


def _provenance(shown: ShownSetting) -> str:
    setting, zone = shown.setting, shown.department.zone
    says = [f"Asked for by {words.mention(setting.asked_by)}, {words.on(setting.asked_at, zone)}."]
    if setting.agreed_at:
        says.append(f"Agreed by {words.mention(setting.agreed_by)}, {words.on(setting.agreed_at, zone)}.")
    if setting.end_asked_by:
        says.append(f"{words.mention(setting.end_asked_by)} asks to end it.")
    if setting.ended_at:
        says.append(f"Ended with {words.mention(setting.ended_by)}, {words.on(setting.ended_at, zone)}.")
    if setting.state is SettingState.ASKED:
        says.append("Somebody else who approves here, owns an account or leads the digital team agrees.")
    return " ".join(says)


def _buttons(setting: Setting) -> Iterator[Button]:
    its = ids(setting.id)
    match setting.state:
        case SettingState.ASKED:
            yield Button(AGREE, "Agree", its, style="primary")
            yield Button(DECLINE, "Decline", its)
        case SettingState.SETTLED:
            yield Button(ASK_TO_END, "End it", its, sure="It stays in force until a second person agrees.")
        case SettingState.ENDING:
            yield Button(AGREE, "Agree to end it", its, style="primary")
            yield Button(DECLINE, "Keep it", its)
        case _:
            pass


def _window(window: Window, zone: ZoneInfo) -> str:
    where = words.listed([escaped(place, words.SHORT) for place in (*window.nations, *window.areas[:10])])
    until = f"to {words.on(window.until, zone)}" if window.until else "until a government is formed"
    free = words.listed([TAGS.get(tag, escaped(tag, words.SHORT)).lower() for tag in window.essential_tags])
    kind = KINDS[window.kind.value].partition(":")[0]
    place = f", {where}" if where else ""
    stays = f" What stays free: {free}." if free else " Nothing is free in it."
    return f"{kind}{place}; from {words.on(window.start, zone)} {until}.{stays}"


def _start(proposal: Proposal) -> str:
    if proposal.restricted_to:  # the digest's channel may not know
        return "a restricted post"
    return words.first_words(proposal.revision.content.text)


def _in_sections(lines: Sequence[str], size: int = 8) -> Iterator[Block]:
    for first in range(0, len(lines), size):
        yield section("\n".join(lines[first : first + size]))

"""Settings by two people: the forms, the request for agreement, news of a coming window."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.holding.settings import LONGEST, ShownSetting
from bot.holding.windows import Ahead
from bot.model.account import Department
from bot.model.setting import PublishedContact, Setting, SettingState
from bot.stopping.ahead import WillStop
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, clipped, context, divider, escaped, ids, section
from handlers.holding import stops
from policy.department import DayMode, SensitiveDay, Window, WindowKind
from policy.tags import TAGS

AGREE, DECLINE, ASK_TO_END, END_HERE = "setting_agree", "setting_decline", "setting_ask_to_end", "setting_end_in_form"
DAY_FORM, WINDOW_FORM, CONTACT_FORM = "sensitive_day_form", "election_period_form", "published_contact_form"
DEPARTMENT, NAME, NOTE, MODE, CONTACT = "department", "name", "note", "mode", "contact"
KIND, NATIONS, AREAS, TAGS_FIELD = "kind", "nations", "areas", "tags"
START, START_TIME, UNTIL, UNTIL_TIME = "start", "start_time", "until", "until_time"

DAY_TELLS = (DEPARTMENT, START, UNTIL, MODE)
WINDOW_TELLS = (DEPARTMENT, KIND, START, START_TIME, UNTIL, UNTIL_TIME, TAGS_FIELD)
"""The inputs whose change is heard at once, to show what the form would stop."""
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
        *_stops(shown, channel=shown.channel),
        *actions(_buttons(setting)),
    ]


def personal(shown: ShownSetting, mine: Sequence[WillStop]) -> list[Block]:
    """A direct message to a proposer or an approver of posts that a setting will stop, or no longer stops."""
    setting, zone = shown.setting, shown.department.zone
    if not mine:
        return []
    if setting.is_in_force:
        head = f"⚠️ *{_state(setting)}* {value(setting, zone)}\nIt will stop, of yours:"
        return [*stops.listed(mine, zone, head), context(stops.WHAT_NOW)]
    head = f"▶️ *{_state(setting)}* {value(setting, zone)}\nOf yours, these go out as planned again:"
    return [*stops.listed(mine, zone, head)]


def news(shown: ShownSetting) -> str:
    """News for the thread of the request."""
    setting = shown.setting
    first = words.mention(setting.asked_by)
    match setting.state:
        case SettingState.SETTLED:
            stopped = f" It will stop {stops.counted(shown.stops)}: their people are told." if shown.stops else ""
            return f"{first}: it is in force, from the next check on.{stopped}"
        case SettingState.ENDING:
            return (
                f"{words.mention(setting.end_asked_by)} asks to end this. Somebody else agrees with the button above."
            )
        case SettingState.ENDED:
            free = f" It no longer stops {stops.counted(shown.stops)}: their people are told." if shown.stops else ""
            return f"{first}: it has ended. The checks no longer go by it.{free}"
        case _:
            return f"{first}: it was declined, so nothing has changed. Talk it over here."


def ahead(found: Ahead, now: datetime) -> list[Block]:
    """Queued posts that a window will stop, with their proposers."""
    zone, window = found.department.zone, found.window
    begins = "has begun" if window.start <= now else f"begins {words.on(window.start, zone)}"
    head = f"🗳️ *The election period “{escaped(window.id, LONGEST)}” {begins}.* {_window(window, zone)}"
    if not found.stops:
        return [section(clipped(head)), context(stops.NONE)]
    will = f"It will stop {stops.counted(found.stops)}:"
    return [section(clipped(head)), *stops.listed(found.stops, zone, will), context(stops.WHAT_NOW)]


def ahead_summary(found: Ahead) -> str:
    """The line for notifications, without a post's words."""
    return f"An election period is near: {words.counted(len(found.stops), 'queued post')} will be stopped"


def day_form(
    departments: Mapping[str, Department], chosen: str, open_: Sequence[Setting], preview: Sequence[Block] = ()
) -> View:
    """Ask for a sensitive day; `preview` lists the posts that the day would stop, as filled in so far."""
    inputs = [
        forms.day(START, "First day", tells=True),
        forms.day(UNTIL, "Last day (leave it empty for one day)", optional=True, tells=True),
        forms.text(NAME, "What is it?", longest=LONGEST, hint="People read it in what the checks say."),
        forms.radio(MODE, "What may go out?", MODES, chosen=DayMode.HOLD.value, tells=True),
        _note("Who decided, or where it was announced"),
        *preview,
    ]
    return _form(DAY_FORM, "Sensitive day", departments, chosen, inputs, open_)


def window_form(
    departments: Mapping[str, Department], chosen: str, open_: Sequence[Setting], preview: Sequence[Block] = ()
) -> View:
    """Ask for an election period; `preview` as in `day_form`."""
    tags = {tag: says for tag, says in TAGS.items() if tag in {"safety", "emergency", "service-outage"}}
    zone = departments[chosen].zone.key
    inputs = [
        forms.text(NAME, "What is it called?", longest=LONGEST, hint="For example: local elections May 2027"),
        forms.select(KIND, "Which kind?", KINDS, tells=True),
        forms.tick(NATIONS, "Where?", {name: name for name in NATION_NAMES}, optional=True),
        forms.text(AREAS, "Which councils or areas?", multiline=True, optional=True, hint="One on each line."),
        forms.day(START, "From", tells=True),
        forms.time(START_TIME, "At (midnight if empty)", zone=zone, optional=True, tells=True),
        forms.day(UNTIL, "Until (empty: until a government is formed)", optional=True, tells=True),
        forms.time(UNTIL_TIME, "At (the end of that day if empty)", zone=zone, optional=True, tells=True),
        forms.tick(TAGS_FIELD, "What stays free in it?", tags, chosen=[*tags], optional=True, tells=True),
        _note("The guidance that opens it"),
        *preview,
    ]
    return _form(WINDOW_FORM, "Election period", departments, chosen, inputs, open_)


def contact_form(
    departments: Mapping[str, Department], chosen: str, open_: Sequence[Setting], _: Sequence[Block] = ()
) -> View:
    """The form for a contact point to count as published."""
    inputs = [
        forms.text(CONTACT, "Number, mailbox or address", longest=LONGEST, hint="Just as it is published."),
        forms.text(NOTE, "Where is it published?", longest=LONGEST, hint="The page, so that a colleague can look."),
    ]
    return _form(CONTACT_FORM, "Published contact", departments, chosen, inputs, open_)


def asked(shown: ShownSetting) -> View:
    """The view after a second person was asked."""
    says = f"Asked in <#{shown.channel}>. It is in force as soon as somebody else who may agrees."
    blocks = [section(clipped(value(shown.setting, shown.department.zone))), context(says), *_stops(shown)]
    return forms.modal("setting_asked", "A second person is asked", blocks)


def _stops(shown: ShownSetting, *, channel: str = "") -> Iterator[Block]:
    """The posts that a setting stops, would stop once agreed, or no longer stops."""
    number = stops.counted(shown.stops)
    match shown.setting.state:
        case SettingState.ASKED:
            head = f"⚠️ Once agreed, it stops {number}:"
        case SettingState.SETTLED | SettingState.ENDING:
            head = f"⚠️ It will stop {number}:"
        case SettingState.ENDED:
            head = f"▶️ It no longer stops {number}:"
        case SettingState.DECLINED:
            return
    yield from stops.listed(shown.stops, shown.department.zone, head, channel=channel)


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
        blocks.append(forms.select(DEPARTMENT, "Which department?", names, chosen=chosen, tells=True))
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

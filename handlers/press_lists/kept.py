"""The press lists in use: the window with all of them, the forms to keep one longer and to remove one, and its end."""

from collections.abc import Sequence
from datetime import date, datetime

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.enquiries.kept_press_lists import KeptList
from bot.enquiries.press_lists import LONGEST_BASIS
from bot.model.people import SYSTEM
from bot.model.press_list import SAID_BEFORE
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, clipped, context, escaped, ids, section
from handlers.press_lists.messages import OPEN_PRESS_LISTS
from handlers.press_lists.said import how_long, last_day, named, number

KEEP, REMOVE = "press_list_keep", "press_list_remove"
LISTS, KEEP_FORM, REMOVE_FORM = "press_lists", "press_list_keep_form", "press_list_remove_form"
UNTIL, BASIS, SURE = "until", "basis", "sure"
MOST = 30
"""The most lists in a window: Slack takes a hundred blocks."""
LONGEST_LISTED = 1500
HOW_TO_BRING = (
    "To bring a list, or a newer file in place of one: drop the CSV file of your media database into a message to me."
)


def listing(found: Sequence[KeptList], now: datetime, done: str = "") -> View:
    """The lists in use of a person's media teams; `done` says what has just been done."""
    blocks: list[Block] = [section(done)] if done else []
    several = len({shown.department.key for shown in found}) > 1
    for shown in found[:MOST]:
        value = ids(shown.kept.id)
        row = [Button(KEEP, "Keep it longer", value), Button(REMOVE, "Remove it", value)]
        blocks += [
            section(clipped(_listed(shown, now, several=several), LONGEST_LISTED)),
            *actions(row, named=f"press_list:{shown.kept.id}"),
        ]
    if not found:
        blocks.append(section("No press list is in use."))
    more = f"… and {len(found) - MOST} more: `countersign contacts list` has them all. " if len(found) > MOST else ""
    return forms.modal(LISTS, "Press lists", [*blocks, context(f"{more}{HOW_TO_BRING}")])


def keep_form(shown: KeptList, last: date) -> View:
    """Ask until which day, and on which basis, a list is kept; `last` is the day on offer."""
    how = how_long(shown.kept, shown.department)
    blocks: list[Block] = [
        section(clipped(f"*{named(shown.kept)}* has {number(shown.people)}. It is {how}.", LONGEST_LISTED)),
        forms.day(UNTIL, "Until which day?", initial=last.isoformat(), hint="Three years ahead at most."),
        forms.text(BASIS, "On which lawful basis?", initial=shown.kept.basis, longest=LONGEST_BASIS),
        context("The people stay as they are. A newer file of the same source does that, too, and is newer."),
    ]
    about = ids(shown.kept.id)
    return forms.modal(KEEP_FORM, "Keep it longer", blocks, submit="Keep it", close="Go back", about=about)


def remove_form(shown: KeptList, known_otherwise: int) -> View:
    """Ask again, and say what the removal means."""
    box = {"yes": f"Yes, forget {'that person' if shown.people == 1 else f'all {shown.people:,}'}"}
    blocks: list[Block] = [
        section(clipped(f"*{named(shown.kept)}* has {number(shown.people)}. {_means(shown.people, known_otherwise)}")),
        context(
            "Open questions stay with the media team, and whom a colleague confirmed stays known. To bring the list "
            "back, drop the file again."
        ),
        forms.tick(SURE, "Remove it for everybody in the media team?", box),
    ]
    about = ids(shown.kept.id)
    return forms.modal(REMOVE_FORM, "Remove a press list", blocks, submit="Remove it", close="Go back", about=about)


def removed(gone: KeptList) -> str:
    """What a removal did, for the person who removed a list."""
    return f"{named(gone.kept)} is removed: {number(gone.people)} forgotten."


def kept_longer(shown: KeptList) -> str:
    """What keeping a list longer did, for the person who did."""
    return f"{named(shown.kept)} is {how_long(shown.kept, shown.department)}."


def ending(shown: KeptList) -> list[Block]:
    """The message in the media team's channel about a list that ends soon."""
    says = (
        f"{ends_soon(shown)} After that {_unknown(shown.people)}, unless another list has them. Drop a newer file into "
        "a message to me, or keep this one longer."
    )
    return [section(clipped(says)), *actions([Button(OPEN_PRESS_LISTS, "Press lists", "all")])]


def ends_soon(shown: KeptList) -> str:
    """The line for notifications."""
    return f"The press list {named(shown.kept)} ends on {words.date(last_day(shown.kept, shown.department))}."


def _listed(shown: KeptList, now: datetime, *, several: bool) -> str:
    kept, how = shown.kept, how_long(shown.kept, shown.department)
    whose = f" ({escaped(shown.department.name, words.SHORT)})" if several else ""
    near = kept.until - now <= SAID_BEFORE
    ends = f" *It ends in {words.counted(max(1, (kept.until - now).days), 'day')}.*" if near else ""
    who = "on the command line" if kept.person == SYSTEM else f"by {words.mention(kept.person)}"
    return (
        f"*{named(kept)}*{whose}: {number(shown.people)}. {_capital(how)}.{ends}\n"
        f"From {escaped(kept.name, words.SHORT)}, brought {who} on "
        f"{words.date(kept.at.astimezone(shown.department.zone).date())}."
    )


def _means(people: int, known_otherwise: int) -> str:
    unknown = people - known_otherwise
    stay = f"{known_otherwise:,} of them {'is' if known_otherwise == 1 else 'are'} on another list, too. "
    if not unknown:
        return f"{stay}Nobody becomes unknown."
    return (
        f"{stay if known_otherwise else ''}*{_capital(_unknown(unknown))}*: the check then goes by what they write and "
        "by their profile, so a question of theirs may not be taken for press."
    )


def _unknown(people: int) -> str:
    return "1 person becomes unknown" if people == 1 else f"{people:,} people become unknown"


def _capital(says: str) -> str:
    return says[:1].upper() + says[1:]

"""Messages about press lists: what is on a file, first; then the buttons, or the outcome."""

from collections.abc import Iterable, Iterator

from slack_sdk.models.blocks import Block

from bot.enquiries.press_lists import ShownList
from bot.model.press_list import PressList, PressListState, PressReport, Remark
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, context, escaped, ids, section
from handlers.blocks.words import counted, listed
from handlers.press_lists.said import how_long, named, number

IMPORT, CANCEL = "press_list_import", "press_list_cancel"
OPEN_PRESS_LISTS = "press_lists_open"
MOST_REMARKS, MOST_SOURCES = 12, 5
LONGEST_REMARK = 150
OUTCOMES = {
    PressListState.CANCELLED: "was not imported, and the file is forgotten. Drop it here again whenever you like.",
    PressListState.REPLACED: "was replaced by a newer list of the same source.",
    PressListState.REMOVED: "was removed: everybody on the list is forgotten.",
    PressListState.EXPIRED: "is over: everybody on the list is forgotten. Drop a newer file here to go on.",
}


def summary(shown: ShownList) -> str:
    """The line for notifications."""
    return f"Press list {named(shown.brought)}"


def message(shown: ShownList) -> list[Block]:
    """The message to the person who brought a press list."""
    brought = shown.brought
    if brought.state is PressListState.WAITING and brought.report is not None:
        return list(_waiting(shown, brought.report))
    if brought.state is PressListState.IN_USE and brought.report is not None:
        return list(_in_use(shown, brought.report))
    return [section(f"*{named(brought)}* {OUTCOMES.get(brought.state, OUTCOMES[PressListState.CANCELLED])}")]


def unchanged(brought: PressList) -> str:
    """The answer to a file with the very people of the list in use."""
    people = number(brought.report.people) if brought.report else ""
    return (
        f"{escaped(brought.name, words.SHORT)} has the same {people} as the list in use from {named(brought)}, so "
        "nothing changes."
    )


def _waiting(shown: ShownList, report: PressReport) -> Iterator[Block]:
    brought = shown.brought
    yield section(
        f"*{escaped(brought.name, words.SHORT)}* has {number(report.people)} for the press list of "
        f"{escaped(shown.department.name)}. {_against(brought, report)}"
    )
    yield from _remarks("can't be used", report.left_out)
    yield from _remarks("can be used, but for a part", report.notes)
    if report.people:
        label = f"Import {report.people:,}" if report.people > 1 else "Import"
        yield from actions(
            [Button(IMPORT, label, ids(brought.id), style="primary"), Button(CANCEL, "Cancel", ids(brought.id))]
        )
    how = how_long(brought, shown.department)
    yield context(
        f"Nobody is kept until you press Import. Then, as {named(brought)}, {how}.",
        _otherwise(shown),
    )


def _in_use(shown: ShownList, report: PressReport) -> Iterator[Block]:
    how = how_long(shown.brought, shown.department)
    yield section(
        f"*{named(shown.brought)}* is on the press list of {escaped(shown.department.name)} now: "
        f"{number(report.people)}. {_against(shown.brought, report)}"
    )
    yield from _remarks("couldn't be used", report.left_out)
    yield context(f"Kept {how.removeprefix('kept ')}. Whoever is on the list is referred to the media team.")
    yield from actions([Button(OPEN_PRESS_LISTS, "See all press lists", "all")])


def _against(brought: PressList, report: PressReport) -> str:
    """The people of a file against the list in use from the same source."""
    if not brought.replaces:
        return "All of them are new." if report.people > 1 else "It is new."
    counts = ((report.new, "new"), (report.changed, "changed"), (report.gone, "gone"))
    same = report.people - report.new - report.changed
    parts = [f"{count:,} {says}" for count, says in (*counts, (same, "the same")) if count]
    return f"Against the list in use from that source: {listed(parts)}."


def _remarks(says: str, remarks: Iterable[Remark]) -> Iterator[Block]:
    several = [*remarks]
    if several:
        count = sum(remark.count for remark in several)
        more = [f"• And {len(several) - MOST_REMARKS} more remarks."] if len(several) > MOST_REMARKS else []
        lines = [f"• {_rows(remark)}: {escaped(remark.says, LONGEST_REMARK)}" for remark in several[:MOST_REMARKS]]
        yield section("\n".join([f"*{counted(count, 'row')} {says}*", *lines, *more]))


def _rows(remark: Remark) -> str:
    numbers = [f"{number}" for number in remark.rows]
    if remark.count > len(numbers):
        numbers.append(f"{remark.count - len(numbers):,} more")
    return f"Row{'s' if remark.count > 1 else ''} {listed(numbers)}"


def _otherwise(shown: ShownList) -> str:
    others = [f"“{escaped(source, words.SHORT)}”" for source in shown.others[:MOST_SOURCES]]
    instead = f" That is also how to replace {words.listed(others, 'or')}." if others else ""
    return (
        "To say otherwise, drop the file again and write beside it, a line each: source: where it comes from; "
        f"until: 31/12/2026; basis: the lawful basis.{instead}"
    )

"""Duty in Slack: the list, the form for handing over, and news for the person who takes over."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.model.account import Account, Department
from bot.model.duty import Duty
from bot.showing.duty import ShownDesk
from bot.showing.handover import InShort
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, clipped, context, escaped, ids, section

HAND_OVER, FORM = "duty_hand_over", "duty_form"
PERSON, DAY, TIME = "person", "day", "time"
MOST = 40
"""The most rotas in a message."""
MOST_NAMED = 8


def listed(shown: Sequence[tuple[int, ShownDesk]]) -> list[Block]:
    """The people on duty now, for each media team and account; `shown` holds (number for the button, desk)."""
    if not shown:
        return [section("No rota is set up here. An account's rota is a line in the configuration.")]
    blocks: list[Block] = [
        section(clipped(_line(desk), 600), Button(HAND_OVER, "Hand over", ids(number + 1)))
        for number, desk in shown[:MOST]
    ]
    if len(shown) > MOST:
        blocks.append(context(f"… and {len(shown) - MOST} more. Add part of a handle: /on-duty floods."))
    return [*blocks, context("Whoever is on duty hands over, or the account's owner, or a digital lead.")]


def form(number: int, shown: ShownDesk, people: Sequence[str], open_now: InShort) -> View:
    """The form for handing over: one of the people who may take over, and the end."""
    zone = shown.zone.key
    blocks: list[Block] = [section(clipped(_line(shown), 600))]
    if not people:
        blocks.append(section(f"Nobody else is on this rota to take over. {_missing(shown)}"))
        return forms.modal("duty_alone", "Hand over", blocks)
    blocks += [
        section(f"Handed over with it: {_handed(open_now, shown.zone)}"),
        forms.among(PERSON, "Who takes over?", people, hint="Only people on this rota can."),
        forms.day(DAY, "Until which day?"),
        forms.time(TIME, f"Until what time ({words.zone_of(zone)})", zone=zone),
        context(
            "They are told, with all that is open. After that time, the first on the rota is on duty again.",
            f"Somebody missing? {_missing(shown)}",
        ),
    ]
    return forms.modal(FORM, "Hand over", blocks, submit="Hand over", close="Cancel", about=ids(number + 1))


def told(duty: Duty, account: Account | None, department: Department) -> str:
    """News for the person who takes over."""
    zone = account.zone if account else department.zone
    return (
        f"You're on duty for {name(account, department)} until {words.on(duty.until, zone)}: "
        f"{words.mention(duty.by)} handed over to you. Cards and referrals name you until then. "
        "To hand on: /on-duty."
    )


def done(duty: Duty, account: Account | None, department: Department, open_now: InShort) -> View:
    """The view for the person who handed over."""
    zone = account.zone if account else department.zone
    says = (
        f"{words.mention(duty.person)} is on duty for {name(account, department)} until {words.on(duty.until, zone)}."
    )
    told = f"They are told, with what is open: {_handed(open_now, zone)}"
    return forms.modal("duty_done", "Handed over", [section(says), context(told)])


def name(account: Account | None, department: Department) -> str:
    """The subject of a duty: an account, or a department's media team."""
    return words.title(account) if account else f"the media team of {escaped(department.name, words.SHORT)}"


def _line(shown: ShownDesk) -> str:
    on = _people(shown.on_duty) or "nobody"
    until = f" until {words.on(shown.handed_over.until, shown.zone)}" if shown.handed_over else ""
    rest = [person for person in shown.everybody if person not in shown.on_duty]
    others = f"\nAlso on the rota: {_people(rest)}." if rest else ""
    what = name(shown.account, shown.department)
    return f"*{what[:1].upper()}{what[1:]}*: {on}{until}.{others}"


def _missing(shown: ShownDesk) -> str:
    """The way for somebody who is not on a rota."""
    line = "`rota` under the account" if shown.account else "`media_rota` under the department"
    return f"Whoever runs Countersign adds people to the rota: {line} in the configuration, or its user group in Slack."


def _handed(open_now: InShort, zone: ZoneInfo) -> str:
    """The open work of a desk, in numbers."""
    says = []
    if open_now.referrals:
        says.append(f"{words.counted(open_now.referrals, 'open referral')}{_first(open_now.first_by, open_now, zone)}")
    if open_now.unclear:
        people = "1 person" if open_now.unclear == 1 else f"{open_now.unclear:,} people"
        says.append(
            f"{people} to look at, as nobody could tell who they are{_first(open_now.unclear_by, open_now, zone)}"
        )
    if open_now.wrote_in:
        waiting = sum(wrote.people for wrote in open_now.wrote_in)
        on = words.listed([words.title(wrote.account) for wrote in open_now.wrote_in[:MOST_NAMED]])
        more = " and others" if len(open_now.wrote_in) > MOST_NAMED else ""
        says.append(f"{'1 person waits' if waiting == 1 else f'{waiting:,} people wait'} for a reply on {on}{more}")
    return clipped(f"{'; '.join(says) or 'no referral, and nobody who waits for a reply, just now'}.", 1500)


def _first(by: datetime | None, open_now: InShort, zone: ZoneInfo) -> str:
    """The nearest deadline, after a number of questions."""
    if by is None:
        return ""
    wanted = "the first was wanted by" if by < open_now.at else "the first wanted by"
    return f", {wanted} {words.at(by, zone, open_now.at)}"


def _people(several: Sequence[str]) -> str:
    more = [f"{len(several) - MOST_NAMED} more"] if len(several) > MOST_NAMED else []
    return words.listed([*map(words.mention, several[:MOST_NAMED]), *more])

"""The alarm about posts that somebody made on an account without Countersign, and the owner's message."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.afterwards.timeline_alarms import LONGEST_HOW, ShownAlarm
from bot.model.people import SYSTEM
from bot.model.timeline import Sighting
from bot.model.timeline_alarm import AlarmState
from bot.showing.timelines import TimelineState
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, Fold, actions, clipped, context, escaped, ids, quoted, section

OURS, NOT_OURS = "timeline_ours", "timeline_not_ours"
HOLD_ACCOUNT, DEALT_WITH = "timeline_hold", "timeline_dealt_with"
DEALT_WITH_FORM, HOW = "timeline_dealt_with_form", "how"
MOST_POSTS = 5
"""Posts shown in a message; the others are counted."""
MOST_SHOWN = 1500
"""Characters of posts shown in a message."""
WHAT_TO_DO = (
    "*What to do now*\n"
    "1. Change the account's password, and end its other sessions, in the network's own settings.\n"
    "2. Take away the access of apps there that nobody knows. Countersign's own has to be connected anew after that.\n"
    "3. *Hold this account*, so that nothing of ours goes out beside it.\n"
    "4. Keep a picture of what is there, then delete it on the network.\n"
    "5. Tell your security team. Say plainly what happened, if people have seen it.\n"
    "6. Press *Dealt with*. Until then this stands in the digest and in App Home."
)
REASON = 500


def message(shown: ShownAlarm) -> list[Block]:
    """The message in the approvers' channel, as the alarm stands."""
    several = len(shown.posts) > 1
    blocks: list[Block] = [
        section(f"🚨 *{summary(shown)}*"),
        *_posts(shown),
        context(clipped(f"{_why(shown)} {_perhaps(shown)}".strip(), 1000)),
    ]
    match shown.alarm.state:
        case AlarmState.OPEN:
            ours, not_ours = ("They are ours", "Not ours") if several else ("It is ours", "Not ours")
            told = "The account's owner is told at once, and what" if shown.account.owner else "What"
            sure = f"{told} to do is shown here."
            value = ids(shown.alarm.id)
            buttons = [Button(OURS, ours, value), Button(NOT_OURS, not_ours, value, style="danger", sure=sure)]
            return [*blocks, *actions(buttons)]
        case AlarmState.OURS:
            return [*blocks, section(f"✅ {_settled(shown)}")]
        case AlarmState.NOT_OURS:
            said = section(f"⛔ {_settled(shown)}")
            if shown.alarm.has_ended:
                return [*blocks, said, section(f"✅ {_dealt_with(shown)}")]
            after_all = Button(OURS, "Ours after all", ids(shown.alarm.id))
            return [*blocks, said, section(WHAT_TO_DO), *actions([*_what_next(shown), after_all])]


def summary(shown: ShownAlarm) -> str:
    """The alarm in a line."""
    times = f" {len(shown.posts)} times" if len(shown.posts) > 1 else ""  # long settled, the posts are forgotten
    asks = ": yours?" if shown.alarm.state is AlarmState.OPEN else "."
    return f"Somebody posted{times} on {words.title(shown.account)} without Countersign{asks}"


def paged(shown: ShownAlarm) -> list[Block]:
    """The message for the account's owner."""
    return [section(f"🚨 {page_summary(shown)}"), *_posts(shown), section(WHAT_TO_DO), *actions(_what_next(shown))]


def page_summary(shown: ShownAlarm) -> str:
    """The owner's message in a line."""
    who = words.mention(shown.alarm.by)
    not_ours = "these are" if len(shown.posts) > 1 else "this is"
    return (
        f"Somebody else is posting on {words.title(shown.account)}: {who} says that {not_ours} not ours. "
        f"The message is in <#{shown.account.channel}>."
    )


def dealt_with_form(shown: ShownAlarm) -> View:
    """Ask how a post that is not ours was dealt with; or say that the alarm has ended."""
    if shown.alarm.has_ended:
        says = _settled(shown) if shown.alarm.dealt_at is None else _dealt_with(shown)
        return forms.modal(DEALT_WITH_FORM, "Dealt with", [section(f"✅ {says}")])
    blocks: list[Block] = [
        section(f"{summary(shown)} This ends the alarm: it leaves the digest and App Home."),
        forms.text(
            HOW,
            "What was done?",
            optional=True,
            multiline=True,
            longest=LONGEST_HOW,
            hint="A few words for the message, such as: new password, post deleted, security told. No passwords here.",
        ),
    ]
    about = ids(shown.alarm.id)
    return forms.modal(DEALT_WITH_FORM, "Dealt with", blocks, submit="Dealt with", close="Cancel", about=about)


def unseen(state: TimelineState) -> str:
    """News for an account's owner: nobody can see what appears on the account."""
    why = escaped(state.watch.trouble, REASON) if state.watch else ""
    return (
        f"We can't see what appears on {words.title(state.account)} just now. {why} Posts go out as usual; but what "
        "somebody else posts there would go unnoticed. We go on trying; Countersign's Home tab says so until "
        "it works again."
    )


def _posts(shown: ShownAlarm) -> Iterator[Block]:
    fold = Fold(left=MOST_SHOWN, parts=MOST_POSTS)
    for post in shown.posts[:MOST_POSTS]:
        yield from _post(post, shown, fold)
    if (more := len(shown.posts) - MOST_POSTS) > 0:
        yield context(f"And {words.counted(more, 'more post')}: look at the account itself.")


def _post(post: Sighting, shown: ShownAlarm, fold: Fold) -> Iterator[Block]:
    when = words.on(post.at, shown.account.zone)
    yield quoted(*(fold.of([post.words]) or ("(no words)",)))
    yield context(f"{when} · {words.link(post.url, 'Open it')}" if post.url else when)


def _why(shown: ShownAlarm) -> str:
    seen = words.on(shown.alarm.at, shown.account.zone)
    them = "them" if len(shown.posts) > 1 else "it"
    return f"Seen {seen}. Nothing that was sent, or posted by hand, through Countersign matches {them}."


def _perhaps(shown: ShownAlarm) -> str:
    """What else it may be, while the alarm is open."""
    if shown.alarm.state is not AlarmState.OPEN:
        return ""
    several = len(shown.posts) > 1
    if shown.restored is not None:
        them = "they" if several else "it"
        return f"Our records come from a backup, so {them} may be ours, of the time that the backup lacks."
    if shown.awaited == 1:
        found = "it is among these" if several else "this is it"
        return (
            f"1 post for this account waits for somebody to say whether it is out: if {found}, give the link in its "
            "card's thread, and this settles itself."
        )
    if shown.awaited:
        found = "these are" if several else "this is"
        return (
            f"{shown.awaited} posts for this account wait for somebody to say whether they are out: if {found} among "
            "them, give each link in the thread of the post's card, and this settles itself."
        )
    return "Posts made by hand on the account, or with another tool, are seen like this, too."


def _settled(shown: ShownAlarm) -> str:
    alarm = shown.alarm
    when = f" {words.on(alarm.settled_at, shown.account.zone)}." if alarm.settled_at else ""
    they_are = "They are" if len(shown.posts) > 1 else "It is"
    match alarm.state:
        case AlarmState.OURS if alarm.by == SYSTEM:
            return f"{they_are} ours: a post of ours is recorded with its link now.{when}"
        case AlarmState.OURS:
            return f"{they_are} ours, says {words.mention(alarm.by)}.{when}"
        case _:
            owner = shown.account.owner
            told = (
                f"{words.mention(owner)}, who owns the account, is told." if owner else "Tell whoever has its log-in."
            )
            return f"{they_are} not ours, says {words.mention(alarm.by)}.{when} {told}"


def _what_next(shown: ShownAlarm) -> list[Button]:
    value = ids(shown.alarm.id)
    return [Button(HOLD_ACCOUNT, "Hold this account", value, style="danger"), Button(DEALT_WITH, "Dealt with", value)]


def _dealt_with(shown: ShownAlarm) -> str:
    alarm = shown.alarm
    who = f", says {words.mention(alarm.dealt_by)}" if alarm.dealt_by else ""
    when = f" {words.on(alarm.dealt_at, shown.account.zone)}." if alarm.dealt_at else ""
    how = f" “{escaped(alarm.how, MOST_SHOWN)}”" if alarm.how else ""
    return f"Dealt with{who}.{when}{how}"

"""Words for people: names, times, lists, findings."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from datetime import date as Date  # noqa: N812 - `date` is a word of ours
from zoneinfo import ZoneInfo

from bot.model.account import Account
from bot.model.approval import Approval
from bot.model.content import Content
from bot.model.people import mentioned
from bot.model.proposal import Proposal
from bot.model.revision import Remark
from bot.model.when import FIRST, When, WhenKind
from bot.showing.shown_places import Place
from handlers.blocks.blocks import escaped, said, visible
from policy.rule import Finding
from policy.times import clock_time
from policy.waiver import Waiver

ICONS = {
    "block": "⛔ *Must change*",
    "senior": "🟠 *Needs a senior approver*",
    "warn": "🟡 *Please look at*",
    "attest": "☑️ *Please confirm*",
    "advise": "💡 *A tip*",
}
"""Icon and word, never colour alone."""
MOST_SHOWN = 5
LONGEST_LINK = 500
MOST_OF_A_TEXT = 60
MOST_ASKED = 2
"""The people asked by name in a first line; the rest are counted."""
SHORT = 100
"""Characters of a name, at most."""
NAMES_A_COLLEAGUE = frozenset({"RESP-01"})
"""Rules whose sentence may begin with the mention of a colleague: never with words of a post."""
LONGEST_REMARK = 350
"""Characters of a sentence in a finding, at most: five findings must leave room for the post's own words."""


def mention(person: str) -> str:
    """Mention a person by id; Slack shows the name. An author whose name is withheld is said to be withheld."""
    return mentioned(person)


def stands_in(person: str, absent: str) -> str:
    """Name a stand-in, and the absent colleague."""
    return f"{mention(person)}, standing in for {mention(absent)}"


def giver(approval: Approval) -> str:
    """Name the giver of an approval; a stand-in is named with the absent colleague."""
    absent = approval.stands_in_for
    return stands_in(approval.person, absent) if absent else mention(approval.person)


CHANGES = "Changes the post on"
"""What a change of a post that is out does, before the account."""


def where(place: Place) -> str:
    """Name an account with the network: @DeptExample on Mastodon."""
    return f"{handle(place.account)} on {escaped(place.network, SHORT)}"


def title(account: Account) -> str:
    """Name an account with the network: several networks may have accounts of the same handle."""
    return escaped(account.title, 2 * SHORT)


def handle(account: Account) -> str:
    """Name an account."""
    return escaped(account.handle, SHORT)


def link(url: str, says: str) -> str:
    """Write a link with a label of ours; only the label if the address is too long or could do more than lead on."""
    plain = url.startswith(("https://", "http://")) and not any(char in "<>|" or char.isspace() for char in url)
    fits = plain and len(url) <= LONGEST_LINK and visible(url) == url
    return f"<{url.replace('&', '&amp;')}|{says}>" if fits else says


def answered(content: Content) -> str:
    """Whom a post answers, and a link to the post answered; empty for a post that answers nobody."""
    answers = content.answers
    there = f" ({link(answers.url, 'what they wrote')})" if answers and answers.url else ""
    whom = escaped(answers.handle, 200) if answers and answers.handle else "somebody"
    if content.is_private:
        return f"*A private message* to {whom}{there}: sent by hand, to them alone, never as a post."
    return f"A reply to {whom}{there}." if answers else ""


def listed(names: Sequence[str], last: str = "and") -> str:
    """Write a list as people do: A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def either(people: Sequence[str], on_duty: Collection[str] = ()) -> str:
    """Name people of whom any will do, those on duty first and marked: Sam (on duty), Jo or one of 3 others."""
    first = sorted(people, key=lambda person: person not in on_duty)
    return any_of([f"{mention(person)} (on duty)" if person in on_duty else mention(person) for person in first])


def any_of(names: Sequence[str]) -> str:
    """Join names of which any will do: Sam, Jo or one of 3 others."""
    named = fewer(names, MOST_ASKED)
    if len(named) < len(names):
        named[-1] = f"one of {len(names) - MOST_ASKED} others"
    return listed(named, "or")


def fewer(names: Sequence[str], most: int) -> list[str]:
    """The first `most` names, and the number of others: Sam, Jo, 3 more. A single other is named, too."""
    left = len(names) - most
    return [*names] if left <= 1 else [*names[:most], f"{left} more"]


def at(moment: datetime, zone: ZoneInfo, now: datetime) -> str:
    """Write a moment in a zone: today, tomorrow or the day, and the time."""
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    days = (local.date() - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    year = "" if local.year == today.year else f" {local.year}"
    day = near.get(days, f"{local:%A} {local.day} {local:%B}{year}")
    return f"{day}, {clock_time(local)}"


def on(moment: datetime, zone: ZoneInfo) -> str:
    """Write a moment in full, for reading on later days: Friday 20 November, 3.30pm."""
    local = moment.astimezone(zone)
    return f"{local:%A} {local.day} {local:%B}, {clock_time(local)}"


def on_your_clock(moment: datetime) -> str:
    """Write a moment in Slack's format for dates, shown on each reader's own clock."""
    plain = moment.astimezone(UTC)
    fallback = f"{plain.day} {plain:%B}, {clock_time(plain)} UTC"
    return f"<!date^{int(moment.timestamp())}^{{date_short_pretty}} at {{time}}|{fallback}>"


def date(day: Date) -> str:
    """Write a day: Friday 20 November 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def when(chosen: When, *, zone: bool = True) -> str:
    """Write the time of publication, in words with a single reading; the zone may stand elsewhere."""
    moment = moment_of(chosen, zone=zone)
    match chosen.kind:
        case WhenKind.SOON:
            return f"As soon as it is approved; approve by {moment}"
        case WhenKind.RELEASE:
            return f"When {mention(chosen.releaser)} gives the go-ahead, by {moment}"
        case _:
            return moment


def moment_of(chosen: When, *, zone: bool = True) -> str:
    """Write the moment itself: Sunday 25 October, 1.30am (the second, after the clocks go back), London time."""
    which = "the first, before the clocks go back" if chosen.which == FIRST else "the second, after the clocks go back"
    aside = f" ({which})" if chosen.which else ""
    return f"{on(chosen.instant, ZoneInfo(chosen.zone))}{aside}" + (f", {zone_of(chosen.zone)}" if zone else "")


def beginning(proposal: Proposal) -> str:
    """Name a post by first words; a restricted post, only as restricted."""
    if proposal.restricted_to:
        return "A restricted post"
    parts = proposal.revision.most_parts
    return first_words(proposal.revision.content.text) + (f" ({thread(parts)})" if parts > 1 else "")


def thread(parts: int) -> str:
    """Name a thread by the number of its parts."""
    return f"a thread of {parts}"


def first_words(text: str) -> str:
    """Quote the beginning of a text, enough to recognise the post."""
    return f"“{escaped(shortened(text, MOST_OF_A_TEXT))}”"


def shortened(text: str, most: int) -> str:
    """The beginning of a text on a single line, `most` characters at most; not yet made harmless.

    The cut is between two words, unless a long word, such as a link, would leave less than half.
    """
    first = " ".join(text.split())
    if len(first) <= most:
        return first
    kept = first[: most - 1]
    whole = first[:most].rpartition(" ")[0]
    return f"{(whole if len(whole) > most // 2 else kept).rstrip(' .,:;')}…"


def zone_of(key: str) -> str:
    """Name a zone as people do: London time."""
    return f"{key.rpartition('/')[2].replace('_', ' ')} time"


def span(length: timedelta) -> str:
    """Write a length of time roughly: 5 minutes, 3 hours, 2 days."""
    minutes = max(0, round(length.total_seconds() / 60))
    for size, name in ((1440, "day"), (60, "hour")):
        if minutes >= size * (2 if name == "day" else 1):
            return counted(round(minutes / size), name)
    return counted(minutes, "minute")


def counted(number: int, name: str) -> str:
    """Write a number of things: 1 hour, 2 hours."""
    return f"{number} {name}{'' if number == 1 else 's'}"


def finding(found: Remark | Finding, let_go: Waiver | None = None) -> str:
    """Write a finding; if set aside, with the person and the reason."""
    line = f"{ICONS[found.outcome]}: {remark(found.says, found.why, rule=found.rule)}"
    return f"{line}\n{let_go_by(let_go)}" if let_go else line


def let_go_by(waiver: Waiver) -> str:
    """Name the person who set a finding aside, and the reason."""
    return f"Set aside by {mention(waiver.who)}: “{escaped(waiver.reason, SHORT)}”"


def and_more(found: Sequence[Remark | Finding]) -> str:
    """Say how many findings are not shown."""
    return f"And {counted(len(found) - MOST_SHOWN, 'lighter remark')}."


def remark(says: str, why: str, *, rule: str = "") -> str:
    """Write a finding: the observation, which may quote the post, and the reason why it matters."""
    seen = said(says, LONGEST_REMARK) if rule in NAMES_A_COLLEAGUE else escaped(says, LONGEST_REMARK)
    return f"{seen}\n_Why: {escaped(why, LONGEST_REMARK)}_"

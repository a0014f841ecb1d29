"""A rule's examples in words: the text, and the circumstances that make the difference."""

import re
from collections.abc import Iterator
from datetime import timedelta

from bot.cli.words import visible
from policy.department import Window
from policy.draft import AccountKind, Attachment, Draft, Kind
from policy.rule import A_DAY, Example
from policy.same_words import SaidAlready, Stands
from policy.settings import Settings
from policy.situation import Answering, Situation
from policy.times import clock_time

NAMED = {
    Kind.REPLY: "a reply",
    Kind.QUOTE: "a quote",
    Kind.DM: "a direct message",
    Kind.EXTERNAL: "a comment elsewhere",
}
STANDS = {
    Stands.WAITING: "wait for approval",
    Stands.SCHEDULED: "are scheduled",
    Stands.OUT: "went out",
    Stands.TAKEN_DOWN: "were taken down",
}
HOUR = timedelta(hours=1)
TICKS = re.compile(r"`+")


def in_words(example: Example) -> str:
    """The text as code, with the circumstances that make the difference in brackets."""
    around = "; ".join((*_draft(example.draft), *_settings(example.situation.settings), *_situation(example.situation)))
    return f"{code(example.draft.text)}{f' ({around})' if around else ''}"


def _draft(draft: Draft) -> Iterator[str]:
    if draft.kind is not Kind.POST:
        yield f"as {NAMED[draft.kind]}{f' to {draft.reply_to}' if draft.reply_to else ''}"
    if draft.reply_url:
        yield f"with {draft.reply_url} given as what it answers"
    for there in draft.attachments:
        yield f"from {there.account} on {there.network}{_attached(there)}"
    if draft.account_kind is not AccountKind.CORPORATE:
        yield f"on a {draft.account_kind} account"
    if draft.network:
        yield f"on {draft.network}"
    for picture in draft.media:
        yield (
            f"with a picture described as {code(picture.alt)}"
            if picture.alt.strip()
            else "with a picture, not described"
        )
    if draft.links or draft.goes_with:
        yield f"with {', '.join(filter(None, (*draft.links, draft.goes_with)))} given as its source"
    if draft.tags:
        yield f"tagged {', '.join(draft.tags)}"
    for length in draft.lengths:
        possible = f", which a thread of {length.thread} could hold" if length.thread else ""
        yield f"{length.counted} of {length.limit} characters{possible}"
        if length.fault:
            yield f"on {length.network}, where the text {length.fault.rstrip('.')}"


def _attached(there: Attachment) -> str:
    if there.fault:
        return f", where the link {there.fault.rstrip('.')}"
    if there.missing:
        return ", which finds no such post"
    if there.private:
        return ", where that post is not open to everybody"
    if there.silent:
        return ", which gives no answer"
    return f", where that post is by @{there.author}" if there.author else ""


def _settings(settings: Settings) -> Iterator[str]:
    for name in ("published_contacts", "trusted_domains", "campaign_hashtags", "political_names"):
        if values := getattr(settings, name):
            yield f"where the department's {name.replace('_', ' ')} are {', '.join(map(code, values))}"
    if settings.blocked_words:
        yield f"where {', '.join(code(blocked.word) for blocked in settings.blocked_words)} is not used"
    if settings.suppliers:
        yield f"where {', '.join(supplier.name for supplier in settings.suppliers)} is a supplier"
    for topic in settings.controversial:
        until = f" until {topic.until}" if topic.until else ""
        yield f"where {', '.join(topic.terms)} is controversial{until}"
    for person in settings.spokespeople:
        yield f"where {person.name} speaks on {', '.join(person.topics)} until {person.until}"
    for given in settings.delegations:
        yield f"where {given.topic} is delegated to {', '.join(given.to)} until {given.until}"
    yield from map(_window, settings.windows)
    for day in settings.sensitive_days:
        yield f"where {day.start} to {day.until} is {day.reason} ({day.mode})"
    for own in settings.own_patterns:
        yield f"where the department looks for {code(own.pattern)}"


def _window(window: Window) -> str:
    places = ", ".join((*window.nations, *window.areas))
    ends = f" to {window.until:%Y-%m-%d}" if window.until else " on"
    return (
        f"where a {window.kind} window{f' for {places}' if places else ''} is open from {window.start:%Y-%m-%d}{ends}"
    )


def _situation(situation: Situation) -> Iterator[str]:
    if situation.today != A_DAY:
        yield f"on {situation.today}"
    if situation.at is not None:
        yield f"at {clock_time(situation.at)}"
    if situation.proposer:
        yield f"proposed by {situation.proposer}"
    if situation.topics:
        yield f"about {', '.join(situation.topics)}"
    for handle in situation.ours:
        yield f"where {handle} is our own"
    for other in situation.said_already:
        yield f"where the same words {_stands(other)}"
    for who in situation.answering:
        yield f"{who.handle} {_looked_at(who)}"
        if who.agreed:
            yield "this is the line agreed for press"


def _stands(other: SaidAlready) -> str:
    when = f", {other.at:%Y-%m-%d} at {clock_time(other.at)}" if other.timed else ""
    once = f", and the network refuses them for {other.refused_for // HOUR} hours" if other.refused_for else ""
    return f"{STANDS[other.stands]} on {other.account}{when}{once}"


def _looked_at(who: Answering) -> str:
    if who.press:
        return "is press"
    if not who.checked:
        return "has not been looked at"
    return "has been looked at, and the check couldn't tell" if who.unclear else "has been looked at"


def code(words: str) -> str:
    """Set any words as code, even with backticks, line ends, or empty."""
    flat = visible(" ⏎ ".join(words.splitlines())) or " "
    longest = max((len(ticks) for ticks in TICKS.findall(flat)), default=0)
    fence = "`" * (longest + 1)
    space = " " if flat[:1] == "`" or flat[-1:] == "`" else ""
    return f"{fence}{space}{flat}{space}{fence}"

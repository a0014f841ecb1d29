"""The message to whoever takes over a duty: until when, and what is open, the most urgent first."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.showing.handover import Handover, Unclear
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import clipped, escaped, section
from handlers.duty import duties
from handlers.enquiries.verdict import network, who
from handlers.holding import holds
from handlers.home.digest import LONGEST_LINE, Space, referral_line
from handlers.slack.archive import Archive

FIRST_WORDS, LONGEST_WORDS = 60, 120
"""Characters of a question's beginning, as written and made harmless."""
ALL_REFERRALS = " All are in *Referrals* in the Home tab."


def taken_over(found: Handover, archive: Archive) -> list[Block]:
    """The whole message."""
    space = Space()
    open_now = [
        *_under("Referrals", _referrals(found, archive), len(found.referrals), space, rest=ALL_REFERRALS),
        *_under(
            "Nobody could tell who they are: look before anybody replies",
            _unclear(found, archive),
            found.all_unclear,
            space,
        ),
        *_under("Wrote in, and wait for a reply", _wrote_in(found, archive), len(found.wrote_in), space),
        *_under("Needs a person", _stuck(found, archive), found.needs_a_person.total, space),
        *_under("On hold", [holds.line(named) for named in found.holds], len(found.holds), space),
        *_under("Waiting for approval", _pending(found, archive), found.pending.total, space),
    ]
    nothing = [] if open_now else [section("Nothing is open just now.")]
    return [section(text(found)), *open_now, *nothing]


def text(found: Handover) -> str:
    """The first sentence, and the line for notifications."""
    return duties.told(found.duty, found.account, found.department)


def _under(heading: str, lines: Sequence[str], total: int, space: Space, *, rest: str = "") -> Iterator[Block]:
    """A heading with the lines that fit; the rest are counted, with where they are."""
    if not total:
        return
    fit = space.of([clipped(line, LONGEST_LINE) for line in lines])
    says = [f"*{heading}*", *(f"{number}. {line}" for number, line in enumerate(fit, 1))]
    if total > len(fit):
        says.append(f"… and {total - len(fit)} more.{rest}" if fit else f"{total} in all.{rest}")
    yield section("\n".join(says))


def _referrals(found: Handover, archive: Archive) -> list[str]:
    zone = found.department.zone
    return [
        list_rows.linked(referral_line(asked, zone, found.at), archive.link(asked.card)) for asked in found.referrals
    ]


def _unclear(found: Handover, archive: Archive) -> list[str]:
    return [_line(unclear, found, archive) for unclear in found.unclear]


def _line(unclear: Unclear, found: Handover, archive: Archive) -> str:
    """The deadline, who asks, the way there, and the first words, but of no private message."""
    private, enquiry = unclear.enquiry.private, unclear.enquiry.for_everybody()
    by = ""
    if enquiry.deadline is not None:
        when = words.at(enquiry.deadline, found.department.zone, found.at)
        by = f"*Overdue, wanted by {when}:* " if enquiry.deadline <= found.at else f"*Answer wanted by {when}:* "
    asks = f"🔒 A private message from {who(enquiry)}" if private else who(enquiry)
    says = f"{by}{asks} on {network(enquiry)}, {words.span(found.at - enquiry.at)} ago."
    if enquiry.url:
        says = f"{says} {words.link(enquiry.url, 'What they wrote')}."
    else:
        says = list_rows.linked(says, archive.link(unclear.message))
    wrote = escaped(words.shortened(enquiry.message, FIRST_WORDS), LONGEST_WORDS)
    return f"{says} “{wrote}”" if wrote else says


def _wrote_in(found: Handover, archive: Archive) -> list[str]:
    return [
        list_rows.linked(
            f"{words.title(account)}: {people:,} {'person waits' if people == 1 else 'people wait'}.",
            archive.link(message),
        )
        for account, people, message in found.wrote_in
    ]


def _stuck(found: Handover, archive: Archive) -> list[str]:
    return [
        list_rows.linked(
            f"{list_rows.named(row.of)}, {list_rows.account(row.account, found.accounts)}: {list_rows.in_short(row)}.",
            archive.link(row.of.card),
        )
        for row in found.needs_a_person.rows
    ]


def _pending(found: Handover, archive: Archive) -> list[str]:
    return [
        list_rows.linked(
            f"{list_rows.named(post)}, {list_rows.on(post, found.accounts)}: {list_rows.left(post, found.at)}.",
            archive.link(post.card),
        )
        for post in found.pending.rows
    ]

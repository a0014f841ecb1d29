"""The message to whoever takes over a duty: until when, and what is open, the most urgent first."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.model.enquiry import Enquiry
from bot.showing.handover import Handover
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import clipped, escaped, section
from handlers.duty import duties
from handlers.enquiries.verdict import network
from handlers.holding import holds
from handlers.home.digest import LONGEST_LINE, Space, referral_line
from handlers.slack.archive import Archive


def taken_over(found: Handover, archive: Archive) -> list[Block]:
    """The whole message."""
    space = Space()
    open_now = [
        *_under("Referrals", _referrals(found, archive), len(found.referrals), space),
        *_under(
            "Nobody could tell who they are: look before anybody replies", _unclear(found), found.all_unclear, space
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


def _under(heading: str, lines: Sequence[str], total: int, space: Space) -> Iterator[Block]:
    """A heading with the lines that fit; the rest are counted."""
    if not total:
        return
    fit = space.of([clipped(line, LONGEST_LINE) for line in lines])
    says = [f"*{heading}*", *(f"{number}. {line}" for number, line in enumerate(fit, 1))]
    if total > len(fit):
        says.append(f"… and {total - len(fit)} more." if fit else f"{total} in all.")
    yield section("\n".join(says))


def _referrals(found: Handover, archive: Archive) -> list[str]:
    zone = found.department.zone
    return [
        list_rows.linked(referral_line(asked, zone, found.at), archive.link(asked.card)) for asked in found.referrals
    ]


def _unclear(found: Handover) -> list[str]:
    return [_line(enquiry, found) for enquiry in found.unclear]


def _line(enquiry: Enquiry, found: Handover) -> str:
    age = words.span(found.at - enquiry.at)
    link = f" {words.link(enquiry.url, 'What they wrote')}." if enquiry.url else ""
    return f"{escaped(enquiry.handle, 200)} on {network(enquiry)}, {age} ago.{link}"


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

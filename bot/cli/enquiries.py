"""The commands about a person who wrote in: everything kept is shown, or forgotten."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TextIO

from bot.cli.installation import configured, opened
from bot.cli.named_files import export_for
from bot.cli.question import goes_on
from bot.cli.streams import in_utf8
from bot.clock import system_clock
from bot.errors import CountersignError, Superseded
from policy.times import in_utc

if TYPE_CHECKING:
    from bot.enquiries.personal_data import Known
    from bot.model.enquiry import Enquiry
    from bot.model.listed_referral import ListedReferral
    from bot.model.looked_up import LookedUp
    from bot.model.organisation import Organisation
    from bot.store import Store
    from bot.store.enquirers import Whose

ELSEWHERE = (
    "Messages in Slack, apart from the cards that Countersign made: as long as the workspace keeps messages.",
    "Words of posts that were archived: in the archives’ files.",
    "Backups of the database made before now.",
)
"""Places that these commands don't reach."""
NOT_FOUND = (
    "Nothing is kept about {handle}. Handles and e-mail addresses are searched, names are not: try each one they use.\n"
)


def show(asked: argparse.Namespace) -> int:
    """Show everything kept about a person, in words or as JSON."""
    config = configured(asked)
    with opened(config, system_clock) as store, export_for(asked.to) as out:
        organisation = config.organisation(system_clock)
        whose = person(organisation, asked.handle, asked.network, asked.department)
        out.write(shown(organisation, store, whose, as_json=asked.json).encode())
    return 0


def forget(asked: argparse.Namespace) -> int:
    """Forget a person, and what they wrote, at a word."""

    config = configured(asked)
    with opened(config, system_clock) as store:
        whose = person(config.organisation(system_clock), asked.handle, asked.network, asked.department)
        return forgotten(store, whose, in_utf8(sys.stdout), even_open=asked.even_open, yes=asked.yes)


def report(asked: argparse.Namespace) -> int:
    """Write figures about enquiries."""
    from bot.cli.enquiry_report import report as reported

    return reported(asked)


def person(organisation: "Organisation", handle: str, networks: list[str], department: str) -> "Whose":
    """Whom the command is about. Raises CountersignError for an empty handle, or a department that is not set up."""
    from bot.store.enquirers import Whose

    if department and department not in organisation.departments:
        raise CountersignError(f"There is no department “{department}”. There is {_among(organisation.departments)}.")
    whose = Whose(handle.strip(), (department,) if department else (*organisation.departments,), tuple(networks))
    if not whose.key:
        raise CountersignError("Whom is it about? Put in the handle, or the e-mail address, that they wrote in with.")
    return whose


def shown(organisation: "Organisation", store: "Store", whose: "Whose", *, as_json: bool = False) -> str:
    """Everything kept about a person."""
    from bot.enquiries.personal_data import known_about

    known = known_about(store, whose)
    if as_json:
        return json.dumps(_record(known, whose, organisation.clock()), ensure_ascii=False, indent=1) + "\n"
    if known.is_nothing:
        return NOT_FOUND.format(handle=whose.handle) + "".join(f"{line}\n" for line in _alike(known))
    lines = [f"Kept about {whose.handle}, {in_utc(organisation.clock())}:", *_in_words(known, organisation)]
    return "\n".join([*lines, "", "Not looked at here:", *(f"- {line}" for line in ELSEWHERE), ""])


def forgotten(store: "Store", whose: "Whose", out: TextIO, *, even_open: bool, yes: bool) -> int:
    """Say what goes and what stays, ask unless `yes`, and forget. Gives the exit status. Raises CountersignError."""
    from bot.enquiries.personal_data import forget as forget_person
    from bot.enquiries.personal_data import known_about

    known = known_about(store, whose)
    if not known.can_be_forgotten:
        out.write(NOT_FOUND.format(handle=whose.handle) if known.is_nothing else "Nothing is kept that could go.\n")
        out.writelines(f"{line}\n" for line in (*_posts_that_stay(known), *_alike(known)))
        return 0
    if len(known.networks) > 1 and not whose.networks:
        raise CountersignError(
            f"{whose.handle} is on record on {_among(known.networks)}: these may be different people. Say which with "
            "--network, once for each that is theirs."
        )
    if known.open and not even_open:
        raise CountersignError(_still_open(known.open))
    out.write("This goes:\n")
    out.writelines(f"- {line}\n" for line in _goes(known))
    out.write("This stays:\n")
    out.writelines(f"- {line}\n" for line in (*STAYS, *_posts_that_stay(known), *ELSEWHERE))
    out.writelines(f"{line}\n" for line in _alike(known))
    if not goes_on("Forget them?", out, yes=yes):
        return 1
    try:
        forget_person(store, whose, even_open=even_open)
    except Superseded as error:
        raise CountersignError(str(error)) from None
    out.write("Forgotten. Cards in Slack are emptied by the running bot, or when it starts.\n")
    return 0


STAYS = (
    "That somebody asked: on which network, what kind of person, when, and how it ended, without who.",
    "The audit trail, which has numbers and times, and no name or word of theirs.",
)


def _still_open(referrals: "tuple[ListedReferral, ...]") -> str:
    several = [
        f"enquiry {asked.enquiry.id} of {asked.enquiry.department}, "
        + (f"with {asked.enquiry.settled_by}" if asked.enquiry.settled_by else "which nobody has taken")
        for asked in referrals
    ]
    return (
        f"Their question is still open: {'; '.join(several)}. Nothing was forgotten. Let it come to its end first; or "
        "say --even-open: it then ends without an answer, and whoever has it should hear of that from you."
    )


def _goes(known: "Known") -> Iterator[str]:
    if known.asked:
        yield (
            f"{_number(len(known.asked), 'enquiry', 'enquiries')}: handle, name, what they wrote, links, and what the "
            "check quoted of them"
        )
    if known.contacts:
        yield f"{_number(len(known.contacts), 'verdict')} that a colleague confirmed"
    for source in sorted({row.source for row in known.listed}):
        rows = sum(row.source == source for row in known.listed)
        yield (
            f"{_number(rows, 'row')} of the press list “{source}”; the next file from there brings them back, unless "
            "they are taken out of it"
        )
    for waiting in known.waiting:
        yield f"the file “{waiting.name}” from “{waiting.source}”, not imported yet: {waiting.person} is told"
    for colleague in known.unsent:
        yield f"what {colleague} has typed in an open form, and not sent"


def _posts_that_stay(known: "Known") -> Iterator[str]:
    if known.posts:
        numbers = _among(str(post.proposal) for post in known.posts)
        yield (
            f"Posts that answer them, or name them, as the department's own record: {numbers}. “countersign archive” "
            "moves words of old posts out."
        )


def _alike(known: "Known") -> Iterator[str]:
    if known.alike:
        several = _among(f"{handle} on {network}" for handle, network in known.alike)
        yield f"Also on record, and perhaps theirs: {several}."


def _in_words(known: "Known", organisation: "Organisation") -> Iterator[str]:
    for asked in known.asked:
        yield ""
        yield from _enquiry(asked, organisation)
    for kept in known.contacts:
        contact = kept.contact
        yield ""
        yield (
            f"Remembered by {kept.department} as {contact.verdict} on {contact.network}: {contact.by} said so on "
            f"{in_utc(contact.at)}. Kept until {in_utc(contact.until)}."
        )
    for row in known.listed:
        person = row.listing
        handles = [f"{on.handle} ({on.network})" if on.network else on.handle for on in person.handles]
        parts = filter(None, (person.name, person.outlet, person.title, *person.emails, *handles))
        left = "; said to have left" if person.has_left else ""
        yield ""
        yield (
            f"Row {person.row} of the press list “{row.source}” of {row.department}: {', '.join(parts)}{left}. Brought "
            f"on {in_utc(row.at)}, kept until {in_utc(row.until)}."
        )
    for waiting in known.waiting:
        yield ""
        yield f"A row of the file “{waiting.name}” from “{waiting.source}”, not imported yet: kept for a week at most."
    for post in known.posts:
        answers = f"answers {post.answers}" if post.answers else "names them"
        yield ""
        which = f"Post {post.proposal} of {post.department} ({post.state.value}), {in_utc(post.at)}"
        yield f"{which}, {answers}: “{post.text}”"
    for colleague in known.unsent:
        yield ""
        yield f"Typed by {colleague} in an open form, and not sent: kept for a day at most."
    for line in _alike(known):
        yield ""
        yield line


def _enquiry(asked: "ListedReferral", organisation: "Organisation") -> Iterator[str]:
    enquiry = asked.enquiry
    name = f" ({enquiry.name})" if enquiry.name else ""
    yield f"Enquiry {enquiry.id} to {enquiry.department}, on {enquiry.network}, {in_utc(enquiry.at)}"
    yield f"  From: {enquiry.handle}{name}"
    for wrote in (enquiry.first, *enquiry.wrote_again):
        if wrote.message or wrote.url:
            where = f" ({wrote.url})" if wrote.url else ""
            read = f", read {in_utc(wrote.at)}" if wrote.wrote_at else ""
            yield f"  They wrote, {in_utc(wrote.wrote_at or wrote.at)}{read}{where}: “{wrote.message}”"
    if enquiry.deadline:
        said = f" (“{enquiry.deadline_words}”)" if enquiry.deadline_words else ""
        yield f"  They want an answer by {in_utc(enquiry.deadline)}{said}"
    yield f"  The check said: {enquiry.verdict}, {'for the media team' if enquiry.refer else 'not for the media team'}"
    for reason in enquiry.evidence:
        who = f"{reason.by}: " if reason.by else ""
        yield f"    because: {who}{reason.says} ({'; '.join(filter(None, (reason.source, reason.seen)))})"
    if enquiry.looked_up:
        yield from _looked_up(enquiry.looked_up)
    yield f"  Passed on by {enquiry.asked_by}. {_end(enquiry)}"
    for handled in enquiry.handled:
        yield f"  {handled.by}, {in_utc(handled.at)}: {handled.how.value.replace('_', ' ')}"
    for sent in enquiry.lines_sent:
        yield f"  Sent to them by {sent.by}, {in_utc(sent.at)}: the line “{sent.name}”"
    if asked.card is not None:
        yield f"  Its card in Slack: channel {asked.card.channel}, message {asked.card.ts}"
    here = organisation.departments[enquiry.department]
    if enquiry.joins:
        yield f"  It joined enquiry {enquiry.joins}, and is kept as long"
    elif enquiry.is_open:
        yield f"  Kept until {here.retention.days} days after it is over"
    else:
        yield f"  Kept until {in_utc((enquiry.settled_at or enquiry.at) + here.retention)}"


def _looked_up(found: "LookedUp") -> Iterator[str]:
    """What a network and linked pages said of a person, and when."""
    if (profile := found.profile) is not None:
        yield f"  Their profile on {found.place}, {in_utc(found.at)}: {profile.name} ({profile.handle}), {profile.url}"
        yield f"    about: “{profile.about}”"
        for link in profile.links:
            yield f"    link: {link.url}{', verified' if link.verified else ''}"
        facts = (
            f"there since {in_utc(profile.created)}" if profile.created else "",
            f"{profile.followers} followers" if profile.followers is not None else "",
            "marked as a bot" if profile.automated else "",
            *(f"verified by {voucher.name} ({voucher.url})" for voucher in profile.vouchers),
        )
        yield from (f"    {fact}" for fact in facts if fact)
    for page in found.pages:
        by = f", by {', '.join(page.authors)}" if page.authors else ""
        owns = f", with links to {', '.join(page.rel_me)}" if page.rel_me else ""
        yield f"  Page seen {page.seen}: {page.url}: {page.title} ({page.site}){by}{owns}: “{page.text}”"


def _end(enquiry: "Enquiry") -> str:
    """Where an enquiry stands, by whom, and how it was answered."""
    by = f", {enquiry.settled_by}" if enquiry.settled_by else ""
    at = f", {in_utc(enquiry.settled_at)}" if enquiry.settled_at else ""
    how = f" by {enquiry.way.value}" if enquiry.way else ""
    note = "".join(f": “{said}”" for said in (enquiry.answered_with, enquiry.answer_note) if said)
    return f"Where it stands: {enquiry.state.value.replace('_', ' ')}{how}{by}{at}{note}."


def _record(known: "Known", whose: "Whose", at: datetime) -> dict[str, Any]:
    from bot.store.documents import document

    return {
        "handle": whose.handle,
        "at": at.isoformat(),
        "enquiries": [
            {**document(replace(asked.enquiry, deeds=())), "card": document(asked.card)} for asked in known.asked
        ],
        "contacts": document(known.contacts),
        "press_lists": document(known.listed),
        "files_not_imported": [waiting.name for waiting in known.waiting],
        "posts": document(known.posts),
        "unsent_input_of": document(known.unsent),
        "perhaps_theirs": [{"handle": handle, "network": network} for handle, network in known.alike],
        "not_looked_at": [*ELSEWHERE],
    }


def _number(count: int, what: str, several: str = "") -> str:
    return f"{count} {what if count == 1 else several or what + 's'}"


def _among(several: Any) -> str:
    *most, last = map(str, several)
    return f"{', '.join(most)} and {last}" if most else last

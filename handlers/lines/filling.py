"""Sending an agreed line: the form for the blanks, the exact words, the view after sending."""

from collections.abc import Iterator, Mapping, Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.lines.lines import ShownLine
from bot.lines.send import Filled
from bot.model.enquiry import Enquiry
from bot.model.line_blanks import Blank, BlankKind
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import forms, words
from handlers.blocks.blocks import clipped, context, escaped, ids, pieces, quoted, section
from handlers.blocks.wordings import WordsInView, by_wording
from handlers.enquiries.verdict import network
from handlers.lines.lines import ACCOUNTS, last_view, named_line
from policy.rule import Finding

FILL, CHECK = "line_fill", "line_check"
REPLY_TO, REPLY_URL, PRIVATE = "reply_to", "reply_url", "private"


def fill(shown: ShownLine, accounts: Mapping[str, str], *, asked: Enquiry | None = None, unnamed: str = "") -> View:
    """The form for the blanks, the accounts and the reply; `accounts` are the line's, by key.

    `asked` is the question that the line answers; `unnamed`, a network there that tells people only of replies with
    their name.
    """
    line, zone = shown.line, shown.department.zone.key
    reply_to, reply_url, private = (asked.handle, asked.url, asked.private) if asked else ("", "", False)
    there = [account.key for account in shown.accounts if asked and account.is_on(asked.network)]
    chosen = [asked.account] if asked and asked.account in there else there or [*accounts]
    blocks: list[Block] = [
        section(named_line(line)),
        *(_to_whom(asked, unnamed) if asked else ()),
        *(quoted(piece) for piece in pieces(line.text)),
        context(clipped(f"For: {escaped(line.terms.purpose, 600)}", 900)),
    ]
    blocks += [_input(blank, zone) for blank in line.blanks]
    if len(shown.accounts) > 1:
        blocks.append(forms.tick(ACCOUNTS, "To which accounts?", accounts, chosen=chosen))
    blocks += [
        forms.text(
            REPLY_TO, "Whom does it answer?", optional=True, initial=reply_to, longest=200, hint="Their handle."
        ),
        forms.text(REPLY_URL, "The address of what they wrote", optional=True, initial=reply_url, longest=500),
        forms.private_message(PRIVATE, ticked=private),
    ]
    return forms.modal(FILL, "Send an agreed line", blocks, submit="See what goes out", about=ids(line.id))


def _to_whom(asked: Enquiry, unnamed: str) -> Iterator[Block]:
    """Who gets the line, where, and who else can read it."""
    name = f", {escaped(asked.name, 100)}," if asked.name else ""
    who = f"{escaped(asked.handle, 200)}{name} on {network(asked)}"
    wrote = words.link(asked.url, "what they wrote")
    if asked.private:
        yield section(
            f"*To {who}, as a private message.* A colleague sends it from the account by hand, to them alone."
        )
    elif asked.url:
        yield section(f"*To {who}, as a reply to {wrote}.* Everybody there can read it.")
    else:
        yield section(
            f"*To {who}.* Please put the address of what they wrote in below, so that it goes as a reply to that."
        )
    if unnamed and not asked.private:
        yield context(
            f"The words go as they were agreed, without their handle, and {escaped(unnamed, 100)} tells people only of "
            "replies that name them: they see it below what they wrote. If it is urgent, tell them another way, too."
        )


def _input(blank: Blank, zone: str) -> Block:
    label = f"{blank.name[0].upper()}{blank.name[1:]}"
    match blank.kind:
        case BlankKind.TIME:
            return forms.time(blank.field, label, zone=zone)
        case BlankKind.PLACE:
            return forms.select(blank.field, label, {place: place for place in blank.places})
        case BlankKind.NUMBER:
            return forms.text(blank.field, label, longest=20, hint="In figures.")
        case BlankKind.WORDS:
            hint = f"Plain words, up to {blank.longest} characters."
            return forms.text(blank.field, label, longest=blank.longest, hint=hint)


def check(filled: Filled, shown: ShownProposal) -> View:
    """The exact words, part by part for each account, before sending."""
    proposal, blocks, room = shown.proposal, list[Block](), WordsInView()
    for parts, places in by_wording(shown.places).items():
        where = words.listed([f"*{words.where(place)}*" for place in places])
        blocks += [context(clipped(f"{where}, as soon as you send it:", 900)), *room.exact(parts)]
    if answered := words.answered(shown.revision.content):
        blocks.append(context(answered))
    if shown.holds:
        blocks.append(
            section(
                "⏸️ *It is on hold there.* It would be stopped when its time comes, until a senior approver lets it out."
            )
        )
    blocks += _asks(filled.stops)
    if filled.confirms:
        blocks.append(section("*By sending it you confirm:*"))
        blocks += [section(words.remark(finding.says, finding.why)) for finding in filled.confirms[: words.MOST_SHOWN]]
    about = ids(filled.line.id, proposal.id, proposal.revision.number)
    if filled.stops or not room.is_whole:
        blocks.append(
            context("Your words are kept as a draft, to send for approval: my Home tab has it under *My proposals*.")
        )
        return forms.modal(CHECK, "It can't go as a line", blocks, close="Back")
    return forms.modal(CHECK, "Check before you send", blocks, submit="Send", close="Back", about=about)


def _asks(found: Sequence[Finding]) -> Iterator[Block]:
    if found:
        yield section("*This asks for an approver today, so it can't go as a line:*")
    for finding in found[: words.MOST_SHOWN]:
        yield section(words.remark(finding.says, finding.why, rule=finding.rule))


def on_its_way(shown: ShownProposal) -> View:
    """The view after sending, with the way to stop the post."""
    says = f"*On its way.* Its card is in <#{shown.channel}>, with a Stop button until it goes out."
    return last_view("line_sent", "On its way", [section(says)])


def trouble(says: str) -> View:
    """The view of an obstacle, in place of the form."""
    return last_view("line_trouble", "Not sent", [section(says)])

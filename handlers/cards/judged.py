"""The checks' findings on a card, and the provenance of the words: authors, clearance of facts, reply, notes."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.model.revision import Remark
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, clipped, context, escaped, ids, section
from handlers.cards.buttons import SETTLE_CONTACT, WRONG
from policy.outcome import Outcome
from policy.report import MOST_ATTESTED, NOTHING_FOUND
from policy.tags import TAGS

CONTACT_RULES = frozenset({"PERS-01", "PERS-02", "PERS-03"})
"""Rules whose findings two people can settle: a contact published for everyone is no personal data."""


def findings(shown: ShownProposal) -> Iterator[Block]:
    """Points found fine, then findings, gravest first, then the statements confirmed by the author."""
    judged = shown.revision.judged
    confirmed = _confirmed(shown)
    found = [remark for remark in judged.remarks if remark not in confirmed]
    if judged.fine:
        yield context(f"Fine as it is: {escaped(', '.join(judged.fine), 300)}.")
    if not judged.remarks:
        yield context(NOTHING_FOUND)
    waivers = {waiver.key: waiver for waiver in shown.proposal.waivers} if shown.is_current else {}
    for remark in found[: words.MOST_SHOWN]:
        wrong = Button(WRONG, "This check was wrong", ids(shown.proposal.id, shown.revision.number, remark.key))
        yield section(words.finding(remark, waivers.get(remark.key)), wrong if shown.is_current else None)
        if remark.rule in CONTACT_RULES and shown.is_current:
            yield from actions([Button(SETTLE_CONTACT, "It is published for everybody", ids(shown.proposal.id))])
    if len(found) > words.MOST_SHOWN:
        yield context(words.and_more(found))
    if confirmed:
        yield section("\n".join(_statement(remark, shown.revision.author) for remark in confirmed))


def _confirmed(shown: ShownProposal) -> Sequence[Remark]:
    """The statements that the author of the revision confirmed; a finding made graver since is confirmed by nobody."""
    revision = shown.revision
    asked = (remark for remark in revision.judged.remarks if remark.outcome is Outcome.ATTEST)
    return [remark for remark in asked if remark.key in revision.attested][:MOST_ATTESTED]


def _statement(remark: Remark, author: str) -> str:
    return f"☑️ *Confirmed by* {words.mention(author)}: {escaped(remark.says, words.LONGEST_REMARK)}"


def provenance(shown: ShownProposal) -> Iterator[Block]:
    """The authors, the person who cleared the facts, the message replied to, tags, topics and notes."""
    yield context("\n".join(_provenance(shown)))


def _provenance(shown: ShownProposal) -> Iterator[str]:
    content = shown.revision.content
    writers = words.listed([words.mention(person) for person in sorted(shown.proposal.contributors)])
    cleared = f"; facts cleared by {escaped(content.cleared_by, 300)}" if content.cleared_by else ""
    yield f"{clipped(f'Written by {writers}', 300)}{cleared}."
    if content.answers:
        link = words.link(content.answers.url, "what they wrote")
        aside = f", {link}" if content.answers.url else ""
        yield f"A reply to {escaped(content.answers.handle, 200)}{aside}."
    if kinds := [TAGS.get(tag, tag) for tag in content.tags] + [f"about {topic}" for topic in content.topics]:
        yield f"Its author says: {escaped('; '.join(kinds), 300)}."
    if content.goes_with:
        yield f"Goes with: {escaped(content.goes_with, 500)}"
    if content.note:
        yield f"Note: “{escaped(content.note, 1000)}”"

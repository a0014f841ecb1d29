"""Posts as the input of step one: drafts to go on with, and posts that are out, to be proposed again or changed."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.model.content import Corrected, Thread
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from bot.proposing.drafting import Wording
from bot.showing.proposal_view import ShownProposal


def draft(shown: Sequence[ShownProposal]) -> Wording:
    """Kept drafts, as the input of step one."""
    first = shown[0]
    content, when = first.revision.content, first.proposal.when
    lapsed = first.proposal.state is ProposalState.EXPIRED  # the old time has passed, so the author chooses another
    day, _, time = ("", "", "") if lapsed else when.wall.partition("T")
    return Wording(
        accounts=tuple(place.account.key for post in shown for place in post.places),
        text=content.text,
        when=WhenKind.SOON if lapsed else when.kind,
        day=day,
        time=time,
        which="" if lapsed else when.which,
        releaser="" if lapsed else when.releaser,
        wordings=tuple(own for post in shown for own in post.revision.content.wordings),
        pictures=content.pictures,
        attested=frozenset(key for post in shown for key in post.revision.attested),
        restricted=bool(first.proposal.restricted_to),
        need_to_know=tuple(person for person in first.proposal.restricted_to if person != first.proposal.proposer),
        goes_with=content.goes_with,
        cleared_by=content.cleared_by,
        note=content.note,
        reply_to=content.answers.handle if content.answers else "",
        reply_url=content.answers.url if content.answers else "",
        private=content.is_private,
        tags=content.tags,
        topics=content.topics,
        thread=content.thread,
        no_card=content.no_card,
        corrects=content.corrects,
        at_risk=first.reader_is_withheld,
    )


def anew(shown: ShownProposal, accounts: Collection[str]) -> Wording:
    """A published post, as the input of step one for a new proposal on some accounts: as soon as it is approved.

    What was said of the old post alone is left out: time, confirmations, the note, and who had cleared the facts then.
    """
    before = draft([shown])
    return replace(
        before,
        accounts=tuple(key for key in before.accounts if key in accounts),
        when=WhenKind.SOON,
        day="",
        time="",
        which="",
        releaser="",
        attested=frozenset(),
        note="",
        cleared_by="",
        corrects=None,
    )


def over(shown: ShownProposal, post: Corrected) -> Wording:
    """A post that is out, as the input of step one for a change of its words."""
    bare = replace(anew(shown, (post.account,)), restricted=False, need_to_know=(), wordings=(), thread=Thread.NO)
    return replace(bare, text=post.words, corrects=post)

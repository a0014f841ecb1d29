"""Obstacles to archiving: why an ended post has to stay for now, asked before the file and again before removing."""

from collections.abc import Sequence
from datetime import datetime

from bot.archiving.records import EndedPost
from bot.authority.trail import altered
from bot.model.delivery import TERMINAL
from bot.model.enquiry_parts import Asking
from bot.model.proposal import ENDED
from bot.store import Look, Tx, archives, enquiries, trail
from policy.detectors import handles

YOUNG = "it has not been over for long enough"
STAYS = "it was taken up again, or something of it is not over"
TAKEN_DOWN = "its take-down waits for somebody to do it, or to look at it afterwards"
LINKED = "a post that it was proposed with, or an edit of it, is not over"
ASKED = "somebody whom it answers waits for the media team"


def in_the_way(ask: Look | Tx, some: Sequence[EndedPost], before: datetime, now: datetime) -> dict[int, str]:
    """Why posts have to stay, by id; a post that can go has no entry. `before` is when the last of a post was done."""
    of = {post.proposal.id: post for post in some}
    deeds = ask(trail.deeds_about, [subject for post in some for subject in post.subjects])
    begun = ask(archives.begun, of)
    off = altered(ask, [post.proposal for post in some], [each for post in some for each in post.deliveries])
    waiting = {
        key: [Asking(each.enquiry.handle, each.enquiry.url) for each in ask(enquiries.unanswered, key)]
        for key in sorted({post.proposal.department for post in some})
    }
    found: dict[int, str] = {}
    for number, post in of.items():
        last = max((deed.at for subject in post.subjects for deed in deeds.get(subject, ())), default=now)
        differs = next((off[subject] for subject in post.subjects if subject in off), "")
        if post.proposal.state not in ENDED or any(each.state not in TERMINAL for each in post.deliveries):
            found[number] = STAYS
        elif post.is_being_taken_down:
            found[number] = TAKEN_DOWN
        elif last >= before:
            found[number] = YOUNG
        elif number in begun:
            found[number] = LINKED
        elif differs:
            found[number] = f"{differs} (“countersign audit verify” says more)"
        elif any(_answers(post, asking) for asking in waiting[post.proposal.department]):
            found[number] = ASKED
    return found


def _answers(post: EndedPost, asking: Asking) -> bool:
    """Whether a post answers somebody, by handle or by the address of the message."""
    answered = [revision.content.answers for revision in post.revisions if revision.content.answers]
    return any(
        handles.same(handles.plain(to.handle), handles.plain(asking.handle)) or (to.url and to.url == asking.url)
        for to in answered
    )

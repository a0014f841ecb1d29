"""Views of a person's own drafts: the question whom to share with, and the answers after deleting and sharing."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.model.proposal import Proposal
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, ids, section
from handlers.cards import EDIT

DELETE, DELETE_ALL, SHARE, SHARE_FORM = "draft_delete", "draft_delete_all", "draft_share", "draft_share_form"
PERSON = "person"
SURE = "Its words can be brought back from App Home for a week."
SURE_OF_ALL = "All your drafts. Their words can be brought back from App Home for a week."


def buttons(draft: int, revision: int, *, edits: bool = False) -> list[Button]:
    """Everything that an author can do with a draft; an edit of a submitted post is not shared."""
    value = ids(draft, revision)
    share = [] if edits else [Button(SHARE, "Share", value)]
    return [Button(EDIT, "Go on writing", value, style="primary"), *share, Button(DELETE, "Delete", value, sure=SURE)]


def delete_all() -> Button:
    """The button that deletes every draft of the person who presses."""
    return Button(DELETE_ALL, "Delete all drafts", "all", sure=SURE_OF_ALL)


def deleted(gone: Sequence[Proposal]) -> tuple[str, list[Block]]:
    """The answer after deleting: (summary, blocks)."""
    if len(gone) > 1:
        says = f"{words.counted(len(gone), 'draft')} deleted. Their words stay under *My proposals* at Home for a week."
        return says, [section(says)]
    (draft,) = gone
    says = f"Deleted: {words.beginning(draft)}"
    again = Button(EDIT, "Bring it back", ids(draft.id, draft.revision.number))
    return "The draft is deleted.", [section(says), *actions([again])]


def share_form(shown: ShownProposal) -> View:
    """The question whom to share a draft with."""
    says = (
        f"Whoever you choose can read {words.beginning(shown.proposal)}, and go on writing. It stays your draft, and "
        "whoever writes some of it doesn't approve it."
    )
    chosen = forms.person(PERSON, "Share with", optional=False)
    about = ids(shown.proposal.id, shown.revision.number)
    return forms.modal(
        SHARE_FORM, "Share a draft", [section(says), chosen], submit="Share", close="Cancel", about=about
    )


def shared(person: str) -> View:
    """The view after sharing."""
    says = f"{words.mention(person)} gets a message with the draft, and can go on writing."
    return forms.modal("draft_shared", "Shared", [section(says)])

"""Step one of proposing: the words, accounts, pictures and time of a post."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.model.account import Account
from bot.model.content import Picture
from bot.model.enquiry import Enquiry
from bot.model.when import WhenKind
from bot.outbound.network import Network
from bot.proposing.drafting import Wording
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, context
from handlers.enquiries import outcomes
from handlers.proposing import copied, correcting
from policy.detectors import handles
from policy.rule import Finding
from policy.tags import TAGS

FORM, EDIT_FORM = "propose_form", "edit_form"
MORE = "propose_more"
MORE_OF_A_POST = "More: until when, a reply, the kind of post, a note"
MORE_OF_A_REPLY, MORE_OF_A_CHANGE = "More: until when, the kind of post, a note", "More: the kind of post, a note"
NEW_TEXT = "new_text"
"""The words of a change: of another name than those of a reply, as Slack keeps old input under an old name."""
ACCOUNTS, TEXT, KEPT, PICTURES, WHEN, DAY, TIME, RELEASER, GOES_WITH, CLEARED_BY = (
    "accounts",
    "text",
    "kept",
    "pictures",
    "when",
    "day",
    "time",
    "releaser",
    "goes_with",
    "cleared_by",
)
REPLY_TO, REPLY_URL, PRIVATE, LABELS, NOTE = "reply_to", "reply_url", "private", "labels", "note"
RESTRICTED, NEED_TO_KNOW, AT_RISK = "restricted", "need_to_know", "at_risk"
FIELDS = {
    "text": (TEXT,),
    "accounts": (ACCOUNTS, TEXT),
    "when": (DAY, WHEN),
    "releaser": (RELEASER, WHEN),
    "pictures": (PICTURES,),
    "reply_to": (REPLY_TO, TEXT),
    "reply_url": (REPLY_URL, TEXT),
    "restricted": (RESTRICTED, ACCOUNTS, TEXT),
}
"""Inputs for the message of an error, by the field named in the error; the first input present is used."""
TAG, TOPIC = "tag:", "topic:"
MOST_PICTURES = 4
UNTIL = frozenset({WhenKind.SOON, WhenKind.RELEASE})
"""Kinds of time for posts that go out only while still true."""
PICTURE_KINDS = ("png", "jpg", "jpeg", "webp", "gif")


@dataclass(frozen=True, slots=True)
class Offered:
    """The choices of a form, and the zone of its times."""

    accounts: Mapping[str, str]
    """In plain words, by key; none for an edit, whose accounts stay as they are."""
    labels: Mapping[str, str]
    zone: str
    places: str = ""
    """Where an edit goes."""
    restricts: bool = False
    """Whether an account has a channel for posts restricted to few readers until publication."""
    answers: correcting.OwnPost | None = None
    """The post of our own that the reply answers."""
    asked: Enquiry | None = None
    """The question that the reply answers."""
    copies: ShownProposal | None = None
    """The post that is proposed again."""


def form(
    offered: Offered, filled: Wording, *, about: str = "", more: bool = False, found: Sequence[Finding] = ()
) -> View:
    """The form with the input so far; `found` are findings to show beside the fields concerned."""
    edits = not offered.accounts
    asks_whom = any(finding.field in {REPLY_TO, REPLY_URL} for finding in found)
    if asks_whom and not filled.reply_to:
        filled = replace(filled, reply_to=next((f"@{handle}" for handle in handles.opening(filled.text)), ""))
    if asks_whom and not filled.reply_url:
        known = (finding.edit for finding in found if finding.field == REPLY_URL and finding.edit)
        filled = replace(filled, reply_url=next(known, ""))
    if (own := offered.answers) and own.changes:
        return _change(offered, own, filled, about=about, more=more, found=found)
    blocks = [
        *(copied.blocks(offered.copies) if offered.copies else ()),
        *(correcting.blocks(own, filled.text) if own else ()),
        *(outcomes.asked(offered.asked, filled.reply_url.strip(), ZoneInfo(offered.zone)) if offered.asked else ()),
        *_where(offered, filled),
        forms.text(TEXT, "What should it say?", multiline=True, initial=filled.text),
        *_wanted(found, "text"),
        *_pictures(filled.pictures),
        *_wanted(found, "pictures"),
        *_when(filled, offered.zone),
        *_wanted(found, "when"),
        *_offline(filled),
        *(_reply(filled, found, ours=own is not None) if more or asks_whom or _is_reply(filled) else ()),
        *(_seldom(offered, filled) if more or _uses_seldom(filled) else _more(_is_reply(filled) or asks_whom)),
    ]
    new = correcting.title(own, filled.text) if own else outcomes.REPLY if offered.asked else "Propose a post"
    title = "Edit a post" if edits else new
    name = EDIT_FORM if edits else FORM
    return forms.modal(name, title, blocks, submit="Check it", close="Cancel", about=about, heard=True)


def _change(
    offered: Offered,
    own: correcting.OwnPost,
    filled: Wording,
    *,
    about: str,
    more: bool,
    found: Sequence[Finding],
) -> View:
    """The form for a change of a post that is out: only the words can be others."""
    blocks = [
        *correcting.blocks(own, filled.text),
        *(() if offered.accounts else _where(offered, filled)),
        forms.text(NEW_TEXT, "What should it say instead?", multiline=True, initial=filled.text),
        *_wanted(found, "text"),
        *_when(filled, offered.zone),
        *_wanted(found, "when"),
        *_offline(filled),
        *(_described(offered, filled) if more or filled.note or filled.at_risk else _folded(MORE_OF_A_CHANGE)),
    ]
    title, name = (correcting.CORRECTS, FORM) if offered.accounts else ("Edit a change", EDIT_FORM)
    return forms.modal(name, title, blocks, submit="Check it", close="Cancel", about=about, heard=True)


def text_in(view: Mapping[str, Any]) -> str:
    """The words typed in the form, under the name that the way of correcting gives the field."""
    return forms.typed(view, TEXT) or forms.typed(view, NEW_TEXT)


def filled_in(view: dict[str, Any], before: Wording | None = None) -> Wording:
    """Read the form; `before` is the draft behind the form, for values that step one does not ask."""
    before, kept = before or Wording((), ""), forms.ticked(view, KEPT)
    need_to_know, there = forms.named(view, NEED_TO_KNOW), forms.fields(view)
    filled = Wording(
        accounts=forms.ticked(view, ACCOUNTS) if ACCOUNTS in there else before.accounts,
        text=text_in(view),
        when=WhenKind(forms.typed(view, WHEN) or WhenKind.SOON.value),
        day=forms.typed(view, DAY),
        time=forms.typed(view, TIME),
        releaser=forms.typed(view, RELEASER),
        wordings=before.wordings,
        pictures=tuple(picture for picture in before.pictures if picture.sha256 in kept),
        attested=before.attested,
        restricted=bool(forms.ticked(view, RESTRICTED) or need_to_know),
        need_to_know=need_to_know,
        goes_with=forms.typed(view, GOES_WITH),
        cleared_by=forms.typed(view, CLEARED_BY),
        note=forms.typed(view, NOTE),
        reply_to=forms.typed(view, REPLY_TO) if REPLY_TO in there else before.reply_to,
        reply_url=forms.typed(view, REPLY_URL) if REPLY_URL in there else before.reply_url,
        private=bool(forms.ticked(view, PRIVATE)),
        tags=_labelled(view, TAG),
        topics=_labelled(view, TOPIC),
        thread=before.thread,
        no_card=before.no_card,
        at_risk=bool(forms.ticked(view, AT_RISK)),
    )
    if before.corrects is None:
        return filled
    return replace(
        filled,
        accounts=before.accounts,
        pictures=before.pictures,
        reply_to=before.reply_to,
        reply_url=before.reply_url,
        corrects=before.corrects,
    )


def shows_more(view: Mapping[str, Any]) -> bool:
    """Whether a form shows the seldom-used fields."""
    return NOTE in forms.fields(view)


def at(view: Mapping[str, Any], field: str) -> str:
    """The input for a field's error: the first mapped input in the form, else the text."""
    there = forms.fields(view)
    return next(name for name in (*FIELDS.get(field, ()), TEXT, NEW_TEXT) if name in there)


def wanted_at(view: Mapping[str, Any], blocking: Sequence[Finding]) -> dict[str, str]:
    """What is wrong with the link of a reply, for its input; empty unless the form shows it, and nothing else is wrong.

    A finding that knows the link leaves the form to be drawn anew, with the link filled in.
    """
    here = bool(blocking) and all(found.field == REPLY_URL and not found.edit for found in blocking)
    return {REPLY_URL: " ".join(found.says for found in blocking)} if here and REPLY_URL in forms.fields(view) else {}


def accounts_offered(accounts: Iterable[Account], networks: Mapping[str, Network]) -> dict[str, str]:
    """Accounts as choices, in plain words."""
    return {account.key: _named(account, networks[account.network]) for account in accounts}


def labels_offered(tags: Iterable[str], topics: Iterable[str]) -> dict[str, str]:
    """Tags and topics as the choices of a form."""
    said = {f"{TAG}{tag}": TAGS.get(tag, tag) for tag in tags}
    return said | {f"{TOPIC}{topic}": f"About {topic}" for topic in topics}


def _where(offered: Offered, filled: Wording) -> Iterator[Block]:
    if offered.accounts:
        yield forms.tick(ACCOUNTS, "Which accounts?", offered.accounts, chosen=filled.accounts)
    else:
        yield context(f"For {offered.places}. Nothing changes until you send it; then it needs approval again.")


def _pictures(kept: Sequence[Picture]) -> Iterator[Block]:
    if kept:
        every = {picture.sha256: picture_named(picture, number) for number, picture in enumerate(kept, 1)}
        yield forms.tick(KEPT, "Pictures so far", every, chosen=tuple(every), optional=True)
    if len(kept) < MOST_PICTURES:
        label = "More pictures" if kept else "Pictures"
        hint = "Up to four. Where a photo was taken, and with what, is removed."
        yield forms.files(PICTURES, label, kinds=PICTURE_KINDS, most=MOST_PICTURES - len(kept), hint=hint)


def picture_named(picture: Picture, number: int) -> str:
    """A picture's name: the alt text, or number and size until an alt text is written."""
    return picture.alt or f"Picture {number}, {picture.width} × {picture.height}"


def _when(filled: Wording, zone: str) -> Iterator[Block]:
    choices = {
        WhenKind.SOON.value: "As soon as it is approved",
        WhenKind.AT.value: "At a date and time",
        WhenKind.SLOT.value: "In the account's next free slot",
        WhenKind.RELEASE.value: "Once it is approved, after a colleague's go-ahead",
    }
    yield forms.radio(WHEN, "When?", choices, chosen=filled.when.value)
    if filled.when is WhenKind.AT:
        yield forms.day(DAY, "Date", initial=filled.day)
        yield forms.time(TIME, f"Time ({words.zone_of(zone)})", zone=zone, initial=filled.time)
    elif filled.when is WhenKind.RELEASE:
        yield forms.person(RELEASER, "Wait for a go-ahead from", initial=filled.releaser)
    if filled.when in UNTIL and filled.day:
        yield from _until(filled, zone)


def _until(filled: Wording, zone: str) -> Iterator[Block]:
    by = "Go-ahead by" if filled.when is WhenKind.RELEASE else "Approve by"
    yield forms.day(DAY, f"{by}: date", optional=True, initial=filled.day)
    yield forms.time(
        TIME,
        f"{by}: time ({words.zone_of(zone)})",
        zone=zone,
        optional=True,
        initial=filled.time,
        hint="After that it doesn't go out. Left empty: a few hours from now.",
    )


def _offline(filled: Wording) -> Iterator[Block]:
    yield forms.text(
        GOES_WITH,
        "Which announcement is this part of?",
        optional=True,
        initial=filled.goes_with,
        longest=500,
        hint="An announcement's link, or the line it follows. A link answers most questions.",
    )
    yield forms.text(
        CLEARED_BY,
        "Facts cleared by",
        optional=True,
        initial=filled.cleared_by,
        longest=200,
        hint="The person or team who checked what it says.",
    )


def _more(is_reply: bool) -> list[Block]:
    return _folded(MORE_OF_A_REPLY if is_reply else MORE_OF_A_POST)


def _folded(says: str) -> list[Block]:
    return actions([Button(MORE, says, "more")])


def _reply(filled: Wording, found: Sequence[Finding], *, ours: bool) -> Iterator[Block]:
    """Whom and what the post answers; a post of `ours` was written privately to nobody."""
    yield forms.text(
        REPLY_TO,
        "In reply to",
        optional=True,
        initial=filled.reply_to,
        longest=200,
        hint="Their handle, if this is a reply.",
    )
    yield from _wanted(found, "reply_to")
    yield forms.text(
        REPLY_URL,
        "Link to what they wrote",
        optional=True,
        initial=filled.reply_url,
        longest=500,
        hint="A reply needs it: open their post, and copy its address.",
    )
    yield from _wanted(found, "reply_url")
    if filled.private or not ours:
        yield forms.private_message(PRIVATE, ticked=filled.private)


def _seldom(offered: Offered, filled: Wording) -> Iterator[Block]:
    if filled.when in UNTIL and not filled.day:
        yield from _until(filled, offered.zone)
    yield from _described(offered, filled)
    if offered.restricts or filled.restricted:
        only = {"yes": "Market-sensitive: its card goes to a channel of its own"}
        chosen_now = ("yes",) if filled.restricted else ()
        yield forms.tick(RESTRICTED, "Who may see it?", only, chosen=chosen_now, optional=True)
        yield forms.people(
            NEED_TO_KNOW,
            "Who else needs to know?",
            chosen=filled.need_to_know,
            hint="Beside you and those who approve it.",
        )


def _described(offered: Offered, filled: Wording) -> Iterator[Block]:
    """The kind of post, a note, and who may know whose it is."""
    chosen = (*(f"{TAG}{tag}" for tag in filled.tags), *(f"{TOPIC}{topic}" for topic in filled.topics))
    yield forms.several(LABELS, "What kind of post is it?", offered.labels, chosen=chosen)
    yield forms.text(NOTE, "A note to the approvers", optional=True, initial=filled.note, longest=1000)
    alone = {"yes": "Naming me would be a risk to me"}
    yield forms.tick(
        AT_RISK,
        "Who may know that it is yours?",
        alone,
        chosen=("yes",) if filled.at_risk else (),
        optional=True,
        hint="One senior approver alone is told. Everywhere else your name is withheld, and so is the reason.",
    )


def _is_reply(filled: Wording) -> bool:
    return bool(filled.reply_to or filled.reply_url or filled.private)


def _uses_seldom(filled: Wording) -> bool:
    return bool(filled.tags or filled.topics or filled.note or filled.restricted or filled.at_risk)


def _wanted(found: Sequence[Finding], field: str) -> Iterator[Block]:
    """Findings to act on, below the field concerned."""
    here = [finding for finding in found if (finding.field if finding.field in FIELDS else "text") == field]
    for finding in here[: words.MOST_SHOWN]:
        yield context(words.finding(finding))


def _labelled(view: dict[str, Any], kind: str) -> tuple[str, ...]:
    """Read the chosen tags, or the chosen topics."""
    return tuple(value.removeprefix(kind) for value in forms.ticked(view, LABELS) if value.startswith(kind))


def _named(account: Account, network: Network) -> str:
    by_hand = ", posted by hand" if network.by_hand else ""
    return f"{account.handle} on {network.called(account.settings)}{by_hand}"

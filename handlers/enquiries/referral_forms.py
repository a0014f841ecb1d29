"""Forms of a referral: how it was answered, and who takes it over."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.enquiries.referrals import LONGEST_NOTE
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import Way
from bot.showing.referrals import ShownEnquiry
from handlers.blocks import forms, words
from handlers.blocks.blocks import context, escaped, ids, section
from handlers.enquiries.referral_card import WAYS
from handlers.enquiries.verdict import headline, network

ANSWER_FORM, HAND_OVER_FORM = "referral_answer_form", "referral_hand_over_form"
WAY, LINE, NOTE, PERSON = "way", "line", "note", "person"
FIRST_WORDS, LONGEST_WORDS = 180, 1000
"""Characters shown of what they wrote, and once hidden ones are written out."""


def answer(enquiry: Enquiry, lines: Sequence[str]) -> View:
    """Ask how a referral was answered; `lines` are the names of the agreed lines to choose from."""
    sent = [sent.name for sent in enquiry.lines_sent]
    names = [*dict.fromkeys([*reversed(sent), *lines])]
    ways = {way.value: f"{says[0].upper()}{says[1:]}" for way, says in WAYS.items() if names or way is not Way.LINE}
    chosen = Way.LINE if sent else ""  # otherwise a person says so: what is chosen beforehand ends up in the record
    blocks: list[Block] = [_about(enquiry), forms.radio(WAY, "How was it answered?", ways, chosen=chosen)]
    if names:
        offered = {str(number): name for number, name in enumerate(names)}
        hint, first = "If it was an agreed line.", "0" if sent else ""
        blocks.append(forms.select(LINE, "Which line?", offered, chosen=first, optional=True, hint=hint))
    blocks += [
        forms.text(NOTE, "A note for colleagues", optional=True, longest=LONGEST_NOTE),
        context("The card says so, and it leaves the digest. You can open it again."),
    ]
    return forms.modal(ANSWER_FORM, "Answered", blocks, submit="Record it", close="Cancel", about=ids(enquiry.id))


def line_in(view: dict[str, Any]) -> str:
    """The name of the line chosen in the form, as long as the list shows names; empty without."""
    number = forms.typed(view, LINE)
    options = forms.options(view, LINE) if number else ()
    return next((str(option["text"]["text"]) for option in options if option["value"] == number), "")


def hand_over(shown: ShownEnquiry) -> View:
    """Ask for the colleague of the media team who takes a referral over."""
    enquiry = shown.enquiry
    others = [person for person in shown.team if person != enquiry.settled_by]
    hint = "A colleague of the media team. They are told at once."
    blocks: list[Block] = [_about(enquiry), forms.among(PERSON, "Who takes it over?", others, hint=hint)]
    return forms.modal(HAND_OVER_FORM, "Hand over", blocks, submit="Hand over", close="Cancel", about=ids(enquiry.id))


def _about(enquiry: Enquiry) -> Block:
    wrote = words.shortened(enquiry.message, FIRST_WORDS)
    asked = f"\n> {escaped(wrote, LONGEST_WORDS)}" if wrote.strip() else ""
    return section(f"*{headline(enquiry)}.* {escaped(enquiry.handle, 200)} on {network(enquiry)}.{asked}")

"""Numbers that the words around call a person's own, however written."""

from collections.abc import Iterator

from policy import text
from policy.detectors.personal_data.bank import bank_details
from policy.detectors.personal_data.births import births
from policy.detectors.personal_data.identifiers import identifiers
from policy.detectors.personal_data.plates import plates
from policy.detectors.personal_data.postal import homes
from policy.detectors.personal_data.stated import Span, stated
from policy.detectors.personal_data.telephones import telephones
from policy.draft import AccountKind, Draft
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import Example, Mark, rule
from policy.rules.personal_data.money import PAYING_IN, published
from policy.situation import Situation


@rule(
    "PERS-13",
    title="Said to be somebody's number",
    question="Does it read out a number or a date that is said to be somebody's?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    waivable=False,
    cites=GUIDANCE_2014.says(
        "avoid sharing personal details of both the public and ourselves", section="4. Engaging with the public"
    ),
    passes=(
        "Have your NHS number, your passport number or your date of birth ready.",
        "A passport number has nine digits: one two three and so on.",
        "Your NI number looks like Q Q 1 2 3 4 5 6 C.",
        "Her NI number is AB 12 34 56 C.",
        "Pay HMRC: sort code 0, 8, 3, 2, 1, 0, account number 12001039.",
        "The card number is on the front, and the account number on the back. Ring 0300 123 1100.",
        Example(Draft("Our account number is 1.2.3.4.5.6.7.8"), PAYING_IN),
    ),
    fails=(
        "my NI number is A, B, 1, 2, 3, 4, 5, 6, C",
        "her passport number: five three three three eight zero zero zero six",
        "his licence number is MORGA / 657054 / SM9 / IJ",
        "My date of birth is 1 4 - 0 3 - 1 9 8 7",
        "Gwen's mobile: 07700, 900, 418",
    ),
)
def stated_number(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A number spread out, dotted or spelled out is easily put together again."""
    contacts = published(situation.settings)
    polices = draft.account_kind is AccountKind.POLICE
    for field, words in draft.worded():
        read = text.plain(words)
        found = tuple(stated(read.text))
        known = _seen_plainly(read.text) if found else ()
        for number in found:
            start, end = number.span
            shared = any(number.compact in contact for contact in contacts)
            if shared or any(start < after and before < end for before, after in known):
                continue
            says = (
                f"This is said to be somebody's {number.kind}. Take it out; ask for such things on a secure page only."
            )
            lighter = Outcome.WARN if polices and number.kind == "registration" else None
            yield Mark(says, read.original(number.span), field, shown=f"••• ({number.kind})", outcome=lighter)


def _seen_plainly(words: str) -> tuple[Span, ...]:
    """The spans found by the rules for each kind, which say more."""
    return (
        *homes(words), *plates(words), *(found.span for found in identifiers(words)),
        *(found.span for found in births(words)), *(found.span for found in bank_details(words)),
        *(found.span for found in telephones(words)),
    )  # fmt: skip

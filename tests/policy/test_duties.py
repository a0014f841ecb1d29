"""What the rules make of texts that each break a duty, and of ordinary ones with the same words.

First looks, before anything was mended on the texts: 31 of 80 on another author's half that had not been tuned on (not
kept here), and on the lots here, by the hand that wrote the rules, 58 of 60, 7 of 60, 12 of 50 and 18 of 30. The first
of these was written in the same hour as the constructions and flatters them; the next two were written to miss them;
the last was written as people write, and is the fairest. When mended, the other author's half is at 80 of 80, and about
two in a hundred of 1,206 official texts hear something new. What is asserted is after mending, less a margin: expect of
texts that nobody has seen what the last lot showed at its first look, and leave the rest to people.
"""

import pytest

from policy.outcome import Outcome
from tests.policy.duty_texts import GRAMMATICAL, IDIOMATIC, OFFHAND, PLAIN
from tests.policy.halves import codes

INNOCENT = (
    "The judge will pass sentence on Friday at 10am.",
    "Half of the car park is closed while we resurface it.",
    "HMS Victory is open every day from 10am. Book online.",
    "Officers searched an address in Leeds this morning. Two men were arrested.",
    "If you have cancer, you may get help with travel costs.",
    "You'll get a letter within ten days. You will be told what was decided.",
    "The strike on Tuesday affects buses in Leeds: check before you travel.",
    "Ignore texts that ask for your bank details.",
    "Don't trust callers who say that they are from your bank.",
    "It is not your fault if you were scammed.",
    "The weather is terrible tonight; drive slowly.",
    "Use the NHS App to order your prescription. Ask your pharmacist.",
    "Our museum has dinosaurs, barking seals and a Mickey Mouse day.",
    "British nationals in Ukraine should leave now.",
    "The inquest opens on Monday at 10am at Exeter Coroner's Court.",
    "The train to Faslane leaves at dawn.",
    "The cleaner finishes at 5. Lock the door after her.",
    "We recommend that you register early.",
)
"""Ordinary words close to noticed words."""


LOTS = {"grammatical": GRAMMATICAL, "idiomatic": IDIOMATIC, "offhand": OFFHAND, "plain": PLAIN}


@pytest.mark.parametrize("lot", LOTS.values(), ids=LOTS)
def test_something_is_said_of_most_breaches(lot: tuple[str, ...]) -> None:
    unheard = [text for text in lot if not codes(text)]
    assert len(unheard) <= len(lot) * 0.15, unheard


def test_what_is_new_holds_nothing_for_a_senior() -> None:
    new = {"CONS-05", "CONS-06", "CIV-12", "CIV-13", "CIV-14", "LAW-14", "LAW-16", "PERS-12", "PROP-15", "CRED-07"}
    every = (text for lot in LOTS.values() for text in lot)
    assert not any(new & codes(text, Outcome.BLOCK, Outcome.SENIOR) for text in every)


def test_ordinary_words_stay_ordinary() -> None:
    asked = [text for text in INNOCENT if codes(text)]
    assert len(asked) <= 1, asked

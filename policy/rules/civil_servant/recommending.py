"""Recommendations of products, firms and opinions of others."""

from collections.abc import Iterator

from policy.detectors.conduct import SOLD
from policy.detectors.constructions import built
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.telling import PUT_FORWARD
from policy.draft import Draft
from policy.guidance import COMMENTARY_SUPPLIERS
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation
from policy.words.conduct_words import RECOMMENDED

RECOMMENDS = Phrases(RECOMMENDED)


@rule(
    "CIV-12",
    title="Recommendation",
    question="Does it recommend a product, a firm or an opinion?",
    outcome=Outcome.WARN,
    cites=COMMENTARY_SUPPLIERS.says("to talk about an actual or potential civil service supplier", section="Responses"),
    passes=(
        "Everyone should switch to paperless billing.",
        "Buy your coal from a registered merchant.",
        "Enter the code on your letter to log in. Museum tickets are 20% off for teachers.",
        "We strongly recommend that you register early.",
        "Download the NHS App. Call Example Council Services.",
    ),
    fails=(
        "Everyone should switch to Example Energy.",
        "Buy your flood doors from DoorsExample.",
        "Quote TOWN10: use code TOWN10 for a discount.",
        "You'd be mad to bank with anybody else.",
        "We recommend Example Passports Ltd.",
        "Ask ChatGPT to fill in your form.",
        "Great piece by Jo Example in the Example Times.",
        "Save a tenner at Example Tools with our code OFFICE10.",
        "Round here, Example's bakes the finest pasties.",
    ),
)
def recommendation(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People buy or believe what an official account praises; firms that were not praised ask why."""
    for field, words in draft.worded():
        found = sorted({*unquoted(words, RECOMMENDS.within(words)), *built(words, PUT_FORWARD, SOLD)})
        for start, end in found:
            says = f"“{words[start:end]}” recommends. Say what people need, and let them choose who gives it to them."
            yield Mark(says, (start, end), field)

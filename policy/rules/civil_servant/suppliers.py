"""Suppliers named or criticised, and the department's own service run down."""

from collections.abc import Iterator

from policy.department import Supplier
from policy.detectors.civil_servant.suppliers import mentions
from policy.detectors.phrases import Phrases
from policy.draft import Draft
from policy.guidance import COMMENTARY_SUPPLIERS
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation

LISTED = Situation(
    today=A_DAY,
    settings=Settings(
        suppliers=(
            Supplier("Capita", handles=("CapitaPlc",), domains=("capita.com",)),
            Supplier("Shell", also_a_word=True),
            Supplier("Boots", also_a_word=True),
        )
    ),
)
OWN_FAULTS = Phrases(r"""
    (?:our|the department's|this department's) (?:own )?(?:\w+ ){0,2}(?:website|site|app|it|system|systems|phone lines?|portal|processes|process|service|helpline|forms?|policies|computers) (?:is|are|was|were|has been) (?:\w+ ){0,2}(?:rubbish|shambles|joke|terrible|awful|mess|useless|dreadful|hopeless|pathetic|nightmare|embarrassing|disgrace|appalling|a mess|garbage|clunky)
    we know (?:that )?(?:our|the) (?:\w+ ){1,2}(?:is|are) (?:\w+ )?(?:rubbish|terrible|awful|useless|dreadful|hopeless|a mess|a joke)
    (?:head office|hq|management|our bosses|our managers|senior management|our it team) (?:has|have) (?:messed|screwed|cocked|let)
""")  # noqa: E501 — one phrase a line reads best


@rule(
    "CIV-04",
    title="Supplier named",
    question="Does it speak of an actual or potential supplier?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=COMMENTARY_SUPPLIERS.says("to talk about an actual or potential civil service supplier", section="Responses"),
    passes=(
        "Capita is on no list here.",
        Example(
            Draft("GDP per capita rose. The capital is London. Wear boots; a shell was found on the beach."), LISTED
        ),
        Example(Draft("Boots on, we climbed Shell Island."), LISTED),
        Example(Draft("A contract was awarded to Capita on 3 May: https://www.gov.uk/contracts-finder"), LISTED),
    ),
    fails=(
        Example(Draft("Great partnership with Capita this week."), LISTED),
        Example(Draft("Thanks @capitaplc for coming."), LISTED),
        Example(Draft("Fill up at Shell petrol stations."), LISTED),
        Example(Draft("Read https://www.capita.com/news"), LISTED),
    ),
)
def supplier(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Praise or blame for one firm is felt by all who bid: commercial colleagues know what may be said."""
    for field, words in draft.worded():
        for seen in mentions(words, situation.settings.suppliers):
            if not seen.fact and not seen.slated:
                says = f"{seen.name} is on the supplier list. Keep to a published contract fact, or ask commercial."
                yield Mark(says, seen.span, field)


@rule(
    "CIV-05",
    title="Supplier criticised",
    question="Does it find fault with a supplier?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=COMMENTARY_SUPPLIERS.says("really slate a supplier or potential supplier", section="Responses"),
    passes=(
        Example(Draft("The contract with Capita ends on 3 May."), LISTED),
        Example(Draft("Terrible weather. Shell is a word for this."), LISTED),
    ),
    fails=(
        Example(Draft("Capita is a shambles and should lose the contract."), LISTED),
        Example(Draft("Once more Capita has let claimants down."), LISTED),
    ),
)
def supplier_criticised(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A quarrel with a supplier belongs in the contract, and in front of a judge if need be."""
    for field, words in draft.worded():
        for seen in mentions(words, situation.settings.suppliers):
            if seen.slated:
                says = f"This finds fault with {seen.name}. Say what people can do, without the firm."
                yield Mark(says, seen.span, field)


@rule(
    "CIV-11",
    title="Running down our own service",
    question="Does it run down what the department itself does?",
    outcome=Outcome.WARN,
    cites=COMMENTARY_SUPPLIERS.says(
        "encounter a problem with a product or service provided by your organisation", section="Main text"
    ),
    passes=("We're sorry that our website is down.", "Our phone lines are busy this morning."),
    fails=("Our website is rubbish, sorry.", "Our own IT system is a shambles."),
)
def own_service(draft: Draft, _: Situation) -> Iterator[Mark]:
    """To say what is wrong and when it will be put right helps; to run a service down does not."""
    for start, end in OWN_FAULTS.within(draft.text):
        says = f"“{draft.text[start:end]}” runs our own service down. Say what is wrong, and when it will be put right."
        yield Mark(says, (start, end))

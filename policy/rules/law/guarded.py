"""News that moves markets, plans of operations, and the protection of buildings and systems."""

from collections.abc import Iterator

from policy.detectors.constructions import built
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.presuming import FORETOLD, NEXT_TO_BE_SEEN
from policy.detectors.telling import HEARD, OPERATIONS
from policy.draft import Draft
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation
from policy.words.conduct_words import GUARDED, MARKETS

MOVES, TELLS_HOW = Phrases(MARKETS), Phrases(GUARDED)


@rule(
    "LAW-14",
    title="Could move a market",
    question="Could somebody buy or sell on what it says before it is out?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says(
        "duties not to disclose official information without authority", section="3. Propriety and ethics"
    ),
    passes=(
        "Inflation was 3.8% in September.",
        "The new bypass is about to open.",
        "Interest rates: how they are set.",
        "Growth in cycling: where the counters are.",
        "The Bank of England decides on rates on Thursday. Wait here before you move house papers.",
    ),
    fails=(
        "CPI tomorrow will be lower than the City expects.",
        "The regulator is about to approve the deal.",
        "The trust is going bust.",
        "Growth will hit 3% next year.",
        "We've heard that Example Bank is under investigation.",
        "Gilts: rents can only rise.",
        "Wait a month before you sell your house.",
        "Grim news for investors.",
    ),
)
def moves_a_market(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Figures and decisions that move money are for everyone at the same moment."""
    for field, words in draft.worded():
        for start, end in sorted({*unquoted(words, MOVES.within(words)), *built(words, HEARD, FORETOLD)}):
            says = f"“{words[start:end]}” could move a market. Is it public? Link where, or hold it until it is."
            yield Mark(says, (start, end), field)


@rule(
    "LAW-15",
    title="How we are guarded",
    question="Does it tell how a system or a building is kept shut?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says("you should not disclose information", section="How the Code applies"),
    passes=(
        "Your PIN is on the letter we sent.",
        "Our servers are down this morning.",
        "Keep keys out of sight, and never under the mat.",
        "Our network covers 94 stations.",
    ),
    fails=(
        "The wifi password is on the whiteboard behind Raj.",
        "Our firewall is a Model 9.8.",
        "The admin page is at the old address.",
        "Spare keys are kept under the third pot.",
    ),
)
def how_we_are_guarded(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Small facts about locks and systems are what burglars collect."""
    for field, words in draft.worded():
        for start, end in TELLS_HOW.within(words):
            says = f"“{words[start:end]}” tells how we are guarded. Leave it out, and look what the picture shows."
            yield Mark(says, (start, end), field)


@rule(
    "LAW-16",
    title="Operation before it happens",
    question="Does it tell where and when something is about to be done?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says("you should not disclose information", section="How the Code applies"),
    passes=(
        "Officers searched two addresses in Leeds on Thursday.",
        "We will visit every school in Bury this week.",
        "HMS Example is open to visitors in Hull. The bus leaves at 9am.",
    ),
    fails=(
        "Officers will raid car washes on the A12 at 6 tomorrow.",
        "HMS Example sails from the Clyde at dawn.",
        "Trading standards will visit market stalls in Luton from 9am.",
        "The judge is staying at the Example Arms.",
        "We are down to three patrols tonight.",
    ),
)
def operation(draft: Draft, _: Situation) -> Iterator[Mark]:
    """The people an operation is aimed at read posts too, and so do people who wish the crew harm."""
    for field, words in draft.worded():
        for start, end in built(words, OPERATIONS, NEXT_TO_BE_SEEN):
            says = f"“{words[start:end]}” tells what comes, and when. Tell it afterwards, or ask who leads it."
            yield Mark(says, (start, end), field)

"""Judgements on policy, sides taken, and insider knowledge."""

from collections.abc import Iterator

from policy.detectors.civil_servant.comment import comments
from policy.detectors.civil_servant.insiders import inside
from policy.detectors.constructions import built
from policy.detectors.judging import SIDED
from policy.detectors.presuming import TIPPED_OFF
from policy.detectors.telling import LEAKED
from policy.draft import AccountKind, Draft
from policy.guidance import COMMENTARY_SUPPLIERS, GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation


@rule(
    "CIV-03",
    title="Comment on policy",
    question="Does it judge a policy, or those who govern?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    in_window=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("commenting on government policies and practices", section="3. Propriety and ethics"),
    passes=(
        "You have the right to cancel. Is your tax code wrong?",
        "“The Government is right to act,” said the Minister for Safeguarding.",
        "The report found that the policy had failed in part.",
        "The new policy on remote learning starts in September.",
    ),
    fails=(
        "The Government is right to scrap this tax.",
        "A disastrous decision by the Treasury.",
        "The immigration system is broken.",
        "Ministers must act now.",
        "The reforms do not go far enough.",
        "Net zero's a pipe dream.",
    ),
)
def comment_on_policy(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A department explains its policy; to judge a policy takes the authority to do so."""
    for field, words in draft.worded():
        for start, end in comments(words):
            says = f"“{words[start:end]}” judges policy. Explain it, or quote the minister with their title."
            yield Mark(says, (start, end), field)


@rule(
    "CIV-06",
    title="Insider knowledge",
    question="Does it tell what only somebody inside would know?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=COMMENTARY_SUPPLIERS.says("that I had learned during the course of my duties", section="Responses"),
    passes=(
        "Sources: ONS, 2025.",
        "Go behind the scenes at the Royal Mint.",
        "We've heard your feedback and changed the form.",
        "Calls are taken in confidence.",
        "As agreed at the last public meeting of the parish, the swings will be red.",
    ),
    fails=(
        "I've heard that the announcement comes on Tuesday.",
        "Sources close to the minister say the plan is dead.",
        "Behind the scenes, officials are worried.",
        "Rumour has it that the agency will be merged.",
        "Our legal advice is that we would lose.",
        "Leaked copy of the White Paper here.",
        "As discussed at this morning's board meeting, the office will close.",
        "The leaked letter is genuine.",
    ),
)
def insider_knowledge(draft: Draft, _: Situation) -> Iterator[Mark]:
    """What was learned at work is the department's to tell, when it is public."""
    for field, words in draft.worded():
        for start, end in built(words, LEAKED, TIPPED_OFF):
            says = f"“{words[start:end]}” tells what is not out yet. Is it ours to tell now? If not, please hold it."
            yield Mark(says, (start, end), field, outcome=Outcome.WARN)
        for start, end in inside(words):
            says = f"“{words[start:end]}” tells what is heard inside. Is it public? Link where; if not, please hold it."
            yield Mark(says, (start, end), field)


@rule(
    "CIV-13",
    title="Taking a side",
    question="Does it take a side abroad, in a dispute or about voting?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says(
        "avoid commenting altogether on politically controversial issues", section="3. Propriety and ethics"
    ),
    passes=(
        "The strike on Tuesday affects buses in Leeds: check before you travel.",
        "British nationals in Ukraine should leave now.",
        "You have a right to a secret ballot.",
    ),
    fails=(
        "Zelenskyy should take the deal.",
        "Nurses have every right to walk out.",
        "Voting is a waste of time.",
        "Solidarity with the bin crews on strike.",
    ),
)
def taking_a_side(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Ministers take sides in public; the department serves people on both."""
    if draft.account_kind is AccountKind.MINISTERIAL:
        return
    for field, words in draft.worded():
        for start, end in built(words, SIDED):
            says = f"“{words[start:end]}” takes a side. Say what people need to know, or quote the minister by title."
            yield Mark(says, (start, end), field)

"""Dates, claims, doubts, quotations and gaps."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from policy import text
from policy.detectors.claims import boasts, doubts, unattributed
from policy.detectors.credible.figures import sourced
from policy.detectors.days import clock_changes, mismatched, tomorrows, weekday, written
from policy.detectors.phrases import Phrases
from policy.draft import Draft, Kind
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Situation
from policy.words.conduct_words import BRACKETED, UNFINISHED

ETHICS = "3. Propriety and ethics"
CREDIBLE = "1. Be credible"
GAPS = Phrases(UNFINISHED, before=r"(?<![\w@#/])", after="")
BRACKETS = re.compile(BRACKETED)
ACCURATE = GUIDANCE_2014.says("check the accuracy and sensitivity of what you are posting", section=ETHICS)


@rule(
    "CRED-06",
    title="Date and weekday",
    question="Does every date fall on the weekday it is given?",
    outcome=Outcome.WARN,
    cites=ACCURATE,
    passes=(
        "Join us on Monday 5 January 2026.",
        "Open from Tuesday 6 to Thursday 8 January.",
        "Monday 32 January is no day.",
        "The clocks go forward on Sunday 29 March.",
    ),
    fails=(
        "Join us on Monday 6 January 2026.",
        "Elections are on Thursday 6 May 2026.",
        "On Friday, February 7th, 2026",
        "Clocks go forward on Sunday 25 October.",
        Example(Draft("The survey closes tomorrow."), Situation(today=A_DAY, written=date(2026, 1, 4))),
    ),
)
def date_and_weekday(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """People come on the wrong day, or on both."""
    for field, words in draft.worded():
        for (start, end), day in mismatched(words, situation.today):
            says = f"{written(day)} is a {weekday(day)}, not what “{words[start:end]}” says. Which of them is right?"
            yield Mark(says, (start, end), field)
        for (start, end), day in clock_changes(words, situation.today):
            says = f"“{words[start:end]}”: they do so on Sunday {written(day)}. Which of them is right?"
            yield Mark(says, (start, end), field)
        for start, end in tomorrows(words) if situation.goes_out_later else ():
            meant = situation.today + timedelta(days=1)
            says = (
                f"The post goes out on {written(situation.today)}, so “{words[start:end]}” is "
                f"{weekday(meant)} {written(meant)}. Is that the day you mean?"
            )
            yield Mark(says, (start, end), field)


@rule(
    "CRED-07",
    title="Claim without a source",
    question="Does what is called the best or the most have a source?",
    outcome=Outcome.WARN,
    in_window=Outcome.SENIOR,
    cites=PRINCIPLES_2009.says("fair, thorough and transparent", section=CREDIBLE),
    passes=(
        "Land Registry keeps records. Record your meter reading. A criminal record need not stop you.",
        "She holds the world record for the 10km walk.",
        "The best way to renew is online.",
        "Record numbers of swifts were counted: https://www.gov.uk/example",
        "Studies into air quality start in Leeds. The safest way to cross is at the lights.",
    ),
    fails=(
        "Our world-leading scientists have done it again.",
        "This is an unprecedented investment.",
        "The best ever year.",
        "Our trains never fail.",
        "Crime is down, thanks to us.",
        "Studies prove that singing helps.",
        "The kindest wards in the north. Fact.",
        "The dam cannot possibly fail.",
    ),
)
def claim(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Superlatives are checked by readers; a source or a plainer word answers them first."""
    found = next(boasts(draft.text), None)
    if found and not sourced(draft.text, draft.links):
        says = f"“{draft.text[slice(*found)]}” needs a source, or a plainer word."
        yield Mark(says, found)


@rule(
    "CRED-08",
    title="Doubt",
    question="Is it sure of what it says?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("If in doubt, don’t post it", section=ETHICS),
    passes=(
        "You might be eligible for Pension Credit.",
        "Rain may turn to snow.",
        "Sea levels might rise by a metre, the study found.",
        "Not sure if you need a licence? Check here.",
    ),
    fails=(
        "Allegedly the road will be shut all week.",
        "We think the deadline might be Friday.",
        "If memory serves, it's £20.",
        "It probably came from the market.",
        "It looks as though the fire was started deliberately.",
        "It must have been a stray cigarette.",
        "Talk in the canteen is that she left.",
    ),
)
def doubt(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Tomorrow the facts may be certain; today there is still time to ask."""
    for start, end in doubts(draft.text):
        says = f"“{draft.text[start:end]}” sounds unsure. It can wait: ask somebody who knows, or say what is certain."
        yield Mark(says, (start, end))


@rule(
    "CRED-09",
    title="Quotation without a speaker",
    question="Does every quotation say whose words they are?",
    outcome=Outcome.ATTEST,
    cites=ACCURATE,
    passes=(
        "“Being an apprentice has given me the confidence to aim for a degree in engineering,” said Amir, 19.",
        "The Minister said: “We are fixing the potholes that make every journey slower and more costly.”",
        "“Short words,” she read.",
    ),
    fails=("“This scheme has changed everything for my family and I would recommend it to anybody at all.”",),
)
def unattributed_quotation(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Readers ask who is speaking; the speaker may ask whether they agreed."""
    if draft.kind is Kind.QUOTE:
        return
    for start, end in unattributed(draft.text):
        says = (
            "This quotation has no speaker. Say whose words they are, or confirm that you hold them and may use them."
        )
        yield Mark(says, (start, end))


@rule(
    "CRED-14",
    title="Something left to fill in",
    question="Is everything filled in?",
    outcome=Outcome.WARN,
    cites=ACCURATE,
    passes=(
        "The venue is to be confirmed.",
        "“He [the minister] was there.” Read [our guide].",
        "Super Bowl XX was in 1986.",
    ),
    fails=(
        "[insert quote from Minister here]",
        "We planted XX,XXX trees.",
        "Lorem ipsum dolor sit amet",
        "Hi {{first_name}}!",
    ),
)
def left_to_fill_in(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A gap that all have seen goes out because each thought another would fill it."""
    for field, words in draft.worded():
        read = text.fold(words)
        bracketed = (read.original(found.span()) for found in BRACKETS.finditer(read.text))
        for start, end in (*GAPS.within(words), *bracketed):
            yield Mark(f"“{words[start:end]}” is still to be filled in.", (start, end), field)

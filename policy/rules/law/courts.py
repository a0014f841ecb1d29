"""Allegations, and cases before a court."""

from collections.abc import Iterator

from policy import text
from policy.detectors import links
from policy.detectors.allegations import ON_RECORD, allegations, identifying, named_before_court, prejudice
from policy.detectors.constructions import built
from policy.detectors.judging import ACCUSED, SECOND_GUESSED
from policy.detectors.presuming import PREJUDGED
from policy.draft import AccountKind, Draft
from policy.guidance import LAW_OFFICERS_CONTEMPT, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation


@rule(
    "LAW-06",
    title="Allegation",
    question="Does it say that somebody it names did wrong?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=PRINCIPLES_2009.says("be aware that libel, defamation", section="How the Code applies"),
    passes=(
        "Report fraud on 0300 123 2040.",
        "Fraudsters are pretending to be Royal Mail.",
        "Joe Bloggs was jailed for four years. He stole £2m from charities.",
        "Storm Bella stole the show.",
        "John Smith, who cheated the benefits system, was convicted at Leeds Crown Court.",
    ),
    fails=(
        "John Smith lied to Parliament.",
        "Example Energy is scamming pensioners.",
        "Mr Patel is a fraudster.",
        "Councillor Brown covered up the report.",
        "With fraudsters like Example Roofing about, take care.",
        "Example Ltd's manager conned us.",
        "If you were burgled by Sam from Flat 9, tell us.",
    ),
)
def allegation(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A court's findings can be told with their link; unproved claims can be sued over."""
    if draft.account_kind is AccountKind.POLICE:
        return
    given = (*links.addresses(draft.text), *draft.links)
    on_record = any(links.trusted(address, situation.settings.trusted_domains) for address in given)
    for field, words in draft.worded():
        known = tuple(allegations(words))
        for start, end in known:
            says = (
                f"“{words[start:end]}” alleges wrongdoing. Keep to what a court or a public record says, and link it."
            )
            yield Mark(says, (start, end), field, outcome=Outcome.WARN if on_record else None)
        accused = tuple(built(words, ACCUSED))
        for start, end in () if accused and ON_RECORD.search(words) else accused:
            if not text.touching(known, start, end):
                says = f"“{words[start:end]}” says somebody did wrong. Link the court that found it, or leave it out."
                yield Mark(says, (start, end), field, outcome=Outcome.WARN)


@rule(
    "LAW-07",
    title="Case before a court",
    question="Could it sway a trial?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=LAW_OFFICERS_CONTEMPT.says("contempt of court", section="Title"),
    passes=(
        "A 34-year-old man from Leeds has been charged with murder.",
        "Two burglars are behind bars after a trial at Leeds Crown Court. The coroner will open an inquest on Monday.",
        "A new trial of a four-day bus timetable starts on Monday.",
        "Do you have unspent convictions? How to tell an employer.",
        "The Court of Appeal has increased the sentence of a man who attacked a taxi driver.",
        Draft("John Smith, 34, has been charged with murder.", account_kind=AccountKind.POLICE),
    ),
    fails=(
        "The suspect has a string of previous convictions.",
        "The defendant is clearly guilty.",
        "Verdict at two: fingers crossed for guilty!",
        "The jury got it wrong.",
        "The tribunal is certain to side with the school.",
        "A teenager was arrested at noon: at last the arsonist is in custody.",
        "The inquiry goes on, and we are sure our pilots did nothing wrong.",
        "Lovely to see Sam Example in handcuffs.",
        "The victim, who can't be named, is a teacher at the local primary school.",
        "John Smith, 34, has been charged with murder.",
    ),
)
def case_before_a_court(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A jury decides on the evidence heard in court, not on words from an official account."""
    police = draft.account_kind is AccountKind.POLICE
    for field, words in draft.worded():
        for start, end in prejudice(words):
            says = f"“{words[start:end]}” could sway a trial. Leave it out, or ask legal before it goes."
            yield Mark(says, (start, end), field, outcome=Outcome.WARN if police else None)
        for start, end in identifying(words):
            says = f"“{words[start:end]}” may tell readers who it is. Leave it out, or ask legal before it goes."
            yield Mark(says, (start, end), field)
        for start, end in built(words, SECOND_GUESSED, PREJUDGED):
            says = f"“{words[start:end]}” does the court's work for it. Say when and where it sits, and no more."
            yield Mark(says, (start, end), field, outcome=Outcome.WARN)
        for start, end in () if police else named_before_court(words):
            says = f"“{words[start:end]}” names somebody whose case is not over. Is it ours to tell? Ask legal."
            yield Mark(says, (start, end), field, outcome=Outcome.WARN)

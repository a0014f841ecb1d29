"""Copyright in words and pictures, and figures before their release."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta, timezone

from policy import text
from policy.detectors.conduct import BORROWED
from policy.detectors.constructions import built
from policy.detectors.phrases import Phrases
from policy.detectors.telling import COPIED
from policy.draft import Draft
from policy.guidance import ORDERLY_RELEASE, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Situation
from policy.times import clock_time

THEIRS = Phrases(
    r"""
    getty(?: images)?
    (?:shutterstock|istock|istockphoto|alamy|adobe stock|depositphotos|afp|press association|pa media|pa images|pa wire)
    (?:photo|photos|picture|pictures|pic|image|images|video|footage|film|illustration|artwork|photograph|graphic)(?: credit)?(?: ?:|,? (?:by|courtesy of|via|from|copyright)) (?!crown|our|mod\b|own|us\b|the |author|staff|cpl|sgt|lphot|po\(|nasa|esa\b|a\b|an\b|this|that|my|your)[a-z]
    (?:photo|picture|image) credit
    all rights reserved
    courtesy of(?! the (?:driver|crew))
    reproduced (?:with|by) (?:kind )?permission
    reprinted (?:with|from|by)
    lyrics?(?=:| by| from)
    via (?:bbc|sky|itv|channel 4|the (?:times|guardian|telegraph|sun|mirror|mail|independent|economist)|reuters|cnn)
    (?:photo|picture|image|video)s?: ?(?:reuters|pa|afp|ap|epa|getty|bbc|sky|itv)
    read the full (?:article|piece|story|interview) from
    """,  # noqa: E501 — one phrase a line reads best
    after=r"",
)
COPYRIGHT = Quick(
    r"(?:©|\(c\)|(?i:(?<![Cc]rown )\bcopyright\b))(?! ?(?i:crown|\(?20\d\d\)? crown|law|act|and|infring\w+|notice|"
    r"is|claims?|"
    r"tribunal|office|service|week)) ?(?=[A-Z\d])"
)
STATISTICS = frozenset({"statistics", "stats", "official-statistics"})
RELEASE = time(9, 30)
EARLY = datetime(2026, 1, 6, 8, 0, tzinfo=timezone(timedelta()))


@rule(
    "LAW-08",
    title="Other people's work",
    question="May we use these words and pictures?",
    outcome=Outcome.ATTEST,
    cites=PRINCIPLES_2009.says("copyright and data protection laws apply", section="How the Code applies"),
    passes=(
        "© Crown copyright 2026",
        "Photo: Crown copyright. Picture: Cpl Jo Smith, MOD",
        "Copyright law explained.",
        "The picture by the door is older.",
        "The film has music by apprentices at Hull College. Search for us on Google.",
    ),
    fails=(
        "The damage after the storm. Photo: Getty Images",
        "Crowds on the Mall. Picture: PA",
        "© Reuters 2026",
        "Video via BBC News",
        "The full text of her article is below, so you don't have to pay.",
        "A lovely sunset, saved from Pinterest.",
        "Our clip is set to Example Band's Hit.",
        "Drawing of an otter, artist unknown.",
    ),
)
def others_work(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Crown copyright needs no permission; every other work has an owner."""
    for field, words in draft.worded():
        found = next(THEIRS.within(words), None)
        found = found or next(built(words, COPIED, BORROWED), None)
        signed = "©" in words or "(c)" in words or "copyright" in text.fold(words).text
        if found is None and signed and (matched := COPYRIGHT.search(words)):
            found = matched.span()
        if found:
            says = f"“{words[slice(*found)].strip()}”: confirm that it is licensed, or that its owner has agreed."
            yield Mark(says, found, field)


@rule(
    "LAW-09",
    title="Statistics before their release",
    question="Are the statistics out when it goes out?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=ORDERLY_RELEASE.says("9.30am", section="T3.6"),
    passes=(
        Example(Draft("Unemployment fell.", tags=("statistics",)), Situation(today=A_DAY, at=EARLY.replace(hour=10))),
        Example(Draft("The office opens early."), Situation(today=A_DAY, at=EARLY)),
    ),
    fails=(Example(Draft("Unemployment fell.", tags=("statistics",)), Situation(today=A_DAY, at=EARLY)),),
)
def early_statistics(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Official statistics are for everyone at the same moment: half past nine."""
    if situation.at is not None and STATISTICS & set(draft.tags) and situation.at.time() < RELEASE:
        yield Mark(
            f"It would go out at {clock_time(situation.at)}. Set the time to 9.30am or later.", about="statistics"
        )

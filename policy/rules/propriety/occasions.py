"""The department's own words and topics, sensitive days, and tone beside grief."""

from collections.abc import Iterator
from datetime import date

from policy.department import BlockedWord, DayMode, SensitiveDay, Topic
from policy.detectors.constructions import built
from policy.detectors.days import weekday, written
from policy.detectors.named import named
from policy.detectors.phrases import Phrases
from policy.detectors.telling import HOW_THEY_DIED
from policy.detectors.tone import cheerful, cheerful_in_grief
from policy.draft import Draft
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.periods import ESSENTIAL, days_over
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation
from policy.words.conduct_words import DIED_HOW

ETHICS = "3. Propriety and ethics"
NOTICE = Quick(
    r"(?i:\b(?:keep (?:away|back|out|clear)|emergency|evacuat\w+|999|111|do not (?:approach|touch|drink|enter)|"
    r"statutory notice|notice of|order (?:20\d\d|no)|is closed|are closed|road closed|take shelter|helpline)\b)"
)
"""Safety guidance and notices, free on every topic."""
OURS = Situation(
    today=A_DAY,
    settings=Settings(
        blocked_words=(BlockedWord("bogus asylum seeker", "person seeking asylum", "It judges people."),),
        controversial=(
            Topic("fracking", ("fracking", "shale gas")),
            Topic("the strike", ("rail strike",), date(2025, 12, 31)),
        ),
        sensitive_days=(
            SensitiveDay(date(2026, 1, 4), date(2026, 1, 6), "national mourning", DayMode.HOLD),
            SensitiveDay(date(2026, 2, 4), date(2026, 2, 6), "the anniversary of the fire"),
        ),
    ),
)
TELLS_HOW = Phrases(DIED_HOW)
FOR_SPORT = Quick(
    r"(?i:\b(?:charity|parachute|plane|bungee|skydiv\w+|olympic\w*|high jump|horse|fence|queue|for joy)\b)"
)
ANNIVERSARY = Situation(today=date(2026, 2, 5), settings=OURS.settings)


@rule(
    "PROP-11",
    title="Controversial topic",
    question="Does it touch what is politically controversial at present?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    in_window=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("avoid commenting altogether on politically controversial issues", section=ETHICS),
    passes=(
        "Fracking is on no list here.",
        Example(Draft("Rail strike: check before you travel."), OURS),
        Example(Draft("Shale gas leak at Example: keep away and call 999."), OURS),
        Example(Draft("Fracking site closed after an outage.", tags=("safety",)), OURS),
    ),
    fails=(Example(Draft("Fracking could lower your bills."), OURS), Example(Draft("What is shale gas?"), OURS)),
)
def controversial_topic(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Matters fought over today are for ministers to speak on; notices about safety go through."""
    if ESSENTIAL & {tag.casefold() for tag in draft.tags}:
        return
    for topic in situation.settings.controversial:
        if topic.until is None or situation.today <= topic.until:
            for field, words in draft.worded():
                found = next(named(words, topic.terms), None)
                if found and not NOTICE.search(draft.text):
                    says = (
                        f"{topic.topic} is on the list of controversial topics: leave it out, or ask a senior approver."
                    )
                    yield Mark(says, found, field)


@rule(
    "PROP-12",
    title="Word the department does not use",
    question="Does it use a word that the department has asked to avoid?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    cites=GUIDANCE_2014.says("comply with any departmental restrictions", section=ETHICS),
    passes=("A bogus asylum seeker is on no list here.", Example(Draft("A person seeking asylum"), OURS)),
    fails=(Example(Draft("A bogus  asylum seeker"), OURS), Example(Draft("bogus asylum s\u200beeker"), OURS)),
)
def blocked_word(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A department knows which words its readers hear as a slight."""
    for blocked in situation.settings.blocked_words:
        for field, words in draft.worded():
            for start, end in named(words, (blocked.word,)):
                instead = f" Use “{blocked.say}” instead." if blocked.say else " Please find another."
                why = f" {blocked.why}" if blocked.why else ""
                says = f"The department does not use “{words[start:end]}”.{why}{instead}"
                yield Mark(says, (start, end), field, edit=blocked.say or None)


@rule(
    "PROP-13",
    title="Sensitive day",
    question="Is it right for the day?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("sensitivity of what you are posting before pressing submit", section=ETHICS),
    passes=(
        "The form is online.",
        Example(Draft("The Example is flooding. Move uphill.", tags=("safety",)), OURS),
        Example(Draft("The form is online."), ANNIVERSARY),
    ),
    fails=(
        Example(Draft("The form is online."), OURS),
        Example(Draft("Happy days! 🎉"), OURS),
        Example(Draft("Yay, our fun day is on! 🎉"), ANNIVERSARY),
    ),
)
def sensitive_day(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Words that are cheerful on other days hurt on some."""
    on = f"{weekday(situation.today)} {written(situation.today)}" if situation.goes_out_later else "Today"
    for day in days_over(draft, situation):
        found = cheerful(draft.text)
        raised_by = f"day:{day.reason}"
        if day.mode is DayMode.HOLD:
            says = f"{on} is {day.reason}: nothing but what is essential goes out. A senior approver decides."
            yield Mark(says, found, about=raised_by, outcome=Outcome.SENIOR, raised_by=raised_by)
        elif found:
            says = f"{on} is {day.reason}, and “{draft.text[slice(*found)]}” is cheerful. Can it wait?"
            yield Mark(says, found, raised_by=raised_by)


@rule(
    "PROP-14",
    title="Cheerful beside grief",
    question="Is it cheerful where somebody died or was hurt?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("sensitivity of what you are posting before pressing submit", section=ETHICS),
    passes=(
        "Remembering those who died in the Aberfan disaster.",
        "Congratulations to the winners of the poppy appeal poster prize 🎉",
        "Drink driving kills. Plan your lift home. 🚗",
    ),
    fails=("Two people died in the crash last night 😀", "We're thrilled to launch our report on suicide!"),
)
def cheerful_beside_grief(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People who have lost somebody read it too."""
    found = cheerful_in_grief(draft.text)
    if found:
        says = f"“{draft.text[slice(*found)]}” stands beside death or harm. Is that the tone you want?"
        yield Mark(says, found)


@rule(
    "PROP-15",
    title="How somebody died",
    question="Does it tell how or where somebody ended their life?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("sensitivity of what you are posting before pressing submit", section=ETHICS),
    passes=(
        "Don't jump from the pier: the water is shallow and cold.",
        "Our suicide prevention strategy is out. If you need to talk, call Samaritans on 116 123.",
        "She jumped from a plane for charity.",
        "He jumped into the river and saved the child.",
    ),
    fails=(
        "A man jumped from the bridge at 4pm.",
        "He hanged himself in the park.",
        "She committed suicide last year.",
        "Sam took his own life in the park.",
    ),
)
def how_somebody_died(draft: Draft, _: Situation) -> Iterator[Mark]:
    """To tell the place and the way has led others there; to tell where help is has kept people alive."""
    for field, words in draft.worded():
        for start, end in sorted({*TELLS_HOW.within(words), *built(words, HOW_THEY_DIED)}):
            if not FOR_SPORT.search(words):
                says = f"“{words[start:end]}” tells how somebody died. Leave out how and where; say where help is."
                yield Mark(says, (start, end), field)

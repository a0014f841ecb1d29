"""Emoji, drawn letters, long sentences, tags, links and long words."""

from collections import Counter
from collections.abc import Iterator

from policy import text
from policy.detectors import links
from policy.detectors.accessibility.emoji import emoji, styled
from policy.detectors.claims import long_words
from policy.detectors.hashtags import TAG
from policy.detectors.sentences import sentences
from policy.draft import Draft
from policy.guidance import ACCESSIBLE_CAMPAIGNS, COMMENTARY_ENABLE
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation

NATIONS = 4
"""The most links to public bodies, one for each nation, that may stand side by side."""
FROM_THE_START = ACCESSIBLE_CAMPAIGNS.says("Accessibility should be built in from the start", section="Introduction")
MOST_EMOJI, MOST_TAGS, MOST_WORDS = 3, 2, 35
SAID = 6
"""The words by which a long sentence is named."""


@rule(
    "ACC-04",
    title="Emoji",
    question="Would fewer emoji say as much?",
    outcome=Outcome.ADVISE,
    cites=FROM_THE_START,
    passes=("Snow ahead ❄️ Check your tyres.", "Happy St David's Day 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "Thank you 💚 Diolch 👏🏽 Tapadh leibh 🙂"),
    fails=("Well done 👏👏👏", "Meet 🚒 our 🏅 new 🎓 apprentice ❤️"),
)
def many_emoji(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Each emoji is read out by its name, and a row of them again and again."""
    found = emoji(draft.text)
    seen = [draft.text[start:end] for start, end in found]
    repeated = next((sign for sign, times in Counter(seen).items() if times > 1), None)
    if repeated:
        yield Mark(f"{repeated} is read out each time it stands there. Once is enough.", found[seen.index(repeated)])
    elif len(seen) > MOST_EMOJI:
        says = f"{len(seen)} emoji are read out one by one. Keep two or three, at the end."
        yield Mark(says, found[MOST_EMOJI], about=f"{len(seen)} emoji")


@rule(
    "ACC-05",
    title="Drawn letters",
    question="Are its letters letters?",
    outcome=Outcome.WARN,
    cites=FROM_THE_START,
    passes=("Apply now for our new scheme.", "H₂O, CO₂ and 5 m²", "Ελλάδα and Україна"),
    fails=("𝗔𝗽𝗽𝗹𝘆 𝗻𝗼𝘄 for our new scheme.", "Ⓝⓔⓦ guidance is out", "ᴛʜɪɴᴋ before you click"),
)
def drawn_letters(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Screen readers spell out drawn letters or leave them out; searches miss them."""
    for field, words in draft.worded():
        for start, end in styled(words):
            plain = text.plain(words[start:end]).text
            says = (
                f"“{words[start:end][:60]}” is drawn, not written: many people will not hear it. Type “{plain[:60]}”."
            )
            yield Mark(says, (start, end), field, edit=plain)


@rule(
    "ACC-06",
    title="Long sentence",
    question="Could a long sentence be two?",
    outcome=Outcome.ADVISE,
    cites=FROM_THE_START,
    passes=("Short sentences are read. Long ones are not.",),
    fails=(" ".join(("word",) * 36) + ".",),
)
def long_sentence(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Past 35 words most people start again from the beginning, or give up."""
    for start, end in sentences(draft.text):
        parts = draft.text[start:end].split()
        if len(parts) > MOST_WORDS and (count := sum(any(map(str.isalnum, part)) for part in parts)) > MOST_WORDS:
            lead = len(draft.text[start:end]) - len(draft.text[start:end].lstrip())
            says = f"“{' '.join(parts[:SAID])} …” has {count} words. Two shorter sentences are easier to follow."
            yield Mark(says, (start + lead, end))


@rule(
    "ACC-07",
    title="Many hashtags",
    question="Would two hashtags do?",
    outcome=Outcome.ADVISE,
    cites=FROM_THE_START,
    passes=("Roads are icy. Take care. #Gritting #Winter",),
    fails=("Our new report is out #NHS #Health #Care",),
)
def many_hashtags(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Tags are read out like words; two at the end are heard, five are noise."""
    found = list(TAG.finditer(draft.text))
    if len(found) > MOST_TAGS:
        yield Mark(f"{len(found)} hashtags: keep the two that help most, at the end.", found[MOST_TAGS].span())


@rule(
    "ACC-08",
    title="More than one link",
    question="Is it clear which link to follow?",
    outcome=Outcome.ADVISE,
    cites=FROM_THE_START,
    passes=(
        "Read the guidance: https://www.gov.uk/example",
        "https://www.gov.wales/tenants or https://www.gov.scot/tenants",
    ),
    fails=("https://www.gov.uk/a or https://www.gov.uk/b",),
)
def many_links(draft: Draft, _: Situation) -> Iterator[Mark]:
    """One link with one thing to do is followed more than two."""
    found = links.spans(draft.text)
    if len(found) > 1 and not _each_its_own(draft.text, found):
        yield Mark(f"{len(found)} links: which one matters most? Keep that one, and say what it is for.", found[1])


def _each_its_own(words: str, found: tuple[tuple[int, int], ...]) -> bool:
    """Whether each link leads to another public body: links for Wales and for Scotland ask for no choice."""
    given = [words[start:end] for start, end in found]
    return len(given) <= NATIONS and len(set(map(links.host, given))) == len(given) and all(map(links.trusted, given))


@rule(
    "ACC-09",
    title="Plainer word",
    question="Is there a plainer word?",
    outcome=Outcome.ADVISE,
    cites=COMMENTARY_ENABLE.says("speak with real voice and to tell the business story", section="Responses"),
    passes=("Use the form before Friday.", "The Utilities Act 2000 explained."),
    fails=("Please utilise the form prior to Friday.", "Individuals must ascertain it in order to apply."),
)
def plainer_word(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Plain words are read faster by all readers, and translated better."""
    for (start, end), plain in long_words(draft.text):
        if any(first <= start < last for first, last in links.spans(draft.text)):
            continue  # other words would break the link
        yield Mark(f"Plainer: “{plain}” for “{draft.text[start:end]}”.", (start, end), edit=plain)


@rule(
    "ACC-10",
    title="Shortened link",
    question="Can people see where a link leads?",
    outcome=Outcome.WARN,
    cites=FROM_THE_START,
    passes=("Read more: https://www.gov.uk/example", "Read more: https://t.co/3abcDEF"),
    fails=("Read more: https://bit.ly/3abcDEF", "Sign up at tinyurl.com/floods2026"),
)
def shortened_link(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People who look before they click cannot; and a shortener that closes takes the link with it."""
    for start, end in links.shortened(draft.text):
        yield Mark(f"“{draft.text[start:end]}” hides where it leads. Use the full address.", (start, end))

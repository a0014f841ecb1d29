"""The wording of alt texts."""

import re
from collections.abc import Iterator

from policy.draft import Draft, Media
from policy.guidance import ACCESSIBLE_BY_DEFAULT
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.rule import Mark, rule
from policy.situation import Situation

FILE_NAME = re.compile(
    r"^\s*(?:[\w() -]{1,80}\.(?:jpe?g|png|gif|webp|heic|svg|bmp|tiff?|pdf)|(?:img|dsc|dcim|screenshot|image|photo|"
    r"picture|"
    r"untitled|graphic|banner|logo)[ _-]?[\d_ -]{0,30})\s*$",
    re.IGNORECASE,
)
SAYS_IT_IS_ONE = re.compile(
    r"^\s*(?:an? |the |this is an? |this )?(?:image|picture|photo|photograph|graphic|pic|snap)s? (?:of|showing|"
    r"shows|that shows|"
    r"depicting|with)\b",
    re.IGNORECASE,
)
CHART = Quick(r"\b(?:bar |line |pie |column )?(?:chart|graph|infographic|diagram|table)\b", re.IGNORECASE)
SHORT = 15


def _with(alt: str) -> Draft:
    return Draft("Our new office is open.", media=(Media(alt=alt),))


@rule(
    "ACC-03",
    title="Alt text that tells little",
    question="Would somebody who only hears the alt text know what is there?",
    outcome=Outcome.WARN,
    cites=ACCESSIBLE_BY_DEFAULT.says(
        "Alternative text (alt text) is a textual description of an image", section="Resources"
    ),
    passes=(
        _with("A red brick building by a canal, with people at the door."),
        _with("Line chart: unemployment fell from 5.1% in 2020 to 3.9% in 2025. Source: ONS."),
        "No picture at all.",
    ),
    fails=(
        _with("IMG_2041.jpg"),
        _with("Office"),
        _with("Image of a red brick building by a canal"),
        _with("Our new office is open."),
        _with("Bar chart about unemployment"),
    ),
    fine="alt text",
)
def poor_alt_text(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People who listen should learn from the alt text as much as others see at a glance."""
    for n, picture in enumerate(draft.media):
        says = _wanting(picture.alt.strip(), draft.text.strip())
        if says:
            subject = "The alt text" if len(draft.media) == 1 else f"The alt text of picture {n + 1}"
            yield Mark(f"{subject} {says}", field=f"media.{n}.alt", about=picture.alt)


def _wanting(alt: str, words: str) -> str:
    """The fault of an alt text, as the rest of a sentence; an empty string for a good alt text, and for none at all."""
    if not any(map(str.isalnum, alt)):
        return ""
    if FILE_NAME.match(alt):
        return "is a file name. Say in a sentence what the picture shows."
    if alt.casefold() == words.casefold():
        return "repeats the post. Say what the picture shows, with any words that are in it."
    if len(alt) < SHORT:
        return "is very short. Say in a sentence what the picture shows."
    if SAYS_IT_IS_ONE.match(alt):
        return "need not say that it is a picture. Start with what it shows."
    if CHART.search(alt) and not any(map(str.isdigit, alt)):
        return "names a chart but no figure. Give its kind, the main trend, and the source."
    return ""

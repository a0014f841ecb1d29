"""Pictures and hashtags as read by a screen reader."""

from collections.abc import Iterator

from policy.detectors.hashtags import run_together
from policy.draft import Draft, Media
from policy.guidance import ACCESSIBLE_BY_DEFAULT, ACCESSIBLE_CAMPAIGNS
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation


@rule(
    "ACC-01",
    title="Picture without alt text",
    question="Does every picture say in words what it shows?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    cites=ACCESSIBLE_BY_DEFAULT.says(
        "Alternative text (alt text) is a textual description of an image", section="Resources"
    ),
    passes=("No picture at all.", Draft("Our new office.", media=(Media(alt="A red brick building by a canal."),))),
    fails=(
        Draft("Our new office.", media=(Media(alt=""),)),
        Draft("Our new office.", media=(Media(alt="A red brick building."), Media(alt=" \u200b"))),
    ),
    fine="alt text",
)
def missing_alt_text(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Without alt text a picture is silence to people who listen."""
    for n, picture in enumerate(draft.media):
        if not any(map(str.isalnum, picture.alt)):
            subject = "The picture" if len(draft.media) == 1 else f"Picture {n + 1}"
            says = f"{subject} has no alt text. Say in a sentence what it shows, with any words that are in it."
            yield Mark(says, field=f"media.{n}.alt", about=f"picture {n + 1}")


@rule(
    "ACC-02",
    title="Run-together hashtag",
    question="Can a screen reader tell the words of each hashtag apart?",
    outcome=Outcome.ADVISE,
    cites=ACCESSIBLE_CAMPAIGNS.says("Accessibility should be built in from the start", section="Introduction"),
    passes=(
        "Join us for #PlainEnglishWeek",
        "#nhs at 75",
        "#coronavirus #volunteers #accessibility #government",
        Example(
            Draft("Join us for #plainenglishweek"),
            Situation(today=A_DAY, settings=Settings(campaign_hashtags=("plainenglishweek",))),
        ),
    ),
    fails=("Join us for #plainenglishweek", "#STOPTHINKFRAUD", "#worldmentalhealthday2026"),
    fine="hashtags",
)
def run_together_hashtag(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Screen readers need a capital at each word of a hashtag to tell them apart."""
    campaigns = {tag.removeprefix("#") for tag in situation.settings.campaign_hashtags}
    for found in run_together(draft.text):
        if found.tag.removeprefix("#") not in campaigns:
            instead = f": {found.capitalised}" if found.capitalised else ""
            yield Mark(f"Start each word of {found.tag} with a capital{instead}.", found.span, edit=found.capitalised)

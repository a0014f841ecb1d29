"""Announcements, Parliament's right to hear first, and campaign hashtags."""

from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.hashtags import TAG
from policy.draft import AccountKind, Draft, Kind
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009, PROPRIETY_2013
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation

INTEGRATED = "4. Be integrated"
ANNOUNCES = Quick(
    r"(?i:(?<!sadness that )(?<!sorrow that )(?<!regret that )\b(?:we(?:['’]re| are)? (?:(?:today|now|pleased to|"
    r"proud to|delighted to) ){0,2}announc(?:e|ed|ing)|"
    r"(?:today|just) announced|announcing|"
    r"(?:minister|chancellor|secretary of state|home secretary|cabinet) (?:will|is (?:going|due|set|expected) to|to) "
    r"(?:announce|unveil)(?! the (?:winners?|results?|shortlist))|"
    r"the (?:government|minister|chancellor|secretary of state|department) (?:has |have |today |is )?announc(?:ed|"
    r"es|ing)|"
    r"new (?:law|policy|strategy|fund) (?:announced|launched|unveiled)|unveil(?:s|ed|ing)? (?:a |our |the |"
    r"its )?(?:new|plan|strategy|£))\b)",
    cued=True,
)
FIRST = "parliament-first"
"""The tag for policy to be told to Parliament first."""
TOLD = Quick(
    r"(?i:\b(?:hansard|told (?:the )?(?:house|commons|parliament|mps)|written statement|"
    r"statement to (?:the )?(?:house|parliament))\b)"
)
CAMPAIGN = Situation(today=A_DAY, settings=Settings(campaign_hashtags=("ThinkUKRoadSafety",)))


@rule(
    "INTG-01",
    title="Announcement without its page",
    question="Which announcement does it go with?",
    outcome=Outcome.ATTEST,
    cites=PRINCIPLES_2009.says("align online participation with other offline communications", section=INTEGRATED),
    passes=(
        "We've announced a new fund: https://www.gov.uk/example",
        Draft("The Minister has announced a new fund.", goes_with="Spring plan, line 3"),
        "The winner will be announced on Friday.",
        Draft("We announced it last week.", kind=Kind.REPLY, reply_to="sam"),
    ),
    fails=(
        "The Government has announced a new fund.",
        "Today we are announcing a new strategy.",
        "The minister will announce the new bypass on Friday.",
    ),
)
def announcement(draft: Draft, _: Situation) -> Iterator[Mark]:
    """The press notice, the speech and the post are read side by side."""
    given = draft.links or links.spans(draft.text) or draft.goes_with
    if given or draft.kind is not Kind.POST or draft.account_kind is AccountKind.SERVICE:
        return
    found = ANNOUNCES.search(draft.text)
    if found:
        says = f"“{found[0]}”: link the announcement, or confirm which one or which line this goes with."
        yield Mark(says, found.span())


@rule(
    "INTG-02",
    title="Hashtag that is not ours",
    question="Has somebody looked at what else is under the hashtag?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("keep on top of trends, be open minded", section="2. The case for social media"),
    passes=(
        "Join us. #AnyTag",
        Example(Draft("Slow down. #ThinkUKRoadSafety"), CAMPAIGN),
        Example(Draft("Slow down. #thinkukroadsafety"), CAMPAIGN),
    ),
    fails=(Example(Draft("Slow down. #CrashTok"), CAMPAIGN),),
    fine="hashtags",
)
def unlisted_hashtag(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A tag can mean something else by the afternoon; a department with a list of its own tags is told of others."""
    listed = {tag.removeprefix("#").casefold() for tag in situation.settings.campaign_hashtags}
    if listed:
        for found in TAG.finditer(draft.text):
            if found[1].casefold() not in listed:
                yield Mark(f"{found[0]} is not on our list: look at what else is under it today.", found.span())


@rule(
    "INTG-03",
    title="Parliament first",
    question="Has Parliament been told first?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=PROPRIETY_2013.says("Parliament", section="Propriety guidance for social media"),
    passes=(
        "New rules start in May.",
        Draft("New rules, as the Minister told the House: https://hansard.parliament.uk/example", tags=(FIRST,)),
    ),
    fails=(Draft("New rules start in May.", tags=(FIRST,)),),
)
def parliament_first(draft: Draft, _: Situation) -> Iterator[Mark]:
    """New policy is for the House to hear before it is on any timeline."""
    if FIRST in draft.tags:
        given = (*links.addresses(draft.text), *draft.links)
        told = TOLD.search(draft.text) or any(
            links.within(links.host(address), ("parliament.uk",)) for address in given
        )
        if not told:
            says = "This is marked as for Parliament first. Link the statement to the House, or ask a senior approver."
            yield Mark(says, about=FIRST)

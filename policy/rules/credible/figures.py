"""Figures and their sources, and the length of the text."""

from collections.abc import Iterator

from policy import text
from policy.detectors.credible.figures import figures, sourced
from policy.draft import Draft, Length
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation

NAMED = 3
"""The most figures to name; more are counted."""


@rule(
    "CRED-01",
    title="Figure without a source",
    question="Does every figure say where it comes from?",
    outcome=Outcome.ATTEST,
    cites=GUIDANCE_2014.says(
        "check the accuracy and sensitivity of what you are posting", section="3. Propriety and ethics"
    ),
    passes=(
        "Unemployment fell by 12%: https://www.gov.uk/government/statistics/example",
        "Unemployment fell by 12% (ONS, 2024).",
        Draft("£40 million for flood defences.", links=("https://www.gov.uk/government/news/example",)),
        "5 things to know before 31 March 2027, 9.30am",
        "The M25 and A303 are closed; COP26, Article 50, version 10.4.2.",
        "The passport fee is £88.50. The fine is up to £1,000.",
        "He was jailed for stealing £2m. We're hiring: £57k to £64k.",
        "Walk 10,000 steps. She is 82 years old. 2024 was wet. 20% off in the shop. 100% free.",
        "Apply up to three times a year. Nearly there: the last barrier goes in tonight.",
    ),
    fails=(
        "£40 million for flood defences.",
        "Unemployment fell by 12%.",
        "We helped 1.2 million people, and built 3,000 homes.",
        "One in five people is affected.",
        "More than 300 new officers started work.",
        "Twice as many trees were planted this year.",
        "Crime has halved in the north.",
        "Half of all calls are hoaxes.",
        "Complaints are down by a third since May.",
        "Older drivers are four times safer.",
        "Nearly everyone in the valley wants the dam.",
    ),
    fine="figures",
)
def unsourced_figure(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People ask where a figure comes from; a link answers before they ask."""
    read = text.plain(draft.text)
    spans = figures(read.text)
    if not spans or sourced(read.text, draft.links):
        return
    named = [f"“{read.text[start:end].strip()}”" for start, end in spans[:NAMED]]
    more = f" and {len(spans) - NAMED} more" if len(spans) > NAMED else ""
    verb = "has" if len(spans) == 1 else "have"
    says = f"{_listed(named, more)} {verb} no source. Add the link, or confirm that you hold it."
    yield Mark(says, read.original(spans[0]), about=" ".join(read.text[start:end] for start, end in spans))


@rule(
    "CRED-02",
    title="Does not fit the network",
    question="Does it fit where it is going?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    cites=PRINCIPLES_2009.says("Be accurate, fair, thorough and transparent", section="1. Be credible"),
    passes=(Draft("It fits.", lengths=(Length("DeptExample", "Mastodon", 8, 500),)),),
    fails=(
        Draft("It does not fit.", lengths=(Length("DeptExample", "Bluesky", 312, 300),)),
        Draft("It fits in two parts.", lengths=(Length("DeptExample", "Mastodon", 612, 500, thread=2),)),
        Draft(
            "No title.", lengths=(Length("DeptExample", "WordPress", 9, 20_000, fault="has no title. Write it first."),)
        ),
    ),
    fine="length",
)
def over_length(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Words cut off by a network are lost; shorter is usually clearer."""
    for part in draft.lengths:
        where = f"@{part.account.removeprefix('@')} on {part.network}"
        about = f"{part.account} {part.network} {part.counted}"
        why = f"The limit on {part.network} is {part.limit} characters for this account."
        if part.fault:
            fault = f"{part.account} {part.network} {part.fault}"
            yield Mark(
                f"For {where}, the text {part.fault}", about=fault, why=f"{part.network} can't take it as it is."
            )
        if part.counted > part.limit:
            yield Mark(f"{part.counted} of {part.limit} characters for {where}. {_shorter(part)}", about=about, why=why)
        elif part.no_thread:
            yield Mark(f"For {where}: {part.no_thread}", about=about, why=why)


def _shorter(part: Length) -> str:
    """The ways forward for words that are too long."""
    over = part.counted - part.limit
    if part.thread:
        return f"Send it as a thread of {part.thread}, or take {over} out."
    if part.no_thread:
        return f"Take {over} out. {part.no_thread}"
    return f"Take {over} out, or put the long part on a page of its own and link to it."


def _listed(named: list[str], more: str) -> str:
    if more or len(named) < 2:
        return ", ".join(named) + more
    return f"{', '.join(named[:-1])} and {named[-1]}"

"""The check of enquirers on lines of a file: `countersign enquirer`."""

from collections.abc import Mapping
from typing import TextIO

from bot.cli.jsonl import answered, shaped
from bot.cli.jsonl_input import AskedAbout
from policy import pages, press_list
from policy.enquirer import Enquirer, ProfileLink, Verdict
from policy.verdict import judge


def enquirer(jsonl: TextIO, out: TextIO) -> int:
    """Say for each line who is probably asking, and why. The exit status is 2 when a line could not be read."""
    return 0 if answered(jsonl, out, _judged) else 2


def _judged(line: Mapping[str, object]) -> Mapping[str, object]:
    asked = shaped(line, AskedAbout)
    judgement = judge(
        Enquirer(
            network=asked.network,
            handle=asked.handle,
            name=asked.name,
            bio=asked.bio,
            links=tuple(ProfileLink(link.url, link.verified) for link in asked.links),
            message=asked.message,
            known=Verdict(asked.known) if asked.known else None,
            automated=asked.automated,
            press_list=press_list.read(asked.press_list),
            pages=pages.read(asked.pages),
        )
    )
    return {
        "verdict": str(judgement.verdict),
        "confidence": judgement.confidence,
        "refer": judgement.refer,
        "life_at_risk": judgement.life_at_risk,
        "evidence": [
            {"signal": evidence.signal, "says": evidence.says, "source": evidence.source, "weight": evidence.weight}
            for evidence in judgement.evidence
        ],
    }

"""The department's own policy, and whom to ask: said wherever a post is stopped."""

from collections.abc import Iterable, Iterator

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from handlers.blocks import words
from handlers.blocks.blocks import clipped, context, escaped

LONGEST = 900
MOST_LEADS = 3


def whom_to_ask(departments: Iterable[Department]) -> Iterator[Block]:
    """A line for each department that says: its policy, its digital leads, its media team's contact."""
    for department in {department.key: department for department in departments}.values():
        if line := "; ".join(_said(department)):
            yield context(clipped(f"*{escaped(department.name, words.SHORT)}:* {line}.", LONGEST))


def _said(department: Department) -> Iterator[str]:
    if department.policy_url:
        yield words.link(department.policy_url, "our policy")
    if leads := [words.mention(lead) for lead in department.digital_leads if not lead.startswith("S")][:MOST_LEADS]:
        yield f"ask {words.listed(leads, 'or')}"
    if department.media_contact:
        yield f"press: {escaped(department.media_contact, words.SHORT)}"

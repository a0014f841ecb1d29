"""The checks' findings: a line each on a card, and in full in a window of their own."""

import re
from collections.abc import Iterator

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.model.revision import Remark
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, context, escaped, ids, section
from policy.outcome import Outcome
from policy.report import MOST_ATTESTED, NOTHING_FOUND
from policy.waiver import Waiver

WRONG = "finding_wrong"
A_LINE = 60
"""Characters of a finding on a card, icon and label included: a line on a wide screen, two on a telephone."""
A_QUOTATION = 20
"""Characters of the post's own words at the head of such a line: the rest is for what the check says of them."""
A_STOP = re.compile(r"[.;,:](?=\s)")
QUOTED_FIRST = re.compile(rf"“([^”]{{{A_QUOTATION + 1},}})”")
MOST_IN_FULL = 20
"""Findings in a window: more of the longest would be too many bytes for Slack."""


def findings(shown: ShownProposal) -> Iterator[Block]:
    """A line for each finding, gravest first, then the statements confirmed by the author."""
    waivers = _waivers(shown)
    found, confirmed = _found(shown), _confirmed(shown)
    lines = [_line(remark, waivers.get(remark.key)) for remark in found[: words.MOST_SHOWN]]
    if len(found) > words.MOST_SHOWN:
        lines.append(words.and_more(found))
    lines += [_confirmation(shown.revision.author, _folded(remark.says, A_LINE)) for remark in confirmed]
    if lines:
        yield section("\n".join(lines))


def in_full(shown: ShownProposal, noted: str = "") -> View:
    """Every finding whole, with its reason and a button for a reader who thinks that the check was wrong.

    `noted` is the key of the finding just said to be wrong.
    """
    waivers, about = _waivers(shown), shown.revision_id
    blocks: list[Block] = []
    for remark in _found(shown)[:MOST_IN_FULL]:
        wrong = Button(WRONG, "This check was wrong", ids(*about, remark.key))
        says = words.finding(remark, waivers.get(remark.key))
        blocks.append(section(says, wrong if remark.key != noted and shown.is_current else None))
        if remark.key == noted:
            blocks.append(
                context("Noted for the people who look after the checks. Nothing about this post has changed.")
            )
    if (left := len(_found(shown)) - MOST_IN_FULL) > 0:
        blocks.append(context(f"And {words.counted(left, 'lighter remark')}."))
    author = shown.revision.author
    blocks += [
        section(
            _confirmation(author, escaped(words.shortened(remark.says, words.LONGEST_REMARK), 2 * words.LONGEST_REMARK))
        )
        for remark in _confirmed(shown)
    ]
    if shown.revision.judged.fine:
        blocks.append(context(fine(shown)))
    return forms.modal("card_checks", "What the checks say", blocks or [section(NOTHING_FOUND)], about=ids(*about))


def fine(shown: ShownProposal) -> str:
    """The points found in order, in a sentence."""
    judged = shown.revision.judged
    return f"Fine as it is: {escaped(', '.join(judged.fine), 300)}." if judged.fine else ""


def nothing_found(shown: ShownProposal) -> str:
    """The sentence for a post about which the checks had nothing to say or to ask."""
    return "" if shown.revision.judged.remarks else NOTHING_FOUND


def _found(shown: ShownProposal) -> list[Remark]:
    confirmed = _confirmed(shown)
    return [remark for remark in shown.revision.judged.remarks if remark not in confirmed]


def _confirmed(shown: ShownProposal) -> list[Remark]:
    """The statements that the author of the revision confirmed; a finding made graver since is confirmed by nobody."""
    revision = shown.revision
    asked = (remark for remark in revision.judged.remarks if remark.outcome is Outcome.ATTEST)
    return [remark for remark in asked if remark.key in revision.attested][:MOST_ATTESTED]


def _waivers(shown: ShownProposal) -> dict[str, Waiver]:
    return {waiver.key: waiver for waiver in shown.proposal.waivers} if shown.is_current else {}


def _line(remark: Remark, let_go: Waiver | None) -> str:
    """A finding folded to its beginning; if set aside, with the person and the reason."""
    label = f"{words.ICONS[remark.outcome]}: "
    says = f"{label}{_folded(remark.says, A_LINE - len(label.replace('*', '')))}"
    return f"{says} {words.let_go_by(let_go)}" if let_go else says


def _folded(says: str, most: int) -> str:
    """What matters first: the words found, cut short where they are long, and what the check says of them."""
    short = QUOTED_FIRST.sub(lambda found: f"“{words.shortened(found[1], A_QUOTATION)}”", says, count=1)
    return escaped(_to_a_stop(short if says.startswith("“") else says, most), 2 * A_LINE)


def _to_a_stop(says: str, most: int) -> str:
    """A text cut where a clause ends, if any ends in time: half a clause says nothing, and takes a line."""
    cut = words.shortened(says, most)
    if len(" ".join(says.split())) <= most:
        return cut
    ends = [stop.start() for stop in A_STOP.finditer(cut, max(0, cut.find("”")))]
    return f"{cut[: ends[-1]]}…" if ends else cut


def _confirmation(author: str, says: str) -> str:
    return f"☑️ *Confirmed by* {words.mention(author)}: {says}"

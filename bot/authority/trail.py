"""Whether what is stored is what the audit trail has: asked before an approval counts, and before a post goes out."""

from collections.abc import Collection, Mapping

from bot.model.delivery import Delivery
from bot.model.line import Line
from bot.model.mandate import MandateKind
from bot.model.proposal import Proposal
from bot.model.trail import NO_DEEDS, Kept, disagreements
from bot.store import Look, Tx, lines, trail

LOOKS = 2
"""A line may change between a look at its row and a look at its deeds; not twice in a row."""


def altered(tx: Look | Tx, some: Collection[Proposal], to: Collection[Delivery] = ()) -> Mapping[str, str]:
    """How proposals and deliveries differ from the audit trail, by subject; a line that differs tells on its proposals.

    Asked within the transaction that acts on the answer, with the proposals locked: no deed of theirs comes in between.
    A look, as of one moment, may ask for an answer that is asked again before an act.
    """
    found: Mapping[str, str] = {}
    for _ in range(LOOKS):
        behind = _lines(tx, some)
        records: list[Kept] = [*some, *to, *(line for line in {*behind.values()} if line is not None)]
        found = disagreements(records, tx(trail.about, [record.subject for record in records]))
        for subject, line in behind.items():
            says = found.get(line.subject) if line is not None else NO_DEEDS
            found = {subject: f"the line behind it: {says}", **found} if says else found
        if not (found and behind):
            break
    return found


def _lines(tx: Look | Tx, some: Collection[Proposal]) -> dict[str, Line | None]:
    """The lines that proposals were sent as, by the proposals' subjects.

    Not locked: whoever withdraws a line locks the line first, and then proposals.
    """
    sent_as = {
        proposal.subject: proposal.mandate.line
        for proposal in some
        if proposal.mandate is not None and proposal.mandate.kind is MandateKind.LINE
    }
    stored = tx(lines.by_ids, set(sent_as.values())) if sent_as else {}
    return {subject: stored.get(line_id) for subject, line_id in sent_as.items()}

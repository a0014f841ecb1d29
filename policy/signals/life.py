"""A bio that tells of another life: a trade, a family, an age, a pastime, a group or a firm."""

from collections.abc import Iterator

from policy.detectors.bio import clauses, outlets_in
from policy.detectors.media_work import media_work
from policy.detectors.other_life import PASTIMES, TRADE, other_life
from policy.detectors.quoting import in_bio
from policy.enquirer import Enquirer, Evidence, Verdict

ANOTHER_LIFE, MORE, PERHAPS, A_PASTIME, SOMETHING = 0.6, 0.66, 0.5, 0.45, 0.3


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """A bio with a trade, a family or a pastime, and no word of the media; speaks for the public beside an errand."""
    every = clauses(enquirer)
    if not every or any(work for clause in every for work in media_work(clause.text) if clause.holds(work.start)):
        return
    apart = [clause for clause in every if not outlets_in(clause.text)]
    found = [(life, clause.text) for clause in apart for life in other_life(clause.text)]
    if found:
        life, text = found[0]
        kinds = {other.kind for other, _ in found}
        weight = MORE if len(kinds) > 1 else A_PASTIME if kinds == {PASTIMES} else ANOTHER_LIFE
        source = in_bio(text, life.start, life.end)
        yield Evidence("life", f"The bio tells of another life: {life.kind}.", source, weight, Verdict.PUBLIC)
    elif form := next(filter(None, (TRADE.search(clause.text) for clause in every)), None):
        source = in_bio(form.string, *form.span())
        yield Evidence("life", "The bio may tell of another trade.", source, PERHAPS, Verdict.PUBLIC)
    else:
        source = in_bio(enquirer.bio, 0, 60)
        yield Evidence("life", "The bio has no word of the media.", source, SOMETHING, Verdict.PUBLIC)

"""Work in the media by classes of words, where the bio gives no role that stands for itself."""

from collections.abc import Iterator

from policy.detectors.bio import clauses
from policy.detectors.media_work import media_work
from policy.detectors.quoting import in_bio
from policy.enquirer import Enquirer, Evidence, Verdict


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The strongest sign in the clauses of the bio: work and a place for the work, work alone, a way to be reached."""
    best = max(
        (
            (work, clause)
            for clause in clauses(enquirer)
            for work in media_work(clause.text)
            if clause.holds(work.start)
        ),
        key=lambda found: found[0].weight,
        default=None,
    )
    if best is None:
        return
    work, clause = best
    said = clause.text[work.start : work.end]
    source = in_bio(clause.text, work.start, work.end)
    if work.own:
        says = f"The bio speaks of publishing on one's own: “{said}”."
        yield Evidence("media_class", says, source, work.weight, Verdict.BLOGGER)
    elif work.weight >= 0.5:
        yield Evidence("media_class", f"The bio speaks of work in the media: “{said}”.", source, work.weight)
    else:
        yield Evidence("media_class", f"“{said}” in the bio may be work in the media.", source, work.weight)

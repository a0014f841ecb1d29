"""A bio that tells of other things than the media: a reason for the public by rule, and no learned sign."""

from collections.abc import Iterator

from policy.detectors.bio import clauses, outlets_in
from policy.detectors.media_work import media_work
from policy.detectors.quoting import in_bio
from policy.enquirer import Enquirer, Evidence, Verdict

A_LITTLE = 0.3
LONGEST = 60


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """A bio without work in the media and without an outlet; in the past or denied, both count as absent."""
    every = clauses(enquirer)
    starts = [(clause, work.start) for clause in every for work in media_work(clause.text)]
    starts += [(clause, outlet.start()) for clause in every for outlet in outlets_in(clause.text)]
    if every and not any(clause.holds(start) for clause, start in starts):
        source = in_bio(enquirer.bio, 0, LONGEST)
        yield Evidence("other_life", "The bio has no word of the media.", source, A_LITTLE, Verdict.PUBLIC)

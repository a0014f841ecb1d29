"""Party politics anywhere in a text: a party, a politician, an election, a campaign or an attack."""

import re

from policy.detectors.constructions import built
from policy.detectors.propriety.argument import argument
from policy.detectors.propriety.campaigning import campaigning, opposition, other_governments
from policy.detectors.propriety.electioneering import ELECTIONEERING
from policy.detectors.propriety.insults import attacks, attacks_on_bodies
from policy.detectors.propriety.leaning import leaning
from policy.detectors.propriety.parties import parties
from policy.detectors.propriety.partisan import PARTISAN
from policy.detectors.propriety.politicians import politicians

VOTES = re.compile(
    r"\b(?:part(?:y|ies)|elect(?:s|ed|ions?|oral|oris\w*)?|by-?elections?|vot(?:es?|ed|ers?|ing)|ballots?|polls?|manifestos?|"
    r"referendums?|candidates?|campaign(?:s|ed|ing|ers?)?|hustings|oppos(?:es?|ed|ing|ition)|rivals?|opponents?)\b",
    re.IGNORECASE,
)
"""Words of votes and sides, more than any rule finds fault with: what is let go beside them needs more care."""


def contested(words: str, political_names: tuple[str, ...]) -> bool:
    """Whether a text touches party politics, by any of the signs that the rules of propriety look for."""
    signs = (
        *parties(words),
        *(found for spans in (attacks, attacks_on_bodies, argument, campaigning, leaning) for found in spans(words)),
        *(found for spans in (opposition, other_governments) for found in spans(words)),
        *politicians(words, political_names),
        *built(words, ELECTIONEERING, PARTISAN),
    )
    return bool(signs or VOTES.search(words))

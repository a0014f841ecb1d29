"""Evidence that an enquirer was elected and writes in office."""

import re
from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.bio import clauses
from policy.detectors.quoting import in_bio
from policy.enquirer import Enquirer, Evidence, Verdict

OFFICE = re.compile(
    r"\b(?:M\.?P\.? for|MP (?:for|since|\()|Member of (?:the )?(?:Parliament|Scottish Parliament|Senedd|"
    r"House of Lords|Legislative Assembly|London Assembly)|MSP(?! candidate)|"
    r"MLA (?:for|,)|MLA$|M?S for [A-Z]|Aelod o|Assembly Member for|(?:[Tt]he )?(?:[A-Z]\w+ )?MP$|^MP\b(?!3)|"
    r"(?:[Dd]eputy |[Ee]xecutive |[Ll]ord )?[Mm]ayor (?:of|for)|Police (?:and|&) Crime Commissioner|PCC for|"
    r"(?:[Cc]ounty |[Cc]ity |[Bb]orough |[Dd]istrict |[Pp]arish |[Tt]own |[Ll]ocal )?[Cc]ouncillor(?: for| on|"
    r" at|,|$)|Cllr(?: for)?|[Ll]eader of [A-Z]\w+ (?:\w+ )?[Cc]ouncil|[Pp]eer in the House of Lords|[Ll]ife [Pp]eer|"
    r"(?:Secretary of State|Minister) (?:for|of) [A-Z])"
)
IN_THE_NAME = re.compile(
    r"^(?:Cllr|Councillor|The Rt Hon|Rt Hon|Baroness|Lord|Mayor)\b|\b(?:MP|MSP|MLA|MS|PCC|AM)\b ?\W*$"
)
OF_ANOTHER = re.compile(
    r"\b(?:office of|works? for|working for|staffer|caseworker|researcher|assistant|adviser|aide|candidate|ppc|"
    r"campaigning|lobby\w*|my|our|your|write to) ",
    re.IGNORECASE,
)
CHAMBERS = ("parliament.uk", "parliament.scot", "senedd.wales", "niassembly.gov.uk", "mp.co.uk")


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """An office in the name or the bio; a verified page of a parliament."""
    if IN_THE_NAME.search(enquirer.name):
        source = f"profile, name: “{enquirer.name}”"
        yield Evidence("elected", "The name carries an elected office.", source, 0.75, Verdict.ELECTED)
    for clause in clauses(enquirer):
        found = next((match for match in OFFICE.finditer(clause.text) if clause.holds(match.start())), None)
        if found and not OF_ANOTHER.search(clause.text[: found.start()]):
            source = in_bio(clause.text, *found.span())
            yield Evidence("elected", "The bio gives an elected office.", source, 0.7, Verdict.ELECTED)
            break
    for link in enquirer.links:
        if links.within(links.host(link.url), CHAMBERS):
            weight = 0.9 if link.verified else 0.3
            yield Evidence("elected", "The profile links to a parliament's page.", link.url, weight, Verdict.ELECTED)
    handle = enquirer.handle.casefold().rpartition("@")[2]
    if links.within(handle, CHAMBERS):
        yield Evidence(
            "elected", "The handle is under a parliament's domain.", f"handle: {handle}", 0.9, Verdict.ELECTED
        )

"""Evidence that an account belongs to a public body."""

import re
from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.bio import clauses
from policy.detectors.quoting import in_bio
from policy.enquirer import BIO, Enquirer, Evidence, Verdict

BODIES = tuple(domain for domain in links.GOVERNMENT if "parliament" not in domain and "senedd" not in domain)
ACCOUNT_OF = re.compile(
    r"\b(?:official|corporate) (?:\w+ ){0,3}(?:account|channel|feed|page|profile|twitter|updates|"
    r"news)\b[^.]{0,60}\b(?:council|police|nhs|fire|ambulance|department|ministry|"
    r"government|embassy|high commission|agency|constabulary|trust|hospital|regulator|commission|service|"
    r"coastguard|army|navy)\b|"
    r"\b(?:we are|official account of|news (?:and updates )?from|"
    r"updates from) (?:the )?[\w\s&]{0,40}\b(?:council|police|nhs|fire (?:and|&) rescue|ambulance service|"
    r"department|ministry|constabulary|nhs (?:foundation )?trust|coastguard)\b",
    re.IGNORECASE,
)
EMERGENCY_ONLY = re.compile(
    r"\b(?:account |this page |feed )?(?:is )?not monitored 24/?7|"
    r"(?:report|call) (?:crime|emergenc\w+)[^.]{0,30}\b(?:101|999)\b",
    re.IGNORECASE,
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """A handle or a verified link under a public body's domain; a bio naming the body behind the account."""
    server = enquirer.handle.casefold().removeprefix("@").rpartition("@")[2]
    if "." in server and links.within(server, BODIES):
        yield Evidence(
            "official",
            "The handle is under a public body's domain.",
            f"handle: {enquirer.handle}",
            0.95,
            Verdict.OFFICIAL,
        )
    for link in enquirer.links:
        if links.within(links.host(link.url), BODIES):
            weight = 0.85 if link.verified else 0.3
            yield Evidence("official", "The profile links to a public body.", link.url, weight, Verdict.OFFICIAL)
    for clause in clauses(enquirer):
        found = next((match for match in ACCOUNT_OF.finditer(clause.text) if clause.holds(match.start())), None)
        if found:
            source = in_bio(clause.text, *found.span())
            yield Evidence("official", "The bio says it is a public body's account.", source, 0.6, Verdict.OFFICIAL)
            break
    if EMERGENCY_ONLY.search(enquirer.bio):
        source = f"{BIO}“{enquirer.bio[:80]}”"
        yield Evidence("official", "The bio reads like an emergency service's.", source, 0.4, Verdict.OFFICIAL)

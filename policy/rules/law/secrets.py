"""Keys and passwords, internal addresses, numbers of internal tickets."""

from collections.abc import Iterator

from policy import text
from policy.detectors.law.internal import inside, tickets
from policy.detectors.law.secrets import secrets
from policy.draft import Draft
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation

SHOWN = 4
"""Characters of a secret to show: enough for its owner to recognise, too few to use."""


@rule(
    "LAW-11",
    title="Password or key",
    question="Does it give away a password, a key or a token?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    waivable=False,
    cites=PRINCIPLES_2009.says("you should not disclose information", section="How the Code applies"),
    passes=(
        "Never share your password. Use three random words.",
        "The password is too short. Your PIN is in a separate letter.",
        "API keys are free. The bearer of this card may enter.",
        "Password123 is the most common password in the country.",
    ),
    fails=(
        "The guest wifi password is GuestNet99",
        "AKIA" + "A2B3C4D5E6F7G2H3 is the key",
        "postgres://app:hunter2@db.example.org/cases",
        "-----BEGIN PRIVATE" + " KEY-----",
        "Zoom passcode: 731902",
    ),
)
def secret(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Every reader of a key can use it, so a key that was seen has to be changed."""
    for field, words in draft.worded():
        read = text.plain(words)
        for found in secrets(read.text):
            shown = f"{read.text[slice(*found.span)][:SHOWN]}•••" if found.kind not in {"password", "token"} else "•••"
            says = f"This looks like a {found.kind}. Take it out, and have it changed if anybody else has seen it."
            yield Mark(says, read.original(found.span), field, shown=f"{shown} ({found.kind})")


@rule(
    "LAW-12",
    title="Internal address",
    question="Can everybody open what it points to?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=PRINCIPLES_2009.says("you should not disclose information", section="How the Code applies"),
    passes=(
        "Staff will find the form on the intranet.",
        "https://www.local.gov.uk/our-support, https://docs.google.com/forms/d/e/1/viewform",
        "The internal market; 24/7 home/work balance",
    ),
    fails=(
        r"\\fileserver01\share\rota.xlsx",
        "https://intranet.dept.gov.uk/news/12",
        "https://cms.dept.internal/edit/12",
        r"C:\Users\jsmith\Documents\draft.docx",
        "https://staging.dept.gov.uk/preview/12",
    ),
)
def internal_address(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Readers cannot open an internal address, and strangers learn from it how our house is built."""
    for field, words in draft.worded():
        read = text.plain(words)
        for found in inside(read.text):
            says = f"This points to {found.kind}. Link the page that everybody can open instead."
            outcome = None if found.certain else Outcome.WARN
            yield Mark(says, read.original(found.span), field, shown=f"••• ({found.kind})", outcome=outcome)


@rule(
    "LAW-13",
    title="Internal ticket",
    question="Does it mention a ticket that only colleagues can look up?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says(
        "duties not to disclose official information without authority", section="3. Propriety and ethics"
    ),
    passes=("Tickets are £12. Incident 456 of 3 May. CVE-2026-12345: patch now.", "COVID-19 and COP-26; GCSE-2026"),
    fails=("as per CHG0045678", "see Jira COMMS-1234 for the rest"),
)
def internal_ticket(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A ticket's number means little to readers, and a lot to people who probe our systems."""
    for field, words in draft.worded():
        read = text.plain(words)
        for span in tickets(read.text):
            start, end = read.original(span)
            yield Mark(
                f"“{words[start:end]}” looks like an internal ticket. Take it out, or say what it is about.",
                (start, end),
                field,
            )

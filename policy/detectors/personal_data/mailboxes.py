"""E-mail addresses, and whether each belongs to a person or a role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.detectors.links import GOVERNMENT, within
from policy.patterns import Quick
from policy.text import words, words_of
from policy.words.first_names import FIRST_NAMES

WRITTEN = Quick(
    r"(?<![\w.+%'@/-])(?P<local>[\w+%'-][\w.+%'-]{0,63})@(?P<domain>(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?![\w@-])",
    re.IGNORECASE,
)
DOTS = str.maketrans("。｡", "..")
DOT = r"(?: ?[\[({](?:dot|\.)[\])}] ?| dot | ?\. ?)"
SPELLED = Quick(
    r"(?<![\w.@])(?P<local>[a-z0-9][\w+'-]{0,40}(?:(?:\.| ?[\[({]dot[\])}] ?| dot )[\w+-]{1,40}){0,3})"
    r"(?P<at> ?[\[({](?:at?|@)[\])}] ?| at | ?@ ?)"
    rf"(?P<domain>[a-z0-9-]{{2,40}}(?:{DOT}[a-z]{{2,14}}){{1,3}})(?![\w@])",
    re.IGNORECASE,
)
"""Spellings of an address meant to escape machines."""
SPREAD = re.compile(r"(?<!\S)(?:[\w.@+-] {1,2}){7,60}[\w.](?!\S)")
NO_ADDRESS = words("""
    us it is look find more here available online site page website info information visit meet see live read apply
    only are and you them out that this data help details
""")
MAIL = re.compile(r"\b(?:e-?mail|mail|write|contact|reach(?:ed)?|address|ask|send|message)\b", re.IGNORECASE)
ENDINGS = words("com org net uk gov co ac nhs me info eu ie scot wales cymru example police")
PRIVATE_PROVIDERS = words("""
    gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk msn.com yahoo.com
    yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com btinternet.com sky.com
    virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk gmx.com gmx.co.uk mail.com zoho.com
    fastmail.com tutanota.com hey.com pm.me
""")
PROVIDERS = frozenset(name.partition(".")[0] for name in PRIVATE_PROVIDERS)
TELLING = ("@", "dot", "[at", "(at", "{at", "(a)")
"""Parts of which every address has at least one, unless a provider's name is present."""
ROLES = words("""
    accessibility admin admissions advice alerts applications appointments archive audit bookings campaign
    campaigns careers challenge claims comms communications community complaints compliance consult
    consultation consultations contact contactus contracts correspondence council customer customerservice
    customerservices data dataprotection democracy digital dpo editor education elections email enquiries
    enquiry events evidence feedback finance foi fraud funding general grants hello help helpdesk helpline hr
    info information inquiry invest investigations jobs legal letters library licensing mail mailbox marketing
    media members ministerial mp news newsdesk newsletter no-reply noreply office ombudsman operations
    parliament partnerships pensions permits planning police policy post postmaster press pressoffice privacy
    procurement programme project public publications queries query reception recruitment registrations
    registry report reporting research responses review safeguarding safety sales schools secretariat security
    service services statistics stats strategy studio submissions support survey team teams technical tenders
    tickets tips training unit visits visitor visitors visiting volunteer volunteering volunteers web webmaster website
    welcome whistleblowing
    academy accommodation account accounts activities advertising alumni archives arts assets bereavement billing
    billings bin bins booking boxoffice branch bulletin bursary business buying cafe care catering centre chairman chair
    children clerk clinic clinics collections commercial committee community compliments conference conferences
    conservation consular control course courses customers delivery design development diary disclosure discovery
    displays documents donate donations duty emergency emergencies employment engagement environment estates exhibitions
    experience families farm filming fundraising gallery garden gardens giftshop governance governors graduates guides
    head heritage highways hire hiring hospitality housing images incident incidents income insurance intake join
    kitchen lab labs language leasing lettings liaison licences links loans local lostproperty maintenance management
    manager map maps market mayor meetings member membership memberships mentoring minutes museum museums noticeboard
    nursery occupational opportunities order orders outreach park parking parks patient patients payments payroll
    people performance photos pictures planningpolicy portal prescriptions principal property pupils quality rangers
    rates records recycling referral referrals refund refunds region renewals rentals repairs research-office residents
    returns rooms sanctuary scheme science screening season secretary shop signups site social solutions sponsors
    sponsorship sport sports staff standards store students subscriptions suppliers surgery theatre tourism tour tours
    trade trading trains transport treasurer trust trustees update updates ventures venue venues vets visa visas warden
    wardens waste watch weddings wellbeing wildlife workshops youth
""")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An e-mail address in a text, as readers would type the address."""

    span: tuple[int, int]
    address: str


def mailboxes(text: str) -> Iterator[Mailbox]:
    """Every e-mail address in a text, spelled out or not; fediverse handles (@name@server) are left out."""
    text = text.translate(DOTS)
    lowered = text.lower()
    if not any(part in lowered for part in TELLING) and PROVIDERS.isdisjoint(words_of(text)):
        return
    plainly = [Mailbox(found.span(), _address(found["local"], found["domain"])) for found in WRITTEN.finditer(text)]
    starts = {box.span[0] for box in plainly}
    spelled = (box for box in _spelled(text) if box.span[0] not in starts)
    yield from sorted((*plainly, *spelled, *_spread(text)), key=lambda box: box.span)


def _spread(text: str) -> Iterator[Mailbox]:
    """Addresses with a blank between every two signs."""
    for found in SPREAD.finditer(text) if "@ " in text else ():
        whole = WRITTEN.full.fullmatch(found[0].replace(" ", ""))
        if whole:
            yield Mailbox(found.span(), _address(whole["local"], whole["domain"]))


def _spelled(text: str) -> Iterator[Mailbox]:
    at = 0 if SPELLED.may_be_in(text) else len(text)
    while found := SPELLED.full.search(text, at):
        meant = _meant(found, text)
        if meant:
            yield Mailbox(found.span(), _address(found["local"], found["domain"]))
        at = found.end() if meant else found.end("local")


def _meant(found: re.Match[str], text: str) -> bool:
    """Whether a match is an address spelled out, rather than words with "at" between them."""
    local, at, domain = found["local"].casefold(), found["at"].casefold(), _dotted(found["domain"].casefold())
    if domain.rpartition(".")[2] not in ENDINGS or local in NO_ADDRESS:
        return False
    if domain.partition(".")[0] in PROVIDERS or any(sign in at for sign in "[({"):
        return True
    if at.strip() == "at" and " dot " not in found["domain"].casefold():
        return False
    if "@" in at and at != " @ ":
        return False
    named = any(part in FIRST_NAMES for part in re.split(r"[^a-z]+", local))
    shaped = named or " dot " in local or any(sign in local for sign in "._0123456789")
    return shaped or bool(MAIL.search(text[max(0, found.start() - 24) : found.start()]))


def personal(address: str) -> bool:
    """Whether a mailbox, judged by its name, is a person's own rather than a role's."""
    local, _, domain = address.casefold().rpartition("@")
    if within(domain, PRIVATE_PROVIDERS):
        return True
    parts = [part for part in re.split(r"[._+%'-]", local) if part]
    if any(part in ROLES or part.rstrip("0123456789") in ROLES for part in parts):
        return False
    return _a_name(parts) if within(domain, GOVERNMENT) else True


def _a_name(parts: list[str]) -> bool:
    """Whether the parts are a person's name: `jane.smith`, `j.smith` and `jane`, but not `water.abstraction`."""
    first = parts[0].rstrip("0123456789") if parts else ""
    if len(parts) == 1:
        return first in FIRST_NAMES
    return len(parts) <= 4 and (first in FIRST_NAMES or len(first) == 1 or parts[-1] in FIRST_NAMES)


def _address(local: str, domain: str) -> str:
    return f"{_dotted(local)}@{_dotted(domain)}"


def _dotted(part: str) -> str:
    """Part of an address, with plain dots."""
    return re.sub(DOT, ".", part, flags=re.IGNORECASE)

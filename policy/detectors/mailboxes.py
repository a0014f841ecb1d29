"""E-mail addresses, and whether a person or a role reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.detectors.links import GOVERNMENT, within
from policy.text import words
from policy.words.first_names import FIRST_NAMES

WRITTEN = re.compile(
    r"(?<![\w.+%'@/-])(?P<local>[\w+%'-][\w.+%'-]{0,63})@(?P<domain>(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?![\w@-])",
    re.IGNORECASE,
)
SPELLED = re.compile(
    r"(?<![\w.@])(?P<local>[a-z0-9][\w+-]{0,40}(?:(?:\.| ?[\[(]dot[\])] ?| dot )[\w+-]{1,40}){0,3})"
    r"(?: ?[\[({]at[\])}] ?| at |@ ?| @)"
    r"(?P<domain>(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|aol|proton|protonmail|btinternet|sky|me|gmx)"
    r"(?:\.| ?[\[({]dot[\])}] ?| dot )(?:com|co(?:\.| dot )uk|net|org|me|uk))\b",
    re.IGNORECASE,
)
"""The ways of writing one so that a machine does not see it, at the providers people use."""
PRIVATE_PROVIDERS = words("""
    gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk msn.com yahoo.com
    yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com btinternet.com sky.com
    virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk gmx.com gmx.co.uk mail.com zoho.com
    fastmail.com tutanota.com hey.com pm.me
""")
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
    tickets tips training unit visits volunteer volunteering volunteers web webmaster website welcome
    whistleblowing
""")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An e-mail address in a text, as its reader would type it."""

    span: tuple[int, int]
    address: str


def mailboxes(text: str) -> Iterator[Mailbox]:
    """Every e-mail address in a text, the spelled-out ones included; @handles@servers are none."""
    plainly = [Mailbox(found.span(), _address(found)) for found in WRITTEN.finditer(text)]
    ends = {box.span[0] for box in plainly}
    spelled = (Mailbox(found.span(), _address(found)) for found in SPELLED.finditer(text) if found.start() not in ends)
    yield from sorted((*plainly, *spelled), key=lambda box: box.span)


def personal(address: str) -> bool:
    """Whether a person's own mailbox, as far as its name tells: a role's mailbox is not."""
    local, _, domain = address.casefold().rpartition("@")
    if within(domain, PRIVATE_PROVIDERS):
        return True
    parts = [part for part in re.split(r"[._+%'-]", local) if part]
    if any(part in ROLES or part.rstrip("0123456789") in ROLES for part in parts):
        return False
    return _a_name(parts) if within(domain, GOVERNMENT) else True


def _a_name(parts: list[str]) -> bool:
    """`jane.smith`, `j.smith` and `jane` are people; `water.abstraction` is not."""
    first = parts[0].rstrip("0123456789") if parts else ""
    if len(parts) == 1:
        return first in FIRST_NAMES
    return len(parts) <= 4 and (first in FIRST_NAMES or len(first) == 1 or parts[-1] in FIRST_NAMES)


def _address(found: re.Match[str]) -> str:
    return "@".join(re.sub(r" ?[\[({]dot[\])}] ?| dot ", ".", part, flags=re.IGNORECASE) for part in found.groups())

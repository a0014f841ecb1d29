"""Ways to reach a person: telephone, home, mailbox."""

from collections.abc import Iterator

from policy import text
from policy.detectors.personal_data.mailboxes import mailboxes, personal
from policy.detectors.personal_data.postal import homes
from policy.detectors.personal_data.telephones import e164, telephones
from policy.draft import Draft
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Example, Mark, rule
from policy.sharing import kept
from policy.situation import Settings, Situation

PUBLISHING_CONTACTS = Situation(
    today=Example(Draft("")).situation.today,
    settings=Settings(published_contacts=("020 7946 0018", "jo@example.org", "1 Rowan Road, Leeds LS6 3AB")),
)


@rule(
    "PERS-01",
    title="Personal telephone number",
    question="Does it give away a telephone number that is not published for the public?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    waivable=False,
    cites=PRINCIPLES_2009.says(
        "Never give out personal details like home address and phone numbers", section="How the Code applies"
    ),
    passes=(
        "Call the helpline on 0300 123 1100 or 0800 789 321.",
        "In a crisis call Samaritans on 116 123 or text SHOUT to 85258.",
        "The M25 and A303 are closed. Version 10.4.2 is out. See section 4.2.1.1.",
        "Open 09.30-17.00 from 01.02.2026; the fee is £0.50.",
        "Quote ISBN 0198526636 or reference 0712345678.",
        Example(Draft("Ring us on 020 7946 0018."), PUBLISHING_CONTACTS),
    ),
    fails=(
        "Ring Jo on 07700 900123.",
        "Ring Jo on 07400 123456.",
        "Her direct line is 020 7946 0123.",
        "Text +44 7700 900 123 for details.",
        "Text (0)7700-900-123 or 01632 960 001.",
        "Call 0\u200b7700 900\u200b123 after six.",
    ),
)
def telephone_number(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A number once published reaches a person for ever; helplines and published lines are meant to be called."""
    published = _published(situation.settings.published_contacts)
    for field, words in draft.worded():
        read = text.plain(words)
        for found in telephones(read.text):
            if found.number in published:
                continue
            shown = f"••• {found.number[-2:]}"
            if found.office:
                says = (
                    f"An office's number ending {found.number[-2:]}: please check that it is published for everybody."
                )
                outcome = Outcome.ADVISE if found.announced else Outcome.WARN
                yield Mark(says, read.original(found.span), field, shown, outcome=outcome)
            else:
                says = "This looks like a personal telephone number. Take it out, or use a published contact point."
                yield Mark(says, read.original(found.span), field, shown)


@rule(
    "PERS-02",
    title="Home address",
    question="Does it give away where somebody lives?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    waivable=False,
    cites=GUIDANCE_2014.says(
        "Care should be taken to avoid sharing personal details",
        section="4. Engaging with the public",
    ),
    passes=(
        "Write to HM Revenue and Customs, BX9 1AS.",
        "Visit our office at 14 Example Street, Leeds LS1 4AP.",
        "10 Downing Street, London SW1A 2AA is lit up tonight.",
        "Two lanes are closed on Mansfield Road near NG5 2AB.",
        "Enter your postcode, for example LS6 3AB, to see your flood risk.",
        Example(Draft("1 Rowan Road, Leeds LS6 3AB"), PUBLISHING_CONTACTS),
    ),
    fails=(
        "Send flowers to 14 Acacia Avenue, Leeds LS6 3AB.",
        "She lives at 22b Rowan Close, Ashby.",
        "My postcode is LS6 3AB.",
        "He lives in ls6 3ab with his dog.",
        "Flat 2, 9 Mill Lane\nAshby\nLE65 1AB",
    ),
)
def home_address(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A home address cannot be taken back; offices and venues are there to be found."""
    published = tuple(_squeezed(contact) for contact in situation.settings.published_contacts)
    for field, words in draft.worded():
        read = text.plain(words)
        for span in homes(read.text):
            start, end = read.original(span)
            if not any(_squeezed(words[start:end]) in contact for contact in published):
                says = "This looks like where somebody lives. Take it out, or use a published office address."
                yield Mark(says, (start, end), field, shown="••• (address)")


@rule(
    "PERS-03",
    title="Personal e-mail address",
    question="Does it give away somebody's own mailbox?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    waivable=False,
    cites=GUIDANCE_2014.says(
        "avoid sharing personal details of both the public and ourselves", section="4. Engaging with the public"
    ),
    passes=(
        "Write to press@cabinetoffice.gov.uk or water.abstraction@defra.gov.uk.",
        "Questions? info@charity.example or jo.smith.mp@parliament.uk",
        "Follow @alex@mastodon.example for more.",
        Example(Draft("Write to jo@example.org."), PUBLISHING_CONTACTS),
    ),
    fails=(
        "Write to jo.smith@gmail.com.",
        "Ask jane.smith@cabinetoffice.gov.uk.",
        "Mail j.smith2@nhs.net or priya@example.com",
        "jane dot smith at gmail dot com knows more.",
    ),
)
def email_address(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A person's mailbox invites strangers to them; a role's mailbox has a team behind it."""
    published = {contact.casefold() for contact in situation.settings.published_contacts}
    for field, words in draft.worded():
        read = text.plain(words)
        for found in mailboxes(read.text):
            if personal(found.address) and found.address.casefold() not in published:
                says = "This looks like somebody's own mailbox. Take it out, or use the team's."
                yield Mark(says, read.original(found.span), field, shown=f"•••@{found.address.rpartition('@')[2]}")


def _squeezed(address: str) -> str:
    return "".join(filter(str.isalnum, text.fold(address).text))


@kept
def _published(contacts: tuple[str, ...]) -> frozenset[str]:
    """The numbers among a department's published contacts, as E.164."""
    return frozenset(map(e164, contacts))

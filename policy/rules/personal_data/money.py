"""Bank and card details, and IP addresses."""

from collections.abc import Iterator

from policy import text
from policy.detectors.personal_data.bank import bank_details
from policy.detectors.personal_data.machines import machines
from policy.draft import Draft
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import Example, Mark, rule
from policy.situation import Settings, Situation

PUBLIC = "4. Engaging with the public"


def published(settings: Settings) -> frozenset[str]:
    """The letters and digits of each published contact of a department, in capitals."""
    return frozenset("".join(filter(str.isalnum, contact)).upper() for contact in settings.published_contacts)


PAYING_IN = Situation(
    today=Example(Draft("")).situation.today, settings=Settings(published_contacts=("20-30-40 12345678",))
)


@rule(
    "PERS-06",
    title="Bank or card details",
    question="Does it show an account or a card?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    waivable=False,
    cites=GUIDANCE_2014.says("Care should be taken to avoid sharing personal details", section=PUBLIC),
    passes=(
        "What is a sort code? Six digits, such as 12-34-56.",
        "Pay HMRC: sort code 08 32 10, account number 12001039.",
        "Payment reference 4840329792320731. Ref no 20-11-26 12345678",
        "Your council tax account number is on your bill.",
        Example(Draft("Pay into 20-30-40 12345678."), PAYING_IN),
    ),
    fails=(
        "Sort code 20-30-40, account 12345678",
        "My card is 4929 2021 5273 8060.",
        "IBAN GB82 LOYD 3096 2687 6543 21",
        "his bank account number is 87654321",
    ),
)
def bank_detail(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Readers of an account or card number can try to use it; an account for the public is a published contact."""
    known = published(situation.settings)
    for field, words in draft.worded():
        read = text.plain(words)
        for found in bank_details(read.text):
            if found.digits not in known:
                says = f"This looks like a {found.kind}. Take it out; payments are made on a secure page."
                yield Mark(says, read.original(found.span), field, shown=f"••• ({found.kind}) {found.digits[-2:]}")


@rule(
    "PERS-08",
    title="IP address",
    question="Does it show the address of somebody's machine, or of one of ours?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    waivable=False,
    cites=GUIDANCE_2014.says("posts can be linked back to government IP addresses", section=PUBLIC),
    passes=(
        "Version 10.4.2.1 is out. See section 4.2.1.1.",
        "Use 192.0.2.1 or 2001:db8::1 in examples. IP67. Open at 10:30:15.",
        "Set the mask to 255.255.255.0, then open 127.0.0.1.",
    ),
    fails=(
        "His IP address is 81.2.69.142.",
        "posted from 2a02:c7f:1234::1",
        "51.140.33.7:8080 answers",
        "Go to 185.86.151.11",
    ),
)
def ip_address(draft: Draft, _: Situation) -> Iterator[Mark]:
    """An address shows whose machine it was, and where to attack our own."""
    for field, words in draft.worded():
        read = text.plain(words)
        for found in machines(read.text):
            says = "This looks like the internet address of a machine. Take it out, or name the service instead."
            yield Mark(
                says, read.original(found.span), field, shown="••• (IP address)",
                outcome=None if found.stated else Outcome.WARN,
            )  # fmt: skip

"""Identity: the state's numbers, a vehicle, a date of birth, a name, a person's health or whereabouts."""

from collections.abc import Iterator

from policy import text
from policy.detectors.constructions import built
from policy.detectors.personal_data.births import births
from policy.detectors.personal_data.identifiers import identifiers
from policy.detectors.personal_data.plates import plates
from policy.detectors.personal_data.private_names import private_names
from policy.detectors.telling import ADDRESSED, ILLNESSES, WHEREABOUTS
from policy.draft import AccountKind, Draft
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation

PUBLIC = "4. Engaging with the public"
MOST_NAMED = 3
"""The most names to ask about; a longer list is one question, not many."""


@rule(
    "PERS-04",
    title="Number of a person",
    question="Does it give away a number by which the state knows somebody?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    waivable=False,
    cites=PRINCIPLES_2009.says("copyright and data protection laws apply", section="How the Code applies"),
    passes=(
        "Your National Insurance number looks like QQ 12 34 56 C.",
        "Your NHS number has 10 digits. UTR 1234567890 is on your letter.",
        "Use form SA100, P60, V5C or C79. Batch AB123456C is recalled.",
        "A passport has 9 digits and costs £94.50. ISBN 9780198526636",
    ),
    fails=(
        "Her NI number is AB 12 34 56 C.",
        "NHS number 658 073 0218",
        "Passport number: 533401372",
        "He showed licence MORGA657054SM9IJ.",
        "His UTR is 1234567890.",
    ),
)
def identifying_number(draft: Draft, _: Situation) -> Iterator[Mark]:
    """With the number a stranger can ask for money or records that belong to the person."""
    for field, words in draft.worded():
        read = text.plain(words)
        for found in identifiers(read.text):
            says = f"This looks like somebody's {found.kind}. Take it out; ask for such numbers on a secure page only."
            yield Mark(says, read.original(found.span), field, shown=f"••• ({found.kind})")


@rule(
    "PERS-05",
    title="Vehicle registration",
    question="Does it show a vehicle's registration?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    waivable=False,
    cites=GUIDANCE_2014.says("avoid sharing personal details of both the public and ourselves", section=PUBLIC),
    passes=(
        "The A12 and A127 are closed. Bus 123 and the X99 are diverted.",
        "The new 76 plates arrive in September. RAF 617 flew over; GWR 4079 is in steam.",
        "Have your registration number and V5C ready.",
        "A12 CLOSED, A66 NOW open",
    ),
    fails=(
        "A black Golf, registration AB12 CDE",
        "BD51 SMR was parked across two bays again.",
        "reg A123 BCD",
        "Its number plate is AIA 1234.",
    ),
)
def vehicle_registration(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A registration leads to its keeper; police who appeal for one show it to their approver."""
    polices = draft.account_kind is AccountKind.POLICE
    for field, words in draft.worded():
        read = text.plain(words)
        for span in plates(read.text):
            says = "This looks like a vehicle's registration. Take it out, or say what the vehicle looks like."
            yield Mark(
                says, read.original(span), field, shown="••• (registration)", outcome=Outcome.WARN if polices else None
            )


@rule(
    "PERS-07",
    title="Date of birth",
    question="Does it give away somebody's date of birth?",
    outcome=Outcome.BLOCK,
    floor=Outcome.WARN,
    waivable=False,
    cites=GUIDANCE_2014.says("avoid sharing personal details of both the public and ourselves", section=PUBLIC),
    passes=(
        "People born before 6 April 1978 can claim. Children born in 2022 start school.",
        "Charles Darwin was born on 12 February 1809.",
        "Give your date of birth, for example 31 3 1980.",
        "The NHS was born on 5 July 1948. Founded 12 March 1985.",
    ),
    fails=(
        "DOB 12/03/1985",
        "Her date of birth is 12 March 1985.",
        "Jo Smith (born 3 Dec 1979)",
        "my birthday is 12.03.85",
    ),
)
def date_of_birth(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A date of birth opens accounts, and never changes; an age says as much as readers need."""
    for field, words in draft.worded():
        read = text.plain(words)
        for found in births(read.text):
            says = "This looks like somebody's date of birth. Take it out; the age is enough, if it is needed at all."
            yield Mark(says, read.original(found.span), field, shown="••• (date of birth)")


@rule(
    "PERS-09",
    title="Private person named",
    question="Has everybody who is named agreed to it?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("personal details of both the public and ourselves", section=PUBLIC),
    passes=(
        "Mr Justice Example hands down judgment. Miss Saigon opens.",
        "Mrs Jane Example, Chief Nursing Officer, explains.",
        "A woman, 29, was found safe. Article 12, 34 and 50 apply. Victoria, 18 miles north",
        "The Minister, Mr Example, opened the bridge.",
    ),
    fails=("Mrs Patel lost her home in the flood.", "Priya, 34, got the job.", "Meet Jo Smith, aged 61, of Leeds"),
)
def private_person(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People without a public office choose for themselves whether to be named; other names are not looked for."""
    outcome = Outcome.ADVISE if draft.account_kind is AccountKind.POLICE else None
    for field, words in draft.worded():
        read = text.plain(words)
        for span in tuple(private_names(read.text))[:MOST_NAMED]:
            start, end = read.original(span)
            says = f"“{words[start:end].strip()}” is named here: do we have their consent? If not, leave the name out."
            yield Mark(says, (start, end), field, outcome=outcome)
        for start, end in built(words, ADDRESSED):
            says = "This tells who lives where. Leave the street and number out; write to them where nobody else reads."
            yield Mark(says, (start, end), field, shown="••• (name and address)")


@rule(
    "PERS-12",
    title="Somebody's health or whereabouts",
    question="Does it tell of somebody's health, or where to find them alone?",
    outcome=Outcome.WARN,
    waivable=False,
    cites=GUIDANCE_2014.says("personal details of both the public and ourselves", section=PUBLIC),
    passes=(
        "Cancer screening: your results come by post.",
        "If you have depression, you can ask for more time.",
        "The office closes at five. She starts work as Chief Nurse in May.",
    ),
    fails=(
        "Now that we know about your depression, the hearing has moved.",
        "Our clerk Sam is off with stress.",
        "She finishes at 5 and walks home by the canal.",
    ),
)
def health_or_whereabouts(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Illness is for the person to tell; a way home walked alone is not for strangers to know."""
    for field, words in draft.worded():
        for start, end in built(words, ILLNESSES):
            says = "This tells of somebody's health. Leave it out here, and answer them where nobody else reads."
            yield Mark(says, (start, end), field, shown="••• (health)")
        for start, end in built(words, WHEREABOUTS):
            says = "This tells when and where to find somebody. Leave it out, and give the office's hours instead."
            yield Mark(says, (start, end), field, shown="••• (whereabouts)")

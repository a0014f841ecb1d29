"""Personal data in British forms and contexts, and what looks like it, for measuring on.

Written for this product before the detectors were tuned. Nobody's data: drama numbers, made-up digits that keep the
checksums, published samples. Every form meets several contexts; `halves` deals each text to one half for good.
"""

import hashlib
from collections.abc import Iterable

from policy.text import lines


def halves(texts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The half for tuning rules and the half held out, by a hash of each text."""
    every = tuple(dict.fromkeys(texts))
    tuning = tuple(text for text in every if _dealt(text))
    return tuning, tuple(text for text in every if not _dealt(text))


def _dealt(text: str) -> bool:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[0] % 2 == 0


def crossed(forms: str, contexts: str, times: int = 3) -> tuple[str, ...]:
    """Each form (one a line) in some of the contexts (one a line, with {}), another few for each form."""
    frames = lines(contexts)
    return tuple(
        frames[(n * times + step) % len(frames)].format(form)
        for n, form in enumerate(lines(forms))
        for step in range(times)
    )


TELEPHONES = crossed(
    """
    07400 123456
    07400123456
    07400-123-456
    07400.123.456
    07400_123_456
    07400 12 34 56
    0 7 4 0 0 1 2 3 4 5 6
    (07400) 123 456
    +44 7400 123456
    +44 (0)7400 123 456
    0044 7400 123456
    447400123456
    07700 900123
    07700/900/123
    07700 – 900 – 123
    07700·900·123
    ０７７００ ９００１２３
    07700\u200b900\u200b123
    O7700 9OO123
    07700 nine hundred one two three
    zero seven seven double-oh nine hundred one two three
    oh seven four double oh one two three four five six
    zero seven seven zero zero nine zero zero one two three
    nought seven four nought nought, one two three, four five six
    07400 one-two-three four-five-six
    zero 7 seven 00 nine double zero 1 2 3
    +44 seven seven hundred nine hundred one two three
    07️⃣7️⃣00 900 123
    𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑
    07700*900*123
    07700 | 900 | 123
    [07700] [900123]
    """,
    """
    Ring Jo on {}.
    her mobile is {}
    call me: {}
    My number's {}, evenings only
    text Sam on {} for the keys
    WhatsApp {}!
    Mum's phone: {}
    You can reach Priya at {} until six.
    phone {} and ask for Dave
    The caller left the number {} on our line.
    Mob. {}
    DM or {}
    """,
) + crossed(
    """
    020 7946 0123
    0207 946 0123
    (020) 7946 0123
    01632 960001
    01632-960-001
    0161 496 0123
    0113 4960123
    029 2018 0456
    +44 161 496 0123
    """,
    """
    Her landline is {}.
    Ring Mrs Patel at home on {}
    My home phone is {}
    Sam lives alone; his number is {}
    Ask Jo, {}, about the keys.
    Dad's number: {}
    """,
)

HOMES = crossed(
    """
    14 Acacia Avenue, Leeds LS6 3AB
    22b Rowan Close, Ashby LE65 1AB
    Flat 2, 9 Mill Lane, Ashby, LE65 1AB
    7 Elm Grove, Hull HU5 2AB
    112 Kings Road Reading RG1 3AB
    Apartment 4, 3 Wharf Street, Leeds LS2 7AB
    44-46 Victoria Terrace, York YO31 7AB
    18 Bryn Road, Swansea SA2 0AB
    5 The Crescent, Bath, BA1 2AB
    31 Heol Fawr, Cardiff CF14 6AB
    9 Castle Wynd, Stirling FK8 1AB
    12 Lisburn Road, Belfast BT9 7AB
    Rose Cottage, Mill Lane, Ashby LE65 1AB
    """,
    """
    She lives at {}.
    Send flowers to {}
    The suspect's home address is {}
    My address: {}
    He moved to {} last week.
    Our neighbour at {} complained again.
    Parcel for Mrs Khan, {}
    Jo's house is {}, round the back
    Find him at {}
    """,
) + lines("""
    my postcode is LS6 3AB
    Her postcode's LE65 1AB
    she lives in HU5 2AB now
    He lives in ls6 3ab with his dog
    their home is somewhere in RG1 3AB
    living at CF14 6AB with my parents
    resident at BT9 7AB
    home address FK8 1AB
    She lives at 22b Rowan Close
    His home address is 7 Elm Grove
    moved to 18 High Street, opposite her mum
    They are staying at 14 Acacia Avenue
""")

MAILBOXES = crossed(
    """
    jo.smith@gmail.com
    priya_1987@hotmail.co.uk
    jane.smith@cabinetoffice.gov.uk
    helen.brown2@nhs.net
    big.dave+spam@yahoo.com
    sam@smithfamily.org.uk
    jane dot smith at gmail dot com
    jane.smith [at] outlook [dot] com
    amir.khan(at)example(dot)com
    amir.khan at example dot org
    jo at example dot org
    aisha.patel at justice dot gov dot uk
    j.smith AT acme DOT co DOT uk
    jo＠gmail.com
    jo.smith@gmail。com
    jo.smith @ gmail.com
    jo.smith@gmail .com
    jo{at}gmail.com
    d.jones@police.uk
    ｊｏ.ｓｍｉｔｈ@ｇｍａｉｌ.ｃｏｍ
    mohammed.ali@leeds.gov.uk
    jo.sm\u200bith@gm\u200bail.com
    o'brien.kate@example.com
    """,
    """
    Write to {}
    Email {} for a copy
    My e-mail is {}
    Contact Jo: {}
    mail me, {}, any time
    She can be reached at {}
    Questions? {}
    """,
)

INSURANCE = crossed(
    """
    AB123456C
    AB 12 34 56 C
    ab 12 34 56 c
    JG-10-37-59-A
    JG 103759 A
    jg103759a
    PW.20.11.84.D
    SX 99 12 34 B
    ＡＢ１２３４５６Ｃ
    CE 98 76 54 B
    AB\u200b123456\u200bC
    """,
    """
    My NI number is {}.
    National Insurance no: {}
    NINO {} is hers
    His national insurance number, {}, was on the letter
    Sam's NI: {}
    The claim is under {}
    """,
)

HEALTH = crossed(
    """
    658 073 0218
    6580730218
    564-262-1297
    722 003 3222
    653 832 3642
    4562241543
    495 145 4750
    577 204 0561
    486 569 0700
    """,
    """
    NHS number {}
    Her NHS no. is {}
    My NHS number: {}.
    {} is his NHS number
    NHS No {} on the form
    """,
) + lines("""
    The patient is 657 733 9003 or 593 137 5856
    Patient 671 954 0610, ward 3
    Results for 558-952-5489 are in
    CHI number 4454212473
""")

DOCUMENTS = (
    crossed(
        """
    533401372
    925665416
    107185703
    K12345678
    """,
        """
    My passport number is {}
    passport no. {}
    Her passport, {}, was lost in Rome
    Passport: {}
    His British passport number was {}
    """,
    )
    + crossed(
        """
    MORGA657054SM9IJ
    JONES 710238 AB9CD
    SMITH 805121 J99AB
    KHAN9 912316 A99XY
    PATEL601155P99TU
    """,
        """
    driving licence {}
    My licence number is {}.
    He showed {} at the desk
    DVLA driver number: {}
    """,
    )
    + lines("""
    His UTR is 1234567890
    My UTR number: 12345 67890
    her unique taxpayer reference is 9876543210
    Sam's UTR was 1234567890K
    """)
)

PLATES = crossed(
    """
    AB12 CDE
    AB12CDE
    BD51 SMR
    LK73 XYZ
    ab12 cde
    YX19 KLM
    """,
    """
    My car is {}.
    a black VW Golf, registration {}
    whoever drives {} should be ashamed
    reg {}
    He drives a Ford, number plate {}
    """,
) + crossed(
    """
    A123 BCD
    P45 XYZ
    M7 TUB
    ABC 123D
    KLM 45P
    AIA 1234
    RIA 567
    UIG 44
    1234 AB
    ABC 123
    """,
    """
    a red Mini, reg {}
    Her number plate is {}
    registration number {}
    The van's registration was {}.
    """,
)

BANK = crossed(
    """
    20-30-40 12345678
    20 30 40, account 12345678
    203040 / 12345678
    20-30-40, acc no. 87654321
    60-16-13 31926819
    30.96.26 87654321
    """,
    """
    Pay me: sort code {}
    My bank details are {}
    Please send the refund to {}
    her account is {}
    s/c {}
    """,
) + lines("""
    Sort code: 20-30-40. Account number: 12345678.
    my account number is 12345678
    his bank account no. 87654321
    sort code 20-30-40
    Acc 12345678 SC 20-30-40
    Pay into account 12345678, sort 203040
    Transfer to 12345678, 20-30-40
    IBAN GB57 BARC 2020 3012 3456 78
    My IBAN: GB82LOYD30962687654321
    gb29 nwbk 6016 1331 9268 19
    Send it to IE29 AIBK 9311 5212 3456 78
    DE89 3704 0044 0532 0130 00 is my account
    iban FR14 2004 1010 0505 0001 3M02 606
    GB35-MONZ-0400-0412-3456-79
    ES91 2100 0418 4502 0005 1332
    NL91ABNA0417164300
    PL61 1090 1014 0000 0712 1981 2874 please
""")

CARDS = crossed(
    """
    4840 3297 9232 0730
    4929-2021-5273-8060
    5375691933505648
    5161 8508 9414 8859
    5555945266985724
    2231 2969 7329 1504
    3463 747662 99442
    377460547427014
    4111 1111 1111 1111
    4242424242424242
    5500 0000 0000 0004
    6011 9734 0260 7883
    4929.2021.5273.8060
    ４８４０ ３２９７ ９２３２ ０７３０
    """,
    """
    My card is {}
    Card number: {}, expires 03/29
    charge {} please
    {} CVV 123
    He read out {} on the phone
    """,
)

BIRTHS = crossed(
    """
    12/03/1985
    12.03.85
    12-03-1985
    1985-03-12
    12 March 1985
    12th March 1985
    March 12, 1985
    3 Dec 1979
    12 / 3 / 1985
    """,
    """
    DOB {}
    date of birth: {}
    D.O.B. {}
    Her date of birth is {}
    Jo Smith (born {})
    he was born on {} in Hull
    my birthday is {}
    dob - {}
    """,
)

MACHINES = crossed(
    """
    81.2.69.142
    81.2.69.142:8080
    185.86.151.11
    51.140.33.7/24
    2a02:c7f:1234:5600:8d3e:1b2a:99ff:1
    2a02:c7f::1
    [2a00:1450:4009:81f::200e]:443
    """,
    """
    His IP address is {}
    posted from {}
    The user at {} left it
    IP: {}
    Comments came from IP {}.
    logged in from {}
    """,
)

PERSONAL: dict[str, tuple[str, ...]] = {
    "telephones": TELEPHONES,
    "homes": HOMES,
    "mailboxes": MAILBOXES,
    "insurance": INSURANCE,
    "health": HEALTH,
    "documents": DOCUMENTS,
    "plates": PLATES,
    "bank": BANK,
    "cards": CARDS,
    "births": BIRTHS,
    "machines": MACHINES,
}

"""What texts of two more authors, of which no rule had seen a word, showed to be missed or wrongly marked.

At the first look the rules found 135 of the third author's 150 disguised words and marked 8 of 150 innocent ones, found
103 of 120 pieces of personal data and marked 3 of 150 others. Mended for one half of them, they found 67 of 75 and 54
of 60 in the half kept unseen. At the first look at a fourth author's texts, after that, they found 70 of 70 (1 of 70
marked wrongly), 59 of 60 (0 of 70) and 28 of 30 hidden characters (0 of 30). What is asserted here is in other words.
"""

import pytest

from tests.policy.halves import codes

OFFENSIVE = (
    "What a shіt way to run a ferry",
    "The bаstаrds have shut the pool again",
    "A cаnt of a decision",
    "#whatashitshow at gate 12",
    "Ask @tinywanker_1987 about the bins",
    "B. O. L. L. ocks to the lot of you",
    "#bullshithappens every Thursday",
    "These phuqwits closed the ford",
    "He's a proper C U Next Tuesday",
    "b e n d e r s, the lot of them",
)
INNOCENT = (
    "The A.S.B. panel meets with the Anti-Social Behaviour team.",
    "W.T.F. is the Wiltshire Transport Forum: come along on Friday.",
    "Those who re-enter the lottery, and anyone who re-applies, keep their place.",
    "#itshitthenorth: the storm, in pictures",
    "Slutten på sesongen: vår siste tur til Bergen",
    "#whitshow and #letshittheroad",
    "The audit found a chink in our flood defences.",
    "See you next Tuesday at the drop-in, and c u next Tuesday by the river!",
    "Free for students (FFS) passes, and a Fokker in the hangar",
)
PERSONAL = (
    "NI number A.C. 2.1. 4.3. 6.5. D, as you asked",
    "her nhs number: nine four three, four seven six, five nine one nine",
    "Licence JONES 710238 AB9 CD, lost on the number 9 bus",
    "You can check: Mary Walker, born 4th of May 2015, is on your list",
    "s a m . h i l l @ g m a i l . c o m is best",
    "Deliver to The Old Granary, Mill Lane, Ripley HG3 3AX",
    "NINO alpha bravo one two three four five six charlie",
    "P<GBRPARK<<JO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "the van was a b 1 2 c d e",
    "Sorry about your bins at 14 Elm Road; the crew comes tomorrow.",
    "jo_park[@]gmail[.]com",
    "nat ins is A B nine one three zero four six C",
    "CHI number for my father is 0911475826.",
    "his number plate is B D 5 1 - S M R",
    "The engineer will visit 7 Kestrel Rise, WF10 5TR after two.",
    "Tom's date of birth is the twenty-first of May 2001.",
)
PUBLIC = (
    "Book a school visit: tours@example-museum.org or lettings@example-trust.org",
    "If you were born on 3 May 1985 or later, you can join. The Charles Dickens Trust, born 4 May 1985, says so.",
    "The Old Farm Road is closed. The Inn is open.",
    "Minister's Questions starts at noon. Market Week starts at 9am.",
)
DECEIVING = (
    "Register at https://electora1commission.org.uk today",
    "Log in: https://www.gov.uk\u2044pay.example",
    "Tickets from https://nati0nalrail.co.uk",
)
MIXED = ("Install the ΝΗΣ App today", "Your winter fuel payment is in the maıl")
PLAIN = (
    "Rakı and künefe at the Turkish fair in Diyarbakır's twin town",
    "Say Llangollen as ɬanˈɡɔɬɛn, and Keighley as ˈkiːθli",
    "Register at https://www.electoralcommission.org.uk and https://www.nationalrail.co.uk",
)


@pytest.mark.parametrize("text", OFFENSIVE)
def test_an_offensive_word_is_seen_through_its_disguise(text: str) -> None:
    assert "PROP-02" in codes(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_an_innocent_word_is_left_alone(text: str) -> None:
    assert "PROP-02" not in codes(text)


@pytest.mark.parametrize("text", PERSONAL)
def test_personal_data_is_seen(text: str) -> None:
    assert any(code.startswith("PERS-") for code in codes(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_what_everybody_may_know_is_left_alone(text: str) -> None:
    assert not any(code.startswith("PERS-") for code in codes(text))


@pytest.mark.parametrize("text", DECEIVING)
def test_an_address_that_passes_for_another_is_seen(text: str) -> None:
    assert "CRED-13" in codes(text)


@pytest.mark.parametrize("text", MIXED)
def test_a_letter_that_passes_for_another_is_seen(text: str) -> None:
    assert "CRED-12" in codes(text)


@pytest.mark.parametrize("text", PLAIN)
def test_signs_of_speech_and_true_addresses_are_left_alone(text: str) -> None:
    assert not codes(text) & {"CRED-12", "CRED-13"}

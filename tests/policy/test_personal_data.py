"""Personal data in British forms, and what looks like it.

Measured on 20 November 2026 (block findings of the family; the halves are dealt by a hash of each text):
- tuning half: 256 of 256 found, 0 false in 173 look-alikes;
- held-out half, at first look: 255 of 255 found, 3 false in 158 (precision 0.988); those three were mended after;
- fresh texts, written last and measured once: 46 of 48 found, 1 false in 48 (precision 0.979); mended after.
"""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy.catalogue import check, load
from policy.detectors.personal_data.checksums import luhn, mod_11, mod_97
from policy.detectors.personal_data.spoken_digits import spoken
from policy.draft import AccountKind, Draft
from policy.outcome import Outcome
from policy.rule import Rule
from policy.situation import Settings, Situation
from tests.policy import fresh_texts
from tests.policy.impersonal_texts import IMPERSONAL
from tests.policy.personal_texts import PERSONAL, halves

TODAY = Situation(today=date(2026, 1, 5), at=datetime(2026, 1, 5, 10, tzinfo=UTC))
RULES = tuple(rule for rule in load() if rule.family == "personal data")
TUNING, HELD_OUT = 0, 1


def blocked(text: str) -> bool:
    return any(found.outcome is Outcome.BLOCK for rule in RULES for found in rule.findings(Draft(text), TODAY))


def by_code(code: str) -> Rule:
    return next(rule for rule in RULES if rule.code == code)


@pytest.mark.parametrize("half", [TUNING, HELD_OUT], ids=["tuning half", "held-out half"])
def test_personal_data_is_found_and_what_looks_like_it_is_left_alone(half: int) -> None:
    personal = [text for texts in PERSONAL.values() for text in halves(texts)[half]]
    missed = [text for text in personal if not blocked(text)]
    false = [text for text in halves(IMPERSONAL)[half] if blocked(text)]
    found = len(personal) - len(missed)
    assert found / len(personal) >= 0.95, missed
    assert found / (found + len(false)) >= 0.97, false


def test_it_carries_over_to_fresh_texts() -> None:
    missed = [text for text in fresh_texts.PERSONAL if not blocked(text)]
    false = [text for text in fresh_texts.IMPERSONAL if blocked(text)]
    assert len(missed) <= len(fresh_texts.PERSONAL) * 0.05, missed
    assert len(false) <= len(fresh_texts.IMPERSONAL) * 0.03, false


@pytest.mark.parametrize("kind", PERSONAL)
def test_no_kind_of_personal_data_is_found_less_than_nine_times_in_ten(kind: str) -> None:
    missed = [text for text in PERSONAL[kind] if not blocked(text)]
    assert len(missed) <= len(PERSONAL[kind]) * 0.1, missed


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("Ring us on 020 7946 0018.", "020 7946 0018"),
        ("Ring us on +44 20 7946 0018.", "020 7946 0018"),
        ("Duty officer: 07700 900123", "+447700900123"),
        ("Write to Jo.Smith@example.org", "jo.smith@example.org"),
        ("The rest centre is at 5 Rowan Road, Leeds LS6 3AB.", "5 Rowan Road, Leeds, LS6 3AB"),
        ("Donate: sort code 20-30-40, account 12345678", "203040 12345678"),
    ],
)
def test_a_published_contact_point_goes_through(text: str, contact: str) -> None:
    publishing = Situation(today=TODAY.today, settings=Settings(published_contacts=(contact,)))
    found = [finding for finding in check(Draft(text), publishing).findings if finding.outcome is Outcome.BLOCK]
    assert found == []


def test_police_may_show_a_registration_to_their_approver() -> None:
    appeal = Draft("A black Golf, registration AB12 CDE", account_kind=AccountKind.POLICE)
    assert [found.outcome for found in by_code("PERS-05").findings(appeal, TODAY)] == [Outcome.WARN]


def test_a_landline_is_an_offices_or_somebodys_by_the_words_around_it() -> None:
    def outcome(text: str) -> Outcome:
        return by_code("PERS-01").findings(Draft(text), TODAY)[0].outcome

    assert outcome("Our press office is on 020 7946 0123.") is Outcome.ADVISE
    assert outcome("Pay your council tax by phone on 01632 960300.") is Outcome.WARN
    assert outcome("Her landline is 01632 960300.") is Outcome.BLOCK
    assert outcome("Ring Jo on 01632 960300 about the council.") is Outcome.BLOCK


@pytest.mark.parametrize("kind", PERSONAL)
def test_nothing_of_what_was_found_is_shown(kind: str) -> None:
    for text in PERSONAL[kind]:
        for rule in RULES:
            for found in rule.findings(Draft(text), TODAY):
                written = text[found.start : found.end]
                assert found.shown != written or rule.code == "PERS-09"
                assert written not in found.says or rule.code == "PERS-09"


def test_personal_data_is_never_waived() -> None:
    assert not any(rule.waivable for rule in RULES if rule.code != "PERS-09")


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("zero seven seven double-oh nine hundred one two three", "07700900123"),
        ("oh seven four double oh, one two three four five six", "07400123456"),
        ("07700 nine hundred one two three", "07700900123"),
        ("nought one six one, four nine six, treble zero, seven", "01614960007"),
        ("zero one one three forty-nine six twenty twelve", "011349" + "62012"),
    ],
)
def test_spoken_digits_are_read_as_they_are_said(said: str, digits: str) -> None:
    assert next(spoken(said))[1] == digits


@given(st.text(alphabet="0123456789", min_size=12, max_size=18))
def test_luhn_notices_any_one_wrong_digit(body: str) -> None:
    number = next(body + last for last in "0123456789" if luhn(body + last))
    for at, digit in enumerate(number):
        changed = number[:at] + str((int(digit) + 1) % 10) + number[at + 1 :]
        assert not luhn(changed)


def test_published_samples_pass_their_checks() -> None:
    assert luhn("4111111111111111")
    assert mod_97("GB82WEST12345698765432")
    assert mod_11("9434765919")
    assert not mod_11("9434765918")


SIGNS = st.sampled_from(list("0123456789 +-.@:/()AaBbZ\u200b\u00ad０٣éＡ\U0001f600\ufdfa")) | st.characters()


@settings(max_examples=100, deadline=None)
@given(st.lists(SIGNS | st.sampled_from(["07700 900123", "AB12 CDE", "double ", "zero ", " at ", " dot ", "dob "])))
def test_spans_lie_inside_whatever_is_written(pieces: list[str]) -> None:
    text = "".join(pieces)
    for rule in RULES:
        for found in rule.findings(Draft(text), TODAY):
            assert found.start is not None
            assert found.end is not None
            assert 0 <= found.start < found.end <= len(text)

"""Telephone numbers: told apart quickly, and just as a parse of every run of digits would."""

import re
from collections.abc import Iterator

import phonenumbers
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType, ValidationResult

from policy.catalogue import load
from policy.detectors.personal_data import telephones
from policy.sharing import one_check
from tests.policy import cpu, personal_texts
from tests.policy.test_linear import NASTY

LENGTH = 3_000
A_THOUSAND = range(1000)
FOR_EVERYBODY = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.UAN,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.PREMIUM_RATE,
}


def plainly(written: str) -> str:
    """The reference: the library on any digits at all."""
    try:
        parsed = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return ""
    national = str(parsed.national_number)
    british = (national[0] in "127" and len(national) == 10) or (national[0] == "1" and len(national) == 9)
    if phonenumbers.is_possible_number_with_reason(parsed) != ValidationResult.IS_POSSIBLE:
        return ""
    if phonenumbers.number_type(parsed) in FOR_EVERYBODY or (parsed.country_code == 44 and not british):
        return ""
    number = phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    return "" if number in telephones.PUBLISHED else number


def longest_plainly(candidate: str) -> tuple[int, str] | None:
    """The reference: every run of whole groups, the longest first, as written."""
    if telephones.NOT_A_NUMBER.match(candidate) or telephones._counts_on(candidate):
        return None
    for group in reversed(list(re.finditer(r"\d+", candidate))):
        written = candidate[: group.end()]
        written = written.replace("(0)", "") if candidate.startswith("+") else written
        digits = re.sub(r"\D", "", written.translate(telephones.LETTERS))
        if number := plainly(f"+{digits}" if written.startswith(("+", "44")) else digits):
            return group.end(), number
    return None


def found_plainly(text: str) -> Iterator[tuple[int, int, str]]:
    """The reference: every candidate of a text."""
    at = 0
    while found := telephones.CANDIDATE.full.search(text, at):
        before = text[max(0, found.start() - telephones.BEFORE) : found.start()]
        reference = telephones.A_REFERENCE.search(before) or telephones.AS_A_REFERENCE.match(text, found.end())
        longest = None if reference else longest_plainly(found[0])
        first = re.match(r"\D*\d*", found[0])
        assert first is not None
        at = found.start() + (longest[0] if longest else first.end())
        if longest:
            yield found.start(), at, longest[1]


BEGINNINGS = "|0|00|+|+00|+0044|44|+44|0044|440|+440|4400|07|01|02|0800|03|+1|000"
PIECES = (
    "0|07|7|1|20|44|900|123|07700|7946|01632|0800|+|+44|+1|+33|00|(0)|(|)| |  |-|.|/|o7|O7|ref |call "
    "| for your reference|, |\n|·|0 "
)
digits = st.builds(str.__add__, st.sampled_from(BEGINNINGS.split("|")), st.text("0123456789", max_size=14))
pieces = st.sampled_from(PIECES.split("|"))
texts = st.lists(pieces, min_size=4, max_size=24).map("".join)


@settings(max_examples=400, deadline=None)
@given(digits)
@example("44001632960001")
@example("0044001632960")
@example("+44 7700 900123")
@example("+003100000")
@example("+0044 7700 900123")
@example("0800123456")
def test_digits_are_a_persons_number_exactly_when_the_library_says_so(written: str) -> None:
    assert telephones.personal_number(written) == plainly(written)


@pytest.mark.slow
@settings(max_examples=5000, deadline=None)
@given(digits)
def test_many_digits_are_a_persons_number_exactly_when_the_library_says_so(written: str) -> None:
    assert telephones.personal_number(written) == plainly(written)


@settings(max_examples=400, deadline=None)
@given(texts)
@example("(+44 7700 900123")
@example("(o7700 900123")
@example("+44 (0) 20 7946 0018")
@example("+(0)44 7700 900123")
@example("+44 (0)7700 (0)900 (0)123")
@example("0 " * 40)
def test_a_text_has_the_numbers_that_a_parse_of_every_run_finds(text: str) -> None:
    has_every_number(text)


@pytest.mark.slow
@settings(max_examples=5000, deadline=None)
@given(texts)
def test_many_texts_have_the_numbers_that_a_parse_of_every_run_finds(text: str) -> None:
    has_every_number(text)


@pytest.mark.parametrize("text", dict.fromkeys(personal_texts.TELEPHONES), ids=repr)
def test_the_vectors_have_the_numbers_that_a_parse_of_every_run_finds(text: str) -> None:
    has_every_number(text)


def has_every_number(text: str) -> None:
    found = telephones.in_figures(text)
    assert [(*number.span, number.number) for number in found] == list(found_plainly(text))


@pytest.mark.parametrize(
    "unit", [*NASTY, "0 ", "(0", "07 ", "07700 ", "01632 960 001 ", "zero ", "00 1 ", "+1 2 3 4 5 6 7 "]
)
def test_a_repeated_text_costs_less_a_character_than_the_library_takes_for_a_number(unit: str) -> None:
    (rule,) = (rule for rule in load() if rule.code == "PERS-01")
    took = min(cpu.of_each([rule], unit, LENGTH)["PERS-01"] for _ in range(3))
    of_the_library = cpu.seconds(lambda: [plainly("07700900123") for _ in A_THOUSAND]) / len(A_THOUSAND)
    assert took / LENGTH < of_the_library


def test_the_same_digits_are_parsed_once_in_a_check(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = phonenumbers.parse

    def noted(written: str, region: str) -> phonenumbers.PhoneNumber:
        parsed.append(written)
        return parse(written, region)

    monkeypatch.setattr(phonenumbers, "parse", noted)
    with one_check():
        assert len(list(telephones.telephones("Ring 07700 900123, or else 07700 900123. " * 20))) == 40
    assert parsed == ["07700900123"]

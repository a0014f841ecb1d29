"""Any text of any length is checked, in time linear in the text; a broken rule is reported."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policy import Draft, Finding, Mark, Media, Outcome, OwnPattern, Report, Settings, Situation, Supplier, check, load
from tests.policy import cpu

TODAY = Situation(
    today=date(2026, 1, 5),
    settings=Settings(
        suppliers=(Supplier("Shell", ("@shell",), ("shell.example",), also_a_word=True),),
        own_patterns=(OwnPattern("case", r"EX-\d{6}", Outcome.BLOCK, "Take it out."),),
        political_names=("Alex Example",),
    ),
)
ANY_CHARACTER = st.characters(exclude_categories=())
"""Surrogates too: JSON can name them."""
PIECES = st.lists(
    st.one_of(
        st.text(ANY_CHARACTER, max_size=30),
        st.sampled_from(
            ["07700 900123 ", "we will ", "Labour ", "f**k ", "“", '"', "@a ", "#aB ", "https://a.uk/", "jo@a.uk ",
             "EX-123456 ", "Shell ", "Alex Example ", "12% ", "\u200d", "а", "🏴\U000e0067", "\ud800", "sh1t", "\r\n"]
        ),
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip
SHORT, LONG = 10_000, 100_000
GENEROUS = 60
"""Ten times the text may take ten times as long; a hundred times as long would be a square."""


def of_length(unit: str, length: int) -> Draft:
    return Draft((unit * (length // len(unit) + 1))[:length])


def timed(draft: Draft) -> tuple[Report, float]:
    reports: list[Report] = []
    took = cpu.seconds(lambda: reports.append(check(draft, TODAY)))
    return reports[0], took


def inside(found: Finding, draft: Draft) -> bool:
    if found.start is None or found.end is None:
        return True
    return 0 <= found.start < found.end <= len(draft.field(found.field))


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(PIECES.map("".join).filter(bool))
def test_a_long_text_takes_as_long_as_it_is_long(unit: str) -> None:
    _, short = timed(of_length(unit, SHORT))
    draft = of_length(unit, LONG)
    report, long = timed(draft)
    assert long < GENEROUS * max(short, 0.02)
    assert all(inside(found, draft) for found in report.findings)


@settings(max_examples=200, deadline=None)
@given(PIECES.map("".join), st.lists(st.text(ANY_CHARACTER, max_size=20), max_size=2))
def test_whatever_is_written_is_checked_and_pointed_at_where_it_stands(text: str, alts: list[str]) -> None:
    draft = Draft(text, media=tuple(map(Media, alts)))
    report = check(draft, TODAY)
    assert all(inside(found, draft) for found in report.findings)
    assert [found.rule for found in report.findings if "could not run" in found.says] == []


class Broken(Exception):
    """The exception raised by a broken rule."""


@pytest.mark.parametrize("late", [False, True], ids=["at once", "after a mark"])
def test_a_rule_that_breaks_becomes_a_finding_and_the_others_still_speak(late: bool) -> None:
    def breaks(_: Draft, __: Situation) -> list[Mark]:
        raise Broken

    def breaks_late(_: Draft, __: Situation):  # type: ignore[no-untyped-def]
        yield Mark("seen", (0, 1))
        raise Broken

    sound, *_ = load()
    broken = replace(sound, code="BAD-01", check=breaks_late if late else breaks)
    report = check(Draft("Ring Jo on 07700 900123."), TODAY, (broken, *load()))
    [said] = [found for found in report.findings if found.rule == "BAD-01"]
    assert said.outcome is Outcome.SENIOR
    assert "could not run" in said.says
    assert "PERS-01" in {found.rule for found in report.findings}

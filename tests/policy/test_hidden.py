"""Hidden characters, words in two alphabets, look-alike addresses.

Measured on 20 November 2026 (any finding; the halves are dealt by a hash of each text):
- hidden characters: tuning 66 of 66; held out, at first look, 82 of 82;
- two alphabets in a word: tuning 23 of 23; held out, at first look, 29 of 30 (сору), mended after;
- look-alike addresses: tuning 28 of 28; held out, at first look, 38 of 38;
- innocent texts: tuning 0 false in 94; held out, at first look, 2 false in 92 (ℹ️ and kΩ), mended after.
"""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy.catalogue import load
from policy.draft import Draft
from policy.outcome import Outcome
from policy.rule import Finding
from policy.situation import Situation
from tests.policy.personal_texts import halves
from tests.policy.seen_texts import HIDDEN, MIXED, PLAIN, UNSEEABLE

TODAY = Situation(today=date(2026, 1, 5))
RULES = tuple(rule for rule in load() if rule.code in {"CRED-11", "CRED-12", "CRED-13"})


def findings(text: str) -> list[Finding]:
    return [found for rule in RULES for found in rule.findings(Draft(text), TODAY)]


@pytest.mark.parametrize("half", [0, 1], ids=["tuning half", "held-out half"])
@pytest.mark.parametrize("kind", UNSEEABLE)
def test_what_a_reader_cannot_see_is_found(kind: str, half: int) -> None:
    missed = [ascii(text) for text in halves(UNSEEABLE[kind])[half] if not findings(text)]
    assert missed == []


@pytest.mark.parametrize("half", [0, 1], ids=["tuning half", "held-out half"])
def test_scripts_emoji_and_science_are_free(half: int) -> None:
    texts = halves(PLAIN)[half]
    false = [ascii(text) for text in texts if findings(text)]
    assert len(false) <= len(texts) * 0.02, false


def test_the_suggested_edit_leaves_nothing_to_find() -> None:
    for text in (*HIDDEN, *MIXED):
        edited = text
        for found in sorted(findings(text), key=lambda finding: finding.start or 0, reverse=True):
            if found.edit is not None and found.rule != "CRED-13":
                edited = edited[: found.start] + found.edit + edited[found.end :]
        assert not [finding for finding in findings(edited) if finding.edit is not None], ascii(text)


def test_a_hidden_character_is_shown_by_its_number() -> None:
    found = findings("Run \u202efdp.exe now")[0]
    assert found.shown == "U+202E"
    assert found.says.isprintable()


def test_what_copying_leaves_behind_does_not_block() -> None:
    for text in ("Soft\u00adware", "\ufeffHello", "Hello\u200b", "A line\u2028and another", "Hello \u200b world"):
        assert {found.outcome for found in findings(text)} == {Outcome.WARN}


def test_an_unusual_space_is_made_an_ordinary_one() -> None:
    found = findings("Call\u2001us")[0]
    assert (found.outcome, found.edit) == (Outcome.WARN, " ")
    assert findings("5\u00a0million, 10\u202f000, 5\u2009km; 東京\u3000大阪") == []


def test_a_warning_of_a_scam_may_name_its_address() -> None:
    said = findings("Scam: do not click on https://gov-uk.com/pay")
    assert [found.outcome for found in said] == [Outcome.WARN]
    assert [found.outcome for found in findings("Pay here: https://gov-uk.com/pay")] == [Outcome.BLOCK]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.characters()
        | st.sampled_from(
            ["gov.uk", "https://", "xn--", "@", "а", "\u202e", "\u200b", "\U0001f3f4\U000e0067", "\ud800", "。"]
        )
    )
)
def test_spans_lie_inside_whatever_is_written(pieces: list[str]) -> None:
    text = "".join(pieces)
    for found in findings(text):
        assert found.start is not None
        assert found.end is not None
        assert 0 <= found.start < found.end <= len(text)

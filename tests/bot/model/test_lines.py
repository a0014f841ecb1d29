"""Lines and their blanks: permitted values, and filled lines that read back to exactly their blanks."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.acts import Act
from bot.model.line import OPEN, TRANSITIONS, Line, LineKind, LineState, Senders, Terms, worded
from bot.model.line_blanks import LONGEST_WORDS, Blank, BlankKind, declared, written
from bot.model.permissions import Role

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PLACES = ("River Example", "Sample Brook", "Afon Enghraifft", "St Ives")
RIVER = Blank("river", BlankKind.PLACE, places=PLACES)
PEAK, HEIGHT = Blank("peak", BlankKind.TIME), Blank("height", BlankKind.NUMBER)
WHAT, WHERE = Blank("what", BlankKind.WORDS, longest=40), Blank("where", BlankKind.WORDS, longest=20)
TEXT = "Flood warning: {river}. “{what}” is closed from {peak}, at {height} metres.\nSee https://www.gov.uk ({where})."
EVERYTHING = frozenset(Role) - {Role.CONTRIBUTOR}


def a_line(text: str = TEXT, blanks: tuple[Blank, ...] = (RIVER, PEAK, HEIGHT, WHAT, WHERE)) -> Line:
    return Line(
        id=7,
        family=7,
        version=1,
        department="rivers",
        name="Flood warning",
        kind=LineKind.TEMPLATE,
        text=worded(text, blanks),
        blanks=blanks,
        terms=Terms(("news",), (), (Senders.WRITERS,), "Warnings", date(2027, 3, 31)),
        state=LineState.PROPOSED,
        author="U0PRIYA",
        contributors=frozenset({"U0PRIYA"}),
        at=NOW,
        salt="salt",
    )


anything = st.text(max_size=60) | st.text(alphabet="abz 0159.,:-/@#<>{}'&éŵ\n\u200b\u202e\uff0e\u3002а", max_size=60)
plain = st.text(alphabet="abcXYZéŵ 015'’,&-", min_size=1, max_size=40)


@given(
    st.fixed_dictionaries({"river": st.sampled_from(PLACES), "peak": st.times(), "height": st.integers(0, 10**8)}),
    plain,
    plain,
)
def test_a_filled_line_reads_back_to_its_blanks_and_nothing_else(
    rest: dict[str, object], what: str, where: str
) -> None:
    line = a_line()
    typed = {"river": rest["river"], "peak": f"{rest['peak']:%H:%M}", "height": str(rest["height"])}
    try:
        values = line.values({**typed, "what": what, "where": where})  # type: ignore[dict-item]
    except Unusable:
        assume(False)
    text = line.filled(values)
    assert line.read(text) == values
    for changed in (text + " ", text + "!", text.replace("metres", "miles"), text[:-1], f"\u200b{text}"):
        assert line.read(changed) is None


@given(st.sampled_from((RIVER, PEAK, HEIGHT, WHAT)), anything)
def test_nothing_gets_into_a_blank_but_what_its_kind_allows(blank: Blank, typed: str) -> None:
    try:
        value = blank.value(typed)
    except Unusable:
        return
    assert blank.takes(value)
    assert not re.search(r"[\n\r\t@#/:<>{}\[\]_*~`|\\\u200b\u202e]", value)
    assert blank.kind is not BlankKind.WORDS or ("." not in value and len(value) <= blank.longest)
    line = a_line("Closed: {x}. See https://www.gov.uk/floods", (Blank("x", blank.kind, blank.longest, blank.places),))
    filled = line.filled({"x": value})
    assert filled.count("://") == 1
    assert len(filled.splitlines()) == 1
    assert line.read(filled) == {"x": value}


@given(anything)
def test_no_text_is_the_line_that_is_not_its_blanks_filled(text: str) -> None:
    line = a_line()
    assert line.read(text) is None
    assert line.read(TEXT) is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [("18:30", "6.30pm"), ("6pm", "6pm"), ("6.05 PM", "6.05pm"), ("00:00", "midnight"), ("12:00", "midday"),
     ("12.30am", "12.30am"), ("midday", "midday"), ("09:05", "9.05am"), (" 23:59 ", "11.59pm")],
)  # fmt: skip
def test_a_time_is_written_as_we_write_times(typed: str, value: str) -> None:
    assert PEAK.value(typed) == value


@pytest.mark.parametrize("typed", ["25:00", "13pm", "0am", "6", "6:3", "6pm tomorrow", "soon", "٦pm"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(Unusable):
        PEAK.value(typed)


@pytest.mark.parametrize(("typed", "value"), [("3", "3"), ("1250", "1,250"), ("1,250.5", "1,250.5"), ("007", "7")])
def test_a_number_is_written_with_its_commas(typed: str, value: str) -> None:
    assert HEIGHT.value(typed) == value


@pytest.mark.parametrize("typed", ["", "-3", "1.2.3", "3m", "1,2", "½", "١", "9" * 12, "0800 123"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Unusable):
        HEIGHT.value(typed)


@pytest.mark.parametrize(
    "typed",
    ["evil.example", "https://evil.example", "@someone", "#tag", "a\nb", "<!channel>", "{peak}", "a_b", "bridge!",
     "Bridge\u200b", "\u202eegdirb", "Вridge", "ｅｖｉｌ．ｅｘａｍｐｌｅ", "020 7946 0000", "x" * 41, "-", "’"],
)  # fmt: skip
def test_short_words_are_only_that(typed: str) -> None:
    with pytest.raises(Unusable):
        WHAT.value(typed)


def test_what_stands_in_each_blank_is_read_as_it_is_written() -> None:
    every = (RIVER, PEAK, HEIGHT, WHAT)
    assert declared(written(every)) == every
    assert declared(" {River} :  place :  River Example ,River Example\n\n") == (
        Blank("river", BlankKind.PLACE, places=("River Example",)),
    )


@pytest.mark.parametrize(
    "text",
    ["river", "river:", "river: places: A", "river: place", "river: place: ,", "river: place: evil.example",
     "what: words", "what: words 0", f"what: words {LONGEST_WORDS + 1}", "what: words ٣", "peak: time: 6pm",
     "river: place: " + ", ".join(f"Place {chr(65 + n % 26)}{chr(65 + n // 26)}" for n in range(101))],
)  # fmt: skip
def test_a_blank_that_is_not_said_plainly_is_asked_about(text: str) -> None:
    with pytest.raises(Unusable) as told:
        declared(text)
    assert told.value.field == "blanks"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "text"),
        ("x" * 2001, "text"),
        ("a\u200b" * 1000, "text"),
        ("A { alone", "text"),
        ("A } alone {x}", "text"),
        ("No blank", "blanks"),
        ("{x} and {y}", "blanks"),
        ("https://www.gov.uk/{x}", "text"),
        ("@{x}", "text"),
        ("#{x}", "text"),
        ("{x}.example", "text"),
        ("{x}@example", "text"),
        ("pre{x}", "text"),
        ("{x}{x}", "text"),
        ('{x}"{x}', "text"),
        ("{x}.{x}", "text"),
        ("{x} by {x}", "text"),
    ],
)
def test_a_text_whose_blanks_could_become_something_else_is_refused(text: str, field: str) -> None:
    with pytest.raises(Unusable) as told:
        worded(text, (Blank("x", BlankKind.WORDS, longest=20),))
    assert told.value.field == field


def test_no_more_places_are_agreed_to_than_people_look_over() -> None:
    places = tuple(f"{'Place ' * 8}{number}" for number in range(60))
    with pytest.raises(Unusable, match="too long to be looked over"):
        worded("{x}", (Blank("x", BlankKind.PLACE, places=places),))


@pytest.mark.parametrize("names", [("1x",), ("é",), ("x", "x"), tuple(f"b{n}" for n in range(9))])
def test_blanks_have_plain_names_once_each(names: tuple[str, ...]) -> None:
    text = " ".join(f"{{{name}}}" for name in names)
    with pytest.raises(Unusable):
        worded(text, tuple(Blank(name, BlankKind.TIME) for name in names))


def test_the_same_blank_twice_says_the_same() -> None:
    line = a_line("{river} now. {river} later.", (RIVER,))
    assert line.read("St Ives now. St Ives later.") == {"river": "St Ives"}
    assert line.read("St Ives now. Sample Brook later.") is None


ACTS = {
    Act.APPROVE_LINE: lambda line: line.approved(
        "U0SAM", EVERYTHING, NOW, ids=frozenset({"U0SAM"}), needed=1, senior=False
    ),
    Act.WITHDRAW_LINE: lambda line: line.withdrawn("U0SAM", EVERYTHING, NOW),
    Act.REPLACE_LINE: lambda line: line.replaced(8, NOW),
}


@pytest.mark.parametrize("state", LineState)
@pytest.mark.parametrize("act", TRANSITIONS)
def test_a_line_does_what_its_table_says_and_refuses_the_rest_in_a_sentence(act: Act, state: LineState) -> None:
    before = replace(a_line(), state=state)
    sources, targets = TRANSITIONS[act]
    if state in sources:
        after = ACTS[act](before)
        assert after.state in targets
        assert after.deeds[-1].act == act.value
    else:
        with pytest.raises(Superseded, match=r"^[A-Z].*\.$"):
            ACTS[act](before)
    assert (state in OPEN) == (state in TRANSITIONS[Act.WITHDRAW_LINE][0])


def test_its_words_and_terms_are_what_is_agreed_to() -> None:
    line = a_line()
    given = line.approved("U0SAM", EVERYTHING, NOW, ids=frozenset(), needed=2, senior=False)
    given = given.approved("U0JO", EVERYTHING, NOW, ids=frozenset(), needed=2, senior=False)
    assert given.state is LineState.STANDING
    others = (
        replace(given, text="Anything."),
        replace(given, name="Another"),
        replace(given, kind=LineKind.HOLDING),
        replace(given, blanks=()),
        *(
            replace(given, terms=replace(given.terms, **terms))
            for terms in (
                {"accounts": ("floods",)},
                {"people": ("U0TOM",)},
                {"groups": (Senders.APPROVERS,)},
                {"purpose": "Anything"},
                {"review_on": date(2030, 1, 1)},
                {"tags": ("safety",)},
            )
        ),
    )
    assert len({mandated.digest for mandated in (given, *others)}) == len(others) + 1
    assert given.is_enough()
    assert not any(mandated.is_enough() for mandated in others)


def test_whoever_wrote_it_is_barred_whatever_else_they_are() -> None:
    with pytest.raises(NotAllowed, match="You wrote some of this line"):
        a_line().approved("U0PRIYA", EVERYTHING, NOW, ids=frozenset(), needed=1, senior=False)
    with pytest.raises(NotAllowed, match="You wrote some of this line"):
        a_line().approved("W0PRIYA", EVERYTHING, NOW, ids=frozenset({"U0PRIYA"}), needed=1, senior=False)

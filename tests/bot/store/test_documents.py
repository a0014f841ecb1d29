"""Documents are kept to the letter, and older documents are read."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.model.account import Account
from bot.model.content import Corrected, Picture
from bot.model.enquiry_parts import Reason
from bot.model.event import Event
from bot.model.line import LineApproval, Senders, Terms
from bot.model.line_blanks import Blank, BlankKind
from bot.model.link_card import LinkCard
from bot.model.mandate import Mandate, MandateKind
from bot.model.post import Receipt
from bot.model.proposal_notices import Story
from bot.model.revision import Judged, Remark, Rendered
from bot.store.documents import document, read
from policy.department import DayMode, SensitiveDay, Window, WindowKind
from policy.outcome import Outcome
from policy.waiver import Waiver
from tests.bot.store.kept import mappings

AT, AT_WRITTEN = datetime(2026, 3, 1, 9, 30, 0, 5, tzinfo=UTC), "2026-03-01T09:30:00.000005+00:00"
REMARK = (
    '{"key": "k", "rule": "ACC-03", "outcome": "warn", "field": "text", "shown": "#x", "says": "s", "why": "w", '
    '"title": "t", "waivable": false}'
)
WRITTEN: list[tuple[Any, str]] = [
    (
        Rendered("news", ("a", "b"), (1, 2), 500),
        '{"account": "news", "parts": ["a", "b"], "counted": [1, 2], "limit": 500, "parent": null, "card": null}',
    ),
    (
        LinkCard("https://www.gov.uk/a", "A", "b", Picture("ab", "image/jpeg", 3, 2, 9, ""), 1),
        (
            '{"address": "https://www.gov.uk/a", "title": "A", "description": "b", "picture": {"sha256": "ab", '
            '"mime": "image/jpeg", "width": 3, "height": 2, "size": 9, "alt": ""}, "part": 1}'
        ),
    ),
    (
        Judged((Remark("k", "ACC-03", Outcome.WARN, "text", "#x", "s", "w", "t", waivable=False),), ("TON-01",), "d"),
        f'{{"remarks": [{REMARK}], "fine": ["TON-01"], "settings": "d"}}',
    ),
    (
        Picture("ab", "image/png", 3, 2, 9, "A gull"),
        '{"sha256": "ab", "mime": "image/png", "width": 3, "height": 2, "size": 9, "alt": "A gull"}',
    ),
    (
        Waiver("k", "U1", "It is so.", AT, Outcome.SENIOR),
        f'{{"key": "k", "who": "U1", "reason": "It is so.", "at": "{AT_WRITTEN}", "outcome": "senior"}}',
    ),
    (
        Reason("bio", "Says so", "profile", 0.5),
        '{"signal": "bio", "says": "Says so", "source": "profile", "weight": 0.5, "seen": "", "by": ""}',
    ),
    (
        Blank("river", BlankKind.PLACE, 0, ("Tyne", "Wear")),
        '{"name": "river", "kind": "place", "longest": 0, "places": ["Tyne", "Wear"]}',
    ),
    (
        LineApproval("U1", "d", senior=True, at=AT),
        f'{{"person": "U1", "digest": "d", "senior": true, "at": "{AT_WRITTEN}"}}',
    ),
    (
        SensitiveDay(date(2026, 3, 1), date(2026, 3, 2), "Flood", DayMode.ASK),
        f'{{"start": "2026-03-01", "until": "2026-03-02", "reason": "Flood", "mode": "{DayMode.ASK.value}"}}',
    ),
    (
        Window("w", WindowKind.GENERAL, AT, None, ("wales",), (), ("flood",), ""),
        (
            f'{{"id": "w", "kind": "{WindowKind.GENERAL.value}", "start": "{AT_WRITTEN}", "until": null, '
            '"nations": ["wales"], "areas": [], "essential_tags": ["flood"], "url": ""}'
        ),
    ),
    (
        Corrected(3, "news", "news-1", "https://wall.example/1", "At ten."),
        '{"delivery": 3, "account": "news", "id": "news-1", "url": "https://wall.example/1", "words": "At ten."}',
    ),
    (
        Story(1, 2, Event.APPROVED, "U1"),
        '{"proposal": 1, "revision": 2, "event": "approved", "by": "U1", "delivery": 0}',
    ),
]
IN_PARTS = [
    (
        "proposals",
        {"mandate": Mandate(MandateKind.LINE, "U1", "Floods", "U2", date(2026, 4, 1), "d", AT, 7)},
        {
            "mandate": '{"kind": "line", "by": "U1", "about": "Floods", "given_by": "U2", "until": "2026-04-01", '
            '"digest": "d", "line": "7"}',
            "mandate_at": AT,
        },
    ),
    (
        "lines",
        {"terms": Terms(("news",), ("U1",), (Senders.WRITERS,), "Floods", date(2026, 4, 1), ("safety",))},
        {
            "terms": '{"accounts": ["news"], "people": ["U1"], "groups": ["writers"], "purpose": "Floods", '
            '"tags": ["safety"]}',
            "review_on": date(2026, 4, 1),
        },
    ),
    (
        "seen_people",
        {"groups": frozenset({"S2"}), "asked": {"S1": AT, "S2": AT}},
        {"groups": f'{{"S1": {{"in": false, "at": "{AT_WRITTEN}"}}, "S2": {{"in": true, "at": "{AT_WRITTEN}"}}}}'},
    ),
]
"""Values whose documents leave to columns what queries ask for: the table, the fields, and what is in the columns."""


@pytest.mark.parametrize(("value", "written"), WRITTEN, ids=[type(value).__name__ for value, _ in WRITTEN])
def test_a_value_is_written_to_the_letter_and_read(value: object, written: str) -> None:
    assert json.dumps(document(value)) == written
    assert read(type(value), json.loads(written)) == value


def test_parts_written_before_replies_had_a_parent_are_read() -> None:
    before = '{"account": "news", "parts": ["a"], "counted": [1], "limit": 500}'
    assert read(Rendered, json.loads(before)) == Rendered("news", ("a",), (1,), 500)


@pytest.mark.parametrize(("table", "fields", "columns"), IN_PARTS, ids=[table for table, _, _ in IN_PARTS])
def test_a_value_in_parts_is_written_to_the_letter_and_read(
    table: str, fields: dict[str, object], columns: dict[str, object]
) -> None:
    (part,) = (part for part in mappings()[table].parts if part.fields == tuple(fields))
    found = dict(zip(part.columns, part.write(*fields.values()), strict=True))
    assert {name: json.dumps(held) if isinstance(held, dict) else held for name, held in found.items()} == columns
    assert tuple(part.read(*found.values())) == tuple(fields.values())


def test_a_list_is_written_as_a_tuple_is() -> None:
    assert document(["a", Outcome.WARN]) == document(("a", Outcome.WARN)) == ["a", "warn"]


def test_a_set_is_written_in_order() -> None:
    assert document(frozenset({"c", "a", "b"})) == ["a", "b", "c"]
    assert read(frozenset[str], ["a", "b"]) == frozenset({"b", "a"})


def test_a_field_that_a_document_lacks_has_its_default() -> None:
    stored = {"start": "2026-01-01", "until": "2026-01-02", "reason": "Flood"}
    assert read(SensitiveDay, stored) == SensitiveDay(date(2026, 1, 1), date(2026, 1, 2), "Flood")


def test_what_a_document_cannot_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="can't hold object"):
        document((object(),))
    with pytest.raises(TypeError, match="can't hold"):
        read(Account, {"zone": "Europe/London"})
    with pytest.raises(KeyError, match="planted"):
        read(Receipt, {"id": "1", "url": "", "planted": 1})

"""Block Kit's limits: the eight missed by public validators, and the rest."""

from typing import Any

import pytest

from rehearsal.blocks import Surface, faults, too_long, view_faults

Json = dict[str, Any]


def plain(text: str = "x") -> Json:
    return {"type": "plain_text", "text": text}


def field(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain(), "element": {"action_id": "a", **element}, **more}


def section(text: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def button(**more: Any) -> Json:
    return {"type": "button", "action_id": "b", "text": plain(), **more}


def menu(*options: Json, kind: str = "static_select") -> Json:
    return {"type": kind, "action_id": "m", "options": list(options)}


def option(text: str = "x", value: str = "v") -> Json:
    return {"text": plain(text), "value": value}


WRONG: dict[str, list[Json]] = {
    "option text 76": [actions(menu(option("x" * 76)))],
    "option value 76": [actions(menu(option(value="x" * 76)))],
    "option value missing": [actions(menu({"text": plain()}))],
    "options with one value": [actions(menu(option(), option("y")))],
    "101 options": [actions(menu(*(option(value=str(n)) for n in range(101))))],
    "11 checkboxes": [actions(menu(*(option(value=str(n)) for n in range(11)), kind="checkboxes"))],
    "initial option elsewhere": [actions(menu(option()) | {"initial_option": option("z", "z")})],
    "max_length 3001": [field({"type": "plain_text_input", "max_length": 3001})],
    "initial value too long": [field({"type": "plain_text_input", "max_length": 3, "initial_value": "four"})],
    "max_files 11": [field({"type": "file_input", "max_files": 11})],
    "duplicate block_id": [section("a") | {"block_id": "s"}, section("b") | {"block_id": "s"}],
    "block_id 256": [section("a") | {"block_id": "x" * 256}],
    "section without text": [{"type": "section"}],
    "empty text": [section("")],
    "section 3001": [section("x" * 3001)],
    "field 2001": [{"type": "section", "fields": [plain("x" * 2001)]}],
    "11 fields": [{"type": "section", "fields": [plain()] * 11}],
    "header 151": [{"type": "header", "text": plain("x" * 151)}],
    "header mrkdwn": [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
    "unknown block": [{"type": "sektion", "text": plain()}],
    "unknown property": [section("a") | {"colour": "red"}],
    "51 blocks": [section("x")] * 51,
    "26 actions": [actions(*(button(action_id=str(n)) for n in range(26)))],
    "duplicate action_id": [actions(button(), button())],
    "button text 76": [actions(button(text=plain("x" * 76)))],
    "button value 2001": [actions(button(value="x" * 2001))],
    "button style": [actions(button(style="green"))],
    "action_id 256": [actions(button(action_id="x" * 256))],
    "confirm text 301": [
        actions(button(confirm={"title": plain(), "text": plain("x" * 301), "confirm": plain(), "deny": plain()}))
    ],
    "placeholder 151": [field({"type": "plain_text_input", "placeholder": plain("x" * 151)})],
    "image without alt_text": [{"type": "image", "image_url": "https://x.example/a.png"}],
    "11 in a context": [{"type": "context", "elements": [plain()] * 11}],
    "a field in actions": [actions({"type": "plain_text_input", "action_id": "t"})],
    "a date that is none": [actions({"type": "datepicker", "action_id": "d", "initial_date": "tomorrow"})],
    "a moment in milliseconds": [
        actions({"type": "datetimepicker", "action_id": "d", "initial_date_time": 1_790_000_000_000})
    ],
    "number without its kind": [field({"type": "number_input"})],
    "rich text, empty": [
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}],
        }
    ],
    "rich text, unknown": [{"type": "rich_text", "elements": [{"type": "rich_text_poem", "elements": []}]}],
    "two in focus": [
        field({"type": "plain_text_input", "focus_on_load": True}),
        field({"type": "plain_text_input", "focus_on_load": True}),
    ],
}


@pytest.mark.parametrize("blocks", WRONG.values(), ids=WRONG)
def test_slack_would_refuse(blocks: list[Json]) -> None:
    assert list(faults(blocks, Surface.MESSAGE, "/blocks"))


def test_a_fault_says_where_and_what() -> None:
    found = list(faults([section("ok"), section("x" * 3001)], Surface.MESSAGE, "/blocks"))
    assert found == [("/blocks/1/text/text", "must be less than 3001 characters")]


def test_a_good_message_has_no_faults() -> None:
    good = [
        {"type": "header", "text": plain("Hello")},
        section("x" * 3000) | {"accessory": button(style="primary", value="1")},
        {"type": "divider"},
        {"type": "context", "elements": [plain(), {"type": "mrkdwn", "text": "*b*"}]},
        actions(button(), menu(option(), option("y", "y")) | {"initial_option": option()}),
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": "q"}]}]},
        {"type": "markdown", "text": "**b**"},
    ]
    assert not list(faults(good, Surface.MESSAGE, "/blocks"))


MODAL: Json = {"type": "modal", "title": plain("Title"), "submit": plain("Send"), "blocks": [section("a")]}
WRONG_VIEWS: dict[str, Json] = {
    "title 25": MODAL | {"title": plain("x" * 25)},
    "submit 25": MODAL | {"submit": plain("x" * 25)},
    "close 25": MODAL | {"close": plain("x" * 25)},
    "no title": {key: value for key, value in MODAL.items() if key != "title"},
    "private_metadata 3001": MODAL | {"private_metadata": "x" * 3001},
    "callback_id 256": MODAL | {"callback_id": "x" * 256},
    "input without submit": {"type": "modal", "title": plain(), "blocks": [field({"type": "plain_text_input"})]},
    "101 blocks": MODAL | {"blocks": [section("x")] * 101},
    "no blocks": {"type": "modal", "title": plain()},
    "unknown": MODAL | {"colour": "red"},
    "markdown": MODAL | {"blocks": [{"type": "markdown", "text": "x"}]},
}


@pytest.mark.parametrize("view", WRONG_VIEWS.values(), ids=WRONG_VIEWS)
def test_slack_would_refuse_the_view(view: Json) -> None:
    assert list(view_faults(view, "modal"))


def test_a_good_view_has_no_faults() -> None:
    assert not list(view_faults(MODAL, "modal"))
    assert not list(view_faults({"type": "home", "blocks": [section("a")]}, "home"))
    assert list(view_faults({"type": "home", "title": plain(), "blocks": []}, "home"))


def test_all_blocks_together_have_a_limit() -> None:
    assert not too_long([section("x" * 3000)] * 4)
    assert too_long([section("x" * 3000)] * 5)

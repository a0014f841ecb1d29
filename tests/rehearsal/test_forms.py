"""Simple values become Slack's state, and a field's refusal is said at the field."""

from typing import Any

import pytest

from rehearsal.errors import Sorry
from rehearsal.forms import Unfit, filled, simple

OPTIONS = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in ("a", "b", "c")]


def state(kind: str, value: Any, **more: Any) -> dict[str, Any]:
    return filled({"type": kind, "action_id": "it", **more}, value, lambda user: user == "U0SAM")


@pytest.mark.parametrize(
    ("kind", "value", "key", "expected"),
    [
        ("plain_text_input", "Hello", "value", "Hello"),
        ("plain_text_input", "", "value", None),
        ("url_text_input", "https://dept.example/a", "value", "https://dept.example/a"),
        ("static_select", "a", "selected_option", OPTIONS[0]),
        ("static_select", None, "selected_option", None),
        ("radio_buttons", "b", "selected_option", OPTIONS[1]),
        ("checkboxes", ["a", "c"], "selected_options", [OPTIONS[0], OPTIONS[2]]),
        ("multi_static_select", [], "selected_options", []),
        ("datepicker", "2026-11-21", "selected_date", "2026-11-21"),
        ("timepicker", "9:30".rjust(5, "0"), "selected_time", "09:30"),
        ("datetimepicker", "2026-11-21T09:00:00+00:00", "selected_date_time", 1_795_251_600),
        ("datetimepicker", 1_795_251_600, "selected_date_time", 1_795_251_600),
        ("users_select", "U0SAM", "selected_user", "U0SAM"),
        ("multi_users_select", ["U0SAM"], "selected_users", ["U0SAM"]),
    ],
)
def test_a_simple_value_takes_the_fields_shape(kind: str, value: Any, key: str, expected: Any) -> None:
    shape = state(kind, value, options=OPTIONS)
    assert shape == {"type": kind, key: expected}
    if kind != "datetimepicker":
        assert simple(shape) == (value or (None if expected is None else expected))


@pytest.mark.parametrize(
    ("kind", "value", "more"),
    [
        ("url_text_input", "not a link", {}),
        ("email_text_input", "nobody", {}),
        ("number_input", "many", {}),
        ("number_input", "1.5", {"is_decimal_allowed": False}),
        ("number_input", "7", {"is_decimal_allowed": False, "max_value": "5"}),
        ("plain_text_input", "four", {"max_length": 3}),
        ("plain_text_input", "a", {"min_length": 2}),
        ("datepicker", "21/11/2026", {}),
        ("timepicker", "nine", {}),
        ("multi_static_select", ["a", "b"], {"options": OPTIONS, "max_selected_items": 1}),
    ],
)
def test_a_value_that_does_not_fit_is_refused_at_its_field(kind: str, value: Any, more: dict[str, Any]) -> None:
    with pytest.raises(Unfit, match="Please"):
        state(kind, value, **more)


def test_an_option_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(Sorry, match="a, b, c"):
        state("static_select", "z", options=OPTIONS)
    with pytest.raises(Sorry, match="nobody with the id U0NOBODY"):
        state("users_select", "U0NOBODY")

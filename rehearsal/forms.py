"""Forms: people's input in the shape of Slack's state; simple values in, Slack's shapes out, and back again."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from rehearsal.errors import Sorry
from rehearsal.messages import elements_in
from rehearsal.shapes import Json

REQUIRED = "Please complete this required field."
URL = re.compile(r"https?://[^\s/.]+(\.[^\s/.]+)*[^\s]*", re.IGNORECASE)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")

# Where each kind of field keeps the chosen value, and where its payload has the initial value.
TEXT = ("plain_text_input", "email_text_input", "url_text_input", "number_input")
ONE_OPTION = ("static_select", "radio_buttons", "external_select", "overflow")
MANY_OPTIONS = ("multi_static_select", "checkboxes", "multi_external_select")
SIMPLE = {
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "file_input": ("files", "initial_files"),
}
LISTS = (*(kind for kind in SIMPLE if kind.startswith("multi_")), "file_input")
FILLABLE = {*TEXT, *ONE_OPTION, *MANY_OPTIONS, *SIMPLE} - {"overflow"}


class Unfit(Exception):
    """A value refused by a field, in the words shown at the field."""


def fields(blocks: list[Json]) -> list[tuple[Json, Json]]:
    """Every field with a value, and the block of each."""
    return [(b, e) for b in blocks for e in elements_in(b) if e.get("type") in FILLABLE]


def first_values(blocks: list[Json], kept: Json) -> Json:
    """A form's first state: values already there where ids and kind are the same, else initial values."""
    values: Json = {}
    for block, element in fields(blocks):
        block_id, action_id = block["block_id"], element["action_id"]
        before = kept.get(block_id, {}).get(action_id)
        same = before is not None and before["type"] == element["type"]
        values.setdefault(block_id, {})[action_id] = before if same else initial(element)
    return values


def initial(element: Json) -> Json:
    """The initial state of a field."""
    kind = element["type"]
    if kind in TEXT:
        return {"type": kind, "value": element.get("initial_value")}
    if kind in ONE_OPTION:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in MANY_OPTIONS:
        return {"type": kind, "selected_options": element.get("initial_options", [])}
    selected, begins = SIMPLE[kind]
    return {"type": kind, selected: element.get(begins, [] if kind in LISTS else None)}


def filled(element: Json, value: Any, people: Callable[[str], bool]) -> Json:
    """A simple value in the field's own shape. Raises Unfit with words for the field, Sorry for a senseless value."""
    kind = element["type"]
    if value in (None, "", []):
        return empty(element)
    if kind in TEXT:
        return {"type": kind, "value": fit_text(element, str(value))}
    if kind in ONE_OPTION:
        return {"type": kind, "selected_option": option(element, value)}
    if kind in MANY_OPTIONS:
        chosen = [option(element, choice) for choice in as_list(value)]
        fit_count(element, len(chosen))
        return {"type": kind, "selected_options": chosen}
    selected, _ = SIMPLE[kind]
    if kind in ("users_select", "multi_users_select"):
        for user in as_list(value):
            if not people(user):
                raise Sorry(f"There is nobody with the id {user}.")
    if kind in LISTS:
        fit_count(element, len(as_list(value)))
        return {"type": kind, selected: as_list(value)}
    shape: Json = {"type": kind, selected: fit_moment(kind, value)}
    if kind == "timepicker" and "timezone" in element:
        shape["timezone"] = element["timezone"]
    return shape


def empty(element: Json) -> Json:
    """A field's state when empty."""
    bare = {key: value for key, value in element.items() if not key.startswith("initial_")}
    return initial(bare)


def is_empty(state: Json) -> bool:
    """Whether a field is empty."""
    return all(value in (None, "", []) for key, value in state.items() if key not in ("type", "timezone"))


def simple(state: Json) -> Any:
    """A field's value in the simplest form."""
    if "selected_option" in state:
        return (state["selected_option"] or {}).get("value")
    if "selected_options" in state:
        return [option["value"] for option in state["selected_options"]]
    return next((value for key, value in state.items() if key not in ("type", "timezone")), None)


def as_list(value: Any) -> list[Any]:
    """A list from a value or several values."""
    return list(value) if isinstance(value, list | tuple) else [value]


def options(element: Json) -> list[Json]:
    """All options of an element."""
    grouped = [choice for group in element.get("option_groups", []) for choice in group["options"]]
    return [*element.get("options", []), *grouped]


def option(element: Json, value: Any) -> Json:
    """The option with a value."""
    for choice in options(element):
        if choice.get("value") == value:
            return choice
    known = ", ".join(str(choice.get("value")) for choice in options(element))
    raise Sorry(f"“{value}” is not among the options of {element.get('action_id')}: {known}.")


def fit_count(element: Json, count: int) -> None:
    """Refuse too many."""
    most = element.get("max_selected_items") or element.get("max_files")
    if most and count > most:
        raise Unfit(f"Please choose {most} at most.")


def fit_text(element: Json, value: str) -> str:
    """Text within a field's limits."""
    kind = element["type"]
    if kind == "number_input":
        return fit_number(element, value)
    if kind == "url_text_input" and not URL.fullmatch(value):
        raise Unfit("Please enter a valid URL.")
    if kind == "email_text_input" and not EMAIL.fullmatch(value):
        raise Unfit("Please enter a valid email address.")
    if len(value) < element.get("min_length", 0):
        raise Unfit(f"Please enter at least {element['min_length']} characters.")
    if len(value) > element.get("max_length", 3000):
        raise Unfit(f"Please enter {element.get('max_length', 3000)} characters at most.")
    return value


def fit_number(element: Json, value: str) -> str:
    """A number within the field's bounds, kept as text as Slack does."""
    try:
        number = float(value)
    except ValueError as wrong:
        raise Unfit("Please enter a number.") from wrong
    if not element.get("is_decimal_allowed") and not number.is_integer():
        raise Unfit("Please enter a whole number.")
    if "min_value" in element and number < float(element["min_value"]):
        raise Unfit(f"Please enter {element['min_value']} or more.")
    if "max_value" in element and number > float(element["max_value"]):
        raise Unfit(f"Please enter {element['max_value']} or less.")
    return value


def fit_moment(kind: str, value: Any) -> Any:
    """Dates, times and moments, checked; a datetimepicker takes seconds or an ISO text with zone."""
    try:
        if kind == "datepicker":
            date.fromisoformat(value)
        elif kind == "timepicker":
            return time.fromisoformat(value).strftime("%H:%M")
        elif kind == "datetimepicker" and isinstance(value, str) and not value.isdigit():
            return int(datetime.fromisoformat(value).timestamp())
        elif kind == "datetimepicker":
            return int(value)
    except (TypeError, ValueError) as wrong:
        raise Unfit("Please choose a date or time.") from wrong
    return value

"""The limits of Block Kit's elements and small objects: texts, options, confirmations, buttons, fields."""

import re
from collections.abc import Callable, Iterator

from rehearsal.shapes import Json

Fault = tuple[str, str]

SELECTS = ("static_select", "external_select", "users_select", "conversations_select", "channels_select")
MULTIS = tuple(f"multi_{kind}" for kind in SELECTS)
CHOICES = ("checkboxes", "radio_buttons", "datepicker", "timepicker")
ACCESSORIES = ("button", "image", "overflow", "workflow_button", *SELECTS, *MULTIS, *CHOICES)
IN_ACTIONS = ("button", "overflow", "workflow_button", "datetimepicker", *SELECTS, *CHOICES)
TEXT_FIELDS = ("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input")
IN_INPUT = (*TEXT_FIELDS, "file_input", "datetimepicker", *SELECTS, *MULTIS, *CHOICES)

COMMON = "action_id confirm focus_on_load"
KEYS = {
    "button": "text url value style accessibility_label confirm",
    "workflow_button": "text workflow style accessibility_label",
    "image": "image_url slack_file alt_text",
    "overflow": "options confirm",
    "checkboxes": f"options initial_options {COMMON}",
    "radio_buttons": f"options initial_option {COMMON}",
    "datepicker": f"initial_date placeholder {COMMON}",
    "timepicker": f"initial_time placeholder timezone {COMMON}",
    "datetimepicker": f"initial_date_time {COMMON}",
    "plain_text_input": (
        "initial_value multiline min_length max_length placeholder dispatch_action_config focus_on_load"
    ),
    "email_text_input": "initial_value placeholder dispatch_action_config focus_on_load",
    "url_text_input": "initial_value placeholder dispatch_action_config focus_on_load",
    "number_input": (
        "is_decimal_allowed initial_value min_value max_value placeholder dispatch_action_config focus_on_load"
    ),
    "rich_text_input": "initial_value placeholder dispatch_action_config focus_on_load",
    "file_input": "filetypes max_files",
    "static_select": f"options option_groups initial_option placeholder {COMMON}",
    "external_select": f"initial_option min_query_length placeholder {COMMON}",
    "users_select": f"initial_user placeholder {COMMON}",
    "conversations_select": (
        f"initial_conversation default_to_current_conversation filter response_url_enabled placeholder {COMMON}"
    ),
    "channels_select": f"initial_channel response_url_enabled placeholder {COMMON}",
    "multi_static_select": f"options option_groups initial_options max_selected_items placeholder {COMMON}",
    "multi_external_select": f"initial_options min_query_length max_selected_items placeholder {COMMON}",
    "multi_users_select": f"initial_users max_selected_items placeholder {COMMON}",
    "multi_conversations_select": (
        f"initial_conversations default_to_current_conversation filter max_selected_items placeholder {COMMON}"
    ),
    "multi_channels_select": f"initial_channels max_selected_items placeholder {COMMON}",
}
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
FILE_ID = re.compile(r"[F][A-Z0-9]{8,}")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
RICH_PARTS = ("rich_text_section", "rich_text_preformatted", "rich_text_quote", "rich_text_list")
RICH_LEAVES = ("text", "link", "emoji", "user", "usergroup", "channel", "broadcast", "date", "color", "team")


def faults(element: object, allowed: tuple[str, ...], at: str) -> Iterator[Fault]:
    """The faults of an element in a place for `allowed` kinds only."""
    if not isinstance(element, dict):
        yield at, "missing required field: element"
        return
    kind = element.get("type")
    if kind not in allowed:
        yield f"{at}/type", f"unsupported type: {kind}"
        return
    yield from unknown_keys(element, KEYS[kind] + " action_id", at, ids=False)
    yield from length_fault(element, "action_id", 255, at)
    if "placeholder" in element:
        yield from text_faults(element["placeholder"], f"{at}/placeholder", 150, plain=True)
    if "confirm" in element:
        yield from confirm_faults(element["confirm"], f"{at}/confirm")
    if check := CHECKS.get(kind):
        yield from check(element, at)


def text_faults(text: object, at: str, most: int, *, plain: bool = False) -> Iterator[Fault]:
    """The faults of a text object of at most `most` characters."""
    if not isinstance(text, dict):
        yield at, "missing required field: text"
        return
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    if text.get("type") not in kinds:
        yield f"{at}/type", f"must be one of: {', '.join(kinds)}"
    yield from unknown_keys(text, "text emoji" if text.get("type") == "plain_text" else "text verbatim", at, ids=False)
    words = text.get("text")
    if not isinstance(words, str):
        yield f"{at}/text", "missing required field: text"
    elif not words:
        yield f"{at}/text", "must be more than 0 characters"
    elif len(words) > most:
        yield f"{at}/text", f"must be less than {most + 1} characters"


def unknown_keys(thing: Json, known: str, at: str, *, ids: bool = True) -> Iterator[Fault]:
    """Fields unknown to Slack."""
    for key in thing:
        if key not in known.split() and key != "type" and not (ids and key == "block_id"):
            yield f"{at}/{key}", f"invalid additional property: {key}"


def length_fault(thing: Json, name: str, most: int, at: str) -> Iterator[Fault]:
    """A string field of at most `most` characters; the field may be missing."""
    value = thing.get(name)
    if value is None:
        return
    if not isinstance(value, str):
        yield f"{at}/{name}", "must be a string"
    elif len(value) > most:
        yield f"{at}/{name}", f"must be less than {most + 1} characters"


def count_fault(thing: Json, name: str, least: int, most: int, at: str) -> Iterator[Fault]:
    """A list field with a number of items within bounds."""
    value = thing.get(name)
    if not isinstance(value, list):
        yield f"{at}/{name}", f"missing required field: {name}"
    elif len(value) < least:
        yield f"{at}/{name}", f"no fewer than {least} items allowed"
    elif len(value) > most:
        yield f"{at}/{name}", f"no more than {most} items allowed"


def bounds_fault(thing: Json, name: str, least: int, most: int, at: str) -> Iterator[Fault]:
    """A whole-number field within bounds; the field may be missing."""
    value = thing.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most):
        yield f"{at}/{name}", f"must be between {least} and {most}"


def option_faults(option: object, at: str, *, mrkdwn: bool = False, url: bool = False) -> Iterator[Fault]:
    """An option: a short text and a short value (Slack's own sources say 75 or 150; 75 holds for both)."""
    if not isinstance(option, dict):
        yield at, "must be an object"
        return
    yield from unknown_keys(option, "text value description" + (" url" if url else ""), at, ids=False)
    yield from text_faults(option.get("text"), f"{at}/text", 75, plain=not mrkdwn)
    if not isinstance(option.get("value"), str):
        yield f"{at}/value", "missing required field: value"
    yield from length_fault(option, "value", 75, at)
    if "description" in option:
        yield from text_faults(option["description"], f"{at}/description", 75, plain=not mrkdwn)


def options_faults(element: Json, at: str, least: int, most: int, *, mrkdwn: bool = False) -> Iterator[Fault]:
    """The options of an element; initial options must be among them."""
    overflow = element["type"] == "overflow"
    if "option_groups" in element and "options" not in element:
        yield from count_fault(element, "option_groups", 1, 100, at)
        for index, group in enumerate(element.get("option_groups") or ()):
            where = f"{at}/option_groups/{index}"
            yield from text_faults(group.get("label"), f"{where}/label", 75, plain=True)
            yield from count_fault(group, "options", 1, 100, where)
            for number, option in enumerate(group.get("options") or ()):
                yield from option_faults(option, f"{where}/options/{number}")
    else:
        yield from count_fault(element, "options", least, most, at)
        for index, option in enumerate(element.get("options") or ()):
            yield from option_faults(option, f"{at}/options/{index}", mrkdwn=mrkdwn, url=overflow)
    groups = [group.get("options") or [] for group in element.get("option_groups") or []]
    known = [option for group in [element.get("options") or [], *groups] for option in group]
    values = [option.get("value") for option in known if isinstance(option, dict)]
    if len(set(map(str, values))) != len(values):
        yield at, "option values must be unique"
    chosen = [element["initial_option"]] if "initial_option" in element else element.get("initial_options", [])
    if "initial_options" in element and not chosen:
        yield f"{at}/initial_options", "no fewer than 1 items allowed"
    for option in chosen:
        if option not in known:
            yield at, "initial option must match one of the options exactly"


def confirm_faults(confirm: object, at: str) -> Iterator[Fault]:
    """A confirmation dialogue."""
    if not isinstance(confirm, dict):
        yield at, "must be an object"
        return
    yield from unknown_keys(confirm, "title text confirm deny style", at, ids=False)
    for name, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        yield from text_faults(confirm.get(name), f"{at}/{name}", most, plain=name != "text")


def button(element: Json, at: str) -> Iterator[Fault]:
    """A button."""
    yield from text_faults(element.get("text"), f"{at}/text", 75, plain=True)
    for name, most in (("value", 2000), ("url", 3000), ("accessibility_label", 75)):
        yield from length_fault(element, name, most, at)
    if element.get("style", "primary") not in ("primary", "danger"):
        yield f"{at}/style", "must be one of: primary, danger"


def file_of(picture: Json) -> str:
    """The id of a picture's file in Slack; empty for other pictures."""
    file = picture.get("slack_file")
    return str(file.get("id", "")) if isinstance(file, dict) else ""


def picture_faults(picture: Json, at: str) -> Iterator[Fault]:
    """A picture: the address, and the alternative text."""
    if "image_url" not in picture and "slack_file" not in picture:
        yield at, "missing required field: image_url or slack_file"
    if "image_url" in picture and "slack_file" in picture:
        yield at, "only one of image_url or slack_file is allowed"
    if "slack_file" in picture and not FILE_ID.fullmatch(file_of(picture)):
        yield f"{at}/slack_file/id", f"input must match regex pattern: ^{FILE_ID.pattern}$"
    yield from length_fault(picture, "image_url", 3000, at)
    if not isinstance(picture.get("alt_text"), str) or not picture["alt_text"]:
        yield f"{at}/alt_text", "missing required field: alt_text"
    yield from length_fault(picture, "alt_text", 2000, at)


def plain_text_input(element: Json, at: str) -> Iterator[Fault]:
    """A text field."""
    yield from bounds_fault(element, "max_length", 1, 3000, at)
    yield from bounds_fault(element, "min_length", 0, 3000, at)
    yield from length_fault(element, "initial_value", element.get("max_length", 3000), at)


def pattern(name: str, form: re.Pattern[str], words: str) -> Callable[[Json, str], Iterator[Fault]]:
    """A check of a field's form, where the field is given."""

    def check(element: Json, at: str) -> Iterator[Fault]:
        if name in element and not form.fullmatch(str(element[name])):
            yield f"{at}/{name}", words

    return check


def max_selected(element: Json, at: str) -> Iterator[Fault]:
    """A menu of several choices."""
    yield from bounds_fault(element, "max_selected_items", 1, 1000, at)
    if element["type"] == "multi_static_select":
        yield from options_faults(element, at, 1, 100)


def file_input(element: Json, at: str) -> Iterator[Fault]:
    """A field for files."""
    yield from bounds_fault(element, "max_files", 1, 10, at)


def number_input(element: Json, at: str) -> Iterator[Fault]:
    """A field for a number; the element must say whether decimals are taken."""
    if not isinstance(element.get("is_decimal_allowed"), bool):
        yield f"{at}/is_decimal_allowed", "missing required field: is_decimal_allowed"


def few_options(element: Json, at: str) -> Iterator[Fault]:
    """Checkboxes and radio buttons: ten at most, and they may be formatted."""
    yield from options_faults(element, at, 1, 10, mrkdwn=True)


CHECKS: dict[str, Callable[[Json, str], Iterator[Fault]]] = {
    "button": button,
    "image": picture_faults,
    "overflow": lambda element, at: options_faults(element, at, 1, 5),
    "checkboxes": few_options,
    "radio_buttons": few_options,
    "static_select": lambda element, at: options_faults(element, at, 1, 100),
    "plain_text_input": plain_text_input,
    "number_input": number_input,
    "file_input": file_input,
    "datepicker": pattern("initial_date", DATE, "must be a date as YYYY-MM-DD"),
    "timepicker": pattern("initial_time", TIME, "must be a time as HH:mm"),
    "datetimepicker": pattern("initial_date_time", re.compile(r"\d{10}"), "must be a timestamp of 10 digits"),
    **dict.fromkeys(MULTIS, max_selected),
}


def rich_text_faults(part: object, at: str) -> Iterator[Fault]:
    """A part of rich text: no unknown kinds, no empty texts."""
    if not isinstance(part, dict) or part.get("type") not in RICH_PARTS:
        yield f"{at}/type", f"unsupported type: {part.get('type') if isinstance(part, dict) else part}"
        return
    if not isinstance(part.get("elements"), list):
        yield f"{at}/elements", "missing required field: elements"
        return
    if part["type"] == "rich_text_list" and part.get("style") not in ("bullet", "ordered"):
        yield f"{at}/style", "must be one of: bullet, ordered"
    for index, leaf in enumerate(part["elements"]):
        where = f"{at}/elements/{index}"
        if part["type"] == "rich_text_list":
            yield from rich_text_faults(leaf, where)
        elif not isinstance(leaf, dict) or leaf.get("type") not in RICH_LEAVES:
            yield f"{where}/type", "unsupported type"
        elif leaf["type"] == "text" and not leaf.get("text"):
            yield f"{where}/text", "must be more than 0 characters"

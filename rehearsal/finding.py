"""Finding the field meant by a value, and the element meant by a click."""

from typing import Any

from rehearsal.errors import Sorry
from rehearsal.forms import REQUIRED, fields, is_empty
from rehearsal.messages import elements_in
from rehearsal.records import View
from rehearsal.shapes import Json


def spread(values: Json, known: dict[tuple[str, str], Any]) -> dict[tuple[str, str], Any]:
    """Values by block and action; `{block: value}` is enough where a block has one field."""
    found: dict[tuple[str, str], Any] = {}
    for block_id, given in values.items():
        actions = [action for block, action in known if block == block_id]
        if not actions:
            blocks = ", ".join(dict.fromkeys(block for block, _ in known))
            raise Sorry(f"The form has no field “{block_id}”. It has: {blocks}.")
        if isinstance(given, dict) and set(given) <= set(actions):
            found |= {(block_id, action): value for action, value in given.items()}
        elif len(actions) == 1 and (not isinstance(given, dict) or given.get("type") == "rich_text"):
            found[block_id, actions[0]] = given
        else:
            raise Sorry(f"The fields of “{block_id}” are: {', '.join(actions)}.")
    return found


def required_missing(view: View) -> dict[str, str]:
    """Slack's own words for each required field left empty."""
    return {
        block["block_id"]: REQUIRED
        for block, element in fields(view.payload["blocks"])
        if block["type"] == "input"
        and not block.get("optional")
        and is_empty(view.values[block["block_id"]][element["action_id"]])
    }


def one_element(blocks: list[Json], wanted: Json) -> tuple[Json, Json]:
    """The element named by `action_id`, and, where several share the id, by `block_id` or a button's `value`."""
    there = [(b, e) for b in blocks for e in elements_in(b) if "action_id" in e]
    found = [(b, e) for b, e in there if e["action_id"] == wanted.get("action_id")]
    if wanted.get("block_id"):
        found = [(b, e) for b, e in found if b["block_id"] == wanted["block_id"]]
    if len(found) > 1 and wanted.get("value") is not None:
        found = [(b, e) for b, e in found if e.get("value") == wanted["value"]]
    if len(found) == 1:
        return found[0]
    names = ", ".join(dict.fromkeys(e["action_id"] for _, e in there)) or "nothing"
    if found:
        raise Sorry(f"Several things are called {wanted.get('action_id')}: name the block_id too.")
    raise Sorry(f"There is no {wanted.get('action_id')} to press. There is: {names}.", 404)


def has_element(blocks: list[Json], wanted: Json) -> bool:
    """Whether the element named by `action_id`, in its block if that is named, is there."""
    return any(
        element.get("action_id") == wanted.get("action_id")
        and block["block_id"] == wanted.get("block_id", block["block_id"])
        for block in blocks
        for element in elements_in(block)
    )


def label(element: Json) -> str:
    """The label that the person sees on a pressed element."""
    text = element.get("text")
    return f"“{text['text']}”" if isinstance(text, dict) else "That"

"""Block Kit's limits for messages, modals and homes, in Slack's own words.

A fault is a JSON pointer and a sentence. Sources: Slack's Block Kit reference, and measurements of the two public
validators, which miss option texts, max_length, max_files, inputs without submit, duplicate ids, empty sections and
unknown types.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum

from rehearsal import elements
from rehearsal.elements import Fault, count_fault, length_fault, text_faults, unknown_keys
from rehearsal.shapes import Json

MOST_BLOCK_CHARACTERS = 13_200  # undocumented: bolt-js 2509 found msg_blocks_too_long near this number


class Surface(StrEnum):
    """Where blocks are shown."""

    MESSAGE = "message"
    MODAL = "modal"
    HOME = "home"


MOST_BLOCKS = {Surface.MESSAGE: 50, Surface.MODAL: 100, Surface.HOME: 100}
KEYS = {
    "section": "text fields accessory expand",
    "header": "text level",
    "divider": "",
    "context": "elements",
    "actions": "elements",
    "image": "image_url slack_file alt_text title",
    "input": "label element hint optional dispatch_action",
    "rich_text": "elements",
    "markdown": "text",
    "video": "alt_text author_name description provider_icon_url provider_name title title_url thumbnail_url video_url",
}
MESSAGE_ONLY = ("markdown",)


def faults(blocks: list[Json], surface: Surface, pointer: str) -> Iterator[Fault]:
    """The faults of a list of blocks."""
    most = MOST_BLOCKS[surface]
    if len(blocks) > most:
        yield pointer, f"no more than {most} items allowed"
    seen: set[str] = set()
    focused = 0
    for index, block in enumerate(blocks):
        at = f"{pointer}/{index}"
        if not isinstance(block, dict):
            yield at, "must be an object"
            continue
        yield from block_faults(block, surface, at)
        block_id = block.get("block_id")
        if isinstance(block_id, str) and block_id:
            if block_id in seen:
                yield f"{at}/block_id", f"`block_id` {block_id} already exists"
            seen.add(block_id)
        focused += str(block).count("'focus_on_load': True")
    if focused > 1:
        yield pointer, "only one element may have focus_on_load"
    markdown = sum(len(str(b.get("text", ""))) for b in blocks if isinstance(b, dict) and b.get("type") == "markdown")
    if markdown > 12_000:
        yield pointer, "markdown text must be less than 12001 characters in all"


def block_faults(block: Json, surface: Surface, at: str) -> Iterator[Fault]:
    """The faults of a block."""
    kind = block.get("type")
    if kind not in KEYS:
        yield f"{at}/type", f"unsupported type: {kind}" if kind else "missing required field: type"
        return
    if kind in MESSAGE_ONLY and surface is not Surface.MESSAGE:
        yield f"{at}/type", f"unsupported type: {kind}"
    yield from unknown_keys(block, KEYS[kind], at)
    yield from length_fault(block, "block_id", 255, at)
    if check := CHECKS.get(kind):
        yield from check(block, at)


def section(block: Json, at: str) -> Iterator[Fault]:
    """Text or fields, or both; perhaps an element beside them."""
    if "text" not in block and "fields" not in block:
        yield at, "missing required field: text or fields"
    if "text" in block:
        yield from text_faults(block["text"], f"{at}/text", 3000)
    if "fields" in block:
        yield from count_fault(block, "fields", 1, 10, at)
        for index, field in enumerate(block["fields"] if isinstance(block["fields"], list) else ()):
            yield from text_faults(field, f"{at}/fields/{index}", 2000)
    if "accessory" in block:
        yield from elements.faults(block["accessory"], elements.ACCESSORIES, f"{at}/accessory")


def header(block: Json, at: str) -> Iterator[Fault]:
    """A short plain text."""
    yield from text_faults(block.get("text"), f"{at}/text", 150, plain=True)


def context(block: Json, at: str) -> Iterator[Fault]:
    """Small texts and pictures."""
    yield from count_fault(block, "elements", 1, 10, at)
    for index, element in enumerate(block.get("elements") or ()):
        if isinstance(element, dict) and element.get("type") == "image":
            yield from elements.faults(element, ("image",), f"{at}/elements/{index}")
        else:
            yield from text_faults(element, f"{at}/elements/{index}", 3000)


def actions(block: Json, at: str) -> Iterator[Fault]:
    """Buttons, menus, pickers."""
    yield from count_fault(block, "elements", 1, 25, at)
    seen: set[str] = set()
    for index, element in enumerate(block.get("elements") or ()):
        where = f"{at}/elements/{index}"
        yield from elements.faults(element, elements.IN_ACTIONS, where)
        action_id = element.get("action_id") if isinstance(element, dict) else None
        if isinstance(action_id, str) and action_id:
            if action_id in seen:
                yield f"{where}/action_id", f"`action_id` {action_id} already exists in this block"
            seen.add(action_id)


def image(block: Json, at: str) -> Iterator[Fault]:
    """A picture with an alternative text."""
    yield from elements.picture_faults(block, at)
    if "title" in block:
        yield from text_faults(block["title"], f"{at}/title", 2000, plain=True)


def input_block(block: Json, at: str) -> Iterator[Fault]:
    """A label and a field."""
    yield from text_faults(block.get("label"), f"{at}/label", 2000, plain=True)
    if "hint" in block:
        yield from text_faults(block["hint"], f"{at}/hint", 2000, plain=True)
    yield from elements.faults(block.get("element"), elements.IN_INPUT, f"{at}/element")


def rich_text(block: Json, at: str) -> Iterator[Fault]:
    """Sections, lists, quotes and preformatted text."""
    yield from count_fault(block, "elements", 1, 255, at)
    for index, part in enumerate(block.get("elements") or ()):
        yield from elements.rich_text_faults(part, f"{at}/elements/{index}")


def markdown(block: Json, at: str) -> Iterator[Fault]:
    """Markdown, as a single string."""
    if not isinstance(block.get("text"), str) or not block["text"]:
        yield f"{at}/text", "must be more than 0 characters"


CHECKS: dict[str, Callable[[Json, str], Iterator[Fault]]] = {
    "section": section,
    "header": header,
    "context": context,
    "actions": actions,
    "image": image,
    "input": input_block,
    "rich_text": rich_text,
    "markdown": markdown,
}


def view_faults(view: Json, surface: str) -> Iterator[Fault]:
    """The faults of a view for a surface: a modal or a home."""
    at = "/view"
    if view.get("type") != surface:
        yield f"{at}/type", f"must be {surface}" if view.get("type") else "missing required field: type"
        return
    common = "type blocks private_metadata callback_id external_id "
    modal = "title submit close clear_on_close notify_on_close submit_disabled"
    yield from unknown_keys(view, common + (modal if surface == "modal" else ""), at, ids=False)
    if surface == "modal":
        yield from text_faults(view.get("title"), f"{at}/title", 24, plain=True)
        for name in ("submit", "close"):
            if view.get(name) is not None:
                yield from text_faults(view[name], f"{at}/{name}", 24, plain=True)
    for name, most in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        yield from length_fault(view, name, most, at)
    blocks = view.get("blocks")
    if not isinstance(blocks, list):
        yield f"{at}/blocks", "missing required field: blocks"
        return
    yield from faults(blocks, Surface(surface), f"{at}/blocks")
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if surface == "modal" and has_input and not view.get("submit"):
        yield f"{at}/submit", "`submit` is required when an `input` block is within the `blocks` array"


def too_long(blocks: list[Json]) -> bool:
    """Whether the texts of all blocks together are more than a message takes."""

    def count(value: object) -> int:
        if isinstance(value, dict):
            own = len(value["text"]) if isinstance(value.get("text"), str) else 0
            return own + sum(count(item) for item in value.values())
        return sum(count(item) for item in value) if isinstance(value, list) else 0

    return count(blocks) > MOST_BLOCK_CHARACTERS

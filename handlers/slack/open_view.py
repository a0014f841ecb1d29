"""A view that stands open before a person: another in its place, or a sentence on top."""

from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View

from handlers.blocks.blocks import section
from handlers.slack.answers import code_of
from handlers.transport.acknowledging import Standing

TROUBLE = "trouble"
KEPT_OF_A_VIEW = ("type", "callback_id", "title", "submit", "close", "blocks", "private_metadata", "notify_on_close")


def with_trouble(view: Mapping[str, Any], says: str) -> dict[str, Any]:
    """The same form as filled in, with a sentence on top."""
    kept = {name: view[name] for name in KEPT_OF_A_VIEW if view.get(name)}
    blocks = [block for block in view["blocks"] if block.get("block_id") != TROUBLE]
    said = section(f"⚠️ {says}").to_dict()
    return {**kept, "blocks": [{**said, "block_id": TROUBLE}, *blocks]}


def has_trouble(view: Mapping[str, Any]) -> bool:
    """Whether a form has a sentence on top already."""
    return any(block.get("block_id") == TROUBLE for block in view["blocks"])


def change(
    client: WebClient, view: Mapping[str, Any], to: View | dict[str, Any], *, after: Standing | None = None
) -> bool:
    """Put another view into an open form, unless closed or changed meanwhile; says whether the form has the view.

    `after` is the acknowledgement with a view that waits for this one.
    """
    if after is not None:
        after.wait_until_taken_in()
    try:
        client.views_update(view_id=view["id"], hash=view["hash"] if after is None else None, view=to)
    except SlackApiError as error:
        if code_of(error) not in {"hash_conflict", "not_found"}:
            raise
        return False
    return True

"""views.*: modals and App Home."""

import json

from rehearsal.blocks import view_faults
from rehearsal.errors import SlackError
from rehearsal.files import strange
from rehearsal.forms import first_values
from rehearsal.messages import stored_blocks
from rehearsal.records import View
from rehearsal.shapes import Json
from rehearsal.state import Workspace
from rehearsal.webapi.method import Call, method

MOST_VIEW_BYTES = 250_000
MOST_STACKED = 3


@method("views.open", tier="t4", required="view", optional="interactivity_pointer trigger_id")
def views_open(call: Call) -> Json:
    """Open a modal before a person who acted at most three seconds ago."""
    payload = view_of(call, "modal")
    user = call.workspace.exchange(trigger_of(call))
    return {"view": opened(call.workspace, user, payload).as_slack()}


@method("views.push", tier="t4", required="view", optional="interactivity_pointer trigger_id")
def views_push(call: Call) -> Json:
    """Put a modal on top of the open modal; three at most."""
    payload = view_of(call, "modal")
    user = call.workspace.exchange(trigger_of(call))
    return {"view": pushed(call.workspace, user, payload).as_slack()}


@method("views.update", tier="t4", required="view", optional="external_id hash view_id")
def views_update(call: Call) -> Json:
    """Change an open modal or a home."""
    found = call.workspace.view(call.text("view_id"))
    if call.text("external_id"):
        open_views = [v for stack in call.workspace.modals.values() for v in stack]
        wanted = call.text("external_id")
        found = next((v for v in open_views if v.payload.get("external_id") == wanted), None)
    if found is None:
        raise SlackError("not_found")
    payload = view_of(call, found.payload["type"], replacing=found)
    same_hash(call, found)
    changed(call.workspace, found, payload)
    return {"view": found.as_slack()}


@method("views.publish", tier="t4", required="user_id view", optional="hash interactivity_pointer")
def views_publish(call: Call) -> Json:
    """Show a person's App Home."""
    if not call.installation.home_tab:
        raise SlackError("not_enabled")
    user = call.text("user_id")
    if user not in call.workspace.people:
        raise SlackError("invalid_arguments", "invalid `user_id` [json-pointer:/user_id]")
    payload = view_of(call, "home")
    home = call.workspace.homes.get(user)
    if home is None:
        home = new_view(call.workspace, user, payload)
        call.workspace.homes[user] = home
        call.workspace.changed.ring()
    else:
        same_hash(call, home)
        changed(call.workspace, home, payload)
    return {"view": home.as_slack()}


def trigger_of(call: Call) -> str:
    """The trigger, under either of its two names."""
    trigger = call.text("trigger_id") or call.text("interactivity_pointer")
    if not trigger:
        raise SlackError("invalid_arguments", "missing required field: trigger_id")
    return trigger


def same_hash(call: Call, view: View) -> None:
    """Refuse a change made against an older state of the view."""
    if call.text("hash") and call.text("hash") != view.hash:
        raise SlackError("hash_conflict")


def view_of(call: Call, surface: str, replacing: View | None = None) -> Json:
    """The view argument, held to the limits."""
    view = call.json("view", dict, "invalid_arguments")
    if not isinstance(view, dict):
        raise SlackError("invalid_arguments", "missing required field: view")
    return checked_view(call.workspace, view, surface, replacing)


def checked_view(workspace: Workspace, view: Json, surface: str, replacing: View | None = None) -> Json:
    """A view as kept by Slack, or a refusal with every fault."""
    if len(json.dumps(view, ensure_ascii=False).encode()) > MOST_VIEW_BYTES:
        raise SlackError("view_too_large")
    found = [*view_faults(view, surface), *strange(workspace, view.get("blocks"), "/view/blocks")]
    wrong = [f"{message} [json-pointer:{pointer}]" for pointer, message in found]
    if wrong:
        raise SlackError("invalid_arguments", *wrong)
    external = view.get("external_id")
    open_views = [v for stack in workspace.modals.values() for v in stack]
    if external and any(v.payload.get("external_id") == external and v is not replacing for v in open_views):
        raise SlackError("duplicate_external_id")
    empty: Json = {"private_metadata": "", "callback_id": "", "external_id": ""}
    flags: Json = {"clear_on_close": False, "notify_on_close": False, "submit": None, "close": None, "title": None}
    kept = {**empty, **flags, **view, "team_id": workspace.world.team_id}
    kept["blocks"] = stored_blocks(workspace, view["blocks"], in_message=False)
    return kept


def new_view(workspace: Workspace, user: str, payload: Json) -> View:
    """A view with the initial values of its fields."""
    view_id = workspace.next_id("V")
    view = View(view_id, user, payload, new_hash(workspace), view_id)
    view.values = first_values(payload["blocks"], {})
    return view


def opened(workspace: Workspace, user: str, payload: Json) -> View:
    """A first modal before a person; an open modal is replaced."""
    view = new_view(workspace, user, payload)
    workspace.modals[user] = [view]
    workspace.changed.ring()
    return view


def pushed(workspace: Workspace, user: str, payload: Json) -> View:
    """A modal on top of the open modals."""
    stack = workspace.modals.get(user) or []
    if not stack:
        raise SlackError("not_found")
    if len(stack) >= MOST_STACKED:
        raise SlackError("push_limit_reached")
    view = new_view(workspace, user, payload)
    view.root, view.previous = stack[0].id, stack[-1].id
    stack.append(view)
    workspace.changed.ring()
    return view


def changed(workspace: Workspace, view: View, payload: Json) -> None:
    """Give a view new contents; typed values stay where block and action ids stay."""
    view.values = first_values(payload["blocks"], view.values)
    view.payload = payload
    view.hash = new_hash(workspace)
    view.errors, view.trouble = {}, ""
    workspace.changed.ring()


def new_hash(workspace: Workspace) -> str:
    """A view's hash: new with each change."""
    return f"{int(workspace.now().timestamp())}.{workspace.next_id('h')}"

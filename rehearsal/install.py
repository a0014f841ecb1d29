"""Installing an app: the manifest is checked against Slack's refusals, and decides the app's scopes and events."""

import re
from typing import Any

from rehearsal.errors import Sorry
from rehearsal.records import APP_ID, APP_TOKEN, BOT_ID, BOT_TOKEN, BOT_USER, Installation
from rehearsal.shapes import Json
from rehearsal.state import Workspace
from rehearsal.webapi.method import METHODS

SIGNING_SECRET = "rehearsal-signing-secret"  # noqa: S105

# The events that the workspace can send, each with scopes; any of the scopes must be granted.
EVENTS: dict[str, tuple[str, ...]] = {
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "message.mpim": ("mpim:history",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "channel_archive": ("channels:read",),
    "channel_unarchive": ("channels:read",),
    "channel_rename": ("channels:read",),
    "channel_deleted": ("channels:read",),
    "channel_left": ("channels:read",),
    "group_archive": ("groups:read",),
    "group_unarchive": ("groups:read",),
    "group_deleted": ("groups:read",),
    "group_left": ("groups:read",),
    "channel_shared": ("channels:read", "groups:read"),
    "channel_unshared": ("channels:read", "groups:read"),
    "subteam_members_changed": ("usergroups:read",),
    "subteam_updated": ("usergroups:read",),
    "user_change": ("users:read",),
    "team_join": ("users:read",),
    "app_uninstalled": (),
    "tokens_revoked": (),
}
OTHER_SCOPES = {
    "commands",
    "chat:write.public",
    "chat:write.customize",
    "app_mentions:read",
    "users:read.email",
    "files:read",
    "files:write",
    "channels:join",
    "emoji:read",
    "links:read",
    "pins:read",
}
COMMAND = re.compile(r"/[a-z0-9_-]{1,31}")


def install(workspace: Workspace, manifest: Json) -> Json:
    """Install the app, or change the installation; gives the tokens. Raises Sorry with the problems of the manifest."""
    features, settings = part(manifest, "features"), part(manifest, "settings")
    scopes = frozenset(part(part(manifest, "oauth_config"), "scopes").get("bot", ()))
    events = frozenset(part(settings, "event_subscriptions").get("bot_events", ()))
    commands = tuple(features.get("slash_commands", ()))
    shortcuts = tuple(features.get("shortcuts", ()))
    home = part(features, "app_home")
    known = OTHER_SCOPES | {scope for method in METHODS.values() for scope in method.scopes}
    problems = [
        *(f"There is no bot scope “{scope}”." for scope in sorted(scopes - known)),
        *(f"There is no event “{event}” here." for event in sorted(events - EVENTS.keys())),
        *(
            f"The event {event} needs the scope {' or '.join(EVENTS[event])}."
            for event in sorted(events & EVENTS.keys())
            if EVENTS[event] and not scopes.intersection(EVENTS[event])
        ),
        *command_problems(commands, shortcuts, scopes),
    ]
    if not settings.get("socket_mode_enabled"):
        problems.append("settings.socket_mode_enabled must be true: the rehearsal speaks Socket Mode only.")
    if problems:
        raise Sorry("The manifest can't be installed. " + " ".join(problems))
    workspace.installation = Installation(
        name=part(features, "bot_user").get("display_name")
        or part(manifest, "display_information").get("name")
        or "Bot",
        scopes=scopes,
        events=events,
        commands=commands,
        shortcuts=shortcuts,
        home_tab=bool(home.get("home_tab_enabled")),
        messages_tab=bool(home.get("messages_tab_enabled", True)),
        takes_messages=bool(home.get("messages_tab_enabled", True))
        and not home.get("messages_tab_read_only_enabled", False),
        interactive=bool(part(settings, "interactivity").get("is_enabled")),
    )
    workspace.changed.ring()
    return {
        "ok": True,
        "bot_token": BOT_TOKEN,
        "app_token": APP_TOKEN,
        "signing_secret": SIGNING_SECRET,
        "app_id": APP_ID,
        "bot_id": BOT_ID,
        "bot_user_id": BOT_USER,
        "team_id": workspace.world.team_id,
        "api_url": f"{workspace.url}/api/",
        "scopes": sorted(scopes),
    }


def part(whole: Json, name: str) -> dict[str, Any]:
    """A part of the manifest, empty when missing."""
    found = whole.get(name) or {}
    if not isinstance(found, dict):
        raise Sorry(f"The manifest can't be installed. “{name}” must be an object.")
    return found


def command_problems(commands: tuple[Json, ...], shortcuts: tuple[Json, ...], scopes: frozenset[str]) -> list[str]:
    """The problems of the commands and shortcuts."""
    problems = []
    if (commands or shortcuts) and "commands" not in scopes:
        problems.append("Commands and shortcuts need the scope commands.")
    for command in commands:
        name = str(command.get("command", ""))
        if not COMMAND.fullmatch(name):
            problems.append(f"“{name}” is no command: a slash, then at most 31 small letters, digits, - or _.")
        if not command.get("description"):
            problems.append(f"{name} needs a description.")
    for shortcut in shortcuts:
        if shortcut.get("type") not in ("message", "global") or not shortcut.get("callback_id"):
            problems.append("A shortcut needs a type (message or global) and a callback_id.")
        if not 0 < len(str(shortcut.get("name", ""))) <= 24:
            problems.append("A shortcut needs a name of at most 24 characters.")
    return problems

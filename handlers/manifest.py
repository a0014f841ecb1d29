"""The app manifest, generated from the registered listeners, with the least scopes needed."""

from typing import Any

from handlers import every_listener
from handlers.registration import Surface

NEEDED_BY_ALL = (
    "channels:history",  # to see whether a notice got through, when Slack's answer was lost
    "channels:read",  # doctor: is the bot in its channels
    "chat:write",
    "files:write",  # pictures on cards have to be in Slack
    "groups:history",
    "groups:read",
    "im:history",  # the same for direct messages
    "im:write",  # direct messages to proposers
    "usergroups:read",  # members of the groups that may write and approve
    "users:read",  # to leave out guests, strangers, bots and people who have left
)


def manifest() -> dict[str, Any]:
    """Give the manifest for Slack's "create from a manifest", schema version 2."""
    surfaces = [surface_of.SURFACE for surface_of in every_listener()]
    return {
        "_metadata": {"major_version": 2},
        "display_information": {
            "name": "Countersign",
            "description": "Posts for official accounts: proposed, checked, countersigned, published on time.",
            "background_color": "#1d3b53",
        },
        "features": {
            "app_home": {  # for our direct messages, and for content plans dropped by people
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Countersign", "always_online": True},
            "slash_commands": [
                {
                    "command": command.name,
                    "description": command.says,
                    "should_escape": False,
                    **({"usage_hint": command.hint} if command.hint else {}),
                }
                for surface in surfaces
                for command in surface.commands
            ],
            "shortcuts": [
                {
                    "name": shortcut.name,
                    "type": "message",
                    "callback_id": shortcut.callback_id,
                    "description": shortcut.says,
                }
                for surface in surfaces
                for shortcut in surface.shortcuts
            ],
        },
        "oauth_config": {"scopes": {"bot": list(scopes())}},
        "settings": {
            "event_subscriptions": {"bot_events": sorted({event for surface in surfaces for event in surface.events})},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def scopes() -> tuple[str, ...]:
    """The bot scopes needed, in order."""
    surfaces: list[Surface] = [surface_of.SURFACE for surface_of in every_listener()]
    commands = ("commands",) if any(surface.commands or surface.shortcuts for surface in surfaces) else ()
    return tuple(sorted({*NEEDED_BY_ALL, *commands, *(scope for surface in surfaces for scope in surface.scopes)}))

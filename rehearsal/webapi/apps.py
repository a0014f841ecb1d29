"""apps.*, auth.*, bots.*, team.*: the app's identity and its connection."""

from rehearsal.errors import SlackError
from rehearsal.records import APP_ID, BOT_ID, BOT_USER
from rehearsal.shapes import Json
from rehearsal.webapi.method import Call, method


@method("apps.connections.open", tier="t3", app_token=True)
def connections_open(call: Call) -> Json:
    """An address for Socket Mode."""
    return {"url": call.line.new_address()}


@method("auth.test", tier="t5")
def auth_test(call: Call) -> Json:
    """The app and workspace of the token."""
    return {
        "url": call.workspace.url + "/",
        "team": call.workspace.world.name,
        "user": call.installation.name.lower(),
        "team_id": call.workspace.world.team_id,
        "user_id": BOT_USER,
        "bot_id": BOT_ID,
        "app_id": APP_ID,
        "app_name": call.installation.name,
        "is_enterprise_install": False,
    }


@method("bots.info", tier="t3", scopes=("users:read",), optional="bot team_id", takes_json=False)
def bots_info(call: Call) -> Json:
    """Our own bot; the workspace has no other."""
    if call.text("bot") not in ("", BOT_ID):
        raise SlackError("bot_not_found")
    bot = {"id": BOT_ID, "deleted": False, "name": call.installation.name, "updated": 0}
    return {"bot": {**bot, "app_id": APP_ID, "user_id": BOT_USER, "icons": {}}}


@method("team.info", tier="t3", scopes=("team:read",), optional="domain team")
def team_info(call: Call) -> Json:
    """The workspace."""
    if call.text("team") not in ("", call.workspace.world.team_id):
        raise SlackError("team_not_found")
    name = call.workspace.world.name
    return {
        "team": {
            "id": call.workspace.world.team_id,
            "name": name,
            "domain": "rehearsal",
            "email_domain": "",
            "icon": {"image_default": True},
        }
    }

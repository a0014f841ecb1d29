"""users.* and usergroups.*: people, and the groups they are in."""

from rehearsal.errors import SlackError
from rehearsal.messages import person_as_slack
from rehearsal.records import BOT_ID, BOT_USER
from rehearsal.shapes import Json
from rehearsal.webapi.method import Call, method
from rehearsal.world import Group, Person


@method("users.info", tier="t4", scopes=("users:read",), required="user", optional="include_locale", takes_json=False)
def users_info(call: Call) -> Json:
    """A person."""
    return {"user": shown(call, call.text("user"))}


@method(
    "users.list",
    tier="t2",
    scopes=("users:read",),
    optional="cursor include_locale limit team_id",
    takes_json=False,
)
def users_list(call: Call) -> Json:
    """Everybody, the bot included."""
    ids, cursor = call.page([*call.workspace.people, BOT_USER], call.number("limit", 1000, 1000))
    members = [shown(call, user) for user in ids]
    now = int(call.workspace.now().timestamp())
    return {"members": members, "cache_ts": now, "response_metadata": {"next_cursor": cursor}}


@method(
    "usergroups.list",
    tier="t2",
    scopes=("usergroups:read",),
    optional="include_count include_disabled include_users team_id",
    takes_json=False,
)
def usergroups_list(call: Call) -> Json:
    """Every user group."""
    return {"usergroups": [group_shown(call, group) for group in call.workspace.groups.values()]}


@method(
    "usergroups.users.list",
    tier="t2",
    scopes=("usergroups:read",),
    required="usergroup",
    optional="include_disabled team_id",
    takes_json=False,
)
def usergroups_users_list(call: Call) -> Json:
    """The members of a user group."""
    group = call.workspace.groups.get(call.text("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"users": list(group.members)}


def shown(call: Call, user: str) -> Json:
    """A person, or the bot's own user, as users.info shows them."""
    with_email = "users:read.email" in call.installation.scopes
    if user != BOT_USER:
        person = call.workspace.person(user)
        return person_as_slack(call.workspace, person, with_email)
    bot = Person(BOT_USER, call.installation.name, call.installation.name.lower(), is_bot=True)
    facts = person_as_slack(call.workspace, bot, with_email)
    facts["profile"]["bot_id"] = BOT_ID
    return facts


def group_shown(call: Call, group: Group) -> Json:
    """A user group in the shape of usergroups.list."""
    facts: Json = {
        "id": group.id,
        "team_id": call.workspace.world.team_id,
        "is_usergroup": True,
        "name": group.name,
        "handle": group.handle,
        "date_delete": 0,
        "is_external": False,
        "auto_type": None,
        "prefs": {"channels": [], "groups": []},
    }
    if call.flag("include_users"):
        facts["users"] = list(group.members)
    if call.flag("include_count") or call.flag("include_users"):
        facts["user_count"] = len(group.members)
    return facts

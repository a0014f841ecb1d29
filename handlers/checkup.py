"""The doctor's look at Slack: tokens, scopes, channels, groups."""

from collections.abc import Iterator, Mapping

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.doctor import Found, Health
from bot.model.account import Account, Department
from bot.secrets import Secret
from handlers.manifest import scopes
from handlers.workspace import REFUSED, web_client

INVITE = "type /invite @Countersign in it"


def checkup(
    *,
    bot_token: Secret,
    app_token: Secret,
    api: str,
    accounts: Mapping[str, Account],
    departments: Mapping[str, Department],
) -> Iterator[Found]:
    """Ask Slack about everything the configuration names."""
    client = web_client(bot_token.reveal(), api)
    try:
        reply = client.auth_test()
    except SlackApiError as error:
        code = str(error.response.get("error"))
        yield Found("Slack", Health.ILL, REFUSED.get(code, f"it refused the bot token ({code})"))
        return
    except (SlackClientError, OSError) as error:
        yield Found("Slack", Health.ILL, f"can't be reached at {api} ({type(error).__name__})")
        return
    yield Found("Slack", Health.WELL, f"{reply['team']}, as {reply['user']}")
    granted = {scope.strip() for scope in str(reply.headers.get("x-oauth-scopes", "")).split(",")}
    missing = [scope for scope in scopes() if scope not in granted]
    if missing:
        yield Found(
            "scopes", Health.ILL, f"missing {', '.join(missing)}: put in `countersign manifest`, install the app again"
        )
    else:
        yield Found("scopes", Health.WELL, "all there")
    yield _socket(web_client(app_token.reveal(), api))
    for channel, what in _channels(accounts, departments).items():
        yield _channel(client, channel, what)
    for group, what in _groups(accounts, departments).items():
        yield _group(client, group, what)


def _socket(client: WebClient) -> Found:
    try:
        client.apps_connections_open(app_token=client.token or "")
    except SlackApiError as error:
        return Found(
            "Socket Mode",
            Health.ILL,
            f"Slack refused the app-level token ({error.response.get('error')}). Make one with connections:write, "
            "under Basic Information.",
        )
    except (SlackClientError, OSError) as error:
        return Found("Socket Mode", Health.ILL, f"can't be reached ({type(error).__name__})")
    return Found("Socket Mode", Health.WELL, "the app-level token works")


def _channels(accounts: Mapping[str, Account], departments: Mapping[str, Department]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for account in accounts.values():
        found.setdefault(account.channel, []).append(f"approvals for {account.handle}")
    for department in departments.values():
        found.setdefault(department.media_channel, []).append("media team")
        found.setdefault(department.digest_channel, []).append("digest")
    return {channel: ", ".join(dict.fromkeys(what)) for channel, what in found.items()}


def _groups(accounts: Mapping[str, Account], departments: Mapping[str, Department]) -> dict[str, str]:
    found: dict[str, str] = {}
    for account in accounts.values():
        for what in ("proposers", "approvers", "seniors", "rota"):
            found.update({one: f"{what} of {account.handle}" for one in getattr(account, what) if one.startswith("S")})
    for department in departments.values():
        for one in (*department.media_team, *department.media_rota):
            if one.startswith("S"):
                found[one] = f"media team of {department.name}"
    return found


def _channel(client: WebClient, channel: str, what: str) -> Found:
    name = f"channel {channel} ({what})"
    try:
        found = client.conversations_info(channel=channel)["channel"]
    except SlackApiError as error:
        return Found(name, Health.ILL, f"Slack says {error.response.get('error')}: check the id, and {INVITE}")
    except (SlackClientError, OSError) as error:
        return Found(name, Health.ILL, f"can't be asked about ({type(error).__name__})")
    if found.get("is_archived"):
        return Found(name, Health.ILL, f"#{found['name']} is archived: unarchive it, or name another")
    if not found.get("is_member"):
        return Found(name, Health.ILL, f"I'm not in #{found['name']}: {INVITE}")
    if found.get("is_ext_shared"):
        return Found(
            name, Health.WARNING, f"#{found['name']} is shared with another organisation; people there see cards"
        )
    return Found(name, Health.WELL, f"#{found['name']}")


def _group(client: WebClient, group: str, what: str) -> Found:
    name = f"group {group} ({what})"
    try:
        members = client.usergroups_users_list(usergroup=group)["users"]
    except SlackApiError as error:
        return Found(name, Health.ILL, f"Slack says {error.response.get('error')}: check the id")
    except (SlackClientError, OSError) as error:
        return Found(name, Health.ILL, f"can't be asked about ({type(error).__name__})")
    if not members:
        return Found(name, Health.ILL, "nobody is in it: add people in Slack")
    return Found(name, Health.WELL, f"{len(members)} people")

"""The doctor's look at Slack: tokens, scopes, channels, groups, people."""

from collections.abc import Iterable, Iterator, Mapping

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot.cli.doctor import Found, Health
from bot.config.secrets import Secret
from bot.model.account import Account, Department
from bot.model.people import Standing
from bot.outbound.client import WayOut
from handlers.manifest import scopes
from handlers.slack.answers import code_of
from handlers.slack.directory import standing_of
from handlers.workspace import A_CODE, no_entry, web_client

INVITE = "type /invite @Countersign there"
INSTALL = "put the output of “countersign manifest” in the app's page, and install the app again"
NO_APPROVER = {
    Standing.GONE: "has been deactivated: name somebody else",
    Standing.BOT: "is a bot, and bots decide nothing: name a person",
    Standing.GUEST: "is a guest, and guests decide nothing: name a member",
    Standing.STRANGER: "is not of this workspace: name a member",
}
Named = dict[str, dict[str, list[str]]]
"""The uses of each id in the configuration, and where: {"U0DEE": {"senior for": ["@DeptExample"]}}."""
Known = frozenset[str] | None
"""The people behind an id; None when Slack would not say."""


def checkup(
    *,
    bot_token: Secret,
    app_token: Secret,
    api: str,
    out: WayOut,
    accounts: Mapping[str, Account],
    departments: Mapping[str, Department],
) -> Iterator[Found]:
    """Ask Slack about every token, channel, group and person in the configuration."""
    client = web_client(bot_token.reveal(), api, out, waits=True)
    try:
        reply = client.auth_test()
    except (SlackClientError, OSError, UnicodeError) as error:
        yield Found("bot token", Health.ILL, no_entry(error, api))
        return
    yield Found("bot token", Health.WELL, f"{reply['team']}, as @{reply['user']}")
    yield _scopes(reply)
    yield _socket(web_client(app_token.reveal(), api, out, waits=True))
    for channel, what in _channels(accounts, departments).items():
        yield _channel(client, channel, _said(what))
    people: dict[str, Known] = {}
    for principal, what in _principals(accounts, departments).items():
        if principal.startswith("S"):
            found, people[principal] = _group(client, principal, _said(what))
        else:
            found, people[principal] = _person(client, principal, _said(what), str(reply["team_id"]))
        yield found
    for account in accounts.values():
        yield from _enough(account, people)


def _scopes(reply: SlackResponse) -> Found:
    said = {name.lower(): str(value) for name, value in reply.headers.items()}
    granted = {scope.strip() for scope in said.get("x-oauth-scopes", "").split(",")}
    missing = [scope for scope in scopes() if scope not in granted]
    if missing:
        return Found("scopes", Health.ILL, f"{', '.join(missing)} missing: {INSTALL}")
    return Found("scopes", Health.WELL, "all there")


def _socket(client: WebClient) -> Found:
    try:
        client.apps_connections_open(app_token=client.token or "")
    except SlackApiError as error:
        return Found(
            "app token",
            Health.ILL,
            f"Slack refused it ({code_of(error)}). It begins with xapp-; make one with connections:write, "
            "on the app's page, under Basic Information.",
        )
    except (SlackClientError, OSError, UnicodeError):
        return Found("app token", Health.ILL, "Slack did not answer, or the token holds a character that no token has")
    return Found("app token", Health.WELL, "opens Socket Mode")


def _channels(accounts: Mapping[str, Account], departments: Mapping[str, Department]) -> Named:
    found: Named = {}
    for account in accounts.values():
        _note(found, (account.channel,), "approvals for", account.handle)
        _note(found, account.channels[1:], "market-sensitive posts of", account.handle)
    for department in departments.values():
        _note(found, (department.media_channel,), "media team of", department.name)
        _note(found, (department.digest_channel,), "digest of", department.name)
        _note(found, (department.policy_channel,) if department.policy_channel else (), "policy of", department.name)
        _note(found, tuple(department.offices.values()), "elected people and official bodies of", department.name)
    return found


def _principals(accounts: Mapping[str, Account], departments: Mapping[str, Department]) -> Named:
    found: Named = {}
    for account in accounts.values():
        _note(found, account.proposers, "proposes for", account.handle)
        _note(found, account.approvers, "approves for", account.handle)
        _note(found, account.seniors, "senior for", account.handle)
        _note(found, (account.owner,) if account.owner else (), "owns", account.handle)
        _note(found, account.rota, "on duty for", account.handle)
    for department in departments.values():
        _note(found, (*department.media_team, *department.media_rota), "media team of", department.name)
        _note(found, department.digital_leads, "digital leads of", department.name)
    return found


def _note(found: Named, ids: Iterable[str], what: str, where: str) -> None:
    for slack_id in ids:
        known = found.setdefault(slack_id, {}).setdefault(what, [])
        if where not in known:
            known.append(where)


def _said(named: Mapping[str, list[str]]) -> str:
    return "; ".join(f"{what} {', '.join(where)}" for what, where in named.items())


def _trouble(error: SlackClientError | OSError, mend: str) -> str:
    """The reason for Slack's silence about an id, and the remedy."""
    code = code_of(error)
    if code == "missing_scope":
        return "Slack would not say, for want of a scope: see above"
    return f"Slack says {code}: {mend}" if A_CODE.fullmatch(code) else "Slack did not answer; try again"


def _channel(client: WebClient, channel: str, what: str) -> Found:
    try:
        found = client.conversations_info(channel=channel)["channel"]
    except (SlackClientError, OSError) as error:
        mend = f"check the id of the channel; if it is a private one, {INVITE}"
        return Found(f"{channel} ({what})", Health.ILL, _trouble(error, mend))
    name = f"#{found['name']} ({what})"
    if found.get("is_archived"):
        return Found(name, Health.ILL, f"{channel} is archived: unarchive it, or name another")
    if not found.get("is_member"):
        return Found(name, Health.ILL, f"I'm not in it: {INVITE}")
    if found.get("is_ext_shared"):
        return Found(name, Health.WARNING, "shared with another organisation, whose people see what is posted there")
    return Found(name, Health.WELL, "I'm in it")


def _group(client: WebClient, group: str, what: str) -> tuple[Found, Known]:
    name = f"{group} ({what})"
    try:
        members = frozenset(client.usergroups_users_list(usergroup=group)["users"])
    except (SlackClientError, OSError) as error:
        return Found(name, Health.ILL, _trouble(error, "check the id of the user group")), None
    if not members:
        return Found(name, Health.ILL, "nobody is in this user group: add people to it in Slack"), members
    return Found(name, Health.WELL, "1 person" if len(members) == 1 else f"{len(members)} people"), members


def _person(client: WebClient, person: str, what: str, team: str) -> tuple[Found, Known]:
    name = f"{person} ({what})"
    try:
        user = client.users_info(user=person)["user"]
    except (SlackClientError, OSError) as error:
        return Found(name, Health.ILL, _trouble(error, "check the id of the person")), None
    standing = standing_of(user, team)
    if standing in NO_APPROVER:
        return Found(name, Health.ILL, f"{user['name']} {NO_APPROVER[standing]}"), frozenset()
    return Found(name, Health.WELL, str(user["name"])), frozenset({person})


def _enough(account: Account, people: Mapping[str, Known]) -> Iterator[Found]:
    """Report an account with fewer possible approvers than a post needs."""
    known = [people[principal] for principal in (*account.approvers, *account.seniors)]
    able = frozenset[str]().union(*(members for members in known if members is not None))
    if None not in known and len(able) < account.approvals:
        number = "nobody" if not able else f"only {len(able)}"
        says = f"a post needs {account.approvals} approvals and {number} can give one: name more approvers"
        yield Found(f"approvers of {account.handle}", Health.ILL, says)

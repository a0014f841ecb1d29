"""conversations.*: channels and direct conversations, with their messages."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from rehearsal.errors import SlackError
from rehearsal.messages import as_slack, conversation_as_slack
from rehearsal.records import BOT_USER, Conversation, Message
from rehearsal.shapes import Json
from rehearsal.webapi.method import BY_KIND, HISTORY, READ, Call, in_conversation, method

KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}
PAGING = "cursor include_all_metadata inclusive latest limit oldest"


@method("conversations.history", tier="t3", scopes=HISTORY, required="channel", optional=PAGING)
def history(call: Call) -> Json:
    """Messages, newest first, without replies in threads."""
    conversation = call.conversation("history")
    in_conversation(conversation)
    roots = [m for m in conversation.messages.values() if not m.is_reply or m.broadcast]
    return said(call, reversed(roots))


@method("conversations.replies", tier="t3", scopes=HISTORY, required="channel ts", optional=PAGING, takes_json=False)
def replies(call: Call) -> Json:
    """A thread: the first message, then the replies, oldest first."""
    conversation = call.conversation("history")
    in_conversation(conversation)
    ts = call.text("ts")
    first = call.message(conversation, ts, "thread_not_found")
    return said(call, [first, *conversation.replies(ts)])


@method(
    "conversations.info",
    tier="t3",
    scopes=READ,
    required="channel",
    optional="include_locale include_num_members",
    takes_json=False,
)
def info(call: Call) -> Json:
    """A conversation."""
    return {"channel": conversation_as_slack(call.conversation("read"), call.flag("include_num_members"))}


@method("conversations.members", tier="t4", scopes=READ, required="channel", optional="cursor limit", takes_json=False)
def members(call: Call) -> Json:
    """The members of a conversation."""
    conversation = call.conversation("read")
    people, cursor = call.page(conversation.members, call.number("limit", 100, 1000))
    return {"members": people, "response_metadata": {"next_cursor": cursor}}


@method(
    "conversations.list",
    tier="t2",
    scopes=READ,
    optional="cursor exclude_archived limit team_id types",
    takes_json=False,
)
def list_all(call: Call) -> Json:
    """The conversations the bot may know of."""
    return listed(call, [c for c in call.workspace.conversations.values() if c.kind == "channel" or is_in(c)])


@method(
    "users.conversations",
    tier="t3",
    scopes=READ,
    optional="cursor exclude_archived exclude_muted limit team_id types user",
    takes_json=False,
)
def users_conversations(call: Call) -> Json:
    """The conversations of a user, by default of the bot."""
    user = call.text("user") or BOT_USER
    visible = [c for c in call.workspace.conversations.values() if c.kind == "channel" or is_in(c)]
    return listed(call, [c for c in visible if user in c.members])


@method(
    "conversations.open",
    tier="t3",
    scopes=("im:write", "mpim:write", "groups:write", "channels:manage"),
    optional="channel prevent_creation return_im users",
)
def open_direct(call: Call) -> Json:
    """A direct conversation with one person, or with several."""
    workspace = call.workspace
    if call.text("channel"):
        conversation = call.conversation()
        return {"no_op": True, "already_open": True, "channel": shown(call, conversation)}
    users = [user for user in call.text("users").split(",") if user]
    if not users:
        raise SlackError("users_list_not_supplied")
    people = [workspace.person(user) for user in users]
    if any(person.deleted for person in people):
        raise SlackError("user_disabled")
    if len(users) > 8:
        raise SlackError("too_many_users")
    call.need("im:write" if len(users) == 1 else "mpim:write")
    if len(users) == 1:
        known = "D" + users[0][1:] in workspace.conversations
        extra = {"no_op": True, "already_open": True} if known else {}
        return {**extra, "channel": shown(call, workspace.dm(users[0]))}
    together = [*users, BOT_USER]
    for conversation in workspace.conversations.values():
        if conversation.kind == "mpim" and set(conversation.members) == set(together):
            return {"no_op": True, "already_open": True, "channel": shown(call, conversation)}
    name = "mpdm-" + "--".join(person.handle for person in people) + "-1"
    conversation = Conversation(workspace.next_id("G"), name, "mpim", together, int(workspace.now().timestamp()))
    workspace.conversations[conversation.id] = conversation
    workspace.changed.ring()
    return {"channel": shown(call, conversation)}


def shown(call: Call, conversation: Conversation) -> Json:
    """The answer of conversations.open: the id, or with `return_im` the whole conversation."""
    return conversation_as_slack(conversation) if call.flag("return_im") else {"id": conversation.id}


def is_in(conversation: Conversation) -> bool:
    """Whether the bot is in a conversation."""
    return BOT_USER in conversation.members


def listed(call: Call, conversations: list[Conversation]) -> Json:
    """A page of conversations of the types asked for, each type with its scope."""
    types = (call.text("types") or "public_channel").split(",")
    if any(kind not in KINDS for kind in types):
        raise SlackError("invalid_types")
    for kind in types:
        call.need(f"{BY_KIND[KINDS[kind]]}:read")
    wanted = {KINDS[kind] for kind in types}
    found = [c for c in conversations if c.kind in wanted and not (c.archived and call.flag("exclude_archived"))]
    page, cursor = call.page(found, call.number("limit", 100, 1000))
    channels = [conversation_as_slack(c, num_members=True) for c in page]
    return {"channels": channels, "response_metadata": {"next_cursor": cursor}}


def said(call: Call, messages: Iterable[Message]) -> Json:
    """A page of messages between `oldest` and `latest`."""
    oldest, latest = moment(call, "oldest"), moment(call, "latest")
    inclusive = call.flag("inclusive")

    def wanted(message: Message) -> bool:
        at = Decimal(message.ts)
        if inclusive:
            return (oldest is None or at >= oldest) and (latest is None or at <= latest)
        return (oldest is None or at > oldest) and (latest is None or at < latest)

    page, cursor = call.page([m for m in messages if wanted(m)], call.number("limit", 100, 999))
    metadata = call.flag("include_all_metadata")
    answer: Json = {"messages": [as_slack(call.workspace, m, metadata) for m in page], "has_more": bool(cursor)}
    if cursor:
        answer["response_metadata"] = {"next_cursor": cursor}
    return answer


def moment(call: Call, name: str) -> Decimal | None:
    """A timestamp argument."""
    if not call.text(name) or call.text(name) == "now":
        return None
    try:
        return Decimal(call.text(name))
    except InvalidOperation as wrong:
        raise SlackError(f"invalid_ts_{name}") from wrong

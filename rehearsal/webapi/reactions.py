"""reactions.*: thumbs and the rest."""

from rehearsal.errors import SlackError
from rehearsal.messages import as_slack, permalink, reactions_as_slack
from rehearsal.records import BOT_USER, Message
from rehearsal.shapes import Json
from rehearsal.webapi.method import Call, in_conversation, method

MOST_PEOPLE = 50


@method(
    "reactions.get",
    tier="t3",
    scopes=("reactions:read",),
    optional="channel file file_comment full timestamp",
    takes_json=False,
)
def reactions_get(call: Call) -> Json:
    """A message with its reactions; without `full` the lists of people may be cut, never the counts."""
    message = target(call)
    facts = as_slack(call.workspace, message)
    if message.reactions:
        facts["reactions"] = reactions_as_slack(message, None if call.flag("full") else MOST_PEOPLE)
    facts["permalink"] = permalink(call.workspace, message)
    return {"type": "message", "channel": message.channel, "message": facts}


@method("reactions.add", tier="t3", scopes=("reactions:write",), required="channel name timestamp")
def reactions_add(call: Call) -> Json:
    """React as the bot."""
    message = target(call)
    conversation = call.conversation()
    in_conversation(conversation)
    if conversation.archived:
        raise SlackError("is_archived")
    call.happenings.react(message, call.text("name"), BOT_USER)
    return {}


@method(
    "reactions.remove",
    tier="t2",
    scopes=("reactions:write",),
    required="name",
    optional="file file_comment channel timestamp",
)
def reactions_remove(call: Call) -> Json:
    """Take the bot's own reaction away."""
    call.happenings.unreact(target(call), call.text("name"), BOT_USER)
    return {}


def target(call: Call) -> Message:
    """The message named by `channel` and `timestamp`."""
    if not call.text("channel") or not call.text("timestamp"):
        raise SlackError("no_item_specified")
    return call.message(call.conversation(), call.text("timestamp"))

"""People's acts in the workspace: commands, messages, reactions, clicks, forms; each takes effect and tells the app."""

from dataclasses import dataclass

from rehearsal import payloads
from rehearsal.answers import TROUBLE, said, submitted
from rehearsal.errors import MovedOn, SlackError, Sorry
from rehearsal.files import uploaded
from rehearsal.finding import has_element, label, one_element, required_missing, spread
from rehearsal.forms import FILLABLE, Unfit, fields, filled
from rehearsal.happenings import Happenings
from rehearsal.messages import typed
from rehearsal.records import Conversation, Installation, Message, View
from rehearsal.shapes import Json
from rehearsal.socketmode import Answer, Answered, AppLine, NobodyThere
from rehearsal.state import Workspace

NOT_CONNECTED = "The bot isn't connected, so nothing happened. Start it and try again."


@dataclass(frozen=True, slots=True)
class Acts:
    """Every act open to a person; refusals are sentences for the person."""

    workspace: Workspace
    happenings: Happenings
    line: AppLine

    # saying things

    async def command(self, user: str, channel: str, text: str) -> Json:
        """Use a slash command in a conversation."""
        conversation = self._place(user, channel)
        name, _, rest = text.strip().partition(" ")
        installation = self._installed()
        known = {str(command["command"]): command for command in installation.commands}
        if name not in known:
            there = ", ".join(sorted(known)) or "none"
            raise Sorry(f"{name} is not a command here. The commands are: {there}.", 404)
        escaped = bool(known[name].get("should_escape"))
        payload = payloads.command(self.workspace, user, conversation, name, rest, escaped)
        answer = await self.line.ask("slash_commands", payload, takes_answer=True)
        if not isinstance(answer, Answered):
            return self._unanswered(user, answer, name, channel)
        if answer.payload:
            try:
                said(self.happenings, user, channel, answer.payload)
            except SlackError as refused:
                words = f"{name} answered with a message Slack refuses: {refused.word}"
                return self._notice(user, words, "invalid_command_response", channel)
        return {"ok": True}

    async def message(
        self, user: str, channel: str, text: str, thread_ts: str | None, files: list[Json] | None = None
    ) -> Json:
        """Post a message in a conversation or a thread, or put files there."""
        conversation = self._place(user, channel)
        if conversation.kind == "im" and not self._installed().takes_messages:
            raise Sorry("Sending messages to this app has been turned off.")
        if conversation.archived:
            raise Sorry(f"#{conversation.name} has been archived.")
        if not (text.strip() or files):
            raise Sorry("There is nothing to send.")
        if thread_ts and thread_ts not in conversation.messages:
            raise Sorry("The message you are answering is gone.", 404)
        shared = [uploaded(self.workspace, user, {}, file) for file in files or ()]
        words = typed(self.workspace, text)
        message = self.happenings.post(
            Message(self.workspace.next_ts(), channel, user, words, thread_ts=thread_ts, files=shared)
        )
        self.read(user, channel, message.ts)
        return {"ok": True, "ts": message.ts}

    def react(self, user: str, channel: str, ts: str, name: str) -> Json:
        """Add a reaction."""
        self._reacting(user, channel, ts, name, add=True)
        return {"ok": True}

    def unreact(self, user: str, channel: str, ts: str, name: str) -> Json:
        """Take one's own reaction away."""
        self._reacting(user, channel, ts, name, add=False)
        return {"ok": True}

    def _reacting(self, user: str, channel: str, ts: str, name: str, *, add: bool) -> None:
        message = self._message(user, channel, ts)
        if message.only_for:
            raise Sorry("Nobody can react to a message only you can see.")
        if self.workspace.conversations[channel].archived:
            raise Sorry("This channel has been archived.")
        try:
            (self.happenings.react if add else self.happenings.unreact)(message, name, user)
        except SlackError as refused:
            known = {
                "already_reacted": "You have reacted with that already.",
                "no_reaction": "You have not reacted with that.",
                "invalid_name": f"“{name}” is no reaction.",
            }
            raise Sorry(known.get(refused.word, f"That can't be done: {refused.word}.")) from refused

    def read(self, user: str, channel: str, ts: str) -> None:
        """Mark a conversation read up to a message."""
        if ts > self.workspace.read_to.get((user, channel), ""):
            self.workspace.read_to[user, channel] = ts
            self.workspace.changed.ring()

    def delete(self, user: str, channel: str, ts: str) -> Json:
        """Take one's own message away."""
        message = self._message(user, channel, ts)
        if message.user != user:
            raise Sorry("You can only delete your own messages.")
        self.happenings.delete(message)
        return {"ok": True}

    # pressing things

    async def click(self, user: str, channel: str, ts: str, wanted: Json) -> Json:
        """Press a button, or choose in a menu, on a message."""
        message = self._message(user, channel, ts)
        block, element = one_element(message.blocks, wanted)
        action = self._action(block, element, wanted, message.state)
        payload = payloads.message_action(self.workspace, user, message, action)
        return await self._interact(user, payload, label(element), channel)

    async def view_action(self, user: str, view_id: str, wanted: Json) -> Json:
        """Press a button, or change a field that tells at once, in a modal or a home."""
        view = self._view(user, view_id)
        if wanted.get("hash", view.hash) != view.hash and not has_element(view.payload["blocks"], wanted):
            raise MovedOn("The form has changed in the meantime. Look at it again, then press.", 409)
        if "values" in wanted:
            self._fill(view, wanted["values"])
        block, element = one_element(view.payload["blocks"], wanted)
        if block["type"] == "input" and not block.get("dispatch_action"):
            raise Sorry(f"The field {element['action_id']} only counts when the form is sent.")
        action = self._action(block, element, wanted, view.values)
        return await self._interact(user, payloads.view_action(self.workspace, user, view, action), label(element))

    async def shortcut(self, user: str, callback_id: str, channel: str, ts: str) -> Json:
        """Use a shortcut: on a message if given, else from the composer."""
        kind = "message" if ts else "global"
        known = [s for s in self._installed().shortcuts if s["callback_id"] == callback_id and s["type"] == kind]
        if not known:
            raise Sorry(f"There is no such shortcut: {callback_id}.", 404)
        if ts:
            message = self._message(user, channel, ts)
            payload = payloads.message_shortcut(self.workspace, user, message, callback_id)
        else:
            payload = payloads.global_shortcut(self.workspace, user, callback_id)
        return await self._interact(user, payload, str(known[0]["name"]), channel or None)

    def home(self, user: str) -> Json:
        """Open App Home."""
        if not self._installed().home_tab:
            raise Sorry("This app has no home: its manifest does not enable one.")
        event: Json = {"user": user, "channel": self.workspace.dm(user).id, "tab": "home"}
        if user in self.workspace.homes:
            event["view"] = self.workspace.homes[user].as_slack()
        self.happenings.other("app_home_opened", event)
        return {"ok": True}

    # forms

    async def submit(self, user: str, view_id: str, values: Json) -> Json:
        """Send a modal off. Values refused by the fields themselves never reach the app."""
        view = self._view(user, view_id)
        stack = self.workspace.modals.get(user, [])
        if not stack or stack[-1] is not view:
            raise Sorry("That form is not the one in front.")
        if not view.payload.get("submit"):
            raise Sorry("That form has no button to send it.")
        view.trouble = ""
        view.errors = self._fill(view, values) | required_missing(view)
        if view.errors:
            self.workspace.changed.ring()
            return self._result("errors", view)
        answer = await self.line.ask("interactive", payloads.submission(self.workspace, user, view), takes_answer=True)
        if isinstance(answer, Answered):
            try:
                return self._result(submitted(self.workspace, view, answer.payload), view)
            except Sorry as wrong:
                return self._troubled(view, f"{TROUBLE} ({str(wrong)[0].upper()}{str(wrong)[1:]}.)")
        words = NOT_CONNECTED if isinstance(answer, NobodyThere) else f"{TROUBLE} (The bot did not answer in time.)"
        return self._troubled(view, words)

    async def close(self, user: str, view_id: str, everything: bool) -> Json:
        """Close a modal, or the whole stack, without sending."""
        view = self._view(user, view_id)
        stack = self.workspace.modals.get(user, [])
        if view not in stack:
            raise Sorry("A home can't be closed.")
        going = stack[:] if everything or view.payload.get("clear_on_close") else stack[stack.index(view) :]
        cleared = len(going) > 1
        self.workspace.modals[user] = [v for v in stack if v not in going]
        self.workspace.changed.ring()
        for gone in reversed(going):
            if gone.payload.get("notify_on_close"):
                payload = payloads.closed(self.workspace, user, gone, cleared)
                await self.line.ask("interactive", payload, takes_answer=False)
        return {"ok": True}

    # the small parts

    def _result(self, result: str, view: View) -> Json:
        stack = self.workspace.modals.get(view.user, [])
        return {"ok": result != "trouble", "result": result, "errors": view.errors, "trouble": view.trouble} | {
            "open": stack[-1].id if stack else None
        }

    def _troubled(self, view: View, words: str) -> Json:
        view.trouble = words
        self.workspace.changed.ring()
        return self._result("trouble", view)

    def _fill(self, view: View, values: Json) -> dict[str, str]:
        """Take simple values into the view's state; gives the errors shown at fields."""
        errors: dict[str, str] = {}
        known = {(b["block_id"], e["action_id"]): (b, e) for b, e in fields(view.payload["blocks"])}
        for (block_id, action_id), value in spread(values, known).items():
            _, element = known[block_id, action_id]
            given = value
            if element["type"] == "file_input":
                given = [uploaded(self.workspace, view.user, element, file) for file in value or ()]
            try:
                state = filled(element, given, lambda user: user in self.workspace.people)
            except Unfit as unfit:
                errors[block_id] = str(unfit)
            else:
                view.values[block_id][action_id] = state
        return errors

    def _action(self, block: Json, element: Json, wanted: Json, values: Json) -> Json:
        """The action as told to the app; a field's new state is kept in `values`."""
        action: Json = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
        if element["type"] in ("button", "workflow_button"):
            kept = {k: element[k] for k in ("text", "value", "style", "url") if k in element}
            return action | kept
        try:
            state = filled(element, wanted.get("value"), lambda user: user in self.workspace.people)
        except Unfit as unfit:
            raise Sorry(str(unfit)) from unfit
        if element["type"] in FILLABLE:
            values.setdefault(block["block_id"], {})[element["action_id"]] = state
        return action | state

    async def _interact(self, user: str, payload: Json, name: str, channel: str | None = None) -> Json:
        if not self._installed().interactive:
            words = "This app is not configured to handle interactive responses."
            return self._notice(user, words, "not_interactive", channel)
        answer = await self.line.ask("interactive", payload, takes_answer=False)
        return {"ok": True} if isinstance(answer, Answered) else self._unanswered(user, answer, name, channel)

    def _unanswered(self, user: str, answer: Answer, name: str, channel: str | None) -> Json:
        if isinstance(answer, NobodyThere):
            return self._notice(user, NOT_CONNECTED, "not_connected", channel)
        words = f"{name} didn't respond. The bot may still be working on it; look before you try again."
        return self._notice(user, words, "operation_timeout", channel)

    def _notice(self, user: str, words: str, code: str, channel: str | None) -> Json:
        self.workspace.notify(user, words, code, channel)
        return {"ok": False, "error": words, "code": code}

    def _installed(self) -> Installation:
        if self.workspace.installation is None:
            raise Sorry("No app is installed yet. Start the bot; it installs itself.", 409)
        return self.workspace.installation

    def _place(self, user: str, channel: str) -> Conversation:
        conversation = self.workspace.conversations.get(channel)
        if channel == "D" + user[1:]:
            conversation = self.workspace.dm(user)
        if conversation is None or not self.workspace.can_see(user, conversation):
            raise Sorry(f"You are not in a conversation with the id {channel}.", 404)
        return conversation

    def _message(self, user: str, channel: str, ts: str) -> Message:
        conversation = self._place(user, channel)
        message = conversation.messages.get(ts) or conversation.whispers.get(ts)
        if message is None or message.only_for not in (None, user):
            raise Sorry("That message is gone.", 404)
        return message

    def _view(self, user: str, view_id: str) -> View:
        view = self.workspace.view(view_id)
        if view is None or view.user != user:
            raise MovedOn("That form is not open any more.", 404)
        return view

"""The workspace's own controls, under /rehearsal: installing, the clock, faults, changes to people and channels."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from aiohttp import web

from rehearsal.clock import moment
from rehearsal.errors import Sorry
from rehearsal.faults import Faults
from rehearsal.happenings import Happenings
from rehearsal.install import install
from rehearsal.messages import person_as_slack
from rehearsal.people import LONGEST_WAIT, body_of, number
from rehearsal.records import BOT_USER, Conversation
from rehearsal.shapes import Json
from rehearsal.socketmode import Answered, AppLine
from rehearsal.state import Workspace
from rehearsal.webapi.door import WebApi

SOCKET_FAULTS = ("refresh", "warning", "too_many_websockets", "drop")


@dataclass(frozen=True, slots=True)
class Control:
    """The HTTP handlers under /rehearsal, except the timeline's."""

    workspace: Workspace
    happenings: Happenings
    line: AppLine
    faults: Faults
    web_api: WebApi

    def routes(self) -> list[web.RouteDef]:
        """Paths and handlers."""
        return [
            web.get("/rehearsal", self.overview),
            web.post("/rehearsal/install", answering(self._install)),
            web.get("/rehearsal/clock", self.clock),
            web.post("/rehearsal/clock", answering(self._move_clock)),
            web.get("/rehearsal/faults", self.planned),
            web.post("/rehearsal/faults", answering(self._fault)),
            web.delete("/rehearsal/faults", answering(self._clear)),
            web.post("/rehearsal/world", answering(self._world)),
            web.post("/rehearsal/envelope", answering(self._envelope)),
        ]

    async def overview(self, _: web.Request) -> web.Response:
        """Whether an app is installed, and the app's last calls."""
        installation = self.workspace.installation
        return web.json_response(
            {
                "workspace": self.workspace.world.name,
                "installed": installation.name if installation else None,
                "connections": len(self.line.connections),
                "calls": [{"method": method, "answer": answer} for method, answer in self.web_api.calls[-50:]],
            }
        )

    async def clock(self, request: web.Request) -> web.Response:
        """The time; with `since` and `wait`, after the next move of the clock."""
        clock = self.workspace.clock
        if "since" in request.query:
            wait = min(number(request, "wait", 25), LONGEST_WAIT)
            await clock.moved.heard(int(number(request, "since")), wait)
        return web.json_response(self._time())

    def _time(self) -> Json:
        clock = self.workspace.clock
        return {
            "offset_seconds": clock.offset.total_seconds(),
            "now": clock.now().isoformat(),
            "version": clock.moved.version,
        }

    async def _move_clock(self, body: Json) -> Json:
        clock = self.workspace.clock
        match body:
            case {"advance_seconds": int() | float() as seconds}:
                clock.advance(timedelta(seconds=seconds))
            case {"to": str() as said}:
                clock.advance_to(moment(said))
            case {"tomorrow_at": str() as at}:
                clock.advance_to_tomorrow(at)
            case {"weekday_at": str() as at}:
                clock.advance_to_weekday(at)
            case _:
                raise Sorry("Say advance_seconds, to, tomorrow_at or weekday_at.")
        self.workspace.changed.ring()
        return self._time()

    async def _install(self, body: Json) -> Json:
        return install(self.workspace, body.get("manifest", body))

    async def planned(self, _: web.Request) -> web.Response:
        """The planned faults."""
        return web.json_response(self.faults.as_json())

    async def _fault(self, body: Json) -> Json:
        if unknown := body.keys() - {"web", "timeline", "socket"}:
            raise Sorry(f"Nothing goes wrong with {', '.join(sorted(unknown))} here; say web, timeline or socket.")
        if "web" in body:
            self.faults.plan_web(body["web"])
        if "timeline" in body:
            self.faults.plan_timeline(body["timeline"])
        if "socket" in body:
            what = body["socket"]
            if what not in SOCKET_FAULTS:
                raise Sorry(f"There is no fault “{what}” here; there are {', '.join(SOCKET_FAULTS)}.")
            if what == "drop":
                self.line.drop()
            else:
                await self.line.disconnect("refresh_requested" if what == "refresh" else what)
        return self.faults.as_json()

    async def _clear(self, _: Json) -> Json:
        self.faults.clear()
        return self.faults.as_json()

    async def _world(self, body: Json) -> Json:
        """Change people (`{"U0SAM": {"deleted": true}}`), groups (`{"S0APPROVE": [ids]}`), channels; delete things."""
        for user, facts in body.get("people", {}).items():
            self._change_person(user, facts)
        for group, members in body.get("groups", {}).items():
            self._change_group(group, members)
        for channel, facts in body.get("channels", {}).items():
            self._change_channel(channel, facts)
        for file in body.get("deleted_files", ()):
            if self.workspace.files.pop(file, None) is None:
                raise Sorry(f"There is no file with the id {file}.", 404)
        for place in body.get("deleted_messages", ()):
            found = self.workspace.conversations[place["channel"]].messages.get(place["ts"])
            if found is None:
                raise Sorry("There is no such message.", 404)
            self.happenings.delete(found)
        self.workspace.changed.ring()
        return {"ok": True}

    async def _envelope(self, body: Json) -> Json:
        """Send the app a payload of the caller's own making, as a forger would: `{"type", "payload"}`."""
        kind, payload = body.get("type"), body.get("payload")
        if kind not in ("interactive", "slash_commands", "events_api") or not isinstance(payload, dict):
            raise Sorry("Say type (interactive, slash_commands or events_api) and payload.")
        answer = await self.line.ask(kind, payload, takes_answer=True)
        return {"ok": isinstance(answer, Answered), "answer": answer.payload if isinstance(answer, Answered) else None}

    def _change_person(self, user: str, facts: Json) -> None:
        person = self.workspace.people.get(user)
        if person is None:
            raise Sorry(f"There is nobody with the id {user}.", 404)
        try:
            changed = replace(person, **facts)
        except TypeError as wrong:
            raise Sorry(f"People have no such fact: {wrong}.") from wrong
        self.workspace.people[user] = changed
        shown = person_as_slack(self.workspace, changed, with_email=False)
        self.happenings.other("user_change", {"user": shown})

    def _change_group(self, group_id: str, members: list[str]) -> None:
        group = self.workspace.groups.get(group_id)
        if group is None:
            raise Sorry(f"There is no group with the id {group_id}.", 404)
        self.workspace.groups[group_id] = replace(group, members=tuple(members))
        added, removed = set(members) - set(group.members), set(group.members) - set(members)
        self.happenings.other(
            "subteam_members_changed",
            {
                "subteam_id": group_id,
                "team_id": self.workspace.world.team_id,
                "date_update": int(self.workspace.now().timestamp()),
                "added_users": sorted(added),
                "added_users_count": str(len(added)),
                "removed_users": sorted(removed),
                "removed_users_count": str(len(removed)),
            },
        )

    def _change_channel(self, channel: str, facts: Json) -> None:
        conversation = self.workspace.conversations.get(channel)
        if conversation is None:
            raise Sorry(f"There is no channel with the id {channel}.", 404)
        if "archived" in facts and facts["archived"] != conversation.archived:
            conversation.archived = bool(facts["archived"])
            what = "archive" if conversation.archived else "unarchive"
            self.happenings.other(f"{kind_of(conversation)}_{what}", {"channel": channel, "user": BOT_USER})
        for fact in ("shared", "private"):
            if fact in facts:
                setattr(conversation, fact, bool(facts[fact]))
        if "shared" in facts:
            kind = "channel_shared" if conversation.shared else "channel_unshared"
            self.happenings.other(kind, {"channel": channel, "connected_team_id": "T0OTHER"})
        if "members" in facts:
            before, conversation.members = conversation.members, list(facts["members"])
            for kind, users in (
                ("member_joined_channel", set(conversation.members) - set(before)),
                ("member_left_channel", set(before) - set(conversation.members)),
            ):
                for user in sorted(users):
                    place = {"user": user, "channel": channel, "channel_type": "C"}
                    self.happenings.other(kind, {**place, "team": self.workspace.world.team_id})
            if BOT_USER in before and BOT_USER not in conversation.members:
                self.happenings.other(f"{kind_of(conversation)}_left", {"channel": channel})


def kind_of(conversation: Conversation) -> str:
    """The prefix of events about a conversation."""
    return "channel" if conversation.kind == "channel" else "group"


def answering(act: Callable[[Json], Awaitable[Json]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler from a function of JSON objects."""

    async def handle(request: web.Request) -> web.Response:
        return web.json_response(await act(await body_of(request)))

    return handle

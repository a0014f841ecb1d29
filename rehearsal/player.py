"""Playing a person: acting and looking through the people API only."""

import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import httpx

from rehearsal.shapes import Json

PATIENCE = 60.0
"""Seconds to wait for a sight."""

Found = TypeVar("Found")


class NotSeen(Exception):
    """An expected sight that was not seen; the message names it."""


@dataclass(slots=True)
class Stage:
    """The workspace from outside: the people, the timeline, the clock, and planned faults."""

    url: str
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = httpx.Client(base_url=self.url, timeout=60, trust_env=False)

    def be(self, person: str) -> "Player":
        """Act as a person."""
        return Player(self, person)

    def get(self, path: str) -> Json:
        """Get an address of the workspace, as JSON."""
        found: Json = self.client.get(path).raise_for_status().json()
        return found

    def post(self, path: str, body: Json) -> Json:
        """Post to an address of the workspace. Raises NotSeen with the workspace's own words for a refusal."""
        reply = self.client.post(path, json=body)
        if reply.is_error:
            raise NotSeen(f"the workspace refused {path}: {reply.text[:200]}")
        done: Json = reply.json()
        return done

    def live(self, text: str) -> list[Json]:
        """The posts on the timeline with exactly this text."""
        posts: list[Json] = self.get("/rehearsal/timeline")["posts"]
        return [post for post in posts if post["text"] == text]

    def move_clock(self, **to: object) -> str:
        """Move the clock forward; gives the new time."""
        return str(self.post("/rehearsal/clock", dict(to))["now"])

    def _said_privately(self) -> str:
        """The latest private messages to people: most often the reason why a sight is missing."""
        everybody = [self.be(str(person["id"])) for person in self.get("/people")["people"]]
        said = [
            (message["ts"], f"{player.id}: {words_of(message)[:200]}")
            for player in everybody
            for talk in player.state()["conversations"]
            for message in talk["messages"]
            if message["ephemeral"]
        ]
        return "; the last private answer was to " + max(said)[1] if said else ""

    def until(self, look: Callable[[], Found | None], what: str, within: float = PATIENCE) -> Found:
        """Look again and again until `look` finds a value. Raises NotSeen after `within` seconds."""
        watcher = self.be("U0DEE")
        ends, version = time.monotonic() + within, 0
        while True:
            if found := look():
                return found
            if time.monotonic() > ends:
                raise NotSeen(f"{what} was not seen within {within:g} seconds{self._said_privately()}")
            version = watcher.wait_for_news(version)


@dataclass(frozen=True, slots=True)
class Player:
    """A person at their screen."""

    stage: Stage
    id: str

    def state(self) -> Json:
        """All that the person sees."""
        return self.stage.get(f"/people/{self.id}/state")

    def wait_for_news(self, version: int) -> int:
        """Wait, a moment at most, for a change since a version; gives the present version."""
        path = f"/people/{self.id}/state?since={version}&wait=0.5"
        return int(self.stage.get(path)["version"])

    def command(self, text: str, channel: str = "C0GENERAL") -> None:
        """Type a slash command."""
        self.stage.post(f"/people/{self.id}/command", {"channel": channel, "text": text})

    def drop(self, name: str, data: bytes, text: str = "") -> None:
        """Drop a file into the conversation with the bot."""
        files = [{"name": name, "content": b64encode(data).decode()}]
        there = f"D{self.id[1:]}"
        self.stage.post(f"/people/{self.id}/message", {"channel": there, "text": text, "files": files})

    def react(self, card: Json, name: str = "+1") -> None:
        """Put a reaction on a message."""
        body = {"channel": card["channel"], "ts": card["ts"], "name": name}
        self.stage.post(f"/people/{self.id}/reaction", body)

    def unreact(self, card: Json, name: str = "+1") -> None:
        """Take a reaction away."""
        body = {"channel": card["channel"], "ts": card["ts"], "name": name}
        reply = self.stage.client.request("DELETE", f"/people/{self.id}/reaction", json=body)
        reply.raise_for_status()

    def click(self, message: Json, label: str) -> None:
        """Press a message's button by label."""
        button = next((element for element in buttons_of(message) if element["text"]["text"] == label), None)
        if button is None:
            raise NotSeen(f"there is no button “{label}”")
        body = {"channel": message["channel"], "ts": message["ts"], "action_id": button["action_id"]}
        self.stage.post(f"/people/{self.id}/click", {**body, "value": button.get("value", "")})

    def form(self, title: str) -> Json:
        """Wait for a form with a title to open."""

        def look() -> Json | None:
            modal: Json | None = self.state()["modal"]
            return modal if modal and modal["title"] == title else None

        return self.stage.until(look, f"the form “{title}”")

    def answer(self) -> Json:
        """Wait for the window that says who is asking, with nothing left to be looked up."""

        def look() -> Json | None:
            window = self.form("Who is asking")
            return window if "We are looking at their profile" not in words_of(window["blocks"]) else None

        return self.stage.until(look, "the answer after the look at the profile")

    def fill_in(self, form: Json, **values: object) -> Json:
        """Fill in a form's fields by name, and send the form; gives the result."""
        filled = {name: {"input": value} for name, value in values.items()}
        return self.stage.post(f"/people/{self.id}/submit", {"view_id": form["id"], "values": filled})

    def press(self, form: Json, label: str, **values: object) -> None:
        """Press a form's button by label, with input in other fields."""
        blocks = [(block, button) for block in form["blocks"] for button in buttons_of({"blocks": [block]})]
        found = next(((block, button) for block, button in blocks if button["text"]["text"] == label), None)
        if found is None:
            raise NotSeen(f"there is no button “{label}”")
        self._acts(form, found[0]["block_id"], found[1]["action_id"], found[1].get("value"), values)

    def choose(self, form: Json, field: str, value: str, **values: object) -> None:
        """Choose a value in a field that tells at once."""
        self._acts(form, field, "input", value, values)

    def _acts(self, form: Json, block: str, action: str, value: object, values: Json) -> None:
        filled = {name: {"input": given} for name, given in values.items()}
        wanted = {"view_id": form["id"], "block_id": block, "action_id": action, "value": value, "values": filled}
        self.stage.post(f"/people/{self.id}/view-action", wanted)

    def opens_home(self, *words: str) -> Json:
        """Open App Home, and wait until the bot has drawn it since, with all words."""
        before = self.state()["home"]
        self.stage.post(f"/people/{self.id}/home", {})
        return self.sees_at_home(*words, since=before)

    def choose_at_home(self, home: Json, block: str, action: str, value: str) -> None:
        """Choose in a menu of App Home."""
        self._acts(home, block, action, value, {})

    def turns_to(self, home: Json, title: str) -> None:
        """Choose a list of App Home by the beginning of its title."""
        (menu,) = (block for block in home["blocks"] if str(block.get("block_id")).startswith("home:lists:"))
        options = menu["elements"][0]["options"]
        found = next((option for option in options if option["text"]["text"].startswith(title)), None)
        if found is None:
            raise NotSeen(f"there is no list “{title}”")
        self.choose_at_home(home, menu["block_id"], menu["elements"][0]["action_id"], found["value"])

    def sees_at_home(self, *words: str, since: Json | None = None) -> Json:
        """Wait until App Home shows all words, drawn later than an earlier look at it."""

        def look() -> Json | None:
            home: Json | None = self.state()["home"]
            if not home or (since and home["hash"] == since["hash"]):
                return None
            return home if all(word in words_of(home["blocks"]) for word in words) else None

        return self.stage.until(look, f"a home of {self.id} with {', '.join(words)}")

    def close(self) -> None:
        """Close any open form."""
        if modal := self.state()["modal"]:
            self.stage.post(f"/people/{self.id}/close", {"view_id": modal["id"], "everything": True})

    def messages(self, channel: str) -> list[Json]:
        """The person's view of a channel, oldest first, with replies and private answers."""
        every: list[Json] = self.state()["conversations"]
        return next((talk["messages"] for talk in every if talk["id"] == channel), [])

    def direct_messages(self) -> list[str]:
        """The bot's messages to the person alone."""
        every: list[Json] = self.state()["conversations"]
        return [words_of(message) for talk in every if talk["kind"] == "im" for message in talk["messages"]]

    def sees(
        self,
        channel: str,
        *words: str,
        reply: bool = False,
        private: bool = False,
        after: str = "",
        within: float = PATIENCE,
    ) -> Json:
        """Wait for a message with all words, sent after a timestamp; gives the newest."""

        def look() -> Json | None:
            for message in reversed(self.messages(channel)):
                fits = message["is_reply"] == reply and message["ephemeral"] == private and message["ts"] > after
                if fits and all(word in words_of(message) for word in words):
                    return message
            return None

        return self.stage.until(look, f"a message in {channel} with {', '.join(words)}", within)

    def is_told(self, *words: str) -> str:
        """Wait for a direct message with all words."""

        def look() -> str | None:
            return next(
                (text for text in reversed(self.direct_messages()) if all(word in text for word in words)), None
            )

        return self.stage.until(look, f"a direct message to {self.id} with {', '.join(words)}")


def words_of(thing: object) -> str:
    """Every word shown by a message or a form."""
    return " ".join(_texts(thing))


def buttons_of(message: Json) -> list[Json]:
    """A message's buttons, also beside a sentence."""
    elements = [
        element
        for block in message.get("blocks") or ()
        for element in (*block.get("elements", ()), block.get("accessory") or {})
    ]
    return [element for element in elements if element.get("type") == "button"]


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, dict):
        for key, value in thing.items():
            if key in {"text", "url"} and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(thing, list):
        for part in thing:
            yield from _texts(part)

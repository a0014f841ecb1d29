"""The basis of every chapter: the people, the channels, and the small parts shared by steps."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from rehearsal.player import NotSeen, Player, Stage, buttons_of, words_of
from rehearsal.shapes import Json

LONDON = ZoneInfo("Europe/London")
PRIYA, TOM, SAM, JO, GIL, MO = "U0PRIYA", "U0TOM", "U0SAM", "U0JO", "U0GIL", "U0MO"
APPROVALS, FLOODS, MEDIA, DIGEST, GENERAL = "C0APPROVE", "C0FLOODS", "C0MEDIA", "C0DIGEST", "C0GENERAL"

FLOOD = "The River Example is expected to peak at 6pm. Check your area: https://www.gov.uk/check-flooding"
SOON = "as_soon_as_approved"
GO_AHEAD = "Give the go-ahead"
MORE = "More: until when, a reply, the kind of post, a note"
"""The button that shows the seldom-used fields."""


@dataclass(slots=True)
class Scene:
    """The stage, and the cards that one step hands on to another."""

    stage: Stage
    audit: list[str]
    """The command that verifies the bot's audit trail."""
    cards: dict[str, Json] = field(default_factory=dict)

    def propose(self, accounts: list[str], text: str, channel: str) -> Json:
        """Propose a post as Priya; gives the card."""
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, accounts, text)
        self.checked(priya)
        return self.stage.be(SAM).sees(channel, text, "Needs one")

    def filled_in(self, player: Player, accounts: list[str], text: str, **more: object) -> Json:
        """Open the form, fill in the first step and go on; gives the form of the second step."""
        player.command("/propose-post")
        form = player.form("Propose a post")
        if (when := str(more.get("when", SOON))) != SOON:
            player.choose(form, "when", when)
            form = self.stage.until(lambda: changed(player, form), "the fields of that choice")
        if not more.keys() <= {block.get("block_id") for block in form["blocks"]}:
            player.press(form, MORE)
            form = self.stage.until(lambda: with_fields(player, more), f"the fields {', '.join(more)}")
        came = player.fill_in(form, **{"accounts": accounts, "text": text, "when": SOON, **more})
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        return player.form("Check before you send")

    def checked(self, player: Player, *, ends: str = "Sent for approval", **values: object) -> None:
        """Go through the second step: look, fill in `values`, and send; `ends` is the title of the last form."""
        came = player.fill_in(player.form("Check before you send"), **values)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        player.form(ends)
        player.close()

    def again(self, card: Json) -> Json:
        """Look at a card again."""
        here = self.stage.be(SAM).messages(card["channel"])
        return next(message for message in here if message["ts"] == card["ts"])

    def settled(self) -> None:
        """Give the bot time for work under way: until two looks in a row see no change."""
        watcher, version = self.stage.be(SAM), -1
        for _ in range(20):
            now = watcher.wait_for_news(max(version, 0))
            if now == version:
                return
            version = now

    def now(self) -> datetime:
        """The time in the workspace."""
        return datetime.fromisoformat(self.stage.get("/rehearsal/clock")["now"])


def expect(holds: object, what: str) -> None:
    """Hold a fact against the expectation. Raises NotSeen."""
    if not holds:
        raise NotSeen(f"expected {what}")


def changed(player: Player, form: Json) -> Json | None:
    """The form in front of a person, once different from `form`."""
    now: Json | None = player.state()["modal"]
    return now if now and now["hash"] != form["hash"] else None


def with_fields(player: Player, names: Iterable[str]) -> Json | None:
    """The form in front of a person, once the fields `names` are present."""
    form: Json | None = player.state()["modal"]
    return form if form and {*names} <= {block.get("block_id") for block in form["blocks"]} else None


def exact_words(card: Json) -> str:
    """The words of a post as shown on its card: the rich text, byte for byte."""
    return " ".join(words_of(block) for block in card["blocks"] if block["type"] == "rich_text")


def labels(card: Json) -> set[str]:
    """The labels of a message's buttons."""
    return {str(button["text"]["text"]) for button in buttons_of(card)}

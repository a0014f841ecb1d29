"""Telling: reminders, a lapsed post proposed again, a card that vanishes, and Slack being away."""

from collections.abc import Callable
from datetime import datetime, timedelta

from rehearsal.player import words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, LONDON, PRIYA, SAM, Scene, expect, labels

AGAIN = "Propose again with these words"


class Telling(Scene):
    """Telling: reminders, a lapsed post proposed again, a card that vanishes, and Slack being away."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("what waits is reminded of: its thread, who is on duty, all who can approve it", self.nudged),
            ("what nobody approved lapses, and is proposed again with the same words", self.proposed_again),
            ("a card that somebody deletes is posted again, and approved", self.reposted),
            ("a channel that is archived is said to its owner, and its cards follow later", self.archived),
            ("Slack is away: the post goes out on time, and people hear of it afterwards", self.slack_away),
        ]

    def nudged(self) -> str:
        """Four hours on a working morning: a third of them, two thirds, and nearly all."""
        self.working_morning()
        text = "The heritage railway runs on Sundays again."
        card = self.propose(["dept"], text, APPROVALS)
        self.settled()  # the wait begins when the bot knows that its card stands, a moment after the card appears
        seen: list[str] = []
        for minutes in (81, 80, 56):
            self.stage.move_clock(advance_seconds=minutes * 60)
            seen.append(self.reminder(card, len(seen) + 1))
        expect("<@" not in seen[0], f"nobody named at first: {seen[0]}")
        expect(seen[1].count("<@") == 1 and f"<@{SAM}>" in seen[1], f"who is on duty: {seen[1]}")
        expect(seen[2].count("<@") > 1, f"everybody who can approve it: {seen[2]}")
        self.cards["lapses"] = card
        return seen[1]

    def proposed_again(self) -> str:
        """The proposer presses the button in the message; the form has the words, and asks for another time."""
        text, card = "The heritage railway runs on Sundays again.", self.cards["lapses"]
        self.stage.move_clock(advance_seconds=3600)
        self.stage.until(lambda: "passed without an approval" in words_of(self.again(card)), "the card saying so")
        priya = self.stage.be(PRIYA)
        said = self.stage.until(lambda: message_with(priya.state(), AGAIN, text), "the message with the button")
        priya.click(said, AGAIN)
        form = self.stage.until(lambda: priya.state()["modal"], "the form")
        expect(text in str(form), "the words in the form")
        came = priya.fill_in(form)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        self.checked(priya)
        new = self.stage.be(SAM).sees(APPROVALS, text, "Needs one")
        expect(new["ts"] != card["ts"], "a card of its own")
        self.stage.be(SAM).react(new)
        self.stage.until(lambda: "Approved by" in words_of(self.again(new)), "the approval on the card")
        return words_of(said)[:160]

    def reposted(self) -> str:
        """The card is deleted; a 👍 on the new card counts."""
        text = "The river office has a new front door."
        card = self.propose(["dept"], text, APPROVALS)
        self.stage.post("/rehearsal/world", {"deleted_messages": [{"channel": APPROVALS, "ts": card["ts"]}]})
        new = self.stage.be(SAM).sees(APPROVALS, text, "Needs one")
        expect(new["ts"] != card["ts"], "another card")
        says = self.stage.be(SAM).sees(APPROVALS, "is gone, so here it is again", reply=True)
        self.stage.be(SAM).react(new)
        self.stage.until(lambda: "Approved by" in words_of(self.again(new)), "the approval on the new card")
        return words_of(says)

    def archived(self) -> str:
        """Dee hears the remedy; once the channel is open, the card is there."""
        text = "The towpath café has new opening times."
        self.stage.post("/rehearsal/world", {"channels": {APPROVALS: {"archived": True}}})
        told = self.stage.be("U0DEE").is_told("can be decided", "it is archived")
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["dept"], text)
        self.checked(priya)
        priya.is_told("is kept, but its card can't be posted", "it is archived")
        self.stage.post("/rehearsal/world", {"channels": {APPROVALS: {"archived": False}}})
        self.stage.be(SAM).sees(APPROVALS, text, "Needs one")
        return told

    def slack_away(self) -> str:
        """Approved; Slack stops answering; the post is live; Slack comes back, and the card says so."""
        text = "The river office is open until eight tonight."
        card = self.propose(["dept"], text, APPROVALS)
        self.stage.be(SAM).react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")
        self.stage.post("/rehearsal/faults", {"web": {"next": "503", "count": 100_000}})
        self.stage.move_clock(advance_seconds=30)
        self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        expect("Live on" not in words_of(self.again(card)), "the card not knowing of it yet")
        self.stage.client.delete("/rehearsal/faults").raise_for_status()
        self.stage.move_clock(advance_seconds=600)
        self.stage.until(lambda: "Live on" in words_of(self.again(card)), "the card saying it is live")
        expect(len(self.stage.live(text)) == 1, "one post")
        return "live while Slack was away; said on the card afterwards"

    def reminder(self, card: Json, number: int) -> str:
        """Wait for the so-many-th reminder in a card's thread."""

        def look() -> str | None:
            every = self.stage.be(SAM).messages(card["channel"])
            thread = [
                words_of(message) for message in every if message["is_reply"] and message["thread_ts"] == card["ts"]
            ]
            found = [line for line in thread if "still waits for approval" in line]
            return found[-1] if len(found) == number else None

        return self.stage.until(look, f"reminder {number} in the thread")

    def working_morning(self) -> None:
        """Move the clock to nine o'clock on a Tuesday to Thursday, when bank holidays are rare."""
        day = self.now().astimezone(LONDON) + timedelta(days=1)
        while day.weekday() not in (1, 2, 3):
            day += timedelta(days=1)
        self.stage.move_clock(to=datetime(day.year, day.month, day.day, 9, tzinfo=LONDON).isoformat())


def message_with(state: Json, label: str, words: str) -> Json | None:
    """The newest direct message that has these words and a button labelled `label`."""
    every = (
        message for talk in state["conversations"] if talk["kind"] == "im" for message in reversed(talk["messages"])
    )
    return next((message for message in every if label in labels(message) and words in words_of(message)), None)

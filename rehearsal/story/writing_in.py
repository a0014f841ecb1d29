"""People write in on the timeline: a journalist, a citizen, and somebody whom a press list makes known."""

from collections.abc import Callable

from rehearsal.player import words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, MEDIA, MO, PRIYA, SAM, Scene, expect, labels

STORY = "I'm writing a story on the barrier for the Example Times. Could I have a statement by 4pm?"
PERMIT = "My fishing permit has been stuck for six weeks. When is mine coming?"
ANYBODY = "Why was the night bus cut?"
PRESS_LIST = "Name,Outlet,Job title,Email,Twitter\nDana Hart,Example Gazette,Reporter,,@danahart\n"
TO_READ = 130
"""Seconds until the bot reads again what people write."""


class WritingIn(Scene):
    """What people outside write, from the question to the answer."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("a journalist's question on the timeline is answered by the media team", self.journalist),
            ("an ordinary question is a line, and goes once the reply is out", self.citizen),
            ("a press list makes somebody known whom nobody could tell", self.known_by_a_list),
        ]

    def journalist(self) -> str:
        """The card comes by itself, and leaves with the answer."""
        self.writes("rosalane", STORY)
        mo = self.stage.be(MO)
        card = mo.sees(MEDIA, "Probably a journalist", "rosalane", STORY, "Written to @DeptExample")
        mo.click(card, "Take it")
        taken = self.stage.until(lambda: self._shows(card, "Taken by"), "who took it")
        mo.click(taken, "Answered")
        mo.fill_in(mo.form("Answered"), way="phone", note="Rang her back.")
        done = self.stage.until(lambda: self._shows(card, "Answered by"), "the answer on the card")
        expect("Open it again" in labels(done), "the way back")
        return words_of(done)

    def citizen(self) -> str:
        """Answer opens the reply; approved and out, the person waits no more."""
        self.writes("alexw", PERMIT)
        line = self.stage.be(SAM).sees(APPROVALS, "1 person waits", "Alex Walker", "My fishing permit")
        priya = self.stage.be(PRIYA)
        priya.click(line, "Answer")
        form = priya.form("Reply to a question")
        expect(PERMIT in words_of(form["blocks"]), "the question in the form")
        text = "@alexw Permits take eight weeks at the moment. Yours is on its way."
        priya.fill_in(form, text=text)
        self.checked(priya)
        card = self.stage.be(SAM).sees(APPROVALS, "Permits take eight weeks", "Needs one")
        self.stage.be(SAM).react(card)
        self.stage.until(lambda: self._shows(card, "Approved by"), "the approval on the card")
        self.stage.move_clock(advance_seconds=TO_READ)
        (out,) = self.stage.until(lambda: self.stage.live(text), "the reply on the timeline")
        expect(out["answers"] == "alexw", f"a reply under the question, not {out}")
        self.stage.move_clock(advance_seconds=TO_READ)
        return words_of(self.stage.until(lambda: self._shows(line, "Nobody waits"), "the line gone"))

    def known_by_a_list(self) -> str:
        """Unclear at first; once the media team has imported its list, the next question is press."""
        self.writes("danahart", ANYBODY)
        line = self.stage.be(SAM).sees(APPROVALS, "Dana Hart", "We can't tell who this is", ANYBODY)
        expect({"Who is it?", "No reply needed"} <= labels(line) and "Answer" not in labels(line), "a look first")
        mo, here = self.stage.be(MO), f"D{MO[1:]}"
        mo.drop("press.csv", PRESS_LIST.encode(), "source: Example Media")
        says = mo.sees(here, "press.csv", "has 1 person")
        mo.click(says, "Import")
        mo.sees(here, "is on the press list", "1 person")
        self.writes("danahart", "And when does it come back?")
        card = mo.sees(MEDIA, "Probably a journalist", "danahart", "on the press list", "And when does it come back?")
        expect(ANYBODY in words_of(card), "what was asked before, on the card")
        self.stage.until(lambda: self._shows(line, "Nobody waits"), "the line gone")
        mo.click(card, "No answer needed")
        return words_of(card)

    def writes(self, by: str, text: str) -> None:
        """Somebody outside writes to the department, and the bot reads."""
        self.stage.post("/timeline/outside", {"from": by, "to": "DeptExample", "text": text})
        self.stage.move_clock(advance_seconds=TO_READ)

    def _shows(self, card: Json, words: str) -> Json | None:
        now = next(message for message in self._everything(card["channel"]) if message["ts"] == card["ts"])
        return now if words in words_of(now) else None

    def _everything(self, channel: str) -> list[Json]:
        return self.stage.be(MO if channel == MEDIA else SAM).messages(channel)

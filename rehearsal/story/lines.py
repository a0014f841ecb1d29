"""Agreed lines: two people agree beforehand, one person sends; press gets the holding line and no other words."""

from collections.abc import Callable
from datetime import timedelta

from rehearsal.player import words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, JO, LONDON, MEDIA, MO, PRIYA, SAM, TOM, Scene, expect, labels

NAME, HOLDING = "Flood warning, Examples", "Holding line: the barrier"
TEXT = "Flood warning for the {river}: it is expected to peak at {peak}. Please stay away from the banks."
FILLED = "Flood warning for the River Example: it is expected to peak at 6.30pm. Please stay away from the banks."
LATER = "Flood warning for the Sample Brook: it is expected to peak at 9pm. Please stay away from the banks."
SAID = "We are looking into what happened at the barrier. We will say more as soon as we can."


class Lines(Scene):
    """Agreed lines: two people agree beforehand, one person sends; press gets the holding line and no other words."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("a line with blanks is agreed to by two people who did not write it", self.agreed),
            ("one person fills its blanks, sees what goes out, and sends it", self.sent),
            ("the media team answers a journalist with the agreed holding line", self.press),
            ("the referral has its end, and its card says how", self.answered),
            ("a line that is withdrawn stops what was sent as it and is not out yet", self.withdrawn),
        ]

    def agreed(self) -> str:
        """Priya asks; neither her own click counts, nor Sam's second."""
        card = self.asked(NAME, "template", TEXT, "river: place: River Example, Sample Brook\npeak: time", ["writers"])
        self.cards["line"] = card
        priya, sam = self.stage.be(PRIYA), self.stage.be(SAM)
        priya.click(card, "Approve")
        priya.sees(APPROVALS, "Only those who approve", private=True)
        sam.click(card, "Approve")
        self.stage.until(lambda: "Needs one more approval" in words_of(self.again(card)), "the first of two")
        self.by_jo(card)
        return words_of(self.again(card))[:160]

    def sent(self) -> str:
        """Tom sends the line; the card tells the approvers, and the words are exactly the line's."""
        form = self.filled("River Example", "18:30")
        expect(FILLED in words_of(form["blocks"]), f"the exact words in: {words_of(form['blocks'])}")
        tom = self.stage.be(TOM)
        tom.fill_in(form)
        tom.form("On its way")
        tom.close()
        card = self.stage.be(SAM).sees(APPROVALS, FILLED, "Sent as an agreed line", NAME)
        expect("Stop" in labels(card), "a way to stop it")
        self.stage.move_clock(advance_seconds=11)
        self.stage.until(lambda: self.stage.live(FILLED), "the warning on the timeline")
        return words_of(self.again(card))[:160]

    def press(self) -> str:
        """The reporter's question is with the media team; Mo sends the agreed words, as a reply to her."""
        card = self.asked(HOLDING, "holding", SAID, "", ["media_team"])
        self.stage.be(SAM).click(card, "Approve")
        self.stage.until(lambda: "Needs one more approval" in words_of(self.again(card)), "the first of two")
        self.by_jo(card)
        asks = {"from": "rosalane", "to": "DeptExample", "text": "What happened at the barrier?"}
        question = self.stage.post("/timeline/outside", asks)["status"]
        mo = self.stage.be(MO)
        mo.click(mo.sees(MEDIA, "Probably a journalist", "rosalane"), "Send agreed line")
        mo.press(mo.form("Agreed lines"), "Send")
        came = mo.fill_in(mo.form("Send an agreed line"), reply_url=question["url"])
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        mo.fill_in(mo.form("Check before you send"))
        mo.form("On its way")
        mo.close()
        self.stage.move_clock(advance_seconds=11)
        out = self.stage.until(lambda: self.stage.live(SAID), "the holding line on the timeline")
        expect(out[0]["answers"] == "rosalane", f"a reply to the reporter, not {out[0]}")
        return str(out[0]["text"])

    def answered(self) -> str:
        """Mo rings the reporter and says so: the referral has its end, and the card says how."""
        mo = self.stage.be(MO)
        card = mo.sees(MEDIA, "Probably a journalist", "rosalane", "went out")
        mo.click(card, "Answered")
        mo.fill_in(mo.form("Answered"), way="phone", note="Rang her; she has what we know.")
        self.stage.until(lambda: "Rang her" in words_of(self.again(card)), "the card saying how it was answered")
        says = words_of(self.again(card))
        expect("by phone" in says and "They asked before" in says, f"how it was answered in: {says}")
        return says

    def withdrawn(self) -> str:
        """Sam withdraws the warning while a post from the line is in its undo window: the post asks an approver."""
        tom, sam = self.stage.be(TOM), self.stage.be(SAM)
        tom.fill_in(self.filled("Sample Brook", "21:00"))
        tom.form("On its way")
        tom.close()
        card = sam.sees(APPROVALS, LATER, "Sent as an agreed line")
        sam.click(self.again(self.cards["line"]), "Withdraw")
        self.stage.until(lambda: "Withdrawn by" in words_of(self.again(self.cards["line"])), "the line withdrawn")
        self.stage.move_clock(advance_seconds=11)
        self.stage.until(lambda: "Needs one approval" in words_of(self.again(card)), "the post asking an approver")
        expect(not self.stage.live(LATER), "nothing on the timeline")
        return words_of(self.again(card))[:160]

    def asked(self, name: str, kind: str, text: str, blanks: str, groups: list[str]) -> Json:
        """Propose a line as Priya; gives the card for two approvers."""
        priya = self.stage.be(PRIYA)
        priya.command("/lines")
        priya.press(priya.form("Agreed lines"), "Propose a line")
        last = (self.now() + timedelta(days=90)).astimezone(LONDON).date()
        given = {"name": name, "kind": kind, "text": text, "blanks": blanks, "accounts": ["dept"], "groups": groups}
        purpose = "What was issued, and nothing else"
        came = priya.fill_in(priya.form("Agreed line"), **given, purpose=purpose, review_on=last.isoformat())
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        priya.form("Two people are asked")
        priya.close()
        return self.stage.be(SAM).sees(APPROVALS, name, "Needs two approvals")

    def by_jo(self, card: Json) -> None:
        """Let Jo agree, too."""
        self.stage.be(JO).click(card, "Approve")
        self.stage.until(lambda: "Agreed by" in words_of(self.again(card)), "the line agreed to")

    def filled(self, river: str, peak: str) -> Json:
        """Fill the warning in as Tom; gives the form with the exact words."""
        tom = self.stage.be(TOM)
        tom.command("/lines")
        tom.press(tom.form("Agreed lines"), "Fill in and send")
        came = tom.fill_in(tom.form("Send an agreed line"), **{"blank:river": river, "blank:peak": peak})
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        return tom.form("Check before you send")

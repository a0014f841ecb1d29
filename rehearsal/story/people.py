"""People: approvers who edit, two approvals, stand-ins, delegated authority, and people who leave."""

from collections.abc import Callable
from datetime import timedelta

from rehearsal.player import Player, words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, FLOODS, JO, LONDON, MO, PRIYA, SAM, SOON, TOM, Scene, expect, labels

DEE = "U0DEE"
FERRY = "ferry times"
"""The topic on which Tom may reply without an approval."""


class People(Scene):
    """The people who decide."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("an approver edits, and so somebody else approves", self.approver_edits),
            ("two approvals, one of them a senior's; the senior on duty is named", self.two_approvals),
            ("the private answer to a thumb has the button that counts", self.private_answer),
            ("not yet comes under one of the department's own labels", self.labelled),
            ("a digital lead says who stands in, and the card names them", self.cover),
            ("a cover ends, and its stand-in approves no more", self.cover_ends),
            ("a reply within delegated authority needs no second person", self.delegated),
            ("whoever leaves the group takes their approval with them, and people hear of it", self.leaving),
        ]

    def approver_edits(self) -> str:
        """Jo mends a word, becomes a contributor, and leaves the approval to Sam."""
        card = self.propose(["dept"], "Our new library in Exmaple Street opens on Tuesday.", APPROVALS)
        jo, text = self.stage.be(JO), "Our new library in Example Street opens on Tuesday."
        jo.click(card, "Edit")
        jo.fill_in(jo.form("Edit a post"), text=text)
        self.checked(jo)
        new = self.stage.be(SAM).sees(APPROVALS, text, "Needs one approval")
        jo.click(new, "Approve")
        refused = jo.sees(APPROVALS, "wrote some of these words", private=True)
        self.stage.be(SAM).react(new)
        self.stage.until(lambda: "Approved by" in words_of(self.again(new)), "Sam's approval on the card")
        return words_of(refused)

    def two_approvals(self) -> str:
        """An account that asks for two approvals, with a senior's among them."""
        text = "The department's yearly report is out."
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["facebook"], text)
        self.checked(priya)
        sam, jo = self.stage.be(SAM), self.stage.be(JO)
        card = sam.sees(APPROVALS, text, "Needs two approvals, one of them a senior's")
        first = f"one of them a senior's: <@{JO}> (on duty), <@{DEE}>"
        expect(first in words_of(card), "the senior on duty, named first")
        sam.react(card)
        self.stage.until(lambda: "Needs one more senior approval" in words_of(self.again(card)), "one more being asked")
        jo.react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "both approvals on the card")
        return words_of(self.again(card))[:60]

    def private_answer(self) -> str:
        """No way back to the card: the button stands in the answer."""
        card = self.propose(["dept"], "I think the new park looks lovely in the spring.", APPROVALS)
        sam = self.stage.be(SAM)
        sam.react(card)
        answer = sam.sees(APPROVALS, "isn't counted here", private=True, after=card["ts"])
        expect("Approve" in labels(answer), "the button in the answer")
        sam.click(answer, "Approve")
        form = sam.form("Before you approve")
        field = next(str(block["block_id"]) for block in form["blocks"] if block["type"] == "input")
        sam.fill_in(form, **{field: "It quotes the gardener, by agreement."})
        self.stage.until(lambda: "Set aside by" in words_of(self.again(card)), "the reason on the card")
        return words_of(answer)

    def labelled(self) -> str:
        """The subject, in one choice, and a few words beside the label."""
        card, sam = self.propose(["dept"], "The museum has never been so popular.", APPROVALS), self.stage.be(SAM)
        sam.click(card, "Not yet")
        sam.fill_in(sam.form("Not yet"), label="Needs a source", reason="Whose figures are these?")
        sam.sees(APPROVALS, "Needs a source. Whose figures are these?", reply=True)
        return self.stage.be(PRIYA).is_told("Needs a source", "Whose figures")

    def cover(self) -> str:
        """Mo stands in for Jo, approves, and the card says in whose place."""
        dee, mo = self.stage.be(DEE), self.stage.be(MO)
        tomorrow = (self.now() + timedelta(days=1)).astimezone(LONDON).date().isoformat()
        dee.command("/cover")
        came = dee.fill_in(dee.form("Cover"), person=MO, absent=JO, accounts=["floods"], day=tomorrow, time="17:00")
        expect(came["result"] in {"closed", "cleared"}, f"the cover to be set, not {came}")
        told = mo.is_told("stands in for", "You can approve there until then")
        self.stage.be(JO).is_told("stands in for")
        text = "The Example Weir is being repaired this week."
        card = self.propose(["floods"], text, FLOODS)
        expect(f"<@{MO}>, standing in for <@{JO}> until" in words_of(card), "the stand-in named on the card")
        mo.react(card)
        self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        live = self.stage.until(
            lambda: self._shows(card, f"Approved by <@{MO}>, standing in for <@{JO}>"), "who approved"
        )
        expect(live, "the card")
        return told

    def cover_ends(self) -> str:
        """The lead ends the cover early; the waiting card names Mo no more."""
        card = self.propose(["floods"], "The Example Weir is repaired.", FLOODS)
        dee, mo = self.stage.be(DEE), self.stage.be(MO)
        dee.command("/cover")
        dee.press(dee.form("Cover"), "End it now")
        told = mo.is_told("that is over now")
        self.stage.until(lambda: f"<@{MO}>" not in words_of(self.again(card)).split(".")[0], "the card without Mo")
        dee.close()
        mo.react(card)
        mo.sees(FLOODS, "didn't count", private=True)
        return told

    def delegated(self) -> str:
        """Tom answers a question about the ferry; the card tells the approvers, and they could stop the reply."""
        tom, text = self.stage.be(TOM), "Yes: the ferry runs every hour on Sunday, from 8am."
        asks = {"from": "alexw", "to": "DeptExample", "text": "Does the ferry run on Sunday?"}
        url = self.stage.post("/timeline/outside", asks)["status"]["url"]
        self.filled_in(tom, ["dept"], text, when=SOON, reply_to="@alexw", reply_url=url, labels=[f"topic:{FERRY}"])
        self.checked(tom, ends="Sent")
        card = self.stage.be(SAM).sees(APPROVALS, text, "Sent under delegated authority", FERRY)
        expect({"Stop", "Not yet"} <= labels(card), "the buttons that stop it")
        self.stage.move_clock(advance_seconds=11)
        (out,) = self.stage.until(lambda: self.stage.live(text), "the reply on the timeline")
        expect(out["answers"] == "alexw", f"a reply under the question, not {out}")
        return words_of(self.again(card))[:110]

    def leaving(self) -> str:
        """Sam leaves the approvers' group; his approval of tomorrow's post lapses at once, and the post waits."""
        text, tomorrow = "The Example Bridge closes for a day.", self.now() + timedelta(days=1)
        priya, sam = self.stage.be(PRIYA), self.stage.be(SAM)
        day = tomorrow.astimezone(LONDON).date().isoformat()
        self.filled_in(priya, ["dept"], text, when="at", day=day, time="11:00")
        self.checked(priya)
        card = sam.sees(APPROVALS, text, "Needs one approval")
        sam.react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")
        self.stage.post("/rehearsal/world", {"groups": {"S0APPROVE": [JO]}})
        try:
            self.stage.until(lambda: "Needs one approval" in words_of(self.again(card)), "the card waiting again")
            return self._heard(priya)
        finally:
            self.stage.post("/rehearsal/world", {"groups": {"S0APPROVE": [SAM, JO]}})

    def _heard(self, priya: Player) -> str:
        return priya.is_told("The Example Bridge closes", "can no longer approve for this account")

    def _shows(self, card: Json, words: str) -> Json | None:
        now = self.again(card)
        return now if words in words_of(now) else None

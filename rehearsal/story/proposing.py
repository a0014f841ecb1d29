"""Proposing and approving."""

import time
from collections.abc import Callable

from rehearsal.player import words_of
from rehearsal.story.scene import (
    APPROVALS,
    FLOOD,
    FLOODS,
    GIL,
    JO,
    PRIYA,
    SAM,
    Scene,
    exact_words,
    expect,
    labels,
)


class Proposing(Scene):
    """Proposing and approving."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("the bot is there", self.the_bot_is_there),
            ("a proposal is blocked by a finding, and the words are kept", self.blocked),
            ("the mended proposal puts up its card, word for word", self.mended),
            ("the proposer's own thumb is refused", self.own_thumb),
            ("a guest's thumb is refused", self.guests_thumb),
            ("an approver's thumb publishes it, word for word", self.approved),
            ("the proposer is told, with the link", self.told),
            ("a figure without a source asks to be confirmed", self.confirmed),
            ("the Stop button stops it inside the undo window", self.stopped),
            ("an approver's thumb taken away withdraws", self.thumb_withdrawn),
            ("an edit voids the approval and puts up a new card", self.edited),
            ("not yet, with its reason", self.not_yet),
            ("a warning asks the approver for a reason, which stays on the card", self.let_go),
            ("one choice of accounts with different approvers makes linked proposals", self.linked),
        ]

    def the_bot_is_there(self) -> str:
        """The app is installed and connected."""
        self.stage.until(lambda: self.stage.get("/rehearsal")["connections"], "the bot's connection")
        return "connected"

    def blocked(self) -> str:
        """A personal telephone number keeps the proposal a draft, and the way forward stands beside the words."""
        priya = self.stage.be(PRIYA)
        text = f"{FLOOD} Questions? Call Bob on 07400 123456."
        form = self.filled_in(priya, ["floods"], text)
        says = words_of(form["blocks"])
        expect("Must change" in says, f"what must change, not {says}")
        expect(form["submit"] == "Change the words", f"no way to send it, not “{form['submit']}”")
        priya.fill_in(form)
        again = priya.form("Propose a post")
        kept = again["values"]["text"]["input"]
        expect(kept == text, "the words kept in the form")
        expect("personal telephone number" in words_of(again["blocks"]), "what must change, beside its field")
        return says

    def mended(self) -> str:
        """The same form, mended, goes on."""
        priya = self.stage.be(PRIYA)
        came = priya.fill_in(priya.form("Propose a post"), text=FLOOD)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        self.checked(priya)
        card = self.stage.be(JO).sees(FLOODS, FLOOD, "Needs one approval")
        expect({"Approve", "Not yet", "Reject"} <= labels(card), "its three buttons")
        expect(exact_words(card) == FLOOD, f"exactly the words, not {exact_words(card)}")
        self.cards["flood"] = card
        return words_of(card)

    def own_thumb(self) -> str:
        """A contributor's thumb does not count."""
        priya = self.stage.be(PRIYA)
        priya.react(self.cards["flood"])
        answer = priya.sees(FLOODS, "somebody else", private=True)
        expect(not self.stage.live(FLOOD), "nothing on the timeline")
        return words_of(answer)

    def guests_thumb(self) -> str:
        """A guest's thumb does not count."""
        card = self.propose(["dept"], "Our office in Example Street is open again from Monday.", APPROVALS)
        gil = self.stage.be(GIL)
        gil.react(card, "thumbsup")
        answer = gil.sees(APPROVALS, "didn't count", private=True)
        expect("Needs one approval" in words_of(self.again(card)), "the card still waiting")
        self.cards["office"] = card
        return words_of(answer)

    def approved(self) -> str:
        """A thumb in any skin tone, by an entitled person."""
        began = time.monotonic()
        self.stage.be(JO).react(self.cards["flood"], "+1::skin-tone-4")
        posts = self.stage.until(lambda: self.stage.live(FLOOD), "the post on the timeline")
        took = (time.monotonic() - began) * 1000
        expect(len(posts) == 1, f"one post, not {len(posts)}")
        live = self.stage.be(JO).sees(FLOODS, FLOOD, "Live on Mastodon")
        expect(live["ts"] == self.cards["flood"]["ts"], "the same card, now live")
        expect(exact_words(live) == FLOOD, f"the card's words as they were, not {exact_words(live)}")
        return f"live {took:.0f} ms after the thumb: {posts[0]['text']}"

    def told(self) -> str:
        """The proposer hears about the publication."""
        link = self.stage.live(FLOOD)[0]["url"]
        return self.stage.be(PRIYA).is_told("live on Mastodon", link)

    def confirmed(self) -> str:
        """An attestation: the figure is named, and the proposer ticks the box."""
        priya = self.stage.be(PRIYA)
        text = "We have repaired 40% of the flood defences on the River Example."
        form = self.filled_in(priya, ["floods"], text, labels=["tag:safety"])
        asks = words_of(form["blocks"])
        expect("40%" in asks, f"the figure named, not {asks}")
        boxes = next(block for block in form["blocks"] if block.get("block_id") == "confirm")["element"]["options"]
        self.checked(priya, confirm=[box["value"] for box in boxes])
        card = self.stage.be(JO).sees(FLOODS, text, "Needs one approval")
        expect("Confirmed by" in words_of(card), "the card saying who confirmed")
        expect("Safety information" in words_of(card), "the card saying what kind of post it is")
        self.stage.be(JO).react(card)
        self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        return asks

    def stopped(self) -> str:
        """Ten seconds to stop a post; stopped, the post waits for a decision, and goes out at a person's word."""
        card, sam = self.cards["office"], self.stage.be(SAM)
        text = "Our office in Example Street is open again from Monday."
        sam.click(card, "Approve")
        self.stage.until(lambda: "Stop" in labels(self.again(card)), "the Stop button")
        sam.click(self.again(card), "Stop")
        question = sam.sees(APPROVALS, "@DeptExample on Mastodon is stopped", "Send it now", reply=True)
        self.stage.move_clock(advance_seconds=60)
        expect(not self.stage.live(text), "nothing on the timeline")
        sam.click(question, "Send it now")
        self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        return words_of(question)

    def thumb_withdrawn(self) -> str:
        """A thumb taken away before the post is sent never counted."""
        text = "Tell us what you think of the new ferry timetable: https://www.gov.uk/example-ferries"
        card, sam = self.propose(["dept"], text, APPROVALS), self.stage.be(SAM)
        sam.react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")
        sam.unreact(card)
        self.stage.until(lambda: "Needs one approval" in words_of(self.again(card)), "the card waiting again")
        self.stage.move_clock(advance_seconds=60)
        expect(not self.stage.live(text), "nothing on the timeline")
        self.cards["ferry"] = card
        return words_of(self.again(card))[:80]

    def edited(self) -> str:
        """New words need a new approval; the old card dies."""
        card, sam, priya = self.cards["ferry"], self.stage.be(SAM), self.stage.be(PRIYA)
        sam.react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")
        priya.click(self.again(card), "Edit")
        text = "Tell us what you think of the new ferry timetable by Friday: https://www.gov.uk/example-ferries"
        priya.fill_in(priya.form("Edit a post"), text=text)
        self.checked(priya)
        new = sam.sees(APPROVALS, text, "Needs one approval")
        self.stage.until(
            lambda: "These words were changed" in words_of(self.again(card)), "the old card struck through"
        )
        self.stage.move_clock(advance_seconds=60)
        expect(not self.stage.live(text), "nothing on the timeline")
        self.stage.be(JO).react(card)  # the old card
        self.stage.be(JO).sees(APPROVALS, "words have changed", private=True)
        self.cards["ferry"] = new
        expect(exact_words(self.again(card)) == exact_words(card), "the old card's words as they were")
        expect(exact_words(new) == text, "the new words on the new card")
        return words_of(self.again(card))[:100]

    def not_yet(self) -> str:
        """A single tap, at once; the reason follows to the author."""
        card, sam = self.cards["ferry"], self.stage.be(SAM)
        sam.click(card, "Not yet")
        self.stage.until(lambda: "Not yet" in words_of(self.again(card)).split(",")[0], "the card saying not yet")
        sam.fill_in(sam.form("Not yet"), reason="Please wait for the timetable to be on the website.")
        sam.sees(APPROVALS, "wait for the timetable", reply=True)
        return self.stage.be(PRIYA).is_told("wait for the timetable")

    def let_go(self) -> str:
        """A thumb is not enough where a finding asks for notice: the button asks for a reason."""
        text = "I think the new bridge looks splendid in the snow."
        card, sam = self.propose(["dept"], text, APPROVALS), self.stage.be(SAM)
        sam.react(card)
        refused = sam.sees(APPROVALS, "isn't counted here", private=True, after=card["ts"])
        sam.click(card, "What the checks say")
        sam.press(sam.form("What the checks say"), "This check was wrong")
        self.stage.until(lambda: "Noted for the people" in words_of(sam.state()["modal"]), "the thanks in the window")
        sam.close()
        sam.click(card, "Approve")
        form = sam.form("Before you approve")
        field = next(str(block["block_id"]) for block in form["blocks"] if block["type"] == "input")
        came = sam.fill_in(form, **{field: "ok"})
        expect(came["result"] == "errors", f"a word more to be asked for, not {came}")
        sam.fill_in(form, **{field: "It quotes the engineer, by agreement."})
        self.stage.until(lambda: "Set aside by" in words_of(self.again(card)), "the reason on the card")
        expect("by agreement" in words_of(self.again(card)), "the reason's words")
        return words_of(refused)

    def linked(self) -> str:
        """Two groups of approvers, two cards, one form."""
        text = "Volunteers wanted for the river clean-up on Sunday. Meet at the Example Bridge."
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["dept", "floods"], text)
        self.checked(priya)
        here = self.stage.be(SAM).sees(APPROVALS, text, "Needs one approval")
        there = self.stage.be(JO).sees(FLOODS, text, "Needs one approval")
        self.stage.be(JO).react(there)
        self.stage.until(lambda: self.stage.live(text), "the floods post on the timeline")
        expect("Needs one approval" in words_of(self.again(here)), "the other one still waiting")
        return "one went out; the other waits for its own approver"

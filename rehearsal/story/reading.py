"""Reading a card: the card shows exactly the text that goes out, and a post's words have no effect on the card."""

from collections.abc import Callable

from rehearsal.player import words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, FLOODS, JO, PRIYA, SAM, Scene, exact_words, expect

LONG = " ".join(f"Part {number}\tof the plan for the river begins in spring." for number in range(1, 56))
"""Longer than a card shows: each tab is shown by number, and takes as much room."""
MOMENT = "<!date^"
"""The beginning of a moment that Slack shows on each reader's own clock."""


class Reading(Scene):
    """Reading a card, and the whole of a long text."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("a card says when on each reader's clock, and a post's words do nothing on it", self.inert),
            ("posts for other approvers are named on each other's cards", self.linked),
            ("a text that a card folds opens whole; a 👍 alone doesn't approve it", self.folded),
        ]

    def inert(self) -> str:
        """A mention in a post calls no reader, and a tab is shown by number."""
        text = "Ask <!channel> or <@U0JO> about the *new* sluice.\tIt opens at nine."
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["dept"], text)
        self.checked(priya)
        card = self.stage.be(SAM).sees(APPROVALS, "new* sluice", "Needs one")
        expect(text.replace("\t", "⟦U+0009⟧") in exact_words(card), "the exact words, the tab by its number")
        shown = words_of([block for block in card["blocks"] if block["type"] != "rich_text"])
        expect("stands for a character that readers don't see" in shown, "what the number stands for")
        expect(MOMENT in shown, "the moment on each reader's own clock")
        expect("<!channel>" not in shown, "nothing that calls anybody")
        self.withdrawn(card)
        return words_of(card)

    def linked(self) -> str:
        """Two accounts with different approvers make two cards, and each names the other."""
        text = "The sluice gates are tested on Tuesday."
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["dept", "floods"], text)
        self.checked(priya)
        here = self.stage.be(SAM).sees(APPROVALS, text, "Also goes to @FloodsExample", f"<#{FLOODS}>")
        there = self.stage.be(JO).sees(FLOODS, text, "Also goes to @DeptExample", f"<#{APPROVALS}>")
        for card in (here, there):
            self.withdrawn(card)
        return words_of(here)

    def folded(self) -> str:
        """The card says how much is folded; the answer to a 👍 opens every word."""
        priya, sam = self.stage.be(PRIYA), self.stage.be(SAM)
        self.filled_in(priya, ["linkedin"], LONG)
        self.checked(priya)
        card = sam.sees(APPROVALS, "of the plan for the river", "more characters. Open the whole text")
        sam.react(card)
        answer = sam.sees(APPROVALS, "longer than the card shows", private=True, after=card["ts"])
        expect("Needs one approval" in words_of(self.again(card)), "the card still waiting")
        sam.click(answer, "Open the whole text")
        whole = sam.form("The whole text")
        sam.close()
        shown = "".join(map(_words, whole["blocks"])).replace("⟦U+0009⟧", "\t")
        expect(LONG in shown, "every word")
        self.withdrawn(card)
        return words_of(answer)

    def withdrawn(self, card: Json) -> None:
        """Withdraw a post proposed only to be read."""
        self.stage.be(PRIYA).click(card, "Withdraw")
        self.stage.until(lambda: "Withdrawn." in words_of(self.again(card)), "the card withdrawn")


def _words(block: Json) -> str:
    return words_of(block) if block["type"] == "rich_text" else ""

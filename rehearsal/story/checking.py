"""The two steps of proposing: looking before sending, and finding everything again."""

import threading
from collections.abc import Callable
from contextlib import suppress

from rehearsal.player import NotSeen, words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, GENERAL, PRIYA, SAM, SOON, TOM, Scene, changed, exact_words, expect


class Checking(Scene):
    """Looking before sending."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("Back loses nothing, and two steps make one proposal", self.back),
            ("a suggested edit is taken with one button", self.suggested),
            ("one network says it in its own words", self.in_its_own_words),
            ("not sure: the approvers are asked first, and nothing is sent", self.asked_first),
            ("a colleague's message is proposed as a post", self.from_a_message),
            ("a double click on Send makes one proposal", self.double_click),
        ]

    def back(self) -> str:
        """Look, go back, and send: every typed word is still there."""
        priya = self.stage.be(PRIYA)
        text = "The footbridge is closed on Sunday."
        given = {"goes_with": "https://www.gov.uk/footbridge", "cleared_by": "Footpaths", "note": "By Friday, please."}
        form = self.filled_in(priya, ["dept"], text, **given)
        priya.press(form, "Back")
        again = self.stage.until(lambda: changed(priya, form), "the first step again")
        kept = {name: again["values"][name]["input"] for name in ("text", "accounts", *given)}
        expect(kept == {"text": text, "accounts": ["dept"], **given}, f"all that was typed, not {kept}")
        priya.fill_in(again)
        self.checked(priya)
        self.stage.be(SAM).sees(APPROVALS, text, "Footpaths")
        expect(self.cards_with(text) == 1, "one card")
        return words_of(form["blocks"])

    def suggested(self) -> str:
        """“Use” puts plainer words in place of the others, and the checks look again."""
        priya = self.stage.be(PRIYA)
        form = self.filled_in(priya, ["dept"], "You can utilise the new footbridge from Monday.")
        priya.press(form, "Use “use”")
        again = self.stage.until(lambda: changed(priya, form), "the words checked again")
        expect("You can use the new footbridge" in words_of(again["blocks"]), "the plainer words")
        self.checked(priya)
        self.stage.be(SAM).sees(APPROVALS, "You can use the new footbridge from Monday.", "Needs one approval")
        return words_of(again["blocks"])

    def in_its_own_words(self) -> str:
        """LinkedIn's own words are shown before they are sent, beside the others'."""
        priya = self.stage.be(PRIYA)
        text, own = "The ferry timetable is new.", "We have listened: the ferry timetable is new."
        form = self.filled_in(priya, ["dept", "linkedin"], text)
        priya.press(form, "Say it differently on LinkedIn")
        form = self.stage.until(lambda: changed(priya, form), "a field for LinkedIn's words")
        field = next(
            str(block["block_id"]) for block in form["blocks"] if str(block.get("block_id")).startswith("say:")
        )
        priya.fill_in(form, **{field: own})
        shown = words_of(priya.form("Check before you send")["blocks"])
        expect(text in shown and own in shown, f"both wordings, not {shown}")
        expect(self.cards_with(text) == 0, "nothing sent before it was shown")
        self.checked(priya)
        self.stage.be(SAM).sees(APPROVALS, text, own, "Needs one approval")
        return shown

    def asked_first(self) -> str:
        """A message of its own in the approvers' channel: no clock runs, and a thumb there approves nothing."""
        priya, sam = self.stage.be(PRIYA), self.stage.be(SAM)
        text = "The ferry office moves to Example Street."
        form = self.filled_in(priya, ["dept"], text)
        priya.press(form, "Not sure? Ask first")
        priya.fill_in(priya.form("Ask first"), question="Has the landlord agreed?")
        priya.form("Asked")
        asked = sam.sees(APPROVALS, "asks first", "Has the landlord agreed?", text)
        sam.react(asked)
        priya.close()
        self.settled()
        expect(self.cards_with(text) == 0, "no card yet")
        return words_of(asked)

    def from_a_message(self) -> str:
        """The shortcut takes a message's words as people see them."""
        said = {"channel": GENERAL, "text": "The café & the library open at 9am"}
        message = self.stage.post(f"/people/{TOM}/message", said)
        shortcut = {"callback_id": "propose_message", "channel": GENERAL, "ts": message["ts"]}
        self.stage.post(f"/people/{PRIYA}/shortcut", shortcut)
        priya = self.stage.be(PRIYA)
        words = str(priya.form("Propose a post")["values"]["text"]["input"])
        expect(words == said["text"], f"the words as people see them, not {words}")
        priya.close()
        return words

    def double_click(self) -> str:
        """Both steps sent twice at once make one proposal and one card."""
        priya = self.stage.be(PRIYA)
        text = "The swimming baths open an hour earlier."
        priya.command("/propose-post")
        form = priya.form("Propose a post")
        self.twice(form["id"], {"accounts": ["dept"], "text": text, "when": SOON})
        self.twice(priya.form("Check before you send")["id"], {})
        self.stage.be(SAM).sees(APPROVALS, text, "Needs one approval")
        self.settled()
        expect(self.cards_with(text) == 1, "one card")
        priya.close()
        return "one card"

    def twice(self, view: str, values: Json) -> None:
        """Send a form twice at once; the second try may find the form gone."""

        def send() -> None:
            with suppress(NotSeen):
                self.stage.post(f"/people/{PRIYA}/submit", {"view_id": view, "values": values})

        both = [threading.Thread(target=send) for _ in range(2)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()

    def cards_with(self, text: str) -> int:
        """The number of cards in the approvers' channel with exactly these words."""
        here = self.stage.be(SAM).messages(APPROVALS)
        return sum(text in exact_words(message) and "Needs one approval" in words_of(message) for message in here)

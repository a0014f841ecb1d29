"""At home: waiting posts, from App Home to the card and back, and the people on duty."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from rehearsal.player import words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, GENERAL, JO, LONDON, PRIYA, SAM, Scene, expect, labels

FURTHER = "Further down the list →"
WAITS, DRAFT = "The Example Pool has new changing rooms.", "The Example Fair opens on Saturday"


class Home(Scene):
    """At home: waiting posts, from App Home to the card and back, and the people on duty."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("App Home shows an approver what waits for them, and nobody else", self.waiting),
            ("whoever left a form goes on writing from there, and their own acts show", self.mine),
            ("the week shows what goes out when, by day and account", self.week),
            ("what went wrong is settled from there", self.wrong),
            ("duty is handed over, and the card names who has it now", self.duty),
        ]

    def waiting(self) -> str:
        """Sam sees Priya's post, with a button to the card; after his approval, the post is gone from the list."""
        card = self.propose(["dept"], WAITS, APPROVALS)
        sam = self.stage.be(SAM)
        way = f"/archives/{APPROVALS}/p{card['ts'].replace('.', '')}"
        self.stage.until(lambda: way in words_of(sam.opens_home("The Example Pool")["blocks"]), "the way to its card")
        priya = self.stage.be(PRIYA).opens_home("My proposals", "The Example Pool")
        expect("Waiting for me (" not in words_of(priya["blocks"]), "that it doesn't wait for its author")
        sam.react(card)
        self.stage.until(lambda: "The Example Pool" not in words_of(sam.state()["home"]["blocks"]), "it to be gone")
        return "one post waited for Sam, and none for Priya"

    def mine(self) -> str:
        """Priya leaves a form after the first step; App Home has her words, and shows when she sends them."""
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["dept"], DRAFT)
        priya.close()
        home = priya.opens_home("The Example Fair", "A draft")
        priya.press(home, "Go on writing")
        form = priya.form("Propose a post")
        expect(form["values"]["text"]["input"] == DRAFT, "every word that was typed")
        priya.fill_in(form)
        self.checked(priya)
        home = priya.sees_at_home("The Example Fair", "Not yet approved")
        return words_of(home["blocks"])[-200:]

    def week(self) -> str:
        """A post for tomorrow stands under its day, with the account and “waits for approval”."""
        tomorrow = self.now().astimezone(LONDON) + timedelta(days=1)
        priya = self.stage.be(PRIYA)
        text = "The Example Fair is open."
        self.filled_in(priya, ["dept"], text, when="at", day=tomorrow.date().isoformat(), time="11:15")
        self.checked(priya)
        sam = self.stage.be(SAM)
        sam.turns_to(sam.opens_home(), "This week")
        home = sam.sees_at_home("London time.")
        if tomorrow.weekday() == 0:
            sam.press(home, "Week after →")
            sam.sees_at_home("London time.", f"Monday {tomorrow.day} {tomorrow:%B}")
        entry = f"11.15am  *@DeptExample*  “{text}”"
        expected = (f"{tomorrow:%A} {tomorrow.day} {tomorrow:%B}", entry, "waits for approval")
        pressed: list[Json] = []

        def further_down() -> bool:
            home = sam.state()["home"]
            found = all(words in words_of(home["blocks"]) for words in expected)
            if not found and FURTHER in labels(home) and home not in pressed:  # what went out before fills a page
                pressed.append(home)  # once: the next page may come between a second look and a second press
                sam.press(home, FURTHER)
            return found

        self.stage.until(further_down, f"a week of {SAM} with {', '.join(expected)}")
        return entry

    def wrong(self) -> str:
        """A stopped post is dropped from App Home, and is gone from the list at once."""
        text = "The Example Fair has a second hall."
        card = self.propose(["dept"], text, APPROVALS)
        sam = self.stage.be(SAM)
        sam.react(card)
        self.stage.until(lambda: "Stop" in labels(self.again(card)), "the Stop button")
        sam.click(self.again(card), "Stop")
        sam.sees(APPROVALS, "@DeptExample", "is stopped", reply=True)
        sam.turns_to(sam.opens_home("What went wrong ("), "What went wrong")
        home = sam.sees_at_home("has a second hall", "Drop it")
        mine = next(block["block_id"] for block, above in pairs(home["blocks"]) if "second hall" in words_of(above))
        sam.press({**home, "blocks": [row for row in home["blocks"] if row.get("block_id") == mine]}, "Drop it")
        self.stage.until(lambda: "has a second hall" not in words_of(sam.state()["home"]["blocks"]), "it to be gone")
        return "dropped, and gone from the list at once"

    def duty(self) -> str:
        """Sam hands over to Jo until tomorrow: she is told, and the next post names her; others can't hand over."""
        sam, jo, priya = self.stage.be(SAM), self.stage.be(JO), self.stage.be(PRIYA)
        until = self.now().astimezone(LONDON) + timedelta(days=1)
        priya.command("/on-duty dept")
        offered = priya.sees(GENERAL, "@DeptExample", "Also on the rota", private=True)
        priya.click(offered, "Hand over")
        values = {"person": JO, "day": until.date().isoformat(), "time": "08:00"}
        came = priya.fill_in(priya.form("Hand over"), **values)
        expect(came["result"] == "errors" and "hands over" in str(came["errors"]), f"a refusal, not {came}")
        priya.close()
        sam.command("/on-duty dept")
        sam.click(sam.sees(GENERAL, "@DeptExample", "Also on the rota", private=True), "Hand over")
        came = sam.fill_in(sam.form("Hand over"), **values)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        sam.form("Handed over")
        sam.close()
        told = jo.is_told("You're on duty for @DeptExample")
        self.filled_in(priya, ["dept"], "The Example Fair closes at six.")
        expect(f"<@{JO}> (on duty)" in words_of(priya.state()["modal"]["blocks"]), "Jo to be named")
        priya.close()
        return told


def pairs(blocks: list[Json]) -> list[tuple[Json, Json]]:
    """Each row of buttons with the line above it."""
    return [(block, above) for above, block in pairwise(blocks) if block["type"] == "actions"]

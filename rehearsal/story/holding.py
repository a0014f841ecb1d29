"""Holding: everything stops but the flood warning, nothing is released by itself, and two people settle a day."""

from collections.abc import Callable
from datetime import timedelta

from rehearsal.player import words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, FLOODS, JO, LONDON, PRIYA, SAM, Scene, expect

DEE = "U0DEE"
REASON = "A terrible accident at the Example Bridge"
FIRST, SECOND, URGENT = (
    "Our new office opens its doors next week.",
    "The Example Library has new opening hours.",
    "The Example Bridge is closed. Please use the Old Bridge.",
)
WARNING = "Flood warning for Example Meadows: act now. https://www.gov.uk/check-flooding"
CHEERFUL = "Join our summer party this weekend, it will be great fun! 🎉"


class Holding(Scene):
    """Holding: everything stops but the flood warning, nothing is released by itself, and two people settle a day."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("everything but floods is put on hold, and every card says so", self.everything_but_floods),
            ("the flood warning still goes out", self.the_warning_goes),
            ("what falls due meanwhile is stopped", self.the_rest_stops),
            ("a senior approver lets one through, with a reason", self.one_goes_through),
            ("lifting the hold releases nothing, and lists what fell due", self.lifted),
            ("one of them is given a new time and goes out, another is dropped", self.one_again_one_dropped),
            ("two people settle a sensitive day, and a cheerful post stops", self.sensitive_day),
            ("and two people end it", self.the_day_ends),
        ]

    def everything_but_floods(self) -> str:
        """Dee puts everything on hold in one step; the card of a waiting post says so."""
        card = self.propose(["dept"], FIRST, APPROVALS)
        self.cards[FIRST] = card
        dee = self.stage.be(DEE)
        dee.command("/hold-posts")
        came = dee.fill_in(dee.form("Put posts on hold"), on="everything", reason=REASON, exempt=["floods"])
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        dee.form("On hold")
        dee.close()
        self.cards["hold"] = dee.sees(APPROVALS, "Everything, but for @FloodsExample on Mastodon, is on hold", REASON)
        self.stage.until(lambda: "On hold: nothing goes out" in words_of(self.again(card)), "the banner on the card")
        return words_of(self.cards["hold"])[:160]

    def the_warning_goes(self) -> str:
        """The exempt account publishes as ever."""
        card = self.propose(["floods"], WARNING, FLOODS)
        expect("On hold" not in words_of(card), "no banner on the card of what is exempt")
        self.stage.be(JO).react(card)
        self.stage.until(lambda: self.stage.live(WARNING), "the flood warning on the timeline")
        return "live, while all else is on hold"

    def the_rest_stops(self) -> str:
        """Approved posts come due and are not sent; their threads ask."""
        for text in (SECOND, URGENT):
            self.cards[text] = self.propose(["dept"], text, APPROVALS)
        for text in (FIRST, SECOND, URGENT):
            self.approved(self.cards[text])
        self.stage.move_clock(advance_seconds=120)
        for text in (FIRST, SECOND, URGENT):
            self.cards[f"{text}?"] = self.question(self.cards[text], "came while it was on hold")
            expect(not self.stage.live(text), "nothing on the timeline while it is on hold")
        return words_of(self.cards[f"{URGENT}?"])[:160]

    def one_goes_through(self) -> str:
        """An approver may not let a post through; a senior approver may, and says why."""
        asked = self.cards[f"{URGENT}?"]
        sam, dee = self.stage.be(SAM), self.stage.be(DEE)
        sam.click(asked, "Let it through")
        came = sam.fill_in(sam.form("Let it through"), reason="People stand before a closed bridge.")
        expect("Only a senior approver" in words_of(came) or came["result"] == "errors", f"a refusal, not {came}")
        sam.close()
        dee.click(asked, "Let it through")
        dee.fill_in(dee.form("Let it through"), reason="People stand before a closed bridge.")
        self.stage.until(lambda: self.stage.live(URGENT), "the one post on the timeline")
        expect(not self.stage.live(FIRST), "no other post on the timeline")
        return words_of(dee.sees(APPROVALS, "let @DeptExample on Mastodon through the hold", reply=True))

    def lifted(self) -> str:
        """Dee lifts the hold: posts that fell due are listed, and stay unpublished."""
        dee = self.stage.be(DEE)
        dee.click(self.again(self.cards["hold"]), "Lift the hold")
        listed = dee.sees(APPROVALS, "is no longer on hold", FIRST, SECOND)
        self.cards["list"] = listed
        self.stage.move_clock(advance_seconds=120)
        self.settled()
        expect(not self.stage.live(FIRST) and not self.stage.live(SECOND), "nothing released by the lifting")
        return words_of(listed)[:160]

    def one_again_one_dropped(self) -> str:
        """Sam decides about each, in the list."""
        sam = self.stage.be(SAM)
        later = (self.now() + timedelta(minutes=30)).astimezone(LONDON)
        sam.click(self.again(self.cards["list"]), "New time")
        came = sam.fill_in(sam.form("Change the time"), day=later.date().isoformat(), time=f"{later:%H:%M}")
        expect(came["result"] != "errors", f"the new time to be taken, not {came}")
        self.listed("it goes out")
        sam.click(self.again(self.cards["list"]), "Drop")
        self.listed("it was dropped")
        self.stage.move_clock(advance_seconds=31 * 60)
        self.stage.until(lambda: self.stage.live(FIRST), "the post with the new time on the timeline")
        expect(not self.stage.live(SECOND), "the dropped one not on the timeline")
        return self.listed("it is out")[:160]

    def sensitive_day(self) -> str:
        """Sam asks, Jo agrees; a cheerful post approved before waits for a senior approver."""
        sam, jo, due = self.stage.be(SAM), self.stage.be(JO), (self.now() + timedelta(hours=1)).astimezone(LONDON)
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["dept"], CHEERFUL, when="at", day=due.date().isoformat(), time=f"{due:%H:%M}")
        self.checked(priya)
        card = sam.sees(APPROVALS, CHEERFUL)
        self.approved(card)
        sam.command("/sensitive-day")
        came = sam.fill_in(
            sam.form("Sensitive day"), start=due.date().isoformat(), name="a day of mourning", mode="hold"
        )
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        sam.close()
        asked = jo.sees(APPROVALS, "Needs a second person", "a day of mourning")
        sam.click(asked, "Agree")
        sam.sees(APPROVALS, "You asked for this, so somebody else agrees", private=True)
        jo.click(asked, "Agree")
        self.stage.until(lambda: "In force" in words_of(self.again(asked)), "the day in force")
        self.cards["day"] = asked
        self.stage.move_clock(advance_seconds=61 * 60)
        question = self.question(card, "a day of mourning")
        expect(not self.stage.live(CHEERFUL), "nothing cheerful on the timeline")
        return words_of(question)[:160]

    def the_day_ends(self) -> str:
        """Jo asks to end the sensitive day, Sam agrees."""
        sam, jo, asked = self.stage.be(SAM), self.stage.be(JO), self.cards["day"]
        jo.click(self.again(asked), "End it")
        self.stage.until(lambda: "to end, it needs a second person" in words_of(self.again(asked)), "the wish to end")
        sam.click(self.again(asked), "Agree to end it")
        self.stage.until(lambda: "Ended" in words_of(self.again(asked)), "its end")
        return words_of(self.again(asked))[:160]

    def approved(self, card: Json) -> None:
        """Approve as Sam, and wait until the card says so."""
        self.stage.be(SAM).react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")

    def listed(self, words: str) -> str:
        """Wait until the list of posts stopped by a hold has some words."""
        self.stage.until(lambda: words in words_of(self.again(self.cards["list"])), f"“{words}” in the list")
        return words_of(self.again(self.cards["list"]))

    def question(self, card: Json, words: str) -> Json:
        """Wait for a question with some words in the thread of a card."""

        def look() -> Json | None:
            every = self.stage.be(SAM).messages(card["channel"])
            here = [message for message in every if message["is_reply"] and message["thread_ts"] == card["ts"]]
            return next((message for message in reversed(here) if words in words_of(message)), None)

        return self.stage.until(look, f"“{words}” in the thread of the card")

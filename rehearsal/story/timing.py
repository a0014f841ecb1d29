"""Times: slots, two hours of one name, another time, late approvals, spacing, and the Go."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from rehearsal.player import Player, buttons_of, words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import (
    APPROVALS,
    FLOODS,
    GO_AHEAD,
    JO,
    LONDON,
    MO,
    PRIYA,
    SAM,
    TOM,
    Scene,
    changed,
    expect,
    labels,
)

SENSITIVE = "C0SENSITIVE"


class Timing(Scene):
    """When things go out."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("the next free slot, and the one after", self.slots),
            ("a time too near to another post is asked about", self.too_near),
            ("of the hour that comes twice, the second is meant", self.twice),
            ("the hour that does not exist is refused with the two nearest", self.no_such_hour),
            ("a later time keeps the approval, an earlier one asks for a new one", self.another_time),
            ("approved too late: three times are offered, and one makes a new card", self.too_late),
            ("two posts that come due together go out one after the other", self.spread),
            ("one Go by the person named sends two accounts at once, or none", self.released),
            ("market-sensitive words are for those named on them", self.restricted),
        ]

    def slots(self) -> str:
        """Two posts, two different slots of the account."""
        self.at_the_office()
        first = self.proposed("notices", "The river office opens a new desk.", "next_free_slot")
        second = self.proposed("notices", "The desk answers questions about flood plans.", "next_free_slot")
        expect("1pm" in words_of(first), f"the slot at 1pm, not {words_of(first)}")
        expect("4.30pm" in words_of(second), f"the slot at 4.30pm, not {words_of(second)}")
        self.stage.be(SAM).react(first)
        self.stage.until(lambda: "Approved by" in words_of(self.again(first)), "the approval on the card")
        return words_of(second["blocks"][0])

    def too_near(self) -> str:
        """Ten minutes after another post, on an account with gaps of twenty; then at a free time."""
        priya = self.stage.be(PRIYA)
        form, today = self.form_for(priya, "at"), self.today()
        text = "The desk has a telephone, too."
        came = priya.fill_in(form, accounts=["notices"], text=text, when="at", day=today, time="13:10")
        expect(came["result"] == "errors", f"an error at the date, not {came}")
        says = str(came["errors"]["day"])
        expect("@NoticesExample has a post at 1pm already" in says, f"what is there already, in: {says}")
        expect("1.20pm, 1.35pm or 1.50pm" in says, f"the next free times in: {says}")
        expect(priya.fill_in(form, time="13:20")["result"] == "open", "the free time to be taken")
        self.checked(priya)
        self.stage.be(SAM).sees(APPROVALS, text, "1.20pm")
        return says

    def twice(self) -> str:
        """Half past one on the night the clocks go back: the form asks which hour, the card says so without doubt."""
        priya, day = self.stage.be(PRIYA), self.clocks_go_back()
        text = "The night ferry is on its winter timetable."
        came = priya.fill_in(self.form_for(priya, "at"), accounts=["dept"], text=text, when="at", day=day, time="01:30")
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        form = priya.form("Check before you send")
        expect("before the clocks go back" in words_of(form["blocks"]), "both hours to choose from")
        self.checked(priya, which="second")
        card = self.stage.be(SAM).sees(APPROVALS, text, "Needs one")
        says = "1.30am (the second, after the clocks go back)"
        expect(says in words_of(card), f"“{says}” in: {words_of(card)}")
        return words_of(card["blocks"][0])

    def no_such_hour(self) -> str:
        """Half past one on the night the clocks go forward."""
        priya, day = self.stage.be(PRIYA), self.clocks_go_forward()
        form = self.form_for(priya, "at")
        came = priya.fill_in(form, accounts=["dept"], text="The night ferry.", when="at", day=day, time="01:30")
        says = str(came["errors"]["day"])
        expect("Choose 12.30am or 2.30am" in says, f"the two nearest in: {says}")
        priya.close()
        return says

    def another_time(self) -> str:
        """From the card: an hour later keeps the approval, an hour earlier makes a new card."""
        text = "The towpath is closed for repairs this week."
        today, priya, sam = self.today(), self.stage.be(PRIYA), self.stage.be(SAM)
        card = self.proposed("dept", text, "at", day=today, time="15:00")
        sam.react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")
        self.retimed(priya, self.again(card), time="16:00")
        self.stage.until(lambda: "4pm" in words_of(self.again(card)), "the later time on the same card")
        expect("Approved by" in words_of(self.again(card)), "the approval still standing")
        self.retimed(priya, self.again(card), time="14:00")
        new = sam.sees(APPROVALS, text, "2pm", "Needs one approval")
        expect(new["ts"] != card["ts"], "a card of its own for the earlier time")
        self.stage.until(lambda: "Its time was changed" in words_of(self.again(card)), "the old card saying so")
        return words_of(new["blocks"][0])

    def too_late(self) -> str:
        """An approval after the time: three times are offered, and Sam takes one."""
        text = "The swing bridge is open to boats."
        soon = (self.now().astimezone(LONDON) + timedelta(minutes=5)).strftime("%H:%M")
        card, sam = self.proposed("dept", text, "at", day=self.today(), time=soon), self.stage.be(SAM)
        self.stage.move_clock(advance_seconds=3000)
        self.stage.until(lambda: "passed without an approval" in words_of(self.again(card)), "the card saying so")
        sam.react(card)
        answer = sam.sees(APPROVALS, "your approval wasn't counted", private=True)
        offers = [button["text"]["text"] for button in buttons_of(answer)]
        expect(len(offers) == 4 and offers[-1] == "Another time", f"three times and a way to another, not {offers}")
        sam.click(answer, offers[0])
        new = sam.sees(APPROVALS, text, "Needs one approval")
        expect(new["ts"] != card["ts"], "a card of its own for the new time")
        expect(not self.stage.live(text), "nothing on the timeline")
        sam.react(new)
        self.stage.until(lambda: "Approved by" in words_of(self.again(new)), "the approval on the new card")
        return ", ".join(offers)

    def spread(self) -> str:
        """Two posts approved at the same moment, on an account with twenty minutes between posts."""
        at_one = self.now().astimezone(LONDON).replace(hour=13, minute=0, second=1)
        self.stage.move_clock(to=at_one.isoformat())
        self.stage.until(lambda: self.stage.live("The river office opens a new desk."), "the post in its slot")
        self.stage.move_clock(advance_seconds=3600)
        texts = ("The lock keeper has a new number.", "The lock is painted on Tuesday.")
        cards, sam = [self.proposed("notices", text) for text in texts], self.stage.be(SAM)
        for card in cards:
            sam.react(card)
        self.stage.until(lambda: self.stage.live(texts[0]) or self.stage.live(texts[1]), "the first on the timeline")
        waits = self.stage.until(
            lambda: next((found for found in map(self.again, cards) if "It waits until" in words_of(found)), None),
            "the other card saying until when it waits",
        )
        expect(sum(bool(self.stage.live(text)) for text in texts) == 1, "only one of them on the timeline")
        self.stage.move_clock(advance_seconds=20 * 60)
        self.stage.until(lambda: all(self.stage.live(text) for text in texts), "both on the timeline")
        return words_of(waits["blocks"][0])

    def released(self) -> str:
        """Two accounts with different approvers: the go-ahead waits for both, and then sends both."""
        text = "The new flood barrier is named after Ada Example."
        priya, mo = self.stage.be(PRIYA), self.stage.be(MO)
        form = self.form_for(priya, "on_release")
        came = priya.fill_in(form, accounts=["dept", "floods"], text=text, when="on_release", releaser=MO)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        self.checked(priya)
        dept = self.stage.be(SAM).sees(APPROVALS, text, "gives the go-ahead")
        floods = self.stage.be(JO).sees(FLOODS, text, "gives the go-ahead")
        self.stage.be(SAM).react(dept)
        mo.is_told("go-ahead from", "@FloodsExample has to be approved")
        self.stage.until(lambda: GO_AHEAD in labels(self.again(dept)), "the button on the card")
        mo.click(self.again(dept), GO_AHEAD)
        refused = mo.sees(APPROVALS, "@FloodsExample is still to be approved", "nothing was sent", private=True)
        self.stage.be(JO).react(floods)
        self.stage.until(lambda: "Approved by" in words_of(self.again(floods)), "the approval on the other card")
        tom = self.stage.be(TOM)
        tom.click(self.again(dept), GO_AHEAD)
        tom.sees(APPROVALS, "Only the person who was named for the go-ahead", private=True)
        expect(not self.stage.live(text), "nothing on the timeline before the go-ahead")
        mo.click(self.again(dept), GO_AHEAD)
        self.stage.until(lambda: len(self.stage.live(text)) == 2, "both accounts on the timeline")
        return words_of(refused)

    def restricted(self) -> str:
        """A card in the channel for restricted posts; elsewhere, only the fact of a restricted post."""
        text = "Example Water plc is to be merged with Example Canals."
        priya = self.stage.be(PRIYA)
        self.filled_in(priya, ["dept"], text, restricted=["yes"])
        self.checked(priya)
        card = self.stage.be(SAM).sees(SENSITIVE, text, "Market-sensitive")
        mo = self.stage.be(MO)
        seen = words_of([mo.messages(place["id"]) for place in mo.state()["conversations"]])
        expect(text not in seen, "none of its words anywhere that others look")
        self.settled()
        sam = self.stage.be(SAM)
        sam.click(card, "Reject")
        sam.fill_in(sam.form("Reject"), reason="The merger is announced by the regulator.")
        told = priya.is_told("A restricted post")
        expect("merged" not in told and "regulator" not in told, f"none of its words in: {told}")
        return told

    def proposed(self, account: str, text: str, when: str = "as_soon_as_approved", **more: object) -> Json:
        """Propose a post as Priya, with a kind of time; gives the card."""
        priya = self.stage.be(PRIYA)
        form = self.form_for(priya, when)
        came = priya.fill_in(form, accounts=[account], text=text, when=when, **more)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        self.checked(priya)
        return self.stage.be(SAM).sees(APPROVALS, text, "Needs one")

    def form_for(self, player: Player, when: str) -> Json:
        """The form, with the fields for a kind of time."""
        player.command("/propose-post")
        form = player.form("Propose a post")
        if when == "as_soon_as_approved":
            return form
        player.choose(form, "when", when)
        return self.stage.until(lambda: changed(player, form), "the fields of that choice")

    def retimed(self, player: Player, card: Json, **chosen: str) -> None:
        """Change the time from the card."""
        player.click(card, "Change the time")
        came = player.fill_in(player.form("Change the time"), **chosen)
        expect(came["result"] == "open", f"the new time to be taken, not {came}")
        player.form("The time is changed")
        player.close()

    def at_the_office(self) -> None:
        """Move on to ten o'clock on a working day, if later or at a weekend."""
        local = self.now().astimezone(LONDON)
        day = local.date()
        while day.weekday() > 3 or (day == local.date() and (local.hour, local.minute) >= (9, 50)):
            day += timedelta(days=1)
        self.stage.move_clock(to=datetime(day.year, day.month, day.day, 10, 0, tzinfo=LONDON).isoformat())
        self.settled()

    def today(self) -> str:
        """The date in London."""
        return self.now().astimezone(LONDON).date().isoformat()

    def clocks_go_back(self) -> str:
        """The next night on which the clocks go back."""
        return self._changes(fold=True)

    def clocks_go_forward(self) -> str:
        """The next night on which the clocks go forward."""
        return self._changes(fold=False)

    def _changes(self, *, fold: bool) -> str:
        day = self.now().astimezone(LONDON).date() + timedelta(days=1)
        while not _changes_on(day, fold=fold):
            day += timedelta(days=1)
        return day.isoformat()


def _changes_on(day: date, *, fold: bool) -> bool:
    first, second = (datetime(day.year, day.month, day.day, 1, 30, tzinfo=LONDON, fold=nth) for nth in (0, 1))
    before, after = first.utcoffset(), second.utcoffset()
    return before is not None and after is not None and (before > after if fold else before < after)

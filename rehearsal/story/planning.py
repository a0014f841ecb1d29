"""A content calendar: checked row by row, proposed at its owner's word, the cards in one thread, and given back."""

import subprocess
from collections.abc import Callable
from datetime import date, timedelta

from rehearsal.player import Player, words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, LONDON, PRIYA, SAM, Scene, expect, labels

MUSEUM, WALK, HOURS = (
    "The museum is open until eight on Thursday.",
    "The river walk has new benches: “a seat for everyone”.",
    "Our offices open an hour later that day.",
)


class PlanPreview(Scene):
    """A content calendar: checked row by row, proposed at its owner's word, the cards in one thread."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("a content plan is checked row by row, and proposes nothing by itself", self.dropped),
            ("the rows that are fine become posts, with their cards in one thread", self.proposed),
            ("the same plan again changes nothing, and a changed row is named", self.once_more),
            ("a week comes back as a plan that changes nothing", self.given_back),
        ]

    def dropped(self) -> str:
        """A file as saved by a German spreadsheet: semicolons, a note, Windows letters, dates with dots."""
        priya = self.stage.be(PRIYA)
        priya.drop("plan.csv", self._plan(broken=True).encode("cp1252"))
        says = self._told(priya, "has 4 rows", "2 are fine", "2 need something first")
        for words in ("Row 4, accounts", "no account “@Nobody”", "Row 5, date", "31.02", "“Owner”"):
            expect(words in words_of(says), f"“{words}” in what is said of the plan")
        expect("Only the 2 that are fine" in labels(says), "the button for what is fine")
        here = words_of(self.stage.be(SAM).messages(APPROVALS))
        expect(MUSEUM not in here and WALK not in here, "nothing in the approvers' channel")
        return words_of(says)

    def proposed(self) -> str:
        """One message in the channel; a thumb on a card in the thread counts as on any card."""
        priya, sam = self.stage.be(PRIYA), self.stage.be(SAM)
        priya.click(self._told(priya, "2 are fine"), "Only the 2 that are fine")
        said = sam.sees(APPROVALS, "proposes 2 posts from plan.csv")
        for text in (MUSEUM, WALK):
            card = sam.sees(APPROVALS, text, "Needs one", reply=True)
            expect(card["thread_ts"] == said["ts"], "the card in the thread of the plan")
        self._told(priya, "2 posts are with their approvers")
        sam.react(sam.sees(APPROVALS, MUSEUM, "Needs one", reply=True))
        approved = sam.sees(APPROVALS, "Approved by", MUSEUM[:20], reply=True)
        return f"{words_of(said)} … {words_of(approved)[:80]}"

    def once_more(self) -> str:
        """The same file, and a file with one changed row."""
        priya = self.stage.be(PRIYA)
        priya.drop("again.csv", self._plan().encode("utf-8-sig"))
        self._told(priya, "again.csv", "has 2 rows", "All of them were proposed before", "Nothing is left to do")
        priya.drop("changed.csv", self._plan().replace("new benches", "twelve new benches").encode("utf-16"))
        says = self._told(priya, "changed.csv", "has 2 rows", "Row 3 differs from what was proposed on")
        expect("Propose it" in labels(says), "a button for what is new")
        priya.click(says, "Cancel")
        self._told(priya, "changed.csv", "was proposed. Drop")
        return words_of(says)

    def given_back(self) -> str:
        """The export of the week, dropped again unchanged."""
        priya, week = self.stage.be(PRIYA), self._day(1).isocalendar()
        python, _, bot, *_ = self.audit
        command = [python, "-m", bot, "export", "--week", f"{week.year}-W{week.week:02}", *self.audit[-2:]]
        written = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - the bot's own
        expect(written.startswith(b"\xef\xbb\xbf") and MUSEUM.encode() in written, "the week with its mark in front")
        priya.drop("week.csv", written)
        says = self._told(priya, "week.csv", "proposed before")
        expect(not labels(says) & {"Propose it", "Cancel"}, "nothing to propose")
        return written.decode("utf-8-sig").splitlines()[1]

    def _plan(self, *, broken: bool = False) -> str:
        first, second = (self._day(days) for days in (0, 1))
        rows = [
            "sep=;",
            "Owner;Post text;Day;TIME;Account(s);Cleared by",
            f"Tom;{MUSEUM};{first:%d.%m.%y};9.30 am;dept;Museums",
            f'Tom;"{WALK.replace(chr(34), chr(34) * 2)}";{second:%a %d %b %Y};1400;"@DeptExample";',
        ]
        if broken:
            rows += [f"Tom;{HOURS};{first:%d/%m/%Y};10:15;@Nobody;", f"Tom;{HOURS};31.02.2027;10:15;dept;"]
        return "\r\n".join(rows) + "\r\n"

    def _day(self, later: int) -> date:
        """A Thursday or Friday of the week after next, when no other step has posts."""
        today = self.now().astimezone(LONDON).date()
        return today + timedelta(days=14 + 3 - today.weekday() + later)

    def _told(self, player: Player, *words: str) -> Json:
        """Wait for the bot's message to a person alone, with all these words; gives the message."""
        return player.sees(f"D{player.id[1:]}", *words)

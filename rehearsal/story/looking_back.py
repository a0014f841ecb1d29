"""Looking back: the digest, pending posts, the audit trail."""

import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta

from rehearsal.player import words_of
from rehearsal.story.scene import APPROVALS, DIGEST, GENERAL, LONDON, MEDIA, MO, PRIYA, SAM, Scene, expect, labels


class LookingBack(Scene):
    """Looking back: the digest, pending posts, the audit trail."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("the working day's digest, once", self.digest),
            ("what is pending, to whoever asks", self.pending),
            ("the audit trail is whole", self.audited),
        ]

    def digest(self) -> str:
        """On the next working day at nine, and not twice."""
        monday = self.now().astimezone(LONDON)
        while monday.weekday() > 4 or (monday.hour, monday.minute) >= (8, 30):
            monday = (monday + timedelta(days=1)).replace(hour=8, minute=0)
        at_nine = monday.replace(hour=9, minute=1, second=0, microsecond=0)
        self.stage.move_clock(to=at_nine.replace(hour=8, minute=30).isoformat())
        self.things_for_the_digest(at_nine)
        self.stage.move_clock(to=at_nine.isoformat())
        dee = self.stage.be("U0DEE")
        found = dee.sees(DIGEST, f"{at_nine:%A}", "Audit trail")
        says = words_of(found["blocks"])
        listed = [says.find(heading) for heading in ("Needs a person", "Referrals", "Waiting", "Going out today")]
        expect(listed == sorted(listed) and -1 not in listed, f"four headings in their order in: {says}")
        for what in ("ice on the bridge", "ada.writes", "the weir is mended", "3.30pm: “The lock opens"):
            expect(what in says, f"“{what}” in: {says}")
        self.stage.move_clock(advance_seconds=3600)
        self.settled()
        count = sum(f"{at_nine:%A} {at_nine.day}" in words_of(message) for message in dee.messages(DIGEST))
        expect(count == 1, f"one digest, not {count}")
        return words_of(found)

    def things_for_the_digest(self, at_nine: datetime) -> None:
        """A stopped post for a person to settle, a pending post, a post due in the day, and a referral."""
        sam, priya = self.stage.be(SAM), self.stage.be(PRIYA)
        ice = self.propose(["dept"], "There is ice on the bridge.", APPROVALS)
        sam.react(ice)
        self.stage.until(lambda: "Stop" in labels(self.again(ice)), "the Stop button")
        sam.click(self.again(ice), "Stop")
        sam.sees(APPROVALS, "is stopped", reply=True)
        self.propose(["dept"], "Tomorrow the weir is mended.", APPROVALS)
        text = "The lock opens for boats again."
        self.filled_in(priya, ["dept"], text, when="at", day=at_nine.date().isoformat(), time="15:30")
        self.checked(priya)
        lock = sam.sees(APPROVALS, text, "Needs one approval")
        sam.react(lock)
        self.stage.until(lambda: "Approved by" in words_of(self.again(lock)), "the approval on the card")
        priya.command("/check-enquirer @ada.writes")
        form = priya.form("Who is asking?")
        priya.fill_in(
            form, bio="Reporter, Example Times.", message="I'm writing a story. Could I have a statement by noon?"
        )
        priya.form("Who is asking")
        priya.close()
        self.stage.be(MO).sees(MEDIA, "ada.writes")

    def pending(self) -> str:
        """The same list for each person who asks, privately."""
        card = self.propose(["dept"], "The Example Bridge is painted blue this week.", APPROVALS)
        priya = self.stage.be(PRIYA)
        priya.command("/pending-posts")
        found = priya.sees(GENERAL, "Waiting for approval", "painted blue", private=True)
        expect("Needs one approval" in words_of(card), "the card waiting")
        return words_of(found)

    def audited(self) -> str:
        """The bot's own trail, recomputed by a separate program."""
        done = subprocess.run(self.audit, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
        expect(done.returncode == 0, done.stderr.strip())
        return done.stdout.strip()

"""Publishing: by hand, after a lost answer, at the chosen time."""

from collections.abc import Callable
from datetime import timedelta

from rehearsal.player import words_of
from rehearsal.story.scene import APPROVALS, FLOODS, JO, LONDON, PRIYA, SAM, Scene, expect


class Publishing(Scene):
    """Publishing: by hand, after a lost answer, at the chosen time."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("a post for a place without a door is posted by hand", self.by_hand),
            ("a lost answer is looked for, not posted twice", self.lost_answer),
            ("what can't be told is asked, and an approver answers", self.unconfirmed),
            ("scheduled for tomorrow, and published when the clock gets there", self.scheduled),
        ]

    def by_hand(self) -> str:
        """The bot asks a person in the thread, and takes the link."""
        text = "We are hiring a river engineer: https://www.gov.uk/example-jobs"
        card, sam = self.propose(["linkedin"], text, APPROVALS), self.stage.be(SAM)
        sam.react(card)
        question = sam.sees(APPROVALS, "Please post these words there", text, reply=True)
        sam.click(question, "I've posted it")
        link = "https://www.linkedin.com/posts/example-1"
        sam.fill_in(sam.form("Posted by hand"), url=link)
        self.stage.until(lambda: "Live on LinkedIn" in words_of(self.again(card)), "the card saying it is live")
        return self.stage.be(PRIYA).is_told("live on LinkedIn", link)

    def lost_answer(self) -> str:
        """The network takes the post and the answer is lost: we look, and find the post."""
        text = "The Example Barrier closes at 8pm tonight."
        card = self.propose(["floods"], text, FLOODS)
        self.stage.post("/rehearsal/faults", {"timeline": {"next": "lost_answer", "count": 1}})
        self.stage.be(JO).react(card)
        self.stage.until(lambda: "looking" in words_of(self.again(card)), "the card saying that we look")
        self.stage.move_clock(advance_seconds=16)
        self.stage.until(lambda: "Live on Mastodon" in words_of(self.again(card)), "the card saying it is live")
        self.stage.move_clock(advance_seconds=180)
        expect(len(self.stage.live(text)) == 1, f"one post, not {len(self.stage.live(text))}")
        return "found by looking; one post"

    def unconfirmed(self) -> str:
        """Three looks in vain, a question, and an approver who looked posts again."""
        text = "The Example Barrier opens again at 6am tomorrow."
        card, jo = self.propose(["floods"], text, FLOODS), self.stage.be(JO)
        self.stage.post("/rehearsal/faults", {"timeline": {"next": "503", "count": 1}})
        jo.react(card)
        self.stage.until(lambda: "looking" in words_of(self.again(card)), "the card saying that we look")
        for seconds in (16, 46, 61):
            self.stage.move_clock(advance_seconds=seconds)
            self.settled()
        question = jo.sees(FLOODS, "can't tell whether it is out", reply=True)
        expect(not self.stage.live(text), "nothing on the timeline")
        jo.click(question, "Post it again")
        self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        expect(len(self.stage.live(text)) == 1, "one post")
        return words_of(question)

    def scheduled(self) -> str:
        """Approved today for tomorrow at nine; no post before, then word for word."""
        text = "The Example Bridge is open to traffic again."
        tomorrow = (self.now() + timedelta(days=1)).astimezone(LONDON).date().isoformat()
        priya, sam = self.stage.be(PRIYA), self.stage.be(SAM)
        self.filled_in(priya, ["dept"], text, when="at", day=tomorrow, time="09:00")
        self.checked(priya)
        card = sam.sees(APPROVALS, text, "9am", "Needs one approval")
        sam.react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")
        self.stage.move_clock(advance_seconds=120)
        expect(not self.stage.live(text), "nothing on the timeline before its time")
        moved = self.stage.move_clock(tomorrow_at="09:00")
        posts = self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        return f"live at {posts[0].get('at') or posts[0].get('created_at')}, the clock at {moved}"

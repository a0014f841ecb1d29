"""The whole story: each step acts as people do, and is over only when its end was seen from outside the bot."""

import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rehearsal.player import NotSeen, Stage, buttons_of, words_of
from rehearsal.shapes import Json

LONDON = ZoneInfo("Europe/London")
PRIYA, TOM, SAM, JO, GIL, MO = "U0PRIYA", "U0TOM", "U0SAM", "U0JO", "U0GIL", "U0MO"
APPROVALS, FLOODS, MEDIA, DIGEST, GENERAL = "C0APPROVE", "C0FLOODS", "C0MEDIA", "C0DIGEST", "C0GENERAL"

FLOOD = "The River Example is expected to peak at 6pm. Check your area: https://www.gov.uk/check-flooding"
SOON = "as_soon_as_approved"


@dataclass(slots=True)
class Story:
    """The steps, and what they hand on to each other."""

    stage: Stage
    audit: list[str]
    """The command that verifies the bot's audit trail."""
    cards: dict[str, Json] = field(default_factory=dict)

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """Every step by name, in order; each gives what was seen."""
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
            ("a post for a place without a door is posted by hand", self.by_hand),
            ("a lost answer is looked for, not posted twice", self.lost_answer),
            ("what can't be told is asked, and an approver answers", self.unconfirmed),
            ("a journalist is referred to the media team", self.journalist),
            ("an ordinary person is not", self.ordinary_person),
            ("a reply to press is blocked, with the way forward", self.reply_to_press),
            ("a reply to somebody nobody has checked is blocked", self.reply_to_unchecked),
            ("scheduled for tomorrow, and published when the clock gets there", self.scheduled),
            ("the working day's digest, once", self.digest),
            ("what is pending, to whoever asks", self.pending),
            ("the audit trail is whole", self.audited),
        ]

    # Proposing and approving

    def the_bot_is_there(self) -> str:
        """The app is installed and connected."""
        self.stage.until(lambda: self.stage.get("/rehearsal")["connections"], "the bot's connection")
        return "connected"

    def blocked(self) -> str:
        """A personal telephone number stops the form at its field."""
        priya = self.stage.be(PRIYA)
        priya.command("/propose-post")
        form = priya.form("Propose a post")
        text = f"{FLOOD} Questions? Call Bob on 07400 123456."
        came = priya.fill_in(form, accounts=["floods"], text=text, when=SOON)
        expect(came["result"] == "errors" and "text" in came["errors"], f"an error at the text, not {came}")
        kept = priya.state()["modal"]["values"]["text"]["input"]
        expect(kept == text, "the words kept in the form")
        return str(came["errors"]["text"])

    def mended(self) -> str:
        """The same form, mended, goes on."""
        priya = self.stage.be(PRIYA)
        came = priya.fill_in(priya.form("Propose a post"), text=FLOOD)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        priya.form("Sent for approval")
        priya.close()
        card = self.stage.be(JO).sees(FLOODS, FLOOD, "Needs one approval")
        expect({"Approve", "Not yet", "Reject"} <= labels(card), "its three buttons")
        expect(exact_words(card) == FLOOD, f"exactly the words, not {exact_words(card)}")
        self.cards["flood"] = card
        return words_of(card)

    def own_thumb(self) -> str:
        """A contributor's thumb counts for nothing."""
        priya = self.stage.be(PRIYA)
        priya.react(self.cards["flood"])
        answer = priya.sees(FLOODS, "somebody else", private=True)
        expect(not self.stage.live(FLOOD), "nothing on the timeline")
        return words_of(answer)

    def guests_thumb(self) -> str:
        """Somebody who is no member counts for nothing."""
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
        """The proposer hears of it."""
        link = self.stage.live(FLOOD)[0]["url"]
        return self.stage.be(PRIYA).is_told("live on Mastodon", link)

    def confirmed(self) -> str:
        """An attestation: the figure is named, and the proposer ticks it."""
        priya = self.stage.be(PRIYA)
        priya.command("/propose-post")
        text = "We have repaired 40% of the flood defences on the River Example."
        form = priya.form("Propose a post")
        came = priya.fill_in(form, accounts=["floods"], text=text, when=SOON, labels=["tag:safety"])
        form = priya.form("Check before you send")
        expect("40%" in words_of(form["blocks"]), f"the figure named, not {came}")
        boxes = next(one for one in form["blocks"] if one.get("block_id") == "confirm")["element"]["options"]
        priya.fill_in(form, confirm=[box["value"] for box in boxes])
        priya.form("Sent for approval")
        priya.close()
        card = self.stage.be(JO).sees(FLOODS, text, "Needs one approval")
        expect("confirmed" in words_of(card), "the card saying who confirmed")
        expect("Safety information" in words_of(card), "the card saying what kind of post it is")
        self.stage.be(JO).react(card)
        self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        return words_of(form["blocks"][1])

    def stopped(self) -> str:
        """Ten seconds to stop it; then it waits for a decision, and goes when somebody says so."""
        card, sam = self.cards["office"], self.stage.be(SAM)
        text = "Our office in Example Street is open again from Monday."
        sam.click(card, "Approve")
        self.stage.until(lambda: "Stop" in labels(self.again(card)), "the Stop button")
        sam.click(self.again(card), "Stop")
        question = sam.sees(APPROVALS, "@DeptExample on Mastodon is stopped", reply=True)
        self.stage.move_clock(advance_seconds=60)
        expect(not self.stage.live(text), "nothing on the timeline")
        sam.click(question, "Send it now")
        self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        return words_of(question)

    def thumb_withdrawn(self) -> str:
        """Taken away before it is sent, a thumb never was."""
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
        priya.form("Sent for approval")
        priya.close()
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
        """One tap, at once; the reason follows to the author."""
        card, sam = self.cards["ferry"], self.stage.be(SAM)
        sam.click(card, "Not yet")
        self.stage.until(lambda: "Not yet" in words_of(self.again(card)).split(",")[0], "the card saying not yet")
        sam.fill_in(sam.form("Not yet"), reason="Please wait for the timetable to be on the website.")
        sam.sees(APPROVALS, "wait for the timetable", reply=True)
        return self.stage.be(PRIYA).is_told("wait for the timetable")

    def let_go(self) -> str:
        """A thumb is not enough where a finding asks for notice: the button asks why it is fine."""
        text = "I think the new bridge looks splendid in the snow."
        card, sam = self.propose(["dept"], text, APPROVALS), self.stage.be(SAM)
        sam.react(card)
        refused = sam.sees(APPROVALS, "isn't counted here", private=True)
        sam.click(card, "This check was wrong")
        sam.sees(APPROVALS, "noted for the people who look after the checks", private=True)
        sam.click(card, "Approve")
        form = sam.form("Before you approve")
        field = next(str(one["block_id"]) for one in form["blocks"] if one["type"] == "input")
        came = sam.fill_in(form, **{field: "ok"})
        expect(came["result"] == "errors", f"a word more to be asked for, not {came}")
        sam.fill_in(form, **{field: "It quotes the engineer, by agreement."})
        self.stage.until(lambda: "Let go by" in words_of(self.again(card)), "the reason on the card")
        expect("by agreement" in words_of(self.again(card)), "the reason's words")
        return words_of(refused)

    def linked(self) -> str:
        """Two groups of approvers, two cards, one form."""
        text = "Volunteers wanted for the river clean-up on Sunday. Meet at the Example Bridge."
        priya = self.stage.be(PRIYA)
        priya.command("/propose-post")
        priya.fill_in(priya.form("Propose a post"), accounts=["dept", "floods"], text=text, when=SOON)
        priya.form("Sent for approval")
        priya.close()
        here = self.stage.be(SAM).sees(APPROVALS, text, "Needs one approval")
        there = self.stage.be(JO).sees(FLOODS, text, "Needs one approval")
        self.stage.be(JO).react(there)
        self.stage.until(lambda: self.stage.live(text), "the floods post on the timeline")
        expect("Needs one approval" in words_of(self.again(here)), "the other one still waiting")
        return "one went out; the other waits for its own approver"

    # Publishing

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
        """The network takes the post and the answer is lost: we look, and find it."""
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
        """Three looks in vain, a question, and an approver who looked posts it again."""
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
        """Approved today for tomorrow at nine; nothing before, then word for word."""
        text = "The Example Bridge is open to traffic again."
        tomorrow = (self.now() + timedelta(days=1)).astimezone(LONDON).date().isoformat()
        priya, sam = self.stage.be(PRIYA), self.stage.be(SAM)
        priya.command("/propose-post")
        form = priya.form("Propose a post")
        priya.fill_in(form, accounts=["dept"], text=text, when="at", day=tomorrow, time="09:00")
        priya.form("Sent for approval")
        priya.close()
        card = sam.sees(APPROVALS, text, "9am", "Needs one approval")
        sam.react(card)
        self.stage.until(lambda: "Approved by" in words_of(self.again(card)), "the approval on the card")
        self.stage.move_clock(advance_seconds=120)
        expect(not self.stage.live(text), "nothing on the timeline before its time")
        moved = self.stage.move_clock(tomorrow_at="09:00")
        posts = self.stage.until(lambda: self.stage.live(text), "the post on the timeline")
        return f"live at {posts[0].get('at') or posts[0].get('created_at')}, the clock at {moved}"

    # Who is asking

    def journalist(self) -> str:
        """A reporter's question goes to the media team, and one of them takes it."""
        priya = self.stage.be(PRIYA)
        priya.command("/check-enquirer @rosalane")
        form = priya.form("Who is asking?")
        priya.fill_in(
            form,
            name="Rosa Lane",
            bio="Reporter, Example Times. Tips: rosa.lane@times.example",
            message="I'm writing a story on the barrier. Can I have a statement by 4pm? My deadline is tonight.",
        )
        answer = priya.form("Who is asking")
        expect("journalist" in words_of(answer["blocks"]), f"the verdict, not {words_of(answer['blocks'])}")
        priya.close()
        mo = self.stage.be(MO)
        card = mo.sees(MEDIA, "Probably a journalist", "rosalane")
        mo.click(card, "Take it")
        self.stage.until(lambda: "Taken by" in words_of(self.again(card)), "the card saying who took it")
        return words_of(answer["blocks"])

    def ordinary_person(self) -> str:
        """Somebody who asks about the ferry is simply answered."""
        before = len(self.stage.be(MO).messages(MEDIA))
        tom = self.stage.be(TOM)
        tom.command("/check-enquirer @alexw")
        form = tom.form("Who is asking?")
        bio = "Allotments, dogs, the number 14 bus."
        tom.fill_in(form, name="Alex Walker", bio=bio, message="Is the ferry running on Sunday?")
        answer = tom.form("Who is asking")
        expect("member of the public" in words_of(answer["blocks"]), f"the verdict, not {words_of(answer['blocks'])}")
        tom.close()
        expect(len(self.stage.be(MO).messages(MEDIA)) == before, "no card for the media team")
        return words_of(answer["blocks"])

    def reply_to_press(self) -> str:
        """A reply to the reporter stays a draft, with the way forward."""
        return self.blocked_reply("@rosalane", "media team")

    def reply_to_unchecked(self) -> str:
        """A reply to a stranger asks for the check first."""
        return self.blocked_reply("@somebody.new", "/check-enquirer")

    def blocked_reply(self, handle: str, way_forward: str) -> str:
        """Send a reply, and expect its error."""
        priya = self.stage.be(PRIYA)
        priya.command("/propose-post")
        text = "Thank you for asking: the ferry runs as usual."
        came = priya.fill_in(priya.form("Propose a post"), accounts=["dept"], text=text, when=SOON, reply_to=handle)
        expect(came["result"] == "errors", f"an error, not {came}")
        says = " ".join(came["errors"].values())
        expect(way_forward in says, f"“{way_forward}” in: {says}")
        priya.close()
        return says

    # Looking back

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
        listed = [
            says.find(heading) for heading in ("Needs a person", "Referrals waiting", "Waiting", "Going out today")
        ]
        expect(listed == sorted(listed) and -1 not in listed, f"four headings in their order in: {says}")
        for what in ("ice on the bridge", "ada.writes", "the weir is mended", "3.30pm: “The lock opens"):
            expect(what in says, f"“{what}” in: {says}")
        self.stage.move_clock(advance_seconds=3600)
        self.settled()
        count = sum(f"{at_nine:%A} {at_nine.day}" in words_of(one) for one in dee.messages(DIGEST))
        expect(count == 1, f"one digest, not {count}")
        return words_of(found)

    def things_for_the_digest(self, at_nine: datetime) -> None:
        """Something that needs a person, something pending, something due today, and a referral."""
        sam, priya = self.stage.be(SAM), self.stage.be(PRIYA)
        ice = self.propose(["dept"], "There is ice on the bridge.", APPROVALS)
        sam.click(ice, "Approve")
        self.stage.until(lambda: "Stop" in labels(self.again(ice)), "the Stop button")
        sam.click(self.again(ice), "Stop")
        sam.sees(APPROVALS, "is stopped", reply=True)
        self.propose(["dept"], "Tomorrow the weir is mended.", APPROVALS)
        text = "The lock opens for boats again."
        priya.command("/propose-post")
        form = priya.form("Propose a post")
        priya.fill_in(form, accounts=["dept"], text=text, when="at", day=at_nine.date().isoformat(), time="15:30")
        priya.form("Sent for approval")
        priya.close()
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
        """The same for whoever asks, privately."""
        card = self.propose(["dept"], "The Example Bridge is painted blue this week.", APPROVALS)
        priya = self.stage.be(PRIYA)
        priya.command("/pending-posts")
        found = priya.sees(GENERAL, "Waiting for approval", "painted blue", private=True)
        expect("Needs one approval" in words_of(card), "the card waiting")
        return words_of(found)

    def audited(self) -> str:
        """The bot's own trail, recomputed by a program of its own."""
        done = subprocess.run(self.audit, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
        expect(done.returncode == 0, done.stderr.strip())
        return done.stdout.strip()

    # The small parts

    def propose(self, accounts: list[str], text: str, channel: str) -> Json:
        """Propose something as Priya; gives its card."""
        priya = self.stage.be(PRIYA)
        priya.command("/propose-post")
        came = priya.fill_in(priya.form("Propose a post"), accounts=accounts, text=text, when=SOON)
        expect(came["result"] == "open", f"the form to be taken, not {came}")
        priya.form("Sent for approval")
        priya.close()
        return self.stage.be(SAM).sees(channel, text, "Needs one")

    def again(self, card: Json) -> Json:
        """Look at a card again."""
        here = self.stage.be(SAM).messages(card["channel"])
        return next(one for one in here if one["ts"] == card["ts"])

    def settled(self) -> None:
        """Give the bot the time to do what it is about to do: until nothing has changed for a while."""
        watcher, version = self.stage.be(SAM), -1
        for _ in range(20):
            now = watcher.wait_for_news(max(version, 0))
            if now == version:
                return
            version = now

    def now(self) -> datetime:
        """The time in the workspace."""
        return datetime.fromisoformat(self.stage.get("/rehearsal/clock")["now"])


def expect(holds: object, what: str) -> None:
    """Hold what was seen against what should be. Raises NotSeen."""
    if not holds:
        raise NotSeen(f"expected {what}")


def exact_words(card: Json) -> str:
    """The words of a post as its card shows them: those in rich text, byte for byte."""
    return " ".join(words_of(one) for one in card["blocks"] if one["type"] == "rich_text")


def labels(card: Json) -> set[str]:
    """The labels of a message's buttons."""
    return {str(one["text"]["text"]) for one in buttons_of(card)}


def command_from(text: str) -> list[str]:
    """Read a command that was handed over as JSON."""
    return [str(word) for word in json.loads(text)]

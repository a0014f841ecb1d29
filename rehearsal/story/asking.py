"""Enquiries: checks of enquirers, and the replies allowed to each."""

from collections.abc import Callable

from rehearsal.player import Player, words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import MEDIA, MO, PRIYA, TOM, Scene, expect


class EarlyQuestion(Scene):
    """Enquiries: checks of enquirers, and the replies allowed to each."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("a journalist is referred to the media team", self.journalist),
            ("an ordinary person is not", self.ordinary_person),
            ("a reply to press is blocked, with the way forward", self.reply_to_press),
            ("a reply to somebody nobody has checked is blocked", self.reply_to_unchecked),
        ]

    def journalist(self) -> str:
        """A reporter's question goes to the media team, and a member takes it."""
        answer = self.checked_as_press()
        expect("journalist" in words_of(answer["blocks"]), f"the verdict, not {words_of(answer['blocks'])}")
        self.stage.be(PRIYA).close()
        mo = self.stage.be(MO)
        card = mo.sees(MEDIA, "Probably a journalist", "rosalane", "My deadline is tonight")
        mo.click(card, "Take it")
        self.stage.until(lambda: "Taken by" in words_of(self.again(card)), "the card saying who took it")
        return words_of(answer["blocks"])

    def checked_as_press(self) -> Json:
        """Priya checks a reporter who asks for a statement; gives the window with the verdict."""
        priya = self.stage.be(PRIYA)
        priya.command("/check-enquirer @rosalane")
        form = priya.form("Who is asking?")
        question = "I'm writing a story on the barrier. Can I have a statement by 4pm? My deadline is tonight."
        priya.fill_in(form, message=question)
        return self.looked_up(priya)

    def looked_up(self, by: Player) -> Json:
        """The window with the answer, once the bot has looked at the profile."""

        def look() -> Json | None:
            answer = by.form("Who is asking")
            return answer if "From the profile on Mastodon, today" in words_of(answer["blocks"]) else None

        return self.stage.until(look, "the profile in the answer")

    def ordinary_person(self) -> str:
        """A member of the public who asks about the ferry simply gets an answer."""
        before = len(self.stage.be(MO).messages(MEDIA))
        tom = self.stage.be(TOM)
        tom.command("/check-enquirer @alexw")
        form = tom.form("Who is asking?")
        tom.fill_in(form, message="Is the ferry running on Sunday?")
        answer = self.looked_up(tom)
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
        """Write a reply, and expect to be told what to do first."""
        priya = self.stage.be(PRIYA)
        asks = {"from": "rosalane", "to": "DeptExample", "text": "Does the ferry run?"}
        url = self.stage.post("/timeline/outside", asks)["status"]["url"]
        text = "Thank you for asking: the ferry runs as usual."
        form = self.filled_in(priya, ["dept"], text, reply_to=handle, reply_url=url)
        says = words_of(form["blocks"])
        expect(way_forward in says, f"“{way_forward}” in: {says}")
        expect(form["submit"] == "Change the words", f"no way to send it, not “{form['submit']}”")
        priya.close()
        return says

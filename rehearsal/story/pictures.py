"""Pictures: taken in clean, seen by the approver, and sent as they were seen."""

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

from rehearsal.player import words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import APPROVALS, PRIYA, SAM, Scene, expect

PHOTO = Path(__file__).parent / "river.jpg"
"""From a phone held sideways: the file itself tells the place and the photographer."""
TOLD_BY_THE_PHONE = (b"Exif", b"Priya Shah", b"CANARY")
ALT = "The River Example, brown and high under the six arches of the Example Bridge; a gauge reads five."


class Pictures(Scene):
    """Pictures: taken in clean, seen by the approver, and sent as they were seen."""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """The steps in order: (name, act), where an act gives the words seen."""
        return [
            ("a picture goes out as the approver saw it, without what the phone wrote into it", self.photo),
            ("what is no picture is refused with a way forward", self.no_picture),
            ("a post by hand is asked for with its picture and alt text", self.by_hand),
        ]

    def photo(self) -> str:
        """The card shows the picture upright and clean; the very same bytes and alt text are on the timeline."""
        text = "The river is high at the Example Bridge this evening. The footpath is closed."
        raw = PHOTO.read_bytes()
        expect(all(word in raw for word in TOLD_BY_THE_PHONE), "a picture that tells where it was taken")
        card = self._proposed(["dept"], text)
        (shown,) = self._seen_on(card)
        expect(not any(word in shown for word in TOLD_BY_THE_PHONE), "nothing but the pixels on the card")
        expect(ALT in words_of(card), "the alt text on the card")
        self.stage.be(SAM).react(card)
        post = self.stage.until(lambda: self.stage.live(text), "the post on the timeline")[0]
        (media,) = post["media"]
        expect(media["description"] == ALT, "the alt text on the timeline")
        sent = self.stage.client.get(media["url"]).raise_for_status().content
        expect(sent == shown, "the very bytes that the approver saw")
        return f"{len(raw):,} bytes came from the phone, {len(sent):,} went out; alt text: {media['description']}"

    def no_picture(self) -> str:
        """An iPhone's HEIC, a format that networks don't take: the form says so at the field, and keeps the words."""
        heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
        priya = self.stage.be(PRIYA)
        priya.command("/propose-post")
        files = [{"name": "IMG_2041.jpg", "content": b64encode(heic).decode()}]
        text = "The footpath at the Example Bridge is open again."
        came = priya.fill_in(
            priya.form("Propose a post"), accounts=["dept"], text=text, when="as_soon_as_approved", pictures=files
        )
        priya.close()
        expect(came["result"] == "errors", f"the form to be refused, not {came}")
        says = str(came["errors"]["pictures"])
        expect("HEIC" in says and "PNG or JPEG" in says, "what it is, and what to do")
        return says

    def by_hand(self) -> str:
        """The person who posts by hand gets the clean picture, and the words for people who cannot see it."""
        text = "Our engineers looked at the Example Bridge today. It is sound."
        card = self._proposed(["linkedin"], text)
        self.stage.be(SAM).react(card)
        question = self.stage.be(SAM).sees(APPROVALS, "Please post these words there", text, reply=True)
        expect(ALT in words_of(question), "the alt text to copy")
        expect(self._seen_on(question) == self._seen_on(card), "the picture as it was approved")
        return words_of(question)

    def _proposed(self, accounts: list[str], text: str) -> Json:
        """Propose a post with the picture as Priya, and write the alt text; gives the card."""
        priya = self.stage.be(PRIYA)
        files = [{"name": PHOTO.name, "content": b64encode(PHOTO.read_bytes()).decode()}]
        form = self.filled_in(priya, accounts, text, pictures=files)
        field = next(
            str(block["block_id"]) for block in form["blocks"] if str(block.get("block_id")).startswith("alt:")
        )
        self.checked(priya, **{field: ALT})
        return self.stage.be(SAM).sees(APPROVALS, text, "Needs one")

    def _seen_on(self, message: Json) -> list[bytes]:
        """The pictures of a message, as a person sees them."""
        files = [block["slack_file"]["id"] for block in message["blocks"] if block["type"] == "image"]
        return [self.stage.client.get(f"/rehearsal/files/{file}").raise_for_status().content for file in files]

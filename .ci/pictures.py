"""Takes every picture of docs/pictures anew: the demonstration's people and words, seen in a real Chromium."""

import argparse
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402 — a script puts the checkout on its path before it imports
from playwright.sync_api import FloatRect, Locator, Page, expect  # noqa: E402

from bot.__main__ import running  # noqa: E402
from bot.cli import installation  # noqa: E402
from bot.cli.demo import PLAYED_FROM, workspace  # noqa: E402
from bot.store.migrations import upgrade  # noqa: E402
from handlers.manifest import manifest  # noqa: E402
from rehearsal.player import Stage  # noqa: E402
from rehearsal.story.asking import EarlyQuestion  # noqa: E402
from rehearsal.story.holding import DEE, Holding  # noqa: E402
from rehearsal.story.lines import NAME, TEXT, Lines  # noqa: E402
from rehearsal.story.pictures import Pictures  # noqa: E402
from rehearsal.story.planning import PlanPreview  # noqa: E402
from rehearsal.story.scene import (  # noqa: E402
    APPROVALS,
    FLOOD,
    FLOODS,
    JO,
    LONDON,
    MO,
    PRIYA,
    SAM,
    Scene,
)
from tests.rehearsal.looking import NARROW, chromium, goes  # noqa: E402

WIDE, TALL = 1024, 2400
"""Pixels: as wide as a message gets, and so tall that nothing is cut off."""
UNCUT = ".modal, .modal form { max-height: none }"
LOADED = "[...document.images].every((image) => image.complete && image.naturalWidth)"
HERE, THERE, MEDIA, DIGEST = "# approvals-example", "# approvals-floods", "# media-team", "# digest"
FIGURES = "We have repaired 40% of the flood defences on the River Example, and £40 million more is coming."
SAYS_SO = "On hold: nothing goes out"
OPINION = "I think the new bridge looks splendid in the snow."
WARM = "Warm spaces are open in every library this winter. Find yours: https://www.gov.uk/find-a-library"
WEEK = (
    (1, "09:30", "dept", "The library opens at nine on Saturdays."),
    (1, "14:00", "floods", "Flood warnings: how to get them. https://www.gov.uk/sign-up-for-flood-warnings"),
    (3, "10:00", "dept", "The museum is free on Sunday."),
)
"""Days from now, time, account and words of the posts in the calendar."""


@dataclass
class Album:
    """A browser on the rehearsal, and the folder for its pictures."""

    url: str
    page: Page
    folder: Path
    width: int

    def looks(self, person: str, place: str = "", *, width: int = 0) -> Page:
        """Open the page as a person, in a place."""
        self.page.set_viewport_size({"width": width or self.width, "height": TALL})
        self.page.goto(f"{self.url}/?as={person}")
        self.page.add_style_tag(content=UNCUT)
        expect(self.page.locator("#place-name")).not_to_be_empty()
        if place:
            goes(self.page, place=place)
        return self.page

    def window(self, name: str, person: str) -> None:
        """Take the form in front of a person."""
        self.take(name, self.looks(person).get_by_role("dialog"))

    def message(self, name: str, person: str, place: str, words: str, *, width: int = 0) -> None:
        """Take the newest message with these words in a place."""
        messages = self.looks(person, place, width=width).get_by_label("Messages", exact=True)
        self.take(name, messages.get_by_role("listitem").filter(has_text=words).last)

    def take(self, name: str, *shown: Locator) -> None:
        """Keep what is shown as a PNG of 256 colours; several things with all that is between them."""
        for thing in shown:
            expect(thing).to_be_visible()
            thing.evaluate("shown => shown.scrollIntoViewIfNeeded()")  # at once: the page draws the list anew
        self.page.wait_for_function(LOADED)
        boxes = [box for thing in shown if (box := thing.bounding_box())]
        left, top = min(box["x"] for box in boxes), min(box["y"] for box in boxes)
        right, foot = max(box["x"] + box["width"] for box in boxes), max(box["y"] + box["height"] for box in boxes)
        area: FloatRect = {"x": left, "y": top, "width": right - left, "height": foot - top}
        seen = self.page.screenshot(clip=area, animations="disabled")
        taken = Image.open(io.BytesIO(seen))
        path = self.folder / f"{name}.png"
        taken.convert("RGB").quantize(dither=Image.Dither.NONE).save(path, optimize=True)
        sys.stdout.write(f"{path}: {taken.width} × {taken.height}, {path.stat().st_size // 1024} KB\n")


def proposing(album: Album, scene: Scene) -> None:
    """The form, the second step, and what follows."""
    priya = scene.stage.be(PRIYA)
    priya.command("/propose-post")
    form = album.looks(PRIYA).get_by_role("dialog", name="Propose a post")
    form.get_by_label("@DeptExample").check()
    form.get_by_label("What should it say?").fill(WARM)
    form.get_by_label("What should it say?").blur()
    album.take("form", form)
    priya.close()
    scene.filled_in(priya, ["dept"], FIGURES)
    album.window("check-before-you-send", PRIYA)
    priya.close()
    priya.fill_in(scene.filled_in(priya, ["floods"], FLOOD))
    priya.form("Sent for approval")
    album.window("sent", PRIYA)
    priya.close()


def deciding(album: Album, scene: Scene) -> None:
    """Cards: waiting, live, with a finding that is set aside, and with a picture."""
    jo, sam = scene.stage.be(JO), scene.stage.be(SAM)
    album.message("card", JO, THERE, FLOOD)
    jo.react(jo.sees(FLOODS, FLOOD, "Needs one"))
    jo.sees(FLOODS, FLOOD, "Live on Mastodon")
    album.message("card-live", JO, THERE, FLOOD)
    sam.click(scene.propose(["dept"], OPINION, APPROVALS), "Approve")
    form = sam.form("Before you approve")
    album.window("letting-go", SAM)
    field = next(str(block["block_id"]) for block in form["blocks"] if block["type"] == "input")
    sam.fill_in(form, **{field: "It quotes the engineer, by agreement."})
    sam.sees(APPROVALS, OPINION, "Set aside by")
    album.message("card-narrow", SAM, HERE, OPINION, width=NARROW[0])
    Pictures(scene.stage, [], {}).photo()
    album.message("card-picture", SAM, HERE, "The river is high")


def week(album: Album, scene: Scene) -> None:
    """App Home with the calendar: some posts approved, some waiting."""
    priya, sam = scene.stage.be(PRIYA), scene.stage.be(SAM)
    for days, at, account, text in WEEK:
        day = (scene.now().astimezone(LONDON) + timedelta(days=days)).date().isoformat()
        scene.filled_in(priya, [account], text, when="at", day=day, time=at)
        scene.checked(priya)
    sam.react(sam.sees(APPROVALS, WEEK[0][3]))
    sam.sees(APPROVALS, WEEK[0][3], "Approved by")
    sam.turns_to(sam.opens_home(), "This week")
    sam.sees_at_home("London time.")
    album.take("home", album.looks(SAM, "Countersign: Home").locator("#home"))


def asking(album: Album, scene: Scene) -> None:
    """Who is asking, and the media team's card."""
    EarlyQuestion(scene.stage, [], {}).checked_as_press()
    album.window("enquirer", PRIYA)
    scene.stage.be(PRIYA).close()
    album.message("referral", MO, MEDIA, "Probably a journalist")


def agreeing(album: Album, scene: Scene) -> None:
    """A line that waits for two people, and the same filled in."""
    lines = Lines(scene.stage, [], {})
    card = lines.asked(NAME, "template", TEXT, "river: place: River Example, Sample Brook\npeak: time", ["writers"])
    album.message("line", SAM, HERE, NAME)
    scene.stage.be(SAM).click(card, "Approve")
    scene.stage.be(SAM).sees(APPROVALS, NAME, "Needs one more approval")
    lines.by_jo(card)
    lines.filled("River Example", "18:30")
    album.window("line-check", "U0TOM")
    scene.stage.be("U0TOM").close()


def planning(album: Album, scene: Scene) -> None:
    """A content plan, and its cards in a thread."""
    plan = PlanPreview(scene.stage, [], {})
    plan.dropped()
    album.message("plan", PRIYA, "Countersign: Messages", "plan.csv")
    plan.proposed()
    page = album.looks(SAM, HERE)
    said = page.get_by_label("Messages", exact=True).get_by_role("listitem").filter(has_text="2 posts from plan.csv")
    said.get_by_role("button", name="replies").click()
    thread = page.get_by_role("list", name="Thread").get_by_role("listitem")
    album.take("plan-thread", thread.nth(0), thread.nth(1))


def holding(album: Album, scene: Scene) -> None:
    """A hold, what fell due meanwhile, and the digest of the next morning."""
    held = Holding(scene.stage, [], {})
    held.everything_but_floods()
    messages = album.looks(DEE, HERE).get_by_label("Messages", exact=True).get_by_role("listitem")
    album.take("hold", messages.filter(has_text=SAYS_SO).last, messages.filter(has_text="is on hold.").last)
    held.the_rest_stops()
    held.lifted()
    album.message("hold-lifted", DEE, HERE, "is no longer on hold")
    scene.stage.move_clock(tomorrow_at="09:00")
    scene.stage.be(DEE).sees("C0DIGEST", "Needs a person")
    album.message("digest", DEE, DIGEST, "Needs a person")


@contextmanager
def rehearsal() -> Iterator[Stage]:
    """The demonstration as played: the real bot, from half past nine on a Tuesday."""
    with (
        workspace(manifest(), port=0, starts=PLAYED_FROM, hurried=True) as opened,
        installation.opened(opened.config, opened.clock, current=False) as store,
    ):
        upgrade(store.engines)
        with running(opened.config, store, opened.clock, loopback_only=True, hurried=True) as at_work:
            opened.clock.on_move.append(at_work.moved)
            yield Stage(opened.url)


def main() -> None:
    """Take all of the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "docs/pictures", help="where the pictures go")
    parser.add_argument("--width", type=int, default=WIDE, help="how wide the browser is, in pixels")
    asked = parser.parse_args()
    with rehearsal() as stage, chromium() as browser:
        stage.until(lambda: stage.get("/rehearsal")["connections"], "the bot's connection")
        page = browser.new_page(locale="en-GB", timezone_id="Europe/London", bypass_csp=True)
        album, scene = Album(stage.url, page, asked.folder, asked.width), Scene(stage, [], {})
        for chapter in (proposing, deciding, week, asking, agreeing, planning, holding):
            chapter(album, scene)


if __name__ == "__main__":
    main()

"""Press lists in Slack: dropped by the media team, summed up, imported with a button; and then people are known."""

from dataclasses import replace

import pytest

from bot.enquiries.kept_press_lists import KeptList
from bot.enquiries.press_lists import ShownList
from bot.model.press_list import PressListState, PressReport, Remark
from handlers.press_lists import kept, messages
from rehearsal.player import Player, buttons_of, words_of
from rehearsal.shapes import Json
from tests.bot.enquiries.test_press_lists import KOFI, ROSA, a_list
from tests.bot.store.filled import filled
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers.office import MEDIA, MO, PRIYA, SAM, TOM, Office
from tests.handlers.payloads import checked_message, checked_modal, mentioned
from tests.handlers.showings import NASTY
from tests.world import departments

MOS, TOMS = f"D{MO[1:]}", f"D{TOM[1:]}"
UNCLEAR = {"bio": "Words, mostly", "message": "Why was this cut?"}


INES = "Ines Vale,Example Times,Reporter,ines@example.com,@inesvale"


def answer(here: Office) -> str:
    """Ask who @inesvale is, from a profile that says nothing."""
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @inesvale")
    priya.fill_in(priya.form("Who is asking?"), **UNCLEAR)
    return words_of(priya.answer()["blocks"])


def test_an_unclear_person_is_a_known_one_after_the_media_teams_list_is_imported(here: Office) -> None:
    assert "press list" not in answer(here)
    mo = here.be(MO)
    mo.drop(
        "press list (2).csv", a_list(INES, KOFI, "Al Only,,,,", "Bo Mail,,,bo at example.com,"), "source: Example Media"
    )
    says = mo.sees(MOS, "has 2 people", "All of them are new", "2 rows can't be used", "Row 4:", "Row 5:")
    assert "Nobody is kept until you press Import" in words_of(says)
    assert {button["text"]["text"] for button in buttons_of(says)} == {"Import 2", "Cancel"}
    mo.click(says, "Import 2")
    mo.sees(MOS, "Example Media", "is on the press list", "2 people", "Kept until")
    assert "on the press list “Example Media”" in answer(here)
    mo = here.be(MO)
    mo.sees(MEDIA, "inesvale", "on the press list “Example Media” of", "Reporter, Example Times")
    mo.drop("again.csv", a_list(INES, KOFI), "source: Example Media")
    mo.sees(MOS, "again.csv has the same 2 people", "nothing changes")


def test_nobody_else_drops_a_press_list_and_the_answer_says_whose_it_is(here: Office) -> None:
    tom = here.be(TOM)
    tom.drop("press.csv", a_list(ROSA))
    tom.sees(TOMS, "Press lists are the media team's")
    mo = here.be(MO)
    mo.drop("empty.csv", b"Name,Outlet,Email\n")
    mo.sees(MOS, "empty.csv: It names its columns, but has no rows below them")


def test_the_media_team_sees_its_lists_keeps_one_longer_and_removes_one_after_a_second_word(here: Office) -> None:
    mo = here.be(MO)
    mo.drop("press list.csv", a_list("Ann Ash,The Sample,,ann@sample.example,", "Ben Oak,,,ben@sample.example,"),
            "source: Sample Media")  # fmt: skip
    mo.click(mo.sees(MOS, "press list.csv", "has 2 people"), "Import 2")
    message = mo.sees(MOS, "“Sample Media”", "is on the press list")
    mo.click(message, "See all press lists")
    form = mo.form("Press lists")
    says = words_of(form["blocks"])
    for part in ("“Sample Media”", "2 people", "Kept until", "public task", "From press list.csv, brought by"):
        assert part in says, part
    mo.press(form, "Keep it longer")
    mo.fill_in(mo.form("Keep it longer"), until="2028-01-31", basis="legitimate interests")
    lists = here.stage.until(lambda: showing(mo, "is kept until Monday 31 January 2028"), "the later day")
    assert "“legitimate interests”" in words_of(lists["blocks"])
    mo.press(lists, "Remove it")
    form = mo.form("Remove a press list")
    assert "2 people become unknown" in words_of(form["blocks"])
    assert mo.fill_in(form)["result"] != "closed", "the box asks a second time"
    mo.fill_in(mo.form("Remove a press list"), sure=["yes"])
    here.stage.until(lambda: showing(mo, "“Sample Media” is removed: 2 people forgotten"), "the removal")
    mo.close()
    mo.sees(MOS, "“Sample Media”", "was removed: everybody on the list is forgotten")


def showing(player: Player, part: str) -> Json | None:
    form = player.state()["modal"]
    return form if form and form["title"] == "Press lists" and part in words_of(form["blocks"]) else None


def test_the_button_is_on_the_media_teams_home_alone_and_a_stray_press_is_refused_kindly(here: Office) -> None:
    assert "Press lists" in words_of(here.be(MO).opens_home("Referrals"))
    home = here.be(SAM).opens_home("Agreed lines")
    assert "Press lists" not in words_of(home)


NASTIER = [words.replace("\n", " ") for words in NASTY]


@pytest.mark.parametrize("state", PressListState)
def test_every_message_about_a_press_list_keeps_to_slacks_limits_and_names_nobody(state: PressListState) -> None:
    for words in NASTIER:
        remarks = tuple(Remark(f"{words} {number} " * 20, 99, tuple(range(2, 14))) for number in range(40))
        brought = filled(
            ShownList.__annotations__["brought"],
            state=state, source=words * 20, basis=words * 60, name=words * 40,
            report=PressReport(50_000, 40_000, 5_000, 3_000, remarks, remarks),
        )  # fmt: skip
        listed = KeptList(replace(brought, person=MO), departments()["rivers"], 50_000)
        sixty = [replace(listed, kept=replace(listed.kept, id=number)) for number in range(1, 61)]
        for view in (
            kept.listing(sixty, NOW, kept.removed(listed)), kept.listing([], NOW),
            kept.keep_form(replace(listed, kept=replace(listed.kept, basis=words)), NOW.date()),
            kept.remove_form(listed, 700), kept.remove_form(listed, 50_000),
        ):  # fmt: skip
            assert mentioned(checked_modal(view)["blocks"]) <= {f"<@{MO}>"}
        assert not mentioned(checked_message(kept.ending(listed), kept.ends_soon(listed)))
        assert not mentioned(checked_message([], kept.kept_longer(listed)))
        shown = ShownList(brought, departments()["rivers"], tuple(words * 20 for _ in range(30)))
        assert not mentioned(checked_message(messages.message(shown), messages.summary(shown)))
        assert not mentioned(checked_message([], messages.unchanged(brought)))

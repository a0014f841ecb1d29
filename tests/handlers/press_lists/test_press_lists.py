"""Press lists in Slack: dropped by the media team, summed up, imported with a button; and then people are known."""

import pytest

from bot.enquiries.press_lists import ShownList
from bot.model.press_list import PressListState, PressReport, Remark
from handlers.press_lists import messages
from rehearsal.player import buttons_of, words_of
from tests.bot.enquiries.test_press_lists import KOFI, ROSA, a_list
from tests.bot.store.filled import filled
from tests.handlers.office import MEDIA, MO, PRIYA, TOM, Office
from tests.handlers.payloads import checked_message, mentioned
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
        shown = ShownList(brought, departments()["rivers"], tuple(words * 20 for _ in range(30)))
        assert not mentioned(checked_message(messages.message(shown), messages.summary(shown)))
        assert not mentioned(checked_message([], messages.unchanged(brought)))

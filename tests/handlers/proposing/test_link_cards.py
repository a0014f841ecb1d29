"""The card of a link from step two to a Bluesky server, through a real rehearsal: published exactly as approved."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.clock import system_clock
from bot.model.sealing import new_key
from rehearsal.player import words_of
from tests import pictures as made
from tests.bot.networks.server import Answer, Asked, Server
from tests.bot.networks.stages.bluesky import APP_PASSWORD, HANDLE, FakePds
from tests.handlers.office import Office, office
from tests.handlers.proposing.test_pictures import pictures_on, seen_on
from tests.handlers.proposing.test_proposing import labels, pressed, step_two
from tests.handlers.proposing.test_threads import approved, sent

ACCOUNT = """
[credentials]
key = "env:COUNTERSIGN_TEST_KEY"
[accounts.sky]
department = "example"
network = "bluesky"
handle = "@{handle}"
kind = "corporate"
channel = "C0APPROVE"
proposers = ["S0PROPOSE"]
approvers = ["S0APPROVE"]
seniors = ["U0DEE"]
owner = "U0DEE"
rota = ["U0SAM"]
undo_seconds = 0
watched = false
[accounts.sky.settings]
service = "{service}"
[accounts.sky.secrets]
app_password = "env:COUNTERSIGN_TEST_SKY"
"""
TITLE, SAYS = "Library hours <!here>", "*All* libraries, day by day."
LEAVE_OUT, ADD = "Leave out the link card", "Add the link card"


@dataclass
class Town:
    """An office with an account on Bluesky, and a page on the web."""

    here: Office
    pds: FakePds
    page: str


def page(asked: Asked) -> Answer:
    if asked.path == "/a.png":
        return Answer(200, made.png((300, 200)), {"Content-Type": "image/png"})
    head = f"<title>{TITLE.replace('<', '&lt;')}</title><meta name=description content='{SAYS}'>"
    return Answer(200, f"{head}<meta property='og:image' content='/a.png'>".encode(), {"Content-Type": "text/html"})


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COUNTERSIGN_TEST_SKY", APP_PASSWORD)
        patch.setenv("COUNTERSIGN_TEST_KEY", new_key())
        pds = FakePds(clock=system_clock)
        with Server(pds.respond).running() as sky, Server(page).running() as web:
            account = ACCOUNT.format(handle=HANDLE, service=sky.url)
            trusted = 'trusted_domains = ["dept.example"'
            changes = (("[accounts.dept]\n", f"{account}[accounts.dept]\n"), (trusted, f'{trusted}, "127.0.0.1"'))
            with office(tmp_path_factory.mktemp("office"), changes=changes) as here:
                pds.clock = here.clock
                with here.at_work():
                    yield Town(here, pds, f"{web.url}/hours")


def test_a_link_card_goes_out_exactly_as_author_and_approver_saw_it(town: Town) -> None:
    here, text = town.here, f"When is your library open? {town.page}"
    player, form = step_two(here, text, accounts=("sky",))
    says = f"Link card on Bluesky, in the page's words: {TITLE}\n{SAYS}\n{town.page}"
    assert says in words_of(form["blocks"])
    (shown,) = seen_on(here, form)
    card = sent(here, player, form, "When is your library")
    assert says in words_of(card)
    assert seen_on(here, card) == [shown]
    approved(here, card)
    (record,) = here.stage.until(lambda: [*town.pds.records.values()], "the post on Bluesky")
    embed = record["embed"]
    assert isinstance(embed, dict)
    external = embed["external"]
    assert (external["uri"], external["title"], external["description"]) == (town.page, TITLE, SAYS)
    assert town.pds.blobs[external["thumb"]["ref"]["$link"]] == shown


def test_an_author_leaves_the_card_out_and_has_it_again(town: Town) -> None:
    here = town.here
    player, form = step_two(here, f"Libraries are open. {town.page}", accounts=("sky",))
    assert LEAVE_OUT in labels(form)
    form = pressed(here, player, form, LEAVE_OUT)
    assert "the link has no card: it was left out in the form." in words_of(form["blocks"])
    assert TITLE not in words_of(form["blocks"]).replace(f"“{TITLE}”", "")
    form = pressed(here, player, form, ADD)
    assert pictures_on(form)
    form = pressed(here, player, form, LEAVE_OUT)
    pressed(here, player, form, "Back")
    assert player.fill_in(player.form("Propose a post"))["result"] == "open"
    form = player.form("Check before you send")
    assert ADD in labels(form)
    card = sent(here, player, form, "Libraries are open")
    assert not pictures_on(card)
    here.be("U0PRIYA")

"""Agreed lines, through the rehearsal workspace and in every message and form they come to."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Unusable
from bot.lines.lines import Listed, ShownLine
from bot.lines.send import Filled
from bot.model.line import LONGEST_TEXT, MOST_BLANKS, Line, LineApproval, LineKind, LineState, Senders, Terms
from bot.model.line_blanks import Blank, BlankKind
from bot.model.people import Card
from bot.model.revision import room
from bot.proposing.drafts import Submission
from bot.showing.proposal_view import ShownProposal
from handlers.lines import filling, lines
from policy.tags import TAGS
from rehearsal.player import words_of
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.office import APPROVALS, JO, PRIYA, SAM, TOM, Office
from tests.handlers.payloads import checked_message, checked_modal, mentioned, message_faults

PLACES = tuple(f"{'Very Long Place Name ' * 3}{number}" for number in range(30))

# What they show


def fitting(text: str, most: int) -> str:
    """The beginning of a text, up to the length of a line's form."""
    while room(text) > most:
        text = text[: len(text) // 2]
    return text.strip()


@st.composite
def written_lines(draw: st.DrawFn) -> Line:
    """A line in the worst words that the form takes."""
    plain = st.sampled_from([kind for kind in BlankKind if kind is not BlankKind.PLACE])
    kinds = [*draw(st.lists(plain, max_size=MOST_BLANKS - 1)), *draw(st.sampled_from(((), (BlankKind.PLACE,))))]
    blanks = tuple(
        Blank(f"{'blank' * 5} {number}", kind, longest=80, places=PLACES if kind is BlankKind.PLACE else ())
        for number, kind in enumerate(kinds)
    )
    holes = " ".join(f"{{{blank.name}}}." for blank in blanks)
    text = fitting(draw(showings.words).replace("{", "(").replace("}", ")"), LONGEST_TEXT)
    people = tuple(draw(st.lists(showings.people, max_size=20)))
    return Line(
        id=7,
        family=7,
        version=draw(st.sampled_from((1, 2, 4000))),
        department="rivers",
        name=fitting(draw(showings.words), 80) or "x",
        kind=draw(st.sampled_from(LineKind)),
        text=f"{text} {holes}",
        blanks=blanks,
        terms=Terms(
            accounts=("account0",),
            people=people,
            groups=tuple(draw(st.lists(st.sampled_from(Senders), unique=True))),
            purpose=fitting(draw(showings.words), 300),
            review_on=(NOW + timedelta(days=draw(st.integers(-9, 300)))).date(),
            tags=draw(st.sampled_from(((), tuple(TAGS)))),
        ),
        state=draw(st.sampled_from(LineState)),
        author=draw(showings.people),
        contributors=frozenset(showings.COLLEAGUES),
        at=NOW,
        salt="",
        approvals=tuple(LineApproval(person, "", senior=False, at=NOW) for person in people[:9]),
        withdrawn_by=draw(showings.people),
    )


@st.composite
def shown_lines(draw: st.DrawFn) -> ShownLine:
    """A line as people see it."""
    return ShownLine(
        line=draw(written_lines()),
        department=showings.departments(draw(showings.words)),
        accounts=tuple(showings.accounts(draw(st.integers(1, 30)), draw(showings.words))),
        needed=draw(st.integers(2, 4)),
        senior=draw(st.booleans()),
        against=draw(st.sampled_from(("", "This line was withdrawn."))),
        report=draw(showings.reports()),
        card=draw(st.none() | st.just(Card("C0APPROVE", "1.1"))),
        channel="C0APPROVE",
    )


@given(shown_lines())
@showings.thorough
def test_a_lines_card_is_one_that_slack_takes_and_nothing_in_it_acts(shown: ShownLine) -> None:
    blocks = checked_message(lines.card(shown), lines.summary(shown))
    assert mentioned(blocks, lines.summary(shown)) <= showings.OURS
    for said in (lines.news(shown), lines.runs_out(shown)):
        assert not message_faults([], said)
        assert mentioned([], said) <= showings.OURS


def test_an_empty_list_leads_to_its_own_button_and_not_to_the_command_that_opened_it() -> None:
    says = words_of(checked_modal(lines.listing([])))
    assert "There is no agreed line yet. Propose the first; two people agree to it." in says
    for view in (lines.listing([], may_propose=False), lines.listing([], enquiry=7)):
        assert "A colleague who writes proposes the first in /lines" in words_of(checked_modal(view))


@pytest.mark.slow
@given(
    st.lists(st.builds(Listed, written_lines(), st.sampled_from(("", "It was withdrawn.")), st.booleans()), max_size=9)
)
@showings.thorough
def test_a_full_list_is_one_that_slack_takes(some: list[Listed]) -> None:
    for number in (1, 20):
        every = [replace(listed, line=replace(listed.line, id=place + 1)) for place, listed in enumerate(some * number)]
        for first, enquiry in ((0, 0), (0, 3), (12, 0)):
            view = checked_modal(lines.listing(every, first=first, enquiry=enquiry))
            assert mentioned(view["blocks"]) <= showings.OURS


@given(shown_lines(), showings.words)
@showings.thorough
def test_every_form_of_a_line_is_one_that_slack_takes(shown: ShownLine, handle: str) -> None:
    names = {account.key: account.handle for account in shown.accounts}
    for view in (
        lines.form(names, shown.line),
        lines.form(names),
        lines.asked(shown),
        filling.fill(shown, names, asked=replace(showings.AN_ENQUIRY, handle=handle), unnamed=handle),
        filling.trouble("It was withdrawn."),
    ):
        assert mentioned(checked_modal(view)["blocks"]) <= showings.OURS


@given(shown_lines())
@settings(max_examples=1)
def test_the_form_of_a_line_for_the_press_says_who_gets_it_and_where(shown: ShownLine) -> None:
    first = replace(shown.accounts[0], key="floods", network="mastodon")
    shown = replace(shown, accounts=(first, replace(first, key="dept", network="bluesky")))
    names = {account.key: account.handle for account in shown.accounts}
    question = replace(showings.AN_ENQUIRY, handle="@rosa", name="", url="https://wall.example/1")
    view = filling.fill(shown, names, asked=question, unnamed="Mastodon")
    says = words_of(checked_modal(view)["blocks"])
    assert "To @rosa on Mastodon, as a reply to <https://wall.example/1|what they wrote>" in says.replace("*", "")
    assert "Mastodon tells people only of replies that name them" in says
    chosen = next(block for block in view.to_dict()["blocks"] if block.get("block_id") == lines.ACCOUNTS)
    assert [option["value"] for option in chosen["element"]["initial_options"]] == ["floods"]
    private = words_of(checked_modal(filling.fill(shown, names, asked=replace(question, private=True)))["blocks"])
    assert "as a private message" in private
    assert "Everybody" not in private
    nowhere = words_of(checked_modal(filling.fill(shown, names, asked=replace(question, url="")))["blocks"])
    assert "Please put the address of what they wrote in below" in nowhere


@given(written_lines(), showings.proposals(), showings.reports())
@showings.thorough
def test_what_goes_out_is_shown_whole_and_inert(line: Line, shown: ShownProposal, report: Any) -> None:
    filled = Filled(line, Submission((shown.proposal,), report))
    view = checked_modal(filling.check(filled, shown))
    stays = bool(filled.stops) or "longer than a window here" in words_of(view["blocks"])
    assert ("submit" in view) != stays
    assert ("under *My proposals*" in words_of(view["blocks"])) == stays, "as the Home tab calls them"
    checked_modal(filling.on_its_way(shown))


@pytest.mark.parametrize(
    "value", ["", "x", "{}", "[]", "[0]", "[0,1]", "[-1]", "[true]", "[1,2,3]", "[99999999999]", "null"]
)
def test_a26_a_line_that_we_did_not_offer_is_refused(value: str) -> None:
    with pytest.raises(Unusable, match="no longer works"):
        lines.send_of(value)


@pytest.mark.parametrize("value", ["", "[]", "[1]", "[-1,0]", "[1,2,3]", "null"])
def test_a26_a_page_of_the_list_that_we_did_not_offer_is_refused(value: str) -> None:
    with pytest.raises(Unusable, match="no longer works"):
        lines.page_of(value)


# What people do


def the_form(here: Office, by: str = PRIYA) -> Any:
    player = here.be(by)
    player.command("/lines")
    player.press(player.form("Agreed lines"), "Propose a line")
    return player.form("Agreed line")


def given_values(here: Office, **other: Any) -> dict[str, Any]:
    last = (here.clock() + timedelta(days=60)).date().isoformat()
    return {
        "name": "Bridge",
        "kind": "signpost",
        "text": "The bridge is {how}.",
        "blanks": "how: words 20",
        "accounts": ["dept"],
        "groups": ["writers"],
        "purpose": "The state of the bridge",
        "review_on": last,
        **other,
    }


@pytest.mark.parametrize(
    ("other", "field", "says"),
    [
        ({"text": "See https://www.gov.uk/{how}"}, "text", "touches other characters"),
        ({"blanks": "how: anything"}, "blanks", "say what may stand there"),
        ({"review_on": "2020-01-01"}, "review_on", "a day after today"),
        ({"groups": []}, "people", "Who may send it?"),
        ({"accounts": ["dept", "floods"]}, "accounts", "different approvers"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field(here: Office, other: dict[str, Any], field: str, says: str) -> None:
    form = the_form(here)
    came = here.stage.be(PRIYA).fill_in(form, **given_values(here, **other))
    assert came["result"] == "errors"
    assert says in came["errors"][field]


def an_agreed_line(here: Office, **other: Any) -> Any:
    came = here.stage.be(PRIYA).fill_in(the_form(here), **given_values(here, **other))
    assert came["result"] == "open", came
    here.be(PRIYA)
    card = here.stage.be(SAM).sees(APPROVALS, str(other.get("name", "Bridge")), "Needs two approvals")
    here.stage.be(SAM).click(card, "Approve")
    here.shows(card, "Needs one more approval")
    here.stage.be(JO).click(card, "Approve")
    return here.shows(card, "Agreed by")


def test_a_blank_takes_no_link_and_says_so_at_its_field(here: Office) -> None:
    card = an_agreed_line(here)
    tom = here.be(TOM)
    tom.command("/lines")
    tom.press(tom.form("Agreed lines"), "Fill in and send")
    form = tom.form("Send an agreed line")
    came = tom.fill_in(form, **{"blank:how": "evil.example"})
    assert "A few plain words only" in came["errors"]["blank:how"]
    came = tom.fill_in(form, **{"blank:how": "open again"})
    assert came["result"] == "open"
    shown = tom.form("Check before you send")
    assert "The bridge is open again." in words_of(shown["blocks"])
    here.stage.be(SAM).click(here.again(card), "Withdraw")
    here.shows(card, "Withdrawn by")
    tom.fill_in(shown)
    assert "This line was withdrawn." in words_of(tom.form("Not sent")["blocks"])
    assert not here.stage.live("The bridge is open again.")


def test_a_double_click_on_send_sends_once(here: Office) -> None:
    card = an_agreed_line(here, name="Tunnel", text="The tunnel is {how}.")
    tom = here.be(TOM)
    tom.command("/lines")
    tom.press(tom.form("Agreed lines"), "Fill in and send")
    tom.fill_in(tom.form("Send an agreed line"), **{"blank:how": "closed"})
    shown = tom.form("Check before you send")
    tom.fill_in(shown)
    tom.form("On its way")
    here.stage.move_clock(advance_seconds=11)
    here.stage.until(lambda: here.stage.live("The tunnel is closed."), "it on the timeline")
    assert len(here.stage.live("The tunnel is closed.")) == 1
    here.stage.be(SAM).click(here.again(card), "Withdraw")
    here.shows(card, "Withdrawn by")


def test_a_changed_line_asks_two_again_and_app_home_leads_to_the_list(here: Office) -> None:
    card = an_agreed_line(here, name="Ferry", text="The ferry is {how}.")
    priya = here.be(PRIYA)
    home = priya.opens_home("Agreed lines")
    priya.press(home, "Agreed lines")
    priya.press(priya.form("Agreed lines"), "Change")
    form = priya.form("Agreed line")
    came = priya.fill_in(form, **given_values(here, name="Ferry", text="The ferry is {how} today."))
    assert came["result"] == "open", came
    here.be(PRIYA)
    newer = here.stage.be(SAM).sees(APPROVALS, "Ferry", "Version 2", "Needs two approvals")
    for by in (SAM, JO):
        here.stage.be(by).click(newer, "Approve")
    here.shows(newer, "Agreed by")
    here.shows(card, "There is a newer version of this line.")

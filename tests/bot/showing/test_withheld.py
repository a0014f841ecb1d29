"""Authors at risk: one senior approver knows the name, and no value made for reading has it."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

import pytest

from bot.errors import NotAllowed
from bot.holding.holds import EVERYTHING, Wish
from bot.holding.settings import WindowWish
from bot.model.event import Event
from bot.model.people import WITHHELD, Standing
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import AuthorNamed
from bot.model.when import WhenKind
from bot.proposing.drafting import Mending, Wording
from bot.showing.home import Tab, Where
from bot.showing.proposal_view import RecordViews
from bot.store import proposals
from tests.world import DANA, HEAD, JO, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

SATURDAY = "2026-11-21"
NEVER_SHOWN = {"withheld", "restricted_to", "people"}
"""Fields for deciding only: the ids to be withheld, the readers of a list, the people who hear of a stop."""


def mentions_of(person: str, value: object, path: str = "") -> Iterator[str]:
    """Where a person's id stands in a value, at any depth."""
    if isinstance(value, str):
        if person in value:
            yield path
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in NEVER_SHOWN or (field.name == "restricted_to" and not hasattr(value, "first")):
                yield from mentions_of(person, getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from mentions_of(person, (key, part), f"{path}[{key}]")
    elif isinstance(value, (tuple, list, set, frozenset)):
        for part in value:
            yield from mentions_of(person, part, f"{path}[]")


def told(world: World) -> list[AuthorNamed]:
    world.tells()
    return [notice for notice in world.notifier.told if isinstance(notice, AuthorNamed)]


def test_one_senior_approver_is_told_once_and_it_is_recorded(world: World) -> None:
    world.sets("news", seniors=(HEAD.id, DANA.id))
    proposal = world.proposes(PLAIN, at_risk=True)
    assert told(world) == [AuthorNamed(proposal.id, HEAD.id, PRIYA.id)]
    assert (world.now(proposal).withheld, world.now(proposal).told) == (frozenset({PRIYA.id}), HEAD.id)
    world.edits(proposal, "Our offices are open on Monday and Tuesday.", at_risk=True)
    assert len(told(world)) == 1


@pytest.mark.both_databases
def test_what_was_withheld_stays_withheld_whoever_edits(world: World) -> None:
    proposal = world.proposes(PLAIN, at_risk=True)
    (kept,) = world.bot.proposals.keep_edit(proposal.id, 1, Wording(("news",), "Half a thought"), PRIYA).proposals
    assert kept.withheld == {PRIYA.id}, "the edit's own deeds would name its author"
    world.edits(proposal, "Our offices are open on Monday and Tuesday.", by=JO)
    edited = world.edits(world.now(proposal), "Our offices are open on Tuesday.")
    assert edited.state is ProposalState.PENDING
    assert edited.withheld == {PRIYA.id}
    assert edited.contributors == {PRIYA.id, JO.id}
    shown = world.bot.views.proposal(proposal.id)
    assert shown is not None
    assert shown.proposal.contributors == {WITHHELD, JO.id}


def test_a_draft_not_sent_yet_can_do_without(world: World) -> None:
    (draft,) = world.bot.proposals.keep(Wording(("news",), PLAIN, at_risk=True), PRIYA, "form").proposals
    assert draft.withheld == {PRIYA.id}
    (again,) = world.bot.proposals.keep(Wording(("news",), PLAIN), PRIYA, "form").proposals
    assert again.withheld == frozenset()
    (mended,) = world.bot.proposals.keep(Wording(("news",), PLAIN, at_risk=True), PRIYA, "form").proposals
    (sent,) = world.bot.proposals.send([mended.revision_id], Mending(), PRIYA).proposals
    assert sent.told == HEAD.id


def test_a_colleague_at_risk_who_edits_is_named_to_the_same_senior_approver(world: World) -> None:
    world.sets("news", seniors=(HEAD.id, DANA.id))
    proposal = world.proposes(PLAIN, by=PETE, at_risk=True)
    edited = world.edits(proposal, "Our offices are open on Monday and Tuesday.", at_risk=True)
    assert edited.withheld == {PETE.id, PRIYA.id}
    assert told(world) == [AuthorNamed(proposal.id, HEAD.id, PETE.id), AuthorNamed(proposal.id, HEAD.id, PRIYA.id)]


@pytest.mark.parametrize("seniors", [(), (PRIYA.id,), ("U0GONE",), (PRIYA.id, "U0GUEST")])
def test_without_a_senior_approver_to_tell_it_waits_and_nobody_is_told(world: World, seniors: tuple[str, ...]) -> None:
    world.sets("news", seniors=seniors)
    with pytest.raises(NotAllowed, match="no senior approver here besides you"):
        world.submits(PLAIN, at_risk=True, request="form")
    assert not told(world)
    (kept,) = world.bot.proposals.keep(Wording(("news",), PLAIN), PRIYA, "form").proposals
    assert (kept.state, kept.revision.content.text) == (ProposalState.DRAFT, PLAIN)


def test_a_senior_approver_is_asked_for_afresh(world: World) -> None:
    world.sets("news", seniors=(HEAD.id, DANA.id))
    world.directory.standings[HEAD.id] = Standing.GONE
    world.proposes(PLAIN, at_risk=True)
    assert [notice.person for notice in told(world)] == [DANA.id]


def test_nobody_finds_the_author_by_leaving_them_out(world: World) -> None:
    """Jo writes and approves; a list of approvers without Jo would name Jo."""
    usual = world.bot.views.proposal(world.proposes("Our shop is open on Sunday.", by=PRIYA).id)
    shown = world.bot.views.proposal(world.proposes(PLAIN, by=JO, at_risk=True).id)
    assert usual is not None
    assert shown is not None
    assert JO.id in shown.approvers
    assert set(shown.approvers) == set(usual.approvers)
    assert [*mentions_of(JO.id, replace(shown, approvers=(), on_duty=(), seniors=()))] == []


def test_an_author_at_risk_still_does_not_approve_their_own(world: World) -> None:
    proposal = world.proposes(PLAIN, by=JO, at_risk=True)
    with pytest.raises(NotAllowed):
        world.approves(proposal, JO)


def test_the_author_sees_their_own_and_hears_of_it(world: World) -> None:
    proposal = world.approved(PLAIN, at_risk=True)
    assert world.heard(PRIYA) == [Event.APPROVED]
    shown = world.bot.views.proposal(proposal.id, to=PRIYA.id)
    assert shown is not None
    assert (shown.proposal.proposer, shown.reader_is_withheld) == (PRIYA.id, True)
    assert world.bot.views.proposal(proposal.id).by(PRIYA.id) == WITHHELD  # type: ignore[union-attr]


def test_a_list_of_complaints_about_checks_has_no_withheld_name(world: World) -> None:
    proposal = world.proposes(REMARKABLE, at_risk=True)
    for person in (PRIYA, PETE):
        world.bot.feedback.say_wrong(proposal.id, 1, proposal.revision.judged.remarks[0].key, person)
    assert {complaint.person for complaint in world.store.read(proposals.complaints)} == {WITHHELD, PETE.id}


def test_posts_that_will_stop_have_the_author_named_to_themselves_alone(world: World) -> None:
    proposal = world.approved(PLAIN, at_risk=True, when=WhenKind.AT, day=SATURDAY, time="09:00")
    bot, wish = world.bot, Wish(EVERYTHING, "Something terrible has happened.")
    day = SATURDAY, SATURDAY
    asked = bot.agreed_settings.sensitive_day("rivers", day, "a day of mourning", "hold", "", SAM, "a day")
    foretold = bot.holds.would_stop(wish, DANA)
    hold = bot.holds.place(wish, DANA, "a hold")
    before = bot.agreed_settings.shown(asked.id)
    bot.agreed_settings.agree(asked.id, JO)
    shown, own = bot.views.proposal(proposal.id), bot.views.proposal(proposal.id, to=PRIYA.id)
    assert before is not None
    assert shown is not None
    assert own is not None
    for found in (foretold, bot.holds.will_stop(hold.id), before.stops, shown.will_stop):
        (post,) = found
        assert [*mentions_of(PRIYA.id, post)] == []
        assert (post.proposal.proposer, PRIYA.id in post.people) == (WITHHELD, True)
    mine = bot.agreed_settings.shown(asked.id, to=PRIYA.id)
    assert mine is not None
    for found in (bot.holds.will_stop(hold.id, to=PRIYA.id), mine.stops, own.will_stop):
        assert [post.proposal.proposer for post in found] == [PRIYA.id]


def test_an_election_period_ahead_names_no_author_at_risk(world: World) -> None:
    world.approved(PLAIN, at_risk=True, when=WhenKind.AT, day=SATURDAY, time="09:00")
    wish = WindowWish("the election", "general", start=(SATURDAY, "07:00"), until=(SATURDAY, "22:00"))
    (foretold,) = world.bot.agreed_settings.window_would_stop("rivers", wish, SAM)
    asked = world.bot.agreed_settings.window("rivers", wish, SAM, "a window")
    world.bot.agreed_settings.agree(asked.id, JO)
    ahead = world.bot.windows.ahead("rivers", "the election")
    assert ahead is not None
    for post in (foretold, *ahead.stops):
        assert [*mentions_of(PRIYA.id, post)] == []
        assert post.proposal.proposer == WITHHELD
    assert ahead.stops


def test_a_name_is_in_nothing_that_is_made_to_be_read(world: World) -> None:
    """The one door: each method that gives values for showing, by name, so that a new method asks to be tried here."""
    world.sets("news", seniors=(HEAD.id,), grace=world.accounts["news"].grace)
    world.leads(DANA)
    proposal = world.proposes(PLAIN, at_risk=True)
    (draft,) = world.bot.proposals.keep(Wording(("news",), "Our shop is open.", at_risk=True), PRIYA, "d").proposals
    asking = world.bot.ask_first.ask([draft.id], "Is it?", PRIYA, "ask")
    assert asking == 1
    waits = [world.bot.home.page(SAM, Where(tab)) for tab in Tab]
    pending = world.bot.digests.digest("rivers"), world.bot.digests.digest("rivers", of=SAM.id)
    world.approves(proposal)
    delivery = world.delivery(proposal)
    world.bot.resolutions.stop(delivery.id, PRIYA)
    stopped = world.bot.digests.digest("rivers"), world.bot.digests.digest("rivers", of=SAM.id)
    views, card = world.bot.views, world.card(proposal)
    tried: Mapping[str, Callable[[], object]] = {
        "proposal": lambda: views.proposal(proposal.id),
        "decided_in": lambda: views.decided_in(proposal.id),
        "shown_on": lambda: views.shown_on(card),
        "card": lambda: views.card(proposal.id, 1),
        "asking": lambda: views.asking(1),
        "delivery": lambda: views.delivery(delivery.id),
        "card_of_delivery": lambda: views.card_of_delivery(delivery.id),
        "questions": lambda: views.questions(delivery.id),
    }
    of_others = {"enquiry", "cover", "duty", "channel", "credential"}
    public = {name for name, _ in inspect.getmembers(RecordViews, inspect.isfunction) if not name.startswith("_")}
    assert public - of_others == {*tried}, "a new method is tried here, or says that it is not about proposals"
    for name, method in tried.items():
        assert [*mentions_of(PRIYA.id, method(), name)] == []
    after = [world.bot.home.page(SAM, Where(tab)) for tab in Tab]
    for value in (*waits, *after, *pending, *stopped, world.bot.home.waiting(SAM, 20)):
        assert [*mentions_of(PRIYA.id, value)] == []

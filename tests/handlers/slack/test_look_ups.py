"""Look-ups in Slack under its documented rates: whoever reads leaves the rate to whoever decides."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

import pytest

from bot.authority.snapshots import REFUSED_FOR, SNAPSHOT_IS_GOOD_FOR
from bot.errors import NotAllowed, NotNow
from bot.model.acts import Act
from bot.model.people import Person, Standing
from bot.model.proposal import Proposal, ProposalState
from bot.proposing.drafting import Wording
from bot.showing.home import Where
from bot.wiring import Bot
from handlers.slack.rates import A_MINUTE, Rates
from tests.bot.networks.server import Answer, Asked
from tests.handlers.slack.rated import RatedSlack, rated
from tests.world import HEAD, JO, NOBODY, PETE, PRIYA, SAM, World

GROUPS, PEOPLE, REACTIONS = "usergroups.users.list", "users.info", "reactions.get"


@pytest.fixture
def team(world: World) -> World:
    """A world in which every list of the account is a user group."""
    world.directory.groups["S0SENIORS"] = {HEAD.id}
    world.directory.groups["S0LEADS"] = {HEAD.id}
    world.sets("news", seniors=("S0SENIORS",), owner="S0LEADS")
    return world


def pending_posts(bot: Bot, by: Person) -> None:
    """All that /pending-posts asks for."""
    bot.home.waiting(by, 12)
    bot.digests.digest(bot.enquiries.department_of(by), of=by.id)


def presses_approve(bot: Bot, proposal: Proposal, by: Person) -> None:
    with pytest.raises(NotAllowed):
        bot.approvals.approve(proposal.id, 1, by)


def proposes(bot: Bot, text: str, by: Person) -> Proposal:
    """Go through the form: opened, kept in step one, sent in step two."""
    assert bot.proposals.offered_to(by)
    (proposal,) = bot.proposals.propose(Wording(("news",), text), by, f"form:{text}").proposals
    assert proposal.state is ProposalState.PENDING
    return proposal


def thumbs(world: World, bot: Bot, proposal: Proposal, by: Person) -> Proposal:
    card = world.card(proposal)
    world.directory.reactions[card].add(by.id)
    approved = bot.approvals.thumb_added(card, by)
    assert approved is not None
    return approved


def scripted(slack: RatedSlack, bot: Bot, waiting: list[Proposal], acts: str, by: Person, *, a_second: int) -> None:
    """A minute of a program at work, while an approver decides every ten seconds."""
    for second in range(60):
        for _ in range(a_second):
            match acts:
                case "reads":
                    pending_posts(bot, by)
                case "opens App Home":
                    bot.home.page(by, Where())
                case _:
                    presses_approve(bot, waiting[-1], by)
            slack.passes(1 / a_second)
        if second % 10 == 5:
            assert thumbs(slack.world, bot, waiting.pop(0), SAM).state is ProposalState.APPROVED


@pytest.mark.parametrize(
    ("acts", "a_second"),
    [
        pytest.param("reads", 6, marks=pytest.mark.slow),
        ("opens App Home", 2),  # more often than any rate allows look-ups
        pytest.param("opens App Home", 6, marks=pytest.mark.slow),
        pytest.param("presses Approve", 6, marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize(
    "by", [NOBODY, pytest.param(PRIYA, marks=pytest.mark.slow)], ids=["a colleague without a part", "a writer"]
)
def test_who_types_or_presses_by_program_keeps_no_approver_from_deciding(
    team: World, acts: str, a_second: int, by: Person
) -> None:
    waiting = [team.proposes(f"Our offices are open as usual on day {number}.") for number in range(7)]
    with rated(team) as (slack, bot):
        bot.authority.warm()
        slack.passes(60)
        scripted(slack, bot, waiting, acts, by, a_second=a_second)
        assert not slack.refused
        assert slack.calls[GROUPS] <= A_MINUTE[GROUPS]
        assert slack.calls[PEOPLE] <= 10


def test_reading_again_within_the_minute_asks_slack_nothing(team: World) -> None:
    with rated(team) as (slack, bot):
        bot.authority.warm()
        pending_posts(bot, NOBODY)
        slack.calls.clear()
        for _ in range(10):
            pending_posts(bot, NOBODY)
            bot.home.page(NOBODY, Where())
            bot.lines.listed(NOBODY)
            bot.covers.led_by(NOBODY)
        assert slack.calls[PEOPLE] == 0
        assert slack.calls[GROUPS] <= 1  # the digital leads, for whom nobody had asked


def test_a_team_proposes_seven_posts_in_a_minute_and_all_are_decided(team: World) -> None:
    with rated(team) as (slack, bot):
        bot.authority.warm()
        slack.passes(61)
        sent = [
            proposes(bot, f"Our offices are open as usual on day {number}.", (PRIYA, PETE)[number % 2])
            for number in range(7)
        ]
        assert slack.calls[GROUPS] <= 4 + 1 + 7  # warming, a look to keep drafts by, a look for each post sent
        slack.passes(20)
        for proposal in sent[:4]:
            assert thumbs(team, bot, proposal, SAM).state is ProposalState.APPROVED
        assert not slack.refused


def test_what_a_proposal_a_list_and_a_thumb_cost(team: World) -> None:
    with rated(team) as (slack, bot):
        bot.authority.warm()
        slack.passes(61)
        slack.calls.clear()
        proposal = proposes(bot, "Our offices are open as usual on Monday.", PRIYA)
        assert (slack.calls[PEOPLE], slack.calls[GROUPS]) == (2, 2)  # keeping looks, sending asks afresh
        pending_posts(bot, PRIYA)
        slack.calls.clear()
        pending_posts(bot, PRIYA)
        assert not slack.calls
        thumbs(team, bot, proposal, SAM)
        assert (slack.calls[REACTIONS], slack.calls[PEOPLE], slack.calls[GROUPS]) == (1, 1, 2)


@pytest.mark.slow
def test_forty_thumbs_of_the_same_moment_are_within_the_rate(team: World) -> None:
    waiting = [team.proposes(f"Our offices are open as usual on day {number}.") for number in range(40)]
    with rated(team) as (slack, bot), ThreadPoolExecutor(len(waiting)) as threads:
        bot.authority.warm()
        slack.passes(61)
        slack.calls.clear()
        slow_down(slack, GROUPS)
        given = [threads.submit(thumbs, team, bot, proposal, SAM) for proposal in waiting]
        counted = sum(thumb.exception(60) is None for thumb in given)
        print(f"{counted} of {len(waiting)} thumbs counted, with {slack.calls[GROUPS]} looks at groups")
        assert counted == len(waiting)
        assert not slack.refused


def slow_down(slack: RatedSlack, method: str) -> None:
    """Let Slack take as long for an answer as it does: a tenth of a second."""
    answer, waits = slack.answer, Event()

    def slowly(asked: Asked) -> Answer:
        if asked.path.endswith(method):
            waits.wait(0.1)
        return answer(asked)

    slack.answer = slowly  # type: ignore[method-assign]


@pytest.mark.slow
def test_a_crowd_that_reads_leaves_half_of_the_rate_to_decisions(team: World) -> None:
    waiting = team.proposes("Our offices are open as usual on Monday.")
    crowd = [Person(f"U0CROWD{number}") for number in range(200)]
    team.directory.standings |= {person.id: Standing.MEMBER for person in crowd}
    with rated(team) as (slack, bot):
        for person in crowd:
            pending_posts(bot, person)
        assert slack.calls[PEOPLE] == A_MINUTE[PEOPLE] // 2
        assert thumbs(team, bot, waiting, SAM).state is ProposalState.APPROVED
        assert not slack.refused


def test_reading_rests_when_slack_says_so_and_deciding_asks(team: World) -> None:
    waiting = team.proposes("Our offices are open as usual on Monday.")
    with rated(team) as (slack, bot):
        slack.limits[PEOPLE] = 0
        pending_posts(bot, NOBODY)
        pending_posts(bot, PRIYA)
        assert slack.refused[PEOPLE] == 1
        slack.limits[PEOPLE] = 100
        assert thumbs(team, bot, waiting, SAM).state is ProposalState.APPROVED


def test_a_look_for_reading_is_no_authority(team: World) -> None:
    waiting = team.proposes("Our offices are open as usual on Monday.")
    with rated(team) as (_, bot):
        assert bot.authority.roles_lately(SAM.id, [["news"]], Act.APPROVE)
        team.directory.groups["S0APPROVERS"].discard(SAM.id)
        with pytest.raises(NotAllowed):
            bot.approvals.approve(waiting.id, 1, SAM)


def test_who_was_refused_and_is_put_on_the_list_decides_half_a_minute_later(team: World) -> None:
    waiting = team.proposes("Our offices are open as usual on Monday.")
    with rated(team) as (slack, bot):
        presses_approve(bot, waiting, PETE)
        team.directory.groups["S0APPROVERS"].add(PETE.id)
        slack.calls.clear()
        presses_approve(bot, waiting, PETE)
        assert not slack.calls
        slack.passes(REFUSED_FOR.total_seconds())
        assert bot.approvals.approve(waiting.id, 1, PETE).state is ProposalState.APPROVED


def test_one_no_does_not_refuse_what_somebody_may_do_elsewhere(team: World) -> None:
    waiting = team.proposes("Our offices are open as usual on Monday.")
    with rated(team) as (_, bot):
        presses_approve(bot, waiting, PRIYA)
        assert proposes(bot, "Another of Priya's.", PRIYA)
        team.sets("news", approvers=(NOBODY.id,))
        assert bot.approvals.approve(waiting.id, 1, NOBODY).state is ProposalState.APPROVED


@pytest.mark.both_databases
def test_reading_goes_on_for_half_a_day_while_slack_is_silent(world: World) -> None:
    assert world.bot.authority.is_member(PRIYA.id)
    world.directory.silent = True
    world.clock.moves(hours=SNAPSHOT_IS_GOOD_FOR / timedelta(hours=1))
    assert world.bot.authority.is_member(PRIYA.id)
    world.clock.moves(seconds=1)
    with pytest.raises(NotNow):
        world.bot.authority.is_member(PRIYA.id)
    with pytest.raises(NotNow):
        world.bot.authority.is_member(JO.id)


def test_a_played_rehearsal_reads_without_a_limit_and_nobody_else_does() -> None:
    for hurried in (True, False):
        rates = Rates(hurried=hurried)
        taken = [rates.take("usergroups.users.list", spare=True) for _ in range(A_MINUTE["usergroups.users.list"])]
        assert taken.count(True) == (len(taken) if hurried else len(taken) // 2)

"""Threads, as their author chooses: what is approved is the parts; what is too long is said with the way forward."""

from typing import Any

import pytest

from bot.holding.holds import DEPARTMENT, Wish
from bot.model.content import Thread
from bot.model.hold import says
from bot.model.proposal import Proposal, ProposalState
from bot.proposing.drafting import Mending, Wording
from bot.proposing.drafts import Submission
from bot.store import ledger, lists, proposals
from policy.outcome import Outcome
from tests.world import DANA, DIVIDED, PRIYA, THREAD, World

RIVER = (
    "The river is expected to peak at 6 p.m. today. Move your car to higher ground now. "
    "Check on your neighbours, and stay away from the water."
)
"""123 characters."""
PARTS = (
    "The river is expected to peak at 6 p.m. today.",
    "Move your car to higher ground now.",
    "Check on your neighbours, and stay away from the water.",
)


@pytest.fixture
def short(world: World) -> World:
    """A post has 60 characters everywhere."""
    for key in ("news", "long", "intranet"):
        world.sets(key, settings={"characters": "60"})
    return world


def told(kept: Submission) -> list[str]:
    return [finding.says for finding in kept.report.findings if finding.rule == "CRED-02"]


def mends(world: World, kept: Submission, thread: Thread) -> Submission:
    """Press a button for or against a thread."""
    shown = [proposal.revision_id for proposal in kept.proposals]
    return world.bot.proposals.mend(shown, Mending(thread=thread), PRIYA)


def parts(proposal: Proposal, account: str = "long") -> tuple[str, ...]:
    return next(rendered.parts for rendered in proposal.revision.rendered if rendered.account == account)


def kept(world: World, text: str, *on: str, **given: Any) -> Submission:
    wording = Wording(accounts=on or ("long",), text=text, **given)
    return world.bot.proposals.keep(wording, PRIYA, f"form-{world.store.read(ledger.head)[0]}")


def test_words_too_long_for_a_post_may_go_out_as_a_thread_once_their_author_says_so(short: World) -> None:
    too_long = kept(short, RIVER)
    assert told(too_long) == [
        f"{len(RIVER)} of 60 characters for @long on Thread. Send it as a thread of 3, or take {len(RIVER) - 60} out."
    ]
    assert [finding.outcome for finding in too_long.blocked] == [Outcome.BLOCK]
    (draft,) = too_long.proposals
    assert {key: found.parts for key, found in short.bot.proposals.threads(draft).items()} == {"long": 3}
    threaded = mends(short, too_long, Thread.PLAIN)
    (proposal,) = threaded.proposals
    assert (told(threaded), parts(proposal)) == ([], PARTS)
    assert proposal.revision.rendered[0].counted == tuple(map(len, PARTS))
    sent = short.bot.proposals.send([proposal.revision_id], Mending(), PRIYA)
    assert sent.proposals[0].state is ProposalState.PENDING


def test_numbers_are_part_of_what_is_approved(short: World) -> None:
    plain = mends(short, kept(short, RIVER), Thread.PLAIN)
    numbered = mends(short, plain, Thread.NUMBERED)
    assert parts(numbered.proposals[0]) == tuple(f"{part}\n\n{number}/3" for number, part in enumerate(PARTS, 1))
    assert numbered.proposals[0].revision.digest != plain.proposals[0].revision.digest
    again = mends(short, numbered, Thread.NO)
    assert parts(again.proposals[0]) == (RIVER,)
    assert again.blocked


def test_the_choice_stays_while_the_words_are_edited_and_shown_anew(short: World) -> None:
    (proposal,) = mends(short, kept(short, RIVER), Thread.NUMBERED).proposals
    stored = short.store.read(proposals.revision, proposal.id, proposal.revision.number)
    assert stored is not None
    assert stored.content.thread is Thread.NUMBERED
    (mended,) = short.bot.proposals.mend([proposal.revision_id], Mending(), PRIYA).proposals
    assert mended.revision.content.thread is Thread.NUMBERED


def test_words_divided_by_their_author_go_out_as_typed_until_a_thread_is_chosen(world: World) -> None:
    divided = kept(world, THREAD)
    assert parts(divided.proposals[0]) == (THREAD,)
    assert not divided.blocked
    assert world.bot.proposals.threads(divided.proposals[0])["long"].parts == 3
    assert parts(mends(world, divided, Thread.PLAIN).proposals[0]) == tuple(THREAD.split(DIVIDED))


def test_each_account_gets_the_parts_that_fit_there_and_a_post_where_all_fits(short: World) -> None:
    short.sets("long", settings={})
    short.sets("floods", network="thread", settings={"characters": "60"})
    proposal = mends(short, kept(short, RIVER, "long", "floods"), Thread.PLAIN).proposals[0]
    assert (parts(proposal, "long"), parts(proposal, "floods")) == ((RIVER,), PARTS)


def test_a_place_without_threads_gets_no_line_of_hyphens_and_asks_for_fewer_words(short: World) -> None:
    short.sets("intranet", settings={})
    proposal = mends(short, kept(short, THREAD, "long", "intranet"), Thread.PLAIN).proposals[0]
    assert parts(proposal, "intranet") == (THREAD.replace(DIVIDED, "\n\n"),)
    (finding,) = told(kept(short, RIVER, "news"))
    assert finding.endswith("Take 78 out, or put the long part on a page of its own and link to it.")


def test_what_cannot_be_a_thread_is_stopped_with_the_way_forward(short: World) -> None:
    word = f"https://www.gov.uk/{'a' * 70}"
    (finding,) = told(kept(short, f"Read {word} today."))
    assert "Take 41 out. It can't be a thread: “https://www.gov.uk/a…” is longer than a part can be" in finding
    short.sets("long", settings={})
    twelve = DIVIDED.join(f"Part {number} of all this." for number in range(12))
    once = kept(short, twelve)
    assert not once.blocked
    assert short.bot.proposals.threads(once.proposals[0])["long"].parts == 0
    wanted = mends(short, once, Thread.PLAIN)
    (finding,) = told(wanted)
    assert finding.startswith("For @long on Thread: A thread of it would have 12 parts, and 10 is the most.")
    assert wanted.blocked


def test_a_private_message_is_no_thread(short: World) -> None:
    private = kept(
        short, RIVER, private=True, reply_to="@alex", reply_url="https://wall.example/9", thread=Thread.PLAIN
    )
    assert parts(private.proposals[0]) == (RIVER,)
    assert short.bot.proposals.threads(private.proposals[0]) == {}
    assert "thread" not in told(private)[0]


@pytest.mark.both_databases
def test_words_that_a_hold_names_are_found_where_a_part_ends_between_them(short: World) -> None:
    proposal = short.approved(RIVER, "long", thread=Thread.NUMBERED)
    assert len(parts(proposal)) == 3
    delivery = short.delivery(proposal)
    wish = Wish(f"{DEPARTMENT}rivers", "Not today.", words="today. Move your car")
    placed = short.bot.holds.place(wish, DANA, "hold")
    assert placed.stops(says(proposal.revision, "long", "rivers"))
    short.clock.moves(seconds=61)
    short.publishes()
    assert short.networks.texts("long") == []
    assert short.again(delivery).asks_a_person


@pytest.mark.both_databases
def test_lists_know_a_thread_by_its_parts(short: World) -> None:
    short.proposes(RIVER, "long")
    short.proposes("It is open today.", "long")
    rows = short.store.read(lists.of_proposer, PRIYA.id, short.clock(), place=None, most=5)
    assert sorted(row.parts for row in rows) == [1, 3]

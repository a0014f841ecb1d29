"""From one step to the other: which view comes next, made of what the bot knows."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View

from bot.errors import CountersignError, NotAllowed, Unusable, still_here
from bot.model.account import Account
from bot.model.people import Person
from bot.model.proposal import ProposalState
from bot.proposing.drafting import Mending, Wording
from bot.proposing.drafts import Submission
from bot.showing.proposal_view import ShownProposal
from bot.wiring import Bot
from handlers.blocks import words
from handlers.blocks.blocks import WORN_OUT, numbers, said, section
from handlers.proposing import step_one, step_two
from policy.rule import Finding

NO_ACCOUNTS = "You're not on the list of people who write for an account here yet. An account's owner can add you."
TROUBLE = "trouble"
KEPT_OF_A_VIEW = ("type", "callback_id", "title", "submit", "close", "blocks", "private_metadata")

Shown = Sequence[tuple[int, int]]
"""What somebody has before them: proposals and the numbers of their revisions."""


def open_form(bot: Bot, client: WebClient, trigger: str, by: Person, text: str = "") -> None:
    """Open the form for a new proposal. Raises NotAllowed for whoever writes for no account."""
    accounts = bot.proposals.offered_to(by)
    if not accounts:
        raise NotAllowed(NO_ACCOUNTS)
    client.views_open(trigger_id=trigger, view=step_one.form(offered(bot, accounts), Wording((), text)))


def open_again(bot: Bot, client: WebClient, trigger: str, proposal: int, by: Person) -> None:
    """Open the form with the words of a proposal: to go on writing a draft of one's own, or for an edit."""
    bot.restricting.let_in(proposal, by)
    shown = still_here(bot.showing.proposal(proposal), "proposal")
    if (begun := bot.proposals.edit_begun(shown.proposal, by)) is not None:
        shown = bot.showing.proposal(begun.id) or shown
    drafts = bot.proposals.drafts_with(shown.proposal, by)
    every = shown_all(bot, [(one.id, 0) for one in drafts]) or [shown]
    client.views_open(trigger_id=trigger, view=first_step(bot, every, by, edits=not drafts))


def first_step(
    bot: Bot, shown: Sequence[ShownProposal], by: Person, *, edits: bool, found: Sequence[Finding] = ()
) -> View:
    """Step one, with what was kept in it."""
    wording = step_one.written(shown)
    choice = edit_offered(bot, shown[0]) if edits else offered(bot, with_chosen(bot, wording, by))
    return step_one.form(choice, wording, about=step_two.about(shown), found=found)


def second_step(bot: Bot, kept: Submission, *, edits: bool, saying: Collection[str] = ()) -> View:
    """Step two for what was kept; or, when it has been sent meanwhile, what happens next."""
    shown = newest(bot, kept)
    if kept.is_draft:
        return step_two.check([one for one in shown if is_draft(one)], kept, edits=edits, saying=saying)
    return step_two.sent(shown)


def is_draft(shown: ShownProposal) -> bool:
    """Whether it is still to be sent."""
    return shown.proposal.state is ProposalState.DRAFT


def filled_again(bot: Bot, view: dict[str, Any], by: Person, *, more: bool) -> View:
    """Step one as it is filled in now, with other fields in it."""
    seen = seen_in(view)
    wording = step_one.filled_in(view, before(bot, seen, by))
    if view["callback_id"] == step_one.EDIT_FORM:
        choice = edit_offered(bot, still_here(next(iter(shown_all(bot, seen)), None), "proposal"))
    else:
        choice = offered(bot, with_chosen(bot, wording, by))
    return step_one.form(choice, wording, about=view.get("private_metadata") or "", more=more)


def offered(bot: Bot, accounts: Sequence[Account]) -> step_one.Offered:
    """What a new proposal can choose from."""
    labels = step_one.labels_offered(*bot.proposals.labels_for(account.key for account in accounts))
    names = step_one.accounts_offered(accounts, bot.showing.networks)
    restricts = any(account.restricted_channel for account in accounts)
    return step_one.Offered(names, labels, accounts[0].zone.key, restricts=restricts)


def edit_offered(bot: Bot, shown: ShownProposal) -> step_one.Offered:
    """What an edit can choose from: its accounts stay as they are."""
    labels = step_one.labels_offered(*bot.proposals.labels_for(place.account.key for place in shown.places))
    places = words.listed([words.where(place) for place in shown.places])
    restricts = any(place.account.restricted_channel for place in shown.places)
    return step_one.Offered({}, labels, shown.proposal.when.zone, places, restricts)


def with_chosen(bot: Bot, wording: Wording, by: Person) -> tuple[Account, ...]:
    """The accounts to offer somebody: those they may write for, and those that are chosen already."""
    every = {account.key: account for account in bot.proposals.offered_to(by)}
    every |= {key: bot.accounts[key] for key in wording.accounts if key in bot.accounts}
    return tuple(every.values()) or tuple(bot.accounts.values())[:1]


def before(bot: Bot, seen: Shown, by: Person) -> Wording | None:
    """What was kept of the draft that a form goes on with; nobody vouches for what somebody else confirmed."""
    for proposal, _ in seen:
        bot.restricting.let_in(proposal, by)
    shown = shown_all(bot, seen)
    if not shown:
        return None
    own = all(one.revision.author == by.id for one in shown)
    wording = step_one.written(shown)
    return wording if own else replace(wording, attested=frozenset())


def shown_all(bot: Bot, seen: Shown) -> list[ShownProposal]:
    """Several proposals as they are shown; number 0 stands for the newest revision."""
    every = (bot.showing.proposal(proposal, number or None) for proposal, number in seen)
    return [one for one in every if one is not None]


def newest(bot: Bot, kept: Submission) -> list[ShownProposal]:
    """What was kept, as it is shown."""
    return shown_all(bot, [(one.id, one.revision.number) for one in kept.proposals])


def seen_in(view: Mapping[str, Any]) -> Shown:
    """Read what a form is about. Raises Unusable for what we did not write."""
    said = view.get("private_metadata") or "[]"
    flat = numbers(said, said.count(",") + 1) if said != "[]" else ()
    if len(flat) % 2:
        raise Unusable(WORN_OUT)
    return list(zip(flat[::2], flat[1::2], strict=True))


def edits(view: Mapping[str, Any]) -> bool:
    """Whether a form is for an edit."""
    return view["callback_id"] in {step_one.EDIT_FORM, step_two.CHECK_EDIT}


def mend(
    bot: Bot,
    client: WebClient,
    view: dict[str, Any],
    mending: Mending,
    by: Person,
    then: Callable[[Submission], View],
) -> None:
    """Keep what step two holds, and show what comes of it; what stands against that is said above it."""
    try:
        to: View | dict[str, Any] = then(bot.proposals.mend(seen_in(view), mending, by))
    except CountersignError as error:
        to = with_trouble(view, said(str(error)))
    change(client, view, to)


def with_trouble(view: Mapping[str, Any], says: str) -> dict[str, Any]:
    """The same form, as it is filled in, with a sentence above it."""
    kept = {name: view[name] for name in KEPT_OF_A_VIEW if view.get(name)}
    blocks = [block for block in view["blocks"] if block.get("block_id") != TROUBLE]
    said = section(f"⚠️ {says}").to_dict()
    return {**kept, "blocks": [{**said, "block_id": TROUBLE}, *blocks]}


def change(client: WebClient, view: Mapping[str, Any], to: View | dict[str, Any], *, late: bool = False) -> None:
    """Show something else in an open form, unless it has closed meanwhile, or changed; `late` is what it waits for."""
    try:
        client.views_update(view_id=view["id"], hash=None if late else view["hash"], view=to)
    except SlackApiError as error:
        if error.response.get("error") not in {"hash_conflict", "not_found"}:
            raise

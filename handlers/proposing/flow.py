"""The path through the two steps: each next view, made from the bot's state."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.models.views import View

from bot.errors import CountersignError, NotAllowed, Unusable, still_here
from bot.model.account import Account
from bot.model.content import Corrected
from bot.model.form_input import FormInput
from bot.model.people import Person
from bot.model.proposal import ProposalState
from bot.model.revision import RevisionId
from bot.model.when import FIRST, Twice
from bot.proposing.drafting import Mending, Wording
from bot.proposing.drafts import Submission
from bot.proposing.own_names import OwnName, written_in
from bot.showing.proposal_view import ShownProposal
from bot.wiring import Bot
from handlers.blocks import forms, words
from handlers.blocks.blocks import WORN_OUT, ids, numbers, said
from handlers.proposing import correcting, step_one, step_two, written
from handlers.slack.archive import Archive
from handlers.slack.open_view import change, with_trouble
from policy.rule import Finding

NO_ACCOUNTS = "You're not on the list of people who write for an account here yet. An account's owner can add you."
COPIED, CHANGES = 1, 2
"""Follow the ids of a revision whose words a new form copies, or of a delivery whose post a new form changes:
pairs alone are drafts behind a form."""
CLOCKS_APART = timedelta(minutes=5)
"""Words typed before a form opened count as older than each change in the form, which has a time of Slack's."""

Shown = Sequence[RevisionId]
"""Proposals that a form shows: (id, number of the revision) of each."""


def open_form(bot: Bot, client: WebClient, trigger: str, by: Person, text: str = "", *, typed: bool = False) -> None:
    """Open the form for a new proposal, with words perhaps `typed` by the person before.

    Raises NotAllowed for people who write for no account.
    """
    bot.members.let_in(by)
    accounts = bot.proposals.offered_to(by)
    if not accounts:
        raise NotAllowed(NO_ACCOUNTS)
    opened = client.views_open(trigger_id=trigger, view=step_one.form(offered(bot, accounts), Wording((), text)))
    if typed and text:
        values = {step_one.TEXT: {forms.INPUT: {"value": text[: forms.LONGEST_TEXT]}}}
        bot.unsent_input.note(by, FormInput(name_of(opened["view"]), values, bot.organisation.clock() - CLOCKS_APART))


def open_correction(bot: Bot, client: WebClient, trigger: str, delivery: int, by: Person) -> None:
    """Open the form for a correction: a reply to a post of ours, on the same account.

    Raises NotAllowed for people who don't write for the account.
    """
    shown, place = still_here(bot.views.delivery(delivery), "delivery")
    bot.restricted_posts.let_read(shown.proposal.id, by)
    accounts = bot.proposals.offered_to(by)
    if place.account not in accounts or place.delivery is None:
        raise NotAllowed(f"You don't write for {place.account.title} here. Ask somebody who does.")
    filled = Wording(
        (place.account.key,), correcting.BEGINS, reply_to=place.account.handle, reply_url=place.delivery.url
    )
    client.views_open(trigger_id=trigger, view=_form(bot, offered(bot, accounts), filled, by))


def open_reply(bot: Bot, client: WebClient, body: Mapping[str, Any], enquiry: int, by: Person) -> None:
    """Open the form for a reply to a question, where the enquirer wrote; above the window of the click, if any.

    Raises NotAllowed for people who write for no account, and Superseded for what is the media team's.
    """
    accounts = bot.proposals.offered_to(by)
    if not accounts:
        raise NotAllowed(NO_ACCOUNTS)
    asked, there = bot.outcomes.answer(enquiry, by)
    names = any(bot.views.networks[account.network].replies_name for account in there)
    begins = f"@{asked.handle.removeprefix('@')} " if names else ""
    keys = tuple(account.key for account in there)
    filled = Wording(keys, begins, reply_to=asked.handle, reply_url=asked.url, private=asked.private)
    view = _form(bot, offered(bot, accounts), filled, by)
    in_window = (body.get("view") or {}).get("type") == "modal"
    (client.views_push if in_window else client.views_open)(trigger_id=body["trigger_id"], view=view)


def open_again(
    bot: Bot, client: WebClient, trigger: str, proposal: int, by: Person, *, published: int | None = None
) -> None:
    """Open the form with the words of a proposal: to go on writing a draft of one's own, for an edit, or anew.

    Anew is for `published`, the number of a revision that is out: a new proposal has its words and pictures. Raises
    NotAllowed for people who write for no account.
    """
    bot.restricted_posts.let_read(proposal, by)
    shown = still_here(bot.views.proposal(proposal, published, to=by.id), "proposal")
    shown.proposal.still_has_words()
    if published is not None:
        client.views_open(trigger_id=trigger, view=_anew(bot, shown, by))
        return
    if (begun := bot.proposals.edit_begun(shown.proposal, by)) is not None:
        shown = bot.views.proposal(begun.id, to=by.id) or shown
    drafts = bot.proposals.drafts_with(shown.proposal, by)
    every = shown_all(bot, [RevisionId(draft.id, 0) for draft in drafts], by) or [shown]
    client.views_open(trigger_id=trigger, view=first_step(bot, every, by, edits=not drafts))


def _anew(bot: Bot, shown: ShownProposal, by: Person) -> View:
    """Step one for a new proposal with the words of a published revision, on the accounts that a person writes for."""
    accounts = bot.proposals.offered_to(by)
    if not accounts:
        raise NotAllowed(NO_ACCOUNTS)
    wording = written.anew(shown, [account.key for account in accounts])
    return _form(bot, offered(bot, accounts), wording, by, about=ids(*shown.revision_id, COPIED))


def name_of(view: Mapping[str, Any]) -> str:
    """The name of an open form, for the input not sent yet; another once the drafts behind the form have changed."""
    return f"{view['id']}:{view['callback_id']}:{view.get('private_metadata') or ''}"


def note(bot: Bot, body: Mapping[str, Any], by: Person) -> None:
    """Note the input of an open form, in which a person has just changed something."""
    at = datetime.fromtimestamp(float(body["actions"][0]["action_ts"]), UTC)
    bot.unsent_input.note(by, FormInput(name_of(body["view"]), body["view"]["state"]["values"], at))


def keep(bot: Bot, view: Mapping[str, Any], before: Shown, wording: Wording, by: Person) -> Submission:
    """Keep the input of step one; an hour that comes twice means the first until step two has asked."""
    try:
        if edits(view):
            proposal, number = before[0]
            return bot.proposals.keep_edit(proposal, number, wording, by)
        return bot.proposals.keep(wording, by, _form_of(bot, view, before), before)
    except Twice:
        return keep(bot, view, before, replace(wording, which=FIRST), by)


def _form_of(bot: Bot, view: Mapping[str, Any], before: Shown) -> str:
    """The natural key of a form: a form sent twice makes one proposal, and a resumed draft keeps its key."""
    return bot.proposals.request_of(before[0][0]) if before else f"form:{view['id']}"


def first_step(
    bot: Bot, shown: Sequence[ShownProposal], by: Person, *, edits: bool, found: Sequence[Finding] = ()
) -> View:
    """Step one, filled with the kept words."""
    wording = written.draft(shown)
    choice = edit_offered(bot, shown[0]) if edits else offered(bot, with_chosen(bot, wording, by))
    return _form(bot, choice, wording, by, about=step_two.about(shown), found=found)


def second_step(
    bot: Bot, kept: Submission, by: Person, archive: Archive, *, edits: bool, saying: Collection[str] = ()
) -> View:
    """Step two for a kept draft; for a draft sent meanwhile, the view after sending."""
    shown = newest(bot, kept, by)
    if not kept.is_draft:
        return step_two.sent(shown)
    drafts = [post for post in shown if is_draft(post)]
    named = own_names(bot, drafts, by)
    threads = {key: found for draft in kept.proposals for key, found in bot.proposals.threads(draft).items()}
    return step_two.check(drafts, kept, edits=edits, saying=saying, named=named, threads=threads, archive=archive)


def own_names(bot: Bot, drafts: Sequence[ShownProposal], by: Person, question: str = "") -> Sequence[OwnName] | None:
    """An author's own names in drafts that withhold them, or in a question about the drafts.

    None if nobody can tell, for want of Slack's answer.
    """
    withheld = [post for post in drafts if post.reader_is_withheld]
    if not withheld:
        return ()
    pieces = dict.fromkeys(piece for post in withheld for piece in written_in(post.revision.content))
    return bot.own_names.within([("your question", question)] if question else pieces, by)


def is_draft(shown: ShownProposal) -> bool:
    """Whether a proposal is still a draft."""
    return shown.proposal.state is ProposalState.DRAFT


def filled_again(bot: Bot, view: dict[str, Any], by: Person, *, more: bool) -> View:
    """Step one again, with the present input; `more` adds the seldom-used fields."""
    seen = seen_in(view)
    wording = step_one.filled_in(view, before(bot, view, by))
    if view["callback_id"] == step_one.EDIT_FORM:
        choice = edit_offered(bot, still_here(next(iter(shown_all(bot, seen, by)), None), "proposal"))
    else:
        choice = offered(bot, with_chosen(bot, wording, by))
    return _form(bot, choice, wording, by, about=view.get("private_metadata") or "", more=more)


def _form(
    bot: Bot,
    choice: step_one.Offered,
    wording: Wording,
    by: Person,
    *,
    about: str = "",
    more: bool = False,
    found: Sequence[Finding] = (),
) -> View:
    """Step one, with what a reply answers (a post of our own, or a question), or the post that is proposed again."""
    answered = _own_post(bot, wording, by, edits=not choice.accounts)
    asked = None if answered else bot.outcomes.asked(wording.reply_to.strip(), wording.reply_url.strip(), by)
    copied = copied_in({"private_metadata": about})
    copies = bot.views.proposal(*copied, to=by.id) if copied else None
    here = replace(choice, answers=answered, asked=asked, copies=copies)
    return step_one.form(here, wording, about=about, more=more, found=found)


def _own_post(bot: Bot, wording: Wording, by: Person, *, edits: bool) -> correcting.OwnPost | None:
    """The post of our own that a form answers or changes; until it is sent, its author chooses which."""
    handle, url, changes = wording.reply_to.strip(), wording.reply_url.strip(), wording.corrects is not None
    if wording.corrects:
        handle, url = bot.organisation.accounts[wording.corrects.account].handle, wording.corrects.url
    found = bot.corrections.answered(handle, url, by)
    if found is None:
        return None
    choosing, cannot = not edits and (changes or correcting.is_correction(wording.text)), ""
    if choosing and not changes:
        try:
            bot.corrections.to_change(found[1].row.id)
        except Unusable as error:
            cannot = str(error)
    return correcting.OwnPost(*found, changes, choosing, cannot, by_hand=bot.corrections.are_by_hand(found[0]))


def corrected_otherwise(bot: Bot, view: dict[str, Any], by: Person) -> View:
    """Step one again, for a correction by a reply or by a change, as chosen; typed words stay.

    Raises Unusable where a post can't be changed any more.
    """
    wording = step_one.filled_in(view, before(bot, view, by))
    to_change = forms.typed(view, correcting.HOW) == correcting.CHANGE
    if seen_in(view):
        return _draft_otherwise(bot, view, wording, by)
    accounts = bot.proposals.offered_to(by)
    if to_change and wording.corrects is None:
        own = still_here(bot.corrections.answered(wording.reply_to.strip(), wording.reply_url.strip(), by), "post")
        there = bot.corrections.to_change(own[1].row.id)
        over = _over(bot, there, by)
        text = wording.text if correcting.begun(wording.text) else over.text
        to = replace(wording, accounts=over.accounts, text=text, pictures=over.pictures, corrects=there)
        to = replace(to, reply_to=over.reply_to, reply_url=over.reply_url, private=False, tags=over.tags)
        return _form(bot, offered(bot, accounts), to, by, about=ids(there.delivery, CHANGES, CHANGES))
    if not to_change and (post := wording.corrects):
        text = correcting.called_so(wording.text) if wording.has_news else correcting.BEGINS
        handle = bot.organisation.accounts[post.account].handle
        to = replace(wording, text=text, pictures=(), corrects=None, reply_to=handle, reply_url=post.url)
        return _form(bot, offered(bot, accounts), to, by)
    return filled_again(bot, view, by, more=step_one.shows_more(view))


def _draft_otherwise(bot: Bot, view: dict[str, Any], wording: Wording, by: Person) -> View:
    """Step one again for a draft whose author chose the other way to correct; typed words stay."""
    post = wording.corrects
    if post and not correcting.begun(wording.text):
        wording = replace(wording, text=post.words)
    elif post is None and (own := _own_post(bot, wording, by, edits=False)):
        unchanged = [wording.text.strip()] == [part.strip() for part in own.post.parts]
        wording = replace(wording, text=correcting.BEGINS if unchanged else correcting.called_so(wording.text))
    choice = offered(bot, with_chosen(bot, wording, by))
    return _form(bot, choice, wording, by, about=view["private_metadata"], more=step_one.shows_more(view))


def _over(bot: Bot, post: Corrected, by: Person) -> Wording:
    """The input of step one for a change of a post, with its present words."""
    shown, _ = still_here(bot.views.delivery(post.delivery), "post")
    bot.restricted_posts.let_read(shown.proposal.id, by)
    return written.over(shown, post)


def offered(bot: Bot, accounts: Sequence[Account]) -> step_one.Offered:
    """The choices for a new proposal."""
    labels = step_one.labels_offered(*bot.proposals.labels_for(account.key for account in accounts))
    names = step_one.accounts_offered(accounts, bot.views.networks)
    restricts = any(account.restricted_channel for account in accounts)
    return step_one.Offered(names, labels, accounts[0].zone.key, restricts=restricts)


def edit_offered(bot: Bot, shown: ShownProposal) -> step_one.Offered:
    """The choices for an edit; the accounts are fixed."""
    labels = step_one.labels_offered(*bot.proposals.labels_for(place.account.key for place in shown.places))
    places = words.listed([words.where(place) for place in shown.places])
    restricts = any(place.account.restricted_channel for place in shown.places)
    return step_one.Offered({}, labels, shown.proposal.when.zone, places, restricts)


def with_chosen(bot: Bot, wording: Wording, by: Person) -> tuple[Account, ...]:
    """The accounts to offer a person: all accounts the person writes for, and any already chosen."""
    every = {account.key: account for account in bot.proposals.offered_to(by)}
    every |= {key: bot.organisation.accounts[key] for key in wording.accounts if key in bot.organisation.accounts}
    return tuple(every.values()) or tuple(bot.organisation.accounts.values())[:1]


def before(bot: Bot, view: Mapping[str, Any], by: Person) -> Wording | None:
    """The words behind a form, of a kept draft or of a post proposed again.

    Another author's confirmations are left out, for nobody vouches for a colleague's word, and so are those of old.
    """
    if post := changed_in(view):
        return _over(bot, bot.corrections.known(post), by)
    copied = copied_in(view)
    behind = [copied] if copied else seen_in(view)
    for proposal, _ in behind:
        bot.restricted_posts.let_read(proposal, by)
    shown = shown_all(bot, behind, by)
    if not shown:
        return None
    own = not copied and all(post.revision.author == by.id for post in shown)
    wording = _as_chosen(bot, view, written.draft(shown), by)
    return wording if own else replace(wording, attested=frozenset())


def _as_chosen(bot: Bot, view: Mapping[str, Any], draft: Wording, by: Person) -> Wording:
    """The words of a draft, turned to the way of correcting that is chosen in its form, where the form asks.

    Raises Unusable where the post can't be changed any more.
    """
    how = forms.typed(view, correcting.HOW)
    if how == correcting.REPLY and (post := draft.corrects):
        handle = bot.organisation.accounts[post.account].handle
        return replace(draft, pictures=(), corrects=None, reply_to=handle, reply_url=post.url)
    answered = bot.corrections.answered(draft.reply_to, draft.reply_url, by) if how == correcting.CHANGE else None
    if draft.corrects or answered is None:
        return draft
    over = _over(bot, bot.corrections.to_change(answered[1].row.id), by)
    return replace(over, text=draft.text, note=draft.note, at_risk=draft.at_risk)


def shown_all(bot: Bot, seen: Shown, by: Person) -> list[ShownProposal]:
    """Several proposals as they are shown to a person; number 0 stands for the newest revision."""
    every = (bot.views.proposal(proposal, number or None, to=by.id) for proposal, number in seen)
    return [post for post in every if post is not None]


def newest(bot: Bot, kept: Submission, by: Person) -> list[ShownProposal]:
    """A submission's proposals, as shown to the person who made the submission."""
    return shown_all(bot, [proposal.revision_id for proposal in kept.proposals], by)


def seen_in(view: Mapping[str, Any]) -> Shown:
    """Read a form's proposals. Raises Unusable for metadata not written here."""
    flat = _numbers_of(view)
    if copied_in(view) or changed_in(view):
        return []
    if len(flat) % 2:
        raise Unusable(WORN_OUT)
    return [RevisionId(*pair) for pair in zip(flat[::2], flat[1::2], strict=True)]


def copied_in(view: Mapping[str, Any]) -> RevisionId | None:
    """Read the revision whose words a form proposes again; None for any other form."""
    match _numbers_of(view):
        case (proposal, number, mark) if mark == COPIED:
            return RevisionId(proposal, number)
    return None


def changed_in(view: Mapping[str, Any]) -> int:
    """Read the delivery of the post that a form changes, before there is a draft; 0 for any other form."""
    match _numbers_of(view):
        case (delivery, _, mark) if mark == CHANGES:
            return delivery
    return 0


def _numbers_of(view: Mapping[str, Any]) -> tuple[int, ...]:
    about = view.get("private_metadata") or "[]"
    return numbers(about, about.count(",") + 1) if about != "[]" else ()


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
    """Keep the input of step two and show the view from `then`; an error is said above the form."""
    try:
        to: View | dict[str, Any] = then(bot.proposals.mend(seen_in(view), mending, by))
    except CountersignError as error:
        to = with_trouble(view, said(str(error)))
    change(client, view, to)

"""Agreed lines: /lines, proposing a line, agreeing to it, withdrawing it, and sending it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.views import View

from bot.errors import CountersignError, NotAllowed, still_here
from bot.lines.lines import LineWish
from bot.lines.send import Filled, Filling
from bot.model.account import Account
from bot.model.line import LineKind
from bot.model.line_blanks import FIELD
from bot.model.people import Person
from bot.model.proposal_states import ProposalState
from bot.model.revision import RevisionId
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import numbers, said
from handlers.enquiries.outcomes import SIGNPOST
from handlers.enquiries.referral_card import SEND_LINE
from handlers.lines import filling as filling_views
from handlers.lines import lines
from handlers.proposing.step_one import accounts_offered
from handlers.registration import Command, Surface

SURFACE = Surface(commands=(Command("/lines", "Texts agreed beforehand: send one, or propose one"),))


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the lists, the forms and the card's buttons."""

    def the_list(by: Person, first: int = 0, enquiry: int = 0) -> View:
        asked = bot.referral_views.shown(enquiry) if enquiry else None
        kinds = (LineKind.HOLDING,) if asked else tuple(LineKind)
        if asked and asked.enquiry.life_at_risk:
            kinds = (LineKind.SIGNPOST, LineKind.HOLDING)
        if asked and asked.enquiry.may_be_handled:
            kinds = (LineKind.SIGNPOST,)
            found = bot.lines.signposts(by, asked.enquiry.department, asked.enquiry.message)
        else:
            found = bot.lines.listed(by, kinds)
        may = bool(bot.lines.offered_to(by))
        return lines.listing(found, first=first, enquiry=enquiry, may_propose=may, kind=kinds[0])

    def show(body: dict[str, Any], client: WebClient, view: View) -> None:
        """Open a view; above the modal of the click, if the click came from a modal."""
        if (body.get("view") or {}).get("type") == "modal":
            client.views_push(trigger_id=body["trigger_id"], view=view)
        else:
            client.views_open(trigger_id=body["trigger_id"], view=view)

    def named(accounts: Sequence[Account]) -> Mapping[str, str]:
        return accounts_offered(accounts, bot.views.networks)

    @app.command("/lines")
    def list_lines(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        show(body, client, the_list(context["person"]))

    @app.action(lines.OPEN_LIST)
    def open_list(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        show(body, client, the_list(context["person"]))

    @app.action(SEND_LINE)
    def answer_press(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        show(body, client, the_list(context["person"], enquiry=numbers(action["value"], 1)[0]))

    @app.action(SIGNPOST)
    def signpost(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        view = the_list(context["person"], enquiry=numbers(action["value"], 1)[0])
        if (shown := body.get("view") or {}).get("type") == "modal":  # in its place: Slack stacks three windows at most
            client.views_update(view_id=shown["id"], view=view)
        else:
            client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.action(re.compile(f"^{lines.PAGE}:"))
    def turn(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        first, enquiry = lines.page_of(action["value"])
        client.views_update(view_id=body["view"]["id"], view=the_list(context["person"], first, enquiry))

    @app.action(lines.PROPOSE)
    def propose(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        show(body, client, new_form(context["person"]))

    @app.action(lines.CHANGE)
    def change(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        show(body, client, new_form(context["person"], numbers(action["value"], 1)[0]))

    def new_form(by: Person, changes: int = 0) -> View:
        bot.members.let_in(by)
        accounts = bot.lines.offered_to(by)
        if not accounts:
            raise NotAllowed("Lines are proposed by those who write or approve for an account, and by the media team.")
        return lines.form(named(accounts), still_here(bot.lines.shown(changes), "line").line if changes else None)

    @app.view(lines.FORM)
    def proposed(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        try:
            line = bot.lines.propose(wish_in(view), context["person"], f"line:{view['id']}")
            shown = bot.lines.shown(line.id)
        except CountersignError as error:
            forms.refuse(ack, forms.field_of(error, view, lines.TEXT), error)
        else:
            ack(response_action="update", view=lines.asked(shown)) if shown else ack()

    @app.action(lines.APPROVE)
    def approve(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.lines.approve(numbers(action["value"], 1)[0], context["person"])

    @app.action(lines.WITHDRAW)
    def withdraw(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        bot.lines.withdraw(numbers(action["value"], 1)[0], context["person"])
        if (shown := body.get("view") or {}).get("callback_id") == lines.LIST:
            client.views_update(view_id=shown["id"], view=the_list(context["person"]))

    @app.action(lines.SEND)
    def fill(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        line, enquiry = lines.send_of(action["value"])
        shown = still_here(bot.lines.shown(line), "line")
        known = bot.referral_views.shown(enquiry) if enquiry else None
        asked = known.enquiry if known else None
        there = [account for account in shown.accounts if asked and account.is_on(asked.network)]
        names = (
            bot.views.networks[account.network].called(account.settings)
            for account in there
            if bot.views.networks[account.network].replies_name
        )
        view = filling_views.fill(shown, named(shown.accounts), asked=asked, unnamed=next(names, ""))
        show(body, client, view)

    @app.view(filling_views.FILL)
    def filled_in(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        (line,) = numbers(view["private_metadata"], 1)
        try:
            known = bot.lines.shown(line)
            every = tuple(account.key for account in known.accounts) if known else ()
            filling = filling_in(view, every)
            filled = bot.line_sending.fill(line, filling, context["person"], f"line:{view['id']}:{line}")
        except CountersignError as error:
            forms.refuse(ack, forms.field_of(error, view, forms.fields(view)[0]), error)
        else:
            ack(response_action="push", view=next_view(filled))

    def next_view(filled: Filled) -> View:
        shown = bot.views.proposal(filled.proposal.id)
        if shown is None:
            return filling_views.trouble("That draft is no longer here. Fill the line in again.")
        if filled.proposal.mandate is not None:
            return filling_views.on_its_way(shown)
        if filled.proposal.state is not ProposalState.DRAFT:
            return filling_views.trouble(
                "These words have gone another way meanwhile. Open /lines, and fill it in anew."
            )
        return filling_views.check(filled, shown)

    @app.view(filling_views.CHECK)
    def send(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        line, proposal, number = numbers(view["private_metadata"], 3)
        try:
            sent = bot.line_sending.send(line, RevisionId(proposal, number), context["person"])
            shown = bot.views.proposal(sent.id)
        except CountersignError as error:
            ack(response_action="update", view=filling_views.trouble(said(str(error))))
        else:
            ack(response_action="update", view=filling_views.on_its_way(shown)) if shown else ack()


def wish_in(view: dict[str, Any]) -> LineWish:
    """Read the form of a line."""
    about = view.get("private_metadata") or ""
    return LineWish(
        name=forms.typed(view, lines.NAME),
        kind=forms.typed(view, lines.KIND),
        text=forms.typed(view, lines.TEXT),
        blanks=forms.typed(view, lines.BLANKS),
        accounts=forms.ticked(view, lines.ACCOUNTS),
        people=forms.named(view, lines.PEOPLE),
        groups=forms.ticked(view, lines.GROUPS),
        purpose=forms.typed(view, lines.PURPOSE),
        tags=forms.ticked(view, lines.TAGS_FIELD),
        review_on=forms.typed(view, lines.REVIEW_ON),
        changes=numbers(about, 1)[0] if about else 0,
    )


def filling_in(view: dict[str, Any], every: tuple[str, ...]) -> Filling:
    """Read the input; `every` account of the line, where the form does not ask for accounts."""
    fields = forms.fields(view)
    values = {name.removeprefix(FIELD): forms.typed(view, name) for name in fields if name.startswith(FIELD)}
    return Filling(
        values=values,
        accounts=forms.ticked(view, lines.ACCOUNTS) if lines.ACCOUNTS in fields else every,
        reply_to=forms.typed(view, filling_views.REPLY_TO),
        reply_url=forms.typed(view, filling_views.REPLY_URL),
        private=bool(forms.ticked(view, filling_views.PRIVATE)),
    )

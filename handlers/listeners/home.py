"""App Home: the lists, the way between them, and "Propose a post"; kept up to date with a person's own acts."""

import re
from functools import partial
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import CountersignError, Superseded, still_here
from bot.model.people import Person
from bot.model.proposal import ProposalState
from bot.showing.home import Tab, Where
from bot.wiring import Bot
from handlers.blocks.blocks import revision_in, said
from handlers.home import approving, view, week
from handlers.home.digest import OPEN, SEE_ALL
from handlers.home.refreshing import Refreshing
from handlers.home.where import unpacked
from handlers.proposing.flow import open_form
from handlers.registration import Surface
from handlers.slack.answers import code_of
from handlers.slack.archive import Archive
from handlers.slack.open_view import with_trouble

SURFACE = Surface(events=("app_home_opened",))


def register(app: App, bot: Bot) -> None:
    """Listen for the Home being opened, and for buttons to pages; buttons that act have listeners elsewhere."""
    archive = Archive(app.client)
    fresh = Refreshing(app.listener_runner.listener_executor)
    bot.on_deed(fresh.acted)

    def show(by: Person, where: Where, client: WebClient, seen: str = "") -> None:
        """Publish a page; if the Home has changed since `seen`, publish anew, so that a click always counts."""
        now = publish(by, where, client, seen) or publish(by, where, client)
        fresh.keep(by.id, partial(show_again, by, where, client, now))

    def show_again(by: Person, where: Where, client: WebClient, seen: str) -> bool:
        """Publish a person's latest page again; False when the person has gone on to another page."""
        now = publish(by, where, client, seen)
        if now:
            fresh.keep(by.id, partial(show_again, by, where, client, now))
        return bool(now)

    def publish(by: Person, where: Where, client: WebClient, seen: str = "") -> str:
        """Publish a page and give the Home's new hash; empty when the Home has changed since `seen`."""
        shown = view.home(bot.home.page(by, where), archive)
        try:
            reply = client.views_publish(user_id=by.id, view=shown, hash=seen or None)
        except SlackApiError as error:
            if seen and code_of(error) == "hash_conflict":
                return ""
            raise
        return str(reply["view"]["hash"])

    def turn(by: Person, where: Where, shown: dict[str, Any], client: WebClient) -> None:
        """Turn to another page, in the Home or in the window that shows a list."""
        if shown["type"] == "home":
            show(by, where, client, str(shown.get("hash") or ""))
        else:
            client.views_update(view_id=shown["id"], view=view.window(bot.home.page(by, where), archive))

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        if event.get("tab") == "home":
            before = event.get("view") or {}
            by: Person = context["person"]
            if not show_again(by, where_in(before), client, str(before.get("hash") or "")):
                fresh.acted({by.id})  # the person has gone on already, to a page that is the one to redraw

    @app.action(re.compile(f"^{view.GO}:"))
    def go(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        turn(context["person"], unpacked(action["value"]), body["view"], client)

    @app.action(view.LISTS)
    @app.action(week.ONLY)
    def only(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        turn(context["person"], unpacked(action["selected_option"]["value"]), body["view"], client)

    @app.action(week.APPROVE_ROW)
    def approve_row(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        proposal, number = revision_in(action["value"])
        bot.restricted_posts.let_read(proposal, context["person"])
        shown = still_here(bot.views.proposal(proposal, to=context["person"].id), "proposal")
        if shown.revision.number != number or shown.proposal.state is not ProposalState.PENDING:
            raise Superseded("This has changed since your Home was drawn. Open it again and look at the newest card.")
        form = approving.window(shown, archive, bot.organisation.clock())
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.view(approving.FORM)
    def approved(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        proposal, number = revision_in(view["private_metadata"])
        try:
            bot.approvals.approve(proposal, number, context["person"])
        except CountersignError as error:
            ack(response_action="update", view=with_trouble(view, said(str(error))))
        else:
            ack()

    @app.action(SEE_ALL)
    def see_all(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        where = Where(Tab(action["value"]))
        client.views_open(
            trigger_id=body["trigger_id"], view=view.window(bot.home.page(context["person"], where), archive)
        )
        show(context["person"], where, client)

    @app.action(view.PROPOSE)
    def propose(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        open_form(bot, client, body["trigger_id"], context["person"])

    @app.action(OPEN)
    def leads(ack: Ack) -> None:
        ack()  # the link itself has opened the message


def where_in(shown: dict[str, Any]) -> Where:
    """The address of a person's latest page; the first list for a Home not written by us."""
    about = str(shown.get("private_metadata") or "")
    return unpacked(about) if shown.get("callback_id") == view.CALLBACK and about else Where()

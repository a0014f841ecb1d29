"""Settings agreed by two people: /sensitive-day, /election-period, /published-contact, and the buttons."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import CountersignError
from bot.holding.settings import WindowWish
from bot.model.account import Department
from bot.model.people import Person
from bot.model.setting import Setting, kind_of
from bot.stopping.ahead import WillStop
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import numbers
from handlers.cards import SETTLE_CONTACT
from handlers.holding import settings, stops
from handlers.registration import Command, Surface
from handlers.slack.open_view import change

SURFACE = Surface(
    commands=(
        Command("/sensitive-day", "Ask for a day on which little goes out"),
        Command("/election-period", "Ask for an election period"),
        Command("/published-contact", "Settle that a number or mailbox is published"),
    )
)
Form = Callable[[Mapping[str, Department], str, Sequence[Setting], Sequence[Block]], View]
FORMS: Mapping[str, tuple[str, Form]] = {
    "/sensitive-day": ("sensitive_day", settings.day_form),
    "/election-period": ("window", settings.window_form),
    "/published-contact": ("published_contact", settings.contact_form),
}
ANSWERS_AT = {
    settings.DAY_FORM: settings.START,
    settings.WINDOW_FORM: settings.NAME,
    settings.CONTACT_FORM: settings.CONTACT,
}
"""Where a form says an error without a field of its own."""


def register(app: App, bot: Bot) -> None:
    """Listen for the commands, their forms, and the buttons on a setting's message."""

    def opening(command: str, by: Person, department: str = "", preview: Sequence[Block] = ()) -> View:
        bot.members.let_in(by)
        kind, form = FORMS[command]
        department = department or bot.agreed_settings.department_of(by)
        open_ = [setting for setting in bot.agreed_settings.open(department) if kind_of(setting.value) == kind]
        return form(bot.organisation.departments, department, open_, preview)

    def looking(command: str, ask: Callable[[str, dict[str, Any], Person], Sequence[WillStop]]) -> Callable[..., None]:
        """Show what a form would stop, as filled in so far; `ask` gives the posts, for a department and a view."""

        def look(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
            ack()
            view, by = body["view"], context["person"]
            department = forms.typed(view, settings.DEPARTMENT) or next(iter(bot.organisation.departments))
            zone = bot.organisation.departments[department].zone
            found = stops.preview(lambda: ask(department, view, by), zone)
            change(client, view, opening(command, by, department, found))

        return look

    def day_stops(department: str, view: dict[str, Any], by: Person) -> Sequence[WillStop]:
        return bot.agreed_settings.day_would_stop(department, *day_in(view), by)

    def window_stops(department: str, view: dict[str, Any], by: Person) -> Sequence[WillStop]:
        return bot.agreed_settings.window_would_stop(department, wish_in(view), by)

    for fields, form, look in (
        (settings.DAY_TELLS, settings.DAY_FORM, looking("/sensitive-day", day_stops)),
        (settings.WINDOW_TELLS, settings.WINDOW_FORM, looking("/election-period", window_stops)),
    ):
        for field in fields:
            app.action({"block_id": field, "action_id": forms.INPUT}, matchers=[forms.in_form(form)])(look)

    def open_form(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=opening(body["command"], context["person"]))

    for command in FORMS:
        app.command(command)(open_form)

    @app.action(SETTLE_CONTACT)
    def open_contact_form(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=opening("/published-contact", context["person"]))

    def answer(ack: Ack, view: dict[str, Any], ask: Callable[[str, str], Setting]) -> None:
        """Take a form; an error is said at the field concerned."""
        department = forms.typed(view, settings.DEPARTMENT) or next(iter(bot.organisation.departments))
        field = ANSWERS_AT[view["callback_id"]]
        try:
            setting = ask(department, f"setting:{view['root_view_id']}")
        except CountersignError as error:
            forms.refuse(ack, forms.field_of(error, view, field), error)
        else:
            shown = bot.agreed_settings.shown(setting.id, to=setting.asked_by)
            ack(response_action="update", view=settings.asked(shown)) if shown else ack()

    @app.view(settings.DAY_FORM)
    def day_asked(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        days, name, mode = day_in(view)
        note = forms.typed(view, settings.NOTE)
        answer(
            ack,
            view,
            lambda department, request: bot.agreed_settings.sensitive_day(
                department, days, name, mode, note, context["person"], request
            ),
        )

    @app.view(settings.WINDOW_FORM)
    def window_asked(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        wish = wish_in(view)
        answer(
            ack,
            view,
            lambda department, request: bot.agreed_settings.window(department, wish, context["person"], request),
        )

    @app.view(settings.CONTACT_FORM)
    def contact_asked(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        contact, note = forms.typed(view, settings.CONTACT), forms.typed(view, settings.NOTE)
        answer(
            ack,
            view,
            lambda department, request: bot.agreed_settings.contact(
                department, contact, note, context["person"], request
            ),
        )

    @app.action(settings.AGREE)
    def agree(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.agreed_settings.agree(numbers(action["value"], 1)[0], context["person"])

    @app.action(settings.DECLINE)
    def decline(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.agreed_settings.decline(numbers(action["value"], 1)[0], context["person"])

    @app.action(settings.ASK_TO_END)
    def ask_to_end(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.agreed_settings.ask_to_end(numbers(action["value"], 1)[0], context["person"])

    @app.action(settings.END_HERE)
    def end_here(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        setting = bot.agreed_settings.ask_to_end(numbers(action["value"], 1)[0], context["person"])
        shown = bot.agreed_settings.shown(setting.id, to=context["person"].id)
        if shown is not None:
            client.views_update(view_id=body["view"]["id"], view=settings.asked(shown))


def day_in(view: dict[str, Any]) -> tuple[tuple[str, str], str, str]:
    """Read the form of a sensitive day: (first, last), name, mode."""
    days = forms.typed(view, settings.START), forms.typed(view, settings.UNTIL)
    return days, forms.typed(view, settings.NAME), forms.typed(view, settings.MODE)


def wish_in(view: dict[str, Any]) -> WindowWish:
    """Read the form of an election period."""
    return WindowWish(
        name=forms.typed(view, settings.NAME),
        kind=forms.typed(view, settings.KIND),
        nations=forms.ticked(view, settings.NATIONS),
        areas=forms.typed(view, settings.AREAS),
        start=(forms.typed(view, settings.START), forms.typed(view, settings.START_TIME)),
        until=(forms.typed(view, settings.UNTIL), forms.typed(view, settings.UNTIL_TIME)),
        essential_tags=forms.ticked(view, settings.TAGS_FIELD),
        note=forms.typed(view, settings.NOTE),
    )

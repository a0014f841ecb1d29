"""Settings agreed by two people in Slack, for changes at half past six without an engineer.

Sensitive days, election windows, and contacts counted as published.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.authority.limits import SETTINGS, see_room
from bot.authority.roles import Authority
from bot.checking.settings_in_force import SettingsInForce
from bot.errors import Superseded, Unusable
from bot.model.account import Department
from bot.model.acts import Act
from bot.model.notice import SettingMessage, SettingNews, StopsNews
from bot.model.organisation import Organisation
from bot.model.people import Card, Person
from bot.model.permissions import Role, permit
from bot.model.proposal_notices import RefreshCard
from bot.model.setting import PublishedContact, Setting, SettingState, Value
from bot.parsing import choices
from bot.stopping.ahead import Period, StopsAhead, WillStop, people
from bot.store import Store, settings
from bot.store.engines import one_at_a_time
from policy.department import DayMode, SensitiveDay, Window, WindowKind

LONGEST = 200
"""Characters of a name or a note."""


@dataclass(frozen=True, slots=True)
class WindowWish:
    """An election window as filled in on the form, unchecked."""

    name: str
    kind: str
    nations: tuple[str, ...] = ()
    areas: str = ""
    """An area on each line."""
    start: tuple[str, str] = ("", "")
    """The day and the time, in the department's zone."""
    until: tuple[str, str] = ("", "")
    """Empty: until a government is formed."""
    essential_tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShownSetting:
    """A setting with the department, the card, and the channel of the people who could agree."""

    setting: Setting
    department: Department
    card: Card | None
    channel: str
    stops: tuple[WillStop, ...] = ()
    """The posts that the setting stops or, before it is settled and after it has ended, would stop."""


@dataclass(frozen=True, slots=True)
class AgreedSettings:
    """Asking for a setting or the end of a setting, and a second person's agreement."""

    store: Store
    authority: Authority
    settings_in_force: SettingsInForce
    stops_ahead: StopsAhead
    organisation: Organisation

    def sensitive_day(
        self, department: str, days: tuple[str, str], name: str, mode: str, note: str, by: Person, request: str
    ) -> Setting:
        """Ask for days to be handled with care, (first, last) both included. Raises Unusable for a field."""
        return self._ask(department, self._day(department, days, name, mode), note, by, request)

    def day_would_stop(
        self, department: str, days: tuple[str, str], name: str, mode: str, by: Person
    ) -> tuple[WillStop, ...]:
        """The posts that such days would stop. Raises Unusable for a field, NotAllowed or NotNow."""
        return self._would_stop(self._day(department, days, name.strip() or "a sensitive day", mode), department, by)

    def _day(self, department: str, days: tuple[str, str], name: str, mode: str) -> SensitiveDay:
        start = choices.day(days[0], "start")
        until = choices.day(days[1], "until") if days[1] else start
        if until < start:
            raise Unusable("The last day is before the first.", "until")
        if until < self._now(department).date():
            raise Unusable("That day has passed.", "start")
        named = _named(name)
        asks = choices.one_of(DayMode, mode, "mode", "Choose what it asks for.")
        return SensitiveDay(start, until, named, asks)

    def window(self, department: str, wish: WindowWish, by: Person, request: str) -> Setting:
        """Ask for a time before an election when official accounts say less. Raises Unusable for a field."""
        return self._ask(department, self._window(department, wish), wish.note, by, request)

    def window_would_stop(self, department: str, wish: WindowWish, by: Person) -> tuple[WillStop, ...]:
        """The posts that such a window would stop. Raises Unusable for a field, NotAllowed or NotNow."""
        window = self._window(department, replace(wish, name=wish.name.strip() or "an election period"))
        return self._would_stop(window, department, by)

    def _would_stop(self, period: Period, department: str, by: Person) -> tuple[WillStop, ...]:
        permit(Act.ASK_TO_SETTLE, self._roles(by, department, Act.ASK_TO_SETTLE))
        return self.stops_ahead.by_period(department, period, in_force=False, to=by.id)

    def _window(self, department: str, wish: WindowWish) -> Window:
        name, zone = _named(wish.name), self._department(department).zone
        start = _moment(wish.start, zone, "start", time(0, 0))
        until = _moment(wish.until, zone, "until", time(23, 59)) if any(wish.until) else None
        if until is not None and until <= max(start, self.organisation.clock()):
            raise Unusable("It would be over before it began, or is over already.", "until")
        if any(window.id.casefold() == name.casefold() for window in self.settings_in_force.of(department).windows):
            raise Unusable("There is a window of that name already. Give this one another.", "name")
        return Window(
            id=name,
            kind=choices.one_of(WindowKind, wish.kind, "kind", "Choose which kind of election."),
            start=start,
            until=until,
            nations=wish.nations,
            areas=tuple(area for line in wish.areas.splitlines() if (area := " ".join(line.split()))),
            essential_tags=wish.essential_tags,
        )

    def contact(self, department: str, contact: str, note: str, by: Person, request: str) -> Setting:
        """Ask for a number, a mailbox or an address to count as published. Raises Unusable."""
        plain = " ".join(contact.split())
        if not plain or len(plain) > LONGEST:
            raise Unusable("Write the number or the address just as it is published.", "contact")
        if not note.strip():
            raise Unusable("Where is it published? Give the page, so that the second person can look.", "note")
        if plain in self.settings_in_force.of(department).published_contacts:
            raise Unusable("That one is published already, as far as the checks know.", "contact")
        return self._ask(department, PublishedContact(plain), note, by, request)

    def agree(self, setting_id: int, by: Person) -> Setting:
        """Agree to a colleague's request: the setting is in force, or over, at the next check."""
        setting = self._setting(setting_id)
        ends = setting.state is SettingState.ENDING
        roles = self._roles(by, setting.department, Act.END_SETTING if ends else Act.SETTLE)
        ids = self.authority.ids(by.id)  # seen a moment ago, for the roles
        if ends:
            return self._change(setting_id, by, lambda setting, at: setting.ended(by.id, roles, at, ids=ids))
        return self._change(setting_id, by, lambda setting, at: setting.settled(by.id, roles, at, ids=ids))

    def decline(self, setting_id: int, by: Person) -> Setting:
        """Decline a request: the setting stays as before."""
        roles = self._roles(by, self._setting(setting_id).department, Act.DECLINE_TO_SETTLE)
        return self._change(setting_id, by, lambda setting, at: setting.declined(by.id, roles, at))

    def ask_to_end(self, setting_id: int, by: Person) -> Setting:
        """Ask to end a setting, in force until a second person agrees."""
        roles = self._roles(by, self._setting(setting_id).department, Act.ASK_TO_END)
        return self._change(setting_id, by, lambda setting, at: setting.ending(by.id, roles, at))

    def will_stop(self, setting_id: int) -> tuple[WillStop, ...]:
        """The posts still to come due that a setting stops, would stop or, once ended, would have stopped."""
        setting = self.store.read(settings.by_id, setting_id)
        return self.stops_ahead.by_setting(setting) if setting else ()

    def open(self, department: str) -> tuple[Setting, ...]:
        """A department's settings in force, and the requests waiting for a second person."""
        return self.store.read(settings.in_states, department, settings.OPEN)

    def shown(self, setting_id: int, *, to: str = "") -> ShownSetting | None:
        """A setting as people see it; None when unknown, or of a department no longer set up.

        `to` is the only reader, by id.
        """
        setting = self.store.read(settings.by_id, setting_id)
        if setting is None or setting.department not in self.organisation.departments:
            return None
        card = self.store.read(settings.card_of, setting_id)
        return ShownSetting(
            setting,
            self.organisation.departments[setting.department],
            card,
            self.channel(setting.department),
            self.stops_ahead.by_setting(setting, to=to),
        )

    def channel(self, department: str) -> str:
        """The channel where a department's approvers decide together: the commonest channel of the accounts' cards."""
        used = [account.channel for account in self.organisation.accounts_of(department)]
        return max(used, key=used.count) if used else self._department(department).digest_channel

    def department_of(self, person: Person) -> str:
        """The department a person most likely asks for: the first where the person approves, owns or leads."""
        every = [*self.organisation.departments]
        if len(every) == 1:
            return every[0]
        return next((key for key in every if self._has_a_say(person.id, key)), every[0])

    def _has_a_say(self, person: str, department: str) -> bool:
        home = self.organisation.departments[department]
        here = self.organisation.accounts_of(department)
        listed = (
            *home.digital_leads,
            *(name for account in here for name in (*account.approvers, *account.seniors, account.owner) if name),
        )
        return person in self.authority.people(listed)

    def _ask(self, department: str, value: Value, note: str, by: Person, request: str) -> Setting:
        roles = self._roles(by, department, Act.ASK_TO_SETTLE)
        asked = Setting(
            id=0,
            department=department,
            value=value,
            note=" ".join(note.split())[:LONGEST],
            state=SettingState.ASKED,
            asked_by=by.id,
            asked_at=self.organisation.clock(),
            salt=secrets.token_hex(16),
        ).asked(roles)
        with self.store.begin() as tx:
            tx(one_at_a_time, request)
            if (before := tx(settings.by_request, request)) is not None:
                return before
            see_room(tx, SETTINGS, by.id, self._department(department))
            kept = replace(asked, id=tx(settings.add, asked, request))
            tx.record(replace(deed, subject=kept.subject) for deed in kept.deeds)
            tx.tell(SettingMessage(kept.id))
        return replace(kept, deeds=())

    def _change(self, setting_id: int, by: Person, act: Callable[[Setting, datetime], Setting]) -> Setting:
        stopped = self.will_stop(setting_id)
        with self.store.begin() as tx:
            before = _still_here(tx(settings.for_change, setting_id))
            after = act(before, tx.now)
            tx(settings.write, after)
            tx.record(after.deeds)
            tx.tell(SettingMessage(setting_id), SettingNews(setting_id))
            if before.is_in_force != after.is_in_force:
                tx.tell(*(RefreshCard(*post.proposal.revision_id) for post in stopped))
                tx.tell(*(StopsNews(person, setting=setting_id) for person in people(stopped, but=by.id)))
        return replace(after, deeds=())

    def _roles(self, by: Person, department: str, act: Act) -> frozenset[Role]:
        here = [account.key for account in self.organisation.accounts_of(department)]
        return self.authority.roles_somewhere(by.id, here, [department], act)

    def _setting(self, setting_id: int) -> Setting:
        return _still_here(self.store.read(settings.by_id, setting_id))

    def _department(self, department: str) -> Department:
        if department not in self.organisation.departments:
            raise Unusable("That department is no longer set up here. Choose another.", "department")
        return self.organisation.departments[department]

    def _now(self, department: str) -> datetime:
        return self.organisation.clock().astimezone(self._department(department).zone)


def _still_here(setting: Setting | None) -> Setting:
    if setting is None:
        raise Superseded("That is no longer here.")
    return setting


def _named(name: str) -> str:
    plain = " ".join(name.split())[:LONGEST]
    if not plain:
        raise Unusable("What is it called? People will see the name in what the checks say.", "name")
    return plain


def _moment(chosen: tuple[str, str], zone: ZoneInfo, field: str, otherwise: time) -> datetime:
    """A moment, past ones too, as a window can have begun; `otherwise` is the time used with a day alone."""
    day, at = chosen
    try:
        return datetime.combine(date.fromisoformat(day), time.fromisoformat(at) if at else otherwise, zone)
    except ValueError:
        raise Unusable("Please choose a day.", field) from None

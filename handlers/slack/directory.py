"""The Directory over Slack: people's standing, members of groups, thumbs on a message."""

import logging
from collections.abc import Callable, Set
from dataclasses import dataclass, field
from typing import Any, TypeVar

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.clock import Clock
from bot.errors import CountersignError, NotNow
from bot.model.people import Card, Openness, Standing, Who
from handlers.slack.answers import code_of, not_before, required, status_of
from handlers.slack.rates import Rates

THUMBS_UP = frozenset({"+1", "thumbsup"})
UNKNOWN_PERSON = {"user_not_found", "user_not_visible", "users_not_found"}
UNKNOWN_GROUP = {"no_such_subteam", "subteam_not_found"}
NO_ANSWER = "Slack didn't answer just now, so nothing has changed. Please try again in a minute."
NAMES = ("real_name", "real_name_normalized", "display_name", "display_name_normalized", "last_name")
"""A person's names in a profile; a first name alone is left out, for half the country shares it."""
GONE = {"message_not_found", "channel_not_found", "no_item_specified", "not_in_channel"}

Answer = TypeVar("Answer")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SlackDirectory:
    """Looks people up by id. A user not plainly a full member of our own workspace counts as no member."""

    client: WebClient
    clock: Clock
    team: Callable[[], str]
    """Gives our own workspace's id; asks Slack the first time."""
    rates: Rates = field(default_factory=Rates)

    def who(self, person: str, *, spare: bool = False) -> Who:
        """A person's present standing, with their id across the organisation."""
        ask = self.client.users_info
        found = self._asked(
            "users.info",
            lambda: (required(ask(user=person), "user"), self.team()),
            UNKNOWN_PERSON,
            spare=spare,
        )
        if found is None:
            return Who(Standing.STRANGER, person)
        user, team = found
        organisation = (user.get("enterprise_user") or {}).get("id")
        return Who(standing_of(user, team), str(organisation or person), names_of(user))

    def members(self, group: str, *, spare: bool = False) -> frozenset[str]:
        """Give the people in a user group, now."""
        ask = self.client.usergroups_users_list
        found = self._asked(
            "usergroups.users.list", lambda: required(ask(usergroup=group), "users"), UNKNOWN_GROUP, spare=spare
        )
        return frozenset(found or ())

    def thumbs(self, card: Card) -> frozenset[str] | None:
        """Give the people whose 👍 stands on a message, now, in any skin tone."""
        ask = self.client.reactions_get
        message = self._asked(
            "reactions.get", lambda: required(ask(channel=card.channel, timestamp=card.ts, full=True), "message"), GONE
        )
        if message is None:
            return None
        reactions = message.get("reactions", [])
        return frozenset(
            person
            for reaction in reactions
            if base_name(reaction["name"]) in THUMBS_UP
            for person in reaction.get("users", ())
        )

    def openness(self, channel: str) -> Openness | None:
        """The present openness of a channel; None for a channel that is gone."""
        ask = self.client.conversations_info
        there = self._asked("conversations.info", lambda: required(ask(channel=channel), "channel"), GONE)
        if there is None:
            return None
        shared = bool(there.get("is_ext_shared") or there.get("is_pending_ext_shared"))
        return Openness(private=bool(there.get("is_private")), shared=shared, closed=_closed(there))

    def _asked(
        self, method: str, ask: Callable[[], Answer], missing: Set[str], *, spare: bool = False
    ) -> Answer | None:
        """Ask Slack; None for an answer with a code in `missing`. Raises NotNow."""
        if not self.rates.take(method, spare=spare):
            raise NotNow(NO_ANSWER)
        try:
            return ask()
        except (SlackClientError, OSError) as error:
            if code_of(error) in missing:
                return None
            if (then := not_before(error, self.clock)) is not None:
                self.rates.rest(method, (then - self.clock()).total_seconds())
            raise not_now(error, self.clock) from error


def _closed(channel: dict[str, Any]) -> str:
    """Slack's code for the reason why we can't post in a channel; empty for an open channel."""
    if channel.get("is_archived"):
        return "is_archived"
    return "" if channel.get("is_member", True) else "not_in_channel"


def base_name(reaction: str) -> str:
    """Drop the skin tone: `+1::skin-tone-3` is a thumb like any other."""
    return reaction.partition("::")[0]


def standing_of(user: dict[str, Any], team: str) -> Standing:
    """Read a user from Slack's description; whatever is missing counts against the user."""
    if user.get("deleted"):
        return Standing.GONE
    if user.get("is_bot") or user.get("id") == "USLACKBOT":
        return Standing.BOT
    if user.get("is_restricted") or user.get("is_ultra_restricted") or user.get("is_invited_user"):
        return Standing.GUEST
    teams = {user.get("team_id"), *(user.get("enterprise_user") or {}).get("teams", ())}
    if user.get("is_stranger") or team not in teams:
        return Standing.STRANGER
    return Standing.MEMBER


def names_of(user: dict[str, Any]) -> frozenset[str]:
    """Everything that Slack calls a user: names, display names, surname and handle."""
    profile = user.get("profile") or {}
    names = (user.get("name"), user.get("real_name"), *(profile.get(part) for part in NAMES))
    return frozenset(str(name) for name in names if name)


def not_now(error: Exception, clock: Clock) -> CountersignError:
    """The error for no answer from Slack, with the time to come back if Slack gave one."""
    if (then := not_before(error, clock)) is not None:
        return NotNow(NO_ANSWER, not_before=then)
    if isinstance(error, SlackApiError):  # the code tells an outage from a fault that waiting does not mend
        log.warning("Slack refused a call: %s", code_of(error) or f"HTTP {status_of(error)}")
    return NotNow(NO_ANSWER)

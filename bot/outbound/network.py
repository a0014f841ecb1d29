"""The contract of a network: name, room for words, settings needed, and connection."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

import httpx

from bot.clock import Clock
from bot.model.inbox import READ_EVERY
from bot.model.post import Inbox, Outgoing, Receipt, Tally, Timeline, storable
from bot.model.public_profile import PublicProfile
from bot.outbound.client import is_loopback
from bot.outbound.feed import Cards, Feed
from bot.outbound.grants import Grant, Grants, KeptInMemory
from bot.outbound.links import place_called, post_fault
from bot.outbound.thread_parts import parts_of
from bot.ports import Publisher
from policy.draft import Kind

YES = "yes"
NUMBERS = tuple(number.name for number in fields(Tally))
"""What can be counted: replies, reposts, likes, views."""


class MakesClient(Protocol):
    """Makes the client for one errand: `bot.outbound.client.client`, perhaps with a proxy or a guard filled in."""

    def __call__(self, *, base_url: str = "", headers: Mapping[str, str] | None = None) -> httpx.Client: ...


@dataclass(frozen=True, slots=True)
class Connection:
    """An account's connection to a network. `secrets` are the secret values, and never shown."""

    handle: str
    settings: Mapping[str, str] = field(repr=False)
    secrets: Mapping[str, str] = field(repr=False)
    client: MakesClient = field(repr=False)
    clock: Clock = field(repr=False)
    grants: Grants = field(default_factory=KeptInMemory, repr=False)
    """Tokens that the network itself renews."""


def nothing_wrong(_: str) -> str:
    """Accept any value."""
    return ""


@dataclass(frozen=True, slots=True)
class Setting:
    """An entry that a network needs in the configuration. `fault` gives the fault of a value, or ""."""

    name: str
    says: str
    optional: bool = False
    fault: Callable[[str], str] = nothing_wrong


def any_text(_text: str, _kind: Kind) -> str:
    """Accept any text."""
    return ""


def one_part(text: str) -> tuple[str, ...]:
    """Render a text as one part, character for character except for changes that servers would make themselves.

    Lines end in LF; blanks at either end, NUL and halves of surrogate pairs go. Characters are not composed or
    decomposed: names in some scripts would change their look.
    """
    return (storable(text.replace("\r\n", "\n").replace("\r", "\n")).strip(),)


@dataclass(frozen=True, slots=True)
class Code:
    """An authorisation code that came back through a browser, and what goes with it."""

    code: str = field(repr=False)
    redirect: str
    """The address that the browser was sent back to."""
    verifier: str = field(repr=False)
    """The secret behind the challenge (RFC 7636)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth:
    """How a network lets an app act for an account: authorisation codes (RFC 6749) by way of a browser.

    The app's id is the setting CLIENT_ID, the app's secret the secret CLIENT_SECRET, and the address registered with
    the app, where the network wants an exact match, the setting REDIRECT. `bot/outbound/oauth.py` has the calls.
    """

    page: str
    """The address where the owner agrees."""
    tokens: str
    """The address that gives tokens for codes, and for refresh tokens."""
    scopes: tuple[str, ...]
    """What the app asks to be allowed: an account is not connected with less."""
    separator: str = " "
    """What stands between scopes in the address: a blank by RFC 6749, a comma at Meta."""
    pkce: bool = True
    basic: bool = False
    """Whether the app's id and secret go in a header, instead of in the form."""
    more: Mapping[str, str] = field(default_factory=dict)
    """What else the address of the page says."""
    exchange: Callable[[Connection, Code], Grant] | None = None
    """Gets a lasting grant for a code where RFC 6749 is not enough: tokens exchanged for longer ones, a page's own.
    Raises Refused, Unreached or Unsure."""
    keys_from: str = ""
    """Where an app's id and secret are found, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A kind of place where posts go. `connect` is None where a person posts by hand."""

    name: str
    title: str
    limit: int
    counts: str
    count: Callable[[str], int]
    settings: tuple[Setting, ...] = ()
    secrets: tuple[Setting, ...] = ()
    by_hand: bool = False
    repeat_is_harmless: bool = False
    refuses_same_words_for: timedelta | None = None
    """For how long the network refuses a second post of the very same words, where that is known."""
    pictures: int = 0
    """How many pictures a post may have."""
    pictures_in_replies: int | None = None
    """How many pictures a reply may have; None where as many as a post."""
    picture_bytes: int = 0
    """How many bytes a picture may have; 0 where there is no limit below that of pictures taken in."""
    alt_limit: int = 0
    """How many characters a picture's alt text may have."""
    render: Callable[[str], tuple[str, ...]] = one_part
    threads: bool = False
    """Whether posts can follow each other as the parts of a thread."""
    text_fault: Callable[[str, Kind], str] = any_text
    """How a rendered part cannot be published there, beside its length: the end of a sentence that begins "the text …"
    and says what to do; "" where no fault can be told without asking the network."""
    replies: str = "attached to the post they answer, or not sent"
    """How a reply gets to the post it answers, for docs/networks.md."""
    replies_name: bool = False
    """Whether only a reply that names the person answered reaches that person."""
    link_fault: Callable[[str, Mapping[str, str]], str] = post_fault
    """How an address cannot be of a post to reply to from an account with these settings: the end of a sentence that
    begins "the link …"; "" where no fault can be told without asking the network."""
    connect: Callable[[Connection], Publisher] | None = None
    renew: Callable[[Connection, Grant | None], Grant] | None = None
    """Gets a new grant from the network, given the grant to be replaced, if any; None where secrets last until somebody
    changes them. Called through `Connection.grants.renewed` alone. Raises Refused, Unreached or Unsure."""
    authorise: OAuth | None = None
    """How an account's owner lets us in with a browser; None where a secret is copied from the network's own pages."""
    timeline: Callable[[Connection, datetime], Timeline] | None = None
    """Lists the account's own posts since a moment, newest first. Raises Refused or Unreached."""
    take_down: Callable[[Connection, Receipt], None] | None = None
    """Takes a post down; a post that is gone already is no fault. Raises Refused, Unreached or Unsure."""
    edit: Callable[[Connection, Receipt, Outgoing], None] | None = None
    """Puts other words in a post that is out. Raises Refused, Unreached or Unsure."""
    says: Callable[[Connection, Receipt, str], bool | None] | None = None
    """Whether a post that is out has these words, as far as the network shows them as they were sent; None for a post
    that is not there for everybody. There is an answer wherever there is `edit`. Raises Refused or Unreached."""
    edits_replies: bool = True
    """Whether replies can be edited, too, where posts can."""
    tallies: Callable[[Connection, Sequence[Receipt]], Mapping[str, Tally]] | None = None
    """Says what came of posts, by id; a post that is gone is left out, and a post that the network has and does not
    count has no numbers. Raises Refused or Unreached."""
    counted: tuple[str, ...] = NUMBERS
    """Those of a tally's numbers that the network gives, if it gives tallies."""
    inbox: Callable[[Connection, str], Inbox] | None = None
    """Gives the messages from outside after a cursor; "" begins with the newest. Raises Refused or Unreached."""
    inbox_every: timedelta = READ_EVERY
    """How often an account's inbox is read where the account's configuration does not say."""
    profile: Callable[[Connection, str], PublicProfile | None] | None = None
    """Shows the profile of a handle as anybody sees it; None for a handle that is nobody's there. Raises Refused or
    Unreached."""
    profile_setting: str = ""
    """The name of the setting, "yes" or absent, without which no profile is asked for, as each costs; "" where free."""
    feed: Feed | None = None
    """How posts look to readers who have not opened them; None where nobody can know."""
    not_offered: str = ""
    """What the network does not offer to ordinary apps, and why: for people."""

    @property
    def why_unread(self) -> str:
        """Why nothing that people write is read there: the end of a sentence for people; "" where it is read."""
        if self.by_hand:
            return "posted to by hand, so nothing is read from there"
        if self.inbox is None:
            return f"not offered there: {self.not_offered or 'it lists nothing that people write'}"
        return ""

    def pictures_for(self, kind: Kind) -> int:
        """Give the most pictures of a post or a reply."""
        fewer = self.pictures_in_replies if kind is Kind.REPLY else None
        return self.pictures if fewer is None else fewer

    def brings_card(self, kind: Kind) -> bool:
        """Whether a post of a kind brings the card of its link (`part.card`), as the network makes none."""
        if self.feed is None or self.feed.cards is not Cards.BROUGHT:
            return False
        return kind is Kind.POST or (kind is Kind.REPLY and self.feed.replies)

    def limit_for(self, settings: Mapping[str, str]) -> int:
        """Give the most characters of a part on an account with these settings."""
        return int(settings.get(CHARACTERS.name, self.limit))

    def thread(self, text: str, settings: Mapping[str, str], *, numbered: bool) -> tuple[str, ...]:
        """Render a text as the parts of a thread, each within the limit; perhaps a single part. Raises NoThread."""
        limit = self.limit_for(settings)

        def fits(part: str) -> bool:
            return self.count(part) <= limit

        return tuple(part for whole in self.render(text) for part in parts_of(whole, fits, numbered=numbered))

    def shows_profiles(self, settings: Mapping[str, str]) -> bool:
        """Tell whether profiles are asked for by an account with these settings."""
        paid = self.profile_setting
        return self.profile is not None and (not paid or settings.get(paid) == YES)

    def called(self, settings: Mapping[str, str]) -> str:
        """Give the name that people use: the network's title, or the `place` in the settings."""
        return settings.get("place", self.title)


def feed_of(network: Network, settings: Mapping[str, str], known: Iterable[Network]) -> Feed | None:
    """Give the feed that readers see; of a known network where people post by hand, without what its app adds."""
    if not network.by_hand:
        return network.feed
    place = place_called(network.called(settings))
    feed = next((there.feed for there in known if there.title == place), None)
    return replace(feed, cards=None) if feed else None


def address_fault(value: str) -> str:
    """Say how a web address is unusable: only https will do, or http on this computer."""
    try:
        url, host = httpx.URL(value), urlsplit(value).hostname  # each lets faults through that the other finds
    except (httpx.InvalidURL, ValueError):
        return "is not a web address."
    if not host:
        return "is not a web address: it should look like https://example.gov.uk."
    if url.userinfo:
        return "must not hold a password: put that among the secrets."
    if url.scheme != "https" and not (url.scheme == "http" and is_loopback(host)):
        return "must begin with https://."
    return ""


def yes_fault(value: str) -> str:
    """Say how the value of a setting that is given as "yes", or not at all, is unusable."""
    return "" if value == YES else f'can only be "{YES}".'


def count_fault(value: str) -> str:
    """Say how a number of characters is unusable."""
    usable = value.isascii() and value.isdigit() and len(value) <= 6 and int(value) > 0
    return "" if usable else "must be a whole number between 1 and 999999."


CHARACTERS = Setting("characters", "How many characters a post may have there.", optional=True, fault=count_fault)
CLIENT_ID = Setting("client_id", "The id of your app at the network; no secret.")
CLIENT_SECRET = Setting("client_secret", "The secret of your app at the network.")
REDIRECT = Setting(
    "redirect",
    "The redirect address registered with your app, such as http://127.0.0.1:8976/callback.",
    optional=True,
    fault=address_fault,
)

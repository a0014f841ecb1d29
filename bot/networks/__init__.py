"""The networks, a file each. Any file here that defines `NETWORK` is found by scanning; no list is kept."""

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType

from bot.model.inbox import pace
from bot.outbound.feed import Feed, Fold, Shortening
from bot.outbound.network import NUMBERS, Network, Setting


@cache
def networks() -> Mapping[str, Network]:
    """Give the networks by name, in alphabetical order."""
    found = [network for _, network in _found()]
    by_name = {network.name: network for network in found}
    if len(by_name) != len(found):
        raise ValueError("Two files in bot/networks give their network the same name.")
    return MappingProxyType(by_name)


def networks_page() -> str:
    """Write docs/networks.md."""
    return "\n".join([_PREFACE, *(_section(module, network) for module, network in _found())])


def _found() -> Iterator[tuple[ModuleType, Network]]:
    for name in sorted(module.name for module in iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        network = module.NETWORK
        if not isinstance(network, Network):
            raise TypeError(f"NETWORK in bot/networks/{name}.py is not a Network.")
        yield module, network


_PREFACE = """\
# Networks that Countersign can publish to

Where Countersign can publish, and what each place needs in the configuration. Written by `countersign docs` from the
files in `bot/networks/`: change those, not this page. To add one, see [Adding a network](adding-a-network.md).

Secrets are given by where they are, `env:NAME` or `file:/path`, never by what they are.

`countersign count --jsonl -` says how long texts are: it reads lines such as `{"network": "mastodon", "text": "…"}`,
and answers each with `used`, `limit`, `unit`, `fits`, and the `parts` that would be sent, as a thread if need be.
"""


def _read(network: Network) -> str:
    return f"{pace(network.inbox_every)}, unless `inbox_minutes` under the account says otherwise"


def _section(module: ModuleType, network: Network) -> str:
    says = inspect.getdoc(module) or ""
    facts = (
        ("in the configuration", f'`network = "{network.name}"`'),
        ("room", f"{network.limit:,} characters: {network.counts}"),
        ("long posts", _long_posts(network)),
        ("pictures", _pictures(network)),
        ("replies", network.replies),
        ("before readers open it", _looks(network.feed) if network.feed else ""),
        ("posted by", "a person, by hand" if network.by_hand else "Countersign"),
        ("after an unknown outcome", _afterwards(network)),
        ("a post that is out is taken down", _taken_down(network)),
        ("a post that is out is changed", _changed(network)),
        ("what came of a post", _counted(network)),
        ("its own timeline is watched", _watched(network)),
        ("profiles of people who are checked", _profiles(network)),
        ("what people write to it is read", f"no: {network.why_unread}" if network.why_unread else _read(network)),
        ("not offered there", network.not_offered),
    )
    return "\n".join(
        [
            f"## {network.title}\n",
            f"{says}\n",
            "| | |\n|---|---|",
            *(f"| {name} | {value} |" for name, value in facts if value),
            *_needs("setting", network.settings),
            *_needs("secret", network.secrets),
            "",
        ]
    )


def _changed(network: Network) -> str:
    if network.by_hand:
        return ""
    if network.edit is None:
        return "not offered there: a reply corrects it"
    return "by Countersign, as a correction" + ("" if network.edits_replies else "; replies can't be changed")


def _profiles(network: Network) -> str:
    if network.connect is None:
        return ""
    if network.profile is None:
        return "copied in by a colleague"
    paid = network.profile_setting
    return f'looked up if the setting `{paid}` is "yes", as each costs' if paid else "looked up by handle"


def _needs(kind: str, known: tuple[Setting, ...]) -> Iterator[str]:
    for setting in known:
        yield f"| {kind} `{setting.name}`{' (optional)' if setting.optional else ''} | {setting.says} |"


def _long_posts(network: Network) -> str:
    if not network.threads:
        return "not as a thread: what is too long has to be shortened"
    return "as a thread, each part in reply to the one before" + (", posted by hand" if network.by_hand else "")


def _pictures(network: Network) -> str:
    if not network.pictures:
        return "none"
    size = f" of {network.picture_bytes:,} bytes" if network.picture_bytes else ""
    fewer = network.pictures_in_replies
    replies = "" if fewer is None else f"; {fewer or 'none'} in a reply"
    return f"{network.pictures} at most{size}, with {network.alt_limit:,} characters of alt text each{replies}"


def _looks(feed: Feed) -> str:
    facts = (
        _fold(feed.fold) if feed.fold else "",
        f"{feed.cards}" if feed.cards else "",
        _shortening(feed.shortens) if feed.shortens else "",
        _whole(feed),
    )
    return f"{'; '.join(filter(None, facts))} (sources: {feed.source})"


def _fold(fold: Fold) -> str:
    limits = (
        f"{fold.characters} characters" if fold.characters else "",
        f"{fold.lines} lines" if fold.lines else "",
        f"{fold.words} words below the title" if fold.words else "",
    )
    across = f" of some {fold.across} characters" if fold.across else ""
    where = f" {fold.where}" if fold.where else ""
    return f"about {', '.join(filter(None, limits))}{across}{where}, then “{fold.opens}”"


def _shortening(shortens: Shortening) -> str:
    behind = " behind the host" if shortens.behind_host else ""
    return f"addresses shown without https://, the first {shortens.kept} characters{behind}"


def _whole(feed: Feed) -> str:
    """The shapes of single pictures that are shown whole, width by height."""
    narrow, wide = (f"{side.numerator}:{side.denominator}" if side else "" for side in (feed.narrowest, feed.widest))
    if narrow and wide:
        return f"a single picture between {narrow} and {wide} whole, others cut to their middle"
    return f"a single picture narrower than {narrow} cut to its middle" if narrow else ""


def _taken_down(network: Network) -> str:
    return "by Countersign, from the post's card" if network.take_down else "by hand, on the network itself"


def _counted(network: Network) -> str:
    if network.tallies is None:
        return "not offered there"
    given = [name for name in NUMBERS if name in network.counted]
    missing = [name for name in NUMBERS if name not in network.counted]
    return ", ".join(given) + (f"; {', '.join(missing)} not offered there" if missing else "")


def _watched(network: Network) -> str:
    if network.by_hand:
        return "no: nothing is read from there"
    return "yes" if network.timeline else "no: it lists no posts"


def _afterwards(network: Network) -> str:
    if network.by_hand:
        return "a person says whether it is out"
    return "sent again, which is harmless there" if network.repeat_is_harmless else "looked for, and a person asked"

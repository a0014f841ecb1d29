"""Texts that are checked for a network: their lengths there, and whether a reply can be attached."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.checking.threads import Destination
from bot.cli.jsonl_input import Asked
from bot.errors import Unusable
from bot.model.account import Account
from bot.model.content import Thread
from bot.networks import networks
from policy.draft import Attachment, Draft, Kind, Length


def drafted(draft: Draft, asked: Asked, account: Account | None) -> Draft:
    """A draft for a network, with its lengths there and its place in a conversation. Raises Unusable.

    Whether a reply can be attached is told as far as an address or an account is given: no server is asked.
    """
    if draft.network not in networks():
        raise Unusable(f'there is no network "{draft.network}". There is {", ".join(networks())}.')
    network = networks()[draft.network]
    settings = account.settings if account and account.network == draft.network else {}
    called = network.called(settings)
    there, chosen = Destination(network, settings), Thread(asked.thread or Thread.NO)
    rendering = there.rendered("", draft.text, Thread.NO if draft.kind is Kind.DM else chosen)
    by = account.handle if account else ""
    lengths = there.lengths(rendering, by or called, draft.network, draft.text, draft.kind, chosen)
    attachments: tuple[Attachment, ...] = ()
    if draft.kind in {Kind.REPLY, Kind.DM} and (by or draft.reply_url):
        fault = network.link_fault(draft.reply_url, settings) if draft.reply_url and draft.kind is Kind.REPLY else ""
        attachments = (Attachment(by or f"an account on {called}", called, fault),)
    return replace(draft, lengths=tuple(lengths), attachments=attachments)


def in_words(lengths: Iterable[Length]) -> Iterator[str]:
    """A line for each length."""
    for length in lengths:
        part = f", part {length.part} of {length.of}" if length.of > 1 else ""
        yield f"{networks()[length.network].title}{part}: {length.counted:,} of {length.limit:,} characters."


def counts(text: str) -> Mapping[str, int]:
    """The count of a text on each network, by name."""
    return {name: sum(network.count(part) for part in network.render(text)) for name, network in networks().items()}

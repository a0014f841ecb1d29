"""What readers will see of a post before they open anything: a line for networks that show the post alike."""

from collections.abc import Iterator, Mapping, Sequence

from slack_sdk.models.blocks import Block

from bot.outbound.feed import Crop, Folded, Look, look
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import words
from handlers.blocks.blocks import context, escaped

MOST_NAMED = 6
LONGEST_ADDRESS = 40
LONGEST = 500
"""Characters of all the lines: a card has room for little more beside the longest words."""
NO_ROOM = "👀 There is no room here for how {} show it."


def looks(shown: Sequence[ShownProposal]) -> Iterator[Block]:
    """How networks show the posts of a form, those first that hide something; nothing where no network has anything."""
    groups: dict[Look, list[Place]] = {}
    for post in shown:
        for place in post.places:
            seen = look(place.feed, place.parts, post.revision.links, post.revision.content, place.card)
            groups.setdefault(seen, []).append(place)
    lines = {
        _named(groups, places): says
        for seen, places in sorted(groups.items(), key=lambda group: not group[0].hides)
        if (says := _said(seen))
    }
    if lines:
        yield context("\n".join(_within(lines)))


def _within(lines: Mapping[str, str]) -> Iterator[str]:
    """As many lines as there is room for, and the networks of the others."""
    left, names = LONGEST, [*lines]
    for number, (name, says) in enumerate(lines.items()):
        line = f"👀 *{name}*: {says}"
        left -= len(line)
        if left < 0:
            yield NO_ROOM.format(words.listed(words.fewer(names[number:], 1)))
            return
        yield line


def _named(groups: Mapping[Look, Sequence[Place]], places: Sequence[Place]) -> str:
    """The networks of some places; accounts by name where another account of the network looks different."""
    different = {place.network for others in groups.values() if others is not places for place in others}
    names = (
        words.where(place) if place.network in different else escaped(place.network, words.SHORT) for place in places
    )
    return words.listed(words.fewer([*dict.fromkeys(names)], MOST_NAMED))


def _said(seen: Look) -> str:
    first, *others = [*_sentences(seen)] or [""]
    return " ".join([first, *(f"{sentence[0].upper()}{sentence[1:]}" for sentence in others)])


def _sentences(seen: Look) -> Iterator[str]:
    """Sentences that begin with a small letter: they stand after the networks' names."""
    if seen.folded:
        yield from _folded(seen.folded)
    yield from _links(seen)
    if seen.crop:
        yield _cropped(seen.crop)


def _folded(folded: Folded) -> Iterator[str]:
    which = f"part {folded.part}" if folded.part else "the words"
    where = f"{folded.fold.where}, " if folded.fold.where else ""
    until, opens = escaped(folded.until, 4 * len(folded.until)), folded.fold.opens
    yield f"{where}people see {which} up to about “{until}”, then “{opens}”."
    behind = [
        *([_several(folded.links, "link", every=folded.all_links)] if folded.links else []),
        *([_several(folded.tags, "hashtag", every=folded.all_tags)] if folded.tags else []),
    ]
    if behind:
        comes = "comes" if len(behind) == 1 and folded.links + folded.tags == 1 else "come"
        yield f"{words.listed(behind)} {comes} after that."


def _several(number: int, name: str, *, every: bool) -> str:
    return f"the {name}{'' if number == 1 else 's'}" if every else words.counted(number, name)


def _links(seen: Look) -> Iterator[str]:
    if seen.pictures_instead:
        stands = "the picture stands" if seen.pictures_instead == 1 else "the pictures stand"
        yield f"{stands} in place of the link's card."
    if seen.carded and len(seen.carded) == seen.links:
        yield "the link shows as a card." if seen.links == 1 else "the links show as cards."
    elif seen.carded:
        yield f"a card shows for {_addresses(seen.carded)} alone."
    if seen.no_card is not None:
        which, first = ("the link has no card", ": ") if seen.links == 1 else ("no link has a card", "; of the first, ")
        yield f"{which}{first}{seen.no_card}." if seen.no_card else f"{which}."
    if seen.shortened:
        several = [f"“{escaped(address, LONGEST_ADDRESS)}”" for address in seen.shortened]
        reads = "the address reads" if len(several) == 1 else "addresses read"
        yield f"{reads} {words.listed(words.fewer(several, 2))}."
    if seen.no_links:
        yield f"without https:// readers can't open {_addresses(seen.no_links)}."


def _addresses(several: Sequence[str]) -> str:
    plain = (escaped(words.shortened(link.partition("://")[2] or link, LONGEST_ADDRESS), 60) for link in several)
    return words.listed(words.fewer([*plain], 2))


def _cropped(crop: Crop) -> str:
    where = "left and right" if crop.sides else "at top and bottom"
    return f"the picture is cut {where}: the middle {crop.shows}% shows until it is opened."

"""Where the links of a post lead, and the title and host that networks can put on a card."""

from collections.abc import Collection, Iterator

from slack_sdk.models.blocks import Block

from bot.model.link import Link
from handlers.blocks import words
from handlers.blocks.blocks import clipped, context, escaped

MOST_SHOWN = 4
LONGEST_ADDRESS, LONGEST_TITLE = 70, 120
LONGEST = 700
"""Characters of all the lines: a card has room for little more beside the longest words."""


def led(links: Collection[Link], changed: Collection[Link] = ()) -> Iterator[Block]:
    """A line for each link that was looked at: the title and host of a card, and the final address if another.

    `changed` are links as found since, when the post was due.
    """
    lines = [_line(link) for link in [*links][:MOST_SHOWN]]
    if len(links) > MOST_SHOWN:
        lines.append(f"And {words.counted(len(links) - MOST_SHOWN, 'more link')}.")
    lines += [_line(link, "🔗 *When due:* ") for link in [*changed][:MOST_SHOWN]]
    if lines:
        yield context(clipped("\n".join(lines), LONGEST))


def _line(link: Link, mark: str = "🔗 ") -> str:
    written = _short(link.written.partition("://")[2] or link.written)
    if not link.final:
        return f"{mark}{written} couldn't be opened from here. If it opens for you, all is well."
    here = f"{mark}{written} leads to *{_short(link.address)}*" if link.leads_elsewhere else f"{mark}{written}"
    if link.status in {404, 410}:
        return f"{here}, where there is no page (yet). If it is published in time, all is well."
    if not link.status:
        return f"{here}, which couldn't be opened from here. Please look whether readers can get there."
    if not link.is_open:
        return f"{here}, which doesn't show itself to us (answer {link.status}). If it opens for you, all is well."
    if not link.title:
        return f"{here}: it gives no title for readers to see."
    picture = "with" if link.has_image else "without"
    title = f"“{escaped(link.title, LONGEST_TITLE)}”, {escaped(link.host, LONGEST_ADDRESS)}"
    return f"{here}: {title}, {picture} a picture."


def _short(address: str) -> str:
    """The beginning of an address, inert: the host is told before all."""
    return escaped(words.shortened(address, LONGEST_ADDRESS))

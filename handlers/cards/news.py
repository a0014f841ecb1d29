"""News of several posts in one direct message: what lapsed, was taken down or approved, what is live."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from slack_sdk.models.blocks import Block

from bot.model.delivery import DeliveryState
from bot.model.event import Event
from bot.model.proposal import ProposalState
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import Button, clipped, escaped, section
from handlers.cards.reminders import LAPSED, again_button
from handlers.cards.stories import giver, waits_for, was_stopped, was_taken_down
from handlers.slack.archive import Archive

MOST_ROWS = 12
"""Posts listed under a heading; the others are counted."""
LONGEST_PART, LONGEST_LINE = 2200, 700
"""Characters under a heading, and of a post's line without the link to the card."""
MOST_NETWORKS = 3
HAPPENED = ("lapsed", "taken down", "stopped", "kept to their time of day", "approved", "changed", "live", "restricted")
STILL_STOPPED = frozenset({DeliveryState.STOPPED, DeliveryState.UNCONFIRMED, DeliveryState.CANCELLED})
"""States of a delivery that a person stopped, and nobody put back."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A piece of news for a person, with the post as it stands when told."""

    person: str
    event: Event
    shown: ShownProposal
    by: str = ""
    place: Place | None = None

    @property
    def is_true(self) -> bool:
        """Whether the news still holds: an approval that was taken back or overtaken is not told."""
        proposal = self.shown.proposal
        if self.event is Event.APPROVED:
            standing = any(approval.person == self.shown.by(self.by) for approval in proposal.approvals)
            return proposal.state is ProposalState.APPROVED and standing
        if self.event is Event.STOPPED_BY:
            delivery = self.place.delivery if self.place else None
            return delivery is not None and delivery.state in STILL_STOPPED
        return self.event not in LAPSED or proposal.state is ProposalState.EXPIRED

    @property
    def delivery(self) -> int:
        """The id of the delivery told of; 0 for none."""
        return self.place.delivery.id if self.place and self.place.delivery else 0

    @property
    def as_it_stands(self) -> "Heard":
        """The news in the light of what came after: of a post taken down, the take-down and not the going out."""
        if self.event is Event.PUBLISHED and self.place and self.place.take_down:
            return replace(self, event=Event.TAKING_DOWN, by=self.place.take_down.by)
        return self

    @property
    def again(self) -> list[Button]:
        """The button that proposes a lapsed post anew, for the proposer."""
        mine = self.event in LAPSED and self.shown.proposal.proposer == self.person
        return [again_button(self.shown)] if mine else []


def still_true(every: Iterable[Heard]) -> list[Heard]:
    """The news that still holds, each piece once and as the post stands now; of a stopped post, only the stop."""
    holds = [heard.as_it_stands for heard in every if heard.is_true]
    stopped = {heard.shown.proposal.id for heard in holds if heard.event is Event.STOPPED_BY}
    true = (heard for heard in holds if heard.event is not Event.APPROVED or heard.shown.proposal.id not in stopped)
    return list({(heard.shown.proposal.id, heard.event, heard.delivery): heard for heard in true}.values())


def message(every: Sequence[Heard], archive: Archive) -> list[Block]:
    """The news of several posts: what lapsed first, for somebody may want to act on it."""
    lapsed, down, stopped, retimed, approved, changed, live, restricted = _sorted(every)
    return [
        section(summary(every)),
        *_part("Lapsed", "They won't go out. The words are kept.", lapsed, _lapsed, archive),
        *_part("Taken down", "", down, _down, archive),
        *_part("Stopped", "", stopped, _stopped, archive),
        *_part("Kept to their time of day", "The rules of their time zone have changed.", retimed, _retimed, archive),
        *_part("Approved", "Press Stop on a card to stop it.", approved, _approved, archive),
        *_part("Changed", "", changed, _changed, archive),
        *_part("Live", "", live, _live, archive),
        *_part("Restricted", "", restricted, _restricted, archive),
    ]


def summary(every: Sequence[Heard]) -> str:
    """The news in a line: News of 12 posts: 2 lapsed, 4 approved, 6 live."""
    posts = len({heard.shown.proposal.id for heard in every})
    counted = [f"{len(found)} {name}" for name, found in zip(HAPPENED, _sorted(every), strict=True) if found]
    return f"News of {words.counted(posts, 'post')}: {', '.join(counted)}."


Posts = dict[int, list[Heard]]


def _sorted(every: Sequence[Heard]) -> tuple[Posts, ...]:
    """The news by what happened, and by post; of a restricted post nothing is said but that there is news."""
    lapsed, down, stopped, retimed, approved, changed, live, restricted = (Posts() for _ in range(8))
    told = {
        **dict.fromkeys(LAPSED, lapsed),
        Event.TAKING_DOWN: down,
        Event.STOPPED_BY: stopped,
        Event.ZONE_CHANGED: retimed,
        Event.APPROVED: approved,
        Event.CORRECTED: changed,
        Event.PUBLISHED: live,
    }
    for heard in every:
        here = restricted if heard.shown.proposal.restricted_to else told[heard.event]
        here.setdefault(heard.shown.proposal.id, []).append(heard)
    return lapsed, down, stopped, retimed, approved, changed, live, restricted


def _part(
    title: str, says: str, posts: Posts, line: Callable[[Sequence[Heard]], str], archive: Archive
) -> Iterator[Block]:
    """The posts under a heading, as many as there is room for, each with the link to its card."""
    if not posts:
        return
    yield section(f"*{title}*{'. ' if says else ''}{says}")
    room, shown, plain = LONGEST_PART, 0, list[str]()
    for found in list(posts.values())[:MOST_ROWS]:
        row = f"• {list_rows.linked(clipped(line(found), LONGEST_LINE), archive.link(found[0].shown.card))}"
        room -= len(row) + 1
        if room < 0:
            break
        shown += 1
        if found[0].again:
            yield section(row, found[0].again[0])
        else:
            plain.append(row)
    if left := len(posts) - shown:
        plain.append(f"… and {left} more.")
    if plain:
        yield section("\n".join(plain))


def _lapsed(found: Sequence[Heard]) -> str:
    lacked = "nobody approved it" if found[0].event is Event.EXPIRED else "nobody gave the go-ahead"
    return f"{words.beginning(found[0].shown.proposal)}: {lacked} in time."


def _down(found: Sequence[Heard]) -> str:
    shown = found[0].shown
    return f"{words.beginning(shown.proposal)} {was_taken_down(shown, found[0].by, found[0].person)}"


def _stopped(found: Sequence[Heard]) -> str:
    shown = found[0].shown
    return f"{words.beginning(shown.proposal)} {was_stopped(shown, found[0].by, found[0].place)}"


def _retimed(found: Sequence[Heard]) -> str:
    proposal = found[0].shown.proposal
    return f"{words.beginning(proposal)}: {words.moment_of(proposal.when)}."


def _approved(found: Sequence[Heard]) -> str:
    shown = found[-1].shown
    by = giver(shown.proposal, shown.by(found[-1].by))
    return f"{words.beginning(shown.proposal)} is approved by {by}{_goes(shown)}"


def _goes(shown: ShownProposal) -> str:
    place = next((place for place in shown.places if place.delivery), None)
    if place is None or place.delivery is None:
        return "."
    if place.delivery.asks_a_person:
        return f". Then {waits_for(place, place.delivery)}"
    if place.holds:
        return ". It is on hold, so it waits."
    when = words.on(place.delivery.due_at, place.account.zone)
    if shown.will_stop:
        return f". As things stand it will be stopped on {when}."
    if place.by_hand:
        return f". Nothing goes out by itself: on {when} somebody is asked to {'send' if place.private else 'post'} it."
    return f". It goes out on {when}."


def _changed(found: Sequence[Heard]) -> str:
    return f"The words of {words.beginning(found[0].shown.proposal)} were changed on {_networks(found)}."


def _live(found: Sequence[Heard]) -> str:
    where = _networks(found)
    if found[0].shown.revision.content.is_private:
        return f"{words.beginning(found[0].shown.proposal)} was sent privately, on {where}."
    return f"{words.beginning(found[0].shown.proposal)} is live on {where}."


def _networks(found: Sequence[Heard]) -> str:
    return words.listed(words.fewer([_network(heard.place) for heard in found], MOST_NETWORKS))


def _network(place: Place | None) -> str:
    if place is None:
        return "its network"
    name = escaped(place.network, words.SHORT)
    url = place.delivery.url if place.delivery else ""
    return f"{name} ({words.link(url, 'see it')})" if url else name


def _restricted(found: Sequence[Heard]) -> str:
    return f"A restricted post: there is news on its card in <#{found[0].shown.channel}>."

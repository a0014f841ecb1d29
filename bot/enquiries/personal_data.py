"""Personal data of enquirers: everything kept about a person, shown to whoever asks for a copy, and forgotten."""

from dataclasses import dataclass

from bot.enquiries.press_list_file import read
from bot.errors import Superseded, Unusable
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.listed_referral import ListedReferral
from bot.model.notice import PressListMessage
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, permit
from bot.model.press_list import Found, PressList, PressListState
from bot.model.proposal_notices import RefreshCard
from bot.model.referral_notices import ReferralChanged
from bot.store import Look, Store, Tx, call_outs, enquirers, press_lists, unsent_input
from bot.store.engines import one_at_a_time
from bot.store.enquirers import KnownContact, NamedPost, Whose
from policy.detectors import handles
from policy.press_list import Handle, Listing

STILL_OPEN = "Their question has been opened again meanwhile, so nothing was forgotten. Please look again."


@dataclass(frozen=True, slots=True)
class Known:
    """Everything kept about a person."""

    asked: tuple[ListedReferral, ...]
    """Their enquiries, with what they wrote and what the check quoted."""
    contacts: tuple[KnownContact, ...]
    """The verdicts that colleagues confirmed."""
    listed: tuple[Found, ...]
    """Their rows on press lists in use."""
    waiting: tuple[PressList, ...]
    """Press lists not imported yet, with a row of theirs in the file."""
    posts: tuple[NamedPost, ...]
    """Posts that answer them, or name them; drafts too."""
    unsent: tuple[str, ...]
    """Colleagues in whose open form the handle stands; such input is forgotten within a day."""
    alike: tuple[tuple[str, str], ...]
    """Other handles on record that may be theirs: (handle, network)."""

    @property
    def open(self) -> tuple[ListedReferral, ...]:
        """The referrals that are not over."""
        return tuple(referral for referral in self.asked if referral.enquiry.is_open)

    @property
    def networks(self) -> tuple[str, ...]:
        """The networks on which somebody of that handle is known."""
        several = {referral.enquiry.network for referral in self.asked}
        several |= {known.contact.network for known in self.contacts}
        return tuple(sorted(several))

    @property
    def can_be_forgotten(self) -> bool:
        """Whether anything is kept that forgetting deletes."""
        return bool(self.asked or self.contacts or self.listed or self.waiting or self.unsent)

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is kept at all."""
        return not (self.can_be_forgotten or self.posts)


def known_about(store: Store, whose: Whose) -> Known:
    """Gather everything kept about a person, as of one moment."""
    with store.unchanging() as look:
        return _known(look, whose)


def forget(store: Store, whose: Whose, *, even_open: bool = False) -> Known:
    """Forget a person in one transaction: what they wrote, what is known of them, and their rows on press lists.

    Gives what was found. Cards of replies lose what they quote. Kept are the counts (kinds, times and ends of
    enquiries), posts, and the audit trail, which never had a name. Raises Superseded for a referral that is open,
    unless `even_open`: such a referral ends by that.
    """
    with store.begin() as tx:
        for department in sorted(whose.departments):
            tx(one_at_a_time, f"enquirer:{department}:{whose.key}")
        found = _known(tx, whose)
        if found.open and not even_open:
            raise Superseded(STILL_OPEN)
        for referral in tx(enquirers.for_change, whose):
            tx.save_enquiry(referral.enquiry.forgotten(tx.now))
            if referral.card is not None:
                tx.tell(ReferralChanged(referral.enquiry.id))
        tx(call_outs.forget)
        for department in sorted({known.department for known in found.contacts}):
            gone = tx(enquirers.forget_contacts, whose, department)
            tx.record([_deed(tx, Act.FORGET_CONTACT, f"contacts:{department}", contacts=gone)])
        for list_id in sorted({row.list_id for row in found.listed}):
            _forget_rows(tx, list_id, [row.listing.row for row in found.listed if row.list_id == list_id])
        for waiting in found.waiting:
            _cancel(tx, waiting.id)
        tx.tell(*(RefreshCard(post.proposal, post.revision) for post in found.posts if post.answers))
        for person in found.unsent:
            tx(unsent_input.drop, person)
    return found


def _known(ask: Look | Tx, whose: Whose) -> Known:
    return Known(
        asked=ask(enquirers.asked, whose),
        contacts=ask(enquirers.remembered, whose),
        listed=tuple(found for found in ask(enquirers.listed, whose) if _is_about(found.listing, whose)),
        waiting=tuple(brought for brought in ask(enquirers.waiting_lists, whose.departments) if _names(brought, whose)),
        posts=tuple(post for post in ask(enquirers.posts, whose) if _is_to_them(post, whose)),
        unsent=ask(enquirers.unsent, whose),
        alike=ask(enquirers.alike, whose),
    )


def _forget_rows(tx: Tx, list_id: int, rows: list[int]) -> None:
    in_use = tx(press_lists.for_change, list_id)
    if in_use is not None and in_use.state is PressListState.IN_USE:
        tx.record(in_use.without(tx(enquirers.forget_listed, list_id, rows), tx.now).deeds)


def _cancel(tx: Tx, list_id: int) -> None:
    waiting = tx(press_lists.for_change, list_id)
    if waiting is not None and waiting.state is PressListState.WAITING:
        cancelled = waiting.cancelled(SYSTEM, BY_ITSELF, tx.now)
        tx(press_lists.write, cancelled)
        tx.record(cancelled.deeds)
        tx.tell(PressListMessage(list_id))


def _deed(tx: Tx, act: Act, subject: str, **details: Detail) -> Deed:
    permit(act, BY_ITSELF)
    return Deed(act.value, SYSTEM, subject, tx.now, tuple(sorted(details.items())))


def _is_about(listing: Listing, whose: Whose) -> bool:
    """Whether a row of a press list has the person's account, or their address."""
    return whose.key in listing.emails or any(_is_theirs(account, whose) for account in listing.handles)


def _is_theirs(account: Handle, whose: Whose) -> bool:
    on = not (whose.networks and account.network) or account.network in whose.networks
    return on and handles.same(handles.plain(account.handle), handles.plain(whose.handle))


def _names(brought: PressList, whose: Whose) -> bool:
    """Whether a file that waits has a row of the person's."""
    try:
        return any(_is_about(listing, whose) for listing in read(brought.data).people)
    except Unusable:
        return False


def _is_to_them(post: NamedPost, whose: Whose) -> bool:
    """Whether a post answers a person, or names them by their handle or profile."""
    wanted = handles.plain(whose.handle)
    if post.answers and handles.same(handles.plain(post.answers), wanted):
        return True
    return handles.named_in((post.text, post.answers_url, *post.wordings)).names(wanted)

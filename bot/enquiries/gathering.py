"""The place of a new referral in the media team's channel: a card, or, while many ask, a line among others."""

from datetime import timedelta

from bot.model.enquiry import Enquiry
from bot.model.referral_notices import ReferralRaised, ReferralsGathered
from bot.store import Tx, enquiries, gatherings

MOST_CARDS, WITHIN = 10, timedelta(hours=1)
"""Cards of a department within a time; further referrals that nothing presses share a message."""


def placed(tx: Tx, referral: Enquiry) -> Enquiry:
    """Choose the place of an enquiry that is the media team's from now on; the caller writes and tells."""
    has_card = bool(referral.id) and tx(enquiries.card_of, referral.id) is not None
    room = has_card or tx(gatherings.cards_since, referral.department, tx.now - WITHIN) < MOST_CARDS
    return referral.with_card(tx.now) if room or referral.wants_a_card else referral.among_others()


def told(referral: Enquiry) -> ReferralRaised | ReferralsGathered:
    """The notice that puts a referral into its place."""
    return ReferralsGathered(referral.department) if referral.gathered else ReferralRaised(referral.id)

"""Enquiries: checks of enquirers, referrals to the media team, and checks of replies."""

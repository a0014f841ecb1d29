"""Enquiries: the referral card and the answer to the colleague who checked."""

"""When whoever has a referral is reminded of its deadline: once before, and once after."""

from datetime import datetime, timedelta

SHORTEST, LONGEST = timedelta(minutes=10), timedelta(hours=1)
"""Before the deadline: a quarter of the time that was left when the referral was taken, within these."""
STALE = timedelta(hours=6)
"""A deadline that passed longer ago is in the digest and App Home; no message comes as news."""


def is_due(taken: datetime, deadline: datetime, reminded: datetime | None, now: datetime) -> bool:
    """Whether a reminder is due now of the deadline of a referral `taken` then, and `reminded` of last."""
    if now >= deadline:
        return taken < deadline and now < deadline + STALE and (reminded is None or reminded < deadline)
    begins = deadline - min(max((deadline - taken) / 4, SHORTEST), LONGEST)
    return reminded is None and taken < begins <= now

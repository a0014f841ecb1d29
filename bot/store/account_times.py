"""Booked moments of accounts: posts waiting for approval, scheduled, sent or perhaps sent; corrections take no room."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, select

from bot.model.delivery import DeliveryState
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from bot.store.corrections import is_correction
from bot.store.tables import attempts, deliveries, proposals, revisions

Booked = tuple[tuple[str, datetime], ...]
"""Pairs of an account and a booked moment."""
IN_VAIN = ("unreached", "refused")
"""Outcomes of tries that put no post out."""


def between(
    connection: Connection, accounts: Collection[str], since: datetime, until: datetime, *, besides: int = 0
) -> Booked:
    """Everything booked between two moments on some accounts, except for the proposal `besides`."""
    return (
        *_pending(connection, accounts, since, until, besides),
        *scheduled(connection, accounts, since, until, besides),
        *sent(connection, accounts, since, until, besides),
    )


def _pending(
    connection: Connection, accounts: Collection[str], since: datetime, until: datetime, besides: int
) -> Booked:
    current = (revisions.c.proposal_id == proposals.c.id) & (revisions.c.number == proposals.c.revision)
    query = (
        select(proposals.c.when_instant, revisions.c.rendered)
        .join(revisions, current)
        .where(proposals.c.state == ProposalState.PENDING.value, proposals.c.when_instant.between(since, until))
        .where(revisions.c.corrects_delivery.is_(None))
        .where(proposals.c.when_kind == WhenKind.AT.value, proposals.c.id != besides)
    )
    found = ((to.account, moment) for moment, rendered in connection.execute(query) for to in rendered)
    return tuple(booked for booked in found if booked[0] in accounts)


def scheduled(
    connection: Connection, accounts: Collection[str], since: datetime, until: datetime, besides: int
) -> Booked:
    """Deliveries scheduled between two moments, except those of the proposal `besides`."""
    columns = deliveries.c
    query = select(columns.account, columns.wakes_at).where(
        columns.state == DeliveryState.SCHEDULED.value,
        columns.wakes_at.between(since, until),
        columns.account.in_(accounts),
        columns.proposal_id != besides,
        ~is_correction(),
    )
    return tuple((row[0], row[1]) for row in connection.execute(query))


def sent(connection: Connection, accounts: Collection[str], since: datetime, until: datetime, besides: int) -> Booked:
    """Deliveries sent, or perhaps sent, between two moments, except those of the proposal `besides`."""
    query = (
        select(deliveries.c.account, attempts.c.began_at)
        .join(deliveries, deliveries.c.id == attempts.c.delivery_id)
        .where(attempts.c.began_at.between(since, until), attempts.c.outcome.not_in(IN_VAIN))
        .where(deliveries.c.account.in_(accounts), deliveries.c.proposal_id != besides)
        .where(~is_correction())
    )
    return tuple((row[0], row[1]) for row in connection.execute(query))

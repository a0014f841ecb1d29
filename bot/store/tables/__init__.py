"""The tables, one file for each part of the product; held against the migrations by a test."""

from bot.store.tables.ask_first import askings
from bot.store.tables.authority import channels, covers, duties
from bot.store.tables.base import UtcDateTime, metadata
from bot.store.tables.call_out import call_outs, shared_calls
from bot.store.tables.credential import credentials
from bot.store.tables.delivery import attempts, deliveries, preparations, questions, steps
from bot.store.tables.enquiry import contacts, enquiries, gatherings
from bot.store.tables.hold import held, hold_messages, holds, settings, windows_told
from bot.store.tables.housekeeping import (
    audit,
    closed_channels,
    digests,
    outbox,
    requests,
    restores,
    seen_people,
    unsent_input,
)
from bot.store.tables.inbox import inbox_watches
from bot.store.tables.line import lines
from bot.store.tables.picture import pictures
from bot.store.tables.plan import plan_messages, plan_rows, plans
from bot.store.tables.press_list import listed_keys, listed_people, press_lists
from bot.store.tables.proposal import (
    approvals,
    cards,
    contributors,
    feedback,
    later_looks,
    nudges,
    proposal_accounts,
    proposals,
    refused_thumbs,
    revisions,
)
from bot.store.tables.published import published_words
from bot.store.tables.take_down import take_downs
from bot.store.tables.tally import tallies, tally_messages
from bot.store.tables.time_doubt import anchors, time_doubts, time_messages
from bot.store.tables.timeline import sightings, timeline_alarms, timeline_watches

__all__ = [
    "UtcDateTime",
    "anchors",
    "approvals",
    "askings",
    "attempts",
    "audit",
    "call_outs",
    "cards",
    "channels",
    "closed_channels",
    "contacts",
    "contributors",
    "covers",
    "credentials",
    "deliveries",
    "digests",
    "duties",
    "enquiries",
    "feedback",
    "gatherings",
    "held",
    "hold_messages",
    "holds",
    "inbox_watches",
    "later_looks",
    "lines",
    "listed_keys",
    "listed_people",
    "metadata",
    "nudges",
    "outbox",
    "pictures",
    "plan_messages",
    "plan_rows",
    "plans",
    "preparations",
    "press_lists",
    "proposal_accounts",
    "proposals",
    "published_words",
    "questions",
    "refused_thumbs",
    "requests",
    "restores",
    "revisions",
    "seen_people",
    "settings",
    "shared_calls",
    "sightings",
    "steps",
    "take_downs",
    "tallies",
    "tally_messages",
    "time_doubts",
    "time_messages",
    "timeline_alarms",
    "timeline_watches",
    "unsent_input",
    "windows_told",
]

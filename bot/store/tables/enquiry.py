"""Tables of enquiries, referral cards, messages that gather referrals, and confirmed contacts."""

from sqlalchemy import Boolean, Column, Float, Index, Integer, PrimaryKeyConstraint, Table, Text, false, text

from bot.model.call import Call
from bot.model.enquiry_parts import LineSent, Reason, Wrote
from bot.model.enquiry_states import EnquiryState, Way
from bot.model.handling import Handled
from bot.model.looked_up import LookedUp
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of

LISTED_ROWS = "account <> '' AND joins = 0 AND handle_key <> '' AND state IN ('checked', 'not_press')"
"""The ordinary enquiries that wait (`Enquiry.is_listed`): few among all that were ever checked."""

enquiries = Table(
    "enquiries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),
    Column("department", Text, nullable=False),
    Column("network", Text, nullable=False),
    Column("handle", Text, nullable=False),
    Column("handle_key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("refer", Boolean, nullable=False),
    Column("life_at_risk", Boolean, nullable=False),
    Column("evidence", Document(tuple[Reason, ...]), nullable=False),
    Column("state", Member(EnquiryState), nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("settled_by", Text, nullable=False),
    Column("settled_at", UtcDateTime),
    Column("way", Member(Way)),
    Column("answered_with", Text, nullable=False, server_default=""),
    Column("answer_note", Text, nullable=False, server_default=""),
    Column("lines_sent", Document(tuple[LineSent, ...]), nullable=False, server_default="[]"),
    Column("url", Text, nullable=False, server_default=""),
    Column("deadline", UtcDateTime),
    Column("deadline_words", Text, nullable=False, server_default=""),
    Column("again", Document(tuple[Wrote, ...]), nullable=False, server_default="[]"),
    Column("reminded_at", UtcDateTime),
    Column("joins", Integer, nullable=False, server_default="0"),
    Column("calls", Document(tuple[Call, ...]), nullable=False, server_default="[]"),
    Column("looked_up", Document(LookedUp | None)),
    Column("look_at", UtcDateTime),
    Column("handled", Document(tuple[Handled, ...]), nullable=False, server_default="[]"),
    Column("account", Text, nullable=False, server_default=""),
    Column("wrote_at", UtcDateTime),
    Column("private", Boolean, nullable=False, server_default=false()),
    Column("reply", Integer, nullable=False, server_default="0"),
    Column("gathered", Boolean, nullable=False, server_default=false()),
    Column("card_at", UtcDateTime),
    Column("at", UtcDateTime, nullable=False),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    one_of("state", EnquiryState),
    one_of("way", Way),
    Index(None, "department", "handle_key", "at"),
    Index(None, "department", "state"),
    Index(None, "department", "card_at"),
    Index(None, "asked_by", "at"),
    Index(
        "ix_enquiries_listed",
        "account",
        "at",
        sqlite_where=text(LISTED_ROWS),
        postgresql_where=text(LISTED_ROWS),
    ),
)

gatherings = Table(
    "gatherings",
    metadata,
    Column("department", Text, primary_key=True),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    Column("card_at", UtcDateTime, nullable=False),
)

contacts = Table(
    "contacts",
    metadata,
    Column("department", Text, nullable=False),
    Column("network", Text, nullable=False),
    Column("handle_key", Text, nullable=False),
    Column("handle", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("department", "network", "handle_key"),
)

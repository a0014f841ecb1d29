"""Everything stored about an enquirer, in whichever table: found for whoever asks, and deleted."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, Text, and_, cast, delete, false, func, or_, select

from bot.model.enquiry_parts import Contact
from bot.model.listed_referral import ListedReferral
from bot.model.people import Card
from bot.model.press_list import Found, PressList, PressListState
from bot.model.proposal_states import ProposalState
from bot.store.enquiries import CONTACTS, ENQUIRIES, handle_key
from bot.store.press_lists import PRESS_LISTS, with_keys
from bot.store.tables import (
    contacts,
    enquiries,
    listed_keys,
    listed_people,
    proposals,
    revisions,
    unsent_input,
)
from bot.store.tables import press_lists as lists
from policy import press_keys
from policy.enquirer import Enquirer


@dataclass(frozen=True, slots=True)
class Whose:
    """A person as others name them: a handle, on some networks (all, if none is named), in some departments."""

    handle: str
    departments: tuple[str, ...]
    networks: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The handle folded, as stored beside each enquiry."""
        return handle_key(self.handle)

    def rows(self, table: Table) -> ColumnElement[bool]:
        """The person's rows in a table with a handle, a network and a department."""
        here = and_(table.c.handle_key == self.key, table.c.department.in_(self.departments))
        return and_(here, table.c.network.in_(self.networks)) if self.networks else here


@dataclass(frozen=True, slots=True)
class KnownContact:
    """A contact with the department that remembers."""

    department: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class NamedPost:
    """A post that answers somebody, or names them, in the words of its newest revision that does."""

    proposal: int
    revision: int
    department: str
    state: ProposalState
    at: datetime
    answers: str
    answers_url: str
    text: str
    wordings: tuple[str, ...]


def asked(connection: Connection, whose: Whose, *, lock: bool = False) -> tuple[ListedReferral, ...]:
    """Read a person's enquiries with their cards, the oldest first."""
    query = select(enquiries).where(whose.rows(enquiries)).order_by(enquiries.c.id)
    rows = connection.execute(query.with_for_update() if lock else query).mappings()
    return tuple(
        ListedReferral(ENQUIRIES.value(row), Card(row["card_channel"], row["card_ts"]) if row["card_ts"] else None)
        for row in rows
    )


def for_change(connection: Connection, whose: Whose) -> tuple[ListedReferral, ...]:
    """Read a person's enquiries for change, locked until the transaction ends."""
    return asked(connection, whose, lock=True)


def remembered(connection: Connection, whose: Whose) -> tuple[KnownContact, ...]:
    """Read the verdicts on a person that colleagues confirmed."""
    rows = connection.execute(select(contacts).where(whose.rows(contacts)).order_by(contacts.c.at)).mappings()
    return tuple(KnownContact(row["department"], CONTACTS.value(row)) for row in rows)


def forget_contacts(connection: Connection, whose: Whose, department: str) -> int:
    """Delete the verdicts that a department confirmed on a person; gives how many."""
    here = whose.rows(contacts) & (contacts.c.department == department)
    return connection.execute(delete(contacts).where(here)).rowcount


def listed(connection: Connection, whose: Whose) -> tuple[Found, ...]:
    """Read the rows of press lists in use that may be about a person: by the handle, or the address."""
    keys = press_keys.of_enquirer(Enquirer(network="", handle=whose.handle))
    found = (with_keys(connection, department, keys) for department in whose.departments)
    return tuple(row for some in found for row in some)


def forget_listed(connection: Connection, list_id: int, rows: Collection[int]) -> int:
    """Delete some rows of a press list; gives how many."""
    for table in (listed_keys, listed_people):
        here = (table.c.list_id == list_id) & table.c.row.in_(sorted(rows))
        gone = connection.execute(delete(table).where(here)).rowcount
    return gone


def waiting_lists(connection: Connection, departments: Sequence[str]) -> tuple[PressList, ...]:
    """Read the press lists that wait for a word, with their files."""
    waits = and_(lists.c.state == PressListState.WAITING.value, lists.c.department.in_(departments))
    rows = connection.execute(select(lists).where(waits).order_by(lists.c.id)).mappings()
    return tuple(PRESS_LISTS.value(row) for row in rows)


def posts(connection: Connection, whose: Whose) -> tuple[NamedPost, ...]:
    """Read the newest revision of each post that answers a person or may name them, drafts too, the oldest first.

    What an archive has is not here.
    """
    columns = revisions.c
    texts = (columns.answers_handle, columns.text, columns.answers_url, cast(columns.wordings, Text))
    about = or_(*(func.lower(text).contains(whose.key, autoescape=True) for text in texts))
    query = (
        select(revisions, proposals.c.department, proposals.c.state)
        .join(proposals, proposals.c.id == columns.proposal_id)
        .where(about if whose.key else false(), proposals.c.department.in_(whose.departments))
        .order_by(columns.proposal_id, columns.number)
    )
    newest = {
        row["proposal_id"]: NamedPost(
            row["proposal_id"],
            row["number"],
            row["department"],
            row["state"],
            row["at"],
            row["answers_handle"],
            row["answers_url"],
            row["text"],
            tuple(text for _, text in row["wordings"]),
        )
        for row in connection.execute(query).mappings()
    }
    return tuple(newest.values())


def unsent(connection: Connection, whose: Whose) -> tuple[str, ...]:
    """The colleagues whose unsent input names a handle."""
    rows = connection.execute(select(unsent_input.c.person, unsent_input.c.input))
    typed = ((person, json.dumps(values, ensure_ascii=False).casefold()) for person, values in rows)
    return tuple(person for person, words in typed if whose.key and whose.key in words)


def alike(connection: Connection, whose: Whose) -> tuple[tuple[str, str], ...]:
    """Other handles on record that may be the person's: the same name with a server, or without: (handle, network)."""
    name = whose.key.partition("@")[0]
    columns = enquiries.c
    near = or_(columns.handle_key == name, columns.handle_key.startswith(f"{name}@", autoescape=True))
    query = select(columns.handle_key, columns.network).where(near, columns.department.in_(whose.departments))
    rows = connection.execute(query.where(columns.handle_key != whose.key).distinct().order_by(columns.handle_key))
    return tuple((row[0], row[1]) for row in rows) if name else ()

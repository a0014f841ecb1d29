"""Tables without a mapping: no value is read from them, only facts; every column of theirs is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.model.content import Picture
from bot.model.delivery import Delivery
from bot.model.form_input import FormInput
from bot.model.hold import Hold
from bot.model.link import Link
from bot.model.notice import about
from bot.model.notice_kind import NoticeState
from bot.model.people import Card
from bot.model.plan import Plan
from bot.model.press_list import PressList
from bot.model.proposal import Proposal
from bot.model.proposal_notices import PostCard
from bot.model.revision import RevisionId
from bot.model.tally import After
from bot.model.time_doubt import TimeDoubt
from bot.store import (
    Store,
    attempts,
    call_outs,
    cards,
    channels,
    closed_channels,
    deliveries,
    digests,
    gatherings,
    holds,
    later_looks,
    notices,
    nudges,
    pictures,
    plans,
    press_lists,
    proposals,
    published_words,
    requests,
    settings,
    tallies,
    time_doubts,
    unsent_input,
)
from bot.store.documents import document
from bot.store.published_words import Words
from bot.store.tables import metadata
from policy.department import Window
from policy.press_list import Listing
from tests.bot.store.filled import START, filled
from tests.bot.store.kept import KEPT, a_proposal, mappings, newest_row, table_of

LATER = START + timedelta(hours=1)
FIRST, SECOND = Card("C1", "1.1"), Card("C2", "2.2")


def some_notice(connection: Connection) -> dict[str, object]:
    notice = filled(PostCard)
    notices.add(connection, (notice,), START)
    (waiting,) = notices.due(connection, START)
    assert notices.take(connection, waiting, START, START)
    notices.let_wait(connection, [replace(waiting, tries=1)], "C1")
    notices.give_up(connection, waiting, START, "is_archived", "C1")
    return {
        "id": waiting.id,
        "kind": "PostCard",
        "about": about(notice),
        "payload": {"proposal": notice.proposal, "revision": notice.revision},
        "at": START,
        "not_before": START,
        "tries": 1,
        "bundle": waiting.id,
        "urgency": notice.kind.urgency.value,
        "place": "C1",
        "state": NoticeState.GIVEN_UP,
        "ended_at": START,
        "trouble": "is_archived",
    }


def some_attempt(connection: Connection) -> dict[str, object]:
    sent = a_delivery(connection)
    attempts.begin(connection, ((sent, "key"),), START)
    attempts.end(connection, sent, "refused", START)
    ends = {"began_at": START, "ended_at": START}
    return {"delivery_id": sent.id, "fence": sent.fence, "key": "key", "outcome": "refused", **ends}


def a_delivery(connection: Connection) -> Delivery:
    made: Delivery = filled(Delivery, proposal_id=a_proposal(connection))
    return replace(made, id=deliveries.add(connection, made, START))


def a_preparation(connection: Connection) -> dict[str, object]:
    sent = a_delivery(connection)
    attempts.add_preparation(connection, sent, 2, "a note")
    assert attempts.prepared_for(connection, sent, 2) == "a note"
    return {"delivery_id": sent.id, "epoch": sent.epoch, "part": 2, "prepared": "a note"}


def a_hold(connection: Connection) -> int:
    return holds.add(connection, filled(Hold), "hold")


def some_held(connection: Connection) -> dict[str, object]:
    hold, sent = a_hold(connection), a_delivery(connection).id
    holds.note_let_through(connection, hold, sent, "U1", "Safety", START)
    through = {"through_by": "U1", "through_reason": "Safety", "through_at": START}
    return {"hold_id": hold, "delivery_id": sent, "at": START, **through}


def some_picture(connection: Connection) -> dict[str, object]:
    picture = filled(Picture)
    pictures.add(connection, picture, b"bytes", START)
    pictures.remember_in_slack(connection, picture.sha256, "F1")
    pictures.keep(connection, [picture.sha256])
    stored = {name: getattr(picture, name) for name in ("sha256", "mime", "width", "height", "size")}
    return {**stored, "data": b"bytes", "slack_file": "F1", "kept": True, "at": START}


def some_card(connection: Connection) -> dict[str, object]:
    proposal = a_proposal(connection)
    cards.add(connection, FIRST, proposal, 2, START)
    cards.lose(connection, FIRST, START)
    return {**document(FIRST), "proposal_id": proposal, "revision": 2, "at": START, "gone_at": START}


def some_plan_row(connection: Connection) -> dict[str, object]:
    plan, proposal = plans.add(connection, filled(Plan), "plan"), a_proposal(connection)
    plans.add_row(connection, "health", "key", plan, 7, proposal)
    return {"department": "health", "key": "key", "plan_id": plan, "row": 7, "proposal_id": proposal}


def some_plan_message(connection: Connection) -> dict[str, object]:
    plan = plans.add(connection, filled(Plan), "plan")
    plans.add_message(connection, plan, "C1", SECOND)
    return {"plan_id": plan, "place": "C1", **document(SECOND)}


def some_tally_message(connection: Connection) -> dict[str, object]:
    proposal = a_proposal(connection)
    tallies.add_message(connection, proposal, After.WEEK, FIRST)
    assert tallies.message(connection, proposal, After.WEEK) == FIRST
    assert tallies.message(connection, proposal, After.DAY) is None
    return {"channel": FIRST.channel, "ts": FIRST.ts, "proposal_id": proposal, "after": After.WEEK}


def some_hold_message(connection: Connection) -> dict[str, object]:
    hold = a_hold(connection)
    holds.add_message(connection, hold, 3, FIRST)
    return {**document(FIRST), "hold_id": hold, "page": 3}


def some_question(connection: Connection) -> dict[str, object]:
    sent = a_delivery(connection).id
    deliveries.add_question(connection, sent, FIRST)
    return {**document(FIRST), "delivery_id": sent}


def some_window(connection: Connection) -> dict[str, object]:
    window = filled(Window)
    settings.tell_window(connection, "health", window, START)
    return {"department": "health", "window": window.id, "begins": window.start, "at": START}


def some_digest(connection: Connection) -> dict[str, object]:
    digests.open_once(connection, "health", START.date(), START)
    return {"department": "health", "date": START.date(), "at": START}


def some_channel(connection: Connection) -> dict[str, object]:
    channels.remember(connection, "C1", private=True, exposed="shared", at=START)
    return {"channel": "C1", "private": True, "exposed": "shared", "at": START}


def some_closed_channel(connection: Connection) -> dict[str, object]:
    closed_channels.close(connection, "C1", "is_archived", START)
    return {"channel": "C1", "why": "is_archived", "at": START}


def some_nudge(connection: Connection) -> dict[str, object]:
    proposal = a_proposal(connection)
    nudges.add(connection, proposal, 2, 3, START)
    return {"proposal_id": proposal, "revision": 2, "stage": 3, "at": START}


def some_thumb(connection: Connection) -> dict[str, object]:
    cards.refuse_thumb(connection, FIRST, "U1")
    return {**document(FIRST), "person": "U1"}


def a_contributor(connection: Connection) -> dict[str, object]:
    made = proposals.add(connection, filled(Proposal, edits=None, contributors=frozenset({"U1"})), "request")
    return {"proposal_id": made, "person": "U1"}


def an_account(connection: Connection) -> dict[str, object]:
    made = filled(Proposal, edits=None)
    key = made.revision.accounts[-1]
    words = made.revision.content.words_key(key)
    return {"proposal_id": proposals.add(connection, made, "request"), "account": key, "words": words}


def some_request(connection: Connection) -> dict[str, object]:
    assert requests.is_first(connection, "message:C1:1.2", START)
    return {"request": "message:C1:1.2", "at": START}


def a_key(connection: Connection) -> dict[str, object]:
    made = press_lists.add(connection, filled(PressList), "file")
    press_lists.add_people(connection, made, (Listing(7, emails=("rosa@gmail.com",)),))
    return {"key": "email rosa@gmail.com", "list_id": made, "row": 7}


def some_input(connection: Connection) -> dict[str, object]:
    found = FormInput("V1", {"text": {"input": {"value": "Half a thought"}}}, START)
    unsent_input.write(connection, "U1", found)
    return {"person": "U1", "form": found.form, "input": found.values, "at": START}


def an_anchor(connection: Connection) -> dict[str, object]:
    time_doubts.set_anchor(connection, "boot", LATER, START)
    return {"boot": "boot", "origin": LATER, "at": START}


def some_time_message(connection: Connection) -> dict[str, object]:
    doubt = time_doubts.add(connection, filled(TimeDoubt))
    time_doubts.add_message(connection, doubt, FIRST)
    assert time_doubts.message(connection, doubt, FIRST.channel) == FIRST
    return {**document(FIRST), "doubt_id": doubt}


def a_later_look(connection: Connection) -> dict[str, object]:
    proposal, links = a_proposal(connection), (filled(Link),)
    for seen in ((), links):
        later_looks.write(connection, RevisionId(proposal, 2), seen)
        assert later_looks.of(connection, RevisionId(proposal, 2)) == seen
    return {"proposal_id": proposal, "revision": 2, "links": links}


def some_published_words(connection: Connection) -> dict[str, object]:
    sent = a_delivery(connection)
    words = Words(sent.id, "health", START, " the weir")
    for _ in range(2):  # two replicas
        published_words.add(connection, (words,))
    published_words.forget(connection, ())
    return {"delivery_id": sent.id, "department": "health", "at": START, "words": " the weir"}


def a_gathering(connection: Connection) -> dict[str, object]:
    for card in (FIRST, SECOND):
        gatherings.set_card(connection, "health", card, START)
    assert gatherings.card_of(connection, "health") == (SECOND, START)
    assert gatherings.lose(connection, FIRST) == ""
    return {"department": "health", "card_channel": SECOND.channel, "card_ts": SECOND.ts, "card_at": START}


def a_shared_call(connection: Connection) -> dict[str, object]:
    for at in (START - timedelta(hours=1), START):
        call_outs.note_shared(connection, "health", "U1", at)
    assert call_outs.shared(connection, "health") == {"U1": START}
    return {"department": "health", "person": "U1", "at": START}


FACTS: dict[str, Callable[[Connection], dict[str, object]]] = {
    "anchors": an_anchor,
    "attempts": some_attempt,
    "cards": some_card,
    "channels": some_channel,
    "closed_channels": some_closed_channel,
    "contributors": a_contributor,
    "digests": some_digest,
    "gatherings": a_gathering,
    "held": some_held,
    "hold_messages": some_hold_message,
    "later_looks": a_later_look,
    "listed_keys": a_key,
    "nudges": some_nudge,
    "outbox": some_notice,
    "pictures": some_picture,
    "plan_messages": some_plan_message,
    "plan_rows": some_plan_row,
    "preparations": a_preparation,
    "proposal_accounts": an_account,
    "published_words": some_published_words,
    "questions": some_question,
    "refused_thumbs": some_thumb,
    "requests": some_request,
    "shared_calls": a_shared_call,
    "tally_messages": some_tally_message,
    "time_messages": some_time_message,
    "unsent_input": some_input,
    "windows_told": some_window,
}
"""Each writes a row with the store's own queries, and gives what is then to stand in every column."""


@pytest.mark.both_databases
@pytest.mark.parametrize("name", FACTS)
def test_every_column_of_a_table_of_facts_is_written(store: Store, name: str) -> None:
    with store.begin() as tx:
        expected = tx(FACTS[name])
        assert dict(tx(newest_row, metadata.tables[name])) == expected


def test_every_table_is_held_to_one_of_these_tests() -> None:
    assert {table_of(name) for name in KEPT} == set(mappings())
    assert sorted([*mappings(), *FACTS]) == sorted(metadata.tables)

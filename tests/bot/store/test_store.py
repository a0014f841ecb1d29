"""The store: values read back as written, on both databases; acts that must not happen twice don't."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError, StatementError

from bot.errors import NotNow
from bot.model.approval import Approval, Via
from bot.model.content import Answers, Content, Picture
from bot.model.delivery import Delivery, DeliveryState, Why, scheduled
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Contact, Reason
from bot.model.enquiry_states import EnquiryState
from bot.model.event import Event
from bot.model.notice import DigestDue, Notice
from bot.model.people import Card, Seen, Standing
from bot.model.post import Receipt
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct, PostCard, Question, QuestionSettled, RefreshCard, Story
from bot.model.referral_notices import ReferralChanged, ReferralRaised
from bot.model.revision import Judged, Remark, Rendered, Revision
from bot.model.when import When, WhenKind
from bot.store import (
    Store,
    attempts,
    cards,
    deliveries,
    digests,
    engines,
    enquiries,
    in_transaction,
    ledger,
    notices,
    people,
    proposals,
    tables,
    take_downs,
)
from policy.draft import Kind
from policy.outcome import Outcome
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.fakes import FakeClock

pytestmark = pytest.mark.both_databases

ODD = "Diolch — 谢谢 👍🏽 'quoted' \"twice\" \\ %s {0} \u200b\nנוסף"


def a_revision(number: int = 1, text: str = ODD) -> Revision:
    return Revision(
        number=number,
        content=Content(
            text=text,
            kind=Kind.REPLY,
            answers=Answers("@rosa", "https://wall.example/7"),
            wordings=(("floods", f"{text}!"),),
            pictures=(Picture("ab" * 32, "image/png", 40, 30, 1234, "A weir — רחוב"),),
            goes_with="https://gov.example/1",
            cleared_by="Flood Operations",
            note="a note",
            tags=("safety",),
            topics=("rivers",),
        ),
        rendered=(Rendered("news", (text, "two"), (11, 3), 500), Rendered("floods", (text,), (11,), 300)),
        author="U0PRIYA",
        at=NOW,
        salt="salt",
        attested=("key",),
        judged=Judged((Remark("key", "ACC-02", Outcome.WARN, "text", "#x", "Says.", "Why."),), ("link",), "settings"),
    )


def a_proposal(**given: object) -> Proposal:
    whole = Proposal(
        id=0,
        department="rivers",
        state=ProposalState.PENDING,
        proposer="U0PRIYA",
        when=When(WhenKind.AT, NOW + timedelta(hours=1), "2026-11-20T10:00", "Europe/London"),
        revision=a_revision(),
        contributors=frozenset({"U0PRIYA", "U0PETE"}),
        needed=2,
        created_at=NOW,
        together="form",
    )
    return replace(whole, **given)  # type: ignore[arg-type]


def kept(store: Store, request: str = "form:0") -> Proposal:
    with store.begin() as tx:
        return tx.add_proposal(a_proposal(), request)


def delivered(store: Store) -> Delivery:
    proposal = kept(store)
    with store.begin() as tx:
        return tx.add_delivery(scheduled(proposal.id, 1, "news", due_at=NOW, latest_by=NOW + timedelta(hours=1)))


def test_a_proposal_comes_back_whole(store: Store) -> None:
    proposal = kept(store)
    assert store.read(proposals.by_id, proposal.id) == proposal
    given = Approval("U0SAM", 1, proposal.revision.digest, NOW, Via.REACTION, True, NOW)
    changed = replace(
        proposal,
        state=ProposalState.APPROVED,
        approvals=(given,),
        revision=a_revision(2, "Other words."),
        contributors=proposal.contributors | {"U0JO"},
        frozen=True,
        put_off_by="U0JO",
        reason="Because.",
    )
    with store.begin() as tx:
        tx.save(changed)
    assert store.read(proposals.by_id, proposal.id) == changed
    assert store.read(proposals.revision, proposal.id, 1) == proposal.revision
    assert store.read(
        proposals.in_states, (ProposalState.APPROVED,), proposer="U0PRIYA", before=NOW + timedelta(hours=2)
    ) == (changed,)
    assert store.read(proposals.in_states, (ProposalState.APPROVED,), before=NOW) == ()


def test_a_delivery_comes_back_whole(store: Store) -> None:
    delivery = delivered(store)
    assert store.read(deliveries.by_id, delivery.id) == delivery
    full = replace(
        delivery,
        state=DeliveryState.STOPPED,
        not_before=NOW + timedelta(minutes=1),
        lease_until=NOW + timedelta(microseconds=1),
        epoch=2,
        sent_at=NOW,
        looks=3,
        look_at=NOW,
        why=Why.LATE,
        detail=ODD,
        url="https://wall.example/1",
        remote_id="1",
    )
    with store.begin() as tx:
        assert tx.save_delivery(full)
    assert store.read(deliveries.by_id, delivery.id) == full
    assert store.read(deliveries.of_proposal, delivery.proposal_id) == (full,)
    assert store.read(deliveries.in_states, (DeliveryState.STOPPED,)) == (full,)


def test_a_delivery_is_not_written_over_a_later_claim(store: Store) -> None:
    delivery = delivered(store)
    with store.begin() as tx:
        assert tx.save_delivery(replace(delivery, fence=1), fence=0)
        assert not tx.save_delivery(replace(delivery, detail="late"))
    assert store.read(deliveries.by_id, delivery.id) == replace(delivery, fence=1)


def test_parts_that_are_out_come_back_in_order_in_every_epoch(store: Store) -> None:
    delivery = delivered(store)
    with store.begin() as tx:
        tx(attempts.add_step, delivery, 1, Receipt("b", ""), tx.now)
        tx(attempts.add_step, delivery, 0, Receipt("a", "https://wall.example/a"), tx.now)
    assert store.read(attempts.steps_of, delivery) == (Receipt("a", "https://wall.example/a"), Receipt("b", ""))
    again = replace(delivery, epoch=1)
    with store.begin() as tx:
        tx(attempts.add_step, again, 2, Receipt("c", ""), tx.now)
    assert [receipt.id for receipt in store.read(attempts.steps_of, again)] == ["a", "b", "c"]


def test_an_enquiry_and_a_contact_come_back_whole(store: Store) -> None:
    enquiry = Enquiry(
        id=0,
        department="rivers",
        network="wall",
        handle="@Rosa.Lane",
        name="Rosa Lane",
        message=ODD,
        verdict="journalist",
        confidence=0.875,
        refer=True,
        life_at_risk=True,
        evidence=(Reason("bio", "Says.", "https://wall.example/rosa", 1.5),),
        state=EnquiryState.WAITING,
        asked_by="U0PRIYA",
        at=NOW,
    )
    contact = Contact("wall", "@Rosa.Lane", "public", "U0MEDIA", NOW, NOW + timedelta(days=1))
    with store.begin() as tx:
        enquiry = tx.add_enquiry(enquiry, "form")
        tx(enquiries.remember, "rivers", replace(contact, verdict="journalist"))
        tx(enquiries.remember, "rivers", contact)
        tx(enquiries.set_card, enquiry.id, Card("C0MEDIA", "1.0"))
    assert store.read(enquiries.by_id, enquiry.id) == enquiry
    assert store.read(enquiries.of_handle, "rivers", "rosa.lane ", enquiry.at) == (enquiry,)
    assert store.read(enquiries.contact, "rivers", "wall", "ROSA.LANE", store.clock()) == contact
    assert store.read(enquiries.contact, "rivers", "thread", "rosa.lane", store.clock()) is None
    assert store.read(enquiries.card_of, enquiry.id) == Card("C0MEDIA", "1.0")
    assert [referral.enquiry for referral in store.read(enquiries.unanswered, "rivers")] == [enquiry]


NOTICES: tuple[Notice, ...] = (
    PostCard(1, 1),
    RefreshCard(1, 1),
    Story(1, 1, Event.APPROVED, "U0SAM", 3),
    Direct(1, "U0PRIYA", Event.PUBLISHED, "U0SAM", 3),
    Question(1, 3),
    QuestionSettled(1, 3),
    ReferralRaised(4),
    ReferralChanged(5),
    DigestDue("rivers", "2026-11-20"),
)


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: type(notice).__name__)
def test_a_notice_comes_back_whole_with_its_event(store: Store, notice: Notice) -> None:
    with store.begin() as tx:
        tx.tell(notice)
    (waiting,) = store.read(notices.due, store.clock())
    assert waiting.notice == notice
    assert isinstance(getattr(waiting.notice, "event", Event.APPROVED), Event)


def test_a_snapshot_of_a_person_replaces_the_one_before(store: Store) -> None:
    first = Seen("U0SAM", Standing.MEMBER, frozenset({"S1"}), {"S1": NOW, "S2": NOW}, NOW)
    second = Seen("U0SAM", Standing.GUEST, frozenset(), {"S1": NOW}, NOW + timedelta(hours=1))
    with store.begin() as tx:
        tx(people.remember, first)
    assert store.read(people.last_seen, "U0SAM") == first
    with store.begin() as tx:
        tx(people.remember, second)
    assert store.read(people.last_seen, "U0SAM") == second
    assert store.read(people.last_seen, "U0JO") is None


def test_a_moment_comes_back_in_utc_to_the_microsecond(store: Store) -> None:
    summer = datetime(2027, 7, 1, 10, 0, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    delivery = replace(delivered(store), due_at=summer)
    with store.begin() as tx:
        tx.save_delivery(delivery)
    back = store.read(deliveries.by_id, delivery.id)
    assert back is not None
    assert (back.due_at, back.due_at.tzinfo) == (summer, UTC)


def test_a_naive_time_is_refused(store: Store) -> None:
    delivery = delivered(store)
    naive = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001
    with pytest.raises(StatementError, match="naive"), store.begin() as tx:
        tx.save_delivery(replace(delivery, look_at=naive))


def test_the_same_request_makes_no_second_proposal(store: Store) -> None:
    kept(store)
    with pytest.raises(IntegrityError):
        kept(store)
    assert store.read(proposals.by_id, 2) is None


def test_an_account_has_one_live_delivery_of_a_proposal(store: Store) -> None:
    delivery = delivered(store)
    with pytest.raises(IntegrityError), store.begin() as tx:
        tx.add_delivery(replace(delivery, id=0))
    with store.begin() as tx:
        tx.save_delivery(replace(delivery, state=DeliveryState.CANCELLED))
        assert tx.add_delivery(replace(delivery, id=0)).id != delivery.id


def test_repeats_of_small_things_are_harmless(store: Store) -> None:
    proposal = kept(store)
    delivery_card, other = Card("C", "1.0"), Card("C", "2.0")
    with store.begin() as tx:
        for _ in range(2):
            tx(cards.add, delivery_card, proposal.id, 1, tx.now)
            tx(cards.refuse_thumb, delivery_card, "U0SAM")
            tx(cards.add, other, proposal.id, 1, tx.now)
        assert tx(digests.open_once, "rivers", date(2026, 11, 20), tx.now)
        assert not tx(digests.open_once, "rivers", date(2026, 11, 20), tx.now)
    assert store.read(cards.of_revision, proposal.id, 1) == delivery_card
    assert store.read(cards.shown_on, delivery_card) == (proposal.id, 1)
    assert store.read(cards.shown_on, other) is None
    assert store.read(cards.thumb_was_refused, delivery_card, "U0SAM")


def test_a_transaction_happens_whole_or_not_at_all(store: Store, clock: FakeClock) -> None:
    told: list[str] = []
    store.on_told.append(lambda: told.append("told"))

    def breaks_off() -> None:
        with store.begin() as tx:
            tx.add_proposal(a_proposal(), "form:0")
            tx.tell(PostCard(1, 1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        breaks_off()
    assert store.read(proposals.by_id, 1) is None
    assert store.read(notices.untold) == 0
    assert store.read(ledger.head)[0] == 0
    assert told == []
    assert not in_transaction()


def test_a_reader_writes_nothing(store: Store) -> None:
    from sqlalchemy.exc import DBAPIError

    writes = tables.digests.insert().values(department="rivers", date=date(2026, 11, 20), at=NOW)
    with pytest.raises((DBAPIError, NotNow)):
        store.read(Connection.execute, writes)
    assert not store.read(digests.was_opened, "rivers", date(2026, 11, 20))


def test_notices_about_one_thing_are_told_in_order_and_do_not_hold_up_another(store: Store, clock: FakeClock) -> None:
    with store.begin() as tx:
        tx.tell(DigestDue("rivers", "2026-11-20"), PostCard(1, 1), RefreshCard(1, 1), PostCard(2, 1))
    first, second, digest = store.read(notices.due, store.clock())
    assert [entry.notice for entry in (first, second, digest)] == [
        PostCard(1, 1),
        PostCard(2, 1),
        DigestDue("rivers", "2026-11-20"),
    ]
    with store.begin() as tx:
        for entry in (first, second, digest):
            assert tx(notices.take, entry, tx.now, clock() + timedelta(minutes=2))
        tx(notices.put_off, first, clock() + timedelta(minutes=5), "no answer")
        tx(notices.told, second, tx.now)
        tx(notices.told, digest, tx.now)
    assert store.read(notices.due, store.clock()) == ()
    clock.moves(minutes=5)
    assert [notice.notice for notice in store.read(notices.due, store.clock())] == [PostCard(1, 1)]


def test_a_notice_is_taken_by_one_replica_only(store: Store, clock: FakeClock) -> None:
    with store.begin() as tx:
        tx.tell(PostCard(1, 1))
    (waiting,) = store.read(notices.due, store.clock())
    with store.begin() as tx:
        assert tx(notices.take, waiting, tx.now, clock() + timedelta(minutes=2))
        assert not tx(notices.take, waiting, tx.now, clock() + timedelta(minutes=2))
    assert store.read(notices.due, store.clock()) == ()
    clock.moves(minutes=2)
    (again,) = store.read(notices.due, store.clock())
    assert again.tries == 1


def test_the_next_wake_is_the_soonest_of_what_is_due_and_what_is_looked_for(store: Store) -> None:
    assert store.read(deliveries.next_wake) is None
    delivery = delivered(store)
    assert store.read(deliveries.next_wake) == NOW
    with store.begin() as tx:
        tx.save_delivery(replace(delivery, not_before=NOW + timedelta(minutes=5)))
    assert store.read(deliveries.next_wake) == NOW + timedelta(minutes=5)
    looking = replace(delivery, state=DeliveryState.UNCONFIRMED, look_at=NOW + timedelta(minutes=1))
    with store.begin() as tx:
        tx.save_delivery(looking)
    assert store.read(deliveries.next_wake) == NOW + timedelta(minutes=1)
    assert store.read(deliveries.next_wake, NOW) == NOW + timedelta(minutes=1)
    assert store.read(deliveries.next_wake, NOW + timedelta(minutes=1)) is None
    assert store.read(take_downs.next_try, NOW) is None
    assert store.read(deliveries.due, store.clock(), 10) == ()


def test_a_database_that_lets_nobody_in_says_so(tmp_path: object) -> None:
    from pathlib import Path

    from bot.store.engines import open_engines

    engines = open_engines(f"sqlite:///{Path(str(tmp_path)) / 'empty.db'}")
    store = Store(engines, FakeClock())
    with pytest.raises(NotNow, match="nothing has changed"), store.begin() as tx:
        tx(proposals.for_change, 1)
    with pytest.raises(NotNow):
        store.read(proposals.by_id, 1)
    engines.dispose()


@pytest.mark.parametrize(("idle", "lets_in"), [(-1.0, True), (60.0, False)], ids=["idle for long", "used just now"])
def test_a_connection_idle_for_long_is_asked_whether_its_server_is_there(
    store: Store, monkeypatch: pytest.MonkeyPatch, *, idle: float, lets_in: bool
) -> None:
    if store.engines.is_sqlite:
        pytest.skip("SQLite has no server")
    monkeypatch.setattr(engines, "ASKED_AFTER", idle)
    others = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with store.engines.reader.connect(), store.engines.reader.connect():
        pass
    with store.engines.reader.connect() as connection:
        connection.execute(others)
    refused = store.refusals
    for _ in range(2):  # each connection of the pool
        with suppress(NotNow):
            store.read(ledger.head)
    assert (store.refusals == refused) is lets_in
    assert store.read(ledger.head) == store.read(ledger.head), "a lost connection is replaced"

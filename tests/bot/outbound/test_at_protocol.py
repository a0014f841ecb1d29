"""Names in the AT Protocol, by its own interoperability tests."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbound.at_protocol import (
    RecordAddress,
    is_did,
    is_handle,
    is_record_key,
    is_tid,
    record_address,
    tid,
    tid_time,
)

VECTORS = Path(__file__).parents[2] / "vectors" / "atproto"
KINDS: dict[str, Callable[[str], object]] = {
    "handle": is_handle,
    "did": is_did,
    "recordkey": is_record_key,
    "tid": is_tid,
    "aturi": record_address,
}
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2242, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def lines(name: str) -> list[str]:
    return [line for line in (VECTORS / name).read_text().splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("valid", [True, False], ids=["valid", "invalid"])
def test_names_are_told_as_the_protocol_tells_them(kind: str, valid: bool) -> None:
    several = lines(f"{kind}_syntax_{'valid' if valid else 'invalid'}.txt")
    assert several
    assert [line for line in several if bool(KINDS[kind](line)) != valid] == []


def test_an_address_is_written_as_it_was_read() -> None:
    for line in lines("aturi_syntax_valid.txt"):
        assert str(record_address(line)) == line
    assert record_address("at://sam.example.com/a.b.c/k") == RecordAddress("sam.example.com", "a.b.c", "k")


@given(at=MOMENTS, clock=st.integers(0, 1023))
def test_a_key_tells_its_moment(at: datetime, clock: int) -> None:
    assert is_tid(tid(at, clock))
    assert tid_time(tid(at, clock)) == at


@given(
    at=MOMENTS,
    later=st.timedeltas(timedelta(microseconds=1), timedelta(days=999)),
    clocks=st.tuples(*[st.integers(0, 1023)] * 2),
)
def test_a_later_key_sorts_behind(at: datetime, later: timedelta, clocks: tuple[int, int]) -> None:
    assert tid(at, clocks[0]) < tid(at + later, clocks[1])


def test_no_key_tells_no_moment() -> None:
    assert tid_time("self") is None
    assert tid_time("jzzzzzzzzzzzz") is not None

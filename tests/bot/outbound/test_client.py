"""The HTTP client for networks: the deadline, the guard, and the outcomes of calls."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from bot.errors import ConfigError, Refused, SendingError, Unreached, Unsure
from bot.outbound.client import (
    LONGEST_QUOTE,
    TIMEOUT,
    TOTAL,
    WayOut,
    accepted,
    asking,
    client,
    is_loopback,
    read,
    sending,
    way_out,
    web_address,
)
from tests.bot.networks.server import (
    Answer,
    Fault,
    Server,
    answers,
    drips_for_ever,
    drips_its_body,
    drips_its_headers,
    hangs,
    said,
)

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
MARGIN = 1.0
"""Seconds by which a busy machine may be late."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(
        lambda asked: said({"agent": asked.headers["user-agent"], "packing": asked.headers["accept-encoding"]})
    ).running() as server:
        yield server


def raising(error: Exception) -> httpx.Client:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    return httpx.Client(transport=httpx.MockTransport(handler))


@pytest.mark.parametrize(
    ("error", "sent", "asked"),
    [
        (httpx.ConnectError("refused"), Unreached, Unreached),
        (httpx.ConnectTimeout("slow"), Unreached, Unreached),
        (httpx.PoolTimeout("full"), Unreached, Unreached),
        (httpx.ProxyError("407"), Unreached, Unreached),
        (httpx.LocalProtocolError("Illegal header value b'Bearer canary\\n'"), Refused, Refused),
        (httpx.UnsupportedProtocol("gopher"), Refused, Refused),
        (httpx.InvalidURL("canary"), Refused, Refused),
        (UnicodeEncodeError("ascii", "canary é", 7, 8, "no"), Refused, Refused),
        (httpx.ReadTimeout("slow"), Unsure, Unreached),
        (httpx.WriteTimeout("slow"), Unsure, Unreached),
        (httpx.ReadError("reset"), Unsure, Unreached),
        (httpx.WriteError("reset"), Unsure, Unreached),
        (httpx.CloseError("odd"), Unsure, Unreached),
        (httpx.RemoteProtocolError("disconnected"), Unsure, Unreached),
        (httpx.DecodingError("packed"), Unsure, Unreached),
        (httpx.TooManyRedirects("round"), Unsure, Unreached),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else value.__name__,
)
def test_whatever_httpx_raises_is_one_of_three_outcomes(
    error: Exception, sent: type[SendingError], asked: type[SendingError], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(sent) as sending_it, sending("Postal"), raising(error) as http:
        http.post("http://127.0.0.1")
    with pytest.raises(asked) as asking_it, asking("Postal"), raising(error) as http:
        http.get("http://127.0.0.1")
    for raised in (sending_it.value, asking_it.value):
        assert str(raised).startswith(("Postal ", "Nothing was sent to Postal"))
        assert raised.__suppress_context__
    assert "canary" not in f"{sending_it.value!r}{asking_it.value!r}{caplog.text}"


def test_being_told_to_wait_keeps_its_time_when_asking() -> None:
    with pytest.raises(Unreached) as raised, asking("Postal"):
        raise Unreached("wait", not_before=NOW)
    assert raised.value.not_before == NOW


@given(code=st.integers(200, 599), body=st.binary(max_size=50))
def test_every_answer_is_a_yes_or_one_of_three_outcomes(code: int, body: bytes) -> None:
    reply = httpx.Response(code, content=body)
    if code < 300:
        assert accepted(reply, "Postal", now=NOW) is reply
        return
    with pytest.raises((Refused, Unreached, Unsure)) as raised:
        accepted(reply, "Postal", now=NOW)
    if code >= 500:
        assert isinstance(raised.value, Unsure)


def test_a_servers_words_are_quoted_short_on_one_line_and_without_secrets() -> None:
    reply = httpx.Response(422, json={"error": "no\n\x1b[31m canary-1 " + "x" * 900})
    with pytest.raises(Refused) as raised:
        accepted(reply, "Postal", now=NOW, hiding=("", "canary-1"))
    assert str(raised.value).startswith("Postal refused this post: “no [31m … xxx")
    assert len(str(raised.value)) < LONGEST_QUOTE + 120


@given(st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_an_answer_of_the_wrong_shape_is_unsure(answer: object) -> None:
    class Shape(BaseModel):
        id_that_nobody_sends: int

    with pytest.raises(Unsure):
        read(httpx.Response(200, json=answer), Shape, "Postal")


def test_an_answer_nested_without_end_is_unsure() -> None:
    class Shape(BaseModel):
        a: object

    with pytest.raises(Unsure):
        read(httpx.Response(200, content=b'{"a":' * 100_000), Shape, "Postal")


# The client


@pytest.mark.parametrize("fault", [hangs, drips_its_headers, drips_its_body, drips_for_ever])
def test_no_server_can_hold_a_call_beyond_the_deadline(server: Server, fault: Fault) -> None:
    server.next("POST", fault)
    began = monotonic()
    with pytest.raises(Unsure, match="in time"), sending("Postal"), client(timeout=httpx.Timeout(5), total=0.3) as http:
        http.post(server.url)
    assert monotonic() - began < 0.3 + MARGIN


def test_nothing_is_sent_after_the_deadline(server: Server) -> None:
    with pytest.raises(Unreached), sending("Postal"), client(total=0) as http:
        http.post(server.url)
    assert server.asked == []


def test_one_deadline_covers_every_call_of_an_errand(server: Server) -> None:
    server.next("GET", drips_its_body)
    with client(total=0.3) as http:
        with pytest.raises(Unreached), asking("Postal"):
            http.get(server.url)
        with pytest.raises(Unreached), sending("Postal"):
            http.post(server.url)
    assert [asked.method for asked in server.asked] == ["GET"]


def test_nothing_packed_is_asked_for(server: Server) -> None:
    with client() as http:
        assert http.get(server.url).json()["packing"] == "identity"


def test_a_redirect_is_not_followed(server: Server) -> None:
    server.next("POST", answers(Answer(308, b"", {"Location": server.url})))
    with client() as http:
        assert http.post(server.url).status_code == 308
    assert len(server.asked) == 1


def test_the_environments_proxies_are_not_looked_at(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with client() as http:
        assert http.get(server.url).json()["agent"].startswith("Countersign/")


def test_a_proxy_that_is_configured_is_used(server: Server) -> None:
    with client(proxy=server.url) as http:
        http.get("http://social.example/hello")
    assert server.asked[0].headers["host"] == "social.example"


def test_a_rehearsal_uses_no_proxy_and_no_other_host(server: Server) -> None:
    with client(proxy="http://127.0.0.1:9", loopback_only=True) as http:
        assert http.get(server.url).status_code == 200
        with pytest.raises(Refused, match="rehearsal"):
            http.post("http://social.example/hello")


def test_httpx_writes_no_addresses_into_the_log(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with client() as http:
        http.get(f"{server.url}/in/canary?key=canary", headers={"Authorization": "Bearer canary"})
    assert "canary" not in caplog.text


def test_a_client_keeps_no_connection(server: Server) -> None:
    with client() as http:
        for _ in range(3):
            http.get(server.url)
    assert server.connections == 3


def test_the_deadline_leaves_room_for_one_full_wait() -> None:
    assert TIMEOUT.connect is not None
    assert TIMEOUT.read is not None
    assert TIMEOUT.connect + TIMEOUT.read <= TOTAL <= timedelta(seconds=30).total_seconds()


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("127.1", False),
        ("localhost.example", False),
        ("127.0.0.1.nip.io", False),
        ("10.0.0.1", False),
        ("", False),
    ],
)
def test_loopback_is_told_by_name(host: str, here: bool) -> None:
    assert is_loopback(host) is here


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a b", "//a.uk", "", "https://a\n.uk"])
def test_only_what_a_person_can_open_is_a_web_address(url: str) -> None:
    assert web_address(url) == ""


def test_authorities_that_cannot_be_read_are_told_by_their_file(tmp_path: Path) -> None:
    nonsense = tmp_path / "authorities.pem"
    nonsense.write_text("no certificate")
    for path in (nonsense, tmp_path / "not there.pem"):
        with pytest.raises(ConfigError, match=path.name):
            way_out("", str(path))
    assert way_out("http://proxy.example:8080", "") == WayOut("http://proxy.example:8080")

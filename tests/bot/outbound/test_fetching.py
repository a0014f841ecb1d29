"""Pages that links lead to: what is never asked, where a connection goes, and how long a server may take."""

import gzip
import ipaddress
import logging
import ssl
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refused, SendingError, Unreached
from bot.outbound.client import WayOut
from bot.outbound.fetching import LARGEST, MOST_HOPS, PICTURE, Fetcher, Page, fetcher, only_here, over_the_wire
from bot.outbound.public_addresses import is_public, may_be_public
from tests.bot.networks.server import (
    Answer,
    Asked,
    Fault,
    Line,
    Server,
    answers,
    drips_for_ever,
    drips_its_body,
    drips_its_headers,
    hangs,
    speaks_no_http,
)

PUBLIC = "93.184.216.34"
MARGIN = 2.0
"""Seconds by which a busy machine may be late."""
HTML = {"Content-Type": "text/html; charset=utf-8"}
HERE = {"site.example": "127.0.0.1", "other.example": "127.0.0.1"}


def nobody(name: str) -> tuple[str, ...]:
    raise AssertionError(f"{name} was resolved")


@dataclass
class Wire(httpx.BaseTransport):
    """A transport that answers from a table, and notes where each connection would go."""

    pages: Mapping[str, httpx.Response] = field(default_factory=dict)
    to: list[tuple[str, str, object]] = field(default_factory=list)
    """(machine, Host, name for TLS) of each request."""
    requests: list[httpx.Request] = field(default_factory=list)
    deaf: frozenset[str] = frozenset()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.to.append((request.url.host, request.headers["Host"], request.extensions["sni_hostname"]))
        if request.url.host in self.deaf:
            raise httpx.ConnectError("refused")
        asked = f"{request.url.scheme}://{request.headers['Host']}{request.url.raw_path.decode()}"
        return self.pages.get(asked) or httpx.Response(200, headers=HTML, stream=httpx.ByteStream(b"A"))


def leads_to(where: str, status: int = 302) -> httpx.Response:
    return httpx.Response(status, headers={b"Location": where.encode()})


def names(**known: str | tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    found = {name.replace("_", "."): at for name, at in known.items()}

    def resolve(name: str) -> tuple[str, ...]:
        if name not in found:
            raise OSError("no such name")
        at = found[name]
        return (at,) if isinstance(at, str) else at

    return resolve


# What is never asked

WITHIN = (
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.9.9.9", "168.63.129.16",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1",
    "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1",
    "64:ff9b::169.254.169.254", "64:ff9b:1::1", "100::1", "2001::1", "2001:10::1", "2001:db8::1", "2002:7f00:1::",
    "2002:a9fe:a9fe::", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1",
    "ff02::1", "", "gov.uk", "1.2.3", "127.1",
)  # fmt: skip


def test_an_address_within_is_not_public() -> None:
    assert [address for address in WITHIN if is_public(address)] == []


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1111", "2a00:1450:4009::1", "64:ff9b::8.8.8.8"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@settings(max_examples=50)
@given(st.ip_addresses())
def test_no_address_that_python_calls_private_is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if not address.is_global or address.is_multicast:
        nat64 = address.version == 6 and address in ipaddress.ip_network("64:ff9b::/96")
        assert nat64 or not is_public(str(address))


NEVER = (
    "file:///etc/passwd", "gopher://www.gov.uk/", "ftp://www.gov.uk/", "data:text/html,x", "javascript:alert(1)",
    "//www.gov.uk/", "www.gov.uk", "", "https://", "https:///x", "https://[::1", "https://a b/", "https://www.gov.uk:99999/",
    "https://user@www.gov.uk/", "https://www.gov.uk@evil.example/", "https://a:b@www.gov.uk/",
    "https://www.gov.uk:8080/", "http://www.gov.uk:22/", "http://www.gov.uk:443/", "https://www.gov.uk:80/",
    "http://169.254.169.254/latest/meta-data/", "http://100.100.100.200/", "http://168.63.129.16/", "http://[::1]/",
    "http://0.0.0.0/", "http://0/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://127.1/",
    "http://2130706433/", "http://0x7f.1/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.0.0.1./",
    "http://１２７.0.0.1/", "http://127。0。0。1/", "http://①②⑦.0.0.1/", "http://[fe80::1%25eth0]/", "http://[fe80::1]/",
    "http://localhost/", "http://LOCALHOST./", "http://a.localhost/", "http://intranet/", "http://metadata.google.internal/",
    "http://printer.local/", "http://wiki.corp/", "http://1.0.0.127.in-addr.arpa/", "http://a..gov.uk/", "http://.gov.uk/",
    f"https://www.gov.uk/{'x' * 3000}", "https://www.gov.uk\\@127.0.0.1/", "http://%31%32%37.0.0.1/",
)  # fmt: skip


@pytest.mark.parametrize("by_proxy", [False, True], ids=["directly", "through a proxy"])
def test_nothing_is_asked_of_an_address_that_is_not_the_webs(by_proxy: bool) -> None:
    for address in NEVER:
        wire = Wire()
        with pytest.raises(Refused):
            pytest.fail(f"{address} was opened: {Fetcher(wire, nobody, by_proxy=by_proxy).fetch(address)}")
        assert not wire.to, address


def test_a_redirect_leads_nowhere_that_a_link_may_not() -> None:
    start = "https://www.gov.uk/a"
    for address in NEVER:
        wire = Wire({start: leads_to(address)})
        page = Fetcher(wire, names(www_gov_uk=PUBLIC)).fetch(start)
        assert page.status in {0, 200, 302}, "some lead to another page of the same server, or nowhere"
        assert {(to, host) for to, host, _ in wire.to} == {(PUBLIC, "www.gov.uk")}, address


def test_a_name_that_leads_within_is_not_asked() -> None:
    for address in filter(None, WITHIN):
        for found in ((address,), (PUBLIC, address), (address, PUBLIC)):
            wire = Wire()
            with pytest.raises(Refused):
                pytest.fail(f"{found}: {Fetcher(wire, names(www_gov_uk=found)).fetch('https://www.gov.uk/')}")
            assert not wire.to, found


def test_a_name_that_changes_its_address_after_the_look_is_asked_where_it_was() -> None:
    answers_in_turn = iter([PUBLIC, "127.0.0.1", "169.254.169.254"])
    wire = Wire()
    page = Fetcher(wire, lambda _: (next(answers_in_turn),)).fetch("https://www.gov.uk/a")
    assert page.url == "https://www.gov.uk/a"
    assert wire.to == [(PUBLIC, "www.gov.uk", "www.gov.uk")]
    assert next(answers_in_turn) == "127.0.0.1", "a name is looked for once"


def test_a_name_that_changes_its_address_between_two_hops_is_refused() -> None:
    answers_in_turn = iter([PUBLIC, "10.0.0.1"])
    wire = Wire({"https://www.gov.uk/a": leads_to("/b")})
    page = Fetcher(wire, lambda _: (next(answers_in_turn),)).fetch("https://www.gov.uk/a")
    assert page == Page("https://www.gov.uk/b", 0, via=("https://www.gov.uk/a",))
    assert [machine for machine, _, _ in wire.to] == [PUBLIC]


def test_what_no_rule_foresees_is_asked_by_its_name_and_at_a_checked_address() -> None:
    wire = Wire()
    page = Fetcher(wire, names(**{"xn--caf-dma_example": "2606:4700::1111"})).fetch("https://café.example/ä?q=é#part")
    assert wire.to == [("2606:4700::1111", "xn--caf-dma.example", "xn--caf-dma.example")]
    assert page.url == "https://xn--caf-dma.example/%C3%A4?q=%C3%A9"


def test_a_request_carries_no_cookie_no_credential_and_no_referrer() -> None:
    wire = Wire(
        {"https://www.gov.uk/": httpx.Response(302, headers=[("Location", "/b"), ("Set-Cookie", "canary=1; Path=/")])}
    )
    Fetcher(wire, names(www_gov_uk=PUBLIC)).fetch("https://www.gov.uk/")
    for request in wire.requests:
        assert {name.lower() for name in request.headers} == {
            "host", "user-agent", "accept", "accept-encoding", "accept-language",
        }  # fmt: skip
        assert request.headers["Accept-Encoding"] == "identity"
        assert request.method == "GET"


def test_the_next_address_is_tried_where_the_first_does_not_answer() -> None:
    wire = Wire(deaf=frozenset({"2606:4700::1111"}))
    Fetcher(wire, names(www_gov_uk=("2606:4700::1111", PUBLIC))).fetch("https://www.gov.uk/")
    assert [machine for machine, _, _ in wire.to] == ["2606:4700::1111", PUBLIC]


def test_where_a_server_leads_is_known_though_nobody_answers_there() -> None:
    start = "https://bit.ly/3abc"
    for to in (
        "https://evil.example:8443/",
        "http://10.0.0.1/x",
        "https://gov.uk@evil.example/",
        "https://gone.example/",
    ):
        page = Fetcher(Wire({start: leads_to(to)}), names(bit_ly=PUBLIC)).fetch(start)
        assert page == Page(to, 0, via=(start,))


def test_redirects_end() -> None:
    wire = Wire({f"https://www.gov.uk/{n}": leads_to(f"/{n + 1}", 307) for n in range(99)})
    fetch = Fetcher(wire, names(www_gov_uk=PUBLIC)).fetch
    assert (fetch("https://www.gov.uk/0").status, len(wire.to)) == (0, MOST_HOPS + 1)
    assert len(wire.to) == MOST_HOPS + 1
    assert fetch(f"https://www.gov.uk/{99 - MOST_HOPS}").url == "https://www.gov.uk/99"


def test_through_a_proxy_the_proxy_resolves() -> None:
    wire = Wire()
    assert Fetcher(wire, nobody, by_proxy=True).fetch("https://www.gov.uk/").status == 200
    assert wire.to == [("www.gov.uk", "www.gov.uk", "www.gov.uk")]


# Real servers, on this computer


def secure(server: Server, folder: Path, name: str) -> ssl.SSLContext:
    """Have a server speak TLS under a name; gives the trust in the server's certificate."""
    key, who = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signed = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2000, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    plainly = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, *plainly) + signed.public_bytes(serialization.Encoding.PEM)
    )
    speaks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    speaks.load_cert_chain(pem)
    server.speak_tls(speaks)
    return ssl.create_default_context(cadata=signed.public_bytes(serialization.Encoding.PEM).decode())


def test_a_checked_address_still_has_to_prove_its_name(tmp_path: Path) -> None:
    server = Server(respond)
    trust = secure(server, tmp_path, "site.example")
    with server.running():
        url = at(server).replace("http:", "https:")
        assert here(transport=over_the_wire(WayOut("", trust))).fetch(url).status == 200
        with pytest.raises(Unreached):
            here(transport=over_the_wire(WayOut("", trust))).fetch(url.replace("site", "other"))
        with pytest.raises(Unreached):
            here().fetch(url)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(respond).running() as server:
        yield server


def respond(asked: Asked) -> Answer:
    if asked.path == "/to":
        return Answer(301, b"", {"Location": asked.query["url"]})
    return Answer(200, b"<title>A page</title>", HTML)


def here(**given: object) -> Fetcher:
    """A fetcher for servers on this computer, by any name in HERE."""
    facts: dict[str, object] = {"resolve": lambda name: (HERE[name],), "loopback_only": True, "total": 20.0, **given}
    return replace(Fetcher(over_the_wire(WayOut())), **facts)  # type: ignore[arg-type]


def at(server: Server, path: str = "/", name: str = "site.example") -> str:
    return server.url.replace("127.0.0.1", name) + path


def test_a_page_is_found_at_the_end_of_its_redirects(server: Server) -> None:
    page = here().fetch(at(server, f"/to?url={at(server, '/there', 'other.example')}"))
    assert (page.url, page.status) == (at(server, "/there", "other.example"), 200)
    assert page.beginning == b"<title>A page</title>"
    assert [asked.headers["host"].partition(":")[0] for asked in server.asked] == ["site.example", "other.example"]


def test_a_rehearsal_asks_nothing_of_other_computers(server: Server) -> None:
    rehearsal = fetcher(WayOut("http://127.0.0.1:9"), loopback_only=True)
    assert rehearsal.fetch(f"{server.url}/").status == 200
    led = rehearsal.fetch(f"{server.url}/to?url=https://www.gov.uk/")
    assert (led.url, led.status) == ("https://www.gov.uk/", 0)
    for address in ("https://www.gov.uk/", f"http://{PUBLIC}/"):
        with pytest.raises(Refused):
            rehearsal.fetch(address)
    with pytest.raises(Refused):
        only_here("www.gov.uk")


def test_this_computer_is_closed_to_all_but_a_rehearsal(server: Server) -> None:
    with pytest.raises(Refused):
        fetcher(WayOut()).fetch(f"{server.url}/")
    with pytest.raises(Refused):
        here(loopback_only=False).fetch("http://site.example/")
    assert not server.asked


def test_a_proxy_that_is_configured_is_used_and_the_environments_is_not(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert here().fetch(at(server)).status == 200
    assert fetcher(WayOut(server.url)).fetch("http://www.gov.uk/a").status == 200
    assert server.asked[-1].headers["host"] == "www.gov.uk"


@pytest.mark.parametrize("fault", [hangs, drips_its_headers])
def test_a_server_that_never_answers_is_left(server: Server, fault: Fault) -> None:
    server.next("GET", fault)
    began = monotonic()
    with pytest.raises(Unreached):
        here(total=0.15).fetch(at(server))
    assert monotonic() - began < 0.15 + MARGIN


@pytest.mark.parametrize("fault", [drips_its_body, drips_for_ever])
def test_a_page_that_never_ends_is_left_where_it_is(server: Server, fault: Fault) -> None:
    server.next("GET", fault)
    began = monotonic()
    page = here(total=0.5).fetch(at(server))
    assert (page.status, monotonic() - began < 0.5 + MARGIN) == (200, True)


def test_the_time_is_for_all_hops_together(server: Server) -> None:
    server.next("GET", answers(Answer(302, b"", {"Location": "/next"})), hangs)
    began = monotonic()
    assert here(total=0.5).fetch(at(server)) == Page(at(server, "/next"), 0, via=(at(server),))
    assert monotonic() - began < 0.5 + MARGIN


def endless_headers(line: Line, _: object) -> None:
    line.raw(b"HTTP/1.1 200 OK\r\n")
    for number in range(100_000):
        line.raw(b"X-%d: %s\r\n" % (number, b"x" * 1000))


def a_great_page(line: Line, _: object) -> None:
    line.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10000000000\r\n\r\n")
    for _ in range(10_000):
        line.raw(b"x" * 100_000)


def test_headers_without_end_are_not_read(server: Server) -> None:
    server.next("GET", endless_headers)
    with pytest.raises(Unreached):
        here().fetch(at(server))


def test_of_a_great_page_the_beginning_is_read(server: Server) -> None:
    server.next("GET", a_great_page)
    assert len(here().fetch(at(server)).beginning) == LARGEST


@pytest.mark.parametrize("packing", ["gzip", "br", "zstd", "identity, gzip", "deflate"])
def test_what_is_packed_is_not_unpacked(server: Server, packing: str) -> None:
    bomb = gzip.compress(b"0" * 10_000_000)
    server.next("GET", answers(Answer(200, bomb, {**HTML, "Content-Encoding": packing})))
    assert here().fetch(at(server)) == Page(at(server, "/"), 200, HTML["Content-Type"])


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "", "text/plain", "text/htmlx"])
def test_what_is_no_page_is_not_read(server: Server, kind: str) -> None:
    server.next("GET", answers(Answer(200, b"<title>x</title>", {"Content-Type": kind})))
    assert here().fetch(at(server)).beginning == b""


@pytest.mark.parametrize("status", [204, 304, 403, 404, 410, 429, 500, 503])
def test_an_error_is_told_by_its_number(server: Server, status: int) -> None:
    server.next("GET", answers(Answer(status, b"", HTML)))
    assert here().fetch(at(server)).status == status


def test_a_server_that_speaks_no_http_is_left(server: Server) -> None:
    server.next("GET", speaks_no_http)
    with pytest.raises(Unreached):
        here().fetch(at(server))


def test_a_server_that_is_not_there_is_told(server: Server) -> None:
    with pytest.raises(Unreached):
        here().fetch("http://site.example:9/")
    with pytest.raises(Unreached):
        Fetcher(Wire(), names()).fetch("https://nowhere.example/")
    with pytest.raises(Unreached):
        Fetcher(Wire(), lambda _: ()).fetch("https://nowhere.example/")


def test_no_address_is_written_into_the_log(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    caplog.set_level(logging.INFO)
    server.next("GET", hangs)
    with pytest.raises(Unreached):
        here(total=0.1).fetch(at(server, "/canary"))
    assert "canary" not in caplog.text


@settings(max_examples=50)
@given(st.sampled_from(("", "http://", "https://", "HTTP://")), st.text(max_size=60))
def test_no_address_breaks_the_fetcher(scheme: str, rest: str) -> None:
    address, wire = scheme + rest, Wire()
    try:
        Fetcher(wire, lambda _: (PUBLIC,)).fetch(address)
    except SendingError:
        return
    assert all(is_public(machine) and may_be_public(host) for machine, host, _ in wire.to)


# Pictures of pages

CARD = "https://www.gov.uk/card.png"


def picture_at(reply: httpx.Response) -> bytes:
    return Fetcher(Wire({CARD: reply}), names(www_gov_uk=PUBLIC)).picture(CARD)


def a_file(kind: str, body: bytes = b"PNG", packed: str = "identity") -> httpx.Response:
    return httpx.Response(
        200, headers={"Content-Type": kind, "Content-Encoding": packed}, stream=httpx.ByteStream(body)
    )


def test_a_picture_of_a_page_is_fetched_whole() -> None:
    assert picture_at(a_file("image/png", b"P" * (LARGEST + 1))) == b"P" * (LARGEST + 1)


@pytest.mark.parametrize(
    "reply",
    [
        a_file("text/html"),
        a_file("image/svg+xml"),
        a_file("image/png", packed="gzip"),
        a_file("image/png", b"P" * PICTURE.largest),
        httpx.Response(404, headers={"Content-Type": "image/png"}, stream=httpx.ByteStream(b"PNG")),
        leads_to("http://169.254.169.254/card.png"),
    ],
    ids=["page", "svg", "packed", "large", "not there", "within"],
)
def test_what_is_no_small_picture_of_the_web_is_none(reply: httpx.Response) -> None:
    with pytest.raises(Unreached):
        picture_at(reply)


def test_a_picture_within_is_not_asked_for() -> None:
    with pytest.raises(Refused):
        Fetcher(Wire(), nobody).picture("http://127.0.0.1/card.png")

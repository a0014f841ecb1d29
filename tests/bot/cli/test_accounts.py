"""`countersign accounts`: how credentials stand, whether they work, and how to get new ones; no secret is shown."""

import io
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from bot.cli.accounts import show
from bot.cli.connecting import Place, connect, prove, write_secret
from bot.cli.loopback import listening
from bot.credentials.credentials import Credentials
from bot.errors import CountersignError, Refused
from bot.model.account import Account
from bot.model.credential import Credential
from bot.model.notice import CredentialRefused
from bot.networks import networks
from bot.outbound.client import accepted, asking
from bot.outbound.counting import graphemes
from bot.outbound.grants import Grant
from bot.outbound.network import CLIENT_ID, CLIENT_SECRET, REDIRECT, Connection, Network, OAuth
from bot.outbound.oauth import refreshed
from bot.ports import Publisher
from bot.store import Store, credentials, notices
from tests.bot.credentials.rotating import KEYS, an_account
from tests.bot.networks.server import Answer, Server, answers
from tests.bot.networks.stand_in import HASTY
from tests.bot.networks.stand_ins import x_tokens
from tests.bot.networks.stand_ins.x import FakeX
from tests.fakes import FakeClock

HTML = answers(Answer(200, b"<html><body>Sign in to the wireless network</body></html>", {"Content-Type": "text/html"}))
OWNER = "U0OWNER"


@dataclass(frozen=True)
class Probing:
    """A publisher that only says whose token it has."""

    connection: Connection
    address: str

    def probe(self) -> str:
        grant = self.connection.grants.current()
        if grant is None:
            raise Refused("The account is not connected to X yet.", credential=True)
        headers = {"authorization": f"Bearer {grant.access}"}
        with asking("X"), self.connection.client(headers=headers) as http:
            reply = accepted(http.get(f"{self.address}/2/users/me"), "X", now=self.connection.clock())
            try:
                return "@" + str(reply.json()["data"]["username"])
            except ValueError:
                raise Refused("X answered in a way we cannot read.") from None


def x_at(address: str) -> Network:
    oauth = OAuth(
        page=f"{address}/i/oauth2/authorize",
        tokens=f"{address}/2/oauth2/token",
        scopes=tuple(sorted(x_tokens.SCOPES)),
        basic=True,
    )

    def connects(connection: Connection) -> Publisher:
        publisher: Any = Probing(connection, address)
        return publisher  # type: ignore[no-any-return]

    return Network(
        name="x",
        title="X",
        limit=280,
        counts="",
        count=graphemes,
        settings=(CLIENT_ID, REDIRECT),
        secrets=(CLIENT_SECRET,),
        connect=connects,
        authorise=oauth,
        renew=partial(refreshed, "X", oauth),
    )


@dataclass
class Browser(io.StringIO):
    """Reads what the command says, opens the address, and agrees."""

    patch: pytest.MonkeyPatch
    clicks: bool = True
    opened: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def write(self, text: str) -> int:
        for line in text.splitlines():
            if "/authorize?" in line:
                self.opened.append(line.strip())
                if self.clicks:
                    self.threads.append(Thread(target=self.agrees))
                    self.threads[-1].start()
        return super().write(text)

    def agrees(self) -> None:
        with httpx.Client(trust_env=False) as http:
            back = self.comes_back_to()
            parts = urlsplit(back)
            http.get(f"{parts.scheme}://{parts.netloc}/favicon.ico")
            self.pages.append(http.get(f"{parts.scheme}://{parts.netloc}{parts.path}?code=c&state=another").text)
            self.pages.append(http.get(back).text)

    def comes_back_to(self) -> str:
        """The address that the network sends the browser to."""
        (address,) = self.opened
        self.patch.setattr(x_tokens, "REDIRECT", parse_qs(urlsplit(address).query)["redirect_uri"][0])
        with httpx.Client(trust_env=False) as http:
            return str(http.get(address).headers["location"])


@dataclass
class Desk:
    """A person at the command line, a browser, and X behind a server."""

    place: Place
    account: Account
    browser: Browser
    server: Server
    x: FakeX
    pasted: str = ""

    @property
    def said(self) -> str:
        return self.browser.getvalue()

    def connects(self, *, paste: bool = False) -> int:
        try:
            return connect(self.place, self.account, paste=paste)
        finally:
            for thread in self.browser.threads:
                thread.join()

    def kept(self) -> Credential | None:
        return self.place.credentials.store.read(credentials.by_account, self.account.key)


@pytest.fixture
def desk(store: Store, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("X_CLIENT_SECRET", x_tokens.SECRET)
    secrets = {"client_secret": "env:X_CLIENT_SECRET"}
    account = replace(an_account(owner=OWNER), settings={"client_id": x_tokens.CLIENT}, secrets=secrets)
    x, browser = FakeX(clock), Browser(monkeypatch)
    with Server(x.respond).running() as server:
        place = Place(
            {"news": account},
            {"x": x_at(server.url)},
            Credentials(store, lambda: KEYS),
            partial(HASTY, timeout=httpx.Timeout(5), total=10.0),
            clock,
            browser,
            lambda _: made.pasted,
        )
        made = Desk(place, account, browser, server, x)
        yield made


def test_an_owner_agrees_in_a_browser_on_the_same_machine(desk: Desk, clock: FakeClock) -> None:
    assert desk.connects() == 0
    kept = desk.place.credentials.of(desk.account).current()
    assert kept == Grant(
        "canary-x-access-1", clock() + x_tokens.LASTS, "canary-x-refresh-1", scopes=tuple(sorted(x_tokens.SCOPES))
    )
    assert "✓ @DeptExample on X (news): @DeptExample" in desk.said
    query = {name: values[0] for name, values in parse_qs(urlsplit(desk.browser.opened[0]).query).items()}
    assert query["redirect_uri"].startswith("http://127.0.0.1:")
    assert (query["code_challenge_method"], len(query["state"]) > 40) == ("S256", True)
    assert "of another try" in desk.browser.pages[0], "somebody else's visit is turned away, and the wait goes on"
    assert "You can close this page" in desk.browser.pages[1]
    assert "canary" not in desk.said


def test_an_owner_on_another_machine_pastes_the_address(desk: Desk) -> None:
    desk.browser.clicks = False
    registered = replace(desk.account, settings={"client_id": x_tokens.CLIENT, "redirect": x_tokens.REDIRECT})
    desk.account = registered
    asked = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return f" {desk.browser.comes_back_to()}#_\n"

    desk.place = replace(desk.place, accounts={"news": registered}, ask=ask)
    assert desk.connects(paste=True) == 0
    assert len(asked) == 1
    assert desk.kept() is not None
    assert "canary" not in desk.said


@pytest.mark.parametrize(
    ("pasted", "says"),
    [
        ("http://127.0.0.1:1/callback?code=canary&state=another", "of another try"),
        ("hello", "not the address the browser came back to"),
        ("", "not the address the browser came back to"),
    ],
    ids=["another state", "no address", "nothing"],
)
def test_what_was_not_ours_connects_nothing(desk: Desk, pasted: str, says: str) -> None:
    desk.browser.clicks, desk.pasted = False, pasted
    with pytest.raises(CountersignError, match=says) as told:
        desk.connects(paste=True)
    assert desk.kept() is None
    assert "canary" not in f"{told.value}{desk.said}"


def test_an_owner_who_says_no_is_told_that_nothing_was_connected(desk: Desk) -> None:
    desk.browser.clicks = False

    def says_no(_: str) -> str:
        state = parse_qs(urlsplit(desk.browser.opened[0]).query)["state"][0]
        return f"http://127.0.0.1:1/callback?error=access_denied&state={state}"

    desk.place = replace(desk.place, ask=says_no)
    with pytest.raises(CountersignError, match=r"access_denied\. Nothing was connected"):
        desk.connects(paste=True)


def test_the_wrong_account_is_told_and_not_kept(desk: Desk) -> None:
    desk.account = replace(desk.account, handle="@FloodsExample")
    assert desk.connects() == 1
    assert "You were signed in to X as @DeptExample, so nothing was connected" in desk.said
    assert desk.kept() is None


def test_a_network_that_allows_less_than_was_asked_is_told(desk: Desk) -> None:
    whole = desk.place.known["x"]
    assert whole.authorise is not None
    less = replace(whole, authorise=replace(whole.authorise, scopes=("tweet.read", "users.read")))
    desk.place = replace(desk.place, known={"x": less})
    assert desk.connects() == 0
    desk.place = replace(desk.place, known={"x": x_at(desk.server.url)})
    assert prove(desk.place, desk.account) == 1
    assert "it may not do this: media.write, offline.access, tweet.write." in desk.said


def test_a_wrong_app_secret_is_told_without_the_secret(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X_CLIENT_SECRET", "canary-wrong")
    with pytest.raises(Refused, match="Missing valid authorization header") as told:
        desk.connects()
    assert "canary" not in f"{told.value}{desk.said}"


@pytest.mark.parametrize("path", ["/2/oauth2/token"])
def test_a_page_in_place_of_tokens_connects_nothing(desk: Desk, path: str) -> None:
    desk.server.next("POST", HTML, path=path)
    with pytest.raises(CountersignError, match="X did not plainly answer, so nothing was connected"):
        desk.connects()
    assert desk.kept() is None


def test_a_page_in_place_of_an_answer_is_told_by_a_test(desk: Desk) -> None:
    assert desk.connects() == 0
    desk.server.next("GET", HTML, path="/2/users/me")
    assert prove(desk.place, desk.account) == 1
    assert "is not X as we know it" in desk.said


def test_a_revoked_token_is_noted_told_once_and_forgotten_when_connected_again(desk: Desk) -> None:
    assert desk.connects() == 0
    desk.x.tokens.revoked = True
    assert prove(desk.place, desk.account) == prove(desk.place, desk.account) == 1
    assert "runs “countersign accounts connect news”" in desk.said
    kept, store = desk.kept(), desk.place.credentials.store
    assert kept is not None
    assert "countersign accounts connect news" in kept.fault
    told = [waiting.notice for waiting in store.read(notices.due, desk.place.clock())]
    assert told == [CredentialRefused("news", OWNER)]
    desk.x.tokens.revoked = False
    desk.browser.opened.clear()
    assert desk.connects() == 0
    kept = desk.kept()
    assert kept is not None
    assert kept.fault == ""


def test_nobody_comes_back_from_the_browser() -> None:
    with listening() as here, pytest.raises(CountersignError, match="Nobody came back"):
        here.wait(str, patience=0.01)


def test_a_port_in_use_is_told() -> None:
    with listening() as here, pytest.raises(CountersignError, match="--paste"):
        listening(urlsplit(here.redirect).port or 0).__enter__()


def test_a_pasted_secret_takes_the_place_of_the_old_one(desk: Desk, tmp_path: Path) -> None:
    kept = tmp_path / "token"
    write_secret(kept, "canary-first")
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.chmod(0o640)
    settings, secrets = {"instance": "http://127.0.0.1:1"}, {"token": f"file:{kept}"}
    account = replace(desk.account, network="mastodon", settings=settings, secrets=secrets)
    desk.place = replace(desk.place, known=networks(), ask=lambda _: "canary-second\n")
    assert connect(desk.place, account, paste=False) == 1, "nobody answers at that address"
    assert kept.read_text() == "canary-second\n"
    assert kept.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["token"]
    assert "docs/networks.md says where to get it" in desk.said
    assert "canary" not in desk.said
    missing = replace(account, secrets={"token": "env:NO_SUCH_TOKEN"})
    with pytest.raises(CountersignError, match="NO_SUCH_TOKEN is not set"):
        connect(desk.place, missing, paste=False)


def test_an_account_never_connected_is_told_and_its_owner_is_not_called(desk: Desk) -> None:
    assert prove(desk.place, desk.account) == 1
    assert "runs “countersign accounts connect news”" in desk.said
    assert desk.place.credentials.states([desk.account], desk.place.known)[0].is_missing
    assert desk.place.credentials.store.read(notices.due, desk.place.clock()) == ()


def test_a_list_tells_of_secrets_that_are_not_where_the_configuration_says(desk: Desk, tmp_path: Path) -> None:
    kept = tmp_path / "token"
    kept.write_text("canary-token\n")
    at = {"instance": "http://127.0.0.1:1"}
    here = replace(desk.account, key="here", network="mastodon", settings=at, secrets={"token": f"file:{kept}"})
    unset = replace(here, key="unset", secrets={"token": "env:NO_SUCH_TOKEN"})
    no_file = replace(here, key="no_file", secrets={"token": f"file:{tmp_path}/none"})
    accounts = {account.key: account for account in (here, unset, no_file)}
    show(replace(desk.place, known=networks(), accounts=accounts))
    good, variable, file = desk.said.splitlines()[1:]
    assert good.endswith("in place; no known last day")
    assert variable.endswith("not to be had here: The environment variable NO_SUCH_TOKEN is not set.")
    assert file.endswith(
        f"not to be had here: The secret file {tmp_path}/none cannot be read: No such file or directory."
    )
    assert "canary" not in desk.said

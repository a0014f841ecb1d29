"""Pictures from a form to the timeline, through a real rehearsal: published exactly as approved."""

import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient

from bot.errors import NotNow, Unusable
from bot.proposing.pictures import MOST_BYTES
from handlers.slack.files import fetch
from rehearsal.player import words_of
from rehearsal.records import BOT_TOKEN
from rehearsal.shapes import Json
from tests import pictures as made
from tests.bot.networks.server import Answer, Asked, Server, answers, hangs, said
from tests.handlers.office import APPROVALS, PRIYA, SAM, Office

ALT = "The River Example at six, <@U0SAM>, *over* its banks."
TEXT = "The river is over its banks at the Example Bridge."


def a_file(name: str, data: bytes) -> Json:
    return {"name": name, "content": b64encode(data).decode()}


def proposed(here: Office, text: str, *files: Json, alt: str = ALT, accounts: tuple[str, ...] = ("dept",)) -> None:
    """Propose a post with pictures, as Priya; the card is still to come."""
    came = here.check(text, accounts=accounts, pictures=[*files])
    assert came["result"] == "open", came
    priya = here.stage.be(PRIYA)
    form = priya.form("Check before you send")
    alts = [str(block["block_id"]) for block in form["blocks"] if str(block.get("block_id")).startswith("alt:")]
    assert len(alts) == len(files)
    came = priya.fill_in(form, **dict.fromkeys(alts, alt))
    assert came["result"] == "open", came
    priya.form("Sent for approval")
    here.be(PRIYA)


def pictures_on(message: Json) -> list[Json]:
    return [block for block in message["blocks"] if block["type"] == "image"]


def seen_on(here: Office, message: Json) -> list[bytes]:
    """The pictures of a message as a person sees them."""
    files = [picture["slack_file"]["id"] for picture in pictures_on(message)]
    return [here.stage.client.get(f"/rehearsal/files/{file}").raise_for_status().content for file in files]


def test_what_is_on_the_card_is_what_goes_out_without_what_the_phone_wrote_into_it(here: Office) -> None:
    raw = made.with_everything("JPEG", 6)
    proposed(here, TEXT, a_file("IMG_0001.jpg", raw))
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, TEXT))
    (shown,) = seen_on(here, card)
    assert not any(word in shown for word in made.SECRETS)
    assert ALT in words_of(card)
    (picture,) = pictures_on(card)
    assert picture["alt_text"] == ALT
    quotes = [element for block in card["blocks"] if block["type"] == "rich_text" for element in block["elements"]]
    assert any(words_of(quote) == ALT for quote in quotes if quote["type"] == "rich_text_quote")
    here.be(SAM).react(card)
    here.shows(card, "Approved")
    here.stage.move_clock(advance_seconds=11)
    (post,) = here.stage.until(lambda: here.stage.live(TEXT), "the post on the timeline")
    (media,) = post["media"]
    assert media["description"] == ALT
    assert httpx.get(media["url"]).content == shown


def test_a_picture_is_uploaded_to_slack_once(here: Office) -> None:
    shown = []
    for text in ("The first post with this picture.", "The second post with this picture."):
        proposed(here, text, a_file("once.png", made.png((80, 60))))
        card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
        shown += pictures_on(card)
        here.be(SAM).click(card, "Not yet")
        shown += pictures_on(here.shows(card, "says"))
    assert len(shown) == 4
    assert len({block["slack_file"]["id"] for block in shown}) == 1


@pytest.mark.parametrize("name", ["../../x.png", "CON.png", "\u202egnp.exe.png", "n" * 300 + ".png", "<!channel>.png"])
def test_a49_what_a_file_was_called_goes_nowhere(here: Office, name: str) -> None:
    text = f"A file with a name of {len(name)} characters, beginning with {ord(name[0])}."
    proposed(here, text, a_file(name, made.png((70 + len(name) % 50, 70))))
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
    (picture,) = pictures_on(card)
    slack = WebClient(token=BOT_TOKEN, base_url=here.config.slack.api)
    kept = slack.files_info(file=picture["slack_file"]["id"])["file"]["name"]
    assert re.fullmatch(r"[0-9a-f]{16}\.png", kept)
    assert name not in words_of(card)


@pytest.mark.slow
@pytest.mark.parametrize("method", ["files.getUploadURLExternal", "files.completeUploadExternal"])
def test_no_card_is_posted_without_its_pictures(here: Office, method: str) -> None:
    text = f"This card waits for its picture, which {method} takes up."
    here.fault(web={"method": method, "next": "503", "count": 2})
    proposed(here, text, a_file("late.png", made.png((90, len(method) + 20))))
    card = here.stage.be(SAM).sees(APPROVALS, text)
    assert len(pictures_on(card)) == 1


@pytest.mark.slow
def test_a_file_that_somebody_deleted_in_slack_is_uploaded_anew(here: Office) -> None:
    """Else the card could not be changed any more, and everything about its proposal would wait behind that."""
    text = "The picture of this post is deleted in Slack."
    proposed(here, text, a_file("gone.png", made.png((100, 70))))
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
    (before,) = pictures_on(card)
    here.changes(deleted_files=[before["slack_file"]["id"]])
    here.be(SAM).click(card, "Not yet")
    (after,) = pictures_on(here.shows(card, "says"))
    assert after["slack_file"] != before["slack_file"]
    assert seen_on(here, here.again(card))


def test_a_post_by_hand_is_asked_for_with_its_pictures_and_alt_texts(here: Office) -> None:
    text = "We are hiring a bridge engineer, with a picture of the bridge."
    proposed(here, text, a_file("bridge.gif", made.gif()), accounts=("linkedin",))
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
    here.be(SAM).react(card)
    question = here.stage.be(SAM).sees(APPROVALS, "Please post these words there", text, reply=True)
    assert ALT in words_of(question)
    assert seen_on(here, question) == seen_on(here, card)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("logo.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        ("IMG.jpg", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC"),
        ("large.png", made.bomb(50_000, 50_000), "40 million pixels"),
        ("half.png", made.png()[:100], "damaged or incomplete"),
    ],
)
def test_what_is_no_picture_is_said_at_its_field(here: Office, name: str, data: bytes, says: str) -> None:
    came = here.check("Words with a picture that is none.", pictures=[a_file(name, data)])
    if came["result"] == "errors":
        assert says in came["errors"]["pictures"]
    else:  # it took longer than Slack waits
        here.stage.until(lambda: says in words_of(here.stage.be(PRIYA).state()["modal"]), says)
    here.be(PRIYA)


# Fetching, from a Slack that goes wrong


class FakeSlack:
    """files.info, and the file."""

    def __init__(self) -> None:
        self.file: dict[str, Any] = {"id": "F0123456789", "mode": "hosted", "size": 4}
        self.error = ""
        self.download = Answer(200, b"\x89PNG", {"Content-Type": "image/png"})

    def respond(self, asked: Asked) -> Answer:
        if asked.path == "/api/files.info":
            return said({"ok": False, "error": self.error} if self.error else {"ok": True, "file": self.file})
        return self.download


@pytest.fixture
def slack() -> Iterator[tuple[FakeSlack, Server, WebClient]]:
    fake = FakeSlack()
    with Server(fake.respond).running() as server:
        fake.file["url_private_download"] = f"{server.url}/files-pri/T1-F0123456789/download/river.png"
        client = WebClient(token="xoxb-canary", base_url=f"{server.url}/api/", retry_handlers=[])
        yield fake, server, client


Slack = tuple[FakeSlack, Server, WebClient]


def tokens_sent(server: Server) -> list[str]:
    return [request.headers.get("authorization", "") for request in server.asked if request.path != "/api/files.info"]


def test_a_file_is_fetched_with_the_token(slack: Slack) -> None:
    _, server, client = slack
    assert fetch(client, "F0123456789") == b"\x89PNG"
    assert tokens_sent(server) == ["Bearer xoxb-canary"]


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/river.png",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1@evil.example/x",
        "file:///etc/passwd",
        "https://files.slack.com.evil.example/x",
        "http://[::1",
    ],
)
def test_the_token_goes_nowhere_but_to_slack(slack: Slack, address: str) -> None:
    fake, server, client = slack
    fake.file["url_private_download"] = address
    with pytest.raises(Unusable, match="add it again"):
        fetch(client, "F0123456789")
    assert tokens_sent(server) == []


def test_another_port_of_the_same_host_is_not_slack(slack: Slack) -> None:
    fake, _, client = slack
    with Server(lambda _: Answer(200, b"x")).running() as other:
        fake.file["url_private_download"] = f"{other.url}/river.png"
        with pytest.raises(Unusable):
            fetch(client, "F0123456789")
        assert other.asked == []


def test_a_redirect_is_not_followed(slack: Slack) -> None:
    fake, _, client = slack
    with Server(lambda _: Answer(200, b"x")).running() as other:
        fake.download = Answer(302, b"", {"Location": f"{other.url}/sign-in"})
        with pytest.raises(Unusable, match="files:read"):
            fetch(client, "F0123456789")
        assert other.asked == []


SIGN_IN = Answer(200, b"<!doctype html><title>Sign in</title>", {"Content-Type": "text/html; charset=utf-8"})


@pytest.mark.parametrize(
    ("download", "kind", "says"),
    [
        (SIGN_IN, Unusable, "files:read"),
        (Answer(403, b"no"), Unusable, "files:read"),
        (Answer(404, b"gone"), Unusable, "add it again"),
        (Answer(503, b"later"), NotNow, "try again"),
        (Answer(200, b"", {"Content-Type": "image/png"}), NotNow, "still working"),
        (Answer(200, bytes(MOST_BYTES + 1), {"Content-Type": "image/png"}), NotNow, "try again"),
        (Answer(200, b"packed", {"Content-Encoding": "gzip"}), NotNow, "try again"),
        (Answer(200, b"cut", {"Content-Length": "900", "Connection": "close"}), NotNow, "try again"),
    ],
)
def test_a_download_that_goes_wrong_is_said_kindly(
    slack: Slack, download: Answer, kind: type[Exception], says: str
) -> None:
    fake, _, client = slack
    fake.download = download
    with pytest.raises(kind, match=says) as raised:
        fetch(client, "F0123456789")
    assert "canary" not in repr(raised.value)


@pytest.mark.parametrize(
    ("file", "kind", "says"),
    [
        ({"mode": "tombstone"}, Unusable, "no longer has that file"),
        ({"mode": "hidden_by_limit"}, Unusable, "no longer has that file"),
        ({"is_external": True}, Unusable, "no longer has that file"),
        ({"size": MOST_BYTES + 1}, Unusable, "10 MB"),
        ({"url_private_download": ""}, NotNow, "still working"),
        ({"file_access": "check_file_info"}, NotNow, "still working"),
    ],
)
def test_what_slack_says_of_a_file_is_heeded(slack: Slack, file: Json, kind: type[Exception], says: str) -> None:
    fake, server, client = slack
    fake.file |= file
    with pytest.raises(kind, match=says):
        fetch(client, "F0123456789")
    assert tokens_sent(server) == []


@pytest.mark.parametrize(
    ("error", "kind", "says"),
    [
        ("file_not_found", Unusable, "no longer has that file"),
        ("file_deleted", Unusable, "no longer has that file"),
        ("missing_scope", Unusable, "files:read"),
        ("internal_error", NotNow, "try again"),
    ],
)
def test_what_slack_refuses_is_said_kindly(slack: Slack, error: str, kind: type[Exception], says: str) -> None:
    fake, _, client = slack
    fake.error = error
    with pytest.raises(kind, match=says):
        fetch(client, "F0123456789")


def test_a_slack_that_hangs_is_not_waited_for(slack: Slack) -> None:
    _, server, client = slack
    client.timeout = 1
    server.next("GET", hangs)
    server.next("POST", hangs)
    with pytest.raises(NotNow):
        fetch(client, "F0123456789")


def test_a_slack_that_cannot_be_reached_is_said_kindly(slack: Slack) -> None:
    _, server, client = slack
    server.next("POST", answers(Answer(500, b"boom")))
    server.next("GET", answers(Answer(500, b"boom")))
    with pytest.raises(NotNow):
        fetch(client, "F0123456789")

"""Files uploaded by the app, and pictures in messages, as Slack takes them."""

from base64 import b64encode

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError

from rehearsal.records import BOT_TOKEN
from tests import pictures as made
from tests.rehearsal.conftest import Be, Place
from tests.rehearsal.running import MANIFEST, installed


@pytest.fixture
def slack(place: Place) -> WebClient:
    scopes = [*MANIFEST["oauth_config"]["scopes"]["bot"], "files:read", "files:write"]
    installed(place.url, oauth_config={"scopes": {"bot": scopes}})
    return WebClient(token=BOT_TOKEN, base_url=f"{place.url}/api/", retry_handlers=[])


def uploaded(slack: WebClient, data: bytes, name: str) -> str:
    return str(slack.files_upload_v2(content=data, filename=name)["files"][0]["id"])


def image(file: str, **more: object) -> dict[str, object]:
    return {"type": "image", "slack_file": {"id": file}, "alt_text": "Four colours", **more}


def test_an_uploaded_picture_is_shown_in_a_message_and_on_the_page(place: Place, slack: WebClient) -> None:
    file = uploaded(slack, made.png(), "four.png")
    assert slack.files_info(file=file)["file"]["mimetype"] == "image/png"
    assert slack.chat_postMessage(channel="C0GENERAL", text="Look", blocks=[image(file)])["ok"]
    shown = httpx.get(f"{place.url}/rehearsal/files/{file}")
    assert (shown.content, shown.headers["Content-Type"]) == (made.png(), "image/png")


@pytest.mark.parametrize(
    "block",
    [
        image("F0FILE9999999"),
        image("F1"),
        image("F0FILE9999999", image_url="https://example.com/x.png"),
    ],
)
def test_a_picture_that_is_not_there_is_no_block(slack: WebClient, block: dict[str, object]) -> None:
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        slack.chat_postMessage(channel="C0GENERAL", text="Look", blocks=[block])


def test_a_file_that_is_no_picture_is_neither_shown_nor_given_to_the_page(place: Place, slack: WebClient) -> None:
    file = uploaded(slack, b"%PDF-1.7", "four.pdf")
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        slack.chat_postMessage(channel="C0GENERAL", text="Look", blocks=[image(file)])
    assert httpx.get(f"{place.url}/rehearsal/files/{file}").status_code == 404


def test_an_upload_that_was_not_finished_is_no_file(place: Place, slack: WebClient) -> None:
    begun = slack.files_getUploadURLExternal(filename="four.png", length=9)
    assert httpx.post(begun["upload_url"], content=b"four").status_code == 400
    with pytest.raises(SlackApiError, match="file_not_found"):
        slack.files_completeUploadExternal(files=[{"id": begun["file_id"]}])
    with pytest.raises(SlackApiError, match="file_not_found"):
        slack.files_info(file=begun["file_id"])


def test_uploading_needs_its_scope(place: Place) -> None:
    installed(place.url)
    with pytest.raises((SlackApiError, SlackRequestError), match="missing_scope"):
        uploaded(WebClient(token=BOT_TOKEN, base_url=f"{place.url}/api/", retry_handlers=[]), made.png(), "four.png")


def a_plan(content: bytes = b"Date,Text\n", name: str = "plan.csv") -> dict[str, str]:
    return {"name": name, "content": b64encode(content).decode()}


def test_a_file_put_into_a_message_is_described_in_it_and_can_be_fetched(
    place: Place, slack: WebClient, be: Be
) -> None:
    priya = be("U0PRIYA")
    assert priya.does("message", channel="D0PRIYA", files=[a_plan()])["ok"]
    message = slack.conversations_history(channel="D0PRIYA", limit=1)["messages"][0]
    (file,) = message["files"]
    assert (message["subtype"], message["text"], file["name"], file["filetype"]) == (
        "file_share",
        "",
        "plan.csv",
        "csv",
    )
    allowed = {"Authorization": f"Bearer {BOT_TOKEN}"}
    assert httpx.get(file["url_private_download"], headers=allowed).content == b"Date,Text\n"
    assert priya.last_message("D0PRIYA")["files"] == [{"id": file["id"], "name": "plan.csv"}]


def test_a_message_needs_words_or_a_file_that_is_one(place: Place, slack: WebClient, be: Be) -> None:
    priya = be("U0PRIYA")
    assert "missing" in priya.does("message", channel="D0PRIYA", files=[])["error"]
    assert (
        "isn't base64" in priya.does("message", channel="D0PRIYA", files=[{"name": "a.csv", "content": "?"}])["error"]
    )
    assert "must be a list" in priya.does("message", channel="D0PRIYA", files="plan.csv")["error"]


def test_an_app_that_only_speaks_takes_no_messages(place: Place, be: Be) -> None:
    home = {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": True}
    installed(place.url, features={**MANIFEST["features"], "app_home": home})
    assert "turned off" in be("U0PRIYA").does("message", channel="D0PRIYA", text="Hello?")["error"]

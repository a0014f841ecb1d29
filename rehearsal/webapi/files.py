"""files.*: files put into forms by people, and pictures uploaded by the app."""

from rehearsal.errors import SlackError
from rehearsal.files import MOST_BYTES, completed, expected, file_as_slack
from rehearsal.shapes import Json
from rehearsal.webapi.method import Call, method


@method(
    "files.info",
    tier="t4",
    scopes=("files:read",),
    required="file",
    optional="count cursor limit page",
    takes_json=False,
)
def files_info(call: Call) -> Json:
    """A file."""
    file = call.workspace.files.get(call.text("file"))
    if file is None:
        raise SlackError("file_not_found")
    return {"file": file_as_slack(call.workspace, file), "comments": [], "response_metadata": {"next_cursor": ""}}


@method(
    "files.getUploadURLExternal",
    tier="t4",
    scopes=("files:write",),
    required="filename length",
    optional="alt_txt snippet_type",
    takes_json=False,
)
def get_upload_url(call: Call) -> Json:
    """Where to upload a file to."""
    length = call.number("length", 0, MOST_BYTES)
    if len(call.text("alt_txt")) > 1000:
        raise SlackError("alt_txt_too_large")
    file_id = expected(call.workspace, call.text("filename"), length)
    return {"upload_url": f"{call.workspace.url}/files-up/{file_id}", "file_id": file_id}


@method(
    "files.completeUploadExternal",
    tier="t4",
    scopes=("files:write",),
    required="files",
    optional="blocks channel_id channels icon_emoji icon_url initial_comment thread_ts username",
)
def complete_upload(call: Call) -> Json:
    """Take up files whose bytes have come. The rehearsal refuses to share uploads in a channel."""
    files = call.json("files", list, "invalid_arguments")
    if call.text("channel_id") or call.text("channels"):
        raise SlackError("posting_to_channel_denied")
    assert isinstance(files, list)  # noqa: S101  (json() has seen to it)
    found = [str(file.get("id")) for file in files if isinstance(file, dict)]
    if not found or not all(completed(call.workspace, file_id) for file_id in found):
        raise SlackError("file_not_found")
    return {"files": [{"id": file_id, "title": call.workspace.files[file_id].name} for file_id in found]}

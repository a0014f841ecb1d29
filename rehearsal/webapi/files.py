"""files.*: what people put into forms."""

from rehearsal.errors import SlackError
from rehearsal.files import file_as_slack
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
    """One file."""
    file = call.workspace.files.get(call.text("file"))
    if file is None:
        raise SlackError("file_not_found")
    return {"file": file_as_slack(call.workspace, file), "comments": [], "response_metadata": {"next_cursor": ""}}

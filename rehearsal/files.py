"""Files that people put into forms or the bot uploads: kept in memory, fetched with the bot's token as from Slack."""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from aiohttp import web

from rehearsal.elements import file_of
from rehearsal.errors import Sorry
from rehearsal.records import BOT_TOKEN, BOT_USER, Upload
from rehearsal.shapes import Json
from rehearsal.state import Workspace

MOST_BYTES = 10 * 2**20
TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "heic": "image/heic",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "txt": "text/plain",
    "mp4": "video/mp4",
}
PICTURES = ("image/png", "image/jpeg", "image/gif")
"""Types of pictures in blocks; Slack takes no other."""
SIGN_IN = "<!doctype html><title>Sign in | Slack</title><p>Sign in to see this file.</p>"


def uploaded(workspace: Workspace, user: str, element: Json, given: object) -> Json:
    """A file from `{"name", "content"}` (base64), or a known file from `{"id"}`, as Slack describes it."""
    if not isinstance(given, dict):
        raise Sorry('A file is {"name": "river.png", "content": "…base64…"}.')
    known = workspace.files.get(str(given.get("id")))
    if known is not None and known.user == user:
        return file_as_slack(workspace, known)
    name = PurePath(str(given.get("name") or "")).name
    ending = name.rpartition(".")[2].lower()
    if not name:
        raise Sorry("A file needs a name.")
    if element.get("filetypes") and ending not in element["filetypes"]:
        raise Sorry(f"{name} can't be added here; the field takes {', '.join(element['filetypes'])}.")
    try:
        data = base64.b64decode(str(given.get("content") or ""), validate=True)
    except binascii.Error as wrong:
        raise Sorry(f"The content of {name} isn't base64.") from wrong
    if not 0 < len(data) <= MOST_BYTES:
        raise Sorry(f"{name} is {'empty' if not data else 'larger than 10 MB'}.")
    kind = TYPES.get(ending, "application/octet-stream")
    upload = Upload(workspace.next_id("F0FILE"), name, kind, data, user, int(workspace.now().timestamp()))
    workspace.files[upload.id] = upload
    return file_as_slack(workspace, upload)


def expected(workspace: Workspace, name: str, length: int) -> str:
    """Prepare for the app's upload of a file; gives the file's id."""
    ending = name.rpartition(".")[2].lower()
    kind = TYPES.get(ending, "application/octet-stream")
    at = int(workspace.now().timestamp())
    upload = Upload(workspace.next_id("F0FILE"), name, kind, b"", BOT_USER, at, length)
    workspace.uploads[upload.id] = upload
    return upload.id


def completed(workspace: Workspace, file_id: str) -> bool:
    """Take up a file whose bytes have come; says whether they have."""
    upload = workspace.uploads.get(file_id)
    if upload is None or len(upload.data) != upload.length:
        return False
    workspace.files[file_id] = workspace.uploads.pop(file_id)
    return True


def file_as_slack(workspace: Workspace, file: Upload) -> Json:
    """A file in the shape of files.info and of a form's state."""
    url = f"{workspace.url}/files-pri/{workspace.world.team_id}-{file.id}"
    ending = file.name.rpartition(".")[2].lower()
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.name,
        "mimetype": file.mimetype,
        "filetype": "jpg" if ending == "jpeg" else ending,
        "pretty_type": ending.upper(),
        "user": file.user,
        "user_team": workspace.world.team_id,
        "editable": False,
        "size": len(file.data),
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "url_private": f"{url}/{file.name}",
        "url_private_download": f"{url}/download/{file.name}",
        "permalink": f"{workspace.url}/files/{file.user}/{file.id}/{file.name}",
        "channels": [],
        "groups": [],
        "ims": [],
        "has_rich_preview": False,
    }


def strange(workspace: Workspace, thing: object, at: str) -> Iterator[tuple[str, str]]:
    """Pictures in blocks without a file that Slack would show: the file is gone, or is no picture."""
    if isinstance(thing, dict):
        if thing.get("type") == "image" and (file_id := file_of(thing)):
            file = workspace.files.get(file_id)
            if file is None or file.mimetype not in PICTURES:
                yield f"{at}/slack_file", "invalid slack file"
        for name, value in thing.items():
            yield from strange(workspace, value, f"{at}/{name}")
    elif isinstance(thing, list):
        for index, value in enumerate(thing):
            yield from strange(workspace, value, f"{at}/{index}")


@dataclass(frozen=True, slots=True)
class Files:
    """Where the bot fetches files from."""

    workspace: Workspace

    def routes(self) -> list[web.RouteDef]:
        """Paths and handlers."""
        return [
            web.get("/files-pri/{team_file}/{name}", self.fetch),
            web.get("/files-pri/{team_file}/download/{name}", self.fetch),
            web.post("/files-up/{id}", self.take),
            web.get("/rehearsal/files/{id}", self.look),
        ]

    async def take(self, request: web.Request) -> web.Response:
        """Take the bytes of an upload announced by the app, in the announced number."""
        waiting = self.workspace.uploads.get(request.match_info["id"])
        data = await request.read()
        if waiting is None or len(data) != waiting.length:
            return web.Response(status=400, text="The upload is not what was asked for.")
        self.workspace.uploads[waiting.id] = replace(waiting, data=data)
        return web.Response(text=f"OK - {len(data)}")

    async def look(self, request: web.Request) -> web.Response:
        """A picture in a message, for the page to show."""
        file = self.workspace.files.get(request.match_info["id"])
        if file is None or file.mimetype not in PICTURES:
            raise Sorry("There is no such picture.", 404)
        return web.Response(body=file.data, content_type=file.mimetype)

    async def fetch(self, request: web.Request) -> web.Response:
        """The file; without the token or its scope a page to sign in, with status 200, just as Slack answers."""
        file = self.workspace.files.get(request.match_info["team_file"].rpartition("-")[2])
        installation = self.workspace.installation
        allowed = installation is not None and "files:read" in installation.scopes
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}" or not allowed:
            return web.Response(text=SIGN_IN, content_type="text/html")
        if file is None:
            return web.Response(status=404, text="file_not_found")
        return web.Response(body=file.data, content_type=file.mimetype)

"""Files that people put into forms: kept in memory, fetched by the bot with its token as from Slack."""

import base64
import binascii
from dataclasses import dataclass
from pathlib import PurePath

from aiohttp import web

from rehearsal.errors import Sorry
from rehearsal.records import BOT_TOKEN, Upload
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
SIGN_IN = "<!doctype html><title>Sign in | Slack</title><p>Sign in to see this file.</p>"


def uploaded(workspace: Workspace, user: str, element: Json, given: object) -> Json:
    """A file from `{"name", "content"}` (base64), or one already there by its `{"id"}`, as Slack describes it."""
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
    upload = Upload(workspace.next_id("F"), name, kind, data, user, int(workspace.now().timestamp()))
    workspace.files[upload.id] = upload
    return file_as_slack(workspace, upload)


def file_as_slack(workspace: Workspace, file: Upload) -> Json:
    """A file as files.info and a form's state show it."""
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


@dataclass(frozen=True, slots=True)
class Files:
    """Where the bot fetches files from."""

    workspace: Workspace

    def routes(self) -> list[web.RouteDef]:
        """Where it is found."""
        return [
            web.get("/files-pri/{team_file}/{name}", self.fetch),
            web.get("/files-pri/{team_file}/download/{name}", self.fetch),
        ]

    async def fetch(self, request: web.Request) -> web.Response:
        """The file; without the token or its scope a page to sign in, with 200, which is what Slack gives."""
        file = self.workspace.files.get(request.match_info["team_file"].rpartition("-")[2])
        installation = self.workspace.installation
        allowed = installation is not None and "files:read" in installation.scopes
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}" or not allowed:
            return web.Response(text=SIGN_IN, content_type="text/html")
        if file is None:
            return web.Response(status=404, text="file_not_found")
        return web.Response(body=file.data, content_type=file.mimetype)

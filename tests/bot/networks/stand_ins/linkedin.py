"""A small LinkedIn: posts, pictures and comments of an organisation or a member, by the versioned REST APIs.

Sources, all below learn.microsoft.com/en-us/linkedin/marketing/community-management/, by the short names used below:
- posts: shares/posts-api?view=li-lms-2026-01 (create, update, delete, find; permissions; codes).
- images: shares/images-api (initializeUpload, states, formats, pixels). multi: shares/multiimage-post-api (2 to 20).
- comments: shares/comments-api. metadata: shares/social-metadata-api. statistics: organizations/share-statistics.
- duplicates: the body of 422 with its URN, github.com/Arisamiga/Linkedin-RSS/issues/5; after a deletion another URN at
  each try, of posts that never were: github.com/ComposioHQ/composio/issues/2710 (a day or two there).
Not documented, and the stricter case chosen for a client: the limit of a commentary (3,000, counted as sent, with its
backslashes, in UTF-16 units: posts name FIELD_LENGTH_TOO_LONG without a number); for how long a text stays a duplicate
(for ever, here); what is compared (the commentary alone); whether a comment may be repeated (here: taken twice).
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import linkedin_text
from tests.bot.networks.stand_ins.linkedin_access import (
    MEMBER,
    OTHER_PAGE,
    PAGE,
    LinkedInAccess,
    forbidden,
    refused,
)
from tests.bot.networks.stand_ins.linkedin_nodes import Comment, Image, Post, duplicate, json_of, length
from tests.bot.networks.stand_ins.parts import Slowness

LENGTH, ALT_TEXT, COMMENT, PIXELS = 3_000, 4_086, 1_250, 36_152_320
CITIZEN = "urn:li:person:pat"
REQUIRED = ("author", "commentary", "visibility", "distribution", "lifecycleState")
KNOWN = frozenset({*REQUIRED, "content", "reshareContext", "isReshareDisabledByAuthor", "contentLandingPage"})


@dataclass
class FakeLinkedIn:
    """LinkedIn for the page of a department. Misbehaviour on order is in the fields, and in the server's faults."""

    clock: Clock
    roles: dict[str, str] = field(default_factory=lambda: {PAGE: "ADMINISTRATOR"})
    """The member's roles, by organisation."""
    processes: timedelta = timedelta()
    """How long pictures are worked on."""
    picture_fails: bool = False
    ignores_edits: bool = False
    """A patch of the commentary answers 204 and changes nothing, as some apps' notes say."""
    ghosts: bool = True
    """Whether a deleted text counts as a duplicate still, of a post that never was (composio issue 2710)."""
    haunted: int = 0
    """How often the server has named such a post."""
    slow: Slowness = field(default_factory=Slowness)
    all_posts: dict[str, Post] = field(default_factory=dict)
    images: dict[str, Image] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)
    access: LinkedInAccess = field(init=False)

    def __post_init__(self) -> None:
        self.access = LinkedInAccess(self.clock)

    def respond(self, asked: Asked) -> Answer:
        if answer := self.access.respond(asked):
            return answer
        if refusal := self.access.refuses(asked):
            return refusal
        match asked.method, *(unquote(part) for part in asked.path.strip("/").split("/")):
            case "GET", "v2", "userinfo":
                me = {"sub": MEMBER.rpartition(":")[2], "name": "Sam Example", "given_name": "Sam"}
                return said(me) if "openid" in self.access.scopes else forbidden("userinfo.GET.NO_VERSION")
            case "GET", "rest", "organizationAcls":
                return self._roles(asked)
            case "POST", "rest", "posts":
                return self._create(asked)
            case "GET", "rest", "posts":
                return self._find(asked)
            case "GET", "rest", "posts", urn:
                return self._readable(urn, "posts.GET", lambda post: said(self._shown(post)))
            case "POST", "rest", "posts", urn:
                return self._update(asked, urn)
            case "DELETE", "rest", "posts", urn:
                return self._delete(urn)
            case "POST", "rest", "images" if asked.query.get("action") == "initializeUpload":
                return self._initialize(asked)
            case "PUT", "dms-uploads", key:
                return self._upload(asked, f"urn:li:image:{key}")
            case "GET", "rest", "images", urn:
                return self._image(urn)
            case "POST", "rest", "socialActions", urn, "comments":
                return self._comment(asked, urn)
            case "GET", "rest", "socialActions", urn, "comments":
                return self._readable(urn, "socialActions.GET", lambda _: self._listed(asked, urn))
            case "DELETE", "rest", "socialActions", _, "comments", id_:
                return self._uncomment(id_)
            case "GET", "rest", "socialMetadata", urn:
                return self._readable(urn, "socialMetadata.GET", lambda post: said(self._metadata(post)))
            case "GET", "rest", "organizationalEntityShareStatistics":
                return self._statistics(asked)
        return refused(404, "RESOURCE_NOT_FOUND", f"No virtual resource found: {asked.path}", 0)

    def posts(self) -> int:
        """How many posts and comments of ours are out."""
        ours = {MEMBER, *self.roles}
        return sum(post.author in ours and not post.gone for post in self.all_posts.values()) + sum(
            comment.actor in ours and not comment.gone for comment in self.comments.values()
        )

    def appears(self, sent: str, author: str = PAGE) -> Post:
        """A post that did not come from the client."""
        urn = f"urn:li:share:{7_240_000_000_000_000_000 + len(self.all_posts)}"
        self.all_posts[urn] = Post(urn, author, sent, self.clock())
        return self.all_posts[urn]

    def writes(self, above: str, text: str, actor: str = CITIZEN, parent: str | None = None) -> Comment:
        """A comment, by default of somebody else."""
        comment = Comment(str(6_600_000 + len(self.comments)), above, text, actor, self.clock(), parent)
        self.comments[comment.id] = comment
        return comment

    def _create(self, asked: Asked) -> Answer:
        body = json_of(asked)
        if body is None:
            return refused(400, "ILLEGAL_ARGUMENT", "Request body could not be converted to data map")
        wrong = [f"ERROR :: /{name} :: unrecognized field found but not allowed\n" for name in set(body) - KNOWN]
        missing = "field is required but not found and has no default value"
        wrong += [f"ERROR :: /{name} :: {missing}\n" for name in REQUIRED if name not in body]
        if wrong:
            return said({"message": "".join(wrong), "status": 422}, 422)
        author, sent = str(body["author"]), str(body["commentary"])
        if not self._may_write(author):
            return forbidden("posts.CREATE")
        if body["visibility"] not in {"PUBLIC", "CONNECTIONS", "LOGGED_IN"}:
            return refused(400, "INVALID_VALUE_FOR_FIELD", "/visibility :: not an enum symbol")
        if body["lifecycleState"] not in {"PUBLISHED", "DRAFT"}:
            return refused(400, "INVALID_VALUE_FOR_FIELD", "/lifecycleState :: not an enum symbol")
        if not body["distribution"].get("feedDistribution"):
            return refused(400, "MISSING_FIELD", "/distribution/feedDistribution :: is required")
        content = body.get("content", {})
        if not sent.strip() and not content and "reshareContext" not in body:
            return refused(400, "INVALID_VALUE_BLANK_FIELD", "Field /commentary cannot be blank")
        if length(sent) > LENGTH:
            return refused(400, "FIELD_LENGTH_TOO_LONG", f"Field Value validation failed: /commentary exceeds {LENGTH}")
        images, refusal = self._pictures(content, author)
        if refusal := refusal or self._article_fault(content, author):
            return refusal
        parent = body.get("reshareContext", {}).get("parent")
        if parent and (parent not in self.all_posts or self.all_posts[parent].gone):
            return refused(404, "NOT_FOUND", f"Parent {parent} not found")
        if twin := self._twin(sent, author):
            self.haunted += twin.gone
            return duplicate(f"urn:li:share:{7_431_329_065_766_260_736 + self.haunted}" if twin.gone else twin.urn)
        post = self.appears(sent, author)
        post.body, post.images = body, images
        self.slow.begins(post.urn, self.clock())
        return Answer(201, b"", {"x-restli-id": post.urn, "x-linkedin-id": post.urn})

    def _twin(self, sent: str, author: str) -> Post | None:
        for post in self.all_posts.values():
            if sent.strip() and (post.sent, post.author) == (sent, author) and (self.ghosts or not post.gone):
                return post
        return None

    def _pictures(self, content: dict[str, Any], author: str) -> tuple[tuple[tuple[str, str], ...], Answer | None]:
        """Posts: content.media; multi: content.multiImage.images, 2 to 20; alt texts to 4,086 characters."""
        several = content.get("multiImage", {}).get("images")
        wanted = several if several is not None else [content["media"]] if "media" in content else []
        if several is not None and not 2 <= len(several) <= 20:
            return (), refused(400, "INVALID_VALUE_FOR_FIELD", "/content/multiImage/images must hold 2 to 20 images")
        for image in wanted:
            known = self.images.get(str(image.get("id")))
            if known is None or known.owner != author:
                return (), refused(400, "INVALID_URN_ID", f"Asset {image.get('id')} is not valid for {author}")
            state = known.state(self.clock())
            if state in {"WAITING_UPLOAD", "PROCESSING_FAILED"}:
                return (), refused(400, f"MEDIA_ASSET_{state}", f"Media asset {known.urn} is in state {state}")
            if length(image.get("altText", "")) > ALT_TEXT:
                return (), refused(400, "FIELD_LENGTH_TOO_LONG", f"altText exceeds {ALT_TEXT}")
        return tuple((image["id"], image.get("altText", "")) for image in wanted), None

    def _article_fault(self, content: dict[str, Any], author: str) -> Answer | None:
        """Posts, "article": source and title are required, the title has fewer than 400 characters, the description
        fewer than 4,086, and the thumbnail is an image of the author's."""
        if (article := content.get("article")) is None:
            return None
        if len(content) > 1:
            return refused(400, "INVALID_VALUE_FOR_FIELD", "/content is a union of one member")
        if missing := [name for name in ("source", "title") if not article.get(name)]:
            return refused(400, "MISSING_FIELD", f"/content/article/{missing[0]} is required")
        for name, most in (("title", 400), ("description", 4086)):
            if length(article.get(name, "")) >= most:
                return refused(400, "FIELD_LENGTH_TOO_LONG", f"/content/article/{name} exceeds {most}")
        thumbnail = {"media": {"id": article["thumbnail"]}} if "thumbnail" in article else {}
        return self._pictures(thumbnail, author)[1]

    def _may_write(self, author: str) -> bool:
        """Posts: w_member_social for oneself, w_organization_social and a role for an organisation."""
        if author == MEMBER:
            return "w_member_social" in self.access.scopes
        roles = {"ADMINISTRATOR", "DIRECT_SPONSORED_CONTENT_POSTER", "CONTENT_ADMIN"}
        return "w_organization_social" in self.access.scopes and self.roles.get(author) in roles

    def _may_read(self, author: str) -> bool:
        """Posts: r_organization_social and a role; r_member_social is closed."""
        if author == MEMBER:
            return "r_member_social" in self.access.scopes
        return "r_organization_social" in self.access.scopes and author in self.roles

    def _readable(self, urn: str, resource: str, answer: Callable[[Post], Answer]) -> Answer:
        post = self.all_posts.get(urn)
        if not self._may_read(post.author if post else PAGE):
            return forbidden(resource)
        if post is None or post.gone or self.slow.hides(urn, self.clock()):
            return refused(404, "NOT_FOUND", f"Could not find entity {urn}")
        return answer(post)

    def _find(self, asked: Asked) -> Answer:
        """Posts: q=author, newest first, count to 100; the finder's header is a must."""
        if ids := asked.query.get("ids"):
            return self._batch(ids.removeprefix("List(").removesuffix(")").split(","))
        author, count = asked.query.get("author", ""), asked.query.get("count", "10")
        if asked.query.get("q") != "author" or asked.headers.get("x-restli-method", "").upper() != "FINDER":
            return refused(400, "ILLEGAL_ARGUMENT", "Method FINDER with q=author is needed")
        if not self._may_read(author):
            return forbidden("posts.FINDER-author")
        if not count.isdigit() or not 1 <= int(count) <= 100:
            return refused(400, "INVALID_VALUE_FOR_FIELD", "count must be between 1 and 100")
        begins = int(asked.query.get("start", "0"))
        found = [
            self._shown(post)
            for post in reversed(self.all_posts.values())
            if post.author == author and not post.gone and not self.slow.hides(post.urn, self.clock())
        ]
        paging = {"start": begins, "count": int(count), "links": []}
        return said({"paging": paging, "elements": found[begins : begins + int(count)]})

    def _batch(self, urns: list[str]) -> Answer:
        """Posts: several at once; the missing ones are told in `errors`, with the status 200."""
        if not all(self._may_read(self.all_posts[urn].author if urn in self.all_posts else PAGE) for urn in urns):
            return forbidden("posts.BATCH_GET")
        live = {urn for urn in urns if urn in self.all_posts and not self.all_posts[urn].gone}
        missing = {urn: {"status": 404, "message": f"Could not find entity {urn}"} for urn in urns if urn not in live}
        results = {urn: self._shown(self.all_posts[urn]) for urn in urns if urn in live}
        return said({"results": results, "statuses": dict.fromkeys(results, 200), "errors": missing})

    def _update(self, asked: Asked, urn: str) -> Answer:
        """Posts: a partial update of the commentary; 204 without a body."""
        if asked.headers.get("x-restli-method", "").upper() != "PARTIAL_UPDATE":
            return refused(400, "ILLEGAL_ARGUMENT", "Method PARTIAL_UPDATE is needed in X-RestLi-Method")
        post, patch = self.all_posts.get(urn), (json_of(asked) or {}).get("patch", {}).get("$set", {})
        if post is None or post.gone:
            return refused(404, "NOT_FOUND", f"Could not find entity {urn}")
        if not self._may_write(post.author):
            return forbidden("posts.PARTIAL_UPDATE")
        if not patch or set(patch) - {"commentary", "contentCallToActionLabel", "contentLandingPage"}:
            return refused(400, "INVALID_VALUE_FOR_FIELD", "Only the commentary can be changed")
        if length(str(patch.get("commentary", ""))) > LENGTH:
            return refused(400, "FIELD_LENGTH_TOO_LONG", f"Field Value validation failed: /commentary exceeds {LENGTH}")
        if "commentary" in patch and not self.ignores_edits:
            post.sent, post.edited = str(patch["commentary"]), self.clock()
        return Answer(204, b"")

    def _delete(self, urn: str) -> Answer:
        """Posts: 204, for a post that is gone, too."""
        if post := self.all_posts.get(urn):
            if not self._may_write(post.author):
                return forbidden("posts.DELETE")
            post.gone = True
        return Answer(204, b"")

    def _initialize(self, asked: Asked) -> Answer:
        owner = str((json_of(asked) or {}).get("initializeUploadRequest", {}).get("owner", ""))
        if not self._may_write(owner):
            return forbidden("images.ACTION-initializeUpload")
        key, expires = f"C{len(self.images):04}", self.clock() + timedelta(hours=24)
        self.images[f"urn:li:image:{key}"] = Image(f"urn:li:image:{key}", owner, expires)
        address = f"http://{asked.headers.get('host', '127.0.0.1')}/dms-uploads/{key}"
        value = {"uploadUrlExpiresAt": int(expires.timestamp() * 1000), "uploadUrl": address}
        return said({"value": value | {"image": f"urn:li:image:{key}"}})

    def _upload(self, asked: Asked, urn: str) -> Answer:
        """Images: the bytes, with the token; too many pixels or another format fail while processed, not at once."""
        image = self.images.get(urn)
        if image is None or self.clock() >= image.expires:
            return Answer(400, b"<html><body>Bad Request</body></html>", {"Content-Type": "text/html"})
        image.data, image.ready = asked.body, self.clock() + self.processes
        pixels = 0
        if asked.body.startswith(b"\x89PNG") and len(asked.body) >= 24:
            width, height = struct.unpack(">II", asked.body[16:24])
            pixels = width * height
        format_ = asked.body.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8"))
        image.failed = self.picture_fails or not format_ or pixels >= PIXELS
        return Answer(201, b"")

    def _image(self, urn: str) -> Answer:
        """Images: with rights to write alone, the state can't be seen."""
        image = self.images.get(urn)
        if image is None:
            return refused(404, "NOT_FOUND", f"Could not find entity {urn}")
        if not self._may_read(image.owner):
            return refused(403, "ACCESS_DENIED", "Accessing this image resource is forbidden")
        return said({"id": urn, "owner": image.owner, "status": image.state(self.clock())})

    def _comment(self, asked: Asked, urn: str) -> Answer:
        """Comments: a reply is a comment on a post (or, with parentComment, on a comment); plain text, 1,250 long."""
        body = json_of(asked) or {}
        actor, text = str(body.get("actor", "")), str(body.get("message", {}).get("text", ""))
        parent, post = body.get("parentComment"), self.all_posts.get(urn)
        if not self._may_write(actor):
            return forbidden("socialActions.CREATE")
        if not text.strip() or not body.get("object"):
            return refused(400, "MISSING_FIELD", "message and object are required")
        if length(text) > COMMENT:
            return refused(400, "FIELD_LENGTH_TOO_LONG", f"message exceeds {COMMENT}")
        above = next((comment for comment in self.comments.values() if comment.urn == parent), None)
        if post is None or post.gone or (parent and (above is None or above.gone)):
            return refused(404, "NOT_FOUND", f"Could not find entity {parent or urn}")
        comment = self.writes(urn, text, actor, parent)
        answer = said(self._shown_comment(comment), 201)
        return Answer(201, answer.body, {**answer.headers, "x-restli-id": comment.id})

    def _uncomment(self, id_: str) -> Answer:
        comment = self.comments.get(id_)
        if comment is None or comment.gone:
            return refused(404, "NOT_FOUND", f"Could not find entity {id_}")
        if not self._may_write(comment.actor):
            return forbidden("socialActions.DELETE")
        comment.gone = True
        return Answer(204, b"")

    def _listed(self, asked: Asked, urn: str) -> Answer:
        found = [comment for comment in self.comments.values() if comment.above == urn and not comment.gone]
        begins, count = int(asked.query.get("start", "0")), int(asked.query.get("count", "10"))
        elements = [self._shown_comment(comment) for comment in found][begins : begins + count]
        return said(
            {"paging": {"start": begins, "count": count, "links": [], "total": len(found)}, "elements": elements}
        )

    def _metadata(self, post: Post) -> dict[str, object]:
        count = sum(comment.above == post.urn and not comment.gone for comment in self.comments.values())
        likes = {"LIKE": {"reactionType": "LIKE", "count": post.likes}} if post.likes else {}
        summary = {"count": count, "topLevelCount": count}
        return {"entity": post.urn, "reactionSummaries": likes, "commentSummary": summary, "commentsState": "OPEN"}

    def _statistics(self, asked: Asked) -> Answer:
        """Statistics: of organisations, by r_organization_social; posts without any are missing from the list."""
        organisation, shares = asked.query.get("organizationalEntity", ""), asked.query.get("shares", "List()")
        if not self._may_read(organisation):
            return forbidden("organizationalEntityShareStatistics.FINDER-organizationalEntity")
        wanted = shares.removeprefix("List(").removesuffix(")").split(",")
        elements = [
            {"organizationalEntity": organisation, "share": urn, "totalShareStatistics": post.statistics}
            for urn, post in self.all_posts.items()
            if urn in wanted and post.statistics
        ]
        return said({"paging": {"start": 0, "count": 10, "links": []}, "elements": elements})

    def _roles(self, asked: Asked) -> Answer:
        """…/organizations/organization-access-control-by-role: whose pages the member may speak for."""
        if not {"r_organization_admin", "rw_organization_admin"} & self.access.scopes:
            return forbidden("organizationAcls.FINDER-roleAssignee")
        elements = [
            {"organization": urn, "role": role, "roleAssignee": MEMBER, "state": "APPROVED"}
            for urn, role in {**self.roles, OTHER_PAGE: "ANALYST"}.items()
        ]
        return said({"paging": {"start": 0, "count": 10, "links": []}, "elements": elements})

    def _shown(self, post: Post) -> dict[str, object]:
        moment = int(post.at.timestamp() * 1000)
        return {
            **post.body,
            "id": post.urn,
            "author": post.author,
            "commentary": linkedin_text.read(post.sent)[1],
            "createdAt": moment,
            "publishedAt": moment,
            "lastModifiedAt": int((post.edited or post.at).timestamp() * 1000),
            "lifecycleState": self._state(post),
            "lifecycleStateInfo": {"isEditedByAuthor": post.edited is not None},
        }

    def _state(self, post: Post) -> str:
        """Images: a post goes out when its pictures are ready, and never if a picture fails."""
        states = {self.images[urn].state(self.clock()) for urn, _ in post.images}
        if "PROCESSING_FAILED" in states:
            return "PUBLISH_FAILED"
        return "PUBLISH_REQUESTED" if "PROCESSING" in states else str(post.body.get("lifecycleState", "PUBLISHED"))

    def _shown_comment(self, comment: Comment) -> dict[str, object]:
        shown: dict[str, object] = {"id": comment.id, "actor": comment.actor, "object": comment.above}
        shown |= {"commentUrn": comment.urn, "message": {"attributes": [], "text": comment.text}}
        shown["created"] = {"time": int(comment.at.timestamp() * 1000), "actor": comment.actor}
        return shown | ({"parentComment": comment.parent} if comment.parent else {})

"""A LinkedIn page: posts of an organisation, by LinkedIn's REST API. [How to get its keys](networks/linkedin.md).

A post brings the card of its link, as LinkedIn makes none: the page's title, description and picture, as approved.

LinkedIn knows no idempotency key, and refuses words that the page has posted before, naming the earlier post: after a
try in doubt that is our post, if it can be read. An app without `r_organization_social` can't look, watch or count.
LinkedIn ends each version of the API about a year after its month, and a token after 60 days.
"""

import re
from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from threading import Event
from urllib.parse import quote

import httpx

from bot.errors import Refused, SendingError, Unattached, Unreached, Unsure
from bot.model.post import Attached, Outgoing, Parent, Receipt, Seen, Tally, Timeline
from bot.outbound.client import asking, looking, read, sending, uploading
from bot.outbound.feed import Cards, Feed, Fold
from bot.outbound.linkedin_addresses import COMMENT, POST, comment_receipt, in_path, own_address, receipt_of, target_of
from bot.outbound.linkedin_answers import (
    Begun,
    Comments,
    Counts,
    Image,
    Metadata,
    Post,
    Posts,
    Roles,
    Share,
    Statistics,
)
from bot.outbound.linkedin_content import content_of
from bot.outbound.linkedin_problems import (
    AGAIN,
    IT_IS_OUT,
    NOT_THERE,
    TITLE,
    accepted_by_linkedin,
    twin_of,
)
from bot.outbound.linkedin_tokens import API, OAUTH, grant_of, renew
from bot.outbound.links import place_of, post_fault
from bot.outbound.little_text import length, shown, text_fault, written
from bot.outbound.network import (
    CLIENT_ID,
    CLIENT_SECRET,
    REDIRECT,
    Connection,
    Network,
    Setting,
    address_fault,
)
from bot.outbound.own_posts import SKEW, more_than_listed

VERSION = "202605"
"""The newest version of which documentation was read here (li-lms-2026-05)."""
PAGE = 100
"""The most posts that LinkedIn lists at once."""
TO_ALL = {"feedDistribution": "MAIN_FEED", "targetEntities": [], "thirdPartyDistributionChannels": []}
PAUSES = (0.1, 0.2, 0.4, 0.8, 1.5, 2.0, 2.0, 2.0)
"""Seconds between questions whether a picture is ready."""


@dataclass(frozen=True, slots=True)
class _LinkedIn:
    connection: Connection

    def upload(self, picture: Attached) -> str:
        """Upload a picture, and wait for LinkedIn to be done where we may look; the alt text goes with the post."""
        with uploading(TITLE), self._client() as http:
            begun = http.post(
                "/rest/images?action=initializeUpload", json={"initializeUploadRequest": {"owner": self._page}}
            )
            there = read(self._accepted(begun, "a picture"), Begun, TITLE).value
            self._accepted(http.put(own_address(there.uploadUrl, self._api), content=picture.data), "a picture")
            for pause in PAUSES:
                reply = http.get(f"/rest/images/{in_path(there.image)}")
                if reply.status_code == 403:
                    return there.image  # without leave to read: the post then waits at LinkedIn for its picture
                status = read(self._accepted(reply, "a picture"), Image, TITLE).status
                if status == "AVAILABLE":
                    return there.image
                if status == "PROCESSING_FAILED":
                    raise Refused(
                        f"{TITLE} could not use a picture. Nothing was sent; save it as a JPEG, and propose again."
                    )
                Event().wait(pause)
        raise Unreached(f"{TITLE} is still working on a picture. Nothing was posted; we'll try again.")

    def parent(self, url: str) -> Parent | None:
        """Find a post by its address. A post that our app may not read is taken from its address alone."""
        target = target_of(url)
        if target is None:
            return None
        with asking(TITLE), self._client() as http:
            reply = http.get(f"/rest/socialMetadata/{in_path(target.post)}")
            if reply.status_code == 404:
                return None
            if reply.status_code != 403:
                self._accepted(reply, "to show the post this replies to")
        return Parent(target.urn)

    def prepare(self, part: Outgoing, key: str) -> str:  # noqa: ARG002 (the port says so)
        """Renew a partner's token if it ends soon; keep nothing, as LinkedIn knows no key."""
        with uploading(TITLE, "the renewal of our token"):
            grant_of(self.connection)
        return ""

    def publish(self, part: Outgoing, key: str) -> Receipt:  # noqa: ARG002 (the port says so)
        """Post as the page, to everybody; a reply is a comment, and LinkedIn refuses comments to posts not there."""
        with sending(TITLE), self._client() as http:
            if part.answers:
                return self._comment(http, part)
            post = {
                "author": self._page,
                "commentary": written(part.text),
                "visibility": "PUBLIC",
                "distribution": TO_ALL,
                "lifecycleState": "PUBLISHED",
                "isReshareDisabledByAuthor": False,
                **content_of(part),
            }
            reply = http.post("/rest/posts", json=post)
            if twin := twin_of(reply):
                return self._duplicate(http, part, twin)
            urn = self._accepted(reply).headers.get("x-restli-id", "")
            if not POST.fullmatch(urn):
                raise Unsure(f"{TITLE} said yes without naming the post. It may be out; we'll look.")
        return receipt_of(urn)

    def look_up(
        self,
        part: Outgoing,
        key: str,  # noqa: ARG002 (the port says so)
        since: datetime,
        known: Set[str],
    ) -> Receipt | None:
        """Find the words among the page's newest posts, or the newest comments on the post answered."""
        with looking(TITLE), self._client() as http:
            if part.answers:
                return self._same_comment(http, part, since, known)
            listed = self._own(http)
        recent = [post for post in listed if post.at >= since - SKEW]
        same = (post for post in recent if shown(post.commentary) == part.text)
        found = next((receipt_of(post.id) for post in same if not {post.id, receipt_of(post.id).url} & known), None)
        if found is None and len(recent) >= PAGE:
            more_than_listed(TITLE, "page")
        return found

    def probe(self) -> str:
        """Name the page, and say whether the token may post there."""
        with asking(TITLE), self._client() as http:
            reply = http.get("/rest/organizationAcls?q=roleAssignee&state=APPROVED")
            roles = read(self._accepted(reply, "to say whose pages the token may post to"), Roles, TITLE).elements
        number = self.connection.settings["page"]
        role = next((role.role for role in roles if role.organization == self._page), "")
        if not role.startswith(("ADMINISTRATOR", "CONTENT_ADMIN")):
            raise Refused(
                f"The person who connected this account may not post to page {number} on {TITLE}. Connect the "
                "account again as a person who is a super or content admin of the page.",
                credential=True,
            )
        return f"page {number} on {TITLE}"

    def timeline(self, since: datetime) -> Timeline:
        """List the page's own posts; the newest page of the list alone."""
        with asking(TITLE), self._client() as http:
            listed = self._own(http)
        recent = [post for post in listed if post.at >= since]
        posts = (Seen(post.id, receipt_of(post.id).url, post.at, shown(post.commentary)) for post in recent)
        return Timeline(tuple(posts), whole=len(recent) < PAGE)

    def take_down(self, post: Receipt) -> None:
        """Delete a post or a comment; a post that is gone is no fault."""
        with sending(TITLE), self._client() as http:
            comment = COMMENT.fullmatch(post.id)
            where = f"/rest/posts/{in_path(post.id)}"
            if comment:
                actor = quote(self._page, safe="")
                where = f"/rest/socialActions/{in_path(comment['post'])}/comments/{comment['id']}?actor={actor}"
            reply = http.delete(where)
            if reply.status_code != 404:
                self._accepted(reply, "to take a post down")

    def edit(self, post: Receipt, part: Outgoing) -> None:
        """Put other words in a post, and look for them, where we may: some changes are taken and not made."""
        if COMMENT.fullmatch(post.id):
            raise Refused(f"A comment on {TITLE} isn't changed from here: take it down, and answer anew.")
        with sending(TITLE), self._client() as http:
            where = f"/rest/posts/{in_path(post.id)}"
            patch = {"patch": {"$set": {"commentary": written(part.text)}}}
            reply = http.post(where, json=patch, headers={"X-RestLi-Method": "PARTIAL_UPDATE"})
            self._accepted(reply, "to change a post")
            there = self._readable(http, post.id)
        if there is not None and shown(there.commentary) != part.text:
            raise Unsure(f"{TITLE} took the change, and still shows the old words. Look at the post: {post.url}")

    def says(self, post: Receipt, text: str) -> bool | None:
        """Tell whether a post has these words."""
        with asking(TITLE), self._client() as http:
            reply = http.get(f"/rest/posts/{in_path(post.id)}")
            if reply.status_code == 404:
                return None
            return shown(read(self._accepted(reply, "to show a post"), Post, TITLE).commentary) == text

    def tallies(self, posts: Sequence[Receipt]) -> dict[str, Tally]:
        """Count comments, reshares, reactions and impressions of posts; comments have no numbers."""
        counted = {post.id: Tally() for post in posts if COMMENT.fullmatch(post.id)}
        with asking(TITLE), self._client() as http:
            shares = {
                share.share or share.ugcPost: share.totalShareStatistics for share in self._statistics(http, posts)
            }
            for post in (post for post in posts if POST.fullmatch(post.id)):
                reply = http.get(f"/rest/socialMetadata/{in_path(post.id)}")
                if reply.status_code == 404:
                    continue
                found = read(self._accepted(reply, "to count comments and reactions"), Metadata, TITLE)
                share = shares.get(post.id, Counts())
                likes = sum(summary.count for summary in found.reactionSummaries.values())
                counted[post.id] = Tally(found.commentSummary.count, share.shareCount, likes, share.impressionCount)
        return counted

    def _comment(self, http: httpx.Client, part: Outgoing) -> Receipt:
        """Comment on a post, or below a comment. Raises Unattached."""
        target = target_of(part.answers)
        if target is None:
            raise Unattached(NOT_THERE.format(url=part.answers))
        body = {"actor": self._page, "object": target.post, "message": {"text": part.text}}
        body |= {"parentComment": target.urn} if target.urn != target.post else {}
        reply = http.post(f"/rest/socialActions/{in_path(target.post)}/comments", json=body)
        if reply.status_code == 404:
            raise Unattached(NOT_THERE.format(url=part.answers))
        id_ = self._accepted(reply).headers.get("x-restli-id", "")
        if not id_.isdigit():
            raise Unsure(f"{TITLE} said yes without naming the comment. It may be out; we'll look.")
        return comment_receipt(target.post, id_)

    def _same_comment(self, http: httpx.Client, part: Outgoing, since: datetime, known: Set[str]) -> Receipt | None:
        target = target_of(part.answers)
        if target is None:
            return None
        reply = http.get(f"/rest/socialActions/{in_path(target.post)}/comments?start=0&count={PAGE}")
        listed = read(self._accepted(reply, "to list comments"), Comments, TITLE).elements
        wanted = (self._page, part.text, target.urn if target.urn != target.post else "")
        for comment in listed:
            receipt = comment_receipt(target.post, comment.id)
            ours = (comment.actor, comment.message.text, comment.parentComment) == wanted
            if ours and comment.at >= since - SKEW and not {receipt.id, receipt.url} & known:
                return receipt
        return None

    def _duplicate(self, http: httpx.Client, part: Outgoing, twin: str) -> Receipt:
        """Tell what the refusal of a duplicate means: the post of an earlier try, or words posted before.

        After a deletion LinkedIn names posts that never were (github.com/ComposioHQ/composio/issues/2710).
        """
        if not part.doubtful:
            raise Refused(AGAIN.format(url=receipt_of(twin).url))
        there = self._readable(http, twin)
        if there is None or shown(there.commentary) != part.text:
            raise Unsure(IT_IS_OUT.format(url=receipt_of(twin).url), person=True)
        return receipt_of(twin)

    def _readable(self, http: httpx.Client, urn: str) -> Post | None:
        """A post as LinkedIn shows the post to us; None where there is none, or we may not read."""
        with suppress(SendingError), asking(TITLE):
            return read(self._accepted(http.get(f"/rest/posts/{in_path(urn)}"), "to show a post"), Post, TITLE)
        return None

    def _own(self, http: httpx.Client) -> tuple[Post, ...]:
        """The newest posts of the page."""
        query = f"q=author&author={quote(self._page, safe='')}&count={PAGE}&sortBy=CREATED"
        reply = http.get(f"/rest/posts?{query}", headers={"X-RestLi-Method": "FINDER"})
        return read(self._accepted(reply, "to list the page's posts"), Posts, TITLE).elements

    def _statistics(self, http: httpx.Client, posts: Sequence[Receipt]) -> tuple[Share, ...]:
        """Reshares and impressions, which LinkedIn gives for shares and for other posts in two lists."""
        found: list[Share] = []
        for kind, name in (("urn:li:share:", "shares"), ("urn:li:ugcPost:", "ugcPosts")):
            urns = ",".join(quote(post.id, safe="") for post in posts if post.id.startswith(kind))
            if urns:
                who = f"organizationalEntity={quote(self._page, safe='')}"
                query = f"q=organizationalEntity&{who}&{name}=List({urns})"
                reply = http.get(f"/rest/organizationalEntityShareStatistics?{query}")
                found += read(self._accepted(reply, "to count impressions"), Statistics, TITLE).elements
        return tuple(found)

    def _client(self) -> httpx.Client:
        return self.connection.client(
            base_url=self._api,
            headers={
                "Authorization": f"Bearer {grant_of(self.connection).access}",
                "LinkedIn-Version": self._version,
                "X-RestLi-Protocol-Version": "2.0.0",
            },
        )

    def _accepted(self, reply: httpx.Response, asked: str = "this post") -> httpx.Response:
        grant = self.connection.grants.current()
        hiding = (*self.connection.secrets.values(), *((grant.access, grant.refresh) if grant else ()))
        now = self.connection.clock()
        return accepted_by_linkedin(reply, now=now, version=self._version, hiding=hiding, asked=asked)

    @property
    def _api(self) -> str:
        return self.connection.settings.get("api", API)

    @property
    def _page(self) -> str:
        return f"urn:li:organization:{self.connection.settings['page']}"

    @property
    def _version(self) -> str:
        return self.connection.settings.get("version", VERSION)


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post on LinkedIn."""
    if fault := post_fault(url, settings):
        return fault
    if place_of(url) != TITLE:
        return f"is of {place_of(url) or 'another site'}, not of a post on {TITLE}."
    return "" if target_of(url) else "doesn't lead to a post: choose “Copy link to post” in the post's menu."


NETWORK = Network(
    name="linkedin",
    title=TITLE,
    limit=3000,
    counts="UTF-16 units as sent: most emoji count 2, and so do ( ) [ ] { } < > @ # * _ ~ \\ and the upright line",
    count=length,
    settings=(
        Setting(
            "page",
            "The page's number, which stands in the address of its admin view.",
            fault=lambda value: "" if value.isascii() and value.isdigit() else "must be a number, such as 2414183.",
        ),
        CLIENT_ID,
        Setting(
            "version",
            f"The version of LinkedIn's API, year and month, if not {VERSION}; each ends after about a year.",
            optional=True,
            fault=lambda value: "" if re.fullmatch(r"20\d\d(0[1-9]|1[0-2])", value) else "must be like 202605.",
        ),
        replace(REDIRECT, optional=False),
        Setting("api", f"The address of LinkedIn's API, if not {API}.", optional=True, fault=address_fault),
    ),
    secrets=(CLIENT_SECRET,),
    pictures=10,
    pictures_in_replies=0,
    alt_limit=4086,
    replies="as a comment below the post or comment they answer, or not sent",
    text_fault=text_fault,
    link_fault=link_fault,
    connect=_LinkedIn,
    renew=renew,
    authorise=OAUTH,
    feed=Feed(
        fold=Fold(lines=3, across=70, opens="…more"),
        cards=Cards.BROUGHT,
        narrowest=Fraction(4, 5),
        widest=Fraction(3),
        replies=False,
        source="three lines, about 210 characters: third parties' measurements (J. Espirian, September 2024), less on "
        "phones; cards: learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api (“does "
        "not support URL scraping”); LinkedIn's help on photos (3:1 to 4:5, others centred and cropped)",
    ),
    timeline=lambda connection, since: _LinkedIn(connection).timeline(since),
    take_down=lambda connection, post: _LinkedIn(connection).take_down(post),
    edit=lambda connection, post, part: _LinkedIn(connection).edit(post, part),
    says=lambda connection, post, text: _LinkedIn(connection).says(post, text),
    edits_replies=False,
    tallies=lambda connection, posts: _LinkedIn(connection).tallies(posts),
    not_offered="posts are watched, found, counted only with r_organization_social; comments, messages are not read, "
    "nor profiles of members",
)

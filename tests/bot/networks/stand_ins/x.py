"""A small X: posts, replies, timelines, rates and credits of API v2, for a single account.

Sources, by the short names used below:
- docs: docs.x.com as kept in github.com/xdevplatform/docs @28713281 (2026-08-22), by page.
- spec: openapi.json 2.167 in the same repository.
- playground: X's own local server, github.com/xdevplatform/playground @fe224d58.
Not documented, and the stricter case chosen for a client: how long a text stays a duplicate (for ever, deleted or not,
whatever stands beside the text); the deletion of a post that is gone (404); the order of checks.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins.parts import Rate, Slowness
from tests.bot.networks.stand_ins.x_length import links, weighted_length
from tests.bot.networks.stand_ins.x_media import XMedia, invalid, problem
from tests.bot.networks.stand_ins.x_tokens import XTokens
from tests.bot.networks.stand_ins.x_tweets import Tweet, shown, unknown_fields

ME, HANDLE, PRESS = "2244994945", "DeptExample", "6253282"
QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)
EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657_000, tzinfo=UTC)
READ, WRITE, MEDIA = "tweet.read users.read", "tweet.read tweet.write users.read", "media.write"
RATES = {
    "POST /2/tweets": 100,
    "DELETE /2/tweets/:id": 50,
    "GET /2/tweets": 5_000,
    "GET /2/tweets/:id": 900,
    "GET /2/users/me": 75,
    "GET /2/users/by/username/:username": 900,
    "GET /2/users/:id/tweets": 900,
    "GET /2/users/:id/mentions": 300,
    "media": 500,
}
"""Requests of a user in 15 minutes: docs, x-api/fundamentals/rate-limits. Uploads have the least of theirs, for all."""
PRICES = {"post": 15, "post with link": 200, "summoned reply": 10, "delete": 10, "own post read": 1, "post read": 5}
"""Tenths of a cent: docs, x-api/getting-started/pricing and changelog of 16 April 2026."""
KNOWN = frozenset(
    {
        *("card_uri", "community_id", "direct_message_deep_link", "edit_options", "for_super_followers_only", "geo"),
        *("made_with_ai", "media", "nullcast", "paid_partnership", "poll", "quote_tweet_id", "reply", "reply_settings"),
        *("share_with_followers", "text"),
    }
)
"""Spec, CreatePostsRequest; additional properties are forbidden."""


@dataclass
class FakeX:
    """X for @DeptExample. Misbehaviour on order is in the fields; lost answers and the like are the server's faults."""

    clock: Clock
    limit: int = 280
    enterprise: bool = False
    """Enterprise apps may reply to anybody (docs, changelog of 23 February 2026)."""
    credits: int | None = None
    """What is left of the app's money, in tenths of a cent; None counts nothing."""
    user_day: int | None = None
    """Posts in 24 hours on an old plan (17 on the free plan), beside the 100 in 15 minutes."""
    reads: int | None = None
    """Posts the plan may still read this month."""
    ignores_duplicates: bool = False
    """github.com/plhery/node-twitter-api-v2/issues/399: the same text was taken twice within seconds."""
    slow: Slowness = field(default_factory=Slowness)
    tweets: dict[str, Tweet] = field(default_factory=dict)
    profiles: dict[str, dict[str, object]] = field(default_factory=dict)
    """What is shown of users, by id."""
    rates: dict[str, Rate] = field(default_factory=dict)
    tokens: XTokens = field(init=False)
    media: XMedia = field(init=False)

    def __post_init__(self) -> None:
        self.tokens, self.media = XTokens(self.clock), XMedia(self.clock)
        known: dict[str, dict[str, object]] = {
            ME: {"id": ME, "name": "Department of Examples", "username": HANDLE},
            PRESS: {
                "id": PRESS,
                "name": "Sam Example",
                "username": "sam",
                "description": "Reporter, Example Times",
                "created_at": "2013-12-14T04:35:55.000Z",
                "entities": {"url": {"urls": [{"url": "https://t.co/1", "expanded_url": "https://sam.example/"}]}},
                "public_metrics": {"followers_count": 12},
            },
        }
        self.profiles = known | self.profiles

    def respond(self, asked: Asked) -> Answer:
        if answer := self.tokens.respond(asked):
            return answer
        match asked.method, *asked.path.strip("/").split("/"):
            case "POST", "2", "tweets":
                return self._within("POST /2/tweets", WRITE, asked, lambda: self._post(asked))
            case "GET", "2", "tweets":
                return self._within("GET /2/tweets", READ, asked, lambda: self._by_ids(asked))
            case "GET", "2", "tweets", id_:
                return self._within("GET /2/tweets/:id", READ, asked, lambda: self._by_id(asked, id_))
            case "DELETE", "2", "tweets", id_:
                return self._within("DELETE /2/tweets/:id", WRITE, asked, lambda: self._delete(id_))
            case "GET", "2", "users", "me":
                return self._within("GET /2/users/me", READ, asked, lambda: said({"data": self._user(ME, asked)}))
            case "GET", "2", "users", "by", "username", name:
                return self._within(
                    "GET /2/users/by/username/:username", READ, asked, lambda: self._by_name(name, asked)
                )
            case "GET", "2", "users", id_, "tweets":
                mine = [tweet for tweet in self._newest_first() if tweet.author == id_]
                return self._within("GET /2/users/:id/tweets", READ, asked, lambda: self._page(asked, mine))
            case "GET", "2", "users", id_, "mentions":
                mentions = [tweet for tweet in self._newest_first() if tweet.author != id_ and self._mentions_us(tweet)]
                return self._within("GET /2/users/:id/mentions", READ, asked, lambda: self._page(asked, mentions))
            case _, "2", "media", *_:
                return self._within("media", MEDIA, asked, lambda: self.media.respond(asked) or Answer(404, b""))
        return Answer(404, b"")  # github.com/xdevplatform/docs/issues/395: an unknown path has no body

    def posts(self) -> int:
        """How many posts of the account are out."""
        return sum(tweet.author == ME and not tweet.gone for tweet in self.tweets.values())

    def appears(self, text: str, author: str = ME, **more: Any) -> Tweet:
        """A post that did not come from the client: somebody else's, or the account's by another hand."""
        elapsed = int((self.clock() - EPOCH).total_seconds() * 1000)
        tweet = Tweet(str((elapsed << 22) + len(self.tweets)), author, text, self.clock(), **more)
        if tweet.reply_to in self.tweets:
            tweet.conversation = self.tweets[tweet.reply_to].conversation or tweet.reply_to
        self.tweets[tweet.id] = tweet
        return tweet

    def _within(self, name: str, needs: str, asked: Asked, answer: Callable[[], Answer]) -> Answer:
        """Hold token, scopes, rates and credits, in this order; every answer tells the rate (docs, response codes)."""
        if refusal := self.tokens.refuses(asked, needs):
            return refusal
        rate = self.rates.setdefault(name, Rate(RATES[name], QUARTER))
        windows = [rate]
        if name == "POST /2/tweets":
            windows.append(self.rates.setdefault("app day", Rate(10_000, DAY)))
            if self.user_day is not None:
                windows.append(self.rates.setdefault("user day", Rate(self.user_day, DAY)))
        fits = [window.takes(self.clock()) for window in windows]
        headers = _told("x-rate-limit", rate)
        for window, label in zip(windows[1:], ("x-app-limit-24hour", "x-user-limit-24hour"), strict=False):
            headers |= _told(label, window)
        if not all(fits):
            got = problem(429, "Too Many Requests", "Too Many Requests")
        elif self.credits is not None and self.credits <= 0:
            # not in docs' table of codes; github.com/tryethernal/ethernal/issues/1324
            detail = "Your enrolled account [2059529979700846592] does not have any credits to fulfill this request."
            kind = "https://api.twitter.com/2/problems/credits"
            got = said({"title": "CreditsDepleted", "detail": detail, "type": kind}, 402)
        else:
            got = answer()
        return Answer(got.status, got.body, {**got.headers, **headers})

    def _post(self, asked: Asked) -> Answer:
        try:
            body = json.loads(asked.body)
        except ValueError:
            body = None
        if not isinstance(body, dict):
            return invalid("Request body must be a JSON object.")
        if unknown := sorted(set(body) - KNOWN):
            return invalid(f"$.{unknown[0]}: is not defined in the schema", **{f"$.{unknown[0]}": body[unknown[0]]})
        text, media = body.get("text", ""), tuple(body.get("media", {}).get("media_ids", ()))
        above = body.get("reply", {}).get("in_reply_to_tweet_id")
        if not text.strip() and not media:
            return invalid("$.text: is missing but it is required", **{"$.text": ""})
        if "media" in body and not (1 <= len(media) <= 4 and all(self.media.ready(id_) for id_ in media)):
            return invalid("Your media IDs are invalid.", **{"media.media_ids": media})
        if weighted_length(text) > self.limit:
            # 400 in most answers quoted in public; 403 "You are not permitted to perform this action." in some
            words = "Your Tweet text is too long. For more information on how Twitter determines text length see"
            return invalid(f"{words} https://github.com/twitter/twitter-text.", text=text)
        if refusal := self._forbidden(text, above, body.get("quote_tweet_id")):
            return refusal
        tweet = self.appears(text, media=media, reply_to=above)
        self.slow.begins(tweet.id, self.clock())
        self._pay("summoned reply" if above else "post with link" if any(links(text)) else "post")
        return said({"data": shown(tweet, asked)}, 201)

    def _forbidden(self, text: str, above: str | None, quoted: str | None) -> Answer | None:
        """What answers 403: quotes and two cashtags on self-serve plans, replies unasked for, duplicates."""
        if quoted and not self.enterprise:  # docs, changelog of 16 April 2026: removed from all self-serve tiers
            return problem(403, "You are not permitted to perform this action.")
        if not self.enterprise and len(re.findall(r"(?<!\w)\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?!\w)", text)) > 1:
            return problem(403, "Posts are limited to a maximum of one cashtag")  # docs, manage-tweets/integrate
        if above is not None:
            parent = self.tweets.get(above)
            if parent is None or parent.gone or self.slow.hides(above, self.clock()):
                # github.com/plhery/node-twitter-api-v2/issues/366: of a post just made in the same thread, too
                return problem(403, "You attempted to reply to a Tweet that is deleted or not visible to you.")
            summoned = parent.author == ME or self._mentions_us(parent)
            if not summoned and (not self.enterprise or parent.reply_settings != "everyone"):
                # docs, manage-tweets/integrate ("explicitly summoned"); replies to one's own posts go through
                words = "Reply to this conversation is not allowed because you have not been mentioned or otherwise"
                return problem(403, f"{words} engaged by the author of the post you are replying to.")
        taken = {tweet.text for tweet in self.tweets.values() if tweet.author == ME and tweet.text.strip()}
        if text in taken and not self.ignores_duplicates:
            # github.com/akrherz/iembot/issues/163; no id: node-twitter-api-v2/issues/469; after deletion, too:
            # github.com/J7mbo/twitter-api-php/issues/171
            return problem(403, "You are not allowed to create a Tweet with duplicate content.")
        return None

    def _delete(self, id_: str) -> Answer:
        tweet = self.tweets.get(id_)
        if tweet is None or tweet.gone:
            return said({"errors": [_not_found(id_)], "title": "Not Found Error", "status": 404}, 404)
        if tweet.author != ME:
            return problem(403, "You are not authorized to delete this Tweet.")
        tweet.gone = True
        self._pay("delete")
        return said({"data": {"deleted": True}})

    def _by_id(self, asked: Asked, id_: str) -> Answer:
        """Gone: 200 with errors and no data, as the lookup of several; docs' table of codes says 404."""
        if refusal := unknown_fields(asked):
            return refusal
        if not self._seen(id_):
            return said({"errors": [_not_found(id_)]})
        return said({"data": shown(self.tweets[id_], asked), **self._included([self.tweets[id_]], asked)})

    def _by_ids(self, asked: Asked) -> Answer:
        """Missing posts are told in `errors` beside the others' `data`: docs, response codes, "Partial errors"."""
        ids = asked.query.get("ids", "").split(",")
        if not 1 <= len(ids) <= 100 or not all(re.fullmatch(r"\d{1,19}", id_) for id_ in ids):
            return invalid(f"The `ids` query parameter value [{','.join(ids)}] is not valid", ids=",".join(ids))
        if refusal := unknown_fields(asked) or self._over_reads(len(ids)):
            return refusal
        found = [id_ for id_ in ids if self._seen(id_)]
        self._pay("own post read", len(found))
        answer: dict[str, object] = {"data": [shown(self.tweets[id_], asked) for id_ in found]} if found else {}
        missing = [_not_found(id_) for id_ in ids if id_ not in found]
        return said(answer | ({"errors": missing} if missing else {}))

    def _page(self, asked: Asked, tweets: list[Tweet]) -> Answer:
        """Newest first, `max_results` 5 to 100, `next_token` while there is more: docs, posts/timelines/integrate."""
        query, size = asked.query, asked.query.get("max_results", "10")
        if not size.isdigit() or not 5 <= int(size) <= 100:
            words = f"The `max_results` query parameter value [{size}] is not between 5 and 100"
            return invalid(words, max_results=size)
        if refusal := unknown_fields(asked):
            return refusal
        for name in ("start_time", "end_time"):
            if name in query and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", query[name]):
                return invalid(f"The `{name}` query parameter value [{query[name]}] is not a valid date-time")
        after, before = (query.get(name) and datetime.fromisoformat(query[name]) for name in ("start_time", "end_time"))
        token = query.get("pagination_token", "page0")
        if not re.fullmatch(r"page\d+", token):
            return invalid(f"The `pagination_token` query parameter value [{token}] is not valid")
        listed = [
            tweet
            for tweet in tweets
            if self._seen(tweet.id)
            and (not isinstance(after, datetime) or tweet.at >= after)
            and (not isinstance(before, datetime) or tweet.at < before)
            and int(tweet.id) > int(query.get("since_id", "0"))
            and int(tweet.id) < int(query.get("until_id", str(2**63)))
            and not ("replies" in query.get("exclude", "") and tweet.reply_to)
        ]
        begins = int(token.removeprefix("page"))
        page = listed[begins : begins + int(size)]
        if refusal := self._over_reads(len(page)):
            return refusal
        self._pay("own post read", len(page))
        meta: dict[str, object] = {"result_count": len(page)}
        if not page:
            return said({"meta": meta})
        meta |= {"newest_id": page[0].id, "oldest_id": page[-1].id}
        if begins + len(page) < len(listed):
            meta["next_token"] = f"page{begins + len(page)}"
        return said({"data": [shown(tweet, asked) for tweet in page], "meta": meta, **self._included(page, asked)})

    def _included(self, tweets: list[Tweet], asked: Asked) -> dict[str, object]:
        """What the expansions name, beside the posts: docs, fundamentals/expansions."""
        expansions, includes = asked.query.get("expansions", "").split(","), dict[str, object]()
        if "author_id" in expansions:
            authors = dict.fromkeys(tweet.author for tweet in tweets)
            includes["users"] = [self._user(author, asked) for author in authors]
        if "referenced_tweets.id" in expansions:
            ids = dict.fromkeys(id_ for tweet in tweets for id_ in (tweet.reply_to, tweet.quotes) if id_)
            includes["tweets"] = [shown(self.tweets[id_], asked) for id_ in ids if self._seen(id_)]
        return {"includes": {name: rows for name, rows in includes.items() if rows}} if any(includes.values()) else {}

    def _user(self, id_: str, asked: Asked) -> dict[str, object]:
        wanted = {"id", "name", "username", *asked.query.get("user.fields", "").split(",")}
        return {name: value for name, value in self.profiles[id_].items() if name in wanted}

    def _by_name(self, name: str, asked: Asked) -> Answer:
        """Docs, users/lookup: a name of nobody's is an error within an answer 200."""
        if refused := unknown_fields(asked):
            return refused
        id_ = next((id_ for id_, user in self.profiles.items() if str(user["username"]).lower() == name.lower()), "")
        if id_:
            return said({"data": self._user(id_, asked)})
        kind = "https://api.twitter.com/2/problems/resource-not-found"
        return said({"errors": [{"detail": f"Could not find user with username: [{name}].", "type": kind}]})

    def _newest_first(self) -> list[Tweet]:
        return sorted(self.tweets.values(), key=lambda tweet: int(tweet.id), reverse=True)

    def _seen(self, id_: str) -> bool:
        return id_ in self.tweets and not self.tweets[id_].gone and not self.slow.hides(id_, self.clock())

    def _mentions_us(self, tweet: Tweet) -> bool:
        """Docs, manage-tweets/integrate: a mention of the account, or a quotation of a post of the account."""
        quoted = self.tweets.get(tweet.quotes or "")
        return f"@{HANDLE}".lower() in tweet.text.lower() or bool(quoted and quoted.author == ME)

    def _over_reads(self, wanted: int) -> Answer | None:
        """The plan's posts of a month: docs, pricing; x-rate-limit-reset does not tell when this ends."""
        if self.reads is None or wanted <= self.reads:
            self.reads = None if self.reads is None else self.reads - wanted
            return None
        more = {"period": "Monthly", "scope": "Product", "account_id": 1}
        kind = "https://api.twitter.com/2/problems/usage-capped"
        return problem(429, "Usage cap exceeded: Monthly product cap", "UsageCapExceeded", kind, **more)

    def _pay(self, what: str, times: int = 1) -> None:
        if self.credits is not None:
            self.credits -= PRICES[what] * times


def _told(label: str, rate: Rate) -> dict[str, str]:
    """Docs, fundamentals/rate-limits (seconds since 1970); the 24-hour ones as seen by github.com/akrherz/iembot."""
    ends = int(rate.ends.timestamp()) if rate.ends else 0
    return {f"{label}-limit": str(rate.limit), f"{label}-remaining": str(rate.left), f"{label}-reset": str(ends)}


def _not_found(id_: str) -> dict[str, object]:
    """Docs, response codes."""
    return {
        "value": id_,
        "detail": f"Could not find tweet with id: [{id_}].",
        "title": "Not Found Error",
        "resource_type": "tweet",
        "parameter": "ids",
        "resource_id": id_,
        "type": "https://api.twitter.com/2/problems/resource-not-found",
    }

"""What is Threads' own: containers before posts, emoji as bytes, tokens that are renewed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refused, SendingError, Unattached, Unreached, Unsure
from bot.model.post import Outgoing, Parent, Receipt
from bot.networks.threads import NETWORK
from bot.outbound.grants import Grant, KeptInMemory
from bot.outbound.network import Code
from bot.outbound.oauth import begin, exchanged
from bot.outbound.threads_tokens import OAUTH, renew
from policy.draft import Kind
from tests.bot.networks.server import Answer, Commit, Line, answers, commits_then_answers, loses_the_answer
from tests.bot.networks.stages.threads import STAGE, account_at
from tests.bot.networks.stand_in import NOW, OpenStage, connection, published_by
from tests.bot.networks.stand_ins import graph
from tests.bot.networks.stand_ins.threads import LIMITS, UNEXPECTED, UNKNOWN, FakeThreads
from tests.bot.networks.stand_ins.threads_nodes import length
from tests.bot.networks.stand_ins.threads_tokens import APP, LONG, REDIRECT, SECRET

A_POST = Outgoing("Flood warning for the River Example: https://www.example.gov.uk/floods")
KEY = "7-r2-threads"


@dataclass
class Account:
    """An open stage, with the stand-in as what it is, and a clock that moves."""

    opened: OpenStage
    fake: FakeThreads
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.fake.clock = self.fake.tokens.clock = lambda: self.now
        self.connection = replace(self.opened.connection, clock=lambda: self.now)
        self.publisher = published_by("threads", self.connection)
        self.server = self.opened.server

    def ready(self, part: Outgoing = A_POST) -> Outgoing:
        return replace(part, prepared=self.publisher.prepare(part, KEY))

    def publish(self, part: Outgoing) -> Receipt:
        return self.publisher.publish(part, KEY)

    def look_up(self, part: Outgoing, known: frozenset[str] = frozenset()) -> Receipt | None:
        return self.publisher.look_up(part, KEY, NOW, known)

    def asked(self, path: str) -> int:
        return sum(asked.path.endswith(path) for asked in self.server.asked)


@pytest.fixture
def account() -> Iterator[Account]:
    with STAGE.opened() as opened:
        assert isinstance(opened.stand_in, FakeThreads)
        yield Account(opened, opened.stand_in)


# Containers


def test_a_prepared_post_is_not_out_and_is_published_once(account: Account) -> None:
    part = account.ready()
    assert account.fake.posts() == 0
    assert account.look_up(part) is None
    receipt = account.publish(part)
    assert account.look_up(part) == receipt
    with pytest.raises(Unsure, match="is out"):
        account.publish(part)
    assert account.fake.posts() == 1
    assert NETWORK.repeat_is_harmless


@pytest.mark.parametrize(
    "error",
    [UNKNOWN, UNEXPECTED, graph.error(1, "An unknown error"), graph.error(-1, "Fatal", is_transient=True)],
    ids=["1", "2", "1 as 400", "-1"],
)
def test_an_error_after_which_the_post_is_out_ends_with_the_post_found(account: Account, error: Answer) -> None:
    part = account.ready()
    account.fake.fails_after = [error]
    with pytest.raises(Unsure):
        account.publish(part)
    found = account.look_up(part)
    assert found is not None
    assert found.url.startswith("https://www.threads.com/@dept_example/post/")
    assert account.fake.posts() == 1


def test_a_lost_answer_before_the_post_was_made_is_sent_again_with_the_same_container(account: Account) -> None:
    part = account.ready()
    account.server.next("POST", answers(UNEXPECTED), path="/threads_publish")
    with pytest.raises(Unsure):
        account.publish(part)
    assert account.look_up(part) is None
    assert account.publish(part).id
    assert (account.fake.posts(), len(account.fake.containers)) == (1, 1)


def test_a_published_container_whose_post_is_not_listed_yet_is_looked_for_again(account: Account) -> None:
    part = account.ready()
    account.fake.slow.looks = 1
    account.server.next("POST", loses_the_answer, path="/threads_publish")
    with pytest.raises(Unsure):
        account.publish(part)
    with pytest.raises(Unreached):
        account.look_up(part)
    assert account.look_up(part) is not None


def test_an_earlier_post_with_the_same_words_is_not_taken_for_this_one(account: Account) -> None:
    first, second = account.ready(), account.ready()
    earlier = account.publish(first)
    account.fake.slow.looks = 1
    account.server.next("POST", loses_the_answer, path="/threads_publish")
    with pytest.raises(Unsure):
        account.publish(second)
    with pytest.raises(Unreached):
        account.look_up(second, frozenset({earlier.id}))
    found = account.look_up(second, frozenset({earlier.id}))
    assert found not in {None, earlier}


def test_a_container_in_progress_is_waited_for(account: Account) -> None:
    account.fake.processing.looks = 1
    assert account.publish(account.ready()).id


def test_a_container_that_threads_cannot_find_yet_is_tried_again_and_never_made_anew(account: Account) -> None:
    account.fake.unready = 1
    part = account.ready()
    with pytest.raises(Unreached, match="not ready"):
        account.publish(part)
    assert account.publish(part).id
    account.fake.loses = 1
    lost = account.ready()
    for _ in range(2):
        with pytest.raises(Unreached, match="not ready"):
            account.publish(lost)
    assert account.fake.posts() == 1


def test_not_found_without_a_word_on_the_container_proves_nothing(account: Account) -> None:
    account.fake.unready = 1
    part = account.ready()

    def gone_quiet(line: Line, commit: Commit) -> None:
        account.server.next("GET", loses_the_answer)
        plainly(line, commit)

    plainly = commits_then_answers(graph.error(24, "The requested resource does not exist", subcode=4279009))
    account.server.next("POST", gone_quiet, path="/threads_publish")
    with pytest.raises(Unsure):
        account.publish(part)


def test_a_broken_container_and_an_expired_one_are_refused(account: Account) -> None:
    account.fake.breaks = ["UNKNOWN"]
    with pytest.raises(Refused, match="“UNKNOWN”"):
        account.publish(account.ready())
    part = account.ready()
    account.now += timedelta(hours=24)
    with pytest.raises(Refused, match=r"24 hours.*propose it again"):
        account.publish(part)
    assert account.look_up(part) is None
    account.fake.containers.clear()
    for act in (account.publish, account.look_up):
        with pytest.raises(Unsure, match="Look on the account"):
            act(part)
    assert account.fake.posts() == 0


def test_a_post_from_before_a_restored_copy_is_found_by_its_words(account: Account) -> None:
    receipt = account.publish(account.ready())
    assert account.look_up(A_POST) == receipt
    assert account.look_up(A_POST, frozenset({receipt.id})) is None


@pytest.mark.parametrize("limit", sorted(LIMITS))
def test_a_limit_waits_and_so_does_a_quota(account: Account, limit: int) -> None:
    part = account.ready()
    account.fake.limited = limit
    with pytest.raises(Unreached):
        account.publish(part)
    account.fake.limited, account.fake.quotas[""] = None, 0
    with pytest.raises(Unreached, match="wait") as raised:
        account.publish(part)
    assert raised.value.answered
    assert account.fake.posts() == 0


def test_more_posts_than_threads_lists_leave_the_outcome_open(account: Account) -> None:
    for number in range(101):
        account.fake.appears(f"Number {number}")
    with pytest.raises(Unsure, match="more posts since then"):
        account.look_up(A_POST)


# Words


@settings(max_examples=40)
@given(st.text(st.sampled_from("ab 1#*©é👍🏽👨\u200d❤\ufe0f\u20e3🇬🇧☎हि㊗\u0301")))
def test_no_text_counts_less_than_at_threads(text: str) -> None:
    assert NETWORK.count(text) >= length(text)


@pytest.mark.parametrize(("text", "count"), [("👍", 4), ("👨‍👩‍👧‍👦", 25), ("1️⃣", 7), ("1#*", 3), ("🇬🇧", 8), ("é", 1)])
def test_an_emoji_counts_its_bytes(text: str, count: int) -> None:
    assert NETWORK.count(text) == length(text) == count


def test_more_than_five_links_are_told_before_approval_and_refused_by_threads(account: Account) -> None:
    six = " ".join(f"https://example.gov.uk/{number}" for number in range(6))
    assert "has 6 links" in NETWORK.text_fault(six, Kind.POST)
    assert NETWORK.text_fault(six.rpartition(" ")[0], Kind.POST) == ""
    with pytest.raises(Refused, match="LINK_LIMIT"):
        account.ready(Outgoing(six))
    with pytest.raises(Refused, match="at most 500"):
        account.ready(Outgoing("👍" * 126))


# Replies


def test_the_parts_of_a_thread_follow_each_other(account: Account) -> None:
    first = account.publish(account.ready())
    then = account.ready(Outgoing("And then", follows=first.id))
    second = account.publish(then)
    assert account.fake.media[second.id].above == first.id
    assert account.look_up(then) == second
    account.fake.replies_from = timedelta(minutes=1)
    with pytest.raises(Unreached, match="continue the thread"):
        account.ready(Outgoing("At last", follows=second.id))


@pytest.mark.parametrize("whose", ["ours", "an answer", "a mention"])
def test_a_post_that_apps_can_see_is_answered(account: Account, whose: str) -> None:
    ours = account.fake.appears("Ask us anything")
    theirs = {
        "ours": lambda: ours,
        "an answer": lambda: account.fake.answers(ours.id, "When do you open?"),
        "a mention": lambda: account.fake.mentions("when do you open?"),
    }[whose]()
    url = f"https://www.threads.net/@{theirs.username}/post/D{theirs.id[-6:]}?xmt=1"
    assert NETWORK.link_fault(url, {}) == ""
    assert account.publisher.parent(url) == Parent(theirs.id, theirs.username)
    answer = account.ready(Outgoing("At nine.", answers=url))
    assert account.fake.media[account.publish(answer).id].above == theirs.id


@pytest.mark.parametrize("parent", ["", "18000000000000000"])
def test_a_reply_to_what_is_gone_is_not_sent(account: Account, parent: str) -> None:
    url = "https://www.threads.com/@pat_example/post/Dgone"
    assert account.publisher.parent(url) is None
    with pytest.raises(Unattached, match="Nothing was sent"):
        account.ready(Outgoing("At nine.", answers=url, parent=parent))
    assert account.fake.posts() == 0


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://www.threads.com/@pat_example", "leads to a profile"),
        ("https://bsky.app/profile/a.example/post/3k", "is of Bluesky"),
        ("https://example.gov.uk/news/1", "is not of a post on Threads"),
    ],
)
def test_an_address_that_cannot_be_answered_is_told_while_it_is_typed(url: str, fault: str) -> None:
    assert fault in NETWORK.link_fault(url, {})


# Tokens


def test_a_token_is_renewed_after_a_week_and_kept(account: Account) -> None:
    account.publish(account.ready())
    assert account.asked("/refresh_access_token") == 1
    account.now += timedelta(days=5)
    account.publish(account.ready())
    first = account.connection.grants.current()
    assert first is not None
    account.now += timedelta(days=3)
    account.publish(account.ready())
    second = account.connection.grants.current()
    assert second is not None
    assert second.expires_at == account.now + timedelta(days=60)
    assert (first.access, account.asked("/refresh_access_token")) == (LONG, 2)


def test_a_renewal_that_fails_stops_no_post_while_the_token_lasts(account: Account) -> None:
    account.publish(account.ready())
    account.now += timedelta(days=8)
    account.server.next("GET", *[loses_the_answer] * 2, path="/refresh_access_token")
    assert account.publish(account.ready()).id


def test_a_token_that_threads_ended_is_replaced_by_the_one_in_the_configuration(account: Account) -> None:
    account.now += timedelta(days=1)
    kept = Grant("canary-taken-back", account.now + timedelta(days=60))
    connection = replace(account.connection, grants=KeptInMemory(kept))
    publisher = published_by("threads", connection)
    part = replace(A_POST, prepared=publisher.prepare(A_POST, KEY))
    assert publisher.publish(part, KEY).id
    current = connection.grants.current()
    assert current is not None
    assert current.access.startswith(LONG)


@pytest.mark.parametrize("while_in_use", [True, False])
@pytest.mark.parametrize(
    ("trouble", "why"), [(graph.EXPIRED, "has run out"), (graph.CHECKPOINT, "log in at threads.com")]
)
def test_a_token_that_fails_says_why_and_what_to_do(
    account: Account, trouble: int, why: str, while_in_use: bool
) -> None:
    if while_in_use:
        account.publisher.probe()
    account.fake.tokens.trouble = trouble
    with pytest.raises(Refused, match=f"{why}.*docs/networks/threads.md") as raised:
        account.ready()
    assert raised.value.credential
    assert "canary" not in str(raised.value)


def test_an_account_without_a_token_says_where_to_get_one(account: Account) -> None:
    bare = replace(account.connection, secrets={}, grants=KeptInMemory())
    with pytest.raises(Refused, match=r"docs/networks/threads\.md") as raised:
        renew(bare, None)
    assert raised.value.credential


def test_an_owner_lets_us_in_with_a_browser(account: Account) -> None:
    begun = begin(OAUTH, APP, REDIRECT)
    page = begun.address.replace("https://threads.com", account.server.url)
    back = httpx.get(page).headers["location"]
    code = parse_qs(urlsplit(back).query)["code"][0]
    named = {"api": account.server.url, "username": "dept_example", "client_id": APP}
    owner = replace(connection(named, {"client_secret": SECRET}), clock=lambda: account.now)
    grant = exchanged("Threads", OAUTH, owner, Code(code, REDIRECT, begun.verifier))
    assert (grant.access, grant.expires_at) == (LONG, account.now + timedelta(days=60))
    with pytest.raises(SendingError) as raised:
        exchanged("Threads", OAUTH, owner, Code(code, REDIRECT, begun.verifier))
    assert "canary" not in str(raised.value)


def test_a_probe_tells_another_account_and_a_missing_permission(account: Account) -> None:
    account.publish(account.ready())
    assert account.publisher.probe() == "@dept_example on Threads, 1 of 250 posts of the last day used"
    other = published_by("threads", account_at(account.server.url, username="@another_dept"))
    with pytest.raises(Refused, match="token is of @dept_example, and the configuration names @another_dept") as raised:
        other.probe()
    assert raised.value.credential
    account.fake.tokens.scopes -= {"threads_content_publish"}
    with pytest.raises(Refused, match="permission is missing"):
        account.publisher.probe()


# Once a post is out


def test_the_timeline_has_replies_and_posts_by_hand(account: Account) -> None:
    assert NETWORK.timeline
    by_hand = account.fake.appears("By hand")
    reply = account.publish(account.ready(Outgoing("At nine.", follows=by_hand.id)))
    account.fake.answers(by_hand.id, "Not ours")
    seen = NETWORK.timeline(account.connection, NOW)
    assert {post.id for post in seen.posts} == {by_hand.id, reply.id}
    assert seen.whole


def test_the_inbox_has_answers_and_mentions_each_once(account: Account) -> None:
    assert NETWORK.inbox
    post = account.publish(account.ready())
    asking = account.fake.answers(post.id, "When do you open?")
    account.publish(account.ready(Outgoing("At nine.", answers="x", parent=asking.id)))
    account.fake.mentions("and on Sundays?")
    found = NETWORK.inbox(account.connection, "")
    assert [message.text for message in found.messages] == ["When do you open?", "@dept_example and on Sundays?"]
    assert found.messages[0].answers == post.id
    account.fake.approved = False
    account.fake.answers(asking.id, "And at Easter?")
    later = NETWORK.inbox(account.connection, found.cursor)
    assert [message.text for message in later.messages] == ["And at Easter?"]


def test_what_came_of_a_post_is_counted_with_views(account: Account) -> None:
    assert NETWORK.tallies
    post = account.publish(account.ready())
    account.fake.media[post.id].metrics = {"views": 400, "likes": 5, "replies": 1, "reposts": 2}
    tally = NETWORK.tallies(account.connection, (post,))[post.id]
    assert (tally.replies, tally.reposts, tally.likes, tally.views) == (1, 2, 5, 400)
    account.fake.gone_is_unsupported = True
    assert NETWORK.tallies(account.connection, (Receipt("404", ""),)) == {}

"""`countersign doctor` against a rehearsal: each fault is named, with the way to mend the fault."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from handlers.manifest import manifest
from tests.programs import Done, Place, a_place

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A place where nothing is broken."""
    with a_place(tmp_path_factory.mktemp("doctor")) as place:
        assert place.configured("db", "upgrade").returncode == 0
        yield place


@pytest.fixture
def place(whole: Place) -> Iterator[Place]:
    """The place, put right again afterwards."""
    before = whole.config.read_text()
    yield whole
    whole.config.write_text(before)
    whole.stage.post("/rehearsal/install", {"manifest": manifest()})
    whole.stage.post(
        "/rehearsal/world",
        {
            "groups": {"S0APPROVE": ["U0SAM", "U0JO"]},
            "people": {"U0JO": {"deleted": False}},
            "channels": {"C0FLOODS": {"archived": False}},
        },
    )


def wrong(done: Done) -> list[str]:
    """The faults named by the doctor."""
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stderr == ""
    return [line.strip() for line in done.stdout.splitlines() if line.startswith("  ✗")]


def test_nothing_is_broken(place: Place) -> None:
    done = place.configured("doctor")
    assert wrong(done) == []
    assert done.returncode == 0
    assert "! heads: " in done.stdout, "the bot has not run"
    assert done.stdout.endswith("Nothing is broken. Please look at each line with !\n")
    assert "@DeptExample (dept), its timeline: watched, once the bot runs" in done.stdout
    assert "its timeline: not watched: posted to by hand, so nothing is read from there" in done.stdout
    assert "@DeptExample (dept), its inbox: read every 2 minutes, once the bot runs" in done.stdout
    assert "its inbox: not read: posted to by hand, so nothing is read from there" in done.stdout


def test_a_database_that_others_may_read_is_named(place: Place) -> None:
    database = place.folder / "countersign.db"
    database.chmod(0o644)
    done = place.configured("doctor")
    database.chmod(0o600)
    assert f"! rights: -rw-r--r--: others on this machine may read it. chmod 600 {database}*" in done.stdout
    assert done.returncode == 0
    assert done.stdout.endswith("Nothing is broken. Please look at each line with !\n")


CHANGED: dict[str, tuple[dict[str, Any], str]] = {
    "a group is empty": ({"groups": {"S0APPROVE": []}}, "nobody is in this user group: add people to it"),
    "a channel is archived": ({"channels": {"C0FLOODS": {"archived": True}}}, "unarchive it, or name another"),
    "an approver has left": ({"people": {"U0JO": {"deleted": True}}}, "jo has been deactivated: name somebody else"),
}


@pytest.mark.parametrize(("change", "says"), CHANGED.values(), ids=CHANGED)
def test_what_changed_in_slack_is_named(place: Place, change: dict[str, Any], says: str) -> None:
    place.stage.post("/rehearsal/world", change)
    done = place.configured("doctor")
    assert done.returncode == 1
    (line,) = wrong(done)
    assert says in line


WRITTEN: dict[str, tuple[Callable[[str], tuple[str, str]], str]] = {
    "a group is unknown": (
        lambda _: ('approvers = ["S0APPROVE"]', 'approvers = ["S0NONE", "U0SAM"]'),
        "@NoticesExample, Department for Examples): Slack says no_such_subteam: check the id",
    ),
    "a person is unknown": (
        lambda _: ('approvers = ["U0JO", "U0DEE"]', 'approvers = ["U0JO", "U0NOBODY"]'),
        "U0NOBODY (approves for @FloodsExample): Slack says user_not_found: check the id of the person",
    ),
    "an approver is a guest": (
        lambda _: ('approvers = ["U0JO", "U0DEE"]', 'approvers = ["U0JO", "U0GIL"]'),
        "is a guest, and guests decide nothing: name a member",
    ),
    "a channel is unknown": (
        lambda _: ('channel = "C0FLOODS"', 'channel = "C0GONE"'),
        "C0GONE (approvals for @FloodsExample): Slack says channel_not_found: check the id",
    ),
    "what answers is not Slack": (
        lambda url: (f'api = "{url}/api/"', f'api = "{url}/timeline/"'),
        "is not Slack. Check `api` in [slack]",
    ),
    "Slack is away": (lambda url: (f'api = "{url}/api/"', 'api = "http://127.0.0.1:9/api/"'), "can't be reached at"),
    "there is no database yet": (lambda _: ("countersign.db", "elsewhere.db"), "Run “countersign db upgrade” to make"),
    "the database's folder is missing": (lambda _: ("/countersign.db", "/nowhere/c.db"), "doesn't exist. Create it."),
}


@pytest.mark.parametrize(("change", "says"), WRITTEN.values(), ids=WRITTEN)
def test_what_the_configuration_gets_wrong_is_named(
    place: Place, change: Callable[[str], tuple[str, str]], says: str
) -> None:
    place.change(*change(place.stage.url))
    done = place.configured("doctor")
    assert done.returncode == 1
    (line,) = wrong(done)
    assert says in line
    assert not (place.folder / "elsewhere.db").exists()


ENVIRONMENT = {
    "no bot token": ("BOT_TOKEN", "", "COUNTERSIGN_DEMO_BOT_TOKEN is empty"),
    "a wrong bot token": ("BOT_TOKEN", "xoxb-wrong", "Slack doesn't know the bot token"),
    "the app's token for the bot's": ("BOT_TOKEN", "xapp-rehearsal", "Are the two tokens the wrong way round?"),
    "a wrong app token": ("APP_TOKEN", "xapp-wrong", "It begins with xapp-; make one with connections:write"),
    "no secret of an account": ("DEPT", "", "COUNTERSIGN_DEMO_DEPT is empty"),
    "a wrong secret": ("DEPT", "wrong", "Mastodon does not accept what env:COUNTERSIGN_DEMO_DEPT holds"),
    "another account's secret": ("DEPT", "timeline-floods", "posts would appear there. Put in the one for @DeptEx"),
}


@pytest.mark.parametrize(("name", "value", "says"), ENVIRONMENT.values(), ids=ENVIRONMENT)
def test_what_is_wrong_with_a_secret_is_named(place: Place, name: str, value: str, says: str) -> None:
    done = place.configured("doctor", environment={f"COUNTERSIGN_DEMO_{name}": value})
    assert done.returncode == 1
    (line,) = wrong(done)
    assert says in line


@pytest.mark.parametrize(
    ("instance", "says"),
    [
        ("http://127.0.0.1:9", "does not answer at the address in its settings"),
        ("{url}", "is not Mastodon as we know it"),
    ],
    ids=["nobody answers", "a web page answers"],
)
def test_an_account_that_is_not_where_it_should_be_is_named(place: Place, instance: str, says: str) -> None:
    url = place.stage.url
    place.change(f'instance = "{url}/timeline"', f'instance = "{instance.format(url=url)}"')
    done = place.configured("doctor")
    assert done.returncode == 1
    assert [says in line for line in wrong(done)] == [True, True, True]
    assert "We'll ask again" not in done.stdout


def test_a_missing_scope_is_named_once(place: Place) -> None:
    less = manifest()
    less["oauth_config"]["scopes"]["bot"].remove("usergroups:read")
    heard = less["settings"]["event_subscriptions"]  # an app from before it heard of groups
    heard["bot_events"] = [event for event in heard["bot_events"] if not event.startswith("subteam")]
    place.stage.post("/rehearsal/install", {"manifest": less})
    done = place.configured("doctor")
    assert done.returncode == 1
    first, *rest = wrong(done)
    assert rest
    assert "usergroups:read missing: put the output of “countersign manifest” in the app's page" in first
    assert all("for want of a scope: see above" in line for line in rest)

"""The commands without Slack: input, output and exit status."""

import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.policy_commands import check
from bot.cli.rules_page import rules, rules_page
from bot.cli.streams import in_utf8
from bot.cli.who_is_asking import enquirer
from bot.cli.words import visible
from bot.config import load
from bot.networks import networks
from policy import NOTHING_FOUND, Verdict
from policy import load as load_rules

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 1, 5)
PLAIN = "The library opens at ten."
PERSONAL = "Ring Jo on 07400 123456."


def checked(*lines: object, **common: object) -> tuple[list[dict[str, object]], int]:
    """The answers of `check --jsonl` to lines, given as text or as values."""
    given = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    out = io.StringIO()
    status = check([], jsonl=io.StringIO(given), out=out, today=TODAY, given=common)
    return [json.loads(line) for line in out.getvalue().splitlines()], status


def told(*texts: str, **common: object) -> tuple[str, int]:
    """The words of `check` for people."""
    out = io.StringIO()
    status = check(texts, jsonl=None, out=out, today=TODAY, given=common)
    return out.getvalue(), status


def findings(answer: Mapping[str, object]) -> list[dict[str, object]]:
    found = answer["findings"]
    assert isinstance(found, list)
    return found


def test_a_line_gets_a_line_with_outcome_findings_and_counts() -> None:
    [plain, personal], status = checked({"text": PLAIN}, {"text": PERSONAL})
    assert plain == {"outcome": "clear", "findings": [], "counts": dict.fromkeys(networks(), len(PLAIN))}
    assert personal["outcome"] == "block"
    [found] = findings(personal)
    assert list(found) == ["rule", "outcome", "field", "start", "end", "shown", "says", "why"]
    assert (found["start"], found["end"]) == (11, 23)
    assert "07400 123456" not in str(found["shown"])
    assert status == 1


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("nonsense", "this is not JSON: see character 1."),
        ('{"text": "a"', "this is not JSON: see character 13."),
        ("[" * 100_000, "this is not JSON that can be read."),
        ("9" * 5_000, "this is not JSON that can be read."),
        ("[]", 'this is to be an object in braces, such as {"text": "…"}.'),
        ("{}", '"text" is missing.'),
        ('{"text": null}', '"text" is missing.'),
        ('{"text": 3, "links": 4}', '"text" is to be text. "links" is to be a list.'),
        ('{"text": "a", "kind": "toot"}', '"kind" is to be one of post, reply, quote, dm, external.'),
        ('{"text": "a", "account_kind": "royal"}', '"account_kind" is to be one of corporate, service, '),
        ('{"text": "a", "network": "mastodn"}', 'there is no network "mastodn".'),
        ('{"text": "a", "account": "one"}', '"account" needs a configuration to be looked up in'),
        ('{"text": "a", "at": "soon"}', '"at" is to be a date or a time such as 2027-04-01T09:00.'),
        ('{"text": "a", "at": ""}', '"at" is to be a date or a time'),
        ("\udcff", "this is not UTF-8."),
    ],
    ids=range(15),
)
def test_a_bad_line_is_told_in_its_place_and_the_rest_goes_on(bad: str, says: str) -> None:
    answers, status = checked({"text": PERSONAL}, bad, {"text": PLAIN})
    assert [answer.get("outcome") for answer in answers] == ["block", None, "clear"]
    assert str(answers[1]["error"]).startswith(f"line 2: {says}")
    assert status == 2


def test_an_empty_line_is_passed_over_and_still_counted() -> None:
    answers, status = checked({"text": PLAIN}, "", "{}")
    assert [answer.get("error") for answer in answers] == [None, 'line 3: "text" is missing.']
    assert status == 2


def test_what_means_nothing_here_and_what_is_null_is_passed_over() -> None:
    keys = ("account", "account_kind", "network", "kind", "alt", "links", "reply_to", "at")
    assert checked({"text": PLAIN, "id": 7, **dict.fromkeys(keys)}) == checked({"text": PLAIN})


@pytest.mark.parametrize("alt", [PERSONAL, [PERSONAL], ["A library.", PERSONAL]])
def test_words_that_describe_a_picture_are_checked_too(alt: object) -> None:
    [answer], status = checked({"text": PLAIN, "alt": alt})
    assert f"media.{len(alt) - 1 if isinstance(alt, list) else 0}.alt" in {
        finding["field"] for finding in findings(answer)
    }
    assert status == 1


def test_a_line_that_names_a_network_is_held_against_its_limit() -> None:
    long = "The library opens at ten. " * 40
    [unnamed, named], _ = checked({"text": long}, {"text": long, "network": "mastodon"})
    assert unnamed["counts"] == named["counts"]
    assert (unnamed["outcome"], named["outcome"]) == ("clear", "block")
    assert "Mastodon: 1,039 of 500 characters." in told(long, network="mastodon")[0]


def test_a_line_says_otherwise_than_the_command_line() -> None:
    [answer], _ = checked({"text": PLAIN, "kind": "post"}, kind="toot")
    assert answer["outcome"] == "clear"


def test_a_text_that_a_network_cannot_take_as_it_is_is_told_with_the_way_forward() -> None:
    [post, reply], status = checked(
        {"text": PLAIN, "network": "wordpress"},
        {"text": PLAIN, "network": "wordpress", "reply_url": "https://blog.example/post/#comment-3"},
    )
    (found,) = findings(post)
    assert (found["rule"], found["outcome"], found["field"]) == ("CRED-02", "block", "text")
    assert str(found["says"]).endswith("write below it what the post says.")
    assert "CRED-02" not in [finding["rule"] for finding in findings(reply)]
    assert status == 1


def test_an_account_brings_its_department_s_settings_its_kind_and_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "countersign.toml"
    text = (ROOT / "countersign.example.toml").read_text(encoding="utf-8")
    text = text.replace('"0300 123 4567"', '"07400 123456"')
    path.write_text(text.replace('place = "LinkedIn"', 'place = "LinkedIn"\ncharacters = 20'), encoding="utf-8")
    config = load(path)
    lines = '{"text": "%s", "account": "dept_linkedin"}\n{"text": "x", "account": "dept_linkdin"}\n' % PERSONAL  # noqa: UP031
    out = io.StringIO()
    assert check([], jsonl=io.StringIO(lines), out=out, today=TODAY, config=config) == 2
    first, second = map(json.loads, out.getvalue().splitlines())
    assert [finding["rule"] for finding in findings(first)] == ["CRED-02"]  # too long, and no personal number
    assert second == {"error": 'line 2: there is no account "dept_linkdin". Did you mean "dept_linkedin"?'}
    out = io.StringIO()
    check([PERSONAL], jsonl=None, out=out, today=TODAY, config=config, given={"account": "dept_linkedin"})
    assert "By hand: 24 of 20 characters." in out.getvalue()


def test_people_hear_first_what_is_fine_then_what_was_found_why_and_what_next() -> None:
    words, status = told(f"{PERSONAL} #FloodAware", network="mastodon")
    length, fine, finding, why = words.splitlines()
    assert length == "Mastodon: 36 of 500 characters."
    assert fine.startswith("Fine as it is: length")
    assert finding.startswith("⛔ Stops here (")
    assert "Take it out" in finding
    assert why.startswith("    Why: ")
    assert status == 1


def test_nothing_found_is_not_called_safe() -> None:
    words, status = told(PLAIN)
    assert NOTHING_FOUND in words
    assert status == 0


@pytest.mark.parametrize(
    ("given", "says"), [({"kind": "toot"}, '"kind" is to be one of'), ({"network": "nowhere"}, "no net")]
)
def test_a_command_line_that_cannot_be_used_is_told_so(given: dict[str, object], says: str) -> None:
    words, status = told(PLAIN, **given)
    assert says in words
    assert status == 2


def test_a_command_line_without_words_is_told_what_to_give() -> None:
    errors, out = io.StringIO(), io.StringIO()
    assert check([], jsonl=None, out=out, errors=errors, today=TODAY) == 2
    assert errors.getvalue() == "Give the words to check, or --file FILE, or --jsonl - to read them line by line.\n"
    assert out.getvalue() == ""


def test_a_terminal_is_shown_what_it_would_obey_or_hide() -> None:
    assert visible("a\x1b[2Jb\u202ec\u200bd") == "a⟨U+001B⟩[2Jb⟨U+202E⟩c⟨U+200B⟩d"
    assert visible("👩\u200d👧 café") == "👩\u200d👧 café"


@given(st.text())
def test_no_text_whatever_gets_no_answer(text: str) -> None:
    [answer], status = checked(json.dumps({"text": text}))
    assert "outcome" in answer
    assert status in {0, 1}


def test_an_enquirer_gets_a_verdict_with_its_evidence() -> None:
    line = {
        "network": "mastodon", "handle": "@priya@example.social", "name": "Priya", "bio": "Reporter, Example Times",
        "links": [{"url": "https://example.org/priya", "verified": True}], "known": None,
        "message": "For a story: how many cases were missed? Deadline 4pm.",
    }  # fmt: skip
    out = io.StringIO()
    assert enquirer(io.StringIO(json.dumps(line) + "\n" + json.dumps({**line, "known": "journalist"})), out) == 0
    for answer in map(json.loads, out.getvalue().splitlines()):
        assert set(answer) == {"verdict", "confidence", "refer", "life_at_risk", "evidence"}
        assert answer["verdict"] in set(Verdict)
        assert all(set(reason) == {"signal", "says", "source", "weight"} for reason in answer["evidence"])


def test_a_press_list_and_pages_are_facts_about_an_enquirer() -> None:
    who = {"network": "x", "handle": "@rosalane", "name": "Rosa Lane", "message": "Why was this cut?"}
    listed = {**who, "press_list": [{"Journalist": "Rosa Lane", "Publication": "Example Gazette", "X": "rosalane"}]}
    fetched = {**who, "pages": [{"url": "https://www.bbc.co.uk/news/people/rosa", "byline": "Rosa Lane"}]}
    out = io.StringIO()
    assert enquirer(io.StringIO("\n".join(map(json.dumps, (who, listed, fetched)))), out) == 0
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [answer["verdict"] for answer in answers] == ["unclear", "journalist", "journalist"]


def test_an_enquirer_that_cannot_be_read_is_told_at_its_line() -> None:
    out = io.StringIO()
    assert enquirer(io.StringIO('{"known": "press"}\n{"links": [{"url": 3}]}\n{}\n'), out) == 2
    first, second, third = map(json.loads, out.getvalue().splitlines())
    assert first["error"].startswith('line 1: "known" is to be one of journalist, blogger, ')
    assert second["error"] == 'line 2: "url" is to be text.'
    assert "verdict" in third


def test_rules_are_listed_whole_for_programs() -> None:
    out = io.StringIO()
    assert rules(as_json=True, out=out) == 0
    listed = json.loads(out.getvalue())
    assert [entry["code"] for entry in listed] == [rule.code for rule in load_rules()]
    for entry in listed:
        assert {"title", "outcome", "family", "citation", "question", "passes", "fails"} <= set(entry)
        assert {"document", "section", "words"} <= set(entry["citation"])


def test_rules_are_listed_short_for_people() -> None:
    out = io.StringIO()
    rules(as_json=False, out=out)
    for rule in load_rules():
        assert any(
            rule.code in line and rule.outcome in line and rule.question in line for line in out.getvalue().splitlines()
        )


def test_the_page_of_rules_has_each_with_its_question_citation_and_examples() -> None:
    page = rules_page()
    assert page == rules_page()
    for rule in load_rules():
        assert f"### {rule.code} {rule.title}\n\n**{rule.question}** {rule.explained}\n" in page
        assert f"“{rule.cites.words}”" in page


def test_no_example_on_the_page_both_passes_and_is_found() -> None:
    for section in rules_page().split("\n### ")[1:]:
        passes, _, found = section.partition("\n- Found:\n")
        examples = [line for half in (passes, found) for line in half.splitlines() if line.startswith("  - ")]
        assert len(examples) == len(set(examples)), section


RUN = """
import sys
from datetime import date
from bot.cli.policy_commands import check
from bot.cli.rules_page import rules
from bot.cli.streams import in_utf8
"""
LINES = "check([], jsonl=in_utf8(sys.stdin), out=in_utf8(sys.stdout), today=date(2026, 1, 5))"
HEAVY = {"sqlalchemy", "alembic", "aiohttp", "slack_sdk", "slack_bolt", "apscheduler"}
LOADED = "print(*sys.modules, file=sys.stderr)"


@dataclass(frozen=True)
class Spoken:
    """A check of lines in a process of its own: an answer to each line before the next was asked."""

    answers: list[bytes]
    loaded: set[str]


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    """Two lines, the second of which is no UTF-8, in a locale without UTF-8."""
    asked = ['{"text": "Straße 👩‍👧", "alt": "•", "at": "é"}\n'.encode(), b'{"text": "\xe9"}\n', b'{"text": "a"}\n']
    with subprocess.Popen(
        [sys.executable, "-c", f"{RUN}{LINES}\n{LOADED}"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        answers = []
        for line in asked:
            process.stdin.write(line)
            process.stdin.flush()
            answers.append(process.stdout.readline())
        rest, loaded = process.communicate()
    assert (rest, process.returncode) == (b"", 0)
    return Spoken(answers, {*loaded.decode().split()})


def test_a_check_loads_neither_slack_nor_a_database(spoken: Spoken) -> None:
    assert "policy.catalogue" in spoken.loaded
    assert not spoken.loaded & HEAVY


def test_utf8_goes_in_and_comes_out_whatever_the_locale(spoken: Spoken) -> None:
    first, second, _ = (answer.decode("utf-8") for answer in spoken.answers)
    assert "2027-04-01" in first
    assert json.loads(second) == {"error": "line 2: this is not UTF-8."}


def test_each_line_is_answered_before_the_next_is_asked(spoken: Spoken) -> None:
    assert "outcome" in json.loads(spoken.answers[-1])


def test_a_check_of_words_alone_and_the_list_of_rules_load_no_network_and_no_configuration(tmp_path: Path) -> None:
    script = f"import sys\nfrom bot.__main__ import main\nmain(['check', 'a'])\nmain(['rules'])\n{LOADED}"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=tmp_path, check=True, text=True)
    loaded = {*ended.stderr.split()}
    assert "policy.catalogue" in loaded
    assert not loaded & {*HEAVY, "httpx", "bot.config", "bot.networks"}


@pytest.mark.parametrize("command", [LINES, "rules(as_json=True, out=in_utf8(sys.stdout))"])
def test_a_reader_that_has_gone_is_no_error(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        ended = subprocess.run(
            [sys.executable, "-c", f"{RUN}sys.exit({command})"],
            input=b'{"text": "a"}\n' * 500, stdout=gone, stderr=subprocess.PIPE, cwd=ROOT,
        )  # fmt: skip
    assert ended.stderr == b""
    assert ended.returncode == 0


@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch, no_colour: str, coloured: bool) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        check([PERSONAL], jsonl=None, out=in_utf8(terminal), today=TODAY)
        seen = os.read(ours, 65536).decode()
    os.close(ours)
    assert ("\x1b[" in seen) is coloured
    assert "Stops here" in seen


def test_a_stream_that_is_no_file_is_left_as_it_is() -> None:
    stream = io.StringIO("a")
    assert in_utf8(stream) is stream


def test_words_that_begin_with_a_handle_are_a_reply_here_too() -> None:
    words = ".@Rosa It opens at nine."
    [asks, answers], status = checked({"text": words}, {"text": words, "reply_to": "@rosa"})
    assert [(found["rule"], found["field"]) for found in findings(asks)] == [("RESP-12", "reply_to")]
    assert [(found["rule"], found["outcome"]) for found in findings(answers)] == [("RESP-03", "attest")]
    assert status == 1


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"reply_url": "https://www.facebook.com/rosa/posts/1"}, "is of Facebook, not of a post on Mastodon"),
        ({"reply_url": "https://social.example/@rosa"}, "leads to a profile"),
        ({"reply_url": "https://social.example/@rosa/1"}, ""),
        ({}, ""),
    ],
    ids=["another network", "a profile", "a post", "not known"],
)
def test_a_reply_is_held_against_the_post_it_answers_as_far_as_that_is_known(given: dict[str, str], says: str) -> None:
    [answer], _ = checked({"text": "It opens at nine.", "reply_to": "@rosa", "network": "mastodon", **given})
    found = [finding for finding in findings(answer) if finding["rule"] == "RESP-13"]
    assert [finding["field"] for finding in found] == ["reply_url"] * len(found)
    assert says in "".join(str(finding["says"]) for finding in found)
    assert bool(found) == bool(says)


def test_a_text_too_long_for_a_post_is_checked_as_the_thread_it_could_be() -> None:
    long = "The library is open on every day of the week. " * 20
    over, threaded, wanted = ({"text": long, "network": "mastodon", "thread": name} for name in ("no", "plain", "yes"))
    [stopped, fine], status = checked(over, threaded)
    (found,) = (finding for finding in findings(stopped) if finding["rule"] == "CRED-02")
    assert str(found["says"]).endswith("Send it as a thread of 2, or take 419 out.")
    assert (findings(fine), status) == ([], 1)
    words, status = told(long, network="mastodon", thread="numbered")
    assert words.splitlines()[:2] == [
        "Mastodon, part 1 of 2: 464 of 500 characters.",
        "Mastodon, part 2 of 2: 464 of 500 characters.",
    ]
    [refused], status = checked(wanted)
    assert "thread" in str(refused["error"])
    assert status == 2

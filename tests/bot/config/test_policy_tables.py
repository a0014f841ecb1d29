"""A department's policy tables: the values read, the words about entries that do not fit, and the printed form."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config.words import describe
from policy import BlockedWord, DayMode, Outcome, Settings, Supplier, WindowKind
from tests.bot.config.test_config import FINE, now, problems, read

LISTS = """\
[departments.example.policy]
published_contacts = ["0300 123 4567"]
"""
BEFORE = FINE.index("[departments.example.policy]")
WINDOW = """\
[[departments.example.policy.windows]]
id = "ge"
kind = "general"
from = 2029-05-01T00:01:00
until = "formed"
essential_tags = ["safety"]
"""


def settings(tmp_path: Path, text: str) -> Settings:
    return read(tmp_path, text).departments["example"].settings


def with_keys(*lines: str) -> str:
    return FINE.replace(LISTS, LISTS + "\n".join((*lines, "")))


def with_tables(*lines: str) -> str:
    return FINE + "\n".join((*lines, ""))


def test_the_lists_become_settings(tmp_path: Path) -> None:
    read_in = settings(
        tmp_path,
        with_keys(
            'blocked_words = [{ word = "users", say = "people" }]',
            'suppliers = [{ name = "Shell", handles = ["@shell"], also_a_word = true }]',
            'controversial = [{ topic = "bypass", terms = ["A999"], until = 2027-01-31 }]',
            'political_names = ["Alex Example"]',
        ),
    )
    assert read_in.blocked_words == (BlockedWord("users", "people"),)
    assert read_in.suppliers == (Supplier("Shell", ("@shell",), (), also_a_word=True),)
    assert (read_in.controversial[0].terms, read_in.controversial[0].until) == (("A999",), date(2027, 1, 31))
    assert read_in.political_names == ("Alex Example",)


def test_people_windows_days_and_patterns_become_settings(tmp_path: Path) -> None:
    text = with_tables(
        "[departments.example.policy.spokespeople.U0PRIYA0001]",
        'name = "Priya"\nrole = "Engineer"\ntopics = ["floods"]\nuntil = 2027-03-31',
        "[[departments.example.policy.delegations]]",
        'topic = "floods"\nto = ["S0DUTY00001"]\ngiven_by = "Director"\nuntil = 2027-03-31',
        WINDOW,
        "[[departments.example.policy.sensitive_days]]",
        'from = 2027-01-01\nuntil = 2027-01-02\nreason = "mourning"\nmode = "hold"',
        "[[departments.example.policy.patterns]]",
        "name = 'case'\npattern = 'EX-\\d{6}'\noutcome = 'block'\nsay = 'Take it out.'",
    )
    found = settings(tmp_path, text)
    assert (found.spokespeople[0].person, found.spokespeople[0].topics) == ("U0PRIYA0001", ("floods",))
    assert found.delegations[0].kinds == ("post", "reply")
    assert (found.windows[0].kind, found.windows[0].until) == (WindowKind.GENERAL, None)
    assert found.windows[0].start == datetime(2029, 5, 1, 0, 1, tzinfo=ZoneInfo("Europe/Belfast"))
    assert found.sensitive_days[0].mode is DayMode.HOLD
    assert found.own_patterns[0].outcome is Outcome.BLOCK


def test_suppliers_come_from_a_file_beside_the_configuration(tmp_path: Path) -> None:
    rows = "\ufeffName;Handles;Domains;Also a word\r\nShell;@shell @shelluk;shell.example;yes\r\n\r\n“Acme”;;;\r\n"
    (tmp_path / "suppliers.csv").write_bytes(rows.encode())
    assert settings(tmp_path, with_keys('suppliers = "suppliers.csv"')).suppliers == (
        Supplier("Shell", ("@shell", "@shelluk"), ("shell.example",), also_a_word=True),
        Supplier("“Acme”"),
    )


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (b"handles\n@shell\n", "suppliers.csv: there is no column “name”."),
        (b"name,handel\nShell,@shell\n", 'no use for a column "handel". Did you mean "handles"?'),
        (b"name,also_a_word\nShell,perhaps\n", "suppliers.csv, line 2: also_a_word is to be yes or no"),
        (b"name,domains\n,shell.example\n", "suppliers.csv, line 2: the name is missing."),
        (b"name,domains\nA\n\nshell,\nShell,\n", 'suppliers.csv, line 5: "Shell" is there already.'),
        (b"name\nExample, Ltd\n", "more cells than columns"),
        (b"", "There is nothing in it."),
    ],
)
def test_what_is_wrong_with_the_suppliers_is_told_by_their_line(tmp_path: Path, rows: bytes, says: str) -> None:
    (tmp_path / "suppliers.csv").write_bytes(rows)
    [told] = problems(tmp_path, with_keys('suppliers = "suppliers.csv"'))
    assert told.startswith("countersign.toml, line 12: ")
    assert says in told


@pytest.mark.parametrize("name", ["nowhere.csv", "a\\u0000b.csv"])
def test_suppliers_that_are_not_there_are_told_with_everything_else(tmp_path: Path, name: str) -> None:
    told = problems(tmp_path, with_keys(f'suppliers = "{name}"').replace('"mastodon"', '"mastodn"'))
    assert len(told) == 2
    assert "can't be read" in told[0]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (with_keys("blocked_wrods = []"), 12, 'no key "blocked_wrods". Did you mean "blocked_words"?'),
        (with_keys('blocked_words = [{ wrod = "x" }]'), 12, 'no key "wrod". Did you mean "word"?'),
        (with_keys('blocked_words = [{ say = "x" }]'), 12, 'needs "word": the word that is not to be used.'),
        (with_keys("suppliers = [{ handles = [] }]"), 12, 'needs "name": what the supplier is called.'),
        (with_keys('suppliers = [{ name = "x", also_a_word = "yes" }]'), 12, "is to be true or false, without quotes."),
        (with_keys("suppliers = 5"), 12, "is to be a list, in square brackets."),
        (with_keys('controversial = [{ topic = "x", terms = [] }]'), 12, '"terms" in [departments.example.policy'),
        (with_keys('blocked_words = [{ word = "a b" }, { word = "A  B" }]'), 12, '"A  B" is there already.'),
        (with_tables(WINDOW.replace('"general"', '"genral"')), 25, 'has "genral", which it cannot be. Did you mean "g'),
        (with_tables(WINDOW.replace('"formed"', '"soon"')), 27, "is to be a time such as 2027-05-07T23:59:00, without"),
        (with_tables(WINDOW.replace('"formed"', "2029-05-01T00:00:00")), 27, '"until" is before "from"'),
        (with_tables(WINDOW.replace('until = "formed"', "")), 23, 'needs "until": when it closes'),
        (with_tables(WINDOW.replace("T00:01:00", "")), 26, "is to be a time such as 2027-04-15T00:01:00"),
        (with_tables(WINDOW.replace("essential_tags", "tags")), 28, 'has no key "tags".'),
        (with_tables(WINDOW, WINDOW), 31, '"ge" is there already. Keep one of the two.'),
        (with_tables(WINDOW, 'nations = ["Walse"]'), 30, 'Did you mean "Wales"?'),
    ],
)  # fmt: skip
def test_a_problem_is_told_at_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    told = problems(tmp_path, text)
    assert any(problem.startswith(f"countersign.toml, line {line}: ") and says in problem for problem in told), told


@pytest.mark.parametrize(
    ("pattern", "says"),
    [("(a", "cannot be used: missing"), (r"(a)\1", "cannot be used: invalid"), ("a*", "would be found everywhere")],
)
def test_a_pattern_that_cannot_be_used_is_told(tmp_path: Path, pattern: str, says: str) -> None:
    text = f"[[departments.example.policy.patterns]]\nname = 'x'\npattern = '{pattern}'\nsay = 'y'"
    [told] = problems(tmp_path, with_tables(text))
    assert told.startswith("countersign.toml, line 25: the pattern ")
    assert says in told


def test_a_spokesperson_is_known_by_a_slack_id(tmp_path: Path) -> None:
    table = 'name = "Priya"\nrole = "Engineer"\ntopics = ["floods"]\nuntil = 2027-03-31'
    [told] = problems(tmp_path, with_tables(f"[departments.example.policy.spokespeople.priya]\n{table}"))
    assert told.startswith("countersign.toml, line 23: ")
    assert 'has "priya", which is not a person\'s id.' in told


def test_what_has_come_to_its_end_is_a_warning(tmp_path: Path) -> None:
    text = with_tables(
        WINDOW.replace("2029-05-01T00:01:00", "2026-05-01T00:01:00").replace('"formed"', "2026-06-01T00:00:00")
    )
    [warning] = read(tmp_path, text).warnings
    assert warning.endswith("line 27: the window “ge” ended on 1 June 2026. Renew it, or take it out.")


def test_what_is_in_force_is_said_with_its_line(tmp_path: Path) -> None:
    text = with_tables(WINDOW).replace(LISTS, LISTS + 'blocked_words = [{ word = "users" }]\n')
    said = describe(read(tmp_path, text), clock=lambda: datetime(2029, 5, 2, tzinfo=UTC))
    assert "blocked words: users (line 12)" in said
    assert "window “ge” OPEN: general, 00:01 on 1 May 2029 until a government is formed; free: safety (line 24)" in said
    assert "“ge” to come" in describe(read(tmp_path, text), clock=now)


def test_every_setting_counts_in_the_digest(tmp_path: Path) -> None:
    plain = settings(tmp_path, FINE)
    full = settings(tmp_path, Path("countersign.example.toml").read_text(encoding="utf-8"))
    digests = {replace(plain, **{name: getattr(full, name)}).digest() for name in Settings.__slots__}
    changed = [name for name in Settings.__slots__ if getattr(plain, name) != getattr(full, name)]
    assert len(digests - {plain.digest()}) == len(changed) >= 8

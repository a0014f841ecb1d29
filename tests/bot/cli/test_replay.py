"""Replays of published posts through the rules: counted, shown and masked findings."""

import io
from collections.abc import Mapping
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.__main__ import main
from bot.cli.policy_commands import replay
from bot.cli.posts import moment
from bot.config import load
from bot.errors import Unusable

TODAY = date(2026, 11, 20)
LONDON = ZoneInfo("Europe/London")
ROOT = Path(__file__).parents[3]
NUMBER = "07700 900123"
POSTS = f"""Published at,Profile,Message
01/10/2026 09:00,@DeptExample,The new service is open.
2 October 2026,@DeptExample,"Ring Jo on {NUMBER} <script>alert(1)</script> & say
\u202ehello"
03/10/2026,@DeptExample,Ring Jo on {NUMBER}. We will cut waiting times.
,,Your case is EX-123456.
"""


def replayed(
    posts: str = POSTS, columns: Mapping[str, str] | None = None, *, settings: bool = False
) -> tuple[str, str]:
    """The table and the page."""
    out, page = io.StringIO(), io.StringIO()
    config = load(ROOT / "countersign.example.toml") if settings else None
    source = io.BytesIO(posts.encode())
    assert replay(source, out=out, today=TODAY, config=config, columns=columns, page=page) == 0
    return out.getvalue(), page.getvalue()


def test_posts_are_counted_by_what_they_come_to() -> None:
    table, _ = replayed()
    assert table.startswith("4 posts, 1 October 2026 to 3 October 2026, 1 without a date, under the settings that")
    assert f"  {'Stops here':<30} {2:>7}   50.0%" in table
    assert f"  {'Nothing found':<30} {2:>7}   50.0%" in table
    assert f"  PERS-01   block    {2:>7}   50.0%  Personal telephone number" in table


def test_a_department_s_own_settings_count() -> None:
    table, page = replayed(settings=True)
    assert "countersign.example.toml" in table
    assert "DEPT-01   block          1" in table
    assert "<mark>EX-123456</mark>" in page


def test_what_is_masked_is_masked_in_every_example() -> None:
    table, page = replayed()
    assert "CIV-01" in table
    assert "line 5: " in table
    for words in (table, page):
        assert NUMBER not in words
        assert "900123" not in words


class Tags(HTMLParser):
    """The contents of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src", "srcset", "action"}]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_needs_nothing_from_elsewhere() -> None:
    _, page = replayed()
    tags = Tags()
    tags.feed(page)
    tags.close()
    assert tags.open == []
    assert "script" not in tags.seen
    assert tags.addresses == []
    assert "@import" not in page
    assert "url(" not in page


def test_the_page_shows_words_as_words() -> None:
    _, page = replayed()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; say" in page
    assert "\u202e" not in page


def test_the_page_can_be_read_without_seeing_it() -> None:
    _, page = replayed()
    assert '<html lang="en-GB">' in page
    assert page.count('scope="col"') == 3
    assert page.count('scope="row"') == 6
    assert 'aria-hidden="true"' in page


def test_a_column_can_be_chosen() -> None:
    table, _ = replayed("Title,Words we used\nx,Ring Jo on 07700 900123.\n", {"text": "words we used"})
    assert "PERS-01" in table


@pytest.mark.parametrize(
    ("posts", "columns", "says"),
    [
        ("a,b\n1,2\n", {}, "no column looks like the words of a post. .* There is a, b."),
        ("text,b\n1,2\n", {"text": "txet"}, 'no column "txet". Did you mean "text"?'),
        ("", {}, "nothing in it"),
    ],
)
def test_what_is_no_sheet_of_posts_is_told(posts: str, columns: dict[str, str], says: str) -> None:
    with pytest.raises(Unusable, match=says):
        replayed(posts, columns)


def test_a_sheet_without_posts_is_no_error() -> None:
    table, page = replayed("text,date\n")
    assert table.startswith("0 posts, under")
    assert "Nothing was found" in page


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("2026-10-03", date(2026, 10, 3)),
        ("2026-10-03T09:05:00", datetime(2026, 10, 3, 9, 5, tzinfo=LONDON)),
        ("2026-10-03 09:05:00+00:00", datetime(2026, 10, 3, 10, 5, tzinfo=LONDON)),
        ("3/10/2026", date(2026, 10, 3)),
        ("03.10.26", date(2026, 10, 3)),
        ("03/10/2026 09:05", datetime(2026, 10, 3, 9, 5, tzinfo=LONDON)),
        ("3 October 2026", date(2026, 10, 3)),
        ("Oct 3, 2026", date(2026, 10, 3)),
        ("Sat Oct 03 08:05:00 +0000 2026", datetime(2026, 10, 3, 9, 5, tzinfo=LONDON)),
        ("31/02/2026", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_is_read_however_it_is_written(words: str, wanted: date | None) -> None:
    assert moment(words, LONDON) == wanted


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "posts.csv").write_text(POSTS, encoding="cp1252", errors="replace")
    page = tmp_path / "out.html"
    assert main(["replay", str(tmp_path / "posts.csv"), "--page", str(page), "--column", "text=Message"]) == 0
    assert capsys.readouterr().out.startswith("4 posts")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["nowhere.csv"], "nowhere.csv can't be read: No such file or directory."),
        (["pyproject.toml", "--column", "text"], "--column text is to be like text=NAME."),
        (["pyproject.toml", "--column", "txt=a"], '--column cannot say where "txt" is. Did you mean "text"?'),
        (["pyproject.toml", "--page", "/nowhere/out.html"], "/nowhere/out.html can't be written"),
    ],
)
def test_bad_use_is_told(given: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", *given]) == 2
    assert says in capsys.readouterr().err


def test_files_are_checked_under_their_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = tmp_path / "one.txt", tmp_path / "two.txt"
    first.write_bytes("\ufeffCafé open.".encode())
    second.write_bytes(f"Café: ring Jo on {NUMBER}".encode("cp1252"))
    assert main(["check", "--file", str(first), "--file", str(second)]) == 1
    said = capsys.readouterr().out
    assert said.index(f"{first}:\n") < said.index(f"{second}:\n") < said.index("PERS-01")

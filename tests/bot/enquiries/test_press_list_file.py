"""Press lists as media databases export them: columns in any words, order and encoding; each bad row named."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enquiries.press_list_file import MOST_ROWS, beside, names_press, read
from bot.errors import Unusable
from policy.press_list import Handle, Listing

ROSA = Listing(2, "Rosa Lane", "Example Times", "Reporter", ("rosa@example.com",), (Handle("x", "rosalane"),))
EXPORTS = {
    "plain": "Name,Outlet,Job title,Email,Twitter\nRosa Lane,Example Times,Reporter,rosa@example.com,@rosalane\n",
    "two names, semicolons": (
        "Surname;First name;Publication;Role;E-mail address;X handle\n"
        "Lane;Rosa;Example Times;Reporter;Rosa@Example.com;rosalane\n"
    ),
    "tabs, a profile's address": (
        "Contact\tOrganisation\tPosition\tEmail\tTwitter URL\n"
        "Rosa Lane\tExample Times\tReporter\trosa@example.com\thttps://twitter.com/rosalane?s=20\n"
    ),
    "excel's note and quotes": (
        'sep=;\n"Full Name";"Media Outlet";"Function";"Work Email";"Twitter/X"\n'
        '"Rosa Lane";"Example Times";"Reporter";"rosa@example.com";"@RosaLane"\n'
    ),
}


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_person_is_read_from_any_export(name: str, encoding: str) -> None:
    (found,) = read(EXPORTS[name].encode(encoding)).people
    assert (found.name, found.outlet, found.title, found.emails, found.handles) == (
        ROSA.name, ROSA.outlet, ROSA.title, ROSA.emails, ROSA.handles,
    )  # fmt: skip
    assert names_press(EXPORTS[name].encode(encoding))


def test_titles_above_quoted_line_ends_and_several_accounts_in_a_cell() -> None:
    data = (
        "Press list of the department,,,\n\n"
        "Journalist,Outlet,Email,Socials\n"
        '"Siân Lôn","Example\nTimes","sian@example.com; s.lon@example.org","@sian_x, https://bsky.app/profile/sian.example.com\n'
        'https://mastodon.example/@sian"\n'
    ).encode("cp1252")
    file = read(data)
    (sian,) = file.people
    assert (sian.row, sian.name, sian.outlet) == (4, "Siân Lôn", "Example Times")
    assert sian.emails == ("sian@example.com", "s.lon@example.org")
    assert {account.handle for account in sian.handles} == {"sian_x", "sian.example.com", "sian@mastodon.example"}
    assert not file.left_out


UNREADABLE = b"Name,Outlet\r\n" + b"Ren\x81e \x8d,Example Times\r\n" * 3


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (bytes(range(256)) * 50, "save the list as CSV"),
        (b"Name,Outlet\nRosa Lane,Example\0Times\n", "save the list as CSV"),
        (UNREADABLE, "Save the list again as “CSV UTF-8”"),
    ],
    ids=["any bytes", "a NUL", "letters that nobody can read"],
)
def test_a_file_that_is_no_text_is_refused_with_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(Unusable, match=says):
        read(data)
    assert not names_press(data) or data is UNREADABLE


def test_every_row_that_cannot_be_used_is_named_with_the_reason() -> None:
    data = (
        b"Name,Outlet,Email,Twitter\n"
        b"Rosa Lane,Example Times,rosa@example.com,\n"
        b"Al Only,,,\n"
        b"Bo Mail,,bo at example.com,\n"
        b"Cy Half,Example Times,cy.example.com,n/a\n"
        b",,,\n"
        b"rosa  LANE,example times,,@rosalane\n"
        b",Example Times,,\n"
    )
    file = read(data)
    assert [(person.row, person.name) for person in file.people] == [(2, "Rosa Lane"), (5, "Cy Half")]
    assert file.people[0].handles == (Handle("x", "rosalane"),), "the same person twice is taken together"
    assert not file.people[1].handles, "“n/a” is no handle"
    assert {remark.rows: remark.says.split(".")[0] for remark in file.left_out} == {
        (3,): "A name alone is too little to know somebody by",
        (4,): "The e-mail address isn't one, and nothing else says who it is",
        (8,): "It has nobody: a name with an outlet, an e-mail address, or a handle is needed",
    }
    assert {remark.rows: remark.says for remark in file.notes} == {
        (5,): "The e-mail address isn't one, and is left out.",
        (7,): "The same person as in an earlier row: taken together.",
    }


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "nothing in it"),
        (b"\n \n", "nothing in it"),
        (b"Name,Outlet\n", "no rows below"),
        (b"Colour,Size\nred,4\n", "“Colour”, “Size”"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no CSV file"),
        (b"PK\x03\x04sheet", "no CSV file"),
        (b"Email\n" + b"a@example.com\n" * (MOST_ROWS + 1), "more than 50,000 rows"),
        (b"Email\n" + b"x" * 10_000_000, "larger than 10 MB"),
    ],
    ids=["empty", "blank", "no rows", "other columns", "a picture", "a workbook", "too many rows", "too large"],
)
def test_what_is_no_press_list_is_refused_with_the_way_on(data: bytes, says: str) -> None:
    with pytest.raises(Unusable, match=says):
        read(data)


@pytest.mark.parametrize("data", [b"Date,Accounts,Words\n", b"Name,Number\nPriya,1\n", b"\x89PNG\r\n"])
def test_other_sheets_are_not_taken_for_press_lists(data: bytes) -> None:
    assert not names_press(data)


@pytest.mark.parametrize(
    ("typed", "name", "found"),
    [
        ("", "press-list (1).csv", ("press-list", "", None)),
        ("Here is the new one!", "Example_Media 2026-11-03 v2.csv", ("Example Media", "", None)),
        (
            "Source: Example Media\nuntil: 31/12/2026\nbasis: consent",
            "x.csv",
            ("Example Media", "consent", date(2026, 12, 31)),
        ),
        ("", "2026-11-03.csv", ("2026-11-03.csv", "", None)),
        ("", "list-2026-12.csv", ("list", "", None)),
        ("", "list 2027.csv", ("list", "", None)),
        ("", "list_2026_12_v2.1 (1).csv", ("list", "", None)),
        ("", "December 2026 - Example Media.csv", ("Example Media", "", None)),
        ("", "Example Media, 3 Nov 2026.csv", ("Example Media", "", None)),
        ("", "Example-Media-Sept26-rivers.csv", ("Example-Media rivers", "", None)),
        ("", "Example Media - Radio 4.csv", ("Example Media - Radio 4", "", None)),
        ("", "Marble Arch 100.csv", ("Marble Arch 100", "", None)),
    ],
)
def test_the_source_stands_beside_the_file_or_in_its_name(
    typed: str, name: str, found: tuple[str, str, date | None]
) -> None:
    assert beside(typed, name, date(2026, 11, 20)) == found


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30) | st.sampled_from(
    ["Rosa Lane", "@rosa", "rosa@example.com", "https://x.com/rosa", "n/a", '"', "a;b,c\td", "=1+1", "Example Times"]
)


@given(st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=12), st.sampled_from(",;\t"))
def test_whatever_stands_in_the_cells_each_row_is_used_left_out_or_empty(rows: list[list[str]], separator: str) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerows([["Name", "Outlet", "Role", "Email", "Handle"], *rows])
    data = out.getvalue().encode()
    try:
        file = read(data)
    except Unusable:
        assert not any(cell.strip() for row in rows for cell in row), "only a file without rows is refused"
        return
    used = {person.row for person in file.people}
    left = {number for remark in file.left_out for number in remark.rows}
    together = {number for remark in file.notes if remark.says.startswith("The same") for number in remark.rows}
    filled = {number for number, row in enumerate(rows, 2) if any(cell.strip() for cell in row)}
    assert used | left | together == filled
    assert not used & left
    assert read(data) == file

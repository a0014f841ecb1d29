"""Line numbers of TOML keys, compared with tomllib (for the keys) and the text (for the lines)."""

import tomllib
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config.toml_lines import Key, lines_of

BLANKS = st.sampled_from(["", " ", "\t ", "  "])
GAPS = st.sampled_from(["\n", "\n\n", "\r\n", " # a [remark] = {\n", "\n# 'twas\n"])
SCALARS = st.sampled_from(
    [
        "1", "-0.5", "true", "2027-04-01", "2027-04-01 09:00:00Z", "09:00:00", "0xff",
        '""', "''", '"a # b"', '"a = [\\"]"', "'c:\\'", '"\\\\"', "']}, '",
        '"""""""', '"""a""b\\""""', "''''''", "'''it's \"fine\"\n[table]\nkey = 1'''", '"""\nx = 1\n\n"""""',
    ]
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A well-formed document whose names are all different, and appear nowhere else in it."""
    numbers = count()

    def name() -> str:
        bare = f"k{next(numbers)}e"
        return draw(st.sampled_from([bare, f'"{bare}"', f"'{bare}'", f'"{bare}.\\u0041 \\""']))

    def dotted() -> str:
        dot = f"{draw(BLANKS)}.{draw(BLANKS)}"
        return dot.join(name() for _ in range(draw(st.integers(1, 3))))

    def value(depth: int) -> str:
        kind = draw(st.sampled_from(["scalar", "scalar", "array", "table"] if depth < 3 else ["scalar"]))
        size = draw(st.integers(0, 3))
        if kind == "array":
            gap = draw(st.sampled_from(["", " ", "\n", " # one, two ]\n"]))
            inner = f",{gap}".join(f"{gap}{value(depth + 1)}{gap}" for _ in range(size))
            return f"[{inner}{',' if size and draw(st.booleans()) else ''}{gap}]"
        if kind == "table":
            return "{" + ", ".join(pair(depth + 1) for _ in range(size)) + "}"
        return draw(SCALARS)

    def pair(depth: int) -> str:
        return f"{dotted()}{draw(BLANKS)}={draw(BLANKS)}{value(depth)}"

    def pairs() -> str:
        return "".join(f"{draw(BLANKS)}{pair(0)}{draw(GAPS)}" for _ in range(draw(st.integers(0, 3))))

    def table(header: str, *, repeated: bool) -> str:
        opens, closes = ("[[", "]]") if repeated else ("[", "]")
        return f"{draw(BLANKS)}{opens}{draw(BLANKS)}{header}{draw(BLANKS)}{closes}{draw(GAPS)}{pairs()}"

    text = draw(GAPS) + pairs()
    for _ in range(draw(st.integers(0, 3))):
        header, repeated = dotted(), draw(st.booleans())
        times = draw(st.integers(1, 3)) if repeated else 1
        for _ in range(times):
            text += table(header, repeated=repeated)
            if draw(st.booleans()):
                child = f"{header}.{name()}"
                for _ in range(2):
                    text += table(child, repeated=True)
    return text


def keys_in(value: object, path: Key = ()) -> set[Key]:
    """Every way that leads somewhere in what tomllib read."""
    found: set[Key] = {path} if path else set()
    if isinstance(value, dict):
        return found.union(*(keys_in(inner, (*path, name)) for name, inner in value.items()))
    if isinstance(value, list):
        return found.union(*(keys_in(inner, (*path, place)) for place, inner in enumerate(value)))
    return found


@given(documents())
def test_every_key_that_tomllib_reads_has_a_line_and_no_other(source: str) -> None:
    assert set(lines_of(source)) == keys_in(tomllib.loads(source))


@given(documents())
def test_the_line_of_a_key_is_where_its_name_stands(source: str) -> None:
    text = source.split("\n")
    for path, line in lines_of(source).items():
        if isinstance(path[-1], str):
            assert path[-1].partition(".")[0] in text[line - 1]


def test_the_position_in_an_array_has_its_own_line() -> None:
    source = 'people = [\n  "U1",  # one\n\n  "U2",\n]\n'
    assert lines_of(source) == {("people",): 1, ("people", 0): 2, ("people", 1): 4}


def test_a_table_stands_where_it_is_written_rather_than_where_it_is_implied() -> None:
    assert lines_of("[a.b]\n[a]\n") == {("a",): 2, ("a", "b"): 1}


@pytest.mark.parametrize("source", ["", "\n", "# only a remark", "# no line end\r\n"])
def test_nothing_is_found_where_nothing_is(source: str) -> None:
    assert lines_of(source) == {}

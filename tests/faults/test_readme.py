"""The table of faults, held against the tests."""

import re
from pathlib import Path

HERE = Path(__file__).parent
ROW = re.compile(r"^\| F(\d+) \|[^|]*\|([^|]*)\|$", re.MULTILINE)


def test_every_fault_has_its_tests_or_is_said_to_have_none_yet() -> None:
    written = {path.name: path.read_text() for path in HERE.glob("test_*.py")}
    rows = {int(number): says for number, says in ROW.findall((HERE / "README.md").read_text())}
    assert sorted(rows) == list(range(1, 36))
    for number, says in rows.items():
        named = [name for name in re.findall(r"`(test_\w+\.py)`", says) if "/" not in name]
        has = [name for name, text in written.items() if f"def test_f{number:02}_" in text]
        assert sorted(named) == sorted(has), f"F{number}"
        assert bool(has) != ("not yet" in says), f"F{number}"

"""Suppliers from a CSV file beside the configuration, a row each, as the commercial team keeps them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.config.problems import Problem
from bot.config.secrets import shown
from bot.config.toml_lines import Key
from bot.errors import Unusable
from bot.parsing.nearest import did_you_mean
from bot.parsing.spreadsheet import Sheet, sheet
from policy.department import Supplier

COLUMNS = ("name", "handles", "domains", "also_a_word")
YES, NO = frozenset({"yes", "y", "true", "1", "x"}), frozenset({"no", "n", "false", "0", ""})
Suppliers = dict[str, tuple[Supplier, ...]]
"""By department."""


def from_files(raw: Mapping[str, Any], folder: Path) -> tuple[Suppliers, list[Problem]]:
    """Read every supplier file named by a department, and take the name out of the raw tables.

    File names are relative to the configuration's folder. Gives the suppliers, and the problems by line.
    """
    read: Suppliers = {}
    problems: list[Problem] = []
    departments = raw.get("departments")
    for key, department in departments.items() if isinstance(departments, dict) else ():
        policy = department.get("policy") if isinstance(department, dict) else None
        if isinstance(policy, dict) and isinstance(policy.get("suppliers"), str):
            at: Key = ("departments", key, "policy", "suppliers")
            found, faults = _file(folder, policy.pop("suppliers"))
            read[key] = found
            problems += [Problem(at, fault) for fault in faults]
    return read, problems


def _file(folder: Path, name: str) -> tuple[tuple[Supplier, ...], list[str]]:
    suppliers: list[Supplier] = []
    problems: list[str] = []
    try:
        with (folder / name).open("rb") as source, sheet(source) as found:
            for line, supplier, faults in _lines(found):
                if any(earlier.name.casefold() == supplier.name.casefold() for earlier in suppliers):
                    faults.append(f"{shown(supplier.name)} is there already.")
                suppliers.append(supplier)
                problems += [f"{name}, line {line}: {fault}" for fault in faults]
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name is none that a file can have"
        problems.append(f"{shown(name)} can't be read: {reason}. It is looked for beside the configuration.")
    except Unusable as error:
        problems.append(f"{name}: {error}")
    return tuple(suppliers), problems


def _lines(found: Sheet) -> Iterator[tuple[int, Supplier, list[str]]]:
    """Each supplier with its line and its faults. Raises Unusable when the columns are not as expected."""
    where = {name: found.column([name]) for name in COLUMNS}
    unknown = [title for place, title in enumerate(found.header) if title and place not in where.values()]
    if where["name"] is None:
        raise Unusable(f"there is no column “name”. The columns are {', '.join(COLUMNS)}.")
    if unknown:
        near = did_you_mean(unknown[0], COLUMNS) or f" The columns are {', '.join(COLUMNS)}."
        raise Unusable(f"there is no use for a column {shown(unknown[0])}.{near}")
    for line, cells in found.rows:
        cell = {name: cells[at] if at is not None and at < len(cells) else "" for name, at in where.items()}
        word = cell["also_a_word"].casefold()
        faults = [] if cell["name"] else ["the name is missing."]
        if len(cells) > len(found.header):
            faults.append("there are more cells than columns. Put a name that has a comma in it in quotes.")
        if word not in YES | NO:
            faults.append(f"also_a_word is to be yes or no, not {shown(cell['also_a_word'])}.")
        handles, domains = (tuple(cell[name].replace(",", " ").replace(";", " ").split()) for name in COLUMNS[1:3])
        yield line, Supplier(cell["name"], handles, domains, also_a_word=word in YES), faults

"""Labelled enquirers, a file for each hand that invented them; the people are invented, the outlets real."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from policy import pages, press_list
from policy.enquirer import Enquirer, ProfileLink

FOLDER = Path(__file__).resolve().parent / "cases"
PRESS = frozenset({"journalist", "blogger"})
HOUSE = "house"
"""The hand of those who wrote the signals: learned from, never measured. Of press, nobody says who the person is."""


@dataclass(frozen=True, slots=True)
class Case:
    """An enquirer with labels: who the person is, and who should answer."""

    hand: str
    """The author of the case."""
    label: str
    media_team: bool
    """Whether the media team should answer: press by person or by question."""
    enquirer: Enquirer

    @property
    def is_press(self) -> bool:
        """Whether the person is a journalist or a blogger, whatever they ask."""
        return self.label in PRESS

    @property
    def is_ordinary(self) -> bool:
        """Whether any colleague may answer a person of the public."""
        return self.label == "public" and not self.media_team

    @property
    def has_facts(self) -> bool:
        """Whether rows of a press list or pages are given."""
        return bool(self.enquirer.press_list or self.enquirer.pages)

    @property
    def without_facts(self) -> Enquirer:
        """The enquirer by profile and question."""
        return replace(self.enquirer, press_list=(), pages=())

    @property
    def by_bio(self) -> Enquirer:
        """The enquirer by the words of the bio alone."""
        return Enquirer(network="", handle="", bio=self.enquirer.bio)


def files() -> tuple[Path, ...]:
    """The files of all hands, in order."""
    return tuple(sorted(FOLDER.glob("*.jsonl")))


def digest() -> str:
    """A digest of all cases: weights with another digest were learned from other cases."""
    together = blake2b(digest_size=8)
    for file in files():
        together.update(file.name.encode() + b"\n" + file.read_bytes())
    return together.hexdigest()


def read_all() -> tuple[Case, ...]:
    """The cases of all hands."""
    return tuple(case for file in files() for case in read(file))


def read(file: Path) -> tuple[Case, ...]:
    """The cases of a file; the keys are those of `countersign enquirer --jsonl`, with the labels."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(_case(file.stem, json.loads(line)) for line in lines if line.strip())


def _case(hand: str, given: Mapping[str, object]) -> Case:
    def said(key: str) -> str:
        return str(given.get(key) or "")

    def rows(key: str) -> Iterable[Mapping[str, object]]:
        value = given.get(key)
        return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []

    return Case(
        hand=hand,
        label=said("label"),
        media_team=bool(given.get("media_team")),
        enquirer=Enquirer(
            network=said("network"),
            handle=said("handle"),
            name=said("name"),
            bio=said("bio"),
            links=tuple(ProfileLink(str(link["url"]), bool(link.get("verified"))) for link in rows("links")),
            message=said("message"),
            automated=bool(given.get("automated")),
            press_list=press_list.read(rows("press_list")),
            pages=pages.read(rows("pages")),
        ),
    )

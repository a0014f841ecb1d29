"""Texts made from patterns: random walks through the parsed pattern, kept where the pattern has a match."""

import importlib
import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

PARSER = importlib.import_module("re._parser")
CATEGORIES = {
    "CATEGORY_SPACE": " \n\u00a0\u2009",
    "CATEGORY_DIGIT": "0379٣",
    "CATEGORY_WORD": "aeksxZ8_éﬁİı",
    "CATEGORY_NOT_WORD": " .,!-’",
    "CATEGORY_NOT_SPACE": "ak.,Z8",
    "CATEGORY_NOT_DIGIT": "ak ,Z",
}
CASES = {"s": "sSſ", "k": "kK\u212a", "i": "iIİı"}
"""Letters with unusual twins, to which `re` gives no case of its own."""
ANY = "aek Z8,.’-é"
AROUND = ("", " ", ". ", "’", "\n", "a ", " 5", "“", "\u0301", "-", "_", "x")
MOST_REPEATS = 3


def texts(source: str, flags: int, *, count: int, most_tries: int) -> Iterator[str]:
    """Up to so many different texts in which a pattern has a match, with other characters around; always the same."""
    chance, full = Random(source), re.compile(source, flags)  # noqa: S311 — no secret
    tree = PARSER.parse(source, flags)
    seen: set[str] = set()
    for _ in range(most_tries):
        walk = Walk(chance)
        text = walk.of(tree, flags)
        text = chance.choice(AROUND) + text + walk.after + chance.choice(AROUND)
        if text not in seen and full.search(text):
            seen.add(text)
            yield text
            if len(seen) == count:
                return


class Walk:
    """One way through a pattern."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.after = ""
        """The text for the last look-ahead, wanted where nothing else follows."""
        self.groups: dict[int, str] = {}

    def of(self, items: Sequence[tuple[Any, Any]], flags: int) -> str:
        """A text for a sequence."""
        return "".join(self._item(str(op), given, flags) for op, given in items)

    def _item(self, op: str, given: Any, flags: int) -> str:
        match op:
            case "LITERAL":
                self.after = ""
                return self._cased(chr(given), flags)
            case "NOT_LITERAL" | "ANY":
                return self.chance.choice(ANY)
            case "IN":
                self.after = ""
                return self._cased(self._member(given), flags)
            case "BRANCH":
                return self.of(self.chance.choice(given[1]), flags)
            case "SUBPATTERN":
                group, added, removed, inner = given
                found = self.of(inner, (flags | added) & ~removed)
                self.groups[group] = found
                return found
            case "ATOMIC_GROUP":
                return self.of(given, flags)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, inner = int(given[0]), int(given[1]), given[2]
                times = self.chance.randint(least, max(least, min(most, least + MOST_REPEATS)))
                return "".join(self.of(inner, flags) for _ in range(times))
            case "ASSERT" if given[0] > 0:
                self.after = self.of(given[1], flags)
                return ""
            case "ASSERT":
                return self.of(given[1], flags) if self.chance.random() < 0.5 else ""
            case "GROUPREF":
                return self.groups.get(given, "")
            case _:
                return ""

    def _cased(self, character: str, flags: int) -> str:
        if not flags & re.IGNORECASE or self.chance.random() < 0.6:
            return character
        return self.chance.choice(CASES.get(character.lower(), character.lower() + character.upper()[:1]))

    def _member(self, members: Sequence[tuple[Any, Any]]) -> str:
        if str(members[0][0]) == "NEGATE":
            return self.chance.choice(ANY)
        op, given = self.chance.choice(list(members))
        match str(op):
            case "LITERAL":
                return chr(given)
            case "RANGE":
                return chr(self.chance.randint(*given))
            case _:
                return self.chance.choice(CATEGORIES[str(given)])

"""Blanks: named places in a line, the kinds of value they take, and how values are written."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import Unusable

LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
"""Latin letters, Welsh and Gaelic included; letters of other scripts could be look-alikes, so they are left out."""
WORDS = rf"[{LETTERS}0-9](?:[{LETTERS}0-9'’,& -]*[{LETTERS}0-9])?"
"""Short words: too plain for a link, a mention, a hashtag or a line break."""
NUMBER = r"[0-9]{1,3}(?:,[0-9]{3}){0,2}(?:\.[0-9]{1,2})?"
TIME = r"(?:1[0-2]|[1-9])(?:\.[0-5][0-9])?(?:am|pm)|midday|midnight"
LONGEST_WORDS = 80
LONGEST_PLACE = 75
"""Characters: as many as Slack shows of a choice."""
MOST_PLACES = 100
MOST_DIGITS = 4
"""Digits in short words: enough for a road or a house, too few for a telephone number."""
_CLOCK = re.compile(r"([0-9]{1,2})(?:[.:]([0-5][0-9]))?\s?(am|pm)?", re.IGNORECASE)
_FIGURE = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,2}))?")
FIELD = "blank:"
"""Prefix of a form field that fills a blank; the blank's name follows."""


class BlankKind(StrEnum):
    """The kind of value in a blank."""

    TIME = "time"
    PLACE = "place"
    NUMBER = "number"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Blank:
    """A named place in a line, and the values allowed there."""

    name: str
    kind: BlankKind
    longest: int = 0
    """Characters, for short words."""
    places: tuple[str, ...] = ()

    @property
    def field(self) -> str:
        """The form field where a fault in the blank's value is shown."""
        return f"{FIELD}{self.name}"

    @property
    def pattern(self) -> str:
        """A regular expression for the blank's value inside the line."""
        match self.kind:
            case BlankKind.TIME:
                return TIME
            case BlankKind.NUMBER:
                return NUMBER
            case BlankKind.PLACE:
                longest_first = sorted(self.places, key=len, reverse=True)
                return "|".join(re.escape(place) for place in longest_first)
            case BlankKind.WORDS:
                return WORDS

    @property
    def samples(self) -> tuple[str, str]:
        """A short and a long value, for checking a line."""
        match self.kind:
            case BlankKind.TIME:
                return "6.30pm", "10.30am"
            case BlankKind.NUMBER:
                return "2", "1,250.5"
            case BlankKind.PLACE:
                return min(self.places, key=len), max(self.places, key=len)
            case BlankKind.WORDS:
                return "here", " ".join(["around"] * self.longest)[: self.longest].strip()

    def value(self, typed: str) -> str:
        """Write a typed value as the line takes it. Raises Unusable, for the blank's field, if it does not fit."""
        plain = unicodedata.normalize("NFC", typed).strip(" ")
        if not plain:
            raise Unusable(f"What is “{self.name}”? Nothing stands there yet.", self.field)
        match self.kind:
            case BlankKind.TIME:
                return self._time(plain)
            case BlankKind.NUMBER:
                return self._number(plain)
            case BlankKind.PLACE:
                if plain not in self.places:
                    raise Unusable("Choose one from the list: only those were agreed.", self.field)
                return plain
            case BlankKind.WORDS:
                return self._words(plain)

    def takes(self, value: str) -> bool:
        """Whether a value is already in the form that the line takes."""
        try:
            return self.value(value) == value
        except Unusable:
            return False

    def _time(self, plain: str) -> str:
        if plain.casefold() in {"midday", "midnight"}:
            return plain.casefold()
        found = _CLOCK.fullmatch(plain)
        hour, minutes, half = (int(found[1]), found[2], (found[3] or "").lower()) if found else (99, "", "")
        if not (
            1 <= hour <= 12 if half else hour <= 23 and minutes
        ):  # a lone hour may be in the morning or the evening
            raise Unusable("Write a time of day, such as 6.30pm or 18:30.", self.field)
        if half:
            hour = hour % 12 + (12 if half == "pm" else 0)
        minutes = minutes or "00"
        if minutes == "00" and hour in {0, 12}:
            return "midday" if hour else "midnight"
        past = "" if minutes == "00" else f".{minutes}"
        return f"{hour % 12 or 12}{past}{'pm' if hour >= 12 else 'am'}"

    def _number(self, plain: str) -> str:
        found = _FIGURE.fullmatch(plain.replace(",", "") if re.fullmatch(NUMBER, plain) else plain)
        if not found:
            raise Unusable("Write a number in figures, such as 3, 1,250 or 2.5.", self.field)
        return f"{int(found[1]):,}{'.' + found[2] if found[2] else ''}"

    def _words(self, plain: str) -> str:
        plain = re.sub(" +", " ", plain)
        if len(plain) > self.longest:
            says = f"That is {len(plain)} characters; {self.longest} were agreed for “{self.name}”."
            raise Unusable(says, self.field)
        if not re.fullmatch(WORDS, plain) or sum(char.isdigit() for char in plain) > MOST_DIGITS:
            raise Unusable(
                "A few plain words only: letters, spaces, hyphens, commas and at most four figures. No links, names "
                "with @, hashtags, full stops or new lines.",
                self.field,
            )
        return plain


def declared(text: str) -> tuple[Blank, ...]:
    """Read declarations of blanks, each on a line: “river: place: Thames, Severn” or “what: words 40”.

    Raises Unusable for the field "blanks".
    """
    return tuple(_declared(line) for line in text.splitlines() if line.strip())


def written(blanks: tuple[Blank, ...]) -> str:
    """Write blanks as `declared` reads them."""
    return "\n".join(f"{blank.name}: {_sort(blank)}" for blank in blanks)


def _sort(blank: Blank) -> str:
    match blank.kind:
        case BlankKind.PLACE:
            return f"place: {', '.join(blank.places)}"
        case BlankKind.WORDS:
            return f"words {blank.longest}"
        case _:
            return blank.kind.value


def _declared(line: str) -> Blank:
    name, _, rest = line.partition(":")
    name = " ".join(name.split()).strip("{}").casefold()
    sort, _, given = rest.partition(":")
    match sort.split():
        case ["time" | "number" as kind] if not given.strip():
            return Blank(name, BlankKind(kind))
        case ["words", most] if most.isascii() and most.isdigit() and 1 <= int(most) <= LONGEST_WORDS:
            return Blank(name, BlankKind.WORDS, longest=int(most))
        case ["place"] if given.strip():
            return Blank(name, BlankKind.PLACE, places=_places(name, given))
    raise Unusable(
        f"“{' '.join(line.split())[:60]}”: after its name say what may stand there: time, number, words 40 "
        f"(characters, {LONGEST_WORDS} at most), or place: and the places with commas between.",
        "blanks",
    )


def _places(name: str, given: str) -> tuple[str, ...]:
    every = tuple(dict.fromkeys(unicodedata.normalize("NFC", " ".join(place.split())) for place in given.split(",")))
    named = tuple(place for place in every if place)
    odd = next((place for place in named if len(place) > LONGEST_PLACE or not re.fullmatch(WORDS, place)), "")
    if odd:
        raise Unusable(f"“{odd[:60]}” in the list for “{name}”: a place is a few plain words.", "blanks")
    if not 1 <= len(named) <= MOST_PLACES:
        raise Unusable(f"Name the places for “{name}”: a hundred at most.", "blanks")
    return named

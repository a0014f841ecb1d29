"""Choosing: what somebody picked in a form, as a value."""

from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.errors import Unusable

Chosen = TypeVar("Chosen", bound=StrEnum)


def one_of(kind: type[Chosen], word: str, field: str, otherwise: str = "Choose one from the list.") -> Chosen:
    """One of a few. Raises Unusable at the field, saying `otherwise`, for anything else."""
    try:
        return kind(word)
    except ValueError:
        raise Unusable(otherwise, field) from None


def day(word: str, field: str) -> date:
    """A day, as a form gives it: YYYY-MM-DD. Raises Unusable at the field."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise Unusable("Please choose a day.", field) from None

"""Choices in a form, read as values."""

from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.errors import Unusable

Chosen = TypeVar("Chosen", bound=StrEnum)


def one_of(kind: type[Chosen], word: str, field: str, otherwise: str = "Choose one from the list.") -> Chosen:
    """Read a choice from a list. Raises Unusable at the field, saying `otherwise`, for a word not in the list."""
    try:
        return kind(word)
    except ValueError:
        raise Unusable(otherwise, field) from None


def day(word: str, field: str) -> date:
    """Read a day from a form: YYYY-MM-DD. Raises Unusable at the field."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise Unusable("Please choose a day.", field) from None

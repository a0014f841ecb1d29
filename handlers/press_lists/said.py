"""What is said of a press list wherever it is named."""

from datetime import date, timedelta

from bot.model.account import Department
from bot.model.press_list import PressList
from handlers.blocks import words
from handlers.blocks.blocks import escaped


def named(brought: PressList) -> str:
    """The list's source, in quotation marks."""
    return f"“{escaped(brought.source, words.SHORT)}”"


def number(count: int) -> str:
    """How many people are on a list."""
    return "1 person" if count == 1 else f"{count:,} people"


def last_day(brought: PressList, department: Department) -> date:
    """The last day on which a list is used."""
    return (brought.until.astimezone(department.zone) - timedelta(seconds=1)).date()


def how_long(brought: PressList, department: Department) -> str:
    """How long a list is kept, and on which basis."""
    last = words.date(last_day(brought, department))
    return f"kept until {last}, on the lawful basis “{escaped(brought.basis, words.SHORT)}”"

"""Days as they are typed on the command line."""

from datetime import date

from bot.errors import CountersignError


def day_in(text: str) -> date:
    """Read a day written like 2026-01-31. Raises CountersignError for any other text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CountersignError(f"“{text}” can't be read as a day. Write it like 2026-01-31.") from None

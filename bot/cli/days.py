"""Days as they are typed on the command line."""

from datetime import date

from bot.errors import CountersignError, Unusable
from bot.parsing import dates

EXAMPLES = "Write it like 31 Jan 2026, 31/01/2026 or 2026-01-31."
"""Days that are past: most commands ask for one."""


def day_in(text: str, today: date) -> date:
    """Read a day as the other commands and plans do: 2026-01-31, 31/01/2026, 31 Jan 2026.

    Without a year, the day nearest to today. Raises CountersignError for any other text.
    """
    try:
        return dates.day_in(text, today)
    except Unusable as error:
        if dates.CANNOT_READ_DATE not in str(error):
            raise CountersignError(f"{error}.") from None
        raise CountersignError(f"“{text}” can't be read as a day. {EXAMPLES}") from None

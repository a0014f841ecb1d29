"""The way times of day are written for people, everywhere: 9am, 3.30pm."""

from datetime import datetime, time


def clock_time(moment: datetime | time) -> str:
    """Write a time of day: 9am, 3.30pm."""
    minutes = f".{moment:%M}" if moment.minute else ""
    return f"{(moment.hour - 1) % 12 + 1}{minutes}{'am' if moment.hour < 12 else 'pm'}"

"""The way times are written, everywhere: 9am and 3.30pm for colleagues, UTC for the engineer's terminal."""

from datetime import UTC, datetime, time


def clock_time(moment: datetime | time) -> str:
    """Write a time of day: 9am, 3.30pm."""
    minutes = f".{moment:%M}" if moment.minute else ""
    return f"{(moment.hour - 1) % 12 + 1}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def in_utc(moment: datetime) -> str:
    """Write a moment for the engineer's terminal: 2026-11-20 09:05 UTC."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"

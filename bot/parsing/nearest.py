"""The known name that is nearest to a wrong name."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A closing question with the nearest known name, or ""."""
    near = get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""

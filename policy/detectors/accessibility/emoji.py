"""Emoji, and letters drawn in a style."""

from collections.abc import Iterator

from policy.patterns import Quick
from policy.text import unusual_in
from policy.words.lookalikes import SMALL_CAPITALS

EMOJI = Quick(
    r"[\U0001F1E6-\U0001F1FF]{2}"
    r"|🏴[\U000E0020-\U000E007F]{1,10}"
    r"|[0-9#*]\ufe0f?\u20e3"
    r"|[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d"
    r"\U0001F000-\U0001F1E5\U0001F200-\U0001FAFF][\ufe0e\ufe0f]?[\U0001F3FB-\U0001F3FF]?"
    r"(?:\u200d[\u2190-\u27bf\U0001F000-\U0001FAFF]\ufe0f?[\U0001F3FB-\U0001F3FF]?){0,6}"
)
"""A single emoji as seen by readers: flags, keycaps, skin tones and joined emoji count once."""
STYLED = (
    r"[\U0001D400-\U0001D7FF\u249c-\u24e9\U0001F130-\U0001F149\U0001F150-\U0001F169\U0001F170-\U0001F189\uff21-\uff3a\uff41-\uff5a"
    rf"{''.join(SMALL_CAPITALS)}\u1d00-\u1d22\u1d2c-\u1d6a\u02b0-\u02b8\u1d43-\u1d5b]"
)
STRUCK = Quick(r"(?:\w[\u0335-\u0338\u0332]){3}")
STACKED = Quick(r"\w[\u0300-\u036f]{3,20}")
"""A letter with more marks than in any language."""
RUN = Quick(rf"(?:{STYLED}[ '’.,!-]{{0,2}}){{2,400}}")
"""Two or more drawn letters: bold, script, circled, small capitals, full width."""


def emoji(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the emoji in a text."""
    return () if not unusual_in(text) else tuple(found.span() for found in EMOJI.finditer(text))


def styled(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of drawn letters, which a screen reader spells out or skips."""
    if not unusual_in(text):
        return
    for found in RUN.finditer(text):
        yield found.start(), found.start() + len(found[0].rstrip(" '’.,!-"))
    for pattern in (STRUCK, STACKED):
        yield from (found.span() for found in pattern.finditer(text))

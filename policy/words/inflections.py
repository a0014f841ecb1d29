"""The endings of swear words, and the changes of spelling before an ending."""

from collections.abc import Iterator

ENDINGS = (
    "s", "ed", "ing", "in", "er", "ers", "y", "ier", "iest", "ily", "ish", "ishly", "ery", "ness", "tastic", "some",
    "able", "ingly", "ings", "fest", "ette", "ism", "dom", "ville", "like", "hood", "ton",
    "athon", "ology", "ist", "land",
)  # fmt: skip
VOWELS = frozenset("aeiou")


def inflected(stems: frozenset[str]) -> frozenset[str]:
    """Every stem with every ending: twattish, cuntiest, bollockings."""
    return frozenset(form for stem in stems for form in _forms(stem))


def _forms(stem: str) -> Iterator[str]:
    yield stem
    if stem.endswith(("sh", "ch", "s", "z", "o")):
        yield f"{stem}es"
    if stem.endswith("y"):
        yield f"{stem[:-1]}ies"
    for ending in ENDINGS:
        yield stem + ending
        if stem.endswith("e") and ending[0] in "aeioy":
            yield stem[:-1] + ending
        if ending[0] in "aeioy" and len(stem) < 7 and stem[-1] not in VOWELS and stem[-2] in VOWELS:
            yield stem + stem[-1] + ending

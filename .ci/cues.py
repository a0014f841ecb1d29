"""Derives the cue words of all patterns, and writes them to policy/words/cues.py."""

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "policy/words/cues.py"
sys.path.insert(0, str(ROOT))

import policy  # noqa: E402 — a script puts the checkout on its path before it imports
from policy.cues import BETWEEN, SOUGHT  # noqa: E402
from policy.required_words import required_words  # noqa: E402


def page() -> str:
    """The file as the patterns of today ask for."""
    for module in walk_packages(policy.__path__, "policy."):
        import_module(module.name)
    before, opening, rest = LIST.read_text(encoding="utf-8").partition('DERIVED = """\n')
    after = rest[rest.index('"""') :]
    derived = ((key, required_words(*pattern)) for key, pattern in sorted(SOUGHT.items()))
    written = (f"{key} {BETWEEN.join(' '.join(sorted(cues)) for cues in sets)}\n" for key, sets in derived if sets)
    return "".join((before, opening, *written, after))


if __name__ == "__main__":
    LIST.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{LIST.relative_to(ROOT)}\n")

"""`python -m tests.any_hour`: the suite, or what pytest's own arguments choose of it, at awkward hours elsewhere.

A small library, built when needed, moves the calendar's clock of every process of a run, PostgreSQL's included.
Seconds that pass stay real, and so do the times of files. (libfaketime also touches waits: time.sleep fails under it.)
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.clock import system_clock

SOURCE = Path(__file__).with_suffix(".c")
CANNOT = "Another hour needs Linux and a C compiler, as cc (on Debian or Ubuntu: apt install gcc libc6-dev).\n"
TERMINAL = ("TERM", "COLUMNS", "LINES", "NO_COLOR", "LANG", "LC_ALL")


@dataclass(frozen=True, slots=True)
class Setting:
    """The time and place of a run, and the terminal."""

    name: str
    zone: str
    at: str
    """The local time there, as on a wall clock."""
    terminal: Mapping[str, str] = field(default_factory=dict)

    def environment(self, library: Path) -> dict[str, str]:
        """The environment inherited by every process of the run."""
        ahead = datetime.fromisoformat(self.at).replace(tzinfo=ZoneInfo(self.zone)) - system_clock()
        kept = {name: value for name, value in os.environ.items() if name not in TERMINAL}
        faked = {
            "LD_PRELOAD": str(library),
            "SECONDS_AHEAD": f"{ahead.total_seconds():.0f}",
        }
        return {**kept, **faked, "TZ": self.zone, **self.terminal}


SETTINGS = (
    Setting("a Saturday night", "Europe/London", "2026-11-21 23:30", {"TERM": "dumb"}),
    Setting("New Year's Eve", "Pacific/Kiritimati", "2026-12-31 23:58", {"COLUMNS": "40"}),
    Setting("29 February", "America/St_Johns", "2028-02-29 21:00", {"TERM": "xterm-256color", "LANG": "C"}),
    Setting("the night the clocks go back", "Europe/London", "2026-10-25 01:58", {"COLUMNS": "300"}),
    Setting("the night the clocks go forward", "Europe/London", "2027-03-28 00:58", {"NO_COLOR": "1"}),
)


def main(chosen: Sequence[str]) -> int:
    """Run every setting, and say a line about each; 1 when any failed, 2 when the hour can't be moved."""
    with TemporaryDirectory(prefix="countersign-hour-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL runs as somebody else
        library = built(Path(folder))
        if library is None:
            sys.stderr.write(CANNOT)
            return 2
        failed = [setting for setting in SETTINGS if not passed(setting, library, chosen)]
    return 1 if failed else 0


def built(folder: Path) -> Path | None:
    """Build the library in a folder; None where that can't be done."""
    library = folder / "hour.so"
    try:
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE)], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return library


def passed(setting: Setting, library: Path, chosen: Sequence[str]) -> bool:
    """Run the suite in a setting, and print the outcome."""
    began = time.monotonic()
    line = [sys.executable, "-m", "pytest", "-q", "--color=no", "-p", "no:cacheprovider", *chosen]
    done = subprocess.run(line, env=setting.environment(library), capture_output=True, text=True, check=False)
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    counts = re.findall(r"^.*\d+ (?:passed|failed|error|skipped|deselected).*$", done.stdout, re.MULTILINE)
    ill = re.findall(r"^(?:FAILED|ERROR) .*$", done.stdout, re.MULTILINE)
    says = re.sub(r" in [\d.]+s.*$", "", counts[-1]).strip("= ") if counts else f"pytest gave {done.returncode}"
    told = [
        f"{'FAILED' if done.returncode else 'passed'}  {setting.name}, {setting.zone}: {says}, {minutes}m{seconds:02}s"
    ]
    told += [f"        {each}" for each in ill] if counts else [done.stdout[-2000:], done.stderr[-2000:]]
    sys.stdout.write("\n".join(told) + "\n")
    sys.stdout.flush()
    return not done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A bare system to type a page's commands on: this machine's own files, with every change thrown away."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
STAND_INS = ("apt-get", "journalctl", "systemctl")
"""Programs that need a running systemd or a package archive; each says in its own file what it really does."""
HOLDS_OPEN = """\
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/root" &&
mount --rbind /dev "$1/root/dev" && mount -t proc proc "$1/root/proc" && echo ready &&
exec python3 -c 'import signal as s; s.signal(s.SIGCHLD, s.SIG_IGN); print("open", flush=True); s.pause()'
"""
"""The first process of the system: reaps what is left behind, and takes everything with it when it ends."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A system in an overlay, with its own processes; the network is the machine's own."""

    folder: Path
    process: "subprocess.Popen[str]"

    @property
    def root(self) -> Path:
        """The system's files as seen from here; what lies under a mounted overlay is not to be touched."""
        return Path(f"/proc/{self._first()}/root{self.folder}/root")

    def types(self, commands: str, *, fails: bool = False) -> str:
        """Type commands as root in a new shell, up to the first failure; gives what they said."""
        inside = ("nsenter", f"--target={self._first()}", "--mount", "--pid", "chroot", str(self.folder / "root"))
        pip = [f"{name}={value}" for name, value in os.environ.items() if name.startswith("PIP_")]
        line = [*inside, "env", "-i", f"PATH={PATH}", "HOME=/root", "LANG=C.UTF-8", *pip, "bash", "-ec"]
        done = subprocess.run(
            [*line, f"set -o pipefail; cd /root\n{commands}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=400,
        )
        assert (done.returncode != 0) is fails, f"{commands}\n→ {done.returncode}\n{done.stdout}"
        return done.stdout

    def place(self, path: str, text: str, mode: int = 0o644) -> None:
        """Write a file as the person at the keyboard would in an editor, whose rights stay what they are."""
        target = self.root / path.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        there = target.exists()
        target.write_text(text, encoding="utf-8")
        if not there:
            target.chmod(mode)

    def _first(self) -> str:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return children.read_text(encoding="ascii").split()[0]


@contextmanager
def bare_system() -> Iterator[Bare]:
    """Open a system; skips, with the reason, where none can be opened."""
    if os.geteuid() != 0:
        pytest.skip(
            "useradd, the service's user and mounts need root: run this test as root, in a container if you like"
        )
    with tempfile.TemporaryDirectory(prefix="countersign-bare-") as folder:
        for name in ("upper", "work", "root"):
            (Path(folder) / name).mkdir(mode=0o755)
        line = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", HOLDS_OPEN, "sh", folder]
        with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            try:
                if process.stdout.readline() != "ready\n":
                    pytest.skip(f"no overlay can be mounted here: {process.stderr.read().strip()}")
                assert process.stdout.readline() == "open\n"
                system = Bare(Path(folder), process)
                for name in STAND_INS:
                    system.place(f"/usr/local/sbin/{name}", (HERE / name).read_text(encoding="utf-8"), 0o755)
                yield system
            finally:
                process.kill()
        shutil.rmtree(Path(folder) / "work", ignore_errors=True)

"""Processes that are forked from one which has the bot loaded: real ones, but quick to start."""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from fcntl import LOCK_EX, flock
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from tests.harness.moments import find_shift
from tests.harness.waiting import pauses

ROOT = Path(__file__).resolve().parents[2]


class ForkServer:
    """The process they are forked from; one for all processes of a test run."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._connection = _connect()
        self._answers = self._connection.makefile("r", encoding="utf-8")

    def ask(self, **asked: Any) -> Any:
        """Its answer."""
        with self._lock:
            self._connection.sendall(json.dumps(asked).encode() + b"\n")
            return json.loads(self._answers.readline())

    def close(self) -> None:
        """Return when all that was started here has ended."""
        self._connection.shutdown(socket.SHUT_WR)
        self._answers.read()
        self._answers.close()
        self._connection.close()


def _connect() -> socket.socket:
    """To the one that runs; where none does, one is started."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or f"{os.getpid()}-{time.time_ns()}"
    place = Path(tempfile.gettempdir()) / f"waltz-forks-{os.getuid()}"
    place.mkdir(mode=0o700, exist_ok=True)
    address = place / run[-40:]
    with lock_of(address).open("w") as alone:
        flock(alone, LOCK_EX)
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(str(address))
        except OSError:
            _start(address)
            connection.connect(str(address))
        return connection


def lock_of(address: Path) -> Path:
    """The file that whoever connects locks meanwhile, and whoever ends."""
    return address.with_suffix(".lock")


def _start(address: Path) -> None:
    """Whoever connects from now on is answered when all is loaded."""
    address.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(address))
        listening.listen()
        subprocess.run(
            [sys.executable, "-m", "tests.harness.fork_server", str(listening.fileno())],
            cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            pass_fds=[listening.fileno()], check=True,
        )  # fmt: skip


@cache
def find_server() -> ForkServer:
    """Found or started when the first process is wanted."""
    server = ForkServer()
    atexit.register(server.close)
    return server


class Forked:
    """`python -m <arguments>` with an environment of its own, as far as `subprocess.Popen` is one."""

    def __init__(
        self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], *files: Path | str
    ) -> None:
        """`files` are what it reads, what it prints to, and what it prints errors to."""
        self._server = find_server()
        self._code: int | None = None
        self.pid: int = self._server.ask(
            arguments=arguments, folder=str(folder), environment=dict(environment),
            files=[str(file) for file in files], shift=find_shift(),
        )["pid"]  # fmt: skip

    def poll(self) -> int | None:
        """The exit code, or minus the signal that ended it; None while it runs."""
        if self._code is None:
            self._code = self._server.ask(pid=self.pid)["code"]
        return self._code

    def send_signal(self, number: int) -> None:
        """Where it still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL."""
        self.send_signal(signal.SIGKILL)

    def wait(self, timeout: float = 60) -> int:
        """The exit code, once it has ended; TimeoutExpired when it has not by then."""
        end, pause = time.monotonic() + timeout, pauses()
        while (code := self.poll()) is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired(str(self.pid), timeout)
            time.sleep(next(pause))
        return code


def run_forked(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], text: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run `python -m <arguments>` to its end, with `text` to read; gives what it printed."""
    with TemporaryDirectory() as place:
        given, out, errors = (Path(place) / name for name in ("in", "out", "err"))
        given.write_text(text, encoding="utf-8")
        process = Forked(arguments, folder, environment, given, out, errors)
        code = process.wait(300)
        printed = [file.read_text(encoding="utf-8") for file in (out, errors)]
        return subprocess.CompletedProcess(arguments, code, *printed)


def run_beside(*arguments: str) -> str:
    """Run `python -m <arguments>` of the tests as it is here; gives what it printed. AssertionError when it fails."""
    done = run_forked(arguments, ROOT, os.environ)
    assert done.returncode == 0, done.stderr
    return done.stdout

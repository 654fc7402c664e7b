"""The bot and the providers' stand-ins as processes of their own, to be started, stopped and killed."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from tests.harness.forking import Forked
from tests.harness.moments import find_shift
from tests.harness.waiting import free_port

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 120.0
STOP_SECONDS = 60.0
KEPT = (
    "PATH", "HOME", "LANG", "TMPDIR", "VIRTUAL_ENV", "SENTENCE_VECTORS", "READER_CACHE", "OPENBLAS_NUM_THREADS",
)  # fmt: skip
"""Of this process's environment."""


class HttpError(AssertionError):
    """An HTTP answer that is not 2xx, with its body."""

    def __init__(self, status: int, body: str, url: str) -> None:
        super().__init__(f"{status} from {url}: {body[:500]}")
        self.status = status


def call(
    url: str, body: Any = None, headers: dict[str, str] | None = None, timeout: float = 300, method: str | None = None
) -> Any:  # fmt: skip
    """GET, or POST a JSON body, or what `method` says; gives the decoded answer.

    HttpError when not 2xx, OSError when none came.
    """
    data = None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(
        url, data, {"Content-Type": "application/json", **(headers or {})}, method=method
    )
    try:
        with urllib.request.urlopen(asked, timeout=timeout) as answer:
            return json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        with error:
            raise HttpError(error.code, error.read().decode("utf-8", "replace"), url) from None


def run_module(*arguments: str) -> list[str]:
    """The command `python -m <arguments>`, by this process's own clock (see `tests.harness.moments`)."""
    shift = find_shift()
    shifted = ["tests.harness.shifted", str(shift)] if shift else []
    return [sys.executable, "-m", *shifted, *arguments]


class Process:
    """One process running `python -m <arguments>`. What it prints goes to a file in `folder`.

    `ready` is an address that answers 200 once it is, or words that it logs then.
    """

    def __init__(
        self, arguments: list[str], folder: Path, name: str, environment: dict[str, str], ready: str
    ) -> None:
        self.name = name
        self.ready = ready
        self.log = folder / f"{name}.log"
        self._log_start = len(self.log.read_text("utf-8", "replace")) if self.log.exists() else 0
        kept = {n: os.environ[n] for n in KEPT if n in os.environ}
        environment = kept | {"PYTHONPATH": str(ROOT)} | environment
        self._running = Forked(arguments, folder, environment, os.devnull, self.log, self.log)

    def wait_ready(self) -> None:
        """Return once it is ready; AssertionError with the end of the log when it is not in time."""
        end = time.monotonic() + READY_SECONDS
        while not self._is_ready():
            if self._running.poll() is not None:
                raise AssertionError(f"{self.name} ended with {self._running.poll()}:\n{self.tail()}")
            if time.monotonic() > end:
                raise AssertionError(f"{self.name} is not ready:\n{self.tail()}")
            time.sleep(0.03)

    def _is_ready(self) -> bool:
        if not self.ready.startswith("http"):
            return self.ready in self.log.read_text("utf-8", "replace")[self._log_start :]
        try:
            call(self.ready, timeout=20)
        except (OSError, HttpError):
            return False
        return True

    @property
    def pid(self) -> int:
        """Its number."""
        return self._running.pid

    def alive(self) -> bool:
        """Whether it is still running."""
        return self._running.poll() is None

    def kill(self) -> None:
        """SIGKILL: no last words."""
        self._running.kill()
        self._running.wait()

    def stop(self) -> int:
        """SIGTERM, and wait until it has finished what was under way; gives the exit code."""
        if self.alive():
            self._running.send_signal(signal.SIGTERM)
        try:
            return self._running.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"{self.name} did not stop in {STOP_SECONDS} s:\n{self.tail()}") from None

    def tail(self, lines: int = 40) -> str:
        """The end of what it printed."""
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-lines:])


def start_sandbox(
    folder: Path, bot_url: str, bot_urls: list[str], settings: dict[str, str]
) -> tuple[str, Process]:
    """The stand-ins in a process; gives their address, without `/sandbox`, and the process."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    options = [part for name, value in settings.items() for part in (f"--{name.replace('_', '-')}={value}",)]
    arguments = ["bot.sandbox", f"--port={port}", f"--bot-url={bot_url}", *options]
    if len(bot_urls) > 1:
        arguments.append(f"--bot-urls={','.join(bot_urls)}")
    process = Process(arguments, folder, "providers", {}, f"{url}/sandbox/control/people")
    return url, process

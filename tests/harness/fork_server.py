"""Run as a process of its own: has what the bot is made of loaded, and forks when a process of the bot is wanted.

Loading takes five seconds of a core, and the suite starts hundreds of processes: there is one for all of a test run.
`python -m tests.harness.fork_server FD` listens at a socket that was handed to it. On a connection a line of JSON asks
and a line answers; when it ends, so does all that was started on it, and with the last one this process. See
`tests.harness.forking`.
"""

import atexit
import gc
import json
import os
import runpy
import select
import signal
import socket
import sys
import threading
import traceback
from contextlib import suppress
from fcntl import LOCK_EX, flock
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from tests.harness.forking import lock_of
from tests.harness.moments import shift_clock
from tests.harness.statements import share_statements

LOADED = (
    "bot.commands.run", "bot.commands.demo", "bot.commands.contradictions", "bot.commands.mix_ups", "bot.sandbox.app",
    "alembic.command", "sqlalchemy.ext.asyncio", "sqlalchemy.dialects.postgresql.asyncpg",
    "sqlalchemy.dialects.sqlite.aiosqlite", "aiosqlite", "uvicorn.loops.uvloop", "uvicorn.loops.auto",
    "uvicorn.lifespan.on", "uvicorn.protocols.websockets.auto", "apscheduler.executors.asyncio",
    "apscheduler.triggers.interval", "fastapi.telemetry._runtime", "pydantic.v1", "twilio.rest.api", "typer.main",
    "typer.core", "tests.harness.office",
)  # fmt: skip

_ENDS = 30.0
"""Seconds, on a machine where many others work: it takes a few thousandths."""


def load() -> None:
    """What every process of the bot loads, what the sample's reader has learned, and what the first words compile."""
    for name in LOADED:
        import_module(name)
    share_statements()
    from bot.settings import Settings
    from bot.understanding.listening import find_reader
    from conversations.engine import compile_journey, list_files
    from conversations.journey.load import load_journey
    from conversations.journey.model.builtin import read_phrases
    from conversations.understanding.readers.examples import read_examples
    from tests.harness.studio import meet

    settings = Settings(_env_file=None)
    journey = load_journey(settings.journey, list_files())
    read_phrases()
    reader = find_reader(tuple(read_examples(journey)), settings.reader_cache)
    for words in ("היי", "כמה זה עולה?", "how much is it?", "קצת יקר לי", "אפשר לדבר עם נציג?"):
        meet(compile_journey(journey, reader)).says(words)
    _start_once(settings)


def _start_once(settings: Any) -> None:
    """A database is made and a web server put together, for what either finds out and compiles the first time only."""
    from bot.app import App
    from bot.commands.run import prepare_database
    from bot.web.server import create_web

    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/waltz.db"
        prepare_database(url)
        create_web(App(settings.model_copy(update={"database_url": url})))
    for thread in threading.enumerate():  # one that was told to stop ends a moment later
        if thread is not threading.current_thread():
            thread.join(_ENDS)
    assert threading.active_count() == 1, "whoever is forked would wait for a thread that it does not have"


class Asking:
    """A connection: somebody who has processes forked."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self._lines = connection.makefile("r", encoding="utf-8")
        self._running: set[int] = set()

    def take(self) -> dict[str, Any] | None:
        """Answer what is asked. In a process that was started: gives what that is to be. ConnectionError at the end."""
        asked = json.loads(self._lines.readline() or "null")
        if asked is None:
            raise ConnectionError
        if "pid" in asked:
            told = self._look(asked["pid"])
        elif pid := os.fork():
            self._running.add(pid)
            told = {"pid": pid}
        else:
            return dict(asked)
        self.connection.sendall(json.dumps(told).encode() + b"\n")
        return None

    def _look(self, pid: int) -> dict[str, int | None]:
        """Its exit code; None while it runs."""
        ended, status = os.waitpid(pid, os.WNOHANG)
        self._running.discard(ended)
        return {"code": os.waitstatus_to_exitcode(status) if ended else None}

    def end(self) -> None:
        """End all that was started."""
        for pid in self._running:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        self.close()

    def close(self) -> None:
        """Whoever asked is to notice when the one they asked has ended: nobody who was started stays on the line."""
        self._lines.close()
        self.connection.close()


def serve(listening: socket.socket) -> dict[str, Any] | None:
    """Until nobody is connected any more. In a process that was started: gives what that is to be."""
    asking: dict[int, Asking] = {}
    while True:
        for number in _wait(listening, *(one.connection for one in asking.values())):
            if number == listening.fileno():
                connection, _ = listening.accept()
                asking[connection.fileno()] = Asking(connection)
                continue
            try:
                if wanted := asking[number].take():
                    listening.close()
                    for one in asking.values():
                        one.close()
                    return wanted
            except (ConnectionError, ValueError):
                asking.pop(number).end()
        if not asking and _may_end(listening):
            return None


def _wait(*sockets: socket.socket, seconds: float | None = None) -> list[int]:
    """The numbers of those on which there is something."""
    return [one.fileno() for one in select.select(sockets, [], [], seconds)[0]]


def _may_end(listening: socket.socket) -> bool:
    """Whether nobody is about to connect; nobody will from then on."""
    address = Path(listening.getsockname())
    with lock_of(address).open("w") as alone:
        flock(alone, LOCK_EX)
        if _wait(listening, seconds=0):
            return False
        address.unlink(missing_ok=True)
        lock_of(address).unlink(missing_ok=True)
        return True


def become(wanted: dict[str, Any]) -> None:
    """Be `python -m <arguments>` in a folder, with an environment, files and a clock that is off by seconds."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(wanted["folder"])
    os.environ.clear()
    os.environ.update(wanted["environment"])
    reading, adding = os.O_RDONLY, os.O_WRONLY | os.O_APPEND | os.O_CREAT
    for number, (file, how) in enumerate(zip(wanted["files"], (reading, adding, adding), strict=True)):
        os.dup2(os.open(file, how), number)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", buffering=1, encoding="utf-8")
    sys.argv = wanted["arguments"]
    with shift_clock(wanted["shift"]):
        end(run_as_main(sys.argv[0]))


def run_as_main(module: str) -> int:
    """Run it as `python -m` does; gives the exit code."""
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        if ended.code is None or isinstance(ended.code, int):
            return ended.code or 0
        print(ended.code, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def end(code: int) -> NoReturn:
    """As a process ends by itself, but for taking apart what was loaded, which takes longer than most of them live."""
    threading._shutdown()  # type: ignore[attr-defined]  # waits for the threads it has begun
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(ValueError):  # it was closed
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    if os.fork():  # it may outlive whoever wanted it first
        os._exit(0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is interrupted, and closes the input
    load()
    gc.freeze()  # or the collector, walking through it, would copy all of it into each process
    if wanted := serve(socket.socket(fileno=int(sys.argv[1]))):
        become(wanted)
    else:
        os._exit(0)  # nothing is left to be done

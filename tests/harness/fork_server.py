"""Run as a process of its own: has what the bot is made of loaded, and forks when a process of the bot is wanted.

Loading takes two seconds of a core, and the suite starts hundreds of processes. A line of JSON on standard input
asks, a line answers; when the input ends, so does all that was started. See `tests.harness.forking`.
"""

import atexit
import gc
import json
import os
import runpy
import signal
import sys
import threading
import traceback
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

from tests.harness.moments import shift_clock

LOADED = (
    "bot.commands.run", "bot.commands.demo", "bot.commands.contradictions", "bot.commands.mix_ups", "bot.sandbox.app",
    "alembic.command", "sqlalchemy.ext.asyncio", "sqlalchemy.dialects.postgresql.asyncpg",
    "sqlalchemy.dialects.sqlite.aiosqlite", "aiosqlite", "uvicorn.loops.uvloop", "uvicorn.loops.auto",
    "uvicorn.lifespan.on", "uvicorn.protocols.websockets.auto", "apscheduler.executors.asyncio",
    "apscheduler.triggers.interval", "fastapi.telemetry._runtime", "pydantic.v1", "twilio.rest.api", "typer.main",
    "typer.core", "tests.harness.office",
)  # fmt: skip


def load() -> None:
    """What every process of the bot loads, what the sample's reader has learned, and what the first words compile."""
    for name in LOADED:
        import_module(name)
    from bot.settings import Settings
    from bot.understanding.listening import find_reader
    from conversations.engine import compile_journey, list_files
    from conversations.journey.load import load_journey
    from conversations.journey.model.builtin import read_phrases
    from conversations.understanding.examples import read_examples
    from tests.harness.studio import meet

    settings = Settings(_env_file=None)
    journey = load_journey(settings.journey, list_files())
    read_phrases()
    reader = find_reader(tuple(read_examples(journey)), settings.reader_cache)
    for words in ("היי", "כמה זה עולה?", "how much is it?", "קצת יקר לי", "אפשר לדבר עם נציג?"):
        meet(compile_journey(journey, reader)).says(words)


def serve() -> dict[str, Any] | None:
    """Until the input ends. In a process that was started: gives what that is to be."""
    running: set[int] = set()
    for line in iter(sys.stdin.readline, ""):
        asked = json.loads(line)
        if "pid" in asked:
            told = _look(asked["pid"], running)
        elif pid := os.fork():
            running.add(pid)
            told = {"pid": pid}
        else:
            return dict(asked)
        print(json.dumps(told), flush=True)
    for pid in running:
        os.kill(pid, signal.SIGKILL)
    return None


def _look(pid: int, running: set[int]) -> dict[str, int | None]:
    """Its exit code; None while it runs."""
    ended, status = os.waitpid(pid, os.WNOHANG)
    running.discard(ended)
    return {"code": os.waitstatus_to_exitcode(status) if ended else None}


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
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is interrupted, and closes the input
    load()
    gc.freeze()  # or the collector, walking through it, would copy all of it into each process
    if wanted := serve():
        become(wanted)
    else:
        os._exit(0)  # nothing is left to be done

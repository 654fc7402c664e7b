"""Running a process until it is told to stop, and then letting it finish what is under way."""

import asyncio
import resource
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

import structlog
import uvicorn
from starlette.types import ASGIApp

from bot.app import App
from bot.runtime.streams import StreamingServer
from bot.web.patience import PatientProtocol

log = structlog.get_logger(__name__)

_FINISH_SECONDS = 20
_ENOUGH_FILES = 65_536


def serve(web: ASGIApp, sockets: list[socket.socket], end_streams: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT; requests under way are answered first, and streams are ended."""
    open_many()
    config = uvicorn.Config(
        web,
        http=PatientProtocol,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_FINISH_SECONDS,
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    for taken in sockets:
        log.info("listening", host=taken.getsockname()[0], port=taken.getsockname()[1])
    StreamingServer(config, end_streams).run(sockets)


def _leave(_number: int, _frame: FrameType | None) -> None:
    # The server raises the signal once more when it has finished. Being told to stop is no failure: the exit code is 0.
    sys.exit(0)


def open_many() -> None:
    """Allow this process as many connections as it may have: at the usual 256 or 1,024 a stranger uses them all up."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _ENOUGH_FILES if hard == resource.RLIM_INFINITY else min(hard, _ENOUGH_FILES)
    if soft != resource.RLIM_INFINITY and soft < most:
        with suppress(ValueError, OSError):  # where the system has a limit of its own below that
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def work(app: App) -> None:
    """Run a worker, which has no web server, until SIGTERM or SIGINT."""
    open_many()
    run = uvicorn.Config(app=lambda: None).get_loop_factory()
    with asyncio.Runner(loop_factory=run) as runner:
        runner.run(_work(app))


async def _work(app: App) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await app.start()
    log.info("working", channels=[channel.value for channel in app.adapters])
    await stop.wait()
    log.info("stopping")
    await app.stop()

"""Running a process until it is told to stop, and then letting it finish what is under way."""

import asyncio
import errno
import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import structlog
import uvicorn
from starlette.types import ASGIApp

from bot.app import App
from bot.errors import ConfigurationError
from bot.runtime.streams import StreamingServer
from bot.web.patience import PatientProtocol

log = structlog.get_logger(__name__)

_FINISH_SECONDS = 20
_BACKLOG = 2048


def listen(host: str, port: int) -> list[socket.socket]:
    """Take the port before anything else is begun: who does not get it does nothing.

    Whoever calls meanwhile waits until the server is there. Raises ConfigurationError.
    """
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        return _bind_all([(family, address) for family, _, _, _, address in dict.fromkeys(found)])
    except OSError as error:
        raise ConfigurationError(_explain(error, host, port)) from None


def _bind_all(wanted: list[tuple[int, Any]]) -> list[socket.socket]:
    """All of them, but for a kind of address that this machine lacks where it has another."""
    bound, lacking = [], OSError()
    for family, address in wanted:
        try:
            bound.append(_bind(family, address))
        except OSError as error:
            if error.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                raise
            lacking = error
    if not bound:
        raise lacking
    return bound


def _bind(family: int, address: Any) -> socket.socket:
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            taken.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        taken.bind(address)
        taken.listen(_BACKLOG)
    except OSError:
        taken.close()
        raise
    return taken


def _explain(error: OSError, host: str, port: int) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"HOST: {host} is no address of this machine; write 127.0.0.1, or 0.0.0.0 for all it has."
    if error.errno == errno.EADDRINUSE:
        return f"PORT: {port} is taken by another program, perhaps another Waltz; stop that one, or set another PORT."
    if error.errno == errno.EACCES:
        return (
            f"PORT: this user may not listen on {port}; write one of 1024 or more, and put a proxy before it."
        )
    return f"HOST and PORT: can't listen on {host}:{port} ({error.strerror})."


def serve(web: ASGIApp, sockets: list[socket.socket], end_streams: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT; requests under way are answered first, and streams are ended."""
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


def work(app: App) -> None:
    """Run a worker, which has no web server, until SIGTERM or SIGINT."""
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

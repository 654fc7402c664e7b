"""A network between the bot and PostgreSQL that can go silent: nothing arrives any more, and nothing is closed."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.harness.waiting import free_port


class Wire:
    """A TCP port that leads to the server's socket. It runs in a thread of its own."""

    def __init__(self, database_url: str) -> None:
        parts = urlsplit(database_url)
        self._socket = f"{parse_qs(parts.query)['host'][0]}/.s.PGSQL.5432"
        self._port = free_port()
        self.url = f"postgresql://postgres@127.0.0.1:{self._port}{parts.path}"
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._passing = asyncio.Event()
        self._is_silent = False  # for those who connect
        self._tasks: set[asyncio.Task[Any]] = set()
        self._writers: list[asyncio.StreamWriter] = []

    def start(self) -> None:
        """Listen."""
        self._thread.start()
        self._run(self._listen())

    def stop(self) -> None:
        """Close everything."""
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def swallow(self, *, new: bool) -> None:
        """From now on nothing passes on connections there are; on `new` ones neither, or as before."""
        self._run(self._swallow(new))

    def heal(self) -> None:
        """Connections that are made from now on work. Those that went silent stay so, as they do in life."""
        self._is_silent = False

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)

    async def _swallow(self, new: bool) -> None:
        self._passing, silent = asyncio.Event(), self._passing
        self._is_silent = new
        silent.set()

    async def _close(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.sleep(0.05)  # until the transports have let go of their sockets

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        silent = self._passing
        if self._is_silent:
            silent = asyncio.Event()
            silent.set()
        there, back = await asyncio.open_unix_connection(self._socket)
        self._writers += [writer, back]
        for source, target in ((reader, back), (there, writer)):
            task = asyncio.create_task(self._carry(source, target, silent))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _carry(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, silent: asyncio.Event
    ) -> None:
        with suppress(OSError):
            while data := await source.read(65_536):
                if not silent.is_set():
                    target.write(data)
                    await target.drain()
        if silent.is_set():
            await asyncio.Event().wait()  # the other end is not told that this one is gone
        target.close()


@contextmanager
def network(database_url: str) -> Iterator[Wire]:
    """A wire to the server of a database, by its `postgresql://postgres@/NAME?host=FOLDER`."""
    wire = Wire(database_url)
    wire.start()
    try:
        yield wire
    finally:
        wire.stop()

"""Connections by hand, for callers who send or take what no client would."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def connected(
    port: int, limit: int = 65_536
) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """A connection to a port of this machine; at most `limit` bytes of what comes are taken before they are read.

    In the end it is gone, also where much of what was written has not been taken: a `close()` would wait for that, and
    the test's loop does not.
    """
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=limit)
    try:
        yield reader, writer
    finally:
        writer.transport.abort()
        with suppress(OSError):
            await writer.wait_closed()

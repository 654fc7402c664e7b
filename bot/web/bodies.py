"""Reading what is sent, counted and timed as it comes."""

import asyncio

from starlette.types import Message, Receive

from bot.web.limits import BodyRefused, Limit, too_large


class Limited:
    """A request's `receive` that raises BodyRefused at what is too much, counted as it comes, or too slow."""

    def __init__(self, receive: Receive, limit: Limit) -> None:
        self._receive = receive
        self._limit = limit
        self._size = 0
        self._until: float | None = None
        self._ended = False

    async def __call__(self) -> Message:
        """ASGI."""
        if self._ended:  # what is waited for now is that they go away
            return await self._receive()
        message = await self._wait()
        self._size += len(message.get("body", b""))
        self._ended = not message.get("more_body", False)
        if self._size > self._limit.size:
            raise too_large(self._limit)
        return message

    async def _wait(self) -> Message:
        if self._until is None:
            self._until = asyncio.get_running_loop().time() + self._limit.seconds
        try:
            async with asyncio.timeout_at(self._until):
                return await self._receive()
        except TimeoutError:
            raise BodyRefused(408, f"the body did not arrive within {self._limit.seconds:.0f} s") from None


async def read_body(receive: Receive, limit: Limit) -> bytes:
    """A whole body. Raises BodyRefused, and ConnectionError when its sender went away."""
    limited, parts = Limited(receive, limit), []
    while True:
        message = await limited()
        if message["type"] == "http.disconnect":
            raise ConnectionAbortedError("the sender of a body went away")
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)

"""How much a caller may send, and how long that may take: looked at before anything of it is read."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

_KIB, _MIB = 1024, 1024 * 1024
_DIGITS = 18
"""Of a length that anybody means."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a route takes: at most `size` bytes of a body, within `seconds` from its beginning."""

    size: int
    seconds: float = 10.0


NOTIFICATION = Limit(16 * _MIB, 20.0)
SMS = Limit(8 * _MIB, 20.0)
_BY_PATH: Mapping[str, Limit] = {
    "/api/": Limit(_MIB),
    "/sandbox/clock": Limit(16 * _KIB),
    "/sandbox/": Limit(64 * _MIB, 60.0),  # the stand-ins take the files that are sent to people
}
"""By how a path begins; the first that fits."""
REST = Limit(512 * _KIB)


class BodyRefused(HTTPException):
    """More than a route takes (413), or slower (408). The connection is of no more use after the second."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(status, why, headers={"connection": "close"} if status == 408 else None)


def find_limit(path: str) -> Limit:
    """What the route at this path takes."""
    return next((limit for beginning, limit in _BY_PATH.items() if path.startswith(beginning)), REST)


def check_length(headers: Mapping[str, str], limit: Limit) -> None:
    """Refuse a body by the length that its sender announces. Raises BodyRefused."""
    length = headers.get("content-length", "0")
    if len(length) > _DIGITS or (length.isdecimal() and int(length) > limit.size):
        raise _too_large(limit)


def has_body(headers: Mapping[str, str]) -> bool:
    """Whether anything follows the head of a request."""
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


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
            raise _too_large(self._limit)
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


def _too_large(limit: Limit) -> BodyRefused:
    return BodyRefused(413, f"at most {limit.size} bytes are taken here")

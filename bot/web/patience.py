"""A web server's connections that don't wait for ever: for the head of a request, and for what nobody asked to read."""

import asyncio
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_SECONDS = 10.0
"""From the first byte of a request, or the connection's beginning, to the end of its headers."""
REST_SECONDS = 5.0
"""What is still coming of a request that was answered is passed over for so long: its sender hears the answer."""
_LAST_SECONDS = 1.0
_LARGEST_HEAD = 64 * 1024


class PatientProtocol(HttpToolsProtocol):
    """Uvicorn's, which by itself waits without end for headers, and for a body that was refused."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._waiting: asyncio.TimerHandle | None = None
        self._in_head = True
        self._head = 0  # bytes of it, as far as they are known
        self._in_body = False
        self._is_over = False
        self._is_answered = False  # for the last time: only what is still coming is waited for

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """See asyncio.Protocol."""
        super().connection_made(transport)
        self._wait(HEAD_SECONDS)

    def data_received(self, data: bytes) -> None:
        """See asyncio.Protocol."""
        if self._is_over:
            return  # passed over, so that the sender hears the answer instead of a connection that breaks
        super().data_received(data)
        if self._in_head and not self.transport.is_closing():
            self._head += len(data)
            if self._head > _LARGEST_HEAD:
                self._end(b"431 Request Header Fields Too Large")

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._in_head, self._head = True, 0
        self._wait(HEAD_SECONDS)

    def on_headers_complete(self) -> None:
        """Its headers are there: from now on it is the application that says how long to wait."""
        super().on_headers_complete()
        if self.cycle is not None:  # a request to speak another protocol has none
            self.cycle.transport = _ClosingLater(self.transport, self._close)  # type: ignore[assignment]
        self._in_head, self._in_body = False, True
        self._stop_waiting()

    def on_message_complete(self) -> None:
        """All of it is there."""
        super().on_message_complete()
        self._in_body = False
        self._stop_waiting()
        if self._is_answered:
            self.transport.close()

    def on_response_complete(self) -> None:
        """It is answered."""
        super().on_response_complete()
        if self._in_body and not self.transport.is_closing():
            self._wait(REST_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio.Protocol."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self, seconds: float) -> None:
        self._stop_waiting()
        self._waiting = self.loop.call_later(seconds, self._give_up)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _close(self) -> None:
        """The answer is written and was the last. To close while a body comes in would break what its sender sends."""
        if self._in_body:
            self._is_answered = True
        else:
            self.transport.close()

    def _give_up(self) -> None:
        if self._in_head and self._head:
            self._end(b"408 Request Timeout")
        elif not self.transport.is_closing():
            self.transport.close()

    def _end(self, status: bytes) -> None:
        self.transport.write(b"HTTP/1.1 " + status + b"\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
        self._is_over = True
        self._stop_waiting()
        self._waiting = self.loop.call_later(_LAST_SECONDS, self.transport.close)


class _ClosingLater:
    """A transport that is closed in its own time."""

    def __init__(self, transport: asyncio.Transport, close: Callable[[], None]) -> None:
        self._transport = transport
        self.close = close

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

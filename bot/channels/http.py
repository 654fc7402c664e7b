"""The one HTTP client of the process. Every provider is called over connections of its own, files over others.

So a provider that hangs, or somebody who is slow to take a file, keeps nobody from calling the rest.
Errors name what went wrong and never the address: the tokens of Telegram and GREEN-API are part of it.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal
from urllib.parse import urlsplit

import aiohttp
import orjson

from bot.errors import AccountRefused, Transient, Uncertain
from conversations.lead.reason import reason

CONNECT_SECONDS = 5.0
TOTAL_SECONDS = 25.0
_GAVE_UP = (408, 499, 504)
"""Statuses of a gateway that waited for the provider in vain."""
Purpose = Literal["calls", "files", "links"]
"""What a connection is for: calling a provider, taking a file along in a message, or passing one on at a link."""
CONNECTIONS: Mapping[Purpose, int] = {"calls": 100, "files": 20, "links": 20}
"""To one provider at a time."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a provider answered, whatever its status."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_taken(self) -> bool:
        """Whether the call was carried out, whatever the body says."""
        return 200 <= self.status < 300

    def retry_after(self, default: float = 1.0) -> float:
        """Seconds asked for by the `Retry-After` header, a number or a date, or `default`. It may be any number."""
        told = self.headers.get("Retry-After", "").strip()
        try:
            return float(told)
        except ValueError:
            return _seconds_until(told, self.headers.get("Date")) or default

    def text(self, limit: int = 300) -> str:
        """The beginning of the body, for an error's message."""
        return self.body[:limit].decode("utf-8", "replace")


class ProviderPool:
    """Connections to one provider for one purpose, made at the first request. Whoever finds none waits in order."""

    def __init__(self, most: int) -> None:
        # Counted here and not by the connector: there the time of waiting is taken from the time to answer.
        self._free = asyncio.Semaphore(most)
        self._session: aiohttp.ClientSession | None = None

    async def call(self, method: str, url: str, timeout: aiohttp.ClientTimeout, **options: Any) -> Reply:
        """One attempt and the whole answer to it; `timeout` begins when a connection is free. Redirects are not
        followed."""
        async with (
            self._free,
            self._live().request(method, url, timeout=timeout, allow_redirects=False, **options) as response,
        ):
            return Reply(response.status, response.headers, await _read(response))

    @asynccontextmanager
    async def request(
        self, method: str, url: str, timeout: aiohttp.ClientTimeout, **options: Any
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """The same, for who reads the answer piece by piece."""
        async with (
            self._free,
            self._live().request(method, url, timeout=timeout, allow_redirects=False, **options) as response,
        ):
            yield response

    async def close(self) -> None:
        """Close every connection. A later request opens new ones."""
        if self._session is not None:
            await self._session.close()

    def _live(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            # Idle connections are given up before providers drop them: a POST can't be repeated.
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=15, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": "waltz"},
            )
        return self._session


class Http:
    """Owns the pools of connections: one for each provider and purpose."""

    def __init__(self, *, connect: float = CONNECT_SECONDS, total: float = TOTAL_SECONDS) -> None:
        self._timeout = aiohttp.ClientTimeout(total=total, sock_connect=connect)
        self._pools: dict[tuple[Purpose, str, str], ProviderPool] = {}

    def find_pool(self, url: str, purpose: Purpose = "calls") -> ProviderPool:
        """The connections to whoever has this address. Raises ValueError where it is none."""
        parts = urlsplit(url)
        key = (purpose, parts.scheme, parts.netloc)
        if key not in self._pools:
            self._pools[key] = ProviderPool(CONNECTIONS[purpose])
        return self._pools[key]

    async def close(self) -> None:
        """Close every connection. A later request opens new ones."""
        for pool in self._pools.values():
            await pool.close()

    async def request(
        self, method: str, url: str, *, json: object = None, data: bytes | aiohttp.FormData | None = None,
        headers: Mapping[str, str] | None = None, timeout: float | None = None,
    ) -> Reply:  # fmt: skip
        """Make one attempt and return the answer, whatever its status. Redirects are not followed.

        `timeout` is the total in seconds, instead of the usual one. Raises `Transient` when no answer came
        (`Uncertain` when the request may have arrived) and `AccountRefused` when the address is not one.
        """
        sent = dict(headers or {})
        if json is not None:
            data, sent["Content-Type"] = orjson.dumps(json), "application/json"
        try:
            return await self.find_pool(url).call(method, url, self._limit(timeout), data=data, headers=sent)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            # Without its cause: aiohttp writes the whole address into some of its errors.
            raise classify(error) from None

    def _limit(self, total: float | None) -> aiohttp.ClientTimeout:
        usual = self._timeout
        return usual if total is None else aiohttp.ClientTimeout(total, sock_connect=usual.sock_connect)


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """The body. What was taken is taken, though the rest of the answer never comes."""
    try:
        return await response.read()
    except (aiohttp.ClientError, OSError):
        if response.method == "POST" and 200 <= response.status < 300:
            return b""
        raise


def classify(error: Exception) -> Transient | AccountRefused:
    """Say what a failed request means for the caller, without repeating the address."""
    name = type(error).__name__
    match error:
        case aiohttp.InvalidURL() | ValueError():
            return AccountRefused(f"the provider's address can't be used ({name})")
        case aiohttp.ConnectionTimeoutError() | aiohttp.ClientConnectorError():
            return Transient(f"could not connect ({name})").because(reason("no_connection", words=name))
        case TimeoutError():
            late = Uncertain(f"no answer in time ({name})")
            return late.because(reason("no_answer", words=name))
        case _:
            broken = Uncertain(f"the connection broke ({name})")
            return broken.because(reason("broken", words=name))


def find_trouble(reply: Reply, words: str) -> Transient | AccountRefused | None:
    """What an answer means by its status alone, whoever gave it; None where the provider's own words decide.

    A gateway that gave up waiting does not know either. One that sends us elsewhere was given the wrong address.
    """
    if reply.status in _GAVE_UP:
        return Uncertain(words).because(reason("no_answer", words=str(reply.status)))
    if reply.status >= 500:
        return Transient(words)
    return AccountRefused(words) if 300 <= reply.status < 400 else None


def _seconds_until(told: str, now: str | None) -> float | None:
    """How far away a date of HTTP's is, by the provider's own clock where it tells it."""
    try:
        then = parsedate_to_datetime(told)
        start = parsedate_to_datetime(now) if now else datetime.now(UTC)
        return (then - start).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None

"""Fetches a calendar file from an address on the internet: in time, of bounded size, and never from our own network."""

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from bot.channels.http import classify
from bot.errors import SendError, Transient

LARGEST = 5 * 1024 * 1024
"""Bytes of a calendar file."""
SECONDS = 20.0
_MOST_MOVES = 3
_MOVED = (301, 302, 303, 307, 308)


class NotPublicError(OSError):
    """The address leads into a private network."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet's."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)


class PublicResolver(AbstractResolver):
    """Looks names up, and knows none that leads into a private network: what was looked up is what is called."""

    def __init__(self, allows: Callable[[str], bool]) -> None:
        self._allows = allows
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """See AbstractResolver."""
        found = await self._inner.resolve(host, port, family)
        if not found or not all(self._allows(one["host"]) for one in found):
            raise NotPublicError(f"{len(found)} addresses, not all of them public")
        return found

    async def close(self) -> None:
        """See AbstractResolver."""
        await self._inner.close()


class CalendarFetcher:
    """Fetches over connections of its own. Errors never name the address: it is as good as a password."""

    def __init__(self, allows: Callable[[str], bool] = is_public) -> None:
        """`allows` says which IP addresses may be called."""
        self._allows = allows

    async def fetch(self, url: str) -> bytes:
        """The file. Raises Transient and AccountRefused as a provider's call does."""
        connector = aiohttp.TCPConnector(resolver=PublicResolver(self._allows), force_close=True)
        timeout = aiohttp.ClientTimeout(SECONDS, sock_connect=5)
        try:
            async with aiohttp.ClientSession(
                connector=connector, timeout=timeout, headers={"User-Agent": "waltz"},
                cookie_jar=aiohttp.DummyCookieJar(),
            ) as session:  # fmt: skip
                return await self._follow(session, url.replace("webcal:", "https:", 1))
        except SendError:
            raise
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise classify(error) from None

    async def _follow(self, session: aiohttp.ClientSession, url: str) -> bytes:
        for _ in range(_MOST_MOVES + 1):
            self._check(url)
            async with session.get(url, allow_redirects=False) as answer:
                if answer.status in _MOVED and "location" in answer.headers:
                    url = urljoin(url, answer.headers["location"])
                    continue
                if answer.status != 200:
                    raise Transient(f"the calendar answered {answer.status}")
                return await _read(answer)
        raise Transient("the calendar leads from one address to the next")

    def _check(self, url: str) -> None:
        """A number in place of a name is looked up by nobody, so it is looked at here."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme not in ("http", "https") or not host:
            raise ValueError("no address of a calendar")
        if (":" in host or host.replace(".", "").isdigit()) and not self._allows(host):
            raise NotPublicError("not a public address")


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    parts, size = [], 0
    async for chunk in answer.content.iter_chunked(65_536):
        parts.append(chunk)
        size += len(chunk)
        if size > LARGEST:
            raise Transient("the calendar is larger than is taken")
    return b"".join(parts)

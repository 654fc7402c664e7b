"""Whether another Waltz, with another database, is alive with the same accounts: a staging machine's original, say.

Asked once in the life of a database, before anything is sent from it. Providers carry no mark of ours, but each tells
where it calls, and whoever is called there can be asked which installation it is. Only an answer that is another
installation's own counts: nothing, an error, somebody else's answer or our own are all reasons to go on.
"""

import asyncio
from collections.abc import Iterable, Mapping

import orjson
import structlog

from bot.channels.base import Adapter
from bot.channels.hooks import Addressed
from bot.channels.http import Http
from bot.channels.polls import Exclusive
from bot.errors import SendError

log = structlog.get_logger(__name__)

HOME = "/webhooks/home"
"""Where an installation tells its id."""
_CALLED = ("/webhooks/telegram", "/webhooks/whatsapp", "/webhooks/sms")
_SECONDS = 4.0
"""For all questions together: a first start waits no longer for providers that hang."""
_POLL = 2
"""Seconds. Whoever is interrupted asks again after half a second, and then after one."""
_POLLS = 3
_CERTAIN = 2
"""Interruptions: one may be a request of our own that is still on its way."""


class Homes:
    """Looks for another home of the accounts that these adapters use."""

    def __init__(self, adapters: Iterable[Adapter], http: Http, own_address: str) -> None:
        """`own_address` is what providers should call here; whoever answers there may be another, too."""
        self._adapters = list(adapters)
        self._http = http
        self._own_address = own_address.rstrip("/")

    async def find_others(self) -> Mapping[str, str | None]:
        """Where another one may be, with the id it tells; None for who polls, and tells none. Never fails."""
        calls, polled = await asyncio.gather(self._ask_called(), self._is_polled())
        return dict(calls) | ({"getUpdates": None} if polled else {})

    async def _ask_called(self) -> dict[str, str]:
        try:
            async with asyncio.timeout(_SECONDS):
                named = await asyncio.gather(*map(_find_called, self._adapters))
                homes = {self._own_address, *(home for urls in named for home in urls)}
                told = await asyncio.gather(*map(self._ask, homes))
        except TimeoutError:
            return {}
        return {home: found for home, found in zip(homes, told, strict=True) if found}

    async def _ask(self, home: str) -> str | None:
        """Which installation answers at an address."""
        try:
            reply = await self._http.request("GET", home + HOME, timeout=_SECONDS / 2)
            told = orjson.loads(reply.body) if reply.status == 200 else None
        except (SendError, orjson.JSONDecodeError):
            return None
        found = told.get("waltz") if isinstance(told, dict) else None
        return found if isinstance(found, str) and found else None

    async def _is_polled(self) -> bool:
        polled = [
            one for one in self._adapters if isinstance(one, Exclusive) and getattr(one, "polls", False)
        ]
        return any(await asyncio.gather(*map(_is_taken, polled)))


async def _find_called(adapter: Adapter) -> list[str]:
    """Where a Waltz may be that a provider calls."""
    if not isinstance(adapter, Addressed):
        return []
    try:
        urls = await adapter.find_called()
    except SendError as error:
        log.debug("a provider does not tell where it calls: %s", type(error).__name__)
        return []
    return [url.removesuffix(path) for url in urls for path in _CALLED if url.endswith(path)]


async def _is_taken(adapter: Exclusive) -> bool:
    found = 0
    for _ in range(_POLLS):
        interrupted = await adapter.is_interrupted(_POLL)
        if interrupted is False:
            return False
        found += bool(interrupted)
        if found == _CERTAIN:
            return True
    return False

"""What GREEN-API took, asked for once by all who want to know at the moment: it limits how often it gives its lists."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from whatsapp_api_client_python.response import Response

from bot.errors import RateLimited, SendError, Unreadable

log = logging.getLogger(__name__)

Request = Callable[[str, str], Awaitable[Response]]
_LATELY, _DAY, _DAYS = 10, 1440, 4320
"""Minutes of sent messages that are looked through. All chats are in one list: those of a day may be thousands."""
_TRIES = 5
_LONGEST_PAUSE = 5.0
"""Seconds. Whoever waits longer for a list would rather do without."""


class SharedList:
    """A list of the provider's. After a kill a hundred want it at once, and each for itself would be turned away."""

    def __init__(self, read: Callable[[], Awaitable[list[Any]]]) -> None:
        self._read = read
        self._turn = asyncio.Lock()
        self._begun = 0
        self._found: list[Any] | SendError = []

    async def see(self) -> list[Any]:
        """The list as it is from now on: of a reading that was begun before, nothing is taken. Raises SendError."""
        wanted = self._begun + 1
        async with self._turn:
            if self._begun < wanted:
                await self._begin()
        if isinstance(self._found, SendError):
            raise self._found
        return self._found

    async def _begin(self) -> None:
        self._begun += 1
        try:
            self._found = await self._ask()
        except SendError as error:
            self._found = error
        except BaseException:  # whoever asked has gone: the next asks anew
            self._begun -= 1
            raise

    async def _ask(self) -> list[Any]:
        for _ in range(_TRIES - 1):
            try:
                return await self._read()
            except RateLimited as error:
                await asyncio.sleep(min(error.retry_after, _LONGEST_PAUSE))
        return await self._read()


def list_taken(request: Request) -> Mapping[bool, SharedList]:
    """What was taken within minutes (True) and within a day, through a call to the provider."""
    return {
        lately: SharedList(partial(_list_taken, request, _LATELY if lately else _DAY))
        for lately in (True, False)
    }


async def list_sent(request: Request) -> list[Any]:
    """What left in the last days, through the API or by hand: a weekend with a holiday before it is not silence yet."""
    return await _list(request, "lastOutgoingMessages", f"?minutes={_DAYS}")


async def _list_taken(request: Request, minutes: int) -> list[Any]:
    sent = await _list(request, "lastOutgoingMessages", f"?minutes={minutes}")
    try:
        return sent + await _list(request, "showMessagesQueue")
    except SendError as error:
        log.debug("the queue can't be asked: %s", type(error).__name__)
        return sent


async def _list(request: Request, method: str, query: str = "") -> list[Any]:
    url = f"{{{{host}}}}/waInstance{{{{idInstance}}}}/{method}/{{{{apiTokenInstance}}}}{query}"
    listed = (await request("GET", url)).data
    if not isinstance(listed, list):
        raise Unreadable("the list is not GREEN-API's")
    return listed

"""Whether another Waltz, with another database, is alive with the same accounts: a staging machine's original, say.

Asked once in the life of a database, before anything is sent from it. Each provider tells where it calls, and whoever
is called there can be asked which installation it is. An answer that is another installation's own counts, and where a
Waltz is called that can't be reached from here nobody can tell; somebody else's answer, our own, and nobody on this
machine are all reasons to go on. One that calls nobody keeps the mark of
the home that asks it; on this machine that home can be looked for, on another one people say whether it is gone. Where
an owner's word takes that place, whatever a program had sent in the last days, before this database began, is the sign.
"""

import asyncio
from collections.abc import Iterable, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

import orjson
import structlog

from bot.channels.base import Adapter
from bot.channels.hooks import Addressed, Marked
from bot.channels.http import Http
from bot.channels.polls import Exclusive
from bot.errors import AccountRefused, SendError
from bot.runtime.homes.marks import HomeMark, name_machine, read_home_mark

log = structlog.get_logger(__name__)

HOME = "/webhooks/home"
"""Where an installation tells its id."""
_CALLED = ("/webhooks/telegram", "/webhooks/whatsapp", "/webhooks/sms")
_SECONDS = 4.0
"""For all questions together: a first start waits no longer for providers that hang."""
_POLL = 2
"""Seconds. Whoever is interrupted asks again after half a second, and then after one."""
_POLLS = 3
_BEHIND = (502, 503, 504)
"""A gateway answers, and finds nobody behind it for now."""
_SENT = "lastOutgoingMessages"
_CERTAIN = 2
"""Interruptions: one may be a request of our own that is still on its way."""


class Homes:
    """Looks for another home of the accounts that these adapters use."""

    def __init__(
        self, adapters: Iterable[Adapter], http: Http, own_address: str, here: str | None = None
    ) -> None:
        """`own_address` is what providers should call here; whoever answers there may be another, too.

        `here` is where this one is asked by who comes later on the same machine.
        """
        self._adapters = list(adapters)
        self._http = http
        self._own_address = own_address.rstrip("/")
        self._here = here or self._own_address

    async def find_others(self) -> Mapping[str, str | None]:
        """Where another one may be, with the id it tells; None for who polls, and tells none. Never fails."""
        calls, marked, polled = await asyncio.gather(
            self._ask_called(), self._find_marked(), self._is_polled()
        )
        return dict(calls) | marked | ({"getUpdates": None} if polled else {})

    async def leave_marks(self, own: str, *, instead: bool) -> None:
        """Have the accounts found to be used from here; `instead` of another home that is gone. Never fails."""
        mark = HomeMark(own, name_machine(), self._here)
        await asyncio.gather(*(_leave(adapter, mark, instead=instead) for adapter in self._list_marked()))

    def _list_marked(self) -> list[Marked]:
        return [adapter for adapter in self._adapters if isinstance(adapter, Marked)]

    async def _find_marked(self) -> dict[str, str | None]:
        try:
            async with asyncio.timeout(_SECONDS):
                notes = await asyncio.gather(*map(_read_note, self._list_marked()))
                marks = [mark for note in notes if note and (mark := read_home_mark(note))]
                gone = await asyncio.gather(*map(self._is_gone, marks))
                full = [one for one, note in zip(self._list_marked(), notes, strict=True) if _is_full(note)]
                used = any(await asyncio.gather(*map(_is_used, full)))
        except TimeoutError:
            return {}
        found = {mark.address: mark.id for mark, is_gone in zip(marks, gone, strict=True) if not is_gone}
        return found | ({_SENT: None} if used else {})

    async def _is_gone(self, mark: HomeMark) -> bool:
        """Only for who was on this machine can that be told from here."""
        return mark.machine == name_machine() and await self._ask(mark.address) != mark.id

    async def _ask_called(self) -> dict[str, str | None]:
        try:
            async with asyncio.timeout(_SECONDS):
                named = await asyncio.gather(*map(_find_called, self._adapters))
                homes = {self._own_address, *(home for urls in named for home in urls)}
                told = await asyncio.gather(*map(self._ask, homes))
        except TimeoutError:
            return {}
        others = homes - {self._own_address}
        found = zip(homes, told, strict=True)
        return {home: one for home, one in found if one or (one is None and home in others)}

    async def _ask(self, home: str) -> str | None:
        """Which installation answers at an address; "" for none, None where that can't be told from here."""
        try:
            reply = await self._http.request("GET", home + HOME, timeout=_SECONDS / 2)
            told = orjson.loads(reply.body) if reply.status == 200 else None
        except AccountRefused:
            return ""  # it is no address
        except SendError:
            return "" if _is_here(home) else None
        except orjson.JSONDecodeError:
            return ""
        if reply.status in _BEHIND:
            return None
        found = told.get("waltz") if isinstance(told, dict) else None
        return found if isinstance(found, str) else ""

    async def _is_polled(self) -> bool:
        polled = [
            one for one in self._adapters if isinstance(one, Exclusive) and getattr(one, "polls", False)
        ]
        return any(await asyncio.gather(*map(_is_taken, polled)))


def _is_here(home: str) -> bool:
    """Whether an address is of this machine, where nobody is who does not answer."""
    host = urlsplit(home).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


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


def _is_full(note: str | None) -> bool:
    """Whether a word stands there that is no Waltz's, and stays."""
    return bool(note) and read_home_mark(note or "") is None


async def _is_used(adapter: Marked) -> bool:
    try:
        return await adapter.is_used()
    except SendError as error:
        log.debug("a provider does not tell what was sent: %s", type(error).__name__)
        return False


async def _read_note(adapter: Marked) -> str | None:
    try:
        return await adapter.read_note()
    except SendError as error:
        log.debug("a provider does not tell who uses the account: %s", type(error).__name__)
        return None


async def _leave(adapter: Marked, mark: HomeMark, *, instead: bool) -> None:
    """Put it where nothing is, or a Waltz's. What an owner wrote there stays, and so does another home's unasked."""
    note = await _read_note(adapter)
    there = read_home_mark(note or "")
    if _is_full(note):
        log.warning(
            "an account's place for a mark is in use: no mark is left, and a second home that begins when nothing was "
            "sent for days would not be held. Empty webhookUrlToken in GREEN-API's console, and start Waltz anew"
        )
    if note is None or _is_full(note) or (there and there._replace(machine=mark.machine) == mark):
        return
    if there and there.id != mark.id and not instead:
        log.warning("another home says that these accounts are used from there", found=there.address)
        return
    try:
        await adapter.keep_note(mark.write())
    except SendError as error:
        log.debug("a provider takes no mark: %s", type(error).__name__)


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

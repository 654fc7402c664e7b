"""The brake on guessing the password. Tries are counted in the database, so it holds over all web processes.

Nobody can lock out somebody else with it: a browser in which somebody signed in before is counted by itself alone, and
however many try from everywhere, a network that did not try yet has a try left.
"""

import ipaddress
import math
from datetime import UTC, datetime, timedelta

import structlog
from starlette.requests import Request

from bot.web.console.auth import Auth
from storage import sessions
from storage.database import Database
from storage.sessions import Bounds, Caller

log = structlog.get_logger(__name__)

WINDOW = timedelta(minutes=1)
EACH = 5
"""Wrong passwords from one address, or one known browser, within the window."""
NEARBY = 20
"""From one network: whoever has one address of it often has them all."""
TOGETHER = 60
"""From everywhere but known browsers. From then on a network has one try within the window."""
_BOUNDS = Bounds(WINDOW, EACH, NEARBY, TOGETHER)


class Brake:
    """Counts a try before its password is looked at, and forgets it when the password was right."""

    def __init__(self, database: Database, auth: Auth) -> None:
        self._database = database
        self._auth = auth

    async def begin(self, request: Request) -> tuple[int | None, int]:
        """The try's number and 0; or None and the seconds until another is taken."""
        now = datetime.now(UTC)
        browser = await self._auth.find_browser(request)
        caller = Caller(f"browser:{browser}") if browser else find_caller(request)
        async with self._database.read() as connection:  # who has to wait costs no write
            begun: int | datetime | None = await sessions.find_wait(connection, caller, now, _BOUNDS)
        if begun is None:
            async with self._database.begin() as tx:
                begun = await sessions.begin_try(tx, caller, now, _BOUNDS)
        if isinstance(begun, datetime):
            log.info("too many wrong passwords", known_browser=browser is not None)
            return None, max(1, math.ceil((begun - now).total_seconds()))
        return begun, 0

    async def forget(self, number: int) -> None:
        """It was right."""
        async with self._database.begin() as tx:
            await sessions.forget_try(tx, number)


def find_caller(request: Request) -> Caller:
    """Who is asking: an address, or the network of one in IPv6, where a person has billions of them."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return Caller(host[:64] or "unknown", host[:64] or "unknown")
    if address.version == 6 and (mapped := address.ipv4_mapped) is not None:
        address = mapped
    own, wide = (64, 48) if address.version == 6 else (32, 24)
    return Caller(*(str(ipaddress.ip_network(f"{address}/{bits}", strict=False)) for bits in (own, wide)))

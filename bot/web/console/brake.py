"""The brake on guessing the password. Tries are counted in the database, so it holds over all web processes."""

import ipaddress
import math
from datetime import UTC, datetime, timedelta

from starlette.requests import Request

from storage import sessions
from storage.database import Database

WINDOW = timedelta(minutes=1)
EACH = 5
"""Wrong passwords from one address within the window."""
TOGETHER = 60
"""Wrong passwords from all addresses within the window: many addresses are cheap to have."""


class Brake:
    """Counts a try before its password is looked at, and forgets it when the password was right."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, request: Request) -> tuple[int | None, int]:
        """The try's number and 0; or None and the seconds until another is taken."""
        now = datetime.now(UTC)
        async with self._database.begin() as tx:
            begun = await sessions.begin_try(
                tx, read_address(request), now, window=WINDOW, each=EACH, together=TOGETHER
            )
        if isinstance(begun, datetime):
            return None, max(1, math.ceil((begun - now).total_seconds()))
        return begun, 0

    async def forget(self, number: int) -> None:
        """It was right."""
        async with self._database.begin() as tx:
            await sessions.forget_try(tx, number)


def read_address(request: Request) -> str:
    """Who is asking: an address, or the network of one in IPv6, where a person has billions of them."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host[:64] or "unknown"
    if address.version == 6 and address.ipv4_mapped is None:
        return str(ipaddress.ip_network(f"{address}/64", strict=False))
    return str(address)

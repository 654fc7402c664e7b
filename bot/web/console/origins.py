"""Where leads came from, for the filters: read now and then, as it takes a walk through all leads."""

import time

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import listing

_KEPT = 300.0  # seconds


class Origins:
    """Sources and campaigns, the most frequent first."""

    def __init__(self) -> None:
        self._known: tuple[list[str], list[str]] = ([], [])
        self._until = 0.0

    async def read(self, connection: AsyncConnection) -> tuple[list[str], list[str]]:
        """The lists, at most a few minutes old; none yet are looked for each time."""
        if time.monotonic() > self._until or not any(self._known):
            self._known = await listing.list_origins(connection)
            self._until = time.monotonic() + _KEPT
        return self._known

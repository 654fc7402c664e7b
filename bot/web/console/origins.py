"""Where leads came from, for the filters: read now and then, as it takes a walk through all leads."""

import time

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import lead_search

_KEPT = 300.0  # seconds
_KEPT_EMPTY = 10.0  # whoever has just begun should see the first source soon


class Origins:
    """Sources and campaigns, the most frequent first."""

    def __init__(self) -> None:
        self._known: tuple[list[str], list[str]] = ([], [])
        self._until = 0.0

    async def read(self, connection: AsyncConnection) -> tuple[list[str], list[str]]:
        """The lists, at most a few minutes old."""
        if time.monotonic() > self._until:
            self._known = await lead_search.list_origins(connection)
            self._until = time.monotonic() + (_KEPT if any(self._known) else _KEPT_EMPTY)
        return self._known

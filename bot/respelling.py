"""Leads who were written down before a letter of theirs was looked for by another: once in a process's life."""

from datetime import timedelta

from storage.database import Database
from storage.lead_search import refold

EVERY = timedelta(seconds=10)
_AT_ONCE = 200


class OldSpellings:
    """Has everybody found by their name as it is typed today, some at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._done = False

    async def mend(self) -> None:
        """See to some more; nothing once there were no more."""
        if self._done:
            return
        async with self._database.begin() as tx:
            self._done = await refold(tx, _AT_ONCE) < _AT_ONCE

"""The numbers that the business itself writes from, as far as they are known."""

from collections.abc import Iterable

import orjson

from storage.database import Database
from storage.settings import read_setting, write_setting

_SETTING = "own_numbers"


class OwnNumbers:
    """Learns them from notifications, and remembers them for every process."""

    def __init__(self, database: Database, configured: Iterable[str] = ()) -> None:
        """`configured` are those that the settings name (E.164)."""
        self._database = database
        self._configured = frozenset(configured)
        self.numbers = self._configured

    @property
    def learned(self) -> frozenset[str]:
        """Those that no setting names."""
        return self.numbers - self._configured

    async def refresh(self) -> None:
        """Learn what other processes learned."""
        async with self._database.read() as connection:
            kept = await read_setting(connection, _SETTING)
        self.numbers = self._configured | frozenset(orjson.loads(kept or "[]"))

    async def learn(self, number: str | None) -> None:
        """This is one of them."""
        if number is None or number in self.numbers:
            return
        await self.refresh()
        if number not in self.numbers:
            self.numbers |= {number}
            kept = orjson.dumps(sorted(self.numbers - self._configured)).decode()
            async with self._database.begin() as tx:
                await write_setting(tx, _SETTING, kept)

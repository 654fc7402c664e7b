"""What reviews did so far, looked at now and then: whoever hesitates is shown those that helped others."""

from collections.abc import Callable, Mapping, Sequence

from conversations.lead.addresses import Address
from conversations.turn.given import Shown
from storage.database import Database
from storage.reporting.people import find_staff
from storage.reporting.reviews import count_all_shows


class ReviewEffects:
    """Keeps it as this process last read it. A minute more or less decides nothing."""

    def __init__(self, database: Database, list_staff: Callable[[], Sequence[Address]]) -> None:
        """`list_staff` gives where the business's own people write from: what they do counts for nothing."""
        self._database, self._list_staff = database, list_staff
        self._known: Mapping[tuple[str, str], Shown] = {}

    def known(self) -> Mapping[tuple[str, str], Shown]:
        """By review, and by the worry it was shown for."""
        return self._known

    async def read(self) -> Mapping[tuple[str, str], Shown]:
        """As it is now."""
        async with self._database.read() as connection:
            staff = await find_staff(connection, self._list_staff())
            return await count_all_shows(connection, staff)

    async def refresh(self) -> None:
        """Read it anew."""
        self._known = await self.read()

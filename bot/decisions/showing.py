"""What reviews did so far, looked at now and then: whoever hesitates is shown those that helped others."""

from collections.abc import Mapping

from conversations.turn.given import Shown
from storage import reviews
from storage.database import Database


class ReviewEffects:
    """Keeps it as this process last read it. A minute more or less decides nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: Mapping[tuple[str, str], Shown] = {}

    def known(self) -> Mapping[tuple[str, str], Shown]:
        """By review, and by the worry it was shown for."""
        return self._known

    async def refresh(self) -> None:
        """Read it anew."""
        async with self._database.read() as connection:
            self._known = await reviews.read_effects(connection)

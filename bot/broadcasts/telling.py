"""A broadcast in numbers: how many of its list stand how, and why."""

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.broadcasts.tallying import HeldCounts, Tallied
from storage import recipients
from storage.broadcasts import KeptBroadcast
from storage.recipients import State

STATES: tuple[State, ...] = ("sent", "held", "failed", "waiting")


class BroadcastProgress(msgspec.Struct):
    """Sent + held + failed + waiting + erased is the list. `reasons` are why, the most frequent first."""

    kept: KeptBroadcast
    counts: dict[State, int]
    reasons: list[Tallied]

    @property
    def erased(self) -> int:
        """Whose details were erased since: nothing is known of them any more."""
        return self.kept.listed - sum(self.counts.values())

    @property
    def status(self) -> str:
        """As it stands, "finished" where nobody waits any more."""
        is_over = self.kept.status != "stopped" and not self.counts["waiting"]
        return "finished" if is_over else self.kept.status


async def read_progress(connection: AsyncConnection, kept: KeptBroadcast) -> BroadcastProgress:
    """How far it is."""
    tally, counts = HeldCounts(), dict.fromkeys(STATES, 0)
    for one in await recipients.count(connection, kept.broadcast.id):
        counts[one.state] += one.count
        if one.why is not None:
            tally.add(one.state, one.why, one.count)
    return BroadcastProgress(kept, counts, tally.list_all())

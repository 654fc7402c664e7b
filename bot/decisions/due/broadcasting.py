"""Broadcasts go out in batches: whose turn it is is decided on in one transaction, and what follows is queued in it.

What there is to do stands in rows. Whoever dies leaves no half of a batch, and whoever comes next goes on from there.
"""

from collections.abc import Callable
from datetime import datetime

import structlog
from msgspec import MsgspecError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.decisions.arrivals import Arrival
from bot.decisions.batch import MergeNeeded, StaleLead
from bot.decisions.intake import Claim, Intake
from conversations.broadcasts.inputs import BroadcastDue
from conversations.lead.reason import reason
from storage import recipients
from storage.database import Database
from storage.recipients import RecipientTurn
from storage.sql.faults import is_lost_race

log = structlog.get_logger(__name__)

AT_ONCE = 200
"""Recipients that are decided on in one transaction; what comes in meanwhile waits for it."""
_FAILED = reason("broadcast_failed")
_TROUBLE = (MergeNeeded, StaleLead, DBAPIError, MsgspecError, ValueError)


class Broadcasting:
    """Takes the turns of broadcasts' recipients."""

    def __init__(self, database: Database, clock: Clock, intake: Intake) -> None:
        self._database = database
        self._clock = clock
        self._intake = intake

    async def run(self) -> None:
        """Decide on everybody whose turn it is."""
        while await self._is_any_due():
            if not await self._take_some():
                break  # others decide about these leads at this moment

    async def _is_any_due(self) -> bool:
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            due = await recipients.next_due(connection)
        return due is not None and due <= now

    async def _take_some(self) -> int:
        try:
            return len(await self._intake.accept_claimed(_claim(AT_ONCE)))
        except _TROUBLE as error:
            log.info("turns of a broadcast are taken one by one", error=type(error).__name__)
            return await self._take_singly()

    async def _take_singly(self) -> int:
        """One that can't be decided on must not hold up the others: it has failed, and says so."""
        for taken in range(AT_ONCE):
            if not await self._take_one():
                return taken
        return AT_ONCE

    async def _take_one(self) -> bool:
        tried: list[RecipientTurn] = []
        try:
            return bool(await self._intake.accept_claimed(_claim(1, tried.extend)))
        except _TROUBLE as error:
            if isinstance(error, DBAPIError) and (not tried or is_lost_race(error)):
                raise  # it is the database's, not theirs
            log.warning("a recipient of a broadcast failed", error=type(error).__name__)
        async with self._database.begin() as tx:
            await recipients.mark(tx, [one.recipient for one in tried], _FAILED)
        return True


def _claim(most: int, note: Callable[[list[RecipientTurn]], None] | None = None) -> Claim:
    async def claim(tx: AsyncConnection, now: datetime) -> list[Arrival]:
        turns = await recipients.claim_turns(tx, now, most)
        if note is not None:
            note(turns)
        # Should one's decision fail, its row says so; every other says here what became of it.
        await recipients.mark(tx, [turn.recipient for turn in turns], _FAILED)
        return [_arrive(turn) for turn in turns]

    return claim


def _arrive(turn: RecipientTurn) -> Arrival:
    return Arrival(BroadcastDue(turn.broadcast, turn.recipient, turn.due_at), lead_id=turn.lead_id)

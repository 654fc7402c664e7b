"""The one way in: whatever arrives is decided on and committed here before anybody is told that it was received."""

import asyncio
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.clock import Clock
from bot.decisions.arrivals import Accepted, Arrival
from bot.decisions.batch import Batch, MergeNeeded, StaleLead, Surroundings
from bot.decisions.decide import decide
from bot.decisions.jobs import encode_recipients
from bot.decisions.merge import merge_records
from bot.metrics import DECISION_SECONDS, DECISIONS
from bot.runtime.batching import Group
from bot.runtime.queue import Queue
from conversations.turn.inputs import Said
from conversations.turn.playbook import Playbook
from conversations.understanding.segments import split_acts
from storage import leads
from storage.database import Database
from storage.sql.faults import is_lost_race

_TRIES = 6


class _Rehearsed(Exception):
    """Ends a transaction of which nothing is to be kept."""


class Intake:
    """Takes arrivals, groups those that come together, and commits what follows from them."""

    def __init__(
        self, database: Database, queue: Queue, clock: Clock, around: Surroundings,
        expect: Callable[[Iterable[datetime]], None] | None = None,
    ) -> None:  # fmt: skip
        """`expect` is told when timers that were set fall due."""
        self._database = database
        self._queue = queue
        self._clock = clock
        self.around = around
        self._expect = expect
        self._group: Group[Arrival, Accepted] = Group(self._decide)

    @property
    def playbook(self) -> Playbook:
        """What is decided by now; ask for it each time, since another may be adopted."""
        return self.around.playbook

    def adopt(self, playbook: Playbook) -> None:
        """Decide by another playbook from the next decision on; what is under way ends by the one it began with."""
        self.around = replace(self.around, playbook=playbook)

    async def accept(self, arrival: Arrival) -> Accepted:
        """Returns once everything that follows from the arrival is committed.

        Raises the database's own error when it can't be reached; nothing was changed then.
        """
        return await self._group.submit(arrival)

    async def accept_together(self, arrivals: Sequence[Arrival]) -> list[Accepted]:
        """Like `accept`, for many at once in one transaction: all of them or none."""
        tries = _TRIES
        await self._listen(arrivals)
        for _ in range(_TRIES + 2 * len(arrivals)):  # each may need to be merged first
            try:
                return await self._commit(arrivals)
            except MergeNeeded as needed:
                await self._merge(needed)
            except StaleLead:
                for arrival in arrivals:
                    await self._follow_merge(arrival)
            except (IntegrityError, DBAPIError) as error:
                tries -= 1
                if not tries or not is_lost_race(error):
                    raise
        return await self._commit(arrivals)

    async def rehearse(self, arrivals: Sequence[Arrival]) -> tuple[list[Accepted], Batch]:
        """What would be decided and written of these; nothing of it is kept. Raises MergeNeeded and StaleLead."""
        try:
            async with self._database.begin() as tx:
                accepted, batch = await decide(tx, arrivals, await self._clock.read(tx), self.around)
                raise _Rehearsed
        except _Rehearsed:
            return accepted, batch

    async def drain(self) -> None:
        """Wait for what is under way."""
        await self._group.drain()

    async def _decide(self, arrivals: Sequence[Arrival]) -> list[Accepted]:
        await self._listen(arrivals)
        with DECISION_SECONDS.time():
            accepted = await (
                self._commit(arrivals) if len(arrivals) > 1 else self._commit_alone(arrivals[0])
            )
        DECISIONS.inc(len(arrivals))
        return accepted

    async def _listen(self, arrivals: Sequence[Arrival]) -> None:
        """Before the transaction: what is slow to understand is looked at while nothing is locked."""
        said = [arrival.input.text for arrival in arrivals if isinstance(arrival.input, Said)]
        if said and self.around.listen is not None:
            parts = [part for words in said for part in (words, *split_acts(words))]
            await self.around.listen(list(dict.fromkeys(parts)))

    async def _commit(self, arrivals: Sequence[Arrival]) -> list[Accepted]:
        async with self._database.begin() as tx:
            now = await self._clock.read(tx)
            if self.around.keep_up is not None:
                await self.around.keep_up(tx)
            accepted, batch = await decide(tx, arrivals, now, self.around)
            if batch.recipients:
                await self._queue.put(
                    tx, "deliver", encode_recipients(batch.recipients), priority=_priority(batch)
                )
        if self._expect and (timers := batch.all_timers):
            self._expect({timer.due_at for timer in timers})
        return accepted

    async def _commit_alone(self, arrival: Arrival) -> list[Accepted]:
        """One arrival, again when others were faster: they claimed its address, merged its lead, or held a lock."""
        for attempt in range(_TRIES):
            try:
                return await self._commit([arrival])
            except MergeNeeded as needed:
                await self._merge(needed)
            except StaleLead:
                await self._follow_merge(arrival)
            except TimeoutError:  # the connection is gone with it; another may do
                if attempt:
                    raise
            except (IntegrityError, DBAPIError) as error:
                if attempt == _TRIES - 1 or not is_lost_race(error):
                    raise
                await asyncio.sleep(random.uniform(0, 0.02 * 2**attempt))
        return await self._commit([arrival])

    async def _merge(self, needed: MergeNeeded) -> None:
        async with self._database.begin() as tx:
            await merge_records(tx, needed, Batch(await self._clock.read(tx), self.around))

    async def _follow_merge(self, arrival: Arrival) -> None:
        if arrival.lead_id is not None:
            async with self._database.read() as connection:
                lead = await leads.read(connection, arrival.lead_id)
                arrival.lead_id = lead.id if lead else None


def _priority(batch: Batch) -> int:
    return 10 if any(message.reply for message in batch.queued) else 0

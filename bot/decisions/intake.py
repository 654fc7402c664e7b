"""The one way in: whatever arrives is decided on and committed here before anybody is told that it was received."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.decisions.arrivals import Accepted, Arrival, from_timer
from bot.decisions.batch import Batch, MergeNeeded, StaleLead, Surroundings
from bot.decisions.decide import decide
from bot.decisions.lately import SaidLately
from bot.decisions.merge import merge_records
from bot.metrics import DECISION_SECONDS, DECISIONS
from bot.runtime.batching import Group
from conversations.dialogue.context.joining import join_with_before
from conversations.dialogue.reading.joined import list_sides
from conversations.turn.inputs import Said
from conversations.turn.playbook import Playbook
from storage import leads, timers
from storage.database import Database
from storage.messages import QueuedMessage
from storage.sql.faults import is_lost_race

_TRIES = 6


class Deliver(Protocol):
    """Takes over what was committed: replies that were claimed at `asked` (monotonic) or later, and word of whether
    there is more that nobody has claimed."""

    def __call__(self, claimed: Sequence[QueuedMessage], asked: float, *, more: bool) -> None: ...


Claim = Callable[[AsyncConnection, datetime], Awaitable[Sequence[Arrival]]]
"""Finds, in a transaction and at a time, what is to be decided on in it."""


class _Rehearsed(Exception):
    """Ends a transaction of which nothing is to be kept."""


class Intake:
    """Takes arrivals, groups those that come together, and commits what follows from them."""

    def __init__(
        self, database: Database, clock: Clock, around: Surroundings, deliver: Deliver,
        expect: Callable[[Iterable[datetime]], None] | None = None,
    ) -> None:  # fmt: skip
        """`deliver` is given what is to be sent, `expect` is told when timers that were set fall due."""
        self._database = database
        self._deliver = deliver
        self._clock = clock
        self.around = around
        self._expect = expect
        self._lately = SaidLately()
        self._group: Group[Arrival, Accepted] = Group(self._decide)

    @property
    def playbook(self) -> Playbook:
        """What is decided by now; ask for it each time, since another may be adopted."""
        return self.around.playbook

    def adopt(self, playbook: Playbook) -> None:
        """Decide by another playbook from the next decision on; what is under way ends by the one it began with."""
        playbook.live = self.playbook.live  # what changes while the bot runs is no part of it
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

    async def merge(self, one: str, other: str) -> None:
        """Two records are one person: nothing of either is lost. Raises StaleLead where one is gone by now."""
        await self._merge(MergeNeeded(one, other))

    async def rehearse(self, arrivals: Sequence[Arrival]) -> tuple[list[Accepted], Batch]:
        """What would be decided and written of these; nothing of it is kept. Raises MergeNeeded and StaleLead."""
        try:
            async with self._database.begin() as tx:
                accepted, batch = await decide(tx, arrivals, await self._clock.read(tx), self.around)
                raise _Rehearsed
        except _Rehearsed:
            return accepted, batch

    async def fire(self, most: int, within: timedelta | None = None) -> int:
        """Decide on timers that are due, up to so many, all in one transaction; returns how many that was.

        `within`: only on those that fell due so short a time ago.

        Raises what one of them needs before it can be decided: that its lead is merged, say. Nothing was changed then.
        """

        async def claim(tx: AsyncConnection, now: datetime) -> list[Arrival]:
            since = now - within if within else timers.EARLIEST
            return [from_timer(one) for one in await timers.claim_due(tx, now, most, since)]

        return sum(not one.repeated for one in await self.accept_claimed(claim))

    async def accept_claimed(self, claim: Claim) -> list[Accepted]:
        """Decide on what a transaction finds and keeps from others, in that transaction.

        Raises what one of them needs before it can be decided. Nothing was changed then.
        """
        async with self._database.begin() as tx:
            now = await self._begin(tx)
            arrivals = await claim(tx, now)
            accepted, batch = await decide(tx, arrivals, now, self.around)
        DECISIONS.inc(len(arrivals))
        self._go_on(batch)
        return accepted

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
        if self.around.listen is None:
            return
        parts = [part for arrival in arrivals for part in self._list_said(arrival)]
        if parts:
            await self.around.listen(list(dict.fromkeys(parts)))

    def _list_said(self, arrival: Arrival) -> Iterator[str]:
        """The words of an arrival, their parts, and the words with what was asked before them."""
        if not isinstance(arrival.input, Said):
            return
        words = arrival.input.text
        yield from (words, *list_sides(words))
        who = arrival.reach or arrival.lead_id or arrival.addresses
        joined = join_with_before(self._lately.add(who, words), words)
        if joined:
            yield joined

    async def _commit(self, arrivals: Sequence[Arrival]) -> list[Accepted]:
        async with self._database.begin() as tx:
            now = await self._begin(tx)
            accepted, batch = await decide(tx, arrivals, now, self.around)
        self._go_on(batch)
        return accepted

    async def _begin(self, tx: AsyncConnection) -> datetime:
        now = await self._clock.read(tx)
        if self.around.keep_up is not None:
            await self.around.keep_up(tx)
        return now

    def _go_on(self, batch: Batch) -> None:
        """What was committed is sent, and what falls due soon is looked for."""
        if batch.claimed or batch.is_more:
            self._deliver(batch.claimed, batch.claimed_at, more=batch.is_more)
        if self._expect and (timers := batch.all_timers):
            self._expect({timer.due_at for timer in timers})

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
            batch = Batch(await self._clock.read(tx), self.around)
            await merge_records(tx, needed, batch)
        self._go_on(batch)

    async def _follow_merge(self, arrival: Arrival) -> None:
        if arrival.lead_id is not None:
            async with self._database.read() as connection:
                lead = await leads.read(connection, arrival.lead_id)
                arrival.lead_id = lead.id if lead else None

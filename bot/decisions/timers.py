"""Timers: rows that are due are handed to the queue, and come back in as inputs when their job is handled."""

import asyncio
from datetime import timedelta

import msgspec

from bot.clock import Clock
from bot.decisions.arrivals import Arrival
from bot.decisions.decide import encode_recipients, encode_timers
from bot.decisions.intake import Intake
from bot.metrics import TIMERS
from bot.runtime.queue import Queue
from conversations.turn.inputs import TimerFired
from storage import messages, timers
from storage.database import Database

_TELL_AGAIN = timedelta(seconds=60)
"""A job that was not acted on for this long is taken for lost. PgQueuer takes up a dead worker's jobs after 30 s."""

_decode = msgspec.json.Decoder(list[timers.Timer]).decode


class Sweep:
    """Finds rows whose time has come and tells the queue."""

    def __init__(self, database: Database, queue: Queue, clock: Clock) -> None:
        self._database = database
        self._queue = queue
        self._clock = clock

    async def begin_anew(self) -> None:
        """Forget what the queue was told of: it was in memory, and is empty when a process starts."""
        async with self._database.begin() as tx:
            await messages.forget_told(tx)
            await timers.forget_told(tx)

    async def run(self) -> int:
        """Hand over every timer and message that is due; returns how many jobs that made."""
        handed = 0
        while True:
            made = await self._hand_over()
            handed += made
            if made < _FEW:
                return handed

    async def _hand_over(self) -> int:
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            due = await timers.next_due(connection)
            send = await messages.next_waiting(connection, now - _TELL_AGAIN)
        if (due is None or due > now) and (send is None or send > now):
            return 0
        async with self._database.begin() as tx:
            found = await timers.take_due(tx, now, now - _TELL_AGAIN)
            recipients = await messages.take_waiting(tx, now, now - _TELL_AGAIN)
            if found:
                await self._queue.put(tx, "timers", encode_timers(found))
            if recipients:
                await self._queue.put(tx, "deliver", encode_recipients(recipients))
        TIMERS.inc(len(found))
        return len(found) + len(recipients)


_FEW = 200


class Firing:
    """Handles the jobs of due timers."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake

    async def work(self, payload: bytes) -> None:
        """Let each timer's lead decide on it. One that was moved or cancelled meanwhile has no effect."""
        due = _decode(payload)
        await asyncio.gather(*(self._intake.accept(_arrival(timer)) for timer in due))


def _arrival(timer: timers.Timer) -> Arrival:
    fired = TimerFired(timer.key, timer.purpose, timer.due_at, timer.lapses_at, timer.data)
    return Arrival(fired, lead_id=timer.lead_id)

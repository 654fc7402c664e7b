"""Recurring work that keeps no state of its own: looking for what is due, tidying up, measuring."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import Clock
from bot.metrics import OLDEST, QUEUED
from bot.runtime.ending import end_all
from bot.runtime.machine_clock import MachineClock
from storage import outbox
from storage.connections import LOST
from storage.database import Database

log = structlog.get_logger(__name__)

Job = Callable[[], Awaitable[object]]
SetBack = Callable[[timedelta], Awaitable[object]]
_LOOK = 0.5
"""Seconds between two looks at the machine's clock."""


class Jobs:
    """APScheduler's share: it only says "now", and what there is to do is read from the rows.

    `recurring` names each job with its interval. A job that fails is done again at its next turn.

    APScheduler keeps turns by the machine's clock: where that is set back by an hour it would do nothing for an hour.
    So that is looked for, all begin anew, and `set_back` is told by how much.
    """

    def __init__(
        self, recurring: Mapping[str, tuple[timedelta, Job]], set_back: SetBack | None = None
    ) -> None:
        self._set_back = set_back
        self._watching: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._running = set[asyncio.Task[Any]]()
        for name, (interval, job) in recurring.items():
            seconds = interval.total_seconds()
            self._scheduler.add_job(self._attempt, "interval", seconds=seconds, args=(name, job), id=name)

    def start(self) -> None:
        """Begin."""
        self._scheduler.start()
        self._watching = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """End; a job under way is finished by its own transaction or not at all, and has ended when this returns."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        await end_all({*self._running, *([self._watching] if self._watching else ())})

    async def _watch(self) -> None:
        machine = MachineClock()
        while True:
            await asyncio.sleep(_LOOK)
            if back := machine.find_step_back():
                log.warning("the machine's clock was set back", seconds=round(back.total_seconds()))
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=datetime.now(UTC))
                if self._set_back is not None:
                    await attempt("set back", partial(self._set_back, back))

    async def _attempt(self, name: str, job: Job) -> None:
        if (
            task := asyncio.current_task()
        ) is not None:  # the scheduler's own, which it lets go of when it ends
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        await attempt(name, job)


async def attempt(name: str, job: Job) -> None:
    """Do a job once; that the database is away, or the process ends, is no failure of it."""
    try:
        await job()
    except asyncio.CancelledError:
        # The process is ending. Nobody awaits this job but the scheduler, which would log it as a failure.
        log.debug("a recurring job was left unfinished", job=name)
    except (SQLAlchemyError, *LOST) as error:
        log.warning("a recurring job failed and will be done again", job=name, error=type(error).__name__)


async def read_backlog(database: Database, clock: Clock) -> tuple[int, timedelta | None]:
    """How many messages are due and unsent, and the age of the oldest."""
    async with database.read() as connection:
        return await outbox.count_queued(connection, await clock.read(connection))


async def measure_backlog(database: Database, clock: Clock) -> None:
    """Put the backlog where Prometheus finds it."""
    queued, age = await read_backlog(database, clock)
    QUEUED.set(queued)
    OLDEST.set((age or timedelta()).total_seconds())

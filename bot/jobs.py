"""Recurring work that keeps no state of its own: looking for what is due, tidying up, measuring."""

from datetime import timedelta
from typing import TYPE_CHECKING

import asyncpg
import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError

from bot.metrics import OLDEST, QUEUED
from storage import messages

if TYPE_CHECKING:
    from bot.app import App

log = structlog.get_logger(__name__)

_SWEEP_SECONDS = 1.0


class Jobs:
    """APScheduler's share: it only says "now", and what there is to do is read from the rows."""

    def __init__(self, app: "App") -> None:
        self._app = app
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Begin."""
        self._scheduler.add_job(self._sweep, "interval", seconds=_SWEEP_SECONDS)
        self._scheduler.add_job(self._measure, "interval", seconds=5)
        self._scheduler.add_job(self._tidy, "interval", hours=1)
        self._scheduler.start()

    def stop(self) -> None:
        """End; a job under way is finished by its own transaction or not at all."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _sweep(self) -> None:
        try:
            await self._app.sweep.run()
            await self._app.receipts.sweep()
        except (SQLAlchemyError, OSError) as error:
            log.warning("looking for what is due failed, will look again", error=type(error).__name__)

    async def _tidy(self) -> None:
        try:
            await self._app.receipts.forget_old()
            if self._app.reserver is not None:
                await self._app.reserver.forget_idle()
        except (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
            log.warning("tidying up failed", error=type(error).__name__)

    async def _measure(self) -> None:
        try:
            queued, age = await read_backlog(self._app)
        except (SQLAlchemyError, OSError):
            return
        QUEUED.set(queued)
        OLDEST.set((age or timedelta()).total_seconds())


async def read_backlog(app: "App") -> tuple[int, timedelta | None]:
    """How many messages are due and unsent, and the age of the oldest."""
    async with app.database.read() as connection:
        return await messages.count_queued(connection, await app.clock.read(connection))

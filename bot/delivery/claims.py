"""What this process has claimed of the outbox, and for how long it may still rely on that."""

import asyncio
import secrets
from collections.abc import Iterable
from time import monotonic

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.waking import Soon
from storage import claims
from storage.connections import LOST
from storage.database import Database
from storage.messages import QueuedMessage
from storage.queueing import Claimant
from storage.sql.locks import Lock, lock_until_commit

log = structlog.get_logger(__name__)

LASTING = 20.0
"""Seconds after which what a dead process had claimed is taken up by others."""
_SAFE = 0.9
"""The share of a claim that is relied on: the rest is for clocks that run unevenly."""
_RENEWED = 0.25
"""The share of a claim after which it is renewed."""
REST = 2.0
"""Seconds for which what went wrong is left alone: at once it would go wrong again, over and over."""


class Claims:
    """The rows that this process has claimed. What it holds no more it must not send: somebody else may be at it."""

    def __init__(self, database: Database, seconds: float = LASTING) -> None:
        self.claimant = Claimant(secrets.token_hex(8), seconds)
        self._database = database
        self._until: dict[int, float] = {}
        self._left: set[int] = set()
        self._untried: set[int] = set()
        self._resting: set[int] = set()
        self._leaving = Soon(self._release)
        self._renewing: asyncio.Task[None] | None = None

    @property
    def worker(self) -> str:
        """What this process calls itself in the rows."""
        return self.claimant.worker

    def note(self, ids: Iterable[int], asked: float) -> None:
        """These were claimed by a statement that was begun at `asked` (monotonic)."""
        until = asked + _SAFE * self.claimant.seconds
        self._until.update(dict.fromkeys(ids, until))
        if self._until and (self._renewing is None or self._renewing.done()):
            self._renewing = asyncio.create_task(self._keep())

    def holds(self, message_id: int) -> bool:
        """Whether a message is this process's alone."""
        return monotonic() < self._until.get(message_id, 0.0)

    def knows(self, message_id: int) -> bool:
        """Whether a message was claimed and nothing was done about it yet."""
        return message_id in self._until

    def forget(self, ids: Iterable[int]) -> None:
        """These are done with, or given back."""
        for message_id in ids:
            self._until.pop(message_id, None)

    def leave(self, held: Iterable[QueuedMessage]) -> None:
        """Leave these to whoever comes, in a moment. No attempt at them was begun, or its outcome is written down."""
        for message in held:
            (self._untried if message.begun else self._left).add(message.id)
        if self._left or self._untried:
            self.forget(self._left | self._untried)
            self._leaving.ask()

    async def put_off(self, message: QueuedMessage) -> None:
        """Leave one to whoever comes after a rest: something went wrong with it, and nothing is written down of that.

        Returns when that is committed: from then on nobody takes up what stands behind it.
        """
        untried = message.begun and self.knows(message.id)
        (self._untried if untried else self._left).add(message.id)
        self._resting.add(message.id)
        self.forget([message.id])
        self._leaving.ask()
        await self._leaving.finish()

    async def close(self) -> None:
        """Leave what was not begun, and renew nothing more."""
        await self._leaving.finish()
        if self._renewing is not None:
            self._renewing.cancel()
            await asyncio.wait({self._renewing})

    async def renew(self) -> None:
        """Renew what has been held for a while. What was taken back by a decision, or lost, is held no more."""
        asked, seconds = monotonic(), self.claimant.seconds
        old = [one for one, until in self._until.items() if until - asked < (_SAFE - _RENEWED / 2) * seconds]
        if not old:
            return
        async with self._database.begin() as tx:
            kept = await claims.renew(tx, self.worker, old, seconds)
        self.forget(set(old) - kept)
        self.note(kept, asked)

    async def _release(self) -> None:
        left, self._left = self._left, set()
        untried, self._untried = self._untried, set()
        resting, self._resting = self._resting, set()
        async with self._database.begin() as tx:
            if resting:
                await lock_until_commit(tx, Lock.CLAIMING)
            await claims.release(tx, self.worker, list(left), list(untried))
            await claims.rest(tx, list(resting), REST)

    async def _keep(self) -> None:
        while self._until:
            await asyncio.sleep(_RENEWED * self.claimant.seconds)
            try:
                await self.renew()
            except (SQLAlchemyError, *LOST) as error:
                log.warning("claims were not renewed", error=type(error).__name__)

"""Writing down what became of messages: many in one transaction, and again until the database takes it."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec
import structlog
from sqlalchemy.exc import InterfaceError, OperationalError

from bot.delivery.outcomes.verdicts import conclude, postpone
from bot.runtime.batching import Group
from conversations.lead.reason import Reason
from conversations.policy.before_sending import Postponed, Refused
from conversations.timeline.facts import PutOff
from storage import facts, messages
from storage.connections import LOST
from storage.database import Database
from storage.facts import Noted
from storage.messages import Outcome, QueuedMessage, Status

log = structlog.get_logger(__name__)

Result = tuple[Outcome, Noted | None]
_AWAY = (OperationalError, InterfaceError, *LOST)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0
_NOTED = timedelta(minutes=1)
"""A shorter delay is nothing staff would ask about."""


class Recording:
    """Writes outcomes down. What was sent is not sent again for a database that was away when it was to be noted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._group: Group[Result, None] = Group(self._record, most=200)
        self._ending = False

    async def write(self, outcome: Outcome, noted: Noted | None = None) -> None:
        """Returns once it is committed. Raises what the database raises where the outcome itself can't be written."""
        await self._group.submit((outcome, noted))

    async def finish(self) -> None:
        """Wait until all is written down, or can't be."""
        self._ending = True
        await self._group.drain()

    async def _record(self, given: Sequence[Result]) -> list[None]:
        pause = _FIRST_PAUSE
        while True:
            try:
                async with self._database.begin() as tx:
                    await messages.record_outcomes(tx, [outcome for outcome, _ in given])
                    await facts.add(tx, [entry for _, entry in given if entry is not None])
            except _AWAY as error:
                if self._ending:
                    raise
                log.warning("outcomes are written down later", count=len(given), error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
            else:
                return [None] * len(given)


def judge(message: QueuedMessage, refused: Refused | Postponed, now: datetime) -> Result:
    """What is written down of a message that does not go out, or not now."""
    if isinstance(refused, Postponed):
        return postpone(message, now, refused.until, refused.reason), _note(message, refused, now)
    # What may have gone out before was not held back.
    status: Status = "uncertain" if message.is_in_doubt else refused.status
    return conclude(message, status, now, why_not=refused.reason), None


def list_noted(results: Iterable[Result]) -> list[Noted]:
    """The facts among them."""
    return [noted for _, noted in results if noted is not None]


def _note(message: QueuedMessage, postponed: Postponed, now: datetime) -> Noted | None:
    """The fact of it, unless it was noted already or there is little to tell."""
    if postponed.until - now < _NOTED or _is_same(message.delayed, postponed):
        return None
    why, channel = (postponed.reason,), message.channel.value
    return Noted(message.lead_id, now, PutOff(message.content.text), why, channel, "moved")


def _is_same(before: Reason | None, postponed: Postponed) -> bool:
    """Whether a message was put off for the same cause before."""
    if before is None or before.name != postponed.reason.name:
        return False
    return msgspec.convert(before.values.get("cause"), Reason) == postponed.cause

"""Messages of which nobody knows whether their provider took them: no answer came, or we died before we wrote it down.

The provider is asked, where it can be. If that says nothing, an answer (and what staff are told) is sent once more at
most, and what the bot began by itself is not: the same words twice do more harm than none. Where a process ended in the
middle, and the provider, asked afterwards, never had it, it goes out.
"""

from dataclasses import dataclass
from datetime import timedelta

import msgspec
import structlog

from bot.channels.base import Adapter, Recalling
from bot.clock import Clock
from bot.delivery.outcomes.verdicts import conclude
from bot.delivery.pacing.pauses import find_last_moment
from bot.errors import SendError, Uncertain
from conversations.lead.reason import Reason, reason
from storage import receipts
from storage.database import Database
from storage.messages import Outcome, QueuedMessage

log = structlog.get_logger(__name__)

_REPEATS = 1
_PAUSE = timedelta(seconds=5)
"""Until the one repeat: a provider that was about to answer has by then, and shows it when asked."""


_LATELY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a provider says of a message. Where it can't be asked it neither has it nor denies it."""

    provider_id: str | None = None
    denied: bool = False


class Doubts:
    """Finds out what became of attempts, and says what is to be done where nobody knows."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def doubt(self, adapter: Adapter, message: QueuedMessage, error: Uncertain) -> Outcome:
        """What to do after an attempt that came to no answer."""
        unsure = message.unsure + 1
        found = await self._ask(adapter, message, lately=True)
        if found.provider_id is not None:
            return self._find(message, found.provider_id)
        after = self._clock.now() + _PAUSE
        if not _may_repeat(message, unsure) or after >= find_last_moment(message):
            return self._give_up(message, unsure, error.explain())
        return Outcome(
            message.id, "queued", self._clock.now(), message.attempts + 1,
            why_not=error.explain(), send_after=after, unsure=unsure,
        )  # fmt: skip

    async def settle(self, adapter: Adapter, message: QueuedMessage) -> Outcome | QueuedMessage:
        """What became of earlier attempts; the message where it is to be sent (again)."""
        since = message.attempted_at or message.send_after
        found = await self._ask(adapter, message, lately=self._clock.now() - since < _LATELY)
        if found.provider_id is not None:
            return self._find(message, found.provider_id)
        # One that was cut short and never came to the provider is no repeat of anything, whoever began it.
        cut_short = message.attempted_at is not None
        unsure = message.unsure + (cut_short and not found.denied)
        never_left = cut_short and found.denied and not message.unsure
        if not (never_left or _may_repeat(message, unsure)):
            return self._give_up(message, max(unsure, 1), _cause(message))
        return msgspec.structs.replace(message, unsure=unsure, attempted_at=None)

    async def _ask(self, adapter: Adapter, message: QueuedMessage, *, lately: bool) -> Remembered:
        if not isinstance(adapter, Recalling):
            return Remembered()
        try:
            taken = await adapter.find_taken(message.address, message.content, lately=lately)
        except SendError as error:
            log.info("a provider can't be asked what it took", error=type(error).__name__)
            return Remembered()
        async with self._database.read() as connection:
            known = await receipts.find_known(connection, message.channel.value, taken)
        return Remembered(next((one for one in taken if one not in known), None), denied=True)

    def _find(self, message: QueuedMessage, provider_id: str) -> Outcome:
        return conclude(message, "sent", self._clock.now(), provider_id=provider_id, unsure=0)

    def _give_up(self, message: QueuedMessage, unsure: int, cause: Reason) -> Outcome:
        log.warning("a message may have arrived or not", channel=message.channel.value, message=message.id)
        why_not = reason("uncertain", cause=cause)
        return conclude(message, "uncertain", self._clock.now(), why_not=why_not, unsure=unsure)


def _may_repeat(message: QueuedMessage, unsure: int) -> bool:
    return unsure <= (_REPEATS if message.reply or message.audience == "staff" else -1)


def _cause(message: QueuedMessage) -> Reason:
    return message.delayed or reason("cut_short")

"""One message that this process holds: sent, unless something speaks against it, and written down."""

from bot.clock import Clock
from bot.delivery.attempts import Attempts
from bot.delivery.claims import Claims
from bot.delivery.outcomes.judging import judge
from bot.delivery.outcomes.recording import Recording
from bot.metrics import SENDS
from conversations.policy.before_sending import SendContext, why_not
from storage.messages import QueuedMessage

STALE = 0.05
"""Seconds after which a message is read again before it goes out: its lead may have refused meanwhile."""


class Sending:
    """The last look, the attempt, and its outcome."""

    def __init__(self, clock: Clock, claims: Claims, attempts: Attempts, recording: Recording) -> None:
        self._clock = clock
        self._claims = claims
        self._attempts = attempts
        self._recording = recording

    def may_go(self, message: QueuedMessage) -> bool:
        """Whether nothing that is known without asking the database speaks against a message."""
        return why_not(message, self._clock.now()) is None

    async def send(self, message: QueuedMessage, context: SendContext | None = None) -> bool:
        """Send it or write down why not; False where it is still to be sent, later or by somebody else."""
        if not self._claims.holds(message.id):
            return False
        try:
            return await self._send(message, context)
        finally:
            self._claims.forget([message.id])

    async def _send(self, message: QueuedMessage, context: SendContext | None) -> bool:
        now = self._clock.now()
        refused = why_not(message, now, context)
        if refused is None:
            outcome = await self._attempts.make(message)
            await self._recording.write(outcome)
        else:
            outcome, noted = judge(message, refused, now)
            await self._recording.write(outcome, noted)
            if outcome.status != "queued":
                SENDS.labels(message.channel.value, outcome.status).inc()
        return outcome.status != "queued"

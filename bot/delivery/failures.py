"""Messages that will not arrive, on their way back into the conversation they belong to."""

from collections.abc import Awaitable, Callable

from bot.decisions.arrivals import Arrival
from bot.errors import Blocked, SendError
from conversations.policy.before_sending import is_missed
from conversations.turn.inputs import Unreachable
from storage.messages import QueuedMessage

NOT_TAKEN = "not_taken"
"""The reason where a provider refused the message and not the person."""


class Losses:
    """Tells a conversation of what did not reach its lead."""

    def __init__(self, report: Callable[[Arrival], Awaitable[object]]) -> None:
        self._report = report

    async def report(self, message: QueuedMessage, error: SendError) -> None:
        """Tell of a message that its provider refused for good, where that matters. Once, however often it is told."""
        if message.audience == "staff":
            return
        blocked = isinstance(error, Blocked)
        if not blocked and not is_missed(reply=message.reply, key=message.key, owned=message.lead_owned):
            return
        reason = error.reason if isinstance(error, Blocked) else NOT_TAKEN
        await self._report(
            Arrival(
                Unreachable(message.channel, message.address, reason, message.key, for_good=blocked),
                key=f"unreachable:{message.id}",
                lead_id=message.lead_id,
            )
        )

"""What is written down of a message that does not go out, or not now."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from bot.delivery.outcomes.verdicts import conclude, postpone
from conversations.lead.reason import Reason
from conversations.policy.before_sending import Postponed, Refused
from conversations.timeline.facts import PutOff
from storage.facts import Noted
from storage.messages import Outcome, QueuedMessage, Status

Result = tuple[Outcome, Noted | None]
"""What became of a message, and the line on the timeline where there is something to tell."""
_NOTED = timedelta(minutes=1)
"""A shorter delay is nothing staff would ask about."""


def judge(message: QueuedMessage, refused: Refused | Postponed, now: datetime) -> Result:
    """The outcome of a message that something speaks against."""
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

"""How long a message waits for its next attempt, and how long there is any."""

import random
from datetime import datetime, timedelta

from bot.errors import AccountRefused, RateLimited, SendError
from storage.messages import QueuedMessage

_FIRST_DELAY = 1.0
_LONGEST_DELAY = 300.0
_OLD_DELAY = 1800.0
_QUICK = 3
_WIDE = (1200.0, 4800.0)
"""Seconds between attempts at a proactive message after the first few: at random, so that what waited for a provider
to come back goes out spread over half an hour and more."""
_ALONE = 60.0
"""Seconds, at least, for a message that its provider takes for what an account may not send, and no other."""
_GIVE_UP = timedelta(hours=24)
"""A message without a moment of its own lapses after this long, as in GREEN-API's own queue."""


def find_last_moment(message: QueuedMessage) -> datetime:
    """When it lapses."""
    return message.lapses_at or message.created_at + _GIVE_UP


def find_pause(message: QueuedMessage, error: SendError, now: datetime) -> float:
    """Seconds until the next attempt.

    What the provider asks for, else doubling from 1 s to 5 min, with jitter, and a tenth of its age once that is
    more, up to half an hour; for what the bot began itself half an hour and more after the first few, yet within the
    time that is left to it.
    """
    if isinstance(error, RateLimited):
        return error.retry_after + random.uniform(0, 0.25)
    age = (now - message.created_at).total_seconds()
    if message.reply or message.audience == "staff" or message.attempts < _QUICK:
        longest = min(max(_LONGEST_DELAY, age / 10), _OLD_DELAY)
        doubled = min(_FIRST_DELAY * 2.0 ** min(message.attempts, 12), longest)
        shortest = _ALONE if isinstance(error, AccountRefused) else 0.0
        return max(doubled, shortest) * random.uniform(0.75, 1.25)
    left = (find_last_moment(message) - now).total_seconds()
    shortest, longest = _WIDE
    return random.uniform(min(shortest, 0.5 * left), max(60.0, min(longest, 0.95 * left)))

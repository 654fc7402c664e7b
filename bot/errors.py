"""Errors of this package. A class says what the caller does next."""

import math
from typing import Self

from conversations.lead.reason import Reason, reason
from conversations.reach.account_words import REFUSED


class BotError(Exception):
    """Root of every error raised on purpose in `bot`."""


class ConfigurationError(BotError):
    """Settings or the journey can't be used; the message says what to write instead."""


class Forged(BotError):
    """Somebody who is not the provider called in its name: refuse them, and keep nothing."""


class SendError(BotError):
    """A provider did not take a message.

    `why` is a reason with a wording of its own; None: the error's words are the provider's, and are the reason.
    """

    why: Reason | None = None

    def because(self, why: Reason) -> Self:
        """This error with its reason."""
        self.why = why
        return self

    def explain(self) -> Reason:
        """The reason to keep with the message."""
        return self.why or reason("provider", words=str(self))


LONGEST_PAUSE = 300.0
"""Seconds. A provider that asks for more is asked again all the same: what it writes there may be anything."""
_USUAL_PAUSE = 1.0


class RateLimited(SendError):
    """Try again, not before `retry_after` seconds: what the provider asked for, within reason."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        usable = retry_after > 0 and math.isfinite(retry_after)
        longest = LONGEST_PAUSE if retry_after == math.inf else _USUAL_PAUSE
        self.retry_after = min(retry_after, LONGEST_PAUSE) if usable else longest


class Transient(SendError):
    """Network trouble or a provider's 5xx, and the message was not taken: try again with backoff."""


class AskedTwice(Transient):
    """Somebody else asks the provider for what is new to this account, at the same time."""


class Uncertain(Transient):
    """Nobody knows whether the provider took it: ask it, and hardly ever send it again."""


class Unreadable(Uncertain):
    """The provider took it, and what it answered can't be read: don't send it again."""


class Blocked(SendError):
    """The person can't be reached at this address any more (blocked the bot, no account): use another channel."""

    def __init__(self, message: str, reason: str = "blocked") -> None:
        super().__init__(message)
        self.reason = reason


class AccountRefused(SendError):
    """The provider takes nothing from this account now, and it is not for the message's sake: hold the channel.

    `state` says what is the matter: the account's state in the provider's word, or `REFUSED`.
    """

    def __init__(self, message: str, state: str = REFUSED) -> None:
        super().__init__(message)
        self.state = state


class ChatMoved(SendError):
    """A group has another address from now on: send it there."""

    def __init__(self, message: str, address: str) -> None:
        super().__init__(message)
        self.address = address


class Rejected(SendError):
    """The provider will never take this message as it is (malformed, too long)."""


class TopicGone(Rejected):
    """The forum topic it was meant for is not there any more: make it anew."""


class UnusableFile(Rejected):
    """The provider can't take the file; words with a link to it may do."""

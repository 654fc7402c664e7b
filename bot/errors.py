"""Errors of this package. A class says what the caller does next."""

from typing import Self

from conversations.lead.reason import Reason, reason


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


class RateLimited(SendError):
    """Try again, not before `retry_after` seconds."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Transient(SendError):
    """Network trouble or a provider's 5xx: try again with backoff. `maybe_sent` when it may have gone out after all."""

    def __init__(self, message: str, *, maybe_sent: bool = False) -> None:
        super().__init__(message)
        self.maybe_sent = maybe_sent


class Blocked(SendError):
    """The person can't be reached at this address any more (blocked the bot, no account): use another channel."""

    def __init__(self, message: str, reason: str = "blocked") -> None:
        super().__init__(message)
        self.reason = reason


class Rejected(SendError):
    """The provider will never take this message as it is (malformed, too long, bad credentials)."""


class AccountRefused(Rejected):
    """The provider takes nothing like it from this account now: staff have to be told.

    `state` is the account's, in the provider's word.
    """

    def __init__(self, message: str, state: str) -> None:
        super().__init__(message)
        self.state = state


class TopicGone(Rejected):
    """The forum topic it was meant for is not there any more: make it anew."""


class UnusableFile(Rejected):
    """The provider can't take the file; words with a link to it may do."""

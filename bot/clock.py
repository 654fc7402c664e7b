"""The bot's own clock. Everything that asks for the time asks this, so that a sandbox can move it."""

from datetime import UTC, datetime, timedelta


class Clock:
    """The system's time plus an offset, in aware UTC. The offset is zero in production."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def now(self) -> datetime:
        """The current time of the bot."""
        return datetime.now(UTC) + self.offset

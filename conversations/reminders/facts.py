"""What is remembered of reminders that people ask for."""

from datetime import datetime
from typing import ClassVar

from conversations.turn.facts import Fact


class ReminderSet(Fact, frozen=True):
    """They asked to be reminded."""

    stored_as: ClassVar[str] = "reminder_set"
    line: ClassVar[str | None] = "timer"

    at: datetime

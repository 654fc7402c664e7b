"""What is kept of a lead's birthdays: when the next is greeted, and when they were greeted last."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

from conversations.lead.part import Merging, Part, earliest, latest


class Birthday(Part):
    """The day itself is among their details."""

    stored_as: ClassVar[str] = "birthday"

    due_at: datetime | None = None  # when the timer comes; None while none is set
    put_off: bool = False  # the day came, and its greeting waits for the hours or the caps
    greeted_at: datetime | None = None  # the last time
    greeted_for: int = 0  # the year of that birthday

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Who was greeted as one of them was greeted; both timers come, and one counts."""
        self.due_at = earliest(self.due_at, other.due_at)
        self.put_off = self.put_off or other.put_off
        self.greeted_at = latest(self.greeted_at, other.greeted_at)
        self.greeted_for = max(self.greeted_for, other.greeted_for)

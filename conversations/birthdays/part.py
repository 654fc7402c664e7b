"""What is kept of a lead's birthdays: when the next is greeted, and when they were greeted last."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

from conversations.lead.part import Merging, Part, earliest, latest


class Birthday(Part):
    """The day itself is among their details."""

    stored_as: ClassVar[str] = "birthday"

    birthday_due_at: datetime | None = None  # when the timer comes; None while none is set
    birthday_put_off: bool = False  # the day came, and its greeting waits for the hours or the caps
    birthday_greeted_at: datetime | None = None  # the last time
    birthday_greeted_for: int = 0  # the year of that birthday

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Who was greeted as one of them was greeted; both timers come, and one counts."""
        self.birthday_due_at = earliest(self.birthday_due_at, other.birthday_due_at)
        self.birthday_put_off = self.birthday_put_off or other.birthday_put_off
        self.birthday_greeted_at = latest(self.birthday_greeted_at, other.birthday_greeted_at)
        self.birthday_greeted_for = max(self.birthday_greeted_for, other.birthday_greeted_for)

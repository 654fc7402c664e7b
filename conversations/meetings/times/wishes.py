"""Times that somebody names in words: "tomorrow afternoon", "ביום שלישי בעשר", "next Tuesday at 4"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from conversations.meetings.times.days import find_days
from conversations.timetable.free_after import say_free_after
from conversations.wording.clocks import Clocks, find_clocks


@dataclass(frozen=True, slots=True)
class Wish:
    """What a time should be like, on the clock of whoever wishes.

    `days` are those that may be meant, the likeliest first; none: any. `at` are times of day that may be meant ("at
    four"); `after` and `before` bound the time of day: not earlier, not later than.
    """

    days: tuple[date, ...] = ()
    at: tuple[time, ...] = ()
    after: time | None = None
    before: time | None = None

    def fits(self, local: datetime) -> bool:
        """Whether a local time is what they wish."""
        at = local.time()
        return (
            (not self.days or local.date() in self.days)
            and (not self.at or at in self.at)
            and (self.after is None or at >= self.after)
            and (self.before is None or at <= self.before)
        )

    def without_hour(self) -> "Wish":
        """The same day, at any time."""
        return Wish(self.days)


def find_wish(words: str, now: datetime, zone: ZoneInfo, *, bare: bool = False) -> Wish | None:
    """The time that words name; None where they name none. `bare`: a number alone is an hour, since one was asked.

    >>> find_wish("next Tuesday at 4", datetime(2026, 11, 26, 9), ZoneInfo("UTC")).at[0]
    datetime.time(16, 0)
    """
    days, rest = find_days(say_free_after(words), now, zone)
    clocks = find_clocks(rest, bare=bare)
    if not days and clocks == Clocks():
        return None
    return Wish(_still_to_come(days, clocks, now, zone), clocks.at, clocks.after, clocks.before)


def _still_to_come(days: Sequence[date], clocks: Clocks, now: datetime, zone: ZoneInfo) -> tuple[date, ...]:
    """Without a day that is over by the hour that was named, where another may be meant."""
    local = now.astimezone(zone)
    latest = max(clocks.at, default=clocks.before)
    ahead = [
        day for day in days if day > local.date() or (day == local.date() and not _is_over(latest, local))
    ]
    return tuple(ahead or days)


def _is_over(at: time | None, local: datetime) -> bool:
    return at is not None and at <= local.time()

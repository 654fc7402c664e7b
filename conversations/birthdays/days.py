"""Which day a birthday is kept on, and which comes next."""

from calendar import isleap
from datetime import date, datetime, timedelta

from conversations.birthdays.part import Birthday
from conversations.birthdays.words import BirthdayWords
from conversations.hours.windows import on_day
from conversations.hours.zones import zones_of
from conversations.lead.lead import Lead
from conversations.lead.year_days import YearDay
from conversations.turn.turn import Turn

_LEAP_DAY = (2, 29)
_A_YEAR = timedelta(days=300)
"""Two greetings are so far apart at least, also where another day was told in between."""


def find_birthday(lead: Lead, year: int) -> date | None:
    """The day of a year on which a lead's birthday is kept: the 29th of February's is the 28th in other years."""
    try:
        born = YearDay.fromisoformat(lead.contact.birthday or "")
    except ValueError:
        return None
    if (born.month, born.day) == _LEAP_DAY and not isleap(year):
        return date(year, 2, 28)
    return date(year, born.month, born.day)


def was_greeted(kept: Birthday, day: date, now: datetime) -> bool:
    """Whether they had their greeting for this birthday, or for another day in the same year."""
    if kept.birthday_greeted_at is None:
        return False
    return kept.birthday_greeted_for >= day.year or now - kept.birthday_greeted_at < _A_YEAR


def find_next(turn: Turn, words: BirthdayWords) -> tuple[date, datetime] | None:
    """The next birthday that is still to be greeted, and its moment, aware UTC; None where none is known."""
    zone, kept = zones_of(turn.lead, turn.journey.business)[0], turn.lead[Birthday]
    this_year = turn.now.astimezone(zone).year
    for year in range(this_year, this_year + 3):
        day = find_birthday(turn.lead, year)
        if day is None:
            return None
        at = on_day(day, words.at, zone)
        if at > turn.now and not was_greeted(kept, day, at):
            return day, at
    return None

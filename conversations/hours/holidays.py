"""The days a country keeps, on which nobody is written to unasked. A holiday begins the evening before: its eve.

Dates come from the library `holidays`, which knows about 200 countries; it is loaded at the first question, as that
takes about 50 ms. What Israel keeps that the library leaves out is added here.
"""

from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import cache

from conversations.journey.model.rules import Rules

ISRAEL = "IL"

_NAMES: Mapping[str, str] = {
    "Rosh Hashanah": "rosh_hashanah",
    "Yom Kippur": "yom_kippur",
    "Sukkot": "sukkot",
    "Simchat Torah / Shemini Atzeret": "simchat_torah",
    "Pesach": "passover",
    "Seventh day of Pesach": "seventh_of_passover",
    "Remembrance Day": "memorial_day",
    "Independence Day": "independence_day",
    "Shavuot": "shavuot",
    "Tisha B'Av": "tisha_bav",
}
"""What Israeli holidays are called by the library, and the ids they are stored by (see `naming`)."""
_KEPT_TOO = frozenset({"memorial_day", "tisha_bav"})
"""Days of work by law on which nobody advertises."""
_SHOAH_AFTER_PASSOVER = timedelta(days=12)
"""27 Nisan, Passover being the 15th. On a Friday it is kept the day before, on a Sunday the day after (Martyrs' and
Heroes' Remembrance Day Law, 1959, as amended in 1997)."""
_SHOAH_SHIFT = {4: timedelta(days=-1), 6: timedelta(days=1)}
_DAY = timedelta(days=1)


class Calendar:
    """Which days are closed for a business, and on which one closes early. Asking costs a microsecond."""

    def __init__(self, country: str, rules: Rules) -> None:
        """`country` is an ISO 3166 code; one that the library does not know keeps no holidays."""
        self._country = country.upper() if rules.holidays else ""
        self._closed = frozenset(rules.closed)
        self._eve_closes = rules.eve_closes

    def name_closed(self, day: date) -> str | None:
        """The holiday of a day (an id, or the library's English name), or the day itself where the journey closes it.

        None: an ordinary day.
        """
        if day in self._closed:
            return day.isoformat()
        return find_holidays(self._country, day.year).get(day)

    def name_eve(self, day: date) -> str | None:
        """The holiday that begins in the evening of a day; None where none does."""
        if self._country != ISRAEL:
            return None
        after = day + _DAY
        return find_holidays(ISRAEL, after.year).get(after)

    def shorten(self, day: date, closes: time) -> time:
        """When a day closes that would otherwise close at `closes`, local time."""
        return min(closes, self._eve_closes) if self.name_eve(day) else closes


@cache
def find_holidays(country: str, year: int) -> Mapping[date, str]:
    """The days of a year that a country keeps, with their names; none for "" or a country that is not known."""
    if not country:
        return {}
    return _israeli(year) if country == ISRAEL else _elsewhere(country, year)


def _elsewhere(country: str, year: int) -> dict[date, str]:
    from holidays import country_holidays

    try:
        found = country_holidays(country, years=year, language="en_US")
    except NotImplementedError:
        return {}
    return {day: found.get_list(day)[0] for day in found}


def _israeli(year: int) -> dict[date, str]:
    """Yom tov, Yom Kippur, Independence Day, and the days of mourning. The days between are open."""
    from holidays import country_holidays

    days: dict[date, str] = {}
    for category in ("optional", "public"):
        found = country_holidays(ISRAEL, years=year, language="en_US", categories=(category,))
        for day in found:
            said = found.get_list(day)[0].removesuffix(" (observed)")
            name = _NAMES.get(said, said)
            if category == "public" or name in _KEPT_TOO:
                days[day] = name
    for day in [day for day, name in days.items() if name == "passover"]:
        shoah = day + _SHOAH_AFTER_PASSOVER
        days[shoah + _SHOAH_SHIFT.get(shoah.weekday(), timedelta())] = "yom_hashoah"
    return days

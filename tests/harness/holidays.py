"""Israel's days without messages, counted by hand from Passover, and from nothing of the bot's.

Passover is 15 Nisan. Nothing in the Hebrew calendar changes its length between Nisan and the Tishri that follows, so
each of the others lies a known count of days from it.
"""

from datetime import date, timedelta

PASSOVERS = (
    "2025-04-13", "2026-04-02", "2027-04-22", "2028-04-11", "2029-03-31", "2030-04-18", "2031-04-08", "2032-03-27",
    "2033-04-14", "2034-04-04", "2035-04-24", "2036-04-12", "2037-03-31", "2038-04-20", "2039-04-09", "2040-03-29",
)  # fmt: skip
"""From a printed calendar."""

_AFTER_PASSOVER = {
    "Passover": 0, "Seventh of Passover": 6, "Shavuot": 50, "Rosh Hashana": 163, "Second of Rosh Hashana": 164,
    "Yom Kippur": 172, "Sukkot": 177, "Simchat Torah": 184,
}  # fmt: skip
_MONDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = 0, 3, 4, 5, 6


def _count_days(passover: date) -> dict[date, str]:
    """The days of one year, from one Passover to the next."""
    days = {passover + timedelta(days=count): name for name, count in _AFTER_PASSOVER.items()}
    moved = {
        "Yom HaShoah": (12, {_FRIDAY: -1, _SUNDAY: 1}),
        "Yom HaZikaron": (19, {_FRIDAY: -2, _THURSDAY: -1, _SUNDAY: 1}),
        "Independence Day": (20, {_SATURDAY: -2, _FRIDAY: -1, _MONDAY: 1}),
        "Tisha B'Av": (112, {_SATURDAY: 1}),
    }
    for name, (count, moves) in moved.items():
        day = passover + timedelta(days=count)
        days[day + timedelta(days=moves.get(day.weekday(), 0))] = name
    return days


CLOSED = {day: name for text in PASSOVERS for day, name in _count_days(date.fromisoformat(text)).items()}
"""From the spring of 2025 to the winter of 2040."""
STUDIOS_BREAK = {date(2027, 8, day): "the studio's summer break" for day in (15, 16)}
"""What the sample closes of its own accord."""

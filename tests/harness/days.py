"""When nobody may be written to unasked: written down by hand from the Hebrew calendar, and from nothing of ours."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

CLOSED = {
    date(2026, 9, 12): "Rosh Hashanah", date(2026, 9, 13): "Rosh Hashanah", date(2026, 9, 21): "Yom Kippur",
    date(2026, 9, 26): "Sukkot", date(2026, 10, 3): "Simchat Torah",
    date(2027, 4, 22): "Passover", date(2027, 4, 28): "Seventh of Passover", date(2027, 5, 4): "Yom HaShoah",
    date(2027, 5, 11): "Yom HaZikaron", date(2027, 5, 12): "Independence Day", date(2027, 6, 11): "Shavuot",
    date(2027, 8, 12): "Tisha B'Av", date(2027, 10, 2): "Rosh Hashanah", date(2027, 10, 3): "Rosh Hashanah",
    date(2027, 10, 11): "Yom Kippur", date(2027, 10, 16): "Sukkot", date(2027, 10, 23): "Simchat Torah",
    date(2027, 8, 15): "the studio's summer break", date(2027, 8, 16): "the studio's summer break",
}  # fmt: skip
"""5787 and the beginning of 5788: Passover is 15 Nisan, and each of the others lies a known count of days from it."""
_OWN = {date(2027, 8, 15), date(2027, 8, 16)}
_OPENS, _CLOSES, _EARLY = time(9), time(20), time(13)
_FRIDAY, _SATURDAY = 4, 5


def why_closed(at: datetime, zone: ZoneInfo) -> str | None:
    """What speaks against writing to somebody at a moment; None where nothing does."""
    local = at.astimezone(zone)
    day, clock, tomorrow = local.date(), local.time(), local.date() + timedelta(days=1)
    if day in CLOSED:
        return CLOSED[day]
    if day.weekday() == _SATURDAY:
        return "Shabbat"
    is_eve = day.weekday() == _FRIDAY or (tomorrow in CLOSED and tomorrow not in _OWN)
    if not _OPENS <= clock < (_EARLY if is_eve else _CLOSES):
        return f"{local:%A %H:%M}"
    return None

"""When nobody may be written to unasked: counted by hand from the Hebrew calendar, and from nothing of ours."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.harness.holidays import CLOSED as HOLIDAYS
from tests.harness.holidays import STUDIOS_BREAK

_CLOSED = HOLIDAYS | STUDIOS_BREAK
_OPENS, _CLOSES, _EARLY = time(9), time(20), time(13)
_FRIDAY, _SATURDAY = 4, 5


def why_closed(at: datetime, zone: ZoneInfo) -> str | None:
    """What speaks against writing to somebody at a moment; None where nothing does."""
    local = at.astimezone(zone)
    day, clock, tomorrow = local.date(), local.time(), local.date() + timedelta(days=1)
    if day in _CLOSED:
        return _CLOSED[day]
    if day.weekday() == _SATURDAY:
        return "Shabbat"
    is_eve = day.weekday() == _FRIDAY or tomorrow in HOLIDAYS
    if not _OPENS <= clock < (_EARLY if is_eve else _CLOSES):
        return f"{local:%A %H:%M}"
    return None

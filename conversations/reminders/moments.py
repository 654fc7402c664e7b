""" "Remind me in the evening": the moment that is meant."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.hours.windows import on_day
from conversations.wording.clocks import find_clocks

_MORNING, _NOON, _AFTERNOON, _EVENING = time(9, 30), time(12), time(13), time(19)
_PARTS: tuple[tuple[str, time], ...] = (
    (r"בבוקר|morning", _MORNING),
    (r"אחה[\"״]?צ|אחרי? ה?צהריי?ם|afternoon", _AFTERNOON),
    (r"בצהריי?ם|noon|midday|lunch ?time", _NOON),
    (r"בערב|הערב|בלילה|הלילה|evening|tonight|night", _EVENING),
)
_DAYS: tuple[tuple[str, int], ...] = (
    (r"מחרתיים|day after tomorrow", 2),
    (r"מחר|tomorrow|tmrw", 1),
    (r"בעוד יומיים|in two days", 2),
    (r"בשבוע הבא|שבוע הבא|בעוד שבוע|next week|in a week", 7),
    (r"בחודש הבא|בעוד חודש|next month|in a month", 30),
)
_WEEKDAYS: tuple[tuple[str, int], ...] = (
    (r"ראשון|sunday", 6), (r"שני(?!ה)|monday", 0), (r"שלישי|tuesday", 1), (r"רביעי|wednesday", 2),
    (r"חמישי|thursday", 3), (r"שישי|friday", 4), (r"במוצ\"?ש|מוצאי שבת|saturday", 5),
)  # fmt: skip
_CLOCK = re.compile(
    r"(?:ב־|ב-|ב|בשעה |אחרי |לקראת |סביב |at |around |after )\s?(\d{1,2})(?::(\d{2}))?(?!\d)\s*(am|pm)?",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(?<!\w)(?:(?:half|quarter) (?:past|to)|ב?רבע ל|\w+ (?:וחצי|ורבע|פחות רבע))")
"""Hours that are said with a part of one."""
_LATE = re.compile(r"אחרי \d|after \d")
_IN = re.compile(
    r"(?:בעוד|עוד|in)\s+(?:(\d{1,3})\s+)?"
    r"(דקות|דקה|חצי שעה|שעתיים|שעה|שעות|minutes?|half an hour|an hour|hours?|hrs?|mins?)",
    re.IGNORECASE,
)
_LENGTHS: tuple[tuple[str, int], ...] = (
    ("חצי שעה", 30), ("half", 30), ("שעתיים", 120), ("שעה", 60), ("שעות", 60),
    ("hour", 60), ("hr", 60), ("דק", 1), ("min", 1),
)  # fmt: skip


def find_moment(words: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When they want to be reminded, as an aware moment in UTC; None where the words name no time."""
    said = words.casefold()
    if found := _IN.search(said):
        minutes = next(length for word, length in _LENGTHS if word in found[2])
        return now + timedelta(minutes=minutes * int(found[1] or 1))
    day, at = _find_day(said, now, zone), _find_time(said)
    if day is None and at is None:
        return None
    local = now.astimezone(zone)
    moment = on_day(local.date() + timedelta(days=day or 0), at or _MORNING, zone)
    return (
        moment
        if moment > now
        else moment + timedelta(days=7 if day == 0 and _weekday(said) is not None else 1)
    )


def _find_day(said: str, now: datetime, zone: ZoneInfo) -> int | None:
    days = next((days for words, days in _DAYS if re.search(words, said)), None)
    weekday = _weekday(said)
    if days is None and weekday is not None:
        return (weekday - now.astimezone(zone).weekday()) % 7
    return days


def _weekday(said: str) -> int | None:
    return next(
        (day for words, day in _WEEKDAYS if re.search(rf"(?<!\w)(?:ב?יום |ב|on )?(?:{words})(?!\w)", said)),
        None,
    )


def _find_time(said: str) -> time | None:
    part = next((at for words, at in _PARTS if re.search(words, said)), None)
    if _BROKEN.search(said) and (at := find_clocks(said).at):
        return at[0]
    found = _CLOCK.search(said)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return part
    hour = int(found[1])
    if hour < 12 and (
        found[3] == "pm" or (not found[3] and (part in (_EVENING, _NOON, _AFTERNOON) or hour < 8))
    ):
        hour += 12
    elif hour < 12 and not found[3] and _LATE.search(said):
        hour += 12  # "after nine is better" is said of the evening
    return time(hour, int(found[2] or 0))

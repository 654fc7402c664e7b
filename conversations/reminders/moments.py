""" "Remind me in the evening": the moment that is meant."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.hours.windows import on_day
from conversations.meetings.times.days import find_days
from conversations.wording.clocks import find_clocks

MORNING, _NOON, _AFTERNOON, _EVENING = time(9, 30), time(12), time(13), time(19)
_PARTS: tuple[tuple[str, time], ...] = (
    (r"בבוקר|morning", MORNING),
    (r"אחה[\"״]?צ|אחרי? ה?צהריי?ם|afternoon", _AFTERNOON),
    (r"בצהריי?ם|noon|midday|lunch ?time", _NOON),
    (r"בערב|הערב(?! ה(?!זה))|בלילה|הלילה|evening|tonight|night", _EVENING),
)
_DAYS: tuple[tuple[str, int], ...] = (
    (r"מחרתיים|day after tomorrow", 2),
    (r"מחר|tomorrow|tmrw", 1),
    (r"בעוד יומיים|in two days", 2),
    (r"בשבוע הבא|שבוע הבא|בעוד שבוע|next week|in a week", 7),
    (r"בחודש הבא|בעוד חודש|next month|in a month", 30),
)
_WISH = re.compile(r"(?:remind|ping|nudge|text|message|write) me|תזכיר\w*|תזכר\w*|תכתב\w*|תזכורת")
_SPANS = re.compile(
    r"(?<!\w)(?:בחודש הבא|בעוד חודש|next month|in a month|"
    r"(?:in two days|בעוד יומיים|in a week|בעוד שבוע))(?!\w)"
)
"""So long from now, whatever day that is."""
_DAY = timedelta(days=1)
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
    days, said = _find_days(said, now, zone)
    at = find_time(said)
    if not days and at is None:
        return None
    today = now.astimezone(zone).date()
    moments = [on_day(day, at or MORNING, zone) for day in days or (today, today + _DAY)]
    return next((moment for moment in moments if moment > now), moments[-1] + _DAY)


def _find_days(said: str, now: datetime, zone: ZoneInfo) -> tuple[tuple[date, ...], str]:
    """The days that may be meant, and the words without a date: what stands behind the wish counts."""
    today, wish = now.astimezone(zone).date(), _WISH.search(said)
    for part in (said[wish.start() :], said) if wish else (said,):
        days, rest = find_days(part, now, zone)
        if days and not _SPANS.search(part):
            return days, rest
        if ahead := next((days for words, days in _DAYS if re.search(words, part)), 0):
            return (today + timedelta(days=ahead),), part
    return (), said


def find_time(said: str) -> time | None:
    """The time of day that words (in small letters) name; None where they name none."""
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

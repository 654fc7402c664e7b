"""How long before a meeting somebody would like to be reminded of it, as they say it. Pure."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.hours.windows import on_day

_MORNING = time(9, 30)
_EARLY = timedelta(hours=1)
"""A morning that is nearer than that to the meeting is that long before it."""
_WAYS: tuple[tuple[re.Pattern[str], timedelta | None], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE), length)
    for said, length in (
        (r"שבוע לפני(?: כן)?|a week (?:before|ahead|in advance)", timedelta(days=7)),
        (r"יומיים לפני(?: כן)?|two days (?:before|ahead)|2 days (?:before|ahead)", timedelta(days=2)),
        (
            r"(?:ב?יום|ב?ערב) (?:לפני|קודם)(?: כן)?|(?:the |a )?(?:day|night|evening) (?:before|ahead)|"
            r"24 hours before",
            timedelta(days=1),
        ),
        (r"שעתיים לפני|(?:two|2|a couple(?: of)?) hours before", timedelta(hours=2)),
        (r"שעה לפני|(?:an|one|1) hour before", timedelta(hours=1)),
        (
            r"(?:ב?אותו ה?יום|ב?יום עצמו|ביום של ה?שיעור|בבוקר של|באותו (?:ה)?בוקר)(?: ב?בוקר)?|"
            r"(?:on )?(?:the |that )?(?:same day|day itself)|(?:that|the same) morning|(?:the )?morning of|"
            r"in the morning of",
            None,
        ),
    )
)


def find_before(words: str, starts_at: datetime, zone: ZoneInfo) -> timedelta | None:
    """How long before a meeting that begins at `starts_at` the words mean; None where they mean another moment.

    >>> find_before("remind me the day before", datetime(2027, 2, 9, 18, tzinfo=ZoneInfo("UTC")), ZoneInfo("UTC"))
    datetime.timedelta(days=1)
    """
    for way, length in _WAYS:
        if way.search(words):
            return length or _since_morning(starts_at, zone)
    return None


def _since_morning(starts_at: datetime, zone: ZoneInfo) -> timedelta:
    morning = on_day(starts_at.astimezone(zone).date(), _MORNING, zone)
    return max(starts_at - morning, _EARLY)

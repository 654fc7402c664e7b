"""A reminder that is counted from what is booked: the day before, an hour before, in the morning of that day. Pure."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.hours.windows import on_day
from conversations.reminders.moments import MORNING, find_time

_HOURS = re.compile(
    r"(?<!\w)(?:(?P<count>\d{1,2}|an?|one|two|three)\s+(?:hours?|hrs?) (?:before|earlier|ahead)|"
    r"(?P<he>שעה|שעתיים|שלוש שעות|\d{1,2} שעות) (?:לפני|קודם))(?!\w)"
)
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?:(?:the|a|one) (?:day|night|evening|morning) (?:before|ahead|earlier)|"
    r"ב?(?:יום|ערב|לילה) (?:לפני|קודם)|"
    r"ב?יום שלפני|ב?ערב שלפני)(?!\w)"
)
_ON_DAY = re.compile(
    r"(?<!\w)(?:(?:on|in) the (?:same )?(?:day|morning|afternoon) (?:of|itself)|on the day(?= ?(?:$|\W))|"
    r"the (?:morning|day) of|"
    r"that (?:same )?(?:morning|day)|same (?:morning|day)|בבוקר של|ב?יום (?:של|עצמו|השיעור)|באותו (?:יום|בוקר))(?!\w)"
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "שעה": 1, "שעתיים": 2, "שלוש שעות": 3}


def find_moment_before(words: str, starts_at: datetime, zone: ZoneInfo) -> datetime | None:
    """When they want to be reminded of what begins then; None where they count from nothing.

    >>> at = datetime.fromisoformat("2027-02-15T18:30:00+00:00")
    >>> str(find_moment_before("remind me the day before", at, ZoneInfo("UTC")))
    '2027-02-14 09:30:00+00:00'
    >>> str(find_moment_before("תזכירו לי שעתיים לפני", at, ZoneInfo("UTC")))
    '2027-02-15 16:30:00+00:00'
    """
    said = words.casefold()
    if found := _HOURS.search(said):
        count = found["count"] or found["he"]
        return starts_at - timedelta(hours=_COUNTS.get(count) or int(count.split()[0]))
    is_before = _DAY_BEFORE.search(said) is not None
    if not is_before and not _ON_DAY.search(said):
        return None
    day = starts_at.astimezone(zone).date() - timedelta(days=is_before)
    return on_day(day, find_time(said) or MORNING, zone)


def counts_before(words: str, zone: ZoneInfo) -> bool:
    """Whether the moment is counted from something of theirs, whatever that is.

    >>> counts_before("remind us a day before", ZoneInfo("UTC")), counts_before("remind me tomorrow", ZoneInfo("UTC"))
    (True, False)
    """
    return find_moment_before(words, datetime(2027, 1, 4, 12, tzinfo=zone), zone) is not None

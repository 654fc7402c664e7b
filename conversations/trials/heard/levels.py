"""At what hour somebody comes who says to which group of an evening: the beginners', or the middle one of three."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import GroupHour, Timetable
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "levels")
_MIDDLE, _OPEN = whole(_SAID["middle"]), whole(_SAID["open"])
_ASKS_FOR = re.compile(_SAID["asks_for"], re.IGNORECASE)
_THREE = 3


def find_hours_meant(
    reader: TimesReader, words: str, groups: Sequence[str], now: datetime
) -> tuple[time, ...]:
    """The hours of the group they come to, of these classes (none: of any); () where it is not said or left open."""
    hours = _list_hours(reader.timetable, groups) if reader.timetable else []
    for part in split_acts(words) or [words]:
        is_asked = is_question(part) and not (asks_to_book(part) or _ASKS_FOR.search(part))
        if _OPEN.search(part) or is_asked:
            continue
        levels = reader.read(part, now).levels
        if len(levels) == 1:
            return _sort(one.at for one in hours if levels[0] in one.levels)
        if _MIDDLE.search(part) and len(all_hours := _sort(one.at for one in hours)) == _THREE:
            return all_hours[1:2]
    return ()


def _list_hours(timetable: Timetable, groups: Sequence[str]) -> list[GroupHour]:
    return [
        one
        for one in timetable.sessions
        if (one.group in groups if groups else not timetable.groups[one.group].aside)
    ]


def _sort(hours: Iterable[time]) -> tuple[time, ...]:
    return tuple(sorted(set(hours)))

"""What a journey's trial class goes by."""

from datetime import time
from itertools import chain
from typing import get_args

from conversations.journey.model.base import Weekday
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.file import MeetingKind
from conversations.timetable.file import GroupHour, Timetable
from conversations.trials.heard.called import TrialWords
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn


class TrialNames:
    """An index: the timetable that has a trial class, and the words for it; nothing where a journey has none."""

    def __init__(self, playbook: Playbook) -> None:
        known = playbook.journey.own_part(Timetable)
        trial = known.trial if known else None
        self.timetable = known if trial else None
        self.meeting = (trial.meeting or "") if trial else ""
        self.words = TrialWords(tuple(chain.from_iterable(trial.words.values())) if trial else ())

    def find_kind(self, turn: Turn) -> MeetingKind | None:
        """The kind of meeting that it is booked as, where there is one."""
        return turn.playbook.index(Calendars).kinds.get(self.meeting)

    def is_hour(self, turn: Turn, one: GroupHour) -> bool:
        """Whether an hour of the week is one in which that meeting is held, free or not."""
        kind, file = self.find_kind(turn), turn.playbook.index(Calendars).file
        if kind is None or file is None:
            return False
        day = _DAYS[(one.day + 1) % len(_DAYS)]
        every = (kind.every or kind.length).total_seconds()
        opens = (file.people[name].hours[day].opens for name in kind.people if day in file.people[name].hours)
        return any((_minutes(one.at) - _minutes(at)) * 60 % every == 0 and one.at >= at for at in opens)


_DAYS: tuple[Weekday, ...] = get_args(Weekday)  # from Sunday on


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute

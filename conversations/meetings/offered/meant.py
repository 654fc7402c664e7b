"""Which of several meetings is meant: by its dance, by its day, else the next one."""

from collections.abc import Sequence

from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.profile.interests import InterestWords
from conversations.turn.turn import Turn
from conversations.wording.weekdays import find_asked_days


def list_ahead(turn: Turn) -> tuple[Meeting, ...]:
    """All that are still to take place, the next one first."""
    coming = [one for one in turn.lead[Appointments].meetings if one.is_ahead(turn.now)]
    return tuple(sorted(coming, key=lambda one: one.starts_at))


def find_meant(turn: Turn, coming: Sequence[Meeting], words: str) -> Meeting | None:
    """The one that words name; None where they name none of them, or more than one."""
    find = turn.playbook.index(InterestWords).find
    dances = set(find(words))
    of_dance = [one for one in coming if dances & set(find(one.title))]
    days = find_asked_days(words, turn.now, turn.playbook.zone, near=True)
    zone = turn.playbook.zone
    of_day = [one for one in coming if one.starts_at.astimezone(zone).weekday() in days]
    return next((found[0] for found in (of_dance, of_day) if len(found) == 1), None)

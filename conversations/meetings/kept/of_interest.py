"""Which free hours are those of the class that somebody comes for, where the timetable tells what is held when."""

from collections.abc import Iterable
from datetime import datetime

from conversations.meetings.times.slots import Slot
from conversations.profile.part import Profile
from conversations.timetable.file import Timetable
from conversations.turn.turn import Turn


def find_wanted_group(turn: Turn, name: str) -> str | None:
    """The group that they come for, as it reads in a sentence ("salsa"); None where a kind is of no class, or that is
    not known."""
    timetable, interest = _timetable_of(turn, name), turn.lead[Profile].traits.get("interest")
    if timetable is None or interest is None:
        return None
    named = [one.name for one in timetable.groups.values() if one.interest == interest.value]
    return turn.say(named[0]) if len(named) == 1 else None


def leave_others(turn: Turn, name: str, free: Iterable[Slot], moved: datetime | None = None) -> list[Slot]:
    """Without the hours in which another class is held than they come for; all where none would be left.

    `moved`: when that is which is to be moved, whose class it is then.
    """
    free, timetable = list(free), _timetable_of(turn, name)
    interest = _find_interest(turn, timetable, moved) if timetable else None
    if timetable is None or interest is None:
        return free
    hours = {
        (one.day, one.at) for one in timetable.sessions if timetable.groups[one.group].interest == interest
    }
    starts = ((slot, slot.start.astimezone(turn.playbook.zone)) for slot in free)
    return [slot for slot, local in starts if (local.weekday(), local.time()) in hours] or free


def _find_interest(turn: Turn, timetable: Timetable, moved: datetime | None) -> str | None:
    known = turn.lead[Profile].traits.get("interest")
    if moved is None:
        return known.value if known else None
    local = moved.astimezone(turn.playbook.zone)
    held = (one for one in timetable.sessions if (one.day, one.at) == (local.weekday(), local.time()))
    return next((timetable.groups[one.group].interest for one in held), None)


def _timetable_of(turn: Turn, name: str) -> Timetable | None:
    timetable = turn.journey.own_part(Timetable)
    return timetable if timetable and timetable.trial and timetable.trial.meeting == name else None

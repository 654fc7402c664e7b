"""Which free hours are those of the class that somebody comes for, where the timetable tells what is held when."""

from collections.abc import Iterable

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


def leave_others(turn: Turn, name: str, free: Iterable[Slot]) -> list[Slot]:
    """Without the hours in which another class is held than they come for; all where none would be left."""
    free, timetable, interest = (
        list(free),
        _timetable_of(turn, name),
        turn.lead[Profile].traits.get("interest"),
    )
    if timetable is None or interest is None:
        return free
    hours = {
        (one.day, one.at)
        for one in timetable.sessions
        if timetable.groups[one.group].interest == interest.value
    }
    starts = ((slot, slot.start.astimezone(turn.playbook.zone)) for slot in free)
    return [slot for slot, local in starts if (local.weekday(), local.time()) in hours] or free


def _timetable_of(turn: Turn, name: str) -> Timetable | None:
    timetable = turn.journey.own_part(Timetable)
    return timetable if timetable and timetable.trial and timetable.trial.meeting == name else None

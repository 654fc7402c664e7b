"""What a meeting is called: its kind, the class that is held in that hour where the timetable tells, for how many."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import say_label
from conversations.profile.part import Profile
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.saying import capitalise, say_levels, say_sessions
from conversations.turn.turn import Turn


def title_of(turn: Turn, name: str, kind: MeetingKind, start: datetime) -> str:
    """ "Trial class: salsa, Brianna Cole, 2 people"."""
    title, known = turn.journey.in_language(kind.title, turn.language), turn.lead[Appointments]
    if group := name_class(turn, name, start):
        title = f"{title}: {group}"
    people = turn.phrase("meeting_people", count=str(known.party)) if known.party > 1 else ""
    return ", ".join(filter(None, (title, known.who, people)))


def name_class(turn: Turn, name: str, start: datetime) -> str | None:
    """The class that is held then, where the timetable tells ("salsa")."""
    return next(_find_groups(turn, name, start), None)


def tell_levels(turn: Turn, name: str, starts: Iterable[datetime]) -> str:
    """For whom each of the hours that are offered is, on a line of its own; "" where all are for the same."""
    timetable = turn.journey.own_part(Timetable)
    if timetable is None:
        return ""
    sessions = [one for start in starts for one in _find_sessions(turn, name, start)]
    told = say_levels(sessions, timetable, turn.language)
    return f"\n{told}." if told else ""


def tell_classes(turn: Turn, name: str, starts: Sequence[datetime]) -> str:
    """Which class is held in each of the hours that are offered, to who named none; "" where it is no class."""
    if turn.lead[Profile].traits.get("interest"):
        return ""
    held = [(start, group) for start in starts if (group := name_class(turn, name, start))]
    told = [f"{say_label(at, turn.now, turn.playbook.zone, turn.language)}: {group}." for at, group in held]
    return "\n" + " ".join((*told, *tell_others(turn, {group for _, group in held}))) if held else ""


def tell_others(turn: Turn, named: Collection[str]) -> Iterator[str]:
    """When the other classes are that one may begin with; nothing where several are named already."""
    timetable = turn.journey.own_part(Timetable)
    if timetable is None or timetable.trial is None or len(named) != 1:
        return
    levels = set(timetable.trial.levels)
    first = [one for one in timetable.sessions if levels.intersection(one.levels)]
    others = [one for one in first if turn.say(timetable.groups[one.group].name) not in named]
    if others:
        yield f"{capitalise(say_sessions(others, timetable, turn.language))}."


def _find_groups(turn: Turn, name: str, start: datetime) -> Iterator[str]:
    timetable = turn.journey.own_part(Timetable)
    for one in _find_sessions(turn, name, start):
        if timetable:
            yield turn.say(timetable.groups[one.group].name)


def _find_sessions(turn: Turn, name: str, start: datetime) -> Iterator[GroupHour]:
    timetable = turn.journey.own_part(Timetable)
    if timetable is None or timetable.trial is None or timetable.trial.meeting != name:
        return
    local = start.astimezone(turn.playbook.zone)
    yield from (one for one in timetable.sessions if one.day == local.weekday() and one.at == local.time())

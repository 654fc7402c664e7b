"""Times that are free are shown to who is to choose, with a button for each; and those beside what was shown."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import Calendars, find_kind, list_times, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import label, say_date, say_label, say_when, say_whose_clock
from conversations.meetings.kept.titling import name_class, tell_classes, tell_levels
from conversations.meetings.offered.facts import TimesOffered
from conversations.meetings.times.choosing import FEW
from conversations.meetings.times.slots import Slot
from conversations.turn.turn import Turn

OFFERED = "meeting_times"
"""What was said when times were offered."""


def is_on_offer(turn: Turn, choosing: Choosing) -> bool:
    """Whether times are what was offered by the last message, be something else answered in it as well."""
    talk = turn.lead.dialogue
    return talk.said.kind == OFFERED or talk.last_outbound_at == choosing.at


def say_host(turn: Turn, kind: MeetingKind) -> str:
    """Whom, or which place of ours, they asked for: ", the table on the avenue"; "" where any will do."""
    file, host = turn.playbook.index(Calendars).file, turn.lead[Appointments].host
    return f", {turn.say(file.people[host].name)}" if file and host in kind.people else ""


def _say_details(turn: Turn, name: str) -> str:
    """For how many it is, in whose name and where, as they said it: " (4 people, Dana)"."""
    kept, kind = turn.lead[Appointments], find_kind(turn, name)
    if kind is None or kind.most is None:
        return ""
    where = say_host(turn, kind).strip(" ,")
    people = turn.phrase("meeting_people", count=str(kept.party)) if kept.party > 1 else ""
    told = ", ".join(filter(None, (people, where, kept.who)))
    return f" ({told})" if told else ""


def propose(turn: Turn, name: str, slot: Slot, moving: Meeting | None) -> None:
    """The very time they asked for is free: one press takes it."""
    when, group = say_when(turn, slot.start, name), name_class(turn, name, slot.start)
    when = f"{when} ({group})" if group else when + _say_details(turn, name)
    text = turn.phrase("meeting_exact_free", when=when[:1].upper() + when[1:])
    choices = (
        Choice(_id_of(name, slot.start, moving), label(turn, "book")),
        _other_day(turn, name, moving, slot.start),
    )
    _reply(turn, name, [slot.start], text, choices, moving)


def show(
    turn: Turn, name: str, slots: Sequence[Slot], phrase: str, moving: Meeting | None = None, **values: str
) -> None:
    """A few times are shown, to choose one of; `values` are filled into the phrase."""
    kind = find_kind(turn, name)
    assert kind is not None
    zone, language = zone_of(turn, kind), turn.language
    known = {"title": turn.journey.in_language(kind.title, language)}
    known |= {"date": say_date(turn, moving.starts_at, moving.kind)} if moving else {}
    text = turn.phrase(phrase, **known | values) + say_whose_clock(
        turn, zone, *(slot.start for slot in slots)
    )
    text += tell_classes(turn, name, [slot.start for slot in slots])
    text += tell_levels(turn, name, [slot.start for slot in slots])
    choices = [
        Choice(_id_of(name, slot.start, moving), say_label(slot.start, turn.now, zone, language))
        for slot in slots
    ]
    choices.append(_other_day(turn, name, moving, slots[-1].start))
    _reply(turn, name, [slot.start for slot in slots], text, tuple(choices), moving)


def _reply(
    turn: Turn,
    name: str,
    shown: Sequence[datetime],
    text: str,
    choices: tuple[Choice, ...],
    moving: Meeting | None,
) -> None:
    uid = moving.uid if moving else ""
    turn.lead[Appointments].choosing = Choosing(name, turn.now, uid, tuple(shown))
    turn.note(TimesOffered(len(shown)))
    turn.reply(OFFERED, text, reason("meeting_asked"), choices, about=uid or name)


def _id_of(name: str, start: datetime, moving: Meeting | None) -> str:
    minutes = int(start.timestamp()) // 60
    return f"meeting:to:{moving.uid}:{minutes}" if moving else f"meeting:at:{name}:{minutes}"


def _other_day(turn: Turn, name: str, moving: Meeting | None, after: datetime) -> Choice:
    day = (after.astimezone(turn.playbook.zone).date() + timedelta(days=1)).isoformat()
    of = f"later:{moving.uid}" if moving else f"next:{name}"
    return Choice(f"meeting:{of}:{day}", label(turn, "other_day"))


def offer_beside(turn: Turn, choosing: Choosing, way: int) -> bool:
    """Offer the hours next to those that were shown, of their day first; False where nothing was shown.

    `way`: -1 for earlier ones, 1 for later ones. Where there is none on that side, what was shown stays.
    """
    kind, moving = find_kind(turn, choosing.kind), turn.lead[Appointments].find(choosing.moving)
    if kind is None or not choosing.shown:
        return False
    zone = zone_of(turn, kind)
    edge = min(choosing.shown) if way < 0 else max(choosing.shown)
    free = list(list_times(turn, kind, choosing.moving))
    beside = [slot for slot in free if (slot.start < edge if way < 0 else slot.start > edge)]
    day = edge.astimezone(zone).date()
    of_day = [slot for slot in beside if slot.start.astimezone(zone).date() == day]
    near = (of_day or beside)[-FEW:] if way < 0 else (of_day or beside)[:FEW]
    if of_day and len(near) == 1:
        propose(turn, choosing.kind, near[0], moving)
    elif near:
        show(turn, choosing.kind, near, "meeting_times_wished" if of_day else "meeting_none_beside", moving)
    else:
        kept = [slot for slot in free if slot.start in choosing.shown]
        if not kept:
            return False
        show(turn, choosing.kind, kept, "meeting_no_earlier" if way < 0 else "meeting_no_later", moving)
    return True

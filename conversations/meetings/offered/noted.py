"""What is told of a place that is kept, and changes neither when nor how many: noted with it, and shown to the team."""

from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import find_kind
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.facts import MeetingBooked
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import tell_staff
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn
from conversations.understanding.substance import find_substance, is_short_enough

_MOST = 8  # of one booking; who tells more than that has the team to talk to
_COMES = frozenset({"place"})
_ORDER = "order"  # what was spoken of last is what they wish of


def take_told(turn: Turn, words: str) -> bool:
    """How they would like to sit, what they bring, who can't hear: of what is booked, or is being chosen."""
    kept, mine = turn.lead[Appointments], find_ahead(turn)
    choosing = kept.chosen_from(turn.now)
    kind = find_kind(turn, mine.kind if mine else choosing.kind if choosing else "")
    told = find_substance(words) if kind and kind.how in _COMES else ""
    if not told or turn.lead.dialogue.said.kind == _ORDER:
        return False
    phrase = "meeting_noted" if is_short_enough(told) else "meeting_noted_long"
    phrase = phrase if mine else f"{phrase}_yet"  # nothing is booked by that
    text, why = turn.phrase(phrase, what=told), reason("meeting_detailed")
    if mine:
        _note(turn, mine, told)
        turn.reply("noted", text, why)
    else:  # what was offered stays to be taken by a yes
        kept.beside = _add(kept.beside, told)
        turn.reply(OFFERED, text, why, tuple(turn.lead.dialogue.choices))
    return True


def follow(turn: Turn, _: Input) -> None:
    """What was wished while a time was chosen goes with what is booked then."""
    kept = turn.lead[Appointments]
    booked = turn.noted(MeetingBooked) if kept.beside else None
    mine = find_ahead(turn) if booked else None
    if mine is None:
        return
    wishes, kept.beside = kept.beside, ()
    for told in wishes:
        _note(turn, mine, told)


def _note(turn: Turn, meeting: Meeting, told: str) -> None:
    if told in meeting.notes:
        return
    meeting.notes = _add(meeting.notes, told)
    turn.add(KeepMeeting(meeting))
    tell_staff(turn, meeting, "told", told=told)


def _add(known: tuple[str, ...], told: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, told)))[-_MOST:]

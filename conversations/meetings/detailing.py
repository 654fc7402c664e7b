"""What is told of a place that is chosen or kept for them: how many come, in whose name, inside or outside."""

from datetime import timedelta

from conversations.contact.in_whose_name import find_name
from conversations.lead.reason import reason
from conversations.meetings.keeping import find_ahead, move
from conversations.meetings.kept.calendars import Calendars, find_kind, find_time, zone_of
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import is_for_staff, wish_on
from conversations.meetings.kept.titling import title_of
from conversations.meetings.offering import OFFERED, offer_again, say_host
from conversations.meetings.telling import MEETING, tell_staff, values_of
from conversations.meetings.times.people import find_party
from conversations.profile.noting import name_told
from conversations.turn.turn import Turn
from conversations.understanding.segments import begins_as_question

_LONG = 14
_JUST_NOW = timedelta(seconds=30)


def keep_details(turn: Turn, kind: MeetingKind, words: str) -> bool:
    """Keep what words tell of it. Whether they told anything new."""
    kept, hosts = turn.lead[Appointments], turn.playbook.index(Calendars)
    if kind.most is None:
        return False
    was = (kept.party, kept.who, kept.host)
    people = find_party(words, kept.party)
    kept.party = people if 0 < people <= kind.most else kept.party
    kept.who, kept.host = find_name(words) or kept.who, hosts.find_host(words, kind) or kept.host
    return (kept.party, kept.who, kept.host) != was


def hear_details(turn: Turn, words: str) -> bool:
    """ "We'll be six", "in the name of Dana", while a place is chosen or after it was: it is kept, and read back."""
    kept, mine = turn.lead[Appointments], find_ahead(turn)
    choosing = kept.chosen_from(turn.now)
    kind = find_kind(turn, choosing.kind if choosing else mine.kind if mine else "")
    if kind is None or kind.most is None or len(words.split()) > _LONG or turn.lead.handoff.is_grieved():
        return False
    wish = wish_on(turn, words, zone_of(turn, kind))
    is_asked = begins_as_question(words) and not find_party(words, kept.party)
    if (wish and (wish.at or wish.days)) or is_asked or find_party(words, kept.party) > kind.most:
        return False
    if is_for_staff(turn, kind, words) or not keep_details(turn, kind, words):
        return False
    if choosing and choosing.shown and turn.now - choosing.at < _JUST_NOW and name_told(turn):
        told = turn.phrase("noted_told", what=name_told(turn))  # the list right above stays alive
        turn.reply(OFFERED, told, reason("meeting_detailed"))
    elif choosing and choosing.shown:
        offer_again(turn, choosing)
    elif mine:
        _rename(turn, mine, kind)
    return choosing is not None or mine is not None


def _rename(turn: Turn, meeting: Meeting, kind: MeetingKind) -> None:
    """What is kept is called by what they told, and staff know; inside or outside it goes where there is room."""
    host, slot = turn.lead[Appointments].host, None
    if host and host != meeting.calendar:
        slot = find_time(turn, kind, meeting.starts_at, meeting.uid)
    if slot and slot.calendar == host:
        move(turn, meeting, slot, reason("meeting_detailed"))
    elif host and host != meeting.calendar:
        turn.lead[Appointments].host = meeting.calendar
        turn.reply(MEETING, turn.phrase("meeting_not_there"), reason("meeting_detailed"), about=meeting.uid)
        return
    is_moved = slot is not None and slot.calendar == host
    meeting.title = title_of(turn, meeting.kind, kind, meeting.starts_at)
    turn.add(KeepMeeting(meeting))
    if not is_moved:
        tell_staff(turn, meeting, "changed")
    told = turn.phrase("meeting_detailed", **values_of(turn, meeting), where=say_host(turn, kind))
    turn.reply(MEETING, told, reason("meeting_detailed"), about=meeting.uid)

"""What is told of a place that is chosen or kept for them: how many come, in whose name, inside or outside."""

import re
from datetime import timedelta

from conversations.contact.bare_names import find_bare_names, find_named_part
from conversations.contact.in_whose_name import find_name
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import Calendars, find_kind, find_time, zone_of
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.spoken import is_for_staff, wish_on
from conversations.meetings.kept.titling import title_of
from conversations.meetings.kept.words import moves
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.keeping import find_ahead, move
from conversations.meetings.offered.offering import take
from conversations.meetings.offered.showing import OFFERED, say_host
from conversations.meetings.offered.telling import MEETING, tell_staff, values_of
from conversations.meetings.times.people import find_party
from conversations.meetings.times.seats import find_seat
from conversations.meetings.times.wishes import find_wish
from conversations.profile.noting import name_told
from conversations.turn.turn import Turn
from conversations.understanding.intents.cancelling import says_not_coming
from conversations.understanding.segments import begins_as_question, is_question
from conversations.wording.names import safe_name

_LONG, _NAMES_MOST, _FEW = 14, 4, 8
_SITS = re.compile(
    r"(?<!\w)(?:can|could|may|would|possible|any chance|prefer|rather|seat(?:ed)?|sit|אפשר|נוכל|אולי|עדיף|לשבת|"
    r"יש מצב)(?!\w)",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"(?<!\w)(?:actually|make (?:that|it)|in the end|after all|instead|בעצם|בסוף|תעש\w+)(?!\w)", re.IGNORECASE
)
_JUST_NOW = timedelta(seconds=30)


def keep_details(turn: Turn, kind: MeetingKind, words: str) -> bool:
    """Keep what words tell of it. Whether they told anything new."""
    kept, hosts = turn.lead[Appointments], turn.playbook.index(Calendars)
    if kind.most is None:
        return False
    was = (kept.party, kept.who, kept.host)
    people = find_party(words, kept.party)
    kept.party = people if 0 < people <= kind.most else kept.party
    kept.who = find_name(words) or _find_who(turn, words) or kept.who
    kept.host = hosts.find_host(words, kind) or kept.host
    return (kept.party, kept.who, kept.host) != was


def _find_who(turn: Turn, words: str) -> str:
    """In whose name, where a name stands by itself beside the rest and it is not that of who writes."""
    if not (turn.lead[Appointments].chosen_from(turn.now) or find_ahead(turn)):
        return ""
    named = find_named_part(words)
    return "" if find_party(named) or named == safe_name(turn.lead.contact.name) else named


def hear_details(turn: Turn, words: str) -> bool:
    """ "We'll be six", "in the name of Dana", while a place is chosen or after it was: it is kept, and read back."""
    kept, mine = turn.lead[Appointments], find_ahead(turn)
    choosing = kept.chosen_from(turn.now)
    kind = find_kind(turn, choosing.kind if choosing else mine.kind if mine else "")
    if kind is None or len(words.split()) > _LONG or turn.lead.handoff.is_grieved():
        return False
    if choosing and agrees_in_details(turn, choosing, kind, words):
        return True
    if kind.most is None:
        return _hear_names(turn, choosing, kind, mine, words)
    wish = wish_on(turn, words, zone_of(turn, kind))
    is_asked = begins_as_question(words) and not (
        find_party(words, kept.party) or _asks_for_seat(turn, kind, words)
    )
    if (wish and (wish.at or wish.days)) or is_asked or find_party(words, kept.party) > kind.most:
        return False
    is_seat = mine is not None and bool(turn.playbook.index(Calendars).find_host(words, kind))
    if is_for_staff(turn, kind, words) and not is_seat:
        return False  # where they sit is of what is kept, though the team is asked for a larger one
    if not keep_details(turn, kind, words):
        is_told = choosing is None and pass_seat_on(turn, words)
        return is_told or (mine is not None and not choosing and _hear_own_name(turn, mine, kind, words))
    if choosing and choosing.shown and turn.now - choosing.at < _JUST_NOW and name_told(turn):
        told = turn.phrase("noted_told", what=name_told(turn))  # the list right above stays alive
        turn.reply(OFFERED, told, reason("meeting_detailed"))
    elif choosing and len(choosing.shown) > 1 and turn.lead.dialogue.said.kind == OFFERED:
        _note_beside(turn, words)
    elif choosing and choosing.shown:
        offer_again(turn, choosing)
    elif mine:
        _rename(turn, mine, kind)
        pass_seat_on(turn, words)
    return choosing is not None or mine is not None


def _asks_for_seat(turn: Turn, kind: MeetingKind, words: str) -> bool:
    """Whether they ask to sit in one of our places ("could we sit inside?"), and not how it is there."""
    host = turn.playbook.index(Calendars).find_host(words, kind)
    return bool(host) and len(words.split()) <= _FEW and _SITS.search(words) is not None


def _hear_own_name(turn: Turn, mine: Meeting, kind: MeetingKind, words: str) -> bool:
    """Their own name, right after what is kept was told: it is theirs already."""
    named = find_bare_names(words) or ((name,) if (name := find_name(words)) else ())
    is_own = bool(named) and named[0] in (safe_name(turn.lead.contact.name), turn.lead[Appointments].who)
    if not is_own or len(words.split()) > _NAMES_MOST or turn.lead.dialogue.said.kind != MEETING:
        return False
    told = turn.phrase("meeting_detailed", **values_of(turn, mine), where=say_host(turn, kind))
    turn.reply(MEETING, told, reason("meeting_detailed"), about=mine.uid)
    return True


def agrees_in_details(turn: Turn, choosing: Choosing, kind: MeetingKind, words: str) -> bool:
    """Who answers "shall I book it?" with whose name it is to be in, or how many they are, has said yes: it is theirs.

    A correction of what they said before ("make that five") is none: it is read back first.
    """
    kept = turn.lead[Appointments]
    if len(choosing.shown) != 1 or turn.lead.dialogue.said.kind != OFFERED or is_question(words):
        return False
    if find_wish(words, turn.now, zone_of(turn, kind)) or says_not_coming(words) or moves(words):
        return False
    named = find_bare_names(words) or ((name,) if (name := find_name(words)) else ())
    people = find_party(words, kept.party) if kind.most is not None else len(named)
    seat = find_seat(words) if kind.most is not None else ""
    is_fresh = people > 1 and kept.party == 1 and not _CORRECTS.search(words)
    if not (named or is_fresh or seat) or (kind.most is not None and people > kind.most):
        return False
    keep_details(turn, kind, words)
    if kind.most is None:
        keep_names(turn, words)
    moving = kept.find(choosing.moving) if choosing.moving else None
    take(turn, choosing.kind, choosing.shown[0], moving)
    pass_seat_on(turn, words)
    return True


def _hear_names(
    turn: Turn, choosing: Choosing | None, kind: MeetingKind, mine: Meeting | None, words: str
) -> bool:
    """Who comes, by name and nothing else, to times that were offered or to what was booked just now."""
    named, talk = find_bare_names(words), turn.lead.dialogue
    is_bare = (
        mine is not None and not turn.lead[Appointments].who and find_named_part(words) == words.strip(" .!")
    )
    if not named or is_question(words) or not (is_bare or talk.said.kind in (OFFERED, MEETING)):
        return False
    keep_names(turn, words)
    if len(words.split()) > _NAMES_MOST or find_wish(words, turn.now, zone_of(turn, kind)):
        return False  # the day beside it is heard by others
    if choosing and choosing.shown:
        _note_beside(turn, words)
    elif mine and turn.lead[Appointments].who:
        _rename(turn, mine, kind)
    elif mine:
        told = ", ".join((named[0], *(values_of(turn, mine)[one] for one in ("title", "when"))))
        turn.reply(MEETING, turn.phrase("noted_told", what=told), reason("meeting_detailed"), about=mine.uid)
    return choosing is not None or mine is not None


def _note_beside(turn: Turn, words: str) -> None:
    """What they told, where the times they are to choose from were just shown: these are not said over again."""
    kept = turn.lead[Appointments]
    people = turn.phrase("meeting_people", count=str(kept.party)) if find_party(words, kept.party) else ""
    told = ", ".join(filter(None, (find_named_part(words) or find_name(words), people, find_seat(words))))
    text = turn.phrase("meeting_noted_which", what=told) if told else turn.phrase("meeting_which_time")
    turn.reply(OFFERED, text, reason("meeting_detailed"), tuple(turn.lead.dialogue.choices))


def keep_names(turn: Turn, words: str) -> None:
    """Who comes, by name: one is whoever writes where none is known, two are so many."""
    kept, contact, named = turn.lead[Appointments], turn.lead.contact, find_bare_names(words)
    if len(named) > 1:
        kept.party, kept.who = max(kept.party, len(named)), find_named_part(words)
    elif named and not safe_name(contact.name):
        contact.name = named[0]
    elif named and named[0] != safe_name(contact.name):
        kept.who = safe_name(named[0])


def pass_seat_on(turn: Turn, words: str) -> bool:
    """Where they would like to sit, if no such place is booked by itself: the team is told, and they hear so."""
    mine, seat = find_ahead(turn), find_seat(words)
    if mine is None or not seat or turn.lead[Appointments].choosing:
        return False
    tell_staff(turn, mine, "seat", seat=seat)
    turn.reply("noted", turn.phrase("meeting_seat", what=seat), reason("meeting_detailed"))
    return True


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

"""What they called off is wanted after all ("book it again, same time"), or another day right after."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import can_book, find_kind, list_times, zone_of
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import find_bare_hour, find_last_wish
from conversations.meetings.mine import STOPS
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times, take
from conversations.meetings.offered.telling import MEETING, say
from conversations.meetings.times.choosing import find_exact
from conversations.meetings.times.wishes import Wish
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cancelling import says_only_cancel
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_named_days

_SAID = read_said(__package__, "returning")
_AGAIN, _NOT, _SAME = whole(_SAID["again"]), whole(_SAID["not"]), whole(_SAID["same_hour"])
_LATELY = timedelta(days=2)
_MOST, _FEW = 14, 6
_WEEK = 7


def hear_again(turn: Turn, words: str) -> bool:
    """They want what they called off lately back, at its own time or another; the hour stays where none is named."""
    meeting = _find_called_off(turn)
    if (
        meeting is None
        or len(words.split()) > _MOST
        or turn.lead.handoff.is_grieved()
        or signals.is_angry(words)
    ):
        return False
    kind = find_kind(turn, meeting.kind)
    if kind is None or not can_book(turn) or _NOT.search(words) or _chooses(turn, words):
        return False
    if says_only_cancel(words) and turn.lead.dialogue.said.kind == MEETING:
        turn.reply(
            MEETING, say(turn, meeting, "meeting_off_already"), reason("meeting_off"), about=meeting.uid
        )
        return True
    zone = zone_of(turn, kind)
    wish = find_last_wish(turn, words, zone) or find_bare_hour(turn, words, zone)
    if wish is None and len(named := find_named_days(words)) == 1 and len(words.split()) <= _FEW:
        wish = Wish((_find_coming(turn, next(iter(named))),))
    was_just = turn.lead.dialogue.said.kind == MEETING
    is_back = _AGAIN.search(words) is not None or (was_just and _SAME.search(words) is not None)
    is_other = was_just and wish is not None and bool(wish.days or wish.at) and len(words.split()) <= _FEW
    if not (is_back or is_other):
        return False
    wanted = _with_old(turn, meeting, wish)
    exact = find_exact(list(list_times(turn, kind)), wanted, zone)
    if exact and is_back and not is_question(words):
        take(turn, meeting.kind, exact.start)
    else:
        offer_times(turn, meeting.kind, wanted)
    return True


def _chooses(turn: Turn, words: str) -> bool:
    """Whether words are the number of a choice that stands beneath what was said last, and no hour."""
    return words.strip(" .)").isdecimal() and bool(turn.lead.dialogue.choices)


def hear_off_already(turn: Turn, words: str) -> bool:
    """ "Cancel", once more, right after it was called off: it is told that it is, and refuses no messages."""
    meeting = _find_called_off(turn)
    if meeting is None or not says_only_cancel(words) or turn.lead.dialogue.said.kind != MEETING:
        return False
    if turn.traits.billed_by_part and plain(words) in STOPS:
        return False
    turn.reply(MEETING, say(turn, meeting, "meeting_off_already"), reason("meeting_off"), about=meeting.uid)
    return True


def _find_coming(turn: Turn, weekday: int) -> date:
    today = turn.now.astimezone(turn.playbook.zone).date()
    return today + timedelta(days=(weekday - today.weekday()) % _WEEK)


def _find_called_off(turn: Turn) -> Meeting | None:
    """The last one, where they called it off and nothing is booked or offered since."""
    kept = turn.lead[Appointments]
    if find_ahead(turn) or kept.chosen_from(turn.now) or not kept.meetings:
        return None
    last = kept.meetings[-1]
    return last if last.status == "cancelled" and last.starts_at > turn.now - _LATELY else None


def _with_old(turn: Turn, meeting: Meeting, wish: Wish | None) -> Wish:
    """The day and the hour that are named, and of what is not those it was at."""
    local = meeting.starts_at.astimezone(zone_of(turn, find_kind(turn, meeting.kind)))
    days = wish.days if wish and wish.days else (local.date(),)
    if len(days) == _WEEK:
        days = tuple(day for day in days if day.weekday() == local.weekday())
    if wish and (wish.at or wish.after or wish.before):
        return replace(wish, days=days)
    return Wish(days, (local.time(),))

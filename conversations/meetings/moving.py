"""What is kept for somebody is to be at another time: which one they mean, and whether it is theirs at once."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from conversations.meetings.choosing import ask_for_move
from conversations.meetings.detailing import keep_details
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import can_book, find_kind, list_times, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.spoken import find_bare_hour, find_last_wish, sets_hour, wish_on
from conversations.meetings.kept.titling import name_class
from conversations.meetings.offered.offering import offer_times, take
from conversations.meetings.offered.telling import MEETING, tell_when
from conversations.meetings.times.changes import find_before, goes_back, is_at_same_hour, rules_out
from conversations.meetings.times.choosing import find_exact
from conversations.meetings.times.ruled_out import corrects_date, take_given_up
from conversations.meetings.times.settled import find_settled
from conversations.meetings.times.weeks import (
    find_in_week,
    find_week_after,
    is_counted,
    is_later,
    is_same_week,
)
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.counting import find_count
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.clocks import find_clocks
from conversations.wording.weekdays import find_named_days

_GIVEN_UP = re.compile(
    r"(?<!\w)(?:instead of|rather than|and not|במקום(?: ב)?[-־]?|ו?לא ב[-־]?)\s*(?:at |the |ה)?"
    r"\d{1,2}(?::\d{2})?(?:\s*[ap]m)?(?![\w:])|"
    r"^\W*(?:(?:sorry|hey|hi|oh|ok(?:ay)?|please|can|could|may|would|we|you|i|סליחה|היי|רגע|אפשר)\W+)+(?=make it)",
    re.IGNORECASE,
)
"""The hour that it is to be no more ("9 instead of 8:30")."""
_WEEK, _HOUR_ALONE = 7, 3
_TOLD = 9  # words of a day and an hour that they tell


def leave_given_up_out(words: str) -> str:
    """The words without the hour that it is to be no more, and without what merely opens them.

    >>> leave_given_up_out("sorry can we make it 9 instead of 8:30")
    'make it 9 '
    """
    return _GIVEN_UP.sub("", words)


def move_by_words(turn: Turn, meeting: Meeting, words: str) -> None:
    """Move it to the time that they name; where they name none that is clear, others are offered."""
    kind = find_kind(turn, meeting.kind)
    if kind is None or not can_book(turn):
        ask_for_move(turn, meeting)
        return
    keep_details(turn, kind, words)  # "and we'll be five"
    words = find_moved_to(turn, meeting, words) or words
    if before := find_before(words, meeting.earlier):
        _move_back(turn, meeting, before, words)
        return
    zone = zone_of(turn, kind)
    wish = _with_day(turn, meeting, find_last_wish(turn, leave_given_up_out(words), zone), words)
    without = find_ruled_out(turn, meeting)
    if wish and not _is_of(turn, wish, meeting):
        _move_to(turn, meeting, kind, wish, words, without=without)
    elif wish and take_given_up(words.casefold())[1]:  # it has gone there already
        tell_when(turn, meeting)
    else:
        ask_for_move(turn, meeting, without)


def find_moved_to(turn: Turn, meeting: Meeting, words: str) -> str:
    """The part of a message that names another day for it, beside why it can't be on its own; "" for none."""
    kind = find_kind(turn, meeting.kind)
    if kind is None or kind.how != "place" or not can_book(turn):
        return ""
    weekday = meeting.starts_at.astimezone(zone_of(turn, kind)).weekday()
    return find_settled(words, weekday)


def find_ruled_out(turn: Turn, meeting: Meeting) -> tuple[date, ...]:
    """The day it is on, where they say that it does not suit, or name it as what it is to be moved from."""
    zone = zone_of(turn, find_kind(turn, meeting.kind))
    day, today = meeting.starts_at.astimezone(zone).date(), turn.now.astimezone(zone).date()
    if rules_out(turn.heard, day, today) or said.wants_other_day(turn.heard):
        return (day,)
    is_named = day.weekday() in find_named_days(turn.heard)
    return (day,) if is_named and not find_clocks(turn.heard.casefold()).at else ()


def leaves_its_day(turn: Turn, meeting: Meeting, words: str) -> bool:
    """Whether words say that the day it is on does not suit ("I have a shift that Monday, what else is there?")."""
    zone = zone_of(turn, find_kind(turn, meeting.kind))
    day, today = meeting.starts_at.astimezone(zone).date(), turn.now.astimezone(zone).date()
    return rules_out(words, day, today)


def _move_back(turn: Turn, meeting: Meeting, before: datetime, words: str) -> None:
    """To a time that it had before; where they name its day, it is read back first."""
    zone, named = zone_of(turn, find_kind(turn, meeting.kind)), find_named_days(words)
    on_day = [at for at in meeting.earlier if at.astimezone(zone).weekday() in named]
    if on_day:
        local = on_day[-1].astimezone(zone)
        offer_times(turn, meeting.kind, Wish((local.date(),), (local.time(),)), moving=meeting)
    else:
        take(turn, meeting.kind, before, meeting)


def _with_day(turn: Turn, meeting: Meeting, wish: Wish | None, words: str) -> Wish | None:
    """Counted from what is kept: an hour is of its day, "next week" is its day of it, "that week" is its week."""
    local = meeting.starts_at.astimezone(zone_of(turn, find_kind(turn, meeting.kind)))
    day, named = local.date(), find_named_days(words)
    if wish and is_at_same_hour(words) and not wish.at:
        wish = replace(wish, at=(local.time(),), after=None, before=None)
    if is_same_week(words) and len(named) == 1:
        return replace(wish or Wish(), days=(find_in_week(day, next(iter(named))),))
    if wish and len({one.weekday() for one in wish.days}) == _WEEK:
        return replace(wish, days=tuple(one for one in wish.days if one.weekday() == day.weekday()))
    is_of_day = wish is None or not wish.days or day.weekday() in {one.weekday() for one in wish.days}
    if (later := find_week_after(day, words)) or (is_later(words.casefold()) and is_of_day):
        return replace(wish or Wish(), days=(later or day + timedelta(days=_WEEK),))
    return replace(wish, days=(day,)) if wish and wish.at and not wish.days else wish


def _move_to(
    turn: Turn,
    meeting: Meeting,
    kind: MeetingKind,
    wish: Wish,
    words: str,
    *,
    is_told: bool = False,
    without: Collection[date] = (),
) -> None:
    """To the time that is told, at once where it is free; of another day alone the hour stays, where there is one."""
    zone = zone_of(turn, kind)
    local = meeting.starts_at.astimezone(zone)
    is_day_alone = len({day.weekday() for day in wish.days}) == 1 and not (
        wish.at or wish.after or wish.before
    )
    whole = replace(wish, at=(local.time(),)) if is_day_alone else wish
    exact = find_exact(list(list_times(turn, kind, meeting.uid)), whole, zone)
    is_told = (
        is_told
        or said.moves(words)
        or corrects_date(words)
        or is_counted(words)
        or (bool(wish.at) and (sets_hour(words) or len(words.split()) <= _HOUR_ALONE))
    )
    if exact and exact.start == meeting.starts_at:
        tell_when(turn, meeting)
    elif exact and is_told and _is_same_class(turn, meeting, exact.start) and not goes_back(words):
        take(turn, meeting.kind, exact.start, meeting)
    else:
        is_of_it = exact is not None and _is_same_class(turn, meeting, exact.start)
        wanted = whole if is_of_it or wish.at else wish
        offer_times(turn, meeting.kind, wanted, moving=meeting, without=without)


def _is_same_class(turn: Turn, meeting: Meeting, start: datetime) -> bool:
    """Whether it is the same class then: another dance is read back first."""
    return name_class(turn, meeting.kind, start) == name_class(turn, meeting.kind, meeting.starts_at)


def hear_bare_hour(turn: Turn, meeting: Meeting, words: str) -> bool:
    """ "9 then", right after what is kept was read out: it is at that hour of its day."""
    kind = find_kind(turn, meeting.kind)
    if turn.lead.dialogue.said.kind != MEETING or kind is None or not can_book(turn):
        return False
    wish = find_bare_hour(turn, words, zone_of(turn, kind))
    if wish is None:
        return False
    local = meeting.starts_at.astimezone(zone_of(turn, kind))
    _move_to(turn, meeting, kind, replace(wish, days=(local.date(),)), words, is_told=True)
    return True


def names_other_time(turn: Turn, meeting: Meeting, words: str) -> bool:
    """ "I can't come, is Tuesday at ten free?" """
    kind = find_kind(turn, meeting.kind)
    wish = find_wish(words, turn.now, zone_of(turn, kind)) if kind and can_book(turn) else None
    return bool(wish and wish.at and not _is_of(turn, wish, meeting))


def sets_other_time(turn: Turn, meeting: Meeting, words: str) -> bool:
    """ "Actually make it nine", "so Saturday at nine": when what is kept for them is to be, at a place of ours."""
    kind = find_kind(turn, meeting.kind)
    if kind is None or kind.how != "place" or not can_book(turn):
        return False
    wish = wish_on(turn, words, zone_of(turn, kind))
    if wish is None or not (wish.at or said.prefers(words)) or _is_of(turn, wish, meeting):
        return False
    if wish.at and sets_hour(words):
        return not find_count(words)
    local = meeting.starts_at.astimezone(zone_of(turn, kind))
    is_other = bool(wish.days) and local.date() not in wish.days
    return is_other and not is_question(words) and len(words.split()) <= _TOLD


def _is_of(turn: Turn, wish: Wish, meeting: Meeting) -> bool:
    """ "Can I move tomorrow's lesson": the day is that of the meeting, not where it is to go."""
    local = meeting.starts_at.astimezone(zone_of(turn, find_kind(turn, meeting.kind)))
    return wish.days == (local.date(),) and not wish.at and wish.after is None

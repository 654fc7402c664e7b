"""What somebody says of the meeting they have: they come, can't come, ask when it is, want another time."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from conversations.lead.reason import reason
from conversations.meetings.choosing import ask_for_move, call_off, say_yes
from conversations.meetings.detailing import keep_details
from conversations.meetings.keeping import find_ahead
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind, list_times, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import offer
from conversations.meetings.kept.spoken import find_bare_hour, find_last_wish, sets_hour, wish_on
from conversations.meetings.kept.standing import asks_standing
from conversations.meetings.kept.titling import name_class
from conversations.meetings.offering import offer_times, take
from conversations.meetings.sooner import want_sooner
from conversations.meetings.telling import MEETING, say
from conversations.meetings.times.choosing import find_exact
from conversations.meetings.times.weeks import find_in_week, is_later, is_same_week
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.counting import find_count
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cancelling import says_only_cancel
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.weekdays import find_named_days

_GIVEN_UP = re.compile(
    r"(?<!\w)(?:instead of|rather than|and not|במקום(?: ב)?[-־]?|ו?לא ב[-־]?)\s*(?:at |the |ה)?"
    r"\d{1,2}(?::\d{2})?(?:\s*[ap]m)?(?![\w:])|"
    r"^\W*(?:(?:sorry|hey|hi|oh|ok(?:ay)?|please|can|could|may|would|we|you|i|סליחה|היי|רגע|אפשר)\W+)+(?=make it)",
    re.IGNORECASE,
)
"""The hour that it is to be no more ("9 instead of 8:30")."""
_QUIET = frozenset({"answer", "nod", "thanks", "hello", "noted", "staff", "reminder", ""})
"""After these a plain "yes" is still an answer to whether they come."""
FEW, _WEEK, _HOUR_ALONE = 14, 7, 3
_BACK = re.compile(
    r"(?<!\w)(?:back|as it was|like (?:it was|before)|לחזור|נחזור|תחזיר\w*|כמו שהיה|כמו קודם)(?!\w)",
    re.IGNORECASE,
)
"""The hour of before may be meant, and is read back first."""
_TOLD = 9  # words of a day and an hour that they tell
_OFFERED = timedelta(hours=1)
STOPS = frozenset({"cancel"})
"""Words that refuse messages on a network that is paid by the part."""


def hear_coming(turn: Turn, words: str) -> bool:
    """A yes, hours later or elsewhere: they were asked whether they come, and nothing else was asked since."""
    meeting = find_ahead(turn)
    if meeting is None or not (
        said.says_coming(words) or (signals.says_yes(words) and _was_asked(turn, meeting))
    ):
        return False
    say_yes(turn, meeting)
    return True


def hear_about_mine(turn: Turn, words: str) -> bool:
    """What they say of the meeting they have: when is it, sooner, can't come, another time."""
    meeting = find_ahead(turn)
    if meeting is None or len(words.split()) > FEW or turn.lead.handoff.is_grieved():
        return False
    if said.wants_sooner(words):
        want_sooner(turn, meeting)
    elif said.moves(words) or _sets_other_time(turn, meeting, words):
        _move(turn, meeting, words)
    elif said.cancels(words) and not _names_other_time(turn, meeting, words):
        call_off(turn, meeting)
    elif said.cancels(words):
        _move(turn, meeting, words)
    elif said.asks_when(words) or asks_standing(words):
        tell_when(turn, meeting)
    else:
        return _hear_bare_hour(turn, meeting, words)
    answer_rest(turn, words)
    return True


def hear_cancel(turn: Turn, words: str) -> bool:
    """A bare "cancel" to what was said of their meeting is that meeting's, and no refusal to be written to.

    By itself it is the network's own word for a refusal on SMS.
    """
    meeting = find_ahead(turn)
    if not says_only_cancel(words) or (turn.traits.billed_by_part and plain(words) in STOPS):
        return False
    if meeting is None:
        return _let_offer_go(turn)
    if not _is_spoken_of(turn, meeting):
        return False
    call_off(turn, meeting)
    return True


def _let_offer_go(turn: Turn) -> bool:
    """What was offered a while ago and not taken is what they don't want."""
    kept = turn.lead[Appointments]
    choosing = kept.chosen_from(turn.now)
    if choosing is None or turn.now - choosing.at > _OFFERED:
        return False
    kept.choosing = None
    turn.reply(MEETING, turn.phrase("meeting_not_taken"), reason("meeting_declined"))
    return True


def _is_spoken_of(turn: Turn, meeting: Meeting) -> bool:
    """Whether the last thing said was about it, with cancelling as a choice or without."""
    talk = turn.lead.dialogue
    return talk.said.kind == MEETING or any(
        choice.id == f"meeting:cancel:{meeting.uid}" for choice in talk.choices
    )


def tell_of_mine(turn: Turn, act: Act) -> bool:
    """Whether they are booked: yes, and when."""
    meeting = find_ahead(turn)
    if meeting is None:
        return False
    tell_when(turn, meeting)
    return True


def move_act(turn: Turn, act: Act) -> bool:
    """A wish to move, read among other things."""
    meeting = find_ahead(turn)
    if meeting is None:
        return False
    _move(turn, meeting, act.words)
    return True


def cancel_act(turn: Turn, act: Act) -> bool:
    """A wish to cancel, read among other things: theirs, if they have one and name no other thing."""
    meeting = find_ahead(turn)
    if meeting is None or not said.cancels(act.words):
        return False
    call_off(turn, meeting)
    return True


def _was_asked(turn: Turn, meeting: Meeting) -> bool:
    """Whether a yes answers whether they come: it was just offered, or asked by a reminder and nothing else since."""
    talk = turn.lead.dialogue
    if talk.said.kind == MEETING:
        return any(choice.id == f"meeting:yes:{meeting.uid}" for choice in talk.choices)
    return meeting.asked_at is not None and talk.said.kind in _QUIET


def tell_when(turn: Turn, meeting: Meeting) -> None:
    """When and where theirs is."""
    choices = offer(turn, meeting, "move", "cancel")
    turn.reply(
        MEETING, say(turn, meeting, "meeting_mine"), reason("meeting_asked_when"), choices, about=meeting.uid
    )


def leave_given_up_out(words: str) -> str:
    """The words without the hour that it is to be no more, and without what merely opens them.

    >>> leave_given_up_out("sorry can we make it 9 instead of 8:30")
    'make it 9 '
    """
    return _GIVEN_UP.sub("", words)


def _move(turn: Turn, meeting: Meeting, words: str) -> None:
    kind = find_kind(turn, meeting.kind)
    if kind:
        keep_details(turn, kind, words)  # "and we'll be five"
    said_now = leave_given_up_out(words)
    wish = find_last_wish(turn, said_now, zone_of(turn, kind)) if kind and can_book(turn) else None
    wish = _with_day(turn, meeting, wish, words)
    if kind and wish and not _is_of(turn, wish, meeting):
        _move_to(turn, meeting, kind, wish, words)
    else:
        ask_for_move(turn, meeting)


def _with_day(turn: Turn, meeting: Meeting, wish: Wish | None, words: str) -> Wish | None:
    """Counted from what is kept: an hour is of its day, "next week" is its day of it, "that week" is its week."""
    day = meeting.starts_at.astimezone(zone_of(turn, find_kind(turn, meeting.kind))).date()
    named = find_named_days(words)
    if is_same_week(words) and len(named) == 1:
        return replace(wish or Wish(), days=(find_in_week(day, next(iter(named))),))
    if wish and len({one.weekday() for one in wish.days}) == _WEEK:
        return replace(wish, days=tuple(one for one in wish.days if one.weekday() == day.weekday()))
    if is_later(words.casefold()) and not (wish and wish.days):
        return replace(wish or Wish(), days=(day + timedelta(days=_WEEK),))
    return replace(wish, days=(day,)) if wish and wish.at and not wish.days else wish


def _move_to(
    turn: Turn, meeting: Meeting, kind: MeetingKind, wish: Wish, words: str, *, is_told: bool = False
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
        or (bool(wish.at) and (sets_hour(words) or len(words.split()) <= _HOUR_ALONE))
    )
    if exact and exact.start == meeting.starts_at:
        tell_when(turn, meeting)
    elif exact and is_told and _is_same_class(turn, meeting, exact.start) and not _BACK.search(words):
        take(turn, meeting.kind, exact.start, meeting)
    else:
        offer_times(turn, meeting.kind, whole if exact else wish, moving=meeting)


def _is_same_class(turn: Turn, meeting: Meeting, start: datetime) -> bool:
    """Whether it is the same class then: another dance is read back first."""
    return name_class(turn, meeting.kind, start) == name_class(turn, meeting.kind, meeting.starts_at)


def _hear_bare_hour(turn: Turn, meeting: Meeting, words: str) -> bool:
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


def _names_other_time(turn: Turn, meeting: Meeting, words: str) -> bool:
    """ "I can't come, is Tuesday at ten free?" """
    kind = find_kind(turn, meeting.kind)
    wish = find_wish(words, turn.now, zone_of(turn, kind)) if kind and can_book(turn) else None
    return bool(wish and wish.at and not _is_of(turn, wish, meeting))


def _sets_other_time(turn: Turn, meeting: Meeting, words: str) -> bool:
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


def answer_rest(turn: Turn, words: str) -> None:
    """Questions that stand beside it are answered as well."""
    kinds, dispatch = turn.playbook.index(Calendars).kinds, turn.playbook.index(Dispatch)
    parts = split_acts(words)
    for part in parts if len(parts) > 1 else ():
        mine = (
            said.wants_meeting(part, kinds) or said.moves(part) or said.cancels(part) or said.asks_when(part)
        )
        if is_question(part) and not mine and not said.wants_sooner(part):
            dispatch.answer(turn, part)

"""Short replies to times that were shown, or to whether a place is to be kept: heard as that, and as nothing else."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta

from conversations.lead.reason import reason
from conversations.meetings.choosing import ask_for_move, say_yes
from conversations.meetings.hearing import keep_told
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import offer
from conversations.meetings.kept.spoken import find_told, wish_on
from conversations.meetings.offered.agreed import agrees_to_it
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times, take_wished
from conversations.meetings.offered.showing import is_on_offer
from conversations.meetings.offered.telling import MEETING, say
from conversations.meetings.offered.whichever import stays_as_it_was, takes_any, takes_others
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.counting import find_count
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.said import read_said
from conversations.wording.weekdays import say_weekday

_SAID: Mapping[str, re.Pattern[str]] = {
    key: re.compile(ways, re.IGNORECASE) for key, ways in read_said(__package__, "replied").items()
}
_LONG, _SOON = 9, timedelta(minutes=2)
_SO_MANY = {"he": "{} ל־{} איש", "en": "{} for {} people"}
_AT = {"he": "בשעה {}", "en": "at {}"}
_ON = {"he": "ביום {} {}", "en": "on {} {}"}
_BOOKED = {"he": "להזמין {} ל־{} איש {}", "en": "book a {} for {} people {}"}
_LATELY = timedelta(hours=2)
_STEP = timedelta(minutes=1)
_HALF_DAY, _OPENS = 12, 10
"""No place is kept at an hour before it: "after eight" is the evening's."""


def is_reply(words: str, key: str) -> bool:
    """Whether words are a reply of a kind and nothing else.

    >>> is_reply("go for it!", "take_it"), is_reply("go for it?", "take_it"), is_reply("כן נתראה", "comes")
    (True, False, True)
    """
    return "?" not in words and _SAID[key].fullmatch(plain(words)) is not None


def hear_replied(turn: Turn, words: str) -> bool:
    """A reply to the times that were shown last, or to whether a place has to be kept."""
    if len(words.split()) > _LONG or turn.lead.handoff.is_grieved():
        return False
    if _hear_of_reminder(turn, words):
        return True
    if not can_book(turn):
        return False
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is not None and is_on_offer(turn, choosing):
        return _hear_of_shown(turn, choosing, words)
    return choosing is None and _hear_of_keeping(turn, words)


def _hear_of_reminder(turn: Turn, words: str) -> bool:
    """Who was reminded comes, likely comes, or does not, and then says whether it is moved or called off."""
    mine = find_ahead(turn)
    if mine is None or not _was_reminded(turn, mine):
        return False
    if is_reply(words, "comes"):
        say_yes(turn, mine)
    elif is_reply(words, "likely"):
        turn.reply(MEETING, turn.phrase("meeting_likely"), reason("meeting_asked"), about=mine.uid)
    elif is_reply(words, "not_coming"):
        choices = offer(turn, mine, "move", "cancel")
        turn.reply(
            MEETING, turn.phrase("meeting_move_or_off"), reason("meeting_asked"), choices, about=mine.uid
        )
    else:
        return False
    return True


def _was_reminded(turn: Turn, mine: Meeting) -> bool:
    """Whether they were asked to confirm it, and nothing was written by either side since."""
    last = turn.lead.dialogue.last_outbound_at
    is_last = mine.asked_at is not None and last is not None and last - mine.asked_at <= _SOON
    return is_last and turn.lead.dialogue.said.kind == MEETING and mine.confirmed_at is None


def _hear_of_shown(turn: Turn, choosing: Choosing, words: str) -> bool:
    mine = turn.lead[Appointments].find(choosing.moving) if choosing.moving else None
    if mine and stays_as_it_was(words):
        turn.lead[Appointments].choosing = None
        turn.reply(MEETING, say(turn, mine, "meeting_sooner_kept"), reason("meeting_chosen"), about=mine.uid)
        return True
    if mine and _hear_of_moved(turn, choosing, mine, words):
        return True
    is_taken = takes_any(words) or (
        len(choosing.shown) == 1 and (is_reply(words, "take_it") or agrees_to_it(words))
    )
    if is_taken and choosing.shown:
        local = choosing.shown[0].astimezone(zone_of(turn, find_kind(turn, choosing.kind)))
        take_wished(turn, choosing, Wish((local.date(),), (local.time(),)))
        return True
    if takes_others(words):
        return _show_others(turn, choosing, mine)
    return is_reply(words, "bound") and _hear_bound(turn, choosing, mine, words)


def _hear_of_moved(turn: Turn, choosing: Choosing, mine: Meeting, words: str) -> bool:
    """An hour of the same day, or earlier or later on it than what they have."""
    local = mine.starts_at.astimezone(zone_of(turn, find_kind(turn, mine.kind)))
    day = (local.date(),)
    found = _SAID["to_hour"].fullmatch(plain(words))
    hour = next(filter(None, found.groupdict().values()), "") if found else ""
    told = find_wish(_AT[turn.language].format(hour), turn.now, turn.playbook.zone) if hour else None
    if told and told.at and not told.days:
        take_wished(turn, choosing, Wish(day, told.at))
        return True
    if is_reply(words, "later"):
        wish = Wish(day, after=(local + _STEP).time())
    elif is_reply(words, "earlier"):
        wish = Wish(day, before=(local - _STEP).time())
    else:
        return False
    offer_times(turn, mine.kind, wish, moving=mine)
    return True


def _show_others(turn: Turn, choosing: Choosing, mine: Meeting | None) -> bool:
    others = (
        one for one in turn.lead.dialogue.choices if one.id.startswith(("meeting:next:", "meeting:later:"))
    )
    if choice := next(others, None):
        return turn.playbook.index(Dispatch).pick(turn, choice.id)
    if mine:
        ask_for_move(turn, mine)
    else:
        offer_times(turn, choosing.kind)
    return True


def _hear_bound(turn: Turn, choosing: Choosing, mine: Meeting | None, words: str) -> bool:
    """ "After eight", of the day that was shown, by the clock of a place that is open in the evening."""
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    wish = find_wish(words, turn.now, zone)
    days = {at.astimezone(zone).date() for at in choosing.shown}
    if wish is None or wish.at or not (wish.after or wish.before) or len(wish.days or days) != 1:
        return False
    wish = replace(wish, days=wish.days or tuple(days), after=_late(wish.after), before=_late(wish.before))
    offer_times(turn, choosing.kind, wish, moving=mine)
    return True


def _late(at: time | None) -> time | None:
    return at.replace(hour=at.hour + _HALF_DAY) if at and at.hour < _OPENS else at


def _hear_of_keeping(turn: Turn, words: str) -> bool:
    """Who was told whether a place has to be kept says yes, when, or how many they are."""
    name = find_told(turn.playbook.index(Calendars), turn.lead)
    kind = find_kind(turn, name) if name else None
    if name is None or kind is None or find_ahead(turn) is not None:
        return False
    wish = wish_on(turn, words, zone_of(turn, kind))
    if is_question(words) and not (wish and wish.at and (wish.days or find_count(words))):
        return False  # "this Thursday, is 7 ok?" wants it, for all that it asks
    if is_reply(words, "no_need"):
        turn.reply("answer", turn.phrase("meeting_just_come"), reason("meeting_asked"))
        return True
    if wish and wish.days and hear_of_many(turn, kind, wish, words):
        return True
    if count := find_count(words):
        return _hear_count(turn, name, kind, count, words)
    if wish and (wish.days or wish.at):
        return _offer(turn, name, wish, words)
    if not is_reply(words, "wanted"):
        return False
    turn.reply("answer", turn.phrase("meeting_tell_when"), reason("meeting_asked"), about=name)
    return True


def hear_of_many(turn: Turn, kind: MeetingKind, wish: Wish, words: str) -> bool:
    """More of them than there is a place for by itself, on a day that they told: it is wanted, with all of that."""
    count = find_count(words) or find_count_before(turn)
    if kind.most is None or not count or count <= kind.most:
        return False
    day, language = wish.days[0], turn.language
    when = _ON[language].format(say_weekday(day.weekday(), language), f"{day.day}.{day.month}")
    hour = f" {_AT[language].format(f'{wish.at[0]:%H:%M}')}" if wish.at else ""
    asked = _BOOKED[language].format(kind.words[language][0], count, f"{when}{hour}")
    return turn.playbook.index(Dispatch).understand(turn, asked)


def find_count_before(turn: Turn) -> int:
    """How many they said they are in what they wrote of late, the latest first; 0 where they said nothing."""
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _LATELY]
    return next((count for line in reversed(said) if (count := find_count(line.text))), 0)


def _offer(turn: Turn, name: str, wish: Wish, words: str) -> bool:
    keep_told(turn, name, words)
    offer_times(turn, name, _on_some_day(turn, wish))
    return True


def _hear_count(turn: Turn, name: str, kind: MeetingKind, count: int, words: str) -> bool:
    """How many they are: too many for here are heard as wanting it, few are told that they may just come."""
    if kind.most is not None and count > kind.most:
        if turn.playbook.index(Calendars).find_named(words):
            return False
        called = kind.words[turn.language][0]
        return turn.playbook.index(Dispatch).understand(turn, _SO_MANY[turn.language].format(called, count))
    wish = find_wish(words, turn.now, zone_of(turn, kind))
    if wish and wish.days:
        return _offer(turn, name, wish, words)
    keep_told(turn, name, words)
    told = "meeting_tell_when" if count == kind.most else "meeting_come_or_keep"
    turn.reply("answer", turn.phrase(told), reason("meeting_asked"), about=name)
    return True


def _on_some_day(turn: Turn, wish: Wish) -> Wish:
    """An hour of no day is of today, while it is ahead."""
    now = turn.now.astimezone(turn.playbook.zone)
    ahead = tuple(at for at in wish.at if at > now.time())
    return wish if wish.days or not ahead else replace(wish, days=(now.date(),), at=ahead)

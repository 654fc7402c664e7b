"""The trial class that is booked already: whether and when it is, another week, one more who comes."""

from datetime import date, time, timedelta

from msgspec.structs import replace

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.enquiries.putting import tell_put_down
from conversations.enquiries.recalling import find_alive as find_planned
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.choosing import call_off, say_yes
from conversations.meetings.kept.calendars import can_book, find_time
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import say_when
from conversations.meetings.kept.titling import title_of
from conversations.meetings.kept.words import comes_all_the_same
from conversations.meetings.mine import comes_with, is_off_its_time
from conversations.meetings.moving import move_by_words
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times, take
from conversations.meetings.offered.telling import MEETING, tell_staff, tell_when, values_of
from conversations.meetings.times.weeks import (
    asks_of_week,
    find_in_week,
    is_later,
    is_same_week,
    is_second_week,
)
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.timetable.file import Timetable
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import asks_when, asks_whether
from conversations.trials.heard.same import asks_company, brings_company, names_company, says_same
from conversations.trials.heard.trying import TrialNames
from conversations.trials.settling import settle
from conversations.trials.told.called import find_whole_name, name_who
from conversations.trials.told.part import WantedTrial
from conversations.trials.wanted.standing import tell_standing, tell_unsettled
from conversations.trials.who.counted import find_count
from conversations.trials.who.persons import find_mentions
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days, say_weekday

_WEEK = timedelta(days=7)
_MOST, _LOOKED_BACK = 14, 4
"""Words that do no more than say it; and lines of theirs in which somebody else may have been spoken of."""


def hear_mine(turn: Turn, words: str) -> bool:
    """What they say of the trial class that is booked for them; False where none is, or it is about something else."""
    meeting, timetable = find_ahead(turn), turn.playbook.index(TrialNames).timetable
    trial = timetable.trial if timetable else None
    if meeting is None or trial is None or meeting.kind != trial.meeting:
        return False
    if len(words.split()) > _MOST:
        words = _find_week_wished(words)
        if not words:
            return False
    wish = _find_other(turn, meeting, words)
    is_counted = said.is_week_after(words) or is_second_week(words) or is_same_week(words)
    is_counted = is_counted and not asks_of_week(words)
    is_named = bool(wish and wish.days and (said.wants_other(words) or is_counted))
    wants_day = said.calls_off(words) and said.wants_another_day(words)
    if is_named or wants_day or is_off_its_time(turn, meeting, words):
        move_by_words(turn, meeting, words)
    elif said.calls_off(words) and not (is_question(words) or comes_all_the_same(words)):
        call_off(turn, meeting)
    elif asks_whether(words) or asks_when(words):
        tell_when(turn, meeting)
        if (planned := find_planned(turn)) and planned.case:
            tell_put_down(turn, planned)
    elif asks_company(words):
        _bring(turn, meeting)
    elif (count := find_count(words)) and not is_question(words):
        count_in(turn, meeting, count, words)
    elif _wants_it(turn, words) and not (wish and wish.days):
        tell_when(turn, meeting)
    elif find_whole_name(words):
        name_who(turn, words)
        say_yes(turn, meeting)
    elif said.only_comes(words):
        _confirm(turn, meeting, words)
    else:
        return False
    return True


def _find_week_wished(words: str) -> str:
    """The part of many words that wants it a week later, beside why ("…, is it possible to do it the week after?")."""
    parts = (part for part in split_acts(words) if is_later(part.casefold()) and not asks_of_week(part))
    return next((part for part in parts if len(part.split()) <= _MOST), "")


def _wants_it(turn: Turn, words: str) -> bool:
    """Whether they ask for what they have."""
    return turn.playbook.index(TrialNames).words.wants(words) or asks_to_book(words)


def _confirm(turn: Turn, meeting: Meeting, words: str) -> None:
    """They come; who names another day than theirs is told which it is."""
    days = find_named_days(words)
    if days and meeting.starts_at.astimezone(turn.playbook.zone).weekday() not in days:
        tell_when(turn, meeting)
    else:
        say_yes(turn, meeting)


def _find_other(turn: Turn, meeting: Meeting, words: str) -> Wish | None:
    """Another time that they name: of a day the same hour, where none is named with it."""
    zone = turn.playbook.zone
    local = meeting.starts_at.astimezone(zone)
    wish = find_wish(words, turn.now, zone)
    named = wish.days if wish and len({day.weekday() for day in wish.days}) == 1 else ()
    if wish and len(wish.days) == _WEEK.days and is_second_week(words):
        return Wish(tuple(day for day in wish.days if day.weekday() == local.weekday()), (local.time(),))
    if is_same_week(words) and len(spoken := find_named_days(words)) == 1:
        named = (find_in_week(local.date(), next(iter(spoken))),)
        wish = wish or Wish(named)
    if said.is_week_after(words) and (not named or named[0].weekday() == local.weekday()):
        return Wish((local.date() + _WEEK,), wish.at if wish and wish.at else (local.time(),))
    if not named or wish is None or local.date() in named:
        return None
    if wish.after or wish.before:
        return Wish(named, wish.at, wish.after, wish.before)
    return Wish(named, wish.at or (local.time(),))


def count_in(turn: Turn, meeting: Meeting, count: int, words: str) -> None:
    """How many come is part of what it is called, and staff are told; who asks if that is fine is told so."""
    kind = turn.playbook.index(TrialNames).find_kind(turn)
    if count == turn.lead[Appointments].party > 1:
        tell_when(turn, meeting)  # so many are down already
        return
    turn.lead[Appointments].party = count
    if kind:
        meeting.title = title_of(turn, meeting.kind, kind, meeting.starts_at)
    turn.add(KeepMeeting(meeting))
    what = f"{meeting.title}, {say_when(turn, meeting.starts_at, meeting.kind)}"
    if is_question(words):
        turn.reply("heard", turn.phrase("trial_gladly"), reason("trial"), place=HEARD)
    tell_staff(turn, meeting, "changed")  # nothing of it waits for an answer
    turn.reply(MEETING, turn.phrase("trial_people_changed", what=what), reason("trial"), about=meeting.uid)


def book_again(turn: Turn, meeting: Meeting) -> bool:
    """What was cancelled is booked once more, or the nearest is offered, where its time was taken meanwhile."""
    kind = turn.playbook.index(TrialNames).find_kind(turn)
    if kind is None or not can_book(turn):
        return False
    local = meeting.starts_at.astimezone(turn.playbook.zone)
    if find_time(turn, kind, meeting.starts_at):
        take(turn, meeting.kind, local)
    else:
        offer_times(turn, meeting.kind, Wish((local.date(),), (local.time(),)))
    return True


def _bring(turn: Turn, meeting: Meeting) -> None:
    """Who asks whether somebody may come along is told so, and the place is for two."""
    kept, kind = turn.lead[Appointments], turn.playbook.index(TrialNames).find_kind(turn)
    turn.reply("heard", turn.phrase("trial_gladly"), reason("trial"), place=HEARD)
    kept.party = max(2, kept.party)
    if kind:
        meeting.title = title_of(turn, meeting.kind, kind, meeting.starts_at)
    turn.add(KeepMeeting(meeting))
    tell_staff(turn, meeting, "changed")
    told = turn.phrase("meeting_detailed", **values_of(turn, meeting), where="")
    turn.reply(MEETING, told, reason("trial"), about=meeting.uid)


def hear_same(turn: Turn, timetable: Timetable, words: str, known: WantedTrial | None) -> bool:
    """Take it as of what is booked, else of what is spoken of, else of a day and hour they told before.

    `known` is what is spoken of, or what is known of them where nothing is; False where words say anything else.
    """
    if not says_same(words) or timetable.trial is None:
        return False
    meeting, is_more = find_ahead(turn), _brings_more(turn, words)
    if meeting is not None and meeting.kind == timetable.trial.meeting:
        if is_more:
            count_in(turn, meeting, 2, words)
        else:
            tell_when(turn, meeting)
        return True
    if known is None:
        return _pass_on(turn, words)
    told = replace(known, count=max(2, known.count)) if is_more and not known.child else known
    if known.case and told == known:
        return tell_standing(turn, timetable, known)
    if not told.dates and (day := _find_day(turn)):
        told = replace(told, dates=(day,), hours=_find_hours(turn) or told.hours)
    if told.dates or told.hours:
        settle(turn, timetable, known, told, words)
    else:
        tell_unsettled(turn, timetable, told, "trial_which")
    return True


def _pass_on(turn: Turn, words: str) -> bool:
    """The day and hour they named of a class they came to go to the team."""
    day, hours = _find_day(turn), _find_hours(turn)
    if day is None or not hours:
        return False
    what = f"{say_weekday(day.weekday(), turn.language)}, {hours[0]:%H:%M}"
    ask_staff(turn, words, told="passed_named", what=what)
    return True


def _brings_more(turn: Turn, words: str) -> bool:
    """Whether somebody comes along, who was spoken of now or just before."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"][-_LOOKED_BACK:-1]
    return names_company(words) or any(map(brings_company, lines))


def _find_wishes(turn: Turn) -> list[Wish]:
    """The days and hours of their last lines, the newest first."""
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"]
    found = (find_wish(line, turn.now, turn.playbook.zone) for line in lines[1:])
    return [wish for wish in found if wish]


def _find_day(turn: Turn) -> date | None:
    """The next day of the weekday that they named last."""
    days = [wish.days for wish in _find_wishes(turn) if len({day.weekday() for day in wish.days}) == 1]
    today = turn.now.astimezone(turn.playbook.zone).date()
    return today + timedelta(days=(days[0][0].weekday() - today.weekday()) % 7) if days else None


def _find_hours(turn: Turn) -> tuple[time, ...]:
    return next((wish.at for wish in _find_wishes(turn) if wish.at), ())


def comes_along(turn: Turn, meeting: Meeting, words: str) -> bool:
    """ "I'm coming with my sister in the end": they are two then; False where nobody comes along, or it is no trial."""
    timetable, beside = turn.playbook.index(TrialNames).timetable, find_mentions(words)
    trial = timetable.trial if timetable else None
    if trial is None or meeting.kind != trial.meeting or not (beside and comes_with(words)):
        return False
    count_in(turn, meeting, max(turn.lead[Appointments].party, 1 + len(beside)), words)
    return True

"""What goes on from what was told: what is nearest to what is not had, how many classes there are till a day, when one
goes on to the next level, whether there is something at somebody's age."""

from collections.abc import Iterator
from datetime import date, timedelta

from conversations.answers.answering import answer_act
from conversations.answers.asked.meeting import Meetings
from conversations.answers.coverage import Coverage
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.lead.reason import reason
from conversations.profile.interests import find_interests
from conversations.profile.part import Profile
from conversations.profile.patterns import find_age
from conversations.timetable.asked import TimesReader
from conversations.timetable.choosing import note_ages
from conversations.timetable.file import Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.part import ToldTimes
from conversations.timetable.saying import say_sessions
from conversations.timetable.talk.asked import (
    asks_for_age,
    asks_for_nearest,
    asks_how_many,
    asks_when_nearest,
    asks_when_next,
    has_no_fixed_day,
    split_asked,
)
from conversations.timetable.talk.dates import find_until
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_OLD, _LINES, _LATELY = 50, 4, timedelta(days=1)
_MOST_DATES = 6
_PLAINLY = {
    "experienced": {"en": "how soon do you move up a level", "he": "אחרי כמה זמן עולים רמה?"},
    "own_age": {"en": "I'm sixty, is it too late", "he": "אני בן שישים לא מאוחר לי?"},
}
"""The same in words that a business has an answer for, without what stands around it."""


def hear_going_on(turn: Turn, words: str) -> bool:
    """A question that goes on from what was told, in whatever part of a message it is asked."""
    timetable = turn.playbook.index(TimesReader).timetable
    if timetable is None or turn.lead.handoff.is_grieved():
        return False
    if _tell_of_ages(turn, words):
        return True
    if _tells_of_shifts(words) and _answer_of_shifts(turn):
        return True
    for part in split_asked(words):
        if asks_when_nearest(part):
            return _tell_next(turn)
        if asks_for_nearest(part) and _tell_nearest(turn, timetable):
            return True
        if timetable.levels and asks_when_next(part):
            return _answer_plainly(turn, "experienced")
        if asks_for_age(part) and (age := _find_age(words)) and age >= _OLD:
            return _answer_plainly(turn, "own_age")
        if asks_how_many(part) and _tell_how_many(turn, timetable, words):
            return True
    return False


def _tells_of_shifts(words: str) -> bool:
    """Whether no day is always theirs, and nothing else is asked beside it."""
    is_of_days = not is_question(words) or len(words.split()) <= _FEW
    return has_no_fixed_day(words) and is_of_days and not asks_to_book(words)


def _answer_of_shifts(turn: Turn) -> bool:
    """How one dances whose days change is told, where the business has words for that, and no timetable again."""
    plainly = _SHIFTS[turn.language]
    best = turn.playbook.reader.read(plainly).best
    if best is None or best.label.kind != "answer" or best.score < _SURE:
        return False
    return answer_act(turn, Act("answer", plainly, 1.0, about=best.label.name, alone=False))


_SHIFTS = {"en": "I work shifts, can I switch days?", "he": "אני עובדת במשמרות, אפשר להחליף ימים?"}
_SURE = 0.5


def _tell_of_ages(turn: Turn, words: str) -> bool:
    """Several children's ages, told to what was said of classes for them: what there is for each."""
    schedule, ages = turn.playbook.index(Coverage).schedule, set(find_ages(words))
    is_told = len(ages) > 1 and max(ages) < _GROWN and len(words.split()) <= _FEW and not is_question(words)
    if schedule is None or not is_told or turn.lead.dialogue.greeted_at is None or turn.lead.handoff.open:
        return False
    note_ages(turn, words)
    if turn.lead[ToldTimes].told_ages == ():
        return False
    asked = _FOR_THEM[turn.language]
    return answer_act(turn, Act("answer", asked, 1.0, about=schedule, alone=False))


def _tell_next(turn: Turn) -> bool:
    """When the next class is, and no nearest station."""
    schedule, asked = turn.playbook.index(Coverage).schedule, _NEXT[turn.language]
    return schedule is not None and answer_act(turn, Act("answer", asked, 1.0, about=schedule, alone=False))


_NEXT = {"en": "when is the next class?", "he": "מתי השיעור הקרוב?"}
_GROWN, _FEW = 18, 8
_FOR_THEM = {"en": "What do you have for them?", "he": "מה יש לכם בשבילם?"}


def _answer_plainly(turn: Turn, statement: str) -> bool:
    about = turn.playbook.index(Meetings).statements.get(statement)
    words = _PLAINLY[statement][turn.language]
    return about is not None and answer_act(turn, Act("answer", words, 1.0, about=about, alone=False))


def _find_age(words: str) -> int:
    return find_age(words) or max(find_ages(words), default=0)


def _list_lines(turn: Turn) -> Iterator[str]:
    """What they wrote lately, the last first."""
    lines = [line for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"]
    yield from (line.text for line in lines[:_LINES] if turn.now - line.at < _LATELY)


def _tell_nearest(turn: Turn, timetable: Timetable) -> bool:
    """What is nearest to what they asked for, and is not had."""
    reader = turn.playbook.index(TimesReader)
    names = (reader.read(line, turn.now).not_taught for line in (turn.heard, *_list_lines(turn)))
    gone = timetable.not_taught.get(next(filter(None, names), ""))
    if gone is None or gone.nearest is None:
        return False
    sessions = [one for one in timetable.sessions if one.group == gone.nearest]
    told = say_sessions(sessions, timetable, turn.language, levels=True)
    _say(turn, turn.phrase("times_nearest", answer=told))
    return True


def _tell_how_many(turn: Turn, timetable: Timetable, words: str) -> bool:
    """The days of the class that they come for, until the day that they named."""
    zone = turn.playbook.zone
    today = turn.now.astimezone(zone).date()
    lines = (words, *_list_lines(turn))
    until = next(filter(None, (find_until(line, today) for line in lines)), None)
    days = _find_days(turn, timetable, words)
    if until is None or len(days) != 1:
        return False
    ahead = [today + timedelta(days=one) for one in range(1, (until - today).days)]
    dates = [one for one in ahead if one.weekday() in days]
    values = {"count": str(len(dates)), "when": _say_date(until), "answer": ", ".join(map(_say_date, dates))}
    if not dates or len(dates) > _MOST_DATES:
        name = "times_none_until" if not dates else "times_many_until"
    else:
        name = "times_one_until" if len(dates) == 1 else "times_until_day"
    _say(turn, turn.phrase(name, **values))
    return True


def _find_days(turn: Turn, timetable: Timetable, words: str) -> set[int]:
    """The weekdays of the class that is spoken of."""
    known = turn.lead[Profile].traits.get("interest")
    named = find_interests(turn, words) or ({known.value} if known else set())
    groups = {name for name, group in timetable.groups.items() if group.interest in named}
    return {one.day for one in timetable.sessions if one.group in groups}


def _say_date(day: date) -> str:
    return f"{day.day}.{day.month}"


def _say(turn: Turn, text: str) -> None:
    schedule = turn.playbook.index(Coverage).schedule
    if schedule is None:
        return
    why = reason("answered", answer=schedule, percent=90)
    give_answer(turn, AnswerGiven(schedule, 0.9, None), why, told=text)

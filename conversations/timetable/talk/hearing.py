"""Hours that are spoken of: whom one is for, whether there is another, and which is theirs, told of the very hours."""

from collections.abc import Callable, Sequence
from datetime import time, timedelta

from conversations.answers.coverage import Coverage
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.lead.reason import reason
from conversations.meetings.kept.standing import asks_when_mine
from conversations.meetings.kept.words import moves
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.times.weeks import is_counted
from conversations.profile.interests import InterestWords
from conversations.profile.learning import learn
from conversations.profile.part import Profile
from conversations.profile.patterns import find_relation
from conversations.timetable.asked import TimesReader
from conversations.timetable.asked_times import AskedTimes
from conversations.timetable.choosing import choose_fitting, find_whom
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.had import asks_beside, asks_whether_had
from conversations.timetable.part import ToldTime, ToldTimes
from conversations.timetable.talk.asked import (
    asks_for_hour,
    asks_for_whom,
    find_skill,
    find_way,
    split_asked,
)
from conversations.timetable.talk.claims import find_claim
from conversations.timetable.talk.named import find_hours, list_hours
from conversations.timetable.talk.telling import HoursTold
from conversations.timetable.told.question import ToldOf
from conversations.timetable.told.telling import tell_times
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_TALK = timedelta(days=1)
_FEW = 2  # groups that may be spoken of at once
Tells = Callable[["HoursTold", str], ToldOf | None]


def hear_of_hours(turn: Turn, words: str) -> bool:
    """The parts of a message that ask of an hour are answered by it, and the others as ever."""
    timetable, schedule = turn.playbook.index(TimesReader).timetable, turn.playbook.index(Coverage).schedule
    if timetable is None or schedule is None or not timetable.levels or turn.lead.handoff.is_grieved():
        return False
    if find_ahead(turn) and (moves(words) or is_counted(words) or asks_when_mine(words)):
        return False  # it is of what is booked: when that is, or that it is to be at another time
    parts = split_asked(words)
    if find_skill(words) == "new" and not any(map(is_question, parts)) and find_relation(words) is None:
        learn(turn, "level", _LEVELS["new"], words)
    if claimed := _tell_claimed(turn, words):
        _say(turn, schedule, claimed)
        return True
    for part in parts:
        told = _tell(turn, timetable, words, part) if not asks_beside(part) else None
        if told is None:
            continue
        _say(turn, schedule, told)
        for other in parts:
            if other != part and is_question(other):
                turn.playbook.index(Dispatch).answer(turn, other)
        return True
    return False


def _tell_claimed(turn: Turn, words: str) -> ToldOf | None:
    """What there is of a class they have heard of, and ask whether it is so."""
    claim = find_claim(words)
    is_had = bool(claim) and asks_whether_had(turn.playbook.index(InterestWords).leave_out(claim))
    if not is_had:
        return None
    traits = turn.lead[Profile].traits
    if (whom := traits.get("for_whom")) and whom.at == turn.now and find_relation(claim) is None:
        del traits["for_whom"]  # "my daughter tells me": it is not for her
    return tell_times(turn, f"{claim}?")


def _tell(turn: Turn, timetable: Timetable, words: str, part: str) -> ToldOf | None:
    way, is_of_whom, is_of_hour = find_way(part), asks_for_whom(part), asks_for_hour(part)
    if not (way or is_of_whom or is_of_hour):
        return None  # most often: what there is need not be looked up
    asked = turn.playbook.index(TimesReader).read(part, turn.now, words)
    base = _find_base(turn, timetable, asked)
    if not base or asked.not_taught or asked.near:
        return None
    told = HoursTold(turn, timetable, asked, words)
    named = find_hours(words, list_hours(one.at for one in base))
    if way and (hour := _find_hour(turn, named, way)):
        return told.tell_other(base, hour, way)
    if is_of_whom and (hour := _find_hour(turn, named)):
        return told.tell_whom(base, hour, find_level(turn, timetable, asked, words))
    level = find_level(turn, timetable, asked, words)
    if is_of_hour and not asked.days and not named and (level or _skill(turn, words) == "long_ago"):
        return told.tell_own(base, level)
    return None


def find_level(turn: Turn, timetable: Timetable, asked: AskedTimes, words: str) -> str:
    """The level of whom it is asked: named, told just now or before; "" where it is not known."""
    skill = _skill(turn, words)
    begins = timetable.trial.levels if timetable.trial else ()
    if skill == "new":
        return next(iter(begins), "")
    if skill == "skilled":
        return next((one for one in timetable.levels if one not in begins), "")
    return next(iter(asked.levels), "")


def _skill(turn: Turn, words: str) -> str:
    """What they can do, as they tell it now or told it before."""
    level = turn.lead[Profile].traits.get("level")
    now = find_skill(words)
    if now or level is None:
        return now
    if level.value == "beginner":
        return "new"
    return find_skill(level.words) or "long_ago"


def _find_base(turn: Turn, timetable: Timetable, asked: AskedTimes) -> list[GroupHour]:
    """The hours of levels that may be meant: of what is named, of what was told, or of what they come for."""
    groups = asked.groups or _find_told(turn) or _find_topic(turn, timetable)
    if groups and all(timetable.groups[one].aside for one in groups):
        return []
    base = choose_fitting(timetable.sessions, timetable, find_whom(turn, asked), groups)
    with_levels = {one.group for one in base if one.levels}
    return [one for one in base if one.group in with_levels]


def _find_told(turn: Turn) -> tuple[str, ...]:
    known = turn.lead[ToldTimes]
    if known.told_times_at is None or turn.now - known.told_times_at > _TALK:
        return ()
    groups = tuple(dict.fromkeys(one.group for one in known.told_times))
    return groups if len(groups) <= _FEW else ()


def _find_topic(turn: Turn, timetable: Timetable) -> tuple[str, ...]:
    known = turn.lead[Profile].traits.get("interest")
    groups = timetable.groups.items() if known else ()
    return tuple(name for name, group in groups if known and group.interest == known.value)


def _find_hour(turn: Turn, named: Sequence[time], way: str = "") -> time | None:
    """The one hour that is spoken of: named, or told a moment ago; of several that were told the outermost."""
    if len(named) == 1:
        return named[0]
    known = turn.lead[ToldTimes]
    if named or known.told_times_at is None or turn.now - known.told_times_at > _TALK:
        return None
    told = list_hours(time.fromisoformat(one.at) for one in known.told_times)
    if len(told) == 1 or way:
        return told[-1] if way == "earlier" else told[0]
    return None


def _say(turn: Turn, schedule: str, told: ToldOf) -> None:
    known = turn.lead[ToldTimes]
    known.told_times = tuple(ToldTime(one.group, one.day, f"{one.at:%H:%M}") for one in told.sessions)
    known.told_times_at = turn.now
    if (skill := find_skill(turn.heard)) in _LEVELS:
        learn(turn, "level", _LEVELS[skill], turn.heard)
    why = reason("answered", answer=schedule, percent=90)
    give_answer(turn, AnswerGiven(schedule, 0.9, None), why, told=told.text)


_LEVELS = {"new": "beginner", "skilled": "experienced", "long_ago": "experienced"}

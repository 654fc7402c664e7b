"""Who agrees to the same day and hour, or wants just these again: of what is booked, spoken of, or was told before."""

from datetime import date, time, timedelta

from msgspec.structs import replace

from conversations.handoff.questions import ask_staff
from conversations.meetings.hearing import tell_when
from conversations.meetings.keeping import find_ahead
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.timetable.file import Timetable
from conversations.trials.mine import count_in
from conversations.trials.part import WantedTrial
from conversations.trials.settling import settle, tell_standing, tell_unsettled
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import say_weekday

_SAID = read_said(__package__, "same")
_SAME, _BESIDE, _MORE, _COMES_TOO = (
    whole(_SAID[key]) for key in ("same", "beside", "with_more", "comes_too")
)
_MOST, _LOOKED_BACK = 14, 4
"""Words that say no more; and lines of theirs in which somebody else may have been spoken of."""


@remembered
def says_same(words: str) -> bool:
    """Whether no more is said than that the day or the hour is to be that of before.

    >>> says_same("same day same time is good"), says_same("אותו יום אותה שעה זה טוב")
    (True, True)
    >>> says_same("is it always the same time?"), says_same("same price for two?"), says_same("not the same day please")
    (False, False, False)
    """
    said = plain(words)
    if is_question(words) or len(said.split()) > _MOST or not _SAME.search(said):
        return False
    return not _BESIDE.sub(" ", _SAME.sub(" ", said)).strip()


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
    return _MORE.search(words) is not None or any(
        _MORE.search(line) and _COMES_TOO.search(line) for line in lines
    )


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

"""Whether one may come on a day without a class is answered with what is open to all then, and chooses nothing."""

from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.trials.heard.opening import asks_to_drop_in
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.saying import say_aside
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.turn import Turn
from conversations.wording.weekdays import find_named_days


def hear_open_day(turn: Turn, words: str) -> bool:
    """ "Can I still drop in on Thursday?", beside a class of another day."""
    timetable = turn.playbook.index(TrialNames).timetable
    days = find_named_days(words) if timetable and asks_to_drop_in(words) else frozenset[int]()
    if timetable is None or len(days) != 1 or turn.lead.handoff.is_grieved():
        return False
    is_spoken_of = find_alive(turn) or find_ahead(turn) or turn.lead[Appointments].chosen_from(turn.now)
    on = [one for one in timetable.sessions if one.day in days]
    is_open = bool(on) and all(timetable.groups[one.group].aside for one in on)
    told = say_aside(turn, timetable, sorted(days)) if is_spoken_of and is_open else ""
    if told:
        turn.reply("answer", told, reason("trial"))
    return bool(told)

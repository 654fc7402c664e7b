"""Of several children who were told of one alone comes for now ("only Adam"): that one is put down."""

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.profile.patterns import find_age
from conversations.timetable.file import Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.part import ToldTimes
from conversations.trials.company.several import find_all, read_clause
from conversations.trials.heard.named import find_only
from conversations.trials.heard.people import find_named_ages
from conversations.trials.part import Trying, WantedTrial
from conversations.trials.settling import settle
from conversations.trials.trying import TrialNames
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_GROWN = 18


def begin_only(turn: Turn, timetable: Timetable, words: str) -> bool:
    """ "Only Adam for now", of two children and more who were told of: that one is put down, as old as was told.

    Of whom no name was told before, it is the one that was told of first.
    """
    name, lines = find_only(words), [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    ages = [age for line in lines for age in (find_ages(line) or (find_age(line) or 0,)) if 0 < age < _GROWN]
    is_wanted = turn.playbook.index(TrialNames).words.names(words) or asks_to_book(words)
    if not name or len(set(ages)) < len(("one", "other")) or is_question(words):
        return False
    people = find_all(turn)
    if not is_wanted and not any(one.name == name for one in people):
        return False
    named = {each: age for line in lines for age, each in find_named_ages(line).items()}
    known = WantedTrial(
        turn.now, name=name, age=named.get(name, ages[0]), child=True, case=people[0].case if people else ""
    )
    turn.lead[Trying].several, turn.lead[ToldTimes].told_ages = (), ()
    told = next((one for one in people if one.name == name), None) or read_clause(
        turn, timetable, words, known
    )
    settle(turn, timetable, known, told, words)
    return True

"""What is said to hours that were just offered: the early or the late one, how many come, a name by itself."""

import re

from conversations.contact.bare_names import find_named_part, may_be_name
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.again import ask_which
from conversations.trials.heard import words as said
from conversations.trials.heard.counted import find_number
from conversations.trials.heard.trying import TrialNames
from conversations.trials.picking import find_of_level, pick
from conversations.trials.told.adding import is_of_class
from conversations.trials.wishing import was_offered
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.names import safe_name


def _tells_name(turn: Turn, words: str) -> bool:
    """A name by itself, where times were offered: it is kept, and which of them it is to be is asked again."""
    choosing, named = turn.lead[Appointments].chosen_from(turn.now), words.strip(" .!,")
    if choosing is None or not was_offered(turn) or is_of_class(turn, named):
        return False
    if find_named_part(words) != named and not (_CALLED.fullmatch(named) and may_be_name(named)):
        return False
    turn.lead[Appointments].who = safe_name(named) or ""
    ask_which(turn, choosing)
    return True


_CALLED = re.compile(r"[A-Z][a-z'-]{1,11}(?: [A-Z][a-z'-]{1,14})?")


def hear_place(turn: Turn, words: str) -> bool:
    """The early or the late one of two times that were offered, whatever day stands beside it."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable and _tells_name(turn, words):
        return True
    parts, kept = split_acts(words), turn.lead[Appointments]
    count = find_number(words) if timetable and kept.chosen_from(turn.now) else None
    if count and count > 1 and not is_question(words):
        kept.party = count  # "we'll both come, on Monday": the day is heard by others
    is_said = (
        any(said.find_place(part) is not None for part in parts) or find_of_level(turn, words) is not None
    )
    return timetable is not None and is_said and was_offered(turn) and pick(turn, words)

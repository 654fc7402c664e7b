"""Which matter is meant is told by the name: "can Ethan do Wednesday" is of his trial class, and of no party."""

import re

from conversations.enquiries.recalling import find_alive as find_planned
from conversations.trials.heard.trying import TrialNames
from conversations.trials.hearing import hear_more
from conversations.trials.pieces import hear_pieces
from conversations.trials.several import find_all
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.turn import Turn

_MOST = 30  # words


def hear_of_named(turn: Turn, words: str) -> bool:
    """More of the class of one whom they name, while something else is planned with us."""
    timetable, handoff = turn.playbook.index(TrialNames).timetable, turn.lead.handoff
    if timetable is None or find_planned(turn) is None or len(words.split()) > _MOST:
        return False
    if handoff.has_owner() or handoff.is_grieved():
        return False
    known = find_alive(turn)
    wanted = (*find_all(turn), *((known,) if known else ()))
    names = {part for one in wanted if one.case and one.name for part in re.findall(r"\w{2,}", one.name)}
    if not any(_is_named(name, words) for name in names):
        return False
    return hear_pieces(turn, words) or hear_more(turn, words)


def _is_named(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w)[ולבשהמ]{{0,2}}{re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None

"""What was wrong is over: the case is closed and nobody is sorry any more; thanks to one of ours reach them."""

from conversations.grievances.gladness import find_thanks
from conversations.grievances.over import End, find_end
from conversations.handoff.taking import settle
from conversations.handoff.telling import quote, tell_staff_of
from conversations.handoff.waiting.reading import drops_it
from conversations.lead.reason import reason
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question

_TOLD, _GOES_ON, _FEW = 5, 5, 6
"""From so many words on "got it" says more than that it was read; and so many beside thanks say something else."""
_OF_NEWS = frozenset({"touch", "offer", "broadcast", "campaign"})
"""After these "not relevant any more" is said of what was just sent."""


_TOLD_OF: dict[End, str] = {"settled": "resolved", "withdrawn": "request_withdrawn"}


def hear_over(turn: Turn, words: str) -> bool:
    """A case that waited for it is closed with a glad word; who says so later only hears that."""
    hands, handoff = turn.lead.handoff, turn.lead.handoff.open
    if hands.has_owner() or turn.lead.dialogue.said.kind in _OF_NEWS:
        return False
    if _lets_go(turn, words):
        return True
    end = find_end(words)
    if end is None or not _is_awaited(turn, end, words):
        return False
    hands.owed = None
    turn.reply("resolved", turn.phrase(_TOLD_OF.get(end, "came_right")), reason("small_talk"))
    if handoff is not None:
        settle(turn, handoff)
    return True


def _lets_go(turn: Turn, words: str) -> bool:
    """Who was let down and says calmly that nothing need be done: one more sorry, and nobody asks them anything."""
    handoff = turn.lead.handoff.open
    if handoff is None or not turn.lead.handoff.is_grieved() or len(words.split()) > _FEW:
        return False
    if not drops_it(words) or signals.is_angry(words):
        return False
    turn.reply("resolved", turn.phrase("grievance_dropped"), reason("told_something"))
    settle(turn, handoff)
    return True


def _is_awaited(turn: Turn, end: End, words: str) -> bool:
    """Whether it is what they wait for: a place that was put down is called off as such, and "got it" may be a nod."""
    hands, handoff = turn.lead.handoff, turn.lead.handoff.open
    if handoff is None:
        is_told = end == "came" or (end == "got" and len(words.split()) >= _TOLD)
        return is_told and hands.had_case(turn.now)
    if handoff.gravity == "request" and handoff.taken:
        return False
    return end != "got" or hands.is_asked_to("where_is_it")


def hear_thanks(turn: Turn, words: str) -> bool:
    """Thanks to one of ours go to the team, with a warm word; what else is said beside them is heard as well."""
    thanks = find_thanks(words)
    if not thanks:
        return False
    handoff = turn.lead.handoff.open
    turn.reply("thanks", turn.phrase("thanks_passed"), reason("nod"), place=HEARD)
    tell_staff_of(turn, handoff.id if handoff else "", quote(turn, words, "💛"))
    rest = words.replace(thanks, " ").strip(" ,.!\n")
    if handoff is not None and rest and find_end(rest):
        settle(turn, handoff)
    elif is_question(rest) or len(rest.split()) > _GOES_ON:
        turn.playbook.index(Dispatch).understand(turn, rest)
    return True

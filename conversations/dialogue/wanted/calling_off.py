"""Who says that they do not come calls off what they were to come for; a bare "cancel" of theirs is of that.

Neither is a refusal to be written to.
"""

from datetime import timedelta

from conversations.handoff.acts import take_details
from conversations.handoff.opening import open_request
from conversations.lead.reason import reason
from conversations.profile.conditions import tells_unwell
from conversations.timetable.file import Timetable
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents.cancelling import says_cancel, says_not_coming, says_only_cancel

_SOON, _LINES = timedelta(minutes=30), 3
"""For so long, and within so many things that they said, it is what they speak of."""


def hear_called_off(turn: Turn, words: str) -> bool:
    """Cancel what they come for. On SMS the word by itself is the network's own for a refusal, and stays one."""
    if turn.traits.billed_by_part or turn.lead.dialogue.greeted_at is None or not says_only_cancel(words):
        return False
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _SOON]
    if not any(says_not_coming(line.text) for line in said[-_LINES:]):
        return False
    if take_details(turn, words):  # whose it was is asked already
        return True
    request = turn.playbook.index(Dispatch).acts.get("request_cancel")
    return request is not None and request(turn, Act("request_cancel", words))


def hear_not_coming(turn: Turn, words: str) -> bool:
    """They do not come to what is not known here: the team takes it off, and whose it was is asked."""
    if not says_not_coming(words) or turn.lead.handoff.is_grieved() or turn.lead.handoff.has_owner():
        return False
    if says_cancel(words):
        return False  # that is a request like any other, which asks only for what was not told
    is_lessons = turn.journey.own_part(Timetable) is not None
    if is_lessons and turn.playbook.reader.read(words).sure:
        return False  # what becomes of a lesson that is missed has an answer
    why = reason("wants_done", request="request_cancel")
    told = [turn.phrase("get_well")] if tells_unwell(words) else []
    told.append(turn.phrase("not_coming_ask"))
    open_request(turn, why, words, " ".join(told), wants_details=True)
    return True

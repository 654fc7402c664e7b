"""What is told for its own sake (good news, a joke, that they think it over): a word for it, and nothing for staff."""

from conversations.dialogue.reading.kinds import POLITE
from conversations.dialogue.reading.thresholds import CLEAR_ANSWER
from conversations.grievances.weighing import tells_of_harm
from conversations.handoff.acts import awaits_details
from conversations.lead.reason import reason
from conversations.profile.tellings import MOODS, find_telling
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question


def hear_told(turn: Turn, words: str, acts: list[Act]) -> bool:
    """Answer what is told for its own sake in a word; False where it is more than that, or something surer."""
    is_free = turn.lead.dialogue.greeted_at is not None and not turn.lead.handoff.is_grieved()
    if not is_free or is_question(words) or awaits_details(turn) or not all(map(_is_faint, acts)):
        return False
    kind = find_telling(turn, words)
    if kind == "settled" and turn.lead.handoff.open:
        return turn.playbook.index(Dispatch).acts["resolved"](turn, Act("resolved", words))
    if kind not in MOODS and tells_of_harm(turn, words):
        return turn.playbook.index(Dispatch).acts["complaint"](turn, Act("complaint", words))
    if kind not in MOODS:
        return False
    turn.reply("heard", turn.phrase(f"told_{kind}"), reason("told_something"))
    return True


def _is_faint(act: Act) -> bool:
    """Whether an act is merely polite, or an answer that a word of what is told happens to bring."""
    return act.name in POLITE | {"unknown"} or (act.name == "answer" and act.score < CLEAR_ANSWER)

"""What somebody writes right after staff asked them something is for staff, whatever it is like."""

from datetime import timedelta

from conversations.handoff.questions import ask_staff
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question

_FRESH = timedelta(days=1)
_OWN = frozenset({"thanks", "bye", "greeting", "wants_person", "erase_me"})
"""What is met in its own way even then."""


def answers_staff(turn: Turn, words: str) -> bool:
    """Pass on what answers the last words of staff, a question; False where they asked none, or are asked something."""
    last = next((line for line in reversed(turn.lead.dialogue.recent) if line.by != "lead"), None)
    if last is None or last.by != "staff" or "?" not in last.text or turn.now - last.at > _FRESH:
        return False
    if is_question(words) or find_cue(words) in _OWN:
        return False
    ask_staff(turn, words, told="passed_on")
    return True

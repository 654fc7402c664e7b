"""What is asked in the same breath as a wish to come and try."""

from conversations.dialogue.responding.left import is_whole, list_behind_wish
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.handoff.questions import ask_staff
from conversations.profile.interests import find_interests
from conversations.trials import words as said
from conversations.trials.trying import TrialNames
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_BARE = 3  # words that do no more than name a dance


def answer_rest(turn: Turn, words: str) -> None:
    """Questions that stand beside it are answered as well."""
    names, parts = turn.playbook.index(TrialNames), split_acts(words)
    for part in parts if len(parts) > 1 else list_behind_wish(words):
        is_mine = (
            names.words.wants(part)
            or asks_to_book(part)
            or said.asks_whether(part)
            or said.asks_when(part)
            or said.wants_other(part)
            or said.calls_off(part)
            or said.asks_for_next(part)
            or (len(part.split()) <= _BARE and find_interests(turn, part))
        )
        if is_question(part) and not is_mine:
            before = turn.gathered_text()
            turn.playbook.index(Dispatch).answer(turn, part)
            if turn.gathered_text() == before and is_whole(turn, part):
                ask_staff(turn, part)

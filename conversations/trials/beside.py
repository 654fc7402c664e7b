"""What is asked in one breath with what was taken up of a trial class."""

from collections.abc import Callable
from dataclasses import replace

from conversations.answers.answering import answer_act
from conversations.dialogue.responding.left import is_whole, list_behind_wish
from conversations.dialogue.responding.likely import guess_likely
from conversations.handoff.questions import ask_staff
from conversations.trials.wishing import is_of_wish
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_FEW = 10  # words of a question that may be guessed


def answer_rest(turn: Turn, words: str, is_heard: Callable[[str], bool] = lambda part: False) -> None:
    """Questions that stand beside it are answered as well; `is_heard`: what was dealt with already."""
    parts = split_acts(words)
    for part in parts if len(parts) > 1 else list_behind_wish(words):
        if not is_question(part) or is_of_wish(turn, part) or is_heard(part):
            continue
        before = turn.gathered_text()
        turn.playbook.index(Dispatch).answer(turn, part)
        if turn.gathered_text() != before:
            continue
        if likely := guess_likely(turn, part, _FEW):
            answer_act(turn, replace(likely, alone=False))
        elif is_whole(turn, part):
            ask_staff(turn, part)

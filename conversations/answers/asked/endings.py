"""Questions that end in one the journey knows ("hip hop for a boy of ten, how much is it")."""

from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question

_FEWEST, _MOST = 2, 5


class Endings:
    """An index: the answer of each short example, by its words; examples of two answers are left out."""

    def __init__(self, playbook: Playbook) -> None:
        found: dict[tuple[str, ...], set[str]] = {}
        for name, answer in playbook.journey.answers.items():
            for phrases in answer.examples.values():
                for phrase in phrases:
                    found.setdefault(words_of(phrase), set()).add(name)
        self.answers = {
            words: next(iter(names))
            for words, names in found.items()
            if len(names) == 1 and _FEWEST <= len(words) <= _MOST
        }


def find_asked_at_end(turn: Turn, words: str) -> str | None:
    """The answer whose example the words of a longer question end in, or None."""
    said, known = words_of(words), turn.playbook.index(Endings).answers
    if not is_question(words):
        return None
    ends = (said[-count:] for count in range(min(_MOST, len(said) - 1), _FEWEST - 1, -1))
    return next((known[each] for end in ends for each in (end, _unjoin(end)) if each in known), None)


def _unjoin(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the "and" that Hebrew joins to a word."""
    return (words[0].removeprefix("ו"), *words[1:])

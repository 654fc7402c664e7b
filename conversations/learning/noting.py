"""Questions that the owner should look at: noted by whoever finds that one has no answer, or hardly one."""

from conversations.learning.effects import KeepQuestion
from conversations.learning.facts import QuestionUnanswered
from conversations.learning.not_ours import NotOurs
from conversations.turn.turn import Turn

SURE = 0.7
"""An answer with less confidence than this is shown to the owner, who knows whether it was right."""
_KEPT = 500  # characters


def note_unanswered(turn: Turn, words: str, likeliest: str | None, score: float | None) -> None:
    """A question has no answer; `likeliest` came nearest. What is no question for the business is not noted."""
    asked = words.strip()[:_KEPT]
    if not any(letter.isalpha() for letter in asked) or is_not_ours(turn, asked):
        return
    turn.note(QuestionUnanswered(asked, likeliest, score))
    turn.add(KeepQuestion(asked, likeliest, score))


def note_doubt(turn: Turn, words: str, answer: str, score: float) -> None:
    """A question got an answer; with little confidence it is kept to be looked at."""
    if score < SURE and words.strip():
        turn.add(KeepQuestion(words.strip()[:_KEPT], answer, score, answered=True))


def is_not_ours(turn: Turn, words: str) -> bool:
    """Whether the owner said of such words that they are no question for the business."""
    return turn.playbook.index(NotOurs).has(words)


def find_likeliest(turn: Turn, words: str) -> tuple[str | None, float | None]:
    """The answer that came nearest to words, and how near; nothing where none came near at all."""
    for candidate in turn.playbook.reader.read(words).candidates:
        if candidate.label.kind in ("answer", "doubt") and candidate.label.name in turn.journey.answers:
            return candidate.label.name, round(candidate.score, 3)
    return None, None

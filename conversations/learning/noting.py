"""Questions that the owner should look at: noted by whoever finds that one has no answer, or hardly one."""

from conversations.learning.effects import KeepQuestion
from conversations.learning.facts import QuestionUnanswered
from conversations.learning.not_ours import NotOurs
from conversations.turn.turn import Turn
from conversations.understanding.reading import OTHER, THRESHOLD

SURE = 0.7
"""An answer with less confidence than this is shown to the owner, who knows whether it was right."""
_NEAR = 0.1
"""What came less near than this is no likelier than any other."""
_KEPT = 500  # characters


def note_unanswered(turn: Turn, words: str, likeliest: str | None, score: float | None) -> None:
    """A question has no answer; `likeliest` came nearest. What is no question for the business is not noted."""
    asked = words.strip()[:_KEPT]
    if (
        not any(letter.isalpha() for letter in asked)
        or is_not_ours(turn, asked)
        or _is_elsewhere(turn, asked)
    ):
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
        is_answer = (
            candidate.label.kind in ("answer", "doubt") and candidate.label.name in turn.journey.answers
        )
        if is_answer and candidate.score >= _NEAR:
            return candidate.label.name, round(candidate.score, 3)
    return None, None


def _is_elsewhere(turn: Turn, words: str) -> bool:
    """Whether words are plainly about nothing of the business."""
    best = turn.playbook.reader.read(words).best
    return best is not None and best.label == OTHER and best.score >= THRESHOLD

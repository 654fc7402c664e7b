"""From which score on a message is a refusal, or asks for a person, fitted by `make fit`."""

from conversations.understanding.intents.detector import Lesson, learn
from conversations.understanding.intents.lessons import KINDS, read_lessons
from conversations.understanding.intents.vocabulary import read_vocabulary

MOST_WRONGLY = {"refusals": 0.045, "people": 0.05}
"""What part of the lines written to sound like it, and not learned, may be taken for the kind."""
FOLDS = 4


def fit_threshold(kind: str) -> list[str]:
    """The line of the data file for one kind: the lowest threshold that keeps to what is allowed.

    Each line is judged by a detector that did not learn it.
    """
    scored = score_unlearned(kind)
    heard = sorted(score for lesson, score in scored if lesson.wanted)
    wrongly = sorted((score for lesson, score in scored if not lesson.wanted), reverse=True)
    least = wrongly[int(MOST_WRONGLY[kind] * len(wrongly))]
    right, wrong = sum(score > least for score in heard), sum(score > least for score in wrongly)
    return [
        f"# not learned, {right} of {len(heard)} are heard, {wrong} of {len(wrongly)} wrongly",
        f"{kind}: {least:.2f}",
    ]


def score_unlearned(kind: str) -> list[tuple[Lesson, float]]:
    """Every labelled line with the score it gets of a detector that learned the other folds."""
    lessons, vocabulary = read_lessons(kind), read_vocabulary(KINDS[kind])
    ordinary = [lesson for lesson in lessons if lesson.counts < 1]
    sides = [[each for each in lessons if each.counts == 1 and each.wanted is side] for side in (True, False)]
    scored: list[tuple[Lesson, float]] = []
    for fold in range(FOLDS):
        asked: list[Lesson] = []
        learned = list(ordinary)
        for side in sides:
            for at, lesson in enumerate(side):
                (asked if at % FOLDS == fold else learned).append(lesson)
        detector = learn(learned, vocabulary)
        scored += [(lesson, detector.score(lesson.text)) for lesson in asked]
    return scored

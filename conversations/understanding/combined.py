"""A journey's answers and what people do everywhere, read by a reader each, and which of the two is meant.

An owner's few examples and thousands of built-in ones in one classifier would drown the few. The reader of acts is the
same for every journey, so it is learned once.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np

from conversations.understanding.curve import ACTS, PLAIN, TAUGHT, read_weights
from conversations.understanding.data import read_data
from conversations.understanding.examples import read_acts_only
from conversations.understanding.neighbours import Floats
from conversations.understanding.phrases import words_of
from conversations.understanding.reader import LearnedReader
from conversations.understanding.reading import OTHER, Candidate, Example, Label, Reading, Vector
from conversations.understanding.segments import is_question

AS_WELL_ASKED = frozenset({
    "too_expensive", "haggle", "cheaper_elsewhere", "no_time", "too_far", "not_sure", "postpone", "commitment",
    "distrust", "for_child", "own_age", "alone", "as_couple", "for_group", "beginner", "experienced", "shy",
    "health_constraint", "diet", "wedding", "birthday", "loss", "illness", "reserve_duty", "good_news", "hard_time",
    "lives_in", "gift", "student_soldier", "request_book", "my_code", "private_lessons", "request_freeze",
    "request_cancel", "refund", "where_is_it", "other_language", "ask_info", "injured", "send_again", "am_i_booked",
    "request_move", "invoice", "press_event", "link_broken", "what_can_you_do",
})  # fmt: skip
"""Acts that a question of some business may read like: they are nothing to learn from what is no question."""
_AS_OTHER = 900
_GENERIC = 3  # every third of the generic questions is enough
_NOTHING = 1e-4
_KEPT = 5


class CombinedReader:
    """What `Reader` promises, for a journey with acts."""

    def __init__(self, own: Sequence[Example], acts: LearnedReader) -> None:
        """`own` are the journey's examples and the background; `acts` has learned the acts."""
        self.acts = acts
        self.answers = LearnedReader([*own, *list_others()])

    @property
    def examples(self) -> list[Example]:
        """All that is learned."""
        return [*self.answers.examples, *self.acts.examples]

    @property
    def labels(self) -> list[Label]:
        """All that may be meant."""
        return list(dict.fromkeys((*self.answers.labels, *self.acts.labels)))

    @property
    def knows_vectors(self) -> bool:
        """Whether sentences' meanings are learned."""
        return self.answers.knows_vectors and self.acts.knows_vectors

    def learn_vectors(self, vectors: Mapping[str, Vector]) -> None:
        """See LearnedReader."""
        if not self.acts.knows_vectors:
            self.acts.learn_vectors(vectors)
        self.answers.learn_vectors(vectors)

    def wants_vector(self, text: str) -> bool:
        """See Reader."""
        return self.answers.wants_vector(text) or self.acts.wants_vector(text)

    def remember(self, text: str, vector: Sequence[float] | Vector) -> None:
        """See Reader."""
        self.answers.remember(text, vector)
        self.acts.remember(text, vector)

    def read(self, text: str) -> Reading:
        """See Reader."""
        asked, done = self.answers.read(text), self.acts.read(text)
        for reading in (asked, done):
            if reading.best and reading.best.score == 1.0 and reading.best.label != OTHER:
                return reading
        if not asked.candidates:
            return done
        likely = _weigh(text, asked, done, TAUGHT if asked.is_taught else PLAIN)
        found = [*_share(asked, likely[0]), *_share(done, likely[1]), Candidate(OTHER, float(likely[2]))]
        found.sort(key=lambda candidate: -candidate.score)
        nearest = sorted((*asked.nearest, *done.nearest), key=lambda one: -one[1])
        return Reading(tuple(found[:_KEPT]), tuple(nearest[:_KEPT]), asked.is_taught)


def list_generic() -> list[Example]:
    """What is asked of businesses of any trade: no act, for the reader of acts."""
    return [
        Example(OTHER, text, language)
        for language, texts in read_data("questions").items()
        for text in texts[::_GENERIC]
    ]


@cache
def list_others() -> tuple[Example, ...]:
    """Acts that ask nothing, as what answers nothing: for the reader of answers, an even selection."""
    hard = [each for each in read_acts_only() if each.label.name not in AS_WELL_ASKED]
    step = max(1, len(hard) // _AS_OTHER)
    return tuple(Example(OTHER, each.text, each.language) for each in hard[::step])


def weigh(text: str, asked: Reading, done: Reading) -> Floats:
    """What tells whether a text asks, does something or neither: the traits that the weights are fitted for."""
    answer, no_answer = _best_of(asked)
    act, no_act = _best_of(done)
    question, length = float(is_question(text)), math.log(1 + len(words_of(text)))
    lenient = float(act.label.name in AS_WELL_ASKED)
    on_answer, on_act = _log(answer.score), _log(act.score)
    return np.array([
        1.0, question, length, lenient, on_answer, on_act, _log(no_answer), _log(no_act), question * on_answer,
        question * on_act, question * lenient, length * on_answer, length * on_act, lenient * on_act,
        on_answer * on_act / 4,
    ], dtype=np.float32)  # fmt: skip


def _weigh(text: str, asked: Reading, done: Reading, curve: str) -> Floats:
    weighed = weigh(text, asked, done) @ read_weights(f"{curve}_{ACTS}_or_answers")
    likely = np.exp(weighed - weighed.max())
    return likely / likely.sum()  # type: ignore[no-any-return]


def _best_of(reading: Reading) -> tuple[Candidate, float]:
    best = next((each for each in reading.candidates if each.label != OTHER), Candidate(OTHER, _NOTHING))
    return best, next((each.score for each in reading.candidates if each.label == OTHER), _NOTHING)


def _share(reading: Reading, likely: float) -> list[Candidate]:
    """How likely each is, if one of these is meant at all."""
    own = [each for each in reading.candidates if each.label != OTHER]
    total = sum(each.score for each in own) or 1.0
    return [Candidate(each.label, float(likely * each.score / total)) for each in own]


def _log(share: float) -> float:
    return math.log(share + 0.005)

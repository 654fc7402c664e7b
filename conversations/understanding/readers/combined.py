"""A journey's answers and what people do everywhere, read by a reader each, and which of the two is meant.

An owner's few examples and thousands of built-in ones in one classifier would drown the few. The reader of acts is the
same for every journey, so it is learned once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from zlib import crc32

from conversations.understanding.curve import PLAIN, TAUGHT
from conversations.understanding.data import read_data
from conversations.understanding.likeness.memory import LONGEST, Memory
from conversations.understanding.phrases import words_of
from conversations.understanding.readers.asked import is_meant
from conversations.understanding.readers.choosing import AS_WELL_ASKED, Sides, choose, other_of, read_choice
from conversations.understanding.readers.commonest import Commonest
from conversations.understanding.readers.examples import read_acts_only
from conversations.understanding.readers.finer import FinerReader
from conversations.understanding.readers.reader import LearnedReader
from conversations.understanding.readers.twofold import TwofoldReader
from conversations.understanding.reading import OTHER, Candidate, Example, Label, Reading, Recalled, Vector
from conversations.understanding.rereading import learning
from conversations.understanding.segments import is_question
from conversations.understanding.vectors import Passages

_SURE = 0.9
"""From this confidence on the reader of answers is not asked again."""
_AS_OTHER = 900
_GENERIC = 3  # a third of the generic questions is enough
_KEPT = 5
_SURE_ALONE, _SURE_OF_WORDS, _NOT_UNLIKELY = 0.7, 0.95, 0.2
"""How sure it must be of a question, and of what is none; and how likely that is otherwise."""
_FAR_AHEAD, _NEARLY = 4.5, 2.0
"""How many times likelier than nothing an answer is that is taken as meant, and at most where none is (`Weighing`)."""


class CombinedReader:
    """What `Reader` promises, for a journey with acts."""

    def __init__(
        self, own: Sequence[Example], acts: LearnedReader | TwofoldReader, passages: Sequence[Example] = ()
    ) -> None:
        """`own` are the journey's examples and the background; `acts` has learned the acts; `passages` is what answers say."""
        self.acts = acts
        self._passages = Passages(passages)
        self._recalled: Memory[tuple[Recalled, ...]] = Memory()
        few = [each for each in own if not each.is_paraphrase]
        self.answers = read_whole(few, own)
        self._own = own
        self._finer = FinerReader([*few, *list_others()]) if any(each.part for each in own) else None
        self._finest = self._finer
        self._commonest = Commonest(few)
        self._known: Memory[tuple[Reading, Reading, Reading]] = Memory()

    @property
    def examples(self) -> list[Example]:
        """All that is learned."""
        finer = (*self._own, *list_others()) if self._finer else ()
        return [*self.answers.examples, *finer, *self.acts.examples, *self._passages.examples]

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
        with learning():
            self._learn_vectors(vectors)

    def _learn_vectors(self, vectors: Mapping[str, Vector]) -> None:
        if not self.acts.knows_vectors:
            self.acts.learn_vectors(vectors)
        if self._finer:
            finest = self._finer
            if len(finest.examples) < len(self._own):
                finest = FinerReader([*self._own, *list_others()], by_words=False)
            finest.learn_vectors(vectors)
            self._finest = finest
        self.answers.learn_vectors(vectors)
        self._passages.learn_vectors(vectors)
        self._recalled = Memory()

    def wants_vector(self, text: str) -> bool:
        """See Reader."""
        is_asked = self._passages.knows_vectors and is_question(text) and self.answers.knows(text) is None
        return self.answers.wants_vector(text) or self.acts.wants_vector(text) or is_asked

    def knows(self, text: str) -> Vector | None:
        """See Reader."""
        return self.answers.knows(text)

    def remember(self, text: str, vector: Sequence[float] | Vector) -> None:
        """See Reader."""
        for reader in (self._finest, self.answers, self.acts):
            if reader:
                reader.remember(text, vector)

    def recall(self, text: str) -> tuple[Recalled, ...]:
        """What of the journey's answers comes nearest to a text: finer than `read`, and less sure."""
        vector = self.answers.knows(text)
        key = text, vector is not None
        known = self._recalled.get(key)
        if known is None:
            known = self._recalled.keep(key, self._passages.recall(text, vector))
        return known

    def compare(self, text: str) -> tuple[Recalled, ...]:
        """See Reader."""
        finer = self._find_finer(text)
        return finer.compare(text) if finer and words_of(text) else ()

    def _find_finer(self, text: str) -> FinerReader | None:
        """The one of all ways to ask where the meaning of the text is known, else that of the few."""
        return self._finest if self._finest and self._finest.knows(text) else self._finer

    def read(self, text: str) -> Reading:
        """See Reader."""
        asked, done = self.answers.read(text), self.acts.read(text)
        known = self._known.get(text)
        if known is not None and known[0] is asked and known[1] is done:
            return known[2]
        reading = self._combine(text, self._look_closer(text, asked), done)
        if len(text) <= LONGEST:
            self._known.keep(text, (asked, done, reading))
        return reading

    def _look_closer(self, text: str, asked: Reading) -> Reading:
        """What is asked for by the wording of a variant is asked for, however unlikely the answer at large makes it."""
        finer = self._find_finer(text)
        if finer is None or not asked.candidates:
            return asked
        if exact := finer.find_exact(text):
            return Reading((Candidate(exact.label, 1.0),), ((exact, 1.0),))
        if weighed := finer.weigh(text, asked):
            return replace(asked, candidates=_place(*_agree(text, asked, *weighed)), is_taught=True)
        asked = _turn_to_nearest(finer, text, asked)
        meant = finer.find_meant(text)
        if meant is None or (
            asked.candidates[0].label == meant.label and asked.candidates[0].score >= meant.score
        ):
            return asked
        rest = [each for each in asked.candidates if each.label != meant.label]
        rest = [replace(each, score=each.score * (1 - meant.score)) for each in rest]
        return replace(asked, candidates=(meant, *rest))

    def _combine(self, text: str, asked: Reading, done: Reading) -> Reading:
        for reading in (asked, done):
            if reading.best and reading.best.score == 1.0 and reading.best.label != OTHER:
                return reading
        if plain := self._commonest.find(text):
            return Reading((Candidate(plain, 1.0),))
        if not asked.candidates:
            return done
        choice = choose(Sides.of(text, asked, done), read_choice(TAUGHT if asked.is_taught else PLAIN))
        found = [
            each for each in (*asked.candidates, *done.candidates) if each.label != OTHER and each != choice
        ]
        found.sort(key=lambda candidate: -candidate.score)
        other = Candidate(OTHER, min(other_of(asked), other_of(done)))
        nearest = sorted((*asked.nearest, *done.nearest), key=lambda one: -one[1])[:_KEPT]
        first = [choice] if choice else [other]
        rest = found if choice is None else [other, *found]
        candidates = (*first, *sorted(rest, key=lambda each: -each.score))[:_KEPT]
        return Reading(candidates, tuple(nearest), asked.is_taught, is_sure=choice is not None)


def _turn_to_nearest(finer: FinerReader, text: str, asked: Reading) -> Reading:
    """What is asked is more likely of the answer whose own wording comes nearest, where the likeliest is none too sure."""
    best = asked.candidates[0]
    if best.label.kind != "answer" or best.score >= _SURE:
        return asked
    if not (asked.is_taught and is_question(text)):
        return asked
    nearest = finer.find_nearest_answer(text, best.label.name)
    if nearest is None:
        return asked
    rest = [each for each in asked.candidates if each.label not in (nearest, best.label)]
    second = next((each.score for each in asked.candidates if each.label == nearest), 0.0)
    return replace(asked, candidates=(Candidate(nearest, best.score), *rest, Candidate(best.label, second)))


def _agree(
    text: str, asked: Reading, likely: float, answers: tuple[Candidate, ...]
) -> tuple[float, tuple[Candidate, ...]]:
    """Where the reader of whole answers is sure of the likeliest, and that is not unlikely, it is believed."""
    best, first = asked.candidates[0], answers[0]
    least = _SURE_ALONE if is_question(text) else _SURE_OF_WORDS
    if best.label != first.label or likely < _NOT_UNLIKELY or best.score < max(least, first.score):
        return likely, answers
    return best.score, (replace(first, score=best.score), *answers[1:])


def _place(likely: float, answers: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Answers beside what is about nothing, which leaves no more than is likely of them, and is small beside a sure one."""
    best = answers[0].score
    left = max(1 - sum(each.score for each in answers), 0.0)
    other = min(left, best / _FAR_AHEAD) if is_meant(likely) else max(left, best / _NEARLY)
    return tuple(sorted((*answers, Candidate(OTHER, other)), key=lambda each: -each.score))


def read_whole(few: Sequence[Example], own: Sequence[Example]) -> LearnedReader | TwofoldReader:
    """The reader of answers at large: what only a variant is asked by does not speak for them."""
    plain, every = ([*(each for each in one if not each.apart), *list_others()] for one in (few, own))
    return LearnedReader(plain) if len(plain) == len(every) else TwofoldReader(LearnedReader(plain), every)


def list_generic() -> list[Example]:
    """What is asked of businesses of any trade: no act, for the reader of acts."""
    return [
        Example(OTHER, text, language)
        for language, texts in read_data("questions").items()
        for text in texts
        if drawn_at(text) % _GENERIC == 0
    ]


@cache
def list_others() -> tuple[Example, ...]:
    """Acts that ask nothing, as what answers nothing: for the reader of answers, an even selection.

    Drawn by lot of each text's own, so that one example more, or one that goes, changes no more than one of them:
    what is read far away stays as it was.
    """
    hard = [each for each in read_acts_only() if each.label.name not in AS_WELL_ASKED]
    hard = sorted(hard, key=lambda each: drawn_at(each.text))[:_AS_OTHER]
    return tuple(Example(OTHER, each.text, each.language) for each in hard)


def drawn_at(text: str) -> int:
    """The lot of a text: the same on every machine and whatever else there is."""
    return crc32(text.encode())

"""What one text may mean: the examples a reader learns from, and what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
"""What a sentence means, as numbers: the nearer two are, the nearer their meanings."""

THRESHOLD = 0.5
"""From this confidence on something is taken as meant."""
CLEARLY_AHEAD = 0.15
"""By how much the best must be ahead of the second."""
ALONE_LIKELY, TIMES_THE_SECOND = 0.3, 4.0
"""Something less likely is taken as meant where nothing else comes near."""
LIKELY = 0.25
"""From this confidence on it is worth asking whether something is meant."""


class Encoder(Protocol):
    """Puts what a sentence means into numbers. Slow: never called while deciding."""

    def encode(self, text: str) -> Vector:
        """A vector of length one; the same length of list for every text."""
        ...


@dataclass(frozen=True, slots=True)
class Label:
    """What an example is of."""

    kind: Literal["answer", "doubt", "act", "other", "passage"]
    """A question an answer answers; a worry that it meets ("יקר לי"); something done by saying it; nothing of the business;
    a sentence of an answer, or of a variant of one."""
    name: str
    """The answer's id, or the act's; of a passage also the number of the variant ("price/3")."""


OTHER = Label("other", "")


@dataclass(frozen=True, slots=True)
class Example:
    """Words somebody may use, and what they mean by them."""

    label: Label
    text: str
    language: str
    part: str = ""
    """The variant of an answer that is asked for by these words ("price/3"), where it is one."""
    apart: bool = False
    """Whether they choose the variant only, and do not speak for the answer at large."""
    is_paraphrase: bool = False
    """Whether they are one of many ways to say it, to be learned by what they mean and not by their words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be meant, and the confidence (0..1) that it is."""

    label: Label
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text may mean: the likeliest first, each label at most once; and the few nearest examples, to explain it."""

    candidates: tuple[Candidate, ...] = ()
    nearest: tuple[tuple[Example, float], ...] = ()
    is_taught: bool = False
    """Whether the meaning of the whole sentence was looked at."""
    is_sure: bool | None = None
    """Whether the best is meant, where whoever read it knows better than by the scores."""

    @property
    def best(self) -> Candidate | None:
        """The likeliest, however unlikely."""
        return self.candidates[0] if self.candidates else None

    @property
    def sure(self) -> bool:
        """Whether the best is about the business, likely enough and well ahead of the second."""
        if not self.candidates or self.candidates[0].label == OTHER:
            return False
        if self.is_sure is not None:
            return self.is_sure
        second = self.candidates[1].score if len(self.candidates) > 1 else 0.0
        best = self.candidates[0].score
        return best >= THRESHOLD and best - second >= CLEARLY_AHEAD

    @property
    def is_alone_likely(self) -> bool:
        """Whether the best is not sure by far, but nothing else comes near."""
        if not self.candidates or self.candidates[0].label == OTHER or self.is_sure is not None:
            return False
        second = self.candidates[1].score if len(self.candidates) > 1 else 0.0
        best = self.candidates[0].score
        return best >= ALONE_LIKELY and best >= TIMES_THE_SECOND * second

    @property
    def torn(self) -> tuple[Candidate, Candidate] | None:
        """The two best, where both are likely and neither well ahead."""
        if self.sure:
            return None
        likely = [each for each in self.candidates if each.label != OTHER and each.score >= LIKELY]
        other = next((each.score for each in self.candidates if each.label == OTHER), 0.0)
        if len(likely) < 2 or likely[1].score < other or likely[0].label.name == likely[1].label.name:
            return None
        return likely[0], likely[1]


@dataclass(frozen=True, slots=True)
class Recalled:
    """An answer, or a variant of one ("price/3"), and how near (0..1, about) what it says or is asked by comes."""

    name: str
    near: float


class Reader(Protocol):
    """Reads texts. Pure, never raises, quick; shared by all."""

    def read(self, text: str) -> Reading:
        """What a text may mean, by its vector, too, where that is remembered."""
        ...

    def compare(self, text: str) -> tuple[Recalled, ...]:
        """How near what each answer and each variant ("price/3") is asked by comes to a text, the nearest first."""
        ...

    def wants_vector(self, text: str) -> bool:
        """Whether a vector would help to read this text better."""
        ...

    def knows(self, text: str) -> Vector | None:
        """The vector of a text, where it is remembered."""
        ...

    def remember(self, text: str, vector: Sequence[float] | Vector) -> None:
        """Keep what a text means, for the next few times it is read."""
        ...

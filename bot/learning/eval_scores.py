"""How well questions are matched, and refusals and requests for a person told."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from bot.learning.eval_files import LANGUAGES, EvalQuestion, detect_script, read_lines
from bot.understanding.encoder import SentenceEncoder
from conversations.understanding.intents.signals import asks_for_person, refuses
from conversations.understanding.readers.building import AnyReader
from conversations.understanding.readers.reader import Label
from conversations.understanding.reading import Vector

Meets = Mapping[str, str]
"""Which answer of a business speaks to an act."""


class Remembering:
    """An encoder that is asked about a text once, however many ways it is scored."""

    def __init__(self, encoder: SentenceEncoder, known: Mapping[str, Vector] = MappingProxyType({})) -> None:
        """`known` are vectors that need not be made again."""
        self._encoder = encoder
        self._known = dict(known)

    def encode(self, text: str) -> Vector:
        """The vector of a message."""
        if text not in self._known:
            self._known[text] = self._encoder.encode(text)
        return self._known[text]


@dataclass(slots=True)
class Score:
    """Counts over some questions, the seconds each took, and what went wrong."""

    asked: int = 0
    right: int = 0
    off_topic: int = 0
    false_answers: int = 0
    missed: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        """Share (0..1) that got what it should, off-topic ones none."""
        return self.right / self.asked if self.asked else 1.0

    @property
    def false_rate(self) -> float:
        """Share (0..1) of the off-topic messages that got an answer."""
        return self.false_answers / self.off_topic if self.off_topic else 0.0

    def count(self, asked: EvalQuestion, got: str | None, score: float) -> None:
        """Count one question and what it got."""
        self.asked += 1
        self.right += got == asked.answer
        self.off_topic += asked.answer is None
        self.false_answers += asked.answer is None and got is not None
        if got != asked.answer:
            self.missed.append(f"{asked.text}  →  {got} ({score:.2f}), not {asked.answer}")

    def add(self, other: "Score") -> None:
        """Add another score's counts."""
        self.asked += other.asked
        self.right += other.right
        self.off_topic += other.off_topic
        self.false_answers += other.false_answers
        self.missed += other.missed
        self.seconds += other.seconds


def score_questions(
    reader: AnyReader, questions: Iterable[EvalQuestion], encoder: Remembering | None = None,
    meets: Meets = MappingProxyType({}),
) -> tuple[Score, Score]:  # fmt: skip
    """The scores of the tuning part and of the held-out part; with an encoder it is asked as the bot would ask it."""
    parts = Score(), Score()
    for asked in questions:
        part = parts[asked.held_out]
        started = time.perf_counter()
        if encoder and reader.wants_vector(asked.text):
            reader.remember(asked.text, encoder.encode(asked.text))
        got, score = find_answer(reader, asked.text, meets)
        part.seconds.append(time.perf_counter() - started)
        part.count(asked, got, score)
    return parts


def find_answer(reader: AnyReader, question: str, meets: Meets) -> tuple[str | None, float]:
    """The answer that a message would get: its id, "refusal", "handoff", or None; and how sure (0..1) that is."""
    if refuses(question):
        return "refusal", 1.0
    if asks_for_person(question):
        return "handoff", 1.0
    reading = reader.read(question)
    best = reading.best
    if best is None or not (reading.sure or reading.is_alone_likely):
        return None, best.score if best else 0.0
    return (meets.get(best.label.name) if best.label.kind == "act" else best.label.name), best.score


def score_forced(reader: AnyReader, asked: Iterable[tuple[str, Label]], encoder: Remembering | None) -> Score:
    """How often the likeliest answer is the right one, whatever else it may be."""
    score = Score()
    for text, label in asked:
        if encoder and reader.wants_vector(text):
            reader.remember(text, encoder.encode(text))
        best = next((each for each in reader.read(text).candidates if each.label.kind == "answer"), None)
        score.count(
            EvalQuestion(text, label.name), best.label.name if best else None, best.score if best else 0.0
        )
    return score


@dataclass(slots=True)
class Heard:
    """Counts over phrases in one language: what should be heard and was, what should not and was."""

    wanted: int = 0
    heard: int = 0
    others: int = 0
    wrongly: int = 0
    missed: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def count(self, text: str, wanted: bool, got: bool) -> None:
        """Count one phrase and whether it was heard."""
        self.wanted += wanted
        self.heard += wanted and got
        self.others += not wanted
        self.wrongly += got and not wanted
        if got != wanted:
            self.missed.append(f"{'not heard' if wanted else 'wrongly heard'}: {text}")

    def add(self, other: "Heard") -> None:
        """Add another's counts."""
        self.wanted += other.wanted
        self.heard += other.heard
        self.others += other.others
        self.wrongly += other.wrongly
        self.seconds += other.seconds


def score_signal_file(file: Path, name: str, tells: Callable[[str], bool]) -> dict[str, Heard]:
    """What is heard in a file whose objects have `text` and the right answer as `name`, by language, and by kind where
    they have a `kind`."""
    scores = {language: Heard() for language in LANGUAGES}
    for line in read_lines(file):
        started = time.perf_counter()
        got = tells(line["text"])
        seconds = time.perf_counter() - started
        keys = [detect_script(line["text"]), *([f"kind {line['kind']}"] if line.get("kind") else [])]
        for key in keys:
            score = scores.setdefault(key, Heard())
            score.seconds += seconds
            score.count(line["text"], line[name], got)
    return scores

"""`make eval`: how well questions are matched and refusals told, on files of messages as people type them.

The files are beside the tests. Two fifths of every file were never read while the vocabulary was written and the
confidence fitted; they are scored apart as "held out".
"""

import json
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.commands.ask import build_matcher, find_answer
from bot.settings import SAMPLE_JOURNEY
from conversations.journey.load import load_journey
from conversations.understanding.matching import Example, Matcher
from conversations.understanding.signals import asks_for_person, refuses

FILES = Path(__file__).resolve().parents[2] / "tests" / "understanding" / "eval"
STUDIO = "studio"
LANGUAGES = ("he", "en")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a file, and the answer it should get (None: it is about something else)."""

    question: str
    answer: str | None

    @property
    def held_out(self) -> bool:
        """True for the two fifths that nothing was tuned on, the same ones for ever."""
        return zlib.crc32(self.question.encode("utf-8", "replace")) % 5 < 2


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

    def count(self, asked: Asked, got: str | None, score: float) -> None:
        """Count one question and what it got."""
        self.asked += 1
        self.right += got == asked.answer
        self.off_topic += asked.answer is None
        self.false_answers += asked.answer is None and got is not None
        if got != asked.answer:
            self.missed.append(f"{asked.question}  →  {got} ({score:.2f}), not {asked.answer}")

    def add(self, other: "Score") -> None:
        """Add another score's counts."""
        self.asked += other.asked
        self.right += other.right
        self.off_topic += other.off_topic
        self.false_answers += other.false_answers
        self.missed += other.missed
        self.seconds += other.seconds


def read_lines(file: Path) -> list[dict[str, Any]]:
    """The objects of a file with one JSON object a line, but for a first one that says what the file is."""
    objects = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return objects[1:] if "about" in objects[0] else objects


def read_businesses() -> Iterator[tuple[str, Matcher, dict[str, list[Asked]]]]:
    """Every business with its matcher and its questions by language; messages about nothing of it are in both."""
    studio = build_matcher(load_journey(SAMPLE_JOURNEY))
    yield (
        STUDIO,
        studio,
        {language: _read_asked(FILES / f"questions_{language}.jsonl") for language in LANGUAGES},
    )
    for folder in sorted(path for path in FILES.iterdir() if path.is_dir()):
        matcher = Matcher([Example(**line) for line in read_lines(folder / "examples.jsonl")])
        yield (
            folder.name,
            matcher,
            {language: _read_asked(folder / "questions.jsonl", language) for language in LANGUAGES},
        )


def _read_asked(file: Path, language: str | None = None) -> list[Asked]:
    return [
        Asked(line["question"], line["answer"])
        for line in read_lines(file)
        if language in (None, line.get("language"))
    ]


def score_questions(matcher: Matcher, questions: list[Asked]) -> tuple[Score, Score]:
    """The scores of the tuning part and of the held-out part."""
    parts = Score(), Score()
    for asked in questions:
        part = parts[asked.held_out]
        started = time.perf_counter()
        got, score = find_answer(matcher, asked.question)
        part.seconds.append(time.perf_counter() - started)
        part.count(asked, got, score)
    return parts


def find_signal_files(name: str) -> list[Path]:
    """The files about one yes-or-no signal: the first grew with the code, the others were written blind."""
    kind = "refusals" if name == "refuses" else "handoffs"
    return [FILES / f"{kind}.jsonl", *sorted(FILES.glob(f"{kind}_blind_*.jsonl"))]


def score_signal(name: str, tells: Callable[[str], bool]) -> list[str]:
    """The lines about one signal, from files whose objects have `text` and the right answer as `name`."""
    return [line for file in find_signal_files(name) for line in _score_file(file, name, tells)]


def _score_file(file: Path, name: str, tells: Callable[[str], bool]) -> list[str]:
    lines = read_lines(file)
    wrong = [line for line in lines if tells(line["text"]) != line[name]]
    yes = sum(line[name] for line in lines)
    slips = sum(not line[name] for line in wrong)
    blind = file.stem.partition("_blind_")[2]
    title = f"{name}, blind {blind}" if blind else name
    head = (
        f"{title}: {len(lines) - len(wrong)} of {len(lines)} right; {len(wrong) - slips} of {yes} overheard"
    )
    return [
        f"{head}, {slips} of {len(lines) - yes} wrongly heard",
        *(f"    {line['text']}" for line in wrong),
    ]


def _say(name: str, score: Score) -> str:
    milliseconds = sorted(1000 * second for second in score.seconds) or [0.0]
    mean = sum(milliseconds) / len(milliseconds)
    p99 = milliseconds[int(0.99 * (len(milliseconds) - 1))]
    return (
        f"{name:<24} {score.asked:>4} asked  {100 * score.accuracy:5.1f}% right  "
        f"false answers {score.false_answers:>2} of {score.off_topic:<3} ({100 * score.false_rate:4.1f}%)  "
        f"{mean:.2f} ms, p99 {p99:.2f} ms"
    )


def evaluate() -> int:
    """Score everything and print it, with what is missed. Answers 2 when the files are not there, else 0."""
    if not FILES.is_dir():
        sys.stdout.write(
            f"{FILES}: no such folder; the questions come with the source, not with the package\n"
        )
        return 2
    totals = Score(), Score()
    lines: list[str] = []
    missed: list[str] = []
    for name, matcher, questions in read_businesses():
        for language, asked in questions.items():
            for held_out, score in enumerate(score_questions(matcher, asked)):
                title = f"{name} {language} {'held out' if held_out else 'tuned'}"
                lines.append(_say(title, score))
                missed += [f"  {title}: {line}" for line in score.missed]
                totals[held_out].add(score)
    whole = Score()
    for held_out, score in enumerate(totals):
        lines.append(_say(f"all {'held out' if held_out else 'tuned'}", score))
        whole.add(score)
    lines.append(_say("all", whole))
    lines += score_signal("refuses", refuses) + score_signal("asks_for_person", asks_for_person)
    sys.stdout.write("\n".join(["Missed:", *missed, "", *lines]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(evaluate())

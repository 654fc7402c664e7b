"""`make eval`: how well questions are matched and refusals told, on files of messages as people type them.

The files are beside the tests. Of the questions two fifths of every file were never read while the vocabulary was
written and the confidence fitted; of the refusals and the requests for a person some files were not. They are scored
apart as "held out".
"""

import json
import re
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
from conversations.understanding.intents.signals import asks_for_person, refuses
from conversations.understanding.matching import Example, Matcher

FILES = Path(__file__).resolve().parents[2] / "tests" / "understanding" / "eval"
STUDIO = "studio"
LANGUAGES = ("he", "en")
_KINDS = {"refuses": ("refusals", "Refusals"), "asks_for_person": ("handoffs", "Requests for a person")}
_HEBREW = re.compile("[א-ת]")


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


def detect_script(text: str) -> str:
    """The language of a phrase of the files by its letters: "he" when any is Hebrew, else "en"."""
    return "he" if _HEBREW.search(text) else "en"


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


def find_signal_files(name: str, part: str = "*") -> list[Path]:
    """The files about one yes-or-no signal: first the one that grew with the code, then those of a part of the others:
    "blind_*" and "tuning" may be tuned on, "held_out_*" never."""
    kind = _KINDS[name][0]
    first = [FILES / f"{kind}.jsonl"] if part == "*" else []
    return [*first, *sorted(FILES.glob(f"{kind}_{part}.jsonl"))]


def score_signal_file(file: Path, name: str, tells: Callable[[str], bool]) -> dict[str, Heard]:
    """What is heard in a file whose objects have `text` and the right answer as `name`, by language."""
    scores = {language: Heard() for language in LANGUAGES}
    for line in read_lines(file):
        score = scores[detect_script(line["text"])]
        started = time.perf_counter()
        got = tells(line["text"])
        score.seconds += time.perf_counter() - started
        score.count(line["text"], line[name], got)
    return scores


def score_signal(name: str, tells: Callable[[str], bool]) -> list[str]:
    """The table of one signal: a line a file and language, then what all tuned and all held-out files come to.

    What is missed is listed, but not of a held-out file: who has read it would tune on it.
    """
    totals = {(held, language): Heard() for held in (False, True) for language in LANGUAGES}
    lines = [f"{_KINDS[name][1]}:"]
    for file in find_signal_files(name):
        part = file.stem.partition("_")[2].replace("_", " ") or "grown with the code"
        for language, score in score_signal_file(file, name, tells).items():
            held_out = part.startswith("held out")
            totals[held_out, language].add(score)
            lines.append(_say_heard(f"{part} {language}", score))
            lines += [] if held_out else [f"      {missed}" for missed in score.missed]
    for (held_out, language), score in totals.items():
        lines.append(_say_heard(f"all {'held out' if held_out else 'tuned'} {language}", score))
    return lines


def _say_heard(title: str, score: Heard) -> str:
    microseconds = 1_000_000 * score.seconds / max(score.wanted + score.others, 1)
    return (
        f"  {title:<24} heard {score.heard:>4} of {score.wanted:<4} "
        f"({100 * score.heard / max(score.wanted, 1):5.1f}%)  wrongly {score.wrongly:>2} of {score.others:<4} "
        f"({100 * score.wrongly / max(score.others, 1):4.1f}%)  {microseconds:.0f} µs"
    )


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
    lines += ["", *score_signal("refuses", refuses), "", *score_signal("asks_for_person", asks_for_person)]
    sys.stdout.write("\n".join(["Missed:", *missed, "", *lines]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(evaluate())

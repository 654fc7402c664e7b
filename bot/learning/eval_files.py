"""The files that questions, refusals and requests for a person are scored on. They are beside the tests.

Two fifths of every file of questions were never read while the vocabulary was written and the confidence fitted; no
file of refusals and of requests for a person was. They are scored apart as "held out".
"""

import json
import random
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.settings import SAMPLE_JOURNEY
from conversations.answers.asked.meeting import find_meetings
from conversations.journey.load import load_journey
from conversations.understanding.readers.examples import read_examples
from conversations.understanding.readers.reader import Example, Label

FILES = Path(__file__).resolve().parents[2] / "tests" / "understanding" / "eval"
STUDIO = "studio"
BLIND = ("driving_school", "wedding_hall")
"""Businesses that were never tuned on."""
LANGUAGES = ("he", "en")
KINDS = {"refuses": ("refusals", "Refusals"), "asks_for_person": ("handoffs", "Requests for a person")}
Asked = list[tuple[str, Label]]
"""Texts, and what each means."""
_HEBREW = re.compile("[א-ת]")


@dataclass(frozen=True, slots=True)
class EvalQuestion:
    """One question of a file, and the answer it should get (None: it is about something else)."""

    text: str
    answer: str | None

    @property
    def held_out(self) -> bool:
        """True for the two fifths that nothing was tuned on, the same ones for ever."""
        return zlib.crc32(self.text.encode("utf-8", "replace")) % 5 < 2


def read_lines(file: Path) -> list[dict[str, Any]]:
    """The objects of a file with one JSON object a line, but for a first one that says what the file is."""
    objects = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return objects[1:] if "about" in objects[0] else objects


@dataclass(frozen=True, slots=True)
class Trade:
    """A business with its examples, and questions put to it by language, some about nothing of it."""

    name: str
    examples: list[Example]
    questions: dict[str, list[EvalQuestion]]
    meets: Mapping[str, str] = field(default_factory=dict)  # which answer speaks to an act

    @property
    def blind(self) -> bool:
        """Whether it was written to be scored only: nothing may be tuned on it."""
        return self.name in BLIND


def read_businesses() -> Iterator[Trade]:
    """Every business, without the background."""
    journey = load_journey(SAMPLE_JOURNEY)
    studio = [each for each in read_examples(journey) if each.label.kind in ("answer", "doubt")]
    questions = {lang: _read_questions(FILES / f"questions_{lang}.jsonl") for lang in LANGUAGES}
    meetings = find_meetings(journey)
    yield Trade(STUDIO, studio, questions, meetings)
    for folder in sorted(path for path in FILES.iterdir() if path.is_dir()):
        examples = [
            Example(Label("answer", line["answer"]), line["text"], line["language"])
            for line in read_lines(folder / "examples.jsonl")
        ]
        questions = {lang: _read_questions(folder / "questions.jsonl", lang) for lang in LANGUAGES}
        yield Trade(folder.name, examples, questions)


def _read_questions(file: Path, language: str | None = None) -> list[EvalQuestion]:
    return [
        EvalQuestion(line["question"], line["answer"])
        for line in read_lines(file)
        if language in (None, line.get("language"))
    ]


def detect_script(text: str) -> str:
    """The language of a phrase of the files by its letters: "he" when any is Hebrew, else "en"."""
    return "he" if _HEBREW.search(text) else "en"


def find_signal_files(name: str) -> list[Path]:
    """The files about one yes-or-no signal. They are held out: what is learned stands in the room's own data."""
    return sorted(FILES.glob(f"{KINDS[name][0]}_held_out_*.jsonl"))


def read_texts_of(business: Trade) -> list[Example]:
    """All that is known to ask for an answer of a business: its examples, and the questions that may be tuned on (of a
    blind one all: it is only scored)."""
    asked = [question for questions in business.questions.values() for question in questions]
    return [
        *business.examples,
        *(
            Example(Label("answer", question.answer), question.text, detect_script(question.text))
            for question in asked
            if question.answer and (business.blind or not question.held_out)
        ),
    ]


def sample(examples: list[Example], each: int, seed: int) -> tuple[list[Example], Asked]:
    """A business with so many examples an answer; the others are asked."""
    drawn = random.Random(seed)
    learned: list[Example] = []
    asked: Asked = []
    for label in dict.fromkeys(example.label for example in examples):
        own = [example for example in examples if example.label == label]
        drawn.shuffle(own)
        learned += own[:each]
        asked += [(example.text, label) for example in own[each:]]
    return learned, asked

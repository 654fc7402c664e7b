"""The files that questions, refusals and requests for a person are scored on. They are beside the tests.

Of the questions two fifths of every file were never read while the vocabulary was written and the confidence fitted;
of the refusals and the requests for a person some files were not. They are scored apart as "held out".
"""

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.commands.ask import build_matcher
from bot.settings import SAMPLE_JOURNEY
from conversations.journey.load import load_journey
from conversations.understanding.matching import Example, Matcher

FILES = Path(__file__).resolve().parents[2] / "tests" / "understanding" / "eval"
STUDIO = "studio"
LANGUAGES = ("he", "en")
KINDS = {"refuses": ("refusals", "Refusals"), "asks_for_person": ("handoffs", "Requests for a person")}
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


def read_businesses() -> Iterator[tuple[str, Matcher, dict[str, list[EvalQuestion]]]]:
    """Every business with its matcher and its questions by language; messages about nothing of it are in both."""
    studio = build_matcher(load_journey(SAMPLE_JOURNEY))
    yield (
        STUDIO,
        studio,
        {language: _read_questions(FILES / f"questions_{language}.jsonl") for language in LANGUAGES},
    )
    for folder in sorted(path for path in FILES.iterdir() if path.is_dir()):
        matcher = Matcher([Example(**line) for line in read_lines(folder / "examples.jsonl")])
        yield (
            folder.name,
            matcher,
            {language: _read_questions(folder / "questions.jsonl", language) for language in LANGUAGES},
        )


def _read_questions(file: Path, language: str | None = None) -> list[EvalQuestion]:
    return [
        EvalQuestion(line["question"], line["answer"])
        for line in read_lines(file)
        if language in (None, line.get("language"))
    ]


def detect_script(text: str) -> str:
    """The language of a phrase of the files by its letters: "he" when any is Hebrew, else "en"."""
    return "he" if _HEBREW.search(text) else "en"


def find_signal_files(name: str, part: str = "*") -> list[Path]:
    """The files about one yes-or-no signal: first the one that grew with the code, then those of a part of the others:
    "blind_*" and "tuning" may be tuned on, "held_out_*" never."""
    kind = KINDS[name][0]
    first = [FILES / f"{kind}.jsonl"] if part == "*" else []
    return [*first, *sorted(FILES.glob(f"{kind}_{part}.jsonl"))]

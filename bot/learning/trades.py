"""What customers of other trades write, by what they ask: files that are written by hand, one a trade."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.learning.eval_files import LANGUAGES, EvalQuestion, Trade
from conversations.understanding.readers.reader import Example, Label

TO_TUNE = Path(__file__).parent / "tuning" / "by_trade"
"""Those that the encoder was taught."""
TO_FIT = Path(__file__).parent / "by_trade"
"""Those that neither it nor any constant was made with: they tell how sure readings turn out."""
_LEARNED = 3
"""Messages of each language that an answer is known by, where the others ask for it."""


@dataclass(frozen=True, slots=True)
class ToldTrade:
    """The messages of a trade's customers: by what is asked, in all languages, and those that ask nothing of it."""

    name: str
    asked: Mapping[str, list[str]]
    nothing: list[str]


def read_trades(folder: Path = TO_TUNE) -> list[ToldTrade]:
    """All of a folder, by name."""
    return [_read(file) for file in sorted(folder.glob("*.yaml"))]


def _read(file: Path) -> ToldTrade:
    told = yaml.safe_load(file.read_text("utf-8"))
    asked = {f"{file.stem} {name}": _join(by) for name, by in told["answers"].items()}
    return ToldTrade(file.stem, asked, _join(told["nothing"]))


def _join(by_language: Mapping[str, list[str]]) -> list[str]:
    return list(dict.fromkeys(text for texts in by_language.values() for text in texts))


def list_businesses() -> list[Trade]:
    """The same as businesses: half of what customers write is known to ask for an answer, the other half asks."""
    return [_pose(file) for file in sorted(TO_FIT.glob("*.yaml"))]


def _pose(file: Path) -> Trade:
    told: Mapping[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    examples = [
        Example(Label("answer", name), text, language)
        for name, by in told["answers"].items()
        for language in LANGUAGES
        for text in by[language][:_LEARNED]
    ]
    questions = {
        language: [
            *(
                EvalQuestion(text, name)
                for name, by in told["answers"].items()
                for text in by[language][_LEARNED:]
            ),
            *(EvalQuestion(text, None) for text in told["nothing"][language]),
        ]
        for language in LANGUAGES
    }
    return Trade(file.stem, examples, questions)

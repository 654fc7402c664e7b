"""What the bot knows and says by itself, whatever the business: data files, read once.

Acts are what people do in a message besides asking one of the journey's questions; phrases are what the bot says to
them. A journey's own `phrases.yaml` replaces any of these words.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from conversations.journey.model.base import Phrase
from conversations.lead.content import Language

_ROOMS = Path(__file__).resolve().parents[2]
_FOLDER = _ROOMS / "dialogue"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@lru_cache(maxsize=1)
def read_phrases() -> Mapping[str, Phrase]:
    """What the bot says by itself, by name: wordings in each language."""
    phrases: dict[str, Phrase] = {}
    for path in sorted(_ROOMS.glob("*/phrases/*.yaml")):
        phrases |= {name: _as_phrase(told) for name, told in read_file(path).items()}
    return phrases


@lru_cache(maxsize=1)
def read_acts() -> Mapping[str, Mapping[Language, tuple[str, ...]]]:
    """Examples of each act, by its name and language."""
    acts: dict[str, Mapping[Language, tuple[str, ...]]] = {}
    for path in sorted((_FOLDER / "acts").glob("*.yaml")):
        acts |= {name: _as_phrase(said) for name, said in read_file(path).items()}
    return acts


def _as_phrase(told: Mapping[Language, Any]) -> Phrase:
    return {
        language: (words,) if isinstance(words, str) else tuple(map(str, words))
        for language, words in told.items()
    }


def read_file(path: Path) -> dict[str, Any]:
    """What a file of ours holds, by its names."""
    return yaml.load(path.read_text("utf-8"), _Loader) or {}

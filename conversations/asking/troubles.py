"""Whether an answer to what was asked tells of something that went wrong. Pure."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from conversations.grievances.telling import is_let_down
from conversations.understanding.intents import signals
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of

_TURNED = 2
"""So many words before something a "not" still turns it round ("never came late")."""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def tells_of_trouble(words: str) -> bool:
    """Whether words of an answer tell of something that went wrong.

    >>> tells_of_trouble("הגיע קר ואיחר בשעה"), tells_of_trouble("לא היה קר בכלל"), tells_of_trouble("not bad at all")
    (True, False, False)
    """
    if is_let_down(words, lately=False):
        return True
    said = " ".join(words_of(words))
    if not all(_is_turned(said, found) for found in _read_moods()["praise"].finditer(said)):
        return False
    told = [not _is_turned(said, found) for found in _read_moods()["trouble"].finditer(said)]
    return any(told) or (signals.is_angry(words) and not told)


def tells_how_it_was(words: str) -> bool:
    """Whether words of an answer tell of anything good or bad.

    >>> tells_how_it_was("הבצק מושלם אבל חיכיתי 50 דקות"), tells_how_it_was("when do you open on Friday")
    (True, False)
    """
    said, moods = " ".join(words_of(words)), _read_moods()
    return any(moods[kind].search(said) for kind in ("praise", "trouble"))


def _is_turned(said: str, found: re.Match[str]) -> bool:
    """Whether a "not" stands before what was found."""
    near = " ".join(said[: found.start()].split()[-_TURNED:])
    return _read_moods()["not"].search(near) is not None


@cache
def _read_moods() -> Mapping[str, re.Pattern[str]]:
    told: dict[str, Iterable[str]] = yaml.load(
        files(__package__).joinpath("moods.yaml").read_text("utf-8"), _Loader
    )
    return {kind: compile_phrases(map(str, phrases)) for kind, phrases in told.items()}

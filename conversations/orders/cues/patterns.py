"""The words that an order is heard by, which are data: a list holds whole words, a text a pattern as it stands."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml

from conversations.orders.cues.numbers import PATTERN

_NUMBER = "{number}"
"""Stands for any number, in digits or words."""


@cache
def read_patterns(name: str) -> Mapping[str, re.Pattern[str]]:
    """What is heard by the words of a file, by its name."""
    text = files(__package__).joinpath("words", f"{name}.yaml").read_text("utf-8")
    told: Mapping[str, str | Sequence[str]] = yaml.load(text, yaml.CSafeLoader)
    return {key: _compile(words) for key, words in told.items()}


def _compile(words: str | Sequence[str]) -> re.Pattern[str]:
    pattern = words if isinstance(words, str) else rf"(?<!\w)ו?(?:{'|'.join(words)})(?!\w)"
    return re.compile(pattern.replace(_NUMBER, PATTERN), re.IGNORECASE)

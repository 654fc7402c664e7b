"""What is said upon an order that stands already, put as the plain change that it is."""

import re
from collections.abc import Sequence
from functools import cache, partial
from importlib.resources import files

import yaml

from conversations.orders.cues.numbers import PATTERN
from conversations.wording.remembering import remembered

_NUMBER = "{number}"
_PART = re.compile(r"\\g<(\w+)>")


@remembered  # asked for three times a decision, with sixty patterns each time
def say_change(words: str) -> str:
    """The words with the changes of an order said plainly; a question is left as it is.

    >>> say_change("4 פחיות מספיק"), say_change("two cans is enough"), say_change("is one enough?")
    ('תעשו 4 פחיות', 'make it two cans', 'is one enough?')
    >>> say_change("take the salad off"), say_change("את הבצל תורידו"), say_change("תורידו את הפחיות ל2")
    ('remove the salad ', 'תוריד את הבצל', 'תעשו 2 פחיות')
    """
    if "?" in words:
        return words
    for pattern, plainly in _read():
        words = pattern.sub(partial(_say_plainly, plainly), words)
    return words


def _say_plainly(plainly: str, found: re.Match[str]) -> str:
    return _PART.sub(lambda part: found[part[1]] or "", plainly)


@cache
def _read() -> Sequence[tuple[re.Pattern[str], str]]:
    text = files(__package__).joinpath("words", "changes.yaml").read_text("utf-8")
    return [
        (re.compile(one["said"].replace(_NUMBER, f"(?:{PATTERN})"), re.IGNORECASE), one["plainly"])
        for one in yaml.load(text, yaml.CSafeLoader)
    ]

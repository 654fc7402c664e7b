"""How telling a word is: one that people say whatever they talk about tells nothing."""

import math
from collections import Counter
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.meanings import stem
from conversations.understanding.phrases import words_of
from conversations.understanding.readers.examples import read_acts_only, read_background
from conversations.wording.forms import is_hebrew, strip_prefixes
from conversations.wording.remembering import remembered

_NUMBER = 0.2  # how telling a number is
_NAMES = 0.6
"""How telling a word must be that names what somebody speaks of."""


@remembered
def names_something(text: str) -> bool:
    """Whether a text has a word that is not said in all kinds of talk.

    >>> names_something("do you have a sauna?"), names_something("is that ok for you?")
    (True, False)
    """
    return any(rate_word(word) >= _NAMES for word in words_of(text))


@remembered
def rate_word(word: str) -> float:
    """How telling (0..1) a word is: one that people say whatever they talk about tells nothing."""
    times, texts = count_words()
    if word.isdecimal():
        return _NUMBER
    often = max(times[form] for form in _forms_of(word))
    return max(0.0, 1.0 - 2 * math.log(1 + often) / math.log(texts))


@cache
def count_words() -> tuple[Counter[str], int]:
    """In how many texts each word stands, and how many there are. The first time takes a tenth of a second."""
    texts = [example.text for example in (*read_acts_only(), *read_background())]
    texts += [text for told in read_data("questions").values() for text in told]
    forms = ({form for word in words_of(text) for form in _forms_of(word)} for text in texts)
    return Counter(form for each in forms for form in each), len(texts)


def _forms_of(word: str) -> tuple[str, ...]:
    """A word and what may be left of it: what is joined to a Hebrew one tells nothing."""
    return (word, *strip_prefixes(word)) if is_hebrew(word) else (stem(word),)

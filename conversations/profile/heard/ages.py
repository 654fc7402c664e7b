"""How old somebody is, as the reply to just that question: a number and hardly a word around it. Pure."""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

from conversations.wording.remembering import remembered

_SAID: Mapping[str, Any] = yaml.safe_load(files(__package__).joinpath("ages.yaml").read_text("utf-8"))
_NUMBERS = {word: at for at, ways in enumerate(_SAID["numbers"], 1) for word in ways.split("/")}
_TEENS, _TEN = frozenset(_SAID["teens"]), 10
_AROUND = frozenset(word for words in _SAID["around"] for word in words)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’׳][^\W\d_]+)*|\d+")
_NO_AGE = re.compile(r"\d\s?[:/%₪$]\s?\d|\d{3}|₪|\d\.\d{2}|\d\s?[ap]m(?!\w)", re.IGNORECASE)
_CLAUSE = re.compile(r"[,.;!\n]+\s")
_YOUNGEST, _OLDEST, _MOST = 2, 99, 12


@remembered
def find_bare_ages(words: str) -> tuple[int, ...]:
    """The ages that words consist of; none where anything else stands in them.

    >>> find_bare_ages("8"), find_bare_ages("שמונה"), find_bare_ages("she's eight"), find_bare_ages("5 וחצי")
    ((8,), (8,), (8,), (5,))
    >>> find_bare_ages("two of them, 7 and 10"), find_bare_ages("יש לי שתיים, 7 ו-10"), find_bare_ages("almost 6")
    ((7, 10), (7, 10), (6,))
    >>> find_bare_ages("שש עשרה"), find_bare_ages("at 18:30"), find_bare_ages("8 people"), find_bare_ages("two")
    ((16,), (), (), ())
    """
    tokens = [token.casefold().replace("’", "'") for token in _TOKEN.findall(words)]
    if _NO_AGE.search(words) or len(tokens) > _MOST:
        return ()
    ages: list[int] = []
    last = 0
    for token in tokens:
        number = _read_number(token)
        if token in _TEENS and 0 < last < _TEN:
            ages[-1] = last + _TEN
        elif number and token not in _AROUND:
            ages.append(number)
        elif token not in _AROUND and token != "ו":
            return ()
        last = number if token not in _AROUND else 0
    return tuple(age for age in ages if _YOUNGEST <= age <= _OLDEST)


@remembered
def find_ages_first(words: str) -> tuple[int, ...]:
    """The same where more is told behind it.

    >>> find_ages_first("15, and she dances"), find_ages_first("בת 8, קוראים לה נועה"), find_ages_first("at 8")
    ((15,), (8,), ())
    """
    return find_bare_ages(words) or find_bare_ages(_CLAUSE.split(words, maxsplit=1)[0])


def _read_number(token: str) -> int:
    """The number that a word is; 0 for none."""
    if token.isdecimal():
        return int(token)
    return _NUMBERS.get(token) or _NUMBERS.get(token.removeprefix("ו"), 0)

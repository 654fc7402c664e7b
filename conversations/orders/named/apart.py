"""A question in one breath with what is ordered before it, said in a sentence of its own. Pure."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from conversations.orders.cues import ordering
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.named.token import Token
from conversations.understanding.segments import is_question

_WORDS = read_patterns("apart")
_THINGS = frozenset({"item", "kind"})
_COUNTED = frozenset({"number", "half", "other", *_THINGS, "addition", "plain"})
_BETWEEN = " \t,-–—"
_ENDS = re.compile(r"[.!?;\n]")


def say_asked_apart(words: str, find: Callable[[str], Sequence[Token]]) -> str:
    """The words with a question behind what is ordered in a sentence of its own, whatever sign stands between.

    When it comes is asked of the order, and what the others need beside it, whatever is named in that question;
    anything else only where it names nothing more, so that "2 large can you make one vegan" stays one order.

    >>> tokens = [Token("number", "", 2, 0, 1), Token("item", "family", 0, 2, 7)]
    >>> say_asked_apart("2 large how long is it", lambda words: tokens)
    '2 large. how long is it'
    >>> say_asked_apart("2 large, do you take cash", lambda words: tokens)
    '2 large. do you take cash'
    """
    tokens, since = find(words), 0
    for found in _WORDS["behind"].finditer(words):
        start = since + max((one.end() for one in _ENDS.finditer(words[since : found.start()])), default=0)
        before = words[start : found.start()].rstrip(_BETWEEN)
        if before and _is_order(before, [one for one in tokens if start <= one.start < found.start()]):
            end = _ENDS.search(words, found.end())
            asked = [
                one for one in tokens if found.start() <= one.start < (end.start() if end else len(words))
            ]
            if found["when"] or found["others"] or not any(one.kind in _COUNTED for one in asked):
                rest = say_asked_apart(words[found.start() :], find) if end else words[found.start() :]
                return f"{words[:start]}{before}. {rest}"
    return words


def asks_for_others(words: str) -> bool:
    """Whether it is asked what the others need, beside what is wanted for one or a few.

    >>> asks_for_others("a small one for me, for the other ten what do you suggest"), asks_for_others("what for me?")
    (True, False)
    """
    return any(found["others"] for found in _WORDS["behind"].finditer(f" {words}"))


def _is_order(before: str, tokens: Sequence[Token]) -> bool:
    """Whether so many of a thing are named, or one with what goes on it, in words that neither ask nor tell."""
    kinds = [one.kind for one in tokens]
    counts = any(one.kind == "number" and after.kind in _THINGS for one, after in pairwise(tokens))
    is_told = counts or bool(_THINGS & set(kinds) and {"addition", "add", "half"} & set(kinds))
    return is_told and not is_question(before) and not ordering.is_other_talk(before)

"""The sentences of a message upon an order: those that tell something, and those that ask. Pure."""

import re
from typing import NamedTuple

from conversations.orders.cues.patterns import read_patterns
from conversations.wording.remembering import remembered

_SENTENCE = re.compile(r"(?:[^.!?\n;]|\.(?=\d))+[.!?;\n]*\s*")
_ASIDE = re.compile(r"[^.!?\n;,]+[.!?;]*")


_WORDS = read_patterns("meant")


class ToldAndAsked(NamedTuple):
    """What is told, and what is asked beside it."""

    told: str
    asked: str
    is_asked_first: bool = False

    def say(self, told: str) -> str:
        """Both, with what is told said so."""
        if not self.asked:
            return told
        return f"{self.asked}\n{told}" if self.is_asked_first else f"{told}\n{self.asked}"


@remembered
def split_asked(words: str) -> ToldAndAsked:
    """What words tell without what they ask in sentences of their own; all of it where nothing else is said.

    >>> split_asked("no can, a salad. do you have forks?").told, split_asked("and with corn?").told
    ('no can, a salad. ', 'and with corn?')
    """
    sentences = _SENTENCE.findall(words)
    asked = [one for one in sentences if "?" in one]
    told = "".join(one for one in sentences if "?" not in one)
    if not (told.strip() and asked):
        return ToldAndAsked(words, "")
    return ToldAndAsked(told, "".join(asked), is_asked_first="?" in sentences[0])


def split_told(words: str) -> list[str]:
    """The sentences, each by itself, without what ends them.

    >>> split_told("make that half corn. no sauce on the small one!")
    ['make that half corn', 'no sauce on the small one']
    """
    return [*_split_told(words)]


@remembered
def _split_told(words: str) -> tuple[str, ...]:
    return tuple(one for one in (each.strip(" .!;\n") for each in _SENTENCE.findall(words)) if one)


def leave_result_out(words: str) -> str:
    """The words without a sentence that merely says how many there are of each by a change that was told before it.

    >>> leave_result_out("make one of the olives plain. so 7 and 1"), leave_result_out("so 7 and 1")
    ('make one of the olives plain. ', 'so 7 and 1')
    """
    first, *others = _SENTENCE.findall(words) or [words]
    return "".join((first, *(one for one in others if not _WORDS["result"].match(one))))


def split_asides(words: str) -> list[str]:
    """The sentences with the pieces between their commas, each by itself, so that what is said last stands alone.

    >>> split_asides("wait that's dearer?? ok go back, please")
    ["wait that's dearer??", 'ok go back', 'please']
    """
    return [one for one in (each.strip(" ,") for each in _ASIDE.findall(words)) if one] or [words]

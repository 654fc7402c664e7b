"""Who wrote a message of staff, and which of its sentences are said again."""

import re
from collections.abc import Iterable, Sequence

from conversations.lead.reason import reason
from conversations.promises.part import Promises, Word
from conversations.promises.reading import gives_something
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SIGNS = re.compile(rf"(?:{read_said(__package__, 'reading')['signs']})")
_NO_NAMES = frozenset(
    {"Hi", "Hello", "Hey", "Sorry", "Thanks", "You", "We", "Come", "Friday", "Order", "Back"}
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.](?=\d)[^.!?\n]*)*[.!?]*")
_GREETS = re.compile(
    r"\W*(?:hi|hello|hey|dear|שלום|היי|הי)(?!\w)|[א-ת]+ (?:שלום|היי|בוקר טוב|ערב טוב)(?!\w)", re.IGNORECASE
)
_LENGTH = 220
"""Characters that are quoted at most."""
_SHORT = 8  # words of a sentence that only says hello and who writes
WHY = reason("staff_wrote")


@remembered
def find_signers(text: str) -> tuple[str, ...]:
    """Who says in a message that it is from them.

    >>> find_signers("Hi Ron, Dalia from the studio. Friday is fine"), find_signers("Moshe here, sorry")
    (('Dalia',), ('Moshe',))
    >>> find_signers("שלום, כאן דליה. אפשר ביום שני"), find_signers("Friday from 10 is fine")
    (('דליה',), ())
    """
    names = (next(filter(None, found.groups())) for found in _SIGNS.finditer(text))
    return tuple(name for name in names if name not in _NO_NAMES)


def name_signer(turn: Turn, word: Word) -> str:
    """Who wrote it; the team where it does not say."""
    names = [
        *find_signers(word.text),
        *(one for other in turn.lead[Promises].words for one in find_signers(other.text)),
    ]
    return next(iter(names), "") or turn.phrase("promise_team")


def quote(word: Word, asked: str) -> str:
    """What of it is said again: all but the hello, or where that is long what has most to do with what is asked."""
    told = [one for one in split_sentences(word.text) if not _is_hello(one)] or split_sentences(word.text)
    told = [one for one in told if _matters(one)] or told
    if len(" ".join(told)) <= _LENGTH:
        return " ".join(told)
    best = sorted(told, key=lambda one: count_shared(one, asked), reverse=True)
    kept = best[:1]
    for one in best[1:]:
        if len(" ".join((*kept, one))) <= _LENGTH:
            kept.append(one)
    return " ".join(one for one in told if one in kept)[: 2 * _LENGTH]


def _matters(sentence: str) -> bool:
    """Whether a sentence says a time, a sum or what is given: an excuse is not said again."""
    return any(map(str.isdecimal, sentence)) or gives_something(sentence)


def choose(words: Sequence[Word], asked: str) -> Word:
    """Of several messages, the newest first, the one that has most to do with what is asked."""
    return max(words, key=lambda word: count_shared(word.text, asked))


def count_shared(text: str, asked: str) -> int:
    """How many words of a text are among those asked, by how they begin."""
    named = _beginnings(words_of(asked))
    return len(_beginnings(words_of(text)) & named)


def split_sentences(text: str) -> list[str]:
    """The sentences of a message, as they were written."""
    return [found[0].strip() for found in _SENTENCE.finditer(text) if any(map(str.isalnum, found[0]))]


def _is_hello(sentence: str) -> bool:
    is_short = len(sentence.split()) <= _SHORT and not any(map(str.isdecimal, sentence))
    return is_short and (_GREETS.match(sentence) is not None or bool(find_signers(sentence)))


_LEAST, _STEM = 3, 4


def _beginnings(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _LEAST or word.isdecimal()}

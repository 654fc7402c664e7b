"""What speaks for a message being of a kind: the pieces of its words, and the parts its words play one after another."""

import re
from collections.abc import Mapping

from conversations.understanding.grams import read_grams
from conversations.understanding.intents.vocabulary import LITTLE, Vocabulary
from conversations.understanding.phrases import words_of

Evidence = Mapping[str, float]
"""Things found in a text, each with how strongly."""

_RUN = re.compile(r"(.)\1+")
_LONGEST_RUN, _APART = 5, 6  # parts in a row, and parts looked at together though others stand between
_SHORT, _MANY = 3, 8  # words
_WHOLE, _OVER_ONE = 1.5, 0.7


def read_evidence(text: str, vocabulary: Vocabulary) -> tuple[Evidence, Evidence]:
    """The pieces of a text's words, and the parts the words play in it (to stop, to write, me)."""
    words = words_of(text)
    return _read_pieces(text, words), _read_parts(vocabulary.name_parts(words), "?" in text)


def _read_pieces(text: str, words: tuple[str, ...]) -> Evidence:
    pieces = read_grams(text)
    if len(words) <= _SHORT:
        pieces[f"={' '.join(words)}"] = _WHOLE
    pieces.update((f"{one}_~_{other}", _OVER_ONE) for one, other in zip(words, words[2:], strict=False))
    return pieces


def _read_parts(parts: str, asks: bool) -> Evidence:
    """Parts in a row, and two that stand in this order; little words are left out, and what is said twice is said once."""
    line = f"^{_RUN.sub(_once, parts.replace(LITTLE, ''))}$"
    found = {
        line[at : at + size] for size in range(1, _LONGEST_RUN + 1) for at in range(len(line) - size + 1)
    }
    found |= {f"{one}~{other}" for at, one in enumerate(line) for other in line[at + 2 : at + _APART]}
    found.add(f"long {min(len(parts), _MANY)}")
    if asks:
        found.add("asks")
    return dict.fromkeys(sorted(found), 1.0)


def _once(run: re.Match[str]) -> str:
    return run[1]

"""Texts as the encoder's tokens: SentencePiece's unigram model, read from the encoder's own file.

After Kudo, "Subword Regularization" (ACL 2018): of all ways to cut a text into pieces the likeliest (Viterbi).
"""

import struct
from functools import cache
from itertools import pairwise

from bot.understanding.weights import find_model, find_tokens

_META = "\u2581"
"""Stands for a space, and before the first word."""
_QUERY = "query: "
_UNKNOWN = 10.0
"""How much less likely than any piece a letter is that none has."""
_LONGEST = 512


class Tokens:
    """Cuts texts into pieces."""

    def __init__(self, model: bytes) -> None:
        at = find_tokens(model)
        count, self._first, self._last, _, self._unknown, size = struct.unpack_from("<5iQ", model, at)
        at += struct.calcsize("<5iQ")
        ends = struct.unpack_from(f"<{count + 1}I", model, at)
        at += 4 * (count + 1)
        scores = struct.unpack_from(f"<{count}f", model, at)
        at += 4 * count
        spans = pairwise(ends)
        pieces = [model[at + start : at + end].decode("utf-8", "replace") for start, end in spans]
        self._pieces = {piece: (number, scores[number]) for number, piece in enumerate(pieces) if piece}
        self._longest = max(map(len, pieces))
        self._rare = min(scores) - _UNKNOWN
        self._norms = dict(_read_norms(model, at + size))

    def cut(self, text: str) -> list[int]:
        """The tokens of a message, as the encoder is asked about it."""
        plain = "".join(self._norms.get(letter, letter) for letter in _QUERY + text)
        while "  " in plain:
            plain = plain.replace("  ", " ")
        said = plain.replace(" ", _META)
        return [
            self._first,
            *self._find_likeliest(said if said.startswith(_META) else _META + said),
            self._last,
        ][:_LONGEST]

    def _find_likeliest(self, said: str) -> list[int]:
        best: list[tuple[float, int, int]] = [(0.0, 0, 0), *[(-1e30, 0, 0)] * len(said)]
        for start in range(len(said)):
            here = best[start][0]
            for end in range(start + 1, min(len(said), start + self._longest) + 1):
                known = self._pieces.get(said[start:end])
                if known and known[0] != self._unknown and here + known[1] > best[end][0]:
                    best[end] = (here + known[1], known[0], start)
            if here + self._rare > best[start + 1][0]:
                best[start + 1] = (here + self._rare, self._unknown, start)
        found, at = [], len(said)
        while at:
            found.append(best[at][1])
            at = best[at][2]
        return found[::-1]


def _read_norms(model: bytes, at: int) -> list[tuple[str, str]]:
    """What each letter is written as."""
    count, _ = struct.unpack_from("<iI", model, at)
    at += struct.calcsize("<iI")
    found = []
    for _ in range(count):
        letter, length = struct.unpack_from("<IB", model, at)
        written = struct.unpack_from(f"<{length}I", model, at + 5)
        found.append((chr(letter), "".join(map(chr, written))))
        at += 5 + 4 * length
    return found


@cache
def read_tokens() -> Tokens:
    """Those of the encoder that is installed."""
    return Tokens(find_model().read_bytes())

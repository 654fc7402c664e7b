"""A friend's word as people write it: in any case, with spaces or other dashes, and with a letter wrong."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from conversations.wording.remembering import remembered

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""What codes are made of: nothing that is mistaken for something else when read out."""
LENGTH = 5
_LOOKED_AT = 600  # characters of a message in which the word is looked for
_PIECE = re.compile(r"[A-Z0-9]+")


@remembered
def find_code(text: str, word: str) -> str | None:
    """The letters that follow the word in somebody's text, as they wrote them; None where the word is not in it.

    >>> said = "haver-7kq4m", "hi! havr 7kq4m", "HAVER7KQ4M", "haver HAVER-7KQ4M", "haver"
    >>> [find_code(text, "HAVER") for text in said]
    ['7KQ4M', '7KQ4M', '7KQ4M', '7KQ4M', None]
    """
    return found[0] if (found := _find(text, word)) else None


def drop_link(text: str, word: str) -> str:
    """The text without the word and its letters: they are in no language."""
    found = _find(text, word)
    return f"{text[: found[1]]} {text[found[2] :]}".strip() if found else text


@remembered
def _find(text: str, word: str) -> tuple[str, int, int] | None:
    """The letters, and where the link begins and ends."""
    plain = "".join(_bare(sign) for sign in text[:_LOOKED_AT])
    pieces = list(_PIECE.finditer(plain))
    for piece, after in zip_longest(pieces, pieces[1:]):
        if piece and after and is_near(piece[0], word) and _is_code(after[0]) and not is_near(after[0], word):
            return after[0], piece.start(), after.end()
        if piece and (code := _split(piece[0], word)):
            return code, piece.start(), piece.end()
    return None


def _bare(sign: str) -> str:
    """A sign as it is compared, one for one: in capitals, without what nobody sees."""
    known = unicodedata.normalize("NFKC", sign).upper()
    return known if len(known) == 1 else " "


def _split(piece: str, word: str) -> str | None:
    """Word and letters written as one."""
    for length in (len(word), len(word) - 1, len(word) + 1):
        head, rest = piece[:length], piece[length:]
        if is_near(head, word) and _is_code(rest):
            return rest
    return None


def _is_code(letters: str) -> bool:
    return LENGTH - 1 <= len(letters) <= LENGTH + 1 and letters.isascii()


def is_near(written: str, meant: str) -> bool:
    """Whether it is the same but for one letter: another, one too many, one missing, or two changed about."""
    if written == meant:
        return True
    if abs(len(written) - len(meant)) > 1:
        return False
    same = next(
        (i for i, pair in enumerate(zip(written, meant, strict=False)) if pair[0] != pair[1]),
        min(len(written), len(meant)),
    )
    one, two = written[same:], meant[same:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or (
        len(one) > 1 and len(two) > 1 and one[0] == two[1] and one[1] == two[0] and one[2:] == two[2:]
    )  # fmt: skip


def list_near(written: str) -> list[str]:
    """All codes that may be meant by what was written, but for one letter; itself first, where it may be one."""
    return list(dict.fromkeys(code for code in _vary(written) if len(code) == LENGTH))


def _vary(written: str) -> Iterator[str]:
    yield written
    for i in range(len(written)):
        yield written[:i] + written[i + 1 :]
        yield from (written[:i] + letter + written[i + 1 :] for letter in LETTERS)
        yield written[:i] + written[i + 1 : i + 2] + written[i] + written[i + 2 :]
    for i in range(len(written) + 1):
        yield from (written[:i] + letter + written[i:] for letter in LETTERS)

"""Fresh ids and codes that nobody can guess."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is mistaken for something else when read out


_CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


def new_id() -> str:
    """An id nobody can guess (79 bits), short enough for an SMS link."""
    return _spell(_ALPHABET, 16)


def new_code() -> str:
    """The random part of an offer's code, easy to read out."""
    return _spell(_CODE_ALPHABET, 5)


_bits: ContextVar[Callable[[int], int]] = ContextVar("bits", default=secrets.randbits)


@contextmanager
def spelling_by(bits: Callable[[int], int]) -> Iterator[None]:
    """Inside, ids and codes come from `bits(count)` instead of chance, so that a storyboard is the same each time."""
    before = _bits.set(bits)
    try:
        yield
    finally:
        _bits.reset(before)


def _spell(alphabet: str, length: int) -> str:
    number = _bits.get()(8 * length)  # one call to the system instead of one a letter
    letters = []
    for _ in range(length):
        number, letter = divmod(number, len(alphabet))
        letters.append(alphabet[letter])
    return "".join(letters)

"""Fresh ids and codes that nobody can guess."""

import secrets
from collections.abc import Callable

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is mistaken for something else when read out
_CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


class Random:
    """Draws from the system's own chance, or from `bits(count)`, so that a storyboard is the same each time."""

    def __init__(self, bits: Callable[[int], int] = secrets.randbits) -> None:
        self._bits = bits

    def id(self) -> str:
        """An id nobody can guess (79 bits), short enough for an SMS link."""
        return self._spell(_ALPHABET, 16)

    def code(self) -> str:
        """The random part of an offer's code, easy to read out."""
        return self._spell(_CODE_ALPHABET, 5)

    def _spell(self, alphabet: str, length: int) -> str:
        number = self._bits(8 * length)  # one call to the system instead of one a letter
        letters = []
        for _ in range(length):
            number, letter = divmod(number, len(alphabet))
            letters.append(alphabet[letter])
        return "".join(letters)

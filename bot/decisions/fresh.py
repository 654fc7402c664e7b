"""Fresh ids and codes that nobody can guess."""

import secrets
from collections.abc import Callable

from conversations.events.codes import BITS, spell

_ALPHABET = b"abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is mistaken for something else when read out
_LETTERS = bytes(_ALPHABET[byte % len(_ALPHABET)] for byte in range(256))  # eight of them a little likelier
_CODE_LETTERS = _LETTERS.upper()


class Random:
    """Draws from the system's own chance, or from `bits(count)`, so that a storyboard is the same each time."""

    def __init__(self, bits: Callable[[int], int] = secrets.randbits) -> None:
        self._bits = bits

    def id(self) -> str:
        """An id nobody can guess (77 bits), short enough for an SMS link."""
        return self._spell(_LETTERS, 16)

    def code(self) -> str:
        """The random part of an offer's code, easy to read out."""
        return self._spell(_CODE_LETTERS, 5)

    def ticket(self) -> str:
        """A ticket's code (128 bits)."""
        return spell(self._bits(BITS))

    def _spell(self, letters: bytes, length: int) -> str:
        drawn = self._bits(8 * length)  # one call to the system instead of one a letter
        return drawn.to_bytes(length, "little").translate(letters).decode("ascii")

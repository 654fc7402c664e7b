"""A word of an order that counts."""

from typing import NamedTuple


class Token(NamedTuple):
    """A word that says something of an order: what kind of word, what it names, how many, and where it stands."""

    kind: str
    value: str
    number: int
    start: int
    end: int
    definite: bool = False  # it speaks of one that is known ("the small one", "באישית")

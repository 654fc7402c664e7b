"""What is remembered of what people tell of themselves."""

from typing import ClassVar

from conversations.turn.facts import Fact


class TraitLearned(Fact, frozen=True):
    """They told something of themselves: its name, what it is, and the words they said it in."""

    stored_as: ClassVar[str] = "trait_learned"
    line: ClassVar[str | None] = "profile"

    trait: str
    value: str
    words: str
